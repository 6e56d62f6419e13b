//! When a call is welcome: the customer's own clock, the quiet hours, and the time of day at which they
//! have answered before.

mod zones;

use chrono::{Datelike, NaiveDate, NaiveTime, Offset, TimeDelta, TimeZone};
use chrono_tz::Tz;

pub use zones::{Clock, clock};

/// Minutes of a day.
const DAY: i64 = 24 * 60;
/// From when until when the merchant may be at the telephone, in the shop's time.
const AT_WORK: Span = Span { from: 8 * 60, until: 22 * 60 };
/// So many tries show when somebody answers.
const ENOUGH: usize = 3;

/// A part of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Slot {
    Morning,
    Midday,
    Afternoon,
    Evening,
}

impl Slot {
    pub const ALL: [Slot; 4] = [Slot::Morning, Slot::Midday, Slot::Afternoon, Slot::Evening];

    /// The word that is stored and shown.
    pub fn as_str(self) -> &'static str {
        match self {
            Slot::Morning => "morning",
            Slot::Midday => "midday",
            Slot::Afternoon => "afternoon",
            Slot::Evening => "evening",
        }
    }

    pub fn parse(word: &str) -> Option<Slot> {
        Slot::ALL.into_iter().find(|slot| slot.as_str() == word)
    }

    /// The part of the day of a minute after midnight.
    pub fn of(minute: i64) -> Slot {
        Slot::ALL.into_iter().rfind(|slot| slot.span().from <= minute).unwrap_or(Slot::Morning)
    }

    /// A minute that stands for it, where nobody noted the time.
    pub fn minute(self) -> i64 {
        let span = self.span().and(AT_WORK).unwrap_or(AT_WORK);
        (span.from + span.until) / 2
    }

    fn span(self) -> Span {
        let (from, until) = match self {
            Slot::Morning => (0, 12),
            Slot::Midday => (12, 14),
            Slot::Afternoon => (14, 17),
            Slot::Evening => (17, 24),
        };
        Span { from: from * 60, until: until * 60 }
    }
}

/// Minutes after midnight, the end not included. In another place's time they may lie before or after
/// the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    pub from: i64,
    pub until: i64,
}

impl Span {
    fn and(self, other: Span) -> Option<Span> {
        let both = Span { from: self.from.max(other.from), until: self.until.min(other.until) };
        (both.from < both.until).then_some(both)
    }
}

/// When nobody is rung up, at their own time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quiet {
    /// Minutes after midnight: from the evening on until the morning.
    pub from: i64,
    pub until: i64,
    /// 0 is Monday.
    pub weekdays: Vec<u8>,
}

impl Quiet {
    fn is_whole(&self, on: NaiveDate) -> bool {
        self.weekdays.iter().any(|day| u32::from(*day) == on.weekday().num_days_from_monday())
    }

    /// Whether nobody is rung up at this minute of their day.
    pub fn is_quiet(&self, on: NaiveDate, minute: i64) -> bool {
        !self.leaves(on).iter().any(|span| span.from <= minute && minute < span.until)
    }

    /// When somebody may be rung up on a day, at their own time; none on a quiet day.
    fn leaves(&self, on: NaiveDate) -> Vec<Span> {
        if self.is_whole(on) {
            return Vec::new();
        }
        let spans = match self.from <= self.until {
            true => vec![(0, self.from), (self.until, DAY)],
            false => vec![(self.until, self.from)],
        };
        let spans = spans.into_iter().map(|(from, until)| Span { from, until });
        spans.filter(|span| span.from < span.until).collect()
    }
}

/// One try to reach somebody by telephone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Try {
    /// What their clocks showed.
    pub slot: Slot,
    pub was_answered: bool,
}

/// Why a time of day is proposed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// They answered so often of so many tries at this time.
    Answered { n: usize, of: usize },
    /// Nobody answered at another time, and this one was not tried yet.
    Untried,
    /// All were tried; this one lies back longest.
    LongAgo,
}

