//! What the merchant has decided of two identities, by their names: it outlives undo and import.

use std::collections::HashMap;

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Transaction, named_params};

use crate::Result;
use crate::domain::evidence::{Evidence, EvidenceKind};
use crate::domain::matching::{Decision, Naming, Verdict};

/// A verdict as it is stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    Same,
    Different,
    /// Asked again from that day on.
    Later(NaiveDate),
}

impl Said {
    fn as_str(self) -> &'static str {
        match self {
            Said::Same => "same",
            Said::Different => "different",
            Said::Later(_) => "later",
        }
    }

    fn until(self) -> Option<NaiveDate> {
        match self {
            Said::Same | Said::Different => None,
            Said::Later(day) => Some(day),
        }
    }
}

/// All that is decided for ever.
pub fn all(db: &Connection) -> Result<Vec<Decision>> {
    let mut statement = db.prepare_cached(include_str!("decisions.sql"))?;
    let mut rows = statement.query([])?;
    let mut decisions = Vec::new();
    while let Some(row) = rows.next()? {
        let verdict: String = row.get(6)?;
        let verdict = if verdict == "same" { Verdict::Same } else { Verdict::Different };
        let naming = |at: usize| -> Result<Option<Naming>> {
            let evidence: String = row.get(at + 1)?;
            let channel = row.get(at)?;
            let value = row.get(at + 2)?;
            Ok(EvidenceKind::parse(&evidence).map(|evidence| Naming { channel, evidence, value }))
        };
        if let (Some(one), Some(other)) = (naming(0)?, naming(3)?) {
            decisions.push(Decision { one, other, verdict });
        }
    }
    Ok(decisions)
}

/// Those whom decisions name, as far as they are there.
pub fn identities(db: &Connection, decisions: &[Decision]) -> Result<HashMap<Naming, i64>> {
    let mut found = HashMap::new();
    for naming in decisions.iter().flat_map(|it| [&it.one, &it.other]) {
        if found.contains_key(naming) {
            continue;
        }
        let id: Option<i64> = db
            .prepare_cached(include_str!("find_by_name.sql"))?
            .query_row(
                named_params! {
                    ":channel": naming.channel,
                    ":evidence": naming.evidence.as_str(),
                    ":value": naming.value,
                },
                |row| row.get(0),
            )
            .optional()?;
        if let Some(id) = id {
            found.insert(naming.clone(), id);
        }
    }
    Ok(found)
}

/// Keeps what the merchant says of two identities; the newest word counts.
pub fn say(tx: &Transaction<'_>, one: i64, other: i64, said: Said, on: NaiveDate) -> Result<()> {
    tx.prepare_cached(include_str!("say.sql"))?.execute(named_params! {
        ":one": one,
        ":other": other,
        ":verdict": said.as_str(),
        ":on": on,
        ":until": said.until(),
    })?;
    Ok(())
}

/// The day on which the merchant said that two identities are the same.
pub fn said_same_on(db: &Connection, one: i64, other: i64) -> Result<Option<String>> {
    Ok(db
        .prepare_cached(include_str!("said_same_on.sql"))?
        .query_row(named_params! { ":one": one, ":other": other }, |row| row.get(0))
        .optional()?)
}

/// An identity that gets a better name takes the decisions on it along.
pub fn rename(tx: &Transaction<'_>, identity_id: i64, evidence: &Evidence) -> Result<()> {
    if !tx.prepare_cached("SELECT 1 FROM pair_decisions LIMIT 1")?.exists([])? {
        return Ok(());
    }
    let (old, new): (String, String) =
        tx.prepare_cached(include_str!("names_of_identity.sql"))?.query_row(
            named_params! {
                ":identity": identity_id,
                ":evidence": evidence.kind.as_str(),
                ":value": evidence.value,
            },
            |row| Ok((row.get(0)?, row.get(1)?)),
        )?;
    tx.prepare_cached(include_str!("rename_decisions.sql"))?
        .execute(named_params! { ":old": old, ":new": new })?;
    tx.prepare_cached("DELETE FROM pair_decisions WHERE one = :old OR other = :old")?
        .execute(named_params! { ":old": old })?;
    Ok(())
}
