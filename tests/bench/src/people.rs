//! A million customers: every keystroke, lists in other orders and with filters, one changed card.

use std::error::Error;
use std::fmt::Write as _;
use std::path::Path;
use std::time::{Duration, Instant};

use chrono::{NaiveDate, NaiveTime};
use regulars_core::api::{self, Now, Quiet, Shop};
use serde_json::{Value, json};

use crate::guard::Guard;
use crate::measure::{memory_mb, percentile};
use crate::{HEAD_OF_TIMES, generate, tell};

pub const CUSTOMERS: u64 = 1_000_000;

/// Typed letter by letter.
const QUERIES: [&str; 16] = [
    "annelies",
    "jorg",
    "soren dal",
    "macgregor",
    "porto marta",
    "周文",
    "王芳",
    "刘洋 上海",
    "zhouwenbo",
    "buyer12345",
    "0561 551",
    "+49 5615512",
    "5678",
    "qqxzvw",
    "shop42.example",
    "#10042",
];

pub fn measure(
    folder: &Path,
    n: u64,
    today: NaiveDate,
    guard: &mut Guard,
) -> Result<(), Box<dyn Error>> {
    let (people, orders) = (folder.join("customers.csv"), folder.join("people_orders.csv"));
    generate::customers(&people, n)?;
    generate::orders_of(&orders, n, today)?;
    let shop = Shop::open(&folder.join("people"))?;
    let now = Now { at: today.and_time(NaiveTime::MIN).and_utc(), today: Some(today) };
    let ask = |name: &str, request: Value| api::call(&shop, now, &Quiet, name, request);
    ask("imports.run", json!({ "paths": [people, orders] }))?;
    ask("today.page", json!({}))?;
    println!("\n{n} customers\n{HEAD_OF_TIMES}");
    let before = memory_mb();
    let mut first = [timed(&mut || ask("customers.list", json!({})))?];
    say("first search, which makes the index", &mut first);
    let with_index = memory_mb();
    keystrokes(&ask, guard)?;
    lists(&ask)?;
    let ids = page(&ask("customers.list", json!({ "limit": 300, "offset": n / 2 }))?);
    let mut laid = Vec::new();
    for id in &ids {
        laid.push(timed(&mut || shop.search_changed(&[*id]).map(|()| Value::Null))?);
    }
    say("the search hears of one changed card", &mut laid);
    let mut cards = Vec::new();
    for id in ids {
        cards.push(timed(&mut || ask("customers.card", json!({ "id": id })))?);
    }
    guard.holds("card of a million, p99 ms", percentile(&mut cards, 99).as_secs_f64() * 1e3, 30.0);
    say("customer card", &mut cards);
    println!(
        "\nmemory: {before} MB before, {with_index} MB with the index, {} MB at the end",
        memory_mb()
    );
    Ok(())
}

fn keystrokes(
    ask: &dyn Fn(&str, Value) -> regulars_core::Result<Value>,
    guard: &mut Guard,
) -> Result<(), Box<dyn Error>> {
    for (what, name) in [
        ("list, one keystroke", "customers.list"),
        ("find anything, one keystroke", "find.anything"),
    ] {
        let (mut times, mut slow) = (Vec::new(), (Duration::ZERO, String::new()));
        for typed in typed() {
            let request = match name {
                "customers.list" => json!({ "query": typed, "limit": 50 }),
                _ => json!({ "query": typed }),
            };
            let time = timed(&mut || ask(name, request.clone()))?;
            times.push(time);
            slow = slow.max((time, typed));
        }
        guard.holds(what, percentile(&mut times, 99).as_secs_f64() * 1e3, 16.0);
        say(what, &mut times);
        eprintln!("slowest: {:?}", slow.1);
    }
    Ok(())
}

/// What stands in the field after each key.
fn typed() -> Vec<String> {
    let ends = |query: &'static str| {
        query.char_indices().map(move |(end, letter)| query[..end + letter.len_utf8()].to_owned())
    };
    QUERIES.iter().flat_map(|query| ends(query)).collect()
}

fn lists(ask: &dyn Fn(&str, Value) -> regulars_core::Result<Value>) -> Result<(), Box<dyn Error>> {
    let filter = json!({ "all": [
        { "field": "orders", "op": "at_least", "value": 2 },
        { "field": "last_ordered", "op": "days_at_least", "value": 180 },
        { "none": [{ "field": "city", "op": "is", "value": ["Porto", "Leeds"] }] },
    ] });
    for (what, request) in [
        ("a filter of three conditions", json!({ "filter": filter, "limit": 50 })),
        ("sorted by name", json!({ "sort": "name", "limit": 50 })),
        (
            "sorted by name, the last page",
            json!({ "sort": "name", "limit": 50, "offset": CUSTOMERS - 60 }),
        ),
        ("sorted by money", json!({ "sort": "spent", "descending": true, "limit": 50 })),
    ] {
        let mut first = [timed(&mut || ask("customers.list", request.clone()))?];
        let mut again = Vec::new();
        for _ in 0..20 {
            again.push(timed(&mut || ask("customers.list", request.clone()))?);
        }
        let mut words = String::new();
        write!(words, "{what}, the first time")?;
        say(&words, &mut first);
        say(what, &mut again);
    }
    Ok(())
}

fn say(what: &str, times: &mut [Duration]) {
    let shares = [50, 99, 100].map(|share| percentile(times, share));
    tell(what, times.len(), shares);
}

fn timed(
    act: &mut dyn FnMut() -> regulars_core::Result<Value>,
) -> Result<Duration, regulars_core::Error> {
    let start = Instant::now();
    act()?;
    Ok(start.elapsed())
}

fn page(list: &Value) -> Vec<i64> {
    let rows = list["rows"].as_array().cloned().unwrap_or_default();
    rows.iter().filter_map(|row| row["id"].as_i64()).collect()
}
