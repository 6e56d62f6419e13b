//! `regulars follow-ups`: what is planned, and who is left out of it.

use chrono::NaiveDate;
use clap::Args;
use regulars_core::Result;
use serde_json::{Value, json};

use crate::kinds;
use crate::out::{self, Out, cell};
use crate::shop::{Desk, day, rows, text};

#[derive(Args)]
pub struct FollowUps {
    /// Only those that are due by this day; with `--left-out` the day that is looked at, else today.
    #[arg(long, value_name = "DATE", value_parser = day)]
    until: Option<NaiveDate>,
    /// Only those in these states, such as `due,overdue`.
    #[arg(long, value_name = "LIST", value_delimiter = ',')]
    state: Vec<String>,
    /// Instead, who is not contacted although the day has come, and what stands against each way to
    /// reach them.
    #[arg(long, conflicts_with = "state")]
    left_out: bool,
    /// Of those left out, only for this reason, such as `source_policy`.
    #[arg(long, value_name = "REASON", requires = "left_out")]
    reason: Option<String>,
    /// Of those left out, only buyers of this channel, such as `amazon`.
    #[arg(long, value_name = "CHANNEL", requires = "left_out")]
    channel: Option<String>,
}

impl FollowUps {
    pub fn run(self, desk: &Desk, out: &mut Out) -> Result<()> {
        let until = self.until.map(|day| day.to_string());
        if self.left_out {
            let which = json!({ "on": until, "reason": self.reason, "channel": self.channel });
            let answer = desk.call("left_out.list", which)?;
            return if out.is_json() {
                out.json(&answer)
            } else {
                left_out(&kinds::named(desk, answer)?, out)
            };
        }
        let which = json!({ "until": until, "states": self.state });
        let answer = desk.call("follow_ups.list", which)?;
        if out.is_json() {
            return out.json(&answer);
        }
        let answer = kinds::named(desk, answer)?;
        let found: Vec<&Value> = answer.as_array().map_or(&[][..], Vec::as_slice).iter().collect();
        table(&found, out)
    }
}

/// Follow-ups, one a line.
pub fn table(found: &[&Value], out: &mut Out) -> Result<()> {
    let rows: Vec<Vec<String>> = found.iter().map(|row| cells(row)).collect();
    out.table(&["id", "kind", "state", "due", "until", "customer", "medium", "at", "bought"], &rows)
}

/// Who is left out, one a line, and under it how many for which reason.
fn left_out(answer: &Value, out: &mut Out) -> Result<()> {
    let found = rows(answer, "rows");
    let fields = ["id", "kind", "due_on", "customer_name", "channel", "reason"];
    let line = |row: &Value| {
        let mut cells = fields.map(|field| cell(&row[field])).to_vec();
        cells.push(against(row));
        cells
    };
    let table: Vec<Vec<String>> = found.iter().map(line).collect();
    out.table(&["id", "kind", "due", "customer", "channel", "reason", "why"], &table)?;
    for count in rows(answer, "counts") {
        let channel = count["channel"].as_str().map(|it| format!(" at {it}")).unwrap_or_default();
        out::say(&format!("{}: {}{channel}", count["n"], text(count, "reason")));
    }
    let n_more = answer["n"].as_i64().unwrap_or_default() - found.len() as i64;
    if n_more > 0 {
        out::say(&format!("{n_more} more are not shown; --reason and --channel narrow it down"));
    }
    Ok(())
}

/// What stands against each way to reach them: `phone rule, email no_consent`.
fn against(row: &Value) -> String {
    let one = |it: &Value| format!("{} {}", text(it, "medium"), text(it, "why"));
    let media: Vec<String> = rows(row, "media").iter().map(one).collect();
    media.join(", ")
}

fn cells(row: &Value) -> Vec<String> {
    let mut cells: Vec<String> =
        ["id", "kind", "state", "due_on", "until_on", "customer_name", "medium", "contact_point"]
            .map(|field| cell(&row[field]))
            .to_vec();
    cells.push(cell(&row["reason"]["title"]));
    cells
}
