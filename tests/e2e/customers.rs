//! One person, many buyers: the customer file worked on with keys alone.

use std::path::Path;

use regulars_e2e::desk::Desk;
use regulars_e2e::driver::wait_for;
use regulars_e2e::files::etsy_pair;
use regulars_e2e::window::{
    CONTROL, DOWN, ENTER, ESCAPE, LEFT, Opening, RIGHT, SHIFT, TAB, Window,
};
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::{scratch, speak};

/// A shop with the orders of the pair, in which 442091 is the number of Anna Berg.
pub fn shop() -> (TempDir, Opening) {
    let (folder, opening) = scratch();
    let desk = Desk::open(&opening.shop);
    desk.call("imports.run", json!({ "paths": etsy_pair(folder.path()) }));
    let point = json!({ "customer": 1, "kind": "phone", "text": "+49 561 442091" });
    desk.call("contact_points.add", point);
    (folder, opening)
}

fn new_customer(desk: &Desk, name: &str, kind: &str, text: &str) -> i64 {
    let points = json!([{ "kind": kind, "text": text }]);
    desk.make("customers.new", json!({ "name": name, "points": points }))
}

/// What the shop holds, by the core and on the same file as the window.
pub fn dump(folder: &Path) -> String {
    Desk::open(folder).dump()
}

pub fn undo(window: &Window) {
    window.press_with(CONTROL, "z");
}

pub fn redo(window: &Window) {
    window.press_with(&format!("{CONTROL}{SHIFT}"), "Z");
}

fn n_customers(window: &Window) -> Value {
    window.call("customers.list", json!({}))["total"].clone()
}

/// Waits until the page stands and the shop holds so many customers.
fn wait_for_customers(window: &Window, n: u64) {
    wait_for(&format!("{n} customers"), || {
        (window.has("html[data-ready='1']") && n_customers(window) == n).then_some(())
    });
}

/// Types digits of a number into the one field over every page.
pub fn ring(window: &Window, digits: &str) {
    window.press("/");
    window.wait_at(".find-field");
    window.press(digits);
    window.wait(".find-caller[aria-selected='true']");
}

pub fn wait_for_name(window: &Window, name: &str) {
    window.wait_for_page("customer");
    window.wait_for_words("#customer-name", name);
}

/// Waits until there are so many of them on a page that stands.
pub fn wait_for_n(window: &Window, css: &str, n: u64) {
    wait_for(&format!("{n} of {css}"), || {
        (window.has("html[data-ready='1']") && window.count(css) == n).then_some(())
    });
}

#[test]
fn found_by_the_digits_of_a_number_opened_noted_tagged_merged_split_and_each_taken_back_by_keyboard()
 {
    let (_folder, opening) = shop();
    new_customer(&Desk::open(&opening.shop), "Berg, Anna", "email", "anna@example.com");
    let before = dump(&opening.shop);
    let window = Window::open(&opening);
    window.wait_for_page("today");
    ring(&window, "2091");
    window.press(ENTER);
    wait_for_name(&window, "Anna Berg");

    note_and_take_back(&window);
    tag_and_take_back(&window);
    merge_and_take_back(&window);
    split_and_take_back(&window);

    for _ in 0..4 {
        let newest = window.text(".status-undo");
        undo(&window);
        wait_for("the next to take back", || (window.text(".status-undo") != newest).then_some(()));
        window.wait("html[data-ready='1']");
    }
    wait_for_name(&window, "Berg, Anna");
    window.close();
    assert_eq!(dump(&opening.shop), before, "all is as it was before the first act");
}

fn note_and_take_back(window: &Window) {
    let notes = "[data-note]";
    window.press("n");
    window.wait_at(".note-text");
    window.press("Loves the oolong, z n t ?");
    undo(window);
    wait_for("the typing to be taken back", || (typed(window) == "").then_some(()));
    redo(window);
    wait_for("the words again", || (typed(window) != "").then_some(()));
    window.press_with(CONTROL, ENTER);
    wait_for_n(window, notes, 1);
    undo(window);
    wait_for_n(window, notes, 0);
    assert_eq!(window.call("customers.card", json!({ "id": 1 }))["notes"], json!([]));
    redo(window);
    wait_for_n(window, notes, 1);
    let card = window.call("customers.card", json!({ "id": 1 }));
    assert!(
        window.text(notes).contains(card["notes"][0]["text"].as_str().expect("a note has words"))
    );
}

