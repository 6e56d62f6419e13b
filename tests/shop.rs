//! What the tests share: a shop in a scratch folder and a fixed day.

#[path = "people/generate.rs"]
pub mod many_people;
pub mod packed;

use chrono::{DateTime, Duration, NaiveDate, Utc};
use regulars_core::api::{self, Now, Quiet, Shop};
use regulars_core::{Error, Result};
use serde_json::Value;

/// A shop that is gone after the test.
pub struct ScratchShop {
    shop: Shop,
    folder: tempfile::TempDir,
    now: Now,
}

impl Default for ScratchShop {
    fn default() -> Self {
        ScratchShop::on("2026-05-12")
    }
}

impl ScratchShop {
    /// An empty shop, at noon of this day.
    pub fn on(day: &str) -> ScratchShop {
        let folder = tempfile::tempdir().expect("a scratch folder can be made");
        let shop = Shop::open(folder.path()).expect("a new shop opens");
        ScratchShop { shop, folder, now: noon(day) }
    }

    /// A shop whose folder was filled before it is opened.
    pub fn before(day: &str, fill: impl FnOnce(&std::path::Path)) -> ScratchShop {
        let folder = tempfile::tempdir().expect("a scratch folder can be made");
        fill(folder.path());
        let shop = Shop::open(folder.path()).expect("the shop opens");
        ScratchShop { shop, folder, now: noon(day) }
    }

    /// The same shop closed and opened again.
    pub fn reopened(self) -> ScratchShop {
        let ScratchShop { shop, folder, now } = self;
        drop(shop);
        let shop = Shop::open(folder.path()).expect("the shop opens again");
        ScratchShop { shop, folder, now }
    }

    pub fn set_day(&mut self, day: &str) {
        self.now = noon(day);
    }

    pub fn pass_seconds(&mut self, seconds: i64) {
        self.now.at += Duration::seconds(seconds);
    }

    pub fn shop(&self) -> &Shop {
        &self.shop
    }

    pub fn now(&self) -> Now {
        self.now
    }

    pub fn folder(&self) -> &std::path::Path {
        self.folder.path()
    }

    /// Runs a command that is expected to be done.
    #[track_caller]
    pub fn call(&self, name: &str, request: Value) -> Value {
        match self.try_call(name, request) {
            Ok(answer) => answer,
            Err(error) => panic!("{name} was refused: {} ({error})", error.code()),
        }
    }

    /// Runs a command that is expected to be refused.
    #[track_caller]
    pub fn refused(&self, name: &str, request: Value) -> Error {
        match self.try_call(name, request) {
            Ok(answer) => panic!("{name} was done: {answer}"),
            Err(error) => error,
        }
    }

    pub fn try_call(&self, name: &str, request: Value) -> Result<Value> {
        api::call(&self.shop, self.now, &Quiet, name, request)
    }

    /// Everything a merchant would miss.
    pub fn dump(&self) -> String {
        let mut lines = Vec::new();
        api::dump::write(&self.shop, &mut lines).expect("the shop can be dumped");
        String::from_utf8(lines).expect("a dump is text")
    }

    /// Writes rows directly, for what no import makes.
    pub fn write(&self, sql: &str) {
        self.shop.write(|tx| Ok(tx.execute_batch(sql)?)).expect("the rows fit the schema");
    }
}

fn noon(day: &str) -> Now {
    let day: NaiveDate = day.parse().expect("a day is written YYYY-MM-DD");
    let at: DateTime<Utc> = day.and_hms_opt(12, 0, 0).expect("noon exists").and_utc();
    Now { at, today: Some(day) }
}
