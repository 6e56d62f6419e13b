//! What the tries at one follow-up have led to.

use chrono::NaiveDate;

use super::editions::Editions;
use super::facts::Act;
use super::offset::plus;
use super::window::Window;
use super::{Outcome, Why};

/// One try at one follow-up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Touch {
    pub at: NaiveDate,
    pub act: Act,
    /// Whether the rule of that day counted a message left as done.
    pub is_message_done: bool,
}

/// How a follow-up came to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    Done {
        on: NaiveDate,
        why: Why,
    },
    /// Closed by hand or covered by another conversation.
    Closed(Why),
    GaveUp(Why),
    /// Every day on which it would have been useful is closed.
    NeverOpen,
}

/// A follow-up after all tries at it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Progress {
    pub due: NaiveDate,
    pub until: NaiveDate,
    pub expires: NaiveDate,
    pub attempts: u32,
    pub reason: Option<Why>,
    /// The due day was set by a person and is not moved.
    pub is_given: bool,
    pub end: Option<End>,
}

impl Progress {
    /// `touches` are sorted and each is there once.
    pub fn after(editions: &Editions, window: &Window, touches: &[Touch]) -> Progress {
        let mut progress = Progress {
            due: window.due,
            until: window.until,
            expires: window.expires,
            attempts: 0,
            reason: None,
            is_given: false,
            end: window.is_closed.then_some(End::NeverOpen),
        };
        for touch in touches {
            progress.take(editions, window, touch);
        }
        progress.until = progress.until.max(progress.due);
        progress
    }

    fn take(&mut self, editions: &Editions, window: &Window, touch: &Touch) {
        let at = touch.at;
        let edition = editions.on(at);
        let retry_days = edition.retry_days;
        match touch.act {
            Act::Callback(on) => {
                let on = on.unwrap_or_else(|| editions.open_or(plus(at, retry_days)));
                self.give(on, Why::Callback, edition.callback_grace_days);
            }
            Act::Snooze(until) => {
                let day = editions.open_or(until);
                self.give(day, Why::Snooze, edition.snooze_grace_days);
            }
            Act::Skip => self.close(Why::ByHand),
            Act::Attempt(outcome) => match outcome {
                Outcome::Reached => self.finish(at, Why::Reached),
                Outcome::Sent => self.finish(at, Why::Sent),
                Outcome::Complaint => self.finish(at, Why::Complaint),
                Outcome::Covered => self.close(Why::Covered),
                Outcome::LeftMessage if touch.is_message_done => {
                    self.count(edition.max_attempts);
                    self.finish(at, Why::LeftMessage);
                }
                Outcome::LeftMessage => {
                    self.fail(editions, window, at, editions.open_days_after(at, retry_days));
                }
                Outcome::NoAnswer | Outcome::Busy => {
                    self.fail(editions, window, at, editions.open_or(plus(at, retry_days)));
                }
                Outcome::Callback
                | Outcome::WrongNumber
                | Outcome::Bounced
                | Outcome::DoNotCall => {}
            },
        }
    }

    fn finish(&mut self, on: NaiveDate, why: Why) {
        if !matches!(self.end, Some(End::Done { .. })) {
            self.end = Some(End::Done { on, why });
        }
    }

    fn close(&mut self, why: Why) {
        if !matches!(self.end, Some(End::Done { .. } | End::Closed(_))) {
            self.end = Some(End::Closed(why));
        }
    }

    /// A day that a person gave is kept exactly, and brings back what was given up.
    fn give(&mut self, day: NaiveDate, why: Why, grace_days: i64) {
        if matches!(self.end, Some(End::GaveUp(_) | End::NeverOpen)) {
            self.end = None;
        }
        self.due = day;
        self.reason = Some(why);
        self.is_given = true;
        self.expires = self.expires.max(plus(day, grace_days));
    }

    /// Put off to a later day, by nobody's wish.
    pub fn move_to(&mut self, day: NaiveDate, why: Why) {
        self.due = day;
        self.until = self.until.max(day);
        self.reason = Some(why);
    }

    /// What was tried under a higher cap stays counted.
    fn count(&mut self, cap: u32) {
        self.attempts += u32::from(self.attempts < cap);
    }

    /// Nobody was there: another try on `retry`, unless a person gave a day that is still to come.
    fn fail(&mut self, editions: &Editions, window: &Window, at: NaiveDate, retry: NaiveDate) {
        let cap = editions.on(at).max_attempts;
        self.count(cap);
        if self.end.is_some() || (self.is_given && self.due > at) {
            return;
        }
        self.is_given = false;
        let retry = retry.max(window.due);
        let day = match retry <= self.expires {
            true => Some(retry),
            false => editions.last_open(at, self.expires).filter(|day| *day >= window.due),
        };
        let (due, reason, end) = match day {
            _ if self.attempts >= cap => (at, None, Some(End::GaveUp(Why::Attempts))),
            Some(day) => (day, Some(Why::Retry), None),
            None => (at, None, Some(End::GaveUp(Why::NoTime))),
        };
        (self.due, self.reason, self.end) = (due, reason, end);
    }
}
