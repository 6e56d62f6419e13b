//! A new day moves the plan on as planning everybody anew would, and what is derived can be thrown away.

use regulars_tests::ScratchShop;
use serde_json::{Value, json};

use crate::merging::shops::*;

/// Orders of several people over some months, with permission, numbers that end, talks and a complaint.
fn busy_shop() -> ScratchShop {
    let mut shop = ScratchShop::on("2026-05-12");
    let rows: Vec<String> = (1..=9)
        .map(|n| {
            shopify(
                n,
                &format!("buyer{n}@example.com"),
                &format!("Buyer {n}"),
                ["yes", "no", ""][n as usize % 3],
            )
        })
        .collect();
    import_shopify(&shop, "s.csv", &rows);
    let rows: Vec<String> =
        (11..=16).map(|n| etsy(n, &format!("handle{n}"), &format!("Handle {n}"))).collect();
    import_etsy(&shop, "e.csv", &rows);
    shop.write(
        "UPDATE buyers SET phone = '+4930555' || id, phone_nature = 'relay', phone_days = 20,
            phone_until = date('2026-05-10', '+' || id || ' days') WHERE id % 2 = 0;
         UPDATE plan SET planned_for = '9999-01-01'",
    );
    shop.set_day("2026-05-13");
    let due = shop.call("follow_ups.list", json!({ "states": ["due", "overdue"] }));
    for (row, outcome) in due.as_array().unwrap().iter().zip(["reached", "no_answer", "complaint"])
    {
        shop.call("attempts.record", json!({ "id": row["id"], "outcome": outcome }));
    }
    shop
}

fn rows(shop: &ScratchShop) -> Vec<Value> {
    shop.call("follow_ups.list", Value::Null).as_array().unwrap().clone()
}

/// The same when all is planned anew.
fn anew(shop: &ScratchShop) -> Vec<Value> {
    shop.write("DELETE FROM follow_ups; DELETE FROM plan_turns; UPDATE plan SET planned_for = '9999-01-01'");
    rows(shop)
}

#[track_caller]
fn same(shop: &ScratchShop, day: &str) {
    let moved = rows(shop);
    let anew = anew(shop);
    for (moved, anew) in moved.iter().zip(&anew) {
        assert_eq!(moved, anew, "on {day}");
    }
    assert_eq!(moved.len(), anew.len(), "on {day}");
}

#[test]
fn a_plan_moved_on_by_days_is_the_plan_made_anew() {
    let mut shop = busy_shop();
    assert!(rows(&shop).len() > 20);
    let mut day: chrono::NaiveDate = "2026-05-13".parse().unwrap();
    // Every day of a fortnight, then in longer steps through all windows.
    for step in [[1; 14].as_slice(), &[3, 7, 2, 11, 30, 1, 45, 60, 90]].concat() {
        day = day + chrono::Days::new(step);
        shop.set_day(&day.to_string());
        same(&shop, &day.to_string());
    }
}

#[test]
fn several_days_away_are_one_step() {
    let mut shop = busy_shop();
    let mut away = busy_shop();
    for day in ["2026-05-14", "2026-05-15", "2026-05-20", "2026-06-01", "2026-06-20"] {
        shop.set_day(day);
        rows(&shop);
    }
    away.set_day("2026-06-20");
    assert_eq!(rows(&away), rows(&shop));
}

#[test]
fn a_clock_that_is_set_back_does_no_harm() {
    let mut shop = busy_shop();
    let before = rows(&shop);
    shop.set_day("2026-07-01");
    assert_ne!(rows(&shop), before);
    shop.set_day("2026-05-13");
    assert_eq!(rows(&shop), before);
}

#[test]
fn another_customer_changes_no_plan() {
    let alone = ScratchShop::on("2026-05-12");
    let mira = [shopify(1, "mira@example.com", "Mira", "yes")];
    import_shopify(&alone, "m.csv", &mira);
    let shop = ScratchShop::on("2026-05-12");
    import_shopify(&shop, "m.csv", &mira);
    let of_mira = |shop: &ScratchShop| {
        let id = id_of(shop, "mira@example.com");
        rows(shop).into_iter().filter(|row| row["customer_id"] == id).collect::<Vec<_>>()
    };
    let before = of_mira(&shop);
    assert_eq!(before, of_mira(&alone));
    let others: Vec<String> = (2..=7)
        .map(|n| shopify(n, &format!("buyer{n}@example.com"), &format!("Buyer {n}"), "no"))
        .collect();
    let batch = import_shopify(&shop, "others.csv", &others)["batch"].clone();
    assert_eq!(of_mira(&shop), before);
    shop.call("imports.undo", json!({ "batch": batch }));
    assert_eq!(of_mira(&shop), before);
}

#[test]
fn a_plan_thrown_away_is_made_again_byte_for_byte() {
    let shop = busy_shop();
    let before = serde_json::to_string(&rows(&shop)).unwrap();
    assert_eq!(serde_json::to_string(&anew(&shop)).unwrap(), before);
    // Planned one by one it is the same again.
    let ids = shop.call("customers.list", json!({ "limit": 50 }));
    for row in ids["rows"].as_array().unwrap() {
        let number = json!({ "customer": row["id"], "kind": "post", "text": "1 Mill Lane, York" });
        shop.call("contact_points.add", number);
        shop.call("changes.undo", json!({}));
    }
    assert_eq!(serde_json::to_string(&rows(&shop)).unwrap(), before);
}
