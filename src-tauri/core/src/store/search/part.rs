//! Customers with their words and columns, all in one order: the newest order first.

use std::collections::{BTreeSet, HashMap};
use std::sync::{Arc, Mutex, PoisonError};

use super::gather::Entry;
use super::text::{Kind, fields, words_of};
use super::vocabulary::{Filling, Vocabulary};
use super::words::Word;
use crate::domain::money::Currency;
use crate::domain::people::bits::Bits;
use crate::domain::people::columns::Columns;
use crate::domain::people::sort::{By, Sort};
use crate::domain::phone_digits::calling_code_length;

#[derive(Default)]
pub(super) struct Part {
    ids: Vec<i64>,
    /// Places in the order of ids.
    by_id: Vec<u32>,
    names: Called,
    words: Vocabulary,
    numbers: Vocabulary,
    /// The calling codes of the numbers, each with a `+`.
    codes: BTreeSet<Vec<u8>>,
    notes: Vocabulary,
    columns: Columns,
    sorted: Mutex<HashMap<Sort, Arc<Vec<u32>>>>,
}

/// A part while customers are added, those with the newest order first.
#[derive(Default)]
pub(super) struct Filled {
    part: Part,
    words: Filling,
    numbers: Filling,
    notes: Filling,
}

/// Who is found, and those of them by where the longest word stands.
#[derive(Clone, Debug)]
pub struct Apart<T> {
    pub all: T,
    pub by_number: T,
    pub by_note: T,
}

impl<T> Apart<T> {
    fn of(make: impl Fn() -> T) -> Apart<T> {
        Apart { all: make(), by_number: make(), by_note: make() }
    }

    pub(super) fn with<U, V>(self, other: Apart<U>, join: impl Fn(T, U) -> V) -> Apart<V> {
        Apart {
            all: join(self.all, other.all),
            by_number: join(self.by_number, other.by_number),
            by_note: join(self.by_note, other.by_note),
        }
    }
}

/// What customers are sorted by.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Key<'a> {
    Number(i64),
    /// The first letters as a number, so that most are told apart at once.
    Text(u64, &'a [u8]),
}

/// The names of all, folded, one behind another.
#[derive(Default)]
struct Called {
    text: Vec<u8>,
    ends: Vec<u32>,
}

impl Called {
    fn push(&mut self, name: &[u8]) {
        self.text.extend_from_slice(name);
        self.ends.push(self.text.len() as u32);
    }

    fn get(&self, place: usize) -> &[u8] {
        let begin = place.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.text[begin as usize..self.ends[place] as usize]
    }
}

impl Filled {
    pub(super) fn push(&mut self, entry: &Entry) {
        let place = self.part.ids.len() as u32;
        self.part.ids.push(entry.id);
        self.part.columns.push(&entry.traits);
        let name = fields(entry.text.as_bytes()).next().filter(|(kind, _)| *kind == Kind::Name);
        self.part.names.push(name.map_or(&[], |(_, name)| name));
        for (kind, field) in fields(entry.text.as_bytes()) {
            match kind {
                Kind::Name | Kind::Place => words_of(field).for_each(|word| {
                    self.words.add_shared(word, place);
                }),
                Kind::Email => words_of(field).for_each(|word| self.words.add_mail(word, place)),
                Kind::Handle => words_of(field).for_each(|word| self.words.add_own(word, place)),
                Kind::Phone => self.push_number(field, place),
                Kind::Note => words_of(field).for_each(|word| {
                    self.notes.add_shared(word, place);
                }),
            }
        }
    }

    fn push_number(&mut self, number: &[u8], place: u32) {
        self.numbers.add_own(number, place);
        if let Some(digits) = number.strip_prefix(b"+")
            && let Ok(digits) = std::str::from_utf8(digits)
        {
            let code = &number[..=calling_code_length(digits)];
            if !self.part.codes.contains(code) {
                self.part.codes.insert(code.to_vec());
            }
        }
    }

    pub(super) fn end(self) -> Part {
        let Filled { mut part, words, numbers, notes } = self;
        let n = part.ids.len();
        part.words = words.end(n);
        part.numbers = numbers.end(n);
        part.notes = notes.end(n);
        part.names.text.shrink_to_fit();
        part.by_id = (0..part.ids.len() as u32).collect();
        let ids = &part.ids;
        part.by_id.sort_unstable_by_key(|place| ids[*place as usize]);
        part
    }
}

