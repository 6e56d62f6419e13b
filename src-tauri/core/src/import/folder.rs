//! Files of a folder that may be exports, and what tells one file from all others.

use std::fs::{self, File, Metadata};
use std::io::Read;
use std::path::{Path, PathBuf};

use chrono::{DateTime, TimeDelta, Utc};
use xxhash_rust::xxh3::Xxh3;

use crate::Result;

/// Exports end in one of these.
const ENDINGS: [&str; 6] = ["csv", "txt", "tsv", "xlsx", "xls", "zip"];
/// A file that was written so lately may still be growing.
const STILL_GROWING: TimeDelta = TimeDelta::seconds(2);
const PIECE: usize = 1024 * 1024;

/// A file as the folder tells of it, unread.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct FoundFile {
    pub path: PathBuf,
    pub name: String,
    pub size_bytes: u64,
    pub modified_at: DateTime<Utc>,
}

impl FoundFile {
    /// `None` for what is no plain file or has a name that is no text.
    pub fn at(path: &Path) -> Option<FoundFile> {
        let metadata = fs::metadata(path).ok().filter(Metadata::is_file)?;
        Some(FoundFile {
            name: path.file_name()?.to_str()?.to_owned(),
            path: path.to_str()?.into(),
            size_bytes: metadata.len(),
            modified_at: metadata.modified().ok()?.into(),
        })
    }

    fn may_be_export(&self) -> bool {
        let is_hidden = self.name.starts_with(['.', '~']);
        let ending = self.path.extension().and_then(|ending| ending.to_str());
        let ending = ending.map(str::to_ascii_lowercase).unwrap_or_default();
        !is_hidden && self.size_bytes > 0 && ENDINGS.contains(&ending.as_str())
    }

    fn is_growing(&self, at: DateTime<Utc>) -> bool {
        (at - self.modified_at).abs() < STILL_GROWING
    }
}

/// The files of the folder itself that may be exports and are whole, the newest first.
pub fn exports_in(folder: &Path, at: DateTime<Utc>) -> Result<Vec<FoundFile>> {
    let mut found: Vec<FoundFile> = fs::read_dir(folder)?
        .filter_map(|entry| FoundFile::at(&entry.ok()?.path()))
        .filter(|file| file.may_be_export() && !file.is_growing(at))
        .collect();
    found.sort_by(|a, b| b.modified_at.cmp(&a.modified_at).then_with(|| a.name.cmp(&b.name)));
    Ok(found)
}

/// A number that only the same bytes have.
pub fn content_hash(path: &Path) -> Result<u64> {
    let mut file = File::open(path)?;
    let mut hash = Xxh3::new();
    let mut piece = vec![0; PIECE];
    loop {
        match file.read(&mut piece)? {
            0 => return Ok(hash.digest()),
            n => hash.update(&piece[..n]),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder(files: &[&str]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        for name in files {
            fs::write(folder.path().join(name), name).unwrap();
        }
        folder
    }

    fn names(folder: &Path, at: DateTime<Utc>) -> Vec<String> {
        let mut names: Vec<String> =
            exports_in(folder, at).unwrap().into_iter().map(|file| file.name).collect();
        names.sort();
        names
    }

    fn modified_at(folder: &Path, name: &str) -> DateTime<Utc> {
        FoundFile::at(&folder.join(name)).unwrap().modified_at
    }

    #[test]
    fn only_files_that_may_be_exports_are_found() {
        let folder = folder(&["a.csv", "B.XLSX", "c.pdf", ".hidden.csv", "~$B.xlsx", "d", "e.zip"]);
        fs::create_dir(folder.path().join("f.csv")).unwrap();
        fs::write(folder.path().join("empty.csv"), "").unwrap();
        let later = modified_at(folder.path(), "a.csv") + TimeDelta::minutes(1);
        assert_eq!(names(folder.path(), later), ["B.XLSX", "a.csv", "e.zip"]);
    }

    #[test]
    fn a_file_that_may_still_grow_waits() {
        let folder = folder(&["a.csv"]);
        let written_at = modified_at(folder.path(), "a.csv");
        assert!(names(folder.path(), written_at + TimeDelta::seconds(1)).is_empty());
        assert_eq!(names(folder.path(), written_at + TimeDelta::seconds(2)), ["a.csv"]);
    }

    #[test]
    fn the_same_bytes_have_the_same_number_whatever_their_name() {
        let folder = folder(&["a.csv", "b.csv"]);
        let hash = |name: &str| content_hash(&folder.path().join(name)).unwrap();
        fs::copy(folder.path().join("a.csv"), folder.path().join("c.csv")).unwrap();
        assert_eq!(hash("a.csv"), hash("c.csv"));
        assert_ne!(hash("a.csv"), hash("b.csv"));
    }
}
