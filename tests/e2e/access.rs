//! Every page can be used by everybody: what axe-core and our own looks find on it, in both themes.

use regulars_e2e::desk::Desk;
use regulars_e2e::files::{HOSTILE, amazon, asking, etsy_later, etsy_pair};
use regulars_e2e::rich::rich_customer;
use regulars_e2e::window::{ENTER, ESCAPE, Window};
use serde_json::json;

use crate::scratch;

/// The pages by their address, `{rich}` being somebody of whom much is known, each with what stands on it once it is drawn.
const PAGES: &[(&str, &str)] = &[
    ("#/today", "main[data-page='today'] .ledger-row"),
    ("#/customers", "main[data-page='customers'] .preview:not([aria-hidden])"),
    ("#/customers?find=nobody", "main[data-page='customers'] .empty"),
    ("#/customers?only=most_bought&name=Jian+tea+bowl", "main[data-page='customers'] [data-only]"),
    ("#/customers/{rich}", "main[data-page='customer'] .timeline"),
    ("#/customers/3", "main[data-page='customer'] .timeline"),
    ("#/new", "main[data-page='new'] .person-form"),
    ("#/sale?customer={rich}", "main[data-page='sale'] .sale-lines"),
    ("#/duplicates", "main[data-page='duplicates'] .comparison"),
    ("#/merge/{rich}", "main[data-page='merge'] .merge-find"),
    ("#/merge/{rich}?with=3", "main[data-page='merge'] .comparison"),
    ("#/split/{rich}", "main[data-page='split'] .split"),
    ("#/history", "main[data-page='history'] .history"),
    ("#/trash", "main[data-page='trash'] .trash-table"),
    ("#/prep/{rich}", "main[data-page='prep'] iframe"),
    ("#/statement/{rich}", "main[data-page='statement'] iframe"),
    ("#/scripts", "main[data-page='scripts'] [data-part='trial'] .script"),
    ("#/products", "main[data-page='products'] [data-part='after']"),
    ("#/import", "main[data-page='import']"),
    ("#/coverage", "main[data-page='coverage'] [data-part='coverage']"),
    ("#/calls", "main[data-page='calls'] .sheets"),
    ("#/enter-sheet", "main[data-page='enter-sheet'] .enter-which"),
    ("#/enter-sheet/1", "main[data-page='enter-sheet'] .typed-line[data-verdict='unclear']"),
    ("#/call?customers={rich}", "main[data-page='call'] .call-who"),
    ("#/call-sheet", "main[data-page='call-sheet'] iframe"),
    ("#/slips", "main[data-page='slips'] .paper-says"),
    ("#/settings", "main[data-page='settings']"),
    ("#/cadence", "main[data-page='cadence'] .kinds"),
    ("#/rulebook?channel=amazon", "main[data-page='rulebook'] .rulebook-table"),
    ("#/rulebook?channel=counter", "main[data-page='rulebook'] .rulebook-table"),
    ("#/rulebook?asking", "main[data-page='rulebook'] .rulebook-words"),
    ("#/left-out", "main[data-page='left-out'] .left-out-table"),
    ("#/scripts?kind=own.1&language=en", "main[data-page='scripts'] [data-part='trial']"),
    ("#/products?every", "main[data-page='products'] [data-part='questions']"),
];

/// What opens on a page with these keys, and how it is known to stand open.
const OPENED: &[(&str, &str, &str)] = &[
    ("#/customers/{rich}", "s", ".order-pad"),
    ("#/customers/{rich}", "r", ".refund-amount"),
    ("#/customers/{rich}", "d", ".pad"),
    ("#/customers/{rich}", "w", ".owed-form"),
    ("#/call?customers={rich}", "5", ".call-outcome [data-outcome='reached'][aria-pressed='true']"),
    ("#/call?customers={rich}", "p", "[name='promise']"),
    ("#/today", "z", ".pad"),
    ("#/cadence", ENTER, ".kind-fields"),
    ("#/rulebook?channel=amazon", "y", "[data-part='moves'][aria-busy='false']"),
    ("#/left-out?reason=source_policy", "v", "[data-part='overrule']"),
];

/// What opens by a press on something, and how it is known to stand open.
const PRESSED: &[(&str, &str, &str)] = &[
    ("#/cadence", "[data-kind='own.1'] [data-act='open']", "[data-kind='own.1'] .kind-fields"),
    ("#/cadence", "[data-act='own-warranty']", "[data-kind='own.new.1'] .kind-fields"),
    ("#/cadence", "[data-act='holiday']", ".holidays"),
    ("#/scripts", "[data-act='all-fields']", ".script-fields .chip:nth-of-type(8)"),
    ("#/products", "[data-act='add-question']", ".question input"),
];

