//! `regulars trash`: who was put away, and back again or gone for good.

use clap::{Args, Subcommand};
use regulars_core::Result;
use serde_json::{Value, json};

use crate::out::{self, Out, cell};
use crate::shop::{Desk, rows};

#[derive(Args)]
pub struct Trash {
    #[command(subcommand)]
    act: Option<Act>,
}

#[derive(Subcommand)]
enum Act {
    /// Brings a customer back.
    Restore {
        /// The number of the customer.
        id: i64,
    },
    /// Removes everybody in the trash for good; this cannot be undone.
    Empty,
}

impl Trash {
    pub fn run(self, desk: &Desk, out: &mut Out) -> Result<()> {
        match self.act {
            None => list(desk, out),
            Some(Act::Restore { id }) => {
                let done = desk.call("trash.restore", json!({ "customer": id }))?;
                if out.is_json() {
                    return out.json(&done);
                }
                out::say(match done["change"].is_null() {
                    true => "Not in the trash.",
                    false => "Brought back. `regulars undo` takes it back.",
                });
                Ok(())
            }
            Some(Act::Empty) => {
                let emptied = desk.call("trash.empty", json!({}))?;
                if out.is_json() {
                    return out.json(&emptied);
                }
                out::say(&format!("Gone: {}", cell(&emptied["n"])));
                Ok(())
            }
        }
    }
}

fn list(desk: &Desk, out: &mut Out) -> Result<()> {
    let trash = desk.call("trash.list", json!({}))?;
    if out.is_json() {
        return out.json(&trash);
    }
    let line = |row: &Value| {
        ["id", "name", "n_orders", "trashed_on", "goes_on"].map(|field| cell(&row[field])).to_vec()
    };
    let table: Vec<Vec<String>> = rows(&trash, "rows").iter().map(line).collect();
    out.table(&["id", "name", "orders", "put away", "goes"], &table)
}
