//! Holidays out of a calendar file that a merchant got from a school, a state or a calendar program.

use calcard::common::timezone::Tz;
use calcard::icalendar::dates::TimeOrDelta;
use calcard::icalendar::{
    ICalendar, ICalendarComponent, ICalendarComponentType, ICalendarProperty, ICalendarStatus,
    ICalendarValue,
};
use calcard::{Entry, Parser};
use chrono::{DateTime, Days, Months, NaiveDate};

/// Days that belong together, both ends included.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct NamedDays {
    pub from: NaiveDate,
    pub to: NaiveDate,
    pub name: String,
}

/// What a file told, and what of it could not be taken.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ClosedDays {
    /// Sorted by day, each once.
    pub holidays: Vec<NamedDays>,
    pub not_read: Vec<NotRead>,
    /// Days that were over before the first day that was asked for.
    pub n_over: usize,
}

/// An event that closes no day, by its name in the file; the file itself has none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotRead {
    pub name: String,
    pub why: Why,
}

/// Why an event closes no day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// No calendar at all.
    NoCalendar,
    /// It lasts from one hour to another.
    NoWholeDay,
    /// Its day or its rule cannot be understood.
    NoDay,
    /// It lasts longer than a year.
    TooLong,
    /// There are more days than anybody closes on.
    TooMany,
}

/// What comes back every year is told for so many years.
const YEARS: u32 = 5;
/// So many days of a rule are looked at.
const LOOKED_AT: usize = 20_000;
/// A shop that is closed more often than this has taken the wrong calendar.
const MOST: usize = 1_000;
const LONGEST: i64 = 366;

/// The days that a file tells, from `first` on.
pub fn read(text: &str, first: NaiveDate) -> ClosedDays {
    let mut told = ClosedDays::default();
    let mut is_calendar = false;
    let mut parser = Parser::new(text);
    loop {
        let entry = parser.entry();
        if matches!(entry, Entry::Eof) {
            break;
        }
        // A line between calendars that is none is no day.
        let Entry::ICalendar(calendar) = entry else { continue };
        is_calendar = true;
        told.add(&calendar, first);
    }
    if !is_calendar {
        told.not_read.push(NotRead { name: String::new(), why: Why::NoCalendar });
    }
    told.holidays.sort();
    told.holidays.dedup();
    if told.holidays.len() > MOST {
        told.holidays.truncate(MOST);
        told.not_read.push(NotRead { name: String::new(), why: Why::TooMany });
    }
    told
}

impl ClosedDays {
    fn add(&mut self, calendar: &ICalendar, first: NaiveDate) {
        let last = first.checked_add_months(Months::new(12 * YEARS)).unwrap_or(NaiveDate::MAX);
        let told = calendar.expand_dates(Tz::UTC, LOOKED_AT);
        for error in told.errors {
            if let Some(event) = event(calendar, error.comp_id) {
                self.not_read.push(NotRead { name: name_of(event), why: Why::NoDay });
            }
        }
        for occasion in told.events {
            let Some(event) = event(calendar, occasion.comp_id) else { continue };
            let end = match occasion.end {
                TimeOrDelta::Time(end) => end,
                TimeOrDelta::Delta(length) => occasion.start + length,
            };
            match days(event, occasion.start, end) {
                Ok(days) if days.to < first => self.n_over += 1,
                Ok(days) if days.from > last => {}
                Ok(days) => self.holidays.push(days),
                Err(why) => self.tell_once(name_of(event), why),
            }
        }
    }

    /// A weekly meeting is one thing that cannot be taken, not fifty.
    fn tell_once(&mut self, name: String, why: Why) {
        let problem = NotRead { name, why };
        if !self.not_read.contains(&problem) {
            self.not_read.push(problem);
        }
    }
}

/// The event of this number, unless it was called off.
fn event(calendar: &ICalendar, id: u32) -> Option<&ICalendarComponent> {
    let component = calendar.component_by_id(id)?;
    let is_event = component.component_type == ICalendarComponentType::VEvent;
    let is_off = component.status() == Some(&ICalendarStatus::Cancelled);
    (is_event && !is_off).then_some(component)
}

fn days(
    event: &ICalendarComponent,
    start: DateTime<Tz>,
    end: DateTime<Tz>,
) -> Result<NamedDays, Why> {
    let is_whole_day = event.property(&ICalendarProperty::Dtstart).is_some_and(|start| {
        matches!(start.values.first(), Some(ICalendarValue::PartialDateTime(day)) if day.hour.is_none())
    });
    if !is_whole_day {
        return Err(Why::NoWholeDay);
    }
    // The end is the morning after the last day.
    let from = start.date_naive();
    let to = end.date_naive().checked_sub_days(Days::new(1)).unwrap_or(from).max(from);
    if (to - from).num_days() > LONGEST {
        return Err(Why::TooLong);
    }
    Ok(NamedDays { from, to, name: name_of(event) })
}

