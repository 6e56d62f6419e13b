//! People: the list and the search.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::answers::{CustomerList, CustomerRow, Money};
use super::requests::Find;
use super::{Call, day, look, orders::page_of, rows, standings};
use crate::Result;
use crate::domain::purchases::history;
use crate::store::reports::follow_ups;
use crate::store::{Connection, Shop, customers, orders};

/// How many orders of a number lead to their buyers.
const BY_NUMBER: usize = 50;

pub(super) fn list(call: &Call<'_>, request: Find) -> Result<CustomerList> {
    let (limit, offset) = page_of(&request)?;
    day::read(call, |db, settings, today| {
        let mut found = found(call.shop, db, &request.query)?;
        if let Some(those) = look::those(db, settings, today, &request)? {
            found.retain(|id| those.contains(id));
        }
        let page: Vec<i64> = found.iter().skip(offset).take(limit).copied().collect();
        Ok(CustomerList { total: found.len() as i64, rows: customer_rows(db, &page, today)? })
    })
}

/// Everybody whom the query names, newest order first; before them who has an order of that number.
pub(super) fn found(shop: &Shop, db: &Connection, query: &str) -> Result<Vec<i64>> {
    let index = shop.search(db)?;
    if query.trim().is_empty() {
        return Ok(index.all().to_vec());
    }
    let mut found: Vec<i64> = Vec::new();
    if query.contains(|c: char| c.is_ascii_digit()) {
        let numbered = orders::by_number(db, query, BY_NUMBER)?;
        found.extend(numbered.into_iter().filter_map(|(_, customer_id)| customer_id));
        found.sort_unstable();
        found.dedup();
    }
    let by_text = index.find(query);
    let n_numbered = found.len();
    found.reserve(by_text.len());
    for id in by_text {
        if found[..n_numbered].binary_search(&id).is_err() {
            found.push(id);
        }
    }
    Ok(found)
}

pub(super) fn customer_rows(
    db: &Connection,
    ids: &[i64],
    today: NaiveDate,
) -> Result<Vec<CustomerRow>> {
    let mut customers = customers::by_id(db, ids)?;
    let identities = customers::identities_of(db, ids)?;
    let points = customers::contact_points_of(db, ids)?;
    let purchases = orders::purchases_of(db, ids)?;
    let mut next: HashMap<i64, (String, String)> = follow_ups::next_of(db, ids)?
        .into_iter()
        .map(|(customer_id, kind, due_on)| (customer_id, (kind, due_on)))
        .collect();
    let mut ways = standings::ways_of(db, ids, &purchases, today)?;
    let row = |id: &i64| {
        let customer = customers.remove(id)?;
        let ways = ways.remove(id)?;
        let history = history(purchases.get(id).map_or(&[], Vec::as_slice));
        let points = points.get(id).map_or(&[][..], Vec::as_slice);
        let (next_kind, next_due_on) = next.remove(id).unzip();
        Some(CustomerRow {
            id: *id,
            name: customer.name,
            channels: channels(identities.get(id).map_or(&[], Vec::as_slice)),
            city: customer.city,
            phone: rows::shown(points, "phone", today),
            email: rows::shown(points, "email", today),
            handle: rows::shown(points, "handle", today),
            post: rows::shown(points, "post", today),
            n_orders: history.n_orders,
            first_ordered_on: rows::text(history.first_on),
            last_ordered_on: rows::text(history.last_on),
            spent: history.spent.into_iter().map(Money::from).collect(),
            next_kind,
            next_due_on,
            stage: ways.stage.as_str().to_owned(),
            standing: ways.standing.level,
            rhythm: ways.rhythm,
        })
    };
    Ok(ids.iter().filter_map(row).collect())
}

pub(super) fn channels(identities: &[customers::Identity]) -> Vec<String> {
    let mut channels: Vec<String> =
        identities.iter().map(|identity| identity.channel.clone()).collect();
    channels.sort_unstable();
    channels.dedup();
    channels
}
