//! Amounts and counts as exports write them, in whole minor units. Nothing is rounded.

mod signs;

use rust_decimal::Decimal;

use super::format::DecimalMark;
use crate::domain::money::{Currency, Money};

use signs::Bare;
pub(super) use signs::{bare, currencies_of, currency_of};

/// The amount in minor units; `None` when it cannot be read, or has more digits than the currency.
pub fn minor(text: &str, currency: Currency, mark: DecimalMark, strip: &[String]) -> Option<i64> {
    plain(text.as_bytes(), currency.exponent(), mark)
        .or_else(|| dressed(text, currency, mark, strip))
}

/// A whole number of things: `3`, also `3.0`, `1,000` and `2件`.
///
/// Without a mark, only what is the same number with either: `1.000` could be one or a thousand.
pub fn count(text: &str, mark: Option<DecimalMark>) -> Option<i64> {
    const UNITS: [&str; 6] = ["件", "个", "個", "点", "개", "pcs"];
    if let Some(count) = plain_count(text.as_bytes()) {
        return Some(count);
    }
    let text = text.strip_prefix('\'').unwrap_or(text);
    let bare = UNITS.iter().find_map(|unit| text.strip_suffix(unit)).unwrap_or(text).trim_end();
    let with = |mark| plain(bare.as_bytes(), 0, mark).or_else(|| whole(decimal(bare, mark)?));
    let Some(mark) = mark else {
        let (point, comma) = (with(DecimalMark::Point), with(DecimalMark::Comma));
        return match (point, comma) {
            (Some(point), Some(comma)) => (point == comma).then_some(point),
            (one, other) => one.or(other),
        };
    };
    with(mark)
}

/// Digits alone, as most counts are.
fn plain_count(text: &[u8]) -> Option<i64> {
    let are_digits = (1..=15).contains(&text.len()) && text.iter().all(u8::is_ascii_digit);
    are_digits.then(|| text.iter().fold(0, |count, byte| count * 10 + i64::from(byte - b'0')))
}

fn whole(amount: Decimal) -> Option<i64> {
    amount.fract().is_zero().then(|| i64::try_from(amount.trunc()).ok())?
}

/// The amount as it is read with this mark, with all its decimals.
pub fn plainly(
    text: &str,
    currency: Currency,
    mark: DecimalMark,
    strip: &[String],
) -> Option<String> {
    Some(decimal(bare(text, currency, strip)?.digits, mark)?.to_string())
}

/// Digits, perhaps a mark, and no more decimals than the currency has.
fn plain(text: &[u8], exponent: u32, mark: DecimalMark) -> Option<i64> {
    let mark = match mark {
        DecimalMark::Point => b'.',
        DecimalMark::Comma => b',',
    };
    let (negative, digits) = match text {
        [b'-', rest @ ..] => (true, rest),
        all => (false, all),
    };
    if digits.is_empty() || digits.len() > 16 || !digits[0].is_ascii_digit() {
        return None;
    }
    let mut minor: i64 = 0;
    let mut n_decimals: Option<u32> = None;
    for &byte in digits {
        match byte {
            b'0'..=b'9' => {
                minor = minor * 10 + i64::from(byte - b'0');
                n_decimals = n_decimals.map(|n| n + 1);
            }
            _ if byte == mark && n_decimals.is_none() => n_decimals = Some(0),
            _ => return None,
        }
    }
    let missing = exponent.checked_sub(n_decimals.unwrap_or(0))?;
    let minor = minor.checked_mul(10_i64.pow(missing))?;
    Some(if negative { -minor } else { minor })
}

/// With currency signs, thousands, brackets for negative, blanks of all widths.
fn dressed(text: &str, currency: Currency, mark: DecimalMark, strip: &[String]) -> Option<i64> {
    let Bare { negative, digits } = bare(text, currency, strip)?;
    let mark = if is_whole(currency) { mark_of_whole(digits).unwrap_or(mark) } else { mark };
    let amount = decimal(digits, mark)?;
    let amount = if negative { -amount } else { amount };
    Some(Money::from_amount(amount, currency)?.minor)
}

/// Whether prices in this currency have no decimals, although the currency may know some.
pub fn is_whole(currency: Currency) -> bool {
    currency.exponent() == 0 || currency.as_str() == "IDR"
}

/// The decimal mark that a price without decimals leaves: `37.200` rupiah are no 37.2.
pub fn mark_of_whole(digits: &str) -> Option<DecimalMark> {
    let sign = digits.chars().find(|c| matches!(c, '.' | ','))?;
    let groups = digits.split(sign).skip(1);
    let are_thousands = groups.clone().all(|group| group.len() == 3)
        && digits.chars().all(|c| c == sign || c.is_ascii_digit());
    let mark = if sign == '.' { DecimalMark::Comma } else { DecimalMark::Point };
    are_thousands.then_some(mark)
}

