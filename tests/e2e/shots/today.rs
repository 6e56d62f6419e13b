//! Pictures of Today with everything that it can bring: promises, a complaint, several topics, more than
//! a day's work, occasions, parcels, those left out; and of a day that brings nothing.

use std::path::{Path, PathBuf};

use regulars_e2e::files::{TODAY, written};
use regulars_e2e::window::Window;
use serde_json::{Value, json};

/// Who bought what and when, so that every kind of follow-up stands on the day.
const BOUGHT: [(&str, &str, &str); 9] = [
    ("周文博", "2026-05-08", "Oolong 100 g"),
    ("黃雅婷", "2026-05-07", "Tall vase, ash glaze"),
    ("Hannah", "2026-05-09", "Kyusu, unglazed, 260 ml"),
    ("Margaret", "2026-04-08", "Travel tea set in a bag of felt"),
    ("佐藤", "2026-04-11", "Tenmoku cup"),
    ("Jörg", "2023-05-16", "Oolong 100 g"),
    ("Jörg", "2026-04-10", "Celadon gaiwan"),
    ("Bartholomäus", "2026-02-10", "White Peony 100 g"),
    ("Tomás", "2026-05-06", "Kyusu, unglazed, 260 ml"),
];

/// Makes a full day of the crowd that is there.
pub fn fill(window: &Window, folder: &Path) {
    let found = |name: &str| {
        window.call("customers.list", json!({ "query": name, "limit": 2 }))["rows"].clone()
    };
    let id_of = |name: &str| found(name)[0]["id"].clone();
    let two = found("林美玉");
    window.call("customers.merge", json!({ "keep": two[0]["id"], "other": two[1]["id"] }));
    for (name, on, title) in BOUGHT {
        let line = json!({ "title": title, "quantity": 1, "unit_price": "18.50" });
        let sale =
            json!({ "customer_id": id_of(name), "lines": [line], "on": on, "is_paid": true });
        window.call("orders.sell", sale);
    }
    let promise = |name: &str, text: &str, by: &str| {
        let promise = json!({ "text": text, "by": by });
        window.call("promises.make", json!({ "customer": id_of(name), "promise": promise }));
    };
    promise("林美玉", "put aside a lid for the Jian tea bowl", TODAY);
    promise("Søren", "a photograph of the new glaze", "2026-05-14");
    let tomas = id_of("Tomás");
    let order = window.call("customers.card", json!({ "id": tomas }))["orders"][0]["id"].clone();
    let complaint = json!({ "text": "The spout came chipped", "order": order });
    window.call("complaints.open", json!({ "customer": tomas, "complaint": complaint }));
    let birthday = json!({ "birthday": "1984-05-14" });
    window.call("customers.set", json!({ "id": id_of("Hannah"), "fields": birthday }));
    window.call("imports.run", json!({ "paths": [number_that_ends(folder)] }));
    let by_phone = json!({ "kind": "satisfaction", "medium": "phone", "leave": "yes" });
    let rules =
        json!({ "channel": "coupang", "leaves": [by_phone], "days": [], "basis": "consent" });
    window.call("rulebook.save", rules);
    let nowhere = json!({ "name": "Priya Raghunathan", "points": [] });
    let line = json!({ "title": "Travel tea set", "quantity": 1, "unit_price": "64" });
    let nowhere = window.call("customers.new", nowhere)["id"].clone();
    let sale =
        json!({ "customer_id": nowhere, "lines": [line], "on": "2026-05-08", "is_paid": true });
    window.call("orders.sell", sale);
}

/// An order whose forwarding number lives for fifteen days after its delivery, until the 17th.
fn number_that_ends(folder: &Path) -> PathBuf {
    let text =
        include_str!("../../fixtures/imports/coupang.delivery_list/two_options_in_one_parcel.csv");
    let rows: Vec<&str> = text.lines().take(2).collect();
    let days = [
        ("2026-06-15 10", "2026-04-28 10"),
        ("2026-06-16 12", "2026-04-29 12"),
        ("2026-06-19 13", "2026-05-02 13"),
        ("2026-06-24 15", "2026-05-02 15"),
    ];
    let text = days.iter().fold(rows.join("\n"), |text, (from, to)| text.replace(from, to));
    written(folder, "DeliveryList.csv", &text)
}

/// A kind of the merchant's own, and a small target, so that some wait.
pub fn settings(settings: &Value) -> Value {
    let mut settings = settings.clone();
    settings["cadence"]["daily_target"] = json!(5);
    settings["cadence"]["own"] = json!([{
        "name": "The tea runs out", "root": "refill", "products": ["oolong", "peony"], "after": "3m",
        "late_days": 14, "grace_days": 14, "purpose": "service",
    }]);
    settings
}

/// Nothing is followed up any more.
pub fn resting(settings: &Value) -> Value {
    let mut settings = settings.clone();
    for kind in ["thank_you", "satisfaction", "cross_sell", "churn"] {
        settings["cadence"][kind]["is_on"] = json!(false);
    }
    settings
}

pub fn page(window: &Window) {
    window.script("location.hash = '#/today'", json!([]));
    window.wait_for_page("today");
    window.wait(".ledger-row");
}

pub fn empty(window: &Window) {
    window.script("location.hash = '#/today'", json!([]));
    window.wait_for_page("today");
    window.wait(".empty");
}
