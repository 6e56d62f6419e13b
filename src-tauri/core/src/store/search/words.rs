//! What a merchant types, as the words that are looked for.

use memchr::memmem::Finder;

use crate::domain::fold::fold;
use crate::domain::phone_digits;

/// One word of a query: found as it is written or, if it can be a number, by its digits.
pub(super) struct Word {
    writings: Vec<Finder<'static>>,
}

impl Word {
    /// Whatever holds a longer writing holds one that is a part of it.
    fn new(writings: &[&str]) -> Word {
        let mut shortest: Vec<&str> = Vec::new();
        for writing in writings {
            if !shortest.iter().any(|shorter| writing.contains(shorter)) {
                shortest.retain(|longer| !longer.contains(writing));
                shortest.push(writing);
            }
        }
        Word { writings: shortest.iter().map(|text| Finder::new(*text).into_owned()).collect() }
    }

    /// The ways to write the word.
    pub(super) fn pieces(&self) -> impl Iterator<Item = &[u8]> {
        self.writings.iter().map(Finder::needle)
    }

    fn longest(&self) -> usize {
        self.pieces().map(<[u8]>::len).max().unwrap_or(0)
    }

    pub(super) fn is_in(&self, text: &[u8]) -> bool {
        self.writings.iter().any(|writing| writing.find(text).is_some())
    }
}

/// The words of a query, the longest first. Neighbours that can be parts of one number are one word.
pub(super) fn words(query: &str) -> Vec<Word> {
    let folded = fold(query);
    if let Some(number) = number_word(&folded) {
        return vec![number];
    }
    let mut words = Vec::new();
    let mut number = String::new();
    for word in folded.split_whitespace() {
        if phone_digits::sought(word).is_some() || word == "+" {
            number.push(' ');
            number.push_str(word);
        } else {
            words.extend(number_word(&number));
            number.clear();
            words.push(Word::new(&[word]));
        }
    }
    words.extend(number_word(&number));
    words.sort_by_key(|word| std::cmp::Reverse(word.longest()));
    words
}

/// A number with its country also finds one that was stored without.
fn number_word(number: &str) -> Option<Word> {
    let digits = phone_digits::sought(number)?;
    let written = number.trim();
    let is_international = written.starts_with('+') || written.starts_with("00");
    let with_country = format!("+{digits}");
    let national = phone_digits::national(&with_country)
        .filter(|national| is_international && national.len() >= 5);
    let writings = [Some(digits.as_str()), national, Some(written)];
    let n_used = if written.contains(' ') { 2 } else { 3 };
    Some(Word::new(&writings.into_iter().take(n_used).flatten().collect::<Vec<_>>()))
}
