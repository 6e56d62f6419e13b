//! What the template of a sheet is given: every place filled with ready words.

use std::collections::BTreeMap;

use minijinja::{Value, context};

use super::around::{Foot, Head};
use super::clean::{NAME_LENGTH, clean};
use super::heights::{self, address_lines};
use super::pages::{self, Around};
use super::sheet::{CallRow, CallSheet, Fact, Form, Topic};
use crate::domain::cadence::Medium;
use crate::domain::row_code::check_letter;
use crate::words::Words;

/// A sentence and a contact point are cut after so many characters, a text to copy and a few words too.
const SENTENCE_LENGTH: usize = 220;
const CONTACT_POINT_LENGTH: usize = 160;
const MESSAGE_LENGTH: usize = 600;
const SHORT_LENGTH: usize = 70;
/// The line above the numbers to dial.
const DIAL_TITLE: f64 = 10.0;

/// The words that stand on every sheet as they are.
const PLAIN: [&str; 20] = [
    "paper-who-calls",
    "paper-comma",
    "paper-semicolon",
    "paper-nobody",
    "paper-back",
    "paper-at",
    "paper-next",
    "paper-write",
    "paper-write-no",
    "paper-initials",
    "paper-recommend",
    "paper-promise",
    "paper-by",
    "paper-total-calls",
    "paper-total-spoke",
    "paper-total-may-write",
    "paper-keep",
    "paper-shred",
    "paper-dial-title",
    "paper-dial-about",
];

/// The context of the template, and how many pages it makes.
pub(super) fn call_sheet(words: &Words, sheet: &CallSheet, style: String) -> (Value, usize) {
    let rows: Vec<CallRow> = sheet.rows.iter().map(cleaned).collect();
    let (head, foot) = (Head::of(words, sheet), Foot::of(words, sheet));
    let around = Around { head: head.height(sheet.paper), foot: foot.height(sheet.paper) };
    let pages = pages(words, sheet, &rows, around);
    let n_pages = pages.len();
    let context = context! {
        lang => words.language(),
        title => number(words, sheet),
        style,
        t => PLAIN.iter().map(|key| (*key, words.text(key))).collect::<BTreeMap<_, _>>(),
        asks_recommend => sheet.asks_recommend,
        run => run(words, sheet),
        head => head.context(),
        pages,
        foot => foot.context(),
    };
    (context, n_pages)
}

/// The rows page by page, and after them the numbers to dial of a helper's sheet.
fn pages(words: &Words, sheet: &CallSheet, rows: &[CallRow], around: Around) -> Vec<Value> {
    let height = |row| heights::row(sheet.form, sheet.paper, row, sheet.asks_recommend);
    let heights: Vec<f64> = rows.iter().map(height).collect();
    let split = pages::split(sheet.form, sheet.paper, around, &heights);
    let dialled = if sheet.form == Form::Helper { rows } else { &[] };
    let dialled: Vec<f64> = dialled.iter().map(|row| heights::dial(sheet.paper, row)).collect();
    let dial = pages::split_plain(sheet.paper, DIAL_TITLE, &dialled);
    let (n_rows_pages, n_pages) = (split.len(), split.len() + dial.len());
    let on_page = |range: std::ops::Range<usize>| -> Vec<Value> {
        range.map(|at| row(words, sheet, at + 1, &rows[at])).collect()
    };
    let page = |at: usize, rows: Vec<Value>, dial: Vec<Value>| {
        let of = [("page", (at as i64 + 1).into()), ("pages", (n_pages as i64).into())];
        context! {
            words => words.text_with("paper-page", &of),
            is_first => at == 0,
            is_last => at + 1 == n_rows_pages,
            rows,
            dial,
        }
    };
    let told = split.into_iter().enumerate();
    let mut pages: Vec<Value> =
        told.map(|(at, range)| page(at, on_page(range), Vec::new())).collect();
    let dial = dial.into_iter().enumerate();
    pages.extend(dial.map(|(at, range)| page(n_rows_pages + at, Vec::new(), on_page(range))));
    pages
}

fn number(words: &Words, sheet: &CallSheet) -> String {
    words.text_with("paper-number", &[("number", (&format!("{:04}", sheet.number)).into())])
}

