//! Ways: what a sales channel lets us do with the contact points that it gave us.

use chrono::NaiveDate;

use super::settings::Source;
use super::{Kind, Kinds, Medium};

/// What one sales channel says of some kinds by one medium.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Way {
    pub kinds: Kinds,
    pub medium: Medium,
    pub leave: Leave,
    /// Not later than so many days after the order; `None` is for ever.
    pub until_days: Option<i64>,
    /// The day of the edit by which the merchant opened this way. What was blocked before and late
    /// by then is on time on that day, so that an edit makes nothing overdue.
    pub since: Option<NaiveDate>,
}

/// Whether a sales channel lets us.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leave {
    Yes,
    /// Only who agreed, whatever the purpose.
    OptIn,
    No,
}

impl Source {
    /// The last way that names this kind and medium; a source without any way has no rules.
    pub(super) fn way(&self, kind: Kind, medium: Medium) -> Option<&Way> {
        self.ways.iter().rev().find(|way| way.medium == medium && way.kinds.contains(kind))
    }
}
