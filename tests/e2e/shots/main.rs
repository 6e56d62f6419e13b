//! Pictures of every screen, in both themes, three languages and two sizes, and the call sheet as
//! a PDF, in target/shots. With the word `imports` only the screens of importing, with `lists` only the
//! list of customers, with `calls` only call mode, with `say` only scripts and products, with `people` only
//! those of the customer file, with `plan` only those of when to get in touch, with `papers` only what is
//! printed: of a customer, and of a day's work; with `book` that of the first import in docs as well; with `rules` only the rulebook and those left out.

mod calls;
mod cards;
mod imports;
mod lists;
mod papers;
mod rules;
mod say;
mod sheets;
mod today;

use std::path::{Path, PathBuf};

use regulars_e2e::files::{TODAY, friendly_pair};
use regulars_e2e::window::{ENTER, ESCAPE, Opening, Window};
use serde_json::json;

const SIZES: [(u32, u32); 2] = [(1280, 800), (1024, 700)];

fn main() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let folder = tempfile::tempdir().expect("a scratch folder can be made");
    let opening = Opening {
        shop: folder.path().join("shop"),
        today: TODAY.to_owned(),
        files: friendly_pair(folder.path()),
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
    // The picture in the book is taken anew only where that is asked for.
    if std::env::args().any(|arg| arg == "book") {
        window.screenshot(&root.join("docs/first-import.png"));
    }
    window.press(ENTER);
    window.wait("html[data-ready='1'] [data-step='done']");
    window.screenshot(&picture(&root, "import-done", "light", "en", SIZES[0]));
    window.press(ENTER);
    if std::env::args().any(|arg| arg == "imports") {
        return imports::all(&window, &settings, &root, folder.path());
    }
    if std::env::args().any(|arg| arg == "calls") {
        return calls(&window, &settings, &root);
    }
    if std::env::args().any(|arg| arg == "lists") {
        return lists(&window, &settings, &root);
    }
    if std::env::args().any(|arg| arg == "rules") {
        return rules(&window, &settings, &root, folder.path());
    }
    if std::env::args().any(|arg| arg == "today") {
        in_every_dress(&window, &today::resting(&settings), &root, "today-empty", today::empty);
        lists::fill(&window);
        today::fill(&window, folder.path());
        let mut busy = today::settings(&settings);
        busy["rulebook"] = window.call("settings.get", json!({}))["rulebook"].clone();
        let busy = window.call("settings.save", busy);
        return in_every_dress(&window, &busy, &root, "today-full", today::page);
    }
    if std::env::args().any(|arg| arg == "say") {
        say::fill(&window);
        let screens: [Screen; 3] =
            [("scripts", say::scripts), ("scripts-gap", say::gap), ("products", say::products)];
        for (name, show) in screens {
            in_every_dress(&window, &settings, &root, name, show);
        }
        return;
    }
    if std::env::args().any(|arg| arg == "people") {
        people(&window, &settings, &root);
        by_keys(&window, &settings, &root);
        return papers(&window, &settings, &root);
    }
    if std::env::args().any(|arg| arg == "card") {
        return cards::all(&window, &settings, &root, folder.path());
    }
    if std::env::args().any(|arg| arg == "plan") {
        return plan(&window, &settings, &root);
    }
    if std::env::args().any(|arg| arg == "sheets") {
        return sheets::all(&window, &settings, &root);
    }
    if std::env::args().any(|arg| arg == "papers") {
        papers(&window, &settings, &root);
        return papers::of_the_day(&window, &settings, &root, folder.path());
    }
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
    imports::all(&window, &settings, &root, folder.path());
}

