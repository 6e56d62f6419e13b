//! The card grows by hand: contact points, fields, files, and what always holds of them.

use regulars_tests::ScratchShop;
use serde_json::{Value, json};

const JOSE: i64 = 1;
const WANG: i64 = 2;
const JOSES_NUMBER: &str = "+4915112345678";

fn shop() -> ScratchShop {
    let shop = ScratchShop::default();
    shop.write(include_str!("people.sql"));
    shop
}

fn card(shop: &ScratchShop, id: i64) -> Value {
    shop.call("customers.card", json!({ "id": id }))
}

fn point(card: &Value, value: &str) -> Value {
    let points = card["contact_points"].as_array().unwrap();
    points.iter().find(|point| point["value"] == value).cloned().unwrap_or_default()
}

fn number(reason: &str) -> Value {
    json!({ "customer": JOSE, "kind": "phone", "value": JOSES_NUMBER, "reason": reason })
}

/// What was done is undone to the state before and redone to the state after.
#[track_caller]
fn turns(shop: &ScratchShop, act: impl FnOnce(&ScratchShop)) {
    let before = shop.dump();
    act(shop);
    let after = shop.dump();
    assert_ne!(before, after);
    shop.call("changes.undo", json!({}));
    assert_eq!(shop.dump(), before);
    shop.call("changes.redo", json!({}));
    assert_eq!(shop.dump(), after);
}

#[test]
fn a_number_is_retired_with_its_reason_and_comes_back() {
    let shop = shop();
    turns(&shop, |shop| {
        shop.call("contact_points.retire", number("moved"));
    });
    let retired = point(&card(&shop, JOSE), JOSES_NUMBER);
    assert_eq!(
        (&retired["stopped"], &retired["stopped_on"]),
        (&json!("moved"), &json!("2026-05-12"))
    );
    let back = json!({ "customer": JOSE, "kind": "phone", "value": JOSES_NUMBER });
    turns(&shop, |shop| {
        shop.call("contact_points.bring_back", back.clone());
    });
    assert_eq!(point(&card(&shop, JOSE), JOSES_NUMBER)["stopped"], Value::Null);
    assert_eq!(shop.refused("contact_points.bring_back", back).code(), "invalid");
}

#[test]
fn only_what_was_typed_can_have_been_a_slip_of_the_hand() {
    let shop = shop();
    assert_eq!(shop.refused("contact_points.retire", number("mistake")).code(), "invalid");
    assert_eq!(shop.refused("contact_points.retire", number("boring")).code(), "invalid");
    turns(&shop, |shop| {
        let typed = json!({ "customer": JOSE, "kind": "email", "text": "jos@example.com" });
        shop.call("contact_points.add", typed);
    });
    turns(&shop, |shop| {
        let gone = json!({
            "customer": JOSE, "kind": "email", "value": "jos@example.com", "reason": "mistake"
        });
        shop.call("contact_points.retire", gone);
    });
    assert_eq!(point(&card(&shop, JOSE), "jos@example.com"), Value::Null);
}

#[test]
fn a_number_is_read_in_the_country_that_is_named() {
    let shop = shop();
    let typed =
        json!({ "customer": JOSE, "kind": "phone", "text": "020 7946 0123", "country": "GB" });
    shop.call("contact_points.add", typed);
    assert_eq!(point(&card(&shop, JOSE), "+442079460123")["label"], "");
    let nowhere = json!({ "customer": JOSE, "kind": "phone", "text": "1", "country": "Atlantis" });
    assert_eq!(shop.refused("contact_points.add", nowhere).code(), "invalid");
}

fn plan(shop: &ScratchShop) -> Value {
    shop.write("INSERT OR IGNORE INTO plan (id, planned_for) VALUES (1, '2026-05-12')");
    let mut settings = shop.call("settings.get", json!({}));
    settings["shop_name"] = json!("Quiet Kettle");
    shop.call("settings.save", settings);
    shop.call("follow_ups.list", json!({}))
}

