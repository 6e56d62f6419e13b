//! Every import can be taken back: at any time, in any order, with what was there before.

mod properties;
mod shops;

use regulars_tests::ScratchShop;
use serde_json::{Value, json};

use shops::{SHOPIFY, batch, etsy_items, etsy_orders, import, shopify, taobao_phone};

fn undo(shop: &ScratchShop, batch: i64) -> Value {
    shop.call("imports.undo", json!({ "batch": batch }))
}

fn undo_dry(shop: &ScratchShop, batch: i64) -> Value {
    shop.call("imports.undo", json!({ "batch": batch, "is_dry_run": true }))
}

#[test]
fn an_import_that_is_taken_back_leaves_nothing() {
    let shop = ScratchShop::on("2026-05-12");
    let empty = shop.dump();
    let first = batch(&import(&shop, "orders.csv", &etsy_orders("Paid", "")));
    let report = undo(&shop, first);
    assert_eq!(report["reversed"]["orders_removed"], 3);
    assert_eq!(report["reversed"]["customers_removed"], 2);
    assert_eq!((&report["n_kept"], &report["n_could_not"]), (&json!(0), &json!(0)));
    assert_eq!(shop.dump(), empty);
    assert_eq!(shop.call("shop.stats", json!({}))["customers"], 0);
    assert!(shop.call("imports.list", json!({}))[0]["undone_at"].is_string());
}

#[test]
fn a_dry_run_of_the_undo_says_the_same_and_changes_nothing() {
    let shop = ScratchShop::on("2026-05-12");
    import(&shop, "orders.csv", &etsy_orders("Paid", ""));
    let second = batch(&import(&shop, "later.csv", &etsy_orders("Completed", "05/03/26")));
    let dump = shop.dump();
    let tried = undo_dry(&shop, second);
    assert_eq!(shop.dump(), dump);
    let mut done = undo(&shop, second);
    done["is_dry_run"] = json!(true);
    assert_eq!(tried, done);
}

#[test]
fn old_values_come_back() {
    let shop = ScratchShop::on("2026-05-12");
    import(&shop, "orders.csv", &etsy_orders("Paid", ""));
    let before = shop.dump();
    let second = batch(&import(&shop, "later.csv", &etsy_orders("Completed", "05/03/26")));
    assert_ne!(shop.dump(), before);
    let report = undo(&shop, second);
    assert_eq!(report["reversed"]["orders_changed_back"], 1);
    let changes = report["changes"].as_array().unwrap();
    assert!(changes.contains(
        &json!({ "order_number": "1001", "field": "status", "old": "completed", "new": "paid" })
    ));
    assert_eq!(shop.dump(), before);
}

#[test]
fn what_another_file_told_in_the_same_words_stays() {
    let shop = ScratchShop::on("2026-05-12");
    let all = etsy_orders("Paid", "");
    let first = batch(&import(&shop, "orders.csv", &all));
    let more = format!(
        "{all}05/09/26,1004,new_one,Nora Vik,1,,Kai 2,Oslo,0150,Norway,EUR,10.00,0.00,0.00,0.00,10.00,Paid,0.00,new_one\n"
    );
    let only_second = ScratchShop::on("2026-05-12");
    import(&only_second, "longer.csv", &more);
    import(&shop, "longer.csv", &more);
    let report = undo(&shop, first);
    assert_eq!(report["reversed"]["orders_told_elsewhere"], 3);
    assert_eq!(report["reversed"]["orders_removed"], 0);
    assert_eq!(shop.dump(), only_second.dump());
}

#[test]
fn a_batch_in_the_middle_goes_as_if_it_had_never_come() {
    let with_all = ScratchShop::on("2026-05-12");
    import(&with_all, "orders.csv", &etsy_orders("Paid", ""));
    let items = batch(&import(&with_all, "items.csv", &etsy_items()));
    import(&with_all, "later.csv", &etsy_orders("Completed", "05/03/26"));
    undo(&with_all, items);
    let without = ScratchShop::on("2026-05-12");
    import(&without, "orders.csv", &etsy_orders("Paid", ""));
    import(&without, "later.csv", &etsy_orders("Completed", "05/03/26"));
    assert_eq!(with_all.dump(), without.dump());
}

#[test]
fn whoever_was_called_since_stays_and_is_named() {
    let shop = ScratchShop::on("2026-05-12");
    let first = batch(&import(&shop, "orders_export.csv", &shopify("paid", "yes")));
    let due = shop.call("follow_ups.list", json!({ "states": ["due", "planned", "overdue"] }));
    let follow_up = &due.as_array().unwrap()[0];
    shop.call("attempts.record", json!({ "id": follow_up["id"], "outcome": "reached" }));
    let report = undo(&shop, first);
    assert_eq!(report["n_kept"], 1);
    assert_eq!(report["kept"][0]["reason"], "acts_since");
    assert_eq!(report["kept"][0]["customer_id"], follow_up["customer_id"]);
    let stats = shop.call("shop.stats", json!({}));
    assert_eq!((&stats["customers"], &stats["orders"]), (&json!(1), &json!(1)));
}

