//! By hand: people who are written down, sales at the counter, and what becomes of orders.

use std::fs;

use regulars_tests::ScratchShop;
use serde_json::{Value, json};

const ORDERS: &str = "Sale Date,Order ID,Buyer User ID,Full Name,Number of Items,Date Shipped,\
Street 1,Ship City,Ship Zipcode,Ship Country,Currency,Order Value,Discount Amount,Shipping,\
Sales Tax,Order Total,Status,Adjusted Order Total,Buyer";

fn import(shop: &ScratchShop, name: &str, status: &str, shipped: &str) -> Value {
    let path = shop.folder().join(name);
    let text = format!(
        "{ORDERS}\n\
         05/02/26,1001,teafan88,Anna Berg,1,{shipped},Lindenweg 1,Kassel,34117,Germany,EUR,20.00,0.00,0.00,0.00,20.00,{status},0.00,teafan88\n"
    );
    fs::write(&path, text).expect("the scratch folder can be written");
    shop.call("imports.run", json!({ "paths": [path] }))
}

fn customer(shop: &ScratchShop, request: Value) -> i64 {
    shop.call("customers.new", request)["id"].as_i64().unwrap()
}

fn anna(shop: &ScratchShop) -> i64 {
    let phone = json!({ "kind": "phone", "text": "+49 30 901820", "label": "mobile" });
    customer(shop, json!({ "name": "Anna Counter", "points": [phone] }))
}

fn card(shop: &ScratchShop, id: i64) -> Value {
    shop.call("customers.card", json!({ "id": id }))
}

fn sell(shop: &ScratchShop, customer_id: Option<i64>) -> Value {
    shop.call(
        "orders.sell",
        json!({
            "customer_id": customer_id,
            "lines": [{ "title": "Oolong 100 g", "quantity": 2, "unit_price": "9.25" }],
            "is_paid": true,
        }),
    )
}

/// The only order of the only customer.
fn order(shop: &ScratchShop) -> Value {
    shop.call("orders.list", json!({}))[0].clone()
}

fn act(shop: &ScratchShop, request: Value) -> Value {
    let mut request = request;
    request["id"] = order(shop)["id"].clone();
    shop.call("orders.act", request)["order"].clone()
}

