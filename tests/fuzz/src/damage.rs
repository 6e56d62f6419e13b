//! Damage as it happens to files, and worse.

use std::io::{Cursor, Read, Write};

use encoding_rs::{BIG5, EUC_KR, Encoding, GB18030, SHIFT_JIS, WINDOWS_1251, WINDOWS_1252};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use crate::chance::Chance;

/// No input is larger than this.
const LIMIT: usize = 4 << 20;
/// What readers of tables stumble over.
const PIECES: [&[u8]; 40] = [
    b"\"",
    b"\"\"",
    b"\",\"",
    b"'",
    b",",
    b";",
    b"\t",
    b"|",
    b"\n",
    b"\r\n",
    b"\r",
    b"\0",
    b"\xef\xbb\xbf",
    b"\xff\xfe",
    b"\xfe\xff",
    b"\xff",
    b"\x80",
    b"\x81",
    b"=\"",
    b"=\"1\"",
    b"31/02/2026",
    b"2026-13-45 99:99:99",
    b"Feb 30, 2026",
    b"10-Dez-25",
    b"0000-00-00",
    b"99999999999999999999999999",
    b"-9223372036854775808",
    b"1e309",
    b"3.5E+16",
    b"1,234.567,89",
    b"($33.62)",
    b"0.000000000000000001",
    b"NaN",
    b"86-+49 (0) 30 5550100",
    b"a@b@c",
    b"@",
    "\u{202e}\u{200f}\u{feff}".as_bytes(),
    "İıſẞﬁ½".as_bytes(),
    "１２３，４５６".as_bytes(),
    "👨‍👩‍👧‍👦".as_bytes(),
];
const ENCODINGS: [&Encoding; 6] = [GB18030, SHIFT_JIS, EUC_KR, BIG5, WINDOWS_1251, WINDOWS_1252];

/// A damaged file, made from one or two of the seeds.
pub fn damaged(chance: &mut Chance, seeds: &[Vec<u8>]) -> Vec<u8> {
    let empty = Vec::new();
    let mut bytes = chance.pick(seeds).unwrap_or(&empty).clone();
    if chance.one_in(40) {
        let n = chance.below(5000);
        return chance.bytes(n);
    }
    if bytes.starts_with(b"PK") && !chance.one_in(4) {
        bytes = inside_zip(chance, &bytes).unwrap_or(bytes);
    } else if bytes.starts_with(b"\xd0\xcf\x11\xe0") && !chance.one_in(4) {
        bytes = inside_container(chance, &bytes).unwrap_or(bytes);
    } else {
        for _ in 0..=chance.below(6) {
            damage(chance, &mut bytes, seeds);
        }
        if chance.one_in(8) {
            bytes = written_otherwise(chance, &bytes);
        }
        if chance.one_in(16) {
            bytes = packed(&[("orders.csv".to_owned(), bytes)]).unwrap_or_default();
        }
    }
    bytes.truncate(LIMIT);
    bytes
}

fn damage(chance: &mut Chance, bytes: &mut Vec<u8>, seeds: &[Vec<u8>]) {
    let at = chance.below(bytes.len() + 1);
    let end = (at + 1 + chance.often_small(12)).min(bytes.len()).max(at);
    match chance.below(12) {
        0 => bytes.truncate(at),
        1 => drop(bytes.drain(at..end)),
        2 => bytes[at..end].reverse(),
        3 => {
            let noise = chance.bytes(end - at);
            bytes.splice(at..end, noise);
        }
        4 => {
            if let Some(byte) = bytes.get_mut(at) {
                *byte ^= 1 << chance.below(8);
            }
        }
        5 => {
            let part = bytes[at..end].to_vec();
            let times = 1 + chance.often_small(14);
            let times = times.min(LIMIT / part.len().max(1));
            bytes.splice(at..at, part.repeat(times));
        }
        6 => {
            let other = chance.pick(seeds).map(Vec::as_slice).unwrap_or_default();
            let from = chance.below(other.len());
            let part = other[from..].to_vec();
            bytes.splice(at..end, part);
        }
        7 => swap_lines(chance, bytes),
        8 => swap_bytes(chance, bytes),
        9 => change_a_cell(chance, bytes),
        10 | 11 => {
            let piece = chance.pick(&PIECES).copied().unwrap_or_default();
            bytes.splice(at..if chance.one_in(2) { at } else { end }, piece.iter().copied());
        }
        _ => {}
    }
    bytes.truncate(LIMIT);
}

fn swap_lines(chance: &mut Chance, bytes: &mut Vec<u8>) {
    let mut lines: Vec<&[u8]> = bytes.split_inclusive(|byte| *byte == b'\n').collect();
    for _ in 0..=chance.below(4) {
        let (a, b) = (chance.below(lines.len()), chance.below(lines.len()));
        if a < lines.len() && b < lines.len() {
            lines.swap(a, b);
        }
    }
    *bytes = lines.concat();
}

