//! How files come in and go out again: the whole way by keyboard, in every language.

use std::fs;

use regulars_e2e::driver::wait_for;
use regulars_e2e::files::{
    asking, etsy_later, etsy_pair, locked, stall, stall_undecided, with_a_problem,
};
use regulars_e2e::window::{CONTROL, ENTER, ESCAPE, Window};
use serde_json::{Value, json};

use crate::{import_by_keyboard, scratch, speak};

const TRIED: &str = "html[data-ready='1'] [data-step='tried']";
const DONE: &str = "html[data-ready='1'] [data-step='done']";

fn n_orders(window: &Window) -> Value {
    window.call("shop.stats", json!({}))["orders"].clone()
}

/// Words that nobody has translated would show as their keys.
pub fn nothing_is_untranslated(window: &Window) {
    let bare = window.script(
        "return document.querySelector('main').innerText.match(/\\b(undo|asks|look|means|kept|skip|coverage|terms|mapping|field|problem|error|verdict|moves|pairs|decided|change|like|link|split|merge)-[a-z_-]+/g) ?? []",
        json!([]),
    );
    assert_eq!(bare, json!([]), "{}", window.text("main"));
}

#[test]
fn an_import_is_dropped_looked_at_brought_in_and_taken_back_by_keyboard_in_every_language() {
    for (language, regret) in [("en", "Undo this import"), ("zh-Hans", "撤销"), ("zh-Hant", "復原")]
    {
        let (folder, opening) = scratch();
        let window = Window::open(&opening);
        window.wait_for_page("welcome");
        speak(&window, language);
        window.drop_files(&etsy_pair(folder.path()));
        window.wait(TRIED);
        assert_eq!(window.count(".recognised"), 2);
        assert!(window.text("main").contains("林美玉"));
        assert!(window.has(".terms"), "the channel's terms are told");
        assert_eq!(n_orders(&window), 0);
        nothing_is_untranslated(&window);

        window.press(ENTER);
        window.wait(DONE);
        assert_eq!(n_orders(&window), 4);
        assert!(window.has("[data-part='first-look'] a"), "{}", window.text("main"));
        assert!(window.text("main").contains(regret), "{}", window.text("main"));
        nothing_is_untranslated(&window);
        window.click("[data-look]");
        window.wait("html[data-ready='1'] [data-only]");
        assert_eq!(window.count("[data-customer]"), 4, "{}", window.text("main"));
        window.press("8");
        window.wait(DONE);

        window.press("z");
        window.wait("html[data-ready='1'] [data-undo='asked']");
        for part in ["reversed", "kept", "could-not"] {
            assert!(window.has(&format!("[data-part='{part}']")), "{part}");
        }
        assert_eq!(n_orders(&window), 4, "looking takes nothing back");
        nothing_is_untranslated(&window);

        window.press(ENTER);
        window.wait("html[data-ready='1'] [data-undo='done']");
        assert_eq!(n_orders(&window), 0);
        nothing_is_untranslated(&window);

        window.press(ENTER);
        window.wait(TRIED);
        window.press(ENTER);
        window.wait(DONE);
        assert_eq!(n_orders(&window), 4, "what was taken back can come in again");
    }
}

#[test]
fn a_later_export_shows_the_old_values_and_the_new_ones_and_its_undo_gives_the_old_ones_back() {
    let (folder, opening) = scratch();
    let window = Window::open(&opening);
    import_by_keyboard(&window);
    window.press("8");
    window.wait_for_page("import");
    window.drop_files(&[etsy_later(folder.path())]);
    window.wait(TRIED);
    window.wait("[data-part='changes']");
    let changes = window.text("[data-part='changes']");
    assert!(changes.contains("€43.00") && changes.contains("11 May 2026"), "{changes}");
    window.press(ENTER);
    window.wait(DONE);
    window.press("z");
    window.wait("html[data-ready='1'] [data-undo='asked']");
    let back = window.text("[data-part='changes']");
    assert!(back.contains("€43.00"), "{back}");
    window.press(ENTER);
    window.wait("html[data-ready='1'] [data-undo='done']");
    assert_eq!(n_orders(&window), 4);
    window.press(ESCAPE);
    window.wait(".batch-undone");
}

