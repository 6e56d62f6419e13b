//! What is of use while one talks with a customer, and whom to talk with next.

use chrono::{Days, NaiveDate};

use crate::api::answers::{
    CallQueue, CustomerCard, FollowUpRow, LastTalk, QueuedCall, TalkPage, TalkPoint,
};
use crate::api::lines::{self, Weighed};
use crate::api::say::{self, About};
use crate::api::{Call, card, day, requests, wordings};
use crate::domain::cadence::Medium;
use crate::domain::day_line::{AHEAD_DAYS, Line, Section, Topic};
use crate::domain::hours::Slot;
use crate::domain::reach::{ContactPoint, best, kind_for};
use crate::store::events::{self, Event};
use crate::store::reports::follow_ups;
use crate::store::{Connection, before_talk, customers};
use crate::{Error, Result};

/// So many people are in a queue unless somebody asks for more.
const MOST: i64 = 50;
/// The media in the order in which they are thought of.
const MEDIA: [&str; 4] = ["phone", "email", "message", "post"];

pub fn open(call: &Call<'_>, request: requests::OpenTalk) -> Result<TalkPage> {
    day::read(call, |db, settings, today| {
        let id = customers::head_of(db, request.customer)?;
        let card = card::card_of(db, id, today)?;
        let points = customers::contact_points_of(db, &[id])?.remove(&id).unwrap_or_default();
        let topics = topics(&card, today);
        let known = before_talk::of(db, &[id])?;
        let theirs = known.get(&id).map(|known| say::language_of(known, settings));
        let language = wordings::language_for(theirs.as_deref().unwrap_or_default(), settings);
        Ok(TalkPage {
            wording: wordings::to_ask_with(db, language)?,
            say: say::to_say(call, db, settings, today, &abouts(db, &topics)?)?,
            topics,
            last_talk: last_talk(&events::of_customers(db, &[id])?),
            points: usable(&points, today),
            max_attempts: settings.cadence.max_attempts,
            card,
        })
    })
}

/// All that is overdue or due, and what is planned next where nothing is.
fn topics(card: &CustomerCard, today: NaiveDate) -> Vec<FollowUpRow> {
    let today = today.to_string();
    let planned = card.next.iter().chain(&card.follow_ups);
    let is_now =
        |row: &&FollowUpRow| matches!(row.state.as_str(), "overdue" | "due") && row.due_on <= today;
    let now: Vec<FollowUpRow> = planned.filter(is_now).cloned().collect();
    if now.is_empty() { card.next.iter().cloned().collect() } else { now }
}

/// What there is to be said something about.
fn abouts(db: &Connection, topics: &[FollowUpRow]) -> Result<Vec<About>> {
    let ids: Vec<i64> = topics.iter().map(|topic| topic.id).collect();
    let planned = follow_ups::by_id(db, &ids)?;
    let about = |topic: &FollowUpRow| {
        let order_id = planned.iter().find(|it| it.id == topic.id).and_then(|it| it.order_id);
        About { customer_id: topic.customer_id, kind: topic.kind.clone(), order_id }
    };
    Ok(topics.iter().map(about).collect())
}

/// Events come newest first; of one talk about several follow-ups the act with the answers counts.
fn last_talk(events: &[Event]) -> Option<LastTalk> {
    let talks = || events.iter().filter(|event| event.event_type == "attempt");
    let newest = talks().next()?;
    let of_it = || talks().filter(|event| event.learned_at == newest.learned_at);
    Some(LastTalk {
        on: newest.happened_on.to_string(),
        outcome: newest.outcome.clone().unwrap_or_default(),
        medium: newest.medium.clone(),
        score: of_it().find_map(|event| event.score),
        note: of_it().find_map(|event| event.note.clone()),
    })
}

/// Those that lead somewhere today, the best of each medium first.
fn usable(points: &[ContactPoint], today: NaiveDate) -> Vec<TalkPoint> {
    let mut usable = Vec::new();
    for medium in MEDIA {
        let mut left: Vec<&ContactPoint> = points.iter().collect();
        while let Some(point) = best(left.iter().copied(), kind_for(medium), today) {
            let id = point.id;
            usable.push(TalkPoint {
                id,
                medium: medium.to_owned(),
                shown: point.shown.clone(),
                dial: (medium == "phone").then(|| dial(&point.value)).flatten(),
                label: point.label.clone(),
                channel: crate::api::rows::channel_of(point),
                valid_until: crate::api::rows::text(point.valid_until),
            });
            left.retain(|point| point.id != id);
        }
    }
    usable
}

/// The number without its extension: digits, and a plus in front where there is one.
fn dial(value: &str) -> Option<String> {
    let (plus, digits) = match value.strip_prefix('+') {
        Some(digits) => ("+", digits),
        None => ("", value),
    };
    let digits = digits.split('-').next().unwrap_or_default();
    let is_number = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| format!("{plus}{digits}"))
}

