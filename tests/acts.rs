//! What came of a follow-up: recorded, planned anew, taken back.

use regulars_tests::ScratchShop;
use serde_json::{Value, json};

/// The thank-you for José's order of 10 May, due since the 12th.
const THANKS: i64 = 2 * 8;

fn shop() -> ScratchShop {
    let shop = ScratchShop::on("2026-05-14");
    shop.write(include_str!("people.sql"));
    shop.write(&format!(
        "INSERT INTO follow_ups (id, customer_id, kind, order_id, due_on, until_on, expires_on, state,
        medium, attempts) VALUES ({THANKS}, 1, 'thank_you', 2, '2026-05-13', '2026-05-17',
        '2026-05-24', 'due', 'phone', 0);"
    ));
    shop
}

fn record(shop: &ScratchShop, outcome: &str) -> i64 {
    let recorded = shop.call("attempts.record", json!({ "id": THANKS, "outcome": outcome }));
    assert_eq!(recorded["undo_seconds"], 300);
    recorded["event_id"].as_i64().unwrap()
}

fn entries(shop: &ScratchShop) -> Vec<Value> {
    let card = shop.call("customers.card", json!({ "id": 1 }));
    let entries = card["timeline"].as_array().unwrap().clone();
    entries
        .into_iter()
        .filter(|entry| entry["entry"] != "planned" && entry["entry"] != "order")
        .collect()
}

fn phone_of(shop: &ScratchShop) -> Value {
    shop.call("customers.card", json!({ "id": 1 }))["contact_points"][0].clone()
}

#[test]
fn today_says_whom_to_thank_and_why() {
    let shop = shop();
    let page = shop.call("today.page", Value::Null);
    let names: Vec<&Value> =
        page["sections"].as_array().unwrap().iter().map(|section| &section["name"]).collect();
    assert_eq!(names, ["first", "overdue", "today", "waiting", "tomorrow", "this_week"]);
    let section = &page["sections"][2];
    assert_eq!(section["n"], 1);
    let line = &section["lines"][0];
    assert_eq!(line["customer_name"], "José Müller");
    assert_eq!(line["class"], "rest");
    let row = &line["topics"][0];
    assert_eq!(row["customer_name"], "José Müller");
    assert_eq!(row["contact_point"], "0151 12345678");
    assert_eq!(row["order_number"], "#1001");
    assert_eq!(row["reason"]["title"], "Oolong 100 g");
    assert_eq!(row["reason"]["n_more"], 1);
    assert_eq!(row["reason"]["days"], 4);
    assert_eq!(page["n_by_kind"], json!({ "thank_you": 1 }));
    let others = shop.call("today.page", json!({ "kind": "churn" }));
    assert_eq!(others["sections"][2]["n"], 0);
    assert_eq!(
        others["n_by_kind"],
        json!({ "thank_you": 1 }),
        "the chips count before they filter"
    );
}

#[test]
fn the_call_sheet_as_a_table_names_whom_to_ring_on_one_line_each() {
    let shop = shop();
    shop.write("UPDATE customers SET name = '=1+1' WHERE id = 1");
    let table = shop.call("call_sheet.csv", Value::Null);
    let lines: Vec<&str> = table.as_str().unwrap().lines().collect();
    assert_eq!(lines.len(), 2);
    assert!(lines[1].starts_with("1,'=1+1,phone,0151 12345678,thank_you,16,"), "{}", lines[1]);
}

#[test]
fn an_attempt_is_kept_and_shown() {
    let shop = shop();
    let event_id = record(&shop, "reached");
    let entries = entries(&shop);
    assert_eq!(entries.len(), 1);
    assert_eq!(
        (&entries[0]["entry"], &entries[0]["outcome"]),
        (&json!("attempt"), &json!("reached"))
    );
    let done = &shop.call("today.page", Value::Null)["done_today"][0];
    assert_eq!(done["event_id"], event_id);
    assert_eq!(done["follow_up_id"], THANKS);
    assert!(shop.dump().contains("\"contact_point\":\"+4915112345678\""));
}

