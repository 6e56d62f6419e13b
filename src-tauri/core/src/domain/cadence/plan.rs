//! The plan of one customer.

use chrono::NaiveDate;

use super::customer::Customer;
use super::facts::Facts;
use super::touches::aim;
use super::window::Rulebook;
use super::{Event, Item, Settings};

/// What is to be done for one customer, and when, as far as it is known by the end of `today`.
/// The order of the events does not matter; the items come by day.
pub fn plan(settings: &Settings, events: &[Event], today: NaiveDate) -> Vec<Item> {
    let facts = Facts::gather(events, today);
    if facts.orders.is_empty() && facts.grievances.is_empty() {
        return Vec::new();
    }
    let customer = Customer { settings, book: Rulebook::new(settings), facts, today };
    let aimed = if customer.facts.tries.is_empty() { Vec::new() } else { aim(&customer) };
    let mut items = customer.follow_ups(&aimed);
    items.extend(customer.tickets());
    items.sort_by_key(|item| (item.due, item.kind.rank(), item.order, item.ticket));
    items
}
