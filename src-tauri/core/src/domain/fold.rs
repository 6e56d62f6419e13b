//! One writing for everything that is searched: accents off, lower case, wide letters narrow.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::canonical_combining_class;

/// Appends the text as it is compared. Fields and queries go through here alike, so that what was
/// typed in any way meets what was stored in any way. Marks that nobody sees are dropped.
pub fn fold_into(folded: &mut String, text: &str) {
    for c in text.chars() {
        if c.is_ascii_graphic() {
            folded.push(c.to_ascii_lowercase());
        } else if c.is_ascii() {
            push(folded, c);
        } else {
            for part in c.nfkd().filter(|part| canonical_combining_class(*part) == 0) {
                push_letter(folded, part);
            }
        }
    }
}

pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    fold_into(&mut folded, text);
    folded
}

/// Letters that Unicode does not take apart, although people do.
fn push_letter(folded: &mut String, c: char) {
    match c {
        'ß' | 'ẞ' => folded.push_str("ss"),
        'æ' | 'Æ' => folded.push_str("ae"),
        'œ' | 'Œ' => folded.push_str("oe"),
        'ø' | 'Ø' => folded.push('o'),
        'ł' | 'Ł' => folded.push('l'),
        'đ' | 'Đ' | 'ð' | 'Ð' => folded.push('d'),
        'þ' | 'Þ' => folded.push_str("th"),
        'ı' => folded.push('i'),
        '’' | '‘' => folded.push('\''),
        _ => push(folded, c),
    }
}

fn push(folded: &mut String, c: char) {
    if c.is_whitespace() {
        folded.push(' ');
    } else if !c.is_control() && !is_invisible(c) {
        folded.extend(c.to_lowercase());
    }
}

/// Joiners, direction marks and other characters without a shape.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_case_width_and_hidden_marks_make_no_difference() {
        assert_eq!(fold("Müller"), "muller");
        assert_eq!(fold("Mu\u{308}ller"), "muller");
        assert_eq!(fold("STRAẞE"), "strasse");
        assert_eq!(fold("ＡＢＣ１２"), "abc12");
        assert_eq!(fold("Øystein Łuk"), "oystein luk");
        assert_eq!(fold("ab\u{202e}c\0d"), "abcd");
        assert_eq!(fold("王　伟"), "王 伟");
    }
}
