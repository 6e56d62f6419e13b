//! By which media a customer may be reached on a given day.

use chrono::NaiveDate;

use super::facts::Order;
use super::offset::plus;
use super::settings::{Basis, Purpose, Settings};
use super::{Event, Kind, Medium, Outcome, Scope, Why};

/// What is known of one medium.
#[derive(Clone, Copy, Default)]
struct Way {
    /// The last day of the longest-lived contact point; `NaiveDate::MAX` is for ever.
    alive_until: Option<NaiveDate>,
    /// The last day on which it turned out to lead nowhere.
    dead_on: Option<NaiveDate>,
    is_refused: bool,
    statement: Option<Statement>,
}

/// The latest word on consent; on one day a refusal counts for more.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Statement {
    at: NaiveDate,
    is_refusal: bool,
    last_day: NaiveDate,
}

pub(super) struct Reach {
    ways: [Way; Medium::ALL.len()],
    is_any_point_known: bool,
    /// Nobody may write or call at all.
    is_refused: bool,
    refused: Vec<Kind>,
}

/// Who is asked about what, and when.
#[derive(Clone, Copy)]
pub(super) struct Question<'a> {
    pub kind: Kind,
    pub purpose: Purpose,
    /// In order of preference.
    pub media: &'a [Medium],
    /// The leading order; a ticket has none.
    pub order: Option<&'a Order>,
    pub last_purchase: Option<NaiveDate>,
    pub day: NaiveDate,
}

impl Reach {
    pub fn gather(events: &[Event], today: NaiveDate) -> Reach {
        let ways = [Way::default(); Medium::ALL.len()];
        let mut reach =
            Reach { ways, is_any_point_known: false, is_refused: false, refused: Vec::new() };
        for event in events {
            reach.hear(event, today);
        }
        for event in events {
            if let Event::ContactPoint { medium, at, valid_until, .. } = event
                && *at <= today
            {
                reach.know(*medium, *at, *valid_until);
            }
        }
        reach
    }

    /// Whether they want to hear nothing of this kind, or nothing at all.
    pub fn refuses(&self, kind: Kind) -> bool {
        self.is_refused || self.refused.contains(&kind)
    }

    fn way(&mut self, medium: Medium) -> &mut Way {
        &mut self.ways[medium as usize]
    }

    /// Refusals, consent, and what leads nowhere.
    fn hear(&mut self, event: &Event, today: NaiveDate) {
        match event {
            Event::Contact { at, outcome, .. } if *at <= today => match outcome {
                Outcome::WrongNumber => self.way(Medium::Phone).die(*at),
                Outcome::Bounced => self.way(Medium::Email).die(*at),
                Outcome::DoNotCall => self.way(Medium::Phone).is_refused = true,
                Outcome::Reached
                | Outcome::Sent
                | Outcome::LeftMessage
                | Outcome::NoAnswer
                | Outcome::Busy
                | Outcome::Callback
                | Outcome::Complaint
                | Outcome::Covered => {}
            },
            Event::DoNotContact { at, scope } if *at <= today => match scope {
                Scope::All => self.is_refused = true,
                Scope::Medium(medium) => self.way(*medium).is_refused = true,
                Scope::Kind(kind) => self.refused.push(*kind),
            },
            Event::Consent { medium, at, is_given, expires } if *at <= today => {
                let last_day = expires.unwrap_or(NaiveDate::MAX);
                let statement = Statement { at: *at, is_refusal: !is_given, last_day };
                let way = self.way(*medium);
                way.statement = way.statement.max(Some(statement));
            }
            Event::Contact { .. }
            | Event::DoNotContact { .. }
            | Event::Consent { .. }
            | Event::Purchase { .. }
            | Event::Delivered { .. }
            | Event::Cancelled { .. }
            | Event::Refunded { .. }
            | Event::Snooze { .. }
            | Event::Skip { .. }
            | Event::Complaint { .. }
            | Event::ComplaintClosed { .. }
            | Event::ContactPoint { .. }
            | Event::Yearly { .. }
            | Event::Concerns { .. } => {}
        }
    }

