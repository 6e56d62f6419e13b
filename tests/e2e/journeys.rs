//! A merchant's journeys through the real window.

mod access;
mod calls;
mod cards;
mod customers;
mod imports;
mod keys;
mod lists;
mod morning;
mod opening;
mod papers;
mod rules;
mod say;
mod sheet;
mod today;

use std::fs;
use std::process::Command;

use regulars_core::api::Shop;
use regulars_e2e::driver::wait_for;
use regulars_e2e::files::{TODAY, etsy_pair};
use regulars_e2e::window::{ENTER, ESCAPE, Opening, Window, app};
use serde_json::json;
use tempfile::TempDir;

fn scratch() -> (TempDir, Opening) {
    let folder = tempfile::tempdir().expect("a scratch folder can be made");
    let opening = Opening {
        shop: folder.path().join("shop"),
        today: TODAY.to_owned(),
        files: etsy_pair(folder.path()),
        save_to: folder.path().join("sheet.pdf"),
    };
    (folder, opening)
}

/// The whole window in another language.
fn speak(window: &Window, language: &str) {
    let mut settings = window.call("settings.get", json!({}));
    settings["language"] = json!(language);
    window.call("settings.save", settings);
    window.reload();
}

/// From the welcome page to orders in the shop, with Enter alone.
fn import_by_keyboard(window: &Window) {
    window.wait_for_page("welcome");
    window.press(ENTER);
    window.wait("[data-step='tried']");
    window.press(ENTER);
    window.wait("html[data-ready='1'] [data-step='done']");
}

#[test]
fn an_order_export_becomes_a_printed_call_sheet_and_is_still_there_after_a_restart() {
    let (_folder, opening) = scratch();
    let window = Window::open(&opening);
    window.wait_for_page("welcome");
    window.press(ENTER);
    window.wait("[data-step='tried']");
    let dry_run = window.text("main");
    for words in ["Anna Berg", "林美玉", "Oolong 100 g"] {
        assert!(dry_run.contains(words), "the dry run says {words}: {dry_run}");
    }
    assert_eq!(window.call("shop.stats", json!({}))["orders"], 0, "a dry run writes nothing");
    window.press(ENTER);
    window.wait("html[data-ready='1'] [data-step='done']");
    assert_eq!(window.call("shop.stats", json!({}))["orders"], 4);

    window.press(ENTER);
    window.wait_for_page("today");
    assert!(window.count(".ledger-row") >= 3, "{}", window.text("main"));
    assert!(window.text("main").contains("林美玉"));

    let waiting = window.count("[data-section='overdue'] li, [data-section='today'] li");
    window.press("d");
    window.wait(".pad");
    window.press("s");
    wait_for("one person fewer", || {
        let now = window.count("[data-section='overdue'] li, [data-section='today'] li");
        (window.has("html[data-ready='1']") && now + 1 == waiting).then_some(())
    });

    window.press("2");
    window.wait_for_page("customers");
    window.press(ENTER);
    window.wait_for_page("customer");
    assert!(window.text("main").contains("331000000"), "{}", window.text("main"));

    window.press("p");
    window.wait_for_page("prep");
    window.wait("iframe.sheet-frame");
    window.press(ESCAPE);
    window.wait_for_page("customer");

    window.press("1");
    window.wait_for_page("today");
    window.press("p");
    window.wait_for_page("call-sheet");
    window.wait("iframe.sheet-frame");
    window.press("s");
    let pdf = wait_for("the PDF", || {
        fs::read(&opening.save_to)
            .ok()
            .filter(|bytes| bytes.ends_with(b"%%EOF\n") || bytes.ends_with(b"%%EOF"))
    });
    assert!(pdf.starts_with(b"%PDF"));
    let words = words_of_pdf(&opening);
    assert!(words.contains("林美玉") || words.contains("陈思远"), "{words}");
    assert!(
        words.contains("onerror=window.hacked"),
        "hostile names are words on paper too: {words}"
    );
    let before = window.call("shop.stats", json!({}));
    window.close();

    let window = Window::open(&opening);
    window.wait_for_page("today");
    assert_eq!(window.call("shop.stats", json!({})), before);
    assert_eq!(window.count("[data-section='overdue'] li, [data-section='today'] li") + 1, waiting);
}

fn words_of_pdf(opening: &Opening) -> String {
    let output = Command::new("pdftotext")
        .arg(&opening.save_to)
        .arg("-")
        .output()
        .expect("pdftotext is installed");
    String::from_utf8_lossy(&output.stdout).into_owned()
}

#[test]
fn a_hostile_name_is_shown_as_text_and_does_no_harm() {
    let (_folder, opening) = scratch();
    let window = Window::open(&opening);
    import_by_keyboard(&window);
    window.press("2");
    window.wait_for_page("customers");
    assert!(window.text("main").contains("<img src=x onerror=window.hacked=1>"));
    assert_eq!(window.count("main img"), 0);
    assert!(window.script("return window.hacked ?? null", json!([])).is_null());
}

#[test]
fn every_place_is_reached_by_its_key() {
    let (_folder, opening) = scratch();
    let window = Window::open(&opening);
    import_by_keyboard(&window);
    for (key, page) in [("1", "today"), ("2", "customers"), ("8", "import"), ("9", "settings")] {
        window.press(key);
        window.wait_for_page(page);
    }
    window.press("?");
    window.wait("dialog[open]");
}

#[test]
fn an_act_is_taken_back_with_one_key() {
    let (_folder, opening) = scratch();
    let window = Window::open(&opening);
    import_by_keyboard(&window);
    window.press(ENTER);
    window.wait_for_page("today");
    let rows = window.count(".ledger-row");
    window.press("m");
    wait_for("the row to go", || (window.count(".ledger-row") < rows).then_some(()));
    window.click(".toast button, .strip button");
    wait_for("the row to come back", || (window.count(".ledger-row") == rows).then_some(()));
}

#[test]
fn a_shop_of_a_newer_version_is_refused_politely_and_left_untouched() {
    let (_folder, opening) = scratch();
    drop(Shop::open(&opening.shop).expect("a new shop opens"));
    let file = opening.shop.join("shop.regulars");
    let mut bytes = fs::read(&file).expect("the shop has a file");
    // The version stands in bytes 60 to 63 of every SQLite file.
    bytes[60..64].copy_from_slice(&999_u32.to_be_bytes());
    fs::write(&file, &bytes).expect("the file can be written");
    let window = Window::open(&opening);
    assert!(window.has("main .notice"), "{}", window.text("main"));
    window.close();
    assert_eq!(fs::read(&file).expect("the file is there"), bytes);
}

#[test]
fn a_second_start_ends_by_itself_and_the_first_window_stays() {
    let (_folder, opening) = scratch();
    let window = Window::open(&opening);
    import_by_keyboard(&window);
    let mut second = Command::new(app())
        .arg("--shop")
        .arg(&opening.shop)
        .spawn()
        .expect("the application starts");
    let status = wait_for("the second start to end", || second.try_wait().ok().flatten());
    assert!(status.success(), "{status}");
    assert_eq!(window.call("shop.stats", json!({}))["orders"], 4);
}
