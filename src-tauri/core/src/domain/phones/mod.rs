//! Telephone numbers in any notation, read for a country and written as E.164.

pub mod plan;

use super::phone_digits::calling_code_length;
use plan::{Plan, shared};

/// Fewer digits are no number.
const FEWEST_DIGITS: usize = 5;

/// The number as `+` and digits where its country is written or known, else the digits alone.
///
/// `country` is the ISO code of the place that the number is read for. A number whose length the
/// country does not know, or that can be read in two ways, stays the digits that were written.
/// `None` when fewer than five digits are left.
pub fn in_full(text: &str, country: Option<&str>) -> Option<String> {
    let is_international = text.trim_start_matches(['(', ' ']).starts_with(['+', '\u{ff0b}']);
    let mut number = String::with_capacity(16);
    number.push('+');
    push_digits(&mut number, text);
    if number.len() <= FEWEST_DIGITS {
        return None;
    }
    if is_international {
        return Some(without_trunk(number, text));
    }
    let prefix = international_prefix(&number[1..], country);
    if prefix > 0 && number.len() - prefix > FEWEST_DIGITS {
        number.drain(1..=prefix);
        return Some(without_trunk(number, text));
    }
    Some(national(number, country))
}

/// Whether a number in full has a calling code that is given out, and as many digits as numbers
/// there have: what else begins with `+` was mistyped.
pub fn is_whole(number: &str) -> bool {
    let Some(digits) = number.strip_prefix('+') else { return false };
    let Some((code, rest)) = digits.split_at_checked(calling_code_length(digits)) else {
        return false;
    };
    rest.bytes().all(|byte| byte.is_ascii_digit())
        && shared(code).is_some_and(|plan| {
            (usize::from(plan.fewest)..=usize::from(plan.most)).contains(&rest.len())
        })
}

/// How many digits in front say that a calling code follows.
fn international_prefix(digits: &str, country: Option<&str>) -> usize {
    let calling_code = country.and_then(Plan::of).map_or(0, |plan| plan.calling_code);
    match calling_code {
        61 if digits.starts_with("0011") => 4,
        1 if digits.starts_with("011") && digits.len() > 11 => 3,
        81 if digits.starts_with("010") && digits.len() > 11 => 3,
        _ if digits.starts_with("00") => 2,
        _ => 0,
    }
}

/// `+49 (0)30 …` and `+49 030 …` are written often, and dialled by nobody.
fn without_trunk(mut number: String, text: &str) -> String {
    let n_code = calling_code_length(&number[1..]);
    let Some((code, rest)) = number[1..].split_at_checked(n_code) else { return number };
    let Some(plan) = shared(code) else { return number };
    let is_spare = text.contains("(0)") || rest.len() > usize::from(plan.most) || plan.trunk == "0";
    if is_spare && !plan.trunk.is_empty() && rest.starts_with(plan.trunk) {
        let from = 1 + n_code;
        number.drain(from..from + plan.trunk.len());
    }
    number
}

/// A number without calling code, or with one but no sign in front of it; it comes with the sign.
fn national(mut number: String, country: Option<&str>) -> String {
    let digits = &number[1..];
    let Some(plan) = country.and_then(Plan::of) else { return digits.to_owned() };
    if !plan.trunk.is_empty() && digits.starts_with(plan.trunk) {
        if !plan.holds(digits.len() - plan.trunk.len()) {
            return digits.to_owned();
        }
        number.drain(1..=plan.trunk.len());
        insert_code(&mut number, plan.calling_code);
        return number;
    }
    let is_bare = plan.is_bare(digits) && (is_written_bare(plan) || !is_american(digits));
    match (is_bare, has_code(digits, plan)) {
        (true, false) => insert_code(&mut number, plan.calling_code),
        (false, true) => {}
        (true, true) | (false, false) => return digits.to_owned(),
    }
    number
}

