//! Files that came in: one transaction for a batch, from the first row to the last follow-up.

mod alike;
mod bulk;
mod buyers;
mod intake;
mod known;
mod lines;
mod orders;
mod packed;
mod settle;
pub(super) mod sweep;
mod tellings;
mod told_again;
mod undo;
mod verbatim;

use rusqlite::Connection;

pub use alike::Alike;
pub use buyers::{next_id, remember_ids};
pub use intake::{ConsentCounts, Counts, FileFacts, FileResult, Intake, Outcome, Terms, import};

pub use known::find_identity;
pub use settle::{rename as rename_identity, settle_again};
pub use sweep::{name_customer, name_identity};
pub use tellings::facts as facts_of;
pub use undo::{Stays, Undone, undo};

use crate::Result;

/// A batch as the list of earlier imports shows it.
#[derive(Clone, Debug)]
pub struct Batch {
    pub id: i64,
    pub imported_at: String,
    pub channel: String,
    pub files: Vec<String>,
    pub orders_new: i64,
    pub orders_changed: i64,
    pub customers_new: i64,
    pub n_problems: i64,
    pub undone_at: Option<String>,
}

/// Every batch, newest first.
pub fn batches(db: &Connection) -> Result<Vec<Batch>> {
    let mut statement = db.prepare_cached(include_str!("batches.sql"))?;
    let batches = statement.query_map([], |row| {
        let files: String = row.get("files")?;
        Ok(Batch {
            id: row.get("id")?,
            imported_at: row.get("imported_at")?,
            channel: row.get("channel")?,
            files: files.split('\u{1f}').map(str::to_owned).collect(),
            orders_new: row.get("orders_new")?,
            orders_changed: row.get("orders_changed")?,
            customers_new: row.get("customers_new")?,
            n_problems: row.get("n_problems")?,
            undone_at: row.get("undone_at")?,
        })
    })?;
    Ok(batches.collect::<rusqlite::Result<_>>()?)
}
