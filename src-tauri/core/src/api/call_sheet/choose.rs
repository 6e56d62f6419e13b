//! Whom a sheet names, in which order, and who is left for another.

use std::collections::{BTreeMap, HashMap};

use super::{Asked, owed};
use crate::Result;
use crate::api::Call;
use crate::api::answers::{Line as Shown, Settings, ToSay};
use crate::api::lines::{self, Weighed};
use crate::api::rows::People;
use crate::api::say::{self, About};
use crate::api::standings::{self, Ways};
use crate::domain::cadence::{Kind, Medium};
use crate::domain::day_line::{Line, Section};
use crate::domain::reach::ContactPoint;
use crate::store::before_talk::{self, Known};
use crate::store::reports::{follow_ups, left_out};
use crate::store::{Connection, notes, orders};

/// All that is known of one who is on the sheet.
pub(super) struct Person {
    pub line: Shown,
    pub medium: Medium,
    pub point: Option<ContactPoint>,
    /// Another number to try when nobody answers.
    pub other: Option<ContactPoint>,
    pub city: String,
    pub ways: Option<Ways>,
    pub known: Known,
    /// What the merchant wants to ask them, the newest first.
    pub to_ask: Vec<String>,
    pub say: Option<ToSay>,
}

/// How those are reached who are on it for a promise alone.
type Owed = HashMap<i64, (Medium, ContactPoint)>;

/// How many are left out, by reason and channel.
type LeftOut = BTreeMap<(String, Option<String>), i64>;

pub(super) struct Chosen {
    /// In the order in which they are to be called.
    pub people: Vec<Person>,
    pub left_out: LeftOut,
}

pub(super) fn choose(
    call: &Call<'_>,
    db: &Connection,
    settings: &Settings,
    asked: &Asked,
) -> Result<Chosen> {
    let open = call.shop.open_follow_ups(asked.on)?;
    let weighed = Weighed { call, db, settings, today: asked.on };
    let mut lines = lines::of_day(db, &open, asked.on)?;
    lines.retain(|line| line.section < Section::Tomorrow && is_wanted(line, asked));
    let owed = owed::ways(db, settings, asked, &lines)?;
    let counts = left_out::counts(db, asked.on)?.into_iter();
    let mut left_out: LeftOut = counts.map(|it| ((it.reason, it.channel), it.n)).collect();
    lines.retain(|line| {
        let is_reached = medium(line, asked, &owed).is_some();
        if !is_reached && owed::is_owed_alone(line, asked) {
            count(&mut left_out, "no_channel", 1);
        }
        is_reached
    });
    let n_all = lines.len();
    let mut lines = weighed.first(lines, n_all)?;
    lines.retain(|line| {
        let medium = medium(line, asked, &owed);
        let is_on = asked.form.medium().is_none_or(|wanted| medium == Some(wanted));
        if let Some(medium) = medium.filter(|_| !is_on) {
            count(&mut left_out, &format!("by_{}", medium.as_str()), 1);
        }
        is_on
    });
    if let Some(most) = asked.most().filter(|_| asked.request.slot.is_none()) {
        set_waiting(&mut left_out, &mut lines, most);
    }
    let mut people = people(&weighed, asked, &lines, owed)?;
    if let Some(slot) = asked.request.slot.as_deref() {
        people.retain(|person| person.group() == slot);
        if let Some(most) = asked.most() {
            set_waiting(&mut left_out, &mut people, most);
        }
    }
    people.sort_by_key(Person::turn);
    Ok(Chosen { people, left_out })
}

fn count(left_out: &mut LeftOut, reason: &str, n: i64) {
    if n > 0 {
        *left_out.entry((reason.to_owned(), None)).or_default() += n;
    }
}

fn set_waiting<T>(left_out: &mut LeftOut, all: &mut Vec<T>, most: usize) {
    let n = all.len().saturating_sub(most) as i64;
    all.truncate(most);
    count(left_out, "waiting", n);
}

impl Asked {
    fn most(&self) -> Option<usize> {
        self.request.most.and_then(|most| usize::try_from(most).ok())
    }
}

/// How they are reached about what is most urgent; none where there is nothing to say today.
fn medium(line: &Line, asked: &Asked, owed: &Owed) -> Option<Medium> {
    let of_topics = line.topics_at(asked.on).find_map(|topic| topic.medium);
    of_topics.or_else(|| owed.get(&line.customer_id).map(|(medium, _)| *medium))
}

