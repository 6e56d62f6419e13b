//! Measures Regulars side by side with public tools, and prints a table for docs/performance.md.
//!
//! `regulars-bench [LINES …]`: for each size, a made-up Shopify export is imported by the command
//! line and, in the same run, loaded by `sqlite3 .import` into a bare table, in turn. Then the
//! questions of a working day are asked of the last shop, and of one with a million customers. It
//! fails when a figure is above its limit.
#![allow(clippy::print_stdout, reason = "a table is what this program is for")]

mod calls;
mod day;
mod generate;
mod guard;
mod into;
mod latency;
mod matching;
mod meanwhile;
mod measure;
mod people;
mod repeat;
mod say;

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use chrono::NaiveDate;

use guard::Guard;
use measure::{Run, median, percentile};

const SIZES: [u64; 3] = [10_000, 100_000, 1_000_000];
const ROUNDS: usize = 3;
/// Ratios are kept to from so many lines on.
const GUARDED_FROM: u64 = 1_000_000;

/// Numbers among the words are sizes; `meanwhile` measures clicks during an import alone, `people` the
/// shop with many customers alone, of whom there are as many as the number says, `into` an import into a
/// shop that knows all buyers, `day` the day's work, `say` what is said in it, and `matching` counts who is found among many people. A word with a slash is a folder that is kept: a shop that lies
/// there from the last time is asked again.
fn main() -> Result<(), Box<dyn Error>> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let alone = |what: &str| words.iter().any(|word| word == what);
    if !["meanwhile", "people", "into", "day", "say"].into_iter().any(alone) {
        matching::table();
    }
    if alone("matching") {
        return Ok(());
    }
    let asked: Vec<u64> = words.iter().filter_map(|word| word.parse().ok()).collect();
    let sizes = if asked.is_empty() { SIZES.to_vec() } else { asked.clone() };
    let today = NaiveDate::from_ymd_opt(2026, 11, 2).ok_or("no such day")?;
    let kept = words.iter().find(|word| word.contains('/')).map(PathBuf::from);
    let passing = std::env::temp_dir().join(format!("regulars-bench-{}", std::process::id()));
    let folder = kept.clone().unwrap_or(passing);
    std::fs::create_dir_all(&folder)?;
    let file = folder.join("orders_export.csv");
    let mut guard = Guard::default();
    if alone("into") {
        into::table(&folder, today)?;
    } else if alone("day") {
        day::measure(&folder, asked.first().copied().unwrap_or(day::LINES), today, &mut guard)?;
    } else if alone("say") {
        say::measure(&folder, asked.first().copied().unwrap_or(day::LINES), today)?;
    } else if alone("people") {
        let n = asked.first().copied();
        people::measure(&folder, n.unwrap_or(people::CUSTOMERS), today, &mut guard)?;
    } else {
        if alone("meanwhile") {
            generate::shopify(&file, sizes[sizes.len() - 1], today)?;
        } else {
            imports(&folder, &file, &sizes, today, &mut guard)?;
            questions(&folder, today, &mut guard)?;
            into::table(&folder, today)?;
        }
        clicks(&folder, &file, today)?;
        if !alone("meanwhile") {
            people::measure(&folder, people::CUSTOMERS, today, &mut guard)?;
            day::measure(&folder, day::LINES, today, &mut guard)?;
            say::measure(&folder, day::LINES, today)?;
        }
    }
    if kept.is_none() {
        std::fs::remove_dir_all(&folder)?;
    }
    guard.verdict().map_err(Into::into)
}

/// The first import, and those that follow it.
fn imports(
    folder: &Path,
    file: &Path,
    sizes: &[u64],
    today: NaiveDate,
    guard: &mut Guard,
) -> Result<(), Box<dyn Error>> {
    println!(
        "| lines | orders | file MB | import s | peak MB | shop MB | sqlite3 .import s | ratio |"
    );
    println!("|---|---|---|---|---|---|---|---|");
    let (mut ours, mut theirs) = (Duration::ZERO, Duration::ZERO);
    for lines in sizes {
        (ours, theirs) = measure_import(folder, file, *lines, today)?;
    }
    // What holds for small files is told, not guarded: there the start of a process is most of it.
    let is_large = sizes.last().is_some_and(|lines| *lines >= GUARDED_FROM);
    let ratio = ours.as_secs_f64() / theirs.as_secs_f64();
    guard.at_most("first import, ratio", if is_large { ratio } else { 0.0 }, 0.8);
    let ratios = repeat::measure(folder, file, today, theirs)?;
    for ((what, ratio), limit) in ratios.into_iter().zip([0.25, 0.35, 0.5]) {
        guard.at_most(what, if is_large { ratio } else { 0.0 }, limit);
    }
    Ok(())
}

