//! A day as a merchant types it. What can be read in two ways is not read at all.

use chrono::NaiveDate;
use unicode_normalization::UnicodeNormalization;

/// Why a text is no day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoDay {
    /// It is written like a day, and the calendar has none such.
    NotInCalendar,
    /// 3/4: the month may be the one or the other.
    WhichIsTheMonth,
    /// A year of two digits, or none where one is needed.
    NoYear,
    Unreadable,
}

/// The month and the day, and the year where one was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TypedDay {
    pub year: Option<i32>,
    pub month: u32,
    pub day: u32,
}

const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// A day with its year.
pub fn day(text: &str) -> Result<NaiveDate, NoDay> {
    let typed = read(text)?;
    let year = typed.year.ok_or(NoDay::NoYear)?;
    NaiveDate::from_ymd_opt(year, typed.month, typed.day).ok_or(NoDay::NotInCalendar)
}

/// A day of which the year may be missing: `1984-03-21`, `21.3.`, `21 March`, `3月21日`.
pub fn read(text: &str) -> Result<TypedDay, NoDay> {
    let text: String = text.trim().nfkc().collect::<String>().to_lowercase();
    let without_year = text.strip_prefix("--");
    let pieces = pieces(without_year.unwrap_or(&text)).ok_or(NoDay::Unreadable)?;
    let typed = match (pieces.as_slice(), without_year) {
        ([month, day], Some(_)) => in_order(None, month, day)?,
        (_, Some(_)) => return Err(NoDay::Unreadable),
        (pieces, None) => typed_in(pieces, &text)?,
    };
    // In a year that is not known, 29 February is a day.
    NaiveDate::from_ymd_opt(typed.year.unwrap_or(2000), typed.month, typed.day)
        .map(|_| typed)
        .ok_or(NoDay::NotInCalendar)
}

impl TypedDay {
    /// `YYYY-MM-DD`, or `--MM-DD` without the year.
    pub fn stored(self) -> String {
        match self.year {
            Some(year) => format!("{year:04}-{:02}-{:02}", self.month, self.day),
            None => format!("--{:02}-{:02}", self.month, self.day),
        }
    }
}

/// A number with its digits, or a month by its name.
enum Piece {
    Number { value: u32, digits: usize },
    Month(u32),
}

/// Digits and words apart by anything else; none where something is neither.
fn pieces(text: &str) -> Option<Vec<Piece>> {
    let is_between = |letter: char| " .,-/年月日\t".contains(letter);
    let words = text.split(is_between).flat_map(digits_apart).filter(|word| !word.is_empty());
    let pieces: Option<Vec<Piece>> = words.map(piece).collect();
    pieces.filter(|pieces| (2..=3).contains(&pieces.len()))
}

/// `21st` is a number and an ending that says nothing.
fn digits_apart(word: &str) -> [&str; 2] {
    let at = word.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(word.len());
    match (at, &word[at..]) {
        (1.., "st" | "nd" | "rd" | "th") => [&word[..at], ""],
        _ => [word, ""],
    }
}

fn piece(word: &str) -> Option<Piece> {
    if word.bytes().all(|byte| byte.is_ascii_digit()) {
        let value = word.parse().ok()?;
        return (word.len() <= 4).then_some(Piece::Number { value, digits: word.len() });
    }
    let month = MONTHS.iter().position(|name| word.len() >= 3 && word.starts_with(name))?;
    Some(Piece::Month(month as u32 + 1))
}

fn typed_in(pieces: &[Piece], text: &str) -> Result<TypedDay, NoDay> {
    use Piece::{Month, Number};
    match pieces {
        [Month(month), day @ Number { .. }] | [day @ Number { .. }, Month(month)] => {
            in_order(None, &Month(*month), day)
        }
        [Month(month), day @ Number { .. }, year @ Number { .. }]
        | [day @ Number { .. }, Month(month), year @ Number { .. }] => {
            in_order(Some(year), &Month(*month), day)
        }
        [year @ Number { digits: 4, .. }, month, day] => in_order(Some(year), month, day),
        [one, other, year @ Number { .. }] => either(Some(year), one, other, text),
        [one, other] if text.contains('月') => in_order(None, one, other),
        [one, other] => either(None, one, other, text),
        _ => Err(NoDay::Unreadable),
    }
}

/// Points stand behind the day; between strokes the month may be the one or the other.
fn either(year: Option<&Piece>, one: &Piece, other: &Piece, text: &str) -> Result<TypedDay, NoDay> {
    let (Piece::Number { value: first, .. }, Piece::Number { value: second, .. }) = (one, other)
    else {
        return Err(NoDay::Unreadable);
    };
    match (text.contains('.'), first, second) {
        (true, _, _) | (false, 13.., _) => in_order(year, other, one),
        (false, _, 13..) => in_order(year, one, other),
        (false, first, second) if first == second => in_order(year, one, other),
        (false, _, _) => Err(NoDay::WhichIsTheMonth),
    }
}

fn in_order(year: Option<&Piece>, month: &Piece, day: &Piece) -> Result<TypedDay, NoDay> {
    let year = match year {
        Some(Piece::Number { value, digits: 4 }) => Some(*value as i32),
        Some(Piece::Number { .. }) => return Err(NoDay::NoYear),
        Some(Piece::Month(_)) => return Err(NoDay::Unreadable),
        None => None,
    };
    let month = match month {
        Piece::Month(value) | Piece::Number { value, digits: 1 | 2 } => *value,
        Piece::Number { .. } => return Err(NoDay::Unreadable),
    };
    match day {
        Piece::Number { value, digits: 1 | 2 } => Ok(TypedDay { year, month, day: *value }),
        // A year and a month leave the day open.
        Piece::Number { .. } | Piece::Month(_) => Err(NoDay::Unreadable),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_read_as_people_write_it() {
        for (text, expected) in [
            ("1984-03-21", "1984-03-21"),
            ("--03-21", "--03-21"),
            ("21.3.1984", "1984-03-21"),
            ("21.3.", "--03-21"),
            ("5.3.", "--03-05"),
            ("21 March 1984", "1984-03-21"),
            ("March 21st, 1984", "1984-03-21"),
            ("21 sept", "--09-21"),
            ("3月21日", "--03-21"),
            ("1984年3月5日", "1984-03-05"),
            ("１９８４-０３-２１", "1984-03-21"),
            ("21/3/1984", "1984-03-21"),
            ("3/21", "--03-21"),
            ("29.2.", "--02-29"),
        ] {
            assert_eq!(read(text).map(TypedDay::stored).as_deref(), Ok(expected), "{text}");
        }
    }

    #[test]
    fn what_may_be_two_days_or_none_is_not_guessed() {
        assert_eq!(read("3/4/1984"), Err(NoDay::WhichIsTheMonth));
        assert_eq!(read("31 February"), Err(NoDay::NotInCalendar));
        assert_eq!(read("29.2.1985"), Err(NoDay::NotInCalendar));
        assert_eq!(read("21.3.84"), Err(NoDay::NoYear));
        assert_eq!(day("21.3."), Err(NoDay::NoYear));
        for text in ["", "soon", "1984", "March 1984", "1984-03", "next 21 March"] {
            assert_eq!(read(text), Err(NoDay::Unreadable), "{text}");
        }
    }
}
