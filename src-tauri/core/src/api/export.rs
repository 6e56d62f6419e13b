//! Customers as a table for a spreadsheet: their own contact points that may be used, and nobody
//! else's.

use std::fs;

use chrono::NaiveDate;

use super::{Call, bulk, day, rows, table};
use crate::Result;
use crate::domain::purchases::history;
use crate::domain::staged::ConsentAct;
use crate::store::events;
use crate::store::{Connection, customers, orders, tags};

const COLUMNS: [&str; 13] = [
    "id",
    "name",
    "city",
    "country",
    "phone",
    "phone_permission",
    "email",
    "email_permission",
    "post",
    "orders",
    "first_ordered_on",
    "last_ordered_on",
    "tags",
];
/// So many are read at once.
const CHUNK: usize = 500;

/// Writes the file; a spreadsheet knows by its first bytes in which letters it is written.
pub(super) fn write(call: &Call<'_>, ids: &[i64], to: &str) -> Result<()> {
    let rows = day::read(call, |db, _, today| {
        let mut rows = Vec::with_capacity(ids.len());
        for some in ids.chunks(CHUNK) {
            bulk::tell(call, "writing", rows.len() / CHUNK * CHUNK, ids.len())?;
            rows.extend(cells(db, some, today)?);
        }
        Ok(rows)
    })?;
    Ok(fs::write(to, format!("\u{feff}{}", table::csv(COLUMNS, rows)?))?)
}

fn cells(db: &Connection, ids: &[i64], today: NaiveDate) -> Result<Vec<[String; COLUMNS.len()]>> {
    let mut people = customers::by_id(db, ids)?;
    let mut points = customers::contact_points_of(db, ids)?;
    let purchases = orders::purchases_of(db, ids)?;
    let mut cells = Vec::new();
    for id in ids {
        let Some(person) = people.remove(id) else { continue };
        let refused = events::refused_media(db, *id)?;
        let mut points = points.remove(id).unwrap_or_default();
        points.retain(|point| point.may_be_listed(&refused, today));
        let shown = |kind: &str| {
            let point = points.iter().find(|point| point.kind == kind);
            point.map(|point| point.shown.clone()).unwrap_or_default()
        };
        let permission = |kind: &str| {
            let point = points.iter().find(|point| point.kind == kind);
            let said = point.and_then(|point| point.permission).map(ConsentAct::as_str);
            said.unwrap_or_default().to_owned()
        };
        let bought = history(purchases.get(id).map_or(&[], Vec::as_slice));
        cells.push([
            id.to_string(),
            person.name,
            person.city,
            person.country,
            shown("phone"),
            permission("phone"),
            shown("email"),
            permission("email"),
            shown("post"),
            bought.n_orders.to_string(),
            rows::text(bought.first_on).unwrap_or_default(),
            rows::text(bought.last_on).unwrap_or_default(),
            tags::of_customer(db, *id)?.join(", "),
        ]);
    }
    Ok(cells)
}
