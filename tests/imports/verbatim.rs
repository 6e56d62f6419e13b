//! Rows that come again word for word are known without being read, and nothing else changes by it.

use std::path::Path;

use regulars_core::domain::staged::{Staged, StagedOrder, Verbatim, VerbatimOrder};
use regulars_core::import::{self, FileSummary};

use super::snapshots::exports;
use super::{fixtures, options};

/// What was read of a file, and the numbers of the orders that were known.
struct Again {
    read: Vec<StagedOrder>,
    known: Vec<u32>,
    summary: FileSummary,
}

fn stage(path: &Path, known: Verbatim) -> Option<Again> {
    let options = options();
    let recognised = import::recognise(path, &options).ok()?;
    let prepared = import::prepare(&recognised, &options).ok()?;
    let (mut read, mut numbers) = (Vec::new(), Vec::new());
    let mut each = |staged| {
        match staged {
            Staged::Order(order) => read.push(order),
            Staged::Verbatim(order) => numbers.push(order.order_id),
            Staged::Customer(_) => {}
        }
        Ok(())
    };
    let summary = prepared.stage(known, &mut each, &mut |_| Ok(())).ok()?;
    Some(Again { read, known: numbers, summary })
}

/// The orders at these places in the file, as a shop would know them; the id is the place.
fn known_at(orders: &[StagedOrder], is_known: impl Fn(usize) -> bool) -> Verbatim {
    let mut known = Verbatim::default();
    for (place, order) in orders.iter().enumerate() {
        if let Some(wording) = order.wording.filter(|_| is_known(place)) {
            let order = VerbatimOrder {
                order_id: place as u32,
                ordered_on: wording.ordered_on,
                n_lines: order.lines.len() as u32,
                ..VerbatimOrder::default()
            };
            known.put(wording.hash, order);
        }
    }
    known
}

#[test]
fn whatever_is_known_of_a_file_the_rest_of_it_is_read_as_it_was() {
    let mut n_known = 0;
    for file in exports() {
        let Some(first) = stage(&file, Verbatim::default()) else { continue };
        for is_known in [|_| true, |place| place % 2 == 0, |place| place % 2 == 1] {
            let known = known_at(&first.read, is_known);
            let again = stage(&file, known).expect("what was read once is read again");
            assert_eq!(again.summary, first.summary, "{}", file.display());
            let mut rest = first.read.clone();
            for place in again.known.iter().rev() {
                rest.remove(*place as usize);
            }
            assert_eq!(again.read, rest, "{}", file.display());
            n_known += again.known.len();
        }
    }
    assert!(n_known > 1_000, "many orders are known by their rows: {n_known}");
}

#[test]
fn the_first_orders_of_a_file_are_read_even_if_they_are_known() {
    let file = fixtures().join("shopify.orders.79/continuation_rows.csv");
    let first = stage(&file, Verbatim::default()).unwrap();
    let known = known_at(&first.read, |_| true).reading_first(1);
    let again = stage(&file, known).unwrap();
    assert_eq!(again.read, first.read[..1]);
    assert_eq!(again.known.len(), first.read.len() - 1);
}

#[test]
fn rows_that_are_read_in_another_way_have_another_mark() {
    let file = fixtures().join("shopify.orders.79/continuation_rows.csv");
    let mark = |options: &import::Options| {
        let recognised = import::recognise(&file, options).unwrap();
        import::prepare(&recognised, options).unwrap().mark()
    };
    let here = options();
    let elsewhere = import::Options { country: "JP".to_owned(), ..options() };
    assert_eq!(mark(&here), mark(&here));
    assert_ne!(mark(&here), mark(&elsewhere));
}
