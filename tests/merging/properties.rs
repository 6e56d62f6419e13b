//! What holds whatever is imported, joined, parted and taken back.

use std::collections::BTreeSet;

use proptest::prelude::*;
use regulars_core::store::Connection;
use regulars_tests::ScratchShop;
use serde_json::{Value, json};

use super::shops::*;

/// Somebody on some channel: three people, of whom two share an address at times.
#[derive(Clone, Copy, Debug)]
pub enum Row {
    Etsy { order: u32, person: usize },
    Shopify { order: u32, person: usize, shared: bool, says: &'static str },
    Square { person: usize, shared: bool, status: &'static str },
}

const NAMES: [(&str, &str); 3] = [("Anna", "Berg"), ("Bo", "Lund"), ("Mira", "Kovac")];

fn name(person: usize) -> String {
    format!("{} {}", NAMES[person].0, NAMES[person].1)
}

fn email(person: usize, shared: bool) -> String {
    match shared {
        true => "office@example.com".to_owned(),
        false => format!("p{person}@example.com"),
    }
}

fn row() -> impl Strategy<Value = Row> {
    let says = prop_oneof![Just("yes"), Just("no"), Just("")];
    let status = prop_oneof![Just("subscribed"), Just("unsubscribed"), Just("unknown")];
    prop_oneof![
        (1..6_u32, 0..3_usize)
            .prop_map(|(order, person)| Row::Etsy { order: order * 3 + person as u32, person }),
        (1..6_u32, 0..3_usize, proptest::bool::weighted(0.3), says).prop_map(
            |(order, person, shared, says)| Row::Shopify {
                order: 100 + order * 3 + person as u32,
                person,
                shared,
                says
            }
        ),
        (0..3_usize, proptest::bool::weighted(0.3), status)
            .prop_map(|(person, shared, status)| Row::Square { person, shared, status }),
    ]
}

impl Row {
    fn import(self, shop: &ScratchShop, at: usize) -> Value {
        let file = format!("{at}.csv");
        match self {
            Row::Etsy { order, person } => {
                import_etsy(shop, &file, &[etsy(order, &format!("handle{person}"), &name(person))])
            }
            Row::Shopify { order, person, shared, says } => import_shopify(
                shop,
                &file,
                &[shopify(order, &email(person, shared), &name(person), says)],
            ),
            Row::Square { person, shared, status } => import_square(
                shop,
                &file,
                &[square(&format!("C{person}"), NAMES[person], &email(person, shared), "", status)],
            ),
        }
    }
}

/// What is done by hand between imports; places are taken modulo what is there.
#[derive(Clone, Copy, Debug)]
pub enum Act {
    Import(Row),
    Merge(usize, usize),
    Split(usize),
    UndoImport(usize),
    UndoChange,
    RedoChange,
    Refuse(usize),
}

pub fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        4 => row().prop_map(Act::Import),
        2 => (0..9_usize, 0..9_usize).prop_map(|(one, other)| Act::Merge(one, other)),
        2 => (0..9_usize).prop_map(Act::Split),
        1 => (0..9_usize).prop_map(Act::UndoImport),
        1 => Just(Act::UndoChange),
        1 => Just(Act::RedoChange),
        1 => (0..9_usize).prop_map(Act::Refuse),
    ]
}

fn ids(shop: &ScratchShop) -> Vec<i64> {
    let list = shop.call("customers.list", json!({ "limit": 50 }));
    let mut ids: Vec<i64> =
        list["rows"].as_array().unwrap().iter().map(|row| row["id"].as_i64().unwrap()).collect();
    ids.sort_unstable();
    ids
}

