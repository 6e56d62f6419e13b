//! Whatever is typed, a line is read or left as a whole; what is written is read again as the same.

use chrono::{Days, NaiveDate};
use proptest::prelude::*;
use regulars_core::domain::typed_line::{
    DayOrder, Line, Media, Outcome, Permission, Plain, Promise, Refused, Sheet, Told, print, read,
};

fn sheets() -> impl Strategy<Value = Sheet> {
    let orders = prop_oneof![Just(DayOrder::DayMonth), Just(DayOrder::MonthDay)];
    (1_i64..100_000, 1_usize..250, days(), orders)
        .prop_map(|(number, n_rows, on, day_order)| Sheet { number, n_rows, on, day_order })
}

fn days() -> impl Strategy<Value = NaiveDate> {
    (0_u64..20_000).prop_map(|days| NaiveDate::from_ymd_opt(2000, 1, 1).unwrap() + Days::new(days))
}

fn plain() -> impl Strategy<Value = Plain> {
    prop::sample::select(Plain::ALL.to_vec())
}

fn heard() -> impl Strategy<Value = Outcome> {
    prop_oneof![
        Just(Outcome::Plain(Plain::Spoke)),
        Just(Outcome::Plain(Plain::Answered)),
        Just(Outcome::Plain(Plain::Covered)),
        (days(), prop::option::of(0_u32..1_440))
            .prop_map(|(on, minute)| Outcome::Callback { on, minute }),
        prop::sample::select(vec![Refused::This, Refused::Here, Refused::Calls, Refused::All])
            .prop_map(Outcome::Refused),
    ]
}

/// One line of words, as a reader keeps it: no blanks around it, and one between two.
fn words() -> impl Strategy<Value = String> {
    prop::collection::vec(r#"[\PC--\s]{1,8}"#, 1..4)
        .prop_map(|words| words.join(" "))
        .prop_filter("directions are no words", |text| {
            regulars_core::domain::typed_line::clean(text) == *text && !text.contains('＂')
        })
}

fn permissions() -> impl Strategy<Value = Permission> {
    let media = any::<[bool; 4]>().prop_filter("somebody agreed", |it| it.contains(&true));
    prop_oneof![
        Just(Permission::No),
        media.prop_map(|[email, post, message, phone]| {
            Permission::Yes(Media { email, post, message, phone })
        }),
    ]
}

prop_compose! {
    fn promises()(text in words(), by in prop::option::of(days())) -> Promise {
        Promise { text, by }
    }
}

prop_compose! {
    /// What anybody may have said who was there.
    fn talks()(
        outcome in heard(),
        score in prop::option::of(1_u8..=5),
        recommend in prop::option::of(0_u8..=10),
        permission in prop::option::of(permissions()),
        promise in prop::option::of(promises()),
        complaint in prop::option::of(prop_oneof![Just(String::new()), words()]),
        is_taken in any::<bool>(),
        next in prop::option::of(days()),
        note in prop::option::of(words()),
    ) -> Told {
        // Who wants nothing any more has agreed to nothing.
        let permission = permission.filter(|_| !matches!(outcome, Outcome::Refused(_)));
        Told { outcome, score, recommend, permission, promise, complaint, is_taken, next, note }
    }
}

prop_compose! {
    /// What may stand beside a try that reached nobody.
    fn tries()(
        outcome in plain(),
        promise in prop::option::of(promises()),
        next in prop::option::of(days()),
        note in prop::option::of(words()),
    ) -> Told {
        Told { promise, next, note, ..Told::only(Outcome::Plain(outcome), None) }
    }
}

fn complaints() -> impl Strategy<Value = Told> {
    words().prop_map(|text| Told { complaint: Some(text), ..Told::only(Outcome::Complaint, None) })
}

fn lines() -> impl Strategy<Value = (Sheet, Line)> {
    sheets().prop_flat_map(|sheet| {
        let rows = prop::collection::btree_set(1..=sheet.n_rows, 1..12);
        let told = prop_oneof![talks(), tries(), complaints()];
        let many =
            (rows, plain(), prop::option::of(1_u8..=5)).prop_map(|(rows, outcome, score)| {
                let score = score.filter(|_| outcome == Plain::Spoke);
                Line::Rows { rows: rows.into_iter().collect(), outcome, score }
            });
        let line = prop_oneof![
            (1..=sheet.n_rows, told).prop_map(|(row, told)| Line::Row { row, told }),
            many,
            (1_i64..1_000_000).prop_map(Line::Sheet),
        ];
        (Just(sheet), line)
    })
}

/// The same as other hands and other keyboards write it.
fn full_width(text: &str) -> String {
    let wide = |letter: char| match letter {
        '0'..='9' | 'a'..='z' | 'A'..='Z' => char::from_u32(letter as u32 + 0xfee0).unwrap(),
        ' ' => '\u{3000}',
        '+' => '＋',
        '@' => '＠',
        ':' => '：',
        other => other,
    };
    let mut is_quoted = false;
    text.chars()
        .map(|letter| {
            is_quoted ^= letter == '"';
            if is_quoted { letter } else { wide(letter) }
        })
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn a_line_that_is_written_is_read_as_the_same((sheet, line) in lines()) {
        let text = print(&line, &sheet);
        prop_assert_eq!(read(&text, &sheet), line.clone(), "{}", text);
        let wide = full_width(&text);
        prop_assert_eq!(read(&wide, &sheet), line, "{}", wide);
    }

    #[test]
    fn no_text_stops_the_reader(sheet in sheets(), text in any::<String>()) {
        let line = read(&text, &sheet);
        prop_assert!(line.rows().iter().all(|row| (1..=sheet.n_rows).contains(row)));
    }

    #[test]
    fn what_looks_like_a_line_is_read_the_same_again_or_left(
        sheet in sheets(),
        text in r#"(sheet |[snm][0-9]? )?[0-9]{1,3}[a-zA-Z]?[ snmywvbrxokgpt0-9+@/."\-]{0,24}"#,
    ) {
        let line = read(&text, &sheet);
        if line.told().is_some() {
            prop_assert_eq!(read(&print(&line, &sheet), &sheet), line, "{}", text);
        }
    }
}
