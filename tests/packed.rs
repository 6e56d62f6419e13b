//! Workbooks and archives as programs write them, made where a test needs one.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// A cell of a made-up workbook.
#[derive(Clone, Copy, Debug)]
pub enum Cell {
    Nothing,
    Text(&'static str),
    Number(f64),
    /// Days since the last day of 1899, shown as a day with its time.
    Moment(f64),
}

pub type Rows = Vec<Vec<Cell>>;

/// An archive of these entries.
pub fn zip(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, bytes) in entries {
        if name.ends_with('/') {
            archive.add_directory(*name, options).expect("memory takes everything");
        } else {
            archive.start_file(*name, options).expect("memory takes everything");
            archive.write_all(bytes).expect("memory takes everything");
        }
    }
    archive.finish().expect("memory takes everything").into_inner()
}

/// A workbook of today with these sheets.
pub fn xlsx(sheets: &[(&str, Rows)]) -> Vec<u8> {
    let numbers = || 1..=sheets.len();
    let names = numbers().zip(sheets).map(|(at, (name, _))| {
        format!("<sheet name=\"{name}\" sheetId=\"{at}\" r:id=\"rId{at}\"/>")
    });
    let workbook = format!(
        "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>{}</sheets></workbook>",
        names.collect::<String>()
    );
    let links = numbers().map(|at| {
        format!("<Relationship Id=\"rId{at}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet{at}.xml\"/>")
    });
    let links = format!(
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{}</Relationships>",
        links.collect::<String>()
    );
    let root = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>";
    let styles = "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"22\"/></cellXfs></styleSheet>";
    let types = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>";
    let mut entries: Vec<(String, String)> = vec![
        ("[Content_Types].xml".to_owned(), types.to_owned()),
        ("_rels/.rels".to_owned(), root.to_owned()),
        ("xl/workbook.xml".to_owned(), workbook),
        ("xl/_rels/workbook.xml.rels".to_owned(), links),
        ("xl/styles.xml".to_owned(), styles.to_owned()),
    ];
    for (at, (_, rows)) in numbers().zip(sheets) {
        entries.push((format!("xl/worksheets/sheet{at}.xml"), xlsx_sheet(rows)));
    }
    let entries: Vec<(&str, &[u8])> =
        entries.iter().map(|(name, text)| (name.as_str(), text.as_bytes())).collect();
    zip(&entries)
}

fn xlsx_sheet(rows: &Rows) -> String {
    let mut text = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>".to_owned();
    for (row, cells) in (1..).zip(rows) {
        text += &format!("<row r=\"{row}\">");
        for (column, cell) in cells.iter().enumerate() {
            let at = format!("{}{row}", column_name(column));
            text += &match cell {
                Cell::Nothing => String::new(),
                Cell::Text(words) => {
                    format!("<c r=\"{at}\" t=\"inlineStr\"><is><t>{}</t></is></c>", escaped(words))
                }
                Cell::Number(number) => format!("<c r=\"{at}\"><v>{number}</v></c>"),
                Cell::Moment(serial) => format!("<c r=\"{at}\" s=\"1\"><v>{serial}</v></c>"),
            };
        }
        text += "</row>";
    }
    text + "</sheetData></worksheet>"
}

