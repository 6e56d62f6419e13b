//! What the merchant notes of a customer, and what it reminds of.

use serde_json::json;

use super::answers::{Done, Note, NoteWritten, Reminder};
use super::changes::{Told, by_hand, done};
use super::requests::{ById, ChangeNote, NoteDone, PutOffNote, WriteNote};
use super::{Call, rows};
use crate::store::notes::{self, Written};
use crate::store::{Connection, customers};
use crate::{Error, Result};
use chrono::NaiveDate;

const KINDS: [&str; 4] = ["note", "ask", "service", "quote"];

pub(super) fn write(call: &Call<'_>, request: WriteNote) -> Result<NoteWritten> {
    let kind = request.kind.as_deref().unwrap_or("note");
    let written = written(kind, &request.text, request.is_pinned, request.remind_on.as_deref())?;
    let customer_id = call.shop.read(|db| customers::get(db, request.customer))?.id;
    let told = Told::of("note_written", customer_id).with(json!({ "kind": kind }));
    let (change, id) = by_hand(call, &told, |tx, today| {
        notes::insert(tx, customer_id, &written, today, &call.now.stored())
    })?;
    let change = change.ok_or(Error::NotFound { what: "note", id })?;
    Ok(NoteWritten { id, change })
}

pub(super) fn change(call: &Call<'_>, request: ChangeNote) -> Result<Done> {
    let remind_on = request.remind_on.as_deref();
    let written = written(&request.kind, &request.text, request.is_pinned, remind_on)?;
    let of = of(call, request.id)?;
    done(call, &Told::of("note_changed", of), |tx, _| notes::update(tx, request.id, &written))
}

pub(super) fn remove(call: &Call<'_>, request: ById) -> Result<Done> {
    let of = of(call, request.id)?;
    done(call, &Told::of("note_removed", of), |tx, _| notes::remove(tx, request.id))
}

pub(super) fn set_done(call: &Call<'_>, request: NoteDone) -> Result<Done> {
    let of = of(call, request.id)?;
    let act = if request.is_done { "note_done" } else { "note_open" };
    done(call, &Told::of(act, of), |tx, today| {
        notes::set_done(tx, request.id, request.is_done.then_some(today))
    })
}

/// The reminder comes up again on a later day; until it is done it never goes by itself.
pub(super) fn put_off(call: &Call<'_>, request: PutOffNote) -> Result<Done> {
    let until = super::day("until", &request.until)?;
    let of = of(call, request.id)?;
    done(call, &Told::of("note_put_off", of), |tx, today| {
        if until <= today {
            let detail = "a reminder is put off to a day after today".to_owned();
            return Err(Error::Invalid { what: "until", detail });
        }
        notes::put_off(tx, request.id, until)
    })
}

/// Notes whose day has come, the longest waiting first.
pub(super) fn reminders(db: &Connection, today: NaiveDate) -> Result<Vec<Reminder>> {
    let due = notes::due(db, today)?.into_iter();
    Ok(due
        .map(|due| Reminder {
            customer_id: due.customer_id,
            customer_name: due.customer_name.clone(),
            days_late: due.remind_on.map_or(0, |on| (today - on).num_days()),
            note: note(due),
        })
        .collect())
}

pub(super) fn of_customer(db: &Connection, customer_id: i64) -> Result<Vec<Note>> {
    Ok(notes::of_customer(db, customer_id)?.into_iter().map(note).collect())
}

/// Whom the note is about.
fn of(call: &Call<'_>, id: i64) -> Result<i64> {
    Ok(call.shop.read(|db| notes::get(db, id))?.customer_id)
}

fn written<'a>(
    kind: &'a str,
    text: &'a str,
    is_pinned: bool,
    remind_on: Option<&str>,
) -> Result<Written<'a>> {
    let text = text.trim();
    if text.is_empty() {
        return Err(Error::Invalid { what: "text", detail: "a note says something".to_owned() });
    }
    if !KINDS.contains(&kind) {
        let detail = format!("{kind:?} is none of {}", KINDS.join(", "));
        return Err(Error::Invalid { what: "kind", detail });
    }
    let remind_on = remind_on.map(|day| super::day("remind_on", day)).transpose()?;
    Ok(Written { kind, text, is_pinned, remind_on })
}

fn note(note: notes::Note) -> Note {
    Note {
        id: note.id,
        kind: note.kind,
        text: note.text,
        is_pinned: note.is_pinned,
        remind_on: rows::text(note.remind_on),
        done_on: rows::text(note.done_on),
        written_on: note.written_on.to_string(),
    }
}
