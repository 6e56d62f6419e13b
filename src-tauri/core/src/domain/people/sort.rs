//! In which order customers are listed. Whoever lacks what is sorted by stands last either way.

use std::cmp::Ordering;

/// What a list is sorted by; without it, the newest order stands first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum By {
    Name,
    City,
    Orders,
    Spent,
    FirstOrdered,
    LastOrdered,
}

impl By {
    pub const ALL: [By; 6] =
        [By::Name, By::City, By::Orders, By::Spent, By::FirstOrdered, By::LastOrdered];

    /// The word used in saved views and on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            By::Name => "name",
            By::City => "city",
            By::Orders => "orders",
            By::Spent => "spent",
            By::FirstOrdered => "first_ordered",
            By::LastOrdered => "last_ordered",
        }
    }

    pub fn parse(word: &str) -> Option<By> {
        By::ALL.into_iter().find(|by| by.as_str() == word)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Sort {
    pub by: By,
    pub is_descending: bool,
}

impl Sort {
    /// Compares what two customers are sorted by.
    pub fn compare<K: Ord>(self, one: Option<K>, other: Option<K>) -> Ordering {
        match (one, other) {
            (Some(one), Some(other)) if self.is_descending => other.cmp(&one),
            (Some(one), Some(other)) => one.cmp(&other),
            (Some(_), None) => Ordering::Less,
            (None, Some(_)) => Ordering::Greater,
            (None, None) => Ordering::Equal,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_lacks_it_stands_last_in_both_directions() {
        for is_descending in [false, true] {
            let sort = Sort { by: By::Spent, is_descending };
            assert_eq!(sort.compare(Some(1), None), Ordering::Less);
            assert_eq!(sort.compare(None, Some(1)), Ordering::Greater);
            let expected = if is_descending { Ordering::Greater } else { Ordering::Less };
            assert_eq!(sort.compare(Some(1), Some(2)), expected);
        }
    }
}
