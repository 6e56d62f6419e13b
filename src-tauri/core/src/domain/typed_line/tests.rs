//! What people type, and what becomes of it.

#![expect(clippy::wildcard_enum_match_arm, reason = "what is not meant fails the test")]

use chrono::NaiveDate;

use super::print::code;
use super::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn sheet() -> Sheet {
    let on = day("2026-05-12");
    Sheet { number: 42, n_rows: 40, on, day_order: DayOrder::DayMonth }
}

fn told(text: &str) -> Told {
    match read(text, &sheet()) {
        Line::Row { told, .. } => told,
        line => panic!("{text}: {line:?}"),
    }
}

fn why(text: &str) -> Unclear {
    match read(text, &sheet()) {
        Line::Unclear { why, .. } => why,
        line => panic!("{text}: {line:?}"),
    }
}

fn spoke(score: Option<u8>) -> Told {
    Told::only(Outcome::Plain(Plain::Spoke), score)
}

#[test]
fn the_line_of_the_leaflet_is_read_word_by_word() {
    let told = told(r#"07 s5 o+e p"lid" 15/5 n2w"#);
    assert_eq!(told.outcome, Outcome::Plain(Plain::Spoke));
    assert_eq!(told.score, Some(5));
    assert_eq!(told.permission, Some(Permission::Yes(Media { email: true, ..Media::default() })));
    let lid = Promise { text: "lid".to_owned(), by: Some(day("2026-05-15")) };
    assert_eq!(told.promise, Some(lid));
    assert_eq!(told.next, Some(day("2026-05-26")));
}

#[test]
fn the_letter_behind_the_code_may_be_left_out_or_typed_in_any_case() {
    let code = code(&sheet(), 7);
    for text in [
        format!("{code}s5"),
        format!("{} s5", code.to_lowercase()),
        "7s5".to_owned(),
        "07 5".to_owned(),
        "０７ｓ５".to_owned(),
        "  07　S5 ".to_owned(),
    ] {
        assert_eq!(told(&text), spoke(Some(5)), "{text}");
    }
}

#[test]
fn a_letter_of_another_row_names_the_rows_that_it_fits() {
    let letter = check_letter_of(8);
    let fits = vec![8, 25];
    assert_eq!(why(&format!("07{letter} k5")), Unclear::WrongLetter { fits });
}

fn check_letter_of(row: usize) -> char {
    crate::domain::row_code::check_letter(42, row)
}

#[test]
fn a_letter_that_guards_the_row_and_says_how_it_went_is_taken_where_both_say_the_same() {
    let row_of = |letter| (1..=40).find(|row| check_letter_of(*row) == letter).unwrap();
    let no_answer = Told::only(Outcome::Plain(Plain::NoAnswer), None);
    assert_eq!(told(&format!("{:02}n", row_of('N'))), no_answer);
    assert_eq!(told(&format!("{:02}nn", row_of('N'))), no_answer);
    assert_eq!(told(&format!("{:02}ns5", row_of('N'))), spoke(Some(5)));
    assert_eq!(why(&format!("{:02}k5", row_of('K'))), Unclear::TwoWays);
}

#[test]
fn whatever_letter_guards_a_row_the_usual_words_stand_right_behind_it() {
    for number in 1..=17 {
        let sheet = Sheet { number, ..sheet() };
        for words in
            ["s5", "s", "n", "m", "y", "w", "b15/5", "x", "ra", "a", "v", "s2 x\"cracked\""]
        {
            let alone = read(&format!("01 {words}"), &sheet);
            assert_eq!(read(&format!("{}{words}", code(&sheet, 1)), &sheet), alone, "{words}");
        }
    }
}

#[test]
fn days_are_those_of_the_paper_and_the_next_of_their_kind() {
    let callback = |text: &str| match told(text).outcome {
        Outcome::Callback { on, minute } => (on.to_string(), minute),
        outcome => panic!("{text}: {outcome:?}"),
    };
    assert_eq!(callback("07b15/5"), ("2026-05-15".to_owned(), None));
    assert_eq!(callback("07 b 3/5@14"), ("2027-05-03".to_owned(), Some(14 * 60)));
    assert_eq!(callback("07 b5月15日@9：30"), ("2026-05-15".to_owned(), Some(9 * 60 + 30)));
    assert_eq!(callback("07 b15.5."), ("2026-05-15".to_owned(), None));
    assert_eq!(callback("07 b29/2"), ("2028-02-29".to_owned(), None));
    assert_eq!(callback("07 b2026-06-01"), ("2026-06-01".to_owned(), None));
    // Only one of the two orders is a day.
    assert_eq!(callback("07 b5/15"), ("2026-05-15".to_owned(), None));
    let american = Sheet { day_order: DayOrder::MonthDay, ..sheet() };
    let Line::Row { told, .. } = read("07 s n6/7", &american) else { panic!("it is clear") };
    assert_eq!(told.next, Some(day("2026-06-07")));
    for text in ["07 b31/2", "07 b", "07 b15", "07 b15/5@25", "07 s n2x", "07 s n0w"] {
        assert_eq!(why(text), Unclear::NoSuchDay, "{text}");
    }
}

#[test]
fn words_are_kept_as_they_were_typed_in_the_quotation_marks_of_any_hand() {
    for (text, note) in [
        ("07 s t“盖子，明天”", "盖子，明天"),
        ("07 s t「１２：３０ 後」", "１２：３０ 後"),
        (r#"07 s t"called ""Bo""  twice""#, "called \"Bo\" twice"),
        ("07 s t„Deckel“", "Deckel"),
        ("07 s t＂ring＂", "ring"),
        ("07 s t\"Ångström’s\"", "Ångström’s"),
    ] {
        assert_eq!(told(text).note.as_deref(), Some(note), "{text}");
    }
    assert_eq!(why("07 s t\"no end"), Unclear::OpenQuote);
    assert_eq!(read("07 s t\"no end", &sheet()).rows(), [7]);
    assert_eq!(why("07 s p 15/5"), Unclear::NoText);
}

#[test]
fn one_outcome_is_typed_once_for_many_rows() {
    let line = read("n 03 5, 11-14 05", &sheet());
    let rows = vec![3, 5, 11, 12, 13, 14];
    assert_eq!(line, Line::Rows { rows, outcome: Plain::NoAnswer, score: None });
    let (one, other) = (code(&sheet(), 3), code(&sheet(), 4));
    let line = read(&format!("s5 {one} {other}"), &sheet());
    assert_eq!(line, Line::Rows { rows: vec![3, 4], outcome: Plain::Spoke, score: Some(5) });
    let wrong = check_letter_of(4);
    assert_eq!(why(&format!("n 03{wrong}")), Unclear::WrongLetter { fits: vec![4, 21, 38] });
    assert_eq!(why("n 03 41"), Unclear::NoSuchRow(41));
    assert_eq!(why("n 14-11"), Unclear::NoSuchRow(11));
    assert_eq!(why("n 03 x"), Unclear::UnknownWord("x".to_owned()));
    assert_eq!(why("n"), Unclear::NoRow);
}

#[test]
fn what_does_not_go_together_is_left_as_a_whole() {
    assert_eq!(why("07"), Unclear::NothingTold);
    assert_eq!(why("07 s n"), Unclear::TwoOutcomes);
    assert_eq!(why("07 s5 4"), Unclear::ToldTwice);
    assert_eq!(why("07 n 5"), Unclear::NobodyAnswered);
    assert_eq!(why("07 w o+e"), Unclear::NobodyAnswered);
    assert_eq!(why("07 m x"), Unclear::NobodyAnswered);
    assert_eq!(why("07 s6"), Unclear::OutOfScale);
    assert_eq!(why("07 s k11"), Unclear::OutOfScale);
    assert_eq!(why("07 s hello there"), Unclear::UnknownWord("hello".to_owned()));
    assert_eq!(why("07 5 what"), Unclear::UnknownWord("what".to_owned()));
    assert_eq!(why("07 s 15/5"), Unclear::UnknownWord("15/5".to_owned()));
    assert_eq!(why("41 s"), Unclear::NoSuchRow(41));
    assert_eq!(why("0 s"), Unclear::NoSuchRow(0));
    assert_eq!(why("99999999999 s"), Unclear::NoSuchRow(u32::MAX));
    assert_eq!(why("what"), Unclear::UnknownWord("what".to_owned()));
    assert_eq!(why(&"7".repeat(3_000)), Unclear::TooLong);
}

#[test]
fn refusals_complaints_and_answers_have_a_letter_each() {
    assert_eq!(told("07 r").outcome, Outcome::Refused(Refused::Here));
    assert_eq!(told("07 rt").outcome, Outcome::Refused(Refused::This));
    assert_eq!(told("07 rc").outcome, Outcome::Refused(Refused::Calls));
    assert_eq!(why("07 ra o+e"), Unclear::BothWays);
    assert_eq!(told("07 ra").outcome, Outcome::Refused(Refused::All));
    let noted = told("07 rt\"moved\"");
    assert_eq!(
        (noted.outcome, noted.note.as_deref()),
        (Outcome::Refused(Refused::Here), Some("moved"))
    );
    assert_eq!(told("07 x").outcome, Outcome::Complaint);
    let cracked = told("07 s2 x\"cracked\" k3 g");
    assert_eq!(cracked.outcome, Outcome::Plain(Plain::Spoke));
    assert_eq!(cracked.complaint.as_deref(), Some("cracked"));
    assert_eq!((cracked.recommend, cracked.is_taken), (Some(3), true));
    assert_eq!(told("07 s o-").permission, Some(Permission::No));
    let media = Media { post: true, message: true, ..Media::default() };
    assert_eq!(told("07 so+p+c").permission, Some(Permission::Yes(media)));
    assert_eq!(told("07 s o"), told("07 s o+e"));
}

#[test]
fn the_sheet_is_named_in_front_of_its_lines() {
    assert_eq!(read(" Sheet 0042 ", &sheet()), Line::Sheet(42));
    assert_eq!(
        read("sheet", &sheet()),
        Line::Unclear { rows: vec![], why: Unclear::UnknownWord(String::new()) }
    );
    assert_eq!(read(" \t", &sheet()), Line::Blank);
}

#[test]
fn a_row_that_was_done_elsewhere_is_left_alone() {
    let open = Topic { id: 8, is_open: true, is_touched: false };
    let touched = Topic { id: 9, is_open: true, is_touched: true };
    let closed = Topic { id: 10, is_open: false, is_touched: false };
    assert_eq!(judge(true, &[open]), Verdict::Same);
    assert_eq!(judge(false, &[open]), Verdict::Entered { topics: vec![8] });
    assert_eq!(judge(false, &[open, touched]), Verdict::DoneElsewhere { topics: vec![8] });
    assert_eq!(judge(false, &[closed]), Verdict::DoneElsewhere { topics: vec![] });
}
