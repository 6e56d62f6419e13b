//! What may stand in a field of a customer that the merchant types.

use chrono::{Datelike, NaiveDate};
use chrono_tz::{TZ_VARIANTS, Tz};
use unicode_normalization::UnicodeNormalization;

use super::typed_day::{self, NoDay};

/// The fields that every shop has.
pub const FIELDS: [&str; 19] = [
    "name",
    "latin_name",
    "say_as",
    "title",
    "family_name",
    "formality",
    "city",
    "country",
    "birthday",
    "occupation",
    "interests",
    "medium",
    "hours",
    "time_zone",
    "language",
    "checked_on",
    "source",
    "standing",
    "standing_note",
];
const MEDIA: [&str; 4] = ["phone", "email", "message", "post"];
const FORMALITIES: [&str; 2] = ["formal", "familiar"];
const STANDINGS: [&str; 5] = ["very_good", "good", "fair", "poor", "new"];
/// All others stand on one line.
const LONG: [&str; 3] = ["interests", "source", "standing_note"];
/// Longer texts are notes.
const MOST_LETTERS: usize = 1_000;

/// What a field of the merchant's own takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OwnKind {
    Text,
    Number,
    Date,
    Choice(Vec<String>),
    YesNo,
}

/// Why a value cannot stand in a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// No such day in the calendar.
    NotInCalendar,
    /// The month may be the one or the other.
    WhichIsTheMonth,
    NoYear,
    NoDay,
    /// 1,234: the comma may stand before thousands or before a part.
    WhichIsTheComma,
    NoNumber,
    NoChoice,
    /// No clocks go by that name.
    NoTimeZone,
    TooLong,
    SeveralLines,
    NoField,
}

impl Refusal {
    pub fn as_str(self) -> &'static str {
        match self {
            Refusal::NotInCalendar => "not_in_calendar",
            Refusal::WhichIsTheMonth => "which_month",
            Refusal::NoYear => "no_year",
            Refusal::NoDay => "no_day",
            Refusal::WhichIsTheComma => "which_comma",
            Refusal::NoNumber => "no_number",
            Refusal::NoChoice => "no_choice",
            Refusal::NoTimeZone => "no_time_zone",
            Refusal::TooLong => "too_long",
            Refusal::SeveralLines => "several_lines",
            Refusal::NoField => "no_field",
        }
    }
}

impl From<NoDay> for Refusal {
    fn from(why: NoDay) -> Refusal {
        match why {
            NoDay::NotInCalendar => Refusal::NotInCalendar,
            NoDay::WhichIsTheMonth => Refusal::WhichIsTheMonth,
            NoDay::NoYear => Refusal::NoYear,
            NoDay::Unreadable => Refusal::NoDay,
        }
    }
}

/// What is kept of a text that was typed into the field of this name.
pub fn read(field: &str, text: &str) -> Result<String, Refusal> {
    let text = plain(text)?;
    let is_one_of = |known: &[&str]| known.contains(&text).then(|| text.to_owned());
    match field {
        "birthday" => Ok(typed_day::read(text)?.stored()),
        "checked_on" => Ok(typed_day::day(text)?.to_string()),
        "formality" => is_one_of(&FORMALITIES).ok_or(Refusal::NoChoice),
        "time_zone" => time_zone(text).ok_or(Refusal::NoTimeZone),
        "medium" => is_one_of(&MEDIA).ok_or(Refusal::NoChoice),
        "standing" => is_one_of(&STANDINGS).ok_or(Refusal::NoChoice),
        known if !FIELDS.contains(&known) => Err(Refusal::NoField),
        long if LONG.contains(&long) => Ok(text.to_owned()),
        _ if text.contains('\n') => Err(Refusal::SeveralLines),
        _ => Ok(text.to_owned()),
    }
}

/// What is kept of a text that was typed into a field of the merchant's own.
pub fn read_own(kind: &OwnKind, text: &str) -> Result<String, Refusal> {
    let text = plain(text)?;
    let kept = |is_one: bool| is_one.then(|| text.to_owned()).ok_or(Refusal::NoChoice);
    match kind {
        OwnKind::Text => Ok(text.to_owned()),
        OwnKind::Number => number(text),
        OwnKind::Date => Ok(typed_day::day(text)?.to_string()),
        OwnKind::Choice(choices) => kept(choices.iter().any(|choice| choice == text)),
        OwnKind::YesNo => kept(matches!(text, "yes" | "no")),
    }
}