/// On one line, and no longer than a name is.
fn name_of(event: &ICalendarComponent) -> String {
    let summary = event.property(&ICalendarProperty::Summary);
    let text = summary.and_then(|summary| summary.values.first()).and_then(ICalendarValue::as_text);
    let words: Vec<&str> = text.unwrap_or_default().split_whitespace().collect();
    words.join(" ").chars().take(80).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(events: &str) -> ClosedDays {
        let text = format!("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{events}END:VCALENDAR\r\n");
        read(&text, day("2026-05-12"))
    }

    fn event(lines: &[&str]) -> String {
        format!("BEGIN:VEVENT\r\n{}\r\nEND:VEVENT\r\n", lines.join("\r\n"))
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn spans(told: &ClosedDays) -> Vec<String> {
        told.holidays.iter().map(|it| format!("{} {} {}", it.from, it.to, it.name)).collect()
    }

    #[test]
    fn a_holiday_ends_on_the_day_before_its_end() {
        let one = event(&[
            "SUMMARY:Whit Monday",
            "DTSTART;VALUE=DATE:20260525",
            "DTEND;VALUE=DATE:20260526",
        ]);
        let week =
            event(&["SUMMARY:Autumn", "DTSTART;VALUE=DATE:20261010", "DTEND;VALUE=DATE:20261018"]);
        let no_end = event(&["SUMMARY:Moon", "DTSTART;VALUE=DATE:20260925"]);
        assert_eq!(
            spans(&told(&(one + &week + &no_end))),
            [
                "2026-05-25 2026-05-25 Whit Monday",
                "2026-09-25 2026-09-25 Moon",
                "2026-10-10 2026-10-17 Autumn",
            ]
        );
    }

    #[test]
    fn what_comes_back_every_year_is_told_for_five_years_and_without_the_days_left_out() {
        let yearly = event(&[
            "SUMMARY:Labour Day",
            "DTSTART;VALUE=DATE:19900501",
            "DTEND;VALUE=DATE:19900502",
            "RRULE:FREQ=YEARLY",
            "EXDATE;VALUE=DATE:20280501",
        ]);
        let told = told(&yearly);
        let years: Vec<String> = spans(&told).iter().map(|it| it[..10].to_owned()).collect();
        assert_eq!(years, ["2027-05-01", "2029-05-01", "2030-05-01", "2031-05-01"]);
        assert_eq!(told.n_over, 37);
    }

    #[test]
    fn a_rule_by_weekday_is_reckoned_and_not_guessed() {
        let last_monday = event(&[
            "SUMMARY:Bank holiday",
            "DTSTART;VALUE=DATE:20250825",
            "RRULE:FREQ=YEARLY;BYMONTH=8;BYDAY=-1MO;COUNT=3",
        ]);
        assert_eq!(
            spans(&told(&last_monday)),
            ["2026-08-31 2026-08-31 Bank holiday", "2027-08-30 2027-08-30 Bank holiday"]
        );
    }

    #[test]
    fn what_is_no_whole_day_is_told_once_and_what_was_called_off_not_at_all() {
        let meeting = event(&[
            "SUMMARY:Stocktaking",
            "DTSTART:20260601T090000Z",
            "DTEND:20260601T120000Z",
            "RRULE:FREQ=WEEKLY;COUNT=4",
        ]);
        let off = event(&["SUMMARY:Fair", "DTSTART;VALUE=DATE:20260701", "STATUS:CANCELLED"]);
        let told = told(&(meeting + &off));
        assert!(told.holidays.is_empty());
        let stocktaking = NotRead { name: "Stocktaking".to_owned(), why: Why::NoWholeDay };
        assert_eq!(told.not_read, [stocktaking]);
    }

    #[test]
    fn folded_lines_other_letters_and_escapes_are_read() {
        let folded =
            "BEGIN:VEVENT\nSUMMARY:國慶\n 日\\, 放假\nDTSTART;VALUE=DATE:20261001\nEND:VEVENT\n";
        assert_eq!(spans(&told(folded)), ["2026-10-01 2026-10-01 國慶日, 放假"]);
    }

    #[test]
    fn what_is_no_calendar_says_so() {
        for text in ["", "Order,Date\n1,2026-05-01\n", "\u{feff}hello"] {
            let told = read(text, day("2026-05-12"));
            assert!(told.holidays.is_empty(), "{text}");
            assert!(told.not_read.iter().any(|it| it.why == Why::NoCalendar), "{text}");
        }
    }

    #[test]
    fn the_same_day_twice_is_one_day_and_an_event_without_a_day_is_told() {
        let twice = event(&["SUMMARY:Moon", "DTSTART;VALUE=DATE:20260925"]);
        let lost = event(&["SUMMARY:Lost"]);
        let told = told(&(twice.clone() + &twice + &lost));
        assert_eq!(told.holidays.len(), 1);
        assert_eq!(told.not_read, [NotRead { name: "Lost".to_owned(), why: Why::NoDay }]);
    }
}
