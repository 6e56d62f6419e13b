//! What becomes of a shop when files come in: once, twice, in any order, hostile or broken.

use std::fs;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};

use regulars_core::api::{self, Host, Shop, answers};
use regulars_core::{Error, Result};
use regulars_tests::ScratchShop;
use serde_json::{Value, json};

const ORDERS: &str = "Sale Date,Order ID,Buyer User ID,Full Name,Number of Items,Date Shipped,\
Street 1,Ship City,Ship Zipcode,Ship Country,Currency,Order Value,Discount Amount,Shipping,\
Sales Tax,Order Total,Status,Adjusted Order Total,Buyer";
const ITEMS: &str = "Sale Date,Item Name,Buyer,Quantity,Price,Order Shipping,Currency,\
Transaction ID,Listing ID,Date Shipped,Ship Name,Ship Address1,Ship City,Ship Zipcode,\
Ship Country,Order ID,Variations,SKU";

/// Two customers, three orders; the second order of teafan88 is a present for somebody else.
fn etsy_orders() -> String {
    format!(
        "{ORDERS}\n\
         05/02/26,1001,teafan88,Anna Berg,1,,Lindenweg 1,Kassel,34117,Germany,EUR,18.50,0.00,4.90,0.00,23.40,Paid,0.00,teafan88\n\
         05/06/26,1002,teafan88,Anna Berg,2,05/07/26,Lindenweg 1,Kassel,34117,Germany,EUR,40.00,0.00,4.90,0.00,44.90,Completed,0.00,teafan88\n\
         05/07/26,1003,mei_l,林美玉,1,,Hoogstraat 5,Rotterdam,3011 PV,Netherlands,EUR,86.00,0.00,4.90,0.00,90.90,Paid,0.00,mei_l\n"
    )
}

fn etsy_items() -> String {
    format!(
        "{ITEMS}\n\
         05/02/26,Oolong 100 g,teafan88,1,18.50,4.90,EUR,9001,7001,,Anna Berg,Lindenweg 1,Kassel,34117,Germany,1001,,OOL-100\n\
         05/06/26,Celadon gaiwan,,1,30.00,4.90,EUR,9002,7002,05/07/26,Zoë Present,Hafen 3,Bremen,28195,Germany,1002,,GAI-1\n\
         05/06/26,Tea tin,,1,10.00,0.00,EUR,9003,7003,05/07/26,Zoë Present,Hafen 3,Bremen,28195,Germany,1002,Size: small,TIN-1\n\
         05/07/26,Jian tea bowl,mei_l,1,86.00,4.90,EUR,9004,7004,,林美玉,Hoogstraat 5,Rotterdam,3011 PV,Netherlands,1003,,JIAN-1\n"
    )
}

fn file(shop: &ScratchShop, name: &str, text: &str) -> PathBuf {
    let path = shop.folder().join(name);
    fs::write(&path, text).expect("the scratch folder can be written");
    path
}

fn import(shop: &ScratchShop, name: &str, text: &str) -> Value {
    let path = file(shop, name, text);
    shop.call("imports.run", json!({ "paths": [path] }))
}

fn counts(new: i64, changed: i64, same: i64) -> Value {
    json!({ "new": new, "changed": changed, "same": same })
}

#[test]
fn a_pair_of_etsy_files_gives_the_same_shop_in_either_order() {
    let mut dumps = Vec::new();
    for swapped in [false, true] {
        let shop = ScratchShop::on("2026-05-12");
        let orders = file(&shop, "orders.csv", &etsy_orders());
        let items = file(&shop, "items.csv", &etsy_items());
        let paths = if swapped { [items, orders] } else { [orders, items] };
        let report = shop.call("imports.run", json!({ "paths": paths }));
        assert_eq!(report["orders"], counts(3, 0, 0));
        assert_eq!(report["lines"], counts(4, 0, 0));
        assert_eq!(report["customers"], json!({ "new": 2, "known": 0, "joined": 0 }));
        dumps.push(shop.dump());
    }
    assert_eq!(dumps[0], dumps[1]);
    assert!(dumps[0].contains("Anna Berg") && dumps[0].contains("Jian tea bowl"));
}

