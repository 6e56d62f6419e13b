//! What the merchant types of a customer, and whom a customer belongs to.

use serde_json::json;

use super::answers::{Done, FieldValue, FieldVersion, Household, OwnField, Person};
use super::changes::{Told, done};
use super::requests::{Nothing, OneField, SaveOwnField, SetCustomer, SetHousehold, SetReferral};
use super::{Call, tags};
use crate::domain::field::{self, OwnKind};
use crate::store::{
    Connection, Transaction, by_hand, customers, fields, imports, own_fields, ties,
};
use crate::{Error, Result};

const KINDS: [&str; 5] = ["text", "number", "date", "choice", "yes_no"];

/// Sets the fields that are named. What is emptied stays empty, whatever files say.
pub(super) fn set(call: &Call<'_>, request: SetCustomer) -> Result<Done> {
    let customer_id = call.shop.read(|db| {
        for (field, value) in &request.fields {
            check(db, field, value.as_deref().map(str::trim).unwrap_or_default())?;
        }
        Ok(customers::get(db, request.id)?.id)
    })?;
    let places = match request.fields.keys().next() {
        Some(field) if request.fields.len() == 1 => match field.strip_prefix("own.") {
            Some(id) => json!({ "n": 1, "own_field": id.parse::<i64>().unwrap_or_default() }),
            None => json!({ "n": 1, "field": field }),
        },
        Some(_) | None => json!({ "n": request.fields.len() }),
    };
    done(call, &Told::of("fields_set", customer_id).with(places), |tx, today| {
        for (field, value) in &request.fields {
            let value = value.as_deref().map(str::trim).filter(|value| !value.is_empty());
            fields::set(tx, customer_id, field, value, today, &call.now.stored())?;
            if field == "name" && value.is_none() {
                by_hand::take_off_name(tx, customer_id)?;
            }
        }
        imports::name_customer(tx, customer_id)?;
        still_somebody(tx, customer_id)
    })
}

/// A name, a number, an address or what a channel knows them by: one of these has to stay.
pub(super) fn still_somebody(tx: &Transaction<'_>, customer_id: i64) -> Result<()> {
    match customers::is_somebody(tx, customer_id)? {
        true => Ok(()),
        false => Err(Error::Invalid {
            what: "who",
            detail: "a name, a number, an address or a handle has to stay".to_owned(),
        }),
    }
}

pub(super) fn history(call: &Call<'_>, request: OneField) -> Result<Vec<FieldVersion>> {
    call.shop.read(|db| {
        let id = customers::get(db, request.customer)?.id;
        let told = fields::told(db, id, &request.field)?;
        let typed = fields::history(db, id, &request.field)?;
        let values: Vec<Option<String>> = typed
            .iter()
            .map(|version| version.value.clone())
            .chain(told.iter().map(|told| Some(told.value.clone())))
            .collect();
        let typed = typed.into_iter().map(|version| FieldVersion {
            old: None,
            new: version.value,
            said_on: Some(version.said_on.to_string()),
            source: version.source,
            file: None,
            row: None,
        });
        let told = told.into_iter().map(|told| FieldVersion {
            old: None,
            new: Some(told.value),
            said_on: Some(told.imported_on.to_string()),
            source: "file".to_owned(),
            file: Some(told.file),
            row: Some(told.row),
        });
        let with_old = typed.chain(told).enumerate();
        Ok(with_old
            .map(|(place, version)| FieldVersion {
                old: values.get(place + 1).cloned().flatten(),
                ..version
            })
            .collect())
    })
}

/// The fields of a card: of each what was typed last.
pub(super) fn of_customer(db: &Connection, customer_id: i64) -> Result<Vec<FieldValue>> {
    let versions = fields::of_customer(db, customer_id)?.into_iter();
    Ok(versions
        .map(|version| FieldValue {
            field: version.field,
            value: version.value,
            source: version.source,
            said_on: version.said_on.to_string(),
        })
        .collect())
}

pub(super) fn own(call: &Call<'_>, _: Nothing) -> Result<Vec<OwnField>> {
    call.shop.read(|db| own_fields::all(db)?.into_iter().map(own_field).collect())
}

/// Makes a field of the merchant's own or changes it; its kind stays, since values stand in it.
pub(super) fn save_own(call: &Call<'_>, request: SaveOwnField) -> Result<Done> {
    let name = tags::checked("name", &request.name)?;
    if !KINDS.contains(&request.kind.as_str()) {
        return invalid("kind", &format!("{:?} is none of {}", request.kind, KINDS.join(", ")));
    }
    let choices = request.choices.iter().map(|choice| tags::checked("choices", choice));
    let choices = choices.collect::<Result<Vec<_>>>()?;
    if choices.is_empty() == (request.kind == "choice") {
        return invalid("choices", "a choice has choices, and nothing else has");
    }
    let known = call.shop.read(own_fields::all)?;
    if known.iter().any(|it| it.name == name && Some(it.id) != request.id) {
        return invalid("name", "another field has this name");
    }
    if let Some(id) = request.id {
        let before = call.shop.read(|db| own_fields::get(db, id))?;
        if before.kind != request.kind {
            return invalid("kind", "the kind of a field stays");
        }
    }
    let field = own_fields::OwnField {
        id: request.id.unwrap_or_default(),
        name: name.to_owned(),
        kind: request.kind.clone(),
        choices: (!choices.is_empty()).then(|| json!(choices).to_string()),
        is_retired: request.is_retired,
    };
    done(call, &Told::of_shop("own_field_saved"), |tx, _| own_fields::save(tx, &field).map(drop))
}

