//! Brings an old shop to the present schema, one transaction a step, and refuses newer ones.

mod numbers;

use rusqlite::{Connection, Transaction};

use crate::{Error, Result};

enum Step {
    Sql(&'static str),
    /// What no statement could say.
    Rust(fn(&Transaction<'_>) -> Result<()>),
}

const STEPS: &[Step] = &[
    Step::Sql(include_str!("migrations/0001_shop.sql")),
    Step::Sql(include_str!("migrations/0002_rows_by_hash.sql")),
    Step::Sql(include_str!("migrations/0003_customer_file.sql")),
    Step::Sql(include_str!("migrations/0004_talks_by_order.sql")),
    Step::Sql(include_str!("migrations/0005_retired_points.sql")),
    Step::Rust(numbers::write_in_full),
    Step::Sql(include_str!("migrations/0007_talks_outlive.sql")),
    Step::Sql(include_str!("migrations/0008_in_force.sql")),
    Step::Sql(include_str!("migrations/0009_days_work.sql")),
    Step::Sql(include_str!("migrations/0010_promises_told.sql")),
    Step::Sql(include_str!("migrations/0011_planned_with.sql")),
];

/// The version that this Regulars writes.
pub fn newest() -> i64 {
    STEPS.len() as i64
}

pub fn version(db: &Connection) -> Result<i64> {
    Ok(db.pragma_query_value(None, "user_version", |row| row.get(0))?)
}

/// A shop of a newer version is refused before anything is written.
pub fn refuse_newer(db: &Connection) -> Result<()> {
    let found = version(db)?;
    if found > newest() {
        return Err(Error::NewerShop { found, known: newest() });
    }
    Ok(())
}

pub fn run(db: &mut Connection) -> Result<()> {
    refuse_newer(db)?;
    let found = usize::try_from(version(db)?).unwrap_or(0);
    for (index, step) in STEPS.iter().enumerate().skip(found) {
        let tx = db.transaction()?;
        match step {
            Step::Sql(sql) => tx.execute_batch(sql)?,
            Step::Rust(work) => work(&tx)?,
        }
        tx.pragma_update(None, "user_version", index as i64 + 1)?;
        tx.commit()?;
    }
    Ok(())
}
