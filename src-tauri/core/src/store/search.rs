//! Finds customers by any part of what is known of them, in flat folded text in memory.
//!
//! One keystroke is one pass over the text with memchr. The text stands in the order in which
//! customers are listed (newest order first), is built when it is first needed, and is built anew
//! when an import came after it.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock, TryLockError};

use memchr::memmem::Finder;
use rusqlite::Connection;

use super::text_of;
use crate::Result;
use crate::domain::fold::{fold, fold_into};
use crate::domain::phone_digits;

/// All customers, newest order first, with their folded text.
#[derive(Default)]
pub struct Index {
    /// The newest import that it knows of, and how many were taken back.
    batch: (i64, i64),
    ids: Vec<i64>,
    /// Where the text of each customer begins, and the end of the last.
    starts: Vec<usize>,
    text: Vec<u8>,
}

/// The place in the open shop where the index waits.
#[derive(Default)]
pub struct Slot {
    index: RwLock<Option<Arc<Index>>>,
    /// Held by whoever makes it anew.
    making: Mutex<()>,
}

/// An index that is about to be made anew: until it is there, the search answers from the old one.
pub struct Making<'s> {
    slot: &'s Slot,
    _held: MutexGuard<'s, ()>,
}

impl Slot {
    /// The index of the state that `db` reads; while a newer one is being made, the last one.
    pub fn get(&self, db: &Connection) -> Result<Arc<Index>> {
        let batch = newest_batch(db)?;
        let fresh = |index: &Arc<Index>| index.batch == batch;
        let known = self.last();
        if let Some(index) = known.clone().filter(fresh) {
            return Ok(index);
        }
        let making = match (self.making.try_lock(), known) {
            (Ok(held), _) => Making { slot: self, _held: held },
            (Err(TryLockError::WouldBlock), Some(last)) => return Ok(last),
            (Err(_), _) => Making { slot: self, _held: self.hold() },
        };
        match self.last().filter(fresh) {
            Some(index) => Ok(index),
            None => making.finish(db),
        }
    }

    /// Begins to make it anew, if anybody has searched so far.
    pub fn make_anew(&self) -> Option<Making<'_>> {
        self.last()?;
        Some(Making { slot: self, _held: self.hold() })
    }

    fn last(&self) -> Option<Arc<Index>> {
        self.index.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn hold(&self) -> MutexGuard<'_, ()> {
        self.making.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Making<'_> {
    /// Makes it from the state that `db` reads.
    pub fn finish(self, db: &Connection) -> Result<Arc<Index>> {
        let index = Arc::new(build(db, newest_batch(db)?)?);
        let mut place = self.slot.index.write().unwrap_or_else(PoisonError::into_inner);
        *place = Some(Arc::clone(&index));
        Ok(index)
    }
}

impl Index {
    /// Every customer, newest order first.
    pub fn all(&self) -> &[i64] {
        &self.ids
    }

    /// The customers in whose text every word of the query stands, newest order first.
    pub fn find(&self, query: &str) -> Vec<i64> {
        let mut words = words(query);
        words.sort_by_key(|word| std::cmp::Reverse(word.longest()));
        let Some((first, others)) = words.split_first() else {
            return Vec::new();
        };
        let mut found = Vec::new();
        self.each_with(first, |position| {
            let entry = &self.text[self.starts[position]..self.starts[position + 1]];
            if others.iter().all(|word| word.is_in(entry)) {
                found.push(self.ids[position]);
            }
        });
        found
    }

    /// Calls `with` for each customer in whose text the word stands.
    fn each_with(&self, word: &Word, mut with: impl FnMut(usize)) {
        let mut hits: Vec<Hits<'_>> =
            word.writings.iter().map(|finder| Hits::new(finder, &self.text)).collect();
        let mut position = 0;
        while position < self.ids.len() {
            let from = self.starts[position];
            let Some(hit) = hits.iter_mut().filter_map(|hits| hits.first_from(from)).min() else {
                return;
            };
            position = self.customer_at(position, hit);
            with(position);
            position += 1;
        }
    }

    /// The customer in whose text `hit` lies, looked for from `position` on.
    fn customer_at(&self, position: usize, hit: usize) -> usize {
        let near = &self.starts[position + 1..self.starts.len().min(position + 9)];
        match near.iter().position(|end| *end > hit) {
            Some(steps) => position + steps,
            None => self.starts.partition_point(|start| *start <= hit) - 1,
        }
    }
}

/// Where one writing of a word stands in the text; a hit that lies ahead is not looked for again.
struct Hits<'a> {
    finder: &'a Finder<'static>,
    text: &'a [u8],
    next: Option<usize>,
}

impl<'a> Hits<'a> {
    fn new(finder: &'a Finder<'static>, text: &'a [u8]) -> Hits<'a> {
        Hits { finder, text, next: finder.find(text) }
    }

    fn first_from(&mut self, from: usize) -> Option<usize> {
        if self.next? < from {
            self.next = self.finder.find(&self.text[from..]).map(|offset| from + offset);
        }
        self.next
    }
}

/// One word of a query: found as it is written or, if it can be a number, by its digits.
struct Word {
    writings: Vec<Finder<'static>>,
}

impl Word {
    fn new(writings: &[&str]) -> Word {
        let mut writings: Vec<&str> = writings.to_vec();
        writings.dedup();
        Word { writings: writings.iter().map(|text| Finder::new(*text).into_owned()).collect() }
    }

