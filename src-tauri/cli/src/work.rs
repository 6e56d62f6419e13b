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
    /// Instead, those whose time has come and who may not be contacted, with the reason.
    #[arg(long, conflicts_with = "state")]
    left_out: bool,
}

impl FollowUps {
    pub fn run(self, desk: &Desk, out: &mut Out) -> Result<()> {
        let until = match self.until {
            None if self.left_out => Some(desk.call("shop.status", json!({}))?["today"].clone()),
            day => day.map(|day| json!(day.to_string())),
        };
        let states = if self.left_out { vec!["blocked".to_owned()] } else { self.state };
        let answer = desk.call("follow_ups.list", json!({ "until": until, "states": states }))?;
        if out.is_json() {
            return out.json(&answer);
        }
        let found: Vec<&Value> = answer.as_array().map_or(&[][..], Vec::as_slice).iter().collect();
        if self.left_out { left_out(&found, out) } else { table(&found, out) }
    }
}

/// Follow-ups, one a line.
pub fn table(found: &[&Value], out: &mut Out) -> Result<()> {
    let rows: Vec<Vec<String>> = found.iter().map(|row| cells(row)).collect();
    out.table(&["id", "kind", "state", "due", "until", "customer", "medium", "at", "bought"], &rows)
}

/// Who is left out, one a line, with the reason.
fn left_out(found: &[&Value], out: &mut Out) -> Result<()> {
    let fields = ["id", "kind", "due_on", "customer_name", "channel", "state_reason"];
    let cells = |row: &&Value| fields.map(|field| cell(&row[field])).to_vec();
    let rows: Vec<Vec<String>> = found.iter().map(cells).collect();
    out.table(&["id", "kind", "due", "customer", "channel", "reason"], &rows)
}

fn cells(row: &Value) -> Vec<String> {
    let mut cells: Vec<String> =
        ["id", "kind", "state", "due_on", "until_on", "customer_name", "medium", "contact_point"]
            .map(|field| cell(&row[field]))
            .to_vec();
    cells.push(cell(&row["reason"]["title"]));
    cells
}
