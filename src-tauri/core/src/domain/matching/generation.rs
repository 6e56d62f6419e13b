//! Father and son of one name: what stands behind it tells them apart.

/// Which of those who bear a name somebody is, counted from one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Generation(u8);

const WORDS: [(&str, u8); 10] = [
    ("sr", 1),
    ("snr", 1),
    ("sen", 1),
    ("senior", 1),
    ("jr", 2),
    ("jnr", 2),
    ("jun", 2),
    ("junior", 2),
    ("filho", 2),
    ("neto", 3),
];
const NUMERALS: [(&str, u8); 3] = [("ii", 2), ("iii", 3), ("iv", 4)];

impl Generation {
    /// A folded name without the word at its end that tells the generation, and what it tells. A
    /// numeral needs two words in front of it.
    pub fn taken_off(folded: &str) -> (&str, Option<Generation>) {
        let is_between = |c: char| !c.is_alphanumeric();
        let name = folded.trim_end_matches(is_between);
        let Some((front, last)) = name.rsplit_once(is_between) else { return (folded, None) };
        let front = front.trim_end_matches(is_between);
        let n_words = front.split(is_between).filter(|word| !word.is_empty()).count();
        let known = |words: &[(&str, u8)]| {
            words.iter().find(|(word, _)| *word == last).map(|(_, nth)| Generation(*nth))
        };
        let told = known(&WORDS).filter(|_| n_words >= 1);
        match told.or_else(|| known(&NUMERALS).filter(|_| n_words >= 2)) {
            Some(generation) => (front, Some(generation)),
            None => (folded, None),
        }
    }

    pub fn nth(self) -> u8 {
        self.0
    }
}
