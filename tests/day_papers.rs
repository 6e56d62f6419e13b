//! The papers of a day say who is owed something, what is to be asked and said, who is left out, and what goes
//! into a parcel.

use regulars_tests::ScratchShop;
use serde_json::{Value, json};

const TODAY: &str = "2026-05-12";

fn buyer(shop: &ScratchShop, name: &str, number: &str) -> i64 {
    let points = json!([{ "kind": "phone", "text": number }]);
    let made = shop.call("customers.new", json!({ "name": name, "points": points }));
    made["id"].as_i64().unwrap()
}

fn sell(shop: &ScratchShop, customer: i64, on: &str) -> i64 {
    let line = json!({ "title": "Oolong 100 g", "quantity": 1, "unit_price": "9.25" });
    let sale = json!({ "customer_id": customer, "lines": [line], "on": on, "is_paid": true });
    shop.call("orders.sell", sale)["order_id"].as_i64().unwrap()
}

fn sheet(shop: &ScratchShop, form: &str) -> Value {
    shop.call("call_sheet.preview", json!({ "form": form }))
}

fn html(paper: &Value) -> &str {
    paper["html"].as_str().unwrap()
}

fn promise(shop: &ScratchShop, customer: i64, by: &str) {
    let promise = json!({ "text": "a fairness cup", "by": by });
    shop.call("promises.make", json!({ "customer": customer, "promise": promise }));
}

#[test]
fn somebody_to_whom_nothing_but_a_promise_is_owed_stands_on_the_sheet_and_can_be_typed_back() {
    let shop = ScratchShop::on(TODAY);
    let anna = buyer(&shop, "Anna Counter", "+44 1632 960001");
    promise(&shop, anna, TODAY);
    let preview = sheet(&shop, "full");
    assert_eq!(preview["n_calls"], 1);
    assert!(html(&preview).contains("<b>Promised ·</b> a fairness cup, by 12 May"));
    assert!(html(&preview).contains("+44 1632 960 001"));
    assert_eq!(sheet(&shop, "post")["n_calls"], 0, "there is no address");
    shop.call("call_sheet.print", json!({}));
    let lines = json!({ "number": 1, "lines": ["01 s5 t\"it comes on Friday\""] });
    assert_eq!(shop.call("sheets.enter", lines.clone())["n_entered"], 1);
    assert_eq!(shop.call("sheets.enter", lines)["n_same"], 1);
    assert_eq!(sheet(&shop, "full")["n_calls"], 1, "a promise ends when it is kept");
}

#[test]
fn a_promise_of_tomorrow_alone_brings_nobody_onto_the_sheet_of_today() {
    let shop = ScratchShop::on(TODAY);
    let anna = buyer(&shop, "Anna Counter", "+44 1632 960001");
    promise(&shop, anna, "2026-05-13");
    assert_eq!(sheet(&shop, "full")["n_calls"], 0);
    let tomorrow = shop.call("call_sheet.preview", json!({ "on": "2026-05-13" }));
    assert_eq!(tomorrow["n_calls"], 1);
}

#[test]
fn whoever_refused_calls_is_not_rung_up_for_a_promise_and_is_counted() {
    let shop = ScratchShop::on(TODAY);
    let anna = buyer(&shop, "Anna Counter", "+44 1632 960001");
    promise(&shop, anna, TODAY);
    let talk =
        json!({ "customer": anna, "topics": [], "outcome": "do_not_call", "refused": "calls" });
    shop.call("talks.record", talk);
    let preview = sheet(&shop, "full");
    assert_eq!(preview["n_calls"], 0);
    assert_eq!(preview["left_out"]["no_channel"], 1);
}

#[test]
fn what_the_merchant_wants_to_ask_stands_on_the_row() {
    let shop = ScratchShop::on(TODAY);
    let anna = buyer(&shop, "Anna Counter", "+44 1632 960001");
    sell(&shop, anna, "2026-05-08");
    for (kind, text) in [("ask", "which glaze she likes"), ("note", "SECRET")] {
        shop.call("notes.write", json!({ "customer": anna, "kind": kind, "text": text }));
    }
    let preview = sheet(&shop, "full");
    assert!(html(&preview).contains("which glaze she likes; whether we may write"));
    assert!(!html(&preview).contains("SECRET"));
    assert!(!html(&sheet(&shop, "helper")).contains("glaze"));
}

