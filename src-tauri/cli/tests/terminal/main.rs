//! The program as a script meets it: exit codes, what goes where, and the same answers as the window.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod work;

use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/imports").join(name)
}

fn regulars(shop: &Path, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_regulars"))
        .arg("--shop")
        .arg(shop)
        .args(["--today", "2026-05-12"])
        .args(args)
        .output()
        .unwrap()
}

#[track_caller]
fn json(shop: &Path, args: &[&str]) -> Value {
    let output = regulars(shop, &[&["--json"], args].concat());
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

#[track_caller]
fn text(shop: &Path, args: &[&str]) -> String {
    let output = regulars(shop, args);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

fn scratch() -> tempfile::TempDir {
    tempfile::tempdir().unwrap()
}

/// A small file of orders, written for the test.
fn orders(folder: &Path) -> String {
    let path = folder.join("orders.csv");
    std::fs::copy(fixture(SMALL), &path).unwrap();
    path.display().to_string()
}

const SMALL: &str = "etsy.sold_orders.us/a_coupon_two_items_and_a_leading_zero.csv";

#[test]
fn an_import_prints_what_scripts_were_promised() {
    let shop = scratch();
    let files = scratch();
    let file = orders(files.path());
    let report = json(shop.path(), &["import", &file]);
    assert_eq!(report["batch"], 1);
    let read = &report["files"][0];
    assert_eq!(read["file"], "orders.csv");
    for field in ["format", "encoding", "delimiter"] {
        assert!(read[field].is_string(), "{field}");
    }
    assert!(read["rows"].as_i64().unwrap() > 0 && read["problems"].is_array());
    for (part, word) in [("orders", "new"), ("lines", "same"), ("customers", "known")] {
        assert!(report[part][word].is_i64(), "{part}.{word}");
    }
    let again = json(shop.path(), &["import", &file]);
    assert_eq!(again["orders"]["new"], 0);
    assert_eq!(again["orders"]["same"], report["orders"]["new"]);
}

#[test]
fn a_dry_run_writes_nothing() {
    let shop = scratch();
    let files = scratch();
    let report = json(shop.path(), &["import", "--dry-run", &orders(files.path())]);
    assert_eq!(report["batch"], Value::Null);
    assert!(report["orders"]["new"].as_i64().unwrap() > 0);
    assert_eq!(json(shop.path(), &["stats"])["orders"], 0);
}

#[test]
fn lists_can_be_read_and_counted() {
    let shop = scratch();
    let files = scratch();
    json(shop.path(), &["import", &orders(files.path())]);
    let list = json(shop.path(), &["customers"]);
    let n = list["total"].as_i64().unwrap();
    assert_eq!(json(shop.path(), &["stats"])["customers"], n);
    let first = list["rows"][0]["id"].as_i64().unwrap().to_string();
    assert_eq!(json(shop.path(), &["customer", &first])["id"].to_string(), first);
    assert_eq!(
        json(shop.path(), &["customers", "--limit", "1"])["rows"].as_array().unwrap().len(),
        1
    );
    assert!(text(shop.path(), &["customers"]).lines().count() > 1);
    assert!(text(shop.path(), &["orders"]).starts_with("id"));
    text(shop.path(), &["customer", &first]);
    text(shop.path(), &["follow-ups"]);
    assert!(text(shop.path(), &["follow-ups", "--left-out"]).contains("reason"));
    let calendar = shop.path().join("work.ics");
    text(shop.path(), &["calendar", "--to", calendar.to_str().unwrap()]);
    assert!(std::fs::read_to_string(calendar).unwrap().starts_with("BEGIN:VCALENDAR\r\n"));
    text(shop.path(), &["stats"]);
    assert!(
        json(shop.path(), &["follow-ups", "--state", "due,overdue", "--until", "2026-12-31"])
            .is_array()
    );
    assert_eq!(json(shop.path(), &["call", "settings.get"])["paper"], "a4");
    assert_eq!(json(shop.path(), &["call", "customers.list", r#"{"limit":0}"#])["total"], n);
}

#[test]
fn somebody_is_written_down_and_buys_at_the_counter() {
    let shop = scratch();
    let new = ["customer", "new", "--name", "Anna Counter", "--phone", "+49 30 901820"];
    let id = text(shop.path(), &new).trim().to_owned();
    let sale = ["sale", "2x9.25 Oolong 100 g", "Cup", "--total", "20", "--to", &id];
    assert!(text(shop.path(), &sale).trim().ends_with("-1"));
    let card = json(shop.path(), &["customer", &id]);
    assert_eq!(card["spent"][0]["amount"], "20.00");
    assert_eq!(card["orders"][0]["lines"][0]["quantity"], 2);
}

#[test]
fn whoever_was_put_away_is_listed_and_brought_back_and_the_trash_is_emptied() {
    let shop = scratch();
    let id = text(shop.path(), &["customer", "new", "--name", "Anna Counter"]).trim().to_owned();
    let put = format!("{{\"customer\":{id}}}");
    json(shop.path(), &["call", "trash.put", &put]);
    assert_eq!(json(shop.path(), &["trash"])["rows"][0]["name"], "Anna Counter");
    assert!(text(shop.path(), &["trash"]).contains("Anna Counter"));
    json(shop.path(), &["trash", "restore", &id]);
    assert_eq!(json(shop.path(), &["trash"])["total"], 0);
    json(shop.path(), &["call", "trash.put", &put]);
    assert_eq!(json(shop.path(), &["trash", "empty"])["n"], 1);
    assert_eq!(json(shop.path(), &["customers"])["total"], 0);
}

#[test]
fn two_shops_with_the_same_facts_print_the_same() {
    let (one, other) = (scratch(), scratch());
    let files = scratch();
    let file = orders(files.path());
    json(one.path(), &["import", &file]);
    json(other.path(), &["import", &file]);
    json(other.path(), &["import", &file]);
    let dump = text(one.path(), &["dump"]);
    assert!(dump.lines().is_sorted() && dump.lines().count() > 3);
    assert_eq!(dump, text(other.path(), &["dump"]));
}

#[test]
fn a_refusal_ends_with_one_and_says_why_on_stderr() {
    let shop = scratch();
    let refusals: [(&[&str], &str); 4] = [
        (&["import", "nowhere.csv"], "file_not_found"),
        (&["customer", "4711"], "not_found"),
        (&["attempt", "4711", "reached"], "not_found"),
        (&["call", "no.such_command"], "invalid"),
    ];
    for (args, code) in refusals {
        let output = regulars(shop.path(), args);
        assert_eq!(output.status.code(), Some(1), "{args:?}");
        assert!(output.stdout.is_empty(), "{args:?}");
        let words = String::from_utf8(output.stderr).unwrap();
        assert!(words.contains(code), "{args:?}: {words}");
    }
}

#[test]
fn wrong_usage_ends_with_two() {
    let shop = scratch();
    let wrong: [&[&str]; 7] = [
        &[],
        &["import"],
        &["fly"],
        &["customers", "--limit", "many"],
        &["attempt", "1", "callback", "--on", "soon"],
        &["attempt", "1", "shouted"],
        &["call", "shop.stats", "{"],
    ];
    for args in wrong {
        assert_eq!(regulars(shop.path(), args).status.code(), Some(2), "{args:?}");
    }
}

#[test]
fn a_shop_that_is_open_elsewhere_is_left_alone() {
    let shop = scratch();
    let open = regulars_core::api::Shop::open(shop.path()).unwrap();
    let output = regulars(shop.path(), &["stats"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("shop_in_use"));
    drop(open);
}

#[test]
fn a_reader_who_leaves_early_is_no_failure() {
    let shop = scratch();
    let files = scratch();
    json(shop.path(), &["import", &orders(files.path())]);
    let mut child = Command::new(env!("CARGO_BIN_EXE_regulars"))
        .arg("--shop")
        .arg(shop.path())
        .arg("dump")
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert!(output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn the_cadence_plans_a_case_without_a_shop() {
    let files = scratch();
    let path = files.path().join("world.json");
    let world = r#"{"settings":{"only":["thank_you"]},"today":"2026-03-05",
        "events":[{"type":"purchase","order":"A1","at":"2026-03-02"}]}"#;
    std::fs::write(&path, world).unwrap();
    let shop = files.path().join("no shop");
    let plan = json(&shop, &["plan", path.to_str().unwrap()]);
    assert_eq!(plan["items"][0]["state"], "due");
    assert!(!shop.exists());
    std::fs::write(&path, "{").unwrap();
    assert_eq!(regulars(&shop, &["plan", path.to_str().unwrap()]).status.code(), Some(1));
}

const STALL: &str =
    "Nr;Tag;Kunde;Summe\n1;05.06.2026;Anna Berg;10,00\n2;07.08.2026;Mei Lin;12,50\n";

const STALL_FORMAT: &str = r#"
[channel]
key = "stall"
title = "Market stall"
phone = "own"
email = "own"

[[format]]
id = "own.stall"
title = "Market stall"
encodings = ["utf-8"]
rows = "one_per_order"
buyer_rank = 1
columns = ["Nr", "Tag", "Kunde", "Summe"]
detect = ["Nr", "Tag", "Kunde", "Summe"]

[format.map]
order_number = "Nr"
ordered = "Tag"
buyer_name = "Kunde"
total = "Summe"
"#;

fn written(folder: &Path, name: &str, text: &str) -> String {
    let path = folder.join(name);
    std::fs::write(&path, text).unwrap();
    path.display().to_string()
}

#[test]
fn an_unknown_file_comes_in_by_a_format_file_and_what_it_leaves_open_is_shown() {
    let (shop, files) = (scratch(), scratch());
    let stall = written(files.path(), "stall.csv", STALL);
    let format = written(files.path(), "stall.toml", STALL_FORMAT);
    let output = regulars(shop.path(), &["import", &stall, "--map", &format]);
    let words = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(words.contains("file_dates_undecided"), "{words}");
    assert!(words.contains("2026-06-05 with --date-order day_first"), "{words}");
    assert!(words.contains("2026-05-06 with --date-order month_first"), "{words}");
    let answered = ["import", &stall, "--map", &format, "--date-order", "day_first"];
    let report = json(shop.path(), &answered);
    assert_eq!(report["files"][0]["first_on"], "2026-06-05");
    assert_eq!(json(shop.path(), &["map"]), serde_json::json!([]));
}

#[test]
fn a_format_file_is_taken_in_used_given_out_and_thrown_away() {
    let (shop, files) = (scratch(), scratch());
    let text_of = STALL.replace("07.08", "17.08");
    let stall = written(files.path(), "stall.csv", &text_of);
    let format = written(files.path(), "stall.toml", STALL_FORMAT);
    let columns = text(shop.path(), &["columns", &stall]);
    assert!(columns.contains("Kunde") && columns.contains("buyer_name"), "{columns}");
    let id = json(shop.path(), &["map", "--bring", &format])["id"].as_str().unwrap().to_owned();
    assert_eq!(id, "own.market_stall");
    assert!(text(shop.path(), &["formats"]).contains(&id));
    assert_eq!(json(shop.path(), &["import", &stall])["files"][0]["format"], id.as_str());
    let to = files.path().join("out.toml").display().to_string();
    text(shop.path(), &["map", "--export", &id, "--to", &to]);
    assert!(std::fs::read_to_string(&to).unwrap().contains("buyer_name = \"Kunde\""));
    text(shop.path(), &["map", "--remove", &id]);
    assert!(!text(shop.path(), &["map"]).contains(&id));
    assert_eq!(regulars(shop.path(), &["map", "--export", &id]).status.code(), Some(2));
}

#[test]
fn the_formats_are_listed_with_what_their_channels_allow() {
    let shop = scratch();
    assert!(text(shop.path(), &["formats"]).contains("etsy.sold_orders.us"));
    let terms = text(shop.path(), &["formats", "--terms"]);
    assert!(terms.lines().any(|line| line.starts_with("amazon: about the order")), "{terms}");
    assert_eq!(terms.lines().filter(|line| line.starts_with("amazon:")).count(), 1);
}

#[test]
fn imports_are_listed_and_the_months_they_cover_are_shown() {
    let (shop, files) = (scratch(), scratch());
    json(shop.path(), &["import", &orders(files.path())]);
    let batches = text(shop.path(), &["batches"]);
    assert!(batches.contains("orders.csv") && batches.contains("etsy"), "{batches}");
    assert_eq!(json(shop.path(), &["batches"])[0]["id"], 1);
    let coverage = text(shop.path(), &["coverage"]);
    assert!(coverage.starts_with("channel") && coverage.contains("2026"), "{coverage}");
}

#[test]
fn a_file_that_asks_first_comes_in_with_a_yes() {
    let (shop, files) = (scratch(), scratch());
    let payments = "id,Description,Created (UTC),Amount,Amount Refunded,Currency,Status,Customer Email\n\
        ch_1,Teapot,2026-05-02 09:30,10.00,0.00,eur,Paid,anna@example.com\n";
    let path = written(files.path(), "payments.csv", payments);
    let output = regulars(shop.path(), &["import", &path]);
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("needs_confirmation"));
    assert_eq!(json(shop.path(), &["import", &path, "--yes"])["orders"]["new"], 1);
}

#[test]
fn an_import_is_taken_back_after_a_look_at_what_that_does() {
    let (shop, files) = (scratch(), scratch());
    let empty = text(shop.path(), &["dump"]);
    json(shop.path(), &["import", &orders(files.path())]);
    let full = text(shop.path(), &["dump"]);
    let tried = text(shop.path(), &["undo", "1", "--dry-run"]);
    assert!(tried.contains("orders removed"), "{tried}");
    assert_eq!(text(shop.path(), &["dump"]), full);
    let report = json(shop.path(), &["undo", "1"]);
    assert!(report["reversed"]["orders_removed"].as_i64().unwrap() > 0);
    assert_eq!(text(shop.path(), &["dump"]), empty);
    assert!(json(shop.path(), &["batches"])[0]["undone_at"].is_string());
    assert_eq!(regulars(shop.path(), &["undo", "99"]).status.code(), Some(1));
}

fn write_down(shop: &Path, name: &str, phone: &str) -> String {
    text(shop, &["customer", "new", "--name", name, "--phone", phone]).trim().to_owned()
}

#[test]
fn fields_and_notes_are_written_and_each_is_taken_back_and_done_again() {
    let shop = scratch();
    let id = write_down(shop.path(), "Anna Counter", "+49 30 901820");
    let card = || json(shop.path(), &["customer", &id]);
    let set = json(shop.path(), &["customer", "set", &id, "occupation=potter", "city=Kiel"]);
    assert_eq!(set["change"]["act"], "fields_set");
    let note = ["customer", "note", &id, "Loves the oolong", "--pin", "--remind", "2026-05-20"];
    assert_eq!(json(shop.path(), &note)["change"]["act"], "note_written");
    assert_eq!(card()["notes"][0]["remind_on"], "2026-05-20");
    assert_eq!(card()["city"], "Kiel");
    assert_eq!(json(shop.path(), &["undo"])["change"]["act"], "note_written");
    assert_eq!(card()["notes"], Value::Array(Vec::new()));
    assert_eq!(json(shop.path(), &["redo"])["change"]["is_undone"], false);
    assert_eq!(card()["notes"][0]["is_pinned"], true);
    let history = text(shop.path(), &["history"]);
    assert!(history.contains("note_written") && history.contains("customer_made"), "{history}");
    text(shop.path(), &["customer", "set", &id, "city="]);
    assert_eq!(card()["city"], "");
    let nonsense = regulars(shop.path(), &["customer", "set", &id, "city"]);
    assert_eq!(nonsense.status.code(), Some(1));
}

#[test]
fn a_new_customer_brings_fields_and_is_one_change() {
    let shop = scratch();
    let new = ["customer", "new", "--name", "Zoe Market", "--set", "birthday=--05-20"];
    let made = json(shop.path(), &new);
    assert_eq!(made["change"]["act"], "customer_made");
    let id = made["id"].to_string();
    let card = json(shop.path(), &["customer", &id]);
    let fields = card["fields"].as_array().unwrap();
    assert!(fields.iter().any(|it| it["field"] == "birthday" && it["value"] == "--05-20"));
    text(shop.path(), &["undo"]);
    assert_eq!(json(shop.path(), &["stats"])["customers"], 0);
    assert_eq!(regulars(shop.path(), &["customer", "new"]).status.code(), Some(1));
}

#[test]
fn two_customers_are_joined_and_parted() {
    let shop = scratch();
    let anna = write_down(shop.path(), "Anna Berg", "+49 30 901820");
    let other = write_down(shop.path(), "Annie Berg", "+49 30 901821");
    let merge = ["customer", "merge", &anna, &other, "--choose", "name=Annie Berg"];
    assert_eq!(text(shop.path(), &merge).trim(), anna);
    let card = json(shop.path(), &["customer", &anna]);
    assert_eq!(card["name"], "Annie Berg");
    assert_eq!(card["identities"].as_array().unwrap().len(), 2);
    let of_other = card["identities"][1]["id"].to_string();
    let split = text(shop.path(), &["customer", "split", &anna, &of_other]);
    assert_eq!(split.lines().collect::<Vec<_>>(), [anna.as_str(), other.as_str()]);
    let unknown = regulars(shop.path(), &["customer", "split", &anna, "etsy:nobody"]);
    assert_eq!(unknown.status.code(), Some(1));
    text(shop.path(), &["undo"]);
    text(shop.path(), &["undo"]);
    assert_eq!(json(shop.path(), &["customer", &other])["name"], "Annie Berg");
}

#[test]
fn pairs_who_may_be_one_are_listed_with_reasons_and_decided_on() {
    let shop = scratch();
    let anna = write_down(shop.path(), "Anna Berg", "0561 442091");
    let other = write_down(shop.path(), "Berg, Anna", "0561 442091");
    let table = text(shop.path(), &["duplicates"]);
    assert!(table.contains("Berg, Anna") && table.contains("same_phone"), "{table}");
    text(shop.path(), &["duplicates", "--decide", &anna, &other, "different"]);
    assert_eq!(json(shop.path(), &["duplicates"])["total"], 0);
    text(shop.path(), &["undo"]);
    assert_eq!(json(shop.path(), &["duplicates"])["total"], 1);
    let wrong = ["duplicates", "--decide", &anna, &other, "perhaps"];
    assert_eq!(regulars(shop.path(), &wrong).status.code(), Some(1));
    text(shop.path(), &["duplicates", "--decide", &anna, &other, "same"]);
    assert_eq!(json(shop.path(), &["stats"])["customers"], 1);
}

#[test]
fn what_is_paid_later_or_fetched_later_is_sold_as_such() {
    let shop = scratch();
    let status = |args: &[&str]| {
        text(shop.path(), args);
        json(shop.path(), &["orders"])[0]["status"].clone()
    };
    assert_eq!(status(&["sale", "1x30 Pot", "--unpaid"]), "placed");
    assert_eq!(status(&["sale", "1x30 Pot", "--later"]), "paid");
    assert_eq!(status(&["sale", "1x30 Pot", "--currency", "USD"]), "completed");
    assert_eq!(regulars(shop.path(), &["sale", "Pot"]).status.code(), Some(1), "no price");
}
