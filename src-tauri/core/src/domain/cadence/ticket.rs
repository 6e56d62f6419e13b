//! Tickets: a complaint is answered on the next open day and stays until it is closed.

use chrono::NaiveDate;

use super::customer::{Customer, days_state};
use super::facts::{Act, Grievance};
use super::offset::plus;
use super::reach::Question;
use super::settings::Purpose;
use super::{Item, Kind, Medium, Outcome, State, Why};

/// When a ticket is due, and why then.
struct Course {
    due: NaiveDate,
    reason: Option<Why>,
    attempts: u32,
}

impl Customer<'_> {
    pub fn tickets(&self) -> impl Iterator<Item = Item> {
        self.facts.grievances.iter().map(|grievance| self.ticket(grievance))
    }

    fn ticket(&self, grievance: &Grievance) -> Item {
        let course = self.course(grievance);
        let (state, reason, medium) = self.ticket_state(grievance, &course);
        Item {
            kind: Kind::Ticket,
            order: None,
            orders: Vec::new(),
            ticket: Some(grievance.ticket),
            turn: None,
            due: course.due,
            until: self.until(&course),
            expires: None,
            state,
            reason,
            medium,
            attempts: course.attempts,
            ends_on: None,
            instead: None,
        }
    }

    /// Tries move a ticket on but never end it.
    fn course(&self, grievance: &Grievance) -> Course {
        let settings = self.settings;
        let first = plus(grievance.opened, 1).max(settings.activated_on);
        let mut course = Course { due: settings.open_or(first), reason: None, attempts: 0 };
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
            let attempts = course.attempts + u32::from(is_attempt);
            course.attempts = attempts.min(settings.max_attempts);
        }
        course
    }

    /// Nothing is late on the shop's first day, whatever was tried before it.
    fn until(&self, course: &Course) -> NaiveDate {
        course.due.max(self.settings.activated_on)
    }

    fn moved(&self, at: NaiveDate, act: Act) -> Option<(NaiveDate, Why)> {
        let settings = self.settings;
        let retry = settings.open_or(plus(at, settings.retry_days));
        let later = settings.open_or(plus(at, settings.gap_days));
        match act {
            Act::Callback(on) => Some((on.unwrap_or(retry), Why::Callback)),
            Act::Snooze(until) => Some((settings.open_or(until), Why::Snooze)),
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
    ) -> (State, Option<Why>, Option<Medium>) {
        if grievance.closed.is_some() {
            return (State::Done, None, None);
        }
        if self.facts.reach.refuses(Kind::Ticket) {
            return (State::Suppressed, Some(Why::DoNotContact), None);
        }
        let question = Question {
            kind: Kind::Ticket,
            purpose: Purpose::Service,
            media: &self.settings.media,
            order: None,
            last_purchase: None,
            day: course.due.max(self.today),
        };
        match self.facts.reach.choose(self.settings, question) {
            Err(why) => (State::Blocked, Some(why), None),
            Ok(medium) => {
                let is_snoozed = course.reason == Some(Why::Snooze);
                let state = days_state(self.today, course.due, self.until(course), is_snoozed);
                (state, course.reason, Some(medium))
            }
        }
    }
}
