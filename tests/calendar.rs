//! The work of the coming days in a calendar program, and the holidays of one in the shop.

use std::fs;

use regulars_tests::ScratchShop;
use serde_json::{Value, json};

use crate::merging::shops::import_shopify;

/// Three orders of two people, so that there is work on several days.
fn shop() -> ScratchShop {
    let shop = ScratchShop::on("2026-06-01");
    let order = |number: u32, email: &str, on: &str| {
        format!(
            "#{number},{email},paid,yes,EUR,20.00,{on} 09:30:00 +0200,1,Cup,20.00,Mira Kovac,\n"
        )
    };
    import_shopify(
        &shop,
        "orders.csv",
        &[
            order(1, "mira@example.com", "2026-05-29"),
            order(2, "jon@example.com", "2026-05-29"),
            order(3, "ada@example.com", "2026-05-31"),
        ],
    );
    shop
}

fn export(shop: &ScratchShop, request: Value) -> (Value, String) {
    let path = shop.folder().join("work.ics");
    let mut request = request;
    request["to"] = json!(path);
    let answer = shop.call("calendar.export", request);
    (answer, fs::read_to_string(path).unwrap())
}

/// The entry of this name, unfolded.
fn entry(text: &str, name: &str) -> Option<String> {
    let text = text.replace("\r\n ", "");
    let mut entries = text.split("BEGIN:V").filter(|entry| entry.contains(&format!("UID:{name}")));
    entries.next().map(str::to_owned)
}

#[test]
fn a_day_of_work_is_one_entry_that_names_nobody() {
    let shop = shop();
    let (answer, text) = export(&shop, json!({}));
    let today = entry(&text, "day-2026-06-01@").unwrap();
    assert!(today.contains("SUMMARY:2 follow-ups\r\n"), "{today}");
    assert!(today.contains("DESCRIPTION:Thank-you: 2\r\n"), "{today}");
    let wednesday = entry(&text, "day-2026-06-03@").unwrap();
    assert!(wednesday.contains("SUMMARY:1 follow-up\r\n"), "{wednesday}");
    assert!(!text.contains("Mira") && !text.contains("example.com"), "{text}");
    assert_eq!(answer["n_cancelled"], 0);
    assert_eq!(text.matches("BEGIN:VEVENT").count() as u64, answer["n_entries"].as_u64().unwrap());
}

#[test]
fn names_and_to_dos_are_there_for_whoever_asks() {
    let shop = shop();
    let (_, text) = export(&shop, json!({ "per": "follow_up", "as": "todo" }));
    assert!(text.contains("BEGIN:VTODO"), "{text}");
    assert!(text.contains("SUMMARY:Thank-you: Mira Kovac"), "{text}");
    for (field, word) in [("per", "month"), ("as", "journal")] {
        let mut request = json!({ "to": shop.folder().join("none.ics") });
        request[field] = json!(word);
        assert_eq!(shop.refused("calendar.export", request).code(), "invalid");
    }
    assert!(!shop.folder().join("none.ics").exists());
}

#[test]
fn a_vanished_day_is_cancelled_in_the_calendar() {
    let shop = shop();
    let before = export(&shop, json!({})).1;
    let list = shop.call("follow_ups.list", json!({ "until": "2026-06-03" }));
    let wednesday = list.as_array().unwrap().iter().find(|row| row["due_on"] == "2026-06-03");
    shop.call("follow_ups.skip", json!({ "id": wednesday.unwrap()["id"] }));
    let (answer, text) = export(&shop, json!({}));
    let gone = entry(&text, "day-2026-06-03@").unwrap();
    assert!(gone.contains("STATUS:CANCELLED\r\n") && gone.contains("SEQUENCE:1\r\n"), "{gone}");
    assert!(gone.contains("SUMMARY:No follow-ups any more"), "{gone}");
    assert_eq!(answer["n_cancelled"], 1);
    // What did not change is told under the same name and number.
    let name = |text: &str| {
        text.lines().find(|line| line.starts_with("UID:day-2026-06-01")).map(str::to_owned)
    };
    assert_eq!(name(&before), name(&text));
    assert!(entry(&text, "day-2026-06-01@").unwrap().contains("SEQUENCE:0\r\n"));
    // Taken back, the day is in the calendar again, and newer than its calling off.
    shop.call("changes.undo", json!({}));
    let back = entry(&export(&shop, json!({})).1, "day-2026-06-03@").unwrap();
    assert!(back.contains("STATUS:CONFIRMED\r\n") && back.contains("SEQUENCE:2\r\n"), "{back}");
}

