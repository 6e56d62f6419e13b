//! What holds for every sequence of talks, promises and complaints, however they are undone and redone.

use std::collections::BTreeSet;

use proptest::prelude::*;
use serde_json::{Value, json};

use super::Shop;

/// One thing that a merchant does.
#[derive(Clone, Debug)]
enum Step {
    Talk { outcome: usize, both: bool, score: Option<u8>, consent: Option<bool>, refused: usize },
    Promise,
    Keep,
    Drop,
    Complain,
    Settle,
    Close(Option<bool>),
    Merge,
    Undo,
    Redo,
    NextDay,
}

const OUTCOMES: [&str; 9] = [
    "reached",
    "no_answer",
    "left_message",
    "busy",
    "callback",
    "wrong_number",
    "do_not_call",
    "complaint",
    "covered",
];
const REFUSED: [&str; 3] = ["this", "calls", "all"];

fn step() -> impl Strategy<Value = Step> {
    let consent = prop_oneof![3 => Just(None), 1 => any::<bool>().prop_map(Some)];
    let score = prop_oneof![2 => Just(None), 1 => (1..=5_u8).prop_map(Some)];
    let talk = (0..OUTCOMES.len(), any::<bool>(), score, consent, 0..REFUSED.len()).prop_map(
        |(outcome, both, score, consent, refused)| Step::Talk {
            outcome,
            both,
            score,
            consent,
            refused,
        },
    );
    prop_oneof![
        6 => talk,
        2 => Just(Step::Promise),
        1 => Just(Step::Keep),
        1 => Just(Step::Drop),
        1 => Just(Step::Complain),
        1 => Just(Step::Settle),
        1 => proptest::option::of(any::<bool>()).prop_map(Step::Close),
        1 => Just(Step::Merge),
        3 => Just(Step::Undo),
        2 => Just(Step::Redo),
        1 => Just(Step::NextDay),
    ]
}

/// What can be done without anything being turned back, so that all of it can be undone at the end.
fn straight() -> impl Strategy<Value = Vec<Step>> {
    let is_straight =
        |step: &Step| !matches!(step, Step::Undo | Step::Redo | Step::NextDay | Step::Merge);
    proptest::collection::vec(step().prop_filter("goes forward", is_straight), 1..7)
}

impl Shop {
    /// Does it, if it can be done now.
    fn take(&mut self, step: &Step, n_days: &mut u64) {
        let card = self.card();
        let promise = json!({ "id": card["promises"][0]["id"] });
        let open =
            card["complaints"].as_array().unwrap().iter().find(|it| it["closed_on"].is_null());
        let complaint = open.map_or(Value::Null, |it| it["id"].clone());
        // What cannot be done is refused and changes nothing.
        let _ = match step {
            Step::Talk { outcome, both, score, consent, refused } => {
                self.said(OUTCOMES[*outcome], *both, *score, *consent, REFUSED[*refused])
            }
            Step::Promise => {
                let promise = json!({ "customer": self.anna, "promise": { "text": "a cup" } });
                self.shop.try_call("promises.make", promise)
            }
            Step::Keep => self.shop.try_call("promises.keep", promise),
            Step::Drop => self.shop.try_call("promises.drop", promise),
            Step::Complain => {
                let complaint =
                    json!({ "customer": self.anna, "complaint": { "text": "a crack" } });
                self.shop.try_call("complaints.open", complaint)
            }
            Step::Settle => {
                let settled = json!({ "id": complaint, "solution": "a new one" });
                self.shop.try_call("complaints.settle", settled)
            }
            Step::Close(is_content) => {
                let closed = json!({ "id": complaint, "is_content": is_content });
                self.shop.try_call("complaints.close", closed)
            }
            Step::Merge => {
                let other = self.shop.call("customers.new", json!({ "name": "Ann" }));
                let merge = json!({ "keep": self.anna, "other": other["id"] });
                self.shop.try_call("customers.merge", merge)
            }
            Step::Undo => self.undo(),
            Step::Redo => self.shop.try_call("changes.redo", Value::Null),
            Step::NextDay => {
                *n_days += 1;
                let day = chrono::NaiveDate::from_ymd_opt(2026, 6, 12).unwrap();
                self.shop.set_day(&(day + chrono::Days::new(*n_days)).to_string());
                Ok(Value::Null)
            }
        };
    }

    /// Takes the last step back; that Anna came and bought stays.
    fn undo(&self) -> regulars_core::Result<Value> {
        let last = self.shop.call("changes.list", Value::Null)["undo"].clone();
        if ["customer_made", "sold"].contains(&last["act"].as_str().unwrap_or_default()) {
            return Ok(Value::Null);
        }
        self.shop.try_call("changes.undo", Value::Null)
    }

