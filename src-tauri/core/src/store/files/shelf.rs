//! The folder beside the shop's file in which the files of customers lie, each under the hash of what it
//! holds and with its own ending, so that the system knows how to open it.

use std::collections::HashSet;
use std::fs::{self, File};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

use xxhash_rust::xxh3::Xxh3;

use super::{CustomerFile, NewFile};
use crate::error::FileError;
use crate::{Error, Result};

const FOLDER: &str = "files";
/// What is larger makes every copy of the shop slow.
const MOST_BYTES: u64 = 100 * 1024 * 1024;
const LONGEST_ENDING: usize = 10;
/// Of 128 bits in hexadecimal.
const LENGTH_OF_HASH: usize = 32;
/// What runs when it is opened is no paper of a customer.
const PROGRAMS: [&str; 22] = [
    "app", "appimage", "bat", "cmd", "com", "command", "cpl", "desktop", "exe", "hta", "jar", "js",
    "lnk", "msi", "pif", "ps1", "reg", "scr", "sh", "url", "vbs", "wsf",
];

/// Copies the file onto the shelf; the merchant's own stays where it is.
pub fn put(shop: &Path, path: &Path) -> Result<NewFile> {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
    let (Some(name), Ok(about)) = (name, fs::metadata(path)) else {
        return refused(path, FileError::NotFound, "it is not there");
    };
    if !about.is_file() {
        return refused(path, FileError::NotFound, "it is no file");
    }
    if ending(&name).is_some_and(|ending| PROGRAMS.contains(&ending.as_str())) {
        return refused(path, FileError::Program, "programs are not kept");
    }
    if about.len() > MOST_BYTES {
        return refused(path, FileError::TooLarge, "it is larger than 100 MB");
    }
    let folder = shop.join(FOLDER);
    fs::create_dir_all(&folder)?;
    let part = folder.join("copying.part");
    let copied = copy(path, &part);
    let content_hash = match copied {
        Ok(hash) => hash,
        Err(error) => {
            // Half a copy is of no use; that it is not there is all the same.
            let _ = fs::remove_file(&part);
            return Err(error);
        }
    };
    fs::rename(&part, folder.join(place_name(&content_hash, &name)))?;
    Ok(NewFile { name, content_hash, size_bytes: about.len() as i64 })
}

/// Where the file lies; `NotFound` when somebody has taken it away.
pub fn place(shop: &Path, file: &CustomerFile) -> Result<PathBuf> {
    let place = shop.join(FOLDER).join(place_name(&file.content_hash, &file.name));
    match place.is_file() {
        true => Ok(place),
        false => Err(Error::NotFound { what: "file", id: file.id }),
    }
}

/// Takes off the shelf what nobody has and nothing brings back. What somebody else has laid there stays.
pub fn sweep(shop: &Path, named: &HashSet<String>) -> Result<()> {
    let Ok(lying) = fs::read_dir(shop.join(FOLDER)) else { return Ok(()) };
    for it in lying {
        let path = it?.path();
        let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned());
        if path.is_file() && stem.is_some_and(|stem| is_hash(&stem) && !named.contains(&stem)) {
            fs::remove_file(&path)?;
        }
    }
    Ok(())
}

fn copy(from: &Path, to: &Path) -> Result<String> {
    let (mut from, mut to) = (File::open(from)?, File::create(to)?);
    let mut hash = Xxh3::new();
    let mut piece = vec![0; 64 * 1024];
    loop {
        let n = from.read(&mut piece)?;
        if n == 0 {
            break;
        }
        hash.update(&piece[..n]);
        to.write_all(&piece[..n])?;
    }
    to.sync_all()?;
    Ok(format!("{:0LENGTH_OF_HASH$x}", hash.digest128()))
}

fn is_hash(stem: &str) -> bool {
    stem.len() == LENGTH_OF_HASH && stem.bytes().all(|byte| byte.is_ascii_hexdigit())
}

fn place_name(hash: &str, name: &str) -> String {
    match ending(name) {
        Some(ending) => format!("{hash}.{ending}"),
        None => hash.to_owned(),
    }
}

/// In small letters; none where it is no plain word.
fn ending(name: &str) -> Option<String> {
    let ending = Path::new(name).extension()?.to_str()?.to_lowercase();
    let is_plain = ending.bytes().all(|byte| byte.is_ascii_alphanumeric());
    (is_plain && ending.len() <= LONGEST_ENDING).then_some(ending)
}

fn refused<T>(path: &Path, code: FileError, why: &str) -> Result<T> {
    let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    Err(Error::File { code, file, detail: why.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_keeps_its_ending_and_nothing_else_of_its_name() {
        assert_eq!(place_name("ab", "Contract 2026.PDF"), "ab.pdf");
        assert_eq!(place_name("ab", "notes"), "ab");
        assert_eq!(place_name("ab", "x.../../passwd"), "ab");
    }

    #[test]
    fn what_nobody_has_is_swept_and_what_is_not_ours_stays() {
        let shop = tempfile::tempdir().unwrap();
        let paper = shop.path().join("paper.txt");
        fs::write(&paper, "the contract").unwrap();
        let new = put(shop.path(), &paper).unwrap();
        let folder = shop.path().join(FOLDER);
        let (ours, theirs) =
            (folder.join(place_name(&new.content_hash, &new.name)), folder.join("list.txt"));
        fs::copy(&paper, &theirs).unwrap();
        sweep(shop.path(), &HashSet::from([new.content_hash])).unwrap();
        assert!(ours.is_file() && theirs.is_file());
        sweep(shop.path(), &HashSet::new()).unwrap();
        assert!(!ours.exists() && theirs.is_file());
    }
}
