//! What is of use while one talks with a customer, and whom to talk with next.

use std::collections::HashMap;

use chrono::NaiveDate;

use crate::api::answers::{
    CallQueue, CustomerCard, FollowUpRow, LastTalk, QueuedCall, TalkPage, TalkPoint,
};
use crate::api::{Call, card, day, requests, today};
use crate::domain::reach::{ContactPoint, best, kind_for};
use crate::store::events::{self, Event};
use crate::store::reports::follow_ups::{self, Waiting};
use crate::store::{Connection, customers, promises};
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
        Ok(TalkPage {
            topics: topics(&card, today),
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
    day::read(call, |db, settings, today| {
        if !request.customers.is_empty() {
            let mut queue = Queue { most, calls: Vec::new() };
            for customer in &request.customers {
                queue.call(customers::head_of(db, *customer)?);
            }
            name(db, &mut queue.calls)?;
            return Ok(CallQueue { calls: queue.calls });
        }
        let mut waiting = follow_ups::waiting(db, today)?;
        waiting.retain(|waiting| is_wanted(waiting, &request));
        let all: Vec<&Waiting> = waiting.iter().collect();
        let n = all.len();
        let ids = today::most_urgent(db, settings, today, all, n)?;
        let mut queue = Queue { most, calls: Vec::new() };
        // What was promised stands above all else.
        if request.kinds.is_empty() && request.media.is_empty() {
            for promise in promises::due(db, today)? {
                queue.call(promise.customer_id);
            }
        }
        let customer_of: HashMap<i64, i64> =
            waiting.iter().map(|waiting| (waiting.id, waiting.customer_id)).collect();
        for id in ids {
            if let Some(call) = customer_of.get(&id).and_then(|customer| queue.call(*customer)) {
                call.topics.push(id);
            }
        }
        name(db, &mut queue.calls)?;
        Ok(CallQueue { calls: queue.calls })
    })
}

fn is_wanted(waiting: &Waiting, request: &requests::QueueOfCalls) -> bool {
    let is_among = |words: &[String], word: &str| {
        words.is_empty() || words.iter().any(|wanted| wanted == word)
    };
    matches!(waiting.state.as_str(), "overdue" | "due")
        && is_among(&request.kinds, &waiting.kind)
        && is_among(&request.media, waiting.medium.as_deref().unwrap_or_default())
}

/// People in the order in which they are called; everything with one of them is one call.
struct Queue {
    most: usize,
    calls: Vec<QueuedCall>,
}

impl Queue {
    /// The call with this customer, if it is in the queue or has a place left.
    fn call(&mut self, customer_id: i64) -> Option<&mut QueuedCall> {
        let known = self.calls.iter().position(|call| call.customer_id == customer_id);
        if known.is_none() && self.calls.len() < self.most {
            let customer_name = String::new();
            self.calls.push(QueuedCall { customer_id, customer_name, topics: Vec::new() });
        }
        let place = known.unwrap_or(self.calls.len().checked_sub(1)?);
        self.calls.get_mut(place).filter(|call| call.customer_id == customer_id)
    }
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
