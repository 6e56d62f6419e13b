//! How a customer is reached, by hand: a point is typed, retired, or was refused.

use serde_json::json;

use super::Call;
use super::answers::Done;
use super::by_hand::Point;
use super::changes::{Told, done};
use super::fields::still_somebody;
use super::requests::{AddPoint, NewPoint, Refuse, RetirePoint};
use crate::store::events::{self, NewEvent};
use crate::store::{Transaction, by_hand, changes, customers, follow_ups};
use crate::{Error, Result};

const SCOPES: [&str; 5] = ["all", "phone", "email", "post", "message"];

pub(super) fn add(call: &Call<'_>, request: AddPoint) -> Result<Done> {
    let new = NewPoint { kind: request.kind, text: request.text, label: request.label };
    let (point, customer_id) = call.shop.read(|db| {
        let country = super::settings::current(db)?.country;
        Ok((Point::read(&new, &country)?, customers::get(db, request.customer)?.id))
    })?;
    let told = Told::of("point_added", customer_id).with(json!({ "kind": point.kind }));
    done(call, &told, |tx, today| {
        if is_typed(tx, customer_id, &point.kind, &point.value)? {
            return Ok(());
        }
        let file_id = by_hand::file_of_today(tx, call.now.at, today)?;
        let identity_id = by_hand::identity_of(tx, customer_id, file_id)?;
        by_hand::write(tx, identity_id, file_id, &point.typed())?;
        plan_anew(tx, today, customer_id)
    })
}

/// What was typed goes; what a file tells of stays in the shop and is not used any more.
pub(super) fn retire(call: &Call<'_>, request: RetirePoint) -> Result<Done> {
    let customer_id = call.shop.read(|db| {
        let id = customers::get(db, request.customer)?.id;
        let points = customers::contact_points_of(db, &[id])?.remove(&id).unwrap_or_default();
        match points.iter().any(|it| it.kind == request.kind && it.value == request.value) {
            true => Ok(id),
            false => Err(Error::NotFound { what: "contact_point", id }),
        }
    })?;
    let told = Told::of("point_retired", customer_id).with(json!({ "kind": request.kind }));
    done(call, &told, |tx, today| {
        by_hand::take_off(tx, customer_id, &request.kind, &request.value)?;
        let points = customers::contact_points_of(tx, &[customer_id])?.remove(&customer_id);
        let left = points.unwrap_or_default();
        let is_told = left.iter().any(|it| it.kind == request.kind && it.value == request.value);
        if is_told && events::call_wrong(tx, &request.kind, &request.value, today)? {
            changes::called_wrong(tx, &request.kind, &request.value)?;
        }
        still_somebody(tx, customer_id)?;
        plan_anew(tx, today, customer_id)
    })
}

/// They asked not to be reached. Nothing but they themselves takes that back, also no undo.
pub(super) fn refuse(call: &Call<'_>, request: Refuse) -> Result<Done> {
    if !SCOPES.contains(&request.scope.as_str()) {
        let detail = format!("{:?} is none of {}", request.scope, SCOPES.join(", "));
        return Err(Error::Invalid { what: "scope", detail });
    }
    let customer_id = call.shop.read(|db| customers::get(db, request.id))?.id;
    let told = Told::of("refused", customer_id).with(json!({ "scope": request.scope }));
    done(call, &told, |tx, today| {
        let learned_at = call.now.stored();
        let refusal = NewEvent {
            event_type: "do_not_contact",
            customer_id,
            happened_on: today,
            learned_at: &learned_at,
            scope: Some(&request.scope),
            note: request.note.as_deref(),
            ..NewEvent::default()
        };
        events::append(tx, &refusal)?;
        plan_anew(tx, today, customer_id)
    })
}

fn is_typed(tx: &Transaction<'_>, customer_id: i64, kind: &str, value: &str) -> Result<bool> {
    let points = customers::contact_points_of(tx, &[customer_id])?.remove(&customer_id);
    let mut points = points.unwrap_or_default().into_iter();
    Ok(points.any(|it| it.kind == kind && it.value == value && it.label.is_some()))
}

fn plan_anew(tx: &Transaction<'_>, today: chrono::NaiveDate, customer_id: i64) -> Result<()> {
    follow_ups::replan(tx, &super::settings::planning(tx, today)?, &[customer_id])
}
