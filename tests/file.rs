//! What the merchant writes of a customer: fields, people they belong to, points, and the trash.

use regulars_tests::ScratchShop;
use serde_json::{Value, json};

const JOSE: i64 = 1;
const OTHER: i64 = 2;

fn shop() -> ScratchShop {
    let shop = ScratchShop::default();
    shop.write(include_str!("people.sql"));
    shop
}

fn card(shop: &ScratchShop, id: i64) -> Value {
    shop.call("customers.card", json!({ "id": id }))
}

fn set(shop: &ScratchShop, fields: Value) -> Value {
    shop.call("customers.set", json!({ "id": JOSE, "fields": fields }))
}

fn field(card: &Value, name: &str) -> Option<Value> {
    let fields = card["fields"].as_array().unwrap();
    fields.iter().find(|field| field["field"] == name).map(|field| field["value"].clone())
}

#[test]
fn what_was_typed_stands_against_a_file() {
    let shop = shop();
    shop.write("UPDATE buyers SET name = 'José Müller' WHERE id = 1");
    let before = shop.dump();
    set(&shop, json!({ "name": "Pepe Müller", "city": "Kiel", "birthday": "--02-29" }));
    let typed = card(&shop, JOSE);
    assert_eq!(typed["name"], "Pepe Müller");
    assert_eq!(typed["city"], "Kiel");
    assert_eq!(field(&typed, "birthday"), Some(json!("--02-29")));
    let history = shop.call("fields.history", json!({ "customer": JOSE, "field": "name" }));
    assert_eq!(history[0]["new"], "Pepe Müller");
    assert_eq!(history[0]["old"], "José Müller");
    assert_eq!(history[1]["source"], "file");
    shop.call("changes.undo", json!({}));
    assert_eq!(shop.dump(), before);
}

#[test]
fn an_emptied_field_stays_empty() {
    let shop = shop();
    set(&shop, json!({ "city": "", "occupation": "baker" }));
    set(&shop, json!({ "occupation": null }));
    let emptied = card(&shop, JOSE);
    assert_eq!(emptied["city"], "");
    assert_eq!(field(&emptied, "occupation"), Some(Value::Null));
    assert_eq!(emptied["name"], "José Müller");
}

#[test]
fn a_value_that_no_field_takes_is_refused() {
    let shop = shop();
    for fields in [
        json!({ "birthday": "1985-02-29" }),
        json!({ "medium": "pigeon" }),
        json!({ "shoe_size": "44" }),
        json!({ "standing": "excellent" }),
    ] {
        let error = shop.refused("customers.set", json!({ "id": JOSE, "fields": fields }));
        assert_eq!(error.code(), "invalid");
    }
}

#[test]
fn a_field_of_their_own_takes_what_its_kind_says_and_keeps_its_kind() {
    let shop = shop();
    let choice = json!({ "name": "Tea", "kind": "choice", "choices": ["green", "black"] });
    shop.call("fields.custom_save", choice);
    let id = shop.call("fields.custom_list", json!({}))[0]["id"].as_i64().unwrap();
    let own = format!("own.{id}");
    let black = set(&shop, json!({ own.clone(): "black" }));
    assert_eq!(black["change"]["places"]["own_field"], "Tea");
    let white = json!({ "id": JOSE, "fields": { own.clone(): "white" } });
    assert_eq!(shop.refused("customers.set", white).code(), "invalid");
    assert_eq!(field(&card(&shop, JOSE), &own), Some(json!("black")));
    let number = json!({ "id": id, "name": "Tea", "kind": "number" });
    assert_eq!(shop.refused("fields.custom_save", number).code(), "invalid");
    let again = json!({ "name": "Tea", "kind": "text" });
    assert_eq!(shop.refused("fields.custom_save", again).code(), "invalid");
}

#[test]
fn a_household_has_two_people_or_is_none() {
    let shop = shop();
    let before = shop.dump();
    shop.call("household.set", json!({ "customer": JOSE, "with": OTHER, "name": "The Müllers" }));
    assert_eq!(card(&shop, OTHER)["household"]["name"], "The Müllers");
    assert_eq!(card(&shop, OTHER)["household"]["members"][0]["id"], JOSE);
    shop.call("household.set", json!({ "customer": OTHER }));
    assert_eq!(card(&shop, JOSE)["household"], Value::Null);
    shop.call("changes.undo", json!({}));
    assert_eq!(card(&shop, JOSE)["household"]["members"][0]["id"], OTHER);
    shop.call("changes.undo", json!({}));
    assert_eq!(shop.dump(), before);
}

