//! What strangers write of themselves, and what merchants type, is only ever text: on every paper, in what is
//! said, in calendars and in tables.

use std::fs;

use regulars_tests::ScratchShop;
use serde_json::{Value, json};

/// Markup, the places of templates and scripts, the ends of styles and attributes, and a turned direction.
const HOSTILE: &str = "\"><img src=x onerror=hacked()></style><script>hacked()</script>{{ 7 * 191 }}{% raw %}{shop_name}\u{202e}";
/// The beginning of a formula in any spreadsheet.
const FORMULA: &str = "=HYPERLINK(\"http://example.com\")";
/// A name that goes on as lines of a calendar file.
const LINES: &str =
    "Anna\r\nEND:VEVENT\r\nBEGIN:VALARM\r\nACTION:AUDIO\nDESCRIPTION:no\u{2028};,\\n";

const FORMS: [&str; 6] = ["full", "dense", "helper", "messages", "post", "cards"];

/// Somebody who came back, owed something and complained, of whom every word means harm, in a shop of which the
/// same can be said.
fn shop() -> (ScratchShop, i64) {
    let shop = ScratchShop::on("2026-05-12");
    let points = json!([
        { "kind": "phone", "text": "+49 30 901820" },
        { "kind": "handle", "text": HOSTILE },
    ]);
    let fields =
        json!({ "city": HOSTILE, "occupation": HOSTILE, "interests": HOSTILE, "title": HOSTILE });
    let made = json!({ "name": HOSTILE, "points": points, "fields": fields });
    let id = shop.call("customers.new", made)["id"].as_i64().unwrap();
    for on in ["2025-05-08", "2026-05-08"] {
        let line = json!({ "title": HOSTILE, "quantity": 1, "unit_price": "9.25" });
        let sale = json!({
            "customer_id": id, "lines": [line], "on": on, "is_paid": true, "is_handed_over": on < "2026",
        });
        shop.call("orders.sell", sale);
    }
    shop.call("notes.write", json!({ "customer": id, "text": HOSTILE, "is_pinned": true }));
    shop.call("tags.set", json!({ "customer": id, "tags": [&HOSTILE[..30]] }));
    let promise = json!({ "text": HOSTILE, "by": "2026-05-14" });
    shop.call("promises.make", json!({ "customer": id, "promise": promise }));
    what_is_said(&shop);
    (shop, id)
}

fn what_is_said(shop: &ScratchShop) {
    shop.call("products.note", json!({ "title": HOSTILE, "about": HOSTILE, "care": HOSTILE }));
    let answers = json!([{ "question": HOSTILE, "answer": HOSTILE }]);
    shop.call("products.answers", json!({ "title": HOSTILE, "answers": answers }));
    let script = "<b>{name}</b> {last_order.first_item} {shop_name|<i>shop</i>}\n# message\n{name}, <img src=x>";
    for kind in ["thank_you", "satisfaction", "ticket"] {
        shop.call("scripts.save", json!({ "kind": kind, "language": "en", "text": script }));
    }
    shop.call("wordings.add", json!({ "language": "en", "text": HOSTILE }));
    let mut settings = shop.call("settings.get", json!({}));
    settings["shop_name"] = json!(HOSTILE);
    settings["caller_name"] = json!(HOSTILE);
    settings["gift"] = json!({ "every": 2, "text": HOSTILE });
    settings["cadence"]["own"] = json!([{
        "id": 0, "name": &HOSTILE[..38], "is_on": true, "root": "refill", "products": [], "anchor": "ordered",
        "after": "2d", "day": "12-01", "lead_days": 0, "late_days": 7, "grace_days": 14, "media": [],
        "purpose": "service", "join_days": 0, "min_gap_days": 0, "message_done": true,
    }]);
    shop.call("settings.save", settings);
}

#[track_caller]
fn is_only_text(html: &str, what: &str) {
    for tag in ["<img", "<script", "<i>shop"] {
        assert!(!html.contains(tag), "{what}: {tag} has come to life");
    }
    assert_eq!(html.matches("</style>").count(), 1, "{what}: the style ends once");
    assert!(!html.contains("1337"), "{what}: a name was reckoned out");
    assert!(!html.contains('\u{202e}'), "{what}: the direction is turned");
    assert!(html.contains("&lt;img src=x"), "{what}: it is shown as it was written");
}

