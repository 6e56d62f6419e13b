//! A day's lines as screens and paper show them: chosen, in their order, with everything they say.

use std::collections::HashMap;

use chrono::{Days, NaiveDate};

use super::answers::{Leaves, Line as Shown, Lost, MediumNow, Settings};
use super::rows::{self, People};
use super::{Call, promises as told, settings, standings};
use crate::Result;
use crate::domain::cadence::{Item, Kind, Medium, Planner};
use crate::domain::day_line::{self, AHEAD_DAYS, Ending, Line, Promised};
use crate::domain::media_now::{May, media_now};
use crate::domain::purchases::{history, spent_in};
use crate::domain::reason;
use crate::store::day_lines::{self, Open};
use crate::store::follow_ups::{self as plan, Planning};
use crate::store::promises::{self, Promise};
use crate::store::reports::follow_ups::{self, Planned};
use crate::store::{Connection, orders};

/// Of so many equally urgent people the value is looked at; of more the oldest orders come first.
const MOST_WEIGHED: usize = 2_000;

/// Everybody with whom there is something to do on a day or in the week after it, with those who are only to be
/// asked for another number.
pub(super) fn all_of_day(db: &Connection, open: &Open, on: NaiveDate) -> Result<Vec<Line>> {
    let endings = day_lines::endings(db, on)?;
    Ok(day_line::lines(&open.topics, &promised(db, on)?, &endings, on))
}

/// Those of them to whom something is to be said.
pub(super) fn of_day(db: &Connection, open: &Open, on: NaiveDate) -> Result<Vec<Line>> {
    let mut lines = all_of_day(db, open, on)?;
    lines.retain(|line| !line.is_ending_alone());
    Ok(lines)
}

fn promised(db: &Connection, on: NaiveDate) -> Result<Vec<Promised>> {
    let promises = promises::due(db, on + Days::new(AHEAD_DAYS))?.into_iter();
    let promised =
        |it: Promise| Promised { id: it.id, customer_id: it.customer_id, due_on: it.due_on };
    Ok(promises.map(promised).collect())
}

/// What is needed to put lines in order and to show them.
pub(super) struct Weighed<'a> {
    pub call: &'a Call<'a>,
    pub db: &'a Connection,
    pub settings: &'a Settings,
    pub today: NaiveDate,
}

