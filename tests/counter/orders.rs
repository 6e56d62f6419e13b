//! What the merchant says of an order: its status, money given back, the ready answer.

use regulars_tests::ScratchShop;
use serde_json::{Value, json};

use super::{act, anna, card, import, order, sell, steps};

#[test]
fn a_status_set_by_hand_may_go_back_and_a_later_file_does_not_undo_it() {
    let mut shop = ScratchShop::on("2026-05-12");
    import(&shop, "orders.csv", "Paid", "");
    let before = order(&shop);
    assert_eq!(act(&shop, json!({ "act": "status", "status": "shipped" }))["status"], "shipped");
    let back = act(&shop, json!({ "act": "status", "status": "placed" }));
    assert_eq!((&back["status"], &back["shipped_on"]), (&json!("placed"), &Value::Null));
    shop.set_day("2026-05-13");
    import(&shop, "later.csv", "Paid", "");
    assert_eq!(order(&shop)["status"], "placed");
    let later = import(&shop, "orders-2.csv", "Paid", "05/04/26");
    let order = order(&shop);
    assert_eq!(order["status"], "placed", "the file tells of a day before the merchant's word");
    let by_hand: Vec<&Value> =
        order["history"].as_array().unwrap().iter().filter(|it| !it["act_id"].is_null()).collect();
    assert_eq!(by_hand.len(), 2);
    for step in by_hand.iter().rev() {
        act(&shop, json!({ "act": "take_back", "act_id": step["act_id"] }));
    }
    shop.call("imports.undo", json!({ "batch": later["batch"] }));
    assert_eq!(self::order(&shop), before);
}

#[test]
fn taking_the_acts_back_gives_what_files_tell() {
    let shop = ScratchShop::on("2026-05-12");
    import(&shop, "orders.csv", "Paid", "");
    let before = order(&shop);
    for request in [
        json!({ "act": "status", "status": "cancelled" }),
        json!({ "act": "status", "status": "shipped" }),
        json!({ "act": "promised", "day": "2026-05-10" }),
        json!({ "act": "tracking", "carrier": "DHL", "tracking": "00340000001" }),
        json!({ "act": "note", "note": "Rings twice" }),
        json!({ "act": "refund", "amount": "5" }),
    ] {
        act(&shop, request);
    }
    let after = order(&shop);
    assert_eq!((&after["carrier"], &after["days_late"]), (&json!("DHL"), &json!(2)));
    assert_eq!(after["notes"], json!(["Rings twice"]));
    for step in after["history"].as_array().unwrap() {
        if !step["act_id"].is_null() {
            act(&shop, json!({ "act": "take_back", "act_id": step["act_id"] }));
        }
    }
    assert_eq!(order(&shop), before);
    let gone = json!({ "id": before["id"], "act": "take_back", "act_id": 1 });
    assert_eq!(shop.refused("orders.act", gone).code(), "not_found");
}

#[test]
fn a_part_refund_is_taken_off() {
    let shop = ScratchShop::on("2026-05-12");
    let anna = anna(&shop);
    sell(&shop, Some(anna));
    let part = act(&shop, json!({ "act": "refund", "amount": "3,50", "note": "A cup was broken" }));
    assert_eq!(part["refunded"]["amount"], "3.50");
    assert_eq!(card(&shop, anna)["spent"][0]["amount"], "15.00");
    assert_eq!(steps(&part), ["ordered", "paid", "delivered", "status", "refund"]);
    let too_much = json!({ "id": part["id"], "act": "refund", "amount": "15.01" });
    assert_eq!(shop.refused("orders.act", too_much).code(), "invalid");
    let whole = act(&shop, json!({ "act": "refund" }));
    assert_eq!(whole["status"], "refunded");
    assert_eq!(card(&shop, anna)["n_orders"], 0);
}

#[test]
fn an_order_of_which_the_merchant_said_something_stays_when_its_import_goes() {
    let shop = ScratchShop::on("2026-05-12");
    let report = import(&shop, "orders.csv", "Paid", "");
    act(&shop, json!({ "act": "status", "status": "shipped" }));
    let undone = shop.call("imports.undo", json!({ "batch": report["batch"] }));
    assert_eq!(undone["reversed"]["orders_removed"], 0);
    assert_eq!(order(&shop)["status"], "shipped");
}

#[test]
fn the_ready_answer_says_where_the_parcel_is() {
    let shop = ScratchShop::on("2026-05-12");
    import(&shop, "orders.csv", "Paid", "");
    act(&shop, json!({ "act": "status", "status": "shipped" }));
    act(&shop, json!({ "act": "tracking", "carrier": "DHL", "tracking": "00340000001" }));
    act(&shop, json!({ "act": "promised", "day": "2026-05-14" }));
    let answer = card(&shop, 1)["ready_answer"].clone();
    assert_eq!((&answer["status"], &answer["since_on"]), (&json!("shipped"), &json!("2026-05-12")));
    assert_eq!((&answer["carrier"], &answer["tracking"]), (&json!("DHL"), &json!("00340000001")));
    assert_eq!((&answer["promised_on"], &answer["days_late"]), (&json!("2026-05-14"), &json!(-2)));
}

#[test]
fn no_more_is_given_back_than_was_paid_and_in_the_currency_of_the_order() {
    let shop = ScratchShop::on("2026-05-12");
    let anna = anna(&shop);
    let sale = |is_paid: bool| {
        let lines = json!([
            { "title": "Cup", "quantity": 2, "unit_price": "4" },
            { "title": "Pot", "quantity": 1, "unit_price": "30" },
        ]);
        let sale = json!({
            "customer_id": anna, "lines": lines, "currency": "USD", "is_paid": is_paid,
        });
        shop.call("orders.sell", sale)["order_id"].clone()
    };
    let refund = |id: &Value, amount: &str| json!({ "id": id, "act": "refund", "amount": amount });
    let unpaid = sale(false);
    assert_eq!(shop.refused("orders.act", refund(&unpaid, "1")).code(), "invalid");
    let paid = sale(true);
    let order = &card(&shop, anna)["orders"][0].clone();
    assert_eq!(order["to_give_back"], json!({ "amount": "38.00", "currency": "USD" }));
    let line = order["lines"][0]["total"]["amount"].clone();
    assert_eq!(line, "8.00", "two cups at four each");
    let given = shop.call("orders.act", refund(&paid, line.as_str().unwrap()))["order"].clone();
    assert_eq!(given["refunded"], json!({ "amount": "8.00", "currency": "USD" }));
    assert_eq!(given["to_give_back"]["amount"], "30.00");
    assert_eq!(shop.refused("orders.act", refund(&paid, "30.01")).code(), "invalid");
    let whole = json!({ "id": paid, "act": "refund" });
    assert_eq!(shop.call("orders.act", whole)["order"]["to_give_back"], Value::Null);
}