    /// A number entered on the day on which the old one proved wrong is the new one.
    fn know(&mut self, medium: Medium, at: NaiveDate, valid_until: Option<NaiveDate>) {
        self.is_any_point_known = true;
        let way = self.way(medium);
        if way.dead_on.is_none_or(|dead_on| at >= dead_on) {
            way.alive_until = way.alive_until.max(Some(valid_until.unwrap_or(NaiveDate::MAX)));
        }
    }

    /// The first medium that is allowed, or why there is none.
    pub fn choose(&self, settings: &Settings, question: Question<'_>) -> Result<Medium, Why> {
        if forbids(settings, &question) {
            return Err(Why::SourcePolicy);
        }
        let mut why = Why::NoChannel;
        for medium in question.media {
            if !self.leads(settings, &question, *medium) {
                continue;
            }
            match self.consent(settings, &question, *medium) {
                Ok(()) => return Ok(*medium),
                Err(Why::ConsentExpired) => why = Why::ConsentExpired,
                Err(no) if why == Why::NoChannel => why = no,
                Err(_) => {}
            }
        }
        Err(why)
    }

    /// Whether there is a living contact point without a refusal.
    fn leads(&self, settings: &Settings, question: &Question<'_>, medium: Medium) -> bool {
        let way = &self.ways[medium as usize];
        if way.is_refused {
            return false;
        }
        if self.is_any_point_known {
            return way.alive_until.is_some_and(|last| question.day <= last);
        }
        let is_relay_alive = medium != Medium::Phone || relay_lives(settings, question);
        way.dead_on.is_none() && settings.media.contains(&medium) && is_relay_alive
    }

    fn consent(
        &self,
        settings: &Settings,
        question: &Question<'_>,
        medium: Medium,
    ) -> Result<(), Why> {
        match question.purpose {
            Purpose::Service => return Ok(()),
            Purpose::Marketing => {}
        }
        match (self.ways[medium as usize].statement, settings.marketing_basis) {
            (Some(statement), _) if statement.is_refusal => Err(Why::NoConsent),
            (Some(statement), _) if statement.last_day < question.day => Err(Why::ConsentExpired),
            (Some(_), _) => Ok(()),
            (None, Basis::Explicit) => Err(Why::NoConsent),
            (None, Basis::Implied) => implied(settings, question),
        }
    }
}

impl Way {
    fn die(&mut self, on: NaiveDate) {
        self.dead_on = self.dead_on.max(Some(on));
    }
}

/// A purchase stands for consent for as long as the settings say.
fn implied(settings: &Settings, question: &Question<'_>) -> Result<(), Why> {
    match (settings.implied_days, question.last_purchase) {
        (None, _) => Ok(()),
        (Some(_), None) => Err(Why::NoConsent),
        (Some(days), Some(bought)) if question.day <= plus(bought, days) => Ok(()),
        (Some(_), Some(_)) => Err(Why::ConsentExpired),
    }
}

/// Whether the sales channel forbids this kind, or any writing so late.
fn forbids(settings: &Settings, question: &Question<'_>) -> bool {
    let Some(order) = question.order else { return false };
    let Some(source) = order.source.and_then(|place| settings.sources.get(usize::from(place)))
    else {
        return false;
    };
    let is_kind_forbidden =
        source.allow.as_ref().is_some_and(|allow| !allow.contains(&question.kind));
    is_kind_forbidden || source.max_days.is_some_and(|days| question.day > plus(order.at, days))
}

/// A relay number is all that a sales channel gave us, and lives for some days after delivery.
fn relay_lives(settings: &Settings, question: &Question<'_>) -> bool {
    let Some(order) = question.order else { return true };
    let source = order.source.and_then(|place| settings.sources.get(usize::from(place)));
    let days = source.and_then(|source| source.phone_days);
    days.is_none_or(|days| question.day <= plus(order.delivered.unwrap_or(order.at), days))
}
