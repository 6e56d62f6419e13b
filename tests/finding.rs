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

fn listed(shop: &ScratchShop, request: Value) -> Vec<String> {
    let list = shop.call("customers.list", request);
    let rows = list["rows"].as_array().unwrap();
    assert_eq!(list["total"], rows.len() as i64);
    rows.iter().map(|row| row["name"].as_str().unwrap().to_owned()).collect()
}

fn meeting(shop: &ScratchShop, field: &str, op: &str, value: Value) -> Vec<String> {
    let filter = json!({ "field": field, "op": op, "value": value });
    listed(shop, json!({ "filter": filter }))
}

#[test]
fn a_filter_says_who_is_meant_also_where_nothing_is_known() {
    let shop = shop();
    let euros = |amount: &str| json!({ "amount": amount, "currency": "EUR" });
    assert_eq!(meeting(&shop, "spent", "at_least", euros("10.00")), ["José Müller"]);
    assert_eq!(meeting(&shop, "spent", "at_most", euros("10.00")), ["Anna Berg"]);
    assert_eq!(
        meeting(&shop, "spent", "at_most_or_unknown", euros("10.00")),
        ["王小明", "Anna Berg"],
        "who paid in yuan only spent no euro that anybody knows of"
    );
    assert_eq!(meeting(&shop, "city", "is", json!(["KOLN"])), ["José Müller"]);
    assert_eq!(meeting(&shop, "channel", "is_not", json!(["shopify"])), ["王小明"]);
    assert_eq!(meeting(&shop, "last_ordered", "days_at_least", json!(41)), ["王小明", "Anna Berg"]);
    assert_eq!(meeting(&shop, "has", "is", json!(["post", "email"])), ["José Müller", "Anna Berg"]);
    assert_eq!(meeting(&shop, "bought", "is", json!(["oolong"])), ["José Müller"]);
    assert_eq!(meeting(&shop, "stage", "is", json!(["first_order"])).len(), 3);
}

#[test]
fn a_filter_and_what_it_leaves_out_are_everybody() {
    let shop = shop();
    let tagged = json!({ "field": "tag", "op": "is", "value": ["wholesale"] });
    shop.write(
        "INSERT INTO tags (id, name) VALUES (1, 'wholesale');
        INSERT INTO customer_tags (customer_id, tag_id) VALUES (3, 1);",
    );
    assert_eq!(listed(&shop, json!({ "filter": tagged })), ["Anna Berg"]);
    let filters = json!([tagged, { "none": [tagged] }, { "any": [] }, { "all": [] }]);
    assert_eq!(shop.call("customers.count", json!({ "filters": filters })), json!([1, 2, 0, 3]));
    let refused = shop.refused(
        "customers.list",
        json!({ "filter": { "field": "luck", "op": "is", "value": "good" } }),
    );
    assert_eq!(refused.code(), "invalid");
}

#[test]
fn lists_are_sorted_by_what_one_asks_for_and_who_lacks_it_stands_last() {
    let shop = shop();
    let by = |sort: &str, descending: bool| {
        listed(&shop, json!({ "sort": sort, "descending": descending }))
    };
    assert_eq!(by("name", false), ["Anna Berg", "José Müller", "王小明"]);
    assert_eq!(by("spent", true), ["José Müller", "Anna Berg", "王小明"]);
    assert_eq!(by("spent", false), ["Anna Berg", "José Müller", "王小明"]);
    assert_eq!(by("last_ordered", false), ["Anna Berg", "王小明", "José Müller"]);
}

#[test]
fn a_chinese_name_is_found_by_how_it_is_said_and_by_its_initials() {
    let shop = shop();
    for typed in ["wangxiaoming", "xiaom", "WXM"] {
        assert_eq!(listed(&shop, json!({ "query": typed })), ["王小明"], "{typed}");
    }
}

#[test]
fn who_was_just_written_down_is_found_and_whoever_is_undone_is_not() {
    let shop = shop();
    assert_eq!(listed(&shop, json!({})).len(), 3);
    let made =
        json!({ "name": "Zoë Quist", "points": [{ "kind": "phone", "text": "030 23125 999" }] });
    let id = shop.call("customers.new", made)["id"].clone();
    assert_eq!(listed(&shop, json!({ "query": "quist" })), ["Zoë Quist"]);
    assert_eq!(anything(&shop, "5999")["callers"]["rows"][0]["customer"]["id"], id);
    assert_eq!(listed(&shop, json!({ "sort": "name" })).last().unwrap(), "王小明");
    shop.call("notes.write", json!({ "customer": id, "text": "Rings on Thursdays" }));
    assert_eq!(listed(&shop, json!({ "query": "thursdays" })), ["Zoë Quist"]);
    assert_eq!(anything(&shop, "thursdays")["notes"]["n"], 1);
    shop.call("changes.undo", json!({}));
    assert_eq!(listed(&shop, json!({ "query": "thursdays" })), Vec::<String>::new());
    shop.call("changes.undo", json!({}));
    assert_eq!(listed(&shop, json!({ "query": "quist" })), Vec::<String>::new());
    assert_eq!(listed(&shop, json!({})).len(), 3);
}

#[test]
fn whoever_is_in_the_trash_is_in_no_list() {
    let shop = shop();
    shop.write("UPDATE customers SET trashed_at = '2026-05-12T10:00:00Z' WHERE id = 1;");
    assert_eq!(listed(&shop, json!({})), ["王小明", "Anna Berg"]);
    assert_eq!(listed(&shop, json!({ "query": "1001" })), Vec::<String>::new());
    assert_eq!(anything(&shop, "5678")["callers"]["n"], 0);
}
