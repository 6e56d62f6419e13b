//! Typing a printed sheet back: which sheets there are, what their lines come to, and writing them down.

mod judged;
mod rows;
mod talk;

use std::collections::BTreeSet;

use serde_json::json;

use super::answers::{self, JudgedLines, KeptLine, PrintedSheet, RowOfSheet, Settings, SheetPage};
use super::changes::{self, Told};
use super::requests::{Nothing, OneSheet, TypedLines};
use super::{Call, day};
use crate::domain::typed_line::{DayOrder, Line, Sheet, code, read as read_line};
use crate::store::reports::follow_ups;
use crate::store::sheets::{self, Entry, Printed};
use crate::store::{Connection, Transaction};
use crate::{Error, Result};
use judged::Judging;

/// So many sheets are listed.
const SHOWN: i64 = 100;
/// Nobody types more lines at once; what is longer is another file.
const MOST_LINES: usize = 2_000;

pub(super) fn list(call: &Call<'_>, _: Nothing) -> Result<Vec<PrintedSheet>> {
    let printed = call.shop.read(|db| sheets::list(db, SHOWN))?;
    Ok(printed.iter().map(sheet_answer).collect())
}

/// A sheet with its rows, so that a name stands beside a code as soon as it is typed.
pub(super) fn read(call: &Call<'_>, request: OneSheet) -> Result<SheetPage> {
    day::read(call, |db, settings, _| {
        let printed = sheets::get(db, request.number)?;
        let sheet = sheet_of(&printed, settings);
        let entries = sheets::entries(db, printed.number)?;
        let unclear = entries.iter().filter(|entry| entry.verdict == "unclear");
        Ok(SheetPage {
            day_order: sheet.day_order.as_str().to_owned(),
            rows: rows_of(db, &sheet, &entries)?,
            unclear: unclear.map(|it| KeptLine { id: it.id, text: it.text.clone() }).collect(),
            sheet: sheet_answer(&printed),
        })
    })
}

/// What would become of the lines; nothing is written.
pub(super) fn judge(call: &Call<'_>, request: TypedLines) -> Result<JudgedLines> {
    let asked = Asked::of(call, request)?;
    call.shop.try_out(|tx| asked.write(call, tx))
}

/// Writes the lines down as one change. Typed a second time, they change nothing.
pub(super) fn enter(call: &Call<'_>, request: TypedLines) -> Result<JudgedLines> {
    let asked = Asked::of(call, request)?;
    let places = json!({ "sheet": asked.number, "n": asked.request.lines.len() });
    let told = Told::of_shop("sheet_entered").with(places);
    let (change, judged) = changes::by_hand(call, &told, |tx, _| asked.write(call, tx))?;
    Ok(JudgedLines { change, ..judged })
}

/// Lines of a sheet whose number is known.
struct Asked {
    number: i64,
    request: TypedLines,
    settings: Settings,
    today: chrono::NaiveDate,
}

impl Asked {
    fn of(call: &Call<'_>, request: TypedLines) -> Result<Asked> {
        let (settings, today) = day::begin(call)?;
        if request.lines.len() > MOST_LINES {
            let detail = format!("{} lines were typed from no sheet", request.lines.len());
            return Err(Error::Invalid { what: "lines", detail });
        }
        let number = request.number.or_else(|| named_sheet(&request.lines, today));
        let number = number.ok_or_else(|| Error::Invalid {
            what: "number",
            detail: "which sheet is it? Its number stands at its head; write: sheet 42".to_owned(),
        })?;
        Ok(Asked { number, request, settings, today })
    }

    fn write(&self, call: &Call<'_>, tx: &Transaction<'_>) -> Result<JudgedLines> {
        let printed = sheets::get(tx, self.number)?;
        let sheet = sheet_of(&printed, &self.settings);
        sheets::forget_unclear(tx, self.number, &self.request.instead_of)?;
        let judging = Judging {
            call,
            settings: &self.settings,
            today: self.today,
            sheet,
            rows: rows::load(tx, &printed)?,
        };
        judging.write(tx, &self.request.lines)
    }
}

/// The sheet that the first line names.
fn named_sheet(lines: &[String], on: chrono::NaiveDate) -> Option<i64> {
    let any = Sheet { number: 0, n_rows: 0, on, day_order: DayOrder::DayMonth };
    let mut read = lines.iter().map(|line| read_line(line, &any));
    match read.find(|line| *line != Line::Blank)? {
        Line::Sheet(number) => Some(number),
        Line::Blank | Line::Row { .. } | Line::Rows { .. } | Line::Unclear { .. } => None,
    }
}

fn sheet_of(printed: &Printed, settings: &Settings) -> Sheet {
    let day_order = printed.day_order.as_deref().and_then(DayOrder::parse);
    Sheet {
        number: printed.number,
        n_rows: usize::try_from(printed.n_rows).unwrap_or_default(),
        on: printed.sheet_on,
        day_order: day_order.unwrap_or_else(|| day_order_of(settings)),
    }
}

/// How a sheet in this language writes a day: Chinese names the month first.
fn day_order_of(settings: &Settings) -> DayOrder {
    match settings.language.starts_with("zh") {
        true => DayOrder::MonthDay,
        false => DayOrder::DayMonth,
    }
}

fn sheet_answer(printed: &Printed) -> answers::PrintedSheet {
    PrintedSheet {
        number: printed.number,
        printed_at: printed.printed_at.clone(),
        on: printed.sheet_on.to_string(),
        form: printed.form.clone(),
        n_rows: printed.n_rows,
        n_back: printed.n_back,
        n_unclear: printed.n_unclear,
    }
}

fn rows_of(db: &Connection, sheet: &Sheet, entries: &[Entry]) -> Result<Vec<RowOfSheet>> {
    let with_talk = sheets::rows_with_talk(db, sheet.number, 0..=i64::MAX)?;
    let with_talk: BTreeSet<i64> = with_talk.into_iter().collect();
    let answer = |row: rows::Row| {
        let known = follow_ups::by_id(db, &row.topic_ids())?;
        let typed = rows::typed(entries, row.row);
        let is_elsewhere = typed.is_some_and(|entry| entry.verdict == "done_elsewhere");
        Ok(RowOfSheet {
            row: row.row,
            code: code(sheet, rows::place(row.row)),
            customer_id: row.customer_id,
            customer_name: row.customer_name,
            kinds: known.into_iter().map(|planned| planned.kind).collect(),
            is_back: with_talk.contains(&row.row) || is_elsewhere,
            typed: typed.map(|entry| entry.text.clone()),
        })
    };
    rows::of_sheet(db, sheet.number)?.into_iter().map(answer).collect()
}
