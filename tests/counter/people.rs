//! Who is written down by hand, and how they are found again.

use regulars_tests::ScratchShop;
use serde_json::{Value, json};

use super::{anna, card, customer, import, sell};

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
