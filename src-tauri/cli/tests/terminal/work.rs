//! The day's work in a terminal: talks, promises, complaints, who is left out, and sheets.

use std::path::Path;

use serde_json::Value;

use crate::{fixture, json, regulars, scratch, text, write_down, written};

#[test]
fn a_talk_a_promise_and_a_complaint_are_told_in_a_terminal() {
    let shop = scratch();
    let anna = write_down(shop.path(), "Anna Berg", "0561 442091");
    text(shop.path(), &["sale", "1x30 Pot", "--to", &anna]);
    let thanks = json(shop.path(), &["follow-ups"])[0]["id"].to_string();
    let talk = ["attempt", &thanks, "reached", "--score", "2", "--promise", "a new lid"];
    let recorded = json(shop.path(), &talk);
    assert_eq!(recorded["then"][0]["kind"], "ticket");
    let promise = json(shop.path(), &["promise", &anna])[0].clone();
    assert_eq!(promise["text"], "a new lid");
    text(shop.path(), &["promise", &anna, "--keep", &promise["id"].to_string()]);
    assert_eq!(json(shop.path(), &["promise", &anna]), serde_json::json!([]));
    text(shop.path(), &["complaint", &anna, "a new pot", "--settle", "--cost", "30"]);
    text(shop.path(), &["complaint", &anna, "--close", "--content", "yes"]);
    assert_eq!(json(shop.path(), &["complaint", &anna])[0]["is_content"], true);
    let open = json(shop.path(), &["follow-ups", "--state", "planned"])[0]["id"].to_string();
    text(shop.path(), &["snooze", &open, "2030-01-01"]);
    text(shop.path(), &["skip", &open, "--note", "met at the market"]);
    let unknown = regulars(shop.path(), &["attempt", "4711", "reached"]);
    assert_eq!(unknown.status.code(), Some(1));
}

#[test]
fn a_sheet_is_typed_back_from_a_file_and_an_unclear_line_stops_it() {
    let (shop, files) = (scratch(), scratch());
    let id = write_down(shop.path(), "Anna Berg", "+44 1632 960001");
    let sale = format!(
        r#"{{"customer_id":{id},"on":"2026-05-08","is_paid":true,"lines":[{{"title":"Oolong","quantity":1,"unit_price":"9.25"}}]}}"#
    );
    text(shop.path(), &["call", "orders.sell", &sale]);
    text(shop.path(), &["call", "call_sheet.print", "{}"]);
    let unclear = written(files.path(), "unclear.txt", "sheet 1\n01 s5\n01 what\n");
    let output = regulars(shop.path(), &["enter-sheet", &unclear]);
    assert_eq!(output.status.code(), Some(1));
    let clear = written(files.path(), "clear.txt", "sheet 1\n\n01 s5 t\"rings back\"\n");
    let tried = json(shop.path(), &["enter-sheet", &clear, "--dry-run"]);
    assert_eq!((&tried["n_entered"], &tried["change"]), (&1.into(), &Value::Null));
    let told = text(shop.path(), &["enter-sheet", &clear]);
    assert!(told.contains("Anna Berg Spoke; Content 5 of 5; Note: “rings back”"), "{told}");
    let again = json(shop.path(), &["enter-sheet", &clear]);
    assert_eq!((&again["n_entered"], &again["n_same"]), (&0.into(), &1.into()));
    let partly = json(shop.path(), &["enter-sheet", &unclear, "--partly"]);
    assert_eq!((&partly["n_same"], &partly["n_unclear"]), (&1.into(), &1.into()));
}

const UNSHIPPED: &str = "amazon.unshipped.2025/relay_addresses_and_a_parcel_of_the_sellers_own.txt";

/// Two buyers of Amazon, one of whom would be thanked today if that was allowed there.
fn import_amazon(shop: &Path, folder: &Path) {
    let file = std::fs::read_to_string(fixture(UNSHIPPED)).unwrap();
    let file = file.replace("2026-09-0", "2026-05-0").replace("2026-05-02", "2026-05-07");
    json(shop, &["import", &written(folder, "unshipped.txt", &file)]);
}

