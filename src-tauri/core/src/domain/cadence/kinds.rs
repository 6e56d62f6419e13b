//! What a follow-up is for: the five kinds of every shop, and those that the merchant made.

/// The number of a kind that the merchant made: 1 to 63. No number is given twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Own(u8);

impl Own {
    /// None but for 1 to 63.
    pub const fn new(number: u8) -> Option<Own> {
        match number {
            1..=63 => Some(Own(number)),
            _ => None,
        }
    }

    pub const fn number(self) -> u8 {
        self.0
    }

    /// This kind among those that an order concerns.
    pub const fn bit(self) -> u64 {
        1 << self.0
    }
}

/// What a follow-up is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    ThankYou,
    Satisfaction,
    CrossSell,
    Churn,
    Ticket,
    Own(Own),
}

impl Kind {
    /// The kinds that every shop has.
    pub const ALL: &[Kind] =
        &[Kind::ThankYou, Kind::Satisfaction, Kind::CrossSell, Kind::Churn, Kind::Ticket];

    pub fn as_str(self) -> &'static str {
        match self {
            Kind::ThankYou => "thank_you",
            Kind::Satisfaction => "satisfaction",
            Kind::CrossSell => "cross_sell",
            Kind::Churn => "churn",
            Kind::Ticket => "ticket",
            Kind::Own(own) => OWN_WORDS[usize::from(own.0) - 1],
        }
    }

    pub fn parse(word: &str) -> Option<Kind> {
        let of_every_shop = Kind::ALL.iter().copied().find(|kind| kind.as_str() == word);
        of_every_shop.or_else(|| {
            let place = OWN_WORDS.iter().position(|own| *own == word)?;
            Own::new(u8::try_from(place + 1).ok()?).map(Kind::Own)
        })
    }

    /// On one day, what matters more comes first.
    pub fn rank(self) -> u8 {
        match self {
            Kind::Ticket => 0,
            Kind::Satisfaction => 1,
            Kind::ThankYou => 2,
            Kind::CrossSell => 3,
            Kind::Churn => 4,
            Kind::Own(own) => 4 + own.0,
        }
    }

    const fn bit(self) -> u128 {
        match self {
            Kind::ThankYou => 1,
            Kind::Satisfaction => 1 << 1,
            Kind::CrossSell => 1 << 2,
            Kind::Churn => 1 << 3,
            Kind::Ticket => 1 << 4,
            Kind::Own(own) => 1 << (4 + own.0),
        }
    }
}

/// Some of all kinds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Kinds(u128);

impl Kinds {
    pub const ALL: Kinds = Kinds(u128::MAX);

    pub fn of(kinds: &[Kind]) -> Kinds {
        Kinds(kinds.iter().fold(0, |set, kind| set | kind.bit()))
    }

    pub fn contains(self, kind: Kind) -> bool {
        self.0 & kind.bit() != 0
    }
}

/// How kinds of the merchant's own are stored.
static OWN_WORDS: [&str; 63] = [
    "own.1", "own.2", "own.3", "own.4", "own.5", "own.6", "own.7", "own.8", "own.9", "own.10",
    "own.11", "own.12", "own.13", "own.14", "own.15", "own.16", "own.17", "own.18", "own.19",
    "own.20", "own.21", "own.22", "own.23", "own.24", "own.25", "own.26", "own.27", "own.28",
    "own.29", "own.30", "own.31", "own.32", "own.33", "own.34", "own.35", "own.36", "own.37",
    "own.38", "own.39", "own.40", "own.41", "own.42", "own.43", "own.44", "own.45", "own.46",
    "own.47", "own.48", "own.49", "own.50", "own.51", "own.52", "own.53", "own.54", "own.55",
    "own.56", "own.57", "own.58", "own.59", "own.60", "own.61", "own.62", "own.63",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_is_found_by_its_word_and_by_nothing_else() {
        let own = (0..=255).filter_map(Own::new).map(Kind::Own);
        let all: Vec<Kind> = Kind::ALL.iter().copied().chain(own).collect();
        assert_eq!(all.len(), 68);
        for kind in &all {
            assert_eq!(Kind::parse(kind.as_str()), Some(*kind));
            let only = Kinds::of(&[*kind]);
            assert!(all.iter().all(|other| only.contains(*other) == (other == kind)));
        }
        assert!(Kinds::of(&[Kind::Churn, Kind::Churn]).contains(Kind::Churn));
        for word in ["", "own", "own.0", "own.64", "own.01", "tickets"] {
            assert_eq!(Kind::parse(word), None, "{word}");
        }
    }

    #[test]
    fn complaints_come_first_and_kinds_of_the_merchants_own_last_in_the_order_they_were_made() {
        let of_every_shop =
            [Kind::Ticket, Kind::Satisfaction, Kind::ThankYou, Kind::CrossSell, Kind::Churn];
        let own = (0..=255).filter_map(Own::new).map(Kind::Own);
        let ranks: Vec<u8> = of_every_shop.into_iter().chain(own).map(Kind::rank).collect();
        assert!(ranks.is_sorted_by(|before, after| before < after), "{ranks:?}");
    }
}
