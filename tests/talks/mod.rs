//! One talk as one change: what it brings, what comes next, and how it is taken back.

mod calls;
mod complaints;
mod promises;
mod properties;
mod refusals;

use regulars_tests::ScratchShop;
use serde_json::{Value, json};

/// Anna bought at the counter on 9 May and on 9 June; on 12 June she is to be thanked for the
/// second and asked about the first.
struct Shop {
    shop: ScratchShop,
    anna: i64,
}

impl Shop {
    fn new() -> Shop {
        let mut shop = ScratchShop::on("2026-05-09");
        let points = json!([
            { "kind": "phone", "text": "+49 30 901820", "label": "mobile" },
            { "kind": "email", "text": "anna@example.com" },
        ]);
        let made = shop.call("customers.new", json!({ "name": "Anna Counter", "points": points }));
        let anna = made["id"].as_i64().unwrap();
        let mut them = Shop { shop: ScratchShop::default(), anna };
        std::mem::swap(&mut them.shop, &mut shop);
        them.buys();
        them.shop.set_day("2026-06-09");
        them.buys();
        them.shop.set_day("2026-06-12");
        them
    }

    fn buys(&self) {
        let lines = json!([{ "title": "Oolong 100 g", "quantity": 1, "unit_price": "9.25" }]);
        let sale = json!({ "customer_id": self.anna, "lines": lines, "is_paid": true });
        self.shop.call("orders.sell", sale);
    }

    fn card(&self) -> Value {
        self.shop.call("customers.card", json!({ "id": self.anna }))
    }

    fn plan(&self) -> Vec<Value> {
        let plan = self.shop.call("follow_ups.list", Value::Null).as_array().unwrap().clone();
        plan.into_iter().filter(|row| row["customer_id"] == self.anna).collect()
    }

    /// The open follow-up of this kind that comes first.
    #[track_caller]
    fn open(&self, kind: &str) -> Value {
        let is_open = |row: &&Value| {
            row["kind"] == kind
                && ["planned", "snoozed", "due", "overdue"]
                    .contains(&row["state"].as_str().unwrap())
        };
        let plan = self.plan();
        let found = plan.iter().filter(is_open).min_by_key(|row| row["due_on"].to_string());
        found.unwrap_or_else(|| panic!("no {kind} is open in {plan:#?}")).clone()
    }

    fn state(&self, id: &Value) -> Value {
        self.plan()
            .into_iter()
            .find(|row| row["id"] == *id)
            .map_or(Value::Null, |it| it["state"].clone())
    }

    /// Rings twice in vain, so that the next try at this follow-up is the last.
    fn rings_twice(&mut self, topic: &Value) {
        for day in ["2026-06-12", "2026-06-14"] {
            self.shop.set_day(day);
            let said = json!({ "outcome": "no_answer" });
            self.talk(self.about(std::slice::from_ref(topic), said));
        }
        self.shop.set_day("2026-06-16");
    }

    /// A talk about both follow-ups, with what is said of it.
    fn about_both(&self, said: Value) -> Value {
        let topics =
            [self.open("thank_you")["id"].clone(), self.open("satisfaction")["id"].clone()];
        self.about(&topics, said)
    }

    fn about(&self, topics: &[Value], said: Value) -> Value {
        let mut talk = json!({ "customer": self.anna, "topics": topics });
        for (name, value) in said.as_object().unwrap() {
            talk[name] = value.clone();
        }
        talk
    }

    fn talk(&self, talk: Value) -> Value {
        self.shop.call("talks.record", talk)
    }

    fn says(&self, said: Value) -> Value {
        self.talk(self.about_both(said))
    }
}

fn kinds(then: &Value) -> Vec<&str> {
    then.as_array().unwrap().iter().map(|it| it["kind"].as_str().unwrap()).collect()
}

#[test]
fn one_talk_about_two_things_finishes_both_and_says_what_comes_next() {
    let shop = Shop::new();
    let thanks = shop.open("thank_you")["id"].clone();
    let question = shop.open("satisfaction")["id"].clone();
    let recorded = shop.says(json!({ "outcome": "reached", "score": 5, "note": "glad" }));
    assert_eq!(shop.state(&thanks), "done");
    assert_eq!(shop.state(&question), "done");
    assert_eq!(kinds(&recorded["then"]), ["cross_sell", "churn"]);
    assert_eq!(recorded["then"][0]["due_on"], "2026-09-09");
    let dump = shop.shop.dump();
    assert_eq!(dump.matches("\"score\":5").count(), 1, "the answer stands once");
    let changes = shop.shop.call("changes.list", Value::Null);
    assert_eq!(changes["undo"]["act"], "attempt_recorded", "one talk is one change");
}