#[test]
fn no_word_comes_to_life_on_any_paper() {
    let (shop, id) = shop();
    for form in FORMS {
        let sheet = shop.call("call_sheet.preview", json!({ "form": form, "paper": "a4" }));
        is_only_text(sheet["html"].as_str().unwrap(), form);
    }
    let papers = [
        ("slips.preview", json!({ "paper": "a4", "with_prices": true })),
        ("paper.prep", json!({ "id": id, "paper": "a4" })),
        ("paper.statement", json!({ "id": id, "paper": "letter", "period": "all" })),
    ];
    for (command, request) in papers {
        is_only_text(shop.call(command, request)["html"].as_str().unwrap(), command);
    }
}

#[test]
fn what_stands_in_a_name_is_never_read_as_a_script() {
    let (shop, id) = shop();
    let opened = shop.call("talks.open", json!({ "customer": id }));
    let said: Vec<&Value> = opened["say"].as_array().unwrap().iter().collect();
    assert!(!said.is_empty());
    for say in said {
        let text = say["script"]["sections"].to_string();
        assert!(text.contains("{shop_name}"), "the braces of a name are said: {text}");
        assert!(!text.contains("1337") && !text.contains('\u{202e}'), "{text}");
    }
}

#[test]
fn a_name_cannot_write_lines_of_its_own_into_a_calendar() {
    let (shop, _) = shop();
    let points = json!([{ "kind": "phone", "text": "+49 30 901821" }]);
    let id = shop.call("customers.new", json!({ "name": LINES, "points": points }))["id"].clone();
    let line = json!({ "title": "Oolong", "quantity": 1, "unit_price": "9.25" });
    let sale = json!({ "customer_id": id, "lines": [line], "on": "2026-05-08", "is_paid": true });
    shop.call("orders.sell", sale);
    let mut settings = shop.call("settings.get", json!({}));
    settings["shop_name"] = json!(LINES);
    shop.call("settings.save", settings);
    let to = shop.folder().join("work.ics");
    for (shape, begin) in [("event", "BEGIN:VEVENT"), ("todo", "BEGIN:VTODO")] {
        let request = json!({ "to": to, "per": "follow_up", "as": shape });
        let told = shop.call("calendar.export", request);
        let text = fs::read_to_string(&to).unwrap();
        let lines: Vec<&str> = text.split("\r\n").collect();
        let begun = lines.iter().filter(|line| line.starts_with("BEGIN:")).count();
        assert_eq!(begun as u64, told["n_entries"].as_u64().unwrap() + 1, "{text}");
        assert_eq!(lines.iter().filter(|line| **line == begin).count(), begun - 1);
        assert!(
            !lines.iter().any(|line| line.starts_with("ACTION") || line.starts_with("END:VALARM"))
        );
        assert!(
            lines.iter().all(|line| line.len() <= 75 && !line.contains(['\n', '\r'])),
            "{text}"
        );
        assert!(text.replace("\r\n ", "").contains("Anna"), "{text}");
    }
}

#[test]
fn no_name_is_a_formula_in_a_table() {
    let shop = ScratchShop::on("2026-05-12");
    let points = json!([{ "kind": "phone", "text": "+49 30 901820" }]);
    let id = shop.call("customers.new", json!({ "name": FORMULA, "points": points }))["id"].clone();
    let line = json!({ "title": FORMULA, "quantity": 1, "unit_price": "9.25" });
    let sale = json!({ "customer_id": id, "lines": [line], "on": "2026-05-08", "is_paid": true });
    shop.call("orders.sell", sale);
    let sheet = shop.call("call_sheet.csv", json!({}));
    let sheet = sheet.as_str().unwrap();
    assert!(sheet.contains("'=HYPERLINK"), "{sheet}");
    assert!(!sheet.contains(",=") && !sheet.contains(",\"=") && !sheet.contains("\n="), "{sheet}");
}
