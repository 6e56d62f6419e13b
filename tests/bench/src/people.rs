//! A million customers: every keystroke, lists in other orders and with filters, one changed card.
//!
//! Each keystroke is asked `ROUNDS` times, not one after the other but with all the others between, and
//! counts with the middle of its times.

use std::error::Error;
use std::path::Path;
use std::time::Duration;

use chrono::{NaiveDate, NaiveTime};
use regulars_core::api::{self, Now, Quiet, Shop};
use serde_json::{Value, json};

use crate::generate;
use crate::guard::Guard;
use crate::measure::{Took, memory_mb, percentile};

pub const CUSTOMERS: u64 = 1_000_000;
const ROUNDS: usize = 5;
const HEAD: &str =
    "\n| question | n | p50 ms | p99 ms | most ms | p99 ms of work |\n|---|---|---|---|---|---|";

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
    let (shop, now) = (
        shop(folder, n, today)?,
        Now { at: today.and_time(NaiveTime::MIN).and_utc(), today: Some(today) },
    );
    let ask = |name: &str, request: Value| api::call(&shop, now, &Quiet, name, request);
    ask("today.page", json!({}))?;
    println!("\n{n} customers\n{HEAD}");
    let before = memory_mb();
    say("first search, which makes the index", &[timed(&ask, "customers.list", &json!({}))?]);
    let with_index = memory_mb();
    keystrokes(&ask, guard)?;
    lists(&ask)?;
    let ids = page(&ask("customers.list", json!({ "limit": 300, "offset": n / 2 }))?);
    let mut laid = Vec::new();
    for id in &ids {
        laid.push(Took::of(&mut || shop.search_changed(&[*id]))?);
    }
    say("the search hears of one changed card", &laid);
    let mut cards = Vec::new();
    for id in ids {
        cards.push(timed(&ask, "customers.card", &json!({ "id": id }))?);
    }
    say("customer card", &cards);
    guard.holds("card of a million, p99 ms", milliseconds(&cards, 99), 30.0);
    println!(
        "\nmemory: {before} MB before, {with_index} MB with the index, {} MB at the end",
        memory_mb()
    );
    Ok(())
}

/// The shop in this folder; made, unless it is there.
fn shop(folder: &Path, n: u64, today: NaiveDate) -> Result<Shop, Box<dyn Error>> {
    let home = folder.join("people");
    let is_there = home.exists();
    let shop = Shop::open(&home)?;
    if !is_there {
        let (people, orders) = (folder.join("customers.csv"), folder.join("people_orders.csv"));
        generate::customers(&people, n)?;
        generate::orders_of(&orders, n, today)?;
        let now = Now { at: today.and_time(NaiveTime::MIN).and_utc(), today: Some(today) };
        api::call(&shop, now, &Quiet, "imports.run", json!({ "paths": [people, orders] }))?;
    }
    Ok(shop)
}

type Ask<'a> = dyn Fn(&str, Value) -> regulars_core::Result<Value> + 'a;

fn keystrokes(ask: &Ask<'_>, guard: &mut Guard) -> Result<(), Box<dyn Error>> {
    for (what, name) in [
        ("list, one keystroke", "customers.list"),
        ("find anything, one keystroke", "find.anything"),
    ] {
        let typed = typed();
        let mut times = vec![Vec::new(); typed.len()];
        for _ in 0..ROUNDS {
            for (times, query) in times.iter_mut().zip(&typed) {
                let request = match name {
                    "customers.list" => json!({ "query": query, "limit": 50 }),
                    _ => json!({ "query": query }),
                };
                times.push(timed(ask, name, &request)?);
            }
        }
        let middles: Vec<Took> = times.iter_mut().map(|times| middle(times)).collect();
        say(what, &middles);
        guard.holds(what, milliseconds(&middles, 99), 16.0);
        slowest(&middles, &typed);
    }
    Ok(())
}

fn middle(times: &mut [Took]) -> Took {
    times.sort_unstable_by_key(|took| took.wall);
    let wall = times[times.len() / 2].wall;
    times.sort_unstable_by_key(|took| took.worked);
    Took { wall, worked: times[times.len() / 2].worked }
}

/// Tells which keys took longest, beside the table.
fn slowest(times: &[Took], typed: &[String]) {
    let mut slow: Vec<(&Took, &String)> = times.iter().zip(typed).collect();
    slow.sort_unstable_by_key(|(took, _)| std::cmp::Reverse(took.worked));
    for (took, typed) in slow.iter().take(6) {
        eprintln!(
            "{typed:?}: {:.2} ms, {:.2} of work",
            took.wall.as_secs_f64() * 1e3,
            took.worked.as_secs_f64() * 1e3
        );
    }
}

/// What stands in the field after each key.
fn typed() -> Vec<String> {
    let ends = |query: &'static str| {
        query.char_indices().map(move |(end, letter)| query[..end + letter.len_utf8()].to_owned())
    };
    QUERIES.iter().flat_map(|query| ends(query)).collect()
}

fn lists(ask: &Ask<'_>) -> Result<(), Box<dyn Error>> {
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
        let first = [timed(ask, "customers.list", &request)?];
        let mut again = Vec::new();
        for _ in 0..20 {
            again.push(timed(ask, "customers.list", &request)?);
        }
        say(&format!("{what}, the first time"), &first);
        say(what, &again);
    }
    Ok(())
}

fn say(what: &str, times: &[Took]) {
    let [p50, p99, most] = [50, 99, 100].map(|share| milliseconds(times, share));
    let mut worked: Vec<Duration> = times.iter().map(|took| took.worked).collect();
    let worked = percentile(&mut worked, 99).as_secs_f64() * 1e3;
    println!("| {what} | {} | {p50:.2} | {p99:.2} | {most:.2} | {worked:.2} |", times.len());
}

/// On the wall, what so many in a hundred do not pass.
fn milliseconds(times: &[Took], share: usize) -> f64 {
    let mut walls: Vec<Duration> = times.iter().map(|took| took.wall).collect();
    percentile(&mut walls, share).as_secs_f64() * 1e3
}

fn timed(ask: &Ask<'_>, name: &str, request: &Value) -> regulars_core::Result<Took> {
    Took::of(&mut || ask(name, request.clone()))
}

fn page(list: &Value) -> Vec<i64> {
    let rows = list["rows"].as_array().cloned().unwrap_or_default();
    rows.iter().filter_map(|row| row["id"].as_i64()).collect()
}
