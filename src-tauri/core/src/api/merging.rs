//! Two customers side by side, joining them, and taking one apart again.

use std::collections::HashSet;

use serde_json::json;

use super::answers::{
    ComparedField, Comparison, Link, Merged, Money, Moves, Part, PartFile, PartIdentity, PartNote,
    PartTag, Parts, Restriction, Side, SidePoint, SplitOff,
};
use super::duplicates::with_reasons;
use super::requests::{ById, Choice, Compare, Merge, Split, Take};
use super::{Call, customers::channels, day, rows, settings};
use crate::domain::countries;
use crate::domain::matching::Bond;
use crate::domain::purchases::history;
use crate::domain::reach::ContactPoint;
use crate::domain::staged::ConsentAct;
use crate::store::changes::{self, Change};
use crate::store::grouping::Moment;
use crate::store::merging::{self as store, Holds, written};
use crate::store::{Connection, Transaction, customers, events, orders};
use crate::{Error, Result};

/// Kinds of contact points in the order of a card.
const KINDS: [&str; 4] = ["email", "phone", "post", "handle"];

pub(super) fn compare(call: &Call<'_>, request: Compare) -> Result<Comparison> {
    refuse_oneself(request.id, request.other_id)?;
    day::read(call, |db, _, _| {
        let reasons = store::likeness(db, request.id, request.other_id)?;
        Ok(with_reasons(comparison(db, [request.id, request.other_id])?, &reasons))
    })
}

fn refuse_oneself(id: i64, other_id: i64) -> Result<()> {
    match id == other_id {
        true => Err(Error::Invalid { what: "customer", detail: "both are one already".to_owned() }),
        false => Ok(()),
    }
}

/// The pair as the merchant sees it, without the reasons for which it is one.
pub(super) fn comparison(db: &Connection, ids: [i64; 2]) -> Result<Comparison> {
    let mut points = customers::contact_points_of(db, &ids)?;
    let points = ids.map(|id| points.remove(&id).unwrap_or_default());
    let [ours, theirs] = &points;
    let sides = [side(db, ids[0], ours, theirs)?, side(db, ids[1], theirs, ours)?];
    let mut restrictions = restrictions(db, ids[0], ours)?;
    restrictions.extend(self::restrictions(db, ids[1], theirs)?);
    let fields = fields(db, &sides)?;
    let moves = moves(store::holds(db, ids[1])?);
    Ok(Comparison { fields, reasons: Vec::new(), moves, restrictions, sides })
}

fn side(
    db: &Connection,
    id: i64,
    points: &[ContactPoint],
    others: &[ContactPoint],
) -> Result<Side> {
    let customer = customers::get(db, id)?;
    let identities = customers::identities_of(db, &[id])?.remove(&id).unwrap_or_default();
    let history = history(orders::purchases_of(db, &[id])?.get(&id).map_or(&[], Vec::as_slice));
    let held: HashSet<(&str, &str)> =
        others.iter().map(|point| (point.kind.as_str(), point.value.as_str())).collect();
    Ok(Side {
        id,
        name: customer.name,
        city: customer.city,
        country: customer.country,
        channels: channels(&identities),
        identities: identities_of(db, id)?,
        points: points
            .iter()
            .map(|point| SidePoint {
                kind: point.kind.clone(),
                shown: point.shown.clone(),
                nature: point.nature.as_str().to_owned(),
                is_shared: held.contains(&(point.kind.as_str(), point.value.as_str())),
            })
            .collect(),
        n_orders: history.n_orders,
        first_ordered_on: rows::text(history.first_on),
        last_ordered_on: rows::text(history.last_on),
        spent: history.spent.into_iter().map(Money::from).collect(),
    })
}

/// As what the channels know them, with what was bought there.
pub(super) fn identities_of(db: &Connection, customer_id: i64) -> Result<Vec<PartIdentity>> {
    Ok(written::identities(db, customer_id)?.into_iter().map(part_identity).collect())
}

fn part_identity(identity: written::Identity) -> PartIdentity {
    PartIdentity {
        id: identity.id,
        channel: identity.channel,
        evidence: identity.evidence,
        value: if identity.is_by_hand { String::new() } else { identity.value },
        name: identity.name,
        is_by_hand: identity.is_by_hand,
        n_orders: identity.n_orders,
        last_ordered_on: identity.last_ordered_on,
    }
}