#[test]
fn what_would_follow_is_told_before_anything_is_written() {
    let shop = Shop::new();
    let before = shop.shop.dump();
    let said = json!({ "outcome": "reached", "score": 1 });
    let preview = shop.shop.call("talks.preview", shop.about_both(said.clone()));
    assert_eq!(preview["opens_complaint"], true);
    assert_eq!(preview["then"][0]["kind"], "ticket");
    assert_eq!(shop.shop.dump(), before);
    assert_eq!(shop.says(said)["then"], preview["then"]);
}

#[test]
fn a_topic_that_was_not_talked_about_waits_some_days() {
    let shop = Shop::new();
    let question = shop.open("satisfaction");
    let talk = shop.about(&[shop.open("thank_you")["id"].clone()], json!({ "outcome": "reached" }));
    shop.talk(talk);
    assert_eq!(question["due_on"], "2026-06-09");
    assert_eq!(shop.open("satisfaction")["due_on"], "2026-06-17");
}

#[test]
fn a_talk_is_undone_whole_and_done_again_whole() {
    let shop = Shop::new();
    let before = shop.shop.dump();
    shop.says(json!({
        "outcome": "reached", "score": 2, "recommend": 7, "note": "the lid is loose",
        "promise": { "text": "a new lid", "by": "2026-06-20" },
        "consents": [{ "medium": "email", "is_given": true }],
        "answer": { "fact": "birthday", "value": "6 May" },
        "took": ["Longjing 50 g"], "seconds": 90, "next": "2026-06-15",
    }));
    let after = (shop.shop.dump(), shop.plan(), shop.card()["timeline"].clone());
    assert_eq!(shop.card()["promises"][0]["text"], "a new lid");
    shop.shop.call("changes.undo", Value::Null);
    assert_eq!(without_acts(&shop.shop.dump()), without_acts(&before));
    assert_eq!(shop.card()["promises"], json!([]));
    assert_eq!(shop.card()["complaints"], json!([]));
    shop.shop.call("changes.redo", Value::Null);
    assert_eq!(without_acts(&shop.shop.dump()), without_acts(&after.0));
    assert_eq!(shop.plan(), after.1.iter().map(renumbered(&shop)).collect::<Vec<_>>());
    assert_eq!(shop.card()["timeline"], after.2);
}

/// Done again, the complaint has a number of its own, and its follow-up with it.
fn renumbered(shop: &Shop) -> impl Fn(&Value) -> Value {
    let ticket = shop.open("ticket")["id"].clone();
    move |row| {
        let mut row = row.clone();
        if row["kind"] == "ticket" {
            row["id"] = ticket.clone();
        }
        row
    }
}

/// Acts and their retractions stay in the file.
fn without_acts(dump: &str) -> Vec<&str> {
    let is_act = |line: &&str| line.contains("\"record\":\"event\"");
    dump.lines().filter(|line| !is_act(line)).collect()
}

#[test]
fn the_day_of_what_comes_next_is_the_merchants() {
    let shop = Shop::new();
    let recorded = shop.says(json!({ "outcome": "reached", "next": "2026-07-20" }));
    assert_eq!(recorded["then"][0]["due_on"], "2026-07-20");
    assert_eq!(recorded["then"][0]["state"], "snoozed");
}

#[test]
fn where_nothing_is_planned_the_day_becomes_a_reminder() {
    let shop = ScratchShop::on("2026-06-12");
    let made = shop.call("customers.new", json!({ "name": "Rung Up" }));
    let talk = json!({
        "customer": made["id"], "outcome": "reached", "medium": "phone", "note": "asks for cups",
        "next": "2026-06-19",
    });
    let recorded = shop.call("talks.record", talk);
    assert_eq!(recorded["then"], json!([]));
    let note = &shop.call("customers.card", json!({ "id": made["id"] }))["notes"][0];
    assert_eq!(
        (&note["text"], &note["remind_on"]),
        (&json!("asks for cups"), &json!("2026-06-19"))
    );
}

#[test]
fn somebody_who_rings_is_left_alone_for_some_days() {
    let shop = Shop::new();
    shop.talk(shop.about(&[], json!({ "outcome": "reached", "medium": "phone" })));
    assert_eq!(shop.open("thank_you")["due_on"], "2026-06-17");
}

