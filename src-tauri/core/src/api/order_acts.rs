//! What the merchant says of an order: its status, refunds, promises, tracking, notes.

use chrono::NaiveDate;

use super::answers::{ActedOnOrder, OrderStep, Promise};
use super::by_hand::{amount, plan_anew};
use super::changes::{self, Told};
use super::requests::{ActOnOrder, ById};
use super::{Call, day, promises, rows};
use crate::domain::order::OrderStatus;
use crate::domain::order_acts::{Said, to_give_back};
use crate::store::orders::{self, Order, acts};
use crate::store::{Connection, Transaction};
use crate::{Error, Result};

/// The statuses that one key may give; money given back is said by a refund.
const BY_KEY: [OrderStatus; 7] = [
    OrderStatus::Placed,
    OrderStatus::Paid,
    OrderStatus::PartlyShipped,
    OrderStatus::Shipped,
    OrderStatus::Delivered,
    OrderStatus::Completed,
    OrderStatus::Cancelled,
];

/// One thing that the merchant says of an order, or takes back.
pub(super) fn act(call: &Call<'_>, request: ActOnOrder) -> Result<ActedOnOrder> {
    let (_, today) = day::begin(call)?;
    let order = call.shop.read(|db| order(db, request.id))?;
    let told = told(&request, &order)?;
    let learned_at = call.now.stored();
    let (change, ()) = changes::by_hand(call, &told, |tx, today| {
        match what(tx, &request, &order)? {
            What::Says(said) => {
                acts::append(tx, order.id, &said, today, &learned_at)?;
            }
            What::TakesBack(act_id) => {
                acts::take_back(tx, order.id, act_id, today, &learned_at)?;
            }
            What::IsSo => return Ok(()),
        }
        plan_anew(tx, today, order.customer_id)
    })?;
    call.shop.search_changed(&order.customer_id.into_iter().collect::<Vec<_>>())?;
    call.shop.read(|db| {
        let mut rows = rows::order_rows(db, &[order.id], today)?;
        let row = rows.pop().ok_or(Error::NotFound { what: "order", id: request.id })?;
        let goes = !has_gone(order.status.as_deref()) && has_gone(row.status.as_deref());
        let open_promises = if goes { owed_with(db, &order, today)? } else { Vec::new() };
        Ok(ActedOnOrder { order: row, change, open_promises })
    })
}

/// Whether the goods are on their way or there.
fn has_gone(status: Option<&str>) -> bool {
    match status.and_then(OrderStatus::parse) {
        Some(OrderStatus::Shipped | OrderStatus::Delivered | OrderStatus::Completed) => true,
        Some(
            OrderStatus::Placed
            | OrderStatus::Paid
            | OrderStatus::PartlyShipped
            | OrderStatus::PartlyRefunded
            | OrderStatus::Refunded
            | OrderStatus::Cancelled,
        )
        | None => false,
    }
}

/// What was promised to whom the parcel goes; a promise about another order is not meant.
fn owed_with(db: &Connection, order: &Order, today: NaiveDate) -> Result<Vec<Promise>> {
    let Some(customer_id) = order.customer_id else { return Ok(Vec::new()) };
    let mut owed = promises::of_customer(db, customer_id, today)?;
    owed.retain(|promise| promise.order_id.is_none_or(|about| about == order.id));
    Ok(owed)
}

/// Everything that files and the merchant tell of an order, the oldest first.
pub(super) fn history(call: &Call<'_>, request: ById) -> Result<Vec<OrderStep>> {
    day::read(call, |db, _, today| {
        let mut rows = rows::order_rows(db, &[request.id], today)?;
        rows.pop()
            .map(|order| order.history)
            .ok_or(Error::NotFound { what: "order", id: request.id })
    })
}

fn order(db: &Connection, id: i64) -> Result<Order> {
    orders::by_id(db, &[id])?.remove(&id).ok_or(Error::NotFound { what: "order", id })
}

/// What an act comes to.
enum What {
    Says(Said),
    TakesBack(i64),
    /// The order has that status already.
    IsSo,
}

/// The line of the history; the order is told by its number.
fn told<'a>(request: &ActOnOrder, order: &Order) -> Result<Told<'a>> {
    let act = match request.act.as_str() {
        "status" => "order_status",
        "refund" => "order_refund",
        "promised" => "order_promised",
        "tracking" => "order_tracking",
        "note" => "order_note",
        "take_back" => "order_act_taken_back",
        other => {
            let detail = format!("{other:?} is no act on an order");
            return Err(Error::Invalid { what: "act", detail });
        }
    };
    let mut places = serde_json::json!({ "number": order.number });
    if let Some(status) = &request.status {
        places["status"] = status.as_str().into();
    }
    Ok(Told { act, customer_id: order.customer_id, places })
}

fn what(tx: &Transaction<'_>, request: &ActOnOrder, order: &Order) -> Result<What> {
    Ok(match request.act.as_str() {
        "status" => {
            let status = status(request)?;
            match order.status.as_deref() == Some(status.as_str()) {
                true => What::IsSo,
                false => What::Says(Said::Status(status)),
            }
        }
        "refund" => What::Says(refund(tx, request, order)?),
        "promised" => {
            let day = needed("day", request.day.as_deref())?;
            What::Says(Said::Promised(super::day("day", day)?))
        }
        "tracking" => What::Says(Said::Tracking {
            carrier: filled(request.carrier.as_deref()).map(str::to_owned),
            number: needed("tracking", request.tracking.as_deref())?.to_owned(),
        }),
        "note" => What::Says(Said::Note(needed("note", request.note.as_deref())?.to_owned())),
        _ => {
            let act_id = request.act_id.ok_or_else(|| missing("act_id"))?;
            What::TakesBack(act_id)
        }
    })
}

fn status(request: &ActOnOrder) -> Result<OrderStatus> {
    let word = needed("status", request.status.as_deref())?;
    BY_KEY.into_iter().find(|status| status.as_str() == word).ok_or_else(|| Error::Invalid {
        what: "status",
        detail: format!("{word:?} cannot be said of an order by hand"),
    })
}

/// A part of what is left, or all of it.
fn refund(tx: &Transaction<'_>, request: &ActOnOrder, order: &Order) -> Result<Said> {
    let status = order.status.as_deref().and_then(OrderStatus::parse);
    let refunded = order.refunded.map_or(0, |refunded| refunded.minor);
    let Some(left) = to_give_back(status, order.total, refunded) else {
        let detail = "nothing was paid that has not been given back".to_owned();
        return Err(Error::Invalid { what: "amount", detail });
    };
    let minor = match filled(request.amount.as_deref()) {
        Some(text) => amount("amount", text, left.currency)?,
        None => left.minor,
    };
    if !(1..=left.minor).contains(&minor) {
        let detail = "it is more than nothing and no more than what is left".to_owned();
        return Err(Error::Invalid { what: "amount", detail });
    }
    Ok(Said::Refund {
        minor,
        told_minor: acts::told_refund(tx, order.id)?,
        note: filled(request.note.as_deref()).map(str::to_owned),
    })
}

fn filled(text: Option<&str>) -> Option<&str> {
    text.map(str::trim).filter(|text| !text.is_empty())
}

fn needed<'a>(what: &'static str, text: Option<&'a str>) -> Result<&'a str> {
    filled(text).ok_or_else(|| missing(what))
}

fn missing(what: &'static str) -> Error {
    Error::Invalid { what, detail: "it is needed".to_owned() }
}
