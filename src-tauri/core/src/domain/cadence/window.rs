//! The days of a follow-up under one version of its rule.

use chrono::NaiveDate;

use super::facts::Order;
use super::offset::plus;
use super::settings::{Anchor, ChurnRule, Purpose, Rule, Settings, Several};
use super::{Kind, Medium, Offset};

/// The days on which a follow-up is welcome, moved to open days.
#[derive(Clone, Copy, Debug)]
pub(super) struct Window {
    pub due: NaiveDate,
    pub until: NaiveDate,
    pub expires: NaiveDate,
    /// Every day on which it would have been useful is closed.
    pub is_closed: bool,
}

impl Window {
    fn new(settings: &Settings, due: NaiveDate, until: NaiveDate, grace: Offset) -> Window {
        let expires = grace.after(until);
        let open = settings.open_from(due);
        let moved = open.unwrap_or(due);
        let until = until.max(moved);
        let is_closed = open.is_none_or(|open| open > expires && open > due);
        Window { due: moved, until, expires: expires.max(until), is_closed }
    }
}

/// One version of a rule.
#[derive(Clone, Copy)]
pub(super) enum Terms<'a> {
    Order(&'a Rule),
    Churn(&'a ChurnRule),
}

impl<'a> Terms<'a> {
    pub fn purpose(self) -> Purpose {
        match self {
            Terms::Order(rule) => rule.purpose,
            Terms::Churn(rule) => rule.purpose,
        }
    }

    pub fn is_message_done(self) -> bool {
        match self {
            Terms::Order(rule) => rule.message_done,
            Terms::Churn(rule) => rule.message_done,
        }
    }

    pub fn media(self) -> Option<&'a [Medium]> {
        match self {
            Terms::Order(rule) => rule.media.as_deref(),
            Terms::Churn(rule) => rule.media.as_deref(),
        }
    }

    pub fn several(self) -> Several {
        match self {
            Terms::Order(rule) => rule.several,
            Terms::Churn(_) => Several::Last,
        }
    }

    pub fn anchor(self, order: &Order) -> NaiveDate {
        match self {
            Terms::Order(Rule { anchor: Anchor::Delivered, transit_days, .. }) => {
                order.delivered.unwrap_or_else(|| plus(order.at, *transit_days))
            }
            Terms::Order(Rule { anchor: Anchor::Ordered, .. }) | Terms::Churn(_) => order.at,
        }
    }

    /// The window after `order`, the last of `orders` that counts; `orders` are sorted by day.
    pub fn window(self, settings: &Settings, order: &Order, orders: &[Order]) -> Window {
        let anchor = self.anchor(order);
        match self {
            Terms::Order(rule) => {
                let (due, until) = (rule.from.after(anchor), rule.until.after(anchor));
                Window::new(settings, due, until, rule.grace)
            }
            Terms::Churn(rule) => {
                let due = plus(anchor, silence(rule, order, orders));
                Window::new(settings, due, rule.window.after(due), rule.grace)
            }
        }
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

/// All versions of the rules, the newest last.
pub(super) struct Rulebook<'a> {
    settings: &'a Settings,
    rules: Vec<(Kind, NaiveDate, Rule)>,
    churns: Vec<(NaiveDate, ChurnRule)>,
}

/// The kinds that follow an order.
pub(super) const AFTER_ORDERS: [Kind; 4] =
    [Kind::ThankYou, Kind::Satisfaction, Kind::CrossSell, Kind::Churn];

impl<'a> Rulebook<'a> {
    /// Each edit changes what the one before it left.
    pub fn new(settings: &'a Settings) -> Rulebook<'a> {
        let mut book = Rulebook { settings, rules: Vec::new(), churns: Vec::new() };
        let mut edits: Vec<_> = settings.rule_edits.iter().collect();
        edits.sort_by_key(|edit| edit.effective);
        for edit in edits {
            let edited = match book.newest(edit.kind) {
                Some(Terms::Order(rule)) => Ok(rule.patched(&edit.patch)),
                Some(Terms::Churn(rule)) => Err(rule.patched(&edit.patch)),
                None => continue,
            };
            match edited {
                Ok(rule) => book.rules.push((edit.kind, edit.effective, rule)),
                Err(rule) => book.churns.push((edit.effective, rule)),
            }
        }
        book
    }

    fn newest(&self, kind: Kind) -> Option<Terms<'_>> {
        self.versions(kind, NaiveDate::MAX).next().map(|(_, terms)| terms)
    }

    fn original(&self, kind: Kind) -> Option<Terms<'_>> {
        let rules = &self.settings.rules;
        match kind {
            Kind::ThankYou => Some(Terms::Order(&rules.thank_you)),
            Kind::Satisfaction => Some(Terms::Order(&rules.satisfaction)),
            Kind::CrossSell => Some(Terms::Order(&rules.cross_sell)),
            Kind::Churn => Some(Terms::Churn(&rules.churn)),
            Kind::Own(own) => {
                let known = self.settings.own.iter().find(|known| known.own == own)?;
                Some(Terms::Order(&known.rule))
            }
            Kind::Ticket => None,
        }
    }

    /// The versions known on this day, the newest first, each with the day of its edit.
    pub fn versions(
        &self,
        kind: Kind,
        day: NaiveDate,
    ) -> impl Iterator<Item = (Option<NaiveDate>, Terms<'_>)> {
        let rules = self.rules.iter().rev().filter(move |(of, ..)| *of == kind);
        let rules = rules.map(|(_, effective, rule)| (*effective, Terms::Order(rule)));
        let churns = self.churns.iter().rev().filter(move |_| kind == Kind::Churn);
        let churns = churns.map(|(effective, rule)| (*effective, Terms::Churn(rule)));
        let edited = rules.chain(churns).filter(move |(effective, _)| *effective <= day);
        let edited = edited.map(|(effective, terms)| (Some(effective), terms));
        edited.chain(self.original(kind).map(|terms| (None, terms)))
    }

    /// The newest version under which the follow-up of an order is not late already on the day of
    /// the edit; orders from that day on follow it anyway.
    pub fn applied(
        &self,
        kind: Kind,
        order: &Order,
        orders: &[Order],
        day: NaiveDate,
    ) -> Option<(Terms<'_>, Window)> {
        self.versions(kind, day)
            .map(|(edited, terms)| (edited, terms, terms.window(self.settings, order, orders)))
            .find(|(edited, _, window)| {
                edited.is_none_or(|edited| order.at >= edited || window.until >= edited)
            })
            .map(|(_, terms, window)| (terms, window))
    }
}
