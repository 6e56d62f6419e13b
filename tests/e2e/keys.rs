//! What keys mean where: in a field, on paper, and on the way through a page by Tab.

use regulars_e2e::desk::Desk;
use regulars_e2e::driver::wait_for;
use regulars_e2e::window::{CONTROL, ENTER, ESCAPE, SHIFT, TAB, Window};
use serde_json::json;

use crate::access::page_of;
use crate::customers::{ring, shop, typed, wait_for_n, wait_for_name};

/// Opens the card of Anna Berg as somebody does whose telephone rings.
fn ring_and_open(window: &Window) {
    window.wait_for_page("today");
    ring(window, "2091");
    window.press(ENTER);
    wait_for_name(window, "Anna Berg");
}

#[test]
fn a_prep_page_and_a_statement_are_read_before_they_are_printed() {
    let (_folder, opening) = shop();
    let window = Window::open(&opening);
    ring_and_open(&window);
    window.press("p");
    window.wait_for_page("prep");
    window.wait("iframe[src*='prep']");
    window.press(ESCAPE);
    wait_for_name(&window, "Anna Berg");
    window.press(ESCAPE);
    window.wait_for_page("today");
    ring_and_open(&window);
    window.press_with(SHIFT, "P");
    window.wait_for_page("statement");
    window.press("y");
    window.wait("[data-period='this_year'][aria-pressed='true']");
    // The driver's keys do not find back out of a frame: what stands on paper is read last.
    let statement = window.text_in_frame("iframe.sheet-frame");
    assert!(statement.contains("23.40") && statement.contains("Oolong 100 g"), "{statement}");
}

#[test]
fn keys_belong_to_the_field_in_which_somebody_types() {
    let (_folder, opening) = shop();
    let window = Window::open(&opening);
    ring_and_open(&window);
    window.press("t");
    window.wait_at(".tag-field");
    window.press("tea");
    window.press(ENTER);
    window.wait("[data-tag='tea']");
    window.press("n b ? / 2");
    assert_eq!(typed(&window), "n b ? / 2", "they are letters here");
    window.press_with(CONTROL, "z");
    wait_for("the field to be as it was", || (typed(&window) == "").then_some(()));
    assert_eq!(window.count("[data-tag='tea']"), 1, "and the last act stands");
    compose(&window, "Escape");
    assert!(window.is_at(".tag-field"), "signs are being put together");
    window.press(ESCAPE);
    wait_for_n(&window, ".tag-field", 0);
    window.wait_at("main");
    window.press("/");
    window.wait_at(".find-field");
    window.press("2091");
    window.wait(".find-caller");
    compose(&window, "Enter");
    assert!(window.has(".find-panel[open] .find-caller"), "a word is chosen, not a customer");
    window.press(ENTER);
    wait_for_n(&window, ".find-panel[open]", 0);
}

/// A key as it comes while several make up one sign; no driver can put signs together.
fn compose(window: &Window, key: &str) {
    let script = "const event = new KeyboardEvent('keydown', { key: arguments[0], isComposing: true, bubbles: true, cancelable: true }); \
        document.activeElement.dispatchEvent(event)";
    window.script(script, json!([key]));
}

/// Focus goes all the way round by Tab, is nowhere caught, and is always seen.
#[test]
fn tab_leads_through_every_page_and_shows_where_one_is() {
    let (_folder, opening) = shop();
    Desk::open(&opening.shop).call("notes.write", json!({ "customer": 1, "text": "oolong" }));
    let window = Window::open(&opening);
    let pages = [
        "#/today",
        "#/customers",
        "#/customers/1",
        "#/new",
        "#/sale",
        "#/merge/1?with=2",
        "#/settings",
        "#/rulebook",
        "#/rulebook?asking",
        "#/left-out",
        "#/cadence",
        "#/scripts",
        "#/products",
        "#/calls",
    ];
    for hash in pages {
        window.script("location.hash = arguments[0]", json!([hash]));
        window.wait(&format!("html[data-ready='1'] {}", page_of(hash)));
        window.script("document.querySelector('main').focus(); window.seen = new Set()", json!([]));
        let mut unseen = Vec::new();
        let went_round = (0..160).any(|_| {
            window.press(TAB);
            let found = window.ask(SEEN, json!([]));
            unseen.extend(found["unseen"].as_str().map(str::to_owned));
            found["again"] == true
        });
        assert!(went_round, "Tab does not come round on {hash}");
        assert!(unseen.is_empty(), "{hash}: the focus is not seen on {unseen:?}");
    }
}

/// Where the focus is: whether it was there before, and what it is on if nothing shows it. While another test's window
/// has the keys of the screen nothing shows any focus, and nothing can be said. A long page comes into view with the
/// next frame.
const SEEN: &str = "
    const [done] = arguments
    const look = () => {
    const at = document.activeElement
    const again = seen.has(at)
    seen.add(at)
    if (at === document.body || !document.hasFocus()) return { again }
    const shows = (element) => { const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element); return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none' }
    const label = at.closest('label')?.querySelector('span')
    const { top, bottom, left, right } = at.getBoundingClientRect()
    const isInView = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth
    const isSeen = isInView && (shows(at) || shows(at.parentElement) || Boolean(label && shows(label)))
    return { again, unseen: isSeen ? null : `${at.outerHTML.slice(0, 120)} from ${top} to ${bottom}` }
    }
    requestAnimationFrame(() => requestAnimationFrame(() => done(look())))";
