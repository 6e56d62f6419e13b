//! What is known of the ways to reach a customer: contact points, refusals, consent.

use chrono::NaiveDate;

use super::{Event, Kind, Medium, Outcome, Scope};

/// What is known of one medium.
#[derive(Clone, Copy, Default)]
pub(super) struct Line {
    /// The last day of the longest-lived contact point; `NaiveDate::MAX` is for ever.
    pub alive_until: Option<NaiveDate>,
    /// The last day on which it turned out to lead nowhere.
    pub dead_on: Option<NaiveDate>,
    pub is_refused: bool,
    pub statement: Option<Statement>,
}

/// The latest word on consent; on one day a refusal counts for more.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Statement {
    at: NaiveDate,
    pub is_refusal: bool,
    pub last_day: NaiveDate,
}

/// A contact point that is not known to lead nowhere.
#[derive(Clone, Copy)]
pub(super) struct Point {
    pub medium: Medium,
    pub last_day: NaiveDate,
    /// The sales channel that gave it.
    pub source: Option<u16>,
}

pub(super) struct Reach {
    lines: [Line; Medium::ALL.len()],
    /// Each by itself; only kept where sales channels say what may be done with theirs.
    pub points: Vec<Point>,
    pub is_any_point_known: bool,
    /// Nobody may write or call at all.
    is_refused: bool,
    refused: Vec<Kind>,
}

impl Reach {
    pub fn gather(events: &[Event], today: NaiveDate, has_ways: bool) -> Reach {
        let lines = [Line::default(); Medium::ALL.len()];
        let mut reach = Reach {
            lines,
            points: Vec::new(),
            is_any_point_known: false,
            is_refused: false,
            refused: Vec::new(),
        };
        for event in events {
            reach.hear(event, today);
        }
        for event in events {
            if let Event::ContactPoint { medium, at, valid_until, source } = event
                && *at <= today
            {
                let last_day = valid_until.unwrap_or(NaiveDate::MAX);
                let point = Point { medium: *medium, last_day, source: *source };
                reach.know(point, *at, has_ways);
            }
        }
        reach
    }

    /// Whether they want to hear nothing of this kind, or nothing at all.
    pub fn refuses(&self, kind: Kind) -> bool {
        self.is_refused || self.refused.contains(&kind)
    }

    pub fn line(&self, medium: Medium) -> &Line {
        &self.lines[medium as usize]
    }

    fn line_mut(&mut self, medium: Medium) -> &mut Line {
        &mut self.lines[medium as usize]
    }

    /// Refusals, consent, and what leads nowhere.
    fn hear(&mut self, event: &Event, today: NaiveDate) {
        match event {
            Event::Contact { at, outcome, .. } if *at <= today => match outcome {
                Outcome::WrongNumber => self.line_mut(Medium::Phone).die(*at),
                Outcome::Bounced => self.line_mut(Medium::Email).die(*at),
                Outcome::DoNotCall => self.line_mut(Medium::Phone).is_refused = true,
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
                Scope::Medium(medium) => self.line_mut(*medium).is_refused = true,
                Scope::Kind(kind) => self.refused.push(*kind),
            },
            Event::Consent { medium, at, is_given, expires } if *at <= today => {
                let last_day = expires.unwrap_or(NaiveDate::MAX);
                let statement = Statement { at: *at, is_refusal: !is_given, last_day };
                let line = self.line_mut(*medium);
                line.statement = line.statement.max(Some(statement));
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
    fn know(&mut self, point: Point, at: NaiveDate, has_ways: bool) {
        self.is_any_point_known = true;
        let line = self.line_mut(point.medium);
        if line.dead_on.is_some_and(|dead_on| at < dead_on) {
            return;
        }
        line.alive_until = line.alive_until.max(Some(point.last_day));
        if has_ways {
            self.points.push(point);
        }
    }
}

impl Line {
    fn die(&mut self, on: NaiveDate) {
        self.dead_on = self.dead_on.max(Some(on));
    }
}