fn column_name(column: usize) -> String {
    let letter = |at: usize| char::from(b'A' + at as u8);
    match column {
        0..26 => letter(column).to_string(),
        _ => format!("{}{}", letter(column / 26 - 1), letter(column % 26)),
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

/// A workbook of the free office programs with one sheet.
pub fn ods(rows: &Rows) -> Vec<u8> {
    let mut text = "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:spreadsheet><table:table table:name=\"Orders\">".to_owned();
    for cells in rows {
        text += "<table:table-row>";
        for cell in cells {
            text += &match cell {
                Cell::Nothing => "<table:table-cell/>".to_owned(),
                Cell::Text(words) => format!(
                    "<table:table-cell office:value-type=\"string\"><text:p>{}</text:p></table:table-cell>",
                    escaped(words)
                ),
                Cell::Number(number) | Cell::Moment(number) => format!(
                    "<table:table-cell office:value-type=\"float\" office:value=\"{number}\"><text:p>{number}</text:p></table:table-cell>"
                ),
            };
        }
        text += "</table:table-row>";
    }
    text += "</table:table></office:spreadsheet></office:body></office:document-content>";
    let manifest = "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"/>";
    zip(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", manifest.as_bytes()),
        ("content.xml", text.as_bytes()),
    ])
}

/// A workbook of the nineties with one sheet, and perhaps a password.
pub fn xls(rows: &Rows, password: bool) -> Vec<u8> {
    let mut sheet = Vec::new();
    record(&mut sheet, 0x0809, &[0, 6, 0x10, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    let (n_rows, n_columns) = (rows.len() as u32, rows.iter().map(Vec::len).max().unwrap_or(0));
    let mut dimensions = [0_u32.to_le_bytes(), n_rows.to_le_bytes()].concat();
    dimensions.extend([0, 0, n_columns as u8, 0, 0, 0]);
    record(&mut sheet, 0x0200, &dimensions);
    for (row, cells) in rows.iter().enumerate() {
        for (column, cell) in cells.iter().enumerate() {
            let at = [row as u8, (row >> 8) as u8, column as u8, 0];
            match cell {
                Cell::Nothing => {}
                Cell::Text(words) => {
                    record(&mut sheet, 0x0204, &[&at[..], &[0, 0], &wide(words, 2)].concat())
                }
                Cell::Number(number) => {
                    record(&mut sheet, 0x0203, &[&at[..], &[0, 0], &number.to_le_bytes()].concat())
                }
                Cell::Moment(serial) => {
                    record(&mut sheet, 0x0203, &[&at[..], &[1, 0], &serial.to_le_bytes()].concat())
                }
            }
        }
    }
    record(&mut sheet, 0x000a, &[]);
    let mut book = Vec::new();
    record(&mut book, 0x0809, &[0, 6, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    if password {
        record(&mut book, 0x002f, &[1, 0, 1, 0, 1, 0]);
    }
    let plain = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    record(&mut book, 0x00e0, &plain);
    record(&mut book, 0x00e0, &[&plain[..2], &[22, 0], &plain[4..]].concat());
    let name = wide("Orders", 1);
    let starts_at = (book.len() + 4 + 6 + name.len() + 4) as u32;
    record(&mut book, 0x0085, &[&starts_at.to_le_bytes()[..], &[0, 0], &name].concat());
    record(&mut book, 0x000a, &[]);
    book.extend(sheet);
    container("/Workbook", &book)
}

/// The container of old office documents with one stream.
pub fn container(name: &str, bytes: &[u8]) -> Vec<u8> {
    let mut container =
        cfb::CompoundFile::create_with_version(cfb::Version::V3, Cursor::new(Vec::new()))
            .expect("memory takes everything");
    container
        .create_stream(name)
        .expect("memory takes everything")
        .write_all(bytes)
        .expect("memory takes everything");
    container.flush().expect("memory takes everything");
    container.into_inner().into_inner()
}

fn record(into: &mut Vec<u8>, kind: u16, data: &[u8]) {
    into.extend(kind.to_le_bytes());
    into.extend((data.len() as u16).to_le_bytes());
    into.extend(data);
}

/// Text of two bytes a letter behind its length.
fn wide(text: &str, length_bytes: usize) -> Vec<u8> {
    let letters: Vec<u16> = text.encode_utf16().collect();
    let mut bytes = (letters.len() as u16).to_le_bytes()[..length_bytes].to_vec();
    bytes.push(1);
    bytes.extend(letters.iter().flat_map(|letter| letter.to_le_bytes()));
    bytes
}
