//! Pictures of the calls and of a sheet that is being typed back: what is new, there already, done elsewhere, unclear.

use std::path::Path;

use regulars_e2e::window::{ENTER, Window};
use serde_json::{Value, json};

use crate::{Screen, in_every_dress};

/// Names as they come: long, Han, from right to left.
const NAMES: [&str; 8] = [
    "Jörg Brandt",
    "陈思远",
    "Bartholomäus von Hohenstein-Wallmoden",
    "יעל כהן",
    "佐藤 健一",
    "Eilidh MacGregor",
    "Tomás Ferreira de Albuquerque",
    "林美玉",
];

pub fn all(window: &Window, settings: &Value, root: &Path) {
    fill(window);
    let screens: [Screen; 3] = [("calls", calls), ("enter-which", which), ("enter-sheet", typed)];
    for (name, show) in screens {
        in_every_dress(window, settings, root, name, show);
    }
}

/// Eight people to thank, a sheet on which they stand, and what was done with two of them meanwhile.
fn fill(window: &Window) {
    for (nth, name) in NAMES.iter().enumerate() {
        let points = json!([
            { "kind": "phone", "text": format!("+44 1632 96010{nth}") },
            { "kind": "email", "text": format!("buyer{nth}@example.com") },
        ]);
        let made = window.call("customers.new", json!({ "name": name, "points": points }));
        let lines = json!([{ "title": "Oolong 100 g", "quantity": 1, "unit_price": "18.50" }]);
        let sale = json!({ "customer_id": made["id"], "on": "2026-05-08", "lines": lines, "is_paid": true });
        window.call("orders.sell", sale);
    }
    window.call("call_sheet.print", json!({}));
    window.call("sheets.enter", json!({ "number": 1, "lines": ["01 s5", "04 5 what"] }));
    let sheet = window.call("sheets.read", json!({ "number": 1 }));
    let id = sheet["rows"][2]["customer_id"].clone();
    let plan = window.call("follow_ups.list", json!({ "states": ["due", "overdue"] }));
    let rows = plan.as_array().map_or(&[][..], Vec::as_slice);
    if let Some(row) = rows.iter().find(|row| row["customer_id"] == id) {
        let talk = json!({ "id": row["id"], "outcome": "left_message" });
        window.call("attempts.record", talk);
    }
}

fn show(window: &Window, hash: &str, page: &str) {
    window.script("location.hash = '#/today'", json!([]));
    window.wait_for_page("today");
    window.script("location.hash = arguments[0]", json!([hash]));
    window.wait_for_page(page);
}

fn calls(window: &Window) {
    show(window, "#/calls", "calls");
    window.wait(".sheets");
}

fn which(window: &Window) {
    show(window, "#/enter-sheet", "enter-sheet");
}

/// The lines are typed once and stay from dress to dress.
fn typed(window: &Window) {
    show(window, "#/enter-sheet/1", "enter-sheet");
    window.wait_at("#line");
    for line in
        ["01 s5", "02 s4 o+e p\"lid\" 15/5 n2w", "03 n", "05 b15/5@14:30 t\"at work till two\""]
    {
        window.press(line);
        window.press(ENTER);
    }
    window.press("06");
    window.wait(".typed-line[data-verdict='done_elsewhere']");
    window.wait("#line-row .typed-code");
}
