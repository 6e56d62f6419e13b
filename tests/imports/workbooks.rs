//! Workbooks are read like any other export: nothing lost, nothing rounded, nothing unlocked.

use regulars_core::domain::staged::{Moment, ProblemCode};
use regulars_core::import::{self, Format, Options, Place};

use super::{Reading, options, read_bytes, read_with};
use regulars_tests::packed::Cell::{self, Moment as At, Nothing, Number, Text};
use regulars_tests::packed::{Rows, container, ods, xls, xlsx, zip};

const NAMES: [&str; 9] = [
    "Name",
    "Financial Status",
    "Currency",
    "Total",
    "Created at",
    "Lineitem quantity",
    "Lineitem name",
    "Lineitem price",
    "Notes",
];

fn header() -> Vec<Cell> {
    NAMES.map(Text).to_vec()
}

fn order(number: Cell, created: Cell, note: &'static str) -> Vec<Cell> {
    let (paid, currency, title) = (Text("paid"), Text("EUR"), Text("Mug, \"large\""));
    vec![
        number,
        paid,
        currency,
        Number(19.99),
        created,
        Number(2.0),
        title,
        Number(9.99),
        Text(note),
    ]
}

/// An order of two mugs, with a line break and a separator in its note.
fn sheet() -> Rows {
    vec![header(), order(Text("#1001"), At(46_145.5), "Ring, twice\nand wait")]
}

fn assert_is_the_order(reading: &Reading) {
    let order = &reading.orders[0];
    assert_eq!((order.number.as_str(), order.row), ("#1001", 2));
    assert_eq!(order.total_minor, Some(1999));
    assert_eq!(order.note.as_deref(), Some("Ring, twice\nand wait"));
    let line = &order.lines[0];
    assert_eq!((line.title.as_str(), line.quantity), ("Mug, \"large\"", 2));
    assert_eq!(line.unit_price_minor, Some(999));
    assert_eq!(reading.summary.n_problems, 0);
}

#[test]
fn a_workbook_of_every_kind_tells_what_its_csv_would() {
    let mut of_ods = sheet();
    of_ods[1][4] = Text("2026-05-03 12:00:00");
    for bytes in [xlsx(&[("Orders", sheet())]), xls(&sheet(), false), ods(&of_ods)] {
        let reading = read_bytes(&bytes).unwrap();
        assert_is_the_order(&reading);
        let Some(Moment::At(at)) = reading.orders[0].ordered else { panic!("a day with its time") };
        assert_eq!(at.to_rfc3339(), "2026-05-03T10:00:00+00:00");
    }
}

#[test]
fn the_sheet_with_the_orders_is_found_among_the_others() {
    let other: Rows = vec![vec![Text("Thank you for using our export")]];
    let bytes = xlsx(&[("Read me", other.clone()), ("Orders", sheet()), ("Empty", Vec::new())]);
    let reading = read_bytes(&bytes).unwrap();
    assert_is_the_order(&reading);
    assert_eq!(reading.recognised.file_name, "export.csv › Orders");
    let alone = read_bytes(&xlsx(&[("Orders", sheet())])).unwrap();
    assert_eq!(alone.recognised.file_name, "export.csv");
}

#[test]
fn a_sheet_that_the_format_names_is_taken_before_one_that_fits_as_well() {
    let shopify = import::formats().iter().find(|it| it.id == "shopify.orders.79").unwrap();
    let named = Format {
        id: "own.sheet".to_owned(),
        sheet: Some("May".to_owned()),
        ..Format::clone(shopify)
    };
    let options = Options { own: vec![named.into()], ..options() };
    let of = |number| vec![header(), order(Text(number), Text("2026-05-03"), "")];
    let bytes = xlsx(&[("April", of("#4")), ("May", of("#5"))]);
    let reading = read_with(&bytes, &options).unwrap();
    assert_eq!(reading.recognised.format.id, "own.sheet");
    assert_eq!(reading.orders[0].number, "#5");
}

#[test]
fn a_workbook_whose_sheets_each_have_a_format_is_read_sheet_by_sheet() {
    let shopify = import::formats().iter().find(|it| it.id == "shopify.orders.79").unwrap();
    let of_month = |month: &str| Format {
        id: format!("own.{month}"),
        sheet: Some(month.to_owned()),
        ..Format::clone(shopify)
    };
    let own = ["April", "May"].map(|month| of_month(month).into()).to_vec();
    let options = Options { own, ..options() };
    let of = |number| vec![header(), order(Text(number), Text("2026-05-03"), "")];
    let bytes = xlsx(&[("April", of("#4")), ("Read me", of("#0")), ("May", of("#5"))]);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("orders.xlsx");
    std::fs::write(&path, bytes).unwrap();
    let place = Place::from(&path);
    let formats: Vec<String> = import::recognise_sheets(&place, &options)
        .unwrap()
        .into_iter()
        .map(|sheet| sheet.format.id.clone())
        .collect();
    assert_eq!(formats, ["own.April", "own.May"]);
    let plain = import::recognise_sheets(&place, &super::options()).unwrap();
    assert_eq!(plain.len(), 1, "where no format names its sheet, the first that fits is read");
}

