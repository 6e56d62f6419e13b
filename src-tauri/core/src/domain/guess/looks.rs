//! What a value looks like, by its letters alone.

use super::words;

/// The look that the values of a field have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Look {
    Email,
    Day,
    Phone,
    Amount,
    /// An amount that is written with decimals.
    Price,
    Count,
    /// A number of something, with or without letters: neither a day nor a price.
    Number,
    /// Words: letters, and neither a day nor an amount.
    Words,
    /// Nothing is asked of it.
    Any,
}

impl Look {
    pub fn of_field(field: &str) -> Look {
        match field {
            "email" => Look::Email,
            "ordered" | "paid" | "shipped" | "delivered" | "cancelled" | "customer_since" => {
                Look::Day
            }
            "phone" => Look::Phone,
            "items" | "shipping" | "tax" | "discount" | "total" | "refunded" | "unit_price"
            | "line_total" => Look::Amount,
            "quantity" | "n_units" => Look::Count,
            "order_number" | "line_key" => Look::Number,
            "buyer_name" | "buyer_first" | "buyer_last" | "title" | "status"
            | "address.recipient" | "address.city" => Look::Words,
            _ => Look::Any,
        }
    }

    pub fn fits(self, value: &str) -> bool {
        let value = value.trim();
        match self {
            Look::Email => is_email(value),
            Look::Day => is_day(value),
            Look::Phone => is_phone(value),
            Look::Amount => is_amount(value),
            Look::Price => is_amount(value) && has_two_decimals(value),
            Look::Count => is_count(value),
            Look::Number => !(is_day(value) || is_amount(value) && has_two_decimals(value)),
            Look::Words => {
                value.chars().any(char::is_alphabetic) && !is_day(value) && !is_amount(value)
            }
            Look::Any => true,
        }
    }
}

fn is_email(value: &str) -> bool {
    let Some((name, host)) = value.split_once('@') else { return false };
    !name.is_empty() && host.contains('.') && !value.contains(char::is_whitespace)
}

/// Two or three numbers with signs or the name of a month between them; a time may follow.
fn is_day(value: &str) -> bool {
    let numbers: Vec<&str> =
        value.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty()).collect();
    let is_compact = matches!(numbers.first(), Some(first) if first.len() == 8)
        && (value.starts_with("19") || value.starts_with("20"));
    if is_compact {
        return numbers.len() <= 4 && value.len() <= 20;
    }
    let day_like = |part: &&str| matches!(part.len(), 1 | 2 | 4);
    if numbers.len() < 2 || !numbers.iter().take(2).all(day_like) {
        return false;
    }
    let lower = value.to_lowercase();
    if words::MONTHS.split(", ").any(|month| lower.contains(month)) {
        return true;
    }
    let is_sign = |c: char| matches!(c, '-' | '/' | '.' | '年' | '月' | '년' | '월' | ' ');
    let after_first = value.trim_start_matches(|c: char| c.is_ascii_digit()).chars().next();
    numbers.len() >= 3
        && numbers[2].len() <= 4
        && after_first.is_some_and(is_sign)
        && !value.starts_with('+')
}

/// At least six digits, some of which may be hidden, and the signs that people put between them.
fn is_phone(value: &str) -> bool {
    let n_digits = value.chars().filter(|c| c.is_ascii_digit() || *c == '*').count();
    let is_sign = |c: char| {
        c.is_ascii_digit()
            || matches!(c, '+' | '-' | '/' | '.' | '(' | ')' | ' ' | '*' | '\'' | '\u{a0}')
    };
    (6..=17).contains(&n_digits)
        && value.chars().all(is_sign)
        && !has_two_decimals(value)
        && (value.starts_with(['+', '0', '(', '1', '\'']) || value.contains('*'))
        && !is_day(value)
}

/// Digits with a sign of currency, of thousands or of decimals.
fn is_amount(value: &str) -> bool {
    let n_digits = value.chars().filter(char::is_ascii_digit).count();
    let n_letters = value.chars().filter(|c| c.is_alphabetic()).count();
    let is_sign = |c: char| {
        c.is_ascii_digit()
            || c.is_alphabetic()
            || c.is_whitespace()
            || matches!(c, '.' | ',' | '\'' | '-' | '+' | '(' | ')' | '¥' | '￥')
            || "€$£₩₺₽₹฿₫₱₴₸₦".contains(c)
    };
    (1..=15).contains(&n_digits) && n_letters <= 4 && value.chars().all(is_sign) && !is_day(value)
}

fn has_two_decimals(value: &str) -> bool {
    let Some(at) = value.rfind(['.', ',']) else { return false };
    value[at + 1..].chars().take_while(char::is_ascii_digit).count() == 2
}

fn is_count(value: &str) -> bool {
    let whole = value.trim_end_matches(".0").trim_end_matches(".00").trim_end_matches(",00");
    (1..=6).contains(&whole.len()) && whole.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_seen_in_the_writings_of_many_countries() {
        for day in [
            "2026-05-12",
            "12.05.2026",
            "5/12/26",
            "12 May 2026",
            "May 12, 2026",
            "2026年5月12日",
            "20260512",
            "2026-05-12 13:03:57",
            "2026-05-12T13:03:57+02:00",
            "12. Mai 2026",
        ] {
            assert!(Look::Day.fits(day), "{day}");
        }
        for other in ["18.50", "1,234.50", "123456", "+49 170 000000", "A-12", "", "4711"] {
            assert!(!Look::Day.fits(other), "{other}");
        }
    }

    #[test]
    fn amounts_and_numbers_of_telephones_are_told_apart() {
        for amount in ["18.50", "1.234,56 €", "¥120", "EUR 5", "-3.00"] {
            assert!(Look::Amount.fits(amount) && !Look::Phone.fits(amount), "{amount}");
        }
        for phone in ["+49 30 23125 000", "030/23125000", "(555) 0100-123", "138****0000"] {
            assert!(Look::Phone.fits(phone), "{phone}");
        }
        assert!(!Look::Phone.fits("1000.00") && !Look::Phone.fits("2026-05-12"));
    }

    #[test]
    fn a_count_is_a_small_whole_number() {
        assert!(Look::Count.fits("2") && Look::Count.fits("3.0") && !Look::Count.fits("1.5"));
    }
}
