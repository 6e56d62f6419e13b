//! Where an export lies: a file of its own, or an entry of an archive.

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use super::refused;
use crate::Result;
use crate::error::FileError;

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

    /// The bytes from the first to the last, and how many there are.
    pub(super) fn open(&self) -> Result<(Box<dyn Read + Send>, u64)> {
        let file = self.file()?;
        let n_bytes = file.metadata()?.len();
        Ok((Box::new(file), n_bytes))
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
