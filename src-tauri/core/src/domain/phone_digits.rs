//! The digits of a telephone number in the ways in which people write it.

/// The digits behind a calling code, `None` where the number has none.
///
/// `value` is a number as it is compared: `+` and digits where the country is known. An extension
/// behind a hyphen is left off.
pub fn national(value: &str) -> Option<&str> {
    let number = value.split('-').next().unwrap_or(value);
    let digits = number.strip_prefix('+')?;
    digits.get(calling_code_length(digits)..)
}

/// How many digits the calling code at the beginning has (ITU E.164).
pub fn calling_code_length(digits: &str) -> usize {
    match digits.as_bytes() {
        [b'1' | b'7', ..] => 1,
        [b'2', b'0' | b'7', ..]
        | [b'3', b'0'..=b'4' | b'6' | b'9', ..]
        | [b'4', b'0' | b'1' | b'3'..=b'9', ..]
        | [b'5', b'1'..=b'8', ..]
        | [b'6', b'0'..=b'6', ..]
        | [b'8', b'1' | b'2' | b'4' | b'6', ..]
        | [b'9', b'0'..=b'5' | b'8', ..] => 2,
        _ => 3,
    }
}

/// What to look for when a merchant types a number: its digits without `+`, `00` and `(0)`.
///
/// `None` when the text holds anything but digits and the marks that stand between them.
pub fn sought(folded: &str) -> Option<String> {
    let folded = folded.replace("(0)", "");
    let trimmed = folded.trim_start();
    if !folded.chars().all(|c| c.is_ascii_digit() || " +-./()*".contains(c)) {
        return None;
    }
    let digits: String = trimmed.chars().filter(char::is_ascii_digit).collect();
    let digits = match digits.strip_prefix("00") {
        Some(rest) if !trimmed.starts_with('+') => rest.to_owned(),
        Some(_) | None => digits,
    };
    (!digits.is_empty()).then_some(digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_calling_code_is_told_from_the_number() {
        assert_eq!(national("+4915112345678"), Some("15112345678"));
        assert_eq!(national("+12125550100"), Some("2125550100"));
        assert_eq!(national("+8613800000000-1234"), Some("13800000000"));
        assert_eq!(national("+353871234567"), Some("871234567"));
        assert_eq!(national("13800000000"), None);
    }

    #[test]
    fn a_number_may_be_typed_in_any_writing() {
        for typed in ["+49 (0)151 1234", "0049 151/1234", "49-151-1234"] {
            assert_eq!(sought(typed).as_deref(), Some("491511234"), "{typed}");
        }
        assert_eq!(sought("00"), None);
        assert_eq!(sought("anna 12"), None);
    }
}
