//! Stage, rhythm and standing of many customers at once: a few statements for a page of a list.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::answers::{Rhythm, Settings, Standing, StandingReason};
use super::rows::People;
use super::settings;
use crate::Result;
use crate::domain::purchases::Purchase;
use crate::domain::stage::{self, Pace, Sales, Stage};
use crate::domain::standing::{self, Level, Talk};
use crate::store::Connection;
use crate::store::customers::{self, Overruled};
use crate::store::events::{self, Event};

/// How far a customer has come, and how well they keep their side.
#[derive(Clone, Debug)]
pub(super) struct Ways {
    pub stage: Stage,
    pub rhythm: Option<Rhythm>,
    pub standing: Standing,
}

/// Of every customer of the ids, also of those without any order.
pub(super) fn ways_of(
    db: &Connection,
    ids: &[i64],
    purchases: &HashMap<i64, Vec<Purchase>>,
    today: NaiveDate,
) -> Result<HashMap<i64, Ways>> {
    let pace = settings::current(db)?.pace();
    let mut overruled = customers::overruled(db, ids)?;
    let mut events: HashMap<i64, Vec<Event>> = HashMap::new();
    for event in events::of_customers(db, ids)? {
        events.entry(event.owner_id).or_default().push(event);
    }
    let ways = ids.iter().map(|id| {
        let purchases = purchases.get(id).map_or(&[][..], Vec::as_slice);
        let events = events.get(id).map_or(&[][..], Vec::as_slice);
        let sales = Sales::of(purchases);
        let said = overruled.remove(id).unwrap_or_default();
        let ways = Ways {
            stage: stage::stage(&sales, &pace, today),
            rhythm: stage::rhythm(&sales, &pace, today).map(Rhythm::from),
            standing: standing_of(purchases, events, said, today),
        };
        (*id, ways)
    });
    Ok(ways.collect())
}

/// The word of everybody's standing, of people whose orders and acts are known already.
pub(super) fn levels_of(
    db: &Connection,
    ids: &[i64],
    people: &People,
    today: NaiveDate,
) -> Result<HashMap<i64, String>> {
    let mut overruled = customers::overruled(db, ids)?;
    let level = |id: &i64| {
        let said = overruled.remove(id).unwrap_or_default();
        let standing = standing_of(people.purchases(*id), people.events(*id), said, today);
        (*id, standing.level)
    };
    Ok(ids.iter().map(level).collect())
}

fn standing_of(
    purchases: &[Purchase],
    events: &[Event],
    said: Overruled,
    today: NaiveDate,
) -> Standing {
    let talks: Vec<Talk> = events.iter().filter_map(talk).collect();
    let is_complaint = |event: &&Event| event.event_type == "complaint";
    let complained_on: Vec<NaiveDate> =
        events.iter().filter(is_complaint).map(|event| event.happened_on).collect();
    let conduct = standing::conduct(purchases, &talks, &complained_on, today);
    let computed = standing::standing(&conduct);
    let level = said.level.as_deref().and_then(Level::parse);
    let reason = |reason: standing::Reason| StandingReason {
        code: reason.code.to_owned(),
        n: reason.n,
        of: reason.of,
    };
    Standing {
        level: level.unwrap_or(computed.level).as_str().to_owned(),
        computed: computed.level.as_str().to_owned(),
        reasons: computed.reasons.into_iter().map(reason).collect(),
        is_overruled: level.is_some(),
        note: said.note.filter(|_| level.is_some()),
    }
}

fn talk(event: &Event) -> Option<Talk> {
    let outcome = event.outcome.as_deref().filter(|_| event.event_type == "attempt")?;
    Some(Talk::of(outcome, event.happened_on, event.until_on))
}

impl From<stage::Rhythm> for Rhythm {
    fn from(rhythm: stage::Rhythm) -> Self {
        Rhythm {
            days: rhythm.days_quiet,
            usual: rhythm.usual_days,
            is_slipping: rhythm.is_slipping,
        }
    }
}

impl Settings {
    /// When silence counts as quiet, by the rule for winning people back.
    pub(super) fn pace(&self) -> Pace {
        let churn = &self.cadence.churn;
        Pace { min_days: churn.min_days, factor: churn.factor, fallback_days: churn.fallback_days }
    }
}
