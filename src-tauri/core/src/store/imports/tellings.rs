//! What each file said of an order, kept apart as soon as two said different things.

use chrono::NaiveDate;
use rusqlite::{Row, Statement, Transaction, named_params, params};

use super::intake::Intake;
use super::lines::{is_repeat, product_of, told_line};
use crate::Result;
use crate::domain::evidence::{Evidence, Words};
use crate::domain::incoming::{Incoming, joined_hash};
use crate::domain::merge::OrderFacts;
use crate::domain::money::Currency;
use crate::domain::order::OrderStatus;
use crate::domain::staged::Nature;
use crate::domain::tellings::Telling;
use crate::store::day::day_text;

/// A telling with what stands around it in the tables.
pub struct Kept {
    pub id: i64,
    pub buyer_id: Option<i64>,
    /// Under which identity the words stand at present.
    pub identity_id: Option<i64>,
    pub row: i64,
    pub telling: Telling,
}

/// The row of the order becomes the first of several tellings.
pub fn stand_alone_no_more(tx: &Transaction<'_>, order_id: i64) -> Result<()> {
    let order = named_params! { ":order": order_id };
    tx.prepare_cached(include_str!("telling_of_order.sql"))?.execute(order)?;
    let telling = tx.last_insert_rowid();
    tx.prepare_cached(include_str!("told_lines_of_order.sql"))?
        .execute(named_params! { ":telling": telling, ":order": order_id })?;
    tx.prepare_cached("UPDATE orders SET n_tellings = 1, buyer_id = NULL WHERE id = :order")?
        .execute(order)?;
    Ok(())
}

/// The only telling of an order becomes its row again.
pub fn stand_alone_again(tx: &Transaction<'_>, order_id: i64) -> Result<()> {
    for sql in [
        "DELETE FROM told_lines
         WHERE telling_id IN (SELECT id FROM order_tellings WHERE order_id = :order)",
        "DELETE FROM order_tellings WHERE order_id = :order",
        "UPDATE orders SET n_tellings = 0 WHERE id = :order",
    ] {
        tx.prepare_cached(sql)?.execute(named_params! { ":order": order_id })?;
    }
    Ok(())
}

/// What the row of an order has no place for: the movement of a ledger, and that the row which
/// begins the order is missing.
pub fn note_more(tx: &Transaction<'_>, order_id: i64, told: &Incoming) -> Result<()> {
    let movement = told.movement.as_ref();
    tx.prepare_cached(include_str!("note_more.sql"))?.execute(named_params! {
        ":key": movement.map(|movement| movement.key.as_str()),
        ":minor": movement.map(|movement| movement.refund_minor),
        ":headless": told.continues,
        ":order": order_id,
    })?;
    Ok(())
}

/// Whether this file has told of the order already.
pub fn has_told(tx: &Transaction<'_>, order_id: i64, file_id: i64) -> Result<bool> {
    Ok(tx
        .prepare_cached("SELECT 1 FROM order_tellings WHERE order_id = :order AND file_id = :file")?
        .exists(named_params! { ":order": order_id, ":file": file_id })?)
}

pub fn is_known(tx: &Transaction<'_>, order_id: i64, content_hash: i64) -> Result<bool> {
    Ok(tx
        .prepare_cached(
            "SELECT 1 FROM order_tellings WHERE order_id = :order AND content_hash = :hash",
        )?
        .exists(named_params! { ":order": order_id, ":hash": content_hash })?)
}

/// A further telling of an order that has tellings already.
pub fn add(
    intake: &mut Intake<'_>,
    order_id: i64,
    buyer_id: Option<i64>,
    told: &Incoming,
) -> Result<()> {
    let tx = intake.tx;
    let mut insert = tx.prepare_cached(include_str!("insert_telling.sql"))?;
    bind(&mut insert, ":order", order_id)?;
    bind(&mut insert, ":hash", told.content_hash)?;
    bind(&mut insert, ":file", intake.file_id)?;
    bind(&mut insert, ":row", told.row)?;
    bind(&mut insert, ":buyer", buyer_id)?;
    bind(&mut insert, ":headless", told.continues)?;
    let movement = told.movement.as_ref();
    bind(&mut insert, ":movement", movement.map(|movement| movement.key.as_str()))?;
    bind(&mut insert, ":moved", movement.map(|movement| movement.refund_minor))?;
    bind_facts(&mut insert, &told.facts)?;
    insert.raw_execute()?;
    let telling = tx.last_insert_rowid();
    insert_lines(intake, telling, 0, told)?;
    one_more(tx, order_id)
}

fn insert_lines(intake: &mut Intake<'_>, telling: i64, first: i64, told: &Incoming) -> Result<()> {
    let mut insert = intake.tx.prepare_cached(include_str!("insert_told_line.sql"))?;
    for (place, line) in told.lines.iter().enumerate() {
        if is_repeat(&told.lines[..place], line) {
            continue;
        }
        insert.execute(params![
            telling,
            first + place as i64,
            line.key,
            product_of(intake.tx, &mut intake.known, line)?,
            line.quantity,
            line.unit_price_minor,
            line.row,
        ])?;
    }
    Ok(())
}

