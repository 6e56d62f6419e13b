//! Words and who has them, found by any piece of a word.

use std::collections::{HashMap, HashSet};
use std::ops::RangeInclusive;

use xxhash_rust::xxh3::xxh3_64;

use super::endings::Endings;
use super::text::AT;
use crate::domain::people::bits::Bits;

/// A word of several customers: the rest of the number says which list is theirs.
const SEVERAL: u32 = 1 << 31;
/// Among fewer customers nothing takes long.
const FEW: usize = 1 << 14;
/// What a merchant types first.
const LETTERS: RangeInclusive<u8> = b'!'..=b'~';
/// The number of a mail domain behind the name in front of it: so many pieces of so many bits, each in a
/// byte with which no letter begins.
const PIECES: u32 = 5;
const PIECE_BITS: u32 = 6;
const PIECE_MARK: u8 = 0x80;

#[derive(Default)]
pub(super) struct Vocabulary {
    endings: Endings,
    /// For each row whose word it is.
    whose: Vec<u32>,
    /// Where each list begins among the holders, and the end of the last.
    lists: Vec<u32>,
    holders: Vec<u32>,
    /// A letter or two that stand in so many words that to gather who has them takes long.
    frequent: HashMap<Vec<u8>, Bits>,
}

/// A vocabulary while words are added.
#[derive(Default)]
pub(super) struct Filling {
    endings: Endings,
    /// Of a word that several may have, its first row instead.
    whose: Vec<u32>,
    /// The first rows of such words by a hash of the word; a hash that is taken goes on to the next.
    known: HashMap<u64, u32>,
    /// Who has which of them, by its first row.
    had: Vec<(u32, u32)>,
}

impl Filling {
    /// A word that hardly anybody else has.
    pub(super) fn add_own(&mut self, word: &[u8], place: u32) {
        let rows = self.endings.push(word);
        self.whose.resize(rows.end, place);
    }

    /// A word that many may have. Answers its number.
    pub(super) fn add_shared(&mut self, word: &[u8], place: u32) -> u32 {
        let row = self.row_of(word);
        self.had.push((row, place));
        row
    }

    /// A mail address: many share what stands from its `@` on.
    pub(super) fn add_mail(&mut self, mail: &[u8], place: u32) {
        let at = mail.iter().position(|byte| *byte == b'@');
        let Some(at) = at else { return self.add_own(mail, place) };
        let (name, domain) = mail.split_at(at);
        let number = self.add_shared(domain, place);
        if !name.is_empty() {
            let pieces =
                (0..PIECES).map(|nth| number >> (nth * PIECE_BITS) & ((1 << PIECE_BITS) - 1));
            let pieces = pieces.map(|piece| PIECE_MARK | piece as u8);
            let own: Vec<u8> = name.iter().copied().chain([AT]).chain(pieces).collect();
            self.add_own(&own, place);
        }
    }

    fn row_of(&mut self, word: &[u8]) -> u32 {
        let mut hash = xxh3_64(word);
        while let Some(row) = self.known.get(&hash) {
            if self.endings.from(*row as usize, 0) == word {
                return *row;
            }
            hash = hash.wrapping_add(1);
        }
        let rows = self.endings.push(word);
        let row = rows.start as u32;
        self.whose.resize(rows.end, SEVERAL | row);
        self.known.insert(hash, row);
        row
    }

    /// Of so many customers.
    pub(super) fn end(self, n: usize) -> Vocabulary {
        let Filling { mut endings, mut whose, known, mut had } = self;
        drop(known);
        had.sort_unstable();
        had.dedup();
        let mut lists = vec![0];
        let mut holders = Vec::with_capacity(had.len());
        let mut numbers = HashMap::new();
        for of_one in had.chunk_by(|one, other| one.0 == other.0) {
            let number = match of_one {
                [(_, place)] => *place,
                _ => {
                    holders.extend(of_one.iter().map(|(_, place)| *place));
                    lists.push(holders.len() as u32);
                    SEVERAL | (lists.len() - 2) as u32
                }
            };
            numbers.insert(of_one[0].0, number);
        }
        for whose in whose.iter_mut().filter(|whose| **whose >= SEVERAL) {
            *whose = numbers.get(&(*whose - SEVERAL)).copied().unwrap_or(*whose);
        }
        whose.shrink_to_fit();
        holders.shrink_to_fit();
        endings.sort();
        let mut vocabulary =
            Vocabulary { endings, whose, lists, holders, frequent: HashMap::new() };
        vocabulary.frequent = vocabulary.frequent(n);
        vocabulary
    }
}

