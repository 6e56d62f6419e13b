//! Pictures of the card, and of whom everything is known that paper can show.

use std::path::Path;

use regulars_e2e::rich::{bare_customer, rich_customer};
use regulars_e2e::window::{CONTROL, ESCAPE, Window};
use serde_json::json;

use crate::in_every_dress;

/// The card of somebody of whom much is known, grown by hand, and of one with a name alone.
pub fn all(window: &Window, settings: &serde_json::Value, root: &Path, folder: &Path) {
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

/// Somebody of whom everything is known: two currencies, an order of sixty lines, one not paid.
pub fn much_of(window: &Window) -> serde_json::Value {
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
