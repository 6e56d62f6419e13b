//! Orders, newest first.

use super::answers::OrderRow;
use super::requests::Find;
use super::{Call, customers, day, rows};
use crate::store::orders;
use crate::{Error, Result};

/// How many rows a list shows when nobody says how many.
const USUAL: usize = 100;

/// Orders by the beginning of their number, and those of the customers whom the query names.
pub(super) fn list(call: &Call<'_>, request: Find) -> Result<Vec<OrderRow>> {
    let (limit, offset) = page_of(request.limit, request.offset)?;
    day::read(call, |db, _, today| {
        if request.query.trim().is_empty() {
            let ids = orders::newest(db, limit as i64, offset as i64)?;
            return rows::order_rows(db, &ids, today);
        }
        let numbered = orders::by_number(db, &request.query, offset + limit)?;
        let mut ids: Vec<i64> = numbered.into_iter().map(|(id, _)| id).collect();
        let index = call.shop.search(db)?;
        let people = customers::found(db, &index, &request.query)?;
        let enough = people.page(&index, None, 0, offset + limit);
        ids.extend(orders::of_customers(db, &enough)?);
        let mut seen = std::collections::HashSet::new();
        ids.retain(|id| seen.insert(*id));
        let page: Vec<i64> = ids.into_iter().skip(offset).take(limit).collect();
        rows::order_rows(db, &page, today)
    })
}

/// How many rows, and how many to leave off before them.
pub(super) fn page_of(limit: Option<i64>, offset: Option<i64>) -> Result<(usize, usize)> {
    let read = |what, value: Option<i64>, usual| match value.map(usize::try_from) {
        None => Ok(usual),
        Some(Ok(n)) => Ok(n.min(1_000_000)),
        Some(Err(_)) => Err(Error::Invalid { what, detail: "it cannot be negative".to_owned() }),
    };
    Ok((read("limit", limit, USUAL)?, read("offset", offset, 0)?))
}
