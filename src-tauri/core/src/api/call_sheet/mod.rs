//! The sheets of a day: everybody who is overdue or due, one row for each, for paper and for tables.

mod choose;
pub(super) mod know;
mod owed;
mod row;
mod scripts;
mod table;

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::answers::{self, Settings};
use super::requests::Sheet;
use super::shown::Shown;
use super::{Call, customer_paper, day};
use crate::domain::cadence::Kind;
use crate::domain::typed_line::DayOrder;
use crate::paper::{self, CallRow, CallSheet, Form, LeftOut, Paper};
use crate::store::Connection;
use crate::store::reports::call_sheet::{self, Kept, KeptRow};
use crate::words::Words;
use crate::{Error, Result};

pub(super) use table::csv;

/// The sheet with the number that it would get; nothing is kept.
pub(super) fn preview(call: &Call<'_>, request: Sheet) -> Result<answers::CallSheet> {
    let (settings, today) = day::begin(call)?;
    let asked = Asked::of(request, &settings, today)?;
    let (sheet, _) = call.shop.read(|db| asked.sheet(call, db, &settings))?;
    answer(&settings, sheet)
}

/// The sheet with its number; that number, and what it shows of whom, are kept.
pub(super) fn print(call: &Call<'_>, request: Sheet) -> Result<answers::CallSheet> {
    let (settings, today) = day::begin(call)?;
    let asked = Asked::of(request, &settings, today)?;
    // Read before it is written down: planning holds the shop while it works.
    let (mut sheet, rows) = call.shop.read(|db| asked.sheet(call, db, &settings))?;
    let rows = rows.iter().map(On::kept).collect::<Result<Vec<_>>>()?;
    let printed_at = call.now.stored();
    let number = call.shop.write(|tx| {
        let number = call_sheet::next_number(tx)?;
        let kept = Kept {
            number,
            printed_at: &printed_at,
            sheet_on: sheet.on,
            paper: sheet.paper.as_str(),
            form: sheet.form.as_str(),
            language: &settings.language,
            day_order: sheet.day_order.as_str(),
        };
        call_sheet::keep(tx, &kept, &rows)?;
        Ok(number)
    })?;
    sheet.number = number;
    answer(&settings, sheet)
}

fn answer(settings: &Settings, sheet: CallSheet) -> Result<answers::CallSheet> {
    let rendered = paper::call_sheet_html(Words::of(&settings.language), &sheet)?;
    let words = Words::of(&settings.language);
    let title = words.text(&format!("paper-form-{}", sheet.form.as_str()));
    Ok(answers::CallSheet {
        html: rendered.html,
        number: sheet.number,
        form: sheet.form.as_str().to_owned(),
        n_calls: sheet.rows.len() as i64,
        n_pages: rendered.n_pages as i64,
        file_name: customer_paper::file_name(&format!("{title} {}", sheet.on)),
        left_out: by_reason(&sheet.left_out),
    })
}

/// The screen tells reasons; which channel it is stands on the paper and behind the link.
fn by_reason(left_out: &[LeftOut]) -> BTreeMap<String, i64> {
    let mut reasons = BTreeMap::new();
    for it in left_out {
        *reasons.entry(it.reason.clone()).or_default() += it.n;
    }
    reasons
}

/// A row of the sheet, and what is kept of it: never a name, never a number to dial.
struct On {
    customer_id: i64,
    row: CallRow,
    shown: Shown,
}

impl On {
    fn kept(&self) -> Result<KeptRow> {
        let shown = serde_json::to_string(&self.shown)
            .map_err(|error| Error::Invalid { what: "sheet", detail: error.to_string() })?;
        Ok(KeptRow {
            follow_up_id: self.shown.topics.first().map_or(0, |topic| topic.id),
            customer_id: self.customer_id,
            shown,
        })
    }
}

/// For which day, on which paper, and whom.
struct Asked {
    on: NaiveDate,
    paper: Paper,
    form: Form,
    request: Sheet,
}

impl Asked {
    fn of(request: Sheet, settings: &Settings, today: NaiveDate) -> Result<Asked> {
        let on = request.on.as_deref().map(|text| super::day("on", text)).transpose()?;
        let paper = customer_paper::paper_of(request.paper.as_deref(), settings)?;
        let word = request.form.as_deref().unwrap_or("full");
        let form = Form::parse(word).ok_or_else(|| Error::Invalid {
            what: "form",
            detail: format!("{word:?} is none of full, dense, helper, messages, post, cards"),
        })?;
        Ok(Asked { on: on.unwrap_or(today), paper, form, request })
    }

    fn sheet(
        &self,
        call: &Call<'_>,
        db: &Connection,
        settings: &Settings,
    ) -> Result<(CallSheet, Vec<On>)> {
        let words = Words::of(&settings.language);
        let chosen = choose::choose(call, db, settings, self)?;
        let kinds = chosen.people.iter().flat_map(|person| &person.line.topics);
        let kinds = kinds.filter_map(|topic| Kind::parse(&topic.kind));
        let scripts = scripts::of_kinds(db, settings, kinds)?;
        let rows = row::rows(words, settings, self, chosen.people);
        let sheet = CallSheet {
            form: self.form,
            shop_name: settings.shop_name.clone(),
            number: call_sheet::next_number(db)?,
            printed_at: call.now.at.with_timezone(&settings.zone()).naive_local(),
            on: self.on,
            paper: self.paper,
            day_order: day_order(settings),
            quiet: quiet(words, settings),
            asks_recommend: settings.cadence.asks_recommend,
            scripts,
            wording: call_sheet::wording(db, &settings.language)?,
            rows: rows.iter().map(|on| on.row.clone()).collect(),
            left_out: chosen.left_out.into_iter().map(|it| left_out(words, it)).collect(),
        };
        Ok((sheet, rows))
    }
}

fn left_out(words: &Words, ((reason, channel), n): ((String, Option<String>), i64)) -> LeftOut {
    let channel = channel.map(|channel| know::channel_name(words, &channel));
    LeftOut { reason, channel, n }
}

/// As day and month are written where the shop is; on its paper and when a line is typed back.
fn day_order(settings: &Settings) -> DayOrder {
    let is_han = settings.language.starts_with("zh");
    if is_han || settings.country == "US" { DayOrder::MonthDay } else { DayOrder::DayMonth }
}

/// When nobody is rung up.
fn quiet(words: &Words, settings: &Settings) -> String {
    let quiet = &settings.cadence.quiet;
    let weekdays: Vec<String> =
        quiet.weekdays.iter().map(|day| words.text(&format!("weekday-long-{day}"))).collect();
    let days = weekdays.join(&words.text("paper-comma"));
    let key = if days.is_empty() { "paper-quiet-daily" } else { "paper-quiet-hours" };
    let places =
        [("until", (&quiet.to).into()), ("from", (&quiet.from).into()), ("days", (&days).into())];
    words.text_with(key, &places)
}
