//! Numbers that end within days and take a follow-up of later along.

use chrono::{Days, NaiveDate};
use rusqlite::{Connection, named_params};

use super::damaged;
use crate::Result;
use crate::domain::cadence::{Kind, Medium};
use crate::domain::day_line::{ENDS_SOON_DAYS, Ending};
use crate::store::parse_day;

/// Those of the days ahead, the first end first. What is reached otherwise when its number ends is not
/// among them: that stands in the line of the follow-up itself.
pub fn endings(db: &Connection, today: NaiveDate) -> Result<Vec<Ending>> {
    let last = today + Days::new(ENDS_SOON_DAYS);
    let mut statement = db.prepare_cached(include_str!("ending.sql"))?;
    let mut rows = statement.query(named_params! { ":today": today, ":last": last })?;
    let mut endings = Vec::new();
    while let Some(row) = rows.next()? {
        let word = |column: &str| row.get::<_, Option<String>>(column);
        let kind = word("kind")?.as_deref().and_then(Kind::parse);
        endings.push(Ending {
            customer_id: row.get("customer_id")?,
            follow_up_id: row.get("id")?,
            kind: kind.ok_or_else(|| damaged("kind"))?,
            due_on: parse_day(row, "due_on")?.ok_or_else(|| damaged("day"))?,
            ends_on: parse_day(row, "ends_on")?.ok_or_else(|| damaged("day"))?,
            instead: word("instead")?.as_deref().and_then(Medium::parse),
        });
    }
    Ok(endings)
}
