//! The days of a follow-up under one version of its rule.

use chrono::NaiveDate;

use super::Offset;
use super::editions::Editions;

/// The days on which a follow-up is welcome, moved to open days.
#[derive(Clone, Copy, Debug)]
pub(super) struct Window {
    pub due: NaiveDate,
    pub until: NaiveDate,
    pub expires: NaiveDate,
    /// Every day on which it would have been useful is closed.
    pub is_closed: bool,
}

impl Window {
    pub fn new(editions: &Editions, due: NaiveDate, until: NaiveDate, grace: Offset) -> Window {
        let expires = grace.after(until);
        let open = editions.open_from(due);
        let moved = open.unwrap_or(due);
        let until = until.max(moved);
        let is_closed = open.is_none_or(|open| open > expires && open > due);
        Window { due: moved, until, expires: expires.max(until), is_closed }
    }
}
