//! The queue of pairs who may be one person: found in memory beside everything else, and asked
//! against the decisions and cards of the moment.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::{Arc, Mutex, PoisonError, RwLock};

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, named_params};

use super::{customers, grouping};
use crate::Result;
use crate::domain::matching::{LookAlike, Member, Record, look_alikes_of};

/// In a shop with more customers pairs are looked for beside everything else.
pub const LARGE: i64 = 20_000;

/// Pairs as they were found in a state of the shop.
pub struct Queue {
    state: State,
    pairs: Vec<LookAlike>,
}

/// Changes with every import, every undo of one, and everything that is typed of a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct State {
    batch: i64,
    n_undone: i64,
    buyer: i64,
}

/// The place in the open shop where the queue waits.
#[derive(Default)]
pub struct Slot {
    queue: RwLock<Option<Arc<Queue>>>,
    /// Held by whoever looks for pairs.
    making: Mutex<()>,
}

impl Slot {
    /// The pairs of the state that `db` reads, looked for now unless they are known.
    pub fn get(&self, db: &Connection) -> Result<Arc<Queue>> {
        let state = state(db)?;
        let fresh = |queue: &Arc<Queue>| queue.state == state;
        if let Some(queue) = self.last().filter(fresh) {
            return Ok(queue);
        }
        let _held = self.making.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(queue) = self.last().filter(fresh) {
            return Ok(queue);
        }
        let queue = Arc::new(Queue { state, pairs: find(db, |_| true)? });
        let mut place = self.queue.write().unwrap_or_else(PoisonError::into_inner);
        *place = Some(Arc::clone(&queue));
        Ok(queue)
    }

    /// What was found last, and whether it is of the state that `db` reads.
    pub fn known(&self, db: &Connection) -> Result<Option<(Arc<Queue>, bool)>> {
        let state = state(db)?;
        Ok(self.last().map(|queue| (Arc::clone(&queue), queue.state == state)))
    }

    fn last(&self) -> Option<Arc<Queue>> {
        self.queue.read().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

fn state(db: &Connection) -> Result<State> {
    Ok(db.prepare_cached(include_str!("state.sql"))?.query_row([], |row| {
        Ok(State {
            batch: row.get("batch")?,
            n_undone: row.get("n_undone")?,
            buyer: row.get("buyer")?,
        })
    })?)
}

/// The pairs of the queue with one of some customers, looked for now; a large shop leaves that to
/// the queue.
pub fn among(db: &Connection, wanted: &HashSet<i64>, today: NaiveDate) -> Result<Vec<LookAlike>> {
    if wanted.is_empty() || customers::count(db)? > LARGE {
        return Ok(Vec::new());
    }
    let pairs = find(db, |customer| wanted.contains(&customer))?;
    Queue { state: state(db)?, pairs }.open(db, today)
}

/// Compares everybody who is wanted with all who have something in common with them.
fn find(db: &Connection, is_wanted: impl Fn(i64) -> bool) -> Result<Vec<LookAlike>> {
    let mut members: BTreeMap<i64, Vec<Member>> = BTreeMap::new();
    grouping::each_known(db, |known| {
        members.entry(known.customer_id).or_default().push(known.member);
    })?;
    let records: Vec<Record> =
        members.iter().map(|(customer, members)| Record::of(*customer, members)).collect();
    Ok(look_alikes_of(&records, is_wanted).pairs)
}

impl Queue {
    /// The pairs that are still to be decided on, the weightiest first: of two cards, neither in
    /// the trash, that the merchant has not called different or put off.
    pub fn open(&self, db: &Connection, today: NaiveDate) -> Result<Vec<LookAlike>> {
        let decided = decided(db, today)?;
        let mut seen = HashSet::new();
        let mut cards = HashMap::new();
        let mut open = Vec::new();
        for pair in &self.pairs {
            let one = card(db, &mut cards, pair.one)?;
            let other = card(db, &mut cards, pair.other)?;
            let (Some(one), Some(other)) = (one, other) else { continue };
            let both = (one.min(other), one.max(other));
            if one != other && !decided.contains(&both) && seen.insert(both) {
                open.push(LookAlike { one: both.0, other: both.1, ..pair.clone() });
            }
        }
        Ok(open)
    }
}

/// The card on which a customer stands now; none for who is gone or in the trash.
fn card(db: &Connection, cards: &mut HashMap<i64, Option<i64>>, id: i64) -> Result<Option<i64>> {
    if let Some(known) = cards.get(&id) {
        return Ok(*known);
    }
    let card = db
        .prepare_cached(include_str!("card.sql"))?
        .query_row(named_params! { ":id": id }, |row| row.get(0))
        .optional()?;
    cards.insert(id, card);
    Ok(card)
}

/// Pairs of cards on which the merchant has decided for now.
fn decided(db: &Connection, today: NaiveDate) -> Result<HashSet<(i64, i64)>> {
    let mut statement = db.prepare_cached(include_str!("decided.sql"))?;
    let pairs = statement.query_map(named_params! { ":today": today }, |row| {
        let (one, other): (i64, i64) = (row.get(0)?, row.get(1)?);
        Ok((one.min(other), one.max(other)))
    })?;
    Ok(pairs.collect::<rusqlite::Result<_>>()?)
}
