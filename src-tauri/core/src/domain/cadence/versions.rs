//! Versions of the rules: what holds for a follow-up that was planned before the last edit.

use chrono::NaiveDate;

use super::editions::Editions;
use super::facts::Order;
use super::offset::plus;
use super::own::{OwnKind, Root};
use super::settings::{Anchor, ChurnRule, Patch, Purpose, Rule, Settings, Several, Source};
use super::window::Window;
use super::{Kind, Medium};

/// The rule of one kind from a day on.
pub(super) struct Version {
    /// The day of the edit; `NaiveDate::MIN` is the rule that the shop began with.
    pub since: NaiveDate,
    pub is_on: bool,
    terms: Terms,
}

#[derive(Clone)]
enum Terms {
    Order(Rule),
    Churn(ChurnRule),
}

impl Terms {
    fn patched(&self, patch: &Patch) -> Terms {
        match self {
            Terms::Order(rule) => Terms::Order(rule.patched(patch)),
            Terms::Churn(rule) => Terms::Churn(rule.patched(patch)),
        }
    }
}

impl Version {
    pub fn purpose(&self) -> Purpose {
        match &self.terms {
            Terms::Order(rule) => rule.purpose,
            Terms::Churn(rule) => rule.purpose,
        }
    }

    pub fn is_message_done(&self) -> bool {
        match &self.terms {
            Terms::Order(rule) => rule.message_done,
            Terms::Churn(rule) => rule.message_done,
        }
    }

    pub fn media(&self) -> Option<&[Medium]> {
        match &self.terms {
            Terms::Order(rule) => rule.media.as_deref(),
            Terms::Churn(rule) => rule.media.as_deref(),
        }
    }

    pub fn several(&self) -> Several {
        match &self.terms {
            Terms::Order(rule) => rule.several,
            Terms::Churn(_) => Several::Last,
        }
    }

    /// The rule of a kind that follows single orders.
    pub fn of_orders(&self) -> Option<&Rule> {
        match &self.terms {
            Terms::Order(rule) => Some(rule),
            Terms::Churn(_) => None,
        }
    }

    pub fn anchor(&self, settings: &Settings, order: &Order) -> NaiveDate {
        match &self.terms {
            Terms::Order(Rule { anchor: Anchor::Delivered, transit_days, .. }) => {
                let days = || settings.transit_days(order, self.since).unwrap_or(*transit_days);
                order.delivered.unwrap_or_else(|| plus(order.at, days()))
            }
            Terms::Order(Rule { anchor: Anchor::Ordered, .. }) | Terms::Churn(_) => order.at,
        }
    }

    /// The window after `order`, the last of `orders` that counts; `orders` are sorted by day.
    pub fn window(&self, book: &Book, order: &Order, orders: &[Order]) -> Window {
        let anchor = self.anchor(&book.settings, order);
        match &self.terms {
            Terms::Order(rule) => {
                let (due, until) = (rule.from.after(anchor), rule.until.after(anchor));
                Window::new(&book.editions, due, until, rule.grace)
            }
            Terms::Churn(rule) => {
                let due = plus(anchor, silence(rule, order, orders));
                Window::new(&book.editions, due, rule.window.after(due), rule.grace)
            }
        }
    }
}

impl Settings {
    /// How long a parcel of this order is assumed to travel, as the merchant said by that day.
    fn transit_days(&self, order: &Order, said_by: NaiveDate) -> Option<i64> {
        let source = self.sources.get(usize::from(order.source?))?;
        let said = source.transit.iter().rev().find(|transit| transit.effective <= said_by)?;
        Some(said.days)
    }
}

/// After how many days of silence a customer of this rhythm is missed.
fn silence(rule: &ChurnRule, last: &Order, orders: &[Order]) -> i64 {
    let n_orders = orders.partition_point(|order| (order.at, order.id) <= (last.at, last.id));
    if n_orders < 3 {
        return rule.fallback_days;
    }
    let mut gaps: Vec<i64> =
        orders[..n_orders].windows(2).map(|pair| (pair[1].at - pair[0].at).num_days()).collect();
    gaps.sort_unstable();
    let twice_median = gaps[(gaps.len() - 1) / 2] + gaps[gaps.len() / 2];
    let usual = (rule.factor * twice_median as f64 / 2.0).floor() as i64;
    usual.max(rule.min_days)
}

/// The kinds that follow an order in every shop.
pub(super) const AFTER_ORDERS: [Kind; 4] =
    [Kind::ThankYou, Kind::Satisfaction, Kind::CrossSell, Kind::Churn];

/// Whether it matters that a kind is switched off.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Switches {
    Heeded,
    /// For what was done while it was on.
    Ignored,
}

/// The settings as they are known on the day of the plan, with all versions of the rules.
pub(super) struct Book {
    pub settings: Settings,
    pub editions: Editions,
    /// Of each kind after orders, the newest first.
    of_every_shop: [Vec<Version>; 4],
    own: Vec<(OwnKind, Vec<Version>)>,
    /// The same where the budget looks for room as before an edit of what sales channels allow.
    pub room: Option<Settings>,
    /// Whether any sales channel says, or said, what may be done with its contact points.
    pub has_ways: bool,
    /// Whether the merchant opened any way by an edit.
    pub is_ever_opened: bool,
}

