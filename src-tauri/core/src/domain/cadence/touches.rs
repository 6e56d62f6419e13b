//! Which follow-up each try was meant for.

use chrono::NaiveDate;

use super::Kind;
use super::customer::Customer;
use super::group::groups;
use super::progress::Touch;
use super::versions::Switches;

/// A try, and the follow-up it was meant for.
pub(super) struct Aimed {
    pub kind: Kind,
    /// The leading order of that follow-up.
    pub leader: i64,
    /// The place among the tries: one conversation may be about several follow-ups.
    pub n_try: usize,
    pub touch: Touch,
}

/// A try at a named order belongs to that order's follow-up for ever, whatever leads later.
pub(super) fn aim(customer: &Customer<'_>) -> Vec<Aimed> {
    let mut aimed = Vec::new();
    for (n_try, a_try) in customer.facts.tries.iter().enumerate() {
        for kind in a_try.kinds.iter().copied().filter(|kind| *kind != Kind::Ticket) {
            let leader = a_try.order.or_else(|| latest(customer, kind, a_try.at));
            let Some(leader) = leader else { continue };
            let is_message_done = was_message_done(customer, kind, a_try.at);
            let touch = Touch { at: a_try.at, act: a_try.act, is_message_done };
            aimed.push(Aimed { kind, leader, n_try, touch });
        }
    }
    aimed.sort_by_key(|aimed| (aimed.kind, aimed.leader, aimed.touch));
    aimed
}

/// Without an order, the latest follow-up of that day is meant.
fn latest(customer: &Customer<'_>, kind: Kind, day: NaiveDate) -> Option<i64> {
    if let Kind::Own(own) = kind
        && customer.book.is_yearly(kind)
    {
        return customer.turn(own, day, Switches::Ignored).map(|group| group.leader.id);
    }
    let orders = customer.facts.orders_on(day);
    let orders = customer.of_kind(kind, &orders);
    let groups = groups(customer.book, kind, &orders, day, Switches::Ignored);
    groups.last().map(|group| group.leader.id)
}

/// The rule of that day decides for good, so that a later edit undoes nothing.
fn was_message_done(customer: &Customer<'_>, kind: Kind, day: NaiveDate) -> bool {
    let newest = customer.book.versions(kind, day).next();
    newest.is_some_and(|version| version.is_message_done())
}
