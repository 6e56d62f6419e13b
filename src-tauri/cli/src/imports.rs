//! `regulars import`, `batches`, `undo` and `coverage`.

use clap::Args;
use regulars_core::Result;
use serde_json::{Value, json};

use crate::out::{self, Out, cell};
use crate::shop::{Desk, rows, text};

#[derive(Args)]
pub struct Import {
    #[arg(required = true, value_name = "FILE")]
    files: Vec<String>,
    /// Overrules the channel's name, for a second shop on the same marketplace.
    #[arg(long, value_name = "NAME")]
    channel: Option<String>,
    /// Overrules recognition.
    #[arg(long, value_name = "ID", conflicts_with = "map")]
    format: Option<String>,
    /// Reads the files by a format file that the shop does not keep.
    #[arg(long, value_name = "FILE.toml")]
    map: Option<String>,
    /// Answers a file whose dates can be read in two ways.
    #[arg(long, value_name = "ORDER", value_parser = ["day_first", "month_first"])]
    date_order: Option<String>,
    /// Answers a file whose amounts can be read in two ways.
    #[arg(long, value_name = "MARK", value_parser = ["point", "comma"])]
    decimal: Option<String>,
    /// Says yes to a file that asks before it comes in.
    #[arg(long)]
    yes: bool,
    /// Says what would come in, and writes nothing.
    #[arg(long)]
    dry_run: bool,
}

/// Taking an import back.
pub struct Undo {
    pub batch: i64,
    /// Says what would go back, and changes nothing.
    pub dry_run: bool,
}

impl Import {
    pub fn run(self, desk: &Desk, out: &mut Out) -> Result<()> {
        let command = if self.dry_run { "imports.dry_run" } else { "imports.run" };
        let request = self.request();
        let answer = desk.call(command, request.clone());
        if let Err(error) = &answer
            && matches!(error.code(), "file_dates_undecided" | "file_decimals_undecided")
        {
            tell_readings(&desk.call("imports.readings", request)?);
        }
        let report = answer?;
        if out.is_json() { out.json(&report) } else { told(&report, out) }
    }

    fn request(&self) -> Value {
        json!({
            "paths": self.files,
            "channel": self.channel,
            "format": self.format,
            "format_file": self.map,
            "date_order": self.date_order,
            "decimal": self.decimal,
            "confirmed": self.yes,
        })
    }
}

impl Undo {
    pub fn run(self, desk: &Desk, out: &mut Out) -> Result<()> {
        let report =
            desk.call("imports.undo", json!({ "batch": self.batch, "is_dry_run": self.dry_run }))?;
        if out.is_json() {
            return out.json(&report);
        }
        let reversed: Vec<Vec<String>> = report["reversed"]
            .as_object()
            .into_iter()
            .flatten()
            .map(|(what, n)| vec![what.replace('_', " "), cell(n)])
            .collect();
        out.table(&["taken back", "how many"], &reversed)?;
        for (part, words) in [("kept", "stays"), ("could_not", "cannot go back")] {
            for kept in rows(&report, part) {
                let (what, name) = (text(kept, "what"), text(kept, "name"));
                out.line(&format!("{what} {name} {words}: {}", text(kept, "reason")))?;
            }
        }
        Ok(())
    }
}

pub fn batches(desk: &Desk, out: &mut Out) -> Result<()> {
    let batches = desk.call("imports.list", Value::Null)?;
    if out.is_json() {
        return out.json(&batches);
    }
    let table: Vec<Vec<String>> = batches
        .as_array()
        .into_iter()
        .flatten()
        .map(|batch| {
            [
                "id",
                "imported_at",
                "channel",
                "files",
                "orders_new",
                "orders_changed",
                "customers_new",
                "n_problems",
                "undone_at",
            ]
            .map(|field| cell(&batch[field]))
            .to_vec()
        })
        .collect();
    out.table(
        &[
            "id",
            "imported",
            "channel",
            "files",
            "new",
            "changed",
            "customers",
            "problems",
            "undone",
        ],
        &table,
    )
}