/// An unsigned number with thousands set apart in groups of three, or two as in India.
fn decimal(text: &str, mark: DecimalMark) -> Option<Decimal> {
    let (mark, thousands) = match mark {
        DecimalMark::Point => ('.', ','),
        DecimalMark::Comma => (',', '.'),
    };
    let (whole, decimals) = text.split_once(mark).unwrap_or((text, ""));
    if !decimals.bytes().all(|byte| byte.is_ascii_digit()) || decimals.len() > 12 {
        return None;
    }
    let is_thousands = |c: char| {
        c == thousands || matches!(c, '\'' | '\u{2019}' | ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}')
    };
    let groups: Vec<&str> = whole.split(is_thousands).collect();
    let well_formed = groups.iter().enumerate().all(|(at, group)| {
        let length_fits = match (at, groups.len() - at) {
            (0, 1) => (1..=15).contains(&group.len()),
            (0, _) => (1..=3).contains(&group.len()),
            (_, 1) => group.len() == 3,
            (_, _) => group.len() == 3 || group.len() == 2,
        };
        length_fits && group.bytes().all(|byte| byte.is_ascii_digit())
    });
    if !well_formed {
        return None;
    }
    let digits = groups.concat();
    if digits.len() > 15 {
        return None;
    }
    match decimals {
        "" => digits.parse().ok(),
        _ => format!("{digits}.{decimals}").parse().ok(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn eur(text: &str) -> Option<i64> {
        minor(text, Currency::EUR, DecimalMark::Point, &["No:".into()])
    }

    #[test]
    fn amounts_are_exact() {
        let read = [
            ("18.50", 1850),
            ("18.5", 1850),
            ("18", 1800),
            ("-3.10", -310),
            ("0", 0),
            ("18.5000", 1850),
            ("€1,149.00 ", 114_900),
            ("(€33.62)", -3362),
            ("18.50 €", 1850),
            ("No:0€", 0),
            ("EUR 12.00", 1200),
            ("-€5.00", -500),
            ("€-5.00", -500),
            ("5.00-", -500),
            ("1 234.50", 123_450),
        ];
        for (text, expected) in read {
            assert_eq!(eur(text), Some(expected), "{text}");
        }
    }

    #[test]
    fn what_is_not_one_amount_is_not_guessed() {
        for text in [
            "",
            "free",
            "1.2.3",
            "12,50",
            "18.505",
            "1e3",
            "--5",
            "١٢",
            "99999999999999999999",
            ".",
            "-",
        ] {
            assert_eq!(eur(text), None, "{text}");
        }
    }

    #[test]
    fn the_currency_decides_how_many_decimals_there_are() {
        let yen = Currency::parse("JPY").unwrap();
        let dinar = Currency::parse("KWD").unwrap();
        assert_eq!(minor("1200", yen, DecimalMark::Point, &[]), Some(1200));
        assert_eq!(minor("12.50", yen, DecimalMark::Point, &[]), None);
        assert_eq!(minor("1.250", dinar, DecimalMark::Point, &[]), Some(1250));
        let rupiah = Currency::parse("IDR").unwrap();
        let won = Currency::parse("KRW").unwrap();
        for mark in [DecimalMark::Point, DecimalMark::Comma] {
            assert_eq!(minor("Rp37.200", rupiah, mark, &[]), Some(3_720_000));
            assert_eq!(minor("1,234,000원", won, mark, &[]), Some(1_234_000));
        }
        assert_eq!(minor("37.200,50", rupiah, DecimalMark::Comma, &[]), Some(3_720_050));
        assert_eq!(minor("1'234.56", Currency::EUR, DecimalMark::Point, &[]), Some(123_456));
        assert_eq!(minor("1 234,56", Currency::EUR, DecimalMark::Comma, &[]), Some(123_456));
        assert_eq!(minor("1.234,5", Currency::EUR, DecimalMark::Comma, &[]), Some(123_450));
    }

    #[test]
    fn half_a_piece_is_not_a_count() {
        let count = |text| count(text, Some(DecimalMark::Point));
        assert_eq!(count("3"), Some(3));
        assert_eq!(count("3.0"), Some(3));
        assert_eq!(count("1,000"), Some(1000));
        assert_eq!(count("2件"), Some(2));
        assert_eq!(count("0.5"), None);
        assert_eq!(count("two"), None);
    }

    #[test]
    fn a_count_that_is_one_or_a_thousand_is_not_guessed() {
        assert_eq!(count("1.000", None), None);
        assert_eq!(count("1,000", None), None);
        assert_eq!(count("2.0", None), Some(2));
        assert_eq!(count("12", None), Some(12));
    }
}