#[test]
fn a_no_is_never_taken_back() {
    let shop = ScratchShop::on("2026-05-12");
    import(&shop, "orders_export.csv", &shopify("paid", "yes"));
    let said_no = batch(&import(&shop, "later.csv", &shopify("refunded", "no")));
    let report = undo(&shop, said_no);
    assert_eq!(report["could_not"][0]["reason"], "refusal_stays");
    assert_eq!(report["could_not"][0]["what"], "consent");
    assert!(shop.dump().contains("\"refusal\""));
}

#[test]
fn a_batch_is_taken_back_once_and_only_if_it_is_there() {
    let shop = ScratchShop::on("2026-05-12");
    let first = batch(&import(&shop, "orders.csv", &etsy_orders("Paid", "")));
    undo(&shop, first);
    assert_eq!(shop.refused("imports.undo", json!({ "batch": first })).code(), "too_late");
    assert_eq!(shop.refused("imports.undo", json!({ "batch": 99 })).code(), "not_found");
}

#[test]
fn redo_is_importing_again() {
    let shop = ScratchShop::on("2026-05-12");
    let text = etsy_orders("Paid", "");
    let first = batch(&import(&shop, "orders.csv", &text));
    let dump = shop.dump();
    undo(&shop, first);
    let again = import(&shop, "orders.csv", &text);
    assert_eq!(again["orders"]["new"], 3);
    assert_eq!(shop.dump(), dump);
}

#[test]
fn the_number_of_an_order_that_went_is_never_given_to_another() {
    let shop = ScratchShop::on("2026-05-12");
    let first = batch(&import(&shop, "orders.csv", &etsy_orders("Paid", "")));
    let ids = |shop: &ScratchShop| -> Vec<i64> {
        let list = shop.call("orders.list", json!({}));
        list.as_array().unwrap().iter().map(|order| order["id"].as_i64().unwrap()).collect()
    };
    let before = ids(&shop);
    undo(&shop, first);
    import(&shop, "orders_export.csv", &shopify("paid", "yes"));
    assert!(ids(&shop).iter().all(|id| !before.contains(id)));
}

#[test]
fn a_forwarding_number_ends_with_the_newest_order_that_is_left() {
    let shop = ScratchShop::on("2026-05-12");
    import(&shop, "may.csv", &taobao_phone("35000000000000001", "2026-05-01"));
    let before = shop.dump();
    let second =
        batch(&import(&shop, "june.csv", &taobao_phone("35000000000000002", "2026-05-10")));
    assert_ne!(shop.dump(), before);
    undo(&shop, second);
    assert_eq!(shop.dump(), before);
}

#[test]
fn rows_that_are_no_sale_are_counted_and_a_no_of_the_file_is_told() {
    let shop = ScratchShop::on("2026-11-20");
    let fixtures = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/imports");
    let path = fixtures.join("gumroad.sales/a_totals_row_and_do_not_contact.csv");
    let report = shop.call("imports.dry_run", json!({ "paths": [path] }));
    assert_eq!(report["files"][0]["skipped"], json!([{ "reason": "totals", "n": 1 }]));
    assert!(report["consents"]["refused"].as_i64() > Some(0));
    assert_eq!(report["is_first"], true);
}

#[test]
fn an_address_that_said_no_is_shown_as_such_and_one_that_bounced_is_not_used() {
    let shop = ScratchShop::on("2026-11-20");
    let fixtures = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/imports");
    let paths = ["four_spellings_of_a_number.csv", "bounced_subscribed_and_instant_profiles.csv"]
        .map(|name| fixtures.join("square.customers").join(name));
    shop.call("imports.run", json!({ "paths": paths }));
    let list = shop.call("customers.list", json!({ "limit": 100 }));
    let mut said: Vec<String> = Vec::new();
    for row in list["rows"].as_array().unwrap() {
        let card = shop.call("customers.card", json!({ "id": row["id"] }));
        for point in card["contact_points"].as_array().unwrap() {
            if let Some(permission) = point["permission"].as_str() {
                said.push(permission.to_owned());
                assert_eq!(point["stopped"] == "bounced", permission == "bounced");
            }
        }
    }
    said.sort();
    said.dedup();
    assert!(
        said.contains(&"refused".to_owned()) && said.contains(&"bounced".to_owned()),
        "{said:?}"
    );
}