#[test]
fn an_unknown_file_is_mapped_once_and_known_by_itself_the_next_time() {
    let (folder, opening) = scratch();
    let window = Window::open(&opening);
    window.wait_for_page("welcome");
    window.drop_files(&[stall(folder.path())]);
    window.wait_for_page("mapping");
    assert!(window.text("[data-part='lacking']").contains("Order number"));
    window.choose("[data-column='Beleg'] select", "order_number");
    wait_for("the preview", || {
        window.text("[data-part='preview']").contains("Anna Berg").then_some(())
    });
    assert_eq!(n_orders(&window), 0);
    window.press_with(CONTROL, ENTER);
    window.wait_at("#channel");
    window.press("Wochenmarkt");
    window.press_with(CONTROL, ENTER);
    window.wait(TRIED);
    assert!(window.text("main").contains("建盏"), "{}", window.text("main"));
    window.press(ENTER);
    window.wait(DONE);
    assert_eq!(n_orders(&window), 3);

    let again = window.call("imports.dry_run", json!({ "paths": [stall(folder.path())] }));
    assert_eq!(again["orders"]["same"], 3, "{again}");
    window.press("8");
    window.drop_files(&[stall_undecided(folder.path())]);
    window.wait("html[data-ready='1'] [data-question='date_order']");
    let question = window.text("[data-question]");
    assert!(question.contains("3 April 2026") && question.contains("4 March 2026"), "{question}");
    window.press("1");
    window.wait(TRIED);
    assert!(window.text(".recognised").contains("Days come before months"));
    window.press(ENTER);
    window.wait(DONE);
    assert_eq!(n_orders(&window), 5);
}

#[test]
fn a_file_that_asks_comes_in_only_after_a_yes() {
    let (folder, opening) = scratch();
    let window = Window::open(&opening);
    window.wait_for_page("welcome");
    window.drop_files(&[asking(folder.path())]);
    window.wait(TRIED);
    assert!(window.has("[data-part='asks']"), "{}", window.text("main"));
    window.press(ENTER);
    window.wait_at("[data-act='yes']");
    assert_eq!(n_orders(&window), 0);
    window.press("y");
    window.press(ENTER);
    window.wait(DONE);
    assert_ne!(n_orders(&window), 0);
}

#[test]
fn a_workbook_with_a_password_is_refused_with_the_way_out() {
    let (folder, opening) = scratch();
    let window = Window::open(&opening);
    window.wait_for_page("welcome");
    window.drop_files(&[locked(folder.path())]);
    window.wait("html[data-ready='1'] [data-step='start'] .notice-urgent");
    let words = window.text(".notice-urgent");
    assert!(words.contains("password") && words.contains("save a copy"), "{words}");
}

#[test]
fn a_new_file_in_the_watched_folder_is_offered_and_comes_in_only_when_it_is_looked_at() {
    let (folder, opening) = scratch();
    fs::create_dir_all(opening.watched()).unwrap();
    let export = etsy_pair(folder.path()).remove(0);
    let window = Window::open(&opening);
    import_by_keyboard(&window);
    window.press("8");
    window.press(ESCAPE);
    window.wait_for_page("import");
    fs::copy(etsy_later(folder.path()), opening.watched().join("later.csv")).unwrap();
    fs::copy(export, opening.watched().join("known.csv")).unwrap();
    window.call("watch.set", json!({ "folder": opening.watched() }));
    window.reload();
    wait_for("the offer", || {
        window.text("[data-part='offered']").contains("later.csv").then_some(())
    });
    assert!(!window.text("[data-part='offered']").contains("known.csv"), "it has come in already");
    window.click("[data-act='look-at']");
    window.wait(TRIED);
    window.press(ESCAPE);
    window.click("[data-act='not-this']");
    wait_for("no more offer", || (!window.has("[data-part='offered']")).then_some(()));
}

#[test]
fn rows_that_could_not_be_read_are_saved_with_their_reasons() {
    let (folder, opening) = scratch();
    fs::create_dir_all(opening.watched()).unwrap();
    let window = Window::open(&opening);
    window.wait_for_page("welcome");
    window.drop_files(&[with_a_problem(folder.path())]);
    window.wait(TRIED);
    assert!(window.text("[data-part='problems']").contains("31/31/26"));
    window.press(ENTER);
    window.wait(DONE);
    window.click("[data-act='save-problems']");
    let csv =
        wait_for("the file", || fs::read_to_string(opening.watched().join("problems.csv")).ok());
    assert!(csv.contains("31/31/26"), "{csv}");
}

#[test]
fn the_months_that_are_in_are_seen_on_their_page() {
    let (_folder, opening) = scratch();
    let window = Window::open(&opening);
    import_by_keyboard(&window);
    window.script("location.hash = '#/coverage'", json!([]));
    window.wait_for_page("coverage");
    assert!(window.has("[data-part='coverage'] [data-state='imported'], [data-part='coverage'] [data-state='partly']"));
    nothing_is_untranslated(&window);
}
