//! What may stand in a field of a customer that the merchant types.

use chrono::{Datelike, NaiveDate};

/// The fields that every shop has.
pub const FIELDS: [&str; 13] = [
    "name",
    "latin_name",
    "say_as",
    "city",
    "country",
    "birthday",
    "occupation",
    "interests",
    "medium",
    "hours",
    "source",
    "standing",
    "standing_note",
];
const MEDIA: [&str; 4] = ["phone", "email", "message", "post"];
const STANDINGS: [&str; 5] = ["very_good", "good", "fair", "poor", "new"];
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

/// Why a value cannot stand in a field, in English.
pub type Refusal = &'static str;

/// Whether a field of this name may hold the value.
pub fn check(field: &str, value: &str) -> Result<(), Refusal> {
    check_text(value)?;
    match field {
        "birthday" if birthday(value).is_none() => Err("a birthday is --MM-DD or YYYY-MM-DD"),
        "medium" if !MEDIA.contains(&value) => Err("it is none of phone, email, message, post"),
        "standing" if !STANDINGS.contains(&value) => {
            Err("it is none of very_good, good, fair, poor, new")
        }
        "name" | "city" | "country" if value.contains('\n') => Err("it stands on one line"),
        known if FIELDS.contains(&known) => Ok(()),
        _ => Err("there is no field of this name"),
    }
}

/// Whether a field of the merchant's own may hold the value.
pub fn check_own(kind: &OwnKind, value: &str) -> Result<(), Refusal> {
    check_text(value)?;
    let fits = match kind {
        OwnKind::Text => true,
        OwnKind::Number => is_number(value),
        OwnKind::Date => value.parse::<NaiveDate>().is_ok(),
        OwnKind::Choice(choices) => choices.iter().any(|choice| choice == value),
        OwnKind::YesNo => matches!(value, "yes" | "no"),
    };
    if fits { Ok(()) } else { Err("it is no value of this kind") }
}

/// The month and the day, and the year where it is known. The 29 February is a day.
pub fn birthday(text: &str) -> Option<(Option<i32>, u32, u32)> {
    if let Some(day) = text.strip_prefix("--") {
        let day: NaiveDate = format!("2000-{day}").parse().ok()?;
        return Some((None, day.month(), day.day()));
    }
    let day: NaiveDate = text.parse().ok()?;
    Some((Some(day.year()), day.month(), day.day()))
}

fn check_text(value: &str) -> Result<(), Refusal> {
    let is_plain = value.chars().all(|letter| letter == '\n' || !letter.is_control());
    match is_plain && value.chars().count() <= MOST_LETTERS {
        true => Ok(()),
        false => Err("it is longer than a field, or cannot be shown"),
    }
}

fn is_number(value: &str) -> bool {
    let digits = value.strip_prefix('-').unwrap_or(value);
    let (whole, part) = digits.split_once('.').unwrap_or((digits, "0"));
    let all_digits =
        |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    all_digits(whole) && all_digits(part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_birthday_needs_no_year_and_may_be_the_leap_day() {
        assert_eq!(birthday("--02-29"), Some((None, 2, 29)));
        assert_eq!(birthday("1984-02-29"), Some((Some(1984), 2, 29)));
        assert_eq!(birthday("1985-02-29"), None);
        assert!(check("birthday", "29 February").is_err());
    }

    #[test]
    fn a_field_of_their_own_takes_what_its_kind_says() {
        assert!(check_own(&OwnKind::Number, "-12.50").is_ok());
        assert!(check_own(&OwnKind::Number, "12,50").is_err());
        assert!(check_own(&OwnKind::Choice(vec!["green".to_owned()]), "black").is_err());
        assert!(check_own(&OwnKind::YesNo, "yes").is_ok());
    }
}
