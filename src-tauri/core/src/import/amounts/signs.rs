//! What stands around the digits of an amount: signs of currencies, minus, brackets, notes.

use crate::domain::money::Currency;

const DOLLARS: &[&str] =
    &["USD", "CAD", "AUD", "NZD", "SGD", "HKD", "TWD", "MXN", "BRL", "CLP", "COP", "ARS", "UYU"];

/// Signs with the currencies that they stand for; what begins another stands behind it.
const SIGNS: &[(&str, &[&str])] = &[
    ("US $", &["USD"]),
    ("US$", &["USD"]),
    ("AU $", &["AUD"]),
    ("AU$", &["AUD"]),
    ("A$", &["AUD"]),
    ("CA$", &["CAD"]),
    ("C $", &["CAD"]),
    ("C$", &["CAD"]),
    ("NZ$", &["NZD"]),
    ("NT$", &["TWD"]),
    ("HK$", &["HKD"]),
    ("MX$", &["MXN"]),
    ("S$", &["SGD"]),
    ("R$", &["BRL"]),
    ("$", DOLLARS),
    ("€", &["EUR"]),
    ("£", &["GBP"]),
    ("¥", &["CNY", "JPY"]),
    ("￥", &["CNY", "JPY"]),
    ("元", &["CNY", "TWD", "HKD"]),
    ("円", &["JPY"]),
    ("원", &["KRW"]),
    ("₩", &["KRW"]),
    ("￦", &["KRW"]),
    ("₽", &["RUB"]),
    ("руб.", &["RUB"]),
    ("руб", &["RUB"]),
    ("₺", &["TRY"]),
    ("TL", &["TRY"]),
    ("Rp.", &["IDR"]),
    ("Rp", &["IDR"]),
    ("₫", &["VND"]),
    ("đ", &["VND"]),
    ("฿", &["THB"]),
    ("₱", &["PHP"]),
    ("RM", &["MYR"]),
    ("₹", &["INR"]),
    ("Rs.", &["INR", "PKR", "LKR", "NPR", "MUR"]),
    ("Rs", &["INR", "PKR", "LKR", "NPR", "MUR"]),
    ("৳", &["BDT"]),
    ("₦", &["NGN"]),
    ("₪", &["ILS"]),
    ("₴", &["UAH"]),
    ("Ft", &["HUF"]),
    ("lei", &["RON"]),
    ("лв.", &["BGN"]),
    ("лв", &["BGN"]),
    ("zł", &["PLN"]),
    ("Kč", &["CZK"]),
    ("kr.", &["SEK", "NOK", "DKK", "ISK"]),
    ("kr", &["SEK", "NOK", "DKK", "ISK"]),
    ("Fr.", &["CHF"]),
    ("R", &["ZAR"]),
];

/// An amount without what stands around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) struct Bare<'a> {
    pub negative: bool,
    pub digits: &'a str,
}

/// The digits with their marks; `None` when a sign stands for another currency.
///
/// A note in brackets behind the amount goes; brackets around the whole mean less than nothing.
pub(in super::super) fn bare<'a>(
    text: &'a str,
    currency: Currency,
    strip: &[String],
) -> Option<Bare<'a>> {
    let text = text.trim();
    let text = without_note(text.strip_prefix('\'').unwrap_or(text));
    let (mut negative, mut rest) = match text.strip_prefix('(').and_then(|it| it.strip_suffix(')'))
    {
        Some(inner) => (true, inner.trim()),
        None => (false, text),
    };
    loop {
        let before = rest;
        rest = without(rest, currency.as_str()).trim();
        if let Some((sign, of)) = SIGNS.iter().find(|(sign, _)| without(rest, sign) != rest) {
            if !of.contains(&currency.as_str()) {
                return None;
            }
            rest = without(rest, sign).trim();
        }
        for sign in strip {
            rest = without(rest, sign).trim();
        }
        let unsigned = rest.strip_prefix(['-', '\u{2212}']).or_else(|| rest.strip_suffix('-'));
        if let (false, Some(unsigned)) = (negative, unsigned) {
            (negative, rest) = (true, unsigned.trim());
        }
        if rest == before {
            return Some(Bare { negative, digits: rest });
        }
    }
}

/// The currencies that the sign of an amount may stand for; none where it has no sign.
pub(in super::super) fn currencies_of(text: &str) -> &'static [&'static str] {
    let text = without_note(text.trim()).trim_matches(['-', '(', ')', ' ', '\u{2212}']);
    let sign = SIGNS.iter().find(|(sign, _)| without(text, sign) != text);
    sign.map_or(&[], |(_, of)| *of)
}

/// The currency of an amount whose sign stands for no other.
pub(in super::super) fn currency_of(text: &str) -> Option<Currency> {
    match currencies_of(text) {
        [one] => Currency::parse(one),
        _ => None,
    }
}

fn without<'a>(text: &'a str, sign: &str) -> &'a str {
    if sign.is_empty() {
        return text;
    }
    let text = text.strip_prefix(sign).unwrap_or(text);
    text.strip_suffix(sign).unwrap_or(text)
}

/// `499.00（已优惠）` is 499.00.
fn without_note(text: &str) -> &str {
    let note = text.strip_suffix([')', '）']).and_then(|front| front.rfind(['(', '（']));
    match note {
        Some(at) if at > 0 => text[..at].trim_end(),
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn digits<'a>(text: &'a str, code: &str) -> Option<&'a str> {
        bare(text, Currency::parse(code).unwrap(), &[]).map(|bare| bare.digits)
    }

    #[test]
    fn the_signs_of_a_currency_are_no_part_of_its_amounts() {
        let read = [
            ("¥499.00（含运费）", "CNY", "499.00"),
            ("Rp37.200", "IDR", "37.200"),
            ("₩12,000", "KRW", "12,000"),
            ("12 990 ₽", "RUB", "12 990"),
            ("149,90 TL", "TRY", "149,90"),
            ("US $33.62", "USD", "33.62"),
            ("'12.00 EUR", "EUR", "12.00"),
            ("-€5.00", "EUR", "5.00"),
        ];
        for (text, code, expected) in read {
            assert_eq!(digits(text, code), Some(expected), "{text}");
        }
    }

    #[test]
    fn euros_are_not_read_as_dollars() {
        let strip = ["$".to_owned()];
        assert_eq!(bare("$12.00", Currency::EUR, &strip), None);
        assert_eq!(digits("€12.00", "USD"), None);
        assert_eq!(digits("$12.00", "EUR"), None);
        assert_eq!(digits("US $12.00", "CAD"), None);
    }

    #[test]
    fn a_sign_names_the_currencies_that_it_may_stand_for() {
        assert_eq!(currencies_of("£12.00"), ["GBP"]);
        assert_eq!(currencies_of("(NT$120)"), ["TWD"]);
        assert_eq!(currencies_of("¥12.00"), ["CNY", "JPY"]);
        assert!(currencies_of("$12.00").contains(&"CAD"));
        assert!(currencies_of("12.00").is_empty());
    }
}
