//! Every change by the merchant's hand is recorded here, told as a line of the history, undone and
//! redone.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde_json::{Value, json};

use super::answers::{ChangeLine, Place};
use super::{Call, day};
use crate::Result;
use crate::store::changes::{self, Change, Line};
use crate::store::{Connection, Transaction, customers};

/// What the history says of a change that is about to be made.
pub(super) struct Told<'a> {
    pub act: &'a str,
    pub customer_id: Option<i64>,
    /// Counts, words and ids that the sentence needs.
    pub places: Value,
}

impl<'a> Told<'a> {
    pub fn of_shop(act: &'a str) -> Told<'a> {
        Told { act, customer_id: None, places: json!({}) }
    }
}

/// Writes by the merchant's hand, in one transaction and as one change. There is no line where
/// everything was so already.
pub(super) fn by_hand<T>(
    call: &Call<'_>,
    told: &Told<'_>,
    work: impl FnOnce(&Transaction<'_>, NaiveDate) -> Result<T>,
) -> Result<(Option<ChangeLine>, T)> {
    let (_, today) = day::begin(call)?;
    call.shop.write(|tx| {
        let (change_id, answer) = record(call, tx, told, || work(tx, today))?;
        let line = change_id.map(|id| line_of(tx, changes::get(tx, id)?)).transpose()?;
        Ok((line, answer))
    })
}

/// The same inside of a transaction; answers the number of the change, if anything has changed.
pub(super) fn record<T>(
    call: &Call<'_>,
    tx: &Transaction<'_>,
    told: &Told<'_>,
    work: impl FnOnce() -> Result<T>,
) -> Result<(Option<i64>, T)> {
    let places = told.places.to_string();
    let change =
        Change { at: call.now.at, act: told.act, customer_id: told.customer_id, places: &places };
    let (id, answer) = changes::record(tx, &change, work)?;
    Ok((changes::is_worth_a_line(tx, id)?.then_some(id), answer))
}

/// The line as the interface shows it, with the names of what its places mean.
pub(super) fn line_of(db: &Connection, line: Line) -> Result<ChangeLine> {
    let mut places = BTreeMap::new();
    if let Ok(Value::Object(kept)) = serde_json::from_str(&line.places) {
        for (name, value) in kept {
            if let Some(place) = place(db, &name, &value)? {
                places.insert(name, place);
            }
        }
    }
    let (customer_id, customer_name) = line.customer.unzip();
    Ok(ChangeLine {
        id: line.id,
        made_at: line.made_at,
        act: line.act,
        customer_id,
        customer_name,
        places,
        is_undone: line.undone_at.is_some(),
        can_be_undone: !line.only_restricts && line.undone_at.is_none(),
    })
}

/// A list, another customer and a field of the merchant's own are kept by number and told by name.
fn place(db: &Connection, name: &str, value: &Value) -> Result<Option<Place>> {
    let number = value.as_i64();
    Ok(match (name, number, value.as_str()) {
        ("other", Some(id), _) => {
            customers::by_id(db, &[id])?.remove(&id).map(|it| Place::Text(it.name))
        }
        (_, Some(number), _) => Some(Place::Number(number)),
        (_, None, Some(text)) => Some(Place::Text(text.to_owned())),
        (_, None, None) => None,
    })
}