/// A line for each channel, a column for each year, and for each month a sign.
pub fn coverage(desk: &Desk, out: &mut Out) -> Result<()> {
    let map = desk.call("imports.coverage", Value::Null)?;
    if out.is_json() {
        return out.json(&map);
    }
    let months: Vec<String> = rows(&map, "months").iter().map(cell).collect();
    let mut years: Vec<&str> = months.iter().filter_map(|month| month.get(..4)).collect();
    years.dedup();
    let channels = rows(&map, "channels").iter();
    let table: Vec<Vec<String>> = channels.map(|it| channel_row(it, &months, &years)).collect();
    out.table(&[&["channel", "until", "export by"], years.as_slice()].concat(), &table)?;
    for channel in rows(&map, "channels") {
        for (part, words) in [("gaps", "no file tells of"), ("overlaps", "several files tell of")] {
            for span in rows(channel, part) {
                let (first, last) = (text(span, "first_on"), text(span, "last_on"));
                out.line(&format!("{}: {words} {first} to {last}", text(channel, "channel")))?;
            }
        }
    }
    out::say("# imported, ~ partly, ! missing, . nothing known");
    Ok(())
}

fn channel_row(channel: &Value, months: &[String], years: &[&str]) -> Vec<String> {
    let sign = |month: &Value| match text(month, "state") {
        "imported" => '#',
        "partly" => '~',
        "missing" => '!',
        _ => '.',
    };
    let mut row = ["channel", "covered_until", "export_by"].map(|it| cell(&channel[it])).to_vec();
    row.extend(years.iter().map(|year| {
        let of_year = rows(channel, "months").iter().zip(months);
        of_year.filter(|(_, name)| name.starts_with(year)).map(|(month, _)| sign(month)).collect()
    }));
    row
}

fn tell_readings(readings: &Value) {
    for reading in readings.as_array().into_iter().flatten() {
        let ways = [
            ("--date-order day_first", cell(&reading["day_first"])),
            ("--date-order month_first", cell(&reading["month_first"])),
            ("--decimal point", out::money(&reading["point"])),
            ("--decimal comma", out::money(&reading["comma"])),
        ];
        let ways: Vec<String> = ways
            .iter()
            .filter(|(_, way)| !way.is_empty())
            .map(|(option, way)| format!("{way} with {option}"))
            .collect();
        let (column, written) = (text(reading, "column"), text(reading, "text"));
        out::say(&format!("row {}, {column} {written:?}: {}", reading["row"], ways.join(", ")));
    }
}

fn told(report: &Value, out: &mut Out) -> Result<()> {
    let files: Vec<Vec<String>> = rows(report, "files").iter().map(file).collect();
    out.table(
        &["file", "format", "encoding", "rows", "orders", "from", "until", "problems", "asks"],
        &files,
    )?;
    for part in ["orders", "lines", "customers"] {
        out.line(&format!("{part}: {}", counts(&report[part])))?;
    }
    for file in rows(report, "files") {
        for skipped in rows(file, "skipped") {
            let (name, reason) = (text(file, "file"), text(skipped, "reason"));
            out::say(&format!("{name}: {} rows passed over, {reason}", skipped["n"]));
        }
        for problem in rows(file, "problems") {
            out::say(&problem_line(file, problem));
        }
    }
    Ok(())
}

fn file(file: &Value) -> Vec<String> {
    ["file", "format", "encoding", "rows", "orders", "first_on", "last_on", "n_problems", "asks"]
        .map(|field| cell(&file[field]))
        .to_vec()
}

fn counts(counts: &Value) -> String {
    let Some(counts) = counts.as_object() else { return String::new() };
    let order = ["new", "changed", "known", "same"];
    let said = order.iter().filter_map(|word| Some(format!("{} {word}", counts.get(*word)?)));
    said.collect::<Vec<_>>().join(", ")
}

fn problem_line(file: &Value, problem: &Value) -> String {
    format!(
        "{}, row {}, {}: {} ({:?})",
        text(file, "file"),
        problem["row"],
        text(problem, "column"),
        text(problem, "code"),
        text(problem, "value"),
    )
}
