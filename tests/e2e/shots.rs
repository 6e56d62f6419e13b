//! Pictures of every screen, in both themes, three languages and two sizes, and the call sheet as
//! a PDF, in target/shots. With the word `imports` only the screens of importing, with `lists` only the
//! list of customers, with `calls` only call mode, with `say` only scripts and products, with `people` only
//! those of the customer file, with `plan` only those of when to get in touch, with `papers` only what is
//! printed: of a customer, and of a day's work; with `rules` only the rulebook and those left out.

mod call_shots;
mod list_shots;
mod paper_shots;
mod rule_shots;
mod say_shots;
mod sheet_shots;
mod today_shots;

use std::path::{Path, PathBuf};

use regulars_e2e::files::{
    TODAY, asking, etsy_later, etsy_pair, friendly_pair, list_of_a_friend, locked, mercado,
    nearly_etsy, stall, stall_in_january, stall_of_thousands, stall_undecided, with_a_problem,
};
use regulars_e2e::rich::{bare_customer, rich_customer};
use regulars_e2e::window::{CONTROL, ENTER, ESCAPE, Opening, Window};
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
    window.screenshot(&root.join("docs/first-import.png"));
    window.press(ENTER);
    window.wait("html[data-ready='1'] [data-step='done']");
    window.screenshot(&picture(&root, "import-done", "light", "en", SIZES[0]));
    window.press(ENTER);
    if std::env::args().any(|arg| arg == "imports") {
        return imports(&window, &settings, &root, folder.path());
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
        list_shots::fill(&window);
        today_shots::fill(&window);
        let busy = today_shots::settings(&settings);
        return in_every_dress(&window, &busy, &root, "today-full", today_shots::page);
    }
    if std::env::args().any(|arg| arg == "say") {
        say_shots::fill(&window);
        let screens: [Screen; 3] = [
            ("scripts", say_shots::scripts),
            ("scripts-gap", say_shots::gap),
            ("products", say_shots::products),
        ];
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
        return card(&window, &settings, &root, folder.path());
    }
    if std::env::args().any(|arg| arg == "plan") {
        return plan(&window, &settings, &root);
    }
    if std::env::args().any(|arg| arg == "sheets") {
        return sheet_shots::all(&window, &settings, &root);
    }
    if std::env::args().any(|arg| arg == "papers") {
        papers(&window, &settings, &root);
        return paper_shots::of_the_day(&window, &settings, &root);
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
    imports(&window, &settings, &root, folder.path());
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
    let screens: [Screen; 4] = [
        ("settings", |window| go(window, "settings")),
        ("cadence", |window| go(window, "cadence")),
        ("cadence-edited", |window| {
            go(window, "cadence");
            window.click("[data-kind='thank_you'] [data-act='open']");
            window.choose("[name='thank_you.anchor']", "delivered");
            window.click("[data-act='own-season']");
            window.click("[data-day='6']");
            window.wait(".preview-people");
            window.script("document.querySelector('.cadence-form').scrollTop = 0", json!([]));
        }),
        ("cadence-days", |window| {
            go(window, "cadence");
            window.click("[data-act='holiday']");
            window.script("document.querySelector('.cadence-form').scrollTop = 1100", json!([]));
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
    call_shots::fill(window);
    let screens: [Screen; 4] = [
        ("call", call_shots::half_said),
        ("call-refused", call_shots::refused),
        ("call-callback", call_shots::callback),
        ("owed", call_shots::owed),
    ];
    for (name, show) in screens {
        in_every_dress(window, settings, root, name, show);
    }
    call_shots::done(window);
    window.screenshot(&picture(root, "call-done", "light", "en", SIZES[0]));
}

fn lists(window: &Window, settings: &serde_json::Value, root: &Path) {
    list_shots::fill(window);
    let screens: [Screen; 9] = [
        ("list-nobody", list_shots::nobody),
        ("list-chosen", list_shots::chosen),
        ("list-all", list_shots::bar),
        ("list-print", list_shots::print),
        ("list-condition", list_shots::condition),
        ("list-fields", list_shots::fields),
        ("list-columns", list_shots::columns),
        ("list-views", list_shots::views),
        ("trash", list_shots::trash),
    ];
    for id in 1..=3 {
        window.call("trash.put", json!({ "customer": id }));
    }
    for (name, show) in screens {
        in_every_dress(window, settings, root, name, show);
    }
    list_shots::print(window);
    window.click("[data-act='pdf']");
    window.wait(".toast");
    let kept = root.join("target/shots/list.pdf");
    std::fs::copy(root.join("target/shots/call-sheet.pdf"), kept).expect("the list was kept");
}

fn rules(window: &Window, settings: &serde_json::Value, root: &Path, folder: &Path) {
    rule_shots::fill(window, folder);
    let screens: [Screen; 5] = [
        ("rulebook", rule_shots::channel),
        ("rulebook-etsy", rule_shots::own_shop),
        ("rulebook-asking", rule_shots::asking),
        ("left-out", rule_shots::left_out),
        ("left-out-overruled", rule_shots::overruled),
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
    let much = much_of_a_customer(window);
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

/// Somebody of whom everything is known: two currencies, an order of sixty lines, one not paid.
fn much_of_a_customer(window: &Window) -> serde_json::Value {
    let name = "Maria Wilhelmine Freifrau von Hohenberg-Ruppertsau zu Lindenwerder-Tannenkirch";
    let points = json!([
        { "kind": "phone", "text": "+49 30 901820", "label": "mobile" },
        { "kind": "email", "text": "maria.wilhelmine.von.hohenberg@post.example.com" },
        { "kind": "post", "text": "Lindenweg 1, 34117 Kassel" },
    ]);
    let fields = json!({
        "say_as": "mah-REE-ah", "birthday": "1961-05-20", "occupation": "Potter and glazier",
        "interests": "white tea, wood firing", "hours": "after six", "city": "Kassel",
    });
    let new = json!({ "name": name, "points": points, "fields": fields });
    let id = window.call("customers.new", new)["id"].clone();
    for (kind, text, is_pinned) in [
        ("note", "Her daughter is called Elke and studies in Graz.", true),
        ("ask", "How did the exhibition go?", false),
        (
            "service",
            "The lid of the gaiwan was replaced; she was content with it and said so twice, and asked whether there would be more of the same glaze in autumn.",
            false,
        ),
    ] {
        let note = json!({ "customer": id, "kind": kind, "text": text, "is_pinned": is_pinned });
        window.call("notes.write", note);
    }
    let line = |at: i64| {
        let title = if at % 7 == 0 {
            format!("Hand-thrown celadon gaiwan with a lid, second glaze, number {at}, 120 ml")
        } else {
            format!("Oolong no. {at}")
        };
        json!({ "title": title, "quantity": at % 3 + 1, "unit_price": "1.50" })
    };
    let lines: Vec<_> = (1..=60).map(line).collect();
    let sold = |lines: serde_json::Value, on: &str, currency: &str, is_paid: bool| {
        let sale = json!({ "customer_id": id, "lines": lines, "on": on, "currency": currency, "is_paid": is_paid });
        window.call("orders.sell", sale)["order_id"].clone()
    };
    let broken = sold(json!([line(7), line(8)]), "2025-11-03", "EUR", true);
    let off = sold(json!([line(3)]), "2026-01-15", "USD", true);
    sold(json!([line(14)]), "2026-02-20", "USD", true);
    sold(json!(lines), "2026-04-02", "EUR", true);
    sold(json!([line(2)]), "2026-04-20", "EUR", false);
    window.call("orders.act", json!({ "id": broken, "act": "refund", "amount": "1.00" }));
    window.call("orders.act", json!({ "id": off, "act": "status", "status": "cancelled" }));
    id
}

/// The card of somebody of whom much is known, grown by hand, and of one with a name alone.
fn card(window: &Window, settings: &serde_json::Value, root: &Path, folder: &Path) {
    let call = |name: &str, request| window.call(name, request);
    let (rich, bare) = (rich_customer(call, folder), bare_customer(call));
    let at = |id: &serde_json::Value| {
        let hash = format!("#/customers/{id}");
        move |window: &Window| {
            window.script("location.hash = '#/customers'", json!([]));
            window.wait_for_page("customers");
            window.script("location.hash = arguments[0]", json!([hash]));
            window.wait_for_page("customer");
        }
    };
    in_every_dress(window, settings, root, "card-rich", at(&rich));
    in_every_dress(window, settings, root, "card-bare", at(&bare));
    in_every_dress(window, settings, root, "card-edit", |window| {
        at(&rich)(window);
        window.press("e");
        window.wait(".edit-form");
        window.press_with(CONTROL, "a");
        window.press("林美玉 ");
        window.click(".edit-more");
        window.wait(".own-fields");
        window.script("document.querySelector('#edit-birthday').focus()", json!([]));
        window.press_with(CONTROL, "a");
        window.press("3/4/1984");
        window.script("document.querySelector('#edit-occupation').focus()", json!([]));
        window.wait(".field-wrong");
        window.press(ESCAPE);
        window.press("e");
    });
    in_every_dress(window, settings, root, "card-aside", |window| {
        at(&rich)(window);
        window.click("[data-act='add-point']");
        window.script(
            "document.querySelector('.known-why').open = true; document.querySelector('.column-aside').scrollTo(0, 5000)",
            json!([]),
        );
    });
}

/// How files come in and go out again. A drop begins each screen anew.
fn imports(window: &Window, settings: &serde_json::Value, root: &Path, folder: &Path) {
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
