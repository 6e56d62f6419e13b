//! Where an export lies: a file of its own, or an entry of an archive.

use std::fs::File;
use std::io::{BufReader, Cursor, Read, Seek};
use std::path::{Path, PathBuf};

use super::{archive, refused};
use crate::Result;
use crate::error::FileError;

/// A workbook inside an archive is unpacked in memory, up to this size.
const IN_MEMORY: u64 = 256 << 20;

/// Bytes that can be read in any order.
pub(super) trait ReadSeek: Read + Seek + Send {}

impl<T: Read + Seek + Send> ReadSeek for T {}

/// One file that may be an export.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Place {
    pub path: PathBuf,
    /// The name inside the archive that `path` is.
    pub entry: Option<String>,
}

impl Place {
    /// The name to show, without folders: `orders.csv`, `archive.zip › orders.csv`.
    pub fn file_name(&self) -> String {
        let name = |path: &Path| {
            path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned())
        };
        match &self.entry {
            None => name(&self.path),
            Some(entry) => format!("{} › {}", name(&self.path), name(Path::new(entry))),
        }
    }

    /// The file itself; of an archive the first file in it, of which `expand` gives all.
    pub(super) fn or_first_entry(self) -> Result<Place> {
        match &self.entry {
            Some(_) => Ok(self),
            None => Ok(archive::expand(&self.path)?.into_iter().next().unwrap_or(self)),
        }
    }

    /// The bytes from the first to the last, and how many there are.
    pub(super) fn open(&self) -> Result<(Box<dyn Read + Send>, u64)> {
        if let Some(entry) = &self.entry {
            return archive::open(self, entry);
        }
        let file = self.file()?;
        let n_bytes = file.metadata()?.len();
        Ok((Box::new(file), n_bytes))
    }

    /// The same for reading in any order.
    pub(super) fn open_seekable(&self) -> Result<Box<dyn ReadSeek>> {
        if self.entry.is_none() {
            return Ok(Box::new(BufReader::new(self.file()?)));
        }
        let (input, n_bytes) = self.open()?;
        if n_bytes > IN_MEMORY {
            let detail = "a workbook of this size is read only outside of an archive: unpack it";
            return Err(refused(FileError::NotText, &self.file_name(), detail));
        }
        let mut bytes = Vec::new();
        input.take(IN_MEMORY).read_to_end(&mut bytes)?;
        Ok(Box::new(Cursor::new(bytes)))
    }

    fn file(&self) -> Result<File> {
        let file = File::open(&self.path).map_err(|error| {
            refused(FileError::NotFound, &self.file_name(), error.kind().to_string())
        })?;
        if file.metadata()?.is_dir() {
            return Err(refused(FileError::NotText, &self.file_name(), "this is a folder"));
        }
        Ok(file)
    }
}

impl From<&Path> for Place {
    fn from(path: &Path) -> Place {
        Place { path: path.to_owned(), entry: None }
    }
}

impl From<&PathBuf> for Place {
    fn from(path: &PathBuf) -> Place {
        Place::from(path.as_path())
    }
}

impl From<&Place> for Place {
    fn from(place: &Place) -> Place {
        place.clone()
    }
}
