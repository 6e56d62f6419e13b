//! Consent only tightens by itself: each promise as it would be broken.

use regulars_tests::ScratchShop;
use serde_json::{Value, json};

use crate::merging::shops::*;

const MIRA: &str = "mira@example.com";

fn shop() -> ScratchShop {
    ScratchShop::on("2026-06-01")
}

/// An order of Mira's on a day, and what her order said of the list.
fn bought(number: u32, on: &str, says: &str) -> String {
    format!("#{number},{MIRA},paid,{says},EUR,20.00,{on} 09:30:00 +0200,1,Cup,20.00,Mira Kovac,\n")
}

/// Mira in the customer file of the counter.
fn known(email: &str, phone: &str, status: &str) -> String {
    square("C1", ("Mira", "Kovac"), email, phone, status)
}

fn cards(shop: &ScratchShop) -> Vec<Value> {
    let list = shop.call("customers.list", json!({ "limit": 50 }));
    let ids = list["rows"].as_array().unwrap().iter().map(|row| row["id"].clone());
    ids.map(|id| shop.call("customers.card", json!({ "id": id }))).collect()
}

fn point(shop: &ScratchShop, value: &str) -> Value {
    let points = cards(shop).into_iter().flat_map(|card| {
        let points = card["contact_points"].as_array().unwrap();
        points.clone()
    });
    points.into_iter().find(|point| point["shown"] == value).unwrap()
}

#[track_caller]
fn says(shop: &ScratchShop, email: &str, permission: Value) {
    assert_eq!(point(shop, email)["permission"], permission, "{email}");
}

#[test]
fn who_said_no_and_buys_again_is_still_out() {
    let shop = shop();
    import_square(&shop, "q.csv", &[known(MIRA, "", "unsubscribed")]);
    import_shopify(&shop, "s.csv", &[bought(1, "2026-05-20", "yes")]);
    assert_eq!(cards(&shop).len(), 1);
    says(&shop, MIRA, json!("refused"));
}

#[test]
fn an_older_yes_does_not_outweigh_not_on_the_list_and_a_newer_one_does() {
    let shop = shop();
    import_shopify(&shop, "may.csv", &[bought(1, "2026-05-01", "no")]);
    says(&shop, MIRA, json!("not_granted"));
    import_shopify(&shop, "april.csv", &[bought(2, "2026-04-01", "yes")]);
    says(&shop, MIRA, json!("not_granted"));
    import_shopify(&shop, "later.csv", &[bought(3, "2026-05-02", "yes")]);
    says(&shop, MIRA, json!("granted"));
}

#[test]
fn no_file_however_new_outweighs_a_refusal() {
    let shop = shop();
    import_shopify(&shop, "april.csv", &[bought(1, "2026-04-01", "yes")]);
    import_square(&shop, "q.csv", &[known(MIRA, "", "unsubscribed")]);
    import_square(&shop, "again.csv", &[known(MIRA, "", "subscribed")]);
    import_shopify(&shop, "later.csv", &[bought(2, "2026-05-30", "yes")]);
    says(&shop, MIRA, json!("refused"));
}

#[test]
fn a_no_to_mail_leaves_the_telephone() {
    let shop = shop();
    import_square(&shop, "q.csv", &[known(MIRA, "+49 30 23125147", "unsubscribed")]);
    says(&shop, MIRA, json!("refused"));
    let phone = point(&shop, "+49 30 23125147");
    assert_eq!((&phone["permission"], &phone["stopped"]), (&Value::Null, &Value::Null));
}

