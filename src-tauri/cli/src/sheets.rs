//! `regulars enter-sheet`.

use std::path::PathBuf;

use clap::Args;
use regulars_core::{Error, Result};
use serde_json::{Value, json};

use crate::out::{self, Out, cell};
use crate::shop::Desk;

#[derive(Args)]
pub struct EnterSheet {
    /// A text file. Its first line is `sheet 42`, the number at the head of the paper; then comes a line
    /// for each row, such as `07K s5 o+e n2w`, as the foot of the paper says.
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Says what the lines come to and writes nothing.
    #[arg(long)]
    dry_run: bool,
    /// Writes down what is clear, and keeps the rest to be looked at; else one unclear line stops all.
    #[arg(long)]
    partly: bool,
}

impl EnterSheet {
    pub fn run(self, desk: &Desk, out: &mut Out) -> Result<()> {
        let text = std::fs::read_to_string(&self.file)
            .map_err(|error| Error::Io { detail: format!("{}: {error}", self.file.display()) })?;
        let lines: Vec<&str> = text.trim_start_matches('\u{feff}').lines().collect();
        let request = json!({ "lines": lines });
        let mut judged = desk.call("sheets.judge", request.clone())?;
        let n_unclear = judged["n_unclear"].as_i64().unwrap_or_default();
        let is_stopped = n_unclear > 0 && !self.partly;
        if !self.dry_run && !is_stopped {
            judged = desk.call("sheets.enter", request)?;
        }
        show(&judged, out)?;
        if is_stopped {
            let detail = format!(
                "{n_unclear} unclear, so nothing was written down; mend them, or write the clear ones with --partly"
            );
            return Err(Error::Invalid { what: "lines", detail });
        }
        Ok(())
    }
}

fn show(judged: &Value, out: &mut Out) -> Result<()> {
    if out.is_json() {
        return out.json(judged);
    }
    for line in judged["lines"].as_array().map_or(&[][..], Vec::as_slice) {
        show_line(line, out)?;
    }
    let count = |name: &str| judged[name].as_i64().unwrap_or_default();
    out::say(&format!(
        "Sheet {}: {} new, {} there already, {} done elsewhere, {} unclear",
        judged["number"],
        count("n_entered"),
        count("n_same"),
        count("n_elsewhere"),
        count("n_unclear"),
    ));
    Ok(())
}

fn show_line(line: &Value, out: &mut Out) -> Result<()> {
    if let Some(why) = line["unclear"].as_str() {
        return out.line(&format!("? unclear {} {why}", cell(&line["text"])));
    }
    let says = sentences(&line["says"]);
    for row in line["rows"].as_array().map_or(&[][..], Vec::as_slice) {
        let (code, verdict) = (cell(&row["code"]), cell(&row["verdict"]));
        let name = cell(&row["customer_name"]);
        let meanwhile = sentences(&row["meanwhile"]);
        let told =
            if meanwhile.is_empty() { says.clone() } else { format!("{says} ({meanwhile})") };
        out.line(&format!("{code} {verdict} {name} {told}"))?;
    }
    Ok(())
}

fn sentences(value: &Value) -> String {
    let sentences = value.as_array().map_or(&[][..], Vec::as_slice);
    sentences.iter().filter_map(Value::as_str).collect::<Vec<&str>>().join("; ")
}
