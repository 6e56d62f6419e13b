//! Workbooks (xlsx, xlsb, xls, ods): every sheet as text in rows, like any other export.

use std::io::{self, Read};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};

use calamine::{Ods, OdsError, Reader, Xls, XlsError, Xlsb, XlsbError, Xlsx, XlsxError};

use super::place::{Place, ReadSeek};
use super::sheet_text::{SheetText, Value};
use super::{archive, binary_workbook, packed_workbook, refused};
use crate::Result;
use crate::error::{Error, FileError};

/// How the rows of a sheet are separated when they are text.
pub(super) const DELIMITER: u8 = b',';
/// So many pieces of text may wait between the thread that reads a workbook and its reader.
const PIECES_AHEAD: usize = 4;

/// The kinds of workbooks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Xlsx,
    Xlsb,
    Xls,
    Ods,
}

/// The beginning of a sheet.
pub(super) struct SheetHead {
    pub name: String,
    pub text: Vec<u8>,
    /// There is no more to the sheet.
    pub is_whole: bool,
}

/// What kind of workbook a file is, if it is one.
pub(super) fn kind_of(place: &Place, head: &[u8]) -> Result<Option<Kind>> {
    let name = place.file_name();
    if head.starts_with(binary_workbook::SIGN) {
        binary_workbook::check(place.open_seekable()?, &name)?;
        return Ok(Some(Kind::Xls));
    }
    if !archive::is_archive(head) {
        return Ok(None);
    }
    let names = archive::names(place.open_seekable()?, &name)?;
    let has = |wanted: &str| names.iter().any(|name| name == wanted);
    let parts = [
        ("xl/workbook.bin", Kind::Xlsb),
        ("xl/workbook.xml", Kind::Xlsx),
        ("content.xml", Kind::Ods),
    ];
    let Some((_, kind)) = parts.into_iter().find(|(part, _)| has(part)) else {
        let detail = "this is an archive inside of an archive: unpack it first";
        return Err(refused(FileError::NotText, &name, detail));
    };
    Ok(Some(kind))
}

/// The first rows of every sheet, in the order of the sheets.
pub(super) fn heads(place: &Place, kind: Kind, n_bytes: usize) -> Result<Vec<SheetHead>> {
    packed_workbook::check(place.open_seekable()?, kind, &place.file_name())?;
    let input = place.open_seekable()?;
    let name = place.file_name();
    contained(&name, || {
        let mut workbook = Workbook::open(input, kind)?;
        let mut heads = Vec::new();
        for name in workbook.sheet_names() {
            let mut text = Vec::new();
            let written = workbook.write(&name, &mut |piece| {
                text.extend_from_slice(piece);
                text.len() < n_bytes
            });
            match written {
                Ok(is_whole) => heads.push(SheetHead { name, text, is_whole }),
                Err(Fault::NoRows) => {}
                Err(fault) => return Err(fault),
            }
        }
        Ok(heads)
    })
}

/// The text of a sheet, written on a thread of its own while it is read.
pub(super) fn open(place: &Place, kind: Kind, sheet: &str) -> Result<Box<dyn Read + Send>> {
    let input = place.open_seekable()?;
    let (name, sheet) = (place.file_name(), sheet.to_owned());
    let (sender, pieces) = sync_channel(PIECES_AHEAD);
    let write = move || {
        let mut send = |piece: &[u8]| sender.send(Ok(piece.to_vec())).is_ok();
        let written = contained(&name, || Workbook::open(input, kind)?.write(&sheet, &mut send));
        finish(&sender, written.map(drop));
    };
    std::thread::Builder::new().spawn(write)?;
    Ok(Box::new(Pieces { pieces, piece: Vec::new(), at: 0 }))
}

/// The last word: an empty piece, or why there is no more. A reader that has seen enough does
/// not listen any more.
fn finish(sender: &SyncSender<Result<Vec<u8>>>, written: Result<()>) {
    let _ = sender.send(written.map(|()| Vec::new()));
}

/// What the thread of a workbook sends, as a stream.
struct Pieces {
    pieces: Receiver<Result<Vec<u8>>>,
    piece: Vec<u8>,
    at: usize,
}

impl Read for Pieces {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.at == self.piece.len() {
            self.piece = match self.pieces.recv() {
                Ok(piece) => piece.map_err(io::Error::other)?,
                // The last word was heard before.
                Err(_) => Vec::new(),
            };
            self.at = 0;
        }
        let n = (&self.piece[self.at..]).read(buffer)?;
        self.at += n;
        Ok(n)
    }
}

/// Why a workbook or one of its sheets cannot be read.
pub(super) enum Fault {
    Locked,
    /// A chart or a macro: a sheet, but not of cells.
    NoRows,
    Read(io::Error),
    Damaged,
}

