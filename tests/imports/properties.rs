//! What holds for every file, however it looks.

use proptest::prelude::*;
use regulars_core::domain::money::{Currency, Money};

use super::read_bytes;

const HEADER: &str = "Name,Financial Status,Currency,Total,Created at,Lineitem quantity,Lineitem name,Lineitem price\n";

fn with_header(rows: &[u8]) -> Vec<u8> {
    [HEADER.as_bytes(), rows].concat()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn no_row_is_lost_without_a_word(rows in proptest::collection::vec("[-#a-z0-9,.\"' :+]{0,40}", 1..20)) {
        if let Ok(reading) = read_bytes(&with_header(rows.join("\n").as_bytes())) {
            let summary = &reading.summary;
            prop_assert!(summary.rows == 0 || summary.orders + summary.n_problems > 0);
            prop_assert!(summary.orders == reading.orders.len() as u64);
        }
    }

    #[test]
    fn an_amount_comes_in_to_the_cent(minor in -9_999_999_999_i64..9_999_999_999) {
        for code in ["EUR", "JPY", "KWD"] {
            let money = Money { minor, currency: Currency::parse(code).unwrap() };
            let row = format!("#1,paid,{code},{},2026-05-01,1,Mug,1\n", money.amount());
            let reading = read_bytes(&with_header(row.as_bytes())).unwrap();
            prop_assert_eq!(reading.orders[0].total_minor, Some(minor));
        }
    }

    #[test]
    fn a_day_is_the_day_that_was_written_or_a_problem(year in 1990_i32..2100, month in 1_u32..14, day in 1_u32..33) {
        let row = format!("#1,paid,EUR,1,{year:04}-{month:02}-{day:02} 12:00:00 +0000,1,Mug,1\n");
        let reading = read_bytes(&with_header(row.as_bytes())).unwrap();
        match chrono::NaiveDate::from_ymd_opt(year, month, day) {
            Some(exists) => prop_assert_eq!(reading.summary.first_on, Some(exists)),
            None => prop_assert!(reading.orders.is_empty() && reading.summary.left_aside == 1),
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn no_bytes_make_the_reader_fall_over(bytes in proptest::collection::vec(any::<u8>(), 0..2000)) {
        let _ = read_bytes(&bytes);
        let _ = read_bytes(&with_header(&bytes));
    }
}