fn one_more(tx: &Transaction<'_>, order_id: i64) -> Result<()> {
    tx.prepare_cached("UPDATE orders SET n_tellings = n_tellings + 1 WHERE id = :order")?
        .execute(named_params! { ":order": order_id })?;
    Ok(())
}

/// A file says of an order with several tellings what one of them says.
pub fn copy_for_file(
    tx: &Transaction<'_>,
    order_id: i64,
    content_hash: i64,
    file_id: i64,
    row: u32,
) -> Result<bool> {
    let copied = tx.prepare_cached(include_str!("copy_telling.sql"))?.execute(named_params! {
        ":order": order_id,
        ":hash": content_hash,
        ":file": file_id,
        ":row": row,
    })?;
    if copied == 0 {
        return Ok(false);
    }
    let copy = tx.last_insert_rowid();
    tx.prepare_cached(include_str!("copy_told_lines.sql"))?
        .execute(named_params! { ":copy": copy, ":order": order_id, ":hash": content_hash })?;
    one_more(tx, order_id)?;
    Ok(true)
}

/// A file says of an order what was known before others told of it differently.
pub fn repeat_first(tx: &Transaction<'_>, order_id: i64, file_id: i64, row: u32) -> Result<()> {
    let first = tx
        .prepare_cached(
            "SELECT content_hash FROM order_tellings WHERE order_id = :order AND is_first = 1",
        )?
        .query_row(named_params! { ":order": order_id }, |row| row.get(0))?;
    copy_for_file(tx, order_id, first, file_id, row)?;
    Ok(())
}

/// Whether the file tells of the order what no other file tells.
pub fn is_news(tx: &Transaction<'_>, order_id: i64, file_id: i64) -> Result<bool> {
    Ok(tx
        .prepare_cached(include_str!("is_news.sql"))?
        .exists(named_params! { ":order": order_id, ":file": file_id })?)
}

/// Rows that go on after rows which said what was known: a telling of this file begins as that of
/// the order and grows.
pub fn go_on(intake: &mut Intake<'_>, order_id: i64, part: &Incoming) -> Result<()> {
    let tx = intake.tx;
    let of_file = |tx: &Transaction<'_>| -> Result<Option<(i64, i64)>> {
        let mut statement = tx.prepare_cached(
            "SELECT id, content_hash FROM order_tellings
             WHERE order_id = :order AND file_id = :file ORDER BY id DESC LIMIT 1",
        )?;
        let file = named_params! { ":order": order_id, ":file": intake.file_id };
        let mut rows = statement.query(file)?;
        Ok(match rows.next()? {
            Some(row) => Some((row.get(0)?, row.get(1)?)),
            None => None,
        })
    };
    if of_file(tx)?.is_none() {
        let hash = tx
            .prepare_cached("SELECT content_hash FROM orders WHERE id = :order")?
            .query_row(named_params! { ":order": order_id }, |row| row.get(0))?;
        copy_for_file(tx, order_id, hash, intake.file_id, part.row)?;
    }
    let Some((telling, hash)) = of_file(tx)? else { return Ok(()) };
    let kept = of_order(tx, order_id, "")?;
    let facts = kept
        .iter()
        .find(|kept| kept.id == telling)
        .map(|kept| kept.telling.facts.with_part(&part.facts))
        .unwrap_or_default();
    let mut update = tx.prepare_cached(include_str!("update_telling.sql"))?;
    bind(&mut update, ":telling", telling)?;
    bind(&mut update, ":hash", joined_hash(hash, part.content_hash))?;
    bind_facts(&mut update, &facts)?;
    update.raw_execute()?;
    let first = tx
        .prepare_cached(
            "SELECT coalesce(max(position), -1) + 1 FROM told_lines WHERE telling_id = :telling",
        )?
        .query_row(named_params! { ":telling": telling }, |row| row.get(0))?;
    insert_lines(intake, telling, first, part)
}

/// Every telling of the order, the oldest first.
pub fn of_order(tx: &Transaction<'_>, order_id: i64, number: &str) -> Result<Vec<Kept>> {
    let mut statement = tx.prepare_cached(include_str!("tellings_of_order.sql"))?;
    let mut rows = statement.query(named_params! { ":order": order_id })?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        all.push(kept(tx, row, number)?);
    }
    Ok(all)
}

