//! Days and times as exports write them. An impossible day is never rolled over.

mod words;

use chrono::{NaiveDate, NaiveTime};

use super::format::DateOrder;
use words::word;

/// A day, with the time and the offset where the cell has them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Written {
    pub day: NaiveDate,
    pub time: Option<NaiveTime>,
    /// Seconds east of UTC.
    pub offset: Option<i32>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateFault {
    Unreadable,
    /// 31 February, month 13.
    Impossible,
}

/// Reads a day in the order of its file; a year of four digits in front is always the year.
pub fn parse(text: &str, order: DateOrder) -> Result<Written, DateFault> {
    if let Some(written) = plain(text.as_bytes()) {
        return Ok(written);
    }
    let tokens = tokens(&without_stops(text)).ok_or(DateFault::Unreadable)?;
    let (day, rest) = day(&tokens, order)?;
    let (time, rest) = time(rest)?;
    let offset = offset(rest)?;
    Ok(Written { day, time, offset })
}

/// The first two numbers of a day that could be read day first or month first.
pub fn open_pair(text: &str) -> Option<(u32, u32)> {
    use Token::Number;
    let tokens = tokens(&without_stops(text))?;
    match three_parts(&tokens)?.0 {
        [
            Number { value: first, n_digits: 1 | 2 },
            Number { value: second, n_digits: 1 | 2 },
            Number { n_digits: 2 | 4, .. },
        ] => Some((first, second)),
        _ => None,
    }
}

/// `2026-05-01 09:30:00 +0200`, also without the end: what most rows of large files have.
fn plain(text: &[u8]) -> Option<Written> {
    let two = |at: usize| -> Option<u32> {
        match (text[at], text[at + 1]) {
            (a @ b'0'..=b'9', b @ b'0'..=b'9') => Some(u32::from((a - b'0') * 10 + b - b'0')),
            _ => None,
        }
    };
    if text.len() < 10 || text[4] != b'-' || text[7] != b'-' {
        return None;
    }
    let year = i32::try_from(two(0)? * 100 + two(2)?).ok()?;
    let day = NaiveDate::from_ymd_opt(year, two(5)?, two(8)?)?;
    if text.len() == 10 {
        return Some(Written { day, time: None, offset: None });
    }
    if text.len() < 19 || text[10] != b' ' || text[13] != b':' || text[16] != b':' {
        return None;
    }
    let time = NaiveTime::from_hms_opt(two(11)?, two(14)?, two(17)?)?;
    let offset = match text.len() {
        19 => None,
        25 if text[19] == b' ' => {
            let seconds = i32::try_from(two(21)? * 3600 + two(23)? * 60).ok()?;
            match text[20] {
                b'+' => Some(seconds),
                b'-' => Some(-seconds),
                _ => return None,
            }
        }
        _ => return None,
    };
    Some(Written { day, time: Some(time), offset })
}

