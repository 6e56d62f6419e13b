//! How long it takes until the window shows something, side by side with an empty Tauri window:
//! `start OURS EMPTY`, run by `cargo xtask bench`.

use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

use regulars_e2e::driver::{Driver, wait_for};
use serde_json::json;
use tempfile::TempDir;

const N_STARTS: usize = 9;

fn main() -> ExitCode {
    let programs: Vec<String> = std::env::args().skip(1).collect();
    let [ours, empty] = &programs[..] else {
        say("usage: start OURS EMPTY");
        return ExitCode::from(2);
    };
    let scratch = tempfile::tempdir().expect("a scratch folder can be made");
    // The first start of each fills the caches of the system and does not count.
    let _ = (start(ours, &scratch), start(empty, &scratch));
    let (mut ours_took, mut empty_took) = (Vec::new(), Vec::new());
    for _ in 0..N_STARTS {
        ours_took.push(start(ours, &scratch));
        empty_took.push(start(empty, &scratch));
    }
    let (ours, empty) = (median(ours_took), median(empty_took));
    say(&format!("first content of Regulars: {ours:.0} ms, of an empty window: {empty:.0} ms"));
    say(&format!("ratio {:.2}, median of {N_STARTS} starts each", ours / empty));
    ExitCode::SUCCESS
}

/// Milliseconds from the start of the program to the first words or pictures that can be seen.
fn start(program: &str, scratch: &TempDir) -> f64 {
    let place = |name: &str| scratch.path().join(name).display().to_string();
    let mut driver = Driver::start(&[
        ("REGULARS_SHOP", place("shop")),
        ("XDG_DATA_HOME", place("data")),
        ("XDG_CACHE_HOME", place("cache")),
    ]);
    let began_at = milliseconds();
    driver.open(program, &[]);
    let script = "const [seen] = performance.getEntriesByName('first-contentful-paint')
        return seen ? performance.timeOrigin + seen.startTime : null";
    let look = || {
        let seen =
            driver.ask("POST", "/execute/sync", Some(json!({ "script": script, "args": [] })));
        seen.ok()?.as_f64()
    };
    wait_for("the first content", look) - began_at
}

#[expect(clippy::disallowed_methods, reason = "the web view tells its times by the same clock")]
fn milliseconds() -> f64 {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).expect("the clock is set");
    now.as_secs_f64() * 1000.0
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}

#[expect(clippy::print_stdout, reason = "this is what was asked for")]
fn say(words: &str) {
    println!("{words}");
}
