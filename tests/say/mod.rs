//! What to say: scripts, greetings, suggestions, questions and hours, as the shop gives them.

mod hours;
mod products;
mod scripts;
mod suggestions;

use regulars_tests::ScratchShop;
use serde_json::{Value, json};

fn customer(shop: &ScratchShop, name: &str) -> i64 {
    let points = json!([{ "kind": "phone", "text": format!("+49 30 90{:04}", name.len() * 37) }]);
    let made = shop.call("customers.new", json!({ "name": name, "points": points }));
    made["id"].as_i64().unwrap()
}

/// People who bought nothing yet, each with an e-mail address of their own.
fn people(shop: &ScratchShop, n: usize) -> Vec<i64> {
    let made = |nth: usize| {
        let points = json!([{ "kind": "email", "text": format!("buyer{nth}@example.com") }]);
        let name =
            format!("Buyer Number{}", "abcdefghijklmnopqrstuvwxyz".chars().nth(nth % 26).unwrap());
        let request = json!({ "name": name, "points": points });
        shop.call("customers.new", request)["id"].as_i64().unwrap()
    };
    (0..n).map(made).collect()
}

fn sell(shop: &ScratchShop, customer: i64, title: &str, on: &str) -> i64 {
    let lines = json!([{ "title": title, "quantity": 2, "unit_price": "9.25" }]);
    let sale = json!({ "customer_id": customer, "lines": lines, "is_paid": true, "on": on });
    shop.call("orders.sell", sale)["order_id"].as_i64().unwrap()
}

fn set(shop: &ScratchShop, customer: i64, fields: Value) {
    shop.call("customers.set", json!({ "id": customer, "fields": fields }));
}

/// What to say about the follow-up of this kind, or about nothing that is planned.
fn say(shop: &ScratchShop, customer: i64, kind: Option<&str>) -> Value {
    let all = shop.call("follow_ups.list", json!({}));
    let mut of_kind =
        all.as_array().unwrap().iter().filter(|it| {
            it["customer_id"] == customer && Some(it["kind"].as_str().unwrap()) == kind
        });
    let follow_up = of_kind.next().map(|it| it["id"].clone());
    assert_eq!(follow_up.is_some(), kind.is_some());
    shop.call("talks.say", json!({ "customer": customer, "follow_up": follow_up }))
}

fn section<'v>(said: &'v Value, name: &str) -> &'v str {
    let sections = said["sections"].as_array().unwrap();
    let found = sections.iter().find(|it| it["section"] == name).unwrap();
    found["text"].as_str().unwrap()
}
