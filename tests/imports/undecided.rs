//! Days and amounts that can be read in two ways: decided column by column, else asked.

use regulars_core::domain::staged::{Moment, ProblemCode, StagedOrder};
use regulars_core::import::{self, DateOrder, DecimalMark, Options, Place, Readings};

use super::{options, read_with};

const FORMAT: &str = r#"
[channel]
key = "own.stall"
title = "Stall"
phone = "own"
email = "own"

[[format]]
id = "own.stall"
title = "Stall"
encodings = ["utf-8"]
buyer_rank = 1
rows = "one_per_order"
columns = ["No", "Name", "Ordered", "Sent", "Money", "Items", "Sum", "Pieces"]
detect = ["No", "Ordered", "Sent", "Sum", "Pieces"]

[format.map]
order_number = "No"
buyer_name = "Name"
ordered = "Ordered"
shipped = "Sent"
currency = "Money"
items = "Items"
total = "Sum"
n_units = "Pieces"
"#;
const HEADER: &str = "No;Name;Ordered;Sent;Money;Items;Sum;Pieces\n";

fn stall() -> Options {
    Options { own: vec![import::own_format(FORMAT).unwrap()], ..options() }
}

fn file(rows: &str) -> Vec<u8> {
    format!("{HEADER}{rows}").into_bytes()
}

fn orders(rows: &str, options: &Options) -> Vec<StagedOrder> {
    read_with(&file(rows), options).unwrap().orders
}

fn refusal(rows: &str) -> &'static str {
    read_with(&file(rows), &stall()).err().unwrap().code()
}

fn readings(rows: &str, options: &Options) -> Readings {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("export.csv");
    std::fs::write(&path, file(rows)).unwrap();
    let recognised = import::recognise(Place::from(path.as_path()), options).unwrap();
    import::readings(&recognised, options).unwrap()
}

fn day(text: &str) -> Option<Moment> {
    Some(Moment::Day(text.parse().unwrap()))
}

#[test]
fn each_column_of_days_is_decided_by_its_own_rows() {
    let rows = "1;;05/06/2026;06/13/2026;EUR;;5.00;1\n2;;25/06/2026;07/02/2026;EUR;;5.00;1\n";
    let orders = orders(rows, &stall());
    assert_eq!((orders[0].ordered, orders[0].shipped), (day("2026-06-05"), day("2026-06-13")));
    assert_eq!((orders[1].ordered, orders[1].shipped), (day("2026-06-25"), day("2026-07-02")));
}

const OPEN_DAYS: &str = "1;Mira;05/06/2026;13/06/2026;EUR;;5.00;1\n2;Li;06/06/2026;14/06/2026;EUR;;5.00;1\n3;Zo;07/08/2026;09/08/2026;EUR;;5.00;1\n4;Jo;08/09/2026;;EUR;;5.00;1\n";

#[test]
fn days_that_no_row_decides_are_asked_with_two_examples() {
    let rows = OPEN_DAYS.replace("13/06/2026", "").replace("14/06/2026", "");
    assert_eq!(refusal(&rows), "file_dates_undecided");
    let readings = readings(&rows, &stall());
    let told: Vec<_> = readings
        .dates
        .iter()
        .map(|it| {
            let both = (it.day_first.to_string(), it.month_first.to_string());
            (it.column.as_str(), it.row, it.buyer.as_str(), both)
        })
        .collect();
    let both = |day: &str, month: &str| (day.to_owned(), month.to_owned());
    assert_eq!(
        told,
        [
            ("Ordered", 2, "Mira", both("2026-06-05", "2026-05-06")),
            ("Ordered", 4, "Zo", both("2026-08-07", "2026-07-08")),
            ("Sent", 4, "Zo", both("2026-08-09", "2026-09-08")),
        ]
    );
    assert!(readings.amounts.is_empty());
}

#[test]
fn a_column_that_does_not_decide_is_written_as_the_others_are() {
    let orders = orders(OPEN_DAYS, &stall());
    assert_eq!((orders[0].ordered, orders[0].shipped), (day("2026-06-05"), day("2026-06-13")));
    assert!(readings(OPEN_DAYS, &stall()).dates.is_empty());
}

#[test]
fn the_answer_counts_for_the_columns_that_do_not_decide() {
    let answered = Options { date_order: Some(DateOrder::MonthFirst), ..stall() };
    let orders = orders(OPEN_DAYS, &answered);
    assert_eq!((orders[0].ordered, orders[0].shipped), (day("2026-05-06"), day("2026-06-13")));
    assert!(readings(OPEN_DAYS, &answered).dates.is_empty());
}

#[test]
fn a_month_by_name_or_a_year_in_front_is_not_asked() {
    let rows = "1;;10-Dez-25;2026-05-06;EUR;;5.00;1\n2;;Sep-07-26;5 May 2026;EUR;;5.00;1\n";
    let orders = orders(rows, &stall());
    assert_eq!((orders[0].ordered, orders[0].shipped), (day("2025-12-10"), day("2026-05-06")));
    assert_eq!((orders[1].ordered, orders[1].shipped), (day("2026-09-07"), day("2026-05-05")));
}

#[test]
fn each_column_of_amounts_is_decided_by_its_own_rows() {
    let rows = "1;;2026-05-01;;EUR;1,234;1.234,50;1\n2;;2026-05-01;;EUR;2.50;1.000;1\n";
    let orders = orders(rows, &stall());
    assert_eq!((orders[0].items_minor, orders[0].total_minor), (Some(123_400), Some(123_450)));
    assert_eq!((orders[1].items_minor, orders[1].total_minor), (Some(250), Some(100_000)));
}

#[test]
fn a_thousand_or_one_and_a_bit_is_asked() {
    let rows = "1;Mira;2026-05-01;;EUR;5;1.230;1\n2;Li;2026-05-01;;EUR;5;7;1\n";
    assert_eq!(refusal(rows), "file_decimals_undecided");
    let asked = readings(rows, &stall()).amounts;
    let [it] = asked.as_slice() else { panic!("one example") };
    assert_eq!((it.column.as_str(), it.row, it.buyer.as_str()), ("Sum", 2, "Mira"));
    assert_eq!((it.amount_point.as_str(), it.amount_comma.as_str()), ("1.230", "1230"));
    let with = |mark| orders(rows, &Options { decimal: Some(mark), ..stall() })[0].total_minor;
    assert_eq!(with(DecimalMark::Point), Some(123));
    assert_eq!(with(DecimalMark::Comma), Some(123_000));
}

#[test]
fn rupiah_yen_and_won_are_not_asked() {
    let rows = "1;;2026-05-01;;IDR;Rp37.200;37.200;1\n2;;2026-05-01;;JPY;1,200;¥1,200;1\n3;;2026-05-01;;KRW;12000;12,000원;1\n";
    let totals: Vec<_> = orders(rows, &stall()).iter().map(|order| order.total_minor).collect();
    assert_eq!(totals, [Some(3_720_000), Some(1200), Some(12000)]);
}

#[test]
fn a_count_that_could_be_a_thousand_is_reported_and_not_guessed() {
    let rows = "1;;2026-05-01;;EUR;;5,00;1.000\n";
    let reading = read_with(&file(rows), &stall()).unwrap();
    assert_eq!(reading.orders[0].n_units, None);
    assert_eq!(reading.summary.problems[0].code, ProblemCode::UnreadableQuantity);
}