/// In milliseconds, for the 99th of a hundred.
const LIMITS: [(&str, f64); 2] = [("search, one keystroke", 16.0), ("customer card", 30.0)];

const HEAD_OF_TIMES: &str = "\n| question | n | p50 ms | p99 ms | most ms |\n|---|---|---|---|---|";

fn questions(folder: &Path, today: NaiveDate, guard: &mut Guard) -> Result<(), Box<dyn Error>> {
    println!("{HEAD_OF_TIMES}");
    for row in latency::all(&folder.join("shop"), today)? {
        let limit = LIMITS.iter().find(|(what, _)| *what == row.what);
        if let Some((what, limit)) = limit {
            guard.holds(what, row.p99.as_secs_f64() * 1000.0, *limit);
        }
        tell(row.what, row.n, [row.p50, row.p99, row.most]);
    }
    Ok(())
}

fn clicks(folder: &Path, file: &Path, today: NaiveDate) -> Result<(), Box<dyn Error>> {
    println!("{HEAD_OF_TIMES}");
    let mut clicks = meanwhile::clicks(&folder.join("busy"), file, today)?;
    let times = [50, 99, 100].map(|share| percentile(&mut clicks, share));
    tell("a page while the file comes in", clicks.len(), times);
    Ok(())
}

fn tell(what: &str, n: usize, times: [Duration; 3]) {
    let [p50, p99, most] = times.map(|time| time.as_secs_f64() * 1000.0);
    println!("| {what} | {n} | {p50:.2} | {p99:.2} | {most:.2} |");
}

/// Both programs in turn, so that a machine that grows slower is slower for both.
fn measure_import(
    folder: &Path,
    file: &Path,
    lines: u64,
    today: NaiveDate,
) -> Result<(Duration, Duration), Box<dyn Error>> {
    let size = generate::shopify(file, lines, today)?;
    let (mut ours, mut theirs, mut peak_mb, mut shop_mb) = (Vec::new(), Vec::new(), 0, 0);
    for _ in 0..ROUNDS {
        let shop = folder.join("shop");
        if shop.exists() {
            std::fs::remove_dir_all(&shop)?;
        }
        let run = finished(measure::run(&mut our_import(&shop, file, today))?)?;
        ours.push(run.wall);
        peak_mb = peak_mb.max(run.peak_mb);
        shop_mb = megabytes(&shop.join("shop.regulars"))?;
        let bare = folder.join("bare.db");
        if bare.exists() {
            std::fs::remove_file(&bare)?;
        }
        theirs.push(finished(measure::run(&mut their_import(&bare, file))?)?.wall);
        std::fs::remove_file(&bare)?;
    }
    let (ours, theirs) = (median(ours), median(theirs));
    let (ours_s, theirs_s) = (ours.as_secs_f64(), theirs.as_secs_f64());
    println!(
        "| {} | {} | {} | {ours_s:.2} | {peak_mb} | {shop_mb} | {theirs_s:.2} | {:.2} |",
        size.lines,
        size.orders,
        megabytes(file)?,
        ours_s / theirs_s
    );
    Ok((ours, theirs))
}

fn our_import(shop: &Path, file: &Path, today: NaiveDate) -> Command {
    let mut command = Command::new(beside("regulars"));
    command.arg("--shop").arg(shop).args(["--today", &today.to_string(), "--json", "import"]);
    command.arg(file).stdout(Stdio::null()).stderr(Stdio::null());
    command
}

fn their_import(bare: &Path, file: &Path) -> Command {
    let mut command = Command::new("sqlite3");
    command.arg(bare).args(["PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL", ".mode csv"]);
    command.arg(format!(".import {} orders", file.display()));
    command.stdout(Stdio::null()).stderr(Stdio::null());
    command
}

/// The command line lies where this program lies.
fn beside(name: &str) -> PathBuf {
    let here = std::env::current_exe().unwrap_or_default();
    match std::env::var_os("REGULARS_CLI") {
        Some(path) => path.into(),
        None => here.with_file_name(format!("{name}{}", std::env::consts::EXE_SUFFIX)),
    }
}

fn finished(run: Run) -> Result<Run, Box<dyn Error>> {
    if run.status.success() { Ok(run) } else { Err(format!("ended with {}", run.status).into()) }
}

fn megabytes(file: &Path) -> std::io::Result<u64> {
    Ok(std::fs::metadata(file)?.len() / 1_000_000)
}