#[test]
fn rows_have_the_numbers_that_the_sheet_shows() {
    let blank = || vec![Nothing];
    let rows: Rows = vec![
        blank(),
        vec![Nothing, Text("Our shop"), Nothing],
        blank(),
        header(),
        blank(),
        order(Text("#1"), Text("2026-05-03"), "a\nb"),
        order(Text("#2"), Text("2026-05-03"), ""),
    ];
    let reading = read_bytes(&xlsx(&[("Orders", rows)])).unwrap();
    assert_eq!(reading.recognised.header_row, 4);
    assert_eq!(reading.orders.iter().map(|order| order.row).collect::<Vec<_>>(), [6, 7]);
}

#[test]
fn long_numbers_keep_their_digits_and_lost_ones_are_named() {
    let rows: Rows = vec![
        header(),
        order(Number(2_000_007_654_321_098.0), Text("2026-05-03"), ""),
        order(Number(35_153_200_000_012_345.0), Text("2026-05-03"), ""),
    ];
    let reading = read_bytes(&xlsx(&[("Orders", rows)])).unwrap();
    let numbers: Vec<_> = reading.orders.iter().map(|order| order.number.as_str()).collect();
    assert_eq!(numbers, ["2000007654321098"]);
    let problem = &reading.summary.problems[0];
    assert_eq!((problem.row, problem.code), (3, ProblemCode::DamagedNumber));
}

#[test]
fn a_workbook_with_a_password_is_named_as_such_with_the_way_out() {
    let locked = [
        container("/EncryptedPackage", &[7; 5000]),
        xls(&sheet(), true),
        zip(&[
            ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
            ("META-INF/manifest.xml", b"<manifest:manifest><manifest:file-entry><manifest:encryption-data></manifest:encryption-data></manifest:file-entry></manifest:manifest>"),
            ("content.xml", b"\x07\x07"),
        ]),
    ];
    for bytes in locked {
        let error = read_bytes(&bytes).err().unwrap();
        assert_eq!(error.code(), "file_encrypted");
        assert!(error.to_string().contains("save a copy"), "{error}");
    }
}

#[test]
fn a_damaged_workbook_is_refused_and_takes_nothing_down() {
    let whole = xlsx(&[("Orders", sheet())]);
    let old = xls(&sheet(), false);
    let code = |bytes: &[u8]| read_bytes(bytes).err().map(|error| error.code());
    assert_eq!(code(&whole[..whole.len() / 2]), Some("file_damaged"));
    assert_eq!(code(&old[..old.len() / 2]), Some("file_damaged"));
    assert_eq!(code(&container("/WordDocument", b"a letter")), Some("file_not_text"));
    assert_eq!(code(&xlsx(&[("Orders", Vec::new())])), Some("file_empty"));
    assert_eq!(code(&xlsx(&[("Orders", vec![header()])])), Some("file_no_rows"));
}

#[test]
fn an_old_workbook_that_claims_endless_rows_is_refused_before_it_fills_the_memory() {
    let mut far = sheet();
    far.push(Vec::new());
    let bytes = xls(&far, false);
    let at = bytes.windows(4).position(|it| it == [0x00, 0x02, 14, 0]).unwrap() + 8;
    let mut endless = bytes.clone();
    endless[at..at + 4].copy_from_slice(&[0xff, 0xff, 0xff, 0x7f]);
    assert_eq!(read_bytes(&endless).err().unwrap().code(), "file_damaged");
    assert_is_the_order(&read_bytes(&bytes).unwrap());
}

#[test]
fn a_workbook_of_today_that_claims_to_be_endless_is_refused_before_it_fills_the_memory() {
    let table = |rows: &str, columns: &str| {
        format!(
            "<office:document-content><table:table table:name=\"Orders\"><table:table-row table:number-rows-repeated=\"{rows}\"><table:table-cell office:value-type=\"string\" table:number-columns-repeated=\"{columns}\"><text:p>x</text:p></table:table-cell></table:table-row></table:table></office:document-content>"
        )
    };
    let of_ods = |content: &str| {
        zip(&[
            ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
            ("META-INF/manifest.xml", b"<manifest:manifest/>"),
            ("content.xml", content.as_bytes()),
        ])
    };
    let error = |bytes: &[u8]| read_bytes(bytes).err().unwrap();
    assert_eq!(error(&of_ods(&table("1048576", "60"))).code(), "file_damaged");
    assert_eq!(error(&of_ods(&table("500", "16384"))).code(), "file_damaged");
    assert_eq!(error(&of_ods(&table("2", "2"))).code(), "file_unknown_format");
    let strings = zip(&[
        ("xl/workbook.xml", b"<workbook/>"),
        ("xl/sharedStrings.xml", b"<sst uniqueCount=\"99999999999\"></sst>"),
    ]);
    assert!(error(&strings).to_string().contains("claims more"), "{}", error(&strings));
}

#[test]
fn a_web_page_that_is_called_a_workbook_is_refused_in_words() {
    for page in [
        "<html><table><tr><td>Order",
        "\u{feff}\r\n<!DOCTYPE html><table>",
        "<?xml version=\"1.0\"?><Workbook>",
    ] {
        let error = read_bytes(page.as_bytes()).err().unwrap();
        assert_eq!(error.code(), "file_not_text");
        assert!(error.to_string().contains("web page"), "{error}");
    }
}

#[test]
fn text_that_is_called_a_workbook_is_read_as_text() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("orders.xls");
    let text = format!("{}\n#1\tpaid\tEUR\t5.00\t2026-05-03\t1\tMug\t5.00\t\n", NAMES.join("\t"));
    std::fs::write(&path, text).unwrap();
    assert_eq!(super::read(&path).unwrap().orders.len(), 1);
}
