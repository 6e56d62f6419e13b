//! A morning of calls in a large shop: the page of a talk, the queue, and a sheet that is typed back.

use std::error::Error;

use regulars_core::Result;
use serde_json::{Value, json};

use crate::day::{ROUNDS, holds, say};
use crate::guard::Guard;
use crate::measure::Took;

/// So many rows stand on the sheet that is typed back.
const ROWS: usize = 40;
/// How often the queue and the week are asked for.
const FEW: usize = 10;

pub fn measure(
    ask: &dyn Fn(&str, Value) -> Result<Value>,
    guard: &mut Guard,
) -> std::result::Result<(), Box<dyn Error>> {
    let queue = ask("calls.queue", json!({ "most": ROUNDS }))?;
    let mut opened = Vec::new();
    for call in queue["calls"].as_array().into_iter().flatten() {
        let who = json!({ "customer": call["customer_id"] });
        opened.push(Took::of(&mut || ask("talks.open", who.clone()))?);
    }
    holds(guard, "the page of a talk", &opened, 30.0);
    let times = |what: &str, name: &str, request: Value| -> Result<()> {
        let took: Result<Vec<Took>> =
            (0..FEW).map(|_| Took::of(&mut || ask(name, request.clone()))).collect();
        say(what, &took?);
        Ok(())
    };
    times("the queue of calls", "calls.queue", json!({ "most": 15 }))?;
    times("the queue of an evening", "calls.queue", json!({ "most": 15, "slot": "evening" }))?;
    times("the figures of the week", "calls.week", json!({}))?;
    let sheet = ask("call_sheet.print", json!({ "most": ROWS }))?;
    let number = sheet["number"].clone();
    let line = |row: usize| format!("{row:02} {}", ["s5", "n", "m", "s4 t\"rings back\""][row % 4]);
    let lines: Vec<String> = (1..=ROWS).map(line).collect();
    let typed = |lines: &[String]| json!({ "number": number, "lines": lines });
    let mut judged = Vec::new();
    for n in 1..=ROWS {
        judged.push(Took::of(&mut || ask("sheets.judge", typed(&lines[..n])))?);
    }
    say("one line more of a sheet is judged", &judged);
    say(
        "forty lines of a sheet are entered",
        &[Took::of(&mut || ask("sheets.enter", typed(&lines)))?],
    );
    Ok(())
}