/// What stands in the field that has the focus.
pub fn typed(window: &Window) -> Value {
    window.script("return document.activeElement.value", json!([]))
}

fn tag_and_take_back(window: &Window) {
    let tag = "[data-tag='tea']";
    window.press("t");
    window.wait_at(".tag-field");
    window.press("tea");
    window.press(ENTER);
    window.wait(tag);
    window.press(ESCAPE);
    wait_for_n(window, ".tag-field", 0);
    undo(window);
    wait_for_n(window, tag, 0);
    redo(window);
    wait_for_n(window, tag, 1);
    assert_eq!(window.call("customers.card", json!({ "id": 1 }))["tags"], json!(["tea"]));
}

fn merge_and_take_back(window: &Window) {
    window.press_with(SHIFT, "M");
    window.wait_for_page("merge");
    window.wait_at(".merge-find");
    window.press("berg");
    window.wait("[role='option'][aria-selected='true']");
    window.press(ENTER);
    window.wait("html[data-ready='1'] .comparison");
    let sides = window.text(".comparison");
    assert!(sides.contains("teafan88") && sides.contains("anna@example.com"), "{sides}");
    window.press(ENTER);
    // The name that was typed stands against the file's.
    wait_for_name(window, "Berg, Anna");
    wait_for_customers(window, 4);
    undo(window);
    wait_for_customers(window, 5);
    redo(window);
    wait_for_customers(window, 4);
    window.wait_for_words(".column-aside", "anna@example.com");
}

fn split_and_take_back(window: &Window) {
    window.press_with(SHIFT, "S");
    window.wait_for_page("split");
    window.wait_at(".split input:checked");
    window.press(ENTER);
    wait_for_name(window, "Berg, Anna");
    wait_for_customers(window, 5);
    undo(window);
    wait_for_customers(window, 4);
    redo(window);
    wait_for_name(window, "Berg, Anna");
    wait_for_customers(window, 5);
    let other = window.call("customers.card", json!({ "id": 1 }));
    assert_eq!(other["n_orders"], 1, "the orders stay with their buyer");
}

#[test]
fn the_queue_is_worked_through_by_keyboard_in_every_language() {
    let (_folder, opening) = shop();
    let desk = Desk::open(&opening.shop);
    for (nth, name) in ["Jonas Ek", "Maria Lind", "Olaf Ruud"].iter().enumerate() {
        let phone = format!("+49 30 90182{nth}");
        new_customer(&desk, name, "phone", &phone);
        let (first, rest) = name.split_once(' ').unwrap();
        new_customer(&desk, &format!("{}. {rest}", &first[..1]), "phone", &phone);
    }
    drop(desk);
    let window = Window::open(&opening);
    window.wait_for_page("today");
    for language in ["en", "zh-Hans", "zh-Hant"] {
        speak(&window, language);
        window.press_with(SHIFT, "M");
        window.wait_for_page("duplicates");
        let pairs = || window.call("duplicates.list", json!({}))["total"].clone();
        let wait_for_pairs = |n: u64| {
            wait_for(&format!("{n} pairs"), || {
                (window.has("html[data-ready='1']") && pairs() == n).then_some(())
            });
            wait_for_n(&window, ".comparison", n.min(1));
        };
        wait_for_pairs(3);
        for (key, left) in [(LEFT, 2), (RIGHT, 1), (DOWN, 0)] {
            window.press(key);
            wait_for_pairs(left);
            crate::imports::nothing_is_untranslated(&window);
        }
        assert_eq!(n_customers(&window), 9, "one of the pairs is one customer now");
        for left in [1, 2, 3] {
            undo(&window);
            wait_for_pairs(left);
        }
        redo(&window);
        wait_for_pairs(2);
        undo(&window);
        wait_for_pairs(3);
        assert_eq!(n_customers(&window), 10);
        window.press(ESCAPE);
        window.wait_for_page("customers");
        window.press("1");
        window.wait_for_page("today");
    }
}