fn steps(order: &Value) -> Vec<String> {
    let steps = order["history"].as_array().unwrap();
    steps.iter().map(|step| step["step"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn what_is_sold_at_the_counter_is_no_size_that_a_file_told_of() {
    let shop = ScratchShop::default();
    shop.write("INSERT INTO products (title, variation, sku) VALUES ('Oolong 100 g', 'Size: small', 'OO-1')");
    sell(&shop, None);
    let line = order(&shop)["lines"][0].clone();
    assert_eq!((&line["title"], &line["variation"]), (&json!("Oolong 100 g"), &Value::Null));
}

#[test]
fn a_name_or_any_way_to_reach_them_is_enough_to_write_somebody_down() {
    let shop = ScratchShop::on("2026-05-12");
    let named = card(&shop, customer(&shop, json!({ "name": " Anna Counter " })));
    assert_eq!((&named["name"], &named["stage"]), (&json!("Anna Counter"), &json!("enquiry")));
    let phone = json!([{ "kind": "phone", "text": "+49 30 901820" }]);
    let nameless = card(&shop, customer(&shop, json!({ "points": phone })));
    assert_eq!(nameless["name"], "+49 30 901820");
    assert_eq!(nameless["contact_points"][0]["shown"], "+49 30 901820");
    let nobody = shop.refused("customers.new", json!({ "name": " ", "points": [] }));
    assert_eq!(nobody.code(), "invalid");
    assert_eq!(shop.call("customers.list", json!({}))["total"], 2);
}

#[test]
fn the_history_names_whoever_was_written_down() {
    let shop = ScratchShop::on("2026-05-12");
    let made = shop.call("customers.new", json!({ "name": "Anna Counter" }));
    assert_eq!(made["change"]["customer_name"], "Anna Counter");
    let line = shop.call("changes.list", json!({}))["changes"][0].clone();
    assert_eq!(line["customer_id"], made["id"]);
    let undone = shop.call("changes.undo", json!({}))["change"].clone();
    assert_eq!(undone["customer_name"], Value::Null, "nobody of that number is there any more");
}

#[test]
fn whoever_was_just_written_down_is_found_at_once() {
    let shop = ScratchShop::on("2026-05-12");
    let found =
        |query: &str| shop.call("customers.list", json!({ "query": query }))["total"].clone();
    for name in ["Anna Counter", "Zoë Market"] {
        assert_eq!(found(name), 0);
        customer(&shop, json!({ "name": name }));
        assert_eq!(found(name), 1);
    }
}

#[test]
fn what_is_written_down_by_hand_is_no_import() {
    let shop = ScratchShop::on("2026-05-12");
    let anna = anna(&shop);
    sell(&shop, Some(anna));
    assert_eq!(shop.call("imports.list", json!({})), json!([]));
    assert_eq!(shop.call("imports.coverage", json!({}))["channels"], json!([]));
    assert_eq!(shop.call("shop.status", json!({}))["channels"], json!([]));
    shop.refused("imports.undo", json!({ "batch": 1 }));
    let report = import(&shop, "orders.csv", "Paid", "");
    assert_eq!(report["orders"]["new"], 1);
    assert_eq!(shop.call("imports.list", json!({})).as_array().unwrap().len(), 1);
}

#[test]
fn a_shop_that_has_only_written_people_down_is_not_empty() {
    let shop = ScratchShop::on("2026-05-12");
    assert_eq!(shop.call("shop.status", json!({}))["is_empty"], true);
    anna(&shop);
    assert_eq!(shop.call("shop.status", json!({}))["is_empty"], false);
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
fn the_same_number_in_another_writing_is_suggested_while_somebody_is_written_down() {
    let shop = ScratchShop::on("2026-05-12");
    let anna = anna(&shop);
    let typed = json!({ "points": [{ "kind": "phone", "text": "0049 30 90 18 20" }] });
    let like = shop.call("customers.like", typed);
    assert_eq!(like[0]["customer"]["id"], anna);
    assert_eq!(like[0]["reasons"], json!(["same_phone"]));
    let like = shop.call("customers.like", json!({ "name": "counter an" }));
    assert_eq!(like[0]["reasons"], json!(["name"]));
    assert_eq!(shop.call("customers.like", json!({ "name": "Zoe" })), json!([]));
}

fn like(shop: &ScratchShop, request: Value) -> Vec<(i64, Value)> {
    let like = shop.call("customers.like", request);
    let found = like.as_array().unwrap().iter();
    found.map(|it| (it["customer"]["id"].as_i64().unwrap(), it["reasons"].clone())).collect()
}

#[test]
fn somebody_is_found_by_a_number_in_any_writing_also_where_the_shop_names_no_country() {
    let shop = ScratchShop::on("2026-05-12");
    import(&shop, "orders.csv", "Paid", "");
    assert_eq!(shop.call("settings.get", json!({}))["country"], "");
    let number = |text: &str| json!({ "points": [{ "kind": "phone", "text": text }] });
    let mut request = number("0561 442091");
    request["name"] = "Anna Bergmann".into();
    let typed = customer(&shop, request);
    let mut request = number("+49 30 901820");
    request["name"] = "Zoë Market".into();
    let whole = customer(&shop, request);
    for (writing, id) in [
        ("0561 442091", typed),
        ("0561/44 20 91", typed),
        ("+49 561 442091", typed),
        ("0049 (0)561 442091", typed),
        ("030 901820", whole),
        ("(030) 90-18-20", whole),
    ] {
        assert_eq!(like(&shop, number(writing)), [(id, json!(["same_phone"]))], "{writing}");
    }
    assert_eq!(like(&shop, number("0561 44")), [(typed, json!(["part_phone"]))]);
    assert_eq!(like(&shop, number("0711 442091")), []);
    let mut settings = shop.call("settings.get", json!({}));
    settings["country"] = "GB".into();
    shop.call("settings.save", settings);
    let abroad = like(&shop, number("0049 561 442091"));
    assert_eq!(
        abroad,
        [(typed, json!(["same_digits"]))],
        "it was written down without its country"
    );
}

#[test]
fn who_is_written_otherwise_is_suggested_with_the_reasons_that_are_weighed() {
    let shop = ScratchShop::on("2026-05-12");
    let email = json!([{ "kind": "email", "text": "anna.berg@example.com" }]);
    let anna = customer(&shop, json!({ "name": "Anna Berg", "points": email }));
    let typed = |name: &str, email: &str| json!({ "name": name, "points": [{ "kind": "email", "text": email }] });
    let turned = like(&shop, typed("Berg, Anna", "anna.berg@shop.example.com"));
    assert_eq!(turned, [(anna, json!(["same_name", "same_local"]))]);
    let near = like(&shop, typed("Anna Bergh", "anna.bergh@example.com"));
    assert_eq!(near, [(anna, json!(["near_email", "near_name"]))]);
    let peter = like(&shop, typed("Peter Berg", "anna.berg@example.com"));
    assert_eq!(peter, [(anna, json!(["same_email", "family_name"]))]);
    assert_eq!(like(&shop, typed("Peter Berg", "peter@example.com")), []);
}

#[test]
fn the_merchant_overrules_the_standing_with_a_note() {
    let shop = ScratchShop::on("2026-05-12");
    let anna = anna(&shop);
    let computed = card(&shop, anna)["standing"].clone();
    assert_eq!((&computed["level"], &computed["is_overruled"]), (&json!("new"), &json!(false)));
    shop.write(&format!(
        "INSERT INTO field_values (customer_id, field, value, source, said_on, learned_at) VALUES
         ({anna}, 'standing', 'poor', 'typed', '2026-05-12', '2026-05-12T12:00:00Z'),
         ({anna}, 'standing_note', 'Never picks up', 'typed', '2026-05-12', '2026-05-12T12:00:00Z')"
    ));
    let standing = card(&shop, anna)["standing"].clone();
    assert_eq!((&standing["level"], &standing["computed"]), (&json!("poor"), &json!("new")));
    assert_eq!(standing["note"], "Never picks up");
    assert_eq!(shop.call("customers.list", json!({}))["rows"][0]["standing"], "poor");
}

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
fn a_reminder_stays_until_it_is_done_or_put_off() {
    let mut shop = ScratchShop::on("2026-05-12");
    let anna = anna(&shop);
    let note = json!({ "customer": anna, "text": "Ring about the jar", "remind_on": "2026-05-12" });
    let id = shop.call("notes.write", note)["id"].clone();
    let reminders = |shop: &ScratchShop| {
        let page = shop.call("today.page", json!({}));
        page["reminders"].as_array().unwrap().len()
    };
    shop.set_day("2026-08-01");
    assert_eq!(reminders(&shop), 1, "it never goes by itself");
    let until = |day: &str| json!({ "id": id, "until": day });
    assert_eq!(shop.refused("notes.put_off", until("2026-08-01")).code(), "invalid");
    shop.call("notes.put_off", until("2026-08-03"));
    assert_eq!(reminders(&shop), 0);
    shop.call("changes.undo", json!({}));
    assert_eq!(reminders(&shop), 1);
    shop.call("changes.redo", json!({}));
    shop.set_day("2026-08-03");
    assert_eq!(reminders(&shop), 1);
    let done = shop.call("notes.done", json!({ "id": id, "is_done": true }));
    assert_eq!(done["change"]["act"], "note_done");
    assert_eq!(reminders(&shop), 0);
    shop.call("changes.undo", json!({}));
    assert_eq!(reminders(&shop), 1);
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

#[test]
fn a_new_customer_with_fields_is_one_change() {
    let shop = ScratchShop::on("2026-05-12");
    let empty = shop.dump();
    let fields = json!({ "birthday": "--05-20", "occupation": "Potter", "city": "Kassel" });
    let anna = customer(&shop, json!({ "name": "Anna Counter", "fields": fields }));
    assert_eq!(card(&shop, anna)["city"], "Kassel");
    assert_eq!(shop.call("changes.list", json!({}))["changes"].as_array().unwrap().len(), 1);
    shop.call("changes.undo", json!({}));
    assert_eq!(shop.dump(), empty);
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
