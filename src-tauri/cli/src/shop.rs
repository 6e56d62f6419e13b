//! The shop that is worked on, and the clock.

use std::io::IsTerminal;
use std::path::PathBuf;

use chrono::NaiveDate;
use regulars_core::Result;
use regulars_core::api::answers::Progress;
use regulars_core::api::{self, Host, Now, Shop};
use regulars_core::store::home;
use serde_json::Value;

use crate::out;

/// An open shop and the time of the command.
pub struct Desk {
    pub shop: Shop,
    now: Now,
}

impl Desk {
    pub fn open(folder: Option<PathBuf>, today: Option<NaiveDate>) -> Result<Desk> {
        let shop = Shop::open(&home::folder(folder)?)?;
        Ok(Desk { shop, now: Now { at: clock(), today } })
    }

    pub fn call(&self, name: &str, request: Value) -> Result<Value> {
        api::call(&self.shop, self.now, &Terminal, name, request)
    }
}

#[expect(clippy::disallowed_methods, reason = "this is the host that reads the clock")]
fn clock() -> chrono::DateTime<chrono::Utc> {
    chrono::Utc::now()
}

/// Tells of progress where somebody watches; it is stopped by ending the program, which changes nothing.
struct Terminal;

impl Host for Terminal {
    fn progress(&self, progress: &Progress) {
        if std::io::stderr().is_terminal() {
            let Progress { stage, done, total } = progress;
            out::say_in_place(&format!("{stage} {done}/{total}"));
        }
    }

    fn is_stopped(&self) -> bool {
        false
    }
}

/// A day among the words of a command.
pub fn day(text: &str) -> std::result::Result<NaiveDate, String> {
    text.parse().map_err(|_| "write the day as 2026-05-20".to_owned())
}

/// An answer as it was promised; the core's shapes never miss a field.
pub fn text<'a>(answer: &'a Value, field: &str) -> &'a str {
    answer[field].as_str().unwrap_or_default()
}

/// The rows of an answer.
pub fn rows<'a>(answer: &'a Value, field: &str) -> &'a [Value] {
    answer[field].as_array().map_or(&[], Vec::as_slice)
}
