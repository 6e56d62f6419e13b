//! Who became a customer on a day of this week, years ago; kept in memory for the day.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use chrono::{Days, NaiveDate};
use rusqlite::{Connection, named_params};

use super::beside::Celebrated;
use crate::Result;
use crate::domain::anniversary::{anniversary, still_buys_since};
use crate::domain::day_line::AHEAD_DAYS;
use crate::domain::purchases::history;
use crate::store::{orders, trash};

/// Those of one day; whoever was planned anew since is looked at again when they are asked for.
#[derive(Default)]
pub struct Slot(Mutex<Kept>);

#[derive(Default)]
struct Kept {
    today: Option<NaiveDate>,
    told: Arc<Vec<Celebrated>>,
    changed: Vec<i64>,
}

impl Slot {
    /// The anniversaries of today and the days ahead, by day and then the longest first.
    pub fn get(&self, db: &Connection, today: NaiveDate) -> Result<Arc<Vec<Celebrated>>> {
        let mut kept = self.hold();
        let changed = std::mem::take(&mut kept.changed);
        if kept.today != Some(today) {
            let told = Arc::new(among(db, &candidates(db, today)?, today)?);
            *kept = Kept { today: Some(today), told, changed: Vec::new() };
        } else if !changed.is_empty() {
            let mut told = among(db, &changed, today)?;
            let others = kept.told.iter().filter(|it| !changed.contains(&it.customer_id));
            told.extend(others.cloned());
            in_order(&mut told);
            kept.told = Arc::new(told);
        }
        Ok(Arc::clone(&kept.told))
    }

    /// These were planned anew, perhaps because their orders are others.
    pub(super) fn changed(&self, customers: &[i64]) {
        self.hold().changed.extend_from_slice(customers);
    }

    pub(super) fn forget(&self) {
        *self.hold() = Kept::default();
    }

    fn hold(&self) -> MutexGuard<'_, Kept> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Everybody who may have one.
fn candidates(db: &Connection, today: NaiveDate) -> Result<Vec<i64>> {
    // Where there is no 29 February, its day is 1 March.
    let ahead = today.iter_days().take(AHEAD_DAYS as usize + 1);
    let days: Vec<String> = ahead.map(|day| day.format("%m-%d").to_string()).collect();
    let leap = days.contains(&"03-01".to_owned()).then(|| "02-29".to_owned());
    let days: Vec<String> = days.into_iter().chain(leap).map(|day| format!("\"{day}\"")).collect();
    let mut statement = db.prepare_cached(include_str!("anniversaries.sql"))?;
    let ids = statement.query_map(
        named_params! {
            ":days": format!("[{}]", days.join(",")),
            ":today": today,
            ":since": still_buys_since(today),
        },
        |row| row.get("customer_id"),
    )?;
    Ok(ids.collect::<rusqlite::Result<_>>()?)
}

/// Those among these customers.
fn among(db: &Connection, customers: &[i64], today: NaiveDate) -> Result<Vec<Celebrated>> {
    let last = today + Days::new(AHEAD_DAYS);
    let mut told = Vec::new();
    for (customer_id, purchases) in orders::purchases_of(db, customers)? {
        let next = anniversary(&history(&purchases), today).filter(|it| it.on <= last);
        if let Some(it) = next
            && !trash::is_in(db, customer_id)?
        {
            told.push(Celebrated { customer_id, on: it.on, years: Some(it.years) });
        }
    }
    in_order(&mut told);
    Ok(told)
}

fn in_order(told: &mut [Celebrated]) {
    told.sort_by_key(|it| (it.on, std::cmp::Reverse(it.years), it.customer_id));
}
