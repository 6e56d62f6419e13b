//! What the template of a sheet is given: every place filled with ready words.

use std::collections::BTreeMap;

use minijinja::{Value, context};

use super::clean::{NAME_LENGTH, clean};
use super::heights::{self, address_lines};
use super::pages;
use super::sheet::{CallRow, CallSheet, Fact, Form, Topic};
use crate::domain::cadence::{Kind, Medium};
use crate::domain::row_code::check_letter;
use crate::domain::typed_line::DayOrder;
use crate::words::Words;

/// A sentence and a contact point are cut after so many characters, a text to copy and a few words too.
const SENTENCE_LENGTH: usize = 220;
const CONTACT_POINT_LENGTH: usize = 160;
const MESSAGE_LENGTH: usize = 600;
const SHORT_LENGTH: usize = 70;
/// The line above the numbers to dial.
const DIAL_TITLE: f64 = 14.0;

/// The words that stand on every sheet as they are.
const PLAIN: [&str; 19] = [
    "paper-who-calls",
    "paper-comma",
    "paper-semicolon",
    "paper-nobody",
    "paper-back",
    "paper-at",
    "paper-next",
    "paper-write",
    "paper-write-no",
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
    let scripts = if sheet.form == Form::Full { scripts(words, sheet) } else { Vec::new() };
    let pages = pages(words, sheet, &rows, &scripts);
    let n_pages = pages.len();
    let context = context! {
        lang => words.language(),
        style,
        t => PLAIN.iter().map(|key| (*key, words.text(key))).collect::<BTreeMap<_, _>>(),
        asks_recommend => sheet.asks_recommend,
        run => run(words, sheet),
        head => head(words, sheet, &scripts),
        pages,
        foot => foot(words, sheet),
    };
    (context, n_pages)
}