    fn longest(&self) -> usize {
        self.writings.iter().map(|finder| finder.needle().len()).max().unwrap_or(0)
    }

    fn is_in(&self, text: &[u8]) -> bool {
        self.writings.iter().any(|finder| finder.find(text).is_some())
    }
}

/// The words of a query. Neighbours that can be parts of one number are one word.
fn words(query: &str) -> Vec<Word> {
    let folded = fold(query);
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

/// Changes with every import that comes in or is taken back.
fn newest_batch(db: &Connection) -> Result<(i64, i64)> {
    Ok(db
        .prepare_cached("SELECT coalesce(max(id), 0), count(undone_at) FROM import_batches")?
        .query_row([], |row| Ok((row.get(0)?, row.get(1)?)))?)
}

/// A customer while the text is gathered.
struct Entry {
    id: i64,
    last_on: Option<String>,
    text: String,
}

fn build(db: &Connection, batch: (i64, i64)) -> Result<Index> {
    let mut entries = customers(db)?;
    let owners = identities(db, &mut entries)?;
    contact_points(db, &mut entries, &owners)?;
    entries.sort_by(|a, b| b.last_on.cmp(&a.last_on).then(b.id.cmp(&a.id)));
    let mut index = Index { batch, ..Index::default() };
    index.text.reserve_exact(entries.iter().map(|entry| entry.text.len() + 1).sum());
    for entry in entries {
        index.ids.push(entry.id);
        index.starts.push(index.text.len());
        index.text.extend_from_slice(entry.text.as_bytes());
        index.text.push(b'\n');
    }
    index.starts.push(index.text.len());
    Ok(index)
}

/// In the order of their ids.
fn customers(db: &Connection) -> Result<Vec<Entry>> {
    let mut statement = db.prepare(
        "SELECT id, name, city FROM customers
        WHERE head_id IS NULL AND trashed_at IS NULL ORDER BY id",
    )?;
    let mut rows = statement.query([])?;
    let mut entries = Vec::new();
    while let Some(row) = rows.next()? {
        let mut text = String::with_capacity(96);
        fold_into(&mut text, text_of(row, "name")?);
        add(&mut text, text_of(row, "city")?);
        entries.push(Entry { id: row.get("id")?, last_on: None, text });
    }
    Ok(entries)
}

/// Adds what the channels call them and their newest order; answers which entry each identity belongs to.
fn identities(db: &Connection, entries: &mut [Entry]) -> Result<Vec<(i64, usize)>> {
    let mut statement = db.prepare(include_str!("search_identities.sql"))?;
    let mut rows = statement.query([])?;
    let mut owners = Vec::with_capacity(entries.len());
    while let Some(row) = rows.next()? {
        let Some(position) = position_of(entries, |entry| entry.id, row.get("customer_id")?) else {
            continue;
        };
        owners.push((row.get("id")?, position));
        let entry = &mut entries[position];
        let last_on: Option<String> = row.get("last_on")?;
        entry.last_on = entry.last_on.take().max(last_on);
        add_once(&mut entry.text, text_of(row, "name")?);
        if text_of(row, "evidence")? == "handle" {
            add_once(&mut entry.text, text_of(row, "value")?);
        }
    }
    Ok(owners)
}

fn contact_points(db: &Connection, entries: &mut [Entry], owners: &[(i64, usize)]) -> Result<()> {
    let mut statement = db
        .prepare("SELECT identity_id, handle, email, phone, other_phone FROM buyers ORDER BY id")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let Some(owner) = position_of(owners, |owner| owner.0, row.get(0)?) else {
            continue;
        };
        let text = &mut entries[owners[owner].1].text;
        for place in [1, 2] {
            if let Some(value) =
                row.get_ref(place)?.as_str_or_null().map_err(rusqlite::Error::from)?
            {
                add_once(text, value);
            }
        }
        for place in [3, 4] {
            if let Some(value) =
                row.get_ref(place)?.as_str_or_null().map_err(rusqlite::Error::from)?
            {
                add_phone(text, value);
            }
        }
    }
    Ok(())
}

/// Where the id stands in a list that ascends by id, mostly without gaps.
fn position_of<T>(list: &[T], id_of: impl Fn(&T) -> i64, id: i64) -> Option<usize> {
    let first = list.first().map(&id_of)?;
    let guess = usize::try_from(id - first).ok()?;
    if list.get(guess).is_some_and(|item| id_of(item) == id) {
        return Some(guess);
    }
    list.binary_search_by_key(&id, id_of).ok()
}

/// Parts a customer's fields, so that no word reaches from one into the next.
const BETWEEN: char = '\u{1f}';

fn add(text: &mut String, field: &str) {
    if !field.is_empty() {
        text.push(BETWEEN);
        fold_into(text, field);
    }
}

/// Several channels often say the same.
fn add_once(text: &mut String, field: &str) {
    let before = text.len();
    add(text, field);
    if let Some(added) = text.get(before + 1..)
        && text[..before].split(BETWEEN).any(|known| known == added)
    {
        text.truncate(before);
    }
}

/// The number's digits, and as they are dialled in its own country.
fn add_phone(text: &mut String, value: &str) {
    let digits: String = value.chars().filter(char::is_ascii_digit).collect();
    add_once(text, &digits);
    if let Some(national) = phone_digits::national(value) {
        add_once(text, &format!("0{national}"));
    }
}
