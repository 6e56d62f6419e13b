//! People: the list and the search.

use std::collections::HashMap;
use std::sync::Arc;

use chrono::NaiveDate;

use super::answers::{CustomerList, CustomerRow, Money, Settings};
use super::requests::{CountCustomers, Customers, Matching};
use super::{Call, day, filters, look, orders::page_of, rows, standings};
use crate::domain::people::sort::{By, Sort};
use crate::domain::purchases::history;
use crate::store::reports::follow_ups;
use crate::store::search::{Index, Those};
use crate::store::{Connection, customers, orders};
use crate::{Error, Result};

/// How many orders of a number lead to their buyers.
const BY_NUMBER: usize = 50;

pub(super) fn list(call: &Call<'_>, request: Customers) -> Result<CustomerList> {
    let sort = sort_of(&request)?;
    let (limit, offset) = page_of(request.limit, request.offset)?;
    let asked = Matching {
        query: request.query,
        filter: request.filter,
        only: request.only,
        name: request.name,
    };
    day::read(call, |db, settings, today| {
        let (index, found) = matching(call, db, settings, today, &asked)?;
        let page = found.page(&index, sort, offset, limit);
        Ok(CustomerList { total: found.n() as i64, rows: customer_rows(db, &page, today)? })
    })
}

/// Everybody whom the list shows when it is asked like this.
pub(super) fn matching(
    call: &Call<'_>,
    db: &Connection,
    settings: &Settings,
    today: NaiveDate,
    asked: &Matching,
) -> Result<(Arc<Index>, Found)> {
    let index = call.shop.search(db)?;
    let mut found = found(db, &index, &asked.query)?;
    if let Some(those) = look::those(db, settings, today, asked)? {
        found.keep(&index.members(those.iter().copied()));
    }
    if let Some(filter) = &asked.filter {
        found.keep(&filters::those(call, db, &index, filter, settings, today)?);
    }
    Ok((index, found))
}

/// How many customers each filter means: for the tabs of saved views.
pub(super) fn count(call: &Call<'_>, request: CountCustomers) -> Result<Vec<i64>> {
    day::read(call, |db, settings, today| {
        let index = call.shop.search(db)?;
        let count = |filter| filters::those(call, db, &index, filter, settings, today);
        request.filters.iter().map(|filter| Ok(count(filter)?.n() as i64)).collect()
    })
}

fn sort_of(request: &Customers) -> Result<Option<Sort>> {
    let Some(word) = request.sort.as_deref() else { return Ok(None) };
    let detail = || format!("nobody can be sorted by {word:?}");
    let by = By::parse(word).ok_or_else(|| Error::Invalid { what: "sort", detail: detail() })?;
    Ok(Some(Sort { by, is_descending: request.descending.unwrap_or(false) }))
}

/// Whom a query names.
pub(super) struct Found {
    those: Those,
    /// Who has an order of that number: they come first.
    numbered: Those,
}

impl Found {
    fn n(&self) -> usize {
        self.those.n()
    }

    /// All of them.
    pub(super) fn ids(&self, index: &Index) -> Vec<i64> {
        index.page(&self.those, None, 0, usize::MAX)
    }

    fn keep(&mut self, others: &Those) {
        self.those = self.those.clone().and(others);
        self.numbered = self.numbered.clone().and(others);
    }

    pub(super) fn page(
        &self,
        index: &Index,
        sort: Option<Sort>,
        offset: usize,
        limit: usize,
    ) -> Vec<i64> {
        let n_first = self.numbered.n();
        if sort.is_some() || n_first == 0 {
            return index.page(&self.those, sort, offset, limit);
        }
        let mut page = index.page(&self.numbered, None, offset, limit);
        let others = self.those.clone().and_not(&self.numbered);
        let skipped = offset.saturating_sub(n_first);
        page.extend(index.page(&others, None, skipped, limit - page.len()));
        page
    }
}

/// Everybody whom the query names, newest order first; before them who has an order of that number.
pub(super) fn found(db: &Connection, index: &Index, query: &str) -> Result<Found> {
    if query.trim().is_empty() {
        return Ok(Found { those: index.everybody(), numbered: index.nobody() });
    }
    let mut numbered = index.nobody();
    if query.contains(|c: char| c.is_ascii_digit()) {
        let orders = orders::by_number(db, query, BY_NUMBER)?;
        numbered = index.members(orders.iter().filter_map(|(_, customer_id)| *customer_id));
    }
    Ok(Found { those: index.find(query).all.or(&numbered), numbered })
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
