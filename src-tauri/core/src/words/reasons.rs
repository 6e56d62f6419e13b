//! Why this person, why today: one sentence out of the facts that the core gives.
//!
//! Goes together with ui/parts/reason.js: the same messages and the same places, so that the
//! call sheet says what the window says. A change here is a change there.

use chrono::NaiveDate;

use super::Words;
use crate::api::answers::{Complained, Reason};

impl Words {
    /// Why somebody is followed up for this kind (`thank_you`, `satisfaction` …), and how they buy and
    /// answer.
    pub fn reason(&self, kind: &str, reason: &Reason) -> String {
        let topic = self.topic(kind, reason);
        match self.facts(reason) {
            Some(facts) => format!("{topic}{}{facts}", self.text("sentence-gap")),
            None => topic,
        }
    }

    /// The sentence of the kind alone, as it stands where one customer has several.
    pub fn topic(&self, kind: &str, reason: &Reason) -> String {
        self.of_kind("reason", kind, reason)
    }

    /// The same in a few words, for paper: what was bought and when stands below it there.
    pub fn why(&self, kind: &str, reason: &Reason) -> String {
        self.of_kind("paper-why", kind, reason)
    }

    fn of_kind(&self, what: &str, kind: &str, reason: &Reason) -> String {
        let title = self.title(reason);
        let ordered_on = self.day_if_known(reason.ordered_on.as_deref());
        let delivered_on = self.day_if_known(reason.delivered_on.as_deref());
        let first_ordered_on = self.day_if_known(reason.first_ordered_on.as_deref());
        if let Some(complaint) = &reason.complaint {
            return self.complaint(complaint, &title, !reason.title.is_empty());
        }
        let kind = if kind.starts_with("own.") { "own" } else { kind };
        self.text_with(
            &format!("{what}-{kind}"),
            &[
                ("has_order", i64::from(reason.ordered_on.is_some()).into()),
                ("has_title", i64::from(!reason.title.is_empty()).into()),
                ("title", (&title).into()),
                ("n_more", reason.n_more.into()),
                ("ordered_on", (&ordered_on).into()),
                ("delivered_on", (&delivered_on).into()),
                ("days", reason.days.into()),
                ("nth_order", reason.nth_order.into()),
                ("first_ordered_on", (&first_ordered_on).into()),
            ],
        )
    }

    /// What they complained of, and whether what was done about it is good so.
    fn complaint(&self, complaint: &Complained, title: &str, has_title: bool) -> String {
        let told = match (has_title, complaint.said.is_empty()) {
            (true, false) => "both",
            (true, true) => "title",
            (false, false) => "words",
            (false, true) => "nothing",
        };
        let is_settled = complaint.solution.is_some();
        let on = self.day_if_known(Some(&complaint.on));
        let places = [
            ("told", told.into()),
            ("title", title.into()),
            ("said", (&complaint.said).into()),
            ("complained_on", (&on).into()),
            ("solution", complaint.solution.as_deref().unwrap_or_default().into()),
        ];
        self.text_with(if is_settled { "reason-ticket-settled" } else { "reason-ticket" }, &places)
    }

    /// “Bought 3 times, usually every 5 weeks, now 11; answered 2 of 3 calls.”
    fn facts(&self, reason: &Reason) -> Option<String> {
        self.of_habit("reason", reason)
    }

    /// “every 5 weeks, now 11; answered 2 of 3 calls”, for paper.
    pub fn habit(&self, reason: &Reason) -> Option<String> {
        self.of_habit("paper-why", reason)
    }

    fn of_habit(&self, what: &str, reason: &Reason) -> Option<String> {
        let told = match (&reason.habit, &reason.answers) {
            (Some(_), Some(_)) => "habit-and-answers",
            (Some(_), None) => "habit",
            (None, Some(_)) => "answers",
            (None, None) => return None,
        };
        let (habit, answers) = (reason.habit.as_ref(), reason.answers.as_ref());
        let places = [
            ("unit", habit.map_or("days", |habit| habit.unit.as_str()).into()),
            ("n_orders", habit.map_or(0, |habit| habit.n_orders).into()),
            ("usual", habit.map_or(0, |habit| habit.usual).into()),
            ("now", habit.map_or(0, |habit| habit.now).into()),
            ("reached", answers.map_or(0, |answers| answers.reached).into()),
            ("tried", answers.map_or(0, |answers| answers.tried).into()),
        ];
        Some(self.text_with(&format!("{what}-{told}"), &places))
    }

    /// “Kyusu and 2 more”; an order whose file names no products has its own words.
    fn title(&self, reason: &Reason) -> String {
        if reason.title.is_empty() {
            return self.text("reason-without-title");
        }
        if reason.n_more == 0 {
            return reason.title.clone();
        }
        let more = self.text_with("and-more", &[("n", reason.n_more.into())]);
        format!("{} {more}", reason.title)
    }

    /// A day that is missing is an empty place; one that is no day shows as it stands.
    fn day_if_known(&self, on: Option<&str>) -> String {
        let on = on.unwrap_or_default();
        on.parse::<NaiveDate>().map_or_else(|_| on.to_owned(), |day| self.day(day))
    }
}
