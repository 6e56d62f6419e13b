//! What was found out of the files of a watched folder, so that an unchanged file is read once and
//! not at every look. Nothing depends on it: what is not here is read again.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use crate::Result;
use crate::import::{self, FoundFile, Options};

/// More files than a folder of downloads holds; past it everything is read again.
const MOST_FILES: usize = 10_000;

static MEMORY: Mutex<Option<Memory>> = Mutex::new(None);

#[derive(Default)]
struct Memory {
    /// The ids and columns of the own formats and the country by which the titles were found.
    read_by: String,
    titles: HashMap<FoundFile, Option<String>>,
    hashes: HashMap<FoundFile, u64>,
}

fn with<T>(ask: impl FnOnce(&mut Memory) -> T) -> T {
    let mut memory = MEMORY.lock().unwrap_or_else(PoisonError::into_inner);
    let memory = memory.get_or_insert_default();
    if memory.titles.len() > MOST_FILES || memory.hashes.len() > MOST_FILES {
        *memory = Memory::default();
    }
    ask(memory)
}

pub(super) fn content_hash(file: &FoundFile) -> Result<u64> {
    if let Some(hash) = with(|memory| memory.hashes.get(file).copied()) {
        return Ok(hash);
    }
    let hash = import::content_hash(&file.path)?;
    with(|memory| memory.hashes.insert(file.clone(), hash));
    Ok(hash)
}

/// The title of the format that takes the file, or any file of an archive.
pub(super) fn title(file: &FoundFile, options: &Options) -> Option<String> {
    let read_by = read_by(options);
    let known = with(|memory| {
        if memory.read_by != read_by {
            memory.titles.clear();
            memory.read_by = read_by;
        }
        memory.titles.get(file).cloned()
    });
    if let Some(title) = known {
        return title;
    }
    let places = import::expand(&file.path).unwrap_or_default();
    let recognised = places.iter().find_map(|place| import::recognise(place, options).ok());
    let title = recognised.map(|recognised| recognised.format.title.clone());
    with(|memory| memory.titles.insert(file.clone(), title.clone()));
    title
}

fn read_by(options: &Options) -> String {
    let own = options.own.iter().map(|own| (&own.id, &own.title, &own.detect, &own.columns));
    format!("{} {:?}", options.country, own.collect::<Vec<_>>())
}