impl Vocabulary {
    fn frequent(&self, n: usize) -> HashMap<Vec<u8>, Bits> {
        let mut frequent = HashMap::new();
        let is_frequent = |piece: &[u8]| n > FEW && self.takes_long(piece, n / 2);
        let mut keep = |piece: &[u8]| {
            let mut found = Bits::none(n);
            self.mark(piece, &mut found);
            frequent.insert(piece.to_vec(), found);
        };
        for letter in LETTERS.filter(|letter| is_frequent(&[*letter])) {
            keep(&[letter]);
            let pairs = LETTERS.map(|second| [letter, second]);
            pairs.filter(|pair| is_frequent(pair)).for_each(|pair| keep(&pair));
        }
        frequent
    }

    /// Whether more than so many have words in which the piece stands; who has several counts often.
    fn takes_long(&self, piece: &[u8], limit: usize) -> bool {
        let endings = self.endings.beginning_with(piece);
        let mut rows = self.endings.rows(endings.clone());
        let mut n = endings.len();
        n > limit
            || rows.any(|(row, _)| {
                n += self.list(row).map_or(0, <[u32]>::len);
                n > limit
            })
    }

    /// Who has the word of the row, if it is a list.
    fn list(&self, row: usize) -> Option<&[u32]> {
        let list = self.whose[row].checked_sub(SEVERAL)? as usize;
        Some(&self.holders[self.lists[list] as usize..self.lists[list + 1] as usize])
    }

    /// Yes for everybody who has a word in which the piece stands.
    pub(super) fn mark(&self, piece: &[u8], found: &mut Bits) {
        match self.frequent.get(piece) {
            Some(kept) => found.add(kept),
            None => {
                let rows = self.endings.rows(self.endings.beginning_with(piece));
                rows.for_each(|(row, _)| self.mark_row(row, found));
            }
        }
    }

    fn mark_row(&self, row: usize, found: &mut Bits) {
        match self.list(row) {
            Some(holders) => holders.iter().for_each(|place| found.set(*place as usize)),
            None => found.set(self.whose[row] as usize),
        }
    }

    /// Yes for everybody who has a mail address with the piece in it, if the piece begins in front of the
    /// `@` and goes on behind it.
    pub(super) fn mark_mails(&self, piece: &[u8], found: &mut Bits) {
        let at = piece.iter().position(|byte| *byte == b'@').filter(|at| *at > 0);
        let Some(at) = at else { return };
        let (name, domain) = piece.split_at(at);
        let beginning = self.endings.rows(self.endings.beginning_with(domain));
        let domains: HashSet<usize> = beginning.filter(|row| row.1 == 0).map(|row| row.0).collect();
        let end: Vec<u8> = name.iter().copied().chain([AT]).collect();
        for (row, offset) in self.endings.rows(self.endings.beginning_with(&end)) {
            let pieces = self.endings.from(row, offset + end.len());
            let number =
                |number, piece: &u8| number << PIECE_BITS | usize::from(piece - PIECE_MARK);
            if domains.contains(&pieces.iter().rev().fold(0, number)) {
                self.mark_row(row, found);
            }
        }
    }

    pub(super) fn bytes(&self) -> usize {
        let numbers = self.whose.capacity() + self.lists.capacity() + self.holders.capacity();
        let kept: usize = self.frequent.values().map(|kept| kept.len() / 8).sum();
        self.endings.bytes() + numbers * 4 + kept
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_very_many_have_is_answered_from_what_is_kept_and_means_the_same() {
        let n = FEW + 500;
        let words = |place: usize| {
            let shared = ["anna", "bo", "王芳"][place % 3];
            (format!("a{place}"), shared, format!("b{}@shop{}.example", place * 7, place % 9))
        };
        let mut filling = Filling::default();
        for place in 0..n {
            let (own, shared, mail) = words(place);
            filling.add_own(own.as_bytes(), place as u32);
            filling.add_shared(shared.as_bytes(), place as u32);
            filling.add_mail(mail.as_bytes(), place as u32);
        }
        let vocabulary = filling.end(n);
        for (piece, is_kept) in [
            ("a", true),
            ("pl", true),
            ("an", false),
            ("芳", false),
            ("77@shop", false),
            ("a1", false),
        ] {
            let mut found = Bits::none(n);
            vocabulary.mark(piece.as_bytes(), &mut found);
            vocabulary.mark_mails(piece.as_bytes(), &mut found);
            let has = |place| {
                let (own, shared, mail) = words(place);
                [own.as_str(), shared, &mail].iter().any(|word| word.contains(piece))
            };
            assert_eq!(found, Bits::from_fn(n, has), "{piece}");
            assert_eq!(vocabulary.frequent.contains_key(piece.as_bytes()), is_kept, "{piece}");
        }
    }
}
