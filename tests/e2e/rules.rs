//! The rules of the channels, those left out by them, and the follow-up plan, by keyboard alone.

use regulars_e2e::desk::Desk;
use regulars_e2e::driver::wait_for;
use regulars_e2e::files::{amazon, etsy_pair};
use regulars_e2e::window::{
    CONTROL, DOWN, ENTER, ESCAPE, Opening, RIGHT, SHIFT, SPACE, TAB, Window,
};
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::customers::{undo, until_at};
use crate::scratch;

/// Buyers of Etsy, and two of Amazon, who may not be thanked.
fn shop() -> (TempDir, Opening) {
    let (folder, opening) = scratch();
    let desk = Desk::open(&opening.shop);
    desk.call("imports.run", json!({ "paths": etsy_pair(folder.path()) }));
    desk.call("imports.run", json!({ "paths": [amazon(folder.path())] }));
    drop(desk);
    (folder, opening)
}

/// A page of Settings, opened by its letter.
fn from_settings(window: &Window, letter: &str, page: &str) {
    window.wait_until_ready();
    window.press("9");
    window.wait_for_page("settings");
    window.press(letter);
    window.wait_for_page(page);
}

fn plan(window: &Window) -> Value {
    window.call("follow_ups.list", json!({}))
}

fn wait_for_plan(window: &Window, what: &str, is_so: impl Fn(&Value) -> bool) {
    wait_for(what, || is_so(&plan(window)).then_some(()));
}

fn n_of<'a>(plan: &'a Value, is_it: impl Fn(&'a Value) -> bool) -> usize {
    plan.as_array().expect("a plan is a list").iter().filter(|row| is_it(row)).count()
}

fn n_left_out(plan: &Value) -> usize {
    n_of(plan, |row| row["channel"] == "amazon" && row["state"] == "blocked")
}

fn is_thanks(row: &Value) -> bool {
    row["kind"] == "thank_you" && ["planned", "due", "overdue"].contains(&word(row, "state"))
}

fn word<'a>(row: &'a Value, name: &str) -> &'a str {
    row[name].as_str().unwrap_or_default()
}

#[test]
fn a_rule_says_what_it_would_move_is_kept_and_taken_back() {
    let (_folder, opening) = shop();
    let window = Window::open(&opening);
    from_settings(&window, "r", "rulebook");
    window.wait_at(".rulebook-cell");
    window.wait_for_words(".rulebook-item[aria-current]", "Etsy");
    window.press("j");
    window.wait_for_words("html[data-ready='1'] .rulebook-item[aria-current]", "Amazon");
    window.wait_at("[data-place='thank_you phone']");
    let before = n_left_out(&plan(&window));
    window.press("y");
    window.wait("[data-place='thank_you phone'][data-leave='yes'][data-yours]");
    window
        .wait_for_words("[data-part='moves'][aria-busy='false']", "One follow-up becomes possible");
    assert_eq!(n_left_out(&plan(&window)), before, "nothing is kept yet");
    window.press(ESCAPE);
    wait_for("the rule as it was", || (!window.has("[data-act='save']")).then_some(()));
    window.press(RIGHT);
    window.wait_at("[data-place='thank_you email']");
    window.press(DOWN);
    window.wait_at("[data-place='satisfaction email']");
    window.press("o");
    window.wait("[data-place='satisfaction email'][data-leave='opt_in']");
    until_at(&window, "[name='days.satisfaction']");
    window.press_with(CONTROL, "a");
    window.press("20");
    window.press(ESCAPE);
    window.wait_at("main");
    assert!(window.has("[data-act='save']"), "what was typed stands");
    window.press_with(CONTROL, ENTER);
    window.wait("html[data-ready='1'] .toast");
    window.wait("[data-place='satisfaction email'][data-leave='opt_in'][data-yours]");
    assert!(!window.has("[data-act='save']"), "what is kept is no draft any more");
    let rules = window.call("settings.get", json!({}))["rulebook"]["amazon"].clone();
    assert_eq!(
        (&rules["days"][0]["days"], rules["leaves"].as_array().map(Vec::len)),
        (&json!(20), Some(1))
    );
    undo(&window);
    wait_for("the rules of before", || {
        (window.call("settings.get", json!({}))["rulebook"] == json!({})).then_some(())
    });
    window.press(ESCAPE);
    window.wait_for_page("settings");
}

#[test]
fn a_days_rule_that_cannot_be_is_said_beside_its_field() {
    let (_folder, opening) = shop();
    let window = Window::open(&opening);
    from_settings(&window, "r", "rulebook");
    window.wait_at(".rulebook-cell");
    until_at(&window, "[name='days.thank_you']");
    window.press("0");
    window.wait_for_words("[data-part='moves']", "cannot be worked with");
    window.press_with(CONTROL, ENTER);
    window.wait("[name='days.thank_you'][aria-invalid='true']");
    window.wait_for_words(".field-wrong", "1 to 3,650");
    window.press_with(CONTROL, "a");
    window.press("9");
    window.wait("[data-part='moves'][aria-busy='false']");
    window.press_with(CONTROL, ENTER);
    window.wait("html[data-ready='1'] .toast");
    assert!(!window.has(".field-wrong"));
}

