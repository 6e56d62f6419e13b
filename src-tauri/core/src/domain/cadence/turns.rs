//! What a new day changes in a plan by itself, and on which day a plan has to be made anew.

use chrono::NaiveDate;

use super::{Item, State, Why};

/// The days of a follow-up that is neither finished nor left out.
pub(super) struct Days {
    pub due: NaiveDate,
    pub until: NaiveDate,
    /// `NaiveDate::MAX` is never.
    pub expires: NaiveDate,
    pub reason: Option<Why>,
}

impl Days {
    /// Where the days alone put it before it expires.
    pub fn state(&self, today: NaiveDate) -> State {
        match (today < self.due, today <= self.until) {
            (true, _) if self.reason == Some(Why::Snooze) => State::Snoozed,
            (true, _) => State::Planned,
            (false, true) => State::Due,
            (false, false) => State::Overdue,
        }
    }
}

/// The follow-up as it stands on a later day, for as long as the plan does not turn: only what is
/// open moves, and only forwards.
pub fn advance(item: &mut Item, today: NaiveDate) {
    let is_over = item.expires.is_some_and(|last| last < today);
    match item.state {
        State::Planned | State::Snoozed | State::Due | State::Overdue | State::Blocked
            if is_over =>
        {
            item.state = State::Expired;
            (item.reason, item.medium, item.ends_on, item.instead) = (None, None, None, None);
        }
        State::Planned | State::Snoozed | State::Due | State::Overdue => {
            let expires = item.expires.unwrap_or(NaiveDate::MAX);
            let Item { due, until, reason, .. } = *item;
            item.state = Days { due, until, expires, reason }.state(today);
        }
        State::Blocked
        | State::Done
        | State::Cancelled
        | State::Skipped
        | State::GaveUp
        | State::Suppressed
        | State::Paused
        | State::Expired => {}
    }
}
