//! Pictures of the list of customers: its filter as a sentence, what floats over it, many at once, and
//! the trash.

use regulars_e2e::window::{CONTROL, ENTER, ESCAPE, SHIFT, Window};
use serde_json::json;

/// Made-up people with the days of their orders and what each came to.
const CROWD: [(&str, &str, &[&str], &str); 14] = [
    ("林美玉", "Rotterdam", &["2025-11-02", "2025-12-28", "2026-02-02", "2026-03-12"], "86.00"),
    ("黃雅婷", "臺南", &["2025-12-01", "2026-01-20", "2026-03-11"], "64.00"),
    (
        "Margaret O’Sullivan-Whitcombe",
        "Stratford-upon-Avon",
        &["2026-01-02", "2026-02-14", "2026-03-09"],
        "38.50",
    ),
    ("Bartholomäus von Hohenstein", "Weimar", &["2025-05-01", "2025-06-01", "2025-07-02"], "37.64"),
    ("Eilidh MacGregor", "Oban", &["2026-02-01", "2026-03-01", "2026-04-01"], "28.55"),
    ("Jörg Brandt", "Kassel", &["2026-01-11", "2026-03-01"], "40.63"),
    ("佐藤 健一", "京都", &["2025-10-01", "2025-11-11", "2025-12-20", "2026-02-20"], "56.00"),
    ("Tomás Ferreira de Albuquerque", "Porto", &["2025-08-01", "2025-09-14"], "24.48"),
    ("Hannah Okafor", "Leeds", &["2026-01-20", "2026-03-10"], "29.20"),
    ("周文博", "杭州", &["2026-02-27"], "256.00"),
    ("陈思远", "", &["2026-04-28"], "268.00"),
    ("Søren Kjær Æbeltoft", "Aarhus", &["2026-05-02"], "34.00"),
    ("محمد عبد الرحمن الأنصاري", "Haifa", &["2026-05-04"], "19.00"),
    ("wildfern_ceramics", "", &[], "0"),
];

/// Writes the crowd down, and a view of it.
pub fn fill(window: &Window) {
    for (at, (name, city, days, amount)) in CROWD.iter().enumerate() {
        let points = json!([{ "kind": "phone", "text": format!("+49 30 23125 {:03}", at + 100) }]);
        let fields = json!({ "city": city });
        let new = json!({ "name": name, "points": points, "fields": fields });
        let id = window.call("customers.new", new)["id"].clone();
        for day in *days {
            let line = json!({ "title": "White Peony 100 g", "quantity": 1, "unit_price": amount });
            let sale = json!({ "customer_id": id, "lines": [line], "on": day, "is_paid": true });
            window.call("orders.sell", sale);
        }
        if at % 3 == 0 {
            window.call("tags.set", json!({ "customer": id, "tags": ["white tea"] }));
        }
    }
    let quiet = json!({ "all": [
        { "field": "bought", "op": "is", "value": ["white peony"] },
        { "field": "last_ordered", "op": "days_at_least", "value": 50 },
        { "field": "permission", "op": "is_not", "value": ["refused"] },
    ] });
    let often = json!({ "all": [{ "field": "orders", "op": "at_least", "value": 3 }] });
    for (name, filter, sort) in
        [("Regulars", often, None), ("Tea people gone quiet", quiet, Some("orders"))]
    {
        let view = json!({ "filter": filter, "sort": sort, "descending": true, "columns": [] });
        window.call("views.save", json!({ "name": name, "view": view }));
    }
}

fn at_the_list(window: &Window) {
    window.script("location.hash = '#/customers'", json!([]));
    window.wait_for_page("customers");
    window.click("[data-view]:nth-child(3)");
    window.wait("[data-condition='2']");
    window.wait("tr[data-customer]");
}

/// With a saved view, three ticked and the tag being chosen.
pub fn chosen(window: &Window) {
    at_the_list(window);
    window.press("x");
    window.press("j");
    window.press("j");
    window.press_with(SHIFT, "x");
    window.press("t");
    window.wait(".many-panel input");
    window.press("white tea");
    window.wait(".many-panel [data-act='go']:not([disabled])");
}

pub fn bar(window: &Window) {
    at_the_list(window);
    window.press_with(CONTROL, "a");
    window.press_with(CONTROL, "a");
    window.wait(".bulk");
}

/// The list on paper, before it is printed.
pub fn print(window: &Window) {
    bar(window);
    window.press("p");
    window.wait(".many-panel [data-act='go']:not([disabled])");
}

pub fn condition(window: &Window) {
    at_the_list(window);
    window.click("[data-condition='1']");
    window.wait(".condition-form");
}

pub fn fields(window: &Window) {
    at_the_list(window);
    window.press("f");
    window.wait(".field-choice");
}

pub fn columns(window: &Window) {
    at_the_list(window);
    window.click("[data-act='columns']");
    window.wait("[data-popover='columns']");
}

pub fn views(window: &Window) {
    at_the_list(window);
    window.press("v");
    window.wait("[data-popover='views']");
}

/// Nobody meets all conditions: which of them stands in the way.
pub fn nobody(window: &Window) {
    at_the_list(window);
    window.press("f");
    window.wait("[data-field='stage']");
    window.click("[data-field='stage']");
    window.wait(".condition-form [value='enquiry']");
    window.click(".condition-form [value='enquiry']");
    window.press(ENTER);
    window.wait(".blockers .button");
}

pub fn trash(window: &Window) {
    window.script("location.hash = '#/trash'", json!([]));
    window.wait_for_page("trash");
    window.press(ESCAPE);
    window.wait_for_page("customers");
    window.script("location.hash = '#/trash'", json!([]));
    window.wait_for_page("trash");
}
