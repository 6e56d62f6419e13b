//! Pictures of call mode and of what is owed to somebody: a talk half said, what an outcome asks for, the card.

use regulars_e2e::files::TODAY;
use regulars_e2e::window::{ENTER, Window};
use serde_json::{Value, json};

/// Somebody with two numbers, an open promise and an open complaint, and two more to call.
pub fn fill(window: &Window) {
    let points = json!([
        { "kind": "phone", "text": "+49 561 4420 917", "label": "home" },
        { "kind": "phone", "text": "+49 170 5550 1234", "label": "mobile" },
        { "kind": "email", "text": "joerg.brandt@example.com" },
    ]);
    let fields = json!({ "say_as": "YURK brahnt", "city": "Kassel", "country": "DE" });
    let made = window.call(
        "customers.new",
        json!({ "name": "Jörg Brandt", "points": points, "fields": fields }),
    );
    let id = made["id"].clone();
    for (on, title, price) in [
        ("2025-12-05", "Pair of celadon cups", "52.00"),
        ("2026-02-24", "Longjing 50 g", "38.50"),
        ("2026-04-11", "Celadon gaiwan, 120 ml", "64.00"),
    ] {
        let line = json!({ "title": title, "quantity": 1, "unit_price": price });
        let sale = json!({ "customer_id": id, "lines": [line], "on": on, "is_paid": true });
        window.call("orders.sell", sale);
    }
    let promise = json!({ "text": "Look for a fairness cup in the same glaze", "by": TODAY });
    window.call("promises.make", json!({ "customer": id, "promise": promise }));
    let complaint = json!({ "text": "hairline crack in the lid", "about": "Celadon gaiwan" });
    let opened = window.call("complaints.open", json!({ "customer": id, "complaint": complaint }));
    let settled = json!({ "id": opened["id"], "solution": "a new lid", "cost": "14.00" });
    window.call("complaints.settle", settled);
    let talk = json!({
        "customer": id, "outcome": "reached", "medium": "phone", "score": 5,
        "note": "Pours cleanly. Looking for a matching fairness cup.",
    });
    window.call("talks.record", talk);
}

fn customer(window: &Window) -> String {
    let found = window.call("customers.list", json!({ "query": "Brandt", "limit": 1 }));
    found["rows"]
        .as_array()
        .and_then(|rows| rows.first())
        .map_or(Value::Null, |row| row["id"].clone())
        .to_string()
}

fn open(window: &Window) {
    let hash = format!("#/call?customers={},1,2", customer(window));
    window.script("location.hash = '#/today'", json!([]));
    window.wait_for_page("today");
    window.script("location.hash = arguments[0]", json!([hash]));
    window.wait("html[data-ready='1'] .call-number");
}

/// Spoke, content, may be written to, promised something.
pub fn half_said(window: &Window) {
    open(window);
    window.press("5");
    window.press("o");
    window.press("p");
    window.wait("[name='promise']");
    window.press("the matching saucer");
    window.wait("[data-act='next']");
}

/// A promise for a day that is over.
pub fn wrong_day(window: &Window) {
    open(window);
    window.press("5p");
    window.wait("[name='promise']");
    window.press("the matching saucer");
    let script = "const field = document.querySelector('[name=by]'); field.value = '2026-05-01'; \
        field.dispatchEvent(new Event('change', { bubbles: true }))";
    window.script(script, json!([]));
    window.press(ENTER);
    window.press(ENTER);
    window.wait(".field-wrong");
}

pub fn refused(window: &Window) {
    open(window);
    window.press("r");
    window.wait("[data-refused='all']");
}

pub fn callback(window: &Window) {
    open(window);
    window.press("b");
    window.wait("[name='on']");
}

/// Everybody was talked with.
pub fn done(window: &Window) {
    open(window);
    for _ in 0..3 {
        window.press("n");
        window.press(ENTER);
        window.wait("html[data-ready='1']");
    }
}

pub fn owed(window: &Window) {
    let hash = format!("#/customers/{}", customer(window));
    window.script("location.hash = arguments[0]", json!([hash]));
    window.wait("html[data-ready='1'] .owed");
    window.press("w");
    window.wait(".owed-form");
}
