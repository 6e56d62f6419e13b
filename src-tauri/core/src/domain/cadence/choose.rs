//! By which medium a customer may be reached on a given day, and when that ends.

use chrono::NaiveDate;

use super::facts::Order;
use super::offset::plus;
use super::reach::{Line, Reach};
use super::settings::{Basis, Purpose, Settings, Source};
use super::{Kind, Leave, Medium, Why};

/// Who is asked about what.
#[derive(Clone, Copy)]
pub(super) struct Question<'a> {
    pub settings: &'a Settings,
    pub kind: Kind,
    pub purpose: Purpose,
    /// In order of preference.
    pub media: &'a [Medium],
    /// Those of somebody of whom no contact point is known.
    pub shop_media: &'a [Medium],
    /// The leading order; a ticket and a year have none.
    pub order: Option<&'a Order>,
    /// All orders, by day.
    pub orders: &'a [Order],
    pub last_purchase: Option<NaiveDate>,
}

/// Since when it is allowed, by an edit of the merchant's; `NaiveDate::MIN` is ever since.
type Verdict = Result<NaiveDate, Why>;

impl Reach {
    /// The first medium that is allowed, or why there is none.
    pub fn choose(&self, asked: &Question<'_>, day: NaiveDate) -> Result<Medium, Why> {
        if asked.is_forbidden(day) {
            return Err(Why::SourcePolicy);
        }
        let mut why = Why::NoChannel;
        for medium in asked.media {
            match self.verdict(asked, *medium, day) {
                Ok(_) => return Ok(*medium),
                Err(no) => why = closest(why, no),
            }
        }
        Err(why)
    }

    /// Since when anything is allowed on that day.
    pub fn opened_on(&self, asked: &Question<'_>, day: NaiveDate) -> Option<NaiveDate> {
        let media = asked.media.iter();
        media.filter_map(|medium| self.verdict(asked, *medium, day).ok()).min()
    }

    /// The first day after one and up to another on which the choice is another, with that choice.
    pub fn next_choice(
        &self,
        asked: &Question<'_>,
        (mut day, last): (NaiveDate, NaiveDate),
    ) -> Option<(NaiveDate, Result<Medium, Why>)> {
        let now = self.choose(asked, day);
        loop {
            day = self.next_end(asked, day).filter(|end| *end <= last)?;
            let then = self.choose(asked, day);
            if then != now {
                return Some((day, then));
            }
        }
    }

    /// The first day, up to this one, from which on nothing is allowed any more, though something was on
    /// the day of the order: a number that ends takes what is planned for later along.
    pub fn ended_on(&self, asked: &Question<'_>, last: NaiveDate) -> Option<NaiveDate> {
        let mut day = asked.order.map(|order| order.at).or(asked.last_purchase)?;
        self.choose(asked, day).ok()?;
        loop {
            let (end, choice) = self.next_choice(asked, (day, last))?;
            if choice.is_err() {
                return Some(end);
            }
            day = end;
        }
    }

    /// What would be chosen if a contact point or a yes were given.
    pub fn could_be(&self, asked: &Question<'_>, day: NaiveDate) -> Option<Medium> {
        if asked.is_forbidden(day) {
            return None;
        }
        asked.media.iter().copied().find(|medium| !self.line(*medium).is_refused)
    }

    fn verdict(&self, asked: &Question<'_>, medium: Medium, day: NaiveDate) -> Verdict {
        let line = self.line(medium);
        if line.is_refused {
            return Err(Why::NoChannel);
        }
        if !self.is_any_point_known {
            let is_relay_over =
                medium == Medium::Phone && asked.relay_end().is_some_and(|l| day > l);
            if line.dead_on.is_some() || !asked.shop_media.contains(&medium) || is_relay_over {
                return Err(Why::NoChannel);
            }
            return asked.leave(line, medium, asked.order.and_then(|order| order.source), day);
        }
        if line.alive_until.is_none_or(|last| day > last) {
            return Err(Why::NoChannel);
        }
        if self.points.is_empty() {
            return asked.leave(line, medium, None, day);
        }
        let alive = self.points.iter().filter(|p| p.medium == medium && p.last_day >= day);
        let verdicts = alive.map(|point| asked.leave(line, medium, point.source, day));
        verdicts.reduce(better).unwrap_or(Err(Why::NoChannel))
    }

    /// The next day on which anything ends that a choice may rest upon.
    fn next_end(&self, asked: &Question<'_>, after: NaiveDate) -> Option<NaiveDate> {
        let lines = asked.media.iter().map(|medium| self.line(*medium));
        let of_lines = lines.flat_map(|line| {
            [line.alive_until, line.statement.map(|statement| statement.last_day)]
        });
        let of_points = self
            .points
            .iter()
            .flat_map(|point| [Some(point.last_day), asked.way_end(point.medium, point.source)]);
        let of_order = asked.order.and_then(|order| order.source);
        let of_way = asked.media.iter().map(|medium| asked.way_end(*medium, of_order));
        let of_rules = [asked.last_allowed(), asked.relay_end(), asked.implied_end()];
        let ends = of_lines.chain(of_points).chain(of_way).chain(of_rules).flatten();
        ends.filter_map(|last| last.succ_opt()).filter(|end| *end > after).min()
    }
}

