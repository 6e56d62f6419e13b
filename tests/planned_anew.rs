//! The plan that an import, an act or a change of the settings leaves is the plan made anew of everybody.

use proptest::prelude::*;
use regulars_core::store::Connection;
use regulars_tests::ScratchShop;
use serde_json::json;

use crate::imports::snapshots::exports;
use crate::merging::properties::{act, perform};
use crate::merging::shops::*;

/// Every column of every row of the plan, as they stand in the shop's file.
fn plan(shop: &ScratchShop) -> Vec<String> {
    let db = Connection::open(shop.folder().join("shop.regulars")).unwrap();
    let list = |sql: &str| -> Vec<String> {
        let mut statement = db.prepare(sql).unwrap();
        let rows = statement.query_map([], |row| row.get(0)).unwrap();
        rows.collect::<Result<_, _>>().unwrap()
    };
    let rows = |table: &str| {
        let columns =
            list(&format!("SELECT 'quote(' || name || ')' FROM pragma_table_info('{table}')"));
        list(&format!("SELECT {} FROM {table} ORDER BY 1", columns.join(" || ' ' || ")))
    };
    ["follow_ups", "plan_turns", "plan"].into_iter().flat_map(rows).collect()
}

/// The same once everybody was planned anew.
fn anew(shop: &ScratchShop) -> Vec<String> {
    shop.write("UPDATE plan SET planned_for = '9999-01-01'");
    shop.call("today.page", json!({}));
    plan(shop)
}

#[track_caller]
fn is_as_made_anew(shop: &ScratchShop, after: &str) {
    let (left, anew) = (plan(shop), anew(shop));
    let other = left.iter().zip(&anew).find(|(left, anew)| left != anew);
    assert!(other.is_none() && left.len() == anew.len(), "after {after}: {other:?}");
}

#[test]
fn the_plan_after_the_import_of_any_export_is_the_plan_made_anew() {
    let mut shop = ScratchShop::on("2026-06-20");
    let mut n_imported = 0;
    for (at, file) in exports().iter().enumerate() {
        if shop.try_call("imports.run", json!({ "paths": [file] })).is_ok() {
            n_imported += 1;
            is_as_made_anew(&shop, &file.display().to_string());
        }
        if at % 12 == 11 {
            shop = ScratchShop::on("2026-06-20");
        }
    }
    assert!(n_imported > 100, "{n_imported}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn the_plan_after_imports_and_acts_is_the_plan_made_anew(
        acts in proptest::collection::vec(act(), 1..10)
    ) {
        let shop = ScratchShop::on("2026-05-12");
        let mut batches = Vec::new();
        for (at, act) in acts.into_iter().enumerate() {
            perform(&shop, act, at, &mut batches);
            is_as_made_anew(&shop, &format!("{act:?}"));
        }
    }
}

fn set_theme(shop: &ScratchShop, theme: &str) {
    let mut settings = shop.call("settings.get", json!({}));
    settings["theme"] = json!(theme);
    shop.call("settings.save", settings);
}

/// Whether the next day, or a change of this kind, plans everybody anew: what stands in a row without being
/// planned is gone then.
fn plans_everybody(shop: &mut ScratchShop, change: impl FnOnce(&mut ScratchShop)) -> bool {
    shop.write("UPDATE follow_ups SET attempts = 77");
    change(shop);
    shop.call("today.page", json!({}));
    !plan(shop).iter().any(|row| row.ends_with(" 77") || row.contains(" 77 "))
}

fn shop_of_two_channels() -> ScratchShop {
    let shop = ScratchShop::on("2026-05-12");
    let mira = [shopify(1, "mira@example.com", "Mira", "yes")];
    import_shopify(&shop, "m.csv", &mira);
    import_etsy(&shop, "e.csv", &[etsy(11, "handle1", "Bo Lund")]);
    shop
}

#[test]
fn the_first_new_day_after_the_first_imports_only_moves_the_plan_on() {
    let mut shop = shop_of_two_channels();
    assert!(!plans_everybody(&mut shop, |shop| shop.set_day("2026-05-13")));
    // With the clock set back nobody knows what was planned.
    assert!(plans_everybody(&mut shop, |shop| shop.set_day("2026-05-12")));
}

#[test]
fn a_theme_plans_nobody_anew_and_a_longer_gap_everybody() {
    let mut shop = shop_of_two_channels();
    assert!(!plans_everybody(&mut shop, |shop| set_theme(shop, "dark")));
    assert!(!plans_everybody(&mut shop, |shop| {
        shop.call("changes.undo", json!({}));
    }));
    let save = |shop: &mut ScratchShop, field: &str, value: serde_json::Value| {
        let mut settings = shop.call("settings.get", json!({}));
        settings["cadence"][field] = value;
        shop.call("settings.save", settings);
    };
    assert!(plans_everybody(&mut shop, |shop| save(shop, "gap_days", json!(9))));
    assert!(plans_everybody(&mut shop, |shop| {
        shop.call("changes.undo", json!({}));
    }));
    // Which orders a kind of the merchant's own follows is read with the plan too.
    let own = |products: &str| json!([{ "id": 1, "name": "Filters", "is_on": true, "root": "refill", "products": [products] }]);
    shop.write("UPDATE plan SET planned_for = '9999-01-01'");
    save(
        &mut shop,
        "own",
        json!([{ "id": 0, "name": "Filters", "is_on": true, "root": "refill", "products": ["cup"] }]),
    );
    assert!(plans_everybody(&mut shop, |shop| save(shop, "own", own("lid"))));
}
