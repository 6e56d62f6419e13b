//! Small exports of the same people on several channels.

use regulars_tests::ScratchShop;
use serde_json::{Value, json};

pub const ETSY: &str = "Sale Date,Order ID,Buyer User ID,Full Name,Number of Items,Date Shipped,\
Street 1,Ship City,Ship Zipcode,Ship Country,Currency,Order Value,Discount Amount,Shipping,\
Sales Tax,Order Total,Status,Adjusted Order Total,Buyer";
pub const SHOPIFY: &str = "Name,Email,Financial Status,Accepts Marketing,Currency,Total,Created at,\
Lineitem quantity,Lineitem name,Lineitem price,Billing Name,Billing Phone";
pub const SQUARE: &str = "First Name,Last Name,Email Address,Phone Number,Square Customer ID,\
Creation Source,First Visit,Last Visit,Transaction Count,Lifetime Spend,\
Email Subscription Status,Instant Profile";

/// An order of a buyer whom Etsy knows by a handle and a name.
pub fn etsy(number: u32, handle: &str, name: &str) -> String {
    let day = number % 9 + 1;
    format!(
        "05/0{day}/26,{number},{handle},{name},1,,Lane 1,Town,1234,Norway,EUR,20.00,0.00,0.00,0.00,20.00,Paid,0.00,{handle}\n"
    )
}

/// An order of the shop site, with an address, and what was said of writing to it.
pub fn shopify(number: u32, email: &str, name: &str, marketing: &str) -> String {
    let day = number % 9 + 1;
    format!(
        "#{number},{email},paid,{marketing},EUR,20.00,2026-05-0{day} 09:30:00 +0200,1,Cup,20.00,{name},\n"
    )
}

/// Somebody in the customer file of the counter.
pub fn square(id: &str, name: (&str, &str), email: &str, phone: &str, status: &str) -> String {
    format!(
        "{},{},{email},{phone},{id},Directory,2026-05-01,2026-05-01,1,$1.00,{status},No\n",
        name.0, name.1
    )
}

pub fn import(shop: &ScratchShop, name: &str, text: &str) -> Value {
    let path = shop.folder().join(name);
    std::fs::write(&path, text).unwrap();
    shop.call("imports.run", json!({ "paths": [path] }))
}

pub fn import_etsy(shop: &ScratchShop, name: &str, rows: &[String]) -> Value {
    import(shop, name, &format!("{ETSY}\n{}", rows.concat()))
}

pub fn import_shopify(shop: &ScratchShop, name: &str, rows: &[String]) -> Value {
    import(shop, name, &format!("{SHOPIFY}\n{}", rows.concat()))
}

pub fn import_square(shop: &ScratchShop, name: &str, rows: &[String]) -> Value {
    import(shop, name, &format!("{SQUARE}\n{}", rows.concat()))
}

/// The customers by name, each with the number of orders.
pub fn customers(shop: &ScratchShop) -> Vec<(String, i64)> {
    let list = shop.call("customers.list", json!({ "limit": 50 }));
    let rows = list["rows"].as_array().unwrap();
    let mut found: Vec<(String, i64)> = rows
        .iter()
        .map(|row| (row["name"].as_str().unwrap().to_owned(), row["n_orders"].as_i64().unwrap()))
        .collect();
    found.sort();
    found
}

/// The card on which an identity stands.
pub fn id_of(shop: &ScratchShop, identity: &str) -> i64 {
    let list = shop.call("customers.list", json!({ "limit": 50 }));
    let rows = list["rows"].as_array().unwrap();
    let has_it = |id: &&Value| {
        let card = shop.call("customers.card", json!({ "id": id }));
        card["identities"].as_array().unwrap().iter().any(|it| it["value"] == identity)
    };
    rows.iter().map(|row| &row["id"]).find(has_it).unwrap().as_i64().unwrap()
}

pub fn merge(shop: &ScratchShop, keep: &str, other: &str) -> Value {
    let (keep, other) = (id_of(shop, keep), id_of(shop, other));
    shop.call("customers.merge", json!({ "keep": keep, "other": other }))
}

/// Takes one identity, and what binds to it, off the card on which it stands.
pub fn split(shop: &ScratchShop, identity: &str, take: &Value) -> Value {
    let id = id_of(shop, identity);
    let card = shop.call("customers.card", json!({ "id": id }));
    let identities = card["identities"].as_array().unwrap();
    let of = identities.iter().find(|it| it["value"] == identity).unwrap();
    shop.call("customers.split", json!({ "id": id, "identities": [of["id"]], "take": take }))
}

/// The dump without decisions, and without the refusals that a split leaves on both sides.
pub fn facts(shop: &ScratchShop) -> String {
    let left_out = ["\"record\":\"decision\"", "\"record\":\"refusal\""];
    let dump = shop.dump();
    let lines = dump.lines().filter(|line| !left_out.iter().any(|it| line.contains(it)));
    lines.collect::<Vec<_>>().join("\n")
}
