//! After orders have moved or gone: what nobody tells of any more goes, and names are given anew.

use std::collections::BTreeSet;

use rusqlite::{OptionalExtension, Transaction, named_params};

use super::settle::Touched;
use crate::Result;
use crate::domain::evidence::{Called, Worded, called};
use crate::store::ascending;
use crate::store::customers;
use crate::store::day::day_text;

/// Past so many identities it is quicker to look at everybody.
const MANY: usize = 5_000;

/// What a sweep found to be left over.
#[derive(Default)]
pub struct Swept {
    pub n_customers: i64,
    pub n_contact_points: i64,
    /// Customers without anything told of them, who stay because the merchant worked with them.
    pub kept: Vec<i64>,
}

/// Removes buyers without words in use, identities without buyers and orders, and customers
/// without identities; names the rest.
pub fn sweep(tx: &Transaction<'_>, touched: &Touched) -> Result<Swept> {
    if touched.everybody || touched.identities.len() > MANY {
        return sweep_everybody(tx, touched);
    }
    let mut swept = Swept::default();
    let mut gone = tx.prepare_cached(include_str!("unused_buyers.sql"))?;
    let mut homes = BTreeSet::new();
    for identity in ascending(&touched.identities) {
        let of = named_params! { ":identity": identity };
        let unused: Vec<(i64, i64)> = gone
            .query_map(of, |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect::<rusqlite::Result<_>>()?;
        for (buyer, n_points) in unused {
            swept.n_contact_points += n_points;
            tx.prepare_cached("DELETE FROM buyers WHERE id = :buyer")?
                .execute(named_params! { ":buyer": buyer })?;
        }
        let home: Option<i64> = tx
            .prepare_cached(include_str!("delete_empty_identity.sql"))?
            .query_row(of, |row| row.get(0))
            .optional()?
            .flatten();
        homes.extend(home);
        renew_phone(tx, identity)?;
        name_identity(tx, identity)?;
    }
    homes.extend(&touched.customers);
    for customer in &homes {
        sweep_customer(tx, *customer, &mut swept)?;
    }
    Ok(swept)
}

fn sweep_everybody(tx: &Transaction<'_>, touched: &Touched) -> Result<Swept> {
    let count = |sql: &str| -> Result<i64> { Ok(tx.query_row(sql, [], |row| row.get(0))?) };
    let n_points = count("SELECT count(*) FROM contact_points")?;
    let n_customers = count("SELECT count(*) FROM customers")?;
    let is_told_of = tx
        .prepare("SELECT 1 FROM orders UNION ALL SELECT 1 FROM buyer_tellings LIMIT 1")?
        .exists([])?;
    // Without a condition SQLite drops the pages of a table instead of visiting its rows.
    if is_told_of {
        tx.execute(include_str!("delete_unused_buyers.sql"), [])?;
        tx.execute(include_str!("delete_unused_identities.sql"), [])?;
    } else {
        tx.execute_batch("DELETE FROM buyers; DELETE FROM identities;")?;
    }
    let mut statement = tx.prepare(include_str!("kept_customers.sql"))?;
    let kept: Vec<i64> =
        statement.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    drop(statement);
    if !is_told_of && kept.is_empty() {
        tx.execute("DELETE FROM customers", [])?;
    } else {
        tx.execute(include_str!("delete_unused_customers.sql"), [])?;
        tx.execute(include_str!("part_from_those_who_went.sql"), [])?;
    }
    let left: Vec<i64> = match touched.everybody {
        true => tx
            .prepare("SELECT id FROM identities")?
            .query_map([], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?,
        false => ascending(&touched.identities),
    };
    for identity in left {
        renew_phone(tx, identity)?;
        if let Some(customer) = name_identity(tx, identity)? {
            name_customer(tx, customer)?;
        }
    }
    ascending(&touched.customers).into_iter().try_for_each(|id| name_customer(tx, id))?;
    Ok(Swept {
        n_customers: n_customers - count("SELECT count(*) FROM customers")?,
        n_contact_points: n_points - count("SELECT count(*) FROM contact_points")?,
        kept,
    })
}

/// Removes the customer unless somebody is told of under it or the merchant has worked with it.
pub fn sweep_customer(tx: &Transaction<'_>, customer: i64, swept: &mut Swept) -> Result<()> {
    let of = named_params! { ":customer": customer };
    let has = |sql: &str| -> Result<bool> { Ok(tx.prepare_cached(sql)?.exists(of)?) };
    if has("SELECT 1 FROM identities WHERE customer_id = :customer")? {
        return name_customer(tx, customer);
    }
    if has("SELECT 1 FROM identities WHERE home_id = :customer")? {
        return Ok(());
    }
    if customers::is_worked_with(tx, customer)? {
        swept.kept.push(customer);
        return Ok(());
    }
    part_from(tx, customer, swept)?;
    tx.prepare_cached("DELETE FROM follow_ups WHERE customer_id = :customer")?.execute(of)?;
    let was_joined: Option<bool> = tx
        .prepare_cached("DELETE FROM customers WHERE id = :customer RETURNING head_id IS NOT NULL")?
        .query_row(of, |row| row.get(0))
        .optional()?;
    // Whoever was joined into another was no customer of their own.
    swept.n_customers += i64::from(was_joined == Some(false));
    Ok(())
}

/// Cards that are joined into one that goes: those on which the merchant has written are their own
/// again, the others go too.
fn part_from(tx: &Transaction<'_>, customer: i64, swept: &mut Swept) -> Result<()> {
    let joined: Vec<i64> = tx
        .prepare_cached("SELECT id FROM customers WHERE head_id = :customer")?
        .query_map(named_params! { ":customer": customer }, |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    for card in joined {
        let of = named_params! { ":card": card };
        if customers::is_worked_with(tx, card)? {
            tx.prepare_cached("UPDATE customers SET head_id = NULL WHERE id = :card")?
                .execute(of)?;
            swept.kept.push(card);
        } else {
            tx.prepare_cached("DELETE FROM customers WHERE id = :card")?.execute(of)?;
        }
    }
    Ok(())
}

/// Until when the forwarding numbers of the identity live, by its orders as they are now.
pub fn renew_phone(tx: &Transaction<'_>, identity_id: i64) -> Result<()> {
    tx.prepare_cached(include_str!("phone_until.sql"))?
        .execute(named_params! { ":identity": identity_id })?;
    Ok(())
}

pub fn name_customer(tx: &Transaction<'_>, customer_id: i64) -> Result<()> {
    tx.prepare_cached(include_str!("name_customer.sql"))?
        .execute(named_params! { ":customer": customer_id })?;
    Ok(())
}

/// Names the identity by the words of its buyers; answers whose it is.
pub fn name_identity(tx: &Transaction<'_>, identity_id: i64) -> Result<Option<i64>> {
    let of = named_params! { ":identity": identity_id };
    let known: Option<(i64, String)> = tx
        .prepare_cached("SELECT customer_id, value FROM identities WHERE id = :identity")?
        .query_row(of, |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let Some((customer_id, value)) = known else { return Ok(None) };
    let mut statement = tx.prepare_cached(include_str!("words_of_identity.sql"))?;
    let words = statement.query_map(of, |row| {
        let address: Option<String> = row.get("address")?;
        let line = |place| {
            let line = address.as_deref().and_then(|address| address.split('\n').nth(place));
            line.unwrap_or_default().to_owned()
        };
        Ok(Worded {
            name: row.get("name")?,
            stand_in: row.get("stand_in")?,
            city: line(3),
            country: line(6),
            buyer_rank: row.get("buyer_rank")?,
            newest_on: row.get("newest_on")?,
        })
    })?;
    let called = called(words.collect::<rusqlite::Result<_>>()?, &value);
    write_name(tx, identity_id, &called)?;
    Ok(Some(customer_id))
}

fn write_name(tx: &Transaction<'_>, identity_id: i64, called: &Called) -> Result<()> {
    tx.prepare_cached(include_str!("name_identity.sql"))?.execute(named_params! {
        ":identity": identity_id,
        ":name": called.name,
        ":city": called.city,
        ":country": called.country,
        ":rank": called.named_rank,
        ":named_on": day_text(called.named_on),
    })?;
    Ok(())
}