/// Name and place, how they are reached, and what was typed of either.
fn fields(db: &Connection, sides: &[Side; 2]) -> Result<Vec<ComparedField>> {
    let typed = [written::typed_fields(db, sides[0].id)?, written::typed_fields(db, sides[1].id)?];
    let is_typed = |field: &str| typed.iter().all(|typed| typed.contains_key(field));
    let mut fields = Vec::new();
    for (field, of) in [
        ("name", (|side| &side.name) as fn(&Side) -> &String),
        ("city", |side| &side.city),
        ("country", |side| &side.country),
    ] {
        let values = [of(&sides[0]), of(&sides[1])].map(|text| Some(text.clone()));
        push_field(&mut fields, field, values, is_typed(field));
    }
    for kind in KINDS {
        let values = [&sides[0], &sides[1]].map(|side| {
            let of_kind = side.points.iter().filter(|point| point.kind == kind);
            let mut shown: Vec<&str> = of_kind.map(|point| point.shown.as_str()).collect();
            shown.sort_unstable();
            Some(shown.join(", "))
        });
        push_field(&mut fields, kind, values, false);
    }
    let named: HashSet<String> = typed.iter().flat_map(|typed| typed.keys().cloned()).collect();
    let mut named: Vec<String> = named.into_iter().collect();
    named.retain(|field| !["name", "city", "country"].contains(&field.as_str()));
    named.sort_unstable();
    for field in named {
        let values = [typed[0].get(&field).cloned(), typed[1].get(&field).cloned()];
        push_field(&mut fields, &field, values, is_typed(&field));
    }
    Ok(fields)
}

fn push_field(
    fields: &mut Vec<ComparedField>,
    field: &str,
    values: [Option<String>; 2],
    is_typed: bool,
) {
    let values = values.map(|value| value.filter(|text| !text.is_empty()));
    if values == [None, None] {
        return;
    }
    let differs = values[0] != values[1] && !is_one_country(field, &values);
    fields.push(ComparedField {
        field: field.to_owned(),
        values,
        differs,
        must_choose: differs && is_typed,
    });
}

/// A country may be written by its code on one side and by its name on the other.
fn is_one_country(field: &str, values: &[Option<String>; 2]) -> bool {
    let code = |value: &Option<String>| value.as_deref().and_then(countries::code);
    field == "country" && code(&values[0]).is_some() && code(&values[0]) == code(&values[1])
}

fn moves(holds: Holds) -> Moves {
    Moves {
        identities: holds.identities,
        orders: holds.orders,
        notes: holds.notes,
        follow_ups: holds.follow_ups,
        points: holds.points,
        tags: holds.tags,
        files: holds.files,
    }
}

/// Every no of the card: what was said to the merchant, and what stands against a contact point.
fn restrictions(db: &Connection, id: i64, points: &[ContactPoint]) -> Result<Vec<Restriction>> {
    let mut scopes = HashSet::new();
    let mut found = Vec::new();
    for event in events::of_customers(db, &[id])? {
        let scope = event.scope.unwrap_or_else(|| "all".to_owned());
        if event.event_type == "do_not_contact" && scopes.insert(scope.clone()) {
            found.push(restriction(id, "do_not_contact", &scope, ""));
        }
    }
    for point in points {
        let permission = point.permission.filter(|act| *act != ConsentAct::Granted);
        let code = point.stopped.as_deref().or(permission.map(ConsentAct::as_str));
        if let Some(code) = code {
            found.push(restriction(id, code, &point.kind, &point.shown));
        }
    }
    Ok(found)
}

fn restriction(customer_id: i64, code: &str, scope: &str, shown: &str) -> Restriction {
    Restriction {
        customer_id,
        code: code.to_owned(),
        scope: scope.to_owned(),
        shown: shown.to_owned(),
    }
}

pub(super) fn merge(call: &Call<'_>, request: Merge) -> Result<Merged> {
    let choices = request.choices.unwrap_or_default();
    join(call, request.keep, request.other, &choices)
}

