//! Which months the shop knows, as its files come in.

use std::fmt::Write as _;
use std::fs;

use chrono::NaiveDate;
use regulars_tests::ScratchShop;
use serde_json::{Value, json};

const HEADER: &str = "Sale Date,Order ID,Buyer User ID,Full Name,Number of Items,Currency,\
Order Value,Shipping,Sales Tax,Order Total,Status";

/// One order a day from the first to the last day.
fn export(first_on: &str, last_on: &str) -> String {
    let day = |text: &str| text.parse::<NaiveDate>().unwrap();
    let mut text = format!("{HEADER}\n");
    for on in day(first_on).iter_days().take_while(|on| *on <= day(last_on)) {
        let date = on.format("%m/%d/%y");
        let number = on.format("%Y%m%d");
        writeln!(text, "{date},{number},teafan88,Anna Berg,1,EUR,10.00,0.00,0.00,10.00,Paid")
            .unwrap();
    }
    text
}

fn import(shop: &ScratchShop, first_on: &str, last_on: &str) -> Value {
    let path = shop.folder().join(format!("{first_on}.csv"));
    fs::write(&path, export(first_on, last_on)).unwrap();
    shop.call("imports.run", json!({ "paths": [path] }))
}

fn coverage(shop: &ScratchShop) -> Value {
    shop.call("imports.coverage", json!({}))
}

fn states(coverage: &Value) -> Vec<&str> {
    let months = coverage["channels"][0]["months"].as_array().unwrap();
    months.iter().map(|month| month["state"].as_str().unwrap()).collect()
}

#[test]
fn files_of_january_to_march_and_of_may_leave_april_and_the_file_of_april_clears_it() {
    let shop = ScratchShop::on("2026-06-12");
    import(&shop, "2026-01-01", "2026-03-31");
    import(&shop, "2026-05-01", "2026-05-31");
    let gap = coverage(&shop);
    assert_eq!(
        gap["months"],
        json!(["2026-01", "2026-02", "2026-03", "2026-04", "2026-05", "2026-06"])
    );
    assert_eq!(states(&gap), ["imported", "imported", "imported", "missing", "imported", "none"]);
    assert_eq!(
        gap["channels"][0]["gaps"],
        json!([{ "first_on": "2026-04-01", "last_on": "2026-04-30" }])
    );
    import(&shop, "2026-04-01", "2026-04-30");
    let whole = coverage(&shop);
    assert_eq!(states(&whole)[..5], ["imported"; 5]);
    assert_eq!(whole["channels"][0]["gaps"], json!([]));
    assert_eq!(
        whole["channels"][0]["months"][3],
        json!({ "state": "imported", "orders": 30, "files": 1 })
    );
    assert_eq!(whole["channels"][0]["covered_until"], "2026-05-31");
}

#[test]
fn an_empty_shop_has_no_map() {
    let shop = ScratchShop::on("2026-06-12");
    assert_eq!(coverage(&shop), json!({ "months": [], "channels": [] }));
}

#[test]
fn an_import_that_was_taken_back_counts_for_nothing() {
    let shop = ScratchShop::on("2026-06-12");
    import(&shop, "2026-01-01", "2026-03-31");
    let report = import(&shop, "2026-05-01", "2026-05-31");
    shop.call("imports.undo", json!({ "batch": report["batch"] }));
    let coverage = coverage(&shop);
    assert_eq!(coverage["channels"][0]["covered_until"], "2026-03-31");
    assert_eq!(states(&coverage)[4], "none");
}

#[test]
fn two_files_that_tell_of_the_same_days_overlap() {
    let shop = ScratchShop::on("2026-06-12");
    import(&shop, "2026-01-01", "2026-03-31");
    import(&shop, "2026-03-20", "2026-04-30");
    assert_eq!(
        coverage(&shop)["channels"][0]["overlaps"],
        json!([{ "first_on": "2026-03-20", "last_on": "2026-03-31" }])
    );
}
