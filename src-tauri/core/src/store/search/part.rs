//! Customers in flat folded text and columns, all in one order: the newest order first.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use super::blocks::{BLOCK, Blocks};
use super::gather::Entry;
use super::text::{END, Kind, fields};
use super::words::{Word, Writing};
use crate::domain::money::Currency;
use crate::domain::people::bits::Bits;
use crate::domain::people::columns::Columns;
use crate::domain::people::sort::{By, Sort};

/// Letters that are typed first and alone: for each it is known who has it.
const LETTERS: &[u8] = b"abcdefghijklmnopqrstuvwxyz0123456789@.-";
/// So much text is looked through by one thread.
const ALONE: usize = 1 << 22;
const MOST_THREADS: usize = 4;

#[derive(Default)]
pub(super) struct Part {
    ids: Vec<i64>,
    /// Places in the order of ids.
    by_id: Vec<u32>,
    /// Where the text of each customer begins, and the end of the last.
    starts: Vec<usize>,
    text: Vec<u8>,
    blocks: Blocks,
    letters: Vec<Bits>,
    columns: Columns,
    sorted: Mutex<HashMap<Sort, Arc<Vec<u32>>>>,
}

/// What customers are sorted by.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Key<'a> {
    Number(i64),
    /// The first letters as a number, so that most are told apart at once.
    Text(u64, &'a [u8]),
}