/// Whom to talk with, the most urgent first; everything with one customer is one talk.
pub fn queue(call: &Call<'_>, request: requests::QueueOfCalls) -> Result<CallQueue> {
    let most = usize::try_from(request.most.unwrap_or(MOST)).map_err(|_| Error::Invalid {
        what: "most",
        detail: "it is a number of people".to_owned(),
    })?;
    let slot = request.slot.as_deref().map(say::slot).transpose()?;
    let (settings, today) = day::begin(call)?;
    let open = call.shop.open_follow_ups(today + Days::new(AHEAD_DAYS))?;
    call.shop.read(|db| {
        let mut calls: Vec<QueuedCall> = if request.customers.is_empty() {
            let mut lines = lines::of_day(db, &open, today)?;
            lines.retain(|line| {
                line.section < Section::Tomorrow && is_wanted(line, &request, today)
            });
            let weighed = Weighed { call, db, settings: &settings, today };
            let lines = match slot {
                None => weighed.first(lines, most)?,
                Some(slot) => to_ring_in(&weighed, lines, slot, most)?,
            };
            lines.into_iter().map(queued).collect()
        } else {
            request.customers.iter().map(|id| named(db, *id)).collect::<Result<_>>()?
        };
        name(db, &mut calls)?;
        Ok(CallQueue { calls })
    })
}

/// So many people are looked at together for the hours at which they are rung.
const TOGETHER: usize = 100;

/// The first of these who are best rung in this part of the shop's day, as a sheet groups them.
fn to_ring_in(
    weighed: &Weighed<'_>,
    lines: Vec<Line>,
    slot: Slot,
    most: usize,
) -> Result<Vec<Line>> {
    let n = lines.len();
    let mut chosen = Vec::new();
    for some in weighed.first(lines, n)?.chunks(TOGETHER) {
        let ids: Vec<i64> = some.iter().map(|line| line.customer_id).collect();
        let Weighed { call, db, settings, today } = *weighed;
        let hours = say::call_hours(call, db, settings, today, &ids)?;
        let is_then = |line: &&Line| {
            let hours = hours.get(&line.customer_id).filter(|_| is_rung(line, today));
            hours.and_then(|hours| hours.group.as_deref()) == Some(slot.as_str())
        };
        chosen.extend(some.iter().filter(is_then).cloned());
        if chosen.len() >= most {
            break;
        }
    }
    chosen.truncate(most);
    Ok(chosen)
}

/// Whether they are called about what is most urgent today.
fn is_rung(line: &Line, today: NaiveDate) -> bool {
    line.topics_at(today).find_map(|topic| topic.medium) == Some(Medium::Phone)
}

/// What is planned with them for a later day does not make them one of today's.
fn is_wanted(line: &Line, request: &requests::QueueOfCalls, today: NaiveDate) -> bool {
    let is_among = |words: &[String], word: &str| words.iter().any(|wanted| wanted == word);
    let of_kind = |topic: &Topic| is_among(&request.kinds, topic.kind.as_str());
    let by_medium =
        |topic: &Topic| topic.medium.is_some_and(|it| is_among(&request.media, it.as_str()));
    (request.kinds.is_empty() || line.topics_at(today).any(of_kind))
        && (request.media.is_empty() || line.topics_at(today).any(by_medium))
}

fn queued(line: Line) -> QueuedCall {
    QueuedCall {
        customer_id: line.customer_id,
        customer_name: String::new(),
        topics: line.topics.iter().map(|topic| topic.id).collect(),
    }
}

/// Somebody who was named is called whatever is planned with them.
fn named(db: &Connection, customer: i64) -> Result<QueuedCall> {
    let customer_id = customers::head_of(db, customers::get(db, customer)?.id)?;
    Ok(QueuedCall { customer_id, customer_name: String::new(), topics: Vec::new() })
}

fn name(db: &Connection, calls: &mut [QueuedCall]) -> Result<()> {
    let people: Vec<i64> = calls.iter().map(|call| call.customer_id).collect();
    let mut names = customers::by_id(db, &people)?;
    for call in calls {
        if let Some(customer) = names.remove(&call.customer_id) {
            call.customer_name = customer.name;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_telephone_is_given_digits_and_nothing_else() {
        assert_eq!(dial("+4930901820").as_deref(), Some("+4930901820"));
        assert_eq!(dial("+8613800138000-1234").as_deref(), Some("+8613800138000"));
        assert_eq!(dial("110"), Some("110".to_owned()));
        for no_number in ["", "+", "186******05", "tel:1", "+49 30"] {
            assert_eq!(dial(no_number), None, "{no_number}");
        }
    }
}
