//! Which follow-up each try was meant for.

use chrono::NaiveDate;

use super::Kind;
use super::customer::Customer;
use super::facts::{Order, Try};
use super::group::groups;
use super::progress::Touch;

/// A try, and the follow-up it was meant for.
pub(super) struct Aimed {
    pub kind: Kind,
    /// The leading order of that follow-up.
    pub leader: i64,
    /// The place among the tries: one conversation may be about several follow-ups.
    pub n_try: usize,
    pub touch: Touch,
}

/// Every try belongs to the follow-up as it was on that day: what happens to the orders or the
/// rules afterwards does not change what was talked about.
pub(super) fn aim(customer: &Customer<'_>) -> Vec<Aimed> {
    let mut aimed = Vec::new();
    for (n_try, a_try) in customer.facts.tries.iter().enumerate() {
        let orders = customer.facts.orders_on(a_try.at);
        for kind in a_try.kinds.iter().copied().filter(|kind| *kind != Kind::Ticket) {
            let Some(leader) = leader_then(customer, kind, &orders, a_try) else { continue };
            let is_message_done = was_message_done(customer, kind, leader, &orders, a_try.at);
            let touch = Touch { at: a_try.at, act: a_try.act, is_message_done };
            aimed.push(Aimed { kind, leader, n_try, touch });
        }
    }
    aimed.sort_by_key(|aimed| (aimed.kind, aimed.leader, aimed.touch));
    aimed
}

/// Without an order, the latest follow-up of the kind is meant.
fn leader_then(
    customer: &Customer<'_>,
    kind: Kind,
    orders: &[Order],
    a_try: &Try<'_>,
) -> Option<i64> {
    let groups = groups(customer.settings, &customer.book, kind, orders, a_try.at);
    match a_try.order {
        None => groups.last().map(|group| group.leader.id),
        Some(id) => groups
            .iter()
            .find(|group| group.orders.contains(&id))
            .map(|group| group.leader.id)
            .or_else(|| customer.facts.order(id).map(|order| order.id)),
    }
}

fn was_message_done(
    customer: &Customer<'_>,
    kind: Kind,
    leader: i64,
    orders: &[Order],
    day: NaiveDate,
) -> bool {
    let order = customer.facts.order(leader);
    order
        .and_then(|order| customer.book.applied(kind, order, orders, day))
        .is_some_and(|(terms, _)| terms.is_message_done())
}
