//! The work of the coming days in a file for calendar programs, and holidays out of one.

use std::collections::{BTreeMap, HashMap};
use std::fs;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use chrono::{Days, NaiveDate};
use xxhash_rust::xxh3::xxh3_64;

use super::answers::{CalendarWritten, Holiday, HolidayNotRead, HolidaysRead, Settings};
use super::requests::{ExportCalendar, OneFile};
use super::{Call, cadence, day};
use crate::domain::calendar_file::{self, Given, Shape, Wanted, Why};
use crate::store::reports::follow_ups::{self, Waiting};
use crate::store::{Connection, calendar, customers};
use crate::words::Words;
use crate::{Error, Result};

/// So far ahead a calendar is told.
const DAYS: u64 = 90;

/// One entry a day unless it is asked for more: a calendar is often shared, and counts name nobody.
pub(super) fn export(call: &Call<'_>, request: ExportCalendar) -> Result<CalendarWritten> {
    let asked = Asked::of(&request)?;
    let (settings, today) = day::begin(call)?;
    let words = Words::of(&settings.language);
    call.shop.write(|tx| {
        let waiting = follow_ups::waiting(tx, today + Days::new(DAYS))?;
        let token = calendar::token(tx)?;
        let wanted = match asked.per {
            Per::Day => by_day(words, &settings, &waiting, today),
            Per::FollowUp => by_follow_up(tx, words, &settings, &waiting)?,
        };
        let wanted: Vec<Wanted> =
            wanted.into_iter().map(|entry| asked.named(entry, &token)).collect();
        let given = calendar::given(tx, asked.prefix())?;
        let off = words.text("calendar-off");
        let (entries, remembered) = calendar_file::renew(&given, &wanted, &off, today);
        calendar::remember(tx, asked.prefix(), &remembered)?;
        let name = calendar_name(words, &settings);
        let text = calendar_file::write(&name, &entries, asked.shape, call.now.at);
        fs::write(&request.to, text)
            .map_err(|error| Error::Io { detail: format!("{}: {error}", request.to) })?;
        Ok(CalendarWritten {
            path: request.to.clone(),
            n_entries: wanted.len() as i64,
            n_cancelled: n_cancelled(&remembered),
            n_follow_ups: waiting.len() as i64,
        })
    })
}

fn n_cancelled(remembered: &[Given]) -> i64 {
    remembered.iter().filter(|given| given.is_cancelled).count() as i64
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Per {
    Day,
    FollowUp,
}

struct Asked {
    per: Per,
    shape: Shape,
}

impl Asked {
    fn of(request: &ExportCalendar) -> Result<Asked> {
        let per = match request.per.as_deref().unwrap_or("day") {
            "day" => Per::Day,
            "follow_up" => Per::FollowUp,
            word => return neither("per", word, "day", "follow_up"),
        };
        let shape = match request.shape.as_deref().unwrap_or("event") {
            "event" => Shape::Event,
            "todo" => Shape::Todo,
            word => return neither("as", word, "event", "todo"),
        };
        Ok(Asked { per, shape })
    }

    /// Each kind of file has names of its own, so that one does not call the other off.
    fn prefix(&self) -> &'static str {
        match (self.per, self.shape) {
            (Per::Day, Shape::Event) => "day-",
            (Per::Day, Shape::Todo) => "todo-day-",
            (Per::FollowUp, Shape::Event) => "fu-",
            (Per::FollowUp, Shape::Todo) => "todo-fu-",
        }
    }

    fn named(&self, entry: Unnamed, token: &str) -> Wanted {
        let Unnamed { place, on, until, title, words } = entry;
        let fingerprint = format!("{on}\n{until}\n{title}\n{words}");
        Wanted {
            uid: format!("{}{place}@{token}.regulars", self.prefix()),
            on,
            until,
            title,
            words,
            words_hash: xxh3_64(fingerprint.as_bytes()).cast_signed(),
        }
    }
}

fn neither<T>(what: &'static str, word: &str, one: &str, other: &str) -> Result<T> {
    Err(Error::Invalid { what, detail: format!("{word:?} is neither {one} nor {other}") })
}

