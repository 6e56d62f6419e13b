//! The rows of a printed sheet with what has happened to them since.

use std::collections::BTreeMap;

use crate::Result;
use crate::api::follow_ups::{OPEN, id_of};
use crate::api::shown::Shown;
use crate::api::talks::TOLD_LATE;
use crate::domain::cadence::{Lead, follow_up_of};
use crate::domain::typed_line::Topic;
use crate::store::Connection;
use crate::store::events::{self, Event};
use crate::store::reports::follow_ups::{self, Planned};
use crate::store::sheets::{self, Entry, Printed};

/// A row as it was printed, and whose it is now.
pub(super) struct Row {
    pub row: i64,
    /// None where the customer is gone.
    pub customer_id: Option<i64>,
    pub customer_name: Option<String>,
    pub shown: Shown,
    /// Acts on its follow-ups since the sheet was printed, not from this sheet; newest first.
    pub meanwhile: Vec<Event>,
}

/// Topics as they are now, and the customer whose they are.
pub(super) struct Now {
    pub topics: Vec<Topic>,
    pub planned: Vec<Planned>,
}

/// The number of a row as a place.
pub(super) fn place(row: i64) -> usize {
    usize::try_from(row).unwrap_or_default()
}

/// The rows as they were printed.
pub(super) fn of_sheet(db: &Connection, number: i64) -> Result<Vec<Row>> {
    let row = |kept: sheets::SheetRow| Row {
        row: kept.row,
        customer_id: kept.customer_id,
        customer_name: kept.customer_name,
        shown: Shown::read(kept.shown.as_deref(), kept.follow_up_id),
        meanwhile: Vec::new(),
    };
    Ok(sheets::rows(db, number)?.into_iter().map(row).collect())
}

/// The rows with what was done elsewhere since.
pub(super) fn load(db: &Connection, printed: &Printed) -> Result<BTreeMap<usize, Row>> {
    let mut rows = of_sheet(db, printed.number)?;
    let customers: Vec<i64> = rows.iter().filter_map(|row| row.customer_id).collect();
    let acts = events::of_customers(db, &customers)?;
    let is_elsewhere = |event: &&Event| {
        matches!(event.event_type.as_str(), "attempt" | "skip" | "snooze")
            && event.sheet_number != Some(printed.number)
            && event.learned_at >= printed.printed_at
    };
    for event in acts.iter().filter(is_elsewhere) {
        for row in
            rows.iter_mut().filter(|row| row.topic_ids().iter().any(|id| is_about(event, *id)))
        {
            row.meanwhile.push(event.clone());
        }
    }
    Ok(rows.into_iter().map(|row| (place(row.row), row)).collect())
}

/// The last line that was typed of a row and could be read.
pub(super) fn typed(entries: &[Entry], row: i64) -> Option<&Entry> {
    entries.iter().rfind(|entry| entry.row == Some(row) && entry.verdict != "unclear")
}

/// The talk may still be written down, also where the plan went on while the sheet lay on the desk.
fn is_left(state: &str) -> bool {
    OPEN.contains(&state) || TOLD_LATE.contains(&state)
}

fn is_about(event: &Event, topic: i64) -> bool {
    let Some((kind, lead)) = follow_up_of(topic) else { return false };
    match lead {
        Lead::Order(_) | Lead::Ticket(_) => id_of(event) == topic,
        Lead::Year { year, .. } => {
            event.kind.as_deref() == Some(kind.as_str()) && event.turn == Some(year)
        }
    }
}

impl Row {
    pub fn topic_ids(&self) -> Vec<i64> {
        self.shown.topics.iter().map(|topic| topic.id).collect()
    }

    /// What its follow-ups are now. Those of somebody else, after a split, are nothing of this talk.
    pub fn now(&self, db: &Connection) -> Result<Now> {
        let mut planned = follow_ups::by_id(db, &self.topic_ids())?;
        let owner = planned.first().map(|planned| planned.customer_id);
        planned.retain(|planned| Some(planned.customer_id) == owner);
        let topic = |id: i64| {
            let now = planned.iter().find(|planned| planned.id == id);
            Topic {
                id,
                is_open: now.is_some_and(|planned| is_left(&planned.state)),
                is_touched: self.meanwhile.iter().any(|event| is_about(event, id)),
            }
        };
        Ok(Now { topics: self.topic_ids().into_iter().map(topic).collect(), planned })
    }

    /// How they were to be reached, as printed, else as planned now.
    pub fn medium<'a>(&'a self, now: &'a Now) -> &'a str {
        let planned = now.planned.first().and_then(|planned| planned.medium.as_deref());
        self.shown.medium.as_deref().or(planned).unwrap_or("phone")
    }
}
