//! Sheets that are typed back: the lines, and what becomes of them in the shop.

mod lines;
mod meanwhile;
mod properties;
mod typed_back;

use std::fs;
use std::path::Path;

use regulars_tests::ScratchShop;
use serde_json::{Value, json};

const DAY: &str = "2026-05-12";

/// A shop in which so many people bought four days ago, and a sheet on which all of them stand.
fn printed(n: usize) -> ScratchShop {
    let shop = ScratchShop::on(DAY);
    for number in 1..=n {
        let phone = json!({ "kind": "phone", "text": format!("+44 1632 960{number:03}") });
        let mail = json!({ "kind": "email", "text": format!("buyer{number}@example.com") });
        let buyer = json!({ "name": format!("Buyer {number:02}"), "points": [phone, mail] });
        let id = shop.call("customers.new", buyer)["id"].as_i64().unwrap();
        shop.call(
            "orders.sell",
            json!({
                "customer_id": id, "on": "2026-05-08", "is_paid": true,
                "lines": [{ "title": "Oolong 100 g", "quantity": 1, "unit_price": "9.25" }],
            }),
        );
    }
    let sheet = shop.call("call_sheet.print", json!({}));
    assert_eq!((sheet["number"].as_i64(), sheet["n_calls"].as_i64()), (Some(1), Some(n as i64)));
    shop
}

/// The same shop once more, in a folder of its own.
fn copied(from: &Path) -> ScratchShop {
    ScratchShop::before(DAY, |to| {
        for file in fs::read_dir(from).unwrap().map(|entry| entry.unwrap().path()) {
            if file.is_file() {
                fs::copy(&file, to.join(file.file_name().unwrap())).unwrap();
            }
        }
    })
}

fn typed(lines: &[&str]) -> Value {
    json!({ "number": 1, "lines": lines })
}

fn enter(shop: &ScratchShop, lines: &[&str]) -> Value {
    shop.call("sheets.enter", typed(lines))
}

fn sheet(shop: &ScratchShop) -> Value {
    shop.call("sheets.read", json!({ "number": 1 }))
}

/// All that is planned, without what the day alone changes.
fn plan(shop: &ScratchShop) -> Value {
    shop.call("follow_ups.list", json!({}))
}

/// Everything that stands in the shop, in whichever order it came.
fn facts(shop: &ScratchShop) -> Vec<String> {
    let mut lines: Vec<String> = shop.dump().lines().map(str::to_owned).collect();
    lines.sort();
    lines
}

/// How many rows came to what: new, there already, done elsewhere, and lines that are unclear.
fn counts(judged: &Value) -> [i64; 4] {
    ["n_entered", "n_same", "n_elsewhere", "n_unclear"].map(|name| judged[name].as_i64().unwrap())
}