#[test]
fn a_talk_that_is_taken_back_does_not_make_a_retired_number_work_again() {
    let shop = shop();
    let planned = plan(&shop);
    let of_jose = planned.as_array().unwrap().iter().find(|it| it["customer_id"] == JOSE).unwrap();
    let talk =
        shop.call("attempts.record", json!({ "id": of_jose["id"], "outcome": "wrong_number" }));
    shop.call("contact_points.retire", number("wrong"));
    shop.call("events.undo", json!({ "event_id": talk["event_id"] }));
    assert_eq!(point(&card(&shop, JOSE), JOSES_NUMBER)["stopped"], "wrong");
    shop.call("changes.undo", json!({}));
    assert_eq!(point(&card(&shop, JOSE), JOSES_NUMBER)["stopped"], Value::Null);
}

#[test]
fn a_number_that_a_talk_called_wrong_comes_back_by_hand_and_by_undo_is_wrong_again() {
    let shop = shop();
    let planned = plan(&shop);
    let of_jose = planned.as_array().unwrap().iter().find(|it| it["customer_id"] == JOSE).unwrap();
    shop.call("attempts.record", json!({ "id": of_jose["id"], "outcome": "wrong_number" }));
    turns(&shop, |shop| {
        let back = json!({ "customer": JOSE, "kind": "phone", "value": JOSES_NUMBER });
        shop.call("contact_points.bring_back", back);
    });
    assert_eq!(point(&card(&shop, JOSE), JOSES_NUMBER)["stopped"], Value::Null);
    shop.call("changes.undo", json!({}));
    assert_eq!(point(&card(&shop, JOSE), JOSES_NUMBER)["stopped"], "wrong");
}

#[test]
fn what_they_refused_is_not_brought_back() {
    let shop = shop();
    shop.write(&format!(
        "INSERT INTO suppressions (kind, value, reason, since_on)
         VALUES ('phone', '{JOSES_NUMBER}', 'refused', '2026-05-01')"
    ));
    shop.call("contact_points.retire", number("wrong"));
    let refused = point(&card(&shop, JOSE), JOSES_NUMBER);
    assert_eq!(
        (&refused["stopped"], &refused["can_come_back"]),
        (&json!("refused"), &json!(false))
    );
    let back = json!({ "customer": JOSE, "kind": "phone", "value": JOSES_NUMBER });
    assert_eq!(shop.refused("contact_points.bring_back", back).code(), "invalid");
}

#[test]
fn an_address_that_is_typed_shows_that_both_are_one_and_undo_parts_them() {
    let shop = shop();
    let twin = json!({ "name": "José Müller", "points": [], "fields": {} });
    let id = shop.call("customers.new", twin)["id"].as_i64().unwrap();
    assert_ne!(id, JOSE);
    turns(&shop, |shop| {
        let typed = json!({ "customer": id, "kind": "email", "text": "jose@example.com" });
        let added = shop.call("contact_points.add", typed);
        assert_eq!((&added["id"], &added["is_joined"]), (&json!(JOSE), &json!(true)));
    });
    assert_eq!(card(&shop, id)["id"], JOSE);
    shop.call("changes.undo", json!({}));
    assert_eq!(card(&shop, id)["id"], id);
}

#[test]
fn the_name_that_was_typed_stands_whichever_card_is_joined_into_the_other() {
    for typed_stays in [true, false] {
        let shop = shop();
        let typed = json!({ "name": "Pepe Müller", "points": [], "fields": {} });
        let id = shop.call("customers.new", typed)["id"].as_i64().unwrap();
        let (keep, other) = if typed_stays { (id, JOSE) } else { (JOSE, id) };
        let told = card(&shop, JOSE)["city"].clone();
        shop.call("customers.merge", json!({ "keep": keep, "other": other }));
        let joined = card(&shop, keep);
        assert_eq!((&joined["name"], &joined["city"]), (&json!("Pepe Müller"), &told));
    }
}

#[test]
fn what_they_asked_for_stands_on_the_card_with_its_day() {
    let shop = shop();
    let no = json!({ "id": JOSE, "scope": "phone", "note": "Works nights" });
    shop.call("customers.refuse", no);
    let said = card(&shop, JOSE)["said_no"].clone();
    assert_eq!(
        said,
        json!([{ "scope": "phone", "said_on": "2026-05-12", "note": "Works nights" }])
    );
}

