//! How a customer is reached, by hand: a point is typed, retired and brought back, or was refused.

use chrono::NaiveDate;
use serde_json::json;

use super::Call;
use super::answers::{self, Done, PointChanged, SaidNo};
use super::by_hand::Point;
use super::changes::{self, Told, done};
use super::fields::still_somebody;
use super::requests::{AddPoint, BringBackPoint, NewPoint, Refuse, RetirePoint};
use super::rows;
use crate::domain::countries;
use crate::domain::reach::ContactPoint;
use crate::store::events::{self, Event, NewEvent};
use crate::store::grouping::Moment;
use crate::store::{
    Connection, Transaction, by_hand, customers, follow_ups, imports, merging, retired_points,
};
use crate::{Error, Result};

const SCOPES: [&str; 5] = ["all", "phone", "email", "post", "message"];
/// Why a point is used no more. A `mistake` was typed by hand and goes without a trace.
const REASONS: [&str; 4] = ["wrong", "moved", "ended", "mistake"];

/// Types a contact point. Whoever has it already under the same name turns out to be the same customer.
pub(super) fn add(call: &Call<'_>, request: AddPoint) -> Result<PointChanged> {
    let (point, customer_id) = call.shop.read(|db| {
        let country = country(request.country.as_deref(), &super::settings::current(db)?.country)?;
        let new = NewPoint { kind: request.kind, text: request.text, label: request.label };
        Ok((Point::read(&new, &country)?, customers::get(db, request.customer)?.id))
    })?;
    let told = Told::of("point_added", customer_id).with(json!({ "kind": point.kind }));
    change(call, &told, customer_id, |tx, today| {
        if is_typed(tx, customer_id, &point.kind, &point.value)? {
            return Ok(());
        }
        let file_id = by_hand::file_of_today(tx, call.now.at, today)?;
        let identity_id = by_hand::identity_of(tx, customer_id, file_id)?;
        by_hand::write(tx, identity_id, file_id, &point.typed()).map(drop)
    })
}

/// The country in which a number without one is read: the one that is named, else the shop's.
fn country(named: Option<&str>, of_shop: &str) -> Result<String> {
    let Some(named) = named.map(str::trim).filter(|named| !named.is_empty()) else {
        return Ok(of_shop.to_owned());
    };
    countries::code(named).map(str::to_owned).ok_or_else(|| Error::Invalid {
        what: "country",
        detail: format!("{named:?} is no country"),
    })
}

/// Says why a point is used no more: it stays on the card and is not used, whoever has it.
pub(super) fn retire(call: &Call<'_>, request: RetirePoint) -> Result<PointChanged> {
    if !REASONS.contains(&request.reason.as_str()) {
        let detail = format!("{:?} is none of {}", request.reason, REASONS.join(", "));
        return Err(Error::Invalid { what: "reason", detail });
    }
    let (customer_id, point) = find(call, request.customer, &request.kind, &request.value)?;
    let told = Told::of("point_retired", customer_id).with(json!({ "kind": request.kind }));
    if request.reason != "mistake" {
        return change(call, &told, customer_id, |tx, today| {
            retired_points::retire(tx, &point.kind, &point.value, &request.reason, today)
        });
    }
    if point.label.is_none() {
        let detail = "a file tells of it, so that it was no slip of the hand".to_owned();
        return Err(Error::Invalid { what: "reason", detail });
    }
    change(call, &told, customer_id, |tx, _| {
        by_hand::take_off(tx, customer_id, &point.kind, &point.value)?;
        still_somebody(tx, customer_id)
    })
}

/// It works after all. What they refused, and what a file says, is not brought back.
pub(super) fn bring_back(call: &Call<'_>, request: BringBackPoint) -> Result<PointChanged> {
    let (customer_id, point) = find(call, request.customer, &request.kind, &request.value)?;
    if !point.can_come_back() {
        let detail = "it is not the merchant who has stopped it".to_owned();
        return Err(Error::Invalid { what: "point", detail });
    }
    let told = Told::of("point_brought_back", customer_id).with(json!({ "kind": request.kind }));
    change(call, &told, customer_id, |tx, _| {
        retired_points::bring_back(tx, &point.kind, &point.value)
    })
}