impl Part {
    /// Of entries with the newest order first.
    pub(super) fn new<'a>(entries: impl Iterator<Item = &'a Entry>) -> Part {
        let mut filled = Filled::default();
        entries.for_each(|entry| filled.push(entry));
        filled.end()
    }

    pub(super) fn len(&self) -> usize {
        self.ids.len()
    }

    pub(super) fn id(&self, place: usize) -> i64 {
        self.ids[place]
    }

    pub(super) fn columns(&self) -> &Columns {
        &self.columns
    }

    /// Where a customer stands.
    pub(super) fn place_of(&self, id: i64) -> Option<usize> {
        let first = self.ids[*self.by_id.first()? as usize];
        let at = |nth: usize| self.by_id.get(nth).map(|place| *place as usize);
        let guess = id.checked_sub(first).and_then(|guess| usize::try_from(guess).ok())?;
        if let Some(place) = at(guess).filter(|place| self.ids[*place] == id) {
            return Some(place);
        }
        let nth = self.by_id.binary_search_by_key(&id, |place| self.ids[*place as usize]).ok()?;
        at(nth)
    }

    pub(super) fn members(&self, ids: &mut dyn Iterator<Item = i64>) -> Bits {
        let mut members = Bits::none(self.len());
        ids.filter_map(|id| self.place_of(id)).for_each(|place| members.set(place));
        members
    }

    /// Yes for each of whom every word is known.
    pub(super) fn find(&self, words: &[Word]) -> Apart<Bits> {
        let nobody = || Bits::none(self.len());
        let Some((first, others)) = words.split_first() else { return Apart::of(nobody) };
        let mut found = self.with_word(first);
        for word in others {
            if !found.all.is_empty() {
                found.all = found.all.and(&self.with_word(word).all);
            }
        }
        Apart {
            by_number: found.by_number.and(&found.all),
            by_note: found.by_note.and(&found.all),
            all: found.all,
        }
    }

    fn with_word(&self, word: &Word) -> Apart<Bits> {
        let mut found = Apart::of(|| Bits::none(self.len()));
        for piece in word.pieces() {
            self.words.mark(piece, &mut found.all);
            self.words.mark_mails(piece, &mut found.all);
            self.mark_numbers(piece, &mut found.by_number);
            self.notes.mark(piece, &mut found.by_note);
        }
        found.all.add(&found.by_number);
        found.all.add(&found.by_note);
        found
    }

    /// Numbers with their country are found too as they are dialled there: with a zero for the code.
    fn mark_numbers(&self, piece: &[u8], found: &mut Bits) {
        if !piece.iter().all(u8::is_ascii_digit) {
            return;
        }
        self.numbers.mark(piece, found);
        if let Some(behind_zero) = piece.strip_prefix(b"0") {
            let dialled = self.codes.iter().map(|code| [code, behind_zero].concat());
            dialled.for_each(|piece| self.numbers.mark(&piece, found));
        }
    }

    /// What the customer is sorted by; `None` where it is not known.
    pub(super) fn key(&self, by: By, currency: Option<Currency>, place: usize) -> Option<Key<'_>> {
        let number = |day: Option<i32>| day.map(|day| Key::Number(i64::from(day)));
        match by {
            By::Name => text_key(self.names.get(place)),
            By::City => text_key(self.columns.city(place).as_bytes()),
            By::Orders => Some(Key::Number(self.columns.n_orders(place))),
            By::Spent => self.columns.spent_in(currency?)(place).map(Key::Number),
            By::FirstOrdered => number(self.columns.first_on(place)),
            By::LastOrdered => number(self.columns.last_on(place)),
        }
    }

    /// All places in this order; of equals, the newest order stands first.
    pub(super) fn sorted(&self, sort: Sort, currency: Option<Currency>) -> Arc<Vec<u32>> {
        let cache = || self.sorted.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = cache().get(&sort) {
            return Arc::clone(known);
        }
        let mut keys: Vec<(Option<Key<'_>>, u32)> = (0..self.len())
            .map(|place| (self.key(sort.by, currency, place), place as u32))
            .collect();
        keys.sort_unstable_by(|a, b| sort.compare(a.0, b.0).then(a.1.cmp(&b.1)));
        let places = Arc::new(keys.into_iter().map(|(_, place)| place).collect());
        cache().insert(sort, Arc::clone(&places));
        places
    }

    pub(super) fn bytes(&self) -> usize {
        let sorted = self.sorted.lock().unwrap_or_else(PoisonError::into_inner).len();
        let words = [&self.words, &self.numbers, &self.notes].map(Vocabulary::bytes);
        self.len() * (8 + 4 + 4 + sorted * 4)
            + self.names.text.capacity()
            + words.iter().sum::<usize>()
            + self.columns.bytes()
    }
}

fn text_key(text: &[u8]) -> Option<Key<'_>> {
    if text.is_empty() {
        return None;
    }
    let mut first = [0; 8];
    let n = text.len().min(8);
    first[..n].copy_from_slice(&text[..n]);
    Some(Key::Text(u64::from_be_bytes(first), text))
}
