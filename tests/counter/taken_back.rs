//! What was written down by hand is taken back and done again.

use regulars_tests::ScratchShop;
use serde_json::{Value, json};

use super::{act, anna, card, sell};

#[test]
fn a_sale_and_what_was_said_of_it_are_taken_back_and_done_again() {
    let shop = ScratchShop::on("2026-05-12");
    let empty = shop.dump();
    let anna = anna(&shop);
    let before = shop.dump();
    sell(&shop, Some(anna));
    let sold = shop.dump();
    act(&shop, json!({ "act": "status", "status": "cancelled" }));
    act(&shop, json!({ "act": "tracking", "carrier": "DHL", "tracking": "00340000001" }));
    let said = shop.dump();
    for expected in [&sold, &before, &empty] {
        if expected == &sold {
            shop.call("changes.undo", json!({}));
        }
        shop.call("changes.undo", json!({}));
        assert_eq!(&shop.dump(), expected);
    }
    for expected in [&before, &sold, &said] {
        if expected == &said {
            shop.call("changes.redo", json!({}));
        }
        shop.call("changes.redo", json!({}));
        assert_eq!(&shop.dump(), expected);
    }
    assert_eq!(card(&shop, anna)["orders"][0]["carrier"], "DHL");
}

/// All but the talks: one that was taken back stands there for ever, with its retraction.
fn but_for_talks(shop: &ScratchShop) -> String {
    let dump = shop.dump();
    let lines = dump.lines().filter(|line| !line.contains("\"record\":\"event\""));
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn what_was_written_down_is_undone_once_all_that_was_said_of_it_is_taken_back() {
    let mut shop = ScratchShop::on("2026-05-12");
    let empty = but_for_talks(&shop);
    let anna = anna(&shop);
    let written_down = but_for_talks(&shop);
    sell(&shop, Some(anna));
    let sold = but_for_talks(&shop);
    shop.set_day("2026-05-16");
    let next = card(&shop, anna)["next"]["id"].clone();
    shop.call("attempts.record", json!({ "id": next, "outcome": "reached" }));
    let talked = shop.dump().matches("attempt").count();
    for expected in [&sold, &written_down, &empty] {
        shop.call("changes.undo", json!({}));
        assert_eq!(&but_for_talks(&shop), expected);
    }
    for expected in [&written_down, &sold, &sold] {
        shop.call("changes.redo", json!({}));
        assert_eq!(&but_for_talks(&shop), expected);
    }
    assert!(shop.dump().matches("attempt").count() > talked, "the talk stands again");
    let card = card(&shop, anna);
    let mut entries = card["timeline"].as_array().unwrap().iter();
    assert!(entries.any(|entry| entry["entry"] == "attempt"));
}

#[test]
fn while_something_stands_on_it_the_undo_says_what_to_take_back_first() {
    let shop = ScratchShop::on("2026-05-12");
    let made = shop.call("customers.new", json!({ "name": "Anna Counter" }));
    let (anna, change) = (made["id"].as_i64().unwrap(), made["change"]["id"].clone());
    let sold = sell(&shop, Some(anna))["change"]["id"].clone();
    act(&shop, json!({ "act": "status", "status": "cancelled" }));
    let first = |id: &Value| {
        shop.refused("changes.undo", json!({ "id": id }));
        shop.call("changes.first", json!({ "id": id }))["change"].clone()
    };
    let in_the_way = first(&sold);
    assert_eq!(in_the_way["act"], "order_status");
    assert_eq!(first(&change)["id"], in_the_way["id"]);
    shop.call("changes.undo", json!({ "id": in_the_way["id"] }));
    assert_eq!(first(&change)["act"], "sold");
    shop.call("changes.undo", json!({ "id": sold }));
    shop.call("changes.undo", json!({ "id": change }));
    assert_eq!(shop.call("customers.list", json!({}))["total"], 0);
}

#[test]
fn a_refusal_keeps_whoever_was_written_down() {
    let shop = ScratchShop::on("2026-05-12");
    let made = shop.call("customers.new", json!({ "name": "Anna Counter" }));
    shop.call("customers.refuse", json!({ "id": made["id"], "scope": "all" }));
    let undo = json!({ "id": made["change"]["id"] });
    assert_eq!(shop.refused("changes.undo", undo).code(), "too_late");
}
