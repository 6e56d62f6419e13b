//! The first bytes of a file: whether they are text at all, and in which encodings they may be.

use std::io::Read;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{
    BIG5, DecoderResult, EUC_KR, Encoding, GB18030, SHIFT_JIS, UTF_16BE, UTF_16LE, WINDOWS_1251,
    WINDOWS_1252,
};

use super::place::Place;
use super::refused;
use super::source::Writing;
use super::workbook::{self, Kind};
use crate::Result;
use crate::error::{Error, FileError};

const DELIMITERS: [u8; 4] = [b',', b';', b'\t', b'|'];
/// How much of the file is looked at.
const LENGTH: usize = 256 * 1024;
const ENCODINGS: [&Encoding; 6] = [GB18030, WINDOWS_1252, SHIFT_JIS, EUC_KR, BIG5, WINDOWS_1251];

/// The beginning of a file.
pub(super) struct Head {
    pub size_bytes: u64,
    place: Place,
    name: String,
    bytes: Vec<u8>,
    is_whole: bool,
    workbook: Option<Kind>,
    rest: Box<dyn Read + Send>,
}

/// The text of the head in one encoding, or that of a sheet.
pub(super) struct Candidate {
    pub writing: Writing,
    pub sheet: Option<Sheet>,
    /// In UTF-8.
    pub text: Vec<u8>,
    /// There is no more to the file, or the sheet.
    pub is_whole: bool,
    /// How little the bytes speak for it, before any name of a column is known.
    pub doubt: Doubt,
}

/// There are faults; other encodings are likelier; its place in the list.
pub(super) type Doubt = (bool, bool, usize);

/// Which sheet of a workbook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Sheet {
    pub kind: Kind,
    pub name: String,
    /// The workbook has no other.
    pub is_only: bool,
}

impl Candidate {
    pub fn delimiters(&self) -> &'static [u8] {
        if self.sheet.is_some() { &[workbook::DELIMITER] } else { &DELIMITERS }
    }
}

impl Head {
    /// Refuses what can hold no rows: empty files, pictures, programs, locked workbooks.
    pub fn of(place: &Place) -> Result<Head> {
        let (mut input, size_bytes) = place.open()?;
        let mut bytes = Vec::with_capacity(LENGTH);
        Read::by_ref(&mut input).take(LENGTH as u64).read_to_end(&mut bytes)?;
        let head = Head {
            size_bytes,
            place: place.clone(),
            name: place.file_name(),
            is_whole: bytes.len() < LENGTH,
            workbook: workbook::kind_of(place, &bytes)?,
            bytes,
            rest: input,
        };
        if head.workbook.is_none() {
            head.refuse_what_is_no_text()?;
        }
        Ok(head)
    }

