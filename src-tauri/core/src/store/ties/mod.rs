//! Who belongs together, and who has recommended the shop to whom.

use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};

use crate::Result;

#[derive(Clone, Debug)]
pub struct Person {
    pub id: i64,
    pub name: String,
}

#[derive(Clone, Debug)]
pub struct Household {
    pub id: i64,
    pub name: String,
    /// The others of it.
    pub members: Vec<Person>,
}

pub fn household_of(db: &Connection, customer_id: i64) -> Result<Option<Household>> {
    let found: Option<(i64, String)> = db
        .prepare_cached(include_str!("household_of.sql"))?
        .query_row(named_params! { ":customer": customer_id }, |row| {
            Ok((row.get("id")?, row.get("name")?))
        })
        .optional()?;
    let Some((id, name)) = found else { return Ok(None) };
    let of = named_params! { ":household": id, ":customer": customer_id };
    let members = people(db, include_str!("members.sql"), of)?;
    Ok(Some(Household { id, name, members }))
}

pub fn make_household(tx: &Transaction<'_>, name: &str) -> Result<i64> {
    tx.prepare_cached("INSERT INTO households (name) VALUES (:name)")?
        .execute(named_params! { ":name": name })?;
    Ok(tx.last_insert_rowid())
}

pub fn name_household(tx: &Transaction<'_>, id: i64, name: &str) -> Result<()> {
    tx.prepare_cached("UPDATE households SET name = :name WHERE id = :id AND name <> :name")?
        .execute(named_params! { ":id": id, ":name": name })?;
    Ok(())
}

pub fn join_household(tx: &Transaction<'_>, id: i64, customer_id: i64) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO household_members (customer_id, household_id) VALUES (:customer, :household)",
    )?
    .execute(named_params! { ":customer": customer_id, ":household": id })?;
    Ok(())
}

/// Takes the customer out of their household; one in which nobody or one alone is left goes.
pub fn leave_household(tx: &Transaction<'_>, customer_id: i64) -> Result<()> {
    let Some(household) = household_of(tx, customer_id)? else { return Ok(()) };
    tx.prepare_cached(include_str!("leave_household.sql"))?
        .execute(named_params! { ":customer": customer_id })?;
    if household.members.len() < 2 {
        let of = named_params! { ":household": household.id };
        for sql in [
            "DELETE FROM household_members WHERE household_id = :household",
            "DELETE FROM households WHERE id = :household",
        ] {
            tx.prepare_cached(sql)?.execute(of)?;
        }
    }
    Ok(())
}

pub fn referred_by(db: &Connection, customer_id: i64) -> Result<Option<Person>> {
    let found =
        people(db, include_str!("referred_by.sql"), named_params! { ":customer": customer_id })?;
    Ok(found.into_iter().next())
}

/// Whom the customer has brought.
pub fn referred(db: &Connection, customer_id: i64) -> Result<Vec<Person>> {
    people(db, include_str!("referred.sql"), named_params! { ":customer": customer_id })
}

pub fn set_referral(
    tx: &Transaction<'_>,
    customer_id: i64,
    referred_by: Option<i64>,
) -> Result<()> {
    tx.prepare_cached(include_str!("leave_referral.sql"))?
        .execute(named_params! { ":customer": customer_id, ":by": referred_by })?;
    if let Some(by) = referred_by {
        tx.prepare_cached(
            "INSERT INTO referrals (customer_id, referred_by_id) VALUES (:customer, :by)
             ON CONFLICT (customer_id) DO UPDATE SET referred_by_id = excluded.referred_by_id
             WHERE referred_by_id <> excluded.referred_by_id",
        )?
        .execute(named_params! { ":customer": customer_id, ":by": by })?;
    }
    Ok(())
}

fn people(db: &Connection, sql: &str, of: &[(&str, &dyn rusqlite::ToSql)]) -> Result<Vec<Person>> {
    let mut statement = db.prepare_cached(sql)?;
    let people = statement.query_map(of, person)?;
    Ok(people.collect::<rusqlite::Result<_>>()?)
}

fn person(row: &Row<'_>) -> rusqlite::Result<Person> {
    Ok(Person { id: row.get("id")?, name: row.get("name")? })
}
