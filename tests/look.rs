//! The first look at a shop: true sentences, and nothing where there is nothing to say.

use std::fs;

use regulars_tests::ScratchShop;
use serde_json::{Value, json};

const HEADER: &str = "Name,Email,Financial Status,Created at,Currency,Total,Lineitem quantity,Lineitem name,Lineitem price";

/// Orders as number, buyer, day, status and product.
fn shop(orders: &[(u32, &str, &str, &str, &str)]) -> ScratchShop {
    let shop = ScratchShop::on("2026-05-12");
    let rows = orders.iter().map(|(number, buyer, day, status, product)| {
        format!("#{number},{buyer}@example.com,{status},{day} 09:30:00 +0200,EUR,10.00,1,{product},10.00\n")
    });
    let path = shop.folder().join("orders_export.csv");
    fs::write(&path, format!("{HEADER}\n{}", rows.collect::<String>())).unwrap();
    shop.call("imports.run", json!({ "paths": [path] }));
    shop
}

fn look(shop: &ScratchShop) -> Vec<Value> {
    let look = shop.call("imports.look", json!({}));
    assert_eq!(look, shop.call("imports.look", json!({})), "the same shop, the same words");
    look.as_array().unwrap().clone()
}

fn said<'a>(look: &'a [Value], code: &str) -> Option<&'a Value> {
    look.iter().find(|sentence| sentence["code"] == code)
}

#[test]
fn the_first_look_says_four_true_sentences() {
    let shop = shop(&[
        (1, "anna", "2025-10-02", "paid", "Oolong"),
        (2, "anna", "2025-11-02", "paid", "Oolong"),
        (3, "anna", "2025-12-02", "paid", "Cup"),
        (4, "mei", "2026-05-02", "paid", "Oolong"),
        (5, "mei", "2026-05-03", "paid", "Pot"),
        (6, "tom", "2026-05-04", "paid", "Pot"),
    ]);
    let look = look(&shop);
    assert_eq!(look.len(), 4);
    let of = |code: &str| {
        let sentence = said(&look, code).unwrap();
        (sentence["n"].as_i64().unwrap(), sentence["of_n"].as_i64().unwrap())
    };
    assert_eq!(of("bought_again"), (2, 3));
    assert_eq!(of("quiet_regulars"), (1, 3));
    assert_eq!(said(&look, "quiet_regulars").unwrap()["days"], 90);
    assert_eq!(of("most_bought").0, 3);
    assert_eq!(said(&look, "most_bought").unwrap()["name"], "Oolong");
    assert_eq!(said(&look, "busiest_month").unwrap()["month"], "2026-05");
    let address = said(&look, "busiest_month").unwrap()["address"].as_str().unwrap();
    assert_eq!(address, "#/customers?only=busiest_month&name=2026-05");
}

#[test]
fn behind_each_sentence_stand_the_customers_of_whom_it_speaks() {
    let shop = shop(&[
        (1, "anna", "2025-10-02", "paid", "Oolong"),
        (2, "anna", "2025-11-02", "paid", "Oolong"),
        (3, "anna", "2025-12-02", "paid", "Cup & saucer"),
        (4, "mei", "2026-05-02", "paid", "Oolong"),
        (5, "mei", "2026-05-03", "paid", "Pot"),
        (6, "tom", "2026-05-04", "paid", "Pot"),
    ]);
    let n_of = |request: Value| shop.call("customers.list", request)["total"].as_i64().unwrap();
    for sentence in look(&shop) {
        if sentence["code"] == "bought_again" || sentence["code"] == "quiet_regulars" {
            assert_eq!(n_of(json!({ "only": sentence["code"] })), sentence["n"].as_i64().unwrap());
        }
    }
    assert_eq!(n_of(json!({ "only": "most_bought", "name": "Oolong" })), 2);
    assert_eq!(n_of(json!({ "only": "most_bought", "name": "Cup & saucer" })), 1);
    assert_eq!(n_of(json!({ "only": "busiest_month", "name": "2026-05" })), 2);
    assert_eq!(n_of(json!({ "only": "reachable" })), 3);
    assert_eq!(n_of(json!({ "only": "reachable", "query": "mei" })), 1);
    assert_eq!(shop.refused("customers.list", json!({ "only": "tall" })).code(), "invalid");
}