#[test]
fn whoever_is_left_out_is_listed_with_what_stands_against_each_way_to_reach_them() {
    let (shop, files) = (scratch(), scratch());
    import_amazon(shop.path(), files.path());
    let all = json(shop.path(), &["follow-ups", "--left-out"]);
    assert_eq!((&all["n"], &all["rows"][0]["reason"]), (&1.into(), &"source_policy".into()));
    let output = regulars(shop.path(), &["follow-ups", "--left-out"]);
    let (table, words) =
        (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(table.contains("Imogen Hale") && table.contains("phone rule"), "{table}");
    assert!(words.contains("1: source_policy at amazon"), "{words}");
    let of = |which: &[&str]| {
        json(shop.path(), &[&["follow-ups", "--left-out"], which].concat())["n"].clone()
    };
    assert_eq!(of(&["--channel", "etsy"]), 0);
    assert_eq!(of(&["--reason", "source_policy", "--channel", "amazon"]), 1);
    assert_eq!(of(&["--until", "2026-05-08"]), 0);
    let alone = regulars(shop.path(), &["follow-ups", "--reason", "source_policy"]);
    assert_eq!(alone.status.code(), Some(2));
}

#[test]
fn a_rule_is_set_aside_for_one_with_a_note_that_stands_in_the_history() {
    let (shop, files) = (scratch(), scratch());
    import_amazon(shop.path(), files.path());
    let left_out = json(shop.path(), &["follow-ups", "--left-out"])["rows"][0].clone();
    let (id, customer) = (left_out["id"].to_string(), left_out["customer_id"].to_string());
    let talk = ["attempt", &id, "sent", "--medium", "email", "--note", "She asked me to write"];
    assert_eq!(regulars(shop.path(), &talk).status.code(), Some(1), "the rule holds");
    let silent = ["attempt", &id, "sent", "--medium", "email", "--overrule"];
    assert_eq!(regulars(shop.path(), &silent).status.code(), Some(2), "it takes a reason");
    json(shop.path(), &[&talk[..], &["--overrule"]].concat());
    assert_eq!(json(shop.path(), &["follow-ups", "--left-out"])["n"], 0);
    let card = json(shop.path(), &["customer", &customer]);
    let told = card["timeline"][0].to_string();
    assert!(told.contains("She asked me to write"), "{told}");
    text(shop.path(), &["undo"]);
    assert_eq!(json(shop.path(), &["follow-ups", "--left-out"])["n"], 1);
}

/// Each refusal names the field, what is wrong with it, and what would do.
#[test]
fn what_cannot_be_done_says_what_where_and_the_way_out_and_changes_nothing() {
    let (shop, files) = (scratch(), scratch());
    let anna = write_down(shop.path(), "Anna Berg", "+44 1632 960001");
    text(shop.path(), &["sale", "1x30 Pot", "--to", &anna]);
    let thanks = json(shop.path(), &["follow-ups"])[0]["id"].to_string();
    let nowhere = files.path().join("nowhere/file").display().to_string();
    let (page, calendar) = (format!("{nowhere}.html"), format!("{nowhere}.ics"));
    let headless = written(files.path(), "headless.txt", "01 s5\n");
    let unknown = written(files.path(), "unknown.txt", "sheet 99\n01 s5\n");
    let before = text(shop.path(), &["dump"]);
    let attempt = |words: &[&'static str]| [&["attempt", &thanks][..], words].concat();
    let refusals: [(Vec<&str>, &str); 16] = [
        (attempt(&["reached", "--score", "9"]), "score: it goes from 1 to 5"),
        (attempt(&["reached", "--consent", "fax=yes"]), "\"fax\" is none of phone, email"),
        (attempt(&["reached", "--medium", "pigeon"]), "\"pigeon\" is none of phone, email"),
        (attempt(&["do_not_call", "--refused", "much"]), "none of this, calls, writing, all"),
        (attempt(&["callback"]), "on: a callback needs the day"),
        (attempt(&["callback", "--on", "2026-05-13", "--at", "25:00"]), "write it as 14:30"),
        (
            attempt(&["reached", "--promise", "a lid", "--by", "2026-05-01"]),
            "by: 2026-05-01 was before",
        ),
        (attempt(&["reached", "--next", "2026-05-01"]), "next: 2026-05-01 is not after today"),
        (vec!["snooze", &thanks, "2026-05-01"], "until: 2026-05-01 is not after today"),
        (vec!["promise", &anna, "--keep", "99"], "no promise with number 99"),
        (vec!["complaint", &anna, "--close"], "with a text alone one is opened"),
        (vec!["call-sheet", "--to", &page], &page),
        (vec!["calendar", "--to", &calendar], &calendar),
        (vec!["enter-sheet", &page], &page),
        (vec!["enter-sheet", &headless], "write: sheet 42"),
        (vec!["enter-sheet", &unknown], "no sheet with number 99"),
    ];
    for (args, way_out) in refusals {
        let output = regulars(shop.path(), &args);
        let words = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(1), "{args:?}: {words}");
        assert!(words.contains(way_out), "{args:?}: {words}");
    }
    assert_eq!(text(shop.path(), &["dump"]), before);
    let soon = regulars(shop.path(), &["snooze", &thanks, "soon"]);
    assert_eq!(soon.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&soon.stderr).contains("write the day as 2026-05-20"));
}

#[test]
fn a_file_that_stood_there_is_not_emptied_by_a_sheet_that_cannot_be_made() {
    let (shop, files) = (scratch(), scratch());
    let kept = written(files.path(), "sheet.html", "the sheet of yesterday");
    let output = regulars(shop.path(), &["call-sheet", "--to", &kept, "--on", "1999-01-01"]);
    let is_made = output.status.success();
    let now = std::fs::read_to_string(&kept).unwrap();
    assert_eq!(is_made, now != "the sheet of yesterday", "{now}");
}
