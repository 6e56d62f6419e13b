//! The signs of a typed line: full-width letters as plain ones, capitals as small ones, and what stands in
//! quotation marks exactly as it was typed.

use unicode_normalization::UnicodeNormalization;

use super::Unclear;
use crate::domain::script::turns_round;

/// A line longer than this was not typed from a sheet.
const LONGEST: usize = 2_000;

/// Marks that open a quotation, with those that end it.
const QUOTES: [(char, &str); 6] =
    [('"', "\""), ('“', "”“\""), ('”', "”\""), ('„', "“”\""), ('「', "」"), ('『', "』")];

/// A letter of a typed line, or all that stood between two quotation marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sign {
    Letter(char),
    Quoted(String),
}

/// A place in a line.
#[derive(Clone, Copy, Debug)]
pub struct Signs<'a> {
    left: &'a [Sign],
}

/// Takes a line apart.
pub fn signs(line: &str) -> Result<Vec<Sign>, Unclear> {
    if line.chars().count() > LONGEST {
        return Err(Unclear::TooLong);
    }
    let mut signs = Vec::new();
    // Only the mark itself counts alike in full width: what is quoted stays as it is.
    let mut letters =
        line.chars().map(|letter| if letter == '＂' { '"' } else { letter }).peekable();
    while let Some(letter) = letters.next() {
        let Some((_, ends)) = QUOTES.iter().find(|(opens, _)| *opens == letter) else {
            signs.extend(
                std::iter::once(letter).nfkc().flat_map(char::to_lowercase).map(Sign::Letter),
            );
            continue;
        };
        signs.push(Sign::Quoted(quoted(&mut letters, ends)?));
    }
    Ok(signs)
}

/// Up to the mark that ends it; the mark twice stands for itself.
fn quoted(
    letters: &mut std::iter::Peekable<impl Iterator<Item = char>>,
    ends: &str,
) -> Result<String, Unclear> {
    let mut text = String::new();
    while let Some(letter) = letters.next() {
        if ends.contains(letter) && (letter != '"' || letters.next_if_eq(&'"').is_none()) {
            return Ok(clean(&text));
        }
        text.push(letter);
    }
    Err(Unclear::OpenQuote)
}

/// One line of text: what moves a writer's hand or turns the direction is no text.
pub fn clean(text: &str) -> String {
    let is_hidden = |letter: char| letter.is_control() || turns_round(letter);
    let kept: String = text
        .chars()
        .map(|letter| if letter.is_whitespace() { ' ' } else { letter })
        .filter(|letter| !is_hidden(*letter))
        .collect();
    kept.split(' ').filter(|word| !word.is_empty()).collect::<Vec<&str>>().join(" ")
}

impl<'a> Signs<'a> {
    pub fn of(signs: &'a [Sign]) -> Signs<'a> {
        Signs { left: signs }
    }

    pub fn is_at_end(&self) -> bool {
        self.left.is_empty()
    }

    /// The next letter; none before a quotation and at the end.
    pub fn peek(&self) -> Option<char> {
        match self.left.first() {
            Some(Sign::Letter(letter)) => Some(*letter),
            Some(Sign::Quoted(_)) | None => None,
        }
    }

    /// Goes past this letter if it is the next, and says whether it was.
    pub fn take(&mut self, wanted: char) -> bool {
        let is_there = self.peek() == Some(wanted);
        if is_there {
            self.step();
        }
        is_there
    }

    /// The same for any of these letters.
    pub fn take_any(&mut self, wanted: &str) -> bool {
        self.peek().is_some_and(|letter| wanted.contains(letter) && self.take(letter))
    }

    /// The same for a whole word; a part of it is left where it stands.
    pub fn take_word(&mut self, word: &str) -> bool {
        let mut ahead = *self;
        let is_there = word.chars().all(|letter| ahead.take(letter));
        if is_there {
            *self = ahead;
        }
        is_there
    }

    pub fn step(&mut self) {
        self.left = self.left.get(1..).unwrap_or_default();
    }

    /// Says whether there were any.
    pub fn skip_blanks(&mut self) -> bool {
        let is_at_one = self.peek().is_some_and(is_blank);
        while self.peek().is_some_and(is_blank) {
            self.step();
        }
        is_at_one
    }

    /// Goes past a quotation, if that is the next.
    pub fn quoted(&mut self) -> Option<&'a str> {
        match self.left.first() {
            Some(Sign::Quoted(text)) => {
                self.step();
                Some(text)
            }
            Some(Sign::Letter(_)) | None => None,
        }
    }

    pub fn is_at_digit(&self) -> bool {
        self.peek().is_some_and(|letter| letter.is_ascii_digit())
    }

    /// A number and with how many digits it is written; none where it is longer than any that is meant.
    pub fn number(&mut self) -> Option<(u32, usize)> {
        let (mut value, mut n_digits) = (0_u32, 0_usize);
        while let Some(digit) = self.peek().and_then(|letter| letter.to_digit(10)) {
            value = value.checked_mul(10)?.checked_add(digit)?;
            n_digits += 1;
            self.step();
        }
        (n_digits > 0).then_some((value, n_digits))
    }

    /// The piece up to the next blank, to be shown.
    pub fn piece(&self) -> String {
        let mut text = String::new();
        for sign in self.left {
            match sign {
                Sign::Letter(letter) if is_blank(*letter) => break,
                Sign::Letter(letter) => text.push(*letter),
                Sign::Quoted(quoted) => text.push_str(&format!("\"{quoted}\"")),
            }
        }
        clean(&text).chars().take(40).collect()
    }
}

fn is_blank(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, ',' | ';' | '、')
}
