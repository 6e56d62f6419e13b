//! Telephone numbers in groups, for reading them aloud and dialling.

use crate::domain::phone_digits::national;

/// A number as it is compared (`+495614420917`), written for reading: `+49 561 4420 917`.
///
/// Anything but digits behind an optional `+` stays as it is.
pub fn grouped(value: &str) -> String {
    let (number, extension) = value.split_once('-').unwrap_or((value, ""));
    let digits = number.strip_prefix('+').unwrap_or(number);
    if digits.len() < 5 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return value.to_owned();
    }
    let local = national(number).unwrap_or(digits);
    let code = &number[..number.len() - local.len()];
    let mut parts: Vec<&str> = Vec::new();
    parts.extend(Some(code).filter(|code| !code.is_empty()));
    let mut rest = local;
    for length in lengths(code, local.len()) {
        let (group, after) = rest.split_at(length.min(rest.len()));
        parts.push(group);
        rest = after;
    }
    let mut text = parts.join(" ");
    if !extension.is_empty() {
        text.push_str(" – ");
        text.push_str(extension);
    }
    text
}

/// How long the groups are: as the country writes it where that is known, else three or four.
fn lengths(code: &str, n_digits: usize) -> Vec<usize> {
    match (code, n_digits) {
        ("+1", 10) => vec![3, 3, 4],
        ("+86", 11) => vec![3, 4, 4],
        ("+33", 9) => vec![1, 2, 2, 2, 2],
        ("+44", 10) => vec![4, 3, 3],
        (_, 5) => vec![5],
        (_, 10) => vec![3, 4, 3],
        (_, 11) => vec![3, 4, 4],
        (_, n) => threes_and_fours(n),
    }
}

/// Groups of three with as many groups of four at the end as are needed.
fn threes_and_fours(n_digits: usize) -> Vec<usize> {
    let n_groups = n_digits.div_ceil(4).max(1);
    let n_threes = (n_groups * 4 - n_digits).min(n_groups);
    (0..n_groups).map(|at| if at < n_threes { 3 } else { 4 }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_stand_in_groups_that_can_be_read_aloud() {
        let cases = [
            ("+495614420917", "+49 561 4420 917"),
            ("+8613800138000", "+86 138 0013 8000"),
            ("+12125550123", "+1 212 555 0123"),
            ("+33455500177", "+33 4 55 50 01 77"),
            ("+351225550183", "+351 225 550 183"),
            ("05614420917", "056 1442 0917"),
            ("+8613800138000-1234", "+86 138 0013 8000 – 1234"),
        ];
        for (value, written) in cases {
            assert_eq!(grouped(value), written);
        }
    }

    #[test]
    fn every_digit_is_kept() {
        for n_digits in 5..20 {
            let value: String = "123456789012345678901".chars().take(n_digits).collect();
            assert_eq!(grouped(&value).replace(' ', ""), value);
        }
    }

    #[test]
    fn what_is_no_number_stays_as_it_is() {
        assert_eq!(grouped("138****8000"), "138****8000");
        assert_eq!(grouped(""), "");
    }
}
