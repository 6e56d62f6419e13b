//! What the merchant types of a person stands where files tell it too: under an identity of the
//! customer's own, told by a file that is made for the day.

use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};
use rusqlite::{OptionalExtension, Transaction, named_params};

use super::{changes, channels, imports};
use crate::Result;

/// The channel of what is typed.
pub const CHANNEL: &str = "counter";
/// The format of the files that no merchant has imported.
pub const FORMAT: &str = "by_hand";
/// What is typed counts for more than any file.
const RANK: i64 = 100;

/// Whether an identity of the channel is one for what is typed, by its value.
pub fn is_named_so(value: &str) -> bool {
    value.strip_prefix("hand-").is_some_and(|id| id.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Somebody of whom nothing is known but what is typed; answers the customer.
pub fn make_customer(
    tx: &Transaction<'_>,
    file_id: i64,
    called: &str,
    typed: &[Typed<'_>],
) -> Result<i64> {
    let id = imports::next_id(tx, "customers")?;
    tx.prepare_cached(include_str!("insert_customer.sql"))?.execute(named_params! {
        ":id": id,
        ":name": called,
        ":file": file_id,
    })?;
    changes::made(tx, "customers", &[id])?;
    let identity_id = identity_of(tx, id, file_id)?;
    for it in typed {
        write(tx, identity_id, file_id, it)?;
    }
    Ok(id)
}

/// Something typed of a person: a name, or one way to reach them.
#[derive(Clone, Debug, Default)]
pub struct Typed<'a> {
    pub name: Option<&'a str>,
    /// `phone`, `email`, `post` or `handle`, in the one writing in which it is compared.
    pub point: Option<(&'a str, &'a str)>,
    /// As it was typed, where that differs.
    pub shown: Option<&'a str>,
    /// Work, mobile, neighbour.
    pub label: &'a str,
}

/// The file of the day for what is typed; it is in no list of imports.
pub fn file_of_today(tx: &Transaction<'_>, at: DateTime<Utc>, today: NaiveDate) -> Result<i64> {
    let known = tx
        .prepare_cached(include_str!("file_of_day.sql"))?
        .query_row(named_params! { ":format": FORMAT, ":today": today }, |row| row.get(0))
        .optional()?;
    if let Some(file_id) = known {
        return Ok(file_id);
    }
    let channel_id = channels::begin(tx, CHANNEL, today)?;
    tx.prepare_cached(
        "INSERT INTO import_batches (imported_at, imported_on) VALUES (:at, :today)",
    )?
    .execute(named_params! {
        ":at": at.to_rfc3339_opts(SecondsFormat::Secs, true),
        ":today": today,
    })?;
    let batch_id = tx.last_insert_rowid();
    tx.prepare_cached(include_str!("insert_file.sql"))?.execute(named_params! {
        ":batch": batch_id,
        ":channel": channel_id,
        ":format": FORMAT,
    })?;
    Ok(tx.last_insert_rowid())
}

/// The identity under which stands what is typed of this customer, made when there is none.
pub fn identity_of(tx: &Transaction<'_>, customer_id: i64, file_id: i64) -> Result<i64> {
    let known = tx
        .prepare_cached(include_str!("identity_of.sql"))?
        .query_row(named_params! { ":customer": customer_id }, |row| row.get(0))
        .optional()?;
    if let Some(identity_id) = known {
        return Ok(identity_id);
    }
    let id = imports::next_id(tx, "identities")?;
    tx.prepare_cached(include_str!("insert_identity.sql"))?.execute(named_params! {
        ":id": id,
        ":value": format!("hand-{customer_id}"),
        ":customer": customer_id,
        ":file": file_id,
    })?;
    changes::made(tx, "identities", &[id])?;
    Ok(id)
}

/// Writes what was typed under an identity; answers the row of the buyer.
pub fn write(
    tx: &Transaction<'_>,
    identity_id: i64,
    file_id: i64,
    typed: &Typed<'_>,
) -> Result<i64> {
    let id = imports::next_id(tx, "buyers")?;
    let value = |kind: &str| typed.point.filter(|(of, _)| *of == kind).map(|(_, value)| value);
    let shown = |kind: &str| typed.shown.filter(|shown| value(kind).is_some_and(|it| it != *shown));
    tx.prepare_cached(include_str!("insert_buyer.sql"))?.execute(named_params! {
        ":id": id,
        ":identity": identity_id,
        ":rank": RANK,
        ":name": typed.name,
        ":handle": value("handle"),
        ":handle_shown": shown("handle"),
        ":email": value("email"),
        ":email_shown": shown("email"),
        ":phone": value("phone"),
        ":phone_shown": shown("phone"),
        ":address": value("post"),
        ":label": typed.label,
        ":file": file_id,
    })?;
    changes::made(tx, "buyers", &[id])?;
    tx.prepare_cached(
        "INSERT INTO buyer_tellings (buyer_id, file_id, row_number) VALUES (:buyer, :file, 0)",
    )?
    .execute(named_params! { ":buyer": id, ":file": file_id })?;
    changes::made(tx, "buyer_tellings", &[id, file_id])?;
    name(tx, identity_id)?;
    Ok(id)
}

/// Takes off what was typed of this contact point; says whether there was anything.
pub fn take_off(tx: &Transaction<'_>, customer_id: i64, kind: &str, value: &str) -> Result<bool> {
    let of = named_params! { ":customer": customer_id, ":kind": kind, ":value": value };
    remove(tx, include_str!("typed_points.sql"), of)
}

/// Takes off what the customer was called by hand.
pub fn take_off_name(tx: &Transaction<'_>, customer_id: i64) -> Result<bool> {
    let of = named_params! { ":customer": customer_id };
    remove(tx, include_str!("typed_names.sql"), of)
}

fn remove(tx: &Transaction<'_>, sql: &str, of: &[(&str, &dyn rusqlite::ToSql)]) -> Result<bool> {
    let mut statement = tx.prepare_cached(sql)?;
    let typed: Vec<(i64, i64, i64)> = statement
        .query_map(of, |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
        .collect::<rusqlite::Result<_>>()?;
    for (buyer_id, file_id, identity_id) in &typed {
        changes::goes(tx, "buyer_tellings", &[*buyer_id, *file_id])?;
        changes::goes(tx, "buyers", &[*buyer_id])?;
        let buyer = named_params! { ":buyer": buyer_id };
        imports::remember_ids(tx)?;
        tx.prepare_cached("DELETE FROM buyer_tellings WHERE buyer_id = :buyer")?.execute(buyer)?;
        tx.prepare_cached("DELETE FROM buyers WHERE id = :buyer")?.execute(buyer)?;
        name(tx, *identity_id)?;
    }
    Ok(!typed.is_empty())
}

fn name(tx: &Transaction<'_>, identity_id: i64) -> Result<()> {
    if let Some(customer_id) = imports::name_identity(tx, identity_id)? {
        imports::name_customer(tx, customer_id)?;
    }
    Ok(())
}