/// The line at the top of every page.
fn run(words: &Words, sheet: &CallSheet) -> Value {
    let day = words.day(sheet.printed_at.date());
    let time = sheet.printed_at.format("%H:%M").to_string();
    context! {
        number => number(words, sheet),
        printed => words.text_with("paper-printed", &[("day", (&day).into()), ("time", (&time).into())]),
        calls => words.text_with("paper-count", &[("n", (sheet.rows.len() as i64).into())]),
    }
}

/// Text from outside made fit for paper.
fn cleaned(row: &CallRow) -> CallRow {
    let sentence = |text: &String| clean(text, SENTENCE_LENGTH);
    let fact = |fact: &Fact| Fact { label: fact.label.clone(), words: sentence(&fact.words) };
    CallRow {
        name: clean(&row.name, NAME_LENGTH),
        says: row.says.iter().map(|it| clean(it, 60)).filter(|it| !it.is_empty()).collect(),
        contact_point: clean(&row.contact_point, CONTACT_POINT_LENGTH),
        other: row.other.as_ref().map(|it| clean(it, 60)),
        hours: clean(&row.hours, SHORT_LENGTH),
        short: clean(&row.short, SHORT_LENGTH),
        topics: row
            .topics
            .iter()
            .map(|topic| Topic {
                name: clean(&topic.name, 60),
                sentence: sentence(&topic.sentence),
            })
            .collect(),
        promises: row.promises.iter().map(fact).collect(),
        facts: row.facts.iter().map(fact).collect(),
        greeting: clean(&row.greeting, NAME_LENGTH + 40),
        message: row.message.iter().map(|line| clean(line, MESSAGE_LENGTH)).collect(),
        ..row.clone()
    }
}

/// One customer, as the templates take it.
fn row(words: &Words, sheet: &CallSheet, number: usize, row: &CallRow) -> Value {
    let fact = |fact: &Fact| context! { label => &fact.label, words => &fact.words };
    let topic = |topic: &Topic| context! { name => &topic.name, sentence => &topic.sentence };
    let flags = [(row.is_complaint, "X"), (row.is_promised, "P")].into_iter();
    context! {
        code => format!("{number:02}"),
        check => check_letter(sheet.number, number).to_string(),
        flags => flags.filter(|(is_so, _)| *is_so).map(|(_, flag)| flag).collect::<Vec<_>>(),
        group => &row.group,
        is_long => row.is_long_name(),
        name => &row.name,
        first_name => first_name(&row.name),
        last_digits => last_digits(words, row),
        says => &row.says,
        standing => &row.standing,
        medium => row.medium.as_str(),
        contact_point => &row.contact_point,
        medium_words => &row.medium_words,
        until => &row.until,
        other => &row.other,
        hours => &row.hours,
        topics => row.topics.iter().map(topic).collect::<Vec<_>>(),
        short => &row.short,
        promises => row.promises.iter().map(fact).collect::<Vec<_>>(),
        facts => row.facts.iter().map(fact).collect::<Vec<_>>(),
        address => address_lines(row),
        greeting => &row.greeting,
        message => &row.message,
        remark => &row.remark,
    }
}

/// Enough of a name to ask for somebody by it: the first word, and of a name that is written without a
/// space its first character.
fn first_name(name: &str) -> String {
    let given = name.split_once(',').map_or(name, |(_, given)| given).trim();
    let first = given.split_whitespace().next().unwrap_or_default();
    let is_one_piece = first.chars().all(|letter| letter >= '\u{2e80}')
        && (first == name || first.chars().count() > 2);
    match first.chars().next() {
        Some(letter) if is_one_piece => format!("{letter}＊"),
        Some(_) | None => first.to_owned(),
    }
}

/// The end of a number, by which the row is found on the page to dial from.
fn last_digits(words: &Words, row: &CallRow) -> String {
    if row.medium != Medium::Phone {
        return String::new();
    }
    let digits: Vec<char> = row.contact_point.chars().filter(char::is_ascii_digit).collect();
    let last: String = digits[digits.len().saturating_sub(4)..].iter().collect();
    words.text_with("paper-last-digits", &[("digits", (&last).into())])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_helper_reads_the_first_name_alone() {
        assert_eq!(first_name("Anna Maria Berg"), "Anna");
        assert_eq!(first_name("Berg, Anna Maria"), "Anna");
        assert_eq!(first_name("陈思远"), "陈＊");
        assert_eq!(first_name("陈思远 Siyuan"), "陈＊");
        assert_eq!(first_name("佐藤 健一"), "佐藤");
        assert_eq!(first_name(""), "");
    }
}
