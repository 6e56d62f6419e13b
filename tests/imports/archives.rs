//! An archive is the files in it; nothing hidden, locked or endless is taken for one.

use std::io::Write;
use std::path::{Path, PathBuf};

use regulars_core::import::{self, Place};

use super::{options, read_place};
use regulars_tests::packed::{Cell, xlsx, zip};

const EXPORT: &str = "Name,Financial Status,Currency,Total,Created at,Lineitem quantity,Lineitem name,Lineitem price\n#1,paid,EUR,5.00,2026-05-01,1,Mug,5.00\n";

/// A file of these bytes in a scratch folder.
fn file(folder: &tempfile::TempDir, name: &str, bytes: &[u8]) -> PathBuf {
    let path = folder.path().join(name);
    std::fs::write(&path, bytes).unwrap();
    path
}

fn code(path: &Path) -> &'static str {
    let read = || -> regulars_core::Result<()> {
        for place in import::expand(path)? {
            read_place(&place, &options())?;
        }
        Ok(())
    };
    read().unwrap_err().code()
}

#[test]
fn an_archive_is_the_files_in_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = file(
        &folder,
        "May.zip",
        &zip(&[
            ("exports/", b""),
            ("exports/orders.csv", EXPORT.as_bytes()),
            ("__MACOSX/exports/._orders.csv", b"\0\x05\x16\x07"),
            ("exports/.DS_Store", b"\0\0\0\x01Bud1"),
            ("more.csv", EXPORT.replace("#1", "#2").as_bytes()),
        ]),
    );
    let places = import::expand(&path).unwrap();
    let names: Vec<String> = places.iter().map(Place::file_name).collect();
    assert_eq!(names, ["May.zip › orders.csv", "May.zip › more.csv"]);
    let numbers: Vec<String> = places
        .iter()
        .flat_map(|place| read_place(place, &options()).unwrap().orders)
        .map(|order| order.number)
        .collect();
    assert_eq!(numbers, ["#1", "#2"]);
}

#[test]
fn a_workbook_is_no_archive_and_may_lie_in_one() {
    let folder = tempfile::tempdir().unwrap();
    let rows: Vec<Vec<Cell>> = vec![
        vec![
            "Name",
            "Financial Status",
            "Currency",
            "Total",
            "Created at",
            "Lineitem quantity",
            "Lineitem name",
            "Lineitem price",
        ],
        vec!["#1", "paid", "EUR", "5.00", "2026-05-01", "1", "Mug", "5.00"],
    ]
    .into_iter()
    .map(|row| row.into_iter().map(Cell::Text).collect())
    .collect();
    let workbook = xlsx(&[("Orders", rows)]);
    let alone = file(&folder, "orders.xlsx", &workbook);
    assert_eq!(import::expand(&alone).unwrap(), [Place::from(&alone)]);
    let packed = file(&folder, "May.zip", &zip(&[("orders.xlsx", &workbook)]));
    let places = import::expand(&packed).unwrap();
    assert_eq!(read_place(&places[0], &options()).unwrap().orders.len(), 1);
    let plain = file(&folder, "orders.csv", EXPORT.as_bytes());
    assert_eq!(import::expand(&plain).unwrap(), [Place::from(&plain)]);
}

#[test]
fn an_archive_with_a_password_is_named_as_such() {
    let folder = tempfile::tempdir().unwrap();
    let mut bytes = zip(&[("orders.csv", EXPORT.as_bytes())]);
    // The lowest bit of the flags, once before the entry and once in the directory.
    bytes[6] |= 1;
    let directory = bytes.windows(4).position(|it| it == b"PK\x01\x02").unwrap();
    bytes[directory + 8] |= 1;
    assert_eq!(code(&file(&folder, "May.zip", &bytes)), "file_encrypted");
}

#[test]
fn a_damaged_or_empty_archive_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let whole = zip(&[("orders.csv", EXPORT.repeat(50).as_bytes())]);
    assert_eq!(code(&file(&folder, "half.zip", &whole[..whole.len() / 2])), "file_damaged");
    let mut changed = whole.clone();
    changed[60] ^= 0x55;
    assert_eq!(code(&file(&folder, "changed.zip", &changed)), "file_damaged");
    assert_eq!(code(&file(&folder, "empty.zip", &zip(&[]))), "file_empty");
    assert_eq!(code(&file(&folder, "folder.zip", &zip(&[("a/", b"")]))), "file_empty");
    let inner = zip(&[("inner.zip", &zip(&[("orders.csv", EXPORT.as_bytes())]))]);
    assert_eq!(code(&file(&folder, "nested.zip", &inner)), "file_not_text");
}

#[test]
fn an_archive_that_would_unpack_without_end_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let bomb = zip(&[("orders.csv", &vec![b'x'; 8 << 20])]);
    assert!(bomb.len() < 16 << 10);
    assert_eq!(code(&file(&folder, "bomb.zip", &bomb)), "file_damaged");
}

#[test]
fn names_in_the_letters_of_another_system_are_read() {
    let folder = tempfile::tempdir().unwrap();
    let bytes = zip(&[("aabbccddeeffgghhii.csv", EXPORT.as_bytes())]);
    let (name, _, _) = encoding_rs::GB18030.encode("淘宝店铺五月的订单.csv");
    let mut renamed = bytes.clone();
    for at in 0..renamed.len() - 22 {
        if &bytes[at..at + 22] == b"aabbccddeeffgghhii.csv" {
            renamed[at..at + 22].copy_from_slice(&name);
        }
    }
    let mut archive = std::fs::File::create(folder.path().join("五月.zip")).unwrap();
    archive.write_all(&renamed).unwrap();
    let places = import::expand(&folder.path().join("五月.zip")).unwrap();
    assert_eq!(places[0].file_name(), "五月.zip › 淘宝店铺五月的订单.csv");
    assert_eq!(read_place(&places[0], &options()).unwrap().orders.len(), 1);
}
