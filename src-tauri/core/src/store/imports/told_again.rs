//! The orders that a file told in the same words as a file before it, each with its row, packed
//! into a few bytes: they stay when the other file is taken back.

/// Packs pairs of order and row: the steps between neighbours, seven bits to a byte.
pub fn packed(mut told: Vec<(i64, u32)>) -> Vec<u8> {
    told.sort_unstable();
    told.dedup_by_key(|pair| pair.0);
    let mut bytes = Vec::with_capacity(told.len() * 3);
    let (mut order_before, mut row_before) = (0, 0);
    for (order, row) in told {
        push(&mut bytes, (order - order_before) as u64);
        let step = i64::from(row) - row_before;
        push(&mut bytes, ((step << 1) ^ (step >> 63)) as u64);
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
        let step = pull(&mut rest)?;
        row += ((step >> 1) as i64) ^ -((step & 1) as i64);
        Some((order, u32::try_from(row).unwrap_or(0)))
    })
}

fn push(bytes: &mut Vec<u8>, mut number: u64) {
    while number >= 0x80 {
        bytes.push((number as u8) | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

fn pull(rest: &mut &[u8]) -> Option<u64> {
    let mut number = 0_u64;
    for shift in (0..64).step_by(7) {
        let (byte, after) = rest.split_first()?;
        *rest = after;
        number |= u64::from(byte & 0x7f) << shift;
        if byte & 0x80 == 0 {
            return Some(number);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_packed_comes_out_in_the_order_of_orders() {
        let told = vec![(900_000, 7), (3, 4_000_000), (4, 2), (5, 3), (4, 9)];
        let again: Vec<_> = unpacked(&packed(told)).collect();
        assert_eq!(again, [(3, 4_000_000), (4, 2), (5, 3), (900_000, 7)]);
    }

    #[test]
    fn a_long_file_takes_two_or_three_bytes_an_order() {
        let told: Vec<_> = (1..100_000).map(|order| (order, order as u32 * 2)).collect();
        assert!(packed(told).len() < 100_000 * 2 + 10);
    }
}
