//! Which of several orders lead a follow-up, and which share one.

use chrono::NaiveDate;

use super::Kind;
use super::facts::Order;
use super::settings::{Settings, Several};
use super::versions::{Book, Switches, Version};
use super::window::Window;

/// An order that leads a follow-up, with all orders that share it.
#[derive(Clone)]
pub(super) struct Group<'a> {
    pub leader: Order,
    pub orders: Vec<i64>,
    pub version: &'a Version,
    pub window: Window,
}

/// The groups of one kind among the orders that stand on `day`, which are sorted by day.
pub(super) fn groups<'a>(
    book: &'a Book,
    kind: Kind,
    orders: &[Order],
    day: NaiveDate,
    switches: Switches,
) -> Vec<Group<'a>> {
    let Some(newest) = orders.last() else { return Vec::new() };
    let Some((version, window)) = book.applied(kind, newest, orders, day, switches) else {
        return Vec::new();
    };
    match version.several() {
        Several::First => walk(book, kind, orders, day, switches),
        Several::Last if is_born(book, kind, newest, &window) => {
            vec![Group { leader: *newest, orders: vec![newest.id], version, window }]
        }
        Several::Last => Vec::new(),
    }
}

/// The first order leads; what was over before we knew of it neither leads nor keeps others away.
fn walk<'a>(
    book: &'a Book,
    kind: Kind,
    orders: &[Order],
    day: NaiveDate,
    switches: Switches,
) -> Vec<Group<'a>> {
    let applied = |order: &Order| {
        let (version, window) = book.applied(kind, order, orders, day, switches)?;
        Some((version.anchor(&book.settings, order), *order, version, window))
    };
    let mut walk: Vec<_> = orders.iter().filter_map(applied).collect();
    walk.sort_by_key(|(anchor, order, ..)| (*anchor, order.id));
    let mut groups: Vec<Group<'a>> = Vec::new();
    let mut led_from = NaiveDate::MIN;
    for (anchor, order, version, window) in walk {
        let Some(rule) = version.of_orders() else { continue };
        if let Some(group) = groups.last_mut() {
            let distance = (anchor - led_from).num_days();
            if distance <= rule.join_days {
                group.orders.push(order.id);
                continue;
            }
            if distance < rule.min_gap_days {
                continue;
            }
        }
        if rule.several == Several::First && is_born(book, kind, &order, &window) {
            led_from = anchor;
            groups.push(Group { leader: order, orders: vec![order.id], version, window });
        }
    }
    groups
}

/// Nothing is born late, neither by an import nor because the merchant said anew which orders or
/// days a kind of the shop's own follows.
pub(super) fn is_born(book: &Book, kind: Kind, order: &Order, window: &Window) -> bool {
    let named = book.own_kind(kind).and_then(|own| own.since);
    let is_named_in_time = named.is_none_or(|named| order.at.max(window.until) >= named);
    is_named_in_time && is_born_in_time(&book.settings, order, window)
}

/// Nothing is born late: what came with the first import has to be on time on the first day, and
/// what was imported later has to be useful still.
fn is_born_in_time(settings: &Settings, order: &Order, window: &Window) -> bool {
    let begins = order.begins(settings);
    if order.known <= begins { window.until >= begins } else { window.expires >= order.known }
}
