//! Files that ask before they come in, and files that leave something open.

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

fn own() -> serde_json::Value {
    json!({
        "title": "Stall", "channel": "Stall", "rows": "one_per_order", "currency": "EUR",
        "columns": ["Nr", "Tag", "Kunde", "Summe"],
        "fields": ["order_number", "ordered", "buyer_name", "total"],
    })
}

#[test]
fn a_file_whose_days_fit_both_ways_shows_both_and_takes_the_answer() {
    let shop = ScratchShop::on("2026-12-12");
    let path = shop.folder().join("stall.csv");
    fs::write(
        &path,
        "Nr,Tag,Kunde,Summe\n1,05/06/2026,Anna Berg,10.00\n2,07/08/2026,Mei Lin,12.00\n",
    )
    .unwrap();
    shop.call("formats.save", own());
    let request = json!({ "paths": [path] });
    assert_eq!(shop.refused("imports.dry_run", request.clone()).code(), "file_dates_undecided");
    let readings = shop.call("imports.readings", request);
    assert_eq!(
        readings[0],
        json!({
            "column": "Tag", "row": 2, "text": "05/06/2026", "buyer": "Anna Berg",
            "day_first": "2026-06-05", "month_first": "2026-05-06", "point": null, "comma": null,
        })
    );
    let answered = json!({ "paths": [path], "date_order": "day_first" });
    assert_eq!(shop.call("imports.readings", answered.clone()), json!([]));
    assert_eq!(shop.call("imports.run", answered)["files"][0]["first_on"], "2026-06-05");
}

#[test]
fn amounts_that_fit_both_ways_are_asked_for_as_amounts() {
    let shop = ScratchShop::on("2026-12-12");
    let path = shop.folder().join("stall.csv");
    fs::write(&path, "Nr,Tag,Kunde,Summe\n1,25.06.2026,Anna Berg,1.234\n").unwrap();
    shop.call("formats.save", own());
    let request = json!({ "paths": [path] });
    assert_eq!(shop.refused("imports.dry_run", request.clone()).code(), "file_decimals_undecided");
    let reading = &shop.call("imports.readings", request)[0];
    assert_eq!(reading["point"], json!({ "amount": "1.234", "currency": "EUR" }));
    assert_eq!(reading["comma"], json!({ "amount": "1234", "currency": "EUR" }));
    let answered = json!({ "paths": [path], "decimal": "comma" });
    assert_eq!(shop.call("imports.run", answered)["orders"]["new"], 1);
}

#[test]
fn every_known_format_is_listed_with_the_rules_of_its_channel_the_own_ones_first() {
    let shop = ScratchShop::on("2026-12-12");
    shop.call("formats.save", own());
    let formats = shop.call("imports.formats", json!({}));
    let formats = formats.as_array().unwrap();
    assert_eq!((&formats[0]["id"], &formats[0]["is_own"]), (&json!("own.stall"), &json!(true)));
    assert!(formats[1..].iter().all(|format| format["is_own"] == false));
    let stripe = formats.iter().find(|format| format["id"] == "stripe.payments").unwrap();
    assert_eq!(
        (&stripe["asks"], &stripe["terms"]["marketing"]),
        (&json!("may_double"), &json!("opt_in"))
    );
}
