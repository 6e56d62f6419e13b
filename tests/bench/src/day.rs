//! The day's work in a large shop: the plan of everybody made anew, a new day, and Today before and
//! after an act.

use std::error::Error;
use std::path::Path;
use std::time::Duration;

use chrono::{Days, NaiveDate, NaiveTime};
use regulars_core::api::{self, Now, Quiet, Shop};
use serde_json::{Value, json};

use crate::calls;
use crate::generate;
use crate::guard::Guard;
use crate::measure::{Took, memory_mb, percentile};

/// So many lines are told of some 240,000 customers.
pub const LINES: u64 = 1_080_000;
/// How often Today is opened, and how often something is done on it.
pub const ROUNDS: usize = 100;
/// How often everybody is planned anew; the middle counts.
const EDITS: usize = 5;
const DAYS: u64 = 3;

pub const HEAD: &str = "\n| the day's work | n | p50 ms | p99 ms | most ms | p99 ms of work |\n|---|---|---|---|---|---|";

pub fn measure(
    folder: &Path,
    lines: u64,
    today: NaiveDate,
    guard: &mut Guard,
) -> Result<(), Box<dyn Error>> {
    let home = folder.join("day");
    if !home.exists() {
        fill(&home, &folder.join("day_orders.csv"), lines, today)?;
    }
    let shop = Shop::open(&home)?;
    let on = |day: NaiveDate| Now { at: day.and_time(NaiveTime::MIN).and_utc(), today: Some(day) };
    let ask = |day, name: &str, request: Value| api::call(&shop, on(day), &Quiet, name, request);
    let stats = ask(today, "shop.stats", Value::Null)?;
    println!("\n{} customers, {} lines\n{HEAD}", stats["customers"], stats["lines"]);
    let before = memory_mb();
    let page = |day| Took::of(&mut || ask(day, "today.page", json!({})));
    say("Today, the first time", &[page(today)?]);
    let with_lines = memory_mb();
    let mut warm = Vec::new();
    for _ in 0..ROUNDS {
        warm.push(page(today)?);
    }
    holds(guard, "Today", &warm, 50.0);
    let (mut acts, mut after) = (Vec::new(), Vec::new());
    for id in some_follow_ups(&ask(today, "follow_ups.list", json!({ "states": ["due"] }))?) {
        let request = json!({ "id": id, "outcome": "no_answer" });
        acts.push(Took::of(&mut || ask(today, "attempts.record", request.clone()))?);
        after.push(page(today)?);
    }
    say("an outcome is written down", &acts);
    holds(guard, "Today after an act", &after, 50.0);
    calls::measure(&|name, request| ask(today, name, request), guard)?;
    let mut edits = Vec::new();
    let settings = ask(today, "settings.get", Value::Null)?;
    for round in 0..EDITS {
        let mut edited = settings.clone();
        edited["cadence"]["gap_days"] = json!(6 + round % 2);
        edits.push(Took::of(&mut || ask(today, "settings.save", edited.clone()))?);
    }
    say("an edit of the rules plans everybody anew", &edits);
    guard.holds("everybody planned anew, s", middle(&edits).as_secs_f64(), 2.0);
    let mut days = Vec::new();
    for passed in 1..=DAYS {
        days.push(page(today + Days::new(passed))?);
    }
    say("Today, the first time on a new day", &days);
    println!(
        "\nmemory: {before} MB before, {with_lines} MB with the day's lines, {} MB at the end",
        memory_mb()
    );
    Ok(())
}

/// A shop with so many lines.
pub fn fill(home: &Path, file: &Path, lines: u64, today: NaiveDate) -> Result<(), Box<dyn Error>> {
    generate::shopify(file, lines, today)?;
    let shop = Shop::open(home)?;
    let now = Now { at: today.and_time(NaiveTime::MIN).and_utc(), today: Some(today) };
    api::call(&shop, now, &Quiet, "imports.run", json!({ "paths": [file] }))?;
    Ok(())
}

/// From all over the list, so that not one page of the file answers for all.
fn some_follow_ups(list: &Value) -> Vec<i64> {
    let rows = list.as_array().map_or(&[][..], Vec::as_slice);
    let step = (rows.len() / ROUNDS).max(1);
    rows.iter().step_by(step).take(ROUNDS).filter_map(|row| row["id"].as_i64()).collect()
}

pub fn holds(guard: &mut Guard, what: &str, times: &[Took], limit: f64) {
    say(what, times);
    guard.holds(what, wall(times, 99).as_secs_f64() * 1e3, limit);
}

fn middle(times: &[Took]) -> Duration {
    wall(times, 50)
}

fn wall(times: &[Took], share: usize) -> Duration {
    percentile(&mut times.iter().map(|took| took.wall).collect::<Vec<_>>(), share)
}

/// A line of the table.
pub fn say(what: &str, times: &[Took]) {
    let [p50, p99, most] = [50, 99, 100].map(|share| wall(times, share).as_secs_f64() * 1e3);
    let mut worked: Vec<Duration> = times.iter().map(|took| took.worked).collect();
    let worked = percentile(&mut worked, 99).as_secs_f64() * 1e3;
    println!("| {what} | {} | {p50:.2} | {p99:.2} | {most:.2} | {worked:.2} |", times.len());
}