fn plain(text: &str) -> Result<&str, Refusal> {
    let text = text.trim();
    let is_plain = text.chars().all(|letter| letter == '\n' || !letter.is_control());
    match is_plain && text.chars().count() <= MOST_LETTERS {
        true => Ok(text),
        false => Err(Refusal::TooLong),
    }
}

/// By its IANA name, or by the city of that name alone: `lisbon`.
fn time_zone(text: &str) -> Option<String> {
    let wanted = text.replace(' ', "_").to_lowercase();
    let city = |zone: &Tz| zone.name().rsplit('/').next().unwrap_or_default().to_lowercase();
    let named = |zone: &&Tz| zone.name().to_lowercase() == wanted;
    let found = TZ_VARIANTS.iter().find(named);
    let mut of_city =
        TZ_VARIANTS.iter().filter(|zone| zone.name().contains('/') && city(zone) == wanted);
    found.or_else(|| of_city.next()).map(|zone| zone.name().to_owned())
}

/// With a point before its part; a comma does where it cannot stand before thousands.
fn number(text: &str) -> Result<String, Refusal> {
    let text: String = text.nfkc().filter(|letter| *letter != ' ').collect();
    let comma = text.split_once(',');
    if comma.is_some_and(|(_, part)| part.len() == 3 || part.contains([',', '.'])) {
        return Err(Refusal::WhichIsTheComma);
    }
    let text = text.replace(',', ".");
    if is_number(&text) { Ok(text) } else { Err(Refusal::NoNumber) }
}

fn is_number(value: &str) -> bool {
    let digits = value.strip_prefix('-').unwrap_or(value);
    let (whole, part) = digits.split_once('.').unwrap_or((digits, "0"));
    let all_digits =
        |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    all_digits(whole) && all_digits(part)
}

/// The whole months since the day that a value names, for facts that age by themselves; none where no
/// year is known or the day is yet to come.
pub fn age_in_months(value: &str, today: NaiveDate) -> Option<i64> {
    let since: NaiveDate = value.parse().ok()?;
    let months = i64::from(today.year() - since.year()) * 12 + i64::from(today.month())
        - i64::from(since.month())
        - i64::from(today.day() < since.day());
    (since <= today).then_some(months)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_birthday_needs_no_year_and_may_be_the_leap_day() {
        assert_eq!(read("birthday", "29.2.").as_deref(), Ok("--02-29"));
        assert_eq!(read("birthday", "1984-02-29").as_deref(), Ok("1984-02-29"));
        assert_eq!(read("birthday", "29 Feb 1985"), Err(Refusal::NotInCalendar));
        assert_eq!(read("checked_on", "12.5."), Err(Refusal::NoYear));
    }

    #[test]
    fn clocks_are_known_by_their_name_or_their_city() {
        assert_eq!(read("time_zone", "america/new_york").as_deref(), Ok("America/New_York"));
        assert_eq!(read("time_zone", "New York").as_deref(), Ok("America/New_York"));
        assert_eq!(read("time_zone", "lisbon").as_deref(), Ok("Europe/Lisbon"));
        assert_eq!(read("time_zone", "somewhere"), Err(Refusal::NoTimeZone));
        assert_eq!(read("formality", "familiar").as_deref(), Ok("familiar"));
        assert_eq!(read("formality", "rude"), Err(Refusal::NoChoice));
    }

    #[test]
    fn a_field_of_their_own_takes_what_its_kind_says() {
        assert_eq!(read_own(&OwnKind::Number, "-12,50").as_deref(), Ok("-12.50"));
        assert_eq!(read_own(&OwnKind::Number, "1 200").as_deref(), Ok("1200"));
        assert_eq!(read_own(&OwnKind::Number, "1,200"), Err(Refusal::WhichIsTheComma));
        assert_eq!(read_own(&OwnKind::Number, "twelve"), Err(Refusal::NoNumber));
        let tea = OwnKind::Choice(vec!["green".to_owned()]);
        assert_eq!(read_own(&tea, "black"), Err(Refusal::NoChoice));
        assert_eq!(read_own(&OwnKind::YesNo, "yes").as_deref(), Ok("yes"));
        assert_eq!(read_own(&OwnKind::Date, "3 May 2024").as_deref(), Ok("2024-05-03"));
    }

    #[test]
    fn a_fact_with_its_day_ages_by_itself() {
        let today: NaiveDate = "2026-05-12".parse().unwrap();
        assert_eq!(age_in_months("2026-03-12", today), Some(2));
        assert_eq!(age_in_months("2026-03-13", today), Some(1));
        assert_eq!(age_in_months("1984-05-13", today), Some(503));
        assert_eq!(age_in_months("2026-05-13", today), None);
        assert_eq!(age_in_months("--05-12", today), None);
    }
}