/// Where a trunk belongs to other numbers only: mobiles stand without it everywhere.
fn is_written_bare(plan: &Plan) -> bool {
    plan.trunk.is_empty() || matches!(&plan.country, b"BR" | b"CN")
}

/// `1` and ten digits as North America gives them out: area and exchange begin with 2 to 9. Many a
/// file writes those numbers without their plus sign, and so would a mobile look that has lost its
/// trunk.
fn is_american(digits: &str) -> bool {
    let [b'1', area, _, _, exchange, ..] = digits.as_bytes() else { return false };
    digits.len() == 11 && *area >= b'2' && *exchange >= b'2'
}

/// Whether the digits begin with the country's own code and go on as its numbers do.
fn has_code(digits: &str, plan: &Plan) -> bool {
    let mut code = [0; 3];
    let Some(rest) = digits.strip_prefix(written(plan.calling_code, &mut code)) else {
        return false;
    };
    let is_trunk = !plan.trunk.is_empty() && rest.starts_with(plan.trunk);
    !is_trunk && plan.holds(rest.len())
}

fn insert_code(number: &mut String, calling_code: u16) {
    number.insert_str(1, written(calling_code, &mut [0; 3]));
}

/// A calling code as digits.
fn written(calling_code: u16, place: &mut [u8; 3]) -> &str {
    let mut from = place.len();
    let mut rest = calling_code;
    while rest > 0 && from > 0 {
        from -= 1;
        place[from] = b'0' + (rest % 10) as u8;
        rest /= 10;
    }
    std::str::from_utf8(&place[from..]).unwrap_or_default()
}

