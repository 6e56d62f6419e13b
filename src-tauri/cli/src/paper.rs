//! `regulars call-sheet`.

use std::fs::{self, OpenOptions};
use std::path::PathBuf;

use chrono::NaiveDate;
use clap::Args;
use regulars_core::{Error, Result};
use serde_json::{Value, json};

use crate::out::{self, Out};
use crate::shop::{Desk, day};

const FORMS: [&str; 6] = ["full", "dense", "helper", "messages", "post", "cards"];

#[derive(Args)]
pub struct CallSheet {
    /// The day of calling; today when left out.
    #[arg(long, value_name = "DATE", value_parser = day)]
    on: Option<NaiveDate>,
    /// Which paper: with all that helps in a talk, a line for each, for a helper, messages to copy,
    /// addresses for letters, or cards to write.
    #[arg(long, default_value = "full", value_parser = FORMS)]
    form: String,
    /// No more than so many customers, the most urgent ones.
    #[arg(long, value_name = "N")]
    most: Option<u32>,
    /// Whom to ring in this part of the shop's day alone.
    #[arg(long, value_parser = ["morning", "midday", "afternoon", "evening"])]
    slot: Option<String>,
    /// A page for printing or a table, by the file's ending.
    #[arg(long, value_name = "FILE.html|FILE.csv", value_parser = page_or_table)]
    to: PathBuf,
}

fn page_or_table(text: &str) -> std::result::Result<PathBuf, String> {
    let path = PathBuf::from(text);
    if is_page(&path) || path.extension().is_some_and(|ending| ending == "csv") {
        return Ok(path);
    }
    Err("the file ends in .html or .csv".to_owned())
}

fn is_page(path: &std::path::Path) -> bool {
    path.extension().is_some_and(|ending| ending == "html" || ending == "htm")
}

impl CallSheet {
    pub fn run(self, desk: &Desk, out: &mut Out) -> Result<()> {
        let on = self.on.map(|day| day.to_string());
        // A sheet that cannot be kept must not be counted as printed.
        let lost = |error| Error::Io { detail: format!("{}: {error}", self.to.display()) };
        OpenOptions::new().append(true).create(true).open(&self.to).map_err(lost)?;
        let (text, summary) = if is_page(&self.to) {
            let (form, most, slot) = (&self.form, self.most, &self.slot);
            let request = json!({ "on": on, "form": form, "most": most, "slot": slot });
            let mut sheet = desk.call("call_sheet.print", request)?;
            let html = sheet["html"].take();
            (html, sheet)
        } else {
            (desk.call("call_sheet.csv", json!({ "on": on }))?, Value::Null)
        };
        fs::write(&self.to, text.as_str().unwrap_or_default()).map_err(lost)?;
        if out.is_json() && is_page(&self.to) {
            let mut summary = summary;
            if let Some(fields) = summary.as_object_mut() {
                fields.remove("html");
            }
            return out.json(&summary);
        }
        out::say(&format!("Written: {}", self.to.display()));
        Ok(())
    }
}
