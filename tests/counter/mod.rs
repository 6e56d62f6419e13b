//! By hand: people who are written down, sales at the counter, and what becomes of orders.

mod orders;
mod people;
mod sales;
mod taken_back;

use std::fs;

use regulars_tests::ScratchShop;
use serde_json::{Value, json};

const ORDERS: &str = "Sale Date,Order ID,Buyer User ID,Full Name,Number of Items,Date Shipped,\
Street 1,Ship City,Ship Zipcode,Ship Country,Currency,Order Value,Discount Amount,Shipping,\
Sales Tax,Order Total,Status,Adjusted Order Total,Buyer";

fn import(shop: &ScratchShop, name: &str, status: &str, shipped: &str) -> Value {
    let path = shop.folder().join(name);
    let text = format!(
        "{ORDERS}\n\
         05/02/26,1001,teafan88,Anna Berg,1,{shipped},Lindenweg 1,Kassel,34117,Germany,EUR,20.00,0.00,0.00,0.00,20.00,{status},0.00,teafan88\n"
    );
    fs::write(&path, text).expect("the scratch folder can be written");
    shop.call("imports.run", json!({ "paths": [path] }))
}

fn customer(shop: &ScratchShop, request: Value) -> i64 {
    shop.call("customers.new", request)["id"].as_i64().unwrap()
}

fn anna(shop: &ScratchShop) -> i64 {
    let phone = json!({ "kind": "phone", "text": "+49 30 901820", "label": "mobile" });
    customer(shop, json!({ "name": "Anna Counter", "points": [phone] }))
}

fn card(shop: &ScratchShop, id: i64) -> Value {
    shop.call("customers.card", json!({ "id": id }))
}

fn sell(shop: &ScratchShop, customer_id: Option<i64>) -> Value {
    shop.call(
        "orders.sell",
        json!({
            "customer_id": customer_id,
            "lines": [{ "title": "Oolong 100 g", "quantity": 2, "unit_price": "9.25" }],
            "is_paid": true,
        }),
    )
}

/// The only order of the only customer.
fn order(shop: &ScratchShop) -> Value {
    shop.call("orders.list", json!({}))[0].clone()
}

fn act(shop: &ScratchShop, request: Value) -> Value {
    let mut request = request;
    request["id"] = order(shop)["id"].clone();
    shop.call("orders.act", request)["order"].clone()
}

fn steps(order: &Value) -> Vec<String> {
    let steps = order["history"].as_array().unwrap();
    steps.iter().map(|step| step["step"].as_str().unwrap().to_owned()).collect()
}
