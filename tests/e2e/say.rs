//! What is said: scripts, and what is known of products, written by keyboard alone.

use regulars_e2e::desk::Desk;
use regulars_e2e::driver::wait_for;
use regulars_e2e::files::etsy_pair;
use regulars_e2e::window::{CONTROL, ENTER, ESCAPE, Opening, SHIFT, TAB, Window};
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::customers::{undo, until_at};
use crate::scratch;

fn shop() -> (TempDir, Opening) {
    let (folder, opening) = scratch();
    let desk = Desk::open(&opening.shop);
    desk.call("imports.run", json!({ "paths": etsy_pair(folder.path()) }));
    drop(desk);
    (folder, opening)
}

fn script(window: &Window) -> Value {
    window.call("scripts.get", json!({ "kind": "thank_you", "language": "en" }))
}

fn over(window: &Window, text: &str) {
    window.press_with(CONTROL, "a");
    window.press(text);
}

#[test]
fn a_script_with_an_error_says_where_and_is_mended_tried_on_three_and_kept() {
    let (_folder, opening) = shop();
    let window = Window::open(&opening);
    window.wait_until_ready();
    window.press("9");
    window.wait_for_page("settings");
    window.press("s");
    window.wait_for_page("scripts");
    window.wait("[data-part='trial'] .script");
    window.press("e");
    window.wait_at("#script-open");
    over(&window, "Hello {name|there}!");
    window.press(ENTER);
    window.press("Is {frist_name} well?");
    window.wait_for_words("#script-open-wrong", "Line 2: no field is called “frist_name”.");
    window.wait("[data-act='save']:disabled");
    window.press_with(CONTROL, ENTER);
    assert_eq!(script(&window)["is_original"], true, "nothing wrong is kept");
    over(&window, "Hello {name|there}, is {last_order.first_item} well?");
    wait_for("a text without flaws", || (!window.has("#script-open-wrong")).then_some(()));
    let mut heard = Vec::new();
    for pick in ["newest", "emptiest", "random"] {
        window.wait("[data-part='trial'][aria-busy='false'] .script-open");
        let who = window.text(".script-who");
        let said = window.text("[data-part='trial'] .script-open").trim().to_owned();
        assert!(said.starts_with("Hello ") && said.ends_with(" well?"), "{pick}: {said}");
        assert!(!said.contains('{'), "{pick}: {said}");
        heard.push(who);
        window.press_with("\u{e00a}", "n");
    }
    heard.dedup();
    assert!(heard.len() > 1, "{heard:?}");
    window.press_with(CONTROL, ENTER);
    wait_for("a script of one's own", || (script(&window)["is_original"] == false).then_some(()));
    window.press(ESCAPE);
    window.wait_at("main");
    undo(&window);
    wait_for("the original", || (script(&window)["is_original"] == true).then_some(()));
    window.press(ESCAPE);
    window.wait_for_page("settings");
}

#[test]
fn words_are_changed_in_the_middle_of_a_talk_and_the_talk_goes_on() {
    let (_folder, opening) = scratch();
    let desk = Desk::open(&opening.shop);
    let phone = json!({ "kind": "phone", "text": "+49 30 901820" });
    let id = desk.make("customers.new", json!({ "name": "Anna Berg", "points": [phone] }));
    let lines = json!([{ "title": "Oolong 100 g", "quantity": 1, "unit_price": "9.25" }]);
    desk.call("orders.sell", json!({ "customer_id": id, "lines": lines, "is_paid": true }));
    drop(desk);
    let window = Window::open(&opening);
    window.wait_for_page("today");
    window.script("location.hash = arguments[0]", json!([format!("#/call?customers={id}")]));
    window.wait("html[data-ready='1'] .call-who");
    window.press("5");
    window.wait("[data-outcome='reached'][aria-pressed='true']");
    window.press_with(SHIFT, "E");
    window.wait_for_page("scripts");
    window.wait("[data-part='trial'] .script");
    window.press("e");
    window.wait_at("#script-open");
    over(&window, "Good morning!");
    window.wait("[data-part='trial'][aria-busy='false'] .script-open");
    window.press_with(CONTROL, ENTER);
    wait_for("words that are kept", || (script(&window)["is_original"] == false).then_some(()));
    window.press(ESCAPE);
    window.wait_at("main");
    window.press(ESCAPE);
    window.wait_for_page("call");
    window.wait_for_words(".call-script", "Good morning!");
    assert!(window.has("[data-outcome='reached'][aria-pressed='true']"), "what was said stands");
}

fn product(window: &Window) -> Value {
    window.call("products.get", json!({ "title": "Jian tea bowl" }))
}

#[test]
fn a_product_gets_a_note_and_an_answer_and_both_are_taken_back() {
    let (_folder, opening) = shop();
    let window = Window::open(&opening);
    window.wait_until_ready();
    window.press("6");
    window.wait_for_page("products");
    let is_there = || window.text("html[data-ready='1'] .product-title") == "Jian tea bowl";
    for _ in 0..8 {
        if is_there() {
            break;
        }
        let before = window.text(".product-title");
        window.press("j");
        wait_for("the next product", || (window.text(".product-title") != before).then_some(()));
        window.wait_until_ready();
    }
    assert!(is_there());
    window.press("e");
    window.wait_at("#product-about");
    window.press("Iron glaze, fired once.");
    until_at(&window, "[name='lasts_days']");
    window.press("0");
    window.press_with(CONTROL, ENTER);
    window.wait("[data-field='lasts_days'] .field-wrong");
    over(&window, "400");
    window.press_with(CONTROL, ENTER);
    wait_for("a note", || (product(&window)["note"]["lasts_days"] == 400).then_some(()));
    window.press(ESCAPE);
    window.wait_at("main");
    window.press("n");
    window.wait_at("#question-0");
    window.press("Does it stain?");
    window.press_with(CONTROL, ENTER);
    window.wait(".question .field-wrong");
    window.wait_at("[data-wrong='answer']");
    window.press("Only if tea stands in it.");
    window.press_with(CONTROL, ENTER);
    wait_for("an answer", || {
        (product(&window)["answers"][0]["answer"] == "Only if tea stands in it.").then_some(())
    });
    window.press(TAB);
    window.press(ESCAPE);
    for _ in 0..2 {
        undo(&window);
    }
    wait_for("nothing written", || {
        let now = product(&window);
        (now["answers"] == json!([]) && now["note"]["about"] == "").then_some(())
    });
}