impl<'a> Question<'a> {
    fn source(&self, place: Option<u16>) -> Option<&'a Source> {
        place.and_then(|place| self.settings.sources.get(usize::from(place)))
    }

    fn order_source(&self) -> Option<&'a Source> {
        self.source(self.order.and_then(|order| order.source))
    }

    /// Whether the order's sales channel forbids this kind, or any writing so late.
    fn is_forbidden(&self, day: NaiveDate) -> bool {
        let allow = self.order_source().and_then(|source| source.allow.as_ref());
        allow.is_some_and(|allow| !allow.contains(&self.kind))
            || self.last_allowed().is_some_and(|last| day > last)
    }

    fn last_allowed(&self) -> Option<NaiveDate> {
        Some(plus(self.order?.at, self.order_source()?.max_days?))
    }

    /// A relay number is all that a sales channel gave us, and lives for some days after delivery.
    fn relay_end(&self) -> Option<NaiveDate> {
        let order = self.order?;
        Some(plus(order.delivered.unwrap_or(order.at), self.order_source()?.phone_days?))
    }

    /// The last day on which a purchase stands for consent, where that ends.
    fn implied_end(&self) -> Option<NaiveDate> {
        Some(plus(self.last_purchase?, self.settings.implied_days?))
    }

    /// The last day on which a sales channel allows a medium that ends so many days after the order.
    fn way_end(&self, medium: Medium, place: Option<u16>) -> Option<NaiveDate> {
        let days = self.source(place)?.way(self.kind, medium)?.until_days?;
        Some(plus(self.bought_at(place)?, days))
    }

    /// The day of the leading order, or of the newest from another sales channel.
    fn bought_at(&self, place: Option<u16>) -> Option<NaiveDate> {
        let leading = self.order.filter(|order| order.source == place);
        let newest = || self.orders.iter().rev().find(|order| order.source == place);
        leading.or_else(newest).map(|order| order.at)
    }

    /// What the sales channel that gave a contact point says, and the customer.
    fn leave(&self, line: &Line, medium: Medium, place: Option<u16>, day: NaiveDate) -> Verdict {
        let source = self.source(place);
        let basis = source.and_then(|source| source.basis);
        let basis = basis.unwrap_or(self.settings.marketing_basis);
        let Some(source) = source.filter(|source| !source.ways.is_empty()) else {
            return self.consent(line, basis, day).map(|()| NaiveDate::MIN);
        };
        let way = source.way(self.kind, medium).ok_or(Why::SourcePolicy)?;
        let is_over =
            way.until_days.is_some() && self.way_end(medium, place).is_none_or(|last| day > last);
        match way.leave {
            Leave::No => return Err(Why::SourcePolicy),
            Leave::Yes | Leave::OptIn if is_over => return Err(Why::SourcePolicy),
            Leave::OptIn => stated(line, day).unwrap_or(Err(Why::NoConsent))?,
            Leave::Yes => self.consent(line, basis, day)?,
        }
        Ok(way.since.unwrap_or(NaiveDate::MIN))
    }

    /// What is no marketing needs no consent.
    fn consent(&self, line: &Line, basis: Basis, day: NaiveDate) -> Result<(), Why> {
        match (self.purpose, stated(line, day), basis) {
            (Purpose::Service, _, _) => Ok(()),
            (Purpose::Marketing, Some(stated), _) => stated,
            (Purpose::Marketing, None, Basis::Explicit) => Err(Why::NoConsent),
            (Purpose::Marketing, None, Basis::Implied) => self.implied(day),
        }
    }

    /// A purchase stands for consent for as long as the settings say.
    fn implied(&self, day: NaiveDate) -> Result<(), Why> {
        match (self.settings.implied_days, self.implied_end()) {
            (None, _) => Ok(()),
            (Some(_), None) => Err(Why::NoConsent),
            (Some(_), Some(last)) if day <= last => Ok(()),
            (Some(_), Some(_)) => Err(Why::ConsentExpired),
        }
    }
}

/// What the latest word on consent says; none where there is none.
fn stated(line: &Line, day: NaiveDate) -> Option<Result<(), Why>> {
    let statement = line.statement?;
    Some(match (statement.is_refusal, statement.last_day < day) {
        (true, _) => Err(Why::NoConsent),
        (false, true) => Err(Why::ConsentExpired),
        (false, false) => Ok(()),
    })
}

/// Of two contact points the one that may be used, for longer.
fn better(one: Verdict, other: Verdict) -> Verdict {
    match (one, other) {
        (Ok(one), Ok(other)) => Ok(one.min(other)),
        (Ok(since), Err(_)) | (Err(_), Ok(since)) => Ok(since),
        (Err(one), Err(other)) => Err(closest(one, other)),
    }
}

/// The reason that came closest to allowing it.
fn closest(one: Why, other: Why) -> Why {
    let closeness = [Why::NoConsent, Why::SourcePolicy, Why::ConsentExpired];
    let place = |why| closeness.iter().position(|known| *known == why);
    if place(other) > place(one) { other } else { one }
}
