//! Which of several orders lead a follow-up, and which share one.

use chrono::NaiveDate;

use super::Kind;
use super::facts::Order;
use super::settings::{Settings, Several};
use super::window::{Rulebook, Terms, Window};

/// An order that leads a follow-up, with all orders that share it.
#[derive(Clone)]
pub(super) struct Group<'a> {
    pub leader: Order,
    pub orders: Vec<i64>,
    pub terms: Terms<'a>,
    pub window: Window,
}

/// The groups of one kind among the orders that stand on `day`, which are sorted by day.
pub(super) fn groups<'a>(
    settings: &Settings,
    book: &'a Rulebook<'_>,
    kind: Kind,
    orders: &[Order],
    day: NaiveDate,
) -> Vec<Group<'a>> {
    let Some(newest) = orders.last() else { return Vec::new() };
    let Some((terms, window)) = book.applied(kind, newest, orders, day) else { return Vec::new() };
    match terms.several() {
        Several::First => walk(settings, book, kind, orders, day),
        Several::Last if is_born_in_time(settings, newest, &window) => {
            vec![Group { leader: *newest, orders: vec![newest.id], terms, window }]
        }
        Several::Last => Vec::new(),
    }
}

/// The first order leads; what was over before we knew of it neither leads nor keeps others away.
fn walk<'a>(
    settings: &Settings,
    book: &'a Rulebook<'_>,
    kind: Kind,
    orders: &[Order],
    day: NaiveDate,
) -> Vec<Group<'a>> {
    let applied = |order: &Order| {
        let (terms, window) = book.applied(kind, order, orders, day)?;
        Some((terms.anchor(order), *order, terms, window))
    };
    let mut walk: Vec<_> = orders.iter().filter_map(applied).collect();
    walk.sort_by_key(|(anchor, order, ..)| (*anchor, order.id));
    let mut groups: Vec<Group<'a>> = Vec::new();
    let mut led_from = NaiveDate::MIN;
    for (anchor, order, terms, window) in walk {
        let Terms::Order(rule) = terms else { continue };
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
        if rule.several == Several::First && is_born_in_time(settings, &order, &window) {
            led_from = anchor;
            groups.push(Group { leader: order, orders: vec![order.id], terms, window });
        }
    }
    groups
}

/// Nothing is born late: what came with the first import has to be on time on the first day, and
/// what was imported later has to be useful still.
pub(super) fn is_born_in_time(settings: &Settings, order: &Order, window: &Window) -> bool {
    let begins = order.begins(settings);
    if order.known <= begins { window.until >= begins } else { window.expires >= order.known }
}
