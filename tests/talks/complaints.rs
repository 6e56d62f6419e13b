//! A complaint: opened, settled, asked back about, closed, and quiet after it.

use super::Shop;
use serde_json::{Value, json};

fn opened(shop: &Shop) -> i64 {
    let complaint = json!({ "text": "the lid is loose", "about": "Gaiwan", "severity": 2 });
    let request = json!({ "customer": shop.anna, "complaint": complaint });
    shop.shop.call("complaints.open", request)["id"].as_i64().unwrap()
}

#[test]
fn a_complaint_is_opened_from_the_card_and_everything_else_waits() {
    let shop = Shop::new();
    let id = opened(&shop);
    let told = shop.card()["complaints"][0].clone();
    assert_eq!(told["id"], id);
    assert_eq!((&told["text"], &told["about"]), (&json!("the lid is loose"), &json!("Gaiwan")));
    assert_eq!(told["closed_on"], Value::Null);
    assert_eq!(shop.open("ticket")["due_on"], "2026-06-13");
    assert!(shop.plan().iter().all(|row| row["kind"] == "ticket" || row["state"] != "due"));
    shop.shop.call("changes.undo", Value::Null);
    assert_eq!(shop.card()["complaints"], json!([]));
}

#[test]
fn a_settled_complaint_asks_back_after_two_working_days_and_sells_after_the_quiet() {
    let mut shop = Shop::new();
    let mut settings = shop.shop.call("settings.get", Value::Null);
    settings["cadence"]["closed_weekdays"] = json!([5, 6]);
    shop.shop.call("settings.save", settings);
    // 12 June 2026 is a Friday.
    let id = opened(&shop);
    shop.shop
        .call("complaints.settle", json!({ "id": id, "solution": "a new lid", "cost": "4.50" }));
    assert_eq!(shop.open("ticket")["due_on"], "2026-06-16");
    let told = shop.card()["complaints"][0].clone();
    assert_eq!(told["solution"], "a new lid");
    assert_eq!(told["cost"], json!({ "amount": "4.50", "currency": "EUR" }));
    shop.shop.set_day("2026-06-16");
    let ticket = shop.open("ticket")["id"].clone();
    shop.talk(shop.about(&[ticket], json!({ "outcome": "reached", "score": 5 })));
    let told = shop.card()["complaints"][0].clone();
    assert_eq!((&told["closed_on"], &told["is_content"]), (&json!("2026-06-16"), &json!(true)));
    assert_eq!(shop.open("thank_you")["due_on"], "2026-06-22");
}

#[test]
fn who_is_not_content_is_not_done_with() {
    let mut shop = Shop::new();
    let id = opened(&shop);
    shop.shop.set_day("2026-06-13");
    let ticket = shop.open("ticket")["id"].clone();
    let said = json!({ "outcome": "reached", "is_content": false });
    shop.talk(shop.about(&[ticket], said));
    assert_eq!(shop.card()["complaints"][0]["closed_on"], Value::Null);
    assert_eq!(shop.open("ticket")["due_on"], "2026-06-18");
    shop.shop.call("complaints.close", json!({ "id": id, "is_content": false }));
    assert_eq!(shop.card()["complaints"][0]["is_content"], false);
    assert_eq!(shop.shop.refused("complaints.close", json!({ "id": id })).code(), "invalid");
}

#[test]
fn a_score_of_two_opens_a_complaint() {
    let shop = Shop::new();
    shop.says(json!({ "outcome": "reached", "score": 2, "note": "it leaks" }));
    assert_eq!(shop.card()["complaints"][0]["text"], "it leaks");
    let other = Shop::new();
    other.says(json!({ "outcome": "reached", "score": 2, "is_no_complaint": true }));
    assert_eq!(other.card()["complaints"], json!([]));
}

#[test]
fn a_complaint_may_wait_for_a_day_that_the_merchant_names() {
    let shop = Shop::new();
    let request = json!({ "customer": shop.anna, "complaint": {}, "due": "2026-06-20" });
    shop.shop.call("complaints.open", request);
    assert_eq!(shop.open("ticket")["due_on"], "2026-06-20");
    let over = json!({ "customer": shop.anna, "complaint": {}, "due": "2026-06-12" });
    assert_eq!(shop.shop.refused("complaints.open", over).code(), "invalid");
}
