//! The call sheet: everybody who is overdue or due on a day, for paper and for tables.

use chrono::NaiveDate;

use super::answers::{FollowUpRow, Settings};
use super::requests::Sheet;
use super::{Call, day, rows, today};
use crate::store::Connection;
use crate::store::reports::follow_ups::{self, Waiting};
use crate::{Error, Result};

/// The sheet as a table for other programs: comma separated, UTF-8, first row the names.
pub(super) fn csv(call: &Call<'_>, request: Sheet) -> Result<String> {
    let on = request.on.as_deref().map(|text| super::day("on", text)).transpose()?;
    let rows =
        day::read(call, |db, settings, today| sheet_rows(db, settings, on.unwrap_or(today)))?;
    let mut table = csv::Writer::from_writer(Vec::new());
    table.write_record(COLUMNS).map_err(broken)?;
    for row in &rows {
        table.write_record(cells(row).map(|cell| harmless(&cell))).map_err(broken)?;
    }
    let bytes = table.into_inner().map_err(broken)?;
    String::from_utf8(bytes).map_err(broken)
}

/// Whom to get in touch with on this day: who can be rung first, then by message, e-mail and post;
/// within each, the most urgent first.
fn sheet_rows(db: &Connection, settings: &Settings, on: NaiveDate) -> Result<Vec<FollowUpRow>> {
    let waiting = follow_ups::waiting(db, on)?;
    let mut ids = Vec::with_capacity(waiting.len());
    for medium in ["phone", "message", "email", "post"] {
        let by_medium: Vec<&Waiting> =
            waiting.iter().filter(|waiting| waiting.medium.as_deref() == Some(medium)).collect();
        ids.extend(today::most_urgent(db, settings, on, by_medium, waiting.len())?);
    }
    rows::follow_ups(db, follow_ups::by_id(db, &ids)?, on)
}

const COLUMNS: [&str; 12] = [
    "follow_up",
    "customer",
    "name",
    "medium",
    "at",
    "kind",
    "state",
    "due_on",
    "until_on",
    "order",
    "bought",
    "last_attempt_on",
];

fn cells(row: &FollowUpRow) -> [String; COLUMNS.len()] {
    [
        row.id.to_string(),
        row.customer_id.to_string(),
        row.customer_name.clone(),
        row.medium.clone().unwrap_or_default(),
        row.contact_point.clone().unwrap_or_default(),
        row.kind.clone(),
        row.state.clone(),
        row.due_on.clone(),
        row.until_on.clone(),
        row.order_number.clone().unwrap_or_default(),
        row.reason.title.clone(),
        row.last_attempt_on.clone().unwrap_or_default(),
    ]
}

/// No spreadsheet takes a name for a formula; a telephone number keeps its plus.
fn harmless(cell: &str) -> String {
    let is_number = cell
        .strip_prefix('+')
        .is_some_and(|rest| rest.chars().all(|c| c.is_ascii_digit() || " -()/".contains(c)));
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) && !is_number {
        format!("'{cell}")
    } else {
        cell.to_owned()
    }
}

fn broken(error: impl std::fmt::Display) -> Error {
    Error::Io { detail: format!("call sheet: {error}") }
}
