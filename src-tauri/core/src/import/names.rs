//! Names of columns in the one writing in which they are compared.

use std::collections::HashMap;

use encoding_rs::WINDOWS_1252;
use unicode_normalization::UnicodeNormalization;

/// Half-width letters, lower case, single blanks, none at the ends.
///
/// Header cells come with byte order marks, TABs and blanks of all widths around them, and status
/// words with full-width commas. The Turkish dotted and dotless letters are one, because
/// spreadsheets mix them up.
pub(super) fn folded(name: &str) -> String {
    if name.is_ascii() && !name.contains('\0') {
        return joined(&name.to_ascii_lowercase());
    }
    let is_seen = |c: &char| !matches!(c, '\u{feff}' | '\0' | '\u{200b}'..='\u{200f}' | '\u{2060}');
    let compatible: String = name.nfkc().filter(is_seen).collect();
    let lower = joined(&compatible.to_lowercase()).replace("i\u{307}", "i");
    lower.replace('ı', "i")
}

/// The words of a name with single blanks between.
fn joined(name: &str) -> String {
    let mut words = name.split_whitespace();
    let mut all = String::with_capacity(name.len());
    all.push_str(words.next().unwrap_or_default());
    for word in words {
        all.push(' ');
        all.push_str(word);
    }
    all
}

/// Longer cells are no names of columns.
const LENGTH: usize = 200;

/// Names that come again get a number: `Name`, `Name#2`, `Name#3`.
pub(super) fn numbered(names: impl IntoIterator<Item = String>) -> Vec<String> {
    let mut seen: HashMap<String, usize> = HashMap::new();
    let number = |name: String| {
        if name.len() > LENGTH {
            return name;
        }
        let n = seen.entry(folded(&name)).or_default();
        *n += 1;
        if *n == 1 || name.is_empty() { name } else { format!("{name}#{n}") }
    };
    names.into_iter().map(number).collect()
}

/// A header cell as a name: without the blanks and marks around, unwrapped, and decoded once where
/// it was encoded twice.
pub(super) fn cleaned(cell: &str) -> String {
    let name = cell.trim_matches(|c: char| c.is_whitespace() || matches!(c, '\u{feff}' | '\0'));
    let name = unwrapped(name).trim().replace('\0', "");
    decoded_once_more(&name).unwrap_or(name)
}

/// `abzÃ¼gl.` is `abzügl.` whose UTF-8 was read as Windows-1252 and written as UTF-8 again.
fn decoded_once_more(name: &str) -> Option<String> {
    if name.is_ascii() {
        return None;
    }
    let (bytes, _, is_lossy) = WINDOWS_1252.encode(name);
    if is_lossy {
        return None;
    }
    std::str::from_utf8(&bytes).ok().map(str::to_owned)
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
        assert_eq!(folded("  Sales \t TAX "), "sales tax");
        assert_eq!(folded("收货地址\u{3000} "), "收货地址");
        assert_eq!(folded("买家已付款，等待卖家发货"), folded("买家已付款,等待卖家发货"));
        assert_eq!(folded("Ｏｒｄｅｒ\u{200b}　ＩＤ"), "order id");
        assert_eq!(folded("Sipariş Tarihi"), folded("SİPARİŞ TARİHİ"));
    }

    #[test]
    fn a_wrapped_number_is_the_number() {
        assert_eq!(unwrapped("=\"35000000000012345\""), "35000000000012345");
        assert_eq!(unwrapped("=\"\""), "");
        assert_eq!(unwrapped("=1+1"), "=1+1");
    }

    #[test]
    fn a_name_that_comes_again_has_a_number() {
        let names = ["Estado", "City", "estado", "", "", "Estado", "Item #"].map(str::to_owned);
        let numbers = ["Estado", "City", "estado#2", "", "", "Estado#3", "Item #"];
        assert_eq!(numbered(names), numbers);
    }

    #[test]
    fn a_name_that_was_encoded_twice_is_read_as_it_was_meant() {
        assert_eq!(cleaned("Betrag abzÃ¼gl. Kosten"), "Betrag abzügl. Kosten");
        assert_eq!(cleaned("\u{feff} GebÃ¼hr "), "Gebühr");
        assert_eq!(cleaned("Gebühr"), "Gebühr");
        assert_eq!(cleaned("MÃ"), "MÃ");
        assert_eq!(cleaned("订单编号"), "订单编号");
    }
}
