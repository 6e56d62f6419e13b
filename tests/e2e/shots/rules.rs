//! Pictures of the rulebook, of the words in which permission is asked, and of those left out.

use std::path::Path;

use regulars_e2e::files::amazon;
use regulars_e2e::window::Window;
use serde_json::json;

/// Brings in two buyers of Amazon, who may not be thanked.
pub fn fill(window: &Window, folder: &Path) {
    window.call("imports.run", json!({ "paths": [amazon(folder)] }));
}

fn at(window: &Window, place: &str, page: &str) {
    window.script("location.hash = arguments[0]", json!([place]));
    window.wait_for_page(page);
}

/// What Amazon allows, with one decision of the merchant's.
pub fn channel(window: &Window) {
    at(window, "#/rulebook?channel=amazon", "rulebook");
    window.click("[data-place='thank_you message']");
    window.click("[data-place='thank_you phone']");
    window.wait("[data-act='save']");
    window.wait("[data-part='moves'][aria-busy='false']");
}

pub fn own_shop(window: &Window) {
    at(window, "#/rulebook?channel=etsy", "rulebook");
}

pub fn asking(window: &Window) {
    at(window, "#/rulebook?asking", "rulebook");
}

pub fn left_out(window: &Window) {
    at(window, "#/left-out", "left-out");
    window.wait(".left-out-table");
}

/// The rule is set aside for one of them.
pub fn overruled(window: &Window) {
    at(window, "#/left-out?reason=source_policy", "left-out");
    window.wait(".left-out-table");
    window.click("[data-act='overrule']");
    window.wait("[data-part='overrule']");
}
