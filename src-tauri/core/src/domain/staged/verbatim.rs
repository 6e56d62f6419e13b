//! Orders that a file tells in the very rows in which a file before it told them.

use chrono::NaiveDate;

use crate::domain::as_it_is::ByHash;

/// The rows of an order as they stand in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wording {
    pub hash: u64,
    /// The day as it is written, whatever the zone.
    pub ordered_on: Option<NaiveDate>,
}

/// What is known of an order from the hash of its rows alone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct VerbatimOrder {
    pub order_id: u32,
    /// To whom the order belonged when it was read; 0 for nobody.
    pub identity_id: u32,
    pub ordered_on: Option<NaiveDate>,
    pub n_lines: u32,
    /// The line of the present file on which the order begins.
    pub row: u32,
}

/// The orders that files of the shop told, each by the hash of its rows as they stood there.
///
/// Files that come again keep their sequence: the next order is nearly always among the next few, and
/// a table of all hashes is made only for a file that is sorted otherwise.
#[derive(Clone, Debug, Default)]
pub struct Verbatim {
    orders: Vec<(u64, VerbatimOrder)>,
    /// So many orders at the beginning of a file are read all the same.
    n_read_first: u64,
    /// Behind the order that was found last.
    at: usize,
    n_missed: usize,
    places: Option<ByHash<u64, u32>>,
}

/// So many orders ahead are looked at.
const AHEAD: usize = 8;

impl Verbatim {
    pub fn make_room_for(&mut self, n_orders: usize) {
        self.orders.reserve(n_orders);
    }

    /// The first orders of the file are read, known or not.
    pub fn reading_first(self, n_orders: u64) -> Verbatim {
        Verbatim { n_read_first: n_orders, ..self }
    }

    pub fn n_read_first(&self) -> u64 {
        self.n_read_first
    }

    pub fn is_empty(&self) -> bool {
        self.orders.is_empty()
    }

    pub fn put(&mut self, rows_hash: u64, order: VerbatimOrder) {
        self.orders.push((rows_hash, order));
    }

    /// The order that was told in these rows. One that is known may be missed, never another found.
    pub fn find(&mut self, rows_hash: u64) -> Option<VerbatimOrder> {
        let mut ahead = self.orders[self.at..].iter().take(AHEAD);
        if let Some(steps) = ahead.position(|(hash, _)| *hash == rows_hash) {
            self.at += steps + 1;
            return Some(self.orders[self.at - 1].1);
        }
        self.n_missed += 1;
        if self.places.is_none() && self.n_missed < 8 * AHEAD + self.at / 16 {
            return None;
        }
        let orders = &self.orders;
        let places = self.places.get_or_insert_with(|| {
            orders.iter().zip(0..).map(|((hash, _), place)| (*hash, place)).collect()
        });
        let place = *places.get(&rows_hash)? as usize;
        self.at = place + 1;
        Some(self.orders[place].1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known(hashes: impl Iterator<Item = u32>) -> Verbatim {
        let mut verbatim = Verbatim::default();
        for hash in hashes {
            let order = VerbatimOrder { order_id: hash, ..VerbatimOrder::default() };
            verbatim.put(u64::from(hash), order);
        }
        verbatim
    }

    fn n_found(verbatim: &mut Verbatim, hashes: impl Iterator<Item = u32>) -> usize {
        let mut found =
            |hash: u32| verbatim.find(hash.into()).map(|order| order.order_id) == Some(hash);
        hashes.filter(|hash| found(*hash)).count()
    }

    #[test]
    fn in_the_same_sequence_all_but_the_changed_are_found_without_a_table() {
        let mut verbatim = known(0..10_000);
        let changed = (0..10_000).map(|hash| if hash % 50 == 0 { hash + 1_000_000 } else { hash });
        assert_eq!(n_found(&mut verbatim, changed), 9_800);
        assert!(verbatim.places.is_none());
    }

    #[test]
    fn in_another_sequence_nearly_all_are_found() {
        let mut verbatim = known(0..10_000);
        assert!(n_found(&mut verbatim, (0..10_000).rev()) > 9_900);
        assert_eq!(n_found(&mut verbatim, 20_000..30_000), 0);
    }

    #[test]
    fn behind_many_new_orders_the_known_ones_are_found_again() {
        let mut verbatim = known(0..10_000);
        assert_eq!(n_found(&mut verbatim, 50_000..51_000), 0);
        assert_eq!(n_found(&mut verbatim, 0..10_000), 10_000);
    }
}
