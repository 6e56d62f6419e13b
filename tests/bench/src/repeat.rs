//! The same file again, one per cent changed, and that batch taken back: each against what
//! `sqlite3 .import` needs for the file.

use std::error::Error;
use std::fs::{self, File};
use std::io::{BufRead, BufReader, BufWriter, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use chrono::NaiveDate;

use crate::measure::{Run, median, run};
use crate::{beside, finished, megabytes};

/// Every so many orders one is told otherwise.
const ONE_IN: u64 = 100;
const ROUNDS: usize = 3;

/// Asks a shop that holds the file already; `theirs` is the time of `sqlite3 .import`. Answers each
/// figure as a share of that.
pub fn measure(
    folder: &Path,
    file: &Path,
    today: NaiveDate,
    theirs: Duration,
) -> Result<Vec<(&'static str, f64)>, Box<dyn Error>> {
    let shop = folder.join("shop");
    let database = shop.join("shop.regulars");
    let changed = folder.join("changed.csv");
    change(file, &changed)?;
    let (mut again, mut one_percent, mut undo) = (Vec::new(), Vec::new(), Vec::new());
    let mut peak_mb = 0;
    for _ in 0..ROUNDS {
        let before = fs::read(&database)?;
        again.push(finished(run(&mut regulars(&shop, today, &["import"], Some(file)))?)?);
        if fs::read(&database)? != before {
            return Err("the same file again has changed the shop's file".into());
        }
        one_percent.push(finished(run(&mut regulars(
            &shop,
            today,
            &["import"],
            Some(changed.as_path()),
        ))?)?);
        let batch = newest_batch(&shop, today)?;
        undo.push(finished(run(&mut regulars(&shop, today, &["undo", &batch], None))?)?);
    }
    println!("\n| what | s | ratio to sqlite3 .import | peak MB |\n|---|---|---|---|");
    let mut ratios = Vec::new();
    for (what, runs) in [
        ("the same file again, shop's file byte-identical", again),
        ("one order in a hundred changed", one_percent),
        ("taking that import back", undo),
    ] {
        peak_mb = peak_mb.max(runs.iter().map(|run: &Run| run.peak_mb).max().unwrap_or(0));
        let time = median(runs.iter().map(|run| run.wall).collect());
        let ratio = time.as_secs_f64() / theirs.as_secs_f64();
        ratios.push((what, ratio));
        println!("| {what} | {:.2} | {ratio:.2} | {peak_mb} |", time.as_secs_f64());
    }
    println!("\nshop after it: {} MB", megabytes(&database)?);
    fs::remove_file(&changed)?;
    Ok(ratios)
}

fn regulars(shop: &Path, today: NaiveDate, words: &[&str], file: Option<&Path>) -> Command {
    let mut command = Command::new(beside("regulars"));
    command.arg("--shop").arg(shop).args(["--today", &today.to_string(), "--json"]).args(words);
    command.args(file).stdout(Stdio::null()).stderr(Stdio::null());
    command
}

fn newest_batch(shop: &Path, today: NaiveDate) -> Result<String, Box<dyn Error>> {
    let list = regulars(shop, today, &["batches"], None).stdout(Stdio::piped()).output()?;
    let batches: serde_json::Value = serde_json::from_slice(&list.stdout)?;
    let newest = batches.as_array().and_then(|batches| batches.first());
    let id = newest.and_then(|batch| batch["id"].as_i64()).ok_or("no batch was told")?;
    Ok(id.to_string())
}

/// The same export some weeks later: one paid order in a hundred was given back.
fn change(from: &Path, to: &Path) -> Result<(), Box<dyn Error>> {
    let mut out = BufWriter::with_capacity(1 << 20, File::create(to)?);
    let mut n_paid = 0;
    for line in BufReader::with_capacity(1 << 20, File::open(from)?).lines() {
        let line = line?;
        let is_paid = line.contains(",paid,");
        n_paid += u64::from(is_paid);
        if is_paid && n_paid.is_multiple_of(ONE_IN) {
            writeln!(out, "{}", line.replacen(",paid,", ",refunded,", 1))?;
        } else {
            writeln!(out, "{line}")?;
        }
    }
    out.flush()?;
    Ok(())
}
