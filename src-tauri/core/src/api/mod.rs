//! What an interface may ask: requests, answers and the command table. The only place with serde.

pub mod answers;
mod asking;
mod beside_today;
mod bulk;
mod by_hand;
mod cadence;
mod calendar;
mod call_sheet;
mod card;
mod changes;
mod columns;
mod complaints;
mod coverage;
mod customer_paper;
mod customers;
mod day;
pub mod dump;
mod duplicates;
mod export;
mod fields;
mod file_intake;
mod files;
mod filters;
mod find;
mod first_day;
mod follow_ups;
mod imports;
mod left_out;
mod like;
mod lines;
mod list_paper;
mod look;
mod mapping;
mod merging;
mod notes;
mod order_acts;
mod orders;
mod points;
mod preview;
mod problems;
mod product_paper;
mod products;
mod promises;
mod reading;
mod readings;
mod reasons;
pub mod requests;
mod rows;
mod rulebook;
mod say;
mod scripts;
mod settings;
mod sheets;
mod shop;
mod shown;
mod slips;
mod standings;
mod table;
mod tags;
mod talks;
mod today;
mod trash;
mod undo;
mod views;
mod watch;
mod watch_memory;
mod week;
mod wordings;
pub mod world;

use chrono::{DateTime, Datelike, NaiveDate, Utc};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

pub use crate::store::Shop;
use crate::{Error, Result};

/// The time of a command, read once by the host.
#[derive(Clone, Copy, Debug)]
pub struct Now {
    pub at: DateTime<Utc>,
    /// Takes the place of the shop's own day, for checks and tests.
    pub today: Option<NaiveDate>,
}

/// Who runs the commands: hears of progress and may stop a long one.
pub trait Host {
    fn progress(&self, progress: &answers::Progress);
    fn is_stopped(&self) -> bool;
}

/// A host that hears nothing and never stops.
pub struct Quiet;

impl Host for Quiet {
    fn progress(&self, _: &answers::Progress) {}

    fn is_stopped(&self) -> bool {
        false
    }
}

/// All that a command gets.
struct Call<'a> {
    shop: &'a Shop,
    now: Now,
    host: &'a dyn Host,
    /// How often the shop had been written to before the command began.
    seen: u64,
}

