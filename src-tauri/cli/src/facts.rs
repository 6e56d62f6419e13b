//! `regulars stats`, `dump`, `plan` and `call`.

use std::io::Read;
use std::path::PathBuf;

use clap::Args;
use regulars_core::api::{dump, world};
use regulars_core::{Error, Result};
use serde_json::Value;

use crate::out::{Out, cell, money};
use crate::shop::Desk;

#[derive(Args)]
pub struct Plan {
    /// One customer's settings, events and day; `-` reads them from stdin.
    #[arg(value_name = "WORLD.json")]
    world: PathBuf,
}

#[derive(Args)]
pub struct Call {
    name: String,
    /// The request; an empty one when left out.
    #[arg(value_name = "JSON", value_parser = as_json)]
    request: Option<Value>,
}

fn as_json(text: &str) -> std::result::Result<Value, serde_json::Error> {
    serde_json::from_str(text)
}

impl Plan {
    pub fn run(self, out: &mut Out) -> Result<()> {
        let text = self
            .text()
            .map_err(|error| Error::Io { detail: format!("{}: {error}", self.world.display()) })?;
        let world = as_json(&text)
            .map_err(|error| Error::Invalid { what: "world", detail: error.to_string() })?;
        out.json(&world::plan_world(world)?)
    }

    fn text(&self) -> std::io::Result<String> {
        if self.world.as_os_str() != "-" {
            return std::fs::read_to_string(&self.world);
        }
        let mut text = String::new();
        std::io::stdin().read_to_string(&mut text)?;
        Ok(text)
    }
}

impl Call {
    pub fn run(self, desk: &Desk, out: &mut Out) -> Result<()> {
        let answer = desk.call(&self.name, self.request.unwrap_or(Value::Null))?;
        out.json(&answer)
    }
}

pub fn stats(desk: &Desk, out: &mut Out) -> Result<()> {
    let stats = desk.call("shop.stats", Value::Null)?;
    if out.is_json() {
        return out.json(&stats);
    }
    let mut rows: Vec<Vec<String>> = ["customers", "identities", "orders", "lines", "batches"]
        .map(|field| vec![field.to_owned(), cell(&stats[field])])
        .to_vec();
    for (state, n) in stats["follow_ups"].as_object().into_iter().flatten() {
        rows.push(vec![format!("follow-ups {state}"), cell(n)]);
    }
    for total in crate::shop::rows(&stats, "totals") {
        rows.push(vec!["total".to_owned(), money(total)]);
    }
    out.table(&["what", "how many"], &rows)
}

pub fn dump(desk: &Desk, out: &mut Out) -> Result<()> {
    dump::write(&desk.shop, out.writer())
}
