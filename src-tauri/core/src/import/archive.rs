//! Zip archives that hold exports: each entry is a file of its own.

use std::fs::File;
use std::io::{self, BufReader, Read, Seek, SeekFrom};
use std::path::Path;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use flate2::Crc;
use flate2::read::DeflateDecoder;
use zip::result::ZipError;
use zip::{CompressionMethod, ZipArchive};

use super::place::Place;
use super::refused;
use crate::Result;
use crate::error::{Error, FileError};

/// No export is larger than this.
const SIZE_LIMIT: u64 = 8 << 30;
/// Text is not packed more tightly than this; below the first mebibyte it may be.
const RATIO_LIMIT: u64 = 1000;
const RATIO_FROM: u64 = 1 << 20;

/// How a zip archive begins; the second way when it is empty.
pub(super) fn is_archive(head: &[u8]) -> bool {
    head.starts_with(b"PK\x03\x04") || head.starts_with(b"PK\x05\x06")
}

/// The files that a file stands for: itself, or the entries of an archive.
pub fn expand(path: &Path) -> Result<Vec<Place>> {
    let place = Place::from(path);
    let (mut input, _) = place.open()?;
    let mut head = [0; 4];
    let n_bytes = read_fully(&mut *input, &mut head)?;
    if !is_archive(&head[..n_bytes]) {
        return Ok(vec![place]);
    }
    let name = place.file_name();
    let members = members(File::open(path)?, &name)?;
    if is_workbook(members.iter().map(|member| member.name.as_str())) {
        return Ok(vec![place]);
    }
    let files: Vec<Member> = members.into_iter().filter(Member::is_file).collect();
    if files.iter().any(|member| member.is_encrypted) {
        return Err(locked(&name));
    }
    if files.is_empty() {
        return Err(refused(FileError::Empty, &name, "there is nothing in it"));
    }
    let path = path.to_owned();
    Ok(files
        .into_iter()
        .map(|member| Place { path: path.clone(), entry: Some(member.name) })
        .collect())
}

/// Whether a zip with these entries is a workbook.
pub(super) fn is_workbook<'a>(mut names: impl Iterator<Item = &'a str>) -> bool {
    names.any(|name| matches!(name, "xl/workbook.xml" | "xl/workbook.bin" | "content.xml"))
}

/// The names of all entries of a zip, also of folders and of what is hidden.
pub(super) fn names(input: impl Read + Seek, file_name: &str) -> Result<Vec<String>> {
    Ok(members(input, file_name)?.into_iter().map(|member| member.name).collect())
}

/// The bytes of an entry, unpacked as they are read, and how many there are.
pub(super) fn open(place: &Place, entry: &str) -> Result<(Box<dyn Read + Send>, u64)> {
    let name = place.file_name();
    let mut file = File::open(&place.path)
        .map_err(|error| refused(FileError::NotFound, &name, error.kind().to_string()))?;
    let members = members(&mut file, &name)?;
    let Some(member) = members.into_iter().find(|member| member.name == entry) else {
        return Err(refused(FileError::NotFound, &name, "there is no such entry"));
    };
    if member.is_encrypted {
        return Err(locked(&name));
    }
    member.refuse_bombs(&name)?;
    file.seek(SeekFrom::Start(member.starts_at))?;
    let packed = BufReader::new(file.take(member.n_packed));
    let input: Box<dyn Read + Send> = if member.method == CompressionMethod::Stored {
        Box::new(packed)
    } else if member.method == CompressionMethod::Deflated {
        Box::new(DeflateDecoder::new(packed))
    } else {
        let detail = "it is packed in a way that is not read here: unpack it first";
        return Err(refused(FileError::NotText, &name, detail));
    };
    let n_bytes = member.n_bytes;
    Ok((Box::new(Unpacked { input, member, n_read: 0, crc: Crc::new(), name }), n_bytes))
}

/// An entry as the directory of the archive describes it.
struct Member {
    name: String,
    is_folder: bool,
    is_encrypted: bool,
    method: CompressionMethod,
    starts_at: u64,
    n_packed: u64,
    n_bytes: u64,
    crc: u32,
}