#[test]
fn a_stranger_at_the_counter_becomes_a_customer_with_a_sale() {
    let (_folder, opening) = shop();
    let before = dump(&opening.shop);
    let window = Window::open(&opening);
    window.wait_for_page("today");
    window.press("b");
    window.wait_for_page("sale");
    window.wait_at("#who");
    window.press("Rosa Nadler");
    window.wait(".like-new a");
    until_at(&window, ".like-new a");
    window.press(ENTER);
    window.wait_for_page("new");
    window.wait_at("#name");
    window.press(TAB);
    window.wait_at("#phone");
    window.press("0561 442092");
    window.press_with(CONTROL, ENTER);
    window.wait_for_page("sale");
    window.wait_at(".sale-title");
    assert!(window.text("main").contains("Rosa Nadler"), "{}", window.text("main"));
    window.press("Tea tin");
    window.press(TAB);
    window.press("9,50");
    window.press_with(CONTROL, ENTER);
    wait_for_name(&window, "Rosa Nadler");
    window.wait_for_words("main", "Tea tin");
    window.wait_for_words("main", "€9.50");
    assert_eq!(window.call("shop.stats", json!({}))["orders"], 5);

    undo(&window);
    wait_for("no sale", || (window.call("shop.stats", json!({}))["orders"] == 4).then_some(()));
    redo(&window);
    wait_for("the sale", || (window.call("shop.stats", json!({}))["orders"] == 5).then_some(()));
    window.wait("html[data-ready='1']");
    undo(&window);
    wait_for("no sale", || (window.call("shop.stats", json!({}))["orders"] == 4).then_some(()));
    window.wait("html[data-ready='1']");
    undo(&window);
    wait_for_customers(&window, 4);
    window.close();
    assert_eq!(dump(&opening.shop), before);
}

/// Tab by Tab, as somebody does who sees where the focus is.
pub fn until_at(window: &Window, css: &str) {
    for _ in 0..80 {
        if window.is_at(css) {
            return;
        }
        window.press(TAB);
    }
    panic!("Tab does not lead to {css}");
}

#[test]
fn a_number_that_rings_shows_the_caller_with_the_latest_order() {
    let (_folder, opening) = shop();
    let window = Window::open(&opening);
    window.wait_for_page("today");
    for digits in ["2091", "0561 442091", "(0561) 44 20-91"] {
        ring(&window, digits);
        let caller = window.text(".find-caller");
        for words in ["Anna Berg", "Oolong 100 g", "3 May 2026"] {
            assert!(caller.contains(words), "{words} of {digits} in {caller}");
        }
        window.press(ESCAPE);
        wait_for_n(&window, ".find-panel[open]", 0);
    }
    ring(&window, "2091");
    window.press(ENTER);
    wait_for_name(&window, "Anna Berg");
    window.press(ESCAPE);
    window.wait_for_page("today");
}

#[test]
fn a_returned_order_is_marked_and_taken_back() {
    let (_folder, opening) = shop();
    let before = dump(&opening.shop);
    let window = Window::open(&opening);
    window.wait_for_page("today");
    ring(&window, "2091");
    window.press(ENTER);
    wait_for_name(&window, "Anna Berg");
    let card = || window.call("customers.card", json!({ "id": 1 }));
    let net = card()["spent"].clone();
    window.press("s");
    window.wait_at(".order-pad button");
    window.press("r");
    window.wait_at(".refund-amount");
    window.press(ENTER);
    wait_for_n(&window, ".order-pad", 0);
    let wait_for_net = |given_back: bool| {
        wait_for("the money", || {
            (window.has("html[data-ready='1']") && (card()["spent"] != net) == given_back)
                .then_some(())
        });
    };
    wait_for_net(true);
    undo(&window);
    wait_for_net(false);
    redo(&window);
    wait_for_net(true);
    undo(&window);
    wait_for_net(false);
    window.close();
    assert_eq!(dump(&opening.shop), before);
}
