//! The call sheet: everybody is on it once, nothing on it does harm, and it has its number.

use regulars_core::domain::cadence::{Kind, Medium};
use regulars_core::paper::{CallRow, CallSheet, Paper, Rendered, call_sheet_html};
use regulars_core::words::{FILES, Words};

fn row(name: &str) -> CallRow {
    CallRow {
        kind: Kind::ThankYou,
        customer_name: name.to_owned(),
        town: "Kassel".to_owned(),
        n_orders: 2,
        first_ordered_on: None,
        medium: Medium::Phone,
        contact_point: "+49 561 4420 917".to_owned(),
        channel: None,
        valid_until: None,
        is_relay: false,
        other_contact_point: None,
        reason: "Bought a kyusu.".to_owned(),
        last_purchase: None,
        last_attempt: None,
        attempts: 0,
        is_overdue: false,
    }
}

fn sheet(language: &str, paper: Paper, rows: Vec<CallRow>) -> Rendered {
    let on: chrono::NaiveDate = "2026-05-12".parse().unwrap();
    let sheet = CallSheet {
        shop_name: "Quiet Kettle".to_owned(),
        caller_name: "Mei".to_owned(),
        number: 42,
        printed_at: on.and_hms_opt(8, 10, 0).unwrap(),
        on,
        paper,
        rows,
        left_out: vec![("no_channel".to_owned(), 2)],
    };
    call_sheet_html(Words::of(language), &sheet).unwrap()
}

#[test]
fn everybody_is_on_the_sheet_exactly_once() {
    for paper in [Paper::A4, Paper::Letter] {
        for n_rows in [0, 1, 8, 27, 120] {
            let rows = (1..=n_rows).map(|at| row(&format!("Customer-{at:03}"))).collect();
            let page = sheet("en", paper, rows);
            for at in 1..=n_rows {
                assert_eq!(page.html.matches(&format!("Customer-{at:03}")).count(), 1);
            }
            assert_eq!(page.html.matches("<section").count(), page.n_pages);
            assert_eq!(page.html.matches("<footer").count(), 1);
        }
    }
}

#[test]
fn every_language_has_words_for_the_whole_sheet() {
    for (language, _) in FILES {
        let rows: Vec<CallRow> =
            Kind::ALL.iter().map(|kind| CallRow { kind: *kind, ..row("陈思远") }).collect();
        let html = sheet(language, Paper::A4, rows).html;
        assert!(html.contains(&format!("<html lang=\"{language}\">")));
        assert!(!html.contains("&lt;paper-") && !html.contains("&lt;kind-"), "{language}");
    }
}

#[test]
fn nobody_to_contact_is_said_on_one_page() {
    let page = sheet("en", Paper::A4, Vec::new());
    assert_eq!(page.n_pages, 1);
    assert!(page.html.contains("Nobody is to be contacted today."));
}

#[test]
fn hostile_names_are_shown_as_text_and_end() {
    let names = ["<img src=x onerror=alert(1)>", "'; DROP TABLE", "a\0b\u{202e}c"];
    let mut rows: Vec<CallRow> = names.iter().map(|name| row(name)).collect();
    rows.push(row(&"x".repeat(10_000)));
    let html = sheet("en", Paper::A4, rows).html;
    assert!(!html.contains("<img") && !html.contains("<script"));
    assert!(html.contains("&lt;img src=x"));
    assert!(!html.contains('\0') && !html.contains('\u{202e}'));
    assert!(html.contains(&format!("{}…", "x".repeat(120))) && !html.contains(&"x".repeat(121)));
}
