//! Whom a sheet names, in which order, and who is left for another.

use std::collections::{BTreeMap, HashMap};

use super::Asked;
use crate::Result;
use crate::api::Call;
use crate::api::answers::{Line as Shown, Settings, ToSay};
use crate::api::lines::{self, Weighed};
use crate::api::rows::People;
use crate::api::say::{self, About};
use crate::api::standings::{self, Ways};
use crate::domain::cadence::{Kind, Medium};
use crate::domain::day_line::{Line, Section};
use crate::domain::reach::{ContactPoint, best, kind_for};
use crate::store::before_talk::{self, Known};
use crate::store::reports::follow_ups;
use crate::store::{Connection, orders};

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
    pub say: Option<ToSay>,
}

pub(super) struct Chosen {
    /// In the order in which they are to be called.
    pub people: Vec<Person>,
    pub left_out: Vec<(String, i64)>,
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
    lines.retain(|line| line.section < Section::Tomorrow && medium(line, asked).is_some());
    lines.retain(|line| is_wanted(line, asked));
    let mut left_out: BTreeMap<String, i64> = follow_ups::left_out(db, asked.on)?;
    let n_all = lines.len();
    let mut lines = weighed.first(lines, n_all)?;
    lines.retain(|line| {
        let medium = medium(line, asked);
        let is_on = asked.form.medium().is_none_or(|wanted| medium == Some(wanted));
        if let Some(medium) = medium.filter(|_| !is_on) {
            *left_out.entry(format!("by_{}", medium.as_str())).or_default() += 1;
        }
        is_on
    });
    if let Some(most) = asked.most().filter(|_| asked.request.slot.is_none()) {
        set_waiting(&mut left_out, &mut lines, most);
    }
    let mut people = people(call, db, &weighed, asked, &lines)?;
    if let Some(slot) = asked.request.slot.as_deref() {
        people.retain(|person| person.group() == slot);
        if let Some(most) = asked.most() {
            set_waiting(&mut left_out, &mut people, most);
        }
    }
    people.sort_by_key(Person::turn);
    Ok(Chosen { people, left_out: left_out.into_iter().collect() })
}

fn set_waiting<T>(left_out: &mut BTreeMap<String, i64>, all: &mut Vec<T>, most: usize) {
    let n = all.len().saturating_sub(most) as i64;
    all.truncate(most);
    if n > 0 {
        left_out.insert("waiting".to_owned(), n);
    }
}

impl Asked {
    fn most(&self) -> Option<usize> {
        self.request.most.and_then(|most| usize::try_from(most).ok())
    }
}

/// How they are reached about what is most urgent; none where there is nothing to say today.
fn medium(line: &Line, asked: &Asked) -> Option<Medium> {
    line.topics_at(asked.on).find_map(|topic| topic.medium)
}

fn is_wanted(line: &Line, asked: &Asked) -> bool {
    let is_of = |kinds: &Vec<String>| {
        line.topics_at(asked.on).any(|topic| kinds.iter().any(|it| it == topic.kind.as_str()))
    };
    asked.request.kinds.as_ref().is_none_or(is_of)
        && asked.request.customers.as_ref().is_none_or(|ids| ids.contains(&line.customer_id))
}

fn people(
    call: &Call<'_>,
    db: &Connection,
    weighed: &Weighed<'_>,
    asked: &Asked,
    lines: &[Line],
) -> Result<Vec<Person>> {
    let ids: Vec<i64> = lines.iter().map(|line| line.customer_id).collect();
    let all = People::load(db, ids.iter().copied())?;
    let purchases = orders::purchases_of(db, &ids)?;
    let mut ways = standings::ways_of(db, &ids, &purchases, asked.on)?;
    let mut known = before_talk::of(db, &ids)?;
    let shown = weighed.rows(lines)?;
    let leaders = leaders(db, lines)?;
    let abouts: Vec<About> = lines.iter().map(|line| about(line, asked, &leaders)).collect();
    let said = say::to_say(call, db, weighed.settings, asked.on, &abouts)?;
    let mut said: HashMap<i64, ToSay> = said.into_iter().map(|it| (it.customer_id, it)).collect();
    let person = |(line, mut shown): (&Line, Shown)| {
        let id = line.customer_id;
        let medium = medium(line, asked).unwrap_or(Medium::Phone);
        let at: Vec<i64> = line.topics_at(asked.on).map(|topic| topic.id).collect();
        shown.topics.retain(|topic| at.contains(&topic.id));
        let point = best(all.points(id), kind_for(medium.as_str()), asked.on);
        let other = point.and_then(|point| other_number(all.points(id), point, asked));
        Person {
            point: point.cloned(),
            other: other.cloned(),
            city: all.customer(id).map_or_else(String::new, |customer| customer.city.clone()),
            ways: ways.remove(&id),
            known: known.remove(&id).unwrap_or_default(),
            say: said.remove(&id),
            line: shown,
            medium,
        }
    };
    Ok(lines.iter().zip(shown).map(person).collect())
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