type Command = fn(&Call<'_>, Value) -> Result<Value>;

/// Builds the command table: `area.command => module::function`.
macro_rules! commands {
    ($($name:literal => $function:path,)*) => {
        /// Every command an interface may call, by name.
        pub const NAMES: &[&str] = &[$($name),*];

        fn command(name: &str) -> Option<Command> {
            match name {
                $($name => Some(|call, request| answer($function(call, understand(request)?)?)),)*
                _ => None,
            }
        }
    };
}

commands! {
    "attempts.record" => follow_ups::attempt,
    "bulk.do" => bulk::run,
    "bulk.preview" => bulk::preview,
    "cadence.preview" => preview::preview,
    "cadence.versions" => preview::versions,
    "calendar.export" => calendar::export,
    "call_sheet.csv" => call_sheet::csv,
    "call_sheet.preview" => call_sheet::preview,
    "call_sheet.print" => call_sheet::print,
    "calls.queue" => talks::queue,
    "calls.week" => week::week,
    "changes.first" => changes::first,
    "changes.list" => changes::list,
    "changes.redo" => changes::redo,
    "changes.undo" => changes::undo,
    "complaints.close" => complaints::close,
    "complaints.open" => complaints::open,
    "complaints.settle" => complaints::settle,
    "contact_points.add" => points::add,
    "contact_points.bring_back" => points::bring_back,
    "contact_points.retire" => points::retire,
    "customers.card" => card::card,
    "customers.compare" => merging::compare,
    "customers.count" => customers::count,
    "customers.like" => like::like,
    "customers.list" => customers::list,
    "customers.merge" => merging::merge,
    "customers.new" => by_hand::new,
    "customers.parts" => merging::parts,
    "customers.refuse" => points::refuse,
    "customers.set" => fields::set,
    "customers.split" => merging::split,
    "duplicates.decide" => duplicates::decide,
    "duplicates.list" => duplicates::list,
    "events.undo" => follow_ups::undo,
    "fields.check" => fields::check,
    "fields.custom_list" => fields::own,
    "fields.custom_save" => fields::save_own,
    "fields.history" => fields::history,
    "files.add" => files::add,
    "files.place" => files::place,
    "files.remove" => files::remove,
    "find.anything" => find::anything,
    "follow_ups.list" => follow_ups::list,
    "follow_ups.skip" => follow_ups::skip,
    "follow_ups.snooze" => follow_ups::snooze,
    "formats.bring" => mapping::bring,
    "formats.columns" => columns::columns,
    "formats.export" => mapping::export,
    "formats.own" => mapping::own,
    "formats.remove" => mapping::remove,
    "formats.save" => mapping::save,
    "holidays.read" => calendar::holidays,
    "household.set" => fields::set_household,
    "imports.coverage" => coverage::map,
    "imports.dry_run" => imports::dry_run,
    "imports.first_day" => first_day::first_day,
    "imports.formats" => imports::formats,
    "imports.list" => imports::list,
    "imports.look" => look::first,
    "imports.problems_csv" => problems::csv,
    "imports.readings" => readings::readings,
    "imports.run" => imports::run,
    "imports.undo" => undo::undo,
    "left_out.list" => left_out::list,
    "lists.all" => tags::lists,
    "lists.make" => tags::make_list,
    "lists.put" => tags::put_on_list,
    "lists.take_off" => tags::take_off_list,
    "notes.change" => notes::change,
    "notes.done" => notes::set_done,
    "notes.put_off" => notes::put_off,
    "notes.remove" => notes::remove,
    "notes.write" => notes::write,
    "orders.act" => order_acts::act,
    "orders.history" => order_acts::history,
    "orders.list" => orders::list,
    "orders.sell" => by_hand::sell,
    "products.answers" => products::answers,
    "products.get" => products::get,
    "products.list" => products::list,
    "products.note" => products::note,
    "promises.drop" => promises::drop,
    "promises.keep" => promises::keep,
    "promises.make" => promises::make,
    "promises.move" => promises::move_to,
    "referral.set" => fields::set_referral,
    "paper.list" => list_paper::list,
    "paper.prep" => customer_paper::prep,
    "paper.product" => product_paper::product,
    "paper.statement" => customer_paper::statement,
    "rulebook.get" => rulebook::get,
    "rulebook.kept" => rulebook::kept,
    "rulebook.preview" => rulebook::preview,
    "rulebook.save" => rulebook::save,
    "scripts.check" => scripts::check,
    "scripts.get" => scripts::get,
    "scripts.save" => scripts::save,
    "settings.get" => settings::get,
    "settings.save" => settings::save,
    "sheets.enter" => sheets::enter,
    "sheets.judge" => sheets::judge,
    "sheets.list" => sheets::list,
    "sheets.read" => sheets::read,
    "shop.dump" => shop::facts,
    "shop.stats" => shop::count,
    "shop.status" => shop::status,
    "slips.preview" => slips::preview,
    "tags.all" => tags::all,
    "tags.set" => tags::set,
    "talks.open" => talks::open,
    "talks.preview" => talks::preview,
    "talks.record" => talks::record,
    "talks.say" => scripts::to_say,
    "today.page" => today::page,
    "trash.empty" => trash::empty,
    "trash.list" => trash::list,
    "trash.put" => trash::put,
    "trash.restore" => trash::restore,
    "views.all" => views::all,
    "views.order" => views::order,
    "views.remove" => views::remove,
    "views.save" => views::save,
    "watch.dismiss" => watch::dismiss,
    "watch.look" => watch::look,
    "watch.set" => watch::set,
    "wordings.add" => wordings::add,
    "wordings.all" => wordings::all,
}

/// Runs one command. Several may run at a time; writes wait for each other, reads for nobody.
pub fn call(shop: &Shop, now: Now, host: &dyn Host, name: &str, request: Value) -> Result<Value> {
    let command = command(name).ok_or_else(|| Error::Invalid {
        what: "command",
        detail: format!("{name} is no command"),
    })?;
    let seen = shop.kept().n_writes();
    command(&Call { shop, now, host, seen }, request)
}

/// A missing request is an empty one.
fn understand<T: DeserializeOwned>(request: Value) -> Result<T> {
    let request = if request.is_null() { Value::Object(serde_json::Map::new()) } else { request };
    serde_json::from_value(request)
        .map_err(|error| Error::Invalid { what: "request", detail: error.to_string() })
}

fn answer<T: Serialize>(answer: T) -> Result<Value> {
    serde_json::to_value(answer)
        .map_err(|error| Error::Invalid { what: "answer", detail: error.to_string() })
}

/// Reads a day of a request.
fn day(what: &'static str, text: &str) -> Result<NaiveDate> {
    // A year of more digits would not stand in the order of days.
    let day = text.parse().ok().filter(|day: &NaiveDate| (1..=9999).contains(&day.year()));
    day.ok_or_else(|| Error::Invalid {
        what,
        detail: format!("{text:?} is no day; write it as YYYY-MM-DD"),
    })
}
