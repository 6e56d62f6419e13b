//! How the window opens beside others, what it keeps out, and how long work in it is stopped.

use std::fs::File;
use std::path::Path;

use regulars_e2e::files::{etsy_pair, written};
use regulars_e2e::window::Window;
use serde_json::json;

use crate::{import_by_keyboard, scratch};

#[test]
fn two_shops_are_open_beside_each_other() {
    let ((_here, one), (_there, other)) = (scratch(), scratch());
    let (first, second) = (Window::open(&one), Window::open(&other));
    import_by_keyboard(&first);
    second.wait_for_page("welcome");
    assert_eq!(second.call("shop.stats", json!({}))["orders"], 0);
}

#[test]
fn a_shop_that_another_program_holds_says_so_and_opens_once_it_is_free() {
    let (_folder, opening) = scratch();
    std::fs::create_dir_all(&opening.shop).unwrap();
    let held = File::create(opening.shop.join("shop.lock")).unwrap();
    held.lock().unwrap();
    let window = Window::open(&opening);
    assert_eq!(window.call("shop.status", json!({}))["code"], "shop_in_use");
    assert!(window.has("main .notice"), "{}", window.text("main"));
    drop(held);
    window.click("main .notice button");
    window.wait_for_page("welcome");
}

#[test]
fn nothing_from_elsewhere_opens_in_the_window() {
    let (_folder, opening) = scratch();
    let window = Window::open(&opening);
    window.wait_for_page("welcome");
    window.script("location.href = 'https://example.com/'", json!([]));
    window.script("window.open('https://example.com/')", json!([]));
    let fetched = "const done = arguments[0]; fetch('https://example.com/').then(() => done('in'), () => done('out'))";
    assert_eq!(window.ask(fetched, json!([])), "out");
    let inline = "const made = document.createElement('script'); made.textContent = 'window.ran = 1'; document.body.append(made); return window.ran ?? 0";
    assert_eq!(window.script(inline, json!([])), 0);
    let address = window.script("return location.href", json!([]));
    assert!(address.as_str().unwrap().starts_with("tauri://localhost"), "{address}");
    window.wait_for_page("welcome");
}

#[test]
fn files_that_are_dropped_on_the_window_are_read_but_not_yet_brought_in() {
    let (folder, opening) = scratch();
    let window = Window::open(&opening);
    window.wait_for_page("welcome");
    window.drop_files(&etsy_pair(folder.path()));
    window.wait("html[data-ready='1'] [data-step='tried']");
    assert!(window.text("main").contains("Anna Berg"));
    assert_eq!(window.call("shop.stats", json!({}))["orders"], 0);
}

#[test]
fn a_long_import_is_stopped_and_nothing_of_it_stays() {
    let (folder, opening) = scratch();
    let export = large_export(folder.path());
    let window = Window::open(&opening);
    window.wait_for_page("welcome");
    let stopped_at_the_first_word = "
        const [paths, done] = arguments
        const { invoke, transformCallback } = window.__TAURI_INTERNALS__
        const heard = transformCallback(() => invoke('stop'))
        invoke('plugin:event|listen', { event: 'progress', target: { kind: 'Any' }, handler: heard })
          .then(() => invoke('call', { name: 'imports.run', args: { paths } }))
          .then(done, done)";
    let answer = window.ask(stopped_at_the_first_word, json!([[export]]));
    assert_eq!(answer["code"], "stopped", "{answer}");
    assert_eq!(window.call("shop.stats", json!({}))["orders"], 0);
}

/// Long enough to be stopped on any machine.
fn large_export(folder: &Path) -> std::path::PathBuf {
    let mut text = "Sale Date,Order ID,Buyer User ID,Full Name,Number of Items,Date Shipped,Street 1,Ship City,Ship Zipcode,Ship Country,Currency,Order Value,Discount Amount,Shipping,Sales Tax,Order Total,Status,Adjusted Order Total,Buyer\n".to_owned();
    for n in 0..100_000 {
        text.push_str(&format!("05/{:02}/26,33{n:08},b{n},Anna Berg,1,,Lindenweg {n},Kassel,34117,Germany,EUR,18.50,0.00,4.90,0.00,23.40,Paid,0.00,b{n}\n", n % 10 + 1));
    }
    written(folder, "large.csv", &text)
}

#[test]
fn the_call_sheet_is_seen_as_it_will_be_printed() {
    let (_folder, opening) = scratch();
    let window = Window::open(&opening);
    import_by_keyboard(&window);
    window.press("p");
    window.wait_for_page("call-sheet");
    let words = window.text_in_frame("iframe.sheet-frame");
    assert!(words.contains("林美玉"), "{words}");
    let scripts = window
        .script("return document.querySelector('iframe.sheet-frame').contentDocument", json!([]));
    assert!(scripts.is_null(), "the frame is a place of its own");
}
