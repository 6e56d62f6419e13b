//! Undo and redo: the rows of a change are put back as they were, or made again as they became.

use std::collections::hash_map::Entry;
use std::collections::{BTreeSet, HashMap};

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::{Transaction, named_params};

use super::rows::{Columns, OWNED};
use super::{get, stored};
use crate::store::id_list;
use crate::store::imports::remember_ids;
use crate::{Error, Result};

/// When and on which day a change is turned back.
#[derive(Clone, Copy, Debug)]
pub struct Turn {
    pub at: DateTime<Utc>,
    pub today: NaiveDate,
}

/// What has to be made anew after a change was turned back.
#[derive(Clone, Debug, Default)]
pub struct Touched {
    pub customers: BTreeSet<i64>,
    /// Identities that may be called otherwise now.
    pub named: BTreeSet<i64>,
    pub orders: BTreeSet<i64>,
    /// Names of identities, each a JSON array, about whom a decision came or went.
    pub identities: BTreeSet<String>,
    /// The settings are other ones: everybody is to be planned.
    pub everybody: bool,
    /// A refusal that was part of it stays.
    pub refusal_kept: bool,
}

/// One row of a change.
struct Kept {
    position: i64,
    table: String,
    key: String,
    before: Option<String>,
    after: Option<String>,
}

/// Takes the change back. `TooLate` when a later change that stands holds one of its rows, or a row
/// is not as the change left it.
pub fn undo(tx: &Transaction<'_>, id: i64, turn: Turn) -> Result<Touched> {
    let line = get(tx, id)?;
    if line.undone_at.is_some() || line.only_restricts {
        return Err(Error::TooLate { what: "change" });
    }
    let mut kept = rows_of(tx, id)?;
    refuse_when_held(tx, id)?;
    kept.reverse();
    let mut touched = Touched::default();
    // Whose a row is can be told only as long as it is there.
    for row in &kept {
        touched.note(tx, row)?;
    }
    if kept.iter().any(|row| row.before.is_none()) {
        remember_ids(tx)?;
    }
    let mut tables = Tables::default();
    for row in &kept {
        let columns = tables.of(tx, &row.table)?;
        match () {
            () if row.table == "events" => take_back_event(tx, row, turn, &mut touched)?,
            () if row.table == "order_acts" => take_back_order_act(tx, row, turn)?,
            () if row.table == "suppressions" => suppress(tx, row, row.before.is_some(), turn)?,
            () => put(tx, columns, row, row.after.as_deref(), row.before.as_deref())?,
        }
    }
    mark(tx, id, Some(turn))?;
    for row in &kept {
        touched.note(tx, row)?;
    }
    Ok(touched)
}

/// Does the change once more.
pub fn redo(tx: &Transaction<'_>, id: i64, turn: Turn) -> Result<Touched> {
    if get(tx, id)?.undone_at.is_none() {
        return Err(Error::TooLate { what: "change" });
    }
    let kept = rows_of(tx, id)?;
    refuse_when_held(tx, id)?;
    let mut touched = Touched::default();
    for row in &kept {
        touched.note(tx, row)?;
    }
    if kept.iter().any(|row| row.after.is_none()) {
        remember_ids(tx)?;
    }
    let mut tables = Tables::default();
    for row in &kept {
        let columns = tables.of(tx, &row.table)?;
        match () {
            () if row.table == "events" => append_event_again(tx, id, row, turn)?,
            () if row.table == "order_acts" => append_order_act_again(tx, id, row, turn)?,
            () if row.table == "suppressions" => suppress(tx, row, row.after.is_some(), turn)?,
            () => put(tx, columns, row, row.before.as_deref(), row.after.as_deref())?,
        }
    }
    mark(tx, id, None)?;
    for row in &kept {
        touched.note(tx, row)?;
    }
    Ok(touched)
}

/// What stands in the change about customers, orders and identities.
pub fn touched(tx: &Transaction<'_>, id: i64) -> Result<Touched> {
    let mut touched = Touched::default();
    touched.customers.extend(get(tx, id)?.customer.map(|(id, _)| id));
    for row in rows_of(tx, id)? {
        touched.note(tx, &row)?;
    }
    Ok(touched)
}

impl Touched {
    /// Every card that stands otherwise in lists now, those too that are joined into another.
    pub fn cards(&self, tx: &Transaction<'_>) -> Result<Vec<i64>> {
        let ids: Vec<i64> = self.customers.iter().copied().collect();
        let names: Vec<&str> = self.identities.iter().map(String::as_str).collect();
        let mut statement = tx.prepare_cached(include_str!("customers_of.sql"))?;
        let names = format!("[{}]", names.join(","));
        let cards = statement
            .query_map(named_params! { ":ids": id_list(&ids), ":names": names }, |row| {
                row.get("id")
            })?;
        let mut cards: Vec<i64> = cards.collect::<rusqlite::Result<_>>()?;
        // Of a card that is gone nothing can be read, and that is what the search has to hear.
        cards.extend(ids);
        cards.sort_unstable();
        cards.dedup();
        Ok(cards)
    }
}

