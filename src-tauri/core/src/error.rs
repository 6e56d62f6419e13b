//! One error for the whole core, ordered by what the merchant can do about it.

use std::fmt;

/// What went wrong. The interface shows `code()` in the merchant's language; `detail` is English,
/// for the log, and holds no customer's name or address.
#[derive(Debug)]
pub enum Error {
    /// The file to import cannot be read as a whole; nothing was changed.
    File { code: FileError, file: String, detail: String },
    /// The file asks before it comes in, and nobody has said yes; nothing was changed.
    NeedsConfirmation { file: String, reason: &'static str },
    /// The request does not make sense: wrong field, impossible value.
    Invalid { what: &'static str, detail: String },
    /// There is nothing under this number.
    NotFound { what: &'static str, id: i64 },
    /// The merchant pressed Stop; nothing was changed.
    Stopped,
    /// It is too late to undo, or later acts build on it.
    TooLate { what: &'static str },
    /// Another Regulars has this shop open.
    InUse,
    /// The shop was written by a newer Regulars; it was left untouched.
    NewerShop { found: i64, known: i64 },
    /// The disk is full; nothing was changed.
    DiskFull,
    /// The folder or the file may not be written.
    ReadOnly { detail: String },
    /// SQLite said something that no merchant can act on.
    Store { detail: String },
    /// Reading or writing a file of the computer failed.
    Io { detail: String },
}

/// Why a whole file was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileError {
    NotFound,
    Empty,
    /// Zeros, an image, a document: no rows.
    NotText,
    /// Nobody can read it without its password.
    Encrypted,
    /// A workbook or an archive that cannot be read to its end.
    Damaged,
    /// A header and nothing below.
    NoRows,
    /// No known format has these columns.
    UnknownFormat,
    /// One cell or line is longer than any export's.
    CellTooLong,
    /// Two readings of the dates are possible and the file does not decide.
    DatesUndecided,
    /// Two readings of the amounts are possible and the file does not decide.
    DecimalsUndecided,
    /// Larger than what is kept beside the shop.
    TooLarge,
    /// It runs when it is opened.
    Program,
}

impl Error {
    /// The stable code that interfaces translate.
    pub fn code(&self) -> &'static str {
        match self {
            Error::File { code, .. } => match code {
                FileError::NotFound => "file_not_found",
                FileError::Empty => "file_empty",
                FileError::NotText => "file_not_text",
                FileError::Encrypted => "file_encrypted",
                FileError::Damaged => "file_damaged",
                FileError::NoRows => "file_no_rows",
                FileError::UnknownFormat => "file_unknown_format",
                FileError::CellTooLong => "file_cell_too_long",
                FileError::DatesUndecided => "file_dates_undecided",
                FileError::DecimalsUndecided => "file_decimals_undecided",
                FileError::TooLarge => "file_too_large",
                FileError::Program => "file_is_program",
            },
            Error::NeedsConfirmation { .. } => "needs_confirmation",
            Error::Invalid { .. } => "invalid",
            Error::NotFound { .. } => "not_found",
            Error::Stopped => "stopped",
            Error::TooLate { .. } => "too_late",
            Error::InUse => "shop_in_use",
            Error::NewerShop { .. } => "shop_newer",
            Error::DiskFull => "disk_full",
            Error::ReadOnly { .. } => "read_only",
            Error::Store { .. } => "store",
            Error::Io { .. } => "io",
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::File { file, detail, .. } => write!(f, "{file}: {detail}"),
            Error::NeedsConfirmation { file, reason } => {
                write!(f, "{file} asks before it comes in: {reason}")
            }
            Error::Invalid { what, detail } => write!(f, "{what}: {detail}"),
            Error::NotFound { what, id } => write!(f, "no {what} with number {id}"),
            Error::Stopped => write!(f, "stopped; nothing was changed"),
            Error::TooLate { what } => write!(f, "too late to take back: {what}"),
            Error::InUse => write!(f, "this shop is open in another Regulars"),
            Error::NewerShop { found, known } => write!(
                f,
                "this shop was written by a newer Regulars (version {found}; this one knows {known}); it was left untouched"
            ),
            Error::DiskFull => write!(f, "the disk is full; nothing was changed"),
            Error::ReadOnly { detail } | Error::Store { detail } | Error::Io { detail } => {
                write!(f, "{detail}")
            }
        }
    }
}

impl std::error::Error for Error {}

impl From<std::io::Error> for Error {
    fn from(error: std::io::Error) -> Self {
        use std::io::ErrorKind::{PermissionDenied, ReadOnlyFilesystem, StorageFull};
        // What reads an archive or a workbook tells its own errors through `io::Read`.
        let error = match error.downcast::<Error>() {
            Ok(own) => return own,
            Err(other) => other,
        };
        let detail = error.to_string();
        if error.kind() == StorageFull {
            Error::DiskFull
        } else if matches!(error.kind(), PermissionDenied | ReadOnlyFilesystem) {
            Error::ReadOnly { detail }
        } else {
            Error::Io { detail }
        }
    }
}

pub type Result<T> = std::result::Result<T, Error>;