impl Member {
    /// No folder, and nothing that a system has put there for itself.
    fn is_file(&self) -> bool {
        let is_hidden = |part: &str| {
            part.starts_with('.')
                || ["__MACOSX", "Thumbs.db", "desktop.ini"]
                    .iter()
                    .any(|it| part.eq_ignore_ascii_case(it))
        };
        !self.is_folder && !self.name.split(['/', '\\']).any(is_hidden)
    }

    fn refuse_bombs(&self, name: &str) -> Result<()> {
        match is_bomb(self.n_bytes, self.n_packed) {
            true => Err(bomb(name)),
            false => Ok(()),
        }
    }
}

fn is_bomb(n_bytes: u64, n_packed: u64) -> bool {
    n_bytes > SIZE_LIMIT || (n_bytes > RATIO_FROM && n_bytes / RATIO_LIMIT > n_packed)
}

fn bomb(name: &str) -> Error {
    refused(FileError::Damaged, name, "it would unpack to more than any export holds")
}

fn cut_off(name: &str) -> Error {
    refused(FileError::Damaged, name, "it is cut off or damaged: export it again")
}

fn locked(name: &str) -> Error {
    let detail = "the archive has a password: unpack it and bring in the files themselves";
    refused(FileError::Encrypted, name, detail)
}

fn members(input: impl Read + Seek, file_name: &str) -> Result<Vec<Member>> {
    let damaged = |error: ZipError| {
        if let ZipError::Io(error) = error {
            let is_cut = error.kind() == io::ErrorKind::UnexpectedEof;
            return if is_cut { cut_off(file_name) } else { Error::from(error) };
        }
        cut_off(file_name)
    };
    let mut archive = ZipArchive::new(BufReader::new(input)).map_err(damaged)?;
    let mut members = Vec::with_capacity(archive.len());
    for at in 0..archive.len() {
        let entry = archive.by_index_raw(at).map_err(damaged)?;
        members.push(Member {
            name: entry_name(entry.name_raw()),
            is_folder: entry.is_dir(),
            is_encrypted: entry.encrypted(),
            method: entry.compression(),
            starts_at: entry.data_start().unwrap_or_default(),
            n_packed: entry.compressed_size(),
            n_bytes: entry.size(),
            crc: entry.crc32(),
        });
    }
    Ok(members)
}

/// Names are mostly in UTF-8; packers in East Asia write them as their system does.
fn entry_name(raw: &[u8]) -> String {
    if let Ok(name) = std::str::from_utf8(raw) {
        return name.to_owned();
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(raw, true);
    detector.guess(None, Utf8Detection::Deny).decode_without_bom_handling(raw).0.into_owned()
}

/// An entry that is being unpacked: never more than it says, and as it was packed.
struct Unpacked {
    input: Box<dyn Read + Send>,
    member: Member,
    n_read: u64,
    crc: Crc,
    name: String,
}

impl Read for Unpacked {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let n = self.input.read(buffer).map_err(|error| self.damaged(&error.to_string()))?;
        self.crc.update(&buffer[..n]);
        self.n_read += n as u64;
        if is_bomb(self.n_read, self.member.n_packed) {
            return Err(io::Error::other(bomb(&self.name)));
        }
        if n == 0
            && !buffer.is_empty()
            && (self.n_read, self.crc.sum()) != (self.member.n_bytes, self.member.crc)
        {
            return Err(self.damaged("it is not what was packed"));
        }
        Ok(n)
    }
}

impl Unpacked {
    fn damaged(&self, why: &str) -> io::Error {
        let detail = format!("it is damaged: {why}");
        io::Error::other(refused(FileError::Damaged, &self.name, detail))
    }
}

/// As many bytes as there are, up to the length of the buffer.
fn read_fully(input: &mut dyn Read, buffer: &mut [u8]) -> io::Result<usize> {
    let mut n_bytes = 0;
    while n_bytes < buffer.len() {
        match input.read(&mut buffer[n_bytes..])? {
            0 => break,
            n => n_bytes += n,
        }
    }
    Ok(n_bytes)
}
