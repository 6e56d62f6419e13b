//! The trash: customers whom the merchant has put away, to be taken out again for a month.

use chrono::{Days, NaiveDate};

use super::answers::{Done, Trash, TrashEmptied, TrashRow};
use super::changes::{Told, done};
use super::requests::{Nothing, OneCustomer};
use super::{Call, day, settings};
use crate::Result;
use crate::store::{Transaction, customers, follow_ups, trash};

pub(super) fn put(call: &Call<'_>, request: OneCustomer) -> Result<Done> {
    let id = call.shop.read(|db| customers::get(db, request.customer))?.id;
    done(call, &Told::of("trashed", id), |tx, today| {
        trash::put(tx, id, call.now.at)?;
        plan_anew(tx, today, id)
    })
}

pub(super) fn restore(call: &Call<'_>, request: OneCustomer) -> Result<Done> {
    let id = call.shop.read(|db| customers::get(db, request.customer))?.id;
    done(call, &Told::of("restored", id), |tx, today| {
        trash::restore(tx, id)?;
        plan_anew(tx, today, id)
    })
}

/// So many are told by name.
const SHOWN: usize = 500;

pub(super) fn list(call: &Call<'_>, _: Nothing) -> Result<Trash> {
    day::read(call, |db, settings, today| {
        let zone = settings.zone();
        let row = |it: trash::Trashed| {
            let trashed_on = it.trashed_at.with_timezone(&zone).date_naive();
            TrashRow {
                id: it.id,
                name: it.name,
                n_orders: it.n_orders,
                trashed_on: trashed_on.to_string(),
                goes_on: (trashed_on + Days::new(trash::DAYS)).to_string(),
            }
        };
        let (total, newest) = trash::list(db, today - Days::new(trash::DAYS), SHOWN)?;
        Ok(Trash { total, rows: newest.into_iter().map(row).collect() })
    })
}

/// Everybody in the trash goes now as they would after a month. This is not undone: what was typed of
/// them is there no more.
pub(super) fn empty(call: &Call<'_>, _: Nothing) -> Result<TrashEmptied> {
    let (_, today) = day::begin(call)?;
    let n = call.shop.write(|tx| {
        let n = trash::count(tx, today - Days::new(trash::DAYS))?;
        trash::empty(tx, today)?;
        Ok(n)
    })?;
    Ok(TrashEmptied { n })
}

fn plan_anew(tx: &Transaction<'_>, today: NaiveDate, customer_id: i64) -> Result<()> {
    follow_ups::replan(tx, &settings::planning(tx, today)?, &[customer_id])
}
