//! RFC 4180 and what lies beyond it: every way in which a table can be written as text.

use encoding_rs::{BIG5, EUC_KR, Encoding, GB18030, SHIFT_JIS, UTF_8, WINDOWS_1251, WINDOWS_1252};
use regulars_core::domain::staged::ProblemCode;
use regulars_core::import::{self, Format, Options};

use super::{Reading, options, read_bytes, read_with};

/// The fewest columns with which Regulars knows a Shopify file, and a note that holds anything.
const HEADER: &str = "Name,Financial Status,Currency,Total,Created at,Lineitem quantity,Lineitem name,Lineitem price,Notes,Email";

/// An order with this title and this note, both written as they stand.
fn order(number: u32, title: &str, note: &str) -> String {
    format!("#{number},paid,EUR,5.00,2026-05-01,1,{title},5.00,{note},a@example.com")
}

fn shop(rows: &[String]) -> String {
    format!("{HEADER}\n{}\n", rows.join("\n"))
}

/// What each order is called in the file, the title of its line and its note.
fn told(reading: &Reading) -> Vec<(String, String, Option<String>)> {
    let orders = reading.orders.iter();
    orders
        .map(|order| (order.number.clone(), order.lines[0].title.clone(), order.note.clone()))
        .collect()
}

fn title(text: &str) -> String {
    read_bytes(shop(&[order(1, text, "")]).as_bytes()).unwrap().orders[0].lines[0].title.clone()
}

fn note(text: &str) -> Option<String> {
    read_bytes(shop(&[order(1, "Mug", text)]).as_bytes()).unwrap().orders[0].note.clone()
}

#[test]
fn a_cell_in_quotes_may_hold_separators() {
    assert_eq!(title("\"Mug, large\""), "Mug, large");
    assert_eq!(title("\"Mug; large\""), "Mug; large");
    assert_eq!(title("\"\""), "");
}

#[test]
fn a_doubled_quote_is_one_quote() {
    assert_eq!(title("\"The \"\"big\"\" mug\""), "The \"big\" mug");
    assert_eq!(title("\"\"\"\""), "\"");
    assert_eq!(title("12\"\" plate"), "12\"\" plate");
}

#[test]
fn a_quote_in_the_middle_of_a_plain_cell_is_a_letter() {
    assert_eq!(title("12\" plate"), "12\" plate");
}

#[test]
fn line_breaks_inside_quotes_belong_to_the_cell() {
    for line_break in ["\n", "\r\n", "\r"] {
        let text = format!("Ring twice{line_break}and wait");
        assert_eq!(note(&format!("\"{text}\"")).as_deref(), Some(text.as_str()));
    }
}

#[test]
fn a_blank_line_inside_quotes_belongs_to_the_cell_and_outside_to_nothing() {
    assert_eq!(note("\"a\n\nb\"").as_deref(), Some("a\n\nb"));
    let text = format!("{HEADER}\n\n{}\n\r\n\n{}\n\n", order(1, "Mug", ""), order(2, "Cup", ""));
    let reading = read_bytes(text.as_bytes()).unwrap();
    assert_eq!(reading.orders.iter().map(|order| order.row).collect::<Vec<_>>(), [3, 6]);
}

#[test]
fn empty_cells_stay_empty_quoted_or_not() {
    assert_eq!(note(""), None);
    assert_eq!(note("\"\""), None);
    assert_eq!(note("  "), None);
}

#[test]
fn every_kind_of_line_end_ends_a_row() {
    let rows = [order(1, "Mug", ""), order(2, "Cup", "\"a\nb\""), order(3, "Pot", "")];
    let plain = told(&read_bytes(shop(&rows).as_bytes()).unwrap());
    assert_eq!(plain.len(), 3);
    for line_end in ["\r\n", "\r"] {
        let rows = rows.join(line_end);
        let text = format!("{HEADER}{line_end}{rows}{line_end}");
        assert_eq!(told(&read_bytes(text.as_bytes()).unwrap()), plain, "{line_end:?}");
    }
}

#[test]
fn rows_of_a_file_with_lone_carriage_returns_have_their_own_numbers() {
    let text =
        format!("Our report\r\r{HEADER}\r{}\r{}\r", order(1, "Mug", ""), order(2, "Cup", ""));
    let reading = read_bytes(text.as_bytes()).unwrap();
    assert_eq!(reading.recognised.header_row, 3);
    assert_eq!(reading.orders.iter().map(|order| order.row).collect::<Vec<_>>(), [4, 5]);
}

#[test]
fn the_last_row_needs_no_line_end() {
    let text = format!("{HEADER}\n{}", order(1, "Mug", "\"Ring twice\""));
    assert_eq!(read_bytes(text.as_bytes()).unwrap().orders.len(), 1);
}

