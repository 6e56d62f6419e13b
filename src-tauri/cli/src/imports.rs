//! `regulars import`.

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
    #[arg(long, value_name = "ID")]
    format: Option<String>,
    /// Answers a file whose dates can be read in two ways.
    #[arg(long, value_name = "ORDER", value_parser = ["day_first", "month_first"])]
    date_order: Option<String>,
    /// Says what would come in, and writes nothing.
    #[arg(long)]
    dry_run: bool,
}

impl Import {
    pub fn run(self, desk: &Desk, out: &mut Out) -> Result<()> {
        let command = if self.dry_run { "imports.dry_run" } else { "imports.run" };
        let report = desk.call(
            command,
            json!({
                "paths": self.files,
                "channel": self.channel,
                "format": self.format,
                "date_order": self.date_order,
            }),
        )?;
        if out.is_json() { out.json(&report) } else { told(&report, out) }
    }
}

fn told(report: &Value, out: &mut Out) -> Result<()> {
    let files: Vec<Vec<String>> = rows(report, "files").iter().map(file).collect();
    out.table(
        &["file", "format", "encoding", "rows", "orders", "from", "until", "problems"],
        &files,
    )?;
    for part in ["orders", "lines", "customers"] {
        out.line(&format!("{part}: {}", counts(&report[part])))?;
    }
    for file in rows(report, "files") {
        for problem in rows(file, "problems") {
            out::say(&problem_line(file, problem));
        }
    }
    Ok(())
}

fn file(file: &Value) -> Vec<String> {
    ["file", "format", "encoding", "rows", "orders", "first_on", "last_on", "n_problems"]
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
