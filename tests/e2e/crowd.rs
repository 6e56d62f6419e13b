//! People for paper: many of them, with the longest names, Han, Hebrew and Arabic from right to left, and hardly
//! any name at all; all are to be contacted on the day of the journeys.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use serde_json::{Value, json};

const NAMES: [&str; 8] = [
    "Maria Wilhelmine Freifrau von Hohenberg-Ruppertsau zu Lindenwerder-Tannenkirch",
    "陈思远",
    "נועה בן-דוד",
    "Tomás Ferreira de Albuquerque",
    "佐藤 健一",
    "Jörg Brandt",
    "محمد عبد الرحمن الأنصاري",
    "Bo",
];

/// The end of each name, by which everybody is known on any paper.
pub fn mark(at: usize) -> String {
    format!("P{at:03}")
}

/// Makes so many people through a command: most can be rung, some written to by post or inside a platform.
pub fn fill(folder: &Path, n: usize, call: impl Fn(&str, Value) -> Value) {
    for at in 0..n {
        let phone =
            json!({ "kind": "phone", "text": format!("+44 1632 960{at:03}"), "label": "home" });
        let post = json!({ "kind": "post", "text": format!("Lindenweg {at}, 34117 Kassel") });
        let points = if at % 5 == 4 { json!([post]) } else { json!([phone, post]) };
        let fields =
            json!({ "say_as": "as it is written", "city": "Kassel", "hours": "after six" });
        let fields = if at % 2 == 0 { fields } else { json!({}) };
        let name = format!("{} {}", NAMES[at % NAMES.len()], mark(at));
        let buyer = json!({ "name": name, "points": points, "fields": fields });
        let id = call("customers.new", buyer)["id"].clone();
        let days = ["2026-02-08", "2026-04-08", "2026-05-08"];
        for on in &days[at % days.len()..] {
            let lines = json!([
                { "title": "Hand-thrown celadon gaiwan with a lid", "quantity": 1, "unit_price": "42" },
                { "title": "Oolong 100 g", "quantity": 2, "unit_price": "9.25" },
            ]);
            let sale = json!({ "customer_id": id, "on": on, "lines": lines, "is_paid": true });
            call("orders.sell", sale);
        }
        if at % 7 == 0 {
            let promise = json!({ "text": "a fairness cup", "by": "2026-05-12" });
            call("promises.make", json!({ "customer": id, "promise": promise }));
        }
    }
    let path = folder.join("EtsySoldOrders2026-5 (3).csv");
    fs::write(&path, etsy(n)).expect("the file can be written");
    call("imports.run", json!({ "paths": [path], "confirmed": true }));
}

/// Buyers who are written to on the platform alone.
fn etsy(n: usize) -> String {
    let mut file = String::from(
        "Sale Date,Order ID,Buyer User ID,Full Name,Number of Items,Date Shipped,Street 1,Ship City,Ship Zipcode,Ship Country,Currency,Order Value,Discount Amount,Shipping,Sales Tax,Order Total,Status,Adjusted Order Total,Buyer\n",
    );
    for at in 0..n {
        let (order, name) = (3_320_000_000_u64 + at as u64, NAMES[at % NAMES.len()]);
        let mark = mark(500 + at);
        writeln!(
            file,
            "05/08/26,{order},etsy{at},{name} {mark},1,,Ulmenweg {at},Kassel,34117,Germany,EUR,18.50,0.00,4.90,0.00,23.40,Paid,0.00,etsy{at}"
        )
        .expect("a text takes every line");
    }
    file
}
