//! `regulars calendar`.

use std::path::PathBuf;

use clap::Args;
use regulars_core::Result;
use serde_json::json;

use crate::out::{self, Out};
use crate::shop::Desk;

#[derive(Args)]
pub struct Calendar {
    /// Where the file shall lie. Brought into the same calendar, a later file changes what an earlier one
    /// told, and calls off what has vanished.
    #[arg(long, value_name = "FILE.ics")]
    to: PathBuf,
    /// One entry for each follow-up, with the customer's name, instead of one a day with counts.
    #[arg(long)]
    each: bool,
    /// To-dos instead of events; few programs take them.
    #[arg(long)]
    todo: bool,
}

impl Calendar {
    pub fn run(self, desk: &Desk, out: &mut Out) -> Result<()> {
        let answer = desk.call(
            "calendar.export",
            json!({
                "to": self.to,
                "per": if self.each { "follow_up" } else { "day" },
                "as": if self.todo { "todo" } else { "event" },
            }),
        )?;
        if out.is_json() {
            return out.json(&answer);
        }
        out::say(&format!(
            "Written: {} ({} entries for {} follow-ups, {} called off)",
            self.to.display(),
            answer["n_entries"],
            answer["n_follow_ups"],
            answer["n_cancelled"]
        ));
        Ok(())
    }
}
