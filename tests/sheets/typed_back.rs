//! What becomes of a sheet that is typed back.

use serde_json::{Value, json};

use super::{counts, enter, facts, plan, printed, sheet, typed};

fn card(shop: &regulars_tests::ScratchShop, row: usize) -> Value {
    let id = sheet(shop)["rows"][row - 1]["customer_id"].clone();
    shop.call("customers.card", json!({ "id": id }))
}

fn says(judged: &Value, line: usize) -> Vec<&str> {
    let says = judged["lines"][line]["says"].as_array().unwrap();
    says.iter().map(|it| it.as_str().unwrap()).collect()
}

#[test]
fn a_line_is_one_talk_with_all_that_was_said() {
    let shop = printed(3);
    let judged = enter(&shop, &[r#"02 s5 o+e p"lid" 15/5 n2w t"rings back""#]);
    assert_eq!(counts(&judged), [1, 0, 0, 0]);
    assert_eq!(
        says(&judged, 0),
        [
            "Spoke",
            "Content 5 of 5",
            "May be written to by e-mail",
            "Promised: “lid”, by Fri 15 May",
            "Next on Tue 26 May",
            "Note: “rings back”",
        ]
    );
    let facts = facts(&shop).join("\n");
    assert!(facts.contains(r#""scope":"opt_in""#), "{facts}");
    assert!(facts.contains(r#""text":"lid","due_on":"2026-05-15""#), "{facts}");
    assert!(facts.contains(r#""sheet_number":1,"sheet_row":2"#), "{facts}");
    assert_eq!(sheet(&shop)["rows"][1]["is_back"], true);
    assert_eq!(sheet(&shop)["sheet"]["n_back"], 1);
}

#[test]
fn the_words_are_those_of_the_merchant() {
    let shop = printed(1);
    let mut settings = shop.call("settings.get", json!({}));
    settings["language"] = json!("zh-Hans");
    shop.call("settings.save", settings);
    let judged = shop.call("sheets.judge", typed(&["０１ｓ４ ｐ「盖子」５月１５日", "01 嗯"]));
    assert_eq!(counts(&judged), [1, 0, 0, 1]);
    assert_eq!(says(&judged, 0), ["已通话", "满意程度 4/5", "答应 5月15日 周五 前：“盖子”"]);
    assert_eq!(judged["lines"][1]["unclear"], "“嗯”在这里没有意思。");
}

#[test]
fn typing_a_sheet_twice_changes_nothing() {
    let shop = printed(4);
    let lines = ["01 s5", "02 n", "03 w", "nonsense"];
    assert_eq!(counts(&enter(&shop, &lines)), [3, 0, 0, 1]);
    let before = (facts(&shop), plan(&shop), shop.call("changes.list", json!({})));
    let again = enter(&shop, &lines);
    assert_eq!(counts(&again), [0, 3, 0, 1]);
    assert_eq!(again["change"], Value::Null);
    assert_eq!(again["lines"][0]["rows"][0]["before"], "01 s5");
    assert_eq!((facts(&shop), plan(&shop), shop.call("changes.list", json!({}))), before);
}

#[test]
fn the_whole_sheet_is_undone_at_once() {
    let shop = printed(4);
    let before = (plan(&shop), sheet(&shop));
    let judged = enter(&shop, &["01 s5 p\"lid\"", "n 02 03", "04 what"]);
    assert_eq!(judged["change"]["act"], "sheet_entered");
    shop.call("changes.undo", json!({}));
    assert_eq!((plan(&shop), sheet(&shop)), before);
    shop.call("changes.redo", json!({}));
    assert_eq!(sheet(&shop)["sheet"]["n_back"], 3);
    assert_eq!(counts(&enter(&shop, &["01 s5 p\"lid\"", "n 02 03"])), [0, 3, 0, 0]);
}

#[test]
fn a_sheet_that_was_undone_may_be_typed_again() {
    let shop = printed(2);
    enter(&shop, &["01 s5"]);
    let once = plan(&shop);
    shop.call("changes.undo", json!({}));
    assert_eq!(counts(&enter(&shop, &["01 s5"])), [1, 0, 0, 0]);
    assert_eq!(plan(&shop), once);
}

#[test]
fn judging_writes_nothing() {
    let shop = printed(2);
    let before = (facts(&shop), plan(&shop));
    assert_eq!(counts(&shop.call("sheets.judge", typed(&["01 s5", "02 x"]))), [2, 0, 0, 0]);
    assert_eq!((facts(&shop), plan(&shop)), before);
}

#[test]
fn what_was_done_elsewhere_is_shown_and_not_done_twice() {
    let mut shop = printed(2);
    let id = plan(&shop)[0]["id"].clone();
    shop.pass_seconds(60);
    shop.call("attempts.record", json!({ "id": id, "outcome": "reached" }));
    let before = plan(&shop);
    let judged = enter(&shop, &["01 n"]);
    assert_eq!(counts(&judged), [0, 0, 1, 0]);
    let meanwhile = &judged["lines"][0]["rows"][0]["meanwhile"];
    assert_eq!(*meanwhile, json!(["Since then: spoke, Tue 12 May", "Not written down twice"]));
    assert_eq!(plan(&shop), before);
    assert_eq!(sheet(&shop)["sheet"]["n_back"], 1);
    assert_eq!(counts(&enter(&shop, &["01 n"])), [0, 0, 1, 0]);
    assert_eq!(facts(&shop).iter().filter(|it| it.contains("done_elsewhere")).count(), 1);
}

#[test]
fn an_unclear_line_is_kept_until_it_is_typed_anew() {
    let shop = printed(2);
    let judged = enter(&shop, &["01 s5 hello", "02 s4"]);
    assert_eq!(counts(&judged), [1, 0, 0, 1]);
    assert_eq!(judged["lines"][0]["unclear"], "“hello” says nothing here.");
    assert_eq!(
        judged["lines"][0]["rows"][0]["customer_name"],
        sheet(&shop)["rows"][0]["customer_name"]
    );
    assert_eq!(card(&shop, 1)["n_orders"], 1);
    let kept = sheet(&shop)["unclear"][0].clone();
    assert_eq!(kept["text"], "01 s5 hello");
    assert_eq!(sheet(&shop)["rows"][0]["is_back"], false);
    let anew = json!({ "number": 1, "lines": ["01 s5"], "instead_of": [kept["id"]] });
    assert_eq!(counts(&shop.call("sheets.enter", anew)), [1, 0, 0, 0]);
    assert_eq!(sheet(&shop)["unclear"], json!([]));
    shop.call("changes.undo", json!({}));
    assert_eq!(sheet(&shop)["unclear"][0]["text"], "01 s5 hello");
}

#[test]
fn two_lines_that_contradict_each_other_leave_both_to_be_looked_at() {
    let shop = printed(3);
    let judged = enter(&shop, &["01 s5", "n 01-02", "03 s", "03 s"]);
    assert_eq!(counts(&judged), [1, 1, 0, 2]);
    assert_eq!(judged["lines"][0]["unclear"], "Two lines say two things of this row.");
}

#[test]
fn the_first_line_of_a_file_names_its_sheet() {
    let shop = printed(2);
    let judged =
        shop.call("sheets.enter", json!({ "lines": ["", "Sheet 0001", "01 m", "sheet 7"] }));
    assert_eq!((counts(&judged), &judged["number"]), ([1, 0, 0, 1], &json!(1)));
    assert_eq!(shop.refused("sheets.enter", json!({ "lines": ["01 m"] })).code(), "invalid");
    assert_eq!(shop.refused("sheets.read", json!({ "number": 9 })).code(), "not_found");
}

#[test]
fn what_stops_more_than_it_should_is_left_to_be_looked_at() {
    let shop = printed(3);
    let judged = enter(&shop, &["01 s g", "02 s n2026-05-12", "03 s n1d"]);
    assert_eq!(counts(&judged), [1, 0, 0, 2]);
    assert_eq!(judged["lines"][0]["unclear"], "Nothing was suggested in this row.");
    assert_eq!(judged["lines"][1]["unclear"], "That day is over.");
}

#[test]
fn a_sheet_of_last_week_counts_on_its_own_day() {
    let mut shop = printed(2);
    shop.set_day("2026-05-26");
    let judged = enter(&shop, &["01 s5"]);
    assert_eq!(counts(&judged), [1, 0, 0, 0]);
    let facts = facts(&shop).join("\n");
    assert!(facts.contains(r#""happened_on":"2026-05-12""#), "{facts}");
}

#[test]
fn the_sheets_are_listed_with_how_many_rows_are_back() {
    let shop = printed(3);
    enter(&shop, &["01 s5", "02 huh"]);
    let listed = shop.call("sheets.list", json!({}));
    assert_eq!(listed.as_array().unwrap().len(), 1);
    let of = |name: &str| listed[0][name].as_i64().unwrap();
    assert_eq!((of("n_rows"), of("n_back"), of("n_unclear")), (3, 1, 1));
    assert_eq!(listed[0]["on"], "2026-05-12");
}