#[test]
fn what_is_typed_is_kept_in_one_writing_and_a_doubtful_day_is_not_guessed() {
    let shop = shop();
    let typed =
        json!({ "birthday": "21.3.1984", "checked_on": "12 May 2026", "hours": "evenings" });
    turns(&shop, |shop| {
        shop.call("customers.set", json!({ "id": JOSE, "fields": typed }));
    });
    let fields = card(&shop, JOSE)["fields"].clone();
    let of = |name: &str| fields.as_array().unwrap().iter().find(|it| it["field"] == name).cloned();
    let birthday = of("birthday").unwrap();
    assert_eq!(birthday["value"], "1984-03-21");
    assert_eq!(
        (&birthday["age_months"], &birthday["next_on"]),
        (&json!(505), &json!("2027-03-21"))
    );
    let doubtful = json!({ "fields": { "birthday": "3/4/1984", "city": "Kiel", "medium": "owl" } });
    let read = shop.call("fields.check", doubtful);
    assert_eq!(read[0], json!({ "field": "birthday", "value": null, "why": "which_month" }));
    assert_eq!(read[1], json!({ "field": "city", "value": "Kiel", "why": null }));
    assert_eq!(read[2]["why"], "no_choice");
}

#[test]
fn the_history_of_all_fields_tells_what_stood_before() {
    let shop = shop();
    shop.write(
        "UPDATE buyers SET address = char(10, 10, 10) || 'Köln' || char(10, 10, 10) WHERE id = 1",
    );
    for fields in [json!({ "hours": "mornings", "city": "Kiel" }), json!({ "hours": "evenings" })] {
        shop.call("customers.set", json!({ "id": JOSE, "fields": fields }));
    }
    let all = shop.call("fields.history", json!({ "customer": JOSE }));
    assert_eq!((&all[0]["field"], &all[0]["old"]), (&json!("hours"), &json!("mornings")));
    let city = shop.call("fields.history", json!({ "customer": JOSE, "field": "city" }));
    assert_eq!((&city[0]["old"], &city[1]["file"]), (&json!("Köln"), &json!("orders.csv")));
}

fn paper(shop: &ScratchShop, name: &str, words: &str) -> String {
    let path = shop.folder().join(name);
    std::fs::write(&path, words).unwrap();
    path.display().to_string()
}

fn shelf(shop: &ScratchShop) -> Vec<String> {
    let Ok(lying) = std::fs::read_dir(shop.folder().join("files")) else { return Vec::new() };
    lying.map(|it| it.unwrap().file_name().to_string_lossy().into_owned()).collect()
}

#[test]
fn a_file_is_kept_beside_the_shop_and_comes_back_when_it_was_taken_off() {
    let shop = shop();
    let path = paper(&shop, "Contract.PDF", "signed");
    turns(&shop, |shop| {
        shop.call("files.add", json!({ "customer": JOSE, "path": path }));
    });
    std::fs::remove_file(&path).unwrap();
    let kept = card(&shop, JOSE)["files"][0].clone();
    assert_eq!((&kept["name"], &kept["size_bytes"]), (&json!("Contract.PDF"), &json!(6)));
    let place = shop.call("files.place", json!({ "id": kept["id"] }))["path"].clone();
    let place = place.as_str().unwrap().to_owned();
    assert!(place.starts_with(&shop.folder().join("files").display().to_string()));
    assert_eq!(std::fs::read_to_string(&place).unwrap(), "signed");
    turns(&shop, |shop| {
        shop.call("files.remove", json!({ "id": kept["id"] }));
    });
    assert_eq!(shelf(&shop).len(), 1);
}

