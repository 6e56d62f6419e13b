//! Files that no known format takes: the merchant says once what their columns mean.

use std::fs;
use std::path::PathBuf;

use regulars_tests::ScratchShop;
use serde_json::{Value, json};

const STALL: &str = "Beleg;Tag;Wer;Mail;Was;Stück;Preis;Gesamt;Stand\n\
4711;02.05.2026;Anna Berg;anna@example.com;Oolong 100 g;2;9,25;18,50;bezahlt\n\
4712;13.05.2026;Mei Lin;mei@example.com;Teeschale;1;1.086,00;1.086,00;offen\n";

fn stall() -> Value {
    json!({
        "title": "Market stall",
        "channel": "Wochenmarkt",
        "columns": ["Beleg", "Tag", "Wer", "Mail", "Was", "Stück", "Preis", "Gesamt", "Stand"],
        "fields": ["order_number", "ordered", "buyer_name", "email", "title", "quantity", "unit_price", "total", "status"],
        "rows": "one_per_line",
        "date_order": "day_first",
        "decimal": "comma",
        "currency": "EUR",
        "status_words": { "bezahlt": "paid", "offen": "placed" },
    })
}

fn file(shop: &ScratchShop, name: &str, text: &str) -> PathBuf {
    let path = shop.folder().join(name);
    fs::write(&path, text).unwrap();
    path
}

#[test]
fn a_mapping_is_tried_before_it_is_saved_and_then_used_by_itself() {
    let shop = ScratchShop::on("2026-05-14");
    let path = file(&shop, "stall.csv", STALL);
    let request = json!({ "paths": [path] });
    assert_eq!(shop.refused("imports.dry_run", request.clone()).code(), "file_unknown_format");
    let tried = shop.call("imports.dry_run", json!({ "paths": [path], "own_format": stall() }));
    let example = &tried["examples"][1];
    assert_eq!(example["buyer"], "Mei Lin");
    assert_eq!(example["ordered_on"], "2026-05-13");
    assert_eq!(example["total"], json!({ "amount": "1086.00", "currency": "EUR" }));
    assert_eq!(shop.call("formats.own", json!({})), json!([]), "trying is not saving");
    let saved = shop.call("formats.save", stall());
    assert_eq!(saved["id"], "own.market_stall");
    let report = shop.call("imports.run", request);
    assert_eq!(report["files"][0]["format"], "own.market_stall");
    assert_eq!(report["files"][0]["channel"], "Wochenmarkt");
    assert_eq!(report["orders"]["new"], 2);
    assert_eq!(report["files"][0]["problems"], json!([]));
}

#[test]
fn a_saved_mapping_can_be_changed_taken_along_and_thrown_away() {
    let shop = ScratchShop::on("2026-05-14");
    let mut saved = shop.call("formats.save", stall());
    saved["title"] = json!("Stall on the square");
    let again = shop.call("formats.save", saved.clone());
    assert_eq!(again["id"], "own.market_stall", "an id never changes");
    assert_eq!(shop.call("formats.own", json!({})), json!([again]));
    let to = shop.folder().join("stall.toml");
    let written = shop.call("formats.export", json!({ "id": again["id"], "to": to }));
    assert_eq!(written["path"], json!(to));

    let other = ScratchShop::on("2026-05-14");
    let brought = other.call("formats.bring", json!({ "path": to }));
    assert_eq!(brought["fields"], again["fields"]);
    assert_eq!(brought["id"], "own.stall_on_the_square");
    let path = file(&other, "stall.csv", STALL);
    assert_eq!(other.call("imports.run", json!({ "paths": [path] }))["orders"]["new"], 2);

    shop.call("formats.remove", json!({ "id": again["id"] }));
    assert_eq!(shop.call("formats.own", json!({})), json!([]));
    for command in ["formats.remove", "formats.export"] {
        let request = json!({ "id": "own.market_stall", "to": to });
        let request = if command == "formats.remove" { json!({ "id": "own.x" }) } else { request };
        assert_eq!(shop.refused(command, request).code(), "invalid");
    }
}

#[test]
fn a_format_file_reads_a_file_without_being_kept() {
    let shop = ScratchShop::on("2026-05-14");
    let saved = shop.call("formats.save", stall());
    let to = shop.folder().join("stall.toml");
    shop.call("formats.export", json!({ "id": saved["id"], "to": to }));
    let other = ScratchShop::on("2026-05-14");
    let path = file(&other, "stall.csv", STALL);
    let report = other.call("imports.run", json!({ "paths": [path], "format_file": to }));
    assert_eq!(report["orders"]["new"], 2);
    assert_eq!(other.call("formats.own", json!({})), json!([]));
}

#[test]
fn a_mapping_that_could_name_no_order_is_refused() {
    let shop = ScratchShop::on("2026-05-14");
    for missing in ["order_number", "ordered"] {
        let mut own = stall();
        let fields = own["fields"].as_array_mut().unwrap();
        fields.iter_mut().filter(|field| **field == missing).for_each(|field| *field = json!(""));
        let error = shop.refused("formats.save", own);
        assert_eq!(error.code(), "invalid");
        assert!(error.to_string().starts_with(missing), "{error}");
    }
}

#[test]
fn what_is_no_format_file_is_refused() {
    let shop = ScratchShop::on("2026-05-14");
    let none = "[channel]\nkey = \"x\"\ntitle = \"X\"\nphone = \"own\"\nemail = \"own\"\n";
    for (name, text) in [("a.toml", "not toml ["), ("b.toml", none), ("c.toml", STALL)] {
        let path = file(&shop, name, text);
        assert_eq!(
            shop.refused("formats.bring", json!({ "path": path })).code(),
            "invalid",
            "{name}"
        );
    }
}