/// An entry whose name is not yet made whole.
struct Unnamed {
    place: String,
    on: NaiveDate,
    until: NaiveDate,
    title: String,
    words: String,
}

/// What is late or due stands on today.
fn by_day(
    words: &Words,
    settings: &Settings,
    waiting: &[Waiting],
    today: NaiveDate,
) -> Vec<Unnamed> {
    let mut days: BTreeMap<NaiveDate, BTreeMap<&str, i64>> = BTreeMap::new();
    for waiting in waiting {
        let day = days.entry(waiting.due_on.max(today)).or_default();
        *day.entry(&waiting.kind).or_default() += 1;
    }
    let entry = |(on, kinds): (NaiveDate, BTreeMap<&str, i64>)| {
        let n: i64 = kinds.values().sum();
        let line = |(kind, n): (&&str, &i64)| {
            let kind = cadence::kind_words(words, settings, kind);
            words.text_with("calendar-line", &[("kind", (&kind).into()), ("n", (*n).into())])
        };
        let lines: Vec<String> = kinds.iter().map(line).collect();
        Unnamed {
            place: on.to_string(),
            on,
            until: on,
            title: words.text_with("calendar-day", &[("n", n.into())]),
            words: lines.join("\n"),
        }
    };
    days.into_iter().map(entry).collect()
}

fn by_follow_up(
    db: &Connection,
    words: &Words,
    settings: &Settings,
    waiting: &[Waiting],
) -> Result<Vec<Unnamed>> {
    let ids: Vec<i64> = waiting.iter().map(|waiting| waiting.customer_id).collect();
    let names: HashMap<i64, String> =
        customers::by_id(db, &ids)?.into_iter().map(|(id, customer)| (id, customer.name)).collect();
    let entry = |waiting: &Waiting| {
        let kind = cadence::kind_words(words, settings, &waiting.kind);
        let name = names.get(&waiting.customer_id).map_or("", String::as_str);
        Unnamed {
            place: waiting.id.to_string(),
            on: waiting.due_on,
            until: waiting.until_on,
            title: words.text_with(
                "calendar-follow-up",
                &[("kind", (&kind).into()), ("name", name.into())],
            ),
            words: String::new(),
        }
    };
    Ok(waiting.iter().map(entry).collect())
}

fn calendar_name(words: &Words, settings: &Settings) -> String {
    match settings.shop_name.as_str() {
        "" => words.text("calendar-name"),
        shop => words.text_with("calendar-name-of", &[("shop", shop.into())]),
    }
}

/// Holidays need no more room than this.
const MOST_BYTES: u64 = 8 * 1024 * 1024;

/// Reads a calendar file; what it tells becomes closed days when the merchant saves the settings.
pub(super) fn holidays(call: &Call<'_>, request: OneFile) -> Result<HolidaysRead> {
    let (_, today) = day::begin(call)?;
    if fs::metadata(&request.path)?.len() > MOST_BYTES {
        return Err(Error::Invalid {
            what: "holidays",
            detail: "the file is too large".to_owned(),
        });
    }
    let told = calendar_file::read(&text(&fs::read(&request.path)?), today);
    Ok(HolidaysRead {
        holidays: told
            .holidays
            .into_iter()
            .map(|days| Holiday {
                from: days.from.to_string(),
                to: days.to.to_string(),
                name: days.name,
            })
            .collect(),
        not_read: told
            .not_read
            .into_iter()
            .map(|problem| HolidayNotRead { name: problem.name, why: why(problem.why).to_owned() })
            .collect(),
        n_over: told.n_over as i64,
    })
}

fn why(why: Why) -> &'static str {
    match why {
        Why::NoCalendar => "no_calendar",
        Why::NoWholeDay => "no_whole_day",
        Why::NoDay => "no_day",
        Why::TooLong => "too_long",
        Why::TooMany => "too_many",
    }
}

/// Calendars are UTF-8 by rule, and written otherwise by old programs.
fn text(bytes: &[u8]) -> String {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let (text, ..) = detector.guess(None, Utf8Detection::Allow).decode(bytes);
    text.into_owned()
}
