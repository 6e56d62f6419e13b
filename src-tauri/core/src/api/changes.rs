//! Every change by the merchant's hand is recorded here, told as a line of the history, undone and
//! redone.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde_json::{Value, json};

use super::answers::{ChangeLine, ChangeList, Done, Place, TurnedBack, UndoFirst};
use super::requests::{ById, Changes, OneChange};
use super::{Call, day, settings};
use crate::store::changes::{self, Change, Line, Touched, Turn};
use crate::store::grouping::Moment;
use crate::store::{
    Connection, Transaction, customers, follow_ups, imports, lists, merging, own_fields,
};
use crate::{Error, Result};

/// So many lines are listed unless somebody asks for more.
const SHOWN: i64 = 100;

/// What the history says of a change that is about to be made.
pub(super) struct Told<'a> {
    pub act: &'a str,
    pub customer_id: Option<i64>,
    /// Counts, words and ids that the sentence needs.
    pub places: Value,
}

impl<'a> Told<'a> {
    pub fn of(act: &'a str, customer_id: i64) -> Told<'a> {
        Told { act, customer_id: Some(customer_id), places: json!({}) }
    }

    pub fn with(self, places: Value) -> Told<'a> {
        Told { places, ..self }
    }

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
    let (line, answer, cards) = call.shop.write(|tx| {
        let (change_id, answer) = record(call, tx, told, || work(tx, today))?;
        let Some(id) = change_id else { return Ok((None, answer, Vec::new())) };
        let cards = changes::touched(tx, id)?.cards(tx)?;
        Ok((Some(line_of(tx, changes::get(tx, id)?)?), answer, cards))
    })?;
    call.shop.search_changed(&cards)?;
    Ok((line, answer))
}

