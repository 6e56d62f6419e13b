//! Days and times of a typed line. A day without its year is the next such day from the sheet's on.

use chrono::{Datelike, Days, Months, NaiveDate};

use super::signs::Signs;
use super::{Sheet, Unclear};

/// How day and month follow each other on the paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayOrder {
    DayMonth,
    MonthDay,
}

impl DayOrder {
    pub fn as_str(self) -> &'static str {
        match self {
            DayOrder::DayMonth => "dm",
            DayOrder::MonthDay => "md",
        }
    }

    pub fn parse(word: &str) -> Option<DayOrder> {
        match word {
            "dm" => Some(DayOrder::DayMonth),
            "md" => Some(DayOrder::MonthDay),
            _ => None,
        }
    }
}

/// 29 February comes back within eight years.
const YEARS_AHEAD: i32 = 8;

/// Whether a day seems to begin here: a number and what stands between a day and a month.
pub fn is_at_day(signs: Signs<'_>) -> bool {
    let mut ahead = signs;
    ahead.number().is_some() && ahead.take_any("/-.月")
}

/// `15/5`, `15.5.`, `5月15日`, `2026-05-15`.
pub fn day(signs: &mut Signs<'_>, sheet: &Sheet) -> Result<NaiveDate, Unclear> {
    let (first, n_digits) = signs.number().ok_or(Unclear::NoSuchDay)?;
    let mark = signs.peek();
    signs.step();
    let (second, _) = signs.number().ok_or(Unclear::NoSuchDay)?;
    match (mark, n_digits) {
        (Some('-'), 4) => {
            let rest = signs.take('-').then(|| signs.number()).flatten();
            let (day, _) = rest.ok_or(Unclear::NoSuchDay)?;
            in_year(first, second, day)
        }
        (Some('/' | '-'), _) => {
            let mark = mark.unwrap_or_default();
            let year = signs.take(mark).then(|| year(signs)).transpose()?;
            between_strokes(first, second, year, sheet)
        }
        (Some('.'), _) => {
            let year = (signs.take('.') && signs.is_at_digit()).then(|| year(signs)).transpose()?;
            month_and_day(second, first, year, sheet)
        }
        (Some('月'), _) => {
            signs.take_any("日号號");
            month_and_day(first, second, None, sheet)
        }
        _ => Err(Unclear::NoSuchDay),
    }
}

fn year(signs: &mut Signs<'_>) -> Result<u32, Unclear> {
    signs
        .number()
        .filter(|(_, n_digits)| *n_digits == 4)
        .map(|(year, _)| year)
        .ok_or(Unclear::NoSuchDay)
}

/// As on the paper; where only the other order is a day, it is that.
fn between_strokes(
    first: u32,
    second: u32,
    year: Option<u32>,
    sheet: &Sheet,
) -> Result<NaiveDate, Unclear> {
    let day_first = || month_and_day(second, first, year, sheet);
    let month_first = || month_and_day(first, second, year, sheet);
    match sheet.day_order {
        DayOrder::DayMonth => day_first().or_else(|_| month_first()),
        DayOrder::MonthDay => month_first().or_else(|_| day_first()),
    }
}

fn month_and_day(
    month: u32,
    day: u32,
    year: Option<u32>,
    sheet: &Sheet,
) -> Result<NaiveDate, Unclear> {
    if let Some(year) = year {
        return in_year(year, month, day);
    }
    let years = sheet.on.year()..=sheet.on.year() + YEARS_AHEAD;
    let days = years.filter_map(|year| NaiveDate::from_ymd_opt(year, month, day));
    days.into_iter().find(|day| *day >= sheet.on).ok_or(Unclear::NoSuchDay)
}

fn in_year(year: u32, month: u32, day: u32) -> Result<NaiveDate, Unclear> {
    let year = i32::try_from(year).map_err(|_| Unclear::NoSuchDay)?;
    NaiveDate::from_ymd_opt(year, month, day).ok_or(Unclear::NoSuchDay)
}

/// `2w`, `10d`, `3m`, or a day.
pub fn next(signs: &mut Signs<'_>, sheet: &Sheet) -> Result<NaiveDate, Unclear> {
    if is_at_day(*signs) {
        return day(signs, sheet);
    }
    let (n, _) = signs.number().filter(|(n, _)| (1..=999).contains(n)).ok_or(Unclear::NoSuchDay)?;
    let day = match signs.peek() {
        Some('d' | '天') => sheet.on.checked_add_days(Days::new(u64::from(n))),
        Some('w' | '周' | '週') => sheet.on.checked_add_days(Days::new(u64::from(n) * 7)),
        Some('m') => sheet.on.checked_add_months(Months::new(n)),
        _ => None,
    };
    signs.step();
    day.ok_or(Unclear::NoSuchDay)
}

/// `@14` or `@14:30`, in minutes after midnight.
pub fn minute(signs: &mut Signs<'_>) -> Result<Option<u32>, Unclear> {
    if !signs.take('@') {
        return Ok(None);
    }
    let (hour, _) = signs.number().ok_or(Unclear::NoSuchDay)?;
    let minute = match signs.take(':') {
        true => signs.number().ok_or(Unclear::NoSuchDay)?.0,
        false => 0,
    };
    if hour > 23 || minute > 59 {
        return Err(Unclear::NoSuchDay);
    }
    Ok(Some(hour * 60 + minute))
}