/// Every separator becomes another sign.
fn swap_bytes(chance: &mut Chance, bytes: &mut [u8]) {
    const SIGNS: [u8; 10] = [b',', b';', b'\t', b'|', b'"', b'\n', b'\r', b' ', 0, b'\''];
    let from = *chance.pick(&SIGNS).unwrap_or(&b',');
    let to = *chance.pick(&SIGNS).unwrap_or(&b';');
    bytes.iter_mut().filter(|byte| **byte == from).for_each(|byte| *byte = to);
}

/// One cell of a later row holds something else.
fn change_a_cell(chance: &mut Chance, bytes: &mut Vec<u8>) {
    let is_edge = |byte: &u8| matches!(byte, b',' | b';' | b'\t' | b'\n');
    let edges: Vec<usize> =
        bytes.iter().enumerate().filter(|(_, byte)| is_edge(byte)).map(|(at, _)| at).collect();
    let at = chance.below(edges.len());
    let (Some(start), Some(end)) = (edges.get(at), edges.get(at + 1)) else { return };
    let piece = chance.pick(&PIECES).copied().unwrap_or_default();
    bytes.splice(start + 1..*end, piece.iter().copied());
}

/// The same text in another encoding, with a mark or without.
fn written_otherwise(chance: &mut Chance, bytes: &[u8]) -> Vec<u8> {
    let text = String::from_utf8_lossy(bytes);
    if !chance.one_in(3) {
        let encoding = chance.pick(&ENCODINGS).copied().unwrap_or(WINDOWS_1252);
        return encoding.encode(&text).0.into_owned();
    }
    let mark: &[u16] = if chance.one_in(2) { &[0xfeff] } else { &[] };
    let letters = mark.iter().copied().chain(text.encode_utf16());
    match chance.one_in(2) {
        true => letters.flat_map(u16::to_le_bytes).collect(),
        false => letters.flat_map(u16::to_be_bytes).collect(),
    }
}

/// Damage to one entry of an archive or a workbook, which is packed again so that it is reached.
fn inside_zip(chance: &mut Chance, bytes: &[u8]) -> Option<Vec<u8>> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let mut entries = Vec::new();
    for at in 0..archive.len() {
        let mut entry = archive.by_index(at).ok()?;
        let mut content = Vec::new();
        entry.read_to_end(&mut content).ok()?;
        entries.push((entry.name().ok()?.into_owned(), content));
    }
    let contents: Vec<Vec<u8>> = entries.iter().map(|(_, content)| content.clone()).collect();
    let at = chance.below(entries.len());
    let (_, content) = entries.get_mut(at)?;
    for _ in 0..=chance.below(3) {
        match chance.one_in(2) {
            true => damage(chance, content, &contents),
            false => change_a_value(chance, content),
        }
    }
    packed(&entries).ok()
}

/// One quoted or bracketed value of markup becomes another.
fn change_a_value(chance: &mut Chance, bytes: &mut Vec<u8>) {
    const VALUES: [&[u8]; 16] = [
        b"0",
        b"-1",
        b"1",
        b"65535",
        b"1048577",
        b"4294967296",
        b"XFD1048576",
        b"ZZZZZZ99999999",
        b"A0",
        b"n",
        b"s",
        b"d",
        b"str",
        b"1e400",
        b"",
        b"A1:XFD1048576",
    ];
    let is_edge = |byte: &u8| matches!(byte, b'"' | b'<' | b'>');
    let edges: Vec<usize> =
        bytes.iter().enumerate().filter(|(_, byte)| is_edge(byte)).map(|(at, _)| at).collect();
    let at = chance.below(edges.len());
    let (Some(start), Some(end)) = (edges.get(at), edges.get(at + 1)) else { return };
    let value = chance.pick(&VALUES).copied().unwrap_or_default();
    bytes.splice(start + 1..*end, value.iter().copied());
}

fn packed(entries: &[(String, Vec<u8>)]) -> zip::result::ZipResult<Vec<u8>> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, content) in entries {
        archive.start_file(name.as_str(), options)?;
        archive.write_all(content)?;
    }
    Ok(archive.finish()?.into_inner())
}

/// Damage to the one stream of an old workbook.
fn inside_container(chance: &mut Chance, bytes: &[u8]) -> Option<Vec<u8>> {
    let mut old = cfb::CompoundFile::open(Cursor::new(bytes)).ok()?;
    let mut stream = Vec::new();
    old.open_stream("/Workbook").ok()?.read_to_end(&mut stream).ok()?;
    for _ in 0..=chance.below(4) {
        let at = chance.below(stream.len());
        match chance.below(4) {
            0 => damage(chance, &mut stream, &[]),
            1 => {
                let end = (at + 2).min(stream.len());
                let noise = chance.bytes(end - at);
                stream.splice(at..end, noise);
            }
            _ => {
                if let Some(byte) = stream.get_mut(at) {
                    *byte = *chance.pick(&[0, 1, 0x7f, 0x80, 0xfe, 0xff]).unwrap_or(&0);
                }
            }
        }
    }
    let mut new =
        cfb::CompoundFile::create_with_version(cfb::Version::V3, Cursor::new(Vec::new())).ok()?;
    new.create_stream("/Workbook").ok()?.write_all(&stream).ok()?;
    new.flush().ok()?;
    Some(new.into_inner().into_inner())
}
