//! Tickets: a complaint is answered on the next open day and stays until it is closed.

use chrono::NaiveDate;

use super::choose::Question;
use super::customer::Customer;
use super::facts::{Act, Grievance};
use super::offset::plus;
use super::settings::Purpose;
use super::stand::Standing;
use super::turns::Days;
use super::{Item, Kind, Outcome, State, Why};

/// When a ticket is due, and why then.
struct Course {
    due: NaiveDate,
    reason: Option<Why>,
    attempts: u32,
}

impl Customer<'_> {
    /// As `item` for the other kinds.
    pub fn tickets(&self) -> impl Iterator<Item = (Item, Option<NaiveDate>)> {
        self.facts.grievances.iter().map(|grievance| self.ticket(grievance))
    }

    fn ticket(&self, grievance: &Grievance) -> (Item, Option<NaiveDate>) {
        let course = self.course(grievance);
        let (standing, turns_on) = self.ticket_state(grievance, &course);
        let item = Item {
            kind: Kind::Ticket,
            order: None,
            orders: Vec::new(),
            ticket: Some(grievance.ticket),
            turn: None,
            due: course.due,
            until: self.until(&course),
            expires: None,
            state: standing.state,
            reason: standing.reason,
            medium: standing.medium,
            attempts: course.attempts,
            ends_on: standing.ends_on,
            instead: standing.instead,
        };
        (item, turns_on)
    }

    /// Tries move a ticket on but never end it.
    fn course(&self, grievance: &Grievance) -> Course {
        let editions = &self.book.editions;
        let first = plus(grievance.opened, 1).max(self.book.settings.activated_on);
        let mut course = Course { due: editions.open_or(first), reason: None, attempts: 0 };
        if grievance.closed.is_some() {
            return course;
        }
        let tries = self.facts.tries.iter().filter(|a_try| a_try.kinds.contains(&Kind::Ticket));
        for a_try in tries.filter(|a_try| a_try.at >= grievance.opened) {
            if let Some((due, reason)) = self.moved(a_try.at, a_try.act) {
                (course.due, course.reason) = (due, Some(reason));
            }
            let is_attempt = matches!(
                a_try.act,
                Act::Attempt(Outcome::NoAnswer | Outcome::Busy | Outcome::LeftMessage)
            );
            let cap = editions.on(a_try.at).max_attempts;
            course.attempts += u32::from(is_attempt && course.attempts < cap);
        }
        course
    }

    /// Nothing is late on the shop's first day, whatever was tried before it.
    fn until(&self, course: &Course) -> NaiveDate {
        course.due.max(self.book.settings.activated_on)
    }

    fn moved(&self, at: NaiveDate, act: Act) -> Option<(NaiveDate, Why)> {
        let editions = &self.book.editions;
        let retry = editions.open_or(plus(at, editions.on(at).retry_days));
        let later = editions.open_or(editions.quiet_until(at));
        match act {
            Act::Callback(on) => Some((on.unwrap_or(retry), Why::Callback)),
            Act::Snooze(until) => Some((editions.open_or(until), Why::Snooze)),
            Act::Skip => None,
            Act::Attempt(outcome) => match outcome {
                Outcome::NoAnswer | Outcome::Busy | Outcome::LeftMessage => {
                    Some((retry, Why::Retry))
                }
                Outcome::Reached | Outcome::Sent | Outcome::Complaint => {
                    Some((later, Why::TooSoon))
                }
                Outcome::Callback
                | Outcome::WrongNumber
                | Outcome::Bounced
                | Outcome::DoNotCall
                | Outcome::Covered => None,
            },
        }
    }

    fn ticket_state(
        &self,
        grievance: &Grievance,
        course: &Course,
    ) -> (Standing, Option<NaiveDate>) {
        if grievance.closed.is_some() {
            return (Standing::plain(State::Done, None), None);
        }
        if self.facts.reach.refuses(Kind::Ticket) {
            return (Standing::plain(State::Suppressed, Some(Why::DoNotContact)), None);
        }
        let days = Days {
            due: course.due,
            until: self.until(course),
            expires: NaiveDate::MAX,
            reason: course.reason,
        };
        let media = &self.book.editions.under(grievance.opened, days.until).media;
        let question = Question {
            settings: &self.book.settings,
            kind: Kind::Ticket,
            purpose: Purpose::Service,
            media,
            shop_media: media,
            order: None,
            orders: &self.facts.orders,
            last_purchase: None,
        };
        self.reached(&question, &days)
    }
}
