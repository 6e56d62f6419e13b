//! What happens to the customers of a sheet while it lies on the desk: their cards are joined, parted, or go.

use regulars_tests::ScratchShop;
use serde_json::{Value, json};

use super::{counts, enter, facts, plan, printed, sheet};

fn customer(shop: &ScratchShop, row: usize) -> i64 {
    sheet(shop)["rows"][row - 1]["customer_id"].as_i64().unwrap()
}

fn merge(shop: &ScratchShop, keep: i64, other: i64) {
    shop.call("customers.merge", json!({ "keep": keep, "other": other }));
}

fn thanks_of(shop: &ScratchShop, customer: i64) -> Vec<String> {
    let plan = plan(shop);
    let rows = plan.as_array().unwrap().iter();
    let theirs = rows.filter(|row| row["customer_id"] == customer && row["kind"] == "thank_you");
    theirs.map(|row| row["state"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn two_rows_of_cards_that_were_joined_are_two_talks_with_one_customer() {
    let shop = printed(3);
    let (first, second) = (customer(&shop, 1), customer(&shop, 2));
    merge(&shop, first, second);
    let judged = enter(&shop, &["01 s5", "02 s4 p\"a cup\""]);
    let [entered, same, elsewhere, unclear] = counts(&judged);
    assert_eq!((entered + elsewhere, same, unclear), (2, 0, 0), "{judged:#}");
    assert_eq!(judged["lines"][1]["rows"][0]["customer_id"], first);
    assert!(thanks_of(&shop, first).iter().all(|state| state == "done"));
    let before = (facts(&shop), plan(&shop));
    assert_eq!(counts(&enter(&shop, &["02 s4 p\"a cup\"", "01 s5"]))[0], 0);
    assert_eq!((facts(&shop), plan(&shop)), before);
}

#[test]
fn a_row_of_a_card_that_was_parted_is_about_whose_order_it_was() {
    let shop = printed(2);
    let (first, second) = (customer(&shop, 1), customer(&shop, 2));
    merge(&shop, first, second);
    shop.call("changes.undo", json!({}));
    let judged = enter(&shop, &["02 s5"]);
    assert_eq!(counts(&judged), [1, 0, 0, 0]);
    assert_eq!(judged["lines"][0]["rows"][0]["customer_id"], second);
    assert_eq!(thanks_of(&shop, second), ["done"]);
    assert_ne!(thanks_of(&shop, first), ["done"]);
}

#[test]
fn the_row_of_a_card_in_the_trash_is_named_and_nothing_is_done_to_it() {
    let shop = printed(2);
    let gone = customer(&shop, 1);
    shop.call("bulk.do", json!({ "who": { "ids": [gone] }, "act": "trash" }));
    let judged = enter(&shop, &["01 s5 o+e", "02 s5"]);
    assert_eq!(counts(&judged), [1, 0, 1, 0], "{judged:#}");
    assert!(!facts(&shop).iter().any(|line| line.contains(r#""scope":"opt_in""#)));
    assert_eq!(judged["lines"][0]["rows"][0]["verdict"], "done_elsewhere");
}

/// Nobody notes on paper at what time they rang: who was not there is tried at another time than the one
/// that the sheet proposed.
#[test]
fn who_did_not_answer_on_paper_is_tried_at_another_time_of_day() {
    let mut shop = printed(2);
    let id = customer(&shop, 1);
    let talk = json!({ "customer": id, "outcome": "no_answer", "medium": "phone" });
    shop.call("talks.record", talk);
    let slot = |shop: &ScratchShop| -> Value {
        shop.call("talks.open", json!({ "customer": id }))["say"][0]["hours"]["slot"].clone()
    };
    let proposed = slot(&shop);
    assert!(proposed.is_string());
    shop.set_day("2026-05-14");
    let again = shop.call("call_sheet.print", json!({}));
    assert_eq!(again["number"], 2);
    let rows = shop.call("sheets.read", json!({ "number": 2 }))["rows"].clone();
    let row = rows.as_array().unwrap().iter().find(|row| row["customer_id"] == id).unwrap();
    let line = format!("{} n", row["row"]);
    let judged = shop.call("sheets.enter", json!({ "number": 2, "lines": [line] }));
    assert_eq!(counts(&judged), [1, 0, 0, 0], "{judged:#}");
    let next = slot(&shop);
    assert!(next.is_string() && next != proposed, "{proposed} and again {next}");
}

/// No undo lifts the no; all that was said beside it is written down again.
#[test]
fn a_row_with_a_no_that_was_taken_back_is_typed_again_whole() {
    let shop = printed(1);
    let line = ["01 rt p\"a lid\" 20/5"];
    enter(&shop, &line);
    shop.call("changes.undo", json!({}));
    assert_eq!(thanks_of(&shop, customer(&shop, 1)), ["suppressed"]);
    assert_eq!(counts(&enter(&shop, &line)), [1, 0, 0, 0]);
    let facts = facts(&shop);
    let n = |words: &str| facts.iter().filter(|line| line.contains(words)).count();
    assert_eq!((n("\"scope\":\"kind.thank_you\""), n("a lid\",\"due_on\"")), (1, 1), "{facts:#?}");
    assert_eq!(thanks_of(&shop, customer(&shop, 1)), ["done"]);
}
