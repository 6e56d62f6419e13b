//! Days and times as exports write them. An impossible day is never rolled over.

use chrono::{NaiveDate, NaiveTime};

use super::format::DateOrder;

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
    let tokens = tokens(text).ok_or(DateFault::Unreadable)?;
    let (day, rest) = day(&tokens, order)?;
    let (time, rest) = time(rest)?;
    let offset = offset(rest)?;
    Ok(Written { day, time, offset })
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
            let n = length(char::is_alphabetic);
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

/// What a word means; `None` when it has no place in a date.
fn word(word: &str) -> Option<Option<Token>> {
    const MONTHS: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    let lower = word.to_lowercase();
    let token = match lower.as_str() {
        "am" | "上午" => Token::Afternoon(false),
        "pm" | "下午" => Token::Afternoon(true),
        "z" | "utc" | "gmt" => Token::Utc,
        "t" => return Some(None),
        "年" | "月" => Token::Sign('/'),
        "日" => return Some(None),
        name => {
            let name = if name == "sept" { "sep" } else { name };
            let at = MONTHS.iter().position(|month| name == *month || name == &month[..3])?;
            Token::Month(u32::try_from(at + 1).ok()?)
        }
    };
    Some(Some(token))
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
        [Sign(','), rest @ ..] => rest,
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
    use Token::{Number, Sign, Utc};
    let tokens = match tokens {
        [Utc, rest @ ..] if !rest.is_empty() => rest,
        all => all,
    };
    let (sign, hours, minutes) = match tokens {
        [] => return Ok(None),
        [Utc] => return Ok(Some(0)),
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
