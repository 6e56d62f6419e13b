//! Pictures of what is said: the scripts with what customers would hear, and the products.

use regulars_e2e::window::Window;
use serde_json::json;

/// Somebody of whom little is known, what the merchant wrote, and people who came back for the same.
pub fn fill(window: &Window) {
    for nth in 0..7 {
        let points = json!([{ "kind": "email", "text": format!("guest{nth}@example.com") }]);
        let name = [
            "Eilidh MacGregor",
            "王小明",
            "佐藤 健一",
            "Jörg Brandt",
            "t***7",
            "שרה לוי",
            "Hannah Okafor",
        ][nth];
        let id = window
            .call("customers.new", json!({ "name": name, "points": points, "fields": {} }))["id"]
            .clone();
        for (title, on) in
            [("Celadon gaiwan, 120 ml", "2026-03-02"), ("Longjing 50 g", "2026-04-08")]
        {
            let lines = json!([{ "title": title, "quantity": 1, "unit_price": "38.50" }]);
            let sale = json!({ "customer_id": id, "lines": lines, "is_paid": true, "on": on });
            window.call("orders.sell", sale);
        }
    }
    let note = json!({
        "title": "Celadon gaiwan, 120 ml",
        "about": "Thrown in Longquan, wood fired. The lid is ground to fit, so that it pours without a drop.",
        "care": "Fine lines are part of this glaze. Rinse with warm water, no detergent, and they stay clear.",
        "warranty_months": 24,
    });
    window.call("products.note", note);
    let answers = json!([
        { "question": "Does celadon craze with use?", "answer": "Fine lines are part of this glaze." },
        { "question": "Can the lid be bought alone?", "answer": "Yes, for €14, in about three weeks." },
    ]);
    window
        .call("products.answers", json!({ "title": "Celadon gaiwan, 120 ml", "answers": answers }));
}

pub fn scripts(window: &Window) {
    window.script("location.hash = '#/scripts?kind=satisfaction&language=en'", json!([]));
    window.wait_for_page("scripts");
    window.wait("[data-part='trial'] .script");
}

/// A field that some lack, and one that nobody knows.
pub fn gap(window: &Window) {
    window.script("location.hash = '#/scripts?kind=thank_you&language=en'", json!([]));
    window.wait_for_page("scripts");
    window.wait("[data-part='trial'] .script");
    let write = "const box = document.querySelector('#script-close'); box.value = arguments[0]; \
                 box.dispatchEvent(new InputEvent('input', { bubbles: true }))";
    window.script(write, json!(["Good bye, {first_name}. Yours, {owner_name|the owner}"]));
    window.wait("[data-part='lacking']");
}

pub fn products(window: &Window) {
    window.script("location.hash = '#/products?title=Celadon+gaiwan%2C+120+ml'", json!([]));
    window.wait_for_page("products");
    window.wait("[data-part='after'] td");
}
