//! Whatever the merchant changes by hand can be undone and redone, and stands in the history.

use proptest::prelude::*;
use regulars_tests::ScratchShop;
use serde_json::{Value, json};

/// José, who has bought twice.
const JOSE: i64 = 1;

fn shop_with_a_customer() -> (ScratchShop, i64) {
    let shop = ScratchShop::default();
    shop.write(include_str!("people.sql"));
    (shop, JOSE)
}

fn acts(shop: &ScratchShop) -> Vec<String> {
    let history = shop.call("changes.list", json!({}));
    let lines = history["changes"].as_array().unwrap();
    lines.iter().map(|line| line["act"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_note_is_undone_and_redone_and_both_are_named() {
    let (shop, id) = shop_with_a_customer();
    let before = shop.dump();
    shop.call("notes.write", json!({ "customer": id, "text": "Likes green tea" }));
    let after = shop.dump();
    assert_ne!(before, after);
    let undone = shop.call("changes.undo", json!({}));
    assert_eq!(undone["change"]["act"], "note_written");
    assert_eq!(undone["change"]["is_undone"], true);
    assert_eq!(shop.dump(), before);
    let next = shop.call("changes.list", json!({}));
    assert_eq!(next["redo"]["act"], "note_written");
    assert_eq!(next["undo"], Value::Null);
    shop.call("changes.redo", json!({}));
    assert_eq!(shop.dump(), after);
}

#[test]
fn a_change_that_a_later_one_builds_on_is_not_undone_before_it() {
    let (shop, id) = shop_with_a_customer();
    let note = shop.call("notes.write", json!({ "customer": id, "text": "Likes green tea" }));
    let changed =
        json!({ "id": note["id"], "kind": "note", "text": "Likes black tea", "is_pinned": true });
    shop.call("notes.change", changed);
    let first = note["change"]["id"].clone();
    assert_eq!(shop.refused("changes.undo", json!({ "id": first })).code(), "too_late");
    shop.call("changes.undo", json!({}));
    shop.call("changes.undo", json!({ "id": first }));
    assert!(!shop.dump().contains("tea\""));
}

#[test]
fn what_was_so_already_is_no_change() {
    let (shop, id) = shop_with_a_customer();
    shop.call("tags.set", json!({ "customer": id, "tags": ["vip", "tea"] }));
    let again = shop.call("tags.set", json!({ "customer": id, "tags": ["tea", "vip"] }));
    assert_eq!(again["change"], Value::Null);
    assert_eq!(acts(&shop), ["tags_set"]);
}

#[test]
fn tags_and_lists_go_and_come_back() {
    let (shop, id) = shop_with_a_customer();
    let before = shop.dump();
    let list = shop.call("lists.make", json!({ "name": "Spring letter" }));
    shop.call("lists.put", json!({ "list": list["id"], "customer": id, "reason": "asked" }));
    shop.call("tags.set", json!({ "customer": id, "tags": ["vip"] }));
    shop.call("lists.take_off", json!({ "list": list["id"], "customer": id }));
    let after = shop.dump();
    for act in ["taken_off_list", "tags_set", "put_on_list", "list_made"] {
        assert_eq!(shop.call("changes.undo", json!({}))["change"]["act"], act);
    }
    assert_eq!(shop.dump(), before);
    for act in ["list_made", "put_on_list", "tags_set", "taken_off_list"] {
        assert_eq!(shop.call("changes.redo", json!({}))["change"]["act"], act);
    }
    assert_eq!(shop.dump(), after);
}

#[test]
fn at_least_the_last_hundred_changes_can_be_undone() {
    let (shop, id) = shop_with_a_customer();
    let before = shop.dump();
    for n in 0..101 {
        shop.call("notes.write", json!({ "customer": id, "text": format!("note {n}") }));
    }
    for _ in 0..101 {
        shop.call("changes.undo", json!({}));
    }
    assert_eq!(shop.dump(), before);
}

#[test]
fn a_note_whose_day_has_come_stands_on_the_page_of_today_until_it_is_done() {
    let (mut shop, id) = shop_with_a_customer();
    let note = shop.call(
        "notes.write",
        json!({ "customer": id, "kind": "ask", "text": "How was the oolong?", "remind_on": "2026-05-14" }),
    );
    assert_eq!(shop.call("today.page", json!({}))["reminders"], json!([]));
    shop.set_day("2026-05-14");
    let reminders = shop.call("today.page", json!({}))["reminders"].clone();
    assert_eq!(reminders[0]["note"]["text"], "How was the oolong?");
    assert_eq!(reminders[0]["customer_id"], id);
    shop.call("notes.done", json!({ "id": note["id"], "is_done": true }));
    assert_eq!(shop.call("today.page", json!({}))["reminders"], json!([]));
}

/// José's thank-you is due; its number.
fn shop_with_a_touch() -> (ScratchShop, i64) {
    let mut shop = ScratchShop::on("2026-05-13");
    shop.write(include_str!("people.sql"));
    shop.write("INSERT OR IGNORE INTO plan (id, planned_for) VALUES (1, '2026-05-12')");
    shop.set_day("2026-05-14");
    let page = shop.call("today.page", json!({}));
    let id = page["sections"].as_array().unwrap().iter().find_map(|section| {
        let lines = section["lines"].as_array().unwrap();
        let line = lines.iter().find(|line| line["customer_id"] == JOSE);
        line.map(|line| line["topics"][0]["id"].as_i64().unwrap())
    });
    (shop, id.expect("somebody is to be thanked"))
}

/// The plan without its times.
fn plan(shop: &ScratchShop) -> Value {
    shop.call("follow_ups.list", json!({}))
}

#[test]
fn a_talk_is_undone_by_a_retraction_and_redone_by_an_act_of_its_own() {
    let (mut shop, id) = shop_with_a_touch();
    let before = plan(&shop);
    shop.call("attempts.record", json!({ "id": id, "outcome": "wrong_number" }));
    let after = plan(&shop);
    assert_ne!(before, after);
    shop.pass_seconds(3_600);
    shop.call("changes.undo", json!({}));
    assert_eq!(plan(&shop), before);
    shop.call("changes.redo", json!({}));
    assert_eq!(plan(&shop), after);
    shop.call("changes.undo", json!({}));
    assert_eq!(plan(&shop), before);
}

#[test]
fn the_strip_and_the_history_take_back_the_same_act() {
    let (shop, id) = shop_with_a_touch();
    let recorded = shop.call("attempts.record", json!({ "id": id, "outcome": "reached" }));
    shop.call("events.undo", json!({ "event_id": recorded["event_id"] }));
    let history = shop.call("changes.list", json!({}));
    assert_eq!(history["changes"][0]["act"], "attempt_recorded");
    assert_eq!(history["changes"][0]["places"]["outcome"], "reached");
    assert_eq!(history["changes"][0]["is_undone"], true);
    let error = shop.refused("events.undo", json!({ "event_id": recorded["event_id"] }));
    assert_eq!(error.code(), "too_late");
}

#[test]
fn a_refusal_outlives_the_undo_of_the_talk_in_which_it_was_said() {
    let (shop, id) = shop_with_a_touch();
    shop.call("attempts.record", json!({ "id": id, "outcome": "do_not_call" }));
    assert_eq!(shop.call("changes.undo", json!({}))["refusal_kept"], true);
    let card = shop.call("customers.card", json!({ "id": JOSE }));
    let points = card["contact_points"].as_array().unwrap();
    assert!(points.iter().any(|point| point["stopped"] == "refused"), "{points:?}");
    shop.call("changes.redo", json!({}));
    shop.call("changes.undo", json!({}));
    assert!(shop.dump().contains("do_not_contact"));
}

#[test]
fn settings_go_back_and_so_does_the_plan() {
    let (shop, _) = shop_with_a_touch();
    let before = (shop.dump(), plan(&shop));
    let mut settings = shop.call("settings.get", json!({}));
    settings["cadence"]["thank_you"]["is_on"] = json!(false);
    shop.call("settings.save", settings.clone());
    assert_ne!(plan(&shop), before.1);
    let first = shop.call("changes.list", json!({}))["undo"]["id"].clone();
    settings["currency"] = json!("CHF");
    shop.call("settings.save", settings);
    assert_eq!(shop.refused("changes.undo", json!({ "id": first })).code(), "too_late");
    shop.call("changes.undo", json!({}));
    shop.call("changes.undo", json!({}));
    assert_eq!((shop.dump(), plan(&shop)), before);
}

#[test]
fn the_history_names_the_setting_that_was_changed() {
    let (shop, _) = shop_with_a_customer();
    let mut settings = shop.call("settings.get", json!({}));
    for (name, value) in [("theme", "dark"), ("currency", "CHF")] {
        settings[name] = json!(value);
        shop.call("settings.save", settings.clone());
        assert_eq!(last_setting(&shop), json!(name));
    }
    settings["theme"] = json!("light");
    settings["paper"] = json!("letter");
    shop.call("settings.save", settings);
    assert_eq!(last_setting(&shop), json!("several"));
}

fn last_setting(shop: &ScratchShop) -> Value {
    shop.call("changes.list", json!({}))["undo"]["places"]["setting"].clone()
}

/// What the merchant may do with one of two customers; what is refused changes nothing.
fn do_something(shop: &ScratchShop, (which, customer, word): (u8, i64, u8)) {
    let words = ["tea", "coffee", "vip"];
    let word = words[usize::from(word) % words.len()];
    let (name, request) = match which % 9 {
        0 => ("notes.write", json!({ "customer": customer, "text": word, "is_pinned": true })),
        1 => ("tags.set", json!({ "customer": customer, "tags": [word] })),
        2 => ("tags.set", json!({ "customer": customer, "tags": [] })),
        3 => ("customers.set", json!({ "id": customer, "fields": { "name": word, "city": null } })),
        4 => {
            ("contact_points.add", json!({ "customer": customer, "kind": "handle", "text": word }))
        }
        5 => (
            "contact_points.retire",
            json!({ "customer": customer, "kind": "handle", "value": word, "reason": "mistake" }),
        ),
        6 => ("household.set", json!({ "customer": customer, "with": 3 - customer, "name": word })),
        7 => ("household.set", json!({ "customer": customer })),
        _ => ("trash.put", json!({ "customer": customer })),
    };
    let _ = shop.try_call(name, request);
}

/// Undoes or redoes until there is nothing more to turn back.
fn turn_all(shop: &ScratchShop, command: &str, next: &str) {
    while shop.call("changes.list", json!({ "limit": 1 }))[next] != Value::Null {
        shop.call(command, json!({}));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn all_undone_is_as_before_and_all_redone_is_as_after(
        acts in prop::collection::vec((any::<u8>(), 1_i64..3, any::<u8>()), 1..12)
    ) {
        let (shop, _) = shop_with_a_customer();
        let before = shop.dump();
        for act in acts {
            do_something(&shop, act);
        }
        let after = shop.dump();
        turn_all(&shop, "changes.undo", "undo");
        prop_assert_eq!(shop.dump(), before);
        turn_all(&shop, "changes.redo", "redo");
        prop_assert_eq!(shop.dump(), after);
    }
}
