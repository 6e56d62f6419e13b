//! The list of customers by keyboard: a filter that reads as a sentence, kept as a view; many at once,
//! taken back; the trash.

use regulars_e2e::desk::Desk;
use regulars_e2e::files::etsy_pair;
use regulars_e2e::window::{CONTROL, ENTER, ESCAPE, SHIFT, SPACE, TAB, Window};
use serde_json::json;

use crate::scratch;

/// A shop with the four buyers of the exports and some who were written down, at its list.
fn list() -> (tempfile::TempDir, Window) {
    let (folder, opening) = scratch();
    let desk = Desk::open(&opening.shop);
    desk.call("imports.run", json!({ "paths": etsy_pair(folder.path()) }));
    for name in ["Zoë Quist", "Ngũgĩ wa Karanja", "周文博"] {
        let phone = json!({ "kind": "phone", "text": "+49 30 23125 100" });
        desk.make("customers.new", json!({ "name": name, "points": [phone] }));
    }
    drop(desk);
    let window = Window::open(&opening);
    window.wait("html[data-ready='1']");
    window.press("2");
    window.wait("main[data-page='customers'] tr[data-customer]");
    (folder, window)
}

/// What is wrong with what floats over the page just now.
fn sound(window: &Window, what: &str) {
    let found: Vec<String> = window.axe().into_iter().chain(window.cut_words()).collect();
    assert!(found.is_empty(), "{what}: {}", found.join("\n"));
}

#[test]
fn a_filter_reads_as_a_sentence_and_is_kept_as_a_view() {
    let (_folder, window) = list();
    assert!(window.text(".filter-words").contains("All customers."));
    window.press("f");
    window.wait_at(".field-choice button");
    sound(&window, "the choice of a condition");
    window.press(ENTER);
    window.wait_at(".condition-form [name='value']");
    sound(&window, "the form of a condition");
    window.wait_for_words(".filter-words", "Customers who have ordered at least 2 times.");
    window.wait(".list-side .empty");
    window.press_with(SHIFT, TAB);
    window.press(" ");
    window.press(ESCAPE);
    window.wait_at("[data-condition='0']");
    window.press(ENTER);
    window.wait(".condition-form");
    window.click(".condition-form .language:nth-child(2) span");
    window.wait_for_words(".filter-words", "have ordered at most 2 times");
    window.press(ENTER);
    window.wait("tr[data-customer]");
    window.click("[data-act='keep-view']");
    window.wait_at(".view-form [name='name']");
    sound(&window, "the name of a view");
    window.press("Seldom");
    window.press(ENTER);
    window.wait_for_words("[data-view][aria-current='true']", "Seldom 7");
    window.press("v");
    window.wait("[data-popover='views']");
    sound(&window, "the views");
    window.press(ESCAPE);
    window.wait_at("[data-act='views']");
    window.press(ESCAPE);
    window.wait_for_words(".filter-words", "All customers.");
    window.click("[data-view]:nth-child(2)");
    window.wait_for_words(".filter-words", "have ordered at most 2 times");
    window.click("[data-act='columns']");
    window.wait_at("[data-popover='columns'] input");
    sound(&window, "the columns");
    window.press(SPACE);
    window.press(ESCAPE);
    window.wait("[data-act='keep-changes']");
    window.press_with(CONTROL, "z");
    window.wait_for_words(".toast", "Taken back: Kept a view of the list");
}

#[test]
fn a_bulk_tag_says_how_many_and_is_taken_back() {
    let (_folder, window) = list();
    window.press("x");
    window.press("j");
    window.press("j");
    window.press_with(SHIFT, "x");
    window.wait_for_words(".bulk-n", "3 chosen");
    window.press("t");
    window.wait_at(".many-panel [name='text']");
    window.press("tea");
    window.wait_for_words(".many-words", "3 customers get the tag.");
    sound(&window, "the form of an act");
    window.press(ENTER);
    window.wait_for_words(".toast", "Tagged 3 customers “tea”");
    window.press_with(CONTROL, "a");
    window.press_with(CONTROL, "a");
    window.wait_for_words(".bulk-n", "7 chosen");
    window.press("t");
    window.wait_at(".many-panel [name='text']");
    window.press("tea");
    window.wait_for_words(".many-words", "4 customers get the tag. Nothing changes for 3.");
    window.press(ESCAPE);
    window.press(ESCAPE);
    window.press_with(CONTROL, "z");
    window.wait_for_words(".toast", "Taken back: Tagged 3 customers “tea”");
    assert_eq!(window.call("tags.all", json!({})), json!([]));
}

#[test]
fn whoever_is_put_away_is_brought_back_out_of_the_trash() {
    let (_folder, window) = list();
    window.press("\u{e017}");
    window.wait_for_words(".many-words", "1 customer goes to the trash");
    window.wait_at(".many-panel [data-act='go']");
    window.press(ENTER);
    window.wait_for_words(".toast", "Put 1 customer in the trash");
    window.wait_for_words(".customers-found", "6 customers");
    window.script("location.hash = '#/trash'", json!([]));
    window.wait_for_page("trash");
    sound(&window, "the trash");
    window.press("r");
    window.wait("main[data-page='trash'] .empty");
    window.press(ESCAPE);
    window.wait("main[data-page='customers'] tr[data-customer]");
    window.wait_for_words(".customers-found", "7 customers");
}
