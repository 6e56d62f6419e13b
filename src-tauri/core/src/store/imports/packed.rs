//! Whole numbers in a few bytes: seven bits to a byte, small ones in one.

pub fn push(bytes: &mut Vec<u8>, mut number: u64) {
    while number >= 0x80 {
        bytes.push((number as u8) | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

/// None at the end, and where the bytes are cut off.
pub fn pull(rest: &mut &[u8]) -> Option<u64> {
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

/// A step from one number to the next, up or down.
pub fn push_step(bytes: &mut Vec<u8>, step: i64) {
    push(bytes, ((step << 1) ^ (step >> 63)) as u64);
}

pub fn pull_step(rest: &mut &[u8]) -> Option<i64> {
    let step = pull(rest)?;
    Some(((step >> 1) as i64) ^ -((step & 1) as i64))
}
