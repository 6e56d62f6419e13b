//! What has happened with one customer: the only thing that a plan is made from.

use chrono::NaiveDate;

use super::{Kind, Medium, Outcome, Own};

/// How far a refusal reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scope {
    All,
    Medium(Medium),
    /// Everything of one kind.
    Kind(Kind),
}

/// A fact with its calendar day. Events of a later day than the plan's are not known to it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Event {
    /// `source` is the place of the sales channel among `Settings::sources`; `imported` is the day
    /// on which we learned of the order, its own day where that is not said.
    Purchase {
        order: i64,
        at: NaiveDate,
        source: Option<u16>,
        imported: Option<NaiveDate>,
    },
    Delivered {
        order: i64,
        at: NaiveDate,
    },
    Cancelled {
        order: i64,
        at: NaiveDate,
    },
    Refunded {
        order: i64,
        at: NaiveDate,
        full: bool,
    },
    /// One attempt; `on` is the day on which the customer asked to be called back. Here and below
    /// `order` is what leads the follow-up: of a yearly kind, the year.
    Contact {
        kinds: Vec<Kind>,
        order: Option<i64>,
        at: NaiveDate,
        outcome: Outcome,
        on: Option<NaiveDate>,
    },
    Snooze {
        kind: Kind,
        order: Option<i64>,
        at: NaiveDate,
        until: NaiveDate,
    },
    Skip {
        kind: Kind,
        order: Option<i64>,
        at: NaiveDate,
    },
    Complaint {
        ticket: i64,
        at: NaiveDate,
    },
    ComplaintClosed {
        ticket: i64,
        at: NaiveDate,
    },
    DoNotContact {
        at: NaiveDate,
        scope: Scope,
    },
    Consent {
        medium: Medium,
        at: NaiveDate,
        is_given: bool,
        expires: Option<NaiveDate>,
    },
    /// `at` may be `NaiveDate::MIN`: always known. `source` is the sales channel that gave it; what
    /// the customer gave us has none.
    ContactPoint {
        medium: Medium,
        at: NaiveDate,
        valid_until: Option<NaiveDate>,
        source: Option<u16>,
    },
    /// A day of every year, such as a birthday, known from `at` on; `since` is the day that it goes
    /// back to, in whose year there is nothing to keep. The latest known counts.
    Yearly {
        own: Own,
        at: NaiveDate,
        month: u32,
        day: u32,
        since: Option<NaiveDate>,
    },
    /// The kinds of the merchant's own that follow this order, as a set of `Own::bit`.
    Concerns {
        order: i64,
        kinds: u64,
    },
}

impl Event {
    /// The day on which it is known; what an order concerns is known with the order.
    pub(super) fn known(&self) -> Option<NaiveDate> {
        match self {
            Event::Purchase { at, imported, .. } => Some(imported.unwrap_or(*at).max(*at)),
            Event::Delivered { at, .. }
            | Event::Cancelled { at, .. }
            | Event::Refunded { at, .. }
            | Event::Contact { at, .. }
            | Event::Snooze { at, .. }
            | Event::Skip { at, .. }
            | Event::Complaint { at, .. }
            | Event::ComplaintClosed { at, .. }
            | Event::DoNotContact { at, .. }
            | Event::Consent { at, .. }
            | Event::ContactPoint { at, .. }
            | Event::Yearly { at, .. } => Some(*at),
            Event::Concerns { .. } => None,
        }
    }
}
