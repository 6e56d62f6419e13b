//! The call sheet: everybody who is overdue or due on a day, for paper and for tables.

use chrono::NaiveDate;

use super::answers::{self, FollowUpRow, Settings};
use super::lines::Weighed;
use super::requests::Sheet;
use super::rows::People;
use super::{Call, day, rows, table};
use crate::domain::cadence::{Kind, Medium, Outcome};
use crate::domain::day_line::{self, Topic};
use crate::domain::reach::ContactPoint;
use crate::domain::staged::Nature;
use crate::paper::{self, CallRow, CallSheet, LastAttempt, LastPurchase, Paper};
use crate::store::Connection;
use crate::store::reports::call_sheet;
use crate::store::reports::follow_ups::{self, Planned};
use crate::words::Words;
use crate::{Error, Result};

/// A title is cut after so many characters, so that the sentence around it stays whole.
const TITLE_LENGTH: usize = 80;

/// The sheet with the number that it would get; nothing is kept.
pub(super) fn preview(call: &Call<'_>, request: Sheet) -> Result<answers::CallSheet> {
    let (settings, today) = day::begin(call)?;
    let asked = Asked::of(&request, &settings, today)?;
    let sheet = call.shop.read(|db| Ok(asked.sheet(call, db, &settings)?.0))?;
    answer(&settings, sheet)
}

/// The sheet with its number; that number, and whom it names, are kept.
pub(super) fn print(call: &Call<'_>, request: Sheet) -> Result<answers::CallSheet> {
    let (settings, today) = day::begin(call)?;
    let asked = Asked::of(&request, &settings, today)?;
    let sheet = call.shop.write(|tx| {
        let (sheet, ids) = asked.sheet(call, tx, &settings)?;
        let printed_at = call.now.stored();
        call_sheet::keep(tx, sheet.number, &printed_at, sheet.on, sheet.paper.as_str(), &ids)?;
        Ok(sheet)
    })?;
    answer(&settings, sheet)
}

fn answer(settings: &Settings, sheet: CallSheet) -> Result<answers::CallSheet> {
    let rendered = paper::call_sheet_html(Words::of(&settings.language), &sheet)?;
    Ok(answers::CallSheet {
        html: rendered.html,
        number: sheet.number,
        n_calls: sheet.rows.len() as i64,
        n_pages: rendered.n_pages as i64,
        left_out: sheet.left_out.into_iter().collect(),
    })
}

/// For which day and on which paper.
struct Asked {
    on: NaiveDate,
    paper: Paper,
}

impl Asked {
    fn of(request: &Sheet, settings: &Settings, today: NaiveDate) -> Result<Asked> {
        let on = request.on.as_deref().map(|text| super::day("on", text)).transpose()?;
        let word = request.paper.as_deref().unwrap_or(&settings.paper);
        let paper = Paper::parse(word).ok_or_else(|| Error::Invalid {
            what: "paper",
            detail: format!("{word:?} is neither a4 nor letter"),
        })?;
        Ok(Asked { on: on.unwrap_or(today), paper })
    }

    /// The sheet, and row by row the follow-up and the customer.
    fn sheet(
        &self,
        call: &Call<'_>,
        db: &Connection,
        settings: &Settings,
    ) -> Result<(CallSheet, Vec<(i64, i64)>)> {
        let planned = follow_ups::by_id(db, &sheet_ids(call, db, settings, self.on)?)?;
        let people = People::load(db, planned.iter().map(|planned| planned.customer_id))?;
        let words = Words::of(&settings.language);
        let ids = planned.iter().map(|planned| (planned.id, planned.customer_id)).collect();
        let row = |planned| call_row(words, &people, planned, self.on);
        let sheet = CallSheet {
            shop_name: settings.shop_name.clone(),
            caller_name: settings.caller_name.clone(),
            number: call_sheet::next_number(db)?,
            printed_at: call.now.at.with_timezone(&settings.zone()).naive_local(),
            on: self.on,
            paper: self.paper,
            rows: planned.into_iter().filter_map(row).collect(),
            left_out: follow_ups::left_out(db, self.on)?.into_iter().collect(),
        };
        Ok((sheet, ids))
    }
}

/// `None` for a kind or medium that nobody knows, which no plan holds.
fn call_row(words: &Words, people: &People, planned: Planned, on: NaiveDate) -> Option<CallRow> {
    let (kind, medium) =
        (Kind::parse(&planned.kind)?, Medium::parse(planned.medium.as_deref().unwrap_or("phone"))?);
    let customer = people.customer(planned.customer_id);
    let point = people.point(&planned, on);
    let (ordered_on, delivered_on) = (planned.ordered_on, planned.delivered_on);
    let talk = people.talk(planned.customer_id);
    let is_overdue = planned.state == "overdue";
    let others = people.points(planned.customer_id);
    let mut row = rows::follow_up(people, planned, on);
    row.reason.title = paper::clean(&row.reason.title, TITLE_LENGTH);
    Some(CallRow {
        town: customer.map_or_else(String::new, |customer| customer.city.clone()),
        contact_point: point.map_or_else(String::new, read_aloud),
        channel: point.and_then(rows::channel_of),
        valid_until: point.and_then(|point| point.valid_until),
        is_relay: point.is_some_and(|point| point.nature == Nature::Relay),
        other_contact_point: point.and_then(|point| other_number(others, point, on)),
        n_orders: row.n_orders,
        first_ordered_on: row.reason.first_ordered_on.as_deref().and_then(|day| day.parse().ok()),
        reason: words.reason(&row.kind, &row.reason),
        last_purchase: (!row.reason.title.is_empty()).then_some(LastPurchase {
            on: ordered_on,
            titles: vec![row.reason.title],
            n_more: row.reason.n_more,
            channel: row.channel,
            delivered_on,
        }),
        last_attempt: talk.map(|talk| LastAttempt {
            on: talk.happened_on,
            outcome: talk.outcome.as_deref().and_then(Outcome::parse),
        }),
        attempts: u32::try_from(row.attempts).unwrap_or(0),
        customer_name: row.customer_name,
        kind,
        medium,
        is_overdue,
    })
}

fn read_aloud(point: &ContactPoint) -> String {
    match point.kind.as_str() {
        "phone" => paper::grouped(&point.value),
        _ => point.shown.clone(),
    }
}

/// Another number to try when nobody answers.
fn other_number(points: &[ContactPoint], used: &ContactPoint, on: NaiveDate) -> Option<String> {
    let is_other = |point: &&ContactPoint| {
        point.kind == "phone" && point.value != used.value && point.is_usable_on(on)
    };
    points.iter().rfind(is_other).map(read_aloud)
}

/// The sheet as a table for other programs: comma separated, UTF-8, first row the names.
pub(super) fn csv(call: &Call<'_>, request: Sheet) -> Result<String> {
    let on = request.on.as_deref().map(|text| super::day("on", text)).transpose()?;
    let rows =
        day::read(call, |db, settings, today| sheet_rows(call, db, settings, on.unwrap_or(today)))?;
    table::csv(COLUMNS, rows.iter().map(cells))
}

/// Whom to get in touch with on this day: who can be rung first, then by message, e-mail and post;
/// within each, the most urgent first.
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
        let lines = day_line::lines(&topics, &[], on);
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
