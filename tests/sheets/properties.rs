//! A sheet may be typed twice, in parts and in any order: the shop is as if it was typed once.

use std::sync::LazyLock;

use proptest::prelude::*;
use proptest::sample::{Index, select};
use regulars_tests::ScratchShop;
use serde_json::{Value, json};

use super::{copied, enter, facts, plan, printed, sheet};

const ROWS: usize = 7;

/// Made once; every case works on copies.
static SHOP: LazyLock<ScratchShop> = LazyLock::new(|| printed(ROWS));

/// What was written beside a row.
fn words() -> impl Strategy<Value = String> {
    let outcome = select(vec![
        "s",
        "s5",
        "s2",
        "4",
        "n",
        "m",
        "y",
        "w",
        "v",
        "b15/5",
        "b16/5@14:30",
        "r",
        "rt",
        "ra",
        "x",
        "x\"cracked\"",
        "s1 x“late”",
        "s o-",
        "s5 o+e",
        "s o+e+p",
        "k9",
    ]);
    let more = select(vec![
        "",
        "",
        "",
        " p\"lid\"",
        " p\"lid\" 20/5",
        " n2w",
        " n10d",
        " t\"rings back\"",
    ]);
    let unclear = select(vec!["what", "s n", "n 5", "s g", "p\"lid", "s8", "", "b31/2"]);
    prop_oneof![
        6 => (outcome, more).prop_map(|(outcome, more)| format!("{outcome}{more}")),
        1 => unclear.prop_map(str::to_owned),
    ]
}

fn sheets() -> impl Strategy<Value = Vec<String>> {
    let lines = prop::collection::vec(prop::option::weighted(0.8, words()), ROWS);
    let others = prop::collection::vec(select(vec!["", "no row", "88 s", "n"]), 0..2);
    (lines, others).prop_map(|(lines, others)| {
        let lines =
            (1..).zip(lines).filter_map(|(row, words)| Some(format!("{row:02} {}", words?)));
        lines.chain(others.into_iter().map(str::to_owned)).collect()
    })
}

/// The plan without the numbers of complaints, which are given in the order in which they are told.
fn in_no_order(shop: &ScratchShop) -> Vec<String> {
    let mut rows: Vec<Value> = plan(shop).as_array().unwrap().clone();
    rows.iter_mut().filter(|row| row["kind"] == "ticket").for_each(|row| row["id"] = Value::Null);
    let mut rows: Vec<String> = rows.iter().map(Value::to_string).collect();
    rows.sort();
    rows
}

/// What stands on the cards of the people of the sheet, in no order and without the numbers of acts: what
/// was taken back and said again has others.
fn cards(shop: &ScratchShop) -> Vec<Value> {
    let rows = sheet(shop)["rows"].as_array().unwrap().clone();
    let card = |row: &Value| {
        let mut card = shop.call("customers.card", json!({ "id": row["customer_id"] }));
        without_numbers(&mut card);
        card
    };
    rows.iter().map(card).collect()
}

fn without_numbers(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            fields.retain(|name, _| name != "id" && !name.ends_with("_id"));
            fields.values_mut().for_each(without_numbers);
        }
        Value::Array(all) => {
            all.iter_mut().for_each(without_numbers);
            all.sort_by_key(Value::to_string);
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

fn all(shop: &ScratchShop, lines: &[String]) {
    let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
    enter(shop, &lines);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn twice_in_parts_and_in_any_order_is_once(
        lines in sheets(),
        shuffled in prop::collection::vec(any::<Index>(), ROWS + 2),
        cut in any::<Index>(),
        is_replanned in any::<bool>(),
    ) {
        let (first, other) = (copied(SHOP.folder()), copied(SHOP.folder()));
        all(&first, &lines);
        let mut mixed = lines.clone();
        for (at, to) in shuffled.iter().enumerate().filter(|(at, _)| *at < lines.len()) {
            mixed.swap(at, to.index(lines.len()));
        }
        let cut = cut.index(mixed.len() + 1);
        all(&other, &mixed[..cut]);
        if is_replanned {
            other.write("UPDATE plan SET planned_for = '0001-01-01'");
        }
        all(&other, &mixed);
        all(&other, &mixed[cut..]);
        prop_assert_eq!(facts(&first), facts(&other));
        prop_assert!(in_no_order(&first) == in_no_order(&other), "the plans differ");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever was taken back between, the sheet that lies on the desk says it all again.
    #[test]
    fn taken_back_and_typed_again_is_once(
        lines in sheets(),
        cut in any::<Index>(),
        is_replanned in any::<bool>(),
    ) {
        let (first, other) = (copied(SHOP.folder()), copied(SHOP.folder()));
        all(&first, &lines);
        let cut = cut.index(lines.len() + 1);
        let lines_of_part: Vec<&str> = lines[..cut].iter().map(String::as_str).collect();
        if !enter(&other, &lines_of_part)["change"].is_null() {
            other.call("changes.undo", Value::Null);
        }
        if is_replanned {
            other.write("UPDATE plan SET planned_for = '0001-01-01'");
        }
        all(&other, &lines);
        for (one, again) in cards(&first).into_iter().zip(cards(&other)) {
            prop_assert!(one == again, "once {one:#}\nagain {again:#}");
        }
        prop_assert!(in_no_order(&first) == in_no_order(&other), "the plans differ");
    }
}
