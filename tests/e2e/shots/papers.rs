//! Every paper of a day's work out of the real window: 1, 8, 27 and 200 customers, both sizes, two languages.

use std::path::Path;

use regulars_e2e::crowd;
use regulars_e2e::driver::wait_for;
use regulars_e2e::window::Window;
use serde_json::{Value, json};

const FORMS: [&str; 6] = ["full", "dense", "helper", "messages", "post", "cards"];
const N_CUSTOMERS: usize = 200;

pub fn of_the_day(window: &Window, settings: &Value, root: &Path, folder: &Path) {
    crowd::fill(folder, N_CUSTOMERS, |name, request| window.call(name, request));
    for language in ["en", "zh-Hans", "zh-Hant"] {
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