/// Puts the customer into the household of another, or out of theirs; or names theirs.
pub(super) fn set_household(call: &Call<'_>, request: SetHousehold) -> Result<Done> {
    let (customer, with) = of_two(call, request.customer, request.with)?;
    let name = request.name.as_deref().map(|name| tags::checked("name", name)).transpose()?;
    let told = match with {
        Some(other) => Told::of("household_joined", customer).with(json!({ "other": other })),
        None if name.is_some() => Told::of("household_named", customer),
        None => Told::of("household_left", customer),
    };
    done(call, &told, |tx, _| match (with, name) {
        (Some(other), name) => join(tx, customer, other, name),
        (None, Some(name)) => match ties::household_of(tx, customer)? {
            Some(household) => ties::name_household(tx, household.id, name),
            None => Ok(()),
        },
        (None, None) => ties::leave_household(tx, customer),
    })
}

fn join(tx: &Transaction<'_>, customer: i64, other: i64, name: Option<&str>) -> Result<()> {
    let theirs = ties::household_of(tx, other)?;
    let is_in = theirs.as_ref().is_some_and(|it| it.members.iter().any(|it| it.id == customer));
    if !is_in {
        ties::leave_household(tx, customer)?;
    }
    let household = match ties::household_of(tx, other)? {
        Some(household) => household.id,
        None => {
            let called = customers::get(tx, other)?.name;
            let id = ties::make_household(tx, name.unwrap_or(&called))?;
            ties::join_household(tx, id, other)?;
            id
        }
    };
    if !is_in {
        ties::join_household(tx, household, customer)?;
    }
    match name {
        Some(name) => ties::name_household(tx, household, name),
        None => Ok(()),
    }
}

pub(super) fn set_referral(call: &Call<'_>, request: SetReferral) -> Result<Done> {
    let (customer, by) = of_two(call, request.customer, request.referred_by)?;
    let told = match by {
        Some(by) => Told::of("referral_set", customer).with(json!({ "other": by })),
        None => Told::of("referral_removed", customer),
    };
    done(call, &told, |tx, _| ties::set_referral(tx, customer, by))
}

pub(super) fn household_of(db: &Connection, customer_id: i64) -> Result<Option<Household>> {
    Ok(ties::household_of(db, customer_id)?.map(|household| Household {
        id: household.id,
        name: household.name,
        members: household.members.into_iter().map(person).collect(),
    }))
}

pub(super) fn person(person: ties::Person) -> Person {
    Person { id: person.id, name: person.name }
}

fn of_two(call: &Call<'_>, customer: i64, other: Option<i64>) -> Result<(i64, Option<i64>)> {
    let (customer, other) = call.shop.read(|db| {
        let customer = customers::get(db, customer)?.id;
        Ok((customer, other.map(|other| customers::get(db, other)).transpose()?.map(|it| it.id)))
    })?;
    if other == Some(customer) {
        return invalid("customer", "nobody is the other to themselves");
    }
    Ok((customer, other))
}

/// Whether the field of this name may hold the value.
pub(super) fn check(db: &Connection, name: &str, value: &str) -> Result<()> {
    let id = name.strip_prefix("own.").and_then(|id| id.parse().ok());
    let checked = match id {
        Some(id) => {
            let own = own_fields::get(db, id)?;
            if value.is_empty() { Ok(()) } else { field::check_own(&kind_of(&own)?, value) }
        }
        None if value.is_empty() && field::FIELDS.contains(&name) => Ok(()),
        None => field::check(name, value),
    };
    checked.or_else(|why| invalid("fields", &format!("{name}: {why}")))
}

fn kind_of(own: &own_fields::OwnField) -> Result<OwnKind> {
    Ok(match own.kind.as_str() {
        "number" => OwnKind::Number,
        "date" => OwnKind::Date,
        "choice" => OwnKind::Choice(choices_of(own)?),
        "yes_no" => OwnKind::YesNo,
        _text => OwnKind::Text,
    })
}

fn choices_of(own: &own_fields::OwnField) -> Result<Vec<String>> {
    let choices = own.choices.as_deref().unwrap_or("[]");
    serde_json::from_str(choices)
        .map_err(|error| Error::Store { detail: format!("choices: {error}") })
}

fn own_field(own: own_fields::OwnField) -> Result<OwnField> {
    let choices = choices_of(&own)?;
    Ok(OwnField { id: own.id, name: own.name, kind: own.kind, choices, is_retired: own.is_retired })
}

fn invalid<T>(what: &'static str, detail: &str) -> Result<T> {
    Err(Error::Invalid { what, detail: detail.to_owned() })
}
