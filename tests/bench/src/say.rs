//! What to say in a large shop: what follows what, counted from all lines, and a talk prepared from it.

use std::error::Error;
use std::path::Path;

use chrono::{NaiveDate, NaiveTime};
use regulars_core::api::{self, Now, Quiet, Shop};
use serde_json::{Value, json};

use crate::day::{HEAD, fill, say};
use crate::measure::{Took, memory_mb};

/// So many talks are prepared.
const TALKS: usize = 200;

pub fn measure(folder: &Path, lines: u64, today: NaiveDate) -> Result<(), Box<dyn Error>> {
    let home = folder.join("day");
    if !home.exists() {
        fill(&home, &folder.join("day_orders.csv"), lines, today)?;
    }
    let shop = Shop::open(&home)?;
    let now = Now { at: today.and_time(NaiveTime::MIN).and_utc(), today: Some(today) };
    let ask = |name: &str, request: Value| api::call(&shop, now, &Quiet, name, request);
    let stats = ask("shop.stats", Value::Null)?;
    println!("\n{} customers, {} lines\n{HEAD}", stats["customers"], stats["lines"]);
    let before = memory_mb();
    let products = || Took::of(&mut || ask("products.list", json!({})));
    say("what follows what, counted", &[products()?]);
    let counted = memory_mb();
    say("the products, counted already", &[products()?, products()?, products()?]);
    let list = ask("follow_ups.list", json!({ "states": ["planned"] }))?;
    let rows = list.as_array().map_or(&[][..], Vec::as_slice);
    let mut talks = Vec::new();
    for row in rows.iter().step_by((rows.len() / TALKS).max(1)).take(TALKS) {
        let request = json!({ "customer": row["customer_id"], "follow_up": row["id"] });
        talks.push(Took::of(&mut || ask("talks.say", request.clone()))?);
    }
    say("what to say in one talk", &talks);
    let text = "{greeting}, how is the {last_order.first_item}? {suggestion} {title}";
    let script = json!({ "kind": "cross_sell", "language": "en", "text": text });
    let check = || Took::of(&mut || ask("scripts.check", script.clone()));
    say("a script tried on 2,000 customers", &[check()?, check()?, check()?]);
    println!("\nmemory: {before} MB before, {counted} MB with what follows what");
    Ok(())
}