/// Joins both in one change; the chosen values stand on the card that is kept.
pub(super) fn join(call: &Call<'_>, keep: i64, other: i64, choices: &[Choice]) -> Result<Merged> {
    refuse_oneself(keep, other)?;
    let (_, today) = day::begin(call)?;
    let moment = Moment { at: call.now.at, today };
    let (merged, touched) = call.shop.write(|tx| {
        let joined = moves(store::holds(tx, other)?);
        let places = json!({ "other": other, "orders": joined.orders }).to_string();
        let told = change(call, "customers_joined", keep, &places);
        let (change_id, touched) = changes::record(tx, &told, || {
            let touched = store::merge(tx, keep, other, moment)?;
            for Choice { field, value } in choices {
                written::choose(tx, keep, field, value, moment)?;
            }
            plan(tx, moment, &touched)?;
            Ok(touched)
        })?;
        Ok((Merged { id: keep, joined, change_id }, touched))
    })?;
    call.shop.search_changed(&touched)?;
    Ok(merged)
}

fn change<'a>(call: &Call<'_>, act: &'a str, customer_id: i64, places: &'a str) -> Change<'a> {
    Change { at: call.now.at, act, customer_id: Some(customer_id), places }
}

/// Names and plans the cards anew.
fn plan(tx: &Transaction<'_>, moment: Moment, cards: &[i64]) -> Result<()> {
    for card in cards {
        crate::store::imports::name_customer(tx, *card)?;
    }
    store::plan(tx, &settings::planning(tx, moment.today)?, cards)
}

pub(super) fn split(call: &Call<'_>, request: Split) -> Result<SplitOff> {
    let (_, today) = day::begin(call)?;
    let moment = Moment { at: call.now.at, today };
    let take = request.take.map(take);
    let (split, change_id) = call.shop.write(|tx| {
        let places = json!({ "identities": request.identities.len() }).to_string();
        let told = change(call, "customer_split", request.id, &places);
        let (change_id, split) = changes::record(tx, &told, || {
            let split = store::split(tx, request.id, &request.identities, take.as_ref(), moment)?;
            plan(tx, moment, &split.touched)?;
            Ok(split)
        })?;
        Ok((split, change_id))
    })?;
    call.shop.search_changed(&split.touched)?;
    Ok(SplitOff { id: split.stays, new_id: split.went, change_id })
}

fn take(take: Take) -> store::Take {
    store::Take { notes: take.notes, tags: take.tags, files: take.files }
}

pub(super) fn parts(call: &Call<'_>, request: ById) -> Result<Parts> {
    call.shop.read(|db| {
        let customer = customers::get(db, customers::head_of(db, request.id)?)?;
        let found = store::parts_of(db, customer.id)?;
        let identities = identities_of(db, customer.id)?;
        let part = |ids: &Vec<i64>| {
            let of_part = identities.iter().filter(|identity| ids.contains(&identity.id));
            let identities: Vec<PartIdentity> = of_part.cloned().collect();
            Part { n_orders: identities.iter().map(|it| it.n_orders).sum(), identities }
        };
        Ok(Parts {
            id: customer.id,
            name: customer.name,
            parts: found.parts.iter().map(part).collect(),
            links: found.links.into_iter().map(link).collect(),
            notes: written::notes(db, customer.id)?.into_iter().map(note).collect(),
            tags: written::tags(db, customer.id)?
                .into_iter()
                .map(|(id, name)| PartTag { id, name })
                .collect(),
            files: written::files(db, customer.id)?
                .into_iter()
                .map(|(id, name)| PartFile { id, name })
                .collect(),
        })
    })
}

fn note(note: written::Note) -> PartNote {
    PartNote {
        id: note.id,
        text: note.text,
        written_on: note.written_on,
        remind_on: note.remind_on,
    }
}

/// Why the identities of a card are one customer; nothing to tell of a card with one.
pub(super) fn why_joined(db: &Connection, customer_id: i64, n: usize) -> Result<Vec<Link>> {
    match n {
        0 | 1 => Ok(Vec::new()),
        _ => Ok(store::parts_of(db, customer_id)?.links.into_iter().map(link).collect()),
    }
}

fn link(link: store::Link) -> Link {
    let (reason, value) = match link.bond {
        Bond::Decided => ("decided", String::new()),
        Bond::Home => ("same_home", String::new()),
        Bond::Email(value) => ("same_email", value),
        Bond::Phone(value) => ("same_phone", value),
    };
    Link {
        identity_id: link.one,
        other_id: link.other,
        reason: reason.to_owned(),
        value,
        since_on: link.since_on,
    }
}
