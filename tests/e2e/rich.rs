//! A customer of whom much is known, and one of whom nearly nothing is: for pictures and journeys.

use serde_json::{Value, json};

use crate::files::written;

/// Somebody who buys on several channels, with all that a card can hold.
pub fn rich_customer(call: impl Fn(&str, Value) -> Value, folder: &std::path::Path) -> Value {
    let own = [
        json!({ "name": "Child", "kind": "date" }),
        json!({ "name": "Cup size", "kind": "choice", "choices": ["small", "large"] }),
    ];
    for field in own {
        call("fields.custom_save", field);
    }
    let made = call(
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
        call("orders.sell", sale);
    }
    let sister = json!({ "name": "Lin Huaying", "points": [], "fields": {} });
    let sister = call("customers.new", sister)["id"].clone();
    let friend = json!({ "name": "Marta Kowalska", "points": [], "fields": {} });
    let friend = call("customers.new", friend)["id"].clone();
    let home = json!({ "customer": id, "with": sister, "name": "Lin" });
    call("household.set", home);
    call("referral.set", json!({ "customer": id, "referred_by": friend }));
    call("referral.set", json!({ "customer": sister, "referred_by": id }));
    let old =
        json!({ "customer": id, "kind": "phone", "value": "+442079460123", "reason": "moved" });
    call("contact_points.retire", old);
    let no = json!({ "id": id, "scope": "phone", "note": "She works nights" });
    call("customers.refuse", no);
    for (kind, text, pinned) in [
        ("note", "Wishes for a yuzamashi in the same glaze", true),
        ("ask", "Did the lid arrive whole?", false),
        ("quote", "The old one slipped. Is there any chance of a lid alone?", false),
    ] {
        let note = json!({ "customer": id, "kind": kind, "text": text, "is_pinned": pinned });
        call("notes.write", note);
    }
    call("tags.set", json!({ "customer": id, "tags": ["Jian ware", "white tea"] }));
    for name in ["Glaze agreement.pdf", "Bowl, hare’s fur.jpg"] {
        let path = written(folder, name, "made up");
        call("files.add", json!({ "customer": id, "path": path }));
    }
    call("customers.merge", json!({ "keep": id, "other": 1 }));
    id
}

/// Somebody of whom only a name is known.
pub fn bare_customer(call: impl Fn(&str, Value) -> Value) -> Value {
    let made = json!({ "name": "Piet", "points": [], "fields": {} });
    call("customers.new", made)["id"].clone()
}
