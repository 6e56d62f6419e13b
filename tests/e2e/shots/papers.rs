//! Every paper of a day's work out of the real window: 1, 8, 27 and 200 customers, both sizes, two languages.

use std::path::Path;

use regulars_e2e::driver::wait_for;
use regulars_e2e::window::Window;
use serde_json::{Value, json};

/// The longest names, Han, Hebrew and Arabic from right to left, and hardly any name at all.
const NAMES: [&str; 8] = [
    "Maria Wilhelmine Freifrau von Hohenberg-Ruppertsau zu Lindenwerder-Tannenkirch",
    "陈思远",
    "נועה בן-דוד",
    "Tomás Ferreira de Albuquerque",
    "佐藤 健一",
    "Jörg Brandt",
    "محمد عبد الرحمن الأنصاري",
    "Bo",
];
const FORMS: [&str; 6] = ["full", "dense", "helper", "messages", "post", "cards"];
const N_CUSTOMERS: usize = 200;

/// Two hundred people whose day it is; some can be rung, others written to by post.
fn fill(window: &Window) {
    for at in 0..N_CUSTOMERS {
        let phone =
            json!({ "kind": "phone", "text": format!("+44 1632 960{at:03}"), "label": "home" });
        let post = json!({ "kind": "post", "text": format!("Lindenweg {at}, 34117 Kassel") });
        let points = if at % 5 == 4 { json!([post]) } else { json!([phone, post]) };
        let fields =
            json!({ "say_as": "as it is written", "city": "Kassel", "hours": "after six" });
        let name = format!("{} {at}", NAMES[at % NAMES.len()]);
        let id =
            window
                .call("customers.new", json!({ "name": name, "points": points, "fields": fields }))
                ["id"]
                .clone();
        for on in ["2026-02-08", "2026-04-08", "2026-05-08"] {
            let lines = json!([
                { "title": "Hand-thrown celadon gaiwan with a lid", "quantity": 1, "unit_price": "42" },
                { "title": "Oolong 100 g", "quantity": 2, "unit_price": "9.25" },
            ]);
            let sale = json!({ "customer_id": id, "on": on, "lines": lines, "is_paid": true });
            window.call("orders.sell", sale);
        }
        if at % 7 == 0 {
            let promise = json!({ "text": "a fairness cup", "by": "2026-05-15" });
            window.call("promises.make", json!({ "customer": id, "promise": promise }));
        }
    }
}

pub fn of_the_day(window: &Window, settings: &Value, root: &Path) {
    fill(window);
    for language in ["en", "zh-Hans"] {
        let mut worn = settings.clone();
        worn["language"] = json!(language);
        window.call("settings.save", worn);
        window.reload();
        for paper in ["a4", "letter"] {
            for form in FORMS {
                for most in [1, 8, 27, N_CUSTOMERS] {
                    let hash = format!("#/call-sheet?form={form}&most={most}");
                    keep(
                        window,
                        root,
                        &hash,
                        "call-sheet",
                        paper,
                        &format!("{form}-{most}-{language}"),
                    );
                }
            }
            keep(window, root, "#/slips", "slips", paper, &format!("slips-{language}"));
        }
    }
    window.call("settings.save", settings.clone());
    window.reload();
}

/// Writes what an address shows as a PDF; a paper on which nobody stands is left out.
fn keep(window: &Window, root: &Path, hash: &str, page: &str, paper: &str, name: &str) {
    window.script("location.hash = arguments[0]", json!([hash]));
    window.wait_for_page(page);
    window.press(if paper == "a4" { "a" } else { "l" });
    window.wait("html[data-ready='1']");
    let is_empty = "return document.querySelector('[data-act=save-pdf]').disabled";
    if window.script(is_empty, json!([])) == json!(true) {
        return;
    }
    // What was said of the paper before may still stand there: the file itself tells that it is written.
    let written = root.join("target/shots/call-sheet.pdf");
    let _ = std::fs::remove_file(&written);
    window.press("s");
    wait_for("the paper", || written.exists().then_some(()));
    let kept = root.join(format!("target/shots/papers-{name}-{paper}.pdf"));
    std::fs::copy(written, kept).expect("the paper was kept");
}
