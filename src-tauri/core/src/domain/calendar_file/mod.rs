//! The day's work as a calendar file for other programs, and the holidays that such a file tells.

mod ledger;
mod read;

use calcard::common::PartialDateTime;
use calcard::icalendar::{
    ICalendar, ICalendarComponent, ICalendarComponentType, ICalendarParameter,
    ICalendarParameterName, ICalendarParameterValue, ICalendarProperty, ICalendarStatus,
    ICalendarTransparency, ICalendarValue, ICalendarValueType,
};
use chrono::{DateTime, Datelike, Days, NaiveDate, Timelike, Utc};

pub use ledger::{Given, Wanted, renew};
pub use read::{ClosedDays, NamedDays, NotRead, Why, read};

/// A whole day of somebody's calendar that says what is to be done on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The same for as long as the shop lives, so that a calendar changes what it has.
    pub uid: String,
    pub on: NaiveDate,
    /// The last day on time, which only a to-do can say.
    pub until: NaiveDate,
    /// Raised with every change, so that a calendar knows which is newer.
    pub sequence: i64,
    pub title: String,
    pub words: String,
    pub is_cancelled: bool,
}

/// Few programs take to-dos from a file; all take events.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    Event,
    Todo,
}

/// The text of the file: lines that end in CRLF and are no longer than 75 octets.
pub fn write(name: &str, entries: &[Entry], shape: Shape, at: DateTime<Utc>) -> String {
    let mut calendar = ICalendarComponent::new(ICalendarComponentType::VCalendar);
    calendar.add_property(ICalendarProperty::Version, "2.0".to_owned());
    calendar.add_property(ICalendarProperty::Prodid, "-//Regulars//Follow-ups//EN".to_owned());
    calendar.add_property(ICalendarProperty::Other("METHOD".to_owned()), "PUBLISH".to_owned());
    calendar.add_property(ICalendarProperty::Other("X-WR-CALNAME".to_owned()), name.to_owned());
    calendar.component_ids = (1..=entries.len()).map(|at| at as u32).collect();
    let mut components = vec![calendar];
    components.extend(entries.iter().map(|entry| component(entry, shape, at)));
    ICalendar { components }.to_string()
}

fn component(entry: &Entry, shape: Shape, at: DateTime<Utc>) -> ICalendarComponent {
    let mut component = ICalendarComponent::new(match shape {
        Shape::Event => ICalendarComponentType::VEvent,
        Shape::Todo => ICalendarComponentType::VTodo,
    });
    component.add_uid(&entry.uid);
    component.add_dtstamp(instant(at));
    component.add_sequence(entry.sequence);
    add_day(&mut component, ICalendarProperty::Dtstart, entry.on);
    // The end of an event is the morning after; a to-do is due on its very day.
    match shape {
        Shape::Event => {
            add_day(&mut component, ICalendarProperty::Dtend, entry.on + Days::new(1));
            // Whoever has calls to make is not away.
            let transparent = ICalendarValue::Transparency(ICalendarTransparency::Transparent);
            component.add_property(ICalendarProperty::Transp, transparent);
        }
        Shape::Todo => {
            add_day(&mut component, ICalendarProperty::Due, entry.until.max(entry.on));
        }
    }
    component.add_property(ICalendarProperty::Summary, entry.title.clone());
    if !entry.words.is_empty() {
        component.add_property(ICalendarProperty::Description, entry.words.clone());
    }
    let status = match (entry.is_cancelled, shape) {
        (true, _) => ICalendarStatus::Cancelled,
        (false, Shape::Event) => ICalendarStatus::Confirmed,
        (false, Shape::Todo) => ICalendarStatus::NeedsAction,
    };
    component.add_property(ICalendarProperty::Status, ICalendarValue::Status(status));
    component
}