impl Part {
    /// Of entries with the newest order first.
    pub(super) fn new<'a>(entries: impl ExactSizeIterator<Item = &'a Entry>) -> Part {
        let mut part = Part::with_capacity(entries.len());
        for entry in entries {
            part.push(entry);
        }
        part.end()
    }

    pub(super) fn with_capacity(n: usize) -> Part {
        Part {
            ids: Vec::with_capacity(n),
            starts: Vec::with_capacity(n + 1),
            letters: vec![Bits::none(n); LETTERS.len()],
            ..Part::default()
        }
    }

    pub(super) fn push(&mut self, entry: &Entry) {
        let place = self.ids.len();
        if place > 0 && place.is_multiple_of(BLOCK) {
            self.end_block();
        }
        self.ids.push(entry.id);
        self.starts.push(self.text.len());
        self.text.extend_from_slice(entry.text.as_bytes());
        self.text.push(END);
        self.columns.push(&entry.traits);
        let mut has = [false; 256];
        entry.text.bytes().for_each(|byte| has[usize::from(byte)] = true);
        for (letter, bits) in LETTERS.iter().zip(&mut self.letters) {
            if has[usize::from(*letter)] {
                bits.set(place);
            }
        }
    }

    pub(super) fn end(mut self) -> Part {
        if !self.ids.is_empty() {
            self.end_block();
        }
        self.starts.push(self.text.len());
        self.text.shrink_to_fit();
        self.by_id = (0..self.ids.len() as u32).collect();
        let ids = &self.ids;
        self.by_id.sort_unstable_by_key(|place| ids[*place as usize]);
        self
    }

    fn end_block(&mut self) {
        let first = (self.ids.len() - 1) / BLOCK * BLOCK;
        self.blocks.push(&self.text[self.starts[first]..]);
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

    /// Yes for each in whose text every word stands.
    pub(super) fn find(&self, words: &[Word]) -> Bits {
        let mut found = Bits::none(self.len());
        let Some((first, others)) = words.split_first() else { return found };
        if let (Some(letter), []) = (first.letter(), others)
            && let Some(nth) = LETTERS.iter().position(|known| *known == letter)
        {
            return self.letters[nth].clone();
        }
        let n_blocks = self.len().div_ceil(BLOCK);
        let per_thread = n_blocks.div_ceil(self.n_threads()).max(1);
        let scan = |nth: usize, out: &mut [u64]| {
            let from = nth * per_thread;
            self.scan(from..n_blocks.min(from + per_thread), first, others, out);
        };
        thread::scope(|scope| {
            let mut chunks = found.words_mut().chunks_mut(per_thread * BLOCK / 64).enumerate();
            let own = chunks.next();
            for (nth, out) in chunks {
                scope.spawn(move || scan(nth, out));
            }
            if let Some((nth, out)) = own {
                scan(nth, out);
            }
        });
        found
    }

    fn n_threads(&self) -> usize {
        if self.text.len() < ALONE {
            return 1;
        }
        thread::available_parallelism().map_or(1, usize::from).min(MOST_THREADS)
    }

    /// Looks through the blocks that can have the words; `out` begins with the first of them.
    fn scan(&self, blocks: Range<usize>, first: &Word, others: &[Word], out: &mut [u64]) {
        let origin = blocks.start * BLOCK;
        let may_have = |block: usize, word: &Word| {
            word.writings.iter().any(|writing| self.blocks.may_have(block, &writing.grams))
        };
        let may = |block: usize| {
            may_have(block, first) && others.iter().all(|word| may_have(block, word))
        };
        let mut block = blocks.start;
        while block < blocks.end {
            if !may(block) {
                block += 1;
                continue;
            }
            let from = block * BLOCK;
            while block < blocks.end && may(block) {
                block += 1;
            }
            let until = self.len().min(block * BLOCK);
            self.each_with(first, from..until, |place| {
                let entry = self.entry(place);
                if others.iter().all(|word| word.is_in(entry)) {
                    let place = place - origin;
                    out[place / 64] |= 1 << (place % 64);
                }
            });
        }
    }

    fn entry(&self, place: usize) -> &[u8] {
        &self.text[self.starts[place]..self.starts[place + 1] - 1]
    }

    /// Calls `with` for each of these customers in whose text the word stands.
    fn each_with(&self, word: &Word, places: Range<usize>, mut with: impl FnMut(usize)) {
        let text = &self.text[..self.starts[places.end]];
        let mut place = places.start;
        let mut hits: Vec<Hits<'_>> = word
            .writings
            .iter()
            .map(|writing| Hits::new(writing, text, self.starts[place]))
            .collect();
        while place < places.end {
            let from = self.starts[place];
            let Some(hit) = hits.iter_mut().filter_map(|hits| hits.first_from(from)).min() else {
                return;
            };
            place = self.customer_at(place, hit);
            with(place);
            place += 1;
        }
    }

    /// The customer in whose text `hit` lies, looked for from `place` on.
    fn customer_at(&self, place: usize, hit: usize) -> usize {
        let near = &self.starts[place + 1..self.starts.len().min(place + 9)];
        match near.iter().position(|end| *end > hit) {
            Some(steps) => place + steps,
            None => self.starts.partition_point(|start| *start <= hit) - 1,
        }
    }

    /// Those among them who have the word in a field of this kind.
    pub(super) fn with_kind(&self, those: &Bits, kind: Kind, word: &Word) -> Bits {
        let mut found = Bits::none(self.len());
        for place in those.places() {
            let of_kind = fields(self.entry(place)).filter(|field| field.0 == kind as u8);
            if of_kind.into_iter().any(|(_, field)| word.is_in(field)) {
                found.set(place);
            }
        }
        found
    }

    /// What the customer is sorted by; `None` where it is not known.
    pub(super) fn key(&self, by: By, currency: Option<Currency>, place: usize) -> Option<Key<'_>> {
        let number = |day: Option<i32>| day.map(|day| Key::Number(i64::from(day)));
        match by {
            By::Name => fields(self.entry(place)).next().and_then(|(_, name)| text_key(name)),
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
        let per_customer = 8 + 4 + 8 + LETTERS.len() / 8 + sorted * 4;
        self.len() * per_customer
            + self.text.capacity()
            + self.blocks.bytes()
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

/// Where one writing of a word stands in the text; a hit that lies ahead is not looked for again.
struct Hits<'a> {
    writing: &'a Writing,
    text: &'a [u8],
    next: Option<usize>,
}

impl<'a> Hits<'a> {
    fn new(writing: &'a Writing, text: &'a [u8], from: usize) -> Hits<'a> {
        let mut hits = Hits { writing, text, next: None };
        hits.seek(from);
        hits
    }

    fn seek(&mut self, from: usize) {
        let found = self.writing.finder.find(&self.text[from..]);
        self.next = found.map(|offset| from + offset);
    }

    fn first_from(&mut self, from: usize) -> Option<usize> {
        if self.next? < from {
            self.seek(from);
        }
        self.next
    }
}
