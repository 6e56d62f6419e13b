//! The orders that a file told in the same words as a file before it, each with its row, packed
//! into a few bytes: they stay when the other file is taken back.

use std::collections::HashMap;

use super::packed::{pull, pull_step, push, push_step};

/// Packs orders with their rows: the steps between neighbours.
pub fn packed(told: HashMap<i64, u32>) -> Vec<u8> {
    let mut told: Vec<(i64, u32)> = told.into_iter().collect();
    told.sort_unstable();
    let mut bytes = Vec::with_capacity(told.len() * 3);
    let (mut order_before, mut row_before) = (0, 0);
    for (order, row) in told {
        push(&mut bytes, (order - order_before) as u64);
        push_step(&mut bytes, i64::from(row) - row_before);
        (order_before, row_before) = (order, i64::from(row));
    }
    bytes
}

/// The pairs again, in the order of orders; a damaged end is left off.
pub fn unpacked(bytes: &[u8]) -> impl Iterator<Item = (i64, u32)> + '_ {
    let mut rest = bytes;
    let (mut order, mut row) = (0_i64, 0_i64);
    std::iter::from_fn(move || {
        order += pull(&mut rest)? as i64;
        row += pull_step(&mut rest)?;
        Some((order, u32::try_from(row).unwrap_or(0)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_packed_comes_out_in_the_order_of_orders() {
        let told = HashMap::from([(900_000, 7), (3, 4_000_000), (4, 2), (5, 3)]);
        let again: Vec<_> = unpacked(&packed(told)).collect();
        assert_eq!(again, [(3, 4_000_000), (4, 2), (5, 3), (900_000, 7)]);
    }

    #[test]
    fn a_long_file_takes_two_or_three_bytes_an_order() {
        let told: HashMap<_, _> = (1..100_000).map(|order| (order, order as u32 * 2)).collect();
        assert!(packed(told).len() < 100_000 * 2 + 10);
    }
}
