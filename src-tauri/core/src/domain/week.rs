//! What a week of talks came to, told so that few talks do not look like many.

use super::cadence::State;

/// Of fewer than so many nobody says a share in per cent.
const ENOUGH: i64 = 20;

/// So many of so many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Share {
    pub n: i64,
    pub of: i64,
}

impl Share {
    /// How many of these are so.
    pub fn among(all: impl IntoIterator<Item = bool>) -> Share {
        all.into_iter().fold(Share::default(), |share, is_so| Share {
            n: share.n + i64::from(is_so),
            of: share.of + 1,
        })
    }

    /// Rounded half up; none where there are too few to say so.
    pub fn percent(self) -> Option<i64> {
        (self.of >= ENOUGH).then(|| (self.n * 200 + self.of) / (self.of * 2))
    }
}

/// Whether what was done stood on time until then; none where it was not to be done at all.
pub fn is_on_time(state: State) -> Option<bool> {
    match state {
        State::Planned | State::Snoozed | State::Due => Some(true),
        State::Overdue | State::Expired => Some(false),
        State::Done
        | State::Cancelled
        | State::Skipped
        | State::GaveUp
        | State::Suppressed
        | State::Paused
        | State::Blocked => None,
    }
}

/// The middle of some lengths: one that is very long says nothing of the others. Of an even number the
/// longer of the two in the middle.
pub fn middle(mut lengths: Vec<i64>) -> Option<i64> {
    lengths.sort_unstable();
    lengths.get(lengths.len() / 2).copied()
}

/// A length in whole larger units, rounded half up, and never nothing.
pub fn in_units(length: i64, unit: i64) -> i64 {
    ((length * 2 + unit) / (unit * 2)).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nineteen_are_too_few_for_a_percentage_and_twenty_are_not() {
        assert_eq!(Share { n: 19, of: 19 }.percent(), None);
        assert_eq!(Share { n: 19, of: 20 }.percent(), Some(95));
        assert_eq!(Share { n: 1, of: 24 }.percent(), Some(4));
        assert_eq!(Share { n: 1, of: 40 }.percent(), Some(3), "2.5 is rounded up");
        assert_eq!(Share { n: 0, of: 20 }.percent(), Some(0));
        assert_eq!(Share::among([true, false, true]), Share { n: 2, of: 3 });
        assert_eq!(Share::default().percent(), None);
    }

    #[test]
    fn one_very_long_talk_says_nothing_of_the_others() {
        assert_eq!(middle(vec![90, 3_600, 60]), Some(90));
        assert_eq!(middle(vec![60, 120]), Some(120));
        assert_eq!(middle(Vec::new()), None);
        assert_eq!(in_units(90, 60), 2);
        assert_eq!(in_units(89, 60), 1);
        assert_eq!(in_units(0, 60), 1);
    }

    #[test]
    fn what_was_due_until_then_is_on_time() {
        assert_eq!(is_on_time(State::Due), Some(true));
        assert_eq!(is_on_time(State::Planned), Some(true));
        assert_eq!(is_on_time(State::Overdue), Some(false));
        assert_eq!(is_on_time(State::Expired), Some(false));
        assert_eq!(is_on_time(State::Blocked), None);
    }
}
