//! Kinds that the merchant made: after some orders, or on a day of every year.

use std::borrow::Cow;

use chrono::{Datelike, NaiveDate};

use super::customer::Customer;
use super::facts::Order;
use super::group::{Group, is_born};
use super::versions::Switches;
use super::{Event, Kind, Own, Rule};

/// A kind that the merchant made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnKind {
    pub own: Own,
    pub root: Root,
    /// Of a yearly kind `from` is counted from the day itself and is negative for what comes before
    /// it; `several`, `join_days` and `min_gap_days` mean nothing to it.
    pub rule: Rule,
    /// The day on which the merchant last said anew which orders or days it follows: what would
    /// have been late by then does not exist.
    pub since: Option<NaiveDate>,
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

/// A day of every year, as it is known; of two words the later is the greater.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct YearlyDay {
    own: Own,
    known: NaiveDate,
    month: u32,
    day: u32,
    since: Option<NaiveDate>,
}

impl YearlyDay {
    /// Of each own kind the latest that is known.
    pub fn gather(events: &[Event], today: NaiveDate) -> Vec<YearlyDay> {
        let mut days: Vec<YearlyDay> = Vec::new();
        for event in events {
            let Event::Yearly { own, at, month, day, since } = event else { continue };
            let told = YearlyDay { own: *own, known: *at, month: *month, day: *day, since: *since };
            match days.iter_mut().find(|known| known.own == *own) {
                _ if told.known > today => {}
                Some(known) => *known = told.max(*known),
                None => days.push(told),
            }
        }
        days
    }

    /// The day in a year; 29 February is 1 March in most.
    fn in_year(&self, year: i32) -> Option<NaiveDate> {
        let leap_day = (self.month, self.day) == (2, 29);
        let moved = || leap_day.then(|| NaiveDate::from_ymd_opt(year, 3, 1)).flatten();
        NaiveDate::from_ymd_opt(year, self.month, self.day).or_else(moved)
    }
}

impl<'a> Customer<'a> {
    /// The orders that a kind follows.
    pub fn of_kind<'o>(&self, kind: Kind, orders: &'o [Order]) -> Cow<'o, [Order]> {
        match (kind, self.book.own_kind(kind).map(|own| own.root)) {
            (Kind::Own(own), Some(Root::NamedOrders)) => {
                let named = orders.iter().filter(|order| order.concerns & own.bit() != 0);
                Cow::Owned(named.copied().collect())
            }
            (_, Some(Root::EveryOrder | Root::NamedOrders) | None) => Cow::Borrowed(orders),
            (_, Some(Root::Yearly)) => Cow::Borrowed(&[]),
        }
    }

    /// What leads a follow-up: an order, or a year in the place of one.
    pub fn leader(&self, kind: Kind, id: i64, tried: NaiveDate) -> Option<Order> {
        if !self.book.is_yearly(kind) {
            return self.facts.order(id).copied();
        }
        // What was done stays, also when its day is not known any more.
        let known = self.facts.yearly.iter().find(|yearly| Kind::Own(yearly.own) == kind);
        let day = known.and_then(|yearly| yearly.in_year(i32::try_from(id).ok()?));
        Some(year_as_order(id, day.unwrap_or(tried), known.map_or(tried, |yearly| yearly.known)))
    }

    /// The turn of a yearly kind that is not over on a day: only one exists at a time.
    pub fn turn(&self, own: Own, day: NaiveDate, switches: Switches) -> Option<Group<'a>> {
        let kind = Kind::Own(own);
        let yearly = self.facts.yearly.iter().find(|yearly| yearly.own == own)?;
        (day.year() - 1..=day.year() + 2).find_map(|year| {
            if yearly.since.is_some_and(|since| year <= since.year()) {
                return None;
            }
            let leader = year_as_order(year.into(), yearly.in_year(year)?, yearly.known);
            let (version, window) = self.book.applied(kind, &leader, &[leader], day, switches)?;
            let is_next = window.expires >= day && is_born(self.book, kind, &leader, &window);
            is_next.then(|| Group { leader, orders: Vec::new(), version, window })
        })
    }
}

fn year_as_order(year: i64, at: NaiveDate, known: NaiveDate) -> Order {
    Order { id: year, at, known, source: None, delivered: None, ended: None, concerns: 0 }
}