/// A shop in which every page has something to show, and people whose names mean harm.
fn fill(desk: &Desk, folder: &std::path::Path) -> String {
    desk.call("imports.run", json!({ "paths": etsy_pair(folder) }));
    desk.call("imports.run", json!({ "paths": [etsy_later(folder)] }));
    desk.call("imports.run", json!({ "paths": [asking(folder)], "confirmed": true }));
    desk.call("imports.run", json!({ "paths": [amazon(folder)] }));
    own_kind(desk);
    for (nth, name) in HOSTILE.iter().enumerate() {
        let phone = json!({ "kind": "phone", "text": format!("+49 30 9018{nth:02}0") });
        let id = desk.make("customers.new", json!({ "name": name, "points": [phone] }));
        desk.call("notes.write", json!({ "customer": id, "text": name, "is_pinned": true }));
        desk.call(
            "tags.set",
            json!({ "customer": id, "tags": ["tea", &name.chars().take(30).collect::<String>()] }),
        );
        let lines = json!([{ "title": name, "quantity": 1, "unit_price": "18.50" }]);
        desk.call("orders.sell", json!({ "customer_id": id, "lines": lines, "is_paid": true }));
    }
    for called in ["Hubert", "H."] {
        let phone = json!({ "kind": "phone", "text": "+49 30 901900" });
        let name = format!("{called} {}", HOSTILE[2]);
        desk.make("customers.new", json!({ "name": name, "points": [phone] }));
    }
    let note = json!({ "customer": 1, "text": "Loves the oolong", "remind_on": "2026-05-12" });
    desk.call("notes.write", note);
    desk.call("tags.set", json!({ "customer": 1, "tags": ["tea", "market"] }));
    let list =
        desk.make("lists.make", json!({ "name": "Tasting in June", "purpose": "Invitations" }));
    desk.call("lists.put", json!({ "list": list, "customer": 1, "reason": "asked" }));
    let often = json!({ "all": [{ "field": "orders", "op": "at_least", "value": 1 }] });
    let view = json!({ "filter": often, "sort": null, "descending": false, "columns": [] });
    desk.call("views.save", json!({ "name": "欧阳思远 {{name}} <b>bold</b>", "view": view }));
    let gone = desk.make("customers.new", json!({ "name": HOSTILE[2], "points": [] }));
    desk.call("trash.put", json!({ "customer": gone }));
    desk.call("call_sheet.print", json!({}));
    desk.call("sheets.enter", json!({ "number": 1, "lines": ["01 s5", "02 n hello"] }));
    let rich = rich_customer(|name, request| desk.call(name, request), folder).to_string();
    let undone = desk.call("tags.set", json!({ "customer": 3, "tags": ["gone"] }));
    desk.call("changes.undo", json!({ "id": undone["change"]["id"] }));
    rich
}

/// A kind of the merchant's own, with a name that means harm.
fn own_kind(desk: &Desk) {
    let mut settings = desk.call("settings.get", json!({}));
    let own = json!({
        "id": 0, "name": HOSTILE[0], "is_on": true, "root": "refill", "products": [HOSTILE[0]],
        "anchor": "ordered", "after": "30d", "day": "12-01", "lead_days": 0, "late_days": 7,
        "grace_days": 14, "media": [], "purpose": "service", "join_days": 7, "min_gap_days": 30,
        "message_done": true,
    });
    settings["cadence"]["own"] = json!([own]);
    desk.call("settings.save", settings);
}

/// What is wrong with the page that is open, each finding with its page, theme and language.
pub fn look(window: &Window, page: &str, dress: &(String, String), found: &mut Vec<String>) {
    let (theme, language) = dress;
    let names = window.has_come_to_life().then(|| "a name has come to life".to_owned());
    let whole = window.script(
        "return document.documentElement.scrollHeight <= innerHeight && document.querySelector('.window, .bare').getBoundingClientRect().top === 0",
        json!([]),
    );
    let scrolls = (whole != true).then(|| "the window itself scrolls".to_owned());
    for finding in window.axe().into_iter().chain(cut(window)).chain(names).chain(scrolls) {
        found.push(format!("{page}, {theme}, {language}: {finding}"));
    }
}

fn cut(window: &Window) -> impl Iterator<Item = String> {
    window.cut_words().into_iter().map(|words| format!("cut: {words}"))
}