#[test]
fn who_brought_whom_stands_on_both_cards() {
    let shop = shop();
    shop.call("referral.set", json!({ "customer": OTHER, "referred_by": JOSE }));
    assert_eq!(card(&shop, OTHER)["referred_by"]["id"], JOSE);
    assert_eq!(card(&shop, JOSE)["referred"][0]["id"], OTHER);
    let oneself = json!({ "customer": JOSE, "referred_by": JOSE });
    assert_eq!(shop.refused("referral.set", oneself).code(), "invalid");
    shop.call("referral.set", json!({ "customer": OTHER }));
    assert_eq!(card(&shop, JOSE)["referred"], json!([]));
}

#[test]
fn a_number_that_was_typed_is_used_and_goes_again() {
    let shop = shop();
    let before = shop.dump();
    let number =
        json!({ "customer": JOSE, "kind": "phone", "text": "+1 212 555 0100", "label": "work" });
    shop.call("contact_points.add", number.clone());
    let typed = card(&shop, JOSE);
    let points = typed["contact_points"].as_array().unwrap();
    let point = points.iter().find(|point| point["label"] == "work").unwrap();
    assert_eq!(point["value"], "+12125550100");
    assert_eq!(typed["name"], "José Müller");
    assert_eq!(shop.call("contact_points.add", number)["change"], Value::Null);
    let gone =
        json!({ "customer": JOSE, "kind": "phone", "value": "+12125550100", "reason": "mistake" });
    shop.call("contact_points.retire", gone);
    assert!(!shop.dump().contains("+12125550100"));
    shop.call("changes.undo", json!({}));
    assert!(shop.dump().contains("+12125550100"));
    shop.call("changes.undo", json!({}));
    assert_eq!(shop.dump(), before);
}

#[test]
fn a_refusal_is_in_the_history_and_goes_by_no_undo() {
    let shop = shop();
    shop.call("notes.write", json!({ "customer": JOSE, "text": "Moved away" }));
    let refused = shop.call("customers.refuse", json!({ "id": JOSE, "scope": "all" }));
    assert_eq!(refused["change"]["can_be_undone"], false);
    let id = refused["change"]["id"].clone();
    assert_eq!(shop.refused("changes.undo", json!({ "id": id })).code(), "too_late");
    assert_eq!(shop.call("changes.undo", json!({}))["change"]["act"], "note_written");
    let open = shop.call("follow_ups.list", json!({ "states": ["planned", "due", "overdue"] }));
    assert!(open.as_array().unwrap().iter().all(|row| row["customer_id"] != JOSE));
}

fn names(shop: &ScratchShop) -> Vec<Value> {
    let list = shop.call("customers.list", json!({}));
    list["rows"].as_array().unwrap().iter().map(|row| row["id"].clone()).collect()
}

#[test]
fn whoever_is_in_the_trash_is_in_no_list_and_comes_back_whole() {
    let shop = shop();
    let before = shop.dump();
    let n = shop.call("shop.status", json!({}))["n_customers"].as_i64().unwrap();
    shop.call("tags.set", json!({ "customer": JOSE, "tags": ["vip"] }));
    let tagged = shop.dump();
    shop.call("trash.put", json!({ "customer": JOSE }));
    let shop = shop.reopened();
    assert!(!names(&shop).contains(&json!(JOSE)));
    assert_eq!(shop.call("shop.status", json!({}))["n_customers"], n - 1);
    assert_eq!(shop.call("tags.all", json!({})), json!([]));
    let planned = shop.call("follow_ups.list", json!({}));
    assert!(planned.as_array().unwrap().iter().all(|row| row["customer_id"] != JOSE));
    let trash = &shop.call("trash.list", json!({}))["rows"];
    assert_eq!(trash[0]["id"], JOSE);
    assert_eq!(trash[0]["goes_on"], "2026-06-11");
    shop.call("trash.restore", json!({ "customer": JOSE }));
    assert_eq!(shop.dump(), tagged);
    for _ in 0..3 {
        shop.call("changes.undo", json!({}));
    }
    assert_eq!(shop.dump(), before);
}

