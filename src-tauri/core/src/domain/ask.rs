//! The one missing fact that is worth asking for in a talk.

use chrono::NaiveDate;

/// Nobody is asked the same within so many days.
pub const SAME_AGAIN_DAYS: i64 = 180;

/// What may be asked, the most useful first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Fact {
    /// Whether the shop may write.
    Permission,
    /// At what time of day a call is welcome.
    Hours,
    /// Day and month are enough.
    Birthday,
    Interests,
}

impl Fact {
    pub const ALL: [Fact; 4] = [Fact::Permission, Fact::Hours, Fact::Birthday, Fact::Interests];

    /// The word that is stored and shown.
    pub fn as_str(self) -> &'static str {
        match self {
            Fact::Permission => "permission",
            Fact::Hours => "hours",
            Fact::Birthday => "birthday",
            Fact::Interests => "interests",
        }
    }

    pub fn parse(word: &str) -> Option<Fact> {
        Fact::ALL.into_iter().find(|fact| fact.as_str() == word)
    }
}

/// What decides on the question.
#[derive(Clone, Debug, Default)]
pub struct Asking<'a> {
    /// What is known already, or may not be asked on their channel.
    pub settled: &'a [Fact],
    pub asked: &'a [(Fact, NaiveDate)],
    pub has_open_complaint: bool,
    /// The day of the newest complaint, whether it is settled or not.
    pub complained_on: Option<NaiveDate>,
    /// Between two conversations with one customer.
    pub gap_days: i64,
}

/// The fact to ask for on this day; none where everything is known or a complaint is near.
pub fn ask(asking: &Asking<'_>, today: NaiveDate) -> Option<Fact> {
    let days_since = |on: NaiveDate| (today - on).num_days();
    let is_near = asking.complained_on.is_some_and(|on| days_since(on) < asking.gap_days);
    if asking.has_open_complaint || is_near {
        return None;
    }
    let was_asked = |fact: Fact| {
        let mut same = asking.asked.iter().filter(|(asked, _)| *asked == fact);
        same.any(|(_, on)| days_since(*on) < SAME_AGAIN_DAYS)
    };
    Fact::ALL.into_iter().find(|fact| !asking.settled.contains(fact) && !was_asked(*fact))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn permission_comes_before_hours_before_the_birthday_before_interests() {
        let mut settled = Vec::new();
        for fact in Fact::ALL {
            let asking = Asking { settled: &settled, ..Asking::default() };
            assert_eq!(ask(&asking, day("2026-05-12")), Some(fact));
            settled.push(fact);
        }
        let asking = Asking { settled: &settled, ..Asking::default() };
        assert_eq!(ask(&asking, day("2026-05-12")), None);
    }

    #[test]
    fn the_same_is_not_asked_twice_in_180_days() {
        let asked = [(Fact::Permission, day("2026-01-01"))];
        let asking = Asking { asked: &asked, ..Asking::default() };
        assert_eq!(ask(&asking, day("2026-01-01")), Some(Fact::Hours));
        assert_eq!(ask(&asking, day("2026-06-29")), Some(Fact::Hours));
        assert_eq!(ask(&asking, day("2026-06-30")), Some(Fact::Permission));
    }

    #[test]
    fn nobody_is_asked_anything_after_a_complaint() {
        let open = Asking { has_open_complaint: true, ..Asking::default() };
        assert_eq!(ask(&open, day("2026-05-12")), None);
        let settled =
            Asking { complained_on: Some(day("2026-05-01")), gap_days: 14, ..Asking::default() };
        assert_eq!(ask(&settled, day("2026-05-14")), None);
        assert_eq!(ask(&settled, day("2026-05-15")), Some(Fact::Permission));
    }
}