#[test]
fn a_file_goes_from_the_disk_when_nobody_has_it_and_no_change_brings_it_back() {
    let mut shop = shop();
    plan(&shop);
    let path = paper(&shop, "photo.jpg", "a teapot");
    for customer in [JOSE, WANG] {
        shop.call("files.add", json!({ "customer": customer, "path": path }));
    }
    assert_eq!(shelf(&shop).len(), 1, "the same file lies there once");
    for customer in [JOSE, WANG] {
        let id = card(&shop, customer)["files"][0]["id"].clone();
        shop.call("files.remove", json!({ "id": id }));
    }
    shop.set_day("2026-05-13");
    shop.call("today.page", json!({}));
    assert_eq!(shelf(&shop).len(), 1, "undo needs it");
    shop.write("DELETE FROM change_rows; DELETE FROM changes;");
    shop.set_day("2026-05-14");
    shop.call("today.page", json!({}));
    assert!(shelf(&shop).is_empty());
}

#[test]
fn a_program_or_a_folder_is_no_file_of_a_customer() {
    let shop = shop();
    let program = paper(&shop, "teapot.EXE", "run me");
    let folder = shop.folder().display().to_string();
    for (path, code) in [
        (program, "file_is_program"),
        (folder, "file_not_found"),
        ("/nowhere/at/all.pdf".to_owned(), "file_not_found"),
    ] {
        let request = json!({ "customer": JOSE, "path": path });
        assert_eq!(shop.refused("files.add", request).code(), code);
    }
    assert!(shelf(&shop).is_empty());
}

#[test]
fn a_country_by_its_code_and_by_its_name_is_no_difference() {
    let shop = shop();
    shop.call("customers.set", json!({ "id": JOSE, "fields": { "country": "GB" } }));
    shop.call("customers.set", json!({ "id": WANG, "fields": { "country": "United Kingdom" } }));
    let pair = shop.call("customers.compare", json!({ "id": JOSE, "other_id": WANG }));
    let fields = pair["fields"].as_array().unwrap();
    let country = fields.iter().find(|field| field["field"] == "country").unwrap();
    assert_eq!((&country["differs"], &country["must_choose"]), (&json!(false), &json!(false)));
}

const ETSY: &str = "Sale Date,Order ID,Buyer User ID,Full Name,Number of Items,Date Shipped,\
Street 1,Ship City,Ship Zipcode,Ship Country,Currency,Order Value,Discount Amount,Shipping,\
Sales Tax,Order Total,Status,Adjusted Order Total,Buyer";

/// An order of teafan88, who lives in this town and is called so.
fn import(shop: &ScratchShop, number: u32, name: &str, city: &str) -> Value {
    let row = format!(
        "05/0{number}/26,100{number},teafan88,{name},1,,Lane 1,{city},1234,Norway,EUR,20.00,0.00,0.00,0.00,20.00,Paid,0.00,teafan88"
    );
    let path = paper(shop, &format!("etsy-{number}.csv"), &format!("{ETSY}\n{row}\n"));
    shop.call("imports.run", json!({ "paths": [path] }))
}

fn only_one(shop: &ScratchShop) -> i64 {
    let list = shop.call("customers.list", json!({}));
    assert_eq!(list["total"], 1);
    list["rows"][0]["id"].as_i64().unwrap()
}

#[test]
fn what_was_typed_stands_against_a_later_file() {
    let shop = ScratchShop::default();
    import(&shop, 1, "Anna Berg", "Bergen");
    let id = only_one(&shop);
    let typed = json!({ "name": "Anna Berg-Lund", "city": "Oslo" });
    shop.call("customers.set", json!({ "id": id, "fields": typed }));
    import(&shop, 2, "A. Berg", "Stavanger");
    let stands = card(&shop, id);
    assert_eq!((&stands["name"], &stands["city"]), (&json!("Anna Berg-Lund"), &json!("Oslo")));
    let history = shop.call("fields.history", json!({ "customer": id, "field": "city" }));
    assert_eq!((&history[0]["source"], &history[0]["new"]), (&json!("typed"), &json!("Oslo")));
    assert_eq!(
        (&history[1]["file"], &history[1]["new"]),
        (&json!("etsy-2.csv"), &json!("Stavanger"))
    );
    shop.call("changes.undo", json!({}));
    assert_eq!(card(&shop, id)["city"], "Stavanger");
}