pub fn dress(window: &Window, theme: &str, language: &str) -> (String, String) {
    let mut settings = window.call("settings.get", json!({}));
    settings["theme"] = json!(theme);
    settings["language"] = json!(language);
    window.call("settings.save", settings);
    window.reload();
    (theme.to_owned(), language.to_owned())
}

pub fn go(window: &Window, hash: &str, drawn: &str) {
    window.script("location.hash = arguments[0]", json!([hash]));
    window.wait(&format!("html[data-ready='1'] {drawn}"));
}

#[test]
fn nobody_is_shut_out_of_any_page_and_no_words_are_cut_off() {
    look_at_everything("light", "en");
}

#[test]
fn nobody_is_shut_out_of_any_page_in_the_dark_and_in_chinese() {
    look_at_everything("dark", "zh-Hans");
}

fn look_at_everything(theme: &str, language: &str) {
    let (folder, opening) = scratch();
    let rich = fill(&Desk::open(&opening.shop), folder.path());
    let window = Window::open(&opening);
    let dressed = dress(&window, theme, language);
    let mut found = Vec::new();
    for (hash, drawn) in PAGES {
        go(&window, &hash.replace("{rich}", &rich), drawn);
        look(&window, hash, &dressed, &mut found);
    }
    for (hash, keys, opened) in OPENED {
        go(&window, &hash.replace("{rich}", &rich), &page_of(hash));
        window.press(keys);
        window.wait(opened);
        look(&window, &format!("{hash} after {keys}"), &dressed, &mut found);
        window.press(ESCAPE);
    }
    for (hash, pressed, opened) in PRESSED {
        go(&window, "#/today", "main[data-page='today']");
        go(&window, hash, &page_of(hash));
        window.click(pressed);
        window.wait(opened);
        look(&window, &format!("{hash} with {pressed}"), &dressed, &mut found);
        window.press(ESCAPE);
    }
    look_at_find_and_help(&window, &dressed, &mut found);
    assert!(found.is_empty(), "{} findings\n{}", found.len(), found.join("\n"));
}

/// The page of an address, drawn.
pub fn page_of(hash: &str) -> String {
    let place = hash[2..].split('?').next().unwrap_or_default();
    let page = match place.split_once("/") {
        Some(("customers", _)) => "customer",
        Some((page, _)) => page,
        None => place,
    };
    format!("main[data-page='{page}']")
}

fn look_at_find_and_help(window: &Window, dressed: &(String, String), found: &mut Vec<String>) {
    go(window, "#/today", "main[data-page='today']");
    window.press("/");
    window.wait(".find-panel[open]");
    look(window, "the empty find panel", dressed, found);
    window.press("9018");
    window.wait(".find-caller");
    look(window, "the find panel", dressed, found);
    window.press(ESCAPE);
    window.press("?");
    window.wait(".help[open]");
    look(window, "help", dressed, found);
}

#[test]
fn nobody_is_shut_out_of_a_shop_that_is_still_empty() {
    let (_folder, opening) = scratch();
    let window = Window::open(&opening);
    let mut found = Vec::new();
    for (theme, language) in [("light", "en"), ("dark", "zh-Hans")] {
        let dressed = dress(&window, theme, language);
        window.wait_for_page("welcome");
        look(&window, "welcome", &dressed, &mut found);
        for page in ["today", "customers", "history", "duplicates", "coverage", "import"] {
            go(&window, &format!("#/{page}"), &format!("main[data-page='{page}']"));
            look(&window, page, &dressed, &mut found);
        }
        go(&window, "#/welcome", "main[data-page='welcome']");
    }
    assert!(found.is_empty(), "{} findings\n{}", found.len(), found.join("\n"));
}

#[test]
fn whatever_is_wrong_with_a_page_is_seen() {
    let (_folder, opening) = scratch();
    let window = Window::open(&opening);
    go(&window, "#/today", "main[data-page='today']");
    let spoil = "
        const made = (name, words) => document.querySelector('main').appendChild(Object.assign(document.createElement(name), { textContent: words }))
        made('button', '')
        made('img', '')
        made('p', 'nearly white').style.color = '#f4f1ea'
        Object.assign(made('p', 'these words go on and on').style, { width: '40px', overflow: 'hidden', whiteSpace: 'nowrap' })";
    window.script(spoil, json!([]));
    let found = window.axe().join("\n");
    for rule in ["button-name", "image-alt", "color-contrast"] {
        assert!(found.contains(rule), "{rule} in {found}");
    }
    assert_eq!(window.cut_words().len(), 1);
    assert!(window.has_come_to_life());
}