/// Who is one person, and what is written down by hand.
fn people(window: &Window, settings: &serde_json::Value, root: &Path) {
    for (name, phone) in [("Anna Berg", "0561 442091"), ("Berg, Anna", "0561 442091")] {
        let points = json!([{ "kind": "phone", "text": phone }]);
        window.call("customers.new", json!({ "name": name, "points": points, "fields": {} }));
    }
    let note = json!({ "customer": 1, "kind": "note", "text": "Loves the oolong" });
    window.call("notes.write", note);
    for (customer, text, remind_on) in [
        (1, "Ring about the jar that she wanted to put aside", "2026-05-08"),
        (2, "The celadon cups come today: tell her first", TODAY),
    ] {
        let reminder = json!({ "customer": customer, "text": text, "remind_on": remind_on });
        window.call("notes.write", reminder);
    }
    for (name, hash) in [
        ("today", "#/today"),
        ("customer", "#/customers/1"),
        ("new", "#/new"),
        ("sale", "#/sale?customer=1"),
        ("duplicates", "#/duplicates"),
        ("merge", "#/merge/1?with=2"),
        ("history", "#/history"),
        ("prep", "#/prep/1"),
        ("statement", "#/statement/1"),
    ] {
        in_every_dress(window, settings, root, name, |window| {
            window.script("location.hash = arguments[0]", json!([hash]));
            window.wait_for_page(name);
        });
    }
}

/// When to get in touch: the sentences, one opened and changed, and what that moves.
fn plan(window: &Window, settings: &serde_json::Value, root: &Path) {
    let screens: [Screen; 6] = [
        ("settings", |window| go(window, "settings")),
        ("settings-foot", |window| {
            go(window, "settings");
            let foot = "document.querySelector('#settings-calendar').scrollIntoView()";
            window.script(foot, json!([]));
        }),
        ("cadence", |window| go(window, "cadence")),
        ("cadence-edited", |window| {
            go(window, "cadence");
            window.click("[data-kind='thank_you'] [data-act='open']");
            window.choose("[name='thank_you.anchor']", "delivered");
            window.click("[name='satisfaction.is_on']");
            window.wait(".preview-people");
            window.script("document.querySelector('.cadence-form').scrollTop = 0", json!([]));
        }),
        ("cadence-own", |window| {
            go(window, "cadence");
            window.click("[data-act='own-season']");
            window.wait("[data-kind='own.new.0'] .kind-fields");
            window.wait(".preview [aria-busy='false']");
            let own = "document.querySelector('#cadence-own').scrollIntoView()";
            window.script(own, json!([]));
        }),
        ("cadence-days", |window| {
            go(window, "cadence");
            window.click("[data-act='holiday']");
            window.script("document.querySelector('#cadence-often').scrollIntoView()", json!([]));
        }),
    ];
    for (name, show) in screens {
        in_every_dress(window, settings, root, name, show);
    }
}

fn go(window: &Window, page: &str) {
    window.script("location.hash = arguments[0]", json!([format!("#/{page}")]));
    window.wait_for_page(page);
}

