//! What was promised: it stands above all else until it is kept or dropped.

use super::Shop;
use regulars_tests::ScratchShop;
use serde_json::{Value, json};

fn promise(shop: &Shop, text: &str, by: Option<&str>) -> i64 {
    let promise = json!({ "text": text, "by": by });
    let made =
        shop.shop.call("promises.make", json!({ "customer": shop.anna, "promise": promise }));
    assert_eq!(made["change"]["act"], "promise_made");
    made["id"].as_i64().unwrap()
}

#[test]
fn a_promise_is_made_moved_and_kept_and_each_is_undone() {
    let shop = Shop::new();
    let before = shop.shop.dump();
    let id = promise(&shop, "look for a cup", Some("2026-06-15"));
    shop.shop.call("promises.move", json!({ "id": id, "to": "2026-06-18" }));
    let told = shop.card()["promises"][0].clone();
    assert_eq!(told["due_on"], "2026-06-18");
    assert_eq!(told["first_due_on"], "2026-06-15");
    shop.shop.call("promises.keep", json!({ "id": id }));
    assert_eq!(shop.card()["promises"], json!([]));
    assert_eq!(shop.shop.refused("promises.keep", json!({ "id": id })).code(), "not_found");
    for _ in 0..3 {
        shop.shop.call("changes.undo", Value::Null);
    }
    assert_eq!(shop.shop.dump(), before);
}

#[test]
fn a_promise_without_a_day_is_due_after_the_usual_gap() {
    let shop = Shop::new();
    promise(&shop, "a sample", None);
    assert_eq!(shop.card()["promises"][0]["due_on"], "2026-06-17");
    let nothing = json!({ "customer": shop.anna, "promise": { "text": " " } });
    assert_eq!(shop.shop.refused("promises.make", nothing).code(), "invalid");
    let gone = json!({ "customer": shop.anna, "promise": { "text": "x", "by": "2026-06-11" } });
    assert_eq!(shop.shop.refused("promises.make", gone).code(), "invalid");
}

#[test]
fn a_promise_ends_by_an_act_and_the_plan_never_hears_of_it() {
    let mut shop = Shop::new();
    let plan = shop.plan();
    let id = promise(&shop, "a sample", Some("2026-06-13"));
    assert_eq!(shop.plan(), plan);
    shop.shop.set_day("2027-06-13");
    assert_eq!(shop.card()["promises"][0]["days_late"], 365);
    let plan = shop.plan();
    shop.shop.call("promises.drop", json!({ "id": id }));
    assert_eq!(shop.card()["promises"], json!([]));
    assert_eq!(shop.plan(), plan);
}

#[test]
fn a_promise_goes_with_the_card_when_two_turn_out_to_be_one() {
    let shop = ScratchShop::on("2026-06-12");
    let new =
        |name: &str| shop.call("customers.new", json!({ "name": name }))["id"].as_i64().unwrap();
    let (anna, other) = (new("Anna"), new("Ann"));
    let promise = json!({ "customer": other, "promise": { "text": "a cup" } });
    shop.call("promises.make", promise);
    shop.call("customers.merge", json!({ "keep": anna, "other": other }));
    let card = shop.call("customers.card", json!({ "id": anna }));
    assert_eq!(card["promises"][0]["text"], "a cup");
}

#[test]
fn sending_the_parcel_warns_once_of_the_open_promise() {
    let shop = ScratchShop::on("2026-06-12");
    let made = shop.call("customers.new", json!({ "name": "Anna" }));
    let lines = json!([{ "title": "Cup", "quantity": 1, "unit_price": "9.25" }]);
    let sale = json!({
        "customer_id": made["id"], "lines": lines, "is_paid": true, "is_handed_over": false,
    });
    shop.call("orders.sell", sale);
    let promise = json!({ "customer": made["id"], "promise": { "text": "a sample" } });
    shop.call("promises.make", promise);
    let order = shop.call("orders.list", json!({}))[0]["id"].clone();
    let say = |status: &str| {
        let said = json!({ "id": order, "act": "status", "status": status });
        shop.call("orders.act", said)["open_promises"].clone()
    };
    assert_eq!(say("shipped")[0]["text"], "a sample");
    assert_eq!(say("delivered"), json!([]));
}

#[test]
fn a_promise_due_tomorrow_is_first_tomorrow() {
    let mut shop = Shop::new();
    promise(&shop, "a sample", Some("2026-06-13"));
    shop.shop.set_day("2026-06-13");
    let page = shop.shop.call("today.page", Value::Null);
    assert_eq!(page["sections"][0]["name"], "first");
    assert_eq!(page["sections"][0]["lines"][0]["promises"][0]["text"], "a sample");
    let queue = shop.shop.call("calls.queue", Value::Null);
    assert_eq!(queue["calls"][0]["customer_id"], shop.anna);
}