#[test]
fn who_refused_and_was_deleted_comes_in_again_with_the_refusal_and_without_a_plan() {
    let mut shop = shop();
    let order = [bought(1, "2026-05-28", "")];
    let batch = import_shopify(&shop, "s.csv", &order)["batch"].clone();
    let planned = |shop: &ScratchShop| {
        let open = shop.call("follow_ups.list", json!({ "states": ["due", "planned", "overdue"] }));
        open.as_array().unwrap().len()
    };
    assert!(planned(&shop) > 0);
    let id = id_of(&shop, MIRA);
    shop.call("customers.refuse", json!({ "id": id, "scope": "all" }));
    shop.call("trash.put", json!({ "customer": id }));
    shop.call("imports.undo", json!({ "batch": batch }));
    shop.set_day("2026-08-01");
    shop.call("today.page", json!({}));
    import_shopify(&shop, "s.csv", &order);
    import_shopify(&shop, "new.csv", &[bought(2, "2026-07-30", "yes")]);
    assert_eq!(point(&shop, MIRA)["stopped"], "refused");
    assert_eq!(planned(&shop), 0);
}

#[test]
fn one_who_agreed_and_one_who_refused_are_a_customer_who_refused() {
    let shop = shop();
    import_shopify(&shop, "s.csv", &[bought(1, "2026-05-20", "yes")]);
    let other = square("C1", ("Mira", "Kovac"), "kovac@example.com", "", "unsubscribed");
    import_square(&shop, "q.csv", &[other]);
    says(&shop, MIRA, json!("granted"));
    merge(&shop, MIRA, "c1");
    says(&shop, "kovac@example.com", json!("refused"));
    let card = &cards(&shop)[0];
    assert_eq!(card["contact_points"].as_array().unwrap().len(), 3, "{card}");
    shop.call("customers.refuse", json!({ "id": card["id"], "scope": "email" }));
    split(&shop, "c1", &json!(null));
    let refusals = |card: &Value| {
        let entries = card["timeline"].as_array().unwrap();
        entries.iter().filter(|entry| entry["entry"] == "refusal").count()
    };
    assert_eq!(cards(&shop).iter().map(refusals).collect::<Vec<_>>(), [1, 1]);
}

#[test]
fn a_no_of_an_address_that_nobody_has_any_more_waits_for_whoever_comes_with_it() {
    let shop = shop();
    let batch = import_square(&shop, "q.csv", &[known(MIRA, "", "unsubscribed")])["batch"].clone();
    shop.call("imports.undo", json!({ "batch": batch }));
    assert_eq!(cards(&shop).len(), 0);
    import_shopify(&shop, "s.csv", &[bought(1, "2026-05-20", "yes")]);
    says(&shop, MIRA, json!("refused"));
}

#[test]
fn a_list_for_a_spreadsheet_never_holds_an_address_that_refused() {
    let shop = shop();
    import_shopify(&shop, "s.csv", &[bought(1, "2026-05-20", "yes")]);
    let export = || {
        let to = shop.folder().join("list.csv").display().to_string();
        let ids: Vec<Value> = cards(&shop).iter().map(|card| card["id"].clone()).collect();
        shop.call("bulk.do", json!({ "who": { "ids": ids }, "act": "export", "to": to }));
        std::fs::read_to_string(to).unwrap()
    };
    assert!(export().contains(MIRA));
    import_square(&shop, "q.csv", &[known(MIRA, "", "unsubscribed")]);
    assert!(!export().contains(MIRA));
}

#[test]
fn a_yes_stays_with_the_old_address_when_somebody_has_a_new_one() {
    let shop = shop();
    import_square(&shop, "q.csv", &[known(MIRA, "", "subscribed")]);
    says(&shop, MIRA, json!("granted"));
    import_square(&shop, "new.csv", &[known("kovac@example.com", "", "unknown")]);
    assert_eq!(cards(&shop).len(), 1);
    says(&shop, MIRA, json!("granted"));
    assert_ne!(point(&shop, "kovac@example.com")["permission"], "granted");
}

#[test]
fn a_bounce_after_a_refusal_hides_it_not() {
    let shop = shop();
    import_square(&shop, "q.csv", &[known(MIRA, "", "unsubscribed")]);
    import_square(&shop, "b.csv", &[known(MIRA, "", "bounced")]);
    says(&shop, MIRA, json!("refused"));
    let turned = self::shop();
    import_square(&turned, "b.csv", &[known(MIRA, "", "bounced")]);
    import_square(&turned, "q.csv", &[known(MIRA, "", "unsubscribed")]);
    says(&turned, MIRA, json!("refused"));
}