impl Book {
    pub fn new(settings: Settings) -> Book {
        let editions = Editions::new(&settings);
        let rules = &settings.rules;
        let originals = [
            Terms::Order(rules.thank_you.clone()),
            Terms::Order(rules.satisfaction.clone()),
            Terms::Order(rules.cross_sell.clone()),
            Terms::Churn(rules.churn.clone()),
        ];
        let mut kinds = AFTER_ORDERS.iter();
        let of_every_shop = originals.map(|original| match kinds.next() {
            Some(kind) => versions(&settings, &editions, *kind, original),
            None => Vec::new(),
        });
        let of_own = |own: &OwnKind| {
            let original = Terms::Order(own.rule.clone());
            (own.clone(), versions(&settings, &editions, Kind::Own(own.own), original))
        };
        let own = settings.own.iter().map(of_own).collect();
        let ways = || settings.sources.iter().flat_map(|source| &source.ways);
        let says = |source: &Source| source.basis.is_some() || !source.earlier.is_empty();
        let has_ways = settings.sources.iter().any(says) || ways().next().is_some();
        let is_ever_opened = ways().any(|way| way.since.is_some());
        Book { settings, editions, of_every_shop, own, room: None, has_ways, is_ever_opened }
    }

    /// As it was before an edit of this day; only what sales channels allow holds already.
    pub fn before(&self, edit: NaiveDate) -> Book {
        let book = Book::new(self.settings.known(|day| day < edit));
        Book { room: Some(self.settings.with_ways_before(edit)), ..book }
    }

    /// The merchant's own kinds.
    pub fn own(&self) -> impl Iterator<Item = &OwnKind> {
        self.own.iter().map(|(own, _)| own)
    }

    pub fn own_kind(&self, kind: Kind) -> Option<&OwnKind> {
        let Kind::Own(own) = kind else { return None };
        self.own().find(|known| known.own == own)
    }

    pub fn is_yearly(&self, kind: Kind) -> bool {
        self.own_kind(kind).is_some_and(|own| own.root == Root::Yearly)
    }

    fn all(&self, kind: Kind) -> &[Version] {
        match kind {
            Kind::ThankYou => &self.of_every_shop[0],
            Kind::Satisfaction => &self.of_every_shop[1],
            Kind::CrossSell => &self.of_every_shop[2],
            Kind::Churn => &self.of_every_shop[3],
            Kind::Ticket => &[],
            Kind::Own(own) => {
                let known = self.own.iter().find(|(known, _)| known.own == own);
                known.map_or(&[], |(_, versions)| versions)
            }
        }
    }

    /// The versions known on this day, the newest first.
    pub fn versions(&self, kind: Kind, day: NaiveDate) -> impl Iterator<Item = &Version> {
        self.all(kind).iter().filter(move |version| version.since <= day)
    }

    /// The newest version under which the follow-up of an order is not late already on the day of
    /// the edit; orders from that day on follow it anyway. A kind that was switched off and on again
    /// in between brings nothing back.
    pub fn applied(
        &self,
        kind: Kind,
        order: &Order,
        orders: &[Order],
        day: NaiveDate,
        switches: Switches,
    ) -> Option<(&Version, Window)> {
        for version in self.versions(kind, day) {
            if switches == Switches::Heeded && !version.is_on {
                return None;
            }
            let window = version.window(self, order, orders);
            if order.at.max(window.until) >= version.since {
                return Some((version, window));
            }
        }
        None
    }

    /// Whether a follow-up that is on time until this day is switched on, as `applied` has it.
    pub fn is_on(&self, kind: Kind, order: &Order, until: NaiveDate) -> bool {
        for version in self.all(kind) {
            if !version.is_on || order.at.max(until) >= version.since {
                return version.is_on;
            }
        }
        false
    }
}

/// What one version changes in the one before it.
enum Change<'a> {
    Switch,
    /// How long parcels travel.
    Transit,
    Rule(&'a Patch),
}

/// The versions of one kind, the newest first; each edit changes what the one before it left.
fn versions(settings: &Settings, editions: &Editions, kind: Kind, first: Terms) -> Vec<Version> {
    let transits = settings.sources.iter().flat_map(|source| &source.transit);
    let switches = editions.days().map(|day| (day, Change::Switch));
    let mut changes: Vec<(NaiveDate, Change<'_>)> = switches.collect();
    changes.extend(transits.map(|transit| (transit.effective, Change::Transit)));
    let edits = settings.rule_edits.iter().filter(|edit| edit.kind == kind);
    changes.extend(edits.map(|edit| (edit.effective, Change::Rule(&edit.patch))));
    changes.sort_by_key(|(day, _)| *day);
    let is_on = |day| editions.on(day).is_on(kind);
    let since = NaiveDate::MIN;
    let mut versions = vec![Version { since, is_on: is_on(since), terms: first.clone() }];
    let mut newest = first;
    for (since, change) in changes {
        let is_on = is_on(since);
        let is_switched = versions.last().is_some_and(|last| last.is_on != is_on);
        match change {
            Change::Switch if !is_switched => continue,
            Change::Switch | Change::Transit => {}
            Change::Rule(patch) => newest = newest.patched(patch),
        }
        versions.push(Version { since, is_on, terms: newest.clone() });
    }
    versions.reverse();
    versions
}
