//! Tags and lists: by which words and for what the merchant finds customers again.

use serde_json::json;

use super::Call;
use super::answers::{CustomerListed, Done, ListMade, OnList, Tag};
use super::changes::{Told, by_hand, done};
use super::requests::{MakeList, Nothing, PutOnList, SetTags, TakeOffList};
use crate::store::{Connection, customers, lists, tags};
use crate::{Error, Result};

pub(super) fn all(call: &Call<'_>, _: Nothing) -> Result<Vec<Tag>> {
    let all = call.shop.read(tags::all)?.into_iter();
    Ok(all.map(|(name, n_customers)| Tag { name, n_customers }).collect())
}

/// Gives the customer exactly these tags.
pub(super) fn set(call: &Call<'_>, request: SetTags) -> Result<Done> {
    let wanted =
        request.tags.iter().map(|name| checked("tag", name)).collect::<Result<Vec<_>>>()?;
    let (customer, has) = call.shop.read(|db| {
        let customer = customers::get(db, request.customer)?;
        let has = tags::of_customer(db, customer.id)?;
        Ok((customer, has))
    })?;
    let new = wanted.iter().filter(|name| !has.iter().any(|it| it == *name)).count();
    let gone: Vec<&String> = has.iter().filter(|name| !wanted.contains(&name.as_str())).collect();
    let places = json!({ "n_new": new, "n_gone": gone.len() });
    done(call, &Told::of("tags_set", customer.id).with(places), |tx, _| {
        gone.iter().try_for_each(|name| tags::take_off(tx, customer.id, name))?;
        let new = wanted.iter().filter(|name| !has.iter().any(|it| it == *name));
        new.into_iter().try_for_each(|name| tags::put(tx, customer.id, name))
    })
}

pub(super) fn lists(call: &Call<'_>, _: Nothing) -> Result<Vec<CustomerListed>> {
    let all = call.shop.read(lists::all)?.into_iter();
    Ok(all
        .map(|list| CustomerListed {
            id: list.id,
            name: list.name,
            purpose: list.purpose,
            n_customers: list.n_customers,
        })
        .collect())
}

pub(super) fn make_list(call: &Call<'_>, request: MakeList) -> Result<ListMade> {
    let name = checked("name", &request.name)?;
    if call.shop.read(|db| lists::by_name(db, name))?.is_some() {
        let detail = "there is a list of this name".to_owned();
        return Err(Error::Invalid { what: "name", detail });
    }
    let told = Told::of_shop("list_made").with(json!({ "list": name }));
    let (change, id) = by_hand(call, &told, |tx, _| lists::make(tx, name, request.purpose.trim()))?;
    Ok(ListMade { id, change: change.ok_or(Error::NotFound { what: "list", id })? })
}

pub(super) fn put_on_list(call: &Call<'_>, request: PutOnList) -> Result<Done> {
    let customer = of_both(call, request.list, request.customer)?;
    let told = Told::of("put_on_list", customer).with(json!({ "list": request.list }));
    done(call, &told, |tx, today| {
        if !lists::members_among(tx, &[customer], request.list)?.is_empty() {
            return Ok(());
        }
        lists::put(tx, request.list, customer, request.reason.trim(), today)
    })
}

pub(super) fn take_off_list(call: &Call<'_>, request: TakeOffList) -> Result<Done> {
    let customer = of_both(call, request.list, request.customer)?;
    let told = Told::of("taken_off_list", customer).with(json!({ "list": request.list }));
    done(call, &told, |tx, today| lists::take_off(tx, request.list, customer, today))
}

/// The lists that a customer is on.
pub(super) fn lists_of(db: &Connection, customer_id: i64) -> Result<Vec<OnList>> {
    let lists = lists::of_customer(db, customer_id)?.into_iter();
    Ok(lists
        .map(|on| OnList {
            list_id: on.list_id,
            name: on.name,
            reason: on.reason,
            since_on: on.since_on.to_string(),
        })
        .collect())
}

/// A word that is shown on one line.
pub(super) fn checked<'a>(what: &'static str, name: &'a str) -> Result<&'a str> {
    let name = name.trim();
    if name.is_empty() || name.chars().any(char::is_control) || name.chars().count() > 80 {
        let detail = "a name has 1 to 80 letters on one line".to_owned();
        return Err(Error::Invalid { what, detail });
    }
    Ok(name)
}

fn of_both(call: &Call<'_>, list_id: i64, customer_id: i64) -> Result<i64> {
    call.shop.read(|db| {
        lists::expect(db, list_id)?;
        Ok(customers::get(db, customer_id)?.id)
    })
}