#[test]
fn the_words_that_ask_for_permission_get_a_new_version() {
    let (_folder, opening) = shop();
    let window = Window::open(&opening);
    from_settings(&window, "r", "rulebook");
    for chosen in ["Amazon", "The words you ask with"] {
        window.press("j");
        window.wait_for_words("html[data-ready='1'] .rulebook-item[aria-current]", chosen);
    }
    until_at(&window, "#words-en");
    window.press_with(CONTROL, "a");
    window.press("May I write?");
    window.press(ESCAPE);
    window.wait_at("main");
    window.press(ESCAPE);
    window.wait("[data-act='keep-words']:disabled");
    until_at(&window, "#words-en");
    window.press_with(CONTROL, "a");
    window.press("May I write to you?");
    window.press_with(CONTROL, ENTER);
    window.wait("html[data-ready='1'] .rulebook-versions");
    window.press_with(CONTROL, "a");
    window.press("May I write to you now and then?");
    window.press_with(CONTROL, ENTER);
    window.wait_for_words(".rulebook-versions", "Version 3");
    let english = window.call("wordings.all", json!({}))["languages"][0].clone();
    assert_eq!(english["text"], "May I write to you now and then?");
    assert_eq!(english["versions"][1]["text"], "May I write to you?");
    window.press(ESCAPE);
    window.press(ESCAPE);
    window.wait_for_page("settings");
}

#[test]
fn a_kind_is_switched_off_and_on_with_what_that_moves() {
    let (_folder, opening) = shop();
    let window = Window::open(&opening);
    from_settings(&window, "c", "cadence");
    window.wait_at("[data-kind='thank_you'] [data-act='open']");
    let thanks = n_of(&plan(&window), is_thanks);
    assert!(thanks > 1);
    window.press_with(SHIFT, TAB);
    window.wait_at("[name='thank_you.is_on']");
    window.press(SPACE);
    window.wait_for_words(".preview [aria-busy='false']", &format!("{thanks} go."));
    window.wait_for_words(".preview", "Nobody becomes late by it.");
    assert!(window.text(".preview-people").contains("no longer on"));
    window.press_with(CONTROL, ENTER);
    wait_for_plan(&window, "no thanks any more", |plan| n_of(plan, is_thanks) == 0);
    window.wait_until_ready();
    until_at(&window, "[name='thank_you.is_on']");
    window.press(SPACE);
    window.wait_for_words(".preview [aria-busy='false']", "come new");
    window.press_with(CONTROL, ENTER);
    window.wait("html[data-ready='1'] .toast");
    wait_for("the plan as it is kept", || (!window.has("[data-act='save']")).then_some(()));
    let after = plan(&window);
    assert_eq!(n_of(&after, |row| row["state"] == "overdue"), 0, "{after}");
    undo(&window);
    undo(&window);
    wait_for_plan(&window, "the thanks of before", |plan| n_of(plan, is_thanks) == thanks);
}

#[test]
fn a_kind_of_ones_own_is_made_named_and_kept() {
    let (_folder, opening) = shop();
    let window = Window::open(&opening);
    from_settings(&window, "c", "cadence");
    until_at(&window, "[data-act='own-refill']");
    window.press(ENTER);
    window.wait("[data-kind='own.new.0'] .kind-fields");
    until_at(&window, "[name='own.new.0.name']");
    window.press_with(CONTROL, "a");
    window.press("Oolong is used up");
    until_at(&window, "[name='own.new.0.products']");
    window.press("oolong");
    window.press(TAB);
    window.wait_for_words(".preview [aria-busy='false']", "comes new");
    window.press_with(CONTROL, ENTER);
    window.wait("html[data-ready='1'] [data-kind='own.1']");
    wait_for_plan(&window, "a refill", |plan| n_of(plan, |row| row["kind"] == "own.1") == 1);
    window.press(ESCAPE);
    window.wait_for_page("settings");
}

#[test]
fn whoever_is_left_out_is_reached_all_the_same_once_and_that_is_written_down() {
    let (_folder, opening) = shop();
    let window = Window::open(&opening);
    window.wait_for_page("today");
    window.script("location.hash = '#/left-out'", json!([]));
    window.wait("html[data-ready='1'] .left-out-table");
    window.press("v");
    window.wait_at("[data-part='overrule'] input");
    window.press_with(CONTROL, ENTER);
    window.wait("[data-part='overrule'] .field-wrong");
    window.wait_at("[data-part='overrule'] [name='note']");
    window.press("She rang me up herself");
    window.press(ESCAPE);
    wait_for("a pad that is shut", || (!window.has("[data-part='overrule']")).then_some(()));
    window.press("v");
    window.wait_at("[data-part='overrule'] input");
    until_at(&window, "[data-part='overrule'] [name='note']");
    window.press("She rang me up herself");
    window.press_with(CONTROL, ENTER);
    window.wait("html[data-ready='1'] main[data-page='left-out'] .empty");
    let lines = window.call("changes.list", json!({}))["changes"].clone();
    assert!(lines[0]["act"].as_str().is_some(), "{lines}");
    window.press(ESCAPE);
    window.wait_for_page("today");
}