    fn refuse_what_is_no_text(&self) -> Result<()> {
        const SIGNS: [(&[u8], &str); 9] = [
            (b"\x89PNG", "a picture"),
            (b"\xff\xd8\xff", "a picture"),
            (b"GIF8", "a picture"),
            (b"%PDF", "a PDF: ask the channel for its CSV export"),
            (b"\x1f\x8b", "a packed file: unpack it first"),
            (b"SQLite format 3", "a database"),
            (b"\x7fELF", "a program"),
            (b"\xff\xfe\0\0", "text in UTF-32: save it as UTF-8"),
            (b"\0\0\xfe\xff", "text in UTF-32: save it as UTF-8"),
        ];
        const PAGES: [&[u8]; 5] = [b"<html", b"<!doctype", b"<table", b"<meta", b"<?xml"];
        if let Some((_, what)) = SIGNS.iter().find(|(sign, _)| self.bytes.starts_with(sign)) {
            return Err(refused(FileError::NotText, &self.name, format!("this is {what}")));
        }
        let text = self.bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&self.bytes);
        let text = text.trim_ascii_start();
        if text.is_empty() {
            return Err(refused(FileError::Empty, &self.name, "there is nothing in it"));
        }
        let start = text[..text.len().min(16)].to_ascii_lowercase();
        if PAGES.iter().any(|page| start.starts_with(page)) {
            let detail = "this is a web page, even if it is called a workbook: open it in a spreadsheet and save it as a workbook or as CSV";
            return Err(refused(FileError::NotText, &self.name, detail));
        }
        Ok(())
    }

    /// Why nothing in it was understood, where the bytes themselves tell.
    pub fn why_no_rows(&self) -> Option<Error> {
        if self.workbook.is_some() {
            return None;
        }
        let is_odd = |byte: &&u8| **byte < 32 && !matches!(**byte, b'\t' | b'\n' | b'\r' | 0x0c);
        let n_odd = self.bytes.iter().filter(is_odd).count();
        if Writing::of_mark(&self.bytes).is_none() && n_odd * 50 > self.bytes.len() {
            return Some(refused(
                FileError::NotText,
                &self.name,
                "these bytes are no text in rows",
            ));
        }
        if !self.is_whole && !self.bytes.iter().any(|byte| matches!(byte, b'\n' | b'\r')) {
            return Some(refused(FileError::CellTooLong, &self.name, "one line goes on and on"));
        }
        None
    }

    /// The sheets of a workbook, or the encodings in which the file may be written. `country` is
    /// the shop's.
    pub fn candidates(&mut self, country: &str) -> Result<Vec<Candidate>> {
        if let Some(kind) = self.workbook {
            return self.sheets(kind);
        }
        if let Some(writing) = Writing::of_mark(&self.bytes) {
            return Ok(vec![self.candidate(writing, (false, false, 0))]);
        }
        let wide = self.wide();
        if self.is_utf_8()? {
            let narrow = self.candidate(Writing::UTF_8, (wide.is_some(), false, 0));
            let wide = wide.map(|wide| self.candidate(Writing::plain(wide), (false, false, 0)));
            return Ok(wide.into_iter().chain([narrow]).collect());
        }
        let guess = self.guess(country);
        let likeliest = wide.unwrap_or(guess);
        let others = ENCODINGS.into_iter().filter(|known| *known != guess);
        let encodings = wide.into_iter().chain([guess]).chain(others).enumerate();
        Ok(encodings
            .map(|(rank, encoding)| {
                let doubt = (!self.decodes(encoding), encoding != likeliest, rank);
                self.candidate(Writing::plain(encoding), doubt)
            })
            .collect())
    }

    fn sheets(&self, kind: Kind) -> Result<Vec<Candidate>> {
        let heads = workbook::heads(&self.place, kind, LENGTH)?;
        let is_only = heads.len() == 1;
        if heads.iter().all(|head| head.text.trim_ascii().is_empty()) {
            return Err(refused(FileError::Empty, &self.name, "there is nothing in it"));
        }
        let candidate = |(rank, head): (usize, workbook::SheetHead)| Candidate {
            writing: Writing::UTF_8,
            sheet: Some(Sheet { kind, name: head.name, is_only }),
            text: head.text,
            is_whole: head.is_whole,
            doubt: (false, false, rank),
        };
        Ok(heads.into_iter().enumerate().map(candidate).collect())
    }

    fn candidate(&self, writing: Writing, doubt: Doubt) -> Candidate {
        let text = match writing.is_utf_8() {
            true => self.bytes.clone(),
            false => {
                writing.encoding.decode_without_bom_handling(&self.bytes).0.into_owned().into()
            }
        };
        Candidate { writing, sheet: None, text, is_whole: self.is_whole, doubt }
    }

    /// UTF-16 without a mark: the zeros of its blanks, digits and line breaks all stand at even
    /// or all at odd places.
    fn wide(&self) -> Option<&'static Encoding> {
        let zeros = |first: usize| {
            self.bytes.iter().skip(first).step_by(2).filter(|byte| **byte == 0).count()
        };
        let (even, odd) = (zeros(0), zeros(1));
        let (few, many) = (even.min(odd), even.max(odd));
        let encoding = if even > odd { UTF_16BE } else { UTF_16LE };
        (many * 40 > self.bytes.len() && few * 8 < many && self.decodes(encoding))
            .then_some(encoding)
    }

    /// No fault but perhaps a letter that is cut off at the end.
    fn decodes(&self, encoding: &'static Encoding) -> bool {
        let mut decoder = encoding.new_decoder_without_bom_handling();
        let mut text = vec![0; 8 * 1024];
        let mut rest = self.bytes.as_slice();
        loop {
            let (result, n_in, _) =
                decoder.decode_to_utf8_without_replacement(rest, &mut text, false);
            match result {
                DecoderResult::InputEmpty => return true,
                DecoderResult::OutputFull => rest = &rest[n_in..],
                DecoderResult::Malformed(..) => return false,
            }
        }
    }

    /// What the letters of the rows make likely, for headers of plain ASCII.
    fn guess(&self, country: &str) -> &'static Encoding {
        let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
        detector.feed(&self.bytes, self.is_whole);
        let country = country.to_ascii_lowercase();
        let is_country =
            country.len() == 2 && country.bytes().all(|byte| byte.is_ascii_lowercase());
        let guess = detector.guess(is_country.then_some(country.as_bytes()), Utf8Detection::Deny);
        if guess == encoding_rs::GBK { GB18030 } else { guess }
    }

    /// Strict UTF-8, as far as the first piece that is more than ASCII: plain ASCII decides
    /// nothing.
    fn is_utf_8(&mut self) -> Result<bool> {
        let mut piece = self.bytes.clone();
        let mut is_last = self.is_whole;
        while piece.is_ascii() && !is_last {
            piece.clear();
            Read::by_ref(&mut self.rest).take(LENGTH as u64).read_to_end(&mut piece)?;
            is_last = piece.len() < LENGTH;
        }
        Ok(match std::str::from_utf8(&piece) {
            Ok(_) => true,
            Err(fault) => {
                let is_cut = fault.error_len().is_none();
                is_cut && (!is_last || !piece[..fault.valid_up_to()].is_ascii())
            }
        })
    }
}
