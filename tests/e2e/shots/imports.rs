//! Pictures of how files come in and go out again.

use std::path::{Path, PathBuf};

use regulars_e2e::files::{
    asking, etsy_later, etsy_pair, list_of_a_friend, locked, mercado, nearly_etsy, stall,
    stall_in_january, stall_of_thousands, stall_undecided, with_a_problem,
};
use regulars_e2e::window::{CONTROL, ENTER, ESCAPE, Window};
use serde_json::json;

use crate::{SIZES, in_every_dress, picture};

/// How files come in and go out again. A drop begins each screen anew.
pub fn all(window: &Window, settings: &serde_json::Value, root: &Path, folder: &Path) {
    std::fs::create_dir_all(folder.join("downloads")).expect("the folder can be made");
    etsy_later(&folder.join("downloads"));
    window.call("watch.set", json!({ "folder": folder.join("downloads") }));
    let at_import = |window: &Window| {
        window.script("location.hash = '#/import'", json!([]));
        window.wait_for_page("import");
    };
    let dropped = |file: PathBuf, mark: &'static str| {
        move |window: &Window| {
            at_import(window);
            window.drop_files(std::slice::from_ref(&file));
            window.wait(mark);
        }
    };
    let tried = "html[data-ready='1'] [data-step='tried']";
    let mapped = "html[data-ready='1'] [data-part='mapping']";
    in_every_dress(window, settings, root, "dry-run", |window| {
        at_import(window);
        let mut files = etsy_pair(folder);
        files[0] = with_a_problem(folder);
        window.drop_files(&files);
        window.wait(tried);
    });
    in_every_dress(window, settings, root, "later", dropped(etsy_later(folder), tried));
    in_every_dress(window, settings, root, "asks", dropped(asking(folder), tried));
    let refused = "html[data-ready='1'] [data-step='start'] .notice-urgent";
    in_every_dress(window, settings, root, "locked", dropped(locked(folder), refused));
    in_every_dress(window, settings, root, "unknown", dropped(stall(folder), mapped));
    in_every_dress(window, settings, root, "near", dropped(nearly_etsy(folder), mapped));
    in_every_dress(window, settings, root, "mapping", |window| {
        dropped(stall(folder), mapped)(window);
        window.choose("[data-column='Beleg'] select", "order_number");
        window.wait("[data-part='preview'] .sentences");
    });
    dropped(stall(folder), mapped)(window);
    window.choose("[data-column='Beleg'] select", "order_number");
    window.script("document.querySelector('#channel').focus()", json!([]));
    window.press("Wochenmarkt");
    window.press_with(CONTROL, ENTER);
    window.wait(tried);
    window.press(ENTER);
    window.wait("html[data-ready='1'] [data-step='done']");
    window.screenshot(&picture(root, "mapped", "light", "en", SIZES[0]));
    let question = "html[data-ready='1'] [data-question]";
    in_every_dress(window, settings, root, "question", dropped(stall_undecided(folder), question));
    let decimals = dropped(stall_of_thousands(folder), question);
    in_every_dress(window, settings, root, "decimals", decimals);
    window.press(ESCAPE);
    let of_mercado = json!({ "paths": [mercado(folder)], "confirmed": true });
    window.call("imports.run", of_mercado);
    let january = stall_in_january(folder);
    window.call("imports.run", json!({ "paths": [january] }));
    window.call("imports.run", json!({ "paths": [etsy_later(folder)] }));
    let waiting = window.call("follow_ups.list", json!({ "until": "2026-06-30" }));
    let spoken =
        json!({ "id": waiting[0]["id"], "outcome": "reached", "note": "Loves the oolong" });
    window.call("attempts.record", spoken);
    for (name, hash) in
        [("undo", "#/undo/1"), ("undo-later", "#/undo/5"), ("coverage", "#/coverage")]
    {
        in_every_dress(window, settings, root, name, |window| {
            window.script("location.hash = arguments[0]", json!([hash]));
            window.wait_for_page(name.split('-').next().unwrap_or(name));
        });
    }
    window.script("location.hash = '#/undo/5'", json!([]));
    window.wait("html[data-ready='1'] [data-undo='asked']");
    window.press(ENTER);
    window.wait("html[data-ready='1'] [data-undo='done']");
    window.screenshot(&picture(root, "undone", "light", "en", SIZES[0]));
    in_every_dress(window, settings, root, "import-start", at_import);
    in_double_size(window, settings, root, folder);
}

/// Text twice as large, and the lower end of a dry run.
fn in_double_size(window: &Window, settings: &serde_json::Value, root: &Path, folder: &Path) {
    window.resize(SIZES[0].0, SIZES[0].1);
    window.script("location.hash = '#/import'", json!([]));
    window.wait_for_page("import");
    window.drop_files(&[with_a_problem(folder)]);
    window.wait("html[data-ready='1'] [data-step='tried']");
    let to_the_end = "document.querySelector('.import-steps').scrollTop = 1e6";
    window.script(to_the_end, json!([]));
    window.screenshot(&picture(root, "dry-run-end", "light", "en", SIZES[0]));
    window.press(ESCAPE);
    let mut large = settings.clone();
    large["text_size"] = json!("double");
    window.call("settings.save", large);
    for (name, hash) in [("import", "#/import"), ("undo", "#/undo/1"), ("coverage", "#/coverage")] {
        window.script("location.hash = arguments[0]", json!([hash]));
        window.reload();
        window.wait_for_page(name);
        let double = format!("{name}-double");
        window.screenshot(&picture(root, &double, "light", "en", SIZES[0]));
    }
    window.drop_files(&[stall_undecided(folder)]);
    window.wait("html[data-ready='1'] [data-question]");
    window.screenshot(&picture(root, "question-double", "light", "en", SIZES[0]));
    window.drop_files(&[list_of_a_friend(folder)]);
    window.wait("html[data-ready='1'] [data-part='mapping']");
    window.screenshot(&picture(root, "mapping-double", "light", "en", SIZES[0]));
    window.call("settings.save", settings.clone());
}
