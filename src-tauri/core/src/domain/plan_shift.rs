//! What an edit of the rules changes in somebody's plan: days that move, follow-ups that come or go.

use chrono::NaiveDate;

use super::cadence::{Item, Kind, State};

/// What becomes of one follow-up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shift {
    pub kind: Kind,
    /// The day on which it begins, if it is to be done at all.
    pub before: Option<NaiveDate>,
    pub after: Option<NaiveDate>,
}

/// Follow-ups that begin on another day, begin at all, or do not any more.
pub fn shifts(before: &[Item], after: &[Item]) -> Vec<Shift> {
    let mut shifts = Vec::new();
    for old in before.iter().filter(|item| is_open(item)) {
        let new = after.iter().find(|new| is_same(old, new)).filter(|new| is_open(new));
        if new.map(|new| new.due) != Some(old.due) {
            shifts.push(shift(Some(old), new));
        }
    }
    for new in after.iter().filter(|item| is_open(item)) {
        if !before.iter().any(|old| is_open(old) && is_same(old, new)) {
            shifts.push(shift(None, Some(new)));
        }
    }
    shifts
}

/// How many stay on their day and would be made by another medium.
pub fn n_other_way(before: &[Item], after: &[Item]) -> usize {
    let is_other = |old: &&Item| {
        let is_still = |new: &&Item| is_same(old, new) && is_open(new) && new.due == old.due;
        after.iter().find(is_still).is_some_and(|new| new.medium != old.medium)
    };
    before.iter().filter(|item| is_open(item)).filter(is_other).count()
}

/// The first day of every follow-up that is to be done.
pub fn days(items: &[Item]) -> impl Iterator<Item = NaiveDate> {
    items.iter().filter(|item| is_open(item)).map(|item| item.due)
}

/// How many are late now and were not.
pub fn n_late(before: &[Item], after: &[Item]) -> usize {
    let is_late = |item: &&Item| item.state == State::Overdue;
    let was_late = |new: &Item| before.iter().any(|old| is_late(&old) && is_same(old, new));
    after.iter().filter(is_late).filter(|new| !was_late(new)).count()
}

fn shift(before: Option<&Item>, after: Option<&Item>) -> Shift {
    Shift {
        kind: after.or(before).map_or(Kind::Ticket, |item| item.kind),
        before: before.map(|item| item.due),
        after: after.map(|item| item.due),
    }
}

fn is_same(one: &Item, other: &Item) -> bool {
    let who = |item: &Item| (item.kind, item.order, item.ticket, item.turn);
    who(one) == who(other)
}

fn is_open(item: &Item) -> bool {
    match item.state {
        State::Planned | State::Snoozed | State::Due | State::Overdue => true,
        State::Done
        | State::Cancelled
        | State::Skipped
        | State::GaveUp
        | State::Suppressed
        | State::Paused
        | State::Expired
        | State::Blocked => false,
    }
}