fn is_wanted(line: &Line, asked: &Asked) -> bool {
    let is_of = |kinds: &Vec<String>| {
        line.topics_at(asked.on).any(|topic| kinds.iter().any(|it| it == topic.kind.as_str()))
    };
    asked.request.kinds.as_ref().is_none_or(is_of)
        && asked.request.customers.as_ref().is_none_or(|ids| ids.contains(&line.customer_id))
}

fn people(
    weighed: &Weighed<'_>,
    asked: &Asked,
    lines: &[Line],
    mut owed: Owed,
) -> Result<Vec<Person>> {
    let (call, db) = (weighed.call, weighed.db);
    let ids: Vec<i64> = lines.iter().map(|line| line.customer_id).collect();
    let all = People::load(db, ids.iter().copied())?;
    let purchases = orders::purchases_of(db, &ids)?;
    let mut ways = standings::ways_of(db, &ids, &purchases, asked.on)?;
    let mut known = before_talk::of(db, &ids)?;
    let mut to_ask = notes::to_ask(db, &ids)?;
    let shown = weighed.rows(lines)?;
    let leaders = leaders(db, lines)?;
    let abouts: Vec<About> = lines.iter().map(|line| about(line, asked, &leaders)).collect();
    let said = say::to_say(call, db, weighed.settings, asked.on, &abouts)?;
    let mut said: HashMap<i64, ToSay> = said.into_iter().map(|it| (it.customer_id, it)).collect();
    let person = |(line, mut shown): (&Line, Shown)| {
        let id = line.customer_id;
        let at: Vec<i64> = line.topics_at(asked.on).map(|topic| topic.id).collect();
        shown.topics.retain(|topic| at.contains(&topic.id));
        let (medium, point) = match owed.remove(&id) {
            Some((medium, point)) => (medium, Some(point)),
            None => reached(&all, line, asked),
        };
        let other = point.as_ref().and_then(|point| other_number(all.points(id), point, asked));
        Person {
            other: other.cloned(),
            city: all.customer(id).map_or_else(String::new, |customer| customer.city.clone()),
            ways: ways.remove(&id),
            known: known.remove(&id).unwrap_or_default(),
            to_ask: to_ask.remove(&id).unwrap_or_default(),
            say: said.remove(&id),
            line: shown,
            medium,
            point,
        }
    };
    Ok(lines.iter().zip(shown).map(person).collect())
}

/// By what they are reached about the most urgent topic that has a way.
fn reached(all: &People, line: &Line, asked: &Asked) -> (Medium, Option<ContactPoint>) {
    let mut topics = line.topics_at(asked.on).filter_map(|it| Some((it.kind, it.medium?)));
    let Some((kind, medium)) = topics.next() else { return (Medium::Phone, None) };
    let point = all.point_for(line.customer_id, Some(kind), medium.as_str(), asked.on);
    (medium, point.cloned())
}

/// The order that leads each follow-up.
fn leaders(db: &Connection, lines: &[Line]) -> Result<HashMap<i64, i64>> {
    let ids: Vec<i64> = lines.iter().flat_map(|line| &line.topics).map(|it| it.id).collect();
    let planned = follow_ups::by_id(db, &ids)?.into_iter();
    Ok(planned.filter_map(|planned| Some((planned.id, planned.order_id?))).collect())
}

/// A suggestion is the one that needs preparing, so it leads where it is among the topics.
fn about(line: &Line, asked: &Asked, orders: &HashMap<i64, i64>) -> About {
    let topics = || line.topics_at(asked.on);
    let leads = topics().find(|topic| topic.kind == Kind::CrossSell).or_else(|| topics().next());
    About {
        customer_id: line.customer_id,
        kind: leads.map_or_else(String::new, |topic| topic.kind.as_str().to_owned()),
        order_id: leads.and_then(|topic| orders.get(&topic.id).copied()),
    }
}

fn other_number<'a>(
    points: &'a [ContactPoint],
    used: &ContactPoint,
    asked: &Asked,
) -> Option<&'a ContactPoint> {
    let is_other = |point: &&ContactPoint| {
        point.kind == "phone" && point.value != used.value && point.is_usable_on(asked.on)
    };
    points.iter().rfind(is_other)
}

impl Person {
    /// The part of the shop's day in which to ring, or the medium by which they are written to.
    pub fn group(&self) -> &str {
        if self.medium != Medium::Phone {
            return self.medium.as_str();
        }
        let group = self.say.as_ref().and_then(|say| say.hours.group.as_deref());
        group.unwrap_or("any")
    }

    /// Who can be rung comes first, by the hours of the day, then who is written to.
    fn turn(&self) -> usize {
        let groups =
            ["morning", "midday", "afternoon", "evening", "any", "message", "email", "post"];
        groups.iter().position(|group| *group == self.group()).unwrap_or(groups.len())
    }
}