/// The rows page by page, and after them the numbers to dial of a helper's sheet.
fn pages(words: &Words, sheet: &CallSheet, rows: &[CallRow], scripts: &[Script]) -> Vec<Value> {
    let height = |row| heights::row(sheet.form, sheet.paper, row, sheet.asks_recommend);
    let heights: Vec<f64> = rows.iter().map(height).collect();
    let head = match sheet.form {
        Form::Full => {
            pages::head_height(sheet.paper, scripts.iter().map(|script| script.words.as_str()))
        }
        Form::Dense | Form::Helper | Form::Messages | Form::Post | Form::Cards => pages::SHORT_HEAD,
    };
    let split = pages::split(sheet.form, sheet.paper, head, &heights);
    let n_dialled = if sheet.form == Form::Helper { rows.len() } else { 0 };
    let dial = pages::split_plain(sheet.paper, DIAL_TITLE, n_dialled, heights::DIAL);
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

/// The line at the top of every page.
fn run(words: &Words, sheet: &CallSheet) -> Value {
    let day = words.day(sheet.printed_at.date());
    let time = sheet.printed_at.format("%H:%M").to_string();
    context! {
        number => words.text_with("paper-number", &[("number", (&format!("{:04}", sheet.number)).into())]),
        printed => words.text_with("paper-printed", &[("day", (&day).into()), ("time", (&time).into())]),
        calls => words.text_with("paper-count", &[("n", (sheet.rows.len() as i64).into())]),
    }
}

fn head(words: &Words, sheet: &CallSheet, scripts: &[Script]) -> Value {
    let day = words.day_short(sheet.on);
    let form = sheet.form.as_str();
    let days = match sheet.day_order {
        DayOrder::DayMonth => words.text("paper-day-month"),
        DayOrder::MonthDay => words.text("paper-month-day"),
    };
    let script = |script: &Script| context! { name => &script.name, words => &script.words };
    context! {
        shop => clean(&sheet.shop_name, NAME_LENGTH),
        title => words.text_with(&format!("paper-title-{form}"), &[("day", (&day).into())]),
        about => words.text(&format!("paper-about-{form}")),
        letters => letters(words, sheet.form),
        marks => format!("{} {days}", words.text("paper-circle")),
        quiet => &sheet.quiet,
        scripts => scripts.iter().map(script).collect::<Vec<_>>(),
    }
}

fn letters(words: &Words, form: Form) -> Vec<Value> {
    let letters: &[&str] = match form {
        Form::Full | Form::Dense | Form::Helper => &["s", "n", "m", "b", "w", "r"],
        Form::Messages | Form::Post | Form::Cards => &["s", "w", "r"],
    };
    let letter = |letter: &&str| {
        let words = words.text(&format!("paper-letter-{letter}"));
        context! { letter => letter.to_uppercase(), words }
    };
    letters.iter().map(letter).collect()
}

/// What to say, beside the name of the occasion.
struct Script {
    name: String,
    words: String,
}

/// The greeting, one script for every kind on the sheet, and the question whether we may write.
fn scripts(words: &Words, sheet: &CallSheet) -> Vec<Script> {
    let line = |name: &str| {
        let name = clean(name, NAME_LENGTH);
        if name.is_empty() { "________".to_owned() } else { name }
    };
    let (caller, shop) = (line(&sheet.caller_name), line(&sheet.shop_name));
    let mut scripts = vec![Script {
        name: words.text("paper-greeting"),
        words: words.text_with(
            "paper-say-greeting",
            &[("caller", (&caller).into()), ("shop", (&shop).into())],
        ),
    }];
    let topics: Vec<&Topic> = sheet.rows.iter().flat_map(|row| &row.topics).collect();
    scripts.extend(Kind::ALL.iter().filter_map(|kind| {
        let topic = topics.iter().find(|topic| topic.kind == Some(*kind))?;
        let words = words.text(&format!("paper-say-{}", kind.as_str()));
        Some(Script { name: topic.name.clone(), words })
    }));
    let (version, wording) =
        sheet.wording.clone().unwrap_or_else(|| (1, words.text("paper-say-permission")));
    scripts.push(Script {
        name: words.text_with("paper-wording", &[("version", version.into())]),
        words: clean(&wording, SENTENCE_LENGTH),
    });
    scripts
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
                ..topic.clone()
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
        is_long => row.name.chars().count() > 24,
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

/// Who is not on the sheet, and how a line of it is typed back.
fn foot(words: &Words, sheet: &CallSheet) -> Value {
    let day = match sheet.day_order {
        DayOrder::DayMonth => "15/5",
        DayOrder::MonthDay => "5/15",
    };
    let code = format!("01{}", check_letter(sheet.number, 1));
    let example = match sheet.form {
        Form::Full => format!("{code} s5 o+e p\"…\" {day} n2w"),
        Form::Dense | Form::Helper => format!("{code} s5 · n 03 05 11-14"),
        Form::Messages | Form::Post | Form::Cards => format!("{code} s · s 03 05 11-14"),
    };
    context! { left_out => left_out(words, sheet), back => words.text("paper-type-back"), example }
}

const LEFT_OUT: [&str; 11] = [
    "no_channel",
    "no_consent",
    "consent_expired",
    "source_policy",
    "do_not_contact",
    "complaint",
    "by_phone",
    "by_message",
    "by_email",
    "by_post",
    "waiting",
];

fn left_out(words: &Words, sheet: &CallSheet) -> String {
    let mut counts: BTreeMap<&str, i64> = BTreeMap::new();
    for (reason, n) in sheet.left_out.iter().filter(|(_, n)| *n > 0) {
        let known = LEFT_OUT.iter().find(|known| *known == reason);
        *counts.entry(known.copied().unwrap_or("other")).or_default() += n;
    }
    let told = |reason: &&str| {
        let n = counts.get(*reason)?;
        Some(words.text_with(&format!("paper-left-out-{reason}"), &[("n", (*n).into())]))
    };
    let reasons: Vec<String> = LEFT_OUT.iter().chain(&["other"]).filter_map(told).collect();
    let reasons = reasons.join(&words.text("paper-comma"));
    if reasons.is_empty() {
        return words.text("paper-left-out-nobody");
    }
    words.text_with("paper-left-out", &[("reasons", (&reasons).into())])
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
