//! What leaves on paper: the call sheet has everybody once, the prep page has all that helps in a talk, the
//! statement nothing that is private.

#[path = "papers/fixture.rs"]
mod fixture;

use regulars_core::paper::{
    CallRow, CallSheet, Form, Paper, Rendered, call_sheet_html, slips_html,
};
use regulars_core::words::{FILES, Words};
use regulars_tests::ScratchShop;
use serde_json::{Value, json};

fn row(name: &str) -> CallRow {
    let rows = fixture::sheet(Form::Full, 8, Paper::A4, false).rows;
    CallRow { name: name.to_owned(), ..rows[7].clone() }
}

fn sheet(language: &str, paper: Paper, rows: Vec<CallRow>) -> Rendered {
    let sheet = CallSheet { rows, ..fixture::sheet(Form::Full, 0, paper, language != "en") };
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
fn every_language_has_words_for_every_paper() {
    for (language, _) in FILES {
        for form in Form::ALL {
            let sheet = fixture::sheet(form, 8, Paper::A4, *language != "en");
            let html = call_sheet_html(Words::of(language), &sheet).unwrap().html;
            assert!(html.contains(&format!("<html lang=\"{language}\">")));
            assert!(!html.contains("&lt;paper-"), "{language}");
        }
        let slips = slips_html(Words::of(language), &fixture::slips(0, Paper::A4)).unwrap();
        assert!(slips.html.contains("class=\"nobody\"") && slips.n_pages == 1);
    }
}

#[test]
fn everybody_is_on_every_form_once_in_the_order_of_the_codes() {
    for form in Form::ALL.into_iter().filter(|form| *form != Form::Helper) {
        for n in [1, 8, 27, 200] {
            let mut sheet = fixture::sheet(form, n, Paper::Letter, false);
            for (at, row) in sheet.rows.iter_mut().enumerate() {
                row.name = format!("Customer-{:03}", at + 1);
                row.message.clear();
                row.greeting.clear();
            }
            let page = call_sheet_html(Words::of("en"), &sheet).unwrap();
            let places: Vec<Option<usize>> =
                (1..=n).map(|at| page.html.find(&format!("Customer-{at:03}"))).collect();
            assert!(places.iter().all(Option::is_some) && places.is_sorted());
            assert_eq!(page.html.matches("Customer-").count(), n, "{form:?}");
            assert_eq!(page.html.matches("<section").count(), page.n_pages);
            assert_eq!(page.html.matches("<footer").count(), 1);
        }
    }
}

#[test]
fn the_helpers_sheet_has_no_full_name_no_address_and_no_whole_number_but_on_the_page_to_dial_from()
{
    let sheet = fixture::sheet(Form::Helper, 27, Paper::A4, false);
    let html = call_sheet_html(Words::of("en"), &sheet).unwrap().html;
    let (list, dial) = html.split_once("class=\"dial-title\"").unwrap();
    let private = ["Albuquerque", "思远", "561 5550", "Kassel", "example.com", "5550 1234", "上海"];
    for word in private {
        assert!(!list.contains(word), "{word}");
    }
    assert!(list.contains("Maria") && list.contains("… 0917") && list.contains("陈＊"));
    assert!(dial.contains("+49 561 5550 917") && !dial.contains("Maria"));
}

#[test]
fn the_codes_go_on_with_three_digits_and_the_sheet_shows_how_it_is_typed_back() {
    let sheet = fixture::sheet(Form::Full, 200, Paper::A4, false);
    let html = call_sheet_html(Words::of("en"), &sheet).unwrap().html;
    assert!(html.contains(">99<") && html.contains(">100<") && html.contains(">200<"));
    let letter = regulars_core::domain::row_code::check_letter(42, 1);
    assert!(html.contains(&format!("01{letter} s5 o+e")));
}

/// What stands on a paper, without the style sheet and line by line.
fn snapshot(html: &str, file: &str) {
    let (head, body) = html.split_once("<body id=\"desk\">").unwrap();
    let text = format!("{}\n{body}", head.split("<style>").next().unwrap());
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("papers").join(file);
    if std::env::var_os("REGULARS_NEW_SNAPSHOTS").is_some() {
        std::fs::write(&path, &text).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(kept == text, "{file} is another; see REGULARS_NEW_SNAPSHOTS");
}

#[test]
fn every_paper_is_as_it_was_looked_at() {
    for n in [1, 8] {
        for form in Form::ALL {
            let sheet = fixture::sheet(form, n, Paper::A4, false);
            let html = call_sheet_html(Words::of("en"), &sheet).unwrap().html;
            snapshot(&html, &format!("{}-{n}.html", form.as_str()));
        }
        let html = slips_html(Words::of("en"), &fixture::slips(n, Paper::A4)).unwrap().html;
        snapshot(&html, &format!("slips-{n}.html"));
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

fn anna(shop: &ScratchShop) -> i64 {
    let points = json!([{ "kind": "phone", "text": "+49 30 901820" }]);
    let fields = json!({ "birthday": "--05-20", "occupation": "Potter" });
    let request = json!({ "name": "Anna Counter", "points": points, "fields": fields });
    shop.call("customers.new", request)["id"].as_i64().unwrap()
}

fn sell(shop: &ScratchShop, id: i64, price: &str, currency: &str, on: &str) -> i64 {
    let line = json!({ "title": "Oolong 100 g", "quantity": 1, "unit_price": price });
    let sale = json!({
        "customer_id": id, "lines": [line], "currency": currency, "on": on, "is_paid": true,
    });
    shop.call("orders.sell", sale)["order_id"].as_i64().unwrap()
}

fn html(answer: &Value) -> &str {
    answer["html"].as_str().unwrap()
}

#[test]
fn the_statement_never_adds_two_currencies() {
    let shop = ScratchShop::on("2026-05-12");
    let anna = anna(&shop);
    sell(&shop, anna, "10.00", "EUR", "2026-05-01");
    sell(&shop, anna, "20.00", "EUR", "2026-05-02");
    sell(&shop, anna, "5.00", "USD", "2026-05-03");
    let statement = shop.call("paper.statement", json!({ "id": anna }));
    assert!(html(&statement).contains("EUR · 2 orders") && html(&statement).contains("€30.00"));
    assert!(html(&statement).contains("USD · 1 order") && html(&statement).contains("US$5.00"));
    assert!(!html(&statement).contains("35.00"));
}

#[test]
fn the_statement_shows_nothing_private() {
    let shop = ScratchShop::on("2026-05-12");
    let anna = anna(&shop);
    let order = sell(&shop, anna, "10.00", "EUR", "2026-05-01");
    for kind in ["note", "ask", "service", "quote"] {
        let note = json!({ "customer": anna, "kind": kind, "text": "SECRET", "is_pinned": true });
        shop.call("notes.write", note);
    }
    shop.call("tags.set", json!({ "customer": anna, "tags": ["SECRET"] }));
    let fields = json!({ "standing": "poor", "standing_note": "SECRET", "occupation": "SECRET" });
    shop.call("customers.set", json!({ "id": anna, "fields": fields }));
    for act in [
        json!({ "act": "note", "note": "SECRET" }),
        json!({ "act": "refund", "amount": "1", "note": "SECRET" }),
    ] {
        let mut act = act;
        act["id"] = order.into();
        shop.call("orders.act", act);
    }
    let prep = shop.call("paper.prep", json!({ "id": anna }));
    assert!(html(&prep).contains("SECRET"), "the merchant's own page has it");
    let statement = shop.call("paper.statement", json!({ "id": anna }));
    assert!(html(&statement).contains("Oolong 100 g") && html(&statement).contains("-€1.00"));
    for private in ["SECRET", "Poor", "First order", "901820", "May we write"] {
        assert!(!html(&statement).contains(private), "{private}");
    }
}

#[test]
fn a_statement_is_about_the_time_that_was_chosen() {
    let shop = ScratchShop::on("2026-05-12");
    let anna = anna(&shop);
    sell(&shop, anna, "10.00", "EUR", "2025-12-31");
    sell(&shop, anna, "20.00", "EUR", "2026-01-01");
    let of = |period: &str| {
        let statement = json!({ "id": anna, "period": period });
        shop.call("paper.statement", statement)["html"].as_str().unwrap().to_owned()
    };
    let last_year = of("last_year");
    assert!(last_year.contains("20251231-1") && !last_year.contains("20260101-1"));
    assert!(last_year.contains("from 1 Jan 2025 to 31 Dec 2025"));
    assert!(of("all").contains("€30.00"));
    assert!(of("2024-01-01..2024-12-31").contains("There is no order in this time."));
    let wrong = json!({ "id": anna, "period": "2026-02-01..2026-01-01" });
    assert_eq!(shop.refused("paper.statement", wrong).code(), "invalid");
}

#[test]
fn what_was_cancelled_stands_in_brackets_and_in_no_sum() {
    let shop = ScratchShop::on("2026-05-12");
    let anna = anna(&shop);
    sell(&shop, anna, "10.00", "EUR", "2026-05-01");
    let off = sell(&shop, anna, "7.00", "EUR", "2026-05-02");
    shop.call("orders.act", json!({ "id": off, "act": "status", "status": "cancelled" }));
    let statement = shop.call("paper.statement", json!({ "id": anna }));
    assert!(html(&statement).contains("(€7.00)") && html(&statement).contains("EUR · 1 order"));
    assert!(!html(&statement).contains("€17.00"));
}

#[test]
fn the_prep_page_is_one_page_however_much_is_known() {
    let shop = ScratchShop::on("2026-05-12");
    let anna = anna(&shop);
    for day in 1..=12 {
        sell(&shop, anna, "10.00", "EUR", &format!("2026-04-{day:02}"));
        let note = json!({ "customer": anna, "text": "She asked for the blue one. ".repeat(6) });
        shop.call("notes.write", note);
    }
    for paper in ["a4", "letter"] {
        let prep = shop.call("paper.prep", json!({ "id": anna, "paper": paper }));
        assert_eq!(prep["n_pages"], 1);
        assert!(html(&prep).contains("more stand on the card"), "what is left out is said");
        assert!(html(&prep).contains("class=\"write\""), "there is room to write");
    }
    let nobody = shop.call("customers.new", json!({ "name": "陈思远" }))["id"].clone();
    let prep = shop.call("paper.prep", json!({ "id": nobody }));
    assert_eq!((&prep["n_pages"], &prep["customer_name"]), (&json!(1), &json!("陈思远")));
}

#[test]
fn the_prep_page_begins_with_what_is_still_open() {
    let shop = ScratchShop::on("2026-05-12");
    let anna = anna(&shop);
    let line = json!({ "title": "Kyusu", "quantity": 1, "unit_price": "60" });
    let order =
        shop.call("orders.sell", json!({ "customer_id": anna, "lines": [line], "is_paid": false }));
    let promised = json!({ "id": order["order_id"], "act": "promised", "day": "2026-05-09" });
    shop.call("orders.act", promised);
    let prep = shop.call("paper.prep", json!({ "id": anna }));
    let open = html(&prep).find("Still open").expect("something is open");
    assert!(open < html(&prep).find("Who it is").unwrap());
    assert!(html(&prep).contains("€60.00, is not paid yet"));
    assert!(html(&prep).contains("is 3 days late: it was promised for 9 May 2026"));
}

#[test]
fn a_paper_is_kept_under_a_name_that_every_file_system_takes() {
    let shop = ScratchShop::on("2026-05-12");
    let name = "../Anna: \"A/B\" <陈>";
    let anna = shop.call("customers.new", json!({ "name": name }))["id"].clone();
    let file = shop.call("paper.statement", json!({ "id": anna }))["file_name"].clone();
    assert_eq!(file, "Statement Anna A B 陈 2026-05-12.pdf");
}