fn rows_of(tx: &Transaction<'_>, id: i64) -> Result<Vec<Kept>> {
    let mut statement = tx.prepare_cached(include_str!("rows_of.sql"))?;
    let rows = statement.query_map(named_params! { ":id": id }, |row| {
        Ok(Kept {
            position: row.get("position")?,
            table: row.get("table_name")?,
            key: row.get("row_key")?,
            before: row.get("before")?,
            after: row.get("after")?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn refuse_when_held(tx: &Transaction<'_>, id: i64) -> Result<()> {
    let is_held =
        tx.prepare_cached(include_str!("is_held.sql"))?.exists(named_params! { ":id": id })?;
    match is_held {
        true => Err(Error::TooLate { what: "change" }),
        false => Ok(()),
    }
}

/// The columns of the tables of a change, each asked once.
#[derive(Default)]
struct Tables(HashMap<String, Columns>);

impl Tables {
    fn of(&mut self, tx: &Transaction<'_>, table: &str) -> Result<&Columns> {
        Ok(match self.0.entry(table.to_owned()) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(place) => place.insert(Columns::of(tx, table)?),
        })
    }
}

/// Puts the row from one state into the other; numbers that go with it have to be remembered before.
fn put(
    tx: &Transaction<'_>,
    columns: &Columns,
    row: &Kept,
    from: Option<&str>,
    to: Option<&str>,
) -> Result<()> {
    // What imports write too may have been named or grouped anew since; that is no change by hand.
    if OWNED.contains(&row.table.as_str()) || row.table == "customers" && row.before.is_some() {
        let image = from.or(to).unwrap_or("{}");
        if columns.now(tx, &row.key, image)?.as_deref() != from {
            return Err(Error::TooLate { what: "change" });
        }
    }
    let done = match (from, to) {
        (Some(_), Some(image)) => columns.update(tx, &row.key, image),
        (None, Some(image)) => columns.insert(tx, image),
        (Some(_), None) => columns.delete(tx, &row.key),
        (None, None) => Ok(()),
    };
    done.map_err(too_late_when_others_need_it)
}

/// Rows that came later hold on to this one.
fn too_late_when_others_need_it(error: Error) -> Error {
    let is_held = matches!(&error, Error::Store { detail } if detail.contains("constraint failed"));
    if is_held { Error::TooLate { what: "change" } } else { error }
}

fn mark(tx: &Transaction<'_>, id: i64, undone: Option<Turn>) -> Result<()> {
    tx.prepare_cached("UPDATE changes SET undone_at = :at WHERE id = :id")?
        .execute(named_params! { ":id": id, ":at": undone.map(|turn| stored(turn.at)) })?;
    Ok(())
}

/// Acts are never removed: a retraction follows them. A refusal stays for good.
fn take_back_event(
    tx: &Transaction<'_>,
    row: &Kept,
    turn: Turn,
    touched: &mut Touched,
) -> Result<()> {
    let Some(image) = &row.after else { return Ok(()) };
    let of = named_params! { ":image": image };
    let is_refusal: bool =
        tx.prepare_cached(include_str!("is_refusal.sql"))?.query_row(of, |row| row.get(0))?;
    if is_refusal {
        touched.refusal_kept = true;
        return Ok(());
    }
    tx.prepare_cached(include_str!("retract_event.sql"))?.execute(named_params! {
        ":image": image,
        ":today": turn.today,
        ":at": stored(turn.at),
    })?;
    let (outcome, point) = outcome_and_point(tx, image)?;
    if let (Some(outcome), Some(point)) = (outcome, point) {
        crate::store::events::lift_suppression(tx, &outcome, &point)?;
    }
    Ok(())
}

fn outcome_and_point(
    tx: &Transaction<'_>,
    image: &str,
) -> Result<(Option<String>, Option<String>)> {
    let sql = "SELECT json_extract(:image, '$.outcome'), json_extract(:image, '$.contact_point')";
    Ok(tx
        .prepare_cached(sql)?
        .query_row(named_params! { ":image": image }, |row| Ok((row.get(0)?, row.get(1)?)))?)
}

/// The act once more, with a number of its own, under which the change knows it from now on.
fn append_event_again(tx: &Transaction<'_>, id: i64, row: &Kept, turn: Turn) -> Result<()> {
    let Some(image) = &row.after else { return Ok(()) };
    let again = named_params! { ":image": image, ":at": stored(turn.at) };
    if tx.prepare_cached(include_str!("append_event_again.sql"))?.execute(again)? == 0 {
        return Ok(());
    }
    renumber(tx, id, row, tx.last_insert_rowid(), "of_event_id")?;
    let (outcome, point) = outcome_and_point(tx, image)?;
    let suppression = match outcome.as_deref() {
        Some("wrong_number") => Some(("phone", "wrong")),
        Some("bounced") => Some(("email", "bounced")),
        Some(_) | None => None,
    };
    if let (Some((kind, reason)), Some(value)) = (suppression, point) {
        crate::store::events::suppress(tx, kind, &value, reason, turn.today)?;
    }
    Ok(())
}

fn take_back_order_act(tx: &Transaction<'_>, row: &Kept, turn: Turn) -> Result<()> {
    tx.prepare_cached(include_str!("retract_order_act.sql"))?.execute(named_params! {
        ":image": row.after,
        ":today": turn.today,
        ":at": stored(turn.at),
    })?;
    Ok(())
}

fn append_order_act_again(tx: &Transaction<'_>, id: i64, row: &Kept, turn: Turn) -> Result<()> {
    tx.prepare_cached(include_str!("append_order_act_again.sql"))?
        .execute(named_params! { ":image": row.after, ":at": stored(turn.at) })?;
    renumber(tx, id, row, tx.last_insert_rowid(), "of_act_id")
}

/// The change knows the act by its new number, and so does every change that names it.
fn renumber(tx: &Transaction<'_>, id: i64, row: &Kept, new: i64, naming: &str) -> Result<()> {
    tx.prepare_cached(include_str!("renumber.sql"))?.execute(named_params! {
        ":id": id,
        ":position": row.position,
        ":new": new,
    })?;
    tx.prepare_cached(include_str!("renumber_naming.sql"))?.execute(named_params! {
        ":table": row.table,
        ":key": row.key,
        ":place": format!("$.{naming}"),
        ":new": new,
    })?;
    Ok(())
}

/// The contact point is stopped once more, or works again.
fn suppress(tx: &Transaction<'_>, row: &Kept, is_stopped: bool, turn: Turn) -> Result<()> {
    if is_stopped {
        tx.prepare_cached(include_str!("suppress_again.sql"))?.execute(named_params! {
            ":key": row.key,
            ":image": row.before.as_ref().or(row.after.as_ref()),
            ":today": turn.today,
        })?;
    } else {
        tx.prepare_cached(include_str!("lift_again.sql"))?
            .execute(named_params! { ":key": row.key })?;
    }
    Ok(())
}

impl Touched {
    /// Whom and what the row is about, as far as that can be told now.
    fn note(&mut self, tx: &Transaction<'_>, row: &Kept) -> Result<()> {
        match row.table.as_str() {
            "settings_versions" => self.everybody = true,
            "orders" | "order_acts" => {
                self.orders.extend(ids(
                    tx,
                    row,
                    "SELECT coalesce(
                    json_extract(:image, '$.order_id'), json_extract(:image, '$.id'))",
                )?);
                self.customers.extend(ids(tx, row, include_str!("customer_of_order.sql"))?);
            }
            "buyers" => {
                self.named.extend(ids(tx, row, "SELECT json_extract(:image, '$.identity_id')")?);
                self.customers.extend(ids(tx, row, include_str!("customer_of_buyer.sql"))?);
            }
            "pair_decisions" => {
                for place in ["$[0]", "$[1]"] {
                    self.identities.insert(
                        tx.prepare_cached("SELECT json_extract(:key, :place)")?.query_row(
                            named_params! { ":key": row.key, ":place": place },
                            |row| row.get(0),
                        )?,
                    );
                }
            }
            "customers" => {
                self.customers.extend(ids(tx, row, "SELECT json_extract(:image, '$.id')")?)
            }
            _other_table => {
                self.customers.extend(ids(tx, row, "SELECT json_extract(:image, '$.customer_id')")?)
            }
        }
        Ok(())
    }
}

fn ids(tx: &Transaction<'_>, row: &Kept, sql: &str) -> Result<Vec<i64>> {
    let image = row.after.as_ref().or(row.before.as_ref());
    let mut statement = tx.prepare_cached(sql)?;
    let ids = statement
        .query_map(named_params! { ":image": image }, |row| row.get::<_, Option<i64>>(0))?;
    Ok(ids.collect::<rusqlite::Result<Vec<_>>>()?.into_iter().flatten().collect())
}
