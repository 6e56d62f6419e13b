//! Names of columns in the one writing in which they are compared.

use unicode_normalization::UnicodeNormalization;

/// Half-width letters, lower case, single blanks, none at the ends.
///
/// Header cells come with byte order marks, TABs and blanks of all widths around them, and status
/// words with full-width commas.
pub(super) fn folded(name: &str) -> String {
    let compatible: String = name.nfkc().filter(|c| !matches!(c, '\u{feff}' | '\0')).collect();
    let words: Vec<&str> = compatible.split_whitespace().collect();
    words.join(" ").to_lowercase()
}

/// `="text"` is how some exports keep spreadsheets from reading a number.
pub(super) fn unwrapped(cell: &str) -> &str {
    match cell.strip_prefix("=\"") {
        Some(rest) => rest.strip_suffix('"').unwrap_or(rest),
        None => cell,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blanks_of_all_widths_and_case_make_no_other_column() {
        assert_eq!(folded("\u{feff}Sales\u{a0}Tax\t"), folded("sales tax"));
        assert_eq!(folded("收货地址\u{3000} "), "收货地址");
        assert_eq!(folded("买家已付款，等待卖家发货"), folded("买家已付款,等待卖家发货"));
    }

    #[test]
    fn a_wrapped_number_is_the_number() {
        assert_eq!(unwrapped("=\"35000000000012345\""), "35000000000012345");
        assert_eq!(unwrapped("=\"\""), "");
        assert_eq!(unwrapped("=1+1"), "=1+1");
    }
}
