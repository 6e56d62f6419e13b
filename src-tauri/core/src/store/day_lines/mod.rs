//! What is open of everybody, kept in memory, so that Today opens at once however large the shop is.
//!
//! It is read when it is first needed and anew when everybody was planned anew; whoever is planned
//! alone is read again alone. Every way of planning notes whom it planned (`note`), within the
//! transaction that plans.

mod anniversaries;
pub mod beside;
mod ending;

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use chrono::{Days, NaiveDate};
use rusqlite::{Connection, Row, Transaction, named_params};

use super::day::read_day;
use super::{follow_ups, id_list};
use crate::domain::cadence::{Kind, Medium};
use crate::domain::day_line::{AHEAD_DAYS, Topic};
use crate::{Error, Result};

pub use ending::endings;

/// When more than so many were planned, all are read anew.
const MOST_AT_ONCE: usize = 2_000;
/// Stands for everybody among those who were planned anew.
const EVERYBODY: i64 = 0;

/// Open follow-ups of everybody, up to a day.
#[derive(Clone, Debug)]
pub struct Open {
    until: NaiveDate,
    /// Together by customer.
    pub topics: Vec<Topic>,
    /// How many lapsed unheard in the week before the day of the plan.
    pub n_lapsed_week: i64,
}

/// The place in the open shop where they wait.
#[derive(Default)]
pub struct Slot {
    kept: Mutex<Kept>,
    pub anniversaries: anniversaries::Slot,
}

#[derive(Default)]
struct Kept {
    open: Option<Arc<Open>>,
    /// What some customers have spent, in whole cents of the shop's currency.
    values: HashMap<i64, i64>,
}

/// Makes the place in which a transaction notes whom it plans; of the writing connection alone.
pub fn prepare(writer: &Connection) -> Result<()> {
    Ok(writer.execute_batch(
        "CREATE TEMP TABLE IF NOT EXISTS planned_anew (customer_id INTEGER PRIMARY KEY)",
    )?)
}

/// These were planned anew.
pub fn note(tx: &Transaction<'_>, customers: &[i64]) -> Result<()> {
    let mut statement =
        tx.prepare_cached("INSERT OR IGNORE INTO temp.planned_anew (customer_id) VALUES (?1)")?;
    customers.iter().try_for_each(|customer| statement.execute([customer]).map(drop))?;
    Ok(())
}

/// Everybody was planned anew.
pub fn note_everybody(tx: &Transaction<'_>) -> Result<()> {
    note(tx, &[EVERYBODY])
}

/// Who was planned anew in this transaction; asked once, right before it is over.
pub fn noted(tx: &Transaction<'_>) -> Result<Vec<i64>> {
    let mut statement = tx.prepare_cached("DELETE FROM temp.planned_anew RETURNING customer_id")?;
    let ids = statement.query_map([], |row| row.get(0))?;
    Ok(ids.collect::<rusqlite::Result<_>>()?)
}

impl Slot {
    /// What is open up to this day at least, in the newest state; `read` reads it where it is not known.
    ///
    /// Whoever plans waits meanwhile with telling of it, so that nothing is missed.
    pub fn get(&self, until: NaiveDate, read: impl FnOnce() -> Result<Open>) -> Result<Arc<Open>> {
        let mut kept = self.hold();
        if let Some(open) = kept.open.as_ref().filter(|open| open.until >= until) {
            return Ok(Arc::clone(open));
        }
        let open = Arc::new(read()?);
        *kept = Kept { open: Some(Arc::clone(&open)), values: HashMap::new() };
        Ok(open)
    }

    /// These were planned anew; `read` reads what is open of them up to a day.
    pub fn planned(
        &self,
        customers: &[i64],
        read: impl FnOnce(&[i64], NaiveDate) -> Result<Vec<Topic>>,
    ) {
        let mut guard = self.hold();
        let kept = &mut *guard;
        if customers.contains(&EVERYBODY) || customers.len() > MOST_AT_ONCE {
            *kept = Kept::default();
            self.anniversaries.forget();
            return;
        }
        self.anniversaries.changed(customers);
        kept.values.retain(|id, _| !customers.contains(id));
        let Some(open) = &mut kept.open else { return };
        match read(customers, open.until) {
            Ok(topics) => Arc::make_mut(open).replace(customers, topics),
            // What cannot be read now is read, and told, when Today is opened.
            Err(_) => kept.open = None,
        }
    }