/// Damaged workbooks make their readers fall over in ways of which no error tells.
fn contained<T>(name: &str, read: impl FnOnce() -> std::result::Result<T, Fault>) -> Result<T> {
    let fault = match catch_unwind(AssertUnwindSafe(read)) {
        Ok(Ok(done)) => return Ok(done),
        Ok(Err(fault)) => fault,
        Err(_) => Fault::Damaged,
    };
    Err(match fault {
        Fault::Locked => locked(name),
        Fault::Read(error) => Error::from(error),
        Fault::NoRows | Fault::Damaged => {
            let detail = "the workbook cannot be read to its end: export it again";
            refused(FileError::Damaged, name, detail)
        }
    })
}

/// The refusal of a workbook with a password.
pub(super) fn locked(name: &str) -> Error {
    let detail = "the workbook has a password: open it, save a copy without the password or as CSV, and bring in the copy";
    refused(FileError::Encrypted, name, detail)
}

enum Workbook {
    Xlsx(Xlsx<Box<dyn ReadSeek>>),
    Xlsb(Xlsb<Box<dyn ReadSeek>>),
    Xls(Xls<Box<dyn ReadSeek>>),
    Ods(Ods<Box<dyn ReadSeek>>),
}

impl Workbook {
    fn open(input: Box<dyn ReadSeek>, kind: Kind) -> std::result::Result<Workbook, Fault> {
        Ok(match kind {
            Kind::Xlsx => Workbook::Xlsx(Xlsx::new(input)?),
            Kind::Xlsb => Workbook::Xlsb(Xlsb::new(input)?),
            Kind::Xls => Workbook::Xls(Xls::new(input)?),
            Kind::Ods => Workbook::Ods(Ods::new(input)?),
        })
    }

    fn sheet_names(&self) -> Vec<String> {
        match self {
            Workbook::Xlsx(workbook) => workbook.sheet_names(),
            Workbook::Xlsb(workbook) => workbook.sheet_names(),
            Workbook::Xls(workbook) => workbook.sheet_names(),
            Workbook::Ods(workbook) => workbook.sheet_names(),
        }
    }

    /// Writes the rows of a sheet piece by piece, until `take` wants no more; true at the end.
    fn write(
        &mut self,
        sheet: &str,
        take: &mut dyn FnMut(&[u8]) -> bool,
    ) -> std::result::Result<bool, Fault> {
        let mut text = SheetText::new(take);
        let range = match self {
            Workbook::Xlsx(workbook) => {
                let mut cells = workbook.worksheet_cells_reader(sheet)?;
                while let Some(cell) = cells.next_cell()? {
                    if !text.cell(cell.get_position(), &Value::from(cell.get_value()))? {
                        return Ok(false);
                    }
                }
                return Ok(text.finish());
            }
            Workbook::Xlsb(workbook) => {
                let mut cells = workbook.worksheet_cells_reader(sheet)?;
                while let Some(cell) = cells.next_cell()? {
                    if !text.cell(cell.get_position(), &Value::from(cell.get_value()))? {
                        return Ok(false);
                    }
                }
                return Ok(text.finish());
            }
            Workbook::Xls(workbook) => workbook.worksheet_range(sheet)?,
            Workbook::Ods(workbook) => workbook.worksheet_range(sheet)?,
        };
        let (first_row, first_column) = range.start().unwrap_or_default();
        for (row, column, value) in range.used_cells() {
            let position = (first_row + row as u32, first_column + column as u32);
            if !text.cell(position, &Value::from(value))? {
                return Ok(false);
            }
        }
        Ok(text.finish())
    }
}

impl From<XlsxError> for Fault {
    fn from(error: XlsxError) -> Fault {
        if let XlsxError::Io(error) = error {
            return read_fault(error);
        }
        if matches!(error, XlsxError::NotAWorksheet(_)) {
            return Fault::NoRows;
        }
        if matches!(error, XlsxError::Password) { Fault::Locked } else { Fault::Damaged }
    }
}

impl From<XlsbError> for Fault {
    fn from(error: XlsbError) -> Fault {
        if let XlsbError::Io(error) = error {
            return read_fault(error);
        }
        if matches!(error, XlsbError::Password) { Fault::Locked } else { Fault::Damaged }
    }
}

impl From<XlsError> for Fault {
    fn from(error: XlsError) -> Fault {
        if let XlsError::Io(error) = error {
            return read_fault(error);
        }
        if matches!(error, XlsError::Password) { Fault::Locked } else { Fault::Damaged }
    }
}

impl From<OdsError> for Fault {
    fn from(error: OdsError) -> Fault {
        if let OdsError::Io(error) = error {
            return read_fault(error);
        }
        if matches!(error, OdsError::Password) { Fault::Locked } else { Fault::Damaged }
    }
}

/// A file that ends early or holds nonsense is damaged; anything else is about the computer.
fn read_fault(error: io::Error) -> Fault {
    use io::ErrorKind::{InvalidData, InvalidInput, UnexpectedEof};
    let is_damage = matches!(error.kind(), UnexpectedEof | InvalidData | InvalidInput);
    if is_damage { Fault::Damaged } else { Fault::Read(error) }
}