/// What may not be done at the moment is not done.
pub fn perform(shop: &ScratchShop, act: Act, at: usize, batches: &mut Vec<i64>) {
    let ids = ids(shop);
    match act {
        Act::Import(row) => batches.extend(row.import(shop, at)["batch"].as_i64()),
        Act::Merge(one, other) if ids.len() > 1 => {
            let pair = json!({ "keep": ids[one % ids.len()], "other": ids[other % ids.len()] });
            let _ = shop.try_call("customers.merge", pair);
        }
        Act::Split(which) if !ids.is_empty() => {
            let id = ids[which % ids.len()];
            let card = shop.call("customers.card", json!({ "id": id }));
            let identities = card["identities"].as_array().unwrap();
            // Nobody may be left on a card on which the merchant has written.
            let of = identities.get(which % identities.len().max(1)).map(|it| &it["id"]);
            let request = json!({ "id": id, "identities": Vec::from_iter(of) });
            let _ = shop.try_call("customers.split", request);
        }
        Act::UndoImport(which) if !batches.is_empty() => {
            let batch = batches.remove(which % batches.len());
            shop.call("imports.undo", json!({ "batch": batch }));
        }
        Act::UndoChange => {
            let _ = shop.try_call("changes.undo", json!({}));
        }
        Act::RedoChange => {
            let _ = shop.try_call("changes.redo", json!({}));
        }
        Act::Refuse(which) if !ids.is_empty() => {
            let request = json!({ "id": ids[which % ids.len()], "scope": "all" });
            shop.call("customers.refuse", request);
        }
        Act::Merge(..) | Act::Split(_) | Act::UndoImport(_) | Act::Refuse(_) => {}
    }
}

/// Every address with what may be done with it, on every card.
fn permissions(shop: &ScratchShop) -> Vec<(String, String)> {
    let points = ids(shop).into_iter().flat_map(|id| {
        let card = shop.call("customers.card", json!({ "id": id }));
        card["contact_points"].as_array().unwrap().clone()
    });
    points
        .filter(|point| point["kind"] == "email")
        .map(|point| {
            let permission = point["permission"].as_str().unwrap_or("none");
            (point["shown"].as_str().unwrap().to_owned(), permission.to_owned())
        })
        .collect()
}

fn with(all: &[(String, String)], permission: &str) -> BTreeSet<String> {
    all.iter().filter(|it| it.1 == permission).map(|it| it.0.clone()).collect()
}

/// The buyers on each card, and whether the merchant may still write to or ring any of them.
fn open_to_the_merchant(shop: &ScratchShop) -> Vec<(String, bool)> {
    let cards = ids(shop).into_iter().map(|id| shop.call("customers.card", json!({ "id": id })));
    cards
        .flat_map(|card| {
            let list = |name: &str| card[name].as_array().unwrap().clone();
            let has_refused = list("timeline").iter().any(|entry| entry["entry"] == "refusal");
            let is_open = list("contact_points").iter().any(|point| point["stopped"] != "refused");
            let is_open = is_open && !has_refused;
            let buyers = list("identities").into_iter();
            buyers.map(move |it| (it["value"].as_str().unwrap().to_owned(), is_open))
        })
        .collect()
}

fn orders(shop: &ScratchShop) -> i64 {
    shop.call("shop.stats", json!({}))["orders"].as_i64().unwrap()
}

