//! One customer's follow-ups: which there are.

use std::borrow::Cow;

use chrono::NaiveDate;

use super::Kind;
use super::draft::{Draft, touches};
use super::facts::{Facts, Order};
use super::group::{Group, groups, is_born};
use super::own::Root;
use super::progress::{End, Progress};
use super::settings::Several;
use super::touches::Aimed;
use super::versions::{AFTER_ORDERS, Book, Switches};

/// All that one customer's plan is made from.
pub(super) struct Customer<'a> {
    pub book: &'a Book,
    pub facts: Facts<'a>,
    pub today: NaiveDate,
}

impl<'a> Customer<'a> {
    /// All follow-ups but the tickets.
    pub fn drafts(&self, aimed: &[Aimed]) -> Vec<Draft<'a>> {
        let has_ended = self.facts.orders.iter().any(|order| order.ended.is_some());
        let standing = match has_ended {
            false => Cow::Borrowed(self.facts.orders.as_slice()),
            true => Cow::Owned(self.standing()),
        };
        let mut drafts = Vec::new();
        let own = self.book.own().map(|own| (Kind::Own(own.own), own.root));
        let of_every_shop = AFTER_ORDERS.iter().map(|kind| (*kind, Root::EveryOrder));
        for (kind, root) in of_every_shop.chain(own) {
            let from = drafts.len();
            match (root, kind) {
                (Root::Yearly, Kind::Own(own)) => {
                    let turn = self.turn(own, self.today, Switches::Heeded);
                    drafts.extend(turn.map(|group| self.draft(kind, group, aimed)));
                }
                (Root::EveryOrder | Root::NamedOrders | Root::Yearly, _) => {
                    self.add_current(&mut drafts, kind, &standing, aimed);
                    if has_ended {
                        self.add_ended(&mut drafts, kind, aimed);
                    }
                }
            }
            if !aimed.is_empty() {
                self.add_history(&mut drafts, from, kind, aimed);
            }
        }
        drafts
    }

    fn standing(&self) -> Vec<Order> {
        self.facts.orders.iter().filter(|order| order.ended.is_none()).copied().collect()
    }

    fn add_current(
        &self,
        drafts: &mut Vec<Draft<'a>>,
        kind: Kind,
        orders: &[Order],
        aimed: &[Aimed],
    ) {
        let of_kind = self.of_kind(kind, orders);
        for group in groups(self.book, kind, &of_kind, self.today, Switches::Heeded) {
            let touches = touches(aimed, kind, group.leader.id);
            let is_left_out = touches.is_empty()
                && (self.joins_cross_sell(kind, &group, orders)
                    || self.follows_too_soon(kind, &group, aimed));
            if !is_left_out {
                drafts.push(self.draft(kind, group, aimed));
            }
        }
    }

    /// This order, with those of a day that stand still: one that came to nothing leaves no trace
    /// in what was planned for others.
    fn orders_with(&self, order: &Order, day: NaiveDate) -> Vec<Order> {
        let counts = |other: &&Order| other.ended.is_none() || other.id == order.id;
        self.facts.orders.iter().filter(counts).filter_map(|other| other.as_of(day)).collect()
    }

    /// What was planned for an order on the day on which it came to nothing.
    fn add_ended(&self, drafts: &mut Vec<Draft<'a>>, kind: Kind, aimed: &[Aimed]) {
        for order in &self.facts.orders {
            let Some((day, _)) = order.ended else { continue };
            if day < order.known.max(order.begins(&self.book.settings)) {
                continue;
            }
            let orders = self.orders_with(order, day);
            let orders = self.of_kind(kind, &orders);
            let groups = groups(self.book, kind, &orders, day, Switches::Heeded);
            let own = groups.into_iter().find(|group| group.leader.id == order.id);
            drafts.extend(own.map(|group| self.draft(kind, group, aimed)));
        }
    }

    /// What is finished stays visible, whatever leads now, and so does a day that a person gave.
    fn add_history(&self, drafts: &mut Vec<Draft<'a>>, from: usize, kind: Kind, aimed: &[Aimed]) {
        let of_kind = aimed.iter().filter(|aimed| aimed.kind == kind);
        for (leader, day) in of_kind.map(|aimed| (aimed.leader, aimed.touch.at)) {
            if drafts[from..].iter().any(|draft| draft.group.leader.id == leader) {
                continue;
            }
            let Some(order) = self.leader(kind, leader, day) else { continue };
            let orders = self.orders_with(&order, NaiveDate::MAX);
            let applied = self.book.applied(kind, &order, &orders, day, Switches::Ignored);
            let Some((version, window)) = applied else { continue };
            let touches = touches(aimed, kind, leader);
            let progress = Progress::after(&self.book.editions, &window, &touches);
            let is_kept = match (progress.end, order.ended) {
                (Some(End::Done { .. }), _) => true,
                (_, Some(_)) | (Some(End::NeverOpen), None) => false,
                (Some(End::Closed(_) | End::GaveUp(_)), None) => true,
                (None, None) => {
                    let is_first = version.several() == Several::First;
                    let is_born = is_born(self.book, kind, &order, &window);
                    let is_on = self.book.is_on(kind, &order, progress.until);
                    progress.is_given && is_first && is_born && is_on
                }
            };
            if is_kept {
                let group = Group { leader: order, orders: vec![leader], version, window };
                drafts.push(self.draft(kind, group, aimed));
            }
        }
    }

    /// Somebody who is about to hear of something new need not be told that they are missed.
    /// Any version of the suggestion's rule counts, and switch and gap are those under which the
    /// win-back is not late, so that an edit never brings back late what had joined.
    fn joins_cross_sell(&self, kind: Kind, group: &Group<'_>, orders: &[Order]) -> bool {
        if kind != Kind::Churn {
            return false;
        }
        let edition = self.book.editions.under(group.leader.at, group.window.until);
        let mut versions = self.book.versions(Kind::CrossSell, self.today);
        edition.is_on(Kind::CrossSell)
            && versions.any(|version| {
                let window = version.window(self.book, &group.leader, orders);
                let distance = (window.due - group.window.due).num_days().abs();
                distance <= edition.gap_days
                    && is_born(self.book, Kind::CrossSell, &group.leader, &window)
            })
    }

    /// A kind that only the newest order leads leaves its distance to what was done before; asked
    /// where nothing was tried after the newest order.
    fn follows_too_soon(&self, kind: Kind, group: &Group<'_>, aimed: &[Aimed]) -> bool {
        let Some(rule) = group.version.of_orders() else { return false };
        if rule.several != Several::Last {
            return false;
        }
        let others = aimed.iter().filter(|aimed| aimed.kind == kind);
        others.map(|aimed| aimed.leader).any(|leader| {
            self.done_on(kind, leader, aimed)
                .is_some_and(|done| (group.window.due - done).num_days() < rule.min_gap_days)
        })
    }

    fn done_on(&self, kind: Kind, leader: i64, aimed: &[Aimed]) -> Option<NaiveDate> {
        let order = self.facts.order(leader)?;
        let orders = &self.facts.orders;
        let (_, window) = self.book.applied(kind, order, orders, self.today, Switches::Ignored)?;
        let touches = touches(aimed, kind, leader);
        match Progress::after(&self.book.editions, &window, &touches).end? {
            End::Done { on, .. } => Some(on),
            End::Closed(_) | End::GaveUp(_) | End::NeverOpen => None,
        }
    }
}
