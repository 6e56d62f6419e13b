//! Kinds that the merchant made: after some orders, or on a day of every year.

use super::{Own, Rule};

/// A kind that the merchant made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnKind {
    pub own: Own,
    pub root: Root,
    /// Of a yearly kind `from` is counted from the day itself and is negative for what comes before
    /// it; `several`, `join_days` and `min_gap_days` mean nothing to it.
    pub rule: Rule,
}

/// What such a kind follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Root {
    EveryOrder,
    /// Only orders that `Event::Concerns` names for this kind.
    NamedOrders,
    /// The days of `Event::Yearly`.
    Yearly,
}
