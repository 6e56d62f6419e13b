//! The sheet as a table for other programs.

use crate::Result;
use crate::api::answers::{FollowUpRow, Settings};
use crate::api::lines::Weighed;
use crate::api::requests::Sheet;
use crate::api::{Call, day, rows, table};
use crate::domain::cadence::Medium;
use crate::domain::day_line::{self, Topic};
use crate::store::Connection;
use crate::store::reports::follow_ups;
use chrono::NaiveDate;

/// The sheet as a table for other programs: comma separated, UTF-8, first row the names.
pub(in crate::api) fn csv(call: &Call<'_>, request: Sheet) -> Result<String> {
    let on = request.on.as_deref().map(|text| crate::api::day("on", text)).transpose()?;
    let rows =
        day::read(call, |db, settings, today| sheet_rows(call, db, settings, on.unwrap_or(today)))?;
    table::csv(COLUMNS, rows.iter().map(cells))
}

/// Every follow-up of this day: who can be rung first, then by message, e-mail and post; within each, the
/// most urgent first.
fn sheet_ids(
    call: &Call<'_>,
    db: &Connection,
    settings: &Settings,
    on: NaiveDate,
) -> Result<Vec<i64>> {
    let open = call.shop.open_follow_ups(on)?;
    let weighed = Weighed { call, db, settings, today: on };
    let mut ids = Vec::new();
    for medium in [Medium::Phone, Medium::Message, Medium::Email, Medium::Post] {
        let is_on_it = |topic: &&Topic| topic.medium == Some(medium) && topic.due_on <= on;
        let topics: Vec<Topic> = open.topics.iter().filter(is_on_it).copied().collect();
        let lines = day_line::lines(&topics, &[], &[], on);
        let n = lines.len();
        let lines = weighed.first(lines, n)?;
        ids.extend(lines.iter().flat_map(|line| &line.topics).map(|topic| topic.id));
    }
    Ok(ids)
}

fn sheet_rows(
    call: &Call<'_>,
    db: &Connection,
    settings: &Settings,
    on: NaiveDate,
) -> Result<Vec<FollowUpRow>> {
    rows::follow_ups(db, follow_ups::by_id(db, &sheet_ids(call, db, settings, on)?)?, on)
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