#[test]
fn two_files_on_two_days_give_the_shop_of_one_import() {
    let together = ScratchShop::on("2026-05-12");
    let paths = [file(&together, "o.csv", &etsy_orders()), file(&together, "i.csv", &etsy_items())];
    together.call("imports.run", json!({ "paths": paths }));
    for swapped in [false, true] {
        let mut apart = ScratchShop::on("2026-05-12");
        let (first, second) =
            if swapped { (etsy_items(), etsy_orders()) } else { (etsy_orders(), etsy_items()) };
        import(&apart, "first.csv", &first);
        apart.set_day("2026-05-13");
        let report = import(&apart, "second.csv", &second);
        assert_eq!(report["orders"]["new"], 0);
        assert_eq!(apart.dump(), together.dump(), "items first: {swapped}");
    }
}

#[test]
fn the_same_file_again_changes_nothing() {
    let shop = ScratchShop::on("2026-05-12");
    import(&shop, "orders.csv", &etsy_orders());
    import(&shop, "items.csv", &etsy_items());
    let (dump, stats) = (shop.dump(), shop.call("shop.stats", json!({})));
    for (name, text) in [("orders.csv", etsy_orders()), ("items.csv", etsy_items())] {
        let report = import(&shop, name, &text);
        assert_eq!(report["batch"], Value::Null);
        assert_eq!(report["orders"], counts(0, 0, 3), "{name}");
        assert_eq!(report["customers"], json!({ "new": 0, "known": 2, "joined": 0 }), "{name}");
    }
    assert_eq!(shop.dump(), dump);
    assert_eq!(shop.call("shop.stats", json!({})), stats);
}

#[test]
fn a_later_export_moves_an_order_on_and_a_blank_cell_erases_nothing() {
    let mut shop = ScratchShop::on("2026-05-12");
    import(&shop, "orders.csv", &etsy_orders());
    shop.set_day("2026-05-20");
    let later = format!(
        "{ORDERS}\n\
         05/02/26,1001,teafan88,,1,05/03/26,,,,,EUR,18.50,0.00,4.90,0.00,23.40,Completed,0.00,\n\
         05/07/26,1003,mei_l,林美玉,1,,Hoogstraat 5,Rotterdam,3011 PV,Netherlands,EUR,86.00,0.00,4.90,0.00,90.90,Paid,40.90,mei_l\n"
    );
    let report = import(&shop, "later.csv", &later);
    assert_eq!(report["orders"], counts(0, 2, 0));
    let changes: Vec<(&str, &str)> = report["changes"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|change| (change["field"].as_str().unwrap(), change["new"].as_str().unwrap()))
        .collect();
    assert!(changes.contains(&("shipped_on", "2026-05-03")), "{changes:?}");
    assert!(changes.contains(&("status", "completed")), "{changes:?}");
    assert!(changes.contains(&("refunded_minor", "50.00 EUR")), "{changes:?}");
    assert!(shop.dump().contains("Lindenweg 1"));
    assert!(shop.dump().contains("Anna Berg"));
}

#[test]
fn an_older_export_never_takes_an_order_back() {
    let shop = ScratchShop::on("2026-05-12");
    let later = etsy_orders().replace("23.40,Paid", "23.40,Completed");
    import(&shop, "later.csv", &later);
    let dump = shop.dump();
    import(&shop, "earlier.csv", &etsy_orders());
    assert_eq!(shop.dump(), dump);
}

#[test]
fn a_dry_run_counts_as_the_import_does_and_writes_nothing() {
    let shop = ScratchShop::on("2026-05-12");
    let empty = shop.dump();
    let paths = [file(&shop, "o.csv", &etsy_orders()), file(&shop, "i.csv", &etsy_items())];
    let dry = shop.call("imports.dry_run", json!({ "paths": paths }));
    assert_eq!(dry["batch"], Value::Null);
    assert_eq!(shop.dump(), empty);
    assert_eq!(shop.call("shop.stats", json!({}))["orders"], 0);
    let run = shop.call("imports.run", json!({ "paths": paths }));
    for part in ["orders", "lines", "customers", "examples", "follow_ups", "files"] {
        assert_eq!(dry[part], run[part], "{part}");
    }
    assert_eq!(dry["examples"].as_array().map(Vec::len), Some(3), "one sentence an order");
    assert_eq!(dry["examples"][0]["buyer"], "Anna Berg");
    assert_eq!(dry["examples"][0]["title"], "Oolong 100 g");
    assert_eq!(dry["examples"][0]["total"], json!({ "amount": "23.40", "currency": "EUR" }));
}

