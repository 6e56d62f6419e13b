//! Contact points that the merchant has retired by hand.

use chrono::NaiveDate;
use rusqlite::{Transaction, named_params};

use super::changes;
use crate::Result;

/// From now on it is not used, whoever has it.
pub fn retire(
    tx: &Transaction<'_>,
    kind: &str,
    value: &str,
    reason: &str,
    today: NaiveDate,
) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO retired_points (kind, value, reason, retired_on)
         VALUES (:kind, :value, :reason, :today)
         ON CONFLICT (kind, value) DO UPDATE SET reason = excluded.reason
         WHERE reason <> excluded.reason",
    )?
    .execute(named_params! {
        ":kind": kind,
        ":value": value,
        ":reason": reason,
        ":today": today,
    })?;
    Ok(())
}

/// It works after all, also where a talk has said otherwise. What they refused stays.
pub fn bring_back(tx: &Transaction<'_>, kind: &str, value: &str) -> Result<()> {
    let point = named_params! { ":kind": kind, ":value": value };
    tx.prepare_cached("DELETE FROM retired_points WHERE kind = :kind AND value = :value")?
        .execute(point)?;
    changes::lifted(tx, kind, value)?;
    tx.prepare_cached(
        "DELETE FROM suppressions WHERE kind = :kind AND value = :value AND reason <> 'refused'",
    )?
    .execute(point)?;
    Ok(())
}
