//! What files say of writing to contact points: for the card, and for the plan.

use chrono::NaiveDate;
use rusqlite::{Connection, Row, named_params};

use crate::Result;
use crate::domain::consent::Statement;
use crate::domain::staged::ConsentAct;
use crate::store::{id_list, parse_day};

/// A contact point in the words of one file.
#[derive(Clone, Debug)]
pub struct SaidOfPoint {
    pub customer_id: i64,
    /// The card on which the identity was born that has it.
    pub card_id: i64,
    pub identity_id: i64,
    pub channel: String,
    pub kind: String,
    pub value: String,
    /// None where the file says nothing of it.
    pub statement: Option<Statement>,
    /// The day on which the file came.
    pub imported_on: NaiveDate,
    /// Neither hidden nor stopped.
    pub is_usable: bool,
}

/// The contact points of these customers, each as often as a file tells of it.
pub fn said_of(db: &Connection, ids: &[i64]) -> Result<Vec<SaidOfPoint>> {
    let mut statement = db.prepare_cached(include_str!("consents_of.sql"))?;
    let mut rows = statement.query(named_params! { ":ids": id_list(ids) })?;
    let mut said = Vec::new();
    while let Some(row) = rows.next()? {
        said.push(SaidOfPoint {
            customer_id: row.get("customer_id")?,
            card_id: row.get("card_id")?,
            identity_id: row.get("identity_id")?,
            channel: row.get("channel")?,
            kind: row.get("kind")?,
            value: row.get("value")?,
            statement: statement_in(row)?,
            imported_on: row.get("imported_on")?,
            is_usable: row.get("is_usable")?,
        });
    }
    Ok(said)
}

/// Every no that was said at this contact point, whoever's it is.
pub fn refusals_of(db: &Connection, kind: &str, value: &str) -> Result<Vec<Statement>> {
    let mut statement = db.prepare_cached(include_str!("refusals_of_point.sql"))?;
    let mut rows = statement.query(named_params! { ":kind": kind, ":value": value })?;
    let mut said = Vec::new();
    while let Some(row) = rows.next()? {
        said.extend(statement_in(row)?);
    }
    Ok(said)
}

fn statement_in(row: &Row<'_>) -> Result<Option<Statement>> {
    let act: Option<String> = row.get("act")?;
    let said_on = parse_day(row, "said_on")?;
    Ok(act.as_deref().and_then(ConsentAct::parse).map(|act| Statement { act, said_on }))
}
