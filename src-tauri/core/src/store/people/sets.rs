//! Sets of customers that filters name and that stand in tables of their own.

use rusqlite::{Connection, named_params};

use crate::Result;

/// Who belongs to a set; texts and ids as JSON arrays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SetOf {
    /// Of tags, by name.
    Tagged,
    /// Of lists, by name; whoever has left is not on it.
    OnLists,
    /// Buyers of products, by id; orders that are no sale count for nothing.
    Bought,
    WithNotes,
    /// Whose next follow-up is of these kinds.
    Next,
    /// Born in these months; with no month, everybody of whom a birthday is known.
    Born,
}

/// The ids of those who belong to the set.
pub fn members(db: &Connection, set: SetOf, of: &str) -> Result<Vec<i64>> {
    let mut statement = db.prepare_cached(match set {
        SetOf::Tagged => include_str!("tagged.sql"),
        SetOf::OnLists => include_str!("on_lists.sql"),
        SetOf::Bought => include_str!("bought.sql"),
        SetOf::WithNotes => include_str!("with_notes.sql"),
        SetOf::Next => include_str!("next.sql"),
        SetOf::Born => include_str!("born.sql"),
    })?;
    let ids = statement.query_map(named_params! { ":of": of }, |row| row.get("id"))?;
    Ok(ids.collect::<rusqlite::Result<_>>()?)
}
