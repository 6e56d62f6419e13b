//! The card grows by hand: fields, contact points, ties and files, with keys alone.

use regulars_e2e::desk::Desk;
use regulars_e2e::driver::wait_for;
use regulars_e2e::files::{etsy_pair, written};
use regulars_e2e::rich::rich_customer;
use regulars_e2e::window::{CONTROL, DOWN, ENTER, ESCAPE, SHIFT, Window};
use serde_json::{Value, json};

use crate::access::{dress, go, look};
use crate::customers::until_at;
use crate::scratch;

const CARD: &str = "main[data-page='customer'] .timeline";

fn card(window: &Window) -> Value {
    window.call("customers.card", json!({ "id": 1 }))
}

fn field(window: &Window, name: &str) -> Value {
    let card = card(window);
    let fields = card["fields"].as_array().expect("a card has fields");
    fields.iter().find(|it| it["field"] == name).map(|it| it["value"].clone()).unwrap_or_default()
}

/// Types over what stands in the field.
fn over(window: &Window, text: &str) {
    window.press_with(CONTROL, "a");
    window.press(text);
}

fn wait_for_field(window: &Window, name: &str, value: &Value) {
    wait_for(&format!("{name} is {value}"), || {
        (window.has("html[data-ready='1']") && field(window, name) == *value).then_some(())
    });
}

#[test]
fn the_card_is_edited_retired_and_tied_with_keys_alone() {
    let (folder, opening) = scratch();
    let desk = Desk::open(&opening.shop);
    desk.call("imports.run", json!({ "paths": etsy_pair(folder.path()) }));
    let point = json!({ "customer": 1, "kind": "phone", "text": "+49 561 442091" });
    desk.call("contact_points.add", point);
    desk.make("customers.new", json!({ "name": "Huaying Probe", "points": [] }));
    drop(desk);
    let window = Window::open(&opening);
    go(&window, "#/customers/1", CARD);
    edit_and_take_back(&window);
    retire_and_bring_back(&window);
    tie(&window);
    let paper = written(folder.path(), "Glaze agreement.pdf", "made up");
    window.drop_files(&[paper]);
    window.wait("html[data-ready='1'] [data-file]");
    assert_eq!(card(&window)["files"][0]["name"], "Glaze agreement.pdf");
}

/// A day that can be two is told, and what was typed is still there after one has left.
fn edit_and_take_back(window: &Window) {
    window.press("e");
    window.wait_at("#edit-name");
    until_at(window, ".edit-more");
    window.press(ENTER);
    window.wait_at("#edit-latin_name");
    until_at(window, "#edit-birthday");
    window.press("3/4/1984");
    window.press_with(CONTROL, ENTER);
    window.wait(".field-wrong");
    window.wait_at("#edit-birthday");
    window.press(ESCAPE);
    wait_for("the form is gone", || (!window.has(".edit-form")).then_some(()));
    window.press("e");
    window.wait(".field-wrong");
    until_at(window, "#edit-birthday");
    over(window, "4 March 1984");
    window.press_with(CONTROL, ENTER);
    wait_for_field(window, "birthday", &json!("1984-03-04"));
    wait_for("the form is gone", || (!window.has(".edit-form")).then_some(()));
    window.press_with(CONTROL, "z");
    wait_for_field(window, "birthday", &Value::Null);
    window.press_with(&format!("{CONTROL}{SHIFT}"), "Z");
    wait_for_field(window, "birthday", &json!("1984-03-04"));
}

fn retire_and_bring_back(window: &Window) {
    until_at(window, "[data-kind='phone'] [data-act='retire-point']");
    window.press(ENTER);
    window.wait(".point-reasons");
    window.press("2");
    window.wait("html[data-ready='1'] [data-kind='phone'][data-stopped='moved']");
    until_at(window, "[data-act='bring-back']");
    window.press(ENTER);
    window.wait("html[data-ready='1'] [data-kind='phone']:not([data-stopped])");
}

fn tie(window: &Window) {
    until_at(window, "[data-act='household']");
    window.press(ENTER);
    window.wait_at(".pick-field");
    window.press("Huay");
    window.wait(".pick-row");
    window.press(DOWN);
    window.press(ENTER);
    window.wait("html[data-ready='1'] [data-part='ties'] a");
    let with = card(window)["household"]["members"][0]["name"].clone();
    assert_eq!(with, "Huaying Probe");
}

/// What opens on a card that has grown, by what is pressed.
const OPENED: [(&str, &str); 7] = [
    ("[data-act='edit']", ".edit-form"),
    ("[data-act='add-point']", ".point-form"),
    ("[data-act='retire-point']", ".point-reasons"),
    ("[data-act='refuse']", ".refuse-scope"),
    ("[data-act='household']", ".pick-field"),
    ("[data-act='household-name']", ".household-name"),
    (".known-why summary", ".known-why[open]"),
];

#[test]
fn nobody_is_shut_out_of_a_card_that_has_grown() {
    let (folder, opening) = scratch();
    let desk = Desk::open(&opening.shop);
    desk.call("imports.run", json!({ "paths": etsy_pair(folder.path()) }));
    let id = rich_customer(|name, request| desk.call(name, request), folder.path());
    drop(desk);
    let window = Window::open(&opening);
    let mut found = Vec::new();
    for (theme, language) in [("light", "en"), ("dark", "zh-Hans"), ("light", "zh-Hant")] {
        let dressed = dress(&window, theme, language);
        for (press, opened) in OPENED {
            go(&window, "#/customers", "main[data-page='customers']");
            go(&window, &format!("#/customers/{id}"), CARD);
            window.click(press);
            window.wait(opened);
            if press == "[data-act='edit']" {
                window.click(".edit-more");
                window.click("[data-act='own-field']");
            }
            look(&window, &format!("the card after {press}"), &dressed, &mut found);
            window.press(ESCAPE);
        }
    }
    assert!(found.is_empty(), "{} findings\n{}", found.len(), found.join("\n"));
}
