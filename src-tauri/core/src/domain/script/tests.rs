//! Scripts as merchants write them, and values as strangers do.

use super::*;

fn said(text: &str, name: Option<&str>) -> Said {
    let script = Script::read(text).unwrap();
    script.said(|field| name.filter(|_| field == Field::Name).map(str::to_owned))
}

fn first(said: &Said) -> &str {
    &said.sections[0].1
}

fn flaws(text: &str) -> Vec<Flaw> {
    Script::read(text).unwrap_err()
}

#[test]
fn a_field_that_is_missing_or_empty_says_its_fallback() {
    let text = "Good morning, {name|dear customer}.";
    assert_eq!(first(&said(text, Some("Anna Berg"))), "Good morning, Anna Berg.");
    assert_eq!(first(&said(text, None)), "Good morning, dear customer.");
    assert_eq!(first(&said(text, Some(" \u{200f} "))), "Good morning, dear customer.");
    assert_eq!(first(&said("Good morning{name|}.", None)), "Good morning.");
}

#[test]
fn without_a_fallback_there_is_a_gap_and_it_is_told() {
    let hole = said("Dear {name},", None);
    assert_eq!(first(&hole), "Dear ____,");
    assert_eq!(hole.holes, [(Section::Open, Field::Name)]);
    assert!(said("Dear {name},", Some("Anna")).holes.is_empty());
}

#[test]
fn a_name_with_braces_is_said_and_not_read() {
    let braces = said("Dear {name},", Some("{greeting} {{x}} {name"));
    assert_eq!(first(&braces), "Dear {greeting} {{x}} {name,");
}

#[test]
fn html_is_only_text() {
    assert_eq!(first(&said("{name}", Some("<b>Anna</b> & Co"))), "<b>Anna</b> & Co");
}

#[test]
fn line_breaks_of_a_value_do_not_break_the_text() {
    assert_eq!(
        first(&said("Dear {name},", Some("Anna\r\nBcc: all\u{0}\u{2028}"))),
        "Dear Anna Bcc: all,"
    );
}

#[test]
fn line_ends_of_any_kind_are_the_same_script() {
    let unix = Script::read("Hello {name}.\n\n# close\nBye.").unwrap();
    assert_eq!(Script::read("Hello {name}.\r\n\r\n# close\r\nBye.").unwrap(), unix);
}

#[test]
fn an_endless_value_is_cut_and_says_so() {
    let long = said("{name}", Some(&"ab ".repeat(9_000)));
    assert!(first(&long).chars().count() <= LONGEST_VALUE + 1);
    assert!(first(&long).ends_with('…'));
}

#[test]
fn a_name_from_right_to_left_stays_in_its_place() {
    let rtl = said("Dear {name}, hello", Some("\u{202e}שרה לוי"));
    assert_eq!(first(&rtl), "Dear \u{2068}שרה לוי\u{2069}, hello");
}

#[test]
fn sections_stand_by_their_headings() {
    let text =
        "How is it?\n# content\nGood.\n# Not\nI am sorry.\n\nReally.\n# close\n# message\nHi.";
    let sections = said(text, None).sections;
    let named = |section, text: &str| (section, text.to_owned());
    assert_eq!(
        sections,
        [
            named(Section::Open, "How is it?"),
            named(Section::Content, "Good."),
            named(Section::Not, "I am sorry.\n\nReally."),
            named(Section::Message, "Hi."),
        ]
    );
    assert_eq!(said("# open\nHow is it?", None).sections, [named(Section::Open, "How is it?")]);
}

#[test]
fn everything_that_is_wrong_is_told_with_its_line() {
    let text = "Dear {nmae|you}\n# contnet\n{name\n# close\nBye {credit_score}\n# close";
    let whys: Vec<(usize, Why)> = flaws(text).into_iter().map(|it| (it.line, it.why)).collect();
    assert_eq!(
        whys,
        [
            (1, Why::UnknownField("nmae".to_owned())),
            (2, Why::UnknownSection("contnet".to_owned())),
            (3, Why::Unclosed),
            (5, Why::UnknownField("credit_score".to_owned())),
            (6, Why::SectionTwice(Section::Close)),
        ]
    );
}

#[test]
fn an_empty_or_endless_text_is_no_script() {
    assert_eq!(flaws(" \n\n"), [Flaw { line: 1, why: Why::Empty }]);
    assert_eq!(flaws(&"a".repeat(MOST_BYTES + 1)), [Flaw { line: 1, why: Why::TooLong }]);
    assert!(Script::read(&"a".repeat(MOST_BYTES)).is_ok());
}

#[test]
fn the_score_the_notes_and_the_complaint_are_no_fields() {
    for name in
        ["score", "standing", "standing_note", "notes", "note", "complaint", "complaint.text"]
    {
        assert_eq!(Field::parse(name), None, "{name}");
    }
}

#[test]
fn fields_without_a_fallback_are_known_with_their_line() {
    let script = Script::read("{name|you}\n{title} {title}\n{greeting}").unwrap();
    assert_eq!(script.without_fallback(), [(Field::Title, 2), (Field::Greeting, 3)]);
}
