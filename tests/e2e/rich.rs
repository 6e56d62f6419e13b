//! A customer of whom much is known, and one of whom nearly nothing is: for pictures and journeys.

use serde_json::{Value, json};

use crate::files::written;
use crate::window::Window;

/// Somebody who buys on several channels, with all that a card can hold.
pub fn rich_customer(window: &Window, folder: &std::path::Path) -> Value {
    let own = [
        json!({ "name": "Child", "kind": "date" }),
        json!({ "name": "Cup size", "kind": "choice", "choices": ["small", "large"] }),
    ];
    for field in own {
        window.call("fields.custom_save", field);
    }
    let made = window.call(
        "customers.new",
        json!({
            "name": "林美玉",
            "points": [
                { "kind": "email", "text": "meiyu.lin@example.com", "label": "private" },
                { "kind": "phone", "text": "+44 7700 900123", "label": "mobile" },
                { "kind": "phone", "text": "+44 20 7946 0123", "label": "work" },
                { "kind": "handle", "text": "林林爱喝茶", "label": "WeChat" },
            ],
            "fields": {
                "name": "林美玉", "latin_name": "Lin Meiyu", "say_as": "lin may-YOO, Ms Lin", "birthday": "1984-05-21",
                "occupation": "Potter", "interests": "white tea, Jian ware, yuzamashi", "medium": "message",
                "hours": "in the evening", "language": "Chinese and English", "source": "spring fair in Rotterdam",
                "checked_on": "2025-02-03", "city": "Rotterdam", "country": "NL",
                "own.1": "2024-03-02", "own.2": "small",
            },
        }),
    );
    let id = made["id"].clone();
    for (day, title) in [
        ("2025-05-19", "White Peony 100 g"),
        ("2025-11-19", "White Peony 50 g"),
        ("2026-03-12", "White tea bowl"),
    ] {
        let line = json!({ "title": title, "quantity": 1, "unit_price": "86.00" });
        let sale = json!({ "customer_id": id, "lines": [line], "on": day, "is_paid": true });
        window.call("orders.sell", sale);
    }
    let sister = json!({ "name": "Lin Huaying", "points": [], "fields": {} });
    let sister = window.call("customers.new", sister)["id"].clone();
    let friend = json!({ "name": "Marta Kowalska", "points": [], "fields": {} });
    let friend = window.call("customers.new", friend)["id"].clone();
    let home = json!({ "customer": id, "with": sister, "name": "Lin" });
    window.call("household.set", home);
    window.call("referral.set", json!({ "customer": id, "referred_by": friend }));
    window.call("referral.set", json!({ "customer": sister, "referred_by": id }));
    let old =
        json!({ "customer": id, "kind": "phone", "value": "+442079460123", "reason": "moved" });
    window.call("contact_points.retire", old);
    let no = json!({ "id": id, "scope": "phone", "note": "She works nights" });
    window.call("customers.refuse", no);
    for (kind, text, pinned) in [
        ("note", "Wishes for a yuzamashi in the same glaze", true),
        ("ask", "Did the lid arrive whole?", false),
        ("quote", "The old one slipped. Is there any chance of a lid alone?", false),
    ] {
        let note = json!({ "customer": id, "kind": kind, "text": text, "is_pinned": pinned });
        window.call("notes.write", note);
    }
    window.call("tags.set", json!({ "customer": id, "tags": ["Jian ware", "white tea"] }));
    for name in ["Glaze agreement.pdf", "Bowl, hare’s fur.jpg"] {
        let path = written(folder, name, "made up");
        window.call("files.add", json!({ "customer": id, "path": path }));
    }
    window.call("customers.merge", json!({ "keep": id, "other": 1 }));
    id
}

/// Somebody of whom only a name is known.
pub fn bare_customer(window: &Window) -> Value {
    let made = json!({ "name": "Piet", "points": [], "fields": {} });
    window.call("customers.new", made)["id"].clone()
}