impl Weighed<'_> {
    /// The first of these lines, in their order.
    pub(super) fn first(&self, mut lines: Vec<Line>, n: usize) -> Result<Vec<Line>> {
        day_line::shortlist(&mut lines, n, MOST_WEIGHED);
        let ids: Vec<i64> = lines.iter().map(|line| line.customer_id).collect();
        let currency = self.settings.default_currency();
        let values = self.call.shop.day_lines().values(&ids, |unknown| {
            let spent = |(id, purchases): (i64, Vec<_>)| (id, spent_in(&purchases, currency));
            Ok(orders::purchases_of(self.db, unknown)?.into_iter().map(spent).collect())
        })?;
        day_line::in_order(&mut lines, &values);
        lines.truncate(n);
        Ok(lines)
    }

    /// All that is shown of these lines, in the same order.
    pub(super) fn rows(&self, lines: &[Line]) -> Result<Vec<Shown>> {
        let ids: Vec<i64> = lines.iter().map(|line| line.customer_id).collect();
        let people = People::load(self.db, ids.iter().copied())?;
        let mut levels = standings::levels_of(self.db, &ids, &people, self.today)?;
        let topics: Vec<i64> =
            lines.iter().flat_map(|line| &line.topics).map(|topic| topic.id).collect();
        let planned = follow_ups::by_id(self.db, &topics)?.into_iter();
        let mut planned: HashMap<i64, Planned> = planned.map(|it| (it.id, it)).collect();
        let promises = promises::due(self.db, self.today + Days::new(AHEAD_DAYS))?.into_iter();
        let mut promises: HashMap<i64, Promise> = promises.map(|it| (it.id, it)).collect();
        let planning = settings::planning(self.db, self.today)?;
        let planner = Planner::new(&planning.settings, self.today);
        let line = |line: &Line| {
            let said = Said {
                media: self.media(&planning, &planner, line)?,
                standing: levels.remove(&line.customer_id).unwrap_or_default(),
                planned: line.topics.iter().filter_map(|it| planned.remove(&it.id)).collect(),
                promises: line.promises.iter().filter_map(|it| promises.remove(&it.id)).collect(),
            };
            Ok(self.row(&people, line, said))
        };
        lines.iter().map(line).collect()
    }

    /// By which media they may be reached for what is most urgent.
    fn media(&self, planning: &Planning, planner: &Planner, line: &Line) -> Result<Vec<MediumNow>> {
        let Some(topic) = line.topics.first() else { return Ok(Vec::new()) };
        let events = plan::known(self.db, planning, line.customer_id)?;
        let is_meant = |item: &Item| item.id(line.customer_id) == Some(topic.id);
        let told = media_now(planner, &events, is_meant);
        let medium = |(medium, may): (Medium, May)| {
            let (may, until_on, why) = match may {
                May::Yes(until) => (true, rows::text(until), None),
                May::No(why) => (false, None, Some(why.as_str().to_owned())),
            };
            MediumNow { medium: medium.as_str().to_owned(), may, until_on, why }
        };
        Ok(told.into_iter().map(medium).collect())
    }

    fn row(&self, people: &People, line: &Line, said: Said) -> Shown {
        let (id, today) = (line.customer_id, self.today);
        let talk = people.talk(id);
        let ends_on = line.ends_on(today);
        let opens = line.endings.iter().find_map(|it| it.instead);
        let opens = opens.map(|medium| medium.as_str().to_owned());
        let instead = said.planned.iter().find_map(|planned| planned.instead.clone()).or(opens);
        Shown {
            customer_id: id,
            customer_name: people.customer(id).map_or_else(String::new, |it| it.name.clone()),
            n_orders: history(people.purchases(id)).n_orders,
            standing: said.standing,
            class: line.class().as_str().to_owned(),
            ends_on: rows::text(ends_on),
            days_left: ends_on.map(|end| (end - today).num_days().max(0)),
            instead: instead.filter(|_| ends_on.is_some()),
            lost: line.endings.iter().map(lost).collect(),
            media: said.media,
            leaves: leaves(line, &said.planned),
            last_attempt_on: talk.map(|talk| talk.happened_on.to_string()),
            last_outcome: talk.and_then(|talk| talk.outcome.clone()),
            promises: said.promises.into_iter().map(|it| told::promise(it, today)).collect(),
            topics: said.planned.into_iter().map(|it| rows::follow_up(people, it, today)).collect(),
        }
    }
}

fn lost(ending: &Ending) -> Lost {
    Lost { kind: ending.kind.as_str().to_owned(), due_on: ending.due_on.to_string() }
}

/// What was read for one line.
struct Said {
    media: Vec<MediumNow>,
    standing: String,
    planned: Vec<Planned>,
    promises: Vec<Promise>,
}

/// What takes the line off the list: what counts for its first topic, or the keeping of a promise.
fn leaves(line: &Line, planned: &[Planned]) -> Leaves {
    let of_topic = |planned: &Planned| {
        Kind::parse(&planned.kind).map(|kind| reason::leaves(kind, planned.expires_on))
    };
    let leaves = match line.class() {
        day_line::Class::Promise => reason::Leaves::Kept,
        day_line::Class::Complaint | day_line::Class::Ending | day_line::Class::Rest => {
            let asked =
                || line.endings.first().map(|it| reason::Leaves::Talk(it.ends_on.pred_opt()));
            planned.first().and_then(of_topic).or_else(asked).unwrap_or(reason::Leaves::Kept)
        }
    };
    Leaves { by: leaves.as_str().to_owned(), on: leaves.on().map(|on| on.to_string()) }
}
