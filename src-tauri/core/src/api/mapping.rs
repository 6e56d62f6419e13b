//! The merchant's own formats: made from a file that no known format takes, kept in the shop,
//! written to and read from format files.

use std::fs;

use super::Call;
use super::answers::{OwnFormat, Written};
use super::changes::{self, Told};
use super::requests::{ExportFormat, Nothing, OneFile, OneFormat};
use crate::import;
use crate::store::{Connection, channels, own_formats};
use crate::{Error, Result};

/// A format file is a page or two; larger files are something else.
const MOST_BYTES: u64 = 1024 * 1024;

pub(super) fn own(call: &Call<'_>, _: Nothing) -> Result<Vec<OwnFormat>> {
    let texts = call.shop.read(own_formats::all)?;
    // A text that this Regulars cannot read any more is kept, and cannot be shown.
    let formats = texts.iter().filter_map(|(_, text)| import::OwnFormat::read(text).ok());
    Ok(formats.map(OwnFormat::from).collect())
}

/// A format without an id is new; one with an id takes the place of the saved one.
pub(super) fn save(call: &Call<'_>, request: OwnFormat) -> Result<OwnFormat> {
    let own = import::OwnFormat::from(request);
    let (ids, names, earlier) =
        call.shop.read(|db| Ok((ids(db)?, channel_names(db)?, own_formats::get(db, &own.id)?)))?;
    if !own.id.is_empty() && earlier.is_none() {
        return Err(no_such(&own.id));
    }
    let mut own = own.with_known_channel(&names);
    if own.id.is_empty() {
        own.id = own.new_id(&ids);
    }
    keep(call, &own.id, &own.text(earlier.as_deref())?)
}

/// Orders that came in by the format stay as they are.
pub(super) fn remove(call: &Call<'_>, request: OneFormat) -> Result<()> {
    let told = Told::of_shop("format_removed");
    let removed = changes::by_hand(call, &told, |tx, _| own_formats::remove(tx, &request.id))?;
    match removed.1 {
        true => Ok(()),
        false => Err(no_such(&request.id)),
    }
}

pub(super) fn export(call: &Call<'_>, request: ExportFormat) -> Result<Written> {
    let text = call.shop.read(|db| own_formats::get(db, &request.id))?;
    fs::write(&request.to, text.ok_or_else(|| no_such(&request.id))?)?;
    Ok(Written { path: request.to })
}

/// Takes a format file in, also one that was written by hand; it gets an id of this shop.
pub(super) fn bring(call: &Call<'_>, request: OneFile) -> Result<OwnFormat> {
    let text = text_of(&request.path)?;
    let (ids, names) = call.shop.read(|db| Ok((ids(db)?, channel_names(db)?)))?;
    let mut own = import::OwnFormat::read(&text)?.with_known_channel(&names);
    own.id = own.new_id(&ids);
    keep(call, &own.id, &own.text(Some(&text))?)
}

/// The text of a format file.
pub(super) fn text_of(path: &str) -> Result<String> {
    let no_format =
        || Error::Invalid { what: "format", detail: "this is no format file".to_owned() };
    if fs::metadata(path)?.len() > MOST_BYTES {
        return Err(no_format());
    }
    String::from_utf8(fs::read(path)?).map_err(|_| no_format())
}

fn keep(call: &Call<'_>, id: &str, text: &str) -> Result<OwnFormat> {
    let told = Told::of_shop("format_saved");
    changes::by_hand(call, &told, |tx, _| own_formats::save(tx, id, text))?;
    Ok(import::OwnFormat::read(text)?.into())
}

fn ids(db: &Connection) -> Result<Vec<String>> {
    Ok(own_formats::all(db)?.into_iter().map(|(id, _)| id).collect())
}

/// The channels that the shop knows, in the writing in which it knows them.
fn channel_names(db: &Connection) -> Result<Vec<String>> {
    let made = own_formats::all(db)?;
    let made =
        made.iter().filter_map(|(_, text)| Some(import::OwnFormat::read(text).ok()?.channel));
    Ok(channels::all(db)?.into_iter().map(|channel| channel.key).chain(made).collect())
}

fn no_such(id: &str) -> Error {
    Error::Invalid { what: "format", detail: format!("there is no format {id}") }
}

impl From<import::OwnFormat> for OwnFormat {
    fn from(own: import::OwnFormat) -> OwnFormat {
        OwnFormat {
            id: own.id,
            title: own.title,
            channel: own.channel,
            columns: own.columns,
            fields: own.fields,
            rows: own.rows,
            date_order: own.date_order,
            decimal: own.decimal,
            currency: own.currency,
            status_words: own.status_words,
        }
    }
}

impl From<OwnFormat> for import::OwnFormat {
    fn from(own: OwnFormat) -> import::OwnFormat {
        import::OwnFormat {
            id: own.id,
            title: own.title,
            channel: own.channel,
            columns: own.columns,
            fields: own.fields,
            rows: own.rows,
            date_order: own.date_order,
            decimal: own.decimal,
            currency: own.currency,
            status_words: own.status_words,
        }
    }
}