/// What a picture is called, and how to come to what it shows.
type Screen = (&'static str, fn(&Window));

/// The list of customers, and everything that floats over it.
/// Call mode, and what is owed to somebody.
fn calls(window: &Window, settings: &serde_json::Value, root: &Path) {
    calls::fill(window);
    let screens: [Screen; 5] = [
        ("call", calls::half_said),
        ("call-wrong-day", calls::wrong_day),
        ("call-refused", calls::refused),
        ("call-callback", calls::callback),
        ("owed", calls::owed),
    ];
    for (name, show) in screens {
        in_every_dress(window, settings, root, name, show);
    }
    calls::done(window);
    window.screenshot(&picture(root, "call-done", "light", "en", SIZES[0]));
}

fn lists(window: &Window, settings: &serde_json::Value, root: &Path) {
    lists::fill(window);
    let screens: [Screen; 9] = [
        ("list-nobody", lists::nobody),
        ("list-chosen", lists::chosen),
        ("list-all", lists::bar),
        ("list-print", lists::print),
        ("list-condition", lists::condition),
        ("list-fields", lists::fields),
        ("list-columns", lists::columns),
        ("list-views", lists::views),
        ("trash", lists::trash),
    ];
    for id in 1..=3 {
        window.call("trash.put", json!({ "customer": id }));
    }
    for (name, show) in screens {
        in_every_dress(window, settings, root, name, show);
    }
    lists::print(window);
    window.click("[data-act='pdf']");
    window.wait(".toast");
    let kept = root.join("target/shots/list.pdf");
    std::fs::copy(root.join("target/shots/call-sheet.pdf"), kept).expect("the list was kept");
}

fn rules(window: &Window, settings: &serde_json::Value, root: &Path, folder: &Path) {
    rules::fill(window, folder);
    let screens: [Screen; 5] = [
        ("rulebook", rules::channel),
        ("rulebook-etsy", rules::own_shop),
        ("rulebook-asking", rules::asking),
        ("left-out", rules::left_out),
        ("left-out-overruled", rules::overruled),
    ];
    for (name, show) in screens {
        in_every_dress(window, settings, root, name, show);
    }
}

/// What opens by keys alone: the state of an order, a part of it given back, and whom a number names.
fn by_keys(window: &Window, settings: &serde_json::Value, root: &Path) {
    let lines = json!([
        { "title": "Oolong 100 g", "quantity": 2, "unit_price": "9.25" },
        { "title": "Celadon gaiwan", "quantity": 1, "unit_price": "42" },
    ]);
    window.call("orders.sell", json!({ "customer_id": 1, "lines": lines, "is_paid": true }));
    let at_card = |window: &Window| {
        window.script("location.hash = '#/customers/1'", json!([]));
        window.wait_for_page("customer");
    };
    in_every_dress(window, settings, root, "order-pad", |window| {
        at_card(window);
        window.press("s");
        window.wait(".order-pad");
    });
    in_every_dress(window, settings, root, "refund", |window| {
        at_card(window);
        window.press("r");
        window.wait("form.order-pad");
        window.press("999");
        window.press(ENTER);
        window.wait(".order-pad .field-wrong");
    });
    in_every_dress(window, settings, root, "ringing", |window| {
        window.script("location.hash = '#/sale'", json!([]));
        window.wait_for_page("sale");
        window.wait("#who:focus");
        window.press("0049 561 44 20 91");
        window.wait(".like-row");
    });
}

/// What a customer may be on paper: much, little, in other scripts; each as a PDF and in two languages.
fn papers(window: &Window, settings: &serde_json::Value, root: &Path) {
    let much = cards::much_of(window);
    let little = json!({ "name": "陈思远", "points": [], "fields": {} });
    let little = window.call("customers.new", little)["id"].clone();
    let line = json!({ "title": "زعتر وشاي بالنعناع", "quantity": 2, "unit_price": "4.50" });
    let other = json!({ "name": "محمد عبد الرحمن الأنصاري", "points": [], "fields": {} });
    let other = window.call("customers.new", other)["id"].clone();
    window.call("orders.sell", json!({ "customer_id": other, "lines": [line], "is_paid": true }));
    for language in ["en", "zh-Hans"] {
        for (who, id) in [("much", &much), ("little", &little), ("other", &other)] {
            for (kind, paper) in [("prep", "a4"), ("statement", "a4"), ("statement", "letter")] {
                let mut worn = settings.clone();
                worn["language"] = json!(language);
                worn["paper"] = json!(paper);
                window.call("settings.save", worn);
                window.script("location.hash = arguments[0]", json!([format!("#/{kind}/{id}")]));
                window.reload();
                window.wait_for_page(kind);
                window.press(if paper == "a4" { "a" } else { "l" });
                window.wait("html[data-ready='1']");
                window.press("s");
                window.wait(".toast");
                let kept = root.join(format!("target/shots/{kind}-{who}-{language}-{paper}.pdf"));
                std::fs::copy(root.join("target/shots/call-sheet.pdf"), kept)
                    .expect("the paper was kept");
            }
        }
    }
    window.call("settings.save", settings.clone());
    window.reload();
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
