//! A morning's work by keyboard alone: what is said to each of six people decides what comes next.

use regulars_e2e::desk::Desk;
use regulars_e2e::driver::wait_for;
use regulars_e2e::window::{CONTROL, ENTER, ESCAPE, Opening, Window};
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::scratch;

/// In the order in which they are rung up: Anna is to be asked how it is, the others are to be thanked.
const PEOPLE: [&str; 6] =
    ["Anna Berg", "Bo Chang", "Carla Diaz", "Dora Ekman", "Eli Farah", "Fay Grant"];

/// A shop that asks before it sells anything by letter. Carla has a second number, and Gil was
/// promised a lid for today.
fn shop() -> (TempDir, Opening) {
    let (folder, opening) = scratch();
    let desk = Desk::open(&opening.shop);
    for (nth, name) in PEOPLE.iter().enumerate() {
        let mut points = vec![json!({ "kind": "phone", "text": format!("+49 30 90182{nth}") })];
        if *name == "Carla Diaz" {
            points.push(json!({ "kind": "phone", "text": "+49 30 901830" }));
        } else if *name == "Anna Berg" {
            points.push(json!({ "kind": "email", "text": "anna@example.com" }));
        }
        let id = desk.make("customers.new", json!({ "name": name, "points": points }));
        let on = if *name == "Anna Berg" { "2026-04-08" } else { "2026-05-08" };
        desk.call("orders.sell", sale(&json!(id), on));
    }
    let gil = desk.make("customers.new", json!({ "name": "Gil Hart" }));
    let lid = json!({ "customer": gil, "promise": { "text": "a lid", "by": "2026-05-12" } });
    desk.call("promises.make", lid);
    let asks_first = json!({ "channel": "counter", "leaves": [], "days": [], "keep_days": null, "basis": "consent" });
    desk.call("rulebook.save", asks_first);
    (folder, opening)
}

fn sale(customer: &Value, on: &str) -> Value {
    let lines = json!([{ "title": "Oolong 100 g", "quantity": 1, "unit_price": "9.25" }]);
    json!({ "customer_id": customer, "on": on, "lines": lines, "is_paid": true })
}

/// What is planned with somebody, and how it stands.
fn plan(window: &Window, name: &str) -> Vec<Value> {
    let list = window.call("follow_ups.list", json!({}));
    let rows = list.as_array().into_iter().flatten();
    rows.filter(|row| row["customer_name"] == name).cloned().collect()
}

#[track_caller]
fn follow_up(window: &Window, name: &str, kind: &str) -> Value {
    let plan = plan(window, name);
    let found = plan.iter().find(|row| row["kind"] == kind);
    found.unwrap_or_else(|| panic!("{name} has no {kind}: {plan:#?}")).clone()
}

#[track_caller]
fn has(window: &Window, name: &str, kind: &str, state: &str, day: &str) {
    let row = follow_up(window, name, kind);
    assert_eq!((&row["state"], &row["due_on"]), (&json!(state), &json!(day)), "{name}: {row:#}");
}

/// What is pressed while this person is on the line.
fn talk(window: &Window, name: &str) {
    match name {
        "Anna Berg" => window.press("5o"),
        "Carla Diaz" => {
            let first = window.text(".call-number");
            window.press("w");
            window.wait(".call-part");
            window.press(ENTER);
            wait_for("her other number", || (window.text(".call-number") != first).then_some(()));
            window.press("s");
        }
        "Dora Ekman" => {
            window.press("x");
            window.wait_at("[name='complaint']");
            window.press("the lid leaks");
            window.press(ENTER);
        }
        "Eli Farah" => {
            window.press("r");
            window.wait("[data-refused='this']");
            window.press("1");
        }
        _ => window.press("n"),
    }
    window.press(ENTER);
}

#[test]
fn a_morning_with_five_outcomes_ends_with_the_right_next_follow_ups() {
    let (_folder, opening) = shop();
    let window = Window::open(&opening);
    window.wait_for_page("today");
    assert_eq!(follow_up(&window, "Anna Berg", "cross_sell")["state_reason"], "no_consent");
    let fay_before = plan(&window, "Fay Grant");

    window.wait_for_words("[data-section='first']", "a lid");
    window.press(ENTER);
    wait_for("a promise that is kept", || (!window.has("[data-section='first']")).then_some(()));
    window.press("c");
    window.wait("html[data-ready='1'] .call-who");
    for name in PEOPLE {
        window.wait_for_words(".call-who .person-name", name);
        talk(&window, name);
    }
    window.wait(".call-done");
    // The last talk is taken back: she is to be rung up again today.
    window.press_with(CONTROL, "z");
    window.wait_for_words(".call-who .person-name", "Fay Grant");
    window.press(ESCAPE);
    window.wait_for_page("today");

    has(&window, "Anna Berg", "satisfaction", "done", "2026-05-12");
    has(&window, "Anna Berg", "cross_sell", "planned", "2026-07-08");
    assert_eq!(follow_up(&window, "Anna Berg", "cross_sell")["medium"], "email");
    has(&window, "Bo Chang", "thank_you", "planned", "2026-05-14");
    assert_another_time(&window, "Bo Chang");
    has(&window, "Carla Diaz", "thank_you", "done", "2026-05-12");
    has(&window, "Carla Diaz", "satisfaction", "planned", "2026-06-08");
    has(&window, "Dora Ekman", "ticket", "planned", "2026-05-13");
    has(&window, "Dora Ekman", "satisfaction", "paused", "2026-06-08");
    has(&window, "Eli Farah", "thank_you", "done", "2026-05-12");
    has(&window, "Eli Farah", "satisfaction", "planned", "2026-06-08");
    assert_thanked_no_more(&window, "Eli Farah");
    assert_eq!(plan(&window, "Fay Grant"), fay_before);
}

/// Whoever was not there is tried at a part of their day at which they were not tried yet.
#[track_caller]
fn assert_another_time(window: &Window, name: &str) {
    let customer = follow_up(window, name, "thank_you")["customer_id"].clone();
    let hours =
        window.call("talks.open", json!({ "customer": customer }))["say"][0]["hours"].clone();
    let time = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let (now, from, until) =
        (time(&hours["now"]), time(&hours["theirs"]["from"]), time(&hours["theirs"]["until"]));
    assert!(hours["slot"].is_string(), "{hours:#}");
    assert!(now < from || now >= until, "{hours:#}");
}

/// Another purchase is asked about, and not thanked for.
#[track_caller]
fn assert_thanked_no_more(window: &Window, name: &str) {
    let customer = follow_up(window, name, "thank_you")["customer_id"].clone();
    window.call("orders.sell", sale(&customer, "2026-05-12"));
    let plan = plan(window, name);
    let thanks: Vec<&Value> = plan.iter().filter(|row| row["kind"] == "thank_you").collect();
    assert!(
        thanks.iter().all(|row| row["state"] == "done" || row["state"] == "suppressed"),
        "{thanks:#?}"
    );
}
