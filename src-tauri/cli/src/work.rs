//! `regulars follow-ups`.

use chrono::NaiveDate;
use clap::Args;
use regulars_core::Result;
use serde_json::{Value, json};

use crate::out::{Out, cell};
use crate::shop::Desk;

#[derive(Args)]
pub struct FollowUps {
    /// Only those that are due by this day.
    #[arg(long, value_name = "DATE")]
    until: Option<NaiveDate>,
    /// Only those in these states, such as `due,overdue`.
    #[arg(long, value_name = "LIST", value_delimiter = ',')]
    state: Vec<String>,
}

impl FollowUps {
    pub fn run(self, desk: &Desk, out: &mut Out) -> Result<()> {
        let until = self.until.map(|day| day.to_string());
        let answer =
            desk.call("follow_ups.list", json!({ "until": until, "states": self.state }))?;
        if out.is_json() {
            return out.json(&answer);
        }
        let found: Vec<&Value> = answer.as_array().map_or(&[][..], Vec::as_slice).iter().collect();
        table(&found, out)
    }
}

/// Follow-ups, one a line.
pub fn table(found: &[&Value], out: &mut Out) -> Result<()> {
    let rows: Vec<Vec<String>> = found.iter().map(|row| cells(row)).collect();
    out.table(&["id", "kind", "state", "due", "until", "customer", "medium", "at", "bought"], &rows)
}

fn cells(row: &Value) -> Vec<String> {
    let mut cells: Vec<String> =
        ["id", "kind", "state", "due_on", "until_on", "customer_name", "medium", "contact_point"]
            .map(|field| cell(&row[field]))
            .to_vec();
    cells.push(cell(&row["reason"]["title"]));
    cells
}
