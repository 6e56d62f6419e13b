//! What was promised to customers: made, moved, kept, dropped. The plan never hears of it.

use chrono::{Days, NaiveDate};

use super::answers::{Done, Promise, PromiseMade, Settings};
use super::changes::{Told, by_hand, done};
use super::requests::{ById, MakePromise, MovePromise};
use super::{Call, day, rows};
use crate::store::promises::{self, End, NewPromise};
use crate::store::{Connection, Transaction, customers};
use crate::{Error, Result};

/// When a promise was made and by when it is to be kept, and on which row of a sheet.
pub(super) struct Made {
    /// After the usual gap when there is none.
    pub by: Option<NaiveDate>,
    pub on: NaiveDate,
    pub sheet: Option<(i64, i64)>,
}

pub(super) fn make(call: &Call<'_>, request: MakePromise) -> Result<PromiseMade> {
    let (settings, _) = day::begin(call)?;
    let text = request.promise.text.trim();
    if text.is_empty() {
        let detail = "a promise says something".to_owned();
        return Err(Error::Invalid { what: "text", detail });
    }
    let by = request.promise.by.as_deref().map(|text| super::day("by", text)).transpose()?;
    let customer_id = call.shop.read(|db| customers::get(db, request.customer))?.id;
    let (change, id) = by_hand(call, &Told::of("promise_made", customer_id), |tx, today| {
        let made = Made { by, on: today, sheet: None };
        let what = (text, request.promise.order);
        write(tx, &settings, customer_id, what, &made, &call.now.stored())
    })?;
    Ok(PromiseMade { id, change })
}

/// Writes down what was promised, and about which order.
pub(super) fn write(
    tx: &Transaction<'_>,
    settings: &Settings,
    customer_id: i64,
    (text, order_id): (&str, Option<i64>),
    made: &Made,
    made_at: &str,
) -> Result<i64> {
    let gap = u64::try_from(settings.cadence.gap_days).unwrap_or_default().max(1);
    let due_on = match made.by {
        Some(by) if by < made.on => {
            let detail =
                format!("{by} was before it was promised; name {} or a later day", made.on);
            return Err(Error::Invalid { what: "by", detail });
        }
        Some(by) => by,
        None => day::open_from(settings, made.on + Days::new(gap)),
    };
    let made_on = made.on;
    let sheet = made.sheet;
    let new = NewPromise { customer_id, order_id, text, due_on, made_on, made_at, sheet };
    promises::insert(tx, &new)
}

pub(super) fn move_to(call: &Call<'_>, request: MovePromise) -> Result<Done> {
    let to = super::day("to", &request.to)?;
    let told = told(call, "promise_moved", request.id)?;
    done(call, &told, |tx, today| {
        if to < today {
            let detail = format!("{to} is over; name {today} or a later day");
            return Err(Error::Invalid { what: "to", detail });
        }
        promises::move_to(tx, request.id, to)
    })
}

pub(super) fn keep(call: &Call<'_>, request: ById) -> Result<Done> {
    let told = told(call, "promise_kept", request.id)?;
    done(call, &told, |tx, today| promises::end(tx, request.id, End::Kept, today))
}

pub(super) fn drop(call: &Call<'_>, request: ById) -> Result<Done> {
    let told = told(call, "promise_dropped", request.id)?;
    done(call, &told, |tx, today| promises::end(tx, request.id, End::Dropped, today))
}

/// An open promise is meant, and the customer whose it is.
fn told<'a>(call: &Call<'_>, act: &'a str, id: i64) -> Result<Told<'a>> {
    Ok(Told::of(act, call.shop.read(|db| promises::get(db, id))?.customer_id))
}

/// The open ones of a customer, by day.
pub(super) fn of_customer(
    db: &Connection,
    customer_id: i64,
    today: NaiveDate,
) -> Result<Vec<Promise>> {
    let promises = promises::of_customer(db, customer_id)?.into_iter();
    Ok(promises.map(|it| promise(it, today)).collect())
}

pub(super) fn promise(promise: promises::Promise, today: NaiveDate) -> Promise {
    let is_moved = promise.first_due_on != promise.due_on;
    Promise {
        id: promise.id,
        customer_id: promise.customer_id,
        customer_name: promise.customer_name,
        order_id: promise.order_id,
        text: promise.text,
        due_on: promise.due_on.to_string(),
        days_late: (today - promise.due_on).num_days().max(0),
        first_due_on: rows::text(Some(promise.first_due_on).filter(|_| is_moved)),
        made_on: promise.made_on.to_string(),
    }
}