/// The digits of all widths as plain ones.
pub fn push_digits(to: &mut String, text: &str) {
    to.extend(text.chars().filter_map(|c| match c {
        '0'..='9' => Some(c),
        '\u{ff10}'..='\u{ff19}' => char::from_digit(c as u32 - 0xff10, 10),
        _ => None,
    }));
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Numbers that regulators keep for films and examples (NANPA, Ofcom, Bundesnetzagentur,
    /// Arcep, ACMA, PTS, ComReg), and numbers of zeros where none are kept.
    const NUMBERS: [(&str, &str, &str); 40] = [
        ("US", "(212) 555-0147", "+12125550147"),
        ("US", "1-212-555-0147", "+12125550147"),
        ("CA", "613.555.0114", "+16135550114"),
        ("US", "011 49 30 23125000", "+493023125000"),
        ("GB", "020 7946 0018", "+442079460018"),
        ("GB", "07700 900123", "+447700900123"),
        ("GB", "7700900123", "+447700900123"),
        ("GB", "+44 (0)20 7946 0018", "+442079460018"),
        ("GB", "447700900123", "+447700900123"),
        ("DE", "030 / 23125-000", "+493023125000"),
        ("DE", "0171 3920012", "+491713920012"),
        ("DE", "1713920012", "+491713920012"),
        ("DE", "49 171 3920012", "+491713920012"),
        ("DE", "49 30 23125000", "+493023125000"),
        ("DE", "0049 (0)171 3920012", "+491713920012"),
        ("FR", "01 99 00 12 34", "+33199001234"),
        ("FR", "639981234", "+33639981234"),
        ("AU", "0491 570 156", "+61491570156"),
        ("AU", "0011 44 7700 900123", "+447700900123"),
        ("SE", "08-465 004 00", "+46846500400"),
        ("IE", "020 915 1234", "+353209151234"),
        ("IT", "02 0000 0100", "+390200000100"),
        ("IT", "+39 02 0000 0100", "+390200000100"),
        ("IT", "320 0000100", "+393200000100"),
        ("ES", "600 000 100", "+34600000100"),
        ("NL", "06-00000100", "+31600000100"),
        ("CH", "079 000 01 00", "+41790000100"),
        ("AT", "0660 0000100", "+436600000100"),
        ("PL", "500 000 100", "+48500000100"),
        ("DK", "20 00 01 00", "+4520000100"),
        ("HU", "06 20 000 0100", "+36200000100"),
        ("RU", "8 (900) 000-01-00", "+79000000100"),
        ("KZ", "+7 700 000 01 00", "+77000000100"),
        ("JP", "090-0000-0100", "+819000000100"),
        ("KR", "010-0000-0100", "+821000000100"),
        ("TW", "0900-000-100", "+886900000100"),
        ("HK", "5000 0100", "+85250000100"),
        ("CN", "138 0000 0100", "+8613800000100"),
        ("CN", "0571-88880000", "+8657188880000"),
        ("BR", "(11) 90000-0100", "+5511900000100"),
    ];

    #[test]
    fn a_number_in_any_notation_is_one_number() {
        for (country, text, expected) in NUMBERS {
            assert_eq!(in_full(text, Some(country)).as_deref(), Some(expected), "{country} {text}");
            assert!(is_whole(expected), "{expected}");
            assert_eq!(in_full(expected, None).as_deref(), Some(expected));
            assert_eq!(in_full(&expected.replacen('+', "00", 1), None).as_deref(), Some(expected));
        }
    }

    #[test]
    fn what_can_be_read_in_two_ways_or_has_a_wrong_length_stays_digits() {
        for (country, text) in [
            ("DE", "5550100"),
            ("US", "555-0100"),
            ("GB", "020 7946"),
            ("FR", "01 99 00 12"),
            ("IT", "390 00001 00"),
            ("CN", "57188880000"),
            ("DE", "15125550117"),
            ("DE", "13800000100"),
            ("XX", "030 23125000"),
        ] {
            let number = in_full(text, Some(country)).unwrap();
            assert!(number.bytes().all(|byte| byte.is_ascii_digit()), "{country} {text} {number}");
        }
        assert!(!is_whole("+44207946"));
        assert!(!is_whole("+999123456789"));
        assert_eq!(in_full("12-34", Some("DE")), None);
    }

    #[test]
    fn the_plans_stand_in_the_order_in_which_they_are_sought() {
        for country in ["AC", "DE", "US", "ZW", "XK", "CN"] {
            assert_eq!(
                Plan::of(country).map(|plan| plan.country.as_slice()),
                Some(country.as_bytes())
            );
        }
        assert_eq!(Plan::of("ZZ"), None);
    }

    /// No crate is the oracle here: `phonenumber` would bring a second reader of XML, and its
    /// examples are numbers that people have. Every plan reads its own numbers, made of zeros.
    #[test]
    fn every_country_reads_its_numbers_in_both_notations_and_never_as_another() {
        for plan in plan::all() {
            let country = std::str::from_utf8(&plan.country).unwrap();
            let (mut n_read, code) = (0, plan.calling_code);
            for (begin, n) in ["2", "30", "5", "70", "9"]
                .iter()
                .flat_map(|begin| (plan.fewest..=plan.most).map(move |n| (*begin, usize::from(n))))
            {
                let rest = format!("{begin:0<n$}");
                let expected = format!("+{code}{rest}");
                if !plan.trunk.is_empty() && rest.starts_with(plan.trunk) || !is_whole(&expected) {
                    continue;
                }
                for text in [expected.clone(), format!("00{code} {rest}")] {
                    let read = in_full(&text, Some(country));
                    assert_eq!(read.as_deref(), Some(expected.as_str()), "{country} {text}");
                }
                let dialled = format!("{}{rest}", plan.trunk);
                let read = in_full(&dialled, Some(country)).unwrap_or_default();
                assert!(read == expected || !read.starts_with('+'), "{country} {dialled}: {read}");
                n_read += usize::from(read == expected);
            }
            let is_dialled = usize::from(plan.most) >= FEWEST_DIGITS;
            assert!(n_read > 0 || !is_dialled, "{country} reads none of its numbers");
        }
    }
}