#[test]
fn one_kind_of_file_does_not_call_off_the_other() {
    let shop = shop();
    export(&shop, json!({}));
    let (answer, text) = export(&shop, json!({ "per": "follow_up" }));
    assert_eq!(answer["n_cancelled"], 0);
    assert!(!text.contains("CANCELLED"), "{text}");
}

#[test]
fn two_shops_do_not_write_over_each_other() {
    let name = |shop: &ScratchShop| {
        let text = export(shop, json!({})).1;
        text.lines().find(|line| line.starts_with("UID:")).unwrap().to_owned()
    };
    assert_ne!(name(&shop()), name(&shop()));
}

#[test]
fn holidays_of_a_calendar_file_close_the_shop_once_they_are_saved() {
    let shop = shop();
    let path = shop.folder().join("holidays.ics");
    let event = |lines: &str| format!("BEGIN:VEVENT\r\n{lines}END:VEVENT\r\n");
    let text = format!(
        "\u{feff}BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{}{}{}END:VCALENDAR\r\n",
        event("SUMMARY:Corpus Christi\r\nDTSTART;VALUE=DATE:20260604\r\n"),
        event("SUMMARY:Easter\r\nDTSTART;VALUE=DATE:20260406\r\n"),
        event("SUMMARY:Stocktaking\r\nDTSTART:20260610T080000Z\r\n"),
    );
    fs::write(&path, text).unwrap();
    let told = shop.call("holidays.read", json!({ "path": path }));
    let corpus = json!({ "from": "2026-06-04", "to": "2026-06-04", "name": "Corpus Christi" });
    assert_eq!(told["holidays"], json!([corpus]));
    assert_eq!(told["n_over"], 1);
    assert_eq!(told["not_read"], json!([{ "name": "Stocktaking", "why": "no_whole_day" }]));

    let mut settings = shop.call("settings.get", json!({}));
    let order = "#9,li@example.com,paid,yes,EUR,20.00,2026-06-01 09:30:00 +0200,1,Cup,20.00,Li,\n";
    import_shopify(&shop, "late.csv", &[order.to_owned()]);
    let due = |shop: &ScratchShop| {
        let list = shop.call("follow_ups.list", json!({ "until": "2026-06-06" }));
        let rows = list.as_array().unwrap().clone();
        rows.iter()
            .filter(|row| row["customer_name"] == "Li")
            .map(|row| row["due_on"].clone())
            .next()
    };
    assert_eq!(due(&shop), Some(json!("2026-06-04")));
    settings["cadence"]["holidays"] = told["holidays"].clone();
    shop.call("settings.save", settings);
    assert_eq!(due(&shop), Some(json!("2026-06-05")));
}

#[test]
fn a_file_that_is_no_calendar_is_told_and_changes_nothing() {
    let shop = shop();
    let path = shop.folder().join("orders.csv");
    fs::write(&path, "Order,Date\n1,2026-06-04\n").unwrap();
    let told = shop.call("holidays.read", json!({ "path": path }));
    assert_eq!(told["holidays"], json!([]));
    assert_eq!(told["not_read"], json!([{ "name": "", "why": "no_calendar" }]));
    assert_eq!(shop.refused("holidays.read", json!({ "path": "/nowhere.ics" })).code(), "io");
}
