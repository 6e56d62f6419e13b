//! How long the shop takes to answer what a merchant does all day: a keystroke of search, Today,
//! a customer's card.

use std::path::Path;
use std::time::{Duration, Instant};

use chrono::{NaiveDate, NaiveTime};
use regulars_core::api::{self, Now, Quiet, Shop};
use regulars_core::{Error, Result};
use serde_json::{Value, json};

use crate::measure::percentile;

const QUERIES: [&str; 12] = [
    "anna berg",
    "jorg",
    "周文",
    "王芳",
    "buyer1234",
    "0561 551",
    "+49 5615500",
    "tanaka",
    "porto",
    "exampleq",
    "shop42.example",
    "#10042",
];

/// One line of the table.
pub struct Latency {
    pub what: &'static str,
    pub n: usize,
    pub p50: Duration,
    pub p99: Duration,
    pub most: Duration,
}

pub fn all(folder: &Path, today: NaiveDate) -> Result<Vec<Latency>> {
    let shop = Shop::open(folder)?;
    let now = Now { at: today.and_time(NaiveTime::MIN).and_utc(), today: Some(today) };
    let ask = |name: &str, request: Value| api::call(&shop, now, &Quiet, name, request);
    // The first question of a day plans it and fills the index; both are told apart.
    let first_today = timed(&mut || ask("today.page", json!({})))?;
    let first_search = timed(&mut || ask("customers.list", json!({ "query": "a" })))?;
    let ids = some_customers(&ask("customers.list", json!({ "limit": 200 }))?)?;
    let mut keystrokes = Vec::new();
    for query in QUERIES {
        for (end, letter) in query.char_indices() {
            let typed = &query[..end + letter.len_utf8()];
            let request = json!({ "query": typed, "limit": 50 });
            keystrokes.push(timed(&mut || ask("customers.list", request.clone()))?);
        }
    }
    let mut cards = Vec::new();
    for id in ids {
        cards.push(timed(&mut || ask("customers.card", json!({ "id": id })))?);
    }
    let mut todays = Vec::new();
    for _ in 0..100 {
        todays.push(timed(&mut || ask("today.page", json!({})))?);
    }
    Ok(vec![
        row("first Today of a day", &mut [first_today]),
        row("first search after an import", &mut [first_search]),
        row("search, one keystroke", &mut keystrokes),
        row("Today", &mut todays),
        row("customer card", &mut cards),
    ])
}

fn timed(act: &mut dyn FnMut() -> Result<Value>) -> Result<Duration> {
    let start = Instant::now();
    act()?;
    Ok(start.elapsed())
}

fn some_customers(list: &Value) -> Result<Vec<i64>> {
    let rows = list["rows"].as_array().ok_or_else(|| Error::Invalid {
        what: "customers.list",
        detail: "gave no rows".to_owned(),
    })?;
    Ok(rows.iter().filter_map(|row| row["id"].as_i64()).collect())
}

fn row(what: &'static str, times: &mut [Duration]) -> Latency {
    Latency {
        what,
        n: times.len(),
        p50: percentile(times, 50),
        p99: percentile(times, 99),
        most: percentile(times, 100),
    }
}