#[test]
fn a_separator_too_many_at_the_end_is_no_further_column() {
    let text = format!("{HEADER},\n{},\n", order(1, "Mug", "Ring twice"));
    let reading = read_bytes(text.as_bytes()).unwrap();
    assert_eq!(reading.orders[0].note.as_deref(), Some("Ring twice"));
    assert_eq!(reading.summary.n_problems, 0);
}

#[test]
fn rows_longer_and_shorter_than_the_header_come_in() {
    let long = format!("{},more,and more", order(1, "Mug", ""));
    let short = "#2,paid,EUR,5.00,2026-05-01,1,Cup,5.00".to_owned();
    let reading = read_bytes(shop(&[long, short]).as_bytes()).unwrap();
    assert_eq!(told(&reading).len(), 2);
    assert_eq!(reading.summary.n_problems, 0);
}

#[test]
fn a_mark_before_the_first_name_is_no_part_of_it() {
    let text = shop(&[order(1, "Mug", "")]);
    let quoted = text.replacen("Name", "\"Name\"", 1);
    for text in [text, quoted] {
        for marks in ["\u{feff}", "\u{feff}\u{feff}"] {
            let marked = format!("{marks}{text}");
            let reading = read_bytes(marked.as_bytes()).unwrap();
            assert_eq!(reading.recognised.header[0], "Name");
            assert_eq!(reading.recognised.encoding.name(), "utf-8-bom");
            let wide = read_bytes(&utf_16(&marked, u16::to_le_bytes)).unwrap();
            assert_eq!(wide.recognised.header[0], "Name");
        }
    }
}

fn utf_16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(bytes).collect()
}

#[test]
fn two_bytes_a_letter_are_read_with_a_mark_and_without() {
    let text = shop(&[order(1, "Tasse für Käthe", "烏龍茶")]);
    for mark in ["", "\u{feff}"] {
        let text = format!("{mark}{text}");
        let little = read_bytes(&utf_16(&text, u16::to_le_bytes)).unwrap();
        let big = read_bytes(&utf_16(&text, u16::to_be_bytes)).unwrap();
        assert_eq!(little.recognised.encoding.name(), "utf-16le");
        assert_eq!(big.recognised.encoding.name(), "utf-16be");
        assert_eq!(told(&little), told(&big));
        assert_eq!(little.orders[0].lines[0].title, "Tasse für Käthe");
    }
}

#[test]
fn a_chinese_file_of_two_bytes_a_letter_needs_no_mark() {
    let format = import::formats().iter().find(|it| it.id == "taobao.order_list.2019").unwrap();
    let row = vec!["乌龙茶"; format.columns.len()].join("\t");
    let text = format!("{}\r\n{row}\r\n", format.columns.join("\t"));
    let reading = read_bytes(&utf_16(&text, u16::to_le_bytes)).unwrap();
    assert_eq!(reading.recognised.format.id, format.id);
    assert_eq!(reading.recognised.encoding.name(), "utf-16le");
}

#[test]
fn text_after_a_closing_quote_stays_in_the_cell() {
    assert_eq!(title("\"The \"big\" mug\""), "The big\" mug\"");
    assert_eq!(title("\"Mug\" (large)"), "Mug (large)");
}

#[test]
fn a_quote_that_never_closes_takes_no_orders_along_unseen() {
    let rows = [
        order(1, "Mug", ""),
        order(2, "\"Plate of 12\" across, blue", ""),
        order(3, "\"Cup", ""),
        order(4, "Pot", ""),
        order(5, "Jar \"lid", "\"Ring\""),
        order(6, "Tin", ""),
    ];
    let reading = read_bytes(shop(&rows).as_bytes()).unwrap();
    let codes: Vec<_> = reading.summary.problems.iter().map(|it| (it.row, it.code)).collect();
    assert!(codes.contains(&(4, ProblemCode::BrokenRow)), "{codes:?}");
    assert!(!reading.orders.iter().any(|order| order.number == "#3"));
    assert!(reading.orders.iter().any(|order| order.number == "#6"));
}

#[test]
fn a_long_note_with_commas_is_no_swallowed_row() {
    let prose = "Please ring, then wait, then knock, and leave it, with the neighbour, or, if\nshe is out, behind the shed, thanks";
    assert_eq!(note(&format!("\"{prose}\"")).as_deref(), Some(prose));
}

#[test]
fn where_a_quote_is_a_letter_it_opens_nothing() {
    let shopify = import::formats().iter().find(|it| it.id == "shopify.orders.79").unwrap();
    let own = Format { id: "own.letters".to_owned(), quoting: false, ..Format::clone(shopify) };
    let options = Options { own: vec![own.into()], ..options() };
    let rows = [order(1, "\"Mug\" of clay", ""), order(2, "\"Cup", ""), order(3, "Pot", "")];
    let text = shop(&rows).replace(',', "\t");
    let reading = read_with(text.as_bytes(), &options).unwrap();
    let titles: Vec<_> = told(&reading).into_iter().map(|(_, title, _)| title).collect();
    assert_eq!(titles, ["\"Mug\" of clay", "\"Cup", "Pot"]);
}