/// `a.m.` and `p. m.` as one word.
fn without_stops(text: &str) -> String {
    let text = text.strip_prefix('\'').unwrap_or(text).trim();
    if !text.contains("m.") && !text.contains("M.") {
        return text.to_owned();
    }
    let mut lower = text.to_lowercase();
    for (stops, word) in [("a. m.", "am"), ("p. m.", "pm"), ("a.m.", "am"), ("p.m.", "pm")] {
        lower = lower.replace(stops, word);
    }
    lower.replace("a.\u{a0}m.", "am").replace("p.\u{a0}m.", "pm")
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Token {
    Number {
        value: u32,
        n_digits: usize,
    },
    /// A month by name, 1 to 12.
    Month(u32),
    Afternoon(bool),
    Utc,
    /// Seconds east of UTC.
    Zone(i32),
    /// One of `: . + - / ,` and the like; blanks are no tokens.
    Sign(char),
}

fn tokens(text: &str) -> Option<Vec<Token>> {
    let mut tokens = Vec::with_capacity(12);
    let mut rest = text.trim();
    if rest.len() > 64 {
        return None;
    }
    while let Some(first) = rest.chars().next() {
        let length = |of: fn(char) -> bool| rest.find(|c| !of(c)).unwrap_or(rest.len());
        let n = if first.is_ascii_digit() {
            let n = length(|c| c.is_ascii_digit());
            let value = rest[..n].parse().ok()?;
            tokens.push(Token::Number { value, n_digits: n });
            n
        } else if first.is_alphabetic() {
            let is_unit = "年月日号號时時点點分秒년월일시분초".contains(first);
            let n = if is_unit { first.len_utf8() } else { length(char::is_alphabetic) };
            tokens.extend(word(&rest[..n])?);
            n
        } else {
            if !first.is_whitespace() {
                tokens.push(Token::Sign(first));
            }
            first.len_utf8()
        };
        rest = &rest[n..];
    }
    Some(tokens)
}

/// The day in front, and what follows it.
fn day(tokens: &[Token], order: DateOrder) -> Result<(NaiveDate, &[Token]), DateFault> {
    if let Some(Token::Number { value, n_digits: 8 }) = tokens.first() {
        return Ok((ymd(*value / 10_000, *value / 100 % 100, *value % 100)?, &tokens[1..]));
    }
    let (parts, rest) = three_parts(tokens).ok_or(DateFault::Unreadable)?;
    use Token::{Month, Number};
    let (year, month, day) = match parts {
        [y @ Number { n_digits: 4, .. }, m, d] => (y, m, d),
        [Month(month), d, y] => (y, Month(month), d),
        [d, Month(month), y] => (y, Month(month), d),
        [a, b, c] => match order {
            DateOrder::MonthFirst => (c, a, b),
            DateOrder::DayFirst => (c, b, a),
            DateOrder::YearFirst => (a, b, c),
        },
    };
    let (Number { value: month, n_digits: 1 | 2 } | Month(month)) = month else {
        return Err(DateFault::Unreadable);
    };
    let Number { value: day, n_digits: 1 | 2 } = day else { return Err(DateFault::Unreadable) };
    let Number { value: year, n_digits: n_digits @ (2 | 4) } = year else {
        return Err(DateFault::Unreadable);
    };
    let year = match (n_digits, year) {
        (4, year) => year,
        (_, year) if year < 70 => 2000 + year,
        (_, year) => 1900 + year,
    };
    Ok((ymd(year, month, day)?, rest))
}

/// Three numbers or names with at most one sign between each two.
fn three_parts(tokens: &[Token]) -> Option<([Token; 3], &[Token])> {
    let mut parts = [Token::Utc; 3];
    let mut rest = tokens;
    for (at, part) in parts.iter_mut().enumerate() {
        if let (true, [Token::Sign('-' | '/' | '.' | ','), after @ ..]) = (at > 0, rest) {
            rest = after;
        }
        match rest {
            [it @ (Token::Number { .. } | Token::Month(_)), after @ ..] => {
                *part = *it;
                rest = after;
            }
            _ => return None,
        }
    }
    Some((parts, rest))
}

fn ymd(year: u32, month: u32, day: u32) -> Result<NaiveDate, DateFault> {
    let year = i32::try_from(year).map_err(|_| DateFault::Unreadable)?;
    if !(1970..=2199).contains(&year) {
        return Err(DateFault::Impossible);
    }
    NaiveDate::from_ymd_opt(year, month, day).ok_or(DateFault::Impossible)
}

/// The time, if one follows.
fn time(tokens: &[Token]) -> Result<(Option<NaiveTime>, &[Token]), DateFault> {
    use Token::{Afternoon, Number, Sign};
    let tokens = match tokens {
        [Sign(',' | '.' | '-'), rest @ ..] => rest,
        all => all,
    };
    let (early, tokens) = match tokens {
        [Afternoon(pm), rest @ ..] => (Some(*pm), rest),
        all => (None, all),
    };
    let [Number { value: hour, .. }, Sign(':'), Number { value: minute, .. }, rest @ ..] = tokens
    else {
        return Ok((None, tokens));
    };
    let (second, rest) = match rest {
        [Sign(':'), Number { value, .. }, Sign('.'), Number { .. }, rest @ ..] => (*value, rest),
        [Sign(':'), Number { value, .. }, rest @ ..] => (*value, rest),
        [Sign(':'), rest @ ..] => (0, rest),
        all => (0, all),
    };
    let (pm, rest) = match rest {
        [Afternoon(pm), rest @ ..] => (Some(*pm), rest),
        all => (early, all),
    };
    let hour = match pm {
        None => *hour,
        Some(_) if !(1..=12).contains(hour) => return Err(DateFault::Impossible),
        Some(false) => *hour % 12,
        Some(true) => *hour % 12 + 12,
    };
    let time = NaiveTime::from_hms_opt(hour, *minute, second).ok_or(DateFault::Impossible)?;
    Ok((Some(time), rest))
}

/// The offset from UTC, and nothing behind it.
fn offset(tokens: &[Token]) -> Result<Option<i32>, DateFault> {
    use Token::{Number, Sign, Utc, Zone};
    let tokens = match tokens {
        [rest @ .., Sign('.')] => rest,
        all => all,
    };
    let tokens = match tokens {
        [Utc, rest @ ..] if !rest.is_empty() => rest,
        all => all,
    };
    let (sign, hours, minutes) = match tokens {
        [] => return Ok(None),
        [Utc] => return Ok(Some(0)),
        [Zone(seconds)] => return Ok(Some(*seconds)),
        [Sign(sign), Number { value, n_digits: 4 }] => (sign, value / 100, value % 100),
        [Sign(sign), Number { value, n_digits: 1 | 2 }] => (sign, *value, 0),
        [
            Sign(sign),
            Number { value, n_digits: 2 },
            Sign(':'),
            Number { value: m, n_digits: 2 },
        ] => (sign, *value, *m),
        _ => return Err(DateFault::Unreadable),
    };
    if hours > 14 || minutes > 59 {
        return Err(DateFault::Impossible);
    }
    let seconds = i32::try_from(hours * 3600 + minutes * 60).map_err(|_| DateFault::Unreadable)?;
    match sign {
        '+' => Ok(Some(seconds)),
        '-' | '\u{2212}' => Ok(Some(-seconds)),
        _ => Err(DateFault::Unreadable),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day_of(text: &str, order: DateOrder) -> Result<String, DateFault> {
        parse(text, order).map(|written| written.day.to_string())
    }

    #[test]
    fn a_month_first_file_stays_month_first() {
        assert_eq!(day_of("05/06/26", DateOrder::MonthFirst), Ok("2026-05-06".into()));
        assert_eq!(day_of("05/06/2026", DateOrder::DayFirst), Ok("2026-06-05".into()));
        assert_eq!(day_of("13/06/26", DateOrder::MonthFirst), Err(DateFault::Impossible));
    }

    #[test]
    fn the_thirty_first_of_february_is_reported_and_not_moved() {
        assert_eq!(day_of("02/31/26", DateOrder::MonthFirst), Err(DateFault::Impossible));
        assert_eq!(
            day_of("2026-02-31 09:00:00 +0200", DateOrder::YearFirst),
            Err(DateFault::Impossible)
        );
        assert_eq!(day_of("2026-02-28 25:00:00", DateOrder::YearFirst), Err(DateFault::Impossible));
    }

    #[test]
    fn what_a_spreadsheet_makes_of_a_day_is_still_that_day() {
        for text in [
            "2026/5/1 9:03",
            "2026-05-01",
            "2026年5月1日",
            "1-May-26",
            "May 1, 2026",
            "1-May 2026",
            "20260501",
        ] {
            assert_eq!(day_of(text, DateOrder::YearFirst), Ok("2026-05-01".into()), "{text}");
        }
    }

    #[test]
    fn months_are_known_by_name_in_the_languages_of_the_exports() {
        let of_may =
            ["1. Mai 2026", "1 mai 2026", "1 de mayo de 2026", "1 maggio 2026", "1 mei 2026"];
        for text in of_may.into_iter().chain(["1 de maio de 2026", "1 May 2026", "1 Mayıs 2026"]) {
            assert_eq!(day_of(text, DateOrder::DayFirst), Ok("2026-05-01".into()), "{text}");
        }
        for text in ["10-Dez-25", "10 déc. 2025", "10-dic-25", "Dec-10-25", "10 DEZ 2025"] {
            assert_eq!(day_of(text, DateOrder::MonthFirst), Ok("2025-12-10".into()), "{text}");
        }
        assert_eq!(day_of("Sep-07-26", DateOrder::DayFirst), Ok("2026-09-07".into()));
        assert_eq!(day_of("3. März 2026", DateOrder::DayFirst), Ok("2026-03-03".into()));
        assert_eq!(day_of("3 août 2026", DateOrder::DayFirst), Ok("2026-08-03".into()));
    }

    #[test]
    fn times_are_read_as_the_exports_write_them() {
        let written = |text: &str| {
            let written = parse(text, DateOrder::MonthFirst).unwrap();
            (written.time.map(|time| time.to_string()), written.offset)
        };
        let at = |time: &str, offset| (Some(time.to_owned()), offset);
        assert_eq!(written("2026-05-01T09:03:00.000Z"), at("09:03:00", Some(0)));
        assert_eq!(written("2026-05-01T09:03:00+02:00"), at("09:03:00", Some(7200)));
        assert_eq!(written("May 1, 2026 9:03:05 PM PDT"), at("21:03:05", Some(-7 * 3600)));
        assert_eq!(written("01.05.2026 09:03:05 UTC"), at("09:03:05", Some(0)));
        assert_eq!(written("2026/5/1 下午 9:03"), at("21:03:00", None));
        assert_eq!(written("2026. 5. 1. 오후 9:03:05"), at("21:03:05", None));
        assert_eq!(written("2026年5月1日 9时03分"), at("09:03:00", None));
        assert_eq!(written("1 de mayo de 2026 09:03 hs."), at("09:03:00", None));
        assert_eq!(written("1 mayo 2026, 9:03 p. m."), at("21:03:00", None));
        assert_eq!(written("'2026-05-01 09:03"), at("09:03:00", None));
    }

    #[test]
    fn the_short_way_and_the_long_way_read_the_same_instant() {
        let short = parse("2026-05-01 09:30:00 -0430", DateOrder::YearFirst).unwrap();
        let long = parse("2026/05/01T9:30:00-04:30", DateOrder::YearFirst).unwrap();
        assert_eq!(short, long);
        assert_eq!(short.offset, Some(-(4 * 3600 + 30 * 60)));
    }

    #[test]
    fn afternoon_is_heard() {
        let written = parse("03/01/2026 01:05:00 PM", DateOrder::MonthFirst).unwrap();
        assert_eq!(written.time, NaiveTime::from_hms_opt(13, 5, 0));
        assert!(parse("03/01/2026 13:05:00 PM", DateOrder::MonthFirst).is_err());
    }

    #[test]
    fn what_is_no_day_is_unreadable() {
        for text in
            ["", "soon", "12", "2026", "1/2", "46143.5", "01/02/26 and more", "3/4/5/6", "١/٢/٢٦"]
        {
            assert!(parse(text, DateOrder::MonthFirst).is_err(), "{text}");
        }
    }
}