#[test]
fn follow_ups_are_there_as_soon_as_the_import_is() {
    let shop = ScratchShop::on("2026-05-12");
    let report = import(&shop, "orders.csv", &etsy_orders());
    assert_eq!(report["follow_ups"]["thank_you"], 2);
    let today = shop.call("today.page", json!({}));
    let names: Vec<&str> = today["sections"]
        .as_array()
        .expect("sections")
        .iter()
        .flat_map(|section| section["lines"].as_array().expect("lines"))
        .map(|row| row["customer_name"].as_str().expect("a name"))
        .collect();
    assert!(names.contains(&"Anna Berg") && names.contains(&"林美玉"), "{names:?}");
}

#[test]
fn one_bad_row_is_told_and_the_others_come_in() {
    let shop = ScratchShop::on("2026-05-12");
    let text = etsy_orders().replace("05/06/26,1002", "31/02/26,1002");
    let report = import(&shop, "orders.csv", &text);
    assert_eq!(report["orders"], counts(2, 0, 0));
    assert_eq!(report["left_aside"], 1);
    let problem = &report["files"][0]["problems"][0];
    assert_eq!(problem["row"], 3);
    assert_eq!(problem["column"], "Sale Date");
    assert_eq!(problem["value"], "31/02/26");
}

#[test]
fn hostile_names_come_in_and_stay_text() {
    let shop = ScratchShop::on("2026-05-12");
    let long = "n".repeat(10_000);
    let names = [
        "<img onerror=alert(1) src=x>",
        "'; DROP TABLE customers;--",
        "\u{202e}drawkcab",
        "nul\0inside",
        &long,
    ];
    let mut text = format!("{ORDERS}\n");
    for (index, name) in names.iter().enumerate() {
        text += &format!(
            "05/06/26,20{index},hostile{index},\"{name}\",1,,Street 1,Town,1,Germany,EUR,10.00,0.00,0.00,0.00,10.00,Paid,0.00,x\n"
        );
    }
    let report = import(&shop, "hostile.csv", &text);
    assert_eq!(report["customers"]["new"], 5);
    let list = shop.call("customers.list", json!({}));
    let shown: Vec<&str> = list["rows"]
        .as_array()
        .expect("rows")
        .iter()
        .map(|row| row["name"].as_str().expect("a name"))
        .collect();
    assert!(shown.contains(&names[0]) && shown.contains(&names[1]) && shown.contains(&names[4]));
    assert_eq!(shop.call("shop.stats", json!({}))["customers"], 5);
}

#[test]
fn a_bad_file_leaves_the_shop_as_it_was_even_beside_a_good_one() {
    let shop = ScratchShop::on("2026-05-12");
    import(&shop, "items.csv", &etsy_items());
    let dump = shop.dump();
    for (name, text, code) in [
        ("empty.csv", "", "file_empty"),
        ("header.csv", ORDERS, "file_no_rows"),
        ("picture.csv", "\u{89}PNG\r\n\u{1a}\n\0\0\0\rIHDR\0\0", "file_not_text"),
        ("letter.csv", "Dear Anna,\nthank you, and goodbye\n", "file_unknown_format"),
    ] {
        let paths = [file(&shop, "good.csv", &etsy_orders()), file(&shop, name, text)];
        let error = shop.refused("imports.run", json!({ "paths": paths }));
        assert_eq!(error.code(), code, "{name}");
        assert_eq!(shop.dump(), dump, "{name}");
    }
}

/// Presses Stop as soon as anything is said.
#[derive(Default)]
struct Impatient(AtomicBool);

impl Host for Impatient {
    fn progress(&self, _: &answers::Progress) {
        self.0.store(true, Ordering::Relaxed);
    }

