//! Finding people and what they bought.

use regulars_tests::ScratchShop;
use serde_json::{Value, json};

/// Three customers on two channels, written by hand.
fn shop() -> ScratchShop {
    let shop = ScratchShop::on("2026-05-12");
    shop.write(include_str!("people.sql"));
    shop
}

#[track_caller]
fn names(shop: &ScratchShop, query: &str) -> Vec<String> {
    let list = shop.call("customers.list", json!({ "query": query }));
    let rows = list["rows"].as_array().unwrap();
    assert_eq!(list["total"], rows.len() as i64);
    rows.iter().map(|row| row["name"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn customers_come_with_the_newest_order_first() {
    let shop = shop();
    assert_eq!(names(&shop, ""), ["José Müller", "王小明", "Anna Berg"]);
    let second = shop.call("customers.list", json!({ "limit": 1, "offset": 1 }));
    assert_eq!(second["rows"][0]["name"], "王小明");
    assert_eq!(second["total"], 3);
}

#[test]
fn a_number_is_found_in_every_writing() {
    let shop = shop();
    let writings = [
        "0151 12345",
        "015112345678",
        "+49 151 1234",
        "0049-151-1234",
        "49 (0)151 1234",
        "151/12345",
        "345678",
    ];
    for typed in writings {
        assert_eq!(names(&shop, typed), ["José Müller"], "{typed}");
    }
    assert_eq!(names(&shop, "138 0013 8000"), ["王小明"]);
    shop.write(
        "UPDATE buyers SET phone = '13800138000' WHERE id = 2; INSERT INTO import_batches
        (id, imported_at, imported_on) VALUES (2, '2026-05-12T12:00:00.000Z', '2026-05-12');",
    );
    for typed in ["13800138000", "+86 138 0013 8000", "0086-13800138000"] {
        assert_eq!(names(&shop, typed), ["王小明"], "{typed}, of a number without its country");
    }
}

#[test]
fn accents_case_and_width_do_not_matter() {
    let shop = shop();
    for typed in ["jose", "MÜLLER", "muller jo", "Ｊｏｓé", "JOSE@example"] {
        assert_eq!(names(&shop, typed), ["José Müller"], "{typed}");
    }
}

#[test]
fn a_part_of_a_chinese_name_is_enough() {
    let shop = shop();
    assert_eq!(names(&shop, "小明"), ["王小明"]);
    assert_eq!(names(&shop, "明"), ["王小明"]);
}

#[test]
fn every_word_must_be_there_and_cities_count() {
    let shop = shop();
    assert_eq!(names(&shop, "anna bergen"), ["Anna Berg"]);
    assert_eq!(names(&shop, "anna muller"), Vec::<String>::new());
    assert_eq!(names(&shop, "teafan"), ["Anna Berg"]);
}

#[test]
fn an_order_number_leads_to_its_buyer_with_and_without_its_sign() {
    let shop = shop();
    for typed in ["#1001", "1001", "100"] {
        assert_eq!(names(&shop, typed), ["José Müller"], "{typed}");
        let orders = shop.call("orders.list", json!({ "query": typed }));
        assert_eq!(orders[0]["number"], "#1001", "{typed}");
    }
}

#[test]
fn what_a_merchant_types_is_never_taken_for_a_command() {
    let shop = shop();
    for typed in
        ["%", "_", "' OR 1=1 --", "\"", "\\", "*", "\u{0}", "(", "'; DROP TABLE customers; --"]
    {
        assert_eq!(names(&shop, typed), Vec::<String>::new(), "{typed}");
        shop.call("orders.list", json!({ "query": typed }));
    }
    assert_eq!(names(&shop, "").len(), 3);
}

#[test]
fn hostile_names_stay_text() {
    let shop = shop();
    let long = "x".repeat(10_000);
    let hostile = format!("<img src=x onerror=alert(1)> \u{202e}evil {long}");
    shop.write(&format!(
        "INSERT INTO customers (id, name) VALUES (9, '{hostile}'); INSERT INTO import_batches
        (id, imported_at, imported_on) VALUES (2, '2026-05-12T12:00:00.000Z', '2026-05-12');"
    ));
    let card = shop.call("customers.card", json!({ "id": 9 }));
    assert_eq!(card["name"], hostile);
    assert_eq!(names(&shop, "onerror"), [hostile.as_str()]);
    assert_eq!(names(&shop, "evil"), [hostile]);
}

#[test]
fn a_card_tells_everything_of_a_customer() {
    let shop = shop();
    let card = shop.call("customers.card", json!({ "id": 1 }));
    assert_eq!(card["n_orders"], 1, "the cancelled order does not count");
    assert_eq!(card["spent"], json!([{ "amount": "18.50", "currency": "EUR" }]));
    assert_eq!(card["channels"], json!(["shopify"]));
    assert_eq!(card["days_since_last"], 2);
    assert_eq!(card["orders"].as_array().unwrap().len(), 2);
    assert_eq!(card["orders"][0]["lines"][0]["title"], "Oolong 100 g");
    assert_eq!(card["orders"][0]["from_file"], "orders.csv");
    let entries: Vec<&Value> = card["timeline"].as_array().unwrap().iter().collect();
    assert_eq!(entries[0]["title"], "Oolong 100 g");
    assert_eq!(entries[0]["n_more"], 1);
    let phone = &card["contact_points"][0];
    assert_eq!((&phone["kind"], &phone["shown"]), (&json!("phone"), &json!("0151 12345678")));
    assert_eq!(shop.refused("customers.card", json!({ "id": 77 })).code(), "not_found");
}

#[test]
fn a_misspelt_request_is_refused() {
    let shop = shop();
    assert_eq!(shop.refused("customers.list", json!({ "qery": "a" })).code(), "invalid");
    assert_eq!(shop.refused("customers.list", json!({ "limit": -1 })).code(), "invalid");
    assert_eq!(shop.refused("customers.lst", json!({})).code(), "invalid");
}

#[test]
fn orders_come_newest_first_and_by_page() {
    let shop = shop();
    let all = shop.call("orders.list", json!({}));
    let numbers: Vec<&str> =
        all.as_array().unwrap().iter().map(|order| order["number"].as_str().unwrap()).collect();
    assert_eq!(numbers, ["#1001", "T-7", "900", "#1000"]);
    assert_eq!(shop.call("orders.list", json!({ "limit": 1, "offset": 2 }))[0]["number"], "900");
    let annas = shop.call("orders.list", json!({ "query": "anna" }));
    assert_eq!(annas[0]["number"], "900");
}

#[test]
fn the_counts_add_up() {
    let stats = shop().call("shop.stats", Value::Null);
    assert_eq!(
        (&stats["customers"], &stats["orders"], &stats["lines"]),
        (&json!(3), &json!(4), &json!(2))
    );
    let status = shop().call("shop.status", Value::Null);
    assert_eq!(status["is_empty"], false);
    assert_eq!(status["channels"][0]["reaches_until"], "2026-05-10");
    assert_eq!(status["later_on"], json!(["2026-05-13", "2026-05-15", "2026-05-19"]));
}

#[test]
fn a_dump_is_sorted_and_names_no_rows() {
    let dump = shop().dump();
    let lines: Vec<&str> = dump.lines().collect();
    assert!(lines.is_sorted());
    let of = |record: &str| {
        lines.iter().filter(|line| line.contains(&format!("\"record\":\"{record}\""))).count()
    };
    assert_eq!((of("customer"), of("order"), of("contact_point")), (3, 4, 4));
    assert!(!dump.contains("\"id\"") && !dump.contains("orders.csv"));
    assert_eq!(shop().call("shop.dump", Value::Null).as_array().unwrap().len(), lines.len());
}