#[test]
fn two_formats_with_one_name_are_two() {
    let shop = ScratchShop::on("2026-05-14");
    shop.call("formats.save", stall());
    assert_eq!(shop.call("formats.save", stall())["id"], "own.market_stall_2");
}

#[test]
fn a_file_is_shown_with_its_columns_and_what_they_may_be() {
    let shop = ScratchShop::on("2026-05-14");
    let path = file(&shop, "stall.csv", STALL);
    let columns = shop.call("formats.columns", json!({ "path": path }));
    assert_eq!(columns["delimiter"], ";");
    assert_eq!(columns["header_row"], 1);
    assert_eq!(
        columns["columns"][2],
        json!({ "name": "Wer", "examples": ["Anna Berg", "Mei Lin"] })
    );
    let guess = &columns["guess"];
    assert_eq!(guess["title"], "stall");
    assert_eq!(guess["channel"], "", "the merchant names the channel");
    assert_eq!(
        guess["fields"],
        json!(["", "ordered", "", "email", "", "quantity", "unit_price", "total", ""])
    );
    assert_eq!(guess["currency"], "EUR");
    assert_eq!(guess["columns"].as_array().map(Vec::len), Some(9));
}

#[test]
fn words_of_a_status_column_are_guessed_and_unknown_ones_say_nothing() {
    let shop = ScratchShop::on("2026-05-14");
    let text = STALL
        .replace("Stand", "Status")
        .replace("Beleg", "Bestellnummer")
        .replace("offen", "beim Zoll");
    let path = file(&shop, "stall.csv", &text);
    let guess = &shop.call("formats.columns", json!({ "path": path }))["guess"];
    assert_eq!(guess["status_words"], json!({ "bezahlt": "paid", "beim Zoll": "nothing" }));
    assert_eq!(
        (&guess["fields"][0], &guess["rows"]),
        (&json!("order_number"), &json!("one_per_line"))
    );
}

#[test]
fn a_file_that_nearly_is_a_known_one_names_it() {
    let shop = ScratchShop::on("2026-05-14");
    let text =
        "Sale Date,Order ID,Full Name,Number of Items,Order Total\n05/02/26,1,Anna Berg,1,10.00\n";
    let path = file(&shop, "changed.csv", text);
    let columns = shop.call("formats.columns", json!({ "path": path }));
    let near = columns["near"].as_array().unwrap();
    assert!(near.len() <= 3 && near[0]["id"].as_str().unwrap().starts_with("etsy."), "{near:?}");
    assert_eq!(near[0]["n_matched"], 5);
}

#[test]
fn columns_with_hostile_names_are_mapped_saved_and_found_again() {
    let shop = ScratchShop::on("2026-05-14");
    let header = "\"Nr \"\"A\"\"\",\"Day\nof order\",\"x = 1 ]] [channel]\",\"'; DROP TABLE orders;--\",back\\slash\n";
    let text = format!("{header}7,2026-05-02,Anna Berg,12.50,hello\n");
    let path = file(&shop, "hostile.csv", &text);
    let mut own = shop.call("formats.columns", json!({ "path": path }))["guess"].clone();
    assert_eq!(own["columns"].as_array().map(Vec::len), Some(5));
    own["channel"] = json!("\"; [x]");
    own["title"] = json!("a\"b\nc");
    own["rows"] = json!("one_per_order");
    own["fields"] = json!(["order_number", "ordered", "buyer_name", "total", "note"]);
    let saved = shop.call("formats.save", own.clone());
    assert_eq!((&saved["columns"], &saved["fields"]), (&own["columns"], &own["fields"]));
    let report = shop.call("imports.run", json!({ "paths": [path] }));
    assert_eq!(report["files"][0]["format"], saved["id"]);
    assert_eq!(report["examples"][0]["buyer"], "Anna Berg");
    assert_eq!(report["examples"][0]["total"], json!({ "amount": "12.50", "currency": "EUR" }));
}

#[test]
fn a_list_of_customers_comes_in_by_a_mapping() {
    let shop = ScratchShop::on("2026-05-14");
    let path = file(
        &shop,
        "people.csv",
        "Vorname,Nachname,E-Mail\nAnna,Berg,anna@example.com\nMei,Lin,mei@example.com\n",
    );
    let mut own = shop.call("formats.columns", json!({ "path": path }))["guess"].clone();
    assert_eq!(own["fields"], json!(["buyer_first", "buyer_last", "email"]));
    assert_eq!(own["rows"], "one_per_customer");
    own["channel"] = json!("Newsletter");
    shop.call("formats.save", own);
    let report = shop.call("imports.run", json!({ "paths": [path] }));
    assert_eq!(report["customers"]["new"], 2);
    assert_eq!(shop.call("customers.list", json!({ "query": "anna berg" }))["total"], 1);
    assert_eq!(shop.call("imports.coverage", json!({}))["channels"], json!([]));
}

#[test]
fn rows_that_leave_the_order_blank_belong_to_the_order_above() {
    let shop = ScratchShop::on("2026-05-14");
    let text = "Order no,Order date,Item,Qty,Total\n1,2026-05-02,Oolong,1,30.00\n,,Cup,2,\n2,2026-05-03,Pot,1,20.00\n";
    let path = file(&shop, "orders.csv", text);
    let mut own = shop.call("formats.columns", json!({ "path": path }))["guess"].clone();
    assert_eq!(own["rows"], "order_on_first_row");
    own["channel"] = json!("Stall");
    shop.call("formats.save", own);
    let report = shop.call("imports.run", json!({ "paths": [path] }));
    assert_eq!(
        (&report["orders"]["new"], &report["lines"]["new"]),
        (&json!(2), &json!(3)),
        "{}",
        report["files"]
    );
}
