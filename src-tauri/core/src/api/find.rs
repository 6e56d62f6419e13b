//! One field that finds anything: who rings, who buys, what was ordered, noted and named.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::answers::{
    Caller, CustomerRow, Found, FoundCallers, FoundCustomers, FoundIdentities, FoundIdentity,
    FoundNote, FoundNotes, FoundOrders, FoundProduct, FoundProducts, OrderRow,
};
use super::requests::FindAnything;
use super::{Call, customers, day, rows};
use crate::Result;
use crate::domain::fold::fold;
use crate::domain::phone_digits;
use crate::domain::reach::ContactPoint;
use crate::store::search::{Apart, Index, Product, Those};
use crate::store::{self, Connection, orders, people};

/// How many of each group are shown.
const SHOWN: usize = 6;
/// So many digits of a ringing number tell who it is.
const CALLER_DIGITS: usize = 4;
/// How many orders, and how many customers with notes, are looked at and counted.
const COUNTED: usize = 200;

pub(super) fn anything(call: &Call<'_>, request: FindAnything) -> Result<Found> {
    let query = request.query.trim();
    if query.is_empty() {
        return Ok(Found::default());
    }
    day::read(call, |db, _, today| {
        let index = call.shop.search(db)?;
        let found = index.find(query);
        Ok(Found {
            callers: callers(db, &index, &found, query, today)?,
            customers: buyers(db, &index, &found, today)?,
            orders: numbered(db, query, today)?,
            products: products(&index, query),
            notes: notes(db, &index, &found, query)?,
            identities: identities(db, query)?,
        })
    })
}

fn buyers(
    db: &Connection,
    index: &Index,
    found: &Apart<Those>,
    today: NaiveDate,
) -> Result<FoundCustomers> {
    let shown = index.page(&found.all, None, 0, SHOWN);
    let rows = customers::customer_rows(db, &shown, today)?;
    Ok(FoundCustomers { n: found.all.n() as i64, rows })
}

/// Who has a number in which these digits stand, with their latest orders.
fn callers(
    db: &Connection,
    index: &Index,
    found: &Apart<Those>,
    query: &str,
    today: NaiveDate,
) -> Result<FoundCallers> {
    let Some(digits) = ringing(query) else { return Ok(FoundCallers::default()) };
    let ringing = &found.by_number;
    let shown = index.page(ringing, None, 0, SHOWN);
    let points = store::customers::contact_points_of(db, &shown)?;
    let mut latest = latest_orders(db, &shown, today)?;
    let caller = |customer: CustomerRow| Caller {
        phone: points
            .get(&customer.id)
            .and_then(|points| phone_with(points, &digits))
            .or_else(|| customer.phone.clone())
            .unwrap_or_default(),
        latest_order: latest.remove(&customer.id),
        customer,
    };
    let rows = customers::customer_rows(db, &shown, today)?.into_iter().map(caller).collect();
    Ok(FoundCallers { n: ringing.n() as i64, rows })
}

/// The digits of a number, where enough of them were typed.
fn ringing(query: &str) -> Option<String> {
    phone_digits::sought(&fold(query)).filter(|digits| digits.len() >= CALLER_DIGITS)
}

/// The number as it was written in which the digits stand, with or without its country.
fn phone_with(points: &[ContactPoint], digits: &str) -> Option<String> {
    let has = |point: &&ContactPoint| {
        let own: String = point.value.chars().filter(char::is_ascii_digit).collect();
        let dialled = phone_digits::national(&point.value).map(|rest| format!("0{rest}"));
        let national = phone_digits::national(&format!("+{digits}")).map(str::to_owned);
        own.contains(digits)
            || dialled.is_some_and(|dialled| dialled.contains(digits))
            || national.is_some_and(|rest| rest.len() >= 5 && own.contains(&rest))
    };
    let phones = || points.iter().filter(|point| point.kind == "phone");
    phones().find(has).map(|point| point.shown.clone())
}

/// The newest order of each.
fn latest_orders(
    db: &Connection,
    customer_ids: &[i64],
    today: NaiveDate,
) -> Result<HashMap<i64, OrderRow>> {
    let mut newest = Vec::new();
    for id in customer_ids {
        newest.extend(orders::of_customers(db, &[*id])?.first());
    }
    let rows = rows::order_rows(db, &newest, today)?;
    Ok(rows.into_iter().filter_map(|row| Some((row.customer_id?, row))).collect())
}

fn numbered(db: &Connection, query: &str, today: NaiveDate) -> Result<FoundOrders> {
    let found = orders::by_number(db, query, COUNTED)?;
    let shown: Vec<i64> = found.iter().take(SHOWN).map(|(id, _)| *id).collect();
    Ok(FoundOrders { n: found.len() as i64, rows: rows::order_rows(db, &shown, today)? })
}

fn products(index: &Index, query: &str) -> FoundProducts {
    let (n, first) = index.products(query, SHOWN);
    let row = |product: &Product| FoundProduct {
        title: product.title.clone(),
        sku: Some(product.sku.clone()).filter(|sku| !sku.is_empty()),
    };
    FoundProducts { n: n as i64, rows: first.into_iter().map(row).collect() }
}

fn notes(db: &Connection, index: &Index, found: &Apart<Those>, query: &str) -> Result<FoundNotes> {
    let noted = index.page(&found.by_note, None, 0, COUNTED);
    let found = people::notes(db, &noted, query, SHOWN)?;
    let row = |note: people::Note| FoundNote {
        id: note.id,
        customer_id: note.customer_id,
        customer_name: note.customer_name,
        text: note.text,
        written_on: note.written_on,
    };
    Ok(FoundNotes { n: found.n as i64, rows: found.first.into_iter().map(row).collect() })
}

fn identities(db: &Connection, query: &str) -> Result<FoundIdentities> {
    let found = people::named(db, query, SHOWN)?;
    let row = |named: people::Named| FoundIdentity {
        customer_id: named.customer_id,
        customer_name: named.customer_name,
        channel: named.channel,
        value: named.value,
    };
    Ok(FoundIdentities { n: found.n as i64, rows: found.first.into_iter().map(row).collect() })
}
