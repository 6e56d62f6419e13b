//! The folder in which new exports arrive: its files are offered, and never imported unasked.

use std::path::Path;

use super::answers::{OfferedFile, Watch};
use super::changes::{self, Told};
use super::requests::{Nothing, OneFile, WatchFolder};
use super::{Call, day, reading, settings, watch_memory};
use crate::import::{self, FoundFile};
use crate::store::watch::{self, KnownFile};
use crate::{Error, Result};

/// More than these at once would be a list that nobody reads; the newest count.
const MOST_OFFERED: usize = 100;
/// These endings are used for everything: such files are offered only when they are recognised.
const OF_ANYTHING: [&str; 2] = ["txt", "zip"];

pub(super) fn set(call: &Call<'_>, request: WatchFolder) -> Result<Watch> {
    let folder = request.folder.as_deref().map(str::trim).filter(|folder| !folder.is_empty());
    let folder = folder.map(whole_path).transpose()?;
    let told = Told::of_shop("folder_watched");
    changes::by_hand(call, &told, |tx, _| watch::set_folder(tx, folder.as_deref()))?;
    look(call, Nothing {})
}

pub(super) fn look(call: &Call<'_>, _: Nothing) -> Result<Watch> {
    let (folder, known) = call.shop.read(|db| Ok((watch::folder(db)?, watch::known_files(db)?)))?;
    let Some(folder) = folder else {
        return Ok(Watch { folder: None, is_lost: false, offered: Vec::new() });
    };
    let Ok(mut found) = import::exports_in(Path::new(&folder), call.now.at) else {
        return Ok(Watch { folder: Some(folder), is_lost: true, offered: Vec::new() });
    };
    found.retain(|file| !is_known(file, &known));
    let offered = offered(call, found)?;
    Ok(Watch { folder: Some(folder), is_lost: false, offered })
}

/// This file is not offered again, whatever it is called.
pub(super) fn dismiss(call: &Call<'_>, request: OneFile) -> Result<Watch> {
    let folder = call.shop.read(watch::folder)?;
    let path = Path::new(&request.path);
    if folder.is_none() || path.parent() != folder.as_deref().map(Path::new) {
        return Err(Error::Invalid {
            what: "path",
            detail: "the file does not lie in the watched folder".to_owned(),
        });
    }
    remember(call, &[request.path])?;
    look(call, Nothing {})
}

/// Files that came in are never offered again. A file that has gone in the meantime cannot be.
pub(super) fn remember(call: &Call<'_>, paths: &[String]) -> Result<()> {
    let known = call.shop.read(watch::known_files)?;
    let mut new = Vec::new();
    for path in paths {
        let path = std::path::absolute(path)?;
        let Some(file) = FoundFile::at(&path).filter(|file| !is_known(file, &known)) else {
            continue;
        };
        new.push(KnownFile {
            content_hash: watch_memory::content_hash(&file)?.cast_signed(),
            ..seen(&file)
        });
    }
    if new.is_empty() {
        return Ok(());
    }
    call.shop.write(|tx| new.iter().try_for_each(|file| watch::remember(tx, file)))
}

fn whole_path(folder: &str) -> Result<String> {
    let path = std::path::absolute(folder)?;
    match path.to_str() {
        Some(whole) if path.is_dir() => Ok(whole.to_owned()),
        Some(_) | None => Err(Error::Invalid {
            what: "folder",
            detail: "there is no such folder, or it cannot be opened".to_owned(),
        }),
    }
}

/// By path, size and time where nothing has moved, else by size and content.
fn is_known(file: &FoundFile, known: &[KnownFile]) -> bool {
    let seen = seen(file);
    let same_size: Vec<&KnownFile> =
        known.iter().filter(|known| known.size_bytes == seen.size_bytes).collect();
    if same_size.is_empty() {
        return false;
    }
    let is_unmoved =
        |known: &&KnownFile| known.path == seen.path && known.modified_at == seen.modified_at;
    if same_size.iter().any(is_unmoved) {
        return true;
    }
    watch_memory::content_hash(file)
        .is_ok_and(|hash| same_size.iter().any(|known| known.content_hash == hash.cast_signed()))
}

/// The file without the number of its content, which is costly to find out.
fn seen(file: &FoundFile) -> KnownFile {
    KnownFile {
        size_bytes: i64::try_from(file.size_bytes).unwrap_or(i64::MAX),
        content_hash: 0,
        path: file.path.display().to_string(),
        modified_at: day::stored(file.modified_at),
    }
}

fn offered(call: &Call<'_>, found: Vec<FoundFile>) -> Result<Vec<OfferedFile>> {
    let settings = call.shop.read(settings::current)?;
    let options = reading::plain_options(call, &settings)?;
    let offered = found.into_iter().filter_map(|file| {
        let format = watch_memory::title(&file, &options);
        let ending = file.path.extension().and_then(|ending| ending.to_str());
        let is_of_anything = ending
            .is_some_and(|ending| OF_ANYTHING.iter().any(|it| it.eq_ignore_ascii_case(ending)));
        if is_of_anything && format.is_none() {
            return None;
        }
        Some(OfferedFile {
            path: file.path.display().to_string(),
            name: file.name,
            size_bytes: i64::try_from(file.size_bytes).unwrap_or(i64::MAX),
            modified_on: file.modified_at.with_timezone(&settings.zone()).date_naive().to_string(),
            format,
        })
    });
    Ok(offered.take(MOST_OFFERED).collect())
}