/// The same for many, whose cards need not be looked for: `shown` are those whom lists show otherwise
/// from now on.
pub(super) fn for_many(
    call: &Call<'_>,
    told: &Told<'_>,
    shown: &[i64],
    work: impl FnOnce(&Transaction<'_>, NaiveDate) -> Result<()>,
) -> Result<Option<ChangeLine>> {
    let (_, today) = day::begin(call)?;
    let line = call.shop.write(|tx| {
        let (id, ()) = record(call, tx, told, || work(tx, today))?;
        id.map(|id| line_of(tx, changes::get(tx, id)?)).transpose()
    })?;
    call.shop.search_changed(shown)?;
    Ok(line)
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

/// The same for a command that has nothing more to say.
pub(super) fn done(
    call: &Call<'_>,
    told: &Told<'_>,
    work: impl FnOnce(&Transaction<'_>, NaiveDate) -> Result<()>,
) -> Result<Done> {
    by_hand(call, told, work).map(|(change, ())| Done { change })
}

pub(super) fn list(call: &Call<'_>, request: Changes) -> Result<ChangeList> {
    let limit = request.limit.unwrap_or(SHOWN);
    call.shop.read(|db| {
        let lines = changes::list(db, request.customer, limit)?;
        let next = |id: Option<i64>| id.map(|id| line_of(db, changes::get(db, id)?)).transpose();
        Ok(ChangeList {
            changes: lines.into_iter().map(|line| line_of(db, line)).collect::<Result<_>>()?,
            undo: next(changes::last_to_undo(db)?)?,
            redo: next(changes::last_to_redo(db)?)?,
        })
    })
}

pub(super) fn undo(call: &Call<'_>, request: OneChange) -> Result<TurnedBack> {
    turn(call, request.id, changes::last_to_undo, changes::undo)
}

/// What stands in the way of undoing a change: it has to be taken back first.
pub(super) fn first(call: &Call<'_>, request: ById) -> Result<UndoFirst> {
    call.shop.read(|db| {
        let first = changes::to_undo_first(db, changes::get(db, request.id)?.id)?;
        let line = first.map(|id| line_of(db, changes::get(db, id)?)).transpose()?;
        Ok(UndoFirst { change: line })
    })
}

pub(super) fn redo(call: &Call<'_>, request: OneChange) -> Result<TurnedBack> {
    turn(call, request.id, changes::last_to_redo, changes::redo)
}

fn turn(
    call: &Call<'_>,
    id: Option<i64>,
    last: fn(&Connection) -> Result<Option<i64>>,
    turned: fn(&Transaction<'_>, i64, Turn) -> Result<Touched>,
) -> Result<TurnedBack> {
    let (_, today) = day::begin(call)?;
    let (turned_back, cards) = call.shop.write(|tx| {
        let id = match id {
            Some(id) => id,
            None => last(tx)?.ok_or_else(|| Error::Invalid {
                what: "change",
                detail: "there is none to turn back".to_owned(),
            })?,
        };
        let mut touched = turned(tx, id, Turn { at: call.now.at, today })?;
        group_anew(call, tx, today, id, &mut touched)?;
        make_anew(tx, today, &touched)?;
        let change = line_of(tx, changes::get(tx, id)?)?;
        let turned_back = TurnedBack { change, refusal_kept: touched.refusal_kept };
        Ok((turned_back, touched.cards(tx)?))
    })?;
    call.shop.search_changed(&cards)?;
    Ok(turned_back)
}

/// Joins and parts customers by the decisions and the words that stand after the change was turned
/// back; a refusal that was told since the change stays on both sides.
fn group_anew(
    call: &Call<'_>,
    tx: &Transaction<'_>,
    today: NaiveDate,
    id: i64,
    touched: &mut Touched,
) -> Result<()> {
    if touched.identities.is_empty() && touched.named.is_empty() && !touched.everybody {
        return Ok(());
    }
    let turned = merging::Turned {
        cards: touched.customers.iter().copied().collect(),
        names: touched.identities.iter().cloned().collect(),
        identities: touched.named.iter().copied().collect(),
        since: changes::get(tx, id)?.made_at,
        by_typing: touched.identities.is_empty(),
        everybody: touched.everybody,
    };
    let moment = Moment { at: call.now.at, today };
    touched.customers.extend(merging::regroup(tx, &turned, moment)?);
    Ok(())
}

/// Takes back the change that holds an act of a talk; says whether a refusal stays. None when no
/// change is known that holds it.
pub(super) fn undo_event(
    call: &Call<'_>,
    tx: &Transaction<'_>,
    event_id: i64,
    today: NaiveDate,
) -> Result<Option<bool>> {
    let Some(id) = changes::of_event(tx, event_id)? else { return Ok(None) };
    let touched = changes::undo(tx, id, Turn { at: call.now.at, today })?;
    make_anew(tx, today, &touched)?;
    Ok(Some(touched.refusal_kept))
}

/// Makes anew what a change was about that was turned back: orders, names, plans.
fn make_anew(tx: &Transaction<'_>, today: NaiveDate, touched: &Touched) -> Result<()> {
    for order in &touched.orders {
        imports::settle_again(tx, *order)?;
    }
    for identity in &touched.named {
        imports::name_identity(tx, *identity)?;
    }
    for customer in &touched.customers {
        imports::name_customer(tx, *customer)?;
    }
    let planning = settings::planning(tx, today)?;
    let customers: Vec<i64> = touched.customers.iter().copied().collect();
    follow_ups::replan(tx, &planning, &customers)?;
    if touched.everybody { follow_ups::replan_by(tx, &planning) } else { Ok(()) }
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
        ("list", Some(id), _) => lists::name(db, id)?.map(Place::Text),
        ("other", Some(id), _) => {
            customers::by_id(db, &[id])?.remove(&id).map(|it| Place::Text(it.name))
        }
        ("own_field", Some(id), _) => own_fields::name(db, id)?.map(Place::Text),
        (_, Some(number), _) => Some(Place::Number(number)),
        (_, None, Some(text)) => Some(Place::Text(text.to_owned())),
        (_, None, None) => None,
    })
}
