//! Files that ask before they come in.

use std::fs;

use regulars_tests::ScratchShop;
use serde_json::json;

/// A payment service tells of sales that the shop's own files tell of as well.
const PAYMENTS: &str = "id,Description,Created (UTC),Amount,Amount Refunded,Currency,Status,Customer Email\n\
ch_1,Teapot,2026-05-02 09:30,10.00,0.00,eur,Paid,anna@example.com\n";

#[test]
fn a_file_that_may_count_sales_twice_comes_in_only_after_a_yes() {
    let shop = ScratchShop::on("2026-05-12");
    let path = shop.folder().join("payments.csv");
    fs::write(&path, PAYMENTS).unwrap();
    let tried = shop.call("imports.dry_run", json!({ "paths": [path] }));
    assert_eq!(tried["files"][0]["asks"], "may_double");
    let refused = shop.refused("imports.run", json!({ "paths": [path] }));
    assert_eq!(refused.code(), "needs_confirmation");
    assert_eq!(shop.call("shop.stats", json!({}))["orders"], 0);
    let report = shop.call("imports.run", json!({ "paths": [path], "confirmed": true }));
    assert_eq!(report["orders"]["new"], 1);
}

#[test]
fn what_the_channel_allows_comes_with_the_file() {
    let shop = ScratchShop::on("2026-05-12");
    let path = shop.folder().join("payments.csv");
    fs::write(&path, PAYMENTS).unwrap();
    let tried = shop.call("imports.dry_run", json!({ "paths": [path] }));
    let terms = &tried["files"][0]["terms"];
    assert_eq!((&terms["service"], &terms["marketing"]), (&json!("allowed"), &json!("opt_in")));
    assert!(!terms["source"].as_str().unwrap().is_empty());
}
