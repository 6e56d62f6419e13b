//! A sheet is printed, and typed back by keyboard alone.

use regulars_core::domain::row_code::check_letter;
use regulars_e2e::desk::Desk;
use regulars_e2e::driver::wait_for;
use regulars_e2e::window::{BACKSPACE, CONTROL, ENTER, ESCAPE, Opening, UP, Window};
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::scratch;

const ROWS: usize = 40;
/// So many keys may ten rows take.
const KEYS_FOR_TEN: usize = 120;

/// A shop in which forty people are to be thanked on the day of the journeys.
fn shop() -> (TempDir, Opening) {
    let (folder, opening) = scratch();
    let desk = Desk::open(&opening.shop);
    for number in 1..=ROWS {
        let phone = json!({ "kind": "phone", "text": format!("+44 1632 960{number:03}") });
        let mail = json!({ "kind": "email", "text": format!("buyer{number}@example.com") });
        let buyer = json!({ "name": format!("Buyer {number:02}"), "points": [phone, mail] });
        let id = desk.make("customers.new", buyer);
        let lines = json!([{ "title": "Oolong 100 g", "quantity": 1, "unit_price": "9.25" }]);
        let sale =
            json!({ "customer_id": id, "on": "2026-05-08", "lines": lines, "is_paid": true });
        desk.call("orders.sell", sale);
    }
    (folder, opening)
}

/// What a pen wrote beside each row: most are ticked, some say more.
fn written(row: usize) -> &'static str {
    match row % 10 {
        1 | 4 | 6 => "s5",
        2 | 8 => "n",
        3 => "m",
        5 => "s5 o+e p\"lid\" 15/5 n2w",
        7 => "b15/5",
        9 => "w",
        _ => "s4t\"rings back\"",
    }
}

fn line(row: usize) -> String {
    format!("{row:02}{}{}", check_letter(1, row).to_ascii_lowercase(), written(row))
}

/// Prints today's calls and waits until the paper is there.
fn print(window: &Window, opening: &Opening) {
    window.wait_for_page("today");
    window.press("p");
    window.wait_for_page("call-sheet");
    window.wait("[data-act='save-pdf']:not([disabled])");
    window.press("s");
    wait_for("the paper", || opening.save_to.metadata().ok().filter(|it| it.len() > 0));
    wait_for("the sheet to be kept", || {
        let sheets = window.call("sheets.list", json!({}));
        (sheets[0]["n_rows"] == ROWS).then_some(())
    });
}

/// From anywhere to the field in which the lines are typed.
fn open_sheet(window: &Window) {
    window.press("5");
    window.wait_for_page("calls");
    window.press("e");
    window.wait_for_page("enter-sheet");
    window.wait_at("#which");
    window.press("1");
    window.press(ENTER);
    window.wait_at("#line");
}

/// Types the whole sheet and answers how many keys each ten rows took.
fn type_all(window: &Window) -> Vec<usize> {
    let mut keys = Vec::new();
    for first in (1..=ROWS).step_by(10) {
        let before = window.n_pressed();
        for row in first..first + 10 {
            window.press(&line(row));
            window.press(ENTER);
        }
        keys.push(window.n_pressed() - before);
    }
    judged(window, ROWS);
    keys
}

fn judged(window: &Window, n: usize) {
    wait_for("the lines to be judged", || {
        let is_done = window.count(".typed-line") == n as u64
            && window.count(".typed-line[data-verdict='waiting']") == 0;
        is_done.then_some(())
    });
}

fn save(window: &Window) {
    window.press_with(CONTROL, ENTER);
    window.wait(".toast");
}

fn sheet(window: &Window) -> Value {
    window.call("sheets.read", json!({ "number": 1 }))["sheet"].clone()
}

#[test]
fn forty_rows_are_printed_and_typed_back_in_so_few_keys_and_twice_changes_nothing() {
    let (_folder, opening) = shop();
    let window = Window::open(&opening);
    print(&window, &opening);
    let before = window.n_pressed();
    open_sheet(&window);
    let keys = type_all(&window);
    assert!(keys.iter().all(|keys| *keys <= KEYS_FOR_TEN), "{keys:?}");
    assert_eq!(
        window.count(".typed-line[data-verdict='entered']"),
        ROWS as u64,
        "{}",
        window.text("main")
    );
    save(&window);
    wait_for("all rows to be back", || (sheet(&window)["n_back"] == ROWS).then_some(()));
    let all = window.n_pressed() - before;
    assert!(all <= KEYS_FOR_TEN * ROWS / 10, "{all} keys with the way there and back");
    let once = window.call("shop.dump", json!({}));
    wait_for("the field to be free", || (window.count(".typed-line") == 0).then_some(()));
    type_all(&window);
    assert_eq!(window.count(".typed-line[data-verdict='same']"), ROWS as u64);
    save(&window);
    wait_for("the field to be free", || (window.count(".typed-line") == 0).then_some(()));
    assert_eq!(window.call("shop.dump", json!({})), once);
}

#[test]
fn a_name_stands_beside_its_code_and_an_unclear_line_stays_until_it_is_changed() {
    let (_folder, opening) = shop();
    let window = Window::open(&opening);
    print(&window, &opening);
    let name =
        window.call("sheets.read", json!({ "number": 1 }))["rows"][6]["customer_name"].clone();
    open_sheet(&window);
    window.press("07");
    window.wait_for_words("#line-row", name.as_str().unwrap());
    window.press(" s5 hello");
    window.press(ENTER);
    window.press("08 n");
    window.press(ENTER);
    judged(&window, 2);
    window.wait_for_words("[data-verdict='unclear']", "hello");
    save(&window);
    wait_for("one row to be back", || (sheet(&window)["n_back"] == 1).then_some(()));
    judged(&window, 1);
    window.wait("[data-verdict='unclear']");
    window.press(UP);
    wait_for("the line in the field", || {
        let typed = window.script("return document.querySelector('#line').value", json!([]));
        (typed == "07 s5 hello").then_some(())
    });
    for _ in 0.." hello".len() {
        window.press(BACKSPACE);
    }
    window.press(ENTER);
    judged(&window, 1);
    window.wait("[data-verdict='entered']");
    save(&window);
    wait_for("two rows to be back", || (sheet(&window)["n_back"] == 2).then_some(()));
    assert_eq!(sheet(&window)["n_unclear"], 0);
    window.press(ESCAPE);
    window.wait_for_page("calls");
    window.press_with(CONTROL, "z");
    wait_for("the last one to be undone", || (sheet(&window)["n_back"] == 1).then_some(()));
    assert_eq!(sheet(&window)["n_unclear"], 1);
}