#[test]
fn an_act_is_taken_back_within_five_minutes_and_not_after() {
    let mut shop = shop();
    let event_id = record(&shop, "reached");
    shop.pass_seconds(299);
    let undone = shop.call("events.undo", json!({ "event_id": event_id }));
    assert_eq!(undone["refusal_kept"], false);
    assert_eq!(entries(&shop), Vec::<Value>::new());
    assert_eq!(shop.call("today.page", Value::Null)["done_today"], json!([]));
    assert_eq!(shop.refused("events.undo", json!({ "event_id": event_id })).code(), "too_late");
}

#[test]
fn after_five_minutes_an_act_stays() {
    let mut shop = shop();
    let event_id = record(&shop, "reached");
    shop.pass_seconds(300);
    assert_eq!(shop.refused("events.undo", json!({ "event_id": event_id })).code(), "too_late");
    assert_eq!(entries(&shop).len(), 1);
}

#[test]
fn a_refusal_outlives_the_undo() {
    let shop = shop();
    let event_id = record(&shop, "do_not_call");
    assert_eq!(phone_of(&shop)["stopped"], "refused");
    let undone = shop.call("events.undo", json!({ "event_id": event_id }));
    assert_eq!(undone["refusal_kept"], true);
    assert_eq!(phone_of(&shop)["stopped"], "refused");
    let entries = entries(&shop);
    assert_eq!(entries.len(), 1);
    assert_eq!(entries[0]["entry"], "refusal");
}

#[test]
fn a_number_that_was_wrong_by_mistake_is_right_again_after_undo() {
    let shop = shop();
    let event_id = record(&shop, "wrong_number");
    assert_eq!(phone_of(&shop)["stopped"], "wrong");
    shop.call("events.undo", json!({ "event_id": event_id }));
    assert_eq!(phone_of(&shop)["stopped"], Value::Null);
}

#[test]
fn a_complaint_that_was_recorded_by_mistake_leaves_no_ticket() {
    let shop = shop();
    let event_id = record(&shop, "complaint");
    assert_eq!(entries(&shop).len(), 2);
    shop.call("events.undo", json!({ "event_id": event_id }));
    assert_eq!(entries(&shop), Vec::<Value>::new());
}

#[test]
fn nonsense_is_refused_and_changes_nothing() {
    let shop = shop();
    let before = shop.dump();
    let requests = [
        ("attempts.record", json!({ "id": THANKS, "outcome": "shouted" }), "invalid"),
        ("attempts.record", json!({ "id": THANKS, "outcome": "callback" }), "invalid"),
        (
            "attempts.record",
            json!({ "id": THANKS, "outcome": "callback", "on": "soon" }),
            "invalid",
        ),
        ("attempts.record", json!({ "id": 4711, "outcome": "reached" }), "not_found"),
        ("follow_ups.skip", json!({ "id": 4711 }), "not_found"),
        ("follow_ups.snooze", json!({ "id": THANKS, "until": "2026-05-14" }), "invalid"),
        ("follow_ups.list", json!({ "states": ["late"] }), "invalid"),
        ("events.undo", json!({ "event_id": 4711 }), "not_found"),
    ];
    for (name, request, code) in requests {
        assert_eq!(shop.refused(name, request.clone()).code(), code, "{name} {request}");
    }
    assert_eq!(shop.dump(), before);
}

#[test]
fn a_skip_and_a_snooze_are_acts_too() {
    let shop = shop();
    shop.call("follow_ups.snooze", json!({ "id": THANKS, "until": "2026-05-20" }));
    let entry = &entries(&shop)[0];
    assert_eq!((&entry["entry"], &entry["until_on"]), (&json!("snooze"), &json!("2026-05-20")));
    let other = self::shop();
    other.call("follow_ups.skip", json!({ "id": THANKS, "note": "met at the market" }));
    assert_eq!(entries(&other)[0]["note"], "met at the market");
}

#[test]
fn what_was_done_is_still_there_after_a_restart() {
    let shop = shop();
    record(&shop, "reached");
    let before = shop.dump();
    assert_eq!(shop.reopened().dump(), before);
}
