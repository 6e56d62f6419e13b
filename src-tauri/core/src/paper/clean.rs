//! Text from outside made fit for paper: no control characters, and never endless.

use crate::domain::script::turns_round;

/// So many characters of a name are printed.
pub const NAME_LENGTH: usize = 120;

/// Control characters become blanks, runs of blanks one; what is longer ends in an ellipsis.
///
/// Marks that turn the writing direction round are left out: a name stands in its own `<bdi>`.
pub fn clean(text: &str, length: usize) -> String {
    let mut cleaned = String::new();
    let mut n_kept = 0;
    let printable = text.chars().filter(|c| !turns_round(*c));
    for c in printable.map(|c| if is_blank(c) { ' ' } else { c }) {
        if c == ' ' && (cleaned.is_empty() || cleaned.ends_with(' ')) {
            continue;
        }
        if n_kept == length {
            cleaned.truncate(cleaned.trim_end().len());
            cleaned.push('…');
            return cleaned;
        }
        cleaned.push(c);
        n_kept += 1;
    }
    cleaned.truncate(cleaned.trim_end().len());
    cleaned
}

fn is_blank(c: char) -> bool {
    c.is_control() || c.is_whitespace()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_without_end_is_cut_and_says_so() {
        let cut = clean(&"ab ".repeat(5000), NAME_LENGTH);
        assert!(cut.ends_with('…'));
        assert!(cut.chars().count() <= NAME_LENGTH + 1);
    }

    #[test]
    fn control_characters_are_not_printed() {
        assert_eq!(clean(" Jörg\0\u{7}\n Brandt \u{202e}", 40), "Jörg Brandt");
    }
}