    fn said(
        &self,
        outcome: &str,
        both: bool,
        score: Option<u8>,
        consent: Option<bool>,
        refused: &str,
    ) -> regulars_core::Result<Value> {
        let open = self.plan().into_iter().filter(|row| {
            ["planned", "snoozed", "due", "overdue"].contains(&row["state"].as_str().unwrap())
        });
        let topics: Vec<Value> =
            open.take(if both { 2 } else { 1 }).map(|row| row["id"].clone()).collect();
        let is_heard = ["reached", "callback", "complaint", "covered"].contains(&outcome);
        let consents: Vec<Value> = consent
            .filter(|_| is_heard)
            .map(|is_given| json!({ "medium": "email", "is_given": is_given }))
            .into_iter()
            .collect();
        let talk = json!({
            "customer": self.anna, "topics": topics, "outcome": outcome, "medium": "phone",
            "on": "2026-07-01", "score": score.filter(|_| is_heard), "consents": consents,
            "refused": (outcome == "do_not_call").then_some(refused),
        });
        self.shop.try_call("talks.record", talk)
    }

    fn scopes(&self) -> BTreeSet<String> {
        let said_no = self.card()["said_no"].as_array().unwrap().clone();
        said_no.iter().map(|no| no["scope"].as_str().unwrap().to_owned()).collect()
    }

    /// The plan without numbers: done again, a complaint has another.
    fn told(&self) -> Vec<String> {
        let told = |row: Value| {
            let parts = ["kind", "state", "state_reason", "due_on", "medium", "attempts"];
            parts.map(|part| row[part].to_string()).join(" ")
        };
        let mut told: Vec<String> = self.plan().into_iter().map(told).collect();
        told.sort();
        told
    }
}

/// What stands of consent: how often a yes, and how often a no was said.
fn consents(dump: &str) -> (usize, usize) {
    let acts = || dump.lines().filter(|line| line.contains("\"record\":\"event\""));
    let said = |scope: &str| {
        let word = format!("\"scope\":\"{scope}\"");
        acts().filter(|line| line.contains("\"type\":\"consent\"") && line.contains(&word)).count()
    };
    let taken_back = acts().filter(|line| line.contains("\"of\":[\"consent\"")).count();
    (said("opt_in").saturating_sub(taken_back), said("opt_out"))
}

/// Everything but acts and what restricts.
fn kept(dump: &str) -> Vec<&str> {
    let is_kept = |line: &&str| {
        !line.contains("\"record\":\"event\"") && !line.contains("\"record\":\"suppression\"")
    };
    dump.lines().filter(is_kept).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, ..ProptestConfig::default() })]

    #[test]
    fn only_a_word_by_hand_makes_a_yes_and_nothing_lifts_a_no(
        steps in proptest::collection::vec(step(), 1..14)
    ) {
        let mut shop = Shop::new();
        let mut n_days = 0;
        let mut scopes = shop.scopes();
        let (mut n_yes, mut n_no) = consents(&shop.shop.dump());
        for step in &steps {
            shop.take(step, &mut n_days);
            let now = shop.scopes();
            prop_assert!(scopes.is_subset(&now), "{step:?} lifted {scopes:?} to {now:?}");
            let (yes, no) = consents(&shop.shop.dump());
            let says_yes = matches!(step, Step::Talk { consent: Some(true), .. } | Step::Redo);
            prop_assert!(yes <= n_yes || says_yes, "{step:?} made a yes");
            prop_assert!(no >= n_no, "{step:?} lifted a no");
            (scopes, n_yes, n_no) = (now, yes, no);
        }
    }

    #[test]
    fn whatever_was_said_is_undone_to_the_first_and_redone_to_the_last(steps in straight()) {
        let mut shop = Shop::new();
        let before = shop.shop.dump();
        let n_before = shop.shop.call("changes.list", Value::Null)["changes"].as_array().unwrap().len();
        for step in &steps {
            shop.take(step, &mut 0);
        }
        let (after, told) = (shop.shop.dump(), shop.told());
        let n_changes = shop.shop.call("changes.list", Value::Null)["changes"].as_array().unwrap().len();
        let mut n_undone = 0;
        for _ in n_before..n_changes {
            n_undone += usize::from(shop.shop.try_call("changes.undo", Value::Null).is_ok());
        }
        let undone = shop.shop.dump();
        prop_assert_eq!(kept(&undone), kept(&before));
        for _ in 0..n_undone {
            shop.shop.call("changes.redo", Value::Null);
        }
        let redone = shop.shop.dump();
        prop_assert_eq!(kept(&redone), kept(&after));
        prop_assert_eq!(shop.told(), told);
    }

    #[test]
    fn a_promise_is_never_news_to_the_plan(steps in proptest::collection::vec(step(), 1..10)) {
        let mut shop = Shop::new();
        let mut n_days = 0;
        for step in &steps {
            let (told, owed) = (shop.told(), shop.card()["promises"].clone());
            shop.take(step, &mut n_days);
            match step {
                Step::Promise | Step::Keep | Step::Drop => prop_assert_eq!(shop.told(), told),
                Step::NextDay => {
                    let n_owed = shop.card()["promises"].as_array().unwrap().len();
                    prop_assert_eq!(n_owed, owed.as_array().unwrap().len());
                }
                Step::Talk { .. } | Step::Complain | Step::Settle | Step::Close(_)
                | Step::Merge | Step::Undo | Step::Redo => {}
            }
        }
    }
}