#[test]
fn after_a_month_in_the_trash_what_was_typed_is_gone_and_a_refusal_is_not() {
    let mut shop = shop();
    shop.call("today.page", json!({}));
    shop.write("INSERT OR IGNORE INTO plan (id, planned_for) VALUES (1, '2026-05-12')");
    shop.call("notes.write", json!({ "customer": JOSE, "text": "Has a dog" }));
    shop.call("customers.set", json!({ "id": JOSE, "fields": { "name": "Pepe" } }));
    shop.call("customers.refuse", json!({ "id": JOSE, "scope": "phone" }));
    shop.call("trash.put", json!({ "customer": JOSE }));
    shop.set_day("2026-06-11");
    shop.call("today.page", json!({}));
    assert!(shop.dump().contains("Has a dog"));
    shop.set_day("2026-06-13");
    shop.call("today.page", json!({}));
    let dump = shop.dump();
    assert!(!dump.contains("Has a dog") && !dump.contains("Pepe"), "{dump}");
    assert!(dump.contains("do_not_contact"));
    assert_eq!(shop.call("trash.list", json!({}))["total"], 0);
    assert!(!names(&shop).contains(&json!(JOSE)));
}

#[test]
fn many_are_tagged_at_once_and_it_is_one_change() {
    let shop = shop();
    let before = shop.dump();
    shop.call("tags.set", json!({ "customer": JOSE, "tags": ["spring"] }));
    let act = json!({ "who": { "ids": [JOSE, OTHER] }, "act": "tag", "tag": "spring" });
    let preview = shop.call("bulk.preview", act.clone());
    assert_eq!(preview["n_chosen"], 2);
    assert_eq!(preview["n"], 1);
    assert_eq!(preview["left_out"], json!({ "already": 1 }));
    let done = shop.call("bulk.do", act);
    assert_eq!(done["change"]["places"], json!({ "n": 1, "tag": "spring" }));
    assert_eq!(shop.call("tags.all", json!({}))[0]["n_customers"], 2);
    shop.call("changes.undo", json!({}));
    shop.call("changes.undo", json!({}));
    assert_eq!(shop.dump(), before);
}

#[test]
fn many_are_put_away_and_come_back_together() {
    let shop = shop();
    let before = shop.dump();
    let act = json!({ "who": { "ids": [JOSE, OTHER, JOSE] }, "act": "trash" });
    assert_eq!(shop.call("bulk.do", act)["n"], 2);
    assert_eq!(shop.call("trash.list", json!({}))["total"], 2);
    shop.call("changes.undo", json!({}));
    assert_eq!(shop.dump(), before);
}

#[test]
fn a_list_for_a_spreadsheet_holds_no_formula_and_nobody_who_refused() {
    let shop = shop();
    shop.call("customers.set", json!({ "id": JOSE, "fields": { "name": "=HYPERLINK(1)" } }));
    shop.call("customers.refuse", json!({ "id": OTHER, "scope": "all" }));
    let to = shop.folder().join("list.csv").display().to_string();
    let act = json!({ "who": { "ids": [JOSE, OTHER] }, "act": "export", "to": to });
    let preview = shop.call("bulk.preview", act.clone());
    assert_eq!(preview["left_out"], json!({ "restricted": 1 }));
    assert_eq!(shop.call("bulk.do", act)["n"], 1);
    let written = std::fs::read_to_string(&to).unwrap();
    assert!(written.starts_with("\u{feff}id,name"), "{written}");
    assert!(written.contains("'=HYPERLINK(1)"), "{written}");
    assert_eq!(written.lines().count(), 2);
}

#[test]
fn what_is_open_with_many_is_put_off_and_comes_up_again() {
    let mut shop = shop();
    shop.write("INSERT OR IGNORE INTO plan (id, planned_for) VALUES (1, '2026-05-11')");
    shop.set_day("2026-05-14");
    let before = shop.call("follow_ups.list", json!({}));
    let act = json!({ "who": { "ids": [JOSE] }, "act": "postpone", "until": "2026-05-16" });
    assert_eq!(shop.call("bulk.preview", act.clone())["n"], 1);
    shop.call("bulk.do", act);
    let open = shop.call("follow_ups.list", json!({ "states": ["snoozed"] }));
    assert!(open.as_array().unwrap().iter().any(|row| row["customer_id"] == JOSE));
    shop.call("changes.undo", json!({}));
    assert_eq!(shop.call("follow_ups.list", json!({})), before);
}
