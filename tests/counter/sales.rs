//! Sales at the counter, on the market and beforehand.

use std::fs;

use regulars_tests::ScratchShop;
use serde_json::{Value, json};

use super::{ORDERS, act, anna, card, customer, import, order, sell};

#[test]
fn what_is_sold_at_the_counter_is_no_size_that_a_file_told_of() {
    let shop = ScratchShop::default();
    shop.write("INSERT INTO products (title, variation, sku) VALUES ('Oolong 100 g', 'Size: small', 'OO-1')");
    sell(&shop, None);
    let line = order(&shop)["lines"][0].clone();
    assert_eq!((&line["title"], &line["variation"]), (&json!("Oolong 100 g"), &Value::Null));
}

#[test]
fn a_sale_at_the_counter_counts_and_is_planned() {
    let mut shop = ScratchShop::on("2026-05-12");
    let anna = anna(&shop);
    let sold = sell(&shop, Some(anna));
    assert_eq!(sold["order_number"], "20260512-1");
    assert_eq!(sell(&shop, Some(anna))["order_number"], "20260512-2");
    let card = card(&shop, anna);
    assert_eq!(card["n_orders"], 2);
    assert_eq!(card["spent"], json!([{ "amount": "37.00", "currency": "EUR" }]));
    assert_eq!(card["stage"], "second_order");
    assert_eq!(card["orders"][0]["is_by_hand"], true);
    assert_eq!(card["orders"][0]["channel"], "counter");
    assert_eq!(card["next"]["kind"], "thank_you");
    shop.set_day("2026-05-13");
    assert_eq!(sell(&shop, Some(anna))["order_number"], "20260513-1");
}

#[test]
fn nobody_is_written_to_in_the_counter() {
    let shop = ScratchShop::on("2026-05-12");
    import(&shop, "etsy.csv", "Completed", "05/03/26");
    sell(&shop, Some(1));
    let next = card(&shop, 1)["next"].clone();
    assert_eq!((&next["channel"], &next["medium"]), (&json!("counter"), &json!("message")));
    assert_eq!(
        (&next["contact_point"], &next["point_channel"]),
        (&json!("teafan88"), &json!("etsy"))
    );
}

#[test]
fn a_sale_to_nobody_in_particular_makes_no_customer() {
    let shop = ScratchShop::on("2026-05-12");
    let sold = sell(&shop, None);
    assert_eq!(sold["customer_id"], Value::Null);
    assert_eq!(shop.call("customers.list", json!({}))["total"], 0);
    assert_eq!(order(&shop)["total"], json!({ "amount": "18.50", "currency": "EUR" }));
}

#[test]
fn a_sale_without_a_price_needs_its_total_and_one_with_a_comma_is_read() {
    let shop = ScratchShop::on("2026-05-12");
    let line = json!({ "title": "Cup", "quantity": 1 });
    let request = |total: Value| json!({ "lines": [line], "total": total, "is_paid": false });
    assert_eq!(shop.refused("orders.sell", request(Value::Null)).code(), "invalid");
    assert_eq!(shop.refused("orders.sell", request(json!("1.234"))).code(), "invalid");
    shop.call("orders.sell", request(json!("12,50")));
    let order = order(&shop);
    assert_eq!(order["total"]["amount"], "12.50");
    assert_eq!(order["status"], "placed");
}

#[test]
fn the_prep_page_and_the_statement_say_what_there_is_and_nothing_that_harms() {
    let shop = ScratchShop::on("2026-05-12");
    let phone = json!({ "kind": "phone", "text": "+49 30 901820" });
    let fields = json!({ "birthday": "--05-20", "occupation": "<b>Potter</b>" });
    let request = json!({ "name": "Anna <i>Counter</i>", "points": [phone], "fields": fields });
    let anna = customer(&shop, request);
    sell(&shop, Some(anna));
    act(&shop, json!({ "act": "refund", "amount": "3.50" }));
    for language in ["en", "zh-Hans", "zh-Hant"] {
        let mut settings = shop.call("settings.get", json!({}));
        settings["language"] = language.into();
        shop.call("settings.save", settings);
        let prep = shop.call("paper.prep", json!({ "id": anna }));
        let html = prep["html"].as_str().unwrap();
        assert!(html.contains("Anna &lt;i&gt;Counter") && html.contains("&lt;b&gt;Potter"));
        assert!(html.contains("+49 ") && html.contains("Oolong 100 g"));
        assert!(!html.contains("&lt;prep-") && !html.contains("<script"), "every word is there");
        let statement = shop.call("paper.statement", json!({ "id": anna, "paper": "letter" }));
        let html = statement["html"].as_str().unwrap();
        assert!(
            html.contains("20260512-1") && !html.contains("Potter"),
            "what is noted stays here"
        );
        assert!(!html.contains("&lt;statement-"));
        assert_eq!(statement["n_pages"], 1);
    }
    let on_papyrus = json!({ "id": anna, "paper": "papyrus" });
    assert_eq!(shop.refused("paper.prep", on_papyrus).code(), "invalid");
}

#[test]
fn what_is_paid_beforehand_is_paid_and_not_handed_over() {
    let shop = ScratchShop::on("2026-05-12");
    let sale = |is_paid: bool, is_handed_over: bool| {
        let line = json!({ "title": "Pot", "quantity": 1, "unit_price": "30" });
        let sale = json!({
            "lines": [line], "is_paid": is_paid, "is_handed_over": is_handed_over,
        });
        shop.call("orders.sell", sale);
        let order = order(&shop);
        (order["status"].clone(), order["delivered_on"].clone())
    };
    assert_eq!(sale(true, false), (json!("paid"), Value::Null));
    assert_eq!(sale(false, true), (json!("placed"), json!("2026-05-12")));
    assert_eq!(sale(true, true), (json!("completed"), json!("2026-05-12")));
}

#[test]
fn a_buyer_who_buys_again_comes_out_of_the_trash() {
    let shop = ScratchShop::on("2026-05-12");
    import(&shop, "orders.csv", "Paid", "");
    let who = json!({ "who": { "ids": [1] }, "act": "trash" });
    shop.call("bulk.do", who);
    let total = || shop.call("customers.list", json!({}))["total"].clone();
    assert_eq!(total(), 0);
    let again = shop.folder().join("again.csv");
    let text = format!(
        "{ORDERS}\n\
         05/11/26,1002,teafan88,Anna Berg,1,,Lindenweg 1,Kassel,34117,Germany,EUR,9.00,0.00,0.00,0.00,9.00,Paid,0.00,teafan88\n"
    );
    fs::write(&again, text).expect("the scratch folder can be written");
    shop.call("imports.run", json!({ "paths": [again] }));
    assert_eq!(total(), 1);
    assert_eq!(card(&shop, 1)["n_orders"], 2);
}