/// What would tell that a row points at nobody, or that a card is joined into one that is joined.
fn broken(shop: &ScratchShop) -> i64 {
    let db = Connection::open(shop.folder().join("shop.regulars")).unwrap();
    let count = |sql: &str| db.query_row(sql, [], |row| row.get::<_, i64>(0)).unwrap();
    count("SELECT count(*) FROM pragma_foreign_key_check")
        + count(
            "SELECT count(*) FROM customers AS c JOIN customers AS h ON h.id = c.head_id
             WHERE h.head_id IS NOT NULL",
        )
        + count(
            "SELECT count(*) FROM identities AS i JOIN customers AS c ON c.id = i.customer_id
             WHERE c.head_id IS NOT NULL",
        )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn files_in_any_order_give_the_same_customers(
        rows in proptest::collection::vec(row(), 1..6),
        from in any::<proptest::sample::Index>(),
    ) {
        let straight = ScratchShop::on("2026-06-01");
        let turned = ScratchShop::on("2026-06-01");
        let from = from.index(rows.len());
        for (at, row) in rows.iter().enumerate() {
            row.import(&straight, at);
        }
        for (at, row) in rows.iter().skip(from).chain(&rows[..from]).enumerate() {
            row.import(&turned, at);
        }
        prop_assert_eq!(straight.dump(), turned.dump());
    }

    #[test]
    fn a_batch_that_is_taken_back_had_joined_nobody(
        rows in proptest::collection::vec(row(), 2..6),
        which in any::<proptest::sample::Index>(),
    ) {
        let which = which.index(rows.len());
        let shop = ScratchShop::on("2026-06-01");
        let other = ScratchShop::on("2026-06-01");
        let mut batches = Vec::new();
        for (at, row) in rows.iter().enumerate() {
            batches.push(row.import(&shop, at)["batch"].as_i64());
            if at != which {
                row.import(&other, at);
            }
        }
        // A file that brought nothing new is no batch.
        prop_assume!(batches.iter().all(Option::is_some));
        shop.call("imports.undo", json!({ "batch": batches[which] }));
        prop_assert_eq!(broken(&shop), 0);
        prop_assert_eq!(facts(&shop), facts(&other));
    }

    #[test]
    fn merged_then_more_imported_then_split_is_never_merged_plus_the_same_imports(
        before in proptest::collection::vec(row(), 0..4),
        after in proptest::collection::vec(row(), 0..4),
    ) {
        let merged = ScratchShop::on("2026-06-01");
        let never = ScratchShop::on("2026-06-01");
        // Whom nothing but the merchant joins: one channel tells a handle, the other an address.
        let ours = Row::Etsy { order: 1, person: 0 };
        let theirs = Row::Shopify { order: 99, person: 2, shared: false, says: "" };
        for shop in [&merged, &never] {
            ours.import(shop, 90);
            theirs.import(shop, 91);
            for (at, row) in before.iter().enumerate() {
                row.import(shop, at);
            }
        }
        merge(&merged, "handle0", "p2@example.com");
        for shop in [&merged, &never] {
            for (at, row) in after.iter().enumerate() {
                row.import(shop, 10 + at);
            }
        }
        split(&merged, "p2@example.com", &json!(null));
        prop_assert_eq!(broken(&merged), 0);
        prop_assert_eq!(facts(&merged), facts(&never));
    }

    #[test]
    fn no_yes_is_born_no_refusal_lost_and_no_order_whatever_is_done(
        acts in proptest::collection::vec(act(), 1..11),
    ) {
        let shop = ScratchShop::on("2026-06-01");
        let mut batches = Vec::new();
        let mut closed: BTreeSet<String> = BTreeSet::new();
        for (at, act) in acts.iter().enumerate() {
            let (before, n_before) = (permissions(&shop), orders(&shop));
            perform(&shop, *act, at, &mut batches);
            let after = permissions(&shop);
            prop_assert_eq!(broken(&shop), 0, "{:?}", act);
            let buyers = open_to_the_merchant(&shop);
            if matches!(act, Act::Refuse(_)) {
                closed.extend(buyers.iter().filter(|it| !it.1).map(|it| it.0.clone()));
            }
            let opened: Vec<&String> =
                buyers.iter().filter(|it| it.1 && closed.contains(&it.0)).map(|it| &it.0).collect();
            prop_assert!(opened.is_empty(), "{:?} forgot that {:?} asked for peace", act, opened);
            let (refused, granted) = (with(&before, "refused"), with(&before, "granted"));
            let still_there: BTreeSet<String> = after.iter().map(|it| it.0.clone()).collect();
            let lost: Vec<&String> =
                refused.intersection(&still_there).filter(|it| !with(&after, "refused").contains(*it)).collect();
            prop_assert!(lost.is_empty(), "{:?} lost the refusal of {:?}", act, lost);
            if !matches!(act, Act::Import(_)) {
                let born: Vec<String> = with(&after, "granted").difference(&granted).cloned().collect();
                prop_assert!(born.is_empty(), "{:?} made a yes of {:?}", act, born);
            }
            if !matches!(act, Act::UndoImport(_)) {
                prop_assert!(orders(&shop) >= n_before, "{:?} lost an order", act);
            }
        }
    }
}
