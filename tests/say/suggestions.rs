//! What to suggest after three months, from the shop's own orders.

use regulars_tests::ScratchShop;
use serde_json::{Value, json};

use super::{people, say, sell};

/// A shop in which some who bought a gaiwan came back for oolong five weeks later.
fn tea_shop(n_came_back: usize) -> (ScratchShop, i64) {
    let shop = ScratchShop::on("2026-05-12");
    let ids = people(&shop, 8);
    for (nth, id) in ids.iter().enumerate() {
        sell(&shop, *id, "Gaiwan", "2026-02-11");
        if nth > 0 && nth <= n_came_back {
            sell(&shop, *id, "Oolong 100 g", "2026-03-18");
        }
    }
    (shop, ids[0])
}

fn suggestions(shop: &ScratchShop, customer: i64) -> Value {
    say(shop, customer, Some("cross_sell"))["suggestions"].clone()
}

#[test]
fn the_suggestion_says_how_many_of_how_many_and_how_many_days_later() {
    let (shop, anna) = tea_shop(6);
    assert_eq!(
        suggestions(&shop, anna),
        json!([{
            "title": "Oolong 100 g", "why": "followed", "after": "Gaiwan",
            "n": 6, "of": 8, "days": 35, "is_again": false,
        }])
    );
}

#[test]
fn four_cases_are_too_few_to_say_so() {
    let (shop, anna) = tea_shop(4);
    let suggested = suggestions(&shop, anna);
    assert_eq!(
        (&suggested[0]["title"], &suggested[0]["why"]),
        (&json!("Oolong 100 g"), &json!("best_seller"))
    );
    assert_eq!((&suggested[0]["n"], &suggested[0]["of"]), (&json!(4), &json!(0)));
}

#[test]
fn other_follow_ups_suggest_nothing() {
    let (shop, anna) = tea_shop(6);
    assert_eq!(say(&shop, anna, None)["suggestions"], json!([]));
}

#[test]
fn nothing_owned_returned_or_complained_of_is_suggested() {
    let (shop, anna) = tea_shop(6);
    let order = sell(&shop, anna, "Oolong 100 g", "2025-10-01");
    assert_eq!(suggestions(&shop, anna), json!([]));
    shop.call("orders.act", json!({ "id": order, "act": "refund" }));
    assert_eq!(suggestions(&shop, anna), json!([]));
}

#[test]
fn what_is_used_up_may_come_again() {
    let (shop, anna) = tea_shop(6);
    sell(&shop, anna, "Oolong 100 g", "2025-10-01");
    let lasts = |days: i64| {
        shop.call("products.note", json!({ "title": "oolong 100 G", "lasts_days": days }));
    };
    lasts(224);
    assert_eq!(suggestions(&shop, anna), json!([]));
    lasts(223);
    assert_eq!(suggestions(&shop, anna)[0]["is_again"], true);
}

#[test]
fn what_was_complained_of_counts_for_nobody() {
    let (shop, anna) = tea_shop(5);
    assert_eq!(suggestions(&shop, anna)[0]["why"], "followed");
    let rows = shop.call("orders.list", json!({}));
    let unhappy =
        rows.as_array().unwrap().iter().find(|it| it["lines"][0]["title"] == "Oolong 100 g");
    let unhappy = unhappy.unwrap();
    let complaint = json!({ "order": unhappy["id"], "text": "stale" });
    let of = unhappy["customer_id"].clone();
    shop.call("complaints.open", json!({ "customer": of, "complaint": complaint }));
    assert_eq!(suggestions(&shop, anna)[0]["why"], "best_seller");
}

#[test]
fn the_same_again_is_what_they_had_last() {
    let (shop, anna) = tea_shop(6);
    assert_eq!(say(&shop, anna, Some("cross_sell"))["same_again"], Value::Null);
    shop.call("products.note", json!({ "title": "Gaiwan", "lasts_days": 60 }));
    assert_eq!(
        say(&shop, anna, Some("cross_sell"))["same_again"],
        json!({ "title": "Gaiwan", "variation": null, "quantity": 2, "on": "2026-02-11", "is_used_up": true })
    );
}