fn kept(tx: &Transaction<'_>, row: &Row<'_>, number: &str) -> Result<Kept> {
    let id: i64 = row.get("id")?;
    let buyer_id: Option<i64> = row.get("buyer_id")?;
    let movement: Option<(String, i64)> =
        match (row.get("movement_key")?, row.get("movement_minor")?) {
            (Some(key), Some(minor)) => Some((key, minor)),
            _ => None,
        };
    let imported_on: NaiveDate = row.get("imported_on")?;
    let mut statement = tx.prepare_cached(include_str!("told_lines.sql"))?;
    let lines = statement.query_map(named_params! { ":telling": id }, told_line)?;
    Ok(Kept {
        id,
        buyer_id,
        identity_id: row.get("identity_id")?,
        row: row.get("row_number")?,
        telling: Telling {
            facts: facts(row)?,
            lines: lines.collect::<rusqlite::Result<_>>()?,
            is_headless: row.get("is_headless")?,
            movement,
            evidence: evidence_of(row, buyer_id, number)?,
            buyer_rank: row.get("buyer_rank")?,
            content_hash: row.get("content_hash")?,
            file_id: row.get("file_id")?,
            imported_on,
        },
    })
}

/// The evidence that the buyer's words give; see `domain::evidence`.
fn evidence_of(row: &Row<'_>, buyer_id: Option<i64>, number: &str) -> Result<Option<Evidence>> {
    if buyer_id.is_none() {
        return Ok(None);
    }
    let text = |column: &str| -> Result<Option<String>> { Ok(row.get(column)?) };
    let own = |column: &str, nature: &str| -> Result<Option<String>> {
        let is_own = text(nature)?.as_deref() == Some(Nature::Own.as_str());
        Ok(text(column)?.filter(|_| is_own))
    };
    let (name, handle) = (text("name")?, text("handle")?);
    let (email, phone) = (own("email", "email_nature")?, own("phone", "phone_nature")?);
    let words = Words {
        name: name.as_deref(),
        handle: handle.as_deref(),
        email: email.as_deref(),
        phone: phone.as_deref(),
    };
    Ok(Some(Evidence::of(words, number)))
}

pub fn stored_facts(tx: &Transaction<'_>, order_id: i64) -> Result<OrderFacts> {
    let mut statement = tx.prepare_cached(include_str!("get_order.sql"))?;
    Ok(statement.query_row(named_params! { ":id": order_id }, facts)?)
}

/// The facts of an order in a row that names them as the tables do.
pub fn facts(row: &Row<'_>) -> rusqlite::Result<OrderFacts> {
    let status: Option<String> = row.get("status")?;
    let currency: Option<String> = row.get("currency")?;
    Ok(OrderFacts {
        ordered_on: row.get("ordered_on")?,
        ordered_at: row.get("ordered_at")?,
        paid_on: row.get("paid_on")?,
        shipped_on: row.get("shipped_on")?,
        delivered_on: row.get("delivered_on")?,
        cancelled_on: row.get("cancelled_on")?,
        status: status.as_deref().and_then(OrderStatus::parse),
        currency: currency.as_deref().and_then(Currency::parse),
        items_minor: row.get("items_minor")?,
        shipping_minor: row.get("shipping_minor")?,
        tax_minor: row.get("tax_minor")?,
        discount_minor: row.get("discount_minor")?,
        total_minor: row.get("total_minor")?,
        refunded_minor: row.get("refunded_minor")?,
        summary: row.get("summary")?,
        n_units: row.get("n_units")?,
        note: row.get("note")?,
    })
}

pub fn write_facts(
    tx: &Transaction<'_>,
    order_id: i64,
    facts: &OrderFacts,
    content_hash: i64,
) -> Result<()> {
    let mut update = tx.prepare_cached(include_str!("update_facts.sql"))?;
    bind(&mut update, ":order", order_id)?;
    bind(&mut update, ":hash", content_hash)?;
    bind_facts(&mut update, facts)?;
    update.raw_execute()?;
    Ok(())
}

fn bind(statement: &mut Statement<'_>, name: &str, value: impl rusqlite::ToSql) -> Result<()> {
    if let Some(place) = statement.parameter_index(name)? {
        statement.raw_bind_parameter(place, value)?;
    }
    Ok(())
}

fn bind_facts(statement: &mut Statement<'_>, facts: &OrderFacts) -> Result<()> {
    for (name, day) in [
        (":ordered_on", facts.ordered_on),
        (":paid_on", facts.paid_on),
        (":shipped_on", facts.shipped_on),
        (":delivered_on", facts.delivered_on),
        (":cancelled_on", facts.cancelled_on),
    ] {
        bind(statement, name, day_text(day))?;
    }
    for (name, number) in [
        (":ordered_at", facts.ordered_at),
        (":items", facts.items_minor),
        (":shipping", facts.shipping_minor),
        (":tax", facts.tax_minor),
        (":discount", facts.discount_minor),
        (":total", facts.total_minor),
        (":refunded", facts.refunded_minor),
        (":n_units", facts.n_units),
    ] {
        bind(statement, name, number)?;
    }
    bind(statement, ":status", facts.status.map(OrderStatus::as_str))?;
    bind(statement, ":currency", facts.currency.as_ref().map(Currency::as_str))?;
    bind(statement, ":summary", facts.summary.as_deref())?;
    bind(statement, ":note", facts.note.as_deref())
}
