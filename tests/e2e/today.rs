//! Today by keyboard alone: what is kept, what waits, who is called, and who is not on the list.

use std::path::Path;

use regulars_e2e::desk::Desk;
use regulars_e2e::driver::wait_for;
use regulars_e2e::files::TODAY;
use regulars_e2e::window::{CONTROL, ENTER, ESCAPE, Opening, TAB, Window};
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::{import_by_keyboard, scratch};

const TODAYS: &str = "[data-section='today'] .ledger-row";

/// Three people who bought four days ago and are to be thanked today, and one of whom no number is known.
fn shop() -> (TempDir, Opening, Vec<i64>) {
    let (folder, opening) = scratch();
    let desk = Desk::open(&opening.shop);
    let people = ["Anna Berg", "林美玉", "Jörg Brandt", "Priya Raghunathan"];
    let numbers = ["+49 30 901820", "+49 30 901821", "+49 30 901822"];
    let ids = people.iter().enumerate().map(|(nth, name)| {
        let points = numbers.get(nth).map(|text| json!({ "kind": "phone", "text": text }));
        let points: Vec<Value> = points.into_iter().collect();
        let id = desk.make("customers.new", json!({ "name": name, "points": points }));
        sells(&desk, id, "2026-05-08");
        id
    });
    let ids = ids.collect();
    drop(desk);
    (folder, opening, ids)
}

fn sells(desk: &Desk, customer: i64, on: &str) {
    let lines = json!([{ "title": "Oolong 100 g", "quantity": 1, "unit_price": "9.25" }]);
    let sale = json!({ "customer_id": customer, "lines": lines, "is_paid": true, "on": on });
    desk.call("orders.sell", sale);
}

fn aims_at(shop: &Path, target: i64) {
    let desk = Desk::open(shop);
    let mut settings = desk.call("settings.get", Value::Null);
    settings["cadence"]["daily_target"] = json!(target);
    desk.call("settings.save", settings);
}

/// Waits until so many of these stand on a page that is drawn.
fn wait_for_n(window: &Window, css: &str, n: u64) {
    wait_for(&format!("{n} of {css}"), || {
        (window.has("html[data-ready='1']") && window.count(css) == n).then_some(())
    });
}

/// Goes on with Tab until the keys go to such an element.
fn tab_to(window: &Window, css: &str) {
    for _ in 0..80 {
        if window.is_at(css) {
            return;
        }
        window.press(TAB);
    }
    panic!("Tab does not come to {css}: {}", window.text("main"));
}

#[test]
fn the_rest_of_today_comes_and_goes_with_one_key() {
    let (_folder, opening, _) = shop();
    aims_at(&opening.shop, 1);
    let window = Window::open(&opening);
    window.wait_for_page("today");
    wait_for_n(&window, TODAYS, 1);
    window.press("u");
    wait_for_n(&window, TODAYS, 3);
    window.press("u");
    wait_for_n(&window, TODAYS, 1);
    window.press("d");
    window.wait(".pad");
    window.press("s");
    wait_for_n(&window, TODAYS, 0);
    window.wait("main .empty");
    window.press("u");
    wait_for_n(&window, TODAYS, 2);
}

#[test]
fn a_promise_is_kept_with_enter_and_that_is_taken_back() {
    let (_folder, opening, people) = shop();
    let desk = Desk::open(&opening.shop);
    let promise = json!({ "text": "a matching lid", "by": TODAY });
    desk.make("promises.make", json!({ "customer": people[1], "promise": promise }));
    drop(desk);
    let window = Window::open(&opening);
    window.wait_for_page("today");
    let first = "[data-section='first'] .ledger-row";
    wait_for_n(&window, first, 1);
    assert!(window.text(first).contains("a matching lid"), "{}", window.text(first));
    window.press(ENTER);
    wait_for_n(&window, first, 0);
    wait_for_n(&window, TODAYS, 3);
    window.press_with(CONTROL, "z");
    wait_for_n(&window, first, 1);
    assert!(window.text(first).contains("a matching lid"));
}

#[test]
fn call_mode_is_over_those_who_are_shown() {
    let (_folder, opening, people) = shop();
    let desk = Desk::open(&opening.shop);
    sells(&desk, people[2], "2026-04-10");
    drop(desk);
    let window = Window::open(&opening);
    window.wait_for_page("today");
    wait_for_n(&window, ".ledger-row", 3);
    let question = ".filters .chip:has(+ .filters-divider)";
    tab_to(&window, question);
    window.press(ENTER);
    window.wait("html[data-ready='1'] .filters .chip[aria-pressed='true']:not(:first-child)");
    let n = window.count(".ledger-row");
    assert!((1..3).contains(&n), "a chip narrows the day: {n}");
    window.press("c");
    window.wait_for_page("call");
    window.wait("html[data-ready='1'] .call-who");
    let hash = window.script("return location.hash", json!([]));
    assert_eq!(hash.as_str().map(|hash| hash.matches(',').count() as u64 + 1), Some(n), "{hash}");
    let bar = window.text(".call-bar, header");
    assert!(bar.contains(&format!("1 of {n}")), "{bar}");
    window.press(ESCAPE);
    window.wait_for_page("today");
}

#[test]
fn the_left_out_are_seen_and_left_again_by_keyboard() {
    let (_folder, opening, _) = shop();
    let window = Window::open(&opening);
    window.wait_for_page("today");
    tab_to(&window, "[data-part='left-out'] a");
    window.press(ENTER);
    window.wait_for_page("left-out");
    assert!(window.text("main").contains("Priya Raghunathan"), "{}", window.text("main"));
    window.press(ESCAPE);
    window.wait_for_page("today");
}

#[test]
fn the_coming_days_are_saved_for_a_calendar_from_today() {
    let (_folder, opening, _) = shop();
    std::fs::create_dir_all(opening.watched()).expect("the scratch folder can be written");
    let file = opening.watched().join("follow-ups.ics");
    let window = Window::open(&opening);
    window.wait_for_page("today");
    tab_to(&window, "[data-act='calendar']");
    window.press(ENTER);
    let told = wait_for("a calendar", || std::fs::read_to_string(&file).ok());
    assert!(told.contains("BEGIN:VEVENT"), "{told}");
    assert!(!told.contains("Anna"), "one entry a day names nobody: {told}");
}

#[test]
fn the_first_day_begins_with_less_or_with_everything() {
    let (_folder, opening) = scratch();
    let window = Window::open(&opening);
    import_by_keyboard(&window);
    tab_to(&window, "[data-act='only-service']");
    window.press(ENTER);
    wait_for("fewer kinds", || (!window.has("[data-act='only-service']")).then_some(()));
    let settings = window.call("settings.get", json!({}));
    assert_eq!(settings["cadence"]["cross_sell"]["is_on"], false);
    assert_eq!(settings["cadence"]["churn"]["is_on"], false);
    assert_eq!(settings["cadence"]["thank_you"]["is_on"], true);
    window.press_with(CONTROL, "z");
    window.wait("[data-act='all']");
    tab_to(&window, "[data-act='all']");
    window.press(ENTER);
    window.wait_for_page("today");
}
