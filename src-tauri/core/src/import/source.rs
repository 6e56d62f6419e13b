//! The bytes of a file as UTF-8, in chunks, whatever they were written in.

use std::io::{self, Read};

use encoding_rs::{CoderResult, Decoder, Encoding, UTF_8};

use crate::Result;

const CHUNK: usize = 256 * 1024;
/// U+FEFF in UTF-8.
const MARK: &[u8] = b"\xef\xbb\xbf";

/// How the text of a file is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Writing {
    pub(super) encoding: &'static Encoding,
    pub(super) byte_order_mark: bool,
}

impl Writing {
    pub(super) const UTF_8: Writing = Writing { encoding: UTF_8, byte_order_mark: false };

    pub(super) fn plain(encoding: &'static Encoding) -> Writing {
        Writing { encoding, byte_order_mark: false }
    }

    /// What the first bytes say by themselves.
    pub(super) fn of_mark(head: &[u8]) -> Option<Writing> {
        let (encoding, _) = Encoding::for_bom(head)?;
        Some(Writing { encoding, byte_order_mark: true })
    }

    /// `utf-8`, `utf-8-bom`, `utf-16le`, `gb18030` …
    pub fn name(self) -> String {
        let mark = if self.byte_order_mark && self.encoding == UTF_8 { "-bom" } else { "" };
        format!("{}{mark}", self.encoding.name().to_lowercase())
    }

    pub(super) fn is_utf_8(self) -> bool {
        self.encoding == UTF_8
    }
}

/// Reads and decodes. UTF-8 goes through as it is and is checked cell by cell.
pub(super) struct Source<'a> {
    input: Box<dyn Read + 'a>,
    decoder: Option<Decoder>,
    raw: Vec<u8>,
    n_read: u64,
    /// The size of the file where its text is longer than it.
    size_bytes: u64,
    begun: bool,
    ended: bool,
}

impl<'a> Source<'a> {
    pub fn new(input: Box<dyn Read + 'a>, writing: Writing) -> Source<'a> {
        let decoder =
            (!writing.is_utf_8()).then(|| writing.encoding.new_decoder_without_bom_handling());
        Source {
            input,
            decoder,
            raw: Vec::new(),
            n_read: 0,
            size_bytes: u64::MAX,
            begun: false,
            ended: false,
        }
    }

    /// How far the file has been read, in its own bytes.
    pub fn n_read(&self) -> u64 {
        self.n_read.min(self.size_bytes)
    }

    /// How many bytes wait to be decoded, at most.
    #[cfg(test)]
    pub fn n_held(&self) -> usize {
        self.raw.capacity()
    }

    /// The text comes out of a packed file of so many bytes.
    pub fn of_size(mut self, size_bytes: u64) -> Source<'a> {
        self.size_bytes = size_bytes;
        self
    }

    /// Puts the next piece into the buffer, in place of what was there; false at the end.
    pub fn fill(&mut self, buffer: &mut Vec<u8>) -> Result<bool> {
        buffer.clear();
        while buffer.is_empty() && !self.ended {
            match self.decoder.is_some() {
                false => self.read_into(buffer)?,
                true => self.decode_into(buffer)?,
            }
            if !self.begun {
                self.begun = true;
                drop_marks(buffer);
            }
        }
        Ok(!buffer.is_empty())
    }

    /// A whole chunk, except at the end.
    fn read_into(&mut self, buffer: &mut Vec<u8>) -> Result<()> {
        buffer.resize(CHUNK, 0);
        let mut n_bytes = 0;
        while n_bytes < CHUNK && !self.ended {
            match self.input.read(&mut buffer[n_bytes..]) {
                Ok(0) => self.ended = true,
                Ok(n) => n_bytes += n,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error.into()),
            }
        }
        buffer.truncate(n_bytes);
        self.n_read += n_bytes as u64;
        Ok(())
    }

    fn decode_into(&mut self, buffer: &mut Vec<u8>) -> Result<()> {
        let mut raw = std::mem::take(&mut self.raw);
        self.read_into(&mut raw)?;
        buffer.clear();
        if let Some(decoder) = &mut self.decoder {
            decode(decoder, &raw, buffer, self.ended);
        }
        self.raw = raw;
        Ok(())
    }
}

/// Byte order marks are no text; programs that add one to a file that has one are met.
fn drop_marks(buffer: &mut Vec<u8>) {
    let mut rest = buffer.as_slice();
    while let Some(after) = rest.strip_prefix(MARK) {
        rest = after;
    }
    let n_bytes = buffer.len() - rest.len();
    buffer.drain(..n_bytes);
}

/// Appends the decoded text; what is no text becomes U+FFFD and is noticed in its cell.
fn decode(decoder: &mut Decoder, mut raw: &[u8], into: &mut Vec<u8>, last: bool) {
    loop {
        let start = into.len();
        let room = decoder.max_utf8_buffer_length(raw.len()).unwrap_or(raw.len() * 3 + 16);
        into.resize(start + room, 0);
        let (result, n_in, n_out, _) = decoder.decode_to_utf8(raw, &mut into[start..], last);
        into.truncate(start + n_out);
        raw = &raw[n_in..];
        match result {
            CoderResult::InputEmpty => return,
            CoderResult::OutputFull => {}
        }
    }
}
