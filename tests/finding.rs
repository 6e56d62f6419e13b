//! Finding anything from one field, and the views that the merchant keeps of the list.

use regulars_tests::ScratchShop;
use serde_json::{Value, json};

fn shop() -> ScratchShop {
    let shop = ScratchShop::on("2026-05-12");
    shop.write(include_str!("people.sql"));
    shop
}

fn anything(shop: &ScratchShop, query: &str) -> Value {
    shop.call("find.anything", json!({ "query": query }))
}

#[test]
fn four_digits_show_who_rings_and_where_the_parcel_is() {
    let shop = shop();
    let found = anything(&shop, "5678");
    assert_eq!(found["callers"]["n"], 1);
    let caller = &found["callers"]["rows"][0];
    assert_eq!(caller["customer"]["name"], "José Müller");
    assert_eq!(caller["phone"], "0151 12345678");
    assert_eq!(caller["latest_order"]["number"], "#1001");
    assert_eq!(caller["latest_order"]["status"], "paid");
    assert_eq!(anything(&shop, "567")["callers"]["n"], 0, "three digits ring with anybody");
}

#[test]
fn one_field_finds_orders_products_notes_and_names_on_channels() {
    let shop = shop();
    shop.write(
        "INSERT INTO notes (id, customer_id, kind, text, written_on, written_at)
        VALUES (1, 1, 'note', 'Allergic to wool, sends her sister', '2026-05-01', '2026-05-01T08:00:00Z');",
    );
    assert_eq!(anything(&shop, "1001")["orders"]["rows"][0]["number"], "#1001");
    let found = anything(&shop, "WOOL");
    assert_eq!(found["notes"]["n"], 1);
    assert_eq!(found["notes"]["rows"][0]["customer_name"], "José Müller");
    assert_eq!(anything(&shop, "XiaoM")["identities"]["rows"][0]["customer_name"], "王小明");
    assert_eq!(anything(&shop, "no such thing")["products"]["n"], 0);
    assert_eq!(anything(&shop, "  ")["customers"]["n"], 0);
}

#[test]
fn a_view_is_kept_under_its_name_and_taken_off_again() {
    let shop = shop();
    let view = json!({ "filter": { "all": [
        { "field": "orders", "op": "at_least", "value": 2 },
        { "none": [{ "field": "city", "op": "is", "value": ["Bergen"] }] },
    ] }, "sort": "spent", "descending": true, "columns": ["name", "spent"] });
    let kept = shop.call("views.save", json!({ "name": " Often ", "view": view }));
    assert_eq!((&kept["name"], &kept["view"]), (&json!("Often"), &view));
    let again = json!({ "id": kept["id"], "name": "Very often", "view": view });
    shop.call("views.save", again);
    assert_eq!(shop.call("views.all", json!({}))[0]["name"], "Very often");
    assert_eq!(shop.call("views.remove", json!({ "id": kept["id"] })), json!([]));
}
