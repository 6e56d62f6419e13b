//! `regulars formats`, `columns` and `map`.

use clap::Args;
use regulars_core::Result;
use serde_json::{Value, json};

use crate::out::{self, Out, cell};
use crate::shop::{Desk, rows, text};

#[derive(Args)]
pub struct Formats {
    /// Shows what each channel allows, and where that was read.
    #[arg(long)]
    terms: bool,
}

#[derive(Args)]
pub struct Columns {
    file: String,
}

#[derive(Args)]
pub struct Map {
    /// Takes a format file into the shop, where it is used by itself.
    #[arg(long, value_name = "FILE.toml", group = "act")]
    bring: Option<String>,
    /// Writes a format of the merchant's own to a file.
    #[arg(long, value_name = "ID", requires = "to", group = "act")]
    export: Option<String>,
    #[arg(long, value_name = "FILE.toml")]
    to: Option<String>,
    /// Throws a format of the merchant's own away; orders that came in by it stay.
    #[arg(long, value_name = "ID", group = "act")]
    remove: Option<String>,
}

impl Formats {
    pub fn run(self, desk: &Desk, out: &mut Out) -> Result<()> {
        let formats = desk.call("imports.formats", Value::Null)?;
        if out.is_json() {
            return out.json(&formats);
        }
        let formats: &[Value] = formats.as_array().map_or(&[], Vec::as_slice);
        if self.terms {
            return terms(formats, out);
        }
        let table: Vec<Vec<String>> = formats
            .iter()
            .map(|format| {
                let own = if format["is_own"] == true { "own" } else { "" };
                let mut row = ["id", "channel", "title"].map(|field| cell(&format[field])).to_vec();
                row.extend([cell(&format["asks"]), own.to_owned()]);
                row
            })
            .collect();
        out.table(&["id", "channel", "title", "asks", ""], &table)
    }
}

impl Columns {
    pub fn run(self, desk: &Desk, out: &mut Out) -> Result<()> {
        let file = desk.call("formats.columns", json!({ "path": self.file }))?;
        if out.is_json() {
            return out.json(&file);
        }
        let fields = rows(&file["guess"], "fields");
        let table: Vec<Vec<String>> = rows(&file, "columns")
            .iter()
            .zip(fields)
            .map(|(column, field)| {
                vec![cell(&column["name"]), cell(field), cell(&column["examples"])]
            })
            .collect();
        out.table(&["column", "perhaps", "first values"], &table)?;
        for near in rows(&file, "near") {
            let (id, title) = (text(near, "id"), text(near, "title"));
            let (matched, known) = (&near["n_matched"], &near["n_known"]);
            out::say(&format!("near to {id} ({title}): {matched} of its {known} columns"));
        }
        Ok(())
    }
}

impl Map {
    pub fn run(self, desk: &Desk, out: &mut Out) -> Result<()> {
        let answer = self.answer(desk)?;
        if out.is_json() {
            return out.json(&answer);
        }
        if self.export.is_some() || self.remove.is_some() {
            out::say("Done.");
            return Ok(());
        }
        let one = std::slice::from_ref(&answer);
        let table: Vec<Vec<String>> = answer
            .as_array()
            .map_or(one, Vec::as_slice)
            .iter()
            .map(|format| ["id", "title", "channel", "rows"].map(|it| cell(&format[it])).to_vec())
            .collect();
        out.table(&["id", "title", "channel", "rows"], &table)
    }

    fn answer(&self, desk: &Desk) -> Result<Value> {
        if let Some(path) = &self.bring {
            return desk.call("formats.bring", json!({ "path": path }));
        }
        if let Some(id) = &self.export {
            return desk.call("formats.export", json!({ "id": id, "to": self.to }));
        }
        if let Some(id) = &self.remove {
            return desk.call("formats.remove", json!({ "id": id }));
        }
        desk.call("formats.own", Value::Null)
    }
}

/// A line for each channel.
fn terms(formats: &[Value], out: &mut Out) -> Result<()> {
    let mut told: Vec<&str> = Vec::new();
    for format in formats {
        let (channel, terms) = (text(format, "channel"), &format["terms"]);
        if terms.is_null() || told.contains(&channel) {
            continue;
        }
        told.push(channel);
        let kept = terms["retention_days"].as_i64();
        let kept = kept.map_or_else(String::new, |days| format!(", kept {days} days"));
        let (service, marketing) = (text(terms, "service"), text(terms, "marketing"));
        let (checked_on, source) = (text(terms, "checked_on"), text(terms, "source"));
        out.line(&format!(
            "{channel}: about the order {service}, to sell more {marketing}{kept}; {checked_on}: {source}"
        ))?;
    }
    Ok(())
}