#[test]
fn zero_bytes_are_no_letters() {
    assert_eq!(title("M\0ug\0"), "Mug");
    let text = shop(&[order(1, "Mug", "")]).replace("Financial", "Fin\0ancial");
    assert_eq!(read_bytes(text.as_bytes()).unwrap().orders.len(), 1);
}

#[test]
fn very_wide_rows_are_read_and_wider_ones_refused_in_words() {
    let wide = |n: usize| {
        let more: String = (0..n).map(|at| format!(",column of tomorrow {at}")).collect();
        read_bytes(
            format!("{HEADER}{more}\n{}{}\n", order(1, "Mug", ""), ",x".repeat(n)).as_bytes(),
        )
    };
    assert_eq!(wide(4000).unwrap().orders.len(), 1);
    assert_eq!(wide(20_000).err().unwrap().code(), "file_cell_too_long");
}

#[test]
fn names_that_come_again_have_numbers() {
    let text = format!("{HEADER},Notes,Notes\n{},second,third\n", order(1, "Mug", "first"));
    let reading = read_bytes(text.as_bytes()).unwrap();
    assert_eq!(reading.recognised.header[8..], ["Notes", "Email", "Notes#2", "Notes#3"]);
    assert_eq!(reading.orders[0].note.as_deref(), Some("first"));
}

#[test]
fn names_of_all_widths_and_cases_are_the_same() {
    let text = shop(&[order(1, "Mug", "")])
        .replace("Financial Status", " FINANCIAL\u{a0}\u{a0}STATUS\t")
        .replace("Currency", "Ｃｕｒｒｅｎｃｙ\u{3000}");
    assert_eq!(read_bytes(text.as_bytes()).unwrap().orders.len(), 1);
}

#[test]
fn the_header_may_stand_far_down_and_a_padding_row_below_it() {
    let above = "Exported for you\n\nFrom,May\n".repeat(16);
    let padding = ",".repeat(9);
    let text = format!("{above}{HEADER}\n{padding}\n{}\n", order(1, "Mug", ""));
    let reading = read_bytes(text.as_bytes()).unwrap();
    assert_eq!(reading.recognised.header_row, 49);
    assert_eq!((reading.orders.len(), reading.summary.n_problems), (1, 0));
}

#[test]
fn a_header_of_plain_letters_leaves_the_encoding_to_the_rows() {
    let titles: [(&'static Encoding, &str, &str); 6] = [
        (UTF_8, "Käthes Tasse für Müßiggänger", "Bitte hinter die Tür"),
        (WINDOWS_1252, "Käthes Tasse für Müßiggänger", "Bitte hinter die Tür"),
        (GB18030, "青瓷茶杯和乌龙茶一百克", "请尽快发货，放在门口就可以了，谢谢"),
        (SHIFT_JIS, "手作りの湯のみとウーロン茶", "玄関の前に置いてください。よろしくお願いします"),
        (EUC_KR, "수제 찻잔과 우롱차 백 그램", "문 앞에 놓아 주세요. 감사합니다"),
        (WINDOWS_1251, "Чашка ручной работы и чай", "Оставьте у двери, пожалуйста, спасибо"),
    ];
    for (encoding, title, note) in titles {
        let text = shop(&[order(1, title, &format!("\"{note}\"")), order(2, title, "")]);
        let reading = read_bytes(&encoding.encode(&text).0).unwrap();
        assert_eq!(reading.orders[0].lines[0].title, title, "{}", encoding.name());
        assert_eq!(reading.orders[0].note.as_deref(), Some(note), "{}", encoding.name());
    }
}

#[test]
fn a_big5_file_is_known_by_its_letters_too() {
    let text = shop(&[order(1, "手工茶杯與烏龍茶一百公克", "請放在門口就可以了，謝謝您的幫忙")]);
    let reading = read_bytes(&BIG5.encode(&text).0).unwrap();
    assert_eq!(reading.orders[0].lines[0].title, "手工茶杯與烏龍茶一百公克");
}

#[test]
fn a_header_that_was_encoded_twice_is_known() {
    let shopify = import::formats().iter().find(|it| it.id == "shopify.orders.79").unwrap();
    let mut own = Format { id: "own.twice".to_owned(), ..Format::clone(shopify) };
    own.columns.push("Betrag abzügl. Gebühren".to_owned());
    own.detect = vec!["Name".to_owned(), "Betrag abzügl. Gebühren".to_owned()];
    let options = Options { own: vec![own.into()], ..options() };
    let text = format!("{HEADER},Betrag abzÃ¼gl. GebÃ¼hren\n{},x\n", order(1, "Mug", ""));
    assert_eq!(read_with(text.as_bytes(), &options).unwrap().recognised.format.id, "own.twice");
}
