//! Call mode by keyboard alone: people one after the other, and what was said of each.

use std::fs;

use regulars_e2e::desk::Desk;
use regulars_e2e::driver::wait_for;
use regulars_e2e::window::{BACKSPACE, CONTROL, ENTER, ESCAPE, Opening, SHIFT, Window};
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::scratch;

/// Three people who bought four days ago; the first has two numbers and an e-mail address.
fn shop() -> (TempDir, Opening, Vec<Value>) {
    let (folder, opening) = scratch();
    let desk = Desk::open(&opening.shop);
    let mut people = Vec::new();
    for (nth, name) in ["Anna Berg", "林美玉", "Jörg Brandt"].iter().enumerate() {
        let mut points = vec![json!({ "kind": "phone", "text": format!("+49 30 90182{nth}") })];
        if nth == 0 {
            points.push(json!({ "kind": "phone", "text": "+49 30 901830" }));
            points.push(json!({ "kind": "email", "text": "anna@example.com" }));
        }
        let id = desk.make("customers.new", json!({ "name": name, "points": points }));
        let lines = json!([{ "title": "Oolong 100 g", "quantity": 1, "unit_price": "9.25" }]);
        let sale =
            json!({ "customer_id": id, "on": "2026-05-08", "lines": lines, "is_paid": true });
        desk.call("orders.sell", sale);
        people.push(json!(id));
    }
    drop(desk);
    (folder, opening, people)
}

fn begin(window: &Window, people: &[Value]) {
    let ids: Vec<String> = people.iter().map(Value::to_string).collect();
    let hash = format!("#/call?customers={}", ids.join(","));
    window.script("location.hash = arguments[0]", json!([hash]));
    window.wait("html[data-ready='1'] .call-who");
}

fn is_with(window: &Window, name: &str) {
    window.wait_for_words(".call-who .person-name, .call-done", name);
}

fn card(window: &Window, id: &Value) -> Value {
    window.call("customers.card", json!({ "id": id }))
}

#[test]
fn a_round_of_calls_is_worked_through_by_keyboard_alone() {
    let (_folder, opening, people) = shop();
    let window = Window::open(&opening);
    window.wait_for_page("today");
    begin(&window, &people);
    is_with(&window, "Anna Berg");
    window.press("d");
    wait_for("a number that was dialled", || {
        fs::read_to_string(opening.dialled()).ok().filter(|told| told == "tel:+4930901830")
    });
    window.press("5");
    window.press("o");
    window.press("p");
    window.wait_at("[name='promise']");
    window.press("a matching cup");
    window.press(ENTER);
    wait_for("a field that is left", || (!window.is_at("[name='promise']")).then_some(()));
    window.press(ENTER);
    is_with(&window, "林美玉");
    let anna = card(&window, &people[0]);
    assert_eq!(anna["promises"][0]["text"], "a matching cup");

    window.press("b");
    window.press(ENTER);
    window.wait(".toast-wrong");
    window.press("1");
    window.wait("[data-day][aria-pressed='true']");
    window.press(ENTER);
    is_with(&window, "Jörg Brandt");

    window.press("r");
    window.wait("[data-refused='this']");
    window.press("1");
    window.press(ENTER);
    window.wait(".call-done");
    assert_eq!(card(&window, &people[2])["said_no"][0]["scope"], "kind.thank_you");
    window.press(ESCAPE);
    window.wait_for_page("today");
}

/// All of it in one go, faster than any page can be drawn.
#[test]
fn whoever_types_on_while_the_next_one_comes_speaks_of_the_next_one() {
    let (_folder, opening, people) = shop();
    let window = Window::open(&opening);
    window.wait_for_page("today");
    begin(&window, &people);
    is_with(&window, "Anna Berg");
    window.press(&format!("5{ENTER}ppaper{BACKSPACE}{BACKSPACE}{ENTER}n{ENTER}xlid{ENTER}{ENTER}"));
    window.wait(".call-done");
    let outcomes = |id| -> Vec<Value> {
        let card = card(&window, id);
        let entries = card["timeline"].as_array().into_iter().flatten();
        let talks = entries.filter(|entry| entry["entry"] == "attempt");
        talks.map(|entry| entry["outcome"].clone()).collect()
    };
    assert_eq!(outcomes(&people[0]), ["reached"]);
    assert_eq!(outcomes(&people[1]), ["no_answer"]);
    assert_eq!(outcomes(&people[2]), ["complaint"]);
    assert_eq!(card(&window, &people[1])["promises"][0]["text"], "pap");
    assert_eq!(card(&window, &people[2])["complaints"][0]["text"], "lid");
}

/// Which field, what is wrong with it, and the way out, beside the field and in the merchant's words.
#[test]
fn an_impossible_day_says_beside_its_field_what_is_wrong() {
    let (_folder, opening, people) = shop();
    let window = Window::open(&opening);
    window.wait_for_page("today");
    begin(&window, &people);
    is_with(&window, "Anna Berg");
    window.press("5p");
    window.wait_at("[name='promise']");
    window.press("a cup");
    let choose_day = |day: &str| {
        let script = "const field = document.querySelector('[name=by]'); field.focus(); field.value = arguments[0]; \
            field.dispatchEvent(new Event('change', { bubbles: true }))";
        window.script(script, json!([day]));
        window.press(ENTER);
        window.press(ENTER);
    };
    choose_day("2026-05-11");
    window.wait_for_words(".call-promise .field-wrong", "today or a later day");
    window.wait_at("[name='by']");
    choose_day("2026-05-20");
    is_with(&window, "林美玉");
    assert_eq!(card(&window, &people[0])["promises"][0]["due_on"], "2026-05-20");
}

