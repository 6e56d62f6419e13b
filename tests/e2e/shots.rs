//! Pictures of every screen, in both themes, three languages and two sizes, and the call sheet as
//! a PDF, in target/shots.

use std::path::{Path, PathBuf};

use regulars_e2e::files::{TODAY, etsy_pair};
use regulars_e2e::window::{ENTER, ESCAPE, Opening, Window};
use serde_json::json;

const SIZES: [(u32, u32); 2] = [(1280, 800), (1024, 700)];

fn main() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let folder = tempfile::tempdir().expect("a scratch folder can be made");
    let opening = Opening {
        shop: folder.path().join("shop"),
        today: TODAY.to_owned(),
        files: etsy_pair(folder.path()),
        save_to: root.join("target/shots/call-sheet.pdf"),
    };
    let window = Window::open(&opening);
    let mut settings = window.call("settings.get", json!({}));
    settings["shop_name"] = json!("Quiet Kettle");
    settings["theme"] = json!("light");
    window.call("settings.save", settings.clone());
    in_every_dress(&window, &settings, &root, "welcome", |window| window.wait_for_page("welcome"));
    window.press(ENTER);
    window.wait("[data-step='tried']");
    window.resize(1280, 800);
    window.screenshot(&root.join("docs/first-import.png"));
    window.press(ENTER);
    window.wait("html[data-ready='1'] [data-step='done']");
    window.screenshot(&picture(&root, "import-done", "light", "en", SIZES[0]));
    window.press(ENTER);
    for (name, hash) in [
        ("today", "#/today"),
        ("customers", "#/customers"),
        ("customer", "#/customers/1"),
        ("import", "#/import"),
        ("call-sheet", "#/call-sheet"),
        ("settings", "#/settings"),
    ] {
        in_every_dress(&window, &settings, &root, name, |window| {
            window.script("location.hash = arguments[0]", json!([hash]));
            window.wait_for_page(name);
        });
    }
    window.script("location.hash = '#/call-sheet'", json!([]));
    window.wait_for_page("call-sheet");
    window.click("[data-act='save-pdf']");
    window.wait(".toast");
    window.script("location.hash = '#/today'", json!([]));
    window.wait_for_page("today");
    window.press("d");
    window.wait(".pad");
    window.screenshot(&picture(&root, "pad", "light", "en", SIZES[0]));
    window.press(ESCAPE);
}

fn in_every_dress(
    window: &Window,
    settings: &serde_json::Value,
    root: &Path,
    name: &str,
    show: impl Fn(&Window),
) {
    for language in ["en", "zh-Hans", "zh-Hant"] {
        for theme in ["light", "dark"] {
            let mut worn = settings.clone();
            worn["language"] = json!(language);
            worn["theme"] = json!(theme);
            window.call("settings.save", worn);
            window.reload();
            show(window);
            for size in SIZES {
                window.resize(size.0, size.1);
                window.screenshot(&picture(root, name, theme, language, size));
            }
        }
    }
    window.call("settings.save", settings.clone());
    window.reload();
}

fn picture(root: &Path, name: &str, theme: &str, language: &str, size: (u32, u32)) -> PathBuf {
    root.join(format!("target/shots/{name}-{theme}-{language}-{}.png", size.0))
}