#[test]
fn an_emptied_field_stays_empty_after_a_later_file() {
    let shop = ScratchShop::default();
    import(&shop, 1, "Anna Berg", "Bergen");
    let id = only_one(&shop);
    turns(&shop, |shop| {
        shop.call("customers.set", json!({ "id": id, "fields": { "city": null } }));
    });
    import(&shop, 2, "Anna Berg", "Stavanger");
    assert_eq!(card(&shop, id)["city"], "");
}

#[test]
fn a_note_keeps_a_customer_when_the_import_goes() {
    let shop = ScratchShop::default();
    let batch = import(&shop, 1, "Anna Berg", "Bergen")["batch"].clone();
    let id = only_one(&shop);
    turns(&shop, |shop| {
        shop.call("notes.write", json!({ "customer": id, "text": "Loves oolong" }));
    });
    shop.call("imports.undo", json!({ "batch": batch }));
    let kept = card(&shop, id);
    assert_eq!((&kept["n_orders"], &kept["notes"][0]["text"]), (&json!(0), &json!("Loves oolong")));
}

#[test]
fn a_file_and_a_tie_keep_a_customer_when_the_import_goes() {
    for what in ["files.add", "household.set", "customers.set"] {
        let shop = ScratchShop::default();
        let batch = import(&shop, 1, "Anna Berg", "Bergen")["batch"].clone();
        let id = only_one(&shop);
        let other = json!({ "name": "Lars Berg", "points": [], "fields": {} });
        let with = shop.call("customers.new", other)["id"].clone();
        let path = paper(&shop, "contract.pdf", "signed");
        let request = match what {
            "files.add" => json!({ "customer": id, "path": path }),
            "household.set" => json!({ "customer": id, "with": with }),
            _ => json!({ "id": id, "fields": { "occupation": "baker" } }),
        };
        shop.call(what, request);
        shop.call("imports.undo", json!({ "batch": batch }));
        assert_eq!(card(&shop, id)["id"], id, "{what}");
    }
}

#[test]
fn the_history_names_whom_it_tells_of_as_new() {
    let shop = shop();
    let made = shop.call("customers.new", json!({ "name": "Piet", "points": [], "fields": {} }));
    assert_eq!(made["change"]["customer_name"], "Piet");
    assert_eq!(made["change"]["customer_id"], made["id"]);
}

#[test]
fn each_act_on_a_card_is_undone_and_redone() {
    let shop = shop();
    let choice = json!({ "name": "Tea", "kind": "choice", "choices": ["green", "black"] });
    let renamed = json!({ "id": 1, "name": "Leaf", "kind": "choice", "choices": ["green"] });
    let retired = json!({ "id": 1, "name": "Leaf", "kind": "choice", "choices": ["green"], "is_retired": true });
    let overruled =
        json!({ "id": JOSE, "fields": { "standing": "poor", "standing_note": "Paid late" } });
    let overruled_no_more =
        json!({ "id": JOSE, "fields": { "standing": null, "standing_note": null } });
    for (name, request) in [
        ("fields.custom_save", choice),
        ("customers.set", json!({ "id": JOSE, "fields": { "own.1": "black" } })),
        ("fields.custom_save", renamed),
        ("fields.custom_save", retired),
        ("customers.set", overruled),
        ("customers.set", overruled_no_more),
        ("household.set", json!({ "customer": JOSE, "with": WANG })),
        ("household.set", json!({ "customer": JOSE, "name": "The Müllers" })),
        ("household.set", json!({ "customer": JOSE })),
        ("referral.set", json!({ "customer": JOSE, "referred_by": WANG })),
        ("referral.set", json!({ "customer": JOSE })),
        ("contact_points.add", json!({ "customer": JOSE, "kind": "post", "text": "Lane 1\nKiel" })),
        ("contact_points.add", json!({ "customer": JOSE, "kind": "handle", "text": "TeaFan" })),
    ] {
        turns(&shop, |shop| {
            shop.call(name, request);
        });
    }
    let standing = card(&shop, JOSE)["standing"]["is_overruled"].clone();
    assert_eq!(standing, false);
}
