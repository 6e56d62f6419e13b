//! What the merchant types of a customer, and whom a customer belongs to.

use chrono::NaiveDate;
use serde_json::json;

use super::answers::{Done, FieldRead, FieldValue, FieldVersion, Household, OwnField, Person};
use super::changes::{Told, done};
use super::requests::{
    CheckFields, FieldHistory, Nothing, SaveOwnField, SetCustomer, SetHousehold, SetReferral,
};
use super::{Call, settings, tags};
use crate::domain::birthday::Birthday;
use crate::domain::field::{self, OwnKind};
use crate::store::{
    Connection, Transaction, by_hand, customers, fields, follow_ups, imports, own_fields, ties,
};
use crate::{Error, Result};

const KINDS: [&str; 5] = ["text", "number", "date", "choice", "yes_no"];

/// Sets the fields that are named. What is emptied stays empty, whatever files say.
pub(super) fn set(call: &Call<'_>, request: SetCustomer) -> Result<Done> {
    let (customer_id, fields) = call.shop.read(|db| {
        let read = |(field, text): (&String, &Option<String>)| {
            let text = text.as_deref().unwrap_or_default();
            Ok((field.clone(), kept(db, field, text)?))
        };
        let fields: Vec<_> = request.fields.iter().map(read).collect::<Result<_>>()?;
        Ok((customers::get(db, request.id)?.id, fields))
    })?;
    done(call, &Told::of("fields_set", customer_id).with(places(&fields)), |tx, today| {
        for (field, value) in &fields {
            fields::set(tx, customer_id, field, value.as_deref(), today, &call.now.stored())?;
            if field == "name" && value.is_none() {
                by_hand::take_off_name(tx, customer_id)?;
            }
        }
        imports::name_customer(tx, customer_id)?;
        still_somebody(tx, customer_id)?;
        match fields.iter().any(|(field, _)| field == "birthday") {
            true => follow_ups::replan(tx, &settings::planning(tx, today)?, &[customer_id]),
            false => Ok(()),
        }
    })
}

/// One field is told by its name, several by their number.
fn places(fields: &[(String, Option<String>)]) -> serde_json::Value {
    match fields {
        [(field, _)] => match field.strip_prefix("own.") {
            Some(id) => json!({ "n": 1, "own_field": id.parse::<i64>().unwrap_or_default() }),
            None => json!({ "n": 1, "field": field }),
        },
        several => json!({ "n": several.len() }),
    }
}

/// How each text would be kept, or why it cannot be, before anything is written.
pub(super) fn check(call: &Call<'_>, request: CheckFields) -> Result<Vec<FieldRead>> {
    call.shop.read(|db| {
        let read = |(field, text): (&String, &String)| {
            let read = read(db, field, text)?;
            let why = read.as_ref().err().map(|why| why.as_str().to_owned());
            Ok(FieldRead { field: field.clone(), value: read.unwrap_or_default(), why })
        };
        request.fields.iter().map(read).collect()
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

/// All that was ever known of one field, newest first: what was typed, then what files tell; of every
/// field what was typed.
pub(super) fn history(call: &Call<'_>, request: FieldHistory) -> Result<Vec<FieldVersion>> {
    call.shop.read(|db| {
        let id = customers::get(db, request.customer)?.id;
        let Some(field) = request.field.as_deref() else {
            let typed = fields::all_versions(db, id)?.into_iter().map(typed_version);
            let mut typed: Vec<FieldVersion> = typed.collect();
            with_old(&mut typed);
            return Ok(typed);
        };
        let mut versions: Vec<FieldVersion> =
            fields::history(db, id, field)?.into_iter().map(typed_version).collect();
        versions.extend(fields::told(db, id, field)?.into_iter().map(|told| FieldVersion {
            field: field.to_owned(),
            old: None,
            new: Some(told.value),
            said_on: Some(told.imported_on.to_string()),
            source: "file".to_owned(),
            file: Some(told.file),
            row: Some(told.row),
        }));
        with_old(&mut versions);
        Ok(versions)
    })
}

fn typed_version(version: fields::Version) -> FieldVersion {
    FieldVersion {
        field: version.field,
        old: None,
        new: version.value,
        said_on: Some(version.said_on.to_string()),
        source: version.source,
        file: None,
        row: None,
    }
}

/// Each version replaced the next older one of its field.
fn with_old(versions: &mut [FieldVersion]) {
    for at in 0..versions.len() {
        let older = versions[at + 1..].iter().find(|older| older.field == versions[at].field);
        versions[at].old = older.and_then(|older| older.new.clone());
    }
}

/// The fields of a card: of each what was typed last.
pub(super) fn of_customer(
    db: &Connection,
    customer_id: i64,
    today: NaiveDate,
) -> Result<Vec<FieldValue>> {
    let versions = fields::of_customer(db, customer_id)?.into_iter();
    Ok(versions
        .map(|version| {
            let value = version.value.as_deref().unwrap_or_default();
            let birthday = (version.field == "birthday").then(|| Birthday::parse(value)).flatten();
            let age_months = field::age_in_months(value, today);
            FieldValue {
                age_months,
                age_years: age_months.map(|months| months / 12),
                is_stale: version.field == "checked_on" && age_months.is_some_and(|it| it >= 12),
                next_on: birthday.map(|day| day.next_on(today).to_string()),
                field: version.field,
                value: version.value,
                source: version.source,
                said_on: version.said_on.to_string(),
            }
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

/// What is kept of a text in the field of this name, nothing where it is emptied.
pub(super) fn kept(db: &Connection, name: &str, text: &str) -> Result<Option<String>> {
    read(db, name, text)?.or_else(|why| invalid("fields", &format!("{name}: {}", why.as_str())))
}

type Read = std::result::Result<Option<String>, field::Refusal>;

fn read(db: &Connection, name: &str, text: &str) -> Result<Read> {
    let text = text.trim();
    let own = name.strip_prefix("own.").and_then(|id| id.parse().ok());
    let own = own.map(|id| own_fields::get(db, id)).transpose()?;
    if text.is_empty() {
        let is_known = own.is_some() || field::FIELDS.contains(&name);
        return Ok(if is_known { Ok(None) } else { Err(field::Refusal::NoField) });
    }
    Ok(match own {
        Some(own) => field::read_own(&kind_of(&own)?, text).map(Some),
        None => field::read(name, text).map(Some),
    })
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
