//! `regulars undo` and `redo` of the owner's changes, `history`, `customer set` and `customer note`.

use clap::Args;
use regulars_core::{Error, Result};
use serde_json::{Map, Value, json};

use crate::imports;
use crate::out::{self, Out, cell};
use crate::shop::{Desk, day, rows, text};

#[derive(Args)]
pub struct Undo {
    /// The number of an import, as `regulars batches` lists it; without it the last change by hand.
    batch: Option<i64>,
    /// Says what of an import would go back, and changes nothing.
    #[arg(long, requires = "batch")]
    dry_run: bool,
}

#[derive(Args)]
pub struct Set {
    /// The number of the customer.
    id: i64,
    /// Such as `city=Kiel`; nothing after the sign empties the field.
    #[arg(required = true, value_name = "FIELD=VALUE")]
    fields: Vec<String>,
}

#[derive(Args)]
pub struct Note {
    /// The number of the customer.
    id: i64,
    text: String,
    /// Stands above the others.
    #[arg(long)]
    pin: bool,
    /// The day on which to be reminded.
    #[arg(long, value_name = "DATE", value_parser = day)]
    remind: Option<chrono::NaiveDate>,
}

impl Undo {
    pub fn run(self, desk: &Desk, out: &mut Out) -> Result<()> {
        match self.batch {
            Some(batch) => imports::Undo { batch, dry_run: self.dry_run }.run(desk, out),
            None => turned(&desk.call("changes.undo", json!({}))?, "Undone", out),
        }
    }
}

pub fn redo(desk: &Desk, out: &mut Out) -> Result<()> {
    turned(&desk.call("changes.redo", json!({}))?, "Done again", out)
}

pub fn history(desk: &Desk, out: &mut Out) -> Result<()> {
    let answer = desk.call("changes.list", json!({}))?;
    if out.is_json() {
        return out.json(&answer);
    }
    let table: Vec<Vec<String>> = rows(&answer, "changes").iter().map(line).collect();
    out.table(&["id", "made", "act", "customer", "undone"], &table)
}

impl Set {
    pub fn run(self, desk: &Desk, out: &mut Out) -> Result<()> {
        let mut fields = Map::new();
        for field in &self.fields {
            let (name, value) = field.split_once('=').ok_or_else(|| Error::Invalid {
                what: "fields",
                detail: format!("{field:?} is no FIELD=VALUE"),
            })?;
            let value = Some(value).filter(|value| !value.is_empty());
            fields.insert(name.to_owned(), json!(value));
        }
        done(&desk.call("customers.set", json!({ "id": self.id, "fields": fields }))?, out)
    }
}

impl Note {
    pub fn run(self, desk: &Desk, out: &mut Out) -> Result<()> {
        let request = json!({
            "customer": self.id,
            "text": self.text,
            "is_pinned": self.pin,
            "remind_on": self.remind.map(|day| day.to_string()),
        });
        done(&desk.call("notes.write", request)?, out)
    }
}

fn done(answer: &Value, out: &mut Out) -> Result<()> {
    if out.is_json() {
        return out.json(answer);
    }
    out::say(match answer["change"].is_null() {
        true => "It was so already.",
        false => "Written. `regulars undo` takes it back.",
    });
    Ok(())
}

fn turned(answer: &Value, word: &str, out: &mut Out) -> Result<()> {
    if out.is_json() {
        return out.json(answer);
    }
    out::say(&format!("{word}: {}", text(&answer["change"], "act")));
    if answer["refusal_kept"] == true {
        out::say("A refusal that was part of it stays.");
    }
    Ok(())
}

fn line(change: &Value) -> Vec<String> {
    ["id", "made_at", "act", "customer_name", "is_undone"]
        .map(|field| cell(&change[field]))
        .to_vec()
}
