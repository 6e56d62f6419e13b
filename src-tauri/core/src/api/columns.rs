//! A file that no known format takes, as it stands, with guesses to begin with.

use std::collections::BTreeMap;
use std::path::Path;

use super::answers::{FileColumn, FileColumns, NearFormat, OwnFormat, Settings};
use super::requests::OneFile;
use super::{Call, imports, reading, settings};
use crate::Result;
use crate::domain::guess::{self, Column};
use crate::import::{self, Near, Unknown, UnknownColumn};

const MOST_NEAR: usize = 3;
/// One common column is chance.
const NEAR_FROM: usize = 2;
/// A status column with more words than this is none.
const MOST_WORDS: usize = 30;

pub(super) fn columns(call: &Call<'_>, request: OneFile) -> Result<FileColumns> {
    let settings = call.shop.read(settings::current)?;
    let options = reading::plain_options(call, &settings)?;
    let place = import::expand(Path::new(&request.path))?.into_iter().next();
    let place = place.unwrap_or_else(|| Path::new(&request.path).into());
    let file = import::nearest(place, &options)?;
    let guess = guess(&file, &settings);
    let near = file.near.iter().filter(|near| near.matched >= NEAR_FROM).take(MOST_NEAR);
    Ok(FileColumns {
        encoding: file.encoding.name(),
        delimiter: imports::delimiter_name(file.delimiter),
        header_row: i64::from(file.header_row),
        near: near.map(NearFormat::from).collect(),
        columns: file
            .columns
            .into_iter()
            .map(|column| FileColumn { name: column.name, examples: column.examples })
            .collect(),
        file: file.file_name,
        guess,
    })
}

/// Whatever is not clear is left open: the merchant names the channel, and the rows decide on days
/// and decimals.
fn guess(file: &Unknown, settings: &Settings) -> OwnFormat {
    let filled: Vec<Vec<String>> = file.columns.iter().map(filled).collect();
    let columns: Vec<Column<'_>> = file
        .columns
        .iter()
        .zip(&filled)
        .map(|(column, examples)| Column { name: &column.name, examples })
        .collect();
    let fields = guess::fields(&columns);
    let of = |field: &str| fields.iter().position(|it| *it == field).map(|at| &file.columns[at]);
    let numbers: Vec<&str> = of("order_number")
        .map(|column| column.first_cells.iter().map(String::as_str).collect())
        .unwrap_or_default();
    OwnFormat {
        id: String::new(),
        title: title(&file.file_name),
        channel: String::new(),
        columns: file.columns.iter().map(|column| column.name.clone()).collect(),
        rows: guess::rows(&fields, &numbers).as_str().to_owned(),
        date_order: None,
        decimal: None,
        currency: of("currency").is_none().then(|| currency(&fields, &filled, settings)),
        status_words: of("status").map(status_words).unwrap_or_default(),
        fields: fields.into_iter().map(str::to_owned).collect(),
    }
}

fn filled(column: &UnknownColumn) -> Vec<String> {
    column.first_cells.iter().filter(|cell| !cell.is_empty()).cloned().collect()
}

/// The file's name without its ending.
fn title(file_name: &str) -> String {
    let name = Path::new(file_name).file_stem().and_then(|stem| stem.to_str());
    name.unwrap_or(file_name).trim().to_owned()
}

/// The one that the amounts show by a sign of its own, else the shop's.
fn currency(fields: &[&str], values: &[Vec<String>], settings: &Settings) -> String {
    let amounts = fields.iter().zip(values).filter(|(field, _)| guess::is_amount(field));
    let mut named = amounts.filter_map(|(_, values)| import::currency_of(values));
    named.next().map_or_else(|| settings.currency.clone(), |named| named.as_str().to_owned())
}

fn status_words(column: &UnknownColumn) -> BTreeMap<String, String> {
    let mut words = BTreeMap::new();
    for word in column.first_cells.iter().filter(|word| !word.is_empty()) {
        let meaning = guess::status(word).map_or("nothing", |status| status.as_str());
        if words.len() < MOST_WORDS {
            words.insert(word.clone(), meaning.to_owned());
        }
    }
    words
}

impl From<&Near> for NearFormat {
    fn from(near: &Near) -> NearFormat {
        NearFormat {
            id: near.format.id.clone(),
            title: near.format.title.clone(),
            n_matched: near.matched as i64,
            n_known: near.known as i64,
        }
    }
}