    /// What these customers have spent; `read` reads it of those of whom it is not known.
    pub fn values(
        &self,
        customers: &[i64],
        read: impl FnOnce(&[i64]) -> Result<HashMap<i64, i64>>,
    ) -> Result<HashMap<i64, i64>> {
        let mut kept = self.hold();
        let is_unknown = |id: &i64| !kept.values.contains_key(id);
        let unknown: Vec<i64> = customers.iter().copied().filter(is_unknown).collect();
        if !unknown.is_empty() {
            let read = read(&unknown)?;
            let value = |id: &i64| (*id, read.get(id).copied().unwrap_or(0));
            kept.values.extend(unknown.iter().map(value));
        }
        Ok(customers.iter().filter_map(|id| Some((*id, *kept.values.get(id)?))).collect())
    }

    fn hold(&self) -> MutexGuard<'_, Kept> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Open {
    fn replace(&mut self, customers: &[i64], topics: Vec<Topic>) {
        let mut customers = customers.to_vec();
        customers.sort_unstable();
        self.topics.retain(|topic| customers.binary_search(&topic.customer_id).is_err());
        self.topics.extend(topics);
        self.topics.sort_by_key(|topic| (topic.customer_id, topic.id));
    }
}

/// What is open of everybody up to this day, or as far as is looked ahead from the day of the plan.
pub fn read(db: &Connection, until: Option<NaiveDate>) -> Result<Open> {
    let planned_for = follow_ups::planned_for(db)?.unwrap_or(NaiveDate::MIN);
    let ahead = planned_for.checked_add_days(Days::new(AHEAD_DAYS)).unwrap_or(NaiveDate::MAX);
    let until = until.map_or(ahead, |until| until.max(ahead));
    let mut statement = db.prepare_cached(include_str!("open.sql"))?;
    let mut rows = statement.query(named_params! { ":until": until })?;
    let mut topics = Vec::new();
    while let Some(row) = rows.next()? {
        topics.push(topic(row)?);
    }
    topics.sort_by_key(|topic: &Topic| (topic.customer_id, topic.id));
    Ok(Open { until, topics, n_lapsed_week: n_lapsed_week(db, planned_for)? })
}

/// Follow-ups are looked for that became due so many days ago at the most.
const OLDEST_LAPSED_DAYS: u64 = 120;

fn n_lapsed_week(db: &Connection, today: NaiveDate) -> Result<i64> {
    let before = |days| today.checked_sub_days(Days::new(days)).unwrap_or(NaiveDate::MIN);
    let of = named_params! {
        ":oldest": before(OLDEST_LAPSED_DAYS), ":since": before(AHEAD_DAYS), ":today": today
    };
    let mut statement = db.prepare_cached(include_str!("lapsed.sql"))?;
    Ok(statement.query_row(of, |row| row.get(0))?)
}

/// The same of some customers.
pub fn read_some(db: &Connection, customers: &[i64], until: NaiveDate) -> Result<Vec<Topic>> {
    let mut statement = db.prepare_cached(include_str!("open_of.sql"))?;
    let of = named_params! { ":ids": id_list(customers), ":until": until };
    let mut rows = statement.query(of)?;
    let mut topics = Vec::new();
    while let Some(row) = rows.next()? {
        topics.push(topic(row)?);
    }
    Ok(topics)
}

/// Tens of thousands in a large shop: columns by place, days without chrono's parser. Columns:
/// id, customer, kind, medium, due, until, end of the medium, whether they asked for it.
fn topic(row: &Row<'_>) -> Result<Topic> {
    let word = |column| -> Result<Option<&str>> {
        Ok(row.get_ref(column)?.as_str_or_null().map_err(rusqlite::Error::from)?)
    };
    let kind = word(2)?.and_then(Kind::parse).ok_or_else(|| damaged("kind"))?;
    Ok(Topic {
        id: row.get(0)?,
        customer_id: row.get(1)?,
        kind,
        medium: word(3)?.and_then(Medium::parse),
        due_on: read_day(row.get_ref(4)?)?.ok_or_else(|| damaged("day"))?,
        until_on: read_day(row.get_ref(5)?)?.ok_or_else(|| damaged("day"))?,
        ends_on: read_day(row.get_ref(6)?)?,
        is_callback: row.get(7)?,
    })
}

fn damaged(what: &str) -> Error {
    Error::Store { detail: format!("a follow-up without its {what}") }
}
