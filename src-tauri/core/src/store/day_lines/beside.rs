//! What stands beside the day's lines: parcels that are to be sent, and birthdays.

use chrono::{Datelike, Days, NaiveDate};
use rusqlite::{Connection, named_params};

use crate::Result;
use crate::domain::birthday::Birthday;
use crate::domain::day_line::AHEAD_DAYS;
use crate::domain::parcel::SENT_WITHIN_DAYS;
use crate::store::id_list;

/// Paid orders that are not sent yet, of customers who have bought before; the oldest first.
pub fn parcels(db: &Connection, today: NaiveDate) -> Result<Vec<i64>> {
    let since = today - Days::new(SENT_WITHIN_DAYS);
    let mut statement = db.prepare_cached(include_str!("parcels.sql"))?;
    let ids = statement.query_map(named_params! { ":since": since }, |row| row.get("id"))?;
    Ok(ids.collect::<rusqlite::Result<_>>()?)
}

/// A birthday of this week, or the day of the first order.
#[derive(Clone, Debug)]
pub struct Celebrated {
    pub customer_id: i64,
    pub on: NaiveDate,
    /// How old they become, where the year is known; or how long they have been customers.
    pub years: Option<i64>,
}

/// The birthdays of today and the days ahead, by day.
pub fn birthdays(db: &Connection, today: NaiveDate) -> Result<Vec<Celebrated>> {
    let last = today + Days::new(AHEAD_DAYS);
    // On 1 March those of 29 February celebrate.
    let months: Vec<i64> =
        [today - Days::new(1), today, last].iter().map(|day| i64::from(day.month())).collect();
    let mut statement = db.prepare_cached(include_str!("birthdays.sql"))?;
    let mut rows = statement.query(named_params! { ":months": id_list(&months) })?;
    let mut celebrated = Vec::new();
    while let Some(row) = rows.next()? {
        let text: String = row.get("birthday")?;
        let Some(birthday) = Birthday::parse(&text) else { continue };
        let on = birthday.next_on(today);
        if on <= last {
            let years = birthday.year.map(|year| i64::from(on.year() - year));
            celebrated.push(Celebrated { customer_id: row.get("customer_id")?, on, years });
        }
    }
    celebrated.sort_by_key(|it| (it.on, it.customer_id));
    celebrated.dedup_by_key(|it| (it.on, it.customer_id));
    Ok(celebrated)
}
