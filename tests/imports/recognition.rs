//! A file is known by its content: never by its name, its place or the order of its columns.

use encoding_rs::{Encoding, GB18030, UTF_8, UTF_16LE, WINDOWS_1252};
use regulars_core::import::{self, Format};

use super::snapshots::exports;
use super::{options, read_bytes};

/// A column's name as the file writes it: the number of a name that comes again is ours.
fn as_written(column: &str) -> &str {
    match column.rsplit_once('#') {
        Some((name, number)) if !name.is_empty() && number.parse::<u8>().is_ok() => name,
        _ => column,
    }
}

/// The format's header and one row of dashes in an encoding.
fn file_of(format: &Format, delimiter: &str, encoding: &'static Encoding) -> Vec<u8> {
    let names: Vec<&str> = format.columns.iter().map(|column| as_written(column)).collect();
    let header = names.join(delimiter);
    let row = vec!["-"; format.columns.len()].join(delimiter);
    let text = format!("{header}\r\n{row}\r\n");
    if encoding == UTF_16LE {
        return [0xff, 0xfe]
            .into_iter()
            .chain(text.encode_utf16().flat_map(u16::to_le_bytes))
            .collect();
    }
    encoding.encode(&text).0.into_owned()
}

#[test]
fn every_format_is_known_by_its_header_in_every_encoding_or_with_every_delimiter() {
    for format in import::formats() {
        for encoding in [UTF_8, GB18030, UTF_16LE, WINDOWS_1252] {
            if encoding == WINDOWS_1252 && !format.columns.iter().all(|column| column.is_ascii()) {
                continue;
            }
            let delimiters: &[&str] =
                if encoding == UTF_8 { &[",", ";", "\t", "|"] } else { &[","] };
            for delimiter in delimiters {
                let reading = read_bytes(&file_of(format, delimiter, encoding)).unwrap();
                assert_eq!(reading.recognised.format.id, format.id);
                assert_eq!(reading.recognised.delimiter, delimiter.as_bytes()[0]);
                assert_eq!(reading.recognised.columns_matched, format.columns.len());
            }
        }
    }
}

#[test]
fn every_format_is_known_by_its_header_in_the_encodings_in_which_it_is_met() {
    for format in import::formats() {
        for name in &format.encodings {
            let encoding = Encoding::for_label(name.as_bytes()).unwrap();
            let names: Vec<&str> = format.columns.iter().map(|name| as_written(name)).collect();
            let joined = names.join(",");
            let (header, _, has_foreign_letters) = encoding.encode(&joined);
            assert!(!has_foreign_letters, "{} cannot be written in {name}", format.id);
            let row = vec!["-"; names.len()].join(",");
            let bytes = [&header[..], b"\r\n", row.as_bytes(), b"\r\n"].concat();
            let recognised = read_bytes(&bytes).unwrap().recognised;
            assert_eq!(recognised.format.id, format.id, "{name}");
            if !header.is_ascii() {
                assert_eq!(recognised.encoding.name(), *name, "{}", format.id);
            }
        }
    }
}

#[test]
fn every_fixture_is_taken_by_the_format_of_its_folder() {
    for file in exports() {
        let folder = file.parent().unwrap().file_name().unwrap().to_str().unwrap().to_owned();
        if folder != "bad" {
            let recognised = import::recognise(&file, &options()).unwrap();
            assert_eq!(recognised.format.id, folder, "{}", file.display());
        }
    }
}

#[test]
fn columns_may_stand_in_any_order_and_unknown_ones_between_them() {
    for format in import::formats() {
        let mut columns: Vec<&str> =
            format.columns.iter().rev().map(|column| as_written(column)).collect();
        columns.insert(1, "A column of tomorrow");
        let mut text = format!("{}\n", columns.join(","));
        text.push_str(&"x,".repeat(columns.len()));
        let reading = read_bytes(text.as_bytes()).unwrap();
        assert_eq!(reading.recognised.format.id, format.id);
    }
}

#[test]
fn the_merchant_may_name_the_format_but_not_invent_one() {
    let shopify = import::formats().iter().find(|format| format.id == "shopify.orders.79").unwrap();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("export.csv");
    std::fs::write(&path, file_of(shopify, ",", UTF_8)).unwrap();
    let named = |id: &str| {
        let options = import::Options { format: Some(id.to_owned()), ..options() };
        import::recognise(&path, &options).map(|recognised| recognised.format.id.clone())
    };
    assert_eq!(named("shopify.orders.47").unwrap(), "shopify.orders.47");
    assert_eq!(named("woolworths").unwrap_err().code(), "invalid");
    assert_eq!(named("taobao.order_detail").unwrap_err().code(), "file_unknown_format");
    assert_eq!(named("etsy.sold_orders.us").unwrap_err().code(), "file_unknown_format");
}

#[test]
fn a_large_file_of_plain_letters_is_decided_by_its_first_other_letter() {
    let shopify = import::formats().iter().find(|format| format.id == "shopify.orders.47").unwrap();
    let mut bytes = file_of(shopify, ",", UTF_8);
    while bytes.len() < 600_000 {
        bytes.extend(b"#1,mira@example.com,paid\r\n");
    }
    bytes.extend(b"#2,zo\xe9@example.com,paid\r\n");
    assert_eq!(read_bytes(&bytes).unwrap().recognised.encoding.name(), "windows-1252");
    let mut bytes = bytes[..bytes.len() - 20].to_vec();
    bytes.extend("zoé@example.com,paid\r\n".as_bytes());
    assert_eq!(read_bytes(&bytes).unwrap().recognised.encoding.name(), "utf-8");
}

#[test]
fn a_format_of_the_merchants_own_wins_over_an_equal_one() {
    let shopify = import::formats().iter().find(|format| format.id == "shopify.orders.79").unwrap();
    let own = Format { id: "own.mine".to_owned(), ..Format::clone(shopify) };
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("export.csv");
    std::fs::write(&path, file_of(shopify, ",", UTF_8)).unwrap();
    let with_own = import::Options { own: vec![own.into()], ..options() };
    assert_eq!(import::recognise(&path, &with_own).unwrap().format.id, "own.mine");
    assert_eq!(import::recognise(&path, &options()).unwrap().format.id, "shopify.orders.79");
}