#[test]
fn a_large_file_comes_in_after_a_customer_file() {
    let shop = ScratchShop::on("2026-11-20");
    import(
        &shop,
        "customers.csv",
        "First Name,Last Name,Email Address,Phone Number,Square Customer ID,Creation Source,First Visit,Last Visit,Transaction Count,Lifetime Spend,Email Subscription Status,Instant Profile\nMira,Berg,mira@example.com,,C1,Directory,2026-05-01,2026-05-01,1,$1.00,subscribed,No\n",
    );
    let rows: String = (0..9_000)
        .map(|at| format!("#{at},b{}@example.com,paid,,EUR,30.00,2026-05-08 09:30:00 +0200,1,Cup,30.00,Buyer,\n", at % 50))
        .collect();
    let report = import(&shop, "orders.csv", &format!("{SHOPIFY}\n{rows}"));
    assert_eq!(report["orders"]["new"], 9_000);
    assert_eq!(shop.call("shop.stats", json!({}))["customers"], 51);
}

#[test]
fn rows_of_an_order_that_a_file_was_cut_through_are_joined_and_never_doubled() {
    let head = "#1,mira@example.com,paid,,EUR,30.00,2026-05-08 09:30:00 +0200,1,Cup,10.00,Mira,\n";
    let rest = "#1,mira@example.com,,,,,2026-05-08 09:30:00 +0200,1,Pot,20.00,,\n";
    let whole = format!("{head}{rest}");
    let sorted_otherwise = format!("{rest}{head}");
    let dump = |files: &[&str]| {
        let shop = ScratchShop::on("2026-05-12");
        for (at, rows) in files.iter().enumerate() {
            import(&shop, &format!("{at}.csv"), &format!("{SHOPIFY}\n{rows}"));
        }
        let lines = shop.call("orders.list", json!({}))[0]["lines"].as_array().unwrap().len();
        (lines, shop.dump())
    };
    let (n, whole_shop) = dump(&[&whole]);
    assert_eq!(n, 2);
    for files in [
        vec![head, rest],
        vec![rest, head],
        vec![whole.as_str(), rest],
        vec![rest, whole.as_str()],
        vec![sorted_otherwise.as_str()],
        vec![sorted_otherwise.as_str(), sorted_otherwise.as_str(), whole.as_str()],
    ] {
        assert_eq!(dump(&files), (2, whole_shop.clone()), "{files:?}");
    }
}

#[test]
fn who_went_is_not_found_any_more() {
    let shop = ScratchShop::on("2026-05-12");
    let first = batch(&import(&shop, "orders_export.csv", &shopify("paid", "yes")));
    let found = |shop: &ScratchShop| {
        shop.call("customers.list", json!({ "query": "mira" }))["rows"].as_array().unwrap().len()
    };
    assert_eq!(found(&shop), 1);
    undo(&shop, first);
    assert_eq!(found(&shop), 0);
}

#[test]
fn a_call_that_was_taken_back_keeps_its_order_too() {
    let shop = ScratchShop::on("2026-05-12");
    let first = batch(&import(&shop, "orders_export.csv", &shopify("paid", "yes")));
    let due = shop.call("follow_ups.list", json!({ "states": ["due", "planned", "overdue"] }));
    let done = shop.call("attempts.record", json!({ "id": due[0]["id"], "outcome": "reached" }));
    shop.call("events.undo", json!({ "event_id": done["event_id"] }));
    assert_eq!(undo(&shop, first)["n_kept"], 1);
    assert_eq!(shop.call("shop.stats", json!({}))["orders"], 1);
}

#[test]
fn a_no_that_is_told_again_stays_the_newest_word() {
    let shop = ScratchShop::on("2026-06-01");
    let order = |number: u32, day: u32, status: &str, says: &str| {
        format!(
            "#{number},mira@example.com,{status},{says},EUR,30.00,2026-05-0{day} 09:30:00 +0200,1,Cup,30.00,Mira,\n"
        )
    };
    import(&shop, "no.csv", &format!("{SHOPIFY}\n{}", order(1, 1, "paid", "no")));
    import(&shop, "yes.csv", &format!("{SHOPIFY}\n{}", order(2, 5, "paid", "yes")));
    let third =
        batch(&import(&shop, "no_again.csv", &format!("{SHOPIFY}\n{}", order(3, 8, "paid", "no"))));
    import(&shop, "returned.csv", &format!("{SHOPIFY}\n{}", order(3, 8, "refunded", "no")));
    let permission = |shop: &ScratchShop| {
        let id = shop.call("customers.list", json!({}))["rows"][0]["id"].clone();
        let card = shop.call("customers.card", json!({ "id": id }));
        card["contact_points"][0]["permission"].clone()
    };
    assert_eq!(permission(&shop), "not_granted");
    undo(&shop, third);
    assert_eq!(permission(&shop), "not_granted");
}
