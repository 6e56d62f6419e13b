//! A first export and a later one of the same shop, for every format: in either order, twice and
//! overlapping they give one shop, and each of them can be taken back.

use std::path::{Path, PathBuf};

use regulars_tests::ScratchShop;
use serde_json::{Value, json};

use super::fixtures;

/// The pairs, by format.
fn pairs() -> Vec<(String, PathBuf, PathBuf)> {
    let mut pairs: Vec<_> = entries(&fixtures())
        .filter_map(|folder| {
            let named = |name: &str| {
                entries(&folder).find(|path| {
                    let is_snapshot = path.extension().is_some_and(|it| it == "snap");
                    !is_snapshot && path.file_stem().is_some_and(|stem| stem == name)
                })
            };
            let id = folder.file_name()?.to_str()?.to_owned();
            Some((id, named("reexport_first")?, named("reexport_later")?))
        })
        .collect();
    pairs.sort();
    assert!(pairs.len() > 80, "the pairs are in their place");
    pairs
}

fn entries(folder: &Path) -> impl Iterator<Item = PathBuf> + use<> {
    let entries = std::fs::read_dir(folder).into_iter().flatten();
    entries.map(|entry| entry.expect("the folder can be read").path())
}

fn import(shop: &ScratchShop, path: &Path) -> Value {
    let request = json!({ "paths": [path], "confirmed": true, "date_order": "day_first" });
    shop.call("imports.run", request)
}

#[test]
fn two_exports_of_a_shop_give_the_same_in_either_order_and_twice() {
    for (format, first, later) in pairs() {
        let straight = ScratchShop::on("2026-11-20");
        import(&straight, &first);
        import(&straight, &later);
        let dump = straight.dump();
        for path in [&first, &later] {
            assert_eq!(import(&straight, path)["batch"], Value::Null, "{format} again");
        }
        let swapped = ScratchShop::on("2026-11-20");
        import(&swapped, &later);
        import(&swapped, &first);
        assert_eq!(swapped.dump(), dump, "{format}");
    }
}

#[test]
fn a_later_export_that_is_taken_back_leaves_the_first_and_no_trace() {
    for (format, first, later) in pairs() {
        let shop = ScratchShop::on("2026-11-20");
        let empty = shop.dump();
        let first_batch = import(&shop, &first)["batch"].clone();
        let dump = shop.dump();
        let later_batch = import(&shop, &later)["batch"].clone();
        if later_batch.is_i64() {
            shop.call("imports.undo", json!({ "batch": later_batch }));
            assert_eq!(without_refusals(&shop), without_refusals_of(&dump), "{format}");
        }
        shop.call("imports.undo", json!({ "batch": first_batch }));
        assert_eq!(without_refusals(&shop), empty, "{format}");
    }
}

/// A no outlives the file that told of it.
fn without_refusals(shop: &ScratchShop) -> String {
    without_refusals_of(&shop.dump())
}

fn without_refusals_of(dump: &str) -> String {
    dump.lines()
        .filter(|line| !line.contains("\"record\":\"refusal\""))
        .map(|line| format!("{line}\n"))
        .collect()
}