#[test]
fn a_letter_that_came_back_says_which_one_and_leaves_the_others() {
    let (_folder, opening, people) = shop();
    let window = Window::open(&opening);
    window.wait_for_page("today");
    begin(&window, &people);
    is_with(&window, "Anna Berg");
    window.click(".call-others li:last-child [data-other]");
    window.wait_for_words(".call-address", "anna@example.com");
    window.press("w");
    window.wait_for_words(".call-part", "anna@example.com");
    window.press(ENTER);
    is_with(&window, "林美玉");
    let points = card(&window, &people[0])["contact_points"].clone();
    let stopped = |kind: &str| -> Vec<bool> {
        let all = points.as_array().into_iter().flatten();
        all.filter(|it| it["kind"] == kind).map(|it| it["stopped"].is_string()).collect()
    };
    assert_eq!(stopped("email"), [true]);
    assert_eq!(stopped("phone"), [false, false]);
}

#[test]
fn a_second_enter_says_nothing_of_anybody() {
    let (_folder, opening, people) = shop();
    let window = Window::open(&opening);
    window.wait_for_page("today");
    begin(&window, &people);
    is_with(&window, "Anna Berg");
    window.press(&format!("n{ENTER}{ENTER}"));
    is_with(&window, "林美玉");
    // Nothing was said of her yet, and that is what the second one was told.
    window.wait(".toast-wrong");
    assert_eq!(card(&window, &people[0])["next"]["attempts"], 1);
}

#[test]
fn one_goes_back_and_says_it_otherwise() {
    let (_folder, opening, people) = shop();
    let window = Window::open(&opening);
    window.wait_for_page("today");
    begin(&window, &people);
    is_with(&window, "Anna Berg");
    window.press("n");
    window.press(ENTER);
    is_with(&window, "林美玉");
    window.press(BACKSPACE);
    is_with(&window, "Anna Berg");
    window.wait("[data-act='take-back']");
    window.press_with(CONTROL, "z");
    window.wait("[data-outcome='no_answer'][aria-pressed='true']");
    window.press("s");
    window.wait("[data-outcome='reached'][aria-pressed='true']");
    window.press(ENTER);
    is_with(&window, "林美玉");
    let outcomes: Vec<Value> = card(&window, &people[0])["timeline"]
        .as_array()
        .into_iter()
        .flatten()
        .filter(|entry| entry["entry"] == "attempt")
        .map(|entry| entry["outcome"].clone())
        .collect();
    assert_eq!(outcomes, ["reached"]);
}

#[test]
fn a_wrong_number_brings_the_other_one_at_once() {
    let (_folder, opening, people) = shop();
    let window = Window::open(&opening);
    window.wait_for_page("today");
    begin(&window, &people[..1]);
    window.wait_for_words(".call-number", "901830");
    window.press("w");
    window.wait_for_words(".call-part", "901820");
    window.press(ENTER);
    window.wait_for_words(".call-number", "901820");
    assert!(!window.has(".call-done"));
}

#[test]
fn a_promise_and_a_complaint_are_made_on_the_card_in_one_key_each() {
    let (_folder, opening, people) = shop();
    let window = Window::open(&opening);
    window.wait_for_page("today");
    window.script("location.hash = arguments[0]", json!([format!("#/customers/{}", people[0])]));
    window.wait("html[data-ready='1'] .owed");
    window.press("w");
    window.wait_at(".owed-form input");
    window.press("a cup");
    window.press(ENTER);
    window.wait("[data-promise]");
    window.press("x");
    window.wait_at(".owed-form input");
    window.press("the lid leaks");
    window.press(ENTER);
    window.wait("[data-complaint]");
    window.press("k");
    wait_for("a kept promise", || (!window.has("[data-promise]")).then_some(()));
    assert_eq!(card(&window, &people[0])["next"]["kind"], "ticket");
}

/// A shop whose counter lets nobody be thanked in any way.
fn strict_shop() -> (TempDir, Opening, Vec<Value>) {
    let (folder, opening, people) = shop();
    let desk = Desk::open(&opening.shop);
    let media = ["phone", "email", "message", "post"];
    let no = |medium| json!({ "kind": "thank_you", "medium": medium, "leave": "no" });
    desk.call("rulebook.save", json!({
        "channel": "counter", "leaves": media.map(no), "days": [], "keep_days": null, "basis": "purchase",
    }));
    drop(desk);
    (folder, opening, people)
}

#[test]
fn a_rule_is_set_aside_once_with_a_note_and_stands_in_the_history() {
    let (_folder, opening, people) = strict_shop();
    let window = Window::open(&opening);
    window.wait_for_page("today");
    window.script("location.hash = '#/left-out?reason=source_policy'", json!([]));
    window.wait_for_page("left-out");
    let n = window.count("tr[data-follow-up]");
    let first = window.text("tr[aria-selected='true'] .name");
    window.press("v");
    window.wait("[data-part='overrule']");
    window.press_with(CONTROL, ENTER);
    window.wait("[data-part='overrule'] .field-wrong");
    window.wait_at("[data-part='overrule'] [name='note']");
    window.press("They asked me to ring.");
    window.press_with(CONTROL, ENTER);
    wait_for("one row less", || (window.count("tr[data-follow-up]") == n - 1).then_some(()));
    let id =
        people.iter().find(|id| card(&window, id)["name"] == first.trim()).expect("a customer");
    window.script("location.hash = arguments[0]", json!([format!("#/customers/{id}")]));
    window.wait_for_words("[data-overruled]", "A rule was set aside");
    window.press_with(SHIFT, "H");
    window.wait_for_page("history");
    window.wait_for_words("main", &format!("Set a rule aside for {}", first.trim()));
}
