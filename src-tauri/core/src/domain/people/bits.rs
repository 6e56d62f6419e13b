//! A yes or no for each customer, in the order in which they are kept.

/// So many yes or no.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bits {
    words: Vec<u64>,
    len: usize,
}

impl Bits {
    /// No for everybody.
    pub fn none(len: usize) -> Bits {
        Bits { words: vec![0; len.div_ceil(64)], len }
    }

    /// Yes for everybody.
    pub fn all(len: usize) -> Bits {
        let mut bits = Bits { words: vec![u64::MAX; len.div_ceil(64)], len };
        bits.cut();
        bits
    }

    pub fn from_fn(len: usize, is: impl Fn(usize) -> bool) -> Bits {
        let word = |at: usize| {
            let from = at * 64;
            (from..len.min(from + 64))
                .fold(0, |word, place| word | u64::from(is(place)) << (place - from))
        };
        Bits { words: (0..len.div_ceil(64)).map(word).collect(), len }
    }

    pub fn len(&self) -> usize {
        self.len
    }

    pub fn is_empty(&self) -> bool {
        self.words.iter().all(|word| *word == 0)
    }

    /// How many say yes.
    pub fn count(&self) -> usize {
        self.words.iter().map(|word| word.count_ones() as usize).sum()
    }

    pub fn has(&self, place: usize) -> bool {
        self.words.get(place / 64).is_some_and(|word| word >> (place % 64) & 1 == 1)
    }

    pub fn set(&mut self, place: usize) {
        if place < self.len {
            self.words[place / 64] |= 1 << (place % 64);
        }
    }

    /// The places that say yes, ascending.
    pub fn places(&self) -> impl Iterator<Item = usize> + '_ {
        self.words.iter().enumerate().flat_map(|(at, word)| {
            let mut rest = *word;
            std::iter::from_fn(move || {
                let place = (rest != 0).then(|| at * 64 + rest.trailing_zeros() as usize);
                rest &= rest.wrapping_sub(1);
                place
            })
        })
    }

    pub fn and(mut self, other: &Bits) -> Bits {
        self.words.iter_mut().zip(&other.words).for_each(|(word, other)| *word &= other);
        self
    }

    pub fn or(mut self, other: &Bits) -> Bits {
        self.add(other);
        self
    }

    /// Yes too for all who say yes there.
    pub fn add(&mut self, other: &Bits) {
        self.words.iter_mut().zip(&other.words).for_each(|(word, other)| *word |= other);
    }

    pub fn and_not(mut self, other: &Bits) -> Bits {
        self.words.iter_mut().zip(&other.words).for_each(|(word, other)| *word &= !other);
        self
    }

    /// Yes for all who said no.
    pub fn turned(mut self) -> Bits {
        self.words.iter_mut().for_each(|word| *word = !*word);
        self.cut();
        self
    }

    fn cut(&mut self) {
        let beyond = self.len % 64;
        if let (1.., Some(last)) = (beyond, self.words.last_mut()) {
            *last &= (1 << beyond) - 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everybody_says_yes_or_no_and_nobody_else_is_counted() {
        for len in [0, 1, 63, 64, 65, 200] {
            let thirds = Bits::from_fn(len, |place| place % 3 == 0);
            assert_eq!(thirds.count() + thirds.clone().turned().count(), len);
            assert_eq!(thirds.clone().or(&thirds.clone().turned()), Bits::all(len));
            assert!(thirds.clone().and(&thirds.clone().turned()).is_empty());
            assert!(thirds.places().eq((0..len).step_by(3)));
        }
    }
}