fn add_day(component: &mut ICalendarComponent, name: ICalendarProperty, day: NaiveDate) {
    let whole_day = ICalendarParameter {
        name: ICalendarParameterName::Value,
        value: ICalendarParameterValue::Value(ICalendarValueType::Date),
    };
    let date = PartialDateTime {
        year: u16::try_from(day.year()).ok(),
        month: u8::try_from(day.month()).ok(),
        day: u8::try_from(day.day()).ok(),
        ..PartialDateTime::default()
    };
    component.add_property_with_params(name, [whole_day], date);
}

fn instant(at: DateTime<Utc>) -> PartialDateTime {
    let small = |number: u32| u8::try_from(number).ok();
    PartialDateTime {
        year: u16::try_from(at.year()).ok(),
        month: small(at.month()),
        day: small(at.day()),
        hour: small(at.hour()),
        minute: small(at.minute()),
        second: small(at.second()),
        tz_hour: Some(0),
        tz_minute: Some(0),
        tz_minus: false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(title: &str) -> Entry {
        let on: NaiveDate = "2026-05-12".parse().unwrap();
        Entry {
            uid: "day-2026-05-12@0123456789abcdef.regulars".to_owned(),
            on,
            until: on + Days::new(4),
            sequence: 3,
            title: title.to_owned(),
            words: String::new(),
            is_cancelled: false,
        }
    }

    fn written(entry: Entry, shape: Shape) -> String {
        write("Follow-ups", &[entry], shape, "2026-05-01T08:00:00Z".parse().unwrap())
    }

    #[test]
    fn a_day_of_work_is_a_whole_day_that_blocks_no_time() {
        let text = written(entry("12 follow-ups"), Shape::Event);
        for line in [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "METHOD:PUBLISH",
            "BEGIN:VEVENT",
            "UID:day-2026-05-12@0123456789abcdef.regulars",
            "DTSTAMP:20260501T080000Z",
            "SEQUENCE:3",
            "DTSTART;VALUE=DATE:20260512",
            "DTEND;VALUE=DATE:20260513",
            "TRANSP:TRANSPARENT",
            "SUMMARY:12 follow-ups",
            "STATUS:CONFIRMED",
            "END:VEVENT",
            "END:VCALENDAR",
        ] {
            assert!(text.lines().any(|it| it == line), "{line} is missing in\n{text}");
        }
    }

    #[test]
    fn a_to_do_may_wait_until_its_last_day_on_time() {
        let text = written(entry("Thank Ada"), Shape::Todo);
        assert!(text.contains("BEGIN:VTODO\r\n"), "{text}");
        assert!(text.contains("DUE;VALUE=DATE:20260516\r\n"), "{text}");
        assert!(!text.contains("DTEND") && !text.contains("TRANSP"), "{text}");
    }

    #[test]
    fn what_vanished_is_called_off() {
        let gone = Entry { is_cancelled: true, ..entry("12 follow-ups") };
        assert!(written(gone, Shape::Event).contains("STATUS:CANCELLED\r\n"));
    }

    #[test]
    fn every_line_ends_in_crlf_and_is_no_longer_than_75_octets_whatever_the_letters() {
        for title in ["謝謝惠顧".repeat(60), "Grüße, an; alle\\ ".repeat(20), "x".repeat(400)]
        {
            let text = written(entry(&title), Shape::Event);
            assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
            assert!(text.ends_with("END:VCALENDAR\r\n"));
            for line in text.split("\r\n") {
                assert!(line.len() <= 75, "{} octets: {line}", line.len());
            }
            let whole = text.replace("\r\n ", "");
            let escaped = title.replace('\\', "\\\\").replace(',', "\\,").replace(';', "\\;");
            assert!(whole.contains(&format!("SUMMARY:{escaped}\r\n")), "{whole}");
        }
    }

    #[test]
    fn what_was_written_is_read_again() {
        let days =
            read(&written(entry("Tea; and, cake"), Shape::Event), "2026-01-01".parse().unwrap());
        assert!(days.not_read.is_empty());
        assert_eq!(days.holidays.len(), 1);
        assert_eq!(days.holidays[0].name, "Tea; and, cake");
        assert_eq!((days.holidays[0].from, days.holidays[0].to), (entry("").on, entry("").on));
    }
}
