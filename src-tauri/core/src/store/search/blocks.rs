//! Which pieces of text stand in which block of customers, so that most of the text is not looked at.

/// Customers of one block.
pub(super) const BLOCK: usize = 128;
/// Bits of one block: about a quarter of them are set.
const BITS: usize = 1 << 14;
const WORDS: usize = BITS / 64;

/// For each block, a bit for each piece that stands in it.
#[derive(Default)]
pub(super) struct Blocks {
    bits: Vec<u64>,
}

impl Blocks {
    /// The next block has this text.
    pub(super) fn push(&mut self, text: &[u8]) {
        let from = self.bits.len();
        self.bits.resize(from + WORDS, 0);
        let block = &mut self.bits[from..];
        for gram in grams_of(text) {
            block[gram / 64] |= 1 << (gram % 64);
        }
    }

    /// Whether the block can have all of these pieces.
    pub(super) fn may_have(&self, block: usize, grams: &[usize]) -> bool {
        let bits = &self.bits[block * WORDS..][..WORDS];
        grams.iter().all(|gram| bits[gram / 64] >> (gram % 64) & 1 == 1)
    }

    pub(super) fn bytes(&self) -> usize {
        self.bits.capacity() * 8
    }
}

/// Three bytes each; of digits four, since three digits stand in every block.
pub(super) fn grams_of(text: &[u8]) -> impl Iterator<Item = usize> + '_ {
    text.windows(3).enumerate().filter_map(|(at, three)| {
        if three.iter().all(u8::is_ascii_digit) {
            let fourth = text.get(at + 3).filter(|byte| byte.is_ascii_digit())?;
            return Some(hashed(three, *fourth));
        }
        Some(hashed(three, 0))
    })
}

fn hashed(three: &[u8], fourth: u8) -> usize {
    let number = u32::from_le_bytes([three[0], three[1], three[2], fourth]);
    (number.wrapping_mul(0x9E37_79B1) >> 18) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_block_may_have_whatever_stands_in_it() {
        let mut blocks = Blocks::default();
        blocks.push("anna berg\u{1f}4915112345678".as_bytes());
        for word in ["anna", "berg", "1234", "nna b", "15", "678"] {
            let grams: Vec<usize> = grams_of(word.as_bytes()).collect();
            assert!(blocks.may_have(0, &grams), "{word}");
        }
        let grams: Vec<usize> = grams_of(b"zwerg").collect();
        assert!(!blocks.may_have(0, &grams));
    }
}