fn find(call: &Call<'_>, customer: i64, kind: &str, value: &str) -> Result<(i64, ContactPoint)> {
    call.shop.read(|db| {
        let id = customers::get(db, customer)?.id;
        let point = points_of(db, id)?.find(|it| it.kind == kind && it.value == value);
        point.map(|point| (id, point)).ok_or(Error::NotFound { what: "contact_point", id })
    })
}

/// Changes a point, learns whether it makes somebody the same customer, and plans all of them anew.
fn change(
    call: &Call<'_>,
    told: &Told<'_>,
    customer_id: i64,
    work: impl FnOnce(&Transaction<'_>, NaiveDate) -> Result<()>,
) -> Result<PointChanged> {
    let (change, (id, touched)) = changes::by_hand(call, told, |tx, today| {
        work(tx, today)?;
        let mut touched = merging::typed(tx, customer_id, Moment { at: call.now.at, today })?;
        touched.push(customer_id);
        for card in &touched {
            imports::name_customer(tx, *card)?;
        }
        follow_ups::replan(tx, &super::settings::planning(tx, today)?, &touched)?;
        Ok((customers::head_of(tx, customer_id)?, touched))
    })?;
    call.shop.search_changed(&touched)?;
    Ok(PointChanged { change, id, is_joined: id != customer_id })
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

fn is_typed(db: &Connection, customer_id: i64, kind: &str, value: &str) -> Result<bool> {
    let mut points = points_of(db, customer_id)?;
    Ok(points.any(|it| it.kind == kind && it.value == value && it.label.is_some()))
}

fn points_of(db: &Connection, customer_id: i64) -> Result<std::vec::IntoIter<ContactPoint>> {
    let points = customers::contact_points_of(db, &[customer_id])?.remove(&customer_id);
    Ok(points.unwrap_or_default().into_iter())
}

fn plan_anew(tx: &Transaction<'_>, today: NaiveDate, customer_id: i64) -> Result<()> {
    follow_ups::replan(tx, &super::settings::planning(tx, today)?, &[customer_id])
}

/// The point as the card shows it, with the day on which it was last of use.
pub(super) fn on_card(point: ContactPoint, events: &[Event]) -> answers::ContactPoint {
    let worked = |event: &&Event| {
        event.contact_point.as_deref() == Some(&point.value)
            && matches!(event.outcome.as_deref(), Some("reached" | "sent"))
    };
    let worked_on = events.iter().filter(worked).map(|event| event.happened_on).max();
    answers::ContactPoint {
        id: point.id,
        can_come_back: point.can_come_back(),
        kind: point.kind,
        value: point.value,
        shown: point.shown,
        nature: point.nature.as_str().to_owned(),
        channel: point.channel,
        label: point.label,
        valid_until: rows::text(point.valid_until),
        stopped: point.stopped,
        stopped_on: rows::text(point.stopped_on),
        worked_on: rows::text(worked_on),
        permission: point.permission.map(|act| act.as_str().to_owned()),
        permission_on: rows::text(point.permission_on),
        permission_channel: point.permission_channel,
    }
}

/// What they asked for themselves, the newest of each scope; events come newest first.
pub(super) fn said_no(events: &[Event]) -> Vec<SaidNo> {
    let mut said: Vec<SaidNo> = Vec::new();
    for event in events.iter().filter(|event| event.event_type == "do_not_contact") {
        let scope = event.scope.clone().unwrap_or_else(|| "all".to_owned());
        if said.iter().all(|no| no.scope != scope) {
            let said_on = event.happened_on.to_string();
            said.push(SaidNo { scope, said_on, note: event.note.clone() });
        }
    }
    said
}