/// The time of day to try next, among those that are free. `tries` are in the order in which they were
/// made; none where nothing speaks for one.
pub fn best(tries: &[Try], free: &[Slot]) -> Option<(Slot, Why)> {
    let failed = tries.last().filter(|last| !last.was_answered).map(|last| last.slot);
    let open = || free.iter().copied().filter(|slot| Some(*slot) != failed);
    if tries.len() >= ENOUGH {
        let answered = |slot: Slot| {
            let at = || tries.iter().filter(|it| it.slot == slot);
            (at().filter(|it| it.was_answered).count(), at().count())
        };
        // Most answers, then fewest tries in vain, then the earliest.
        let most = open().min_by_key(|slot| {
            let (n, of) = answered(*slot);
            (usize::MAX - n, of, *slot)
        });
        if let Some((slot, (n, of))) =
            most.map(|slot| (slot, answered(slot))).filter(|it| it.1.0 > 0)
        {
            return Some((slot, Why::Answered { n, of }));
        }
    }
    let failed = failed?;
    let after = Slot::ALL.into_iter().cycle().skip_while(|slot| *slot != failed).take(4);
    let after = after.filter(|slot| open().any(|it| it == *slot));
    let last_try = |slot: Slot| tries.iter().rposition(|it| it.slot == slot);
    let untried = after.clone().find(|slot| last_try(*slot).is_none());
    match untried {
        Some(slot) => Some((slot, Why::Untried)),
        None => after.min_by_key(|slot| last_try(*slot)).map(|slot| (slot, Why::LongAgo)),
    }
}

/// The parts of a day on which somebody may be rung up at their own time.
pub fn free(quiet: &Quiet, on: NaiveDate) -> Vec<Slot> {
    let leaves = quiet.leaves(on);
    let is_free = |slot: &Slot| leaves.iter().any(|span| span.and(slot.span()).is_some());
    Slot::ALL.into_iter().filter(is_free).collect()
}

/// When somebody may be rung up on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hours {
    /// By their clocks.
    pub theirs: Span,
    /// The same by the shop's clocks, as far as the merchant may be at the telephone.
    pub ours: Span,
}

/// The hours of a day of the shop in a part of their day, or in any; none where their hours and the
/// merchant's do not meet.
pub fn hours(
    slot: Option<Slot>,
    quiet: &Quiet,
    (theirs, ours): (Tz, Tz),
    on: NaiveDate,
) -> Option<Hours> {
    // Their day may begin while it is yesterday or end while it is tomorrow in the shop.
    let days =
        [-1, 0, 1].into_iter().filter_map(|days| on.checked_add_signed(TimeDelta::days(days)));
    let spans = days.flat_map(|day| quiet.leaves(day).into_iter().map(move |span| (day, span)));
    let spans = spans.filter_map(|(day, span)| {
        let span = slot.map_or(Some(span), |slot| span.and(slot.span()))?;
        let minute = |minute: i64| on_our_clock((day, minute), (theirs, ours), on);
        let whole = Span { from: minute(span.from)?, until: minute(span.until)? };
        let ours = whole.and(AT_WORK)?;
        let theirs = Span {
            from: span.from + ours.from - whole.from,
            until: span.until + ours.until - whole.until,
        };
        Some(Hours { theirs, ours })
    });
    spans.min_by_key(|hours| hours.ours.from)
}

/// The minute that the shop's clocks show, counted from the midnight of `on`, when theirs show a minute
/// of a day of theirs.
fn on_our_clock(
    (day, minute): (NaiveDate, i64),
    (theirs, ours): (Tz, Tz),
    on: NaiveDate,
) -> Option<i64> {
    let local = day.and_time(NaiveTime::MIN) + TimeDelta::minutes(minute);
    let at = theirs.from_local_datetime(&local).earliest()?;
    let ours = at.with_timezone(&ours).naive_local();
    Some((ours - on.and_time(NaiveTime::MIN)).num_minutes())
}

/// By how many minutes their clocks are ahead of the shop's, at noon of the day.
pub fn minutes_ahead(theirs: Tz, ours: Tz, on: NaiveDate) -> i64 {
    let noon = on.and_time(NaiveTime::MIN) + TimeDelta::hours(12);
    let seconds =
        |zone: Tz| i64::from(zone.offset_from_utc_datetime(&noon).fix().local_minus_utc());
    (seconds(theirs) - seconds(ours)) / 60
}

#[cfg(test)]
mod tests;