    fn is_stopped(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

#[test]
fn a_stopped_import_leaves_nothing_behind() {
    let shop = ScratchShop::on("2026-05-12");
    let mut text = format!("{ORDERS}\n");
    for order in 0..3000 {
        text += &format!(
            "05/06/26,{order},buyer{order},Name {order},1,,Street 1,Town,1,Germany,EUR,10.00,0.00,0.00,0.00,10.00,Paid,0.00,x\n"
        );
    }
    let path = file(&shop, "many.csv", &text);
    let answer: Result<Value> = api::call(
        shop.shop(),
        shop.now(),
        &Impatient::default(),
        "imports.run",
        json!({ "paths": [path] }),
    );
    assert!(matches!(answer, Err(Error::Stopped)), "{answer:?}");
    assert_eq!(shop.call("shop.stats", json!({}))["orders"], 0);
}

#[test]
fn a_large_first_import_gives_the_shop_of_many_small_ones() {
    // Past half a megabyte the indexes come last; below, they are there from the start.
    let row = |order: usize| {
        let note = "x".repeat(200);
        format!(
            "05/{:02}/26,{order},buyer{},Name {},1,,{note},Town,1,Germany,EUR,10.00,0.00,0.00,0.00,10.00,Paid,0.00,x\n",
            order % 28 + 1,
            order % 700,
            order % 700
        )
    };
    let rows: Vec<String> = (0..15_000).map(row).collect();
    let large = ScratchShop::on("2026-05-30");
    import(&large, "large.csv", &format!("{ORDERS}\n{}", rows.concat()));
    let small = ScratchShop::on("2026-05-30");
    for part in rows.chunks(1_500) {
        import(&small, "part.csv", &format!("{ORDERS}\n{}", part.concat()));
    }
    assert_eq!(large.dump(), small.dump());
    let follow_ups = |shop: &ScratchShop| shop.call("follow_ups.list", json!({})).to_string().len();
    assert_eq!(follow_ups(&large), follow_ups(&small));
}

#[test]
fn a_shop_of_a_newer_version_is_refused_and_left_untouched() {
    let shop = ScratchShop::on("2026-05-12");
    let folder = tempfile::tempdir().expect("a scratch folder can be made");
    let path = folder.path().join("shop.regulars");
    fs::copy(shop.folder().join("shop.regulars"), &path).expect("the file can be copied");
    // The version stands in bytes 60 to 63 of every SQLite file.
    let mut bytes = fs::read(&path).expect("the file can be read");
    bytes[60..64].copy_from_slice(&999_u32.to_be_bytes());
    fs::write(&path, &bytes).expect("the file can be written");
    match Shop::open(folder.path()) {
        Err(Error::NewerShop { found: 999, .. }) => {}
        Err(other) => panic!("refused for another reason: {other}"),
        Ok(_) => panic!("opened a newer shop"),
    }
    assert_eq!(fs::read(&path).expect("the file can be read"), bytes);
}

#[test]
fn a_shop_is_never_open_twice() {
    let shop = ScratchShop::on("2026-05-12");
    assert!(matches!(Shop::open(shop.folder()), Err(Error::InUse)));
    let shop = shop.reopened();
    assert_eq!(shop.call("shop.stats", json!({}))["orders"], 0);
}

#[test]
fn an_order_told_twice_in_one_file_has_its_lines_once() {
    let header = "Name,Email,Financial Status,Created at,Currency,Total,Lineitem quantity,Lineitem name,Lineitem price";
    let order = |status: &str| {
        format!(
            "#1,a@b.example,{status},2026-05-02 09:30:00 +0200,EUR,30.00,1,Cup,10.00\n\
             #1,a@b.example,,2026-05-02 09:30:00 +0200,,,1,Pot,20.00\n"
        )
    };
    let shop = ScratchShop::on("2026-05-12");
    let text = format!("{header}\n{}{}", order("pending"), order("paid"));
    let report = import(&shop, "orders_export.csv", &text);
    assert_eq!(report["orders"], counts(1, 0, 0));
    assert_eq!(report["lines"]["new"], 2);
    let again = import(&shop, "orders_export.csv", &text);
    assert_eq!(again["lines"]["new"], 0);
}