#[test]
fn the_head_of_a_sheet_says_the_merchants_own_words_in_the_language_of_the_sheet() {
    let shop = ScratchShop::on(TODAY);
    let anna = buyer(&shop, "Anna Counter", "+44 1632 960001");
    sell(&shop, anna, "2026-05-08");
    let original = sheet(&shop, "full");
    assert!(html(&original).contains("I only wanted to thank you for your order. Did … arrive"));
    let text = "Good day {name|there}, {last_order.first_item|it} is on its way.\n\n# close\nBye.";
    let script = json!({ "kind": "thank_you", "language": "en", "text": text });
    shop.call("scripts.save", script);
    let own = sheet(&shop, "full");
    assert!(html(&own).contains("“Good day …, … is on its way.”"));
    assert!(!html(&own).contains("Bye."));
    let mut settings = shop.call("settings.get", Value::Null);
    settings["language"] = json!("zh-Hans");
    shop.call("settings.save", settings);
    assert!(html(&sheet(&shop, "full")).contains("没有别的事，就是想谢谢您这次下单。"));
}

#[test]
fn a_sentence_with_which_several_scripts_begin_stands_once() {
    let shop = ScratchShop::on(TODAY);
    for (at, on) in ["2026-05-08", "2026-04-10"].iter().enumerate() {
        let of = buyer(&shop, &format!("Buyer {at}"), &format!("+44 1632 96000{at}"));
        sell(&shop, of, on);
    }
    let preview = sheet(&shop, "full");
    assert_eq!(preview["n_calls"], 2);
    assert_eq!(html(&preview).matches("Have I caught you at a good moment?").count(), 1);
    assert!(html(&preview).contains("<b>Greeting:</b>"));
}

#[test]
fn the_table_of_the_sheet_has_one_line_for_each_customer_with_all_topics() {
    let shop = ScratchShop::on(TODAY);
    let anna = buyer(&shop, "Anna Counter", "+44 1632 960001");
    let ben = buyer(&shop, "Ben Stall", "+44 1632 960002");
    sell(&shop, anna, "2026-04-10");
    sell(&shop, anna, "2026-05-08");
    sell(&shop, ben, "2026-05-08");
    promise(&shop, ben, TODAY);
    let table = shop.call("call_sheet.csv", json!({}));
    let lines: Vec<&str> = table.as_str().unwrap().lines().collect();
    assert_eq!(lines.len(), sheet(&shop, "full")["n_calls"].as_u64().unwrap() as usize + 1);
    assert_eq!(table.as_str().unwrap().matches("Anna Counter").count(), 1);
    let of_ben = lines.iter().find(|line| line.contains("Ben Stall")).unwrap();
    assert!(of_ben.contains("thank_you") && of_ben.contains("\"a fairness cup, by 12 May\""));
}

fn slips(shop: &ScratchShop) -> Value {
    shop.call("slips.preview", json!({}))
}

/// Anna has bought so often before; her last parcel is not sent yet.
fn parcel(shop: &ScratchShop, n_before: u32) -> (i64, i64) {
    let anna = buyer(shop, "Anna Counter", "+44 1632 960001");
    for day in 1..=n_before {
        sell(shop, anna, &format!("2026-04-{day:02}"));
    }
    let order = sell(shop, anna, "2026-05-11");
    to_be_sent(shop, order);
    (anna, order)
}

/// A sale at the counter is handed over; an order of the shop on the web is to be sent.
fn to_be_sent(shop: &ScratchShop, order: i64) {
    shop.write(&format!(
        "UPDATE orders SET status = 'paid', shipped_on = NULL, delivered_on = NULL, ended_on = NULL WHERE id = {order}"
    ));
}

fn add_gift(shop: &ScratchShop, every: i64) {
    let mut settings = shop.call("settings.get", Value::Null);
    settings["gift"] = json!({ "every": every, "text": "a tasting of Longjing" });
    shop.call("settings.save", settings);
}