#[test]
fn a_callback_keeps_its_day_and_its_time() {
    let shop = Shop::new();
    let thanks = shop.open("thank_you")["id"].clone();
    let said = json!({ "outcome": "callback", "on": "2026-06-14", "at": "14:30" });
    shop.talk(shop.about(&[thanks], said));
    assert_eq!(shop.open("thank_you")["due_on"], "2026-06-14");
    assert!(shop.shop.dump().contains("\"until_minute\":870"));
}

#[test]
fn a_yes_points_at_the_words_they_heard() {
    let shop = Shop::new();
    shop.shop.write(
        "INSERT INTO wordings (language, version, text, since_on) VALUES
         ('en', 1, 'May I?', '2026-01-01'), ('en', 2, 'May I write?', '2026-02-01'),
         ('zh-Hans', 3, '可以吗？', '2026-03-01')",
    );
    shop.says(json!({
        "outcome": "reached", "consents": [{ "medium": "email", "is_given": true }]
    }));
    assert!(shop.shop.dump().contains("\"wording\":[\"en\",2]"));
}

#[test]
fn typed_back_later_it_happened_on_the_day_of_the_sheet() {
    let shop = Shop::new();
    let sheet = json!({ "number": 4, "row": 7 });
    shop.says(json!({ "outcome": "reached", "talked_on": "2026-06-11", "sheet": sheet }));
    let dump = shop.shop.dump();
    assert_eq!(dump.matches("\"sheet_number\":4,\"sheet_row\":7").count(), 2);
    assert!(dump.contains("\"happened_on\":\"2026-06-11\""));
    let done = shop.plan().into_iter().find(|row| row["state"] == "done").unwrap();
    assert_eq!(done["due_on"], "2026-06-11");
}

#[test]
fn a_talk_that_cannot_have_been_is_refused_and_changes_nothing() {
    let shop = Shop::new();
    let before = shop.shop.dump();
    let other = shop.shop.call("customers.new", json!({ "name": "Else" }))["id"].clone();
    let said = [
        json!({ "outcome": "shouted" }),
        json!({ "outcome": "no_answer", "score": 5 }),
        json!({ "outcome": "reached", "score": 6 }),
        json!({ "outcome": "callback" }),
        json!({ "outcome": "callback", "on": "2026-06-14", "at": "late" }),
        json!({ "outcome": "reached", "next": "2026-06-12" }),
        json!({ "outcome": "reached", "talked_on": "2026-06-13" }),
        json!({ "outcome": "reached", "promise": { "text": " " } }),
        json!({ "outcome": "reached", "refused": "some" }),
        json!({ "outcome": "reached", "refused": "writing", "medium": "phone" }),
        json!({ "outcome": "reached", "medium": "pigeon" }),
        json!({
            "outcome": "reached", "refused": "all",
            "consents": [{ "medium": "email", "is_given": true }],
        }),
    ];
    for said in said {
        let error = shop.shop.refused("talks.record", shop.about_both(said.clone()));
        assert_eq!(error.code(), "invalid", "{said}");
    }
    let mut of_another = shop.about_both(json!({ "outcome": "reached" }));
    of_another["customer"] = other;
    assert_eq!(shop.shop.refused("talks.record", of_another).code(), "invalid");
    let after = shop.shop.dump();
    let acts = |dump: &str| dump.lines().filter(|line| line.contains("\"event\"")).count();
    assert_eq!(acts(&after), acts(&before));
}

#[test]
fn a_talk_is_opened_with_all_that_is_of_use_in_it() {
    let mut shop = Shop::new();
    // The thank-you keeps its distance from the question, which could have been asked on the 9th.
    shop.shop.set_day("2026-06-14");
    let page = shop.shop.call("talks.open", json!({ "customer": shop.anna }));
    assert_eq!(page["topics"].as_array().unwrap().len(), 2);
    assert_eq!(page["say"].as_array().unwrap().len(), 2);
    assert_eq!(page["points"][0]["dial"], "+4930901820");
    assert_eq!(page["last_talk"], Value::Null);
    let queue = shop.shop.call("calls.queue", Value::Null);
    assert_eq!(queue["calls"].as_array().unwrap().len(), 1, "two topics are one call");
    shop.says(json!({ "outcome": "reached", "score": 4 }));
    let page = shop.shop.call("talks.open", json!({ "customer": shop.anna }));
    assert_eq!(page["last_talk"]["score"], 4);
    assert_eq!(shop.shop.call("calls.queue", Value::Null)["calls"], json!([]));
}
