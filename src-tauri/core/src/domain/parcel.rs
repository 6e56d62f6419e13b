//! Parcels for those who have bought before: they get a word of thanks with the next one.

/// An order that is older and still not sent has been forgotten in the files, not on the shelf.
pub const SENT_WITHIN_DAYS: u64 = 30;

/// The first parcel is for somebody new; who gets a second one comes back.
pub fn is_for_returning(nth_order: i64) -> bool {
    nth_order >= 2
}

/// Whether something is added to the parcel of this order, where every so many get something.
pub fn has_gift(nth_order: i64, every: i64) -> bool {
    every > 0 && is_for_returning(nth_order) && nth_order % every == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_fifth_parcel_has_something_in_it() {
        assert!(has_gift(5, 5) && has_gift(10, 5));
        assert!(!has_gift(4, 5) && !has_gift(5, 0));
        assert!(!has_gift(1, 1), "the first order is nobody's return");
        assert!(has_gift(2, 1));
    }
}