#[test]
fn a_first_parcel_has_no_slip_and_the_second_has_one() {
    let first = ScratchShop::on(TODAY);
    parcel(&first, 0);
    assert_eq!(slips(&first)["n_slips"], 0);
    let second = ScratchShop::on(TODAY);
    let (anna, _) = parcel(&second, 1);
    promise(&second, anna, "2026-05-20");
    let slip = slips(&second);
    assert_eq!(slip["n_slips"], 1);
    assert!(
        html(&slip).contains("Anna Counter") && html(&slip).contains("a fairness cup, by 20 May")
    );
    assert!(!html(&slip).contains("9.25"), "prices stand there only where they are asked for");
    let priced = second.call("slips.preview", json!({ "with_prices": true }));
    assert!(html(&priced).contains("9.25"));
}

#[test]
fn what_was_sent_needs_no_slip() {
    let shop = ScratchShop::on(TODAY);
    let (_, order) = parcel(&shop, 1);
    assert_eq!(slips(&shop)["n_slips"], 1);
    shop.write(&format!(
        "UPDATE orders SET status = 'shipped', shipped_on = '{TODAY}' WHERE id = {order}"
    ));
    assert_eq!(slips(&shop)["n_slips"], 0);
}

#[test]
fn every_third_parcel_has_the_gift_in_it_and_the_others_have_not() {
    for (n_before, has_gift) in [(1, false), (2, true), (3, false), (5, true)] {
        let shop = ScratchShop::on(TODAY);
        parcel(&shop, n_before);
        add_gift(&shop, 3);
        assert_eq!(html(&slips(&shop)).contains("a tasting of Longjing"), has_gift, "{n_before}");
    }
}

#[test]
fn nothing_that_sells_goes_into_a_parcel_of_a_channel_that_forbids_it() {
    let shop = ScratchShop::on(TODAY);
    parcel(&shop, 1);
    add_gift(&shop, 2);
    assert!(html(&slips(&shop)).contains("a tasting of Longjing"));
    shop.write("INSERT INTO channels (key, activated_on) VALUES ('amazon', '2026-04-01')");
    shop.write("UPDATE orders SET channel_id = (SELECT id FROM channels WHERE key = 'amazon')");
    let slip = slips(&shop);
    assert_eq!(slip["n_slips"], 1);
    for word in ["Longjing", "May we write", "Suggest"] {
        assert!(!html(&slip).contains(word), "{word}");
    }
}

#[test]
fn a_slip_with_very_many_lines_counts_those_that_have_no_room() {
    let shop = ScratchShop::on(TODAY);
    let (anna, _) = parcel(&shop, 1);
    let lines: Vec<Value> = (0..40)
        .map(|at| json!({ "title": format!("Tasting no. {at}"), "quantity": 1, "unit_price": "2" }))
        .collect();
    let sale = json!({ "customer_id": anna, "lines": lines, "on": TODAY, "is_paid": true });
    let sold = shop.call("orders.sell", sale);
    to_be_sent(&shop, sold["order_id"].as_i64().unwrap());
    let slip = slips(&shop);
    assert!(html(&slip).contains("Tasting no. 0<") && !html(&slip).contains("Tasting no. 39"));
    assert!(html(&slip).contains("more</bdi>"));
}

#[test]
fn a_product_stands_on_paper_with_all_that_the_merchant_knows_of_it() {
    let shop = ScratchShop::on(TODAY);
    let anna = buyer(&shop, "Anna Counter", "+44 1632 960001");
    sell(&shop, anna, "2026-05-08");
    let title = "Oolong 100 g";
    let note = json!({
        "title": title, "about": "From the Wuyi hills", "care": "Keep it dry\n\nand dark",
        "lasts_days": 40, "warranty_months": null,
    });
    shop.call("products.note", note);
    let answers = json!([{ "question": "How hot?", "answer": "<b>85</b> degrees" }]);
    shop.call("products.answers", json!({ "title": title, "answers": answers }));
    let paper = shop.call("paper.product", json!({ "title": title, "paper": "letter" }));
    assert_eq!((&paper["n_pages"], &paper["title"]), (&json!(1), &json!(title)));
    for words in ["From the Wuyi hills", "and dark", "40 days", "How hot?", "&lt;b&gt;85"] {
        assert!(html(&paper).contains(words), "{words}");
    }
    assert!(!html(&paper).contains("Anna"), "it is a paper about a product");
    assert_eq!(shop.refused("paper.product", json!({ "title": "Nothing" })).code(), "invalid");
}
