//! The shop behind the window, worked on through the core while the window is closed.

use std::path::Path;

use chrono::{NaiveDate, NaiveTime};
use regulars_core::api::{self, Now, Quiet, Shop};
use serde_json::Value;

use crate::files::TODAY;

/// A shop that no window holds, at noon of the day of the journeys.
pub struct Desk {
    shop: Shop,
    now: Now,
}

impl Desk {
    pub fn open(folder: &Path) -> Desk {
        let today: NaiveDate = TODAY.parse().expect("a day is written YYYY-MM-DD");
        let noon = NaiveTime::from_hms_opt(12, 0, 0).expect("noon exists");
        let now = Now { at: today.and_time(noon).and_utc(), today: Some(today) };
        Desk { shop: Shop::open(folder).expect("the shop opens"), now }
    }

    /// Runs a command that is expected to be done.
    #[track_caller]
    pub fn call(&self, name: &str, request: Value) -> Value {
        api::call(&self.shop, self.now, &Quiet, name, request)
            .unwrap_or_else(|error| panic!("{name} was refused: {error}"))
    }

    /// Runs a command that makes something, and tells its number.
    #[track_caller]
    pub fn make(&self, name: &str, request: Value) -> i64 {
        let made = self.call(name, request);
        made["id"].as_i64().unwrap_or_else(|| panic!("{name} tells no number: {made}"))
    }

    /// Everything a merchant would miss.
    pub fn dump(&self) -> String {
        let mut lines = Vec::new();
        api::dump::write(&self.shop, &mut lines).expect("the shop can be dumped");
        String::from_utf8(lines).expect("a dump is text")
    }
}