#[test]
fn what_was_given_back_was_not_bought() {
    let shop = shop(&[
        (1, "anna", "2026-04-02", "paid", "Oolong"),
        (2, "anna", "2026-05-02", "refunded", "Oolong"),
    ]);
    let look = look(&shop);
    assert_eq!(said(&look, "bought_again"), None);
    assert_eq!(said(&look, "most_bought"), None);
    assert_eq!(said(&look, "busiest_month"), None);
    assert_eq!(
        said(&look, "reachable").map(|it| (&it["n"], &it["of_n"])),
        Some((&json!(1), &json!(1)))
    );
}

#[test]
fn nothing_is_said_of_an_empty_shop() {
    assert_eq!(look(&ScratchShop::on("2026-05-12")), [] as [Value; 0]);
}

#[test]
fn problems_are_written_as_a_table_that_no_spreadsheet_runs() {
    let shop = ScratchShop::on("2026-05-12");
    let text = format!(
        "{HEADER}\n\
         #1,a@example.com,paid,2026-05-02 09:30:00 +0200,EUR,10.00,1,Cup,10.00\n\
         #2,b@example.com,paid,=1+1,EUR,10.00,1,Cup,10.00\n\
         #3,b@example.com,paid,2026-02-31 09:30:00 +0200,EUR,10.00,1,\"Cup, large\",10.00\n"
    );
    let path = shop.folder().join("orders_export.csv");
    fs::write(&path, text).unwrap();
    let report = shop.call("imports.run", json!({ "paths": [path] }));
    let to = shop.folder().join("problems.csv");
    let request = json!({ "batch": report["batch"], "to": to });
    assert_eq!(shop.call("imports.problems_csv", request)["path"], json!(to));
    let written = fs::read_to_string(&to).unwrap();
    let lines: Vec<&str> = written.trim_start_matches('\u{feff}').lines().collect();
    assert_eq!(
        lines,
        [
            "file,row,column,value,code,reason,left_aside",
            "orders_export.csv,3,Created at,'=1+1,unreadable_date,This cannot be read as a date,1",
            "orders_export.csv,4,Created at,2026-02-31 09:30:00 +0200,impossible_date,There is no such day,1",
        ]
    );
    let none = shop.refused("imports.problems_csv", json!({ "batch": 99, "to": to }));
    assert_eq!(none.code(), "not_found");
}

#[test]
fn an_address_of_which_another_channel_says_that_it_bounced_reaches_nobody() {
    let shop = shop(&[
        (1, "anna", "2026-05-02", "paid", "Oolong"),
        (2, "tom", "2026-05-03", "paid", "Pot"),
    ]);
    let n_reachable =
        || shop.call("customers.list", json!({ "only": "reachable" }))["total"].clone();
    assert_eq!(n_reachable(), 2);
    let text = "First Name,Last Name,Email Address,Phone Number,Square Customer ID,Creation Source,First Visit,Last Visit,Transaction Count,Lifetime Spend,Email Subscription Status,Instant Profile\n\
        Tom,Ek,tom@example.com,,C1,Directory,2026-05-01,2026-05-01,1,$1.00,bounced,No\n";
    let path = shop.folder().join("customers.csv");
    fs::write(&path, text).unwrap();
    shop.call("imports.run", json!({ "paths": [path] }));
    let reached = shop.call("customers.list", json!({ "only": "reachable" }));
    let names: Vec<&str> = reached["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["name"].as_str().unwrap())
        .collect();
    assert!(
        names.contains(&"anna@example.com") && !names.contains(&"tom@example.com"),
        "{names:?}"
    );
}
