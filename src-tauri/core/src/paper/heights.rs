//! How high a row is on each form, in millimetres: by the style sheets, rather a hair more than less.

use super::letters::{Letters, pixels};
use super::sheet::{CallRow, Fact, Form, Paper};
use crate::domain::cadence::Medium;

/// A row of the full sheet is at least as high as its pad, and higher with the second scale.
const PAD: f64 = 35.3;
const SCALE: f64 = 4.6;
/// The rule above a row with the blank below it.
const EDGE: f64 = 1.56;
/// The heading over a part of the day.
const GROUP: f64 = pixels(17) + 1.7;
/// A line of small words, of facts, of the words that say why, and of a name.
const SMALL_LINE: f64 = pixels(15);
const FACT_LINE: f64 = pixels(16);
const WHY_LINE: f64 = pixels(16);
/// Faces and sizes as call_sheet.css and forms.css set them.
const NAME: Letters = Letters::bold(12.0);
const LONG_NAME: Letters = Letters::bold(11.0);
const REACH: Letters = Letters::bold(10.5);
const PHONE: Letters = Letters::bold(14.0);
const WHY: Letters = Letters::bold(10.5);
const FACT: Letters = Letters::plain(10.5);
const SMALL: Letters = Letters::plain(9.0);
const SMALL_BOLD: Letters = Letters::bold(9.0);
/// What stands beside the label of a fact is so much narrower.
const LABEL: f64 = 16.0;
/// An address, a handle or a name is no wider than this in the lists to write from.
const WHO: f64 = 53.0;

/// The height of a row with the heading above it.
pub(super) fn row(form: Form, paper: Paper, row: &CallRow, asks_recommend: bool) -> f64 {
    let width = paper.width();
    let height = match form {
        Form::Full => full(width - 83.0, row, asks_recommend),
        Form::Dense => dense(width, row),
        Form::Helper => helper(width - 84.0, row),
        Form::Messages => messages(width - 90.5, row),
        Form::Post => post(width - 90.5, row),
        Form::Cards => cards(width - 90.5, row),
    };
    height + row.group.as_ref().map_or(0.0, |_| GROUP)
}

/// At least one line, also of nothing.
fn lines(letters: Letters, text: &str, width: f64) -> f64 {
    letters.n_lines(text, width).max(1) as f64
}

fn full(width: f64, row: &CallRow, asks_recommend: bool) -> f64 {
    let (name, reach) = names(row, width);
    let reach_words = joined(&[Some(&row.medium_words), row.until.as_ref(), row.other.as_ref()]);
    let small =
        pair(&row.says.join(", "), &reach_words, width) + pair(&row.standing, &row.hours, width);
    let story = 1.7 + whys(row, WHY, width, WHY_LINE) + facts(&row.facts, FACT, width, FACT_LINE);
    let height = EDGE + name.max(reach) + SMALL_LINE * small + story;
    // What stands on one ground in two sizes takes a hair more.
    (height * 1.006 + 0.2).max(if asks_recommend { PAD + SCALE } else { PAD })
}

/// How high the name is, and what it is reached by; they stand on one line and share its width.
fn names(row: &CallRow, width: f64) -> (f64, f64) {
    let is_phone = row.medium == Medium::Phone;
    let reach = if is_phone {
        PHONE.width(&row.contact_point) + 1.5
    } else {
        REACH.width(&row.contact_point).min(58.0)
    };
    let reach_height = match is_phone {
        true => pixels(21) + 0.2,
        false => pixels(16) * lines(REACH, &row.contact_point, 58.0) + 0.6,
    };
    // The first line of the name stands on the same ground as the number, which is larger.
    (name(row, width - reach - 3.0) + 0.7, reach_height)
}

fn name(row: &CallRow, width: f64) -> f64 {
    match row.is_long_name() {
        true => pixels(17) * lines(LONG_NAME, &row.name, width),
        false => pixels(18) * lines(NAME, &row.name, width),
    }
}

/// Two texts on one line: the right one as wide as it is, up to six tenths.
fn pair(left: &str, right: &str, width: f64) -> f64 {
    let most = width * 0.6;
    let right_width = SMALL_BOLD.width(right).min(most);
    let left_lines = lines(SMALL, left, width - right_width - 3.0);
    left_lines.max(lines(SMALL_BOLD, right, most))
}

/// The lines of small words behind a strong one.
fn led(name: &str, words: &str, width: f64) -> f64 {
    SMALL.n_lines_behind(SMALL_BOLD.width(name) + SMALL.width(" "), words, width) as f64
}

fn joined(parts: &[Option<&String>]) -> String {
    let parts: Vec<&str> = parts.iter().flatten().map(|part| part.as_str()).collect();
    parts.join(", ")
}

fn whys(row: &CallRow, letters: Letters, width: f64, line: f64) -> f64 {
    let why = |name: &str, sentence: &str| {
        lines(letters, &format!("{name} {sentence}"), width) * line + 0.4
    };
    row.topics.iter().map(|topic| why(&topic.name, &topic.sentence)).sum()
}

fn facts(facts: &[Fact], letters: Letters, width: f64, line: f64) -> f64 {
    // The label stands on the same ground in smaller letters, which takes a hair.
    facts.iter().map(|fact| lines(letters, &fact.words, width - LABEL) * line + 0.12).sum()
}

fn dense(width: f64, row: &CallRow) -> f64 {
    let name = lines(Letters::bold(10.0), &row.name, 38.0) * pixels(15);
    let reach = lines(Letters::bold(11.0), &row.contact_point, 40.0) * pixels(16);
    let until =
        row.until.as_ref().map_or(0.0, |it| lines(Letters::plain(8.0), it, 40.0) * pixels(13));
    let short = lines(Letters::plain(8.0), &row.short, width - 148.0) * pixels(12);
    (name.max(reach + until).max(short) + 0.15).max(10.0)
}

fn helper(width: f64, row: &CallRow) -> f64 {
    let hours = lines(SMALL, &row.hours, width) * SMALL_LINE;
    (EDGE + pixels(21) + hours + whys(row, Letters::bold(10.0), width, pixels(16)) + 0.4).max(22.0)
}

/// A row of the page with the numbers to dial.
pub(super) fn dial(paper: Paper, row: &CallRow) -> f64 {
    let words = joined(&[Some(&row.medium_words), row.until.as_ref()]);
    let other = row.other.as_deref().unwrap_or_default();
    let rest = paper.width() - 140.5;
    let small = lines(SMALL_BOLD, &words, 46.0).max(lines(SMALL, other, rest)) * SMALL_LINE;
    let number = lines(PHONE, &row.contact_point, 68.0) * pixels(21);
    (small.max(number) + 0.15).max(9.0)
}

/// The height of the name with what stands below it.
fn addressee(row: &CallRow, below: f64) -> f64 {
    EDGE + pixels(18) * lines(NAME, &row.name, WHO) + below
}

/// The columns of a list to write from, with the blank below the text.
fn beside(who: f64, text: f64) -> f64 {
    who.max(EDGE + text + 1.05).max(26.0)
}

fn messages(width: f64, row: &CallRow) -> f64 {
    let told = |name: &str, words: &str| led(name, words, WHO) * pixels(15);
    let topics: f64 = row.topics.iter().map(|it| told(&it.name, &it.sentence)).sum();
    let promises: f64 = row.promises.iter().map(|it| told(&it.label, &it.words)).sum();
    let at = lines(REACH, &row.contact_point, WHO) * pixels(16);
    let medium = led("", &joined(&[Some(&row.medium_words), row.until.as_ref()]), WHO) * pixels(15);
    let who = addressee(row, at + medium + topics + promises);
    let copied = |line: &String| match Letters::prose(10.0).n_lines(line, width) {
        0 => 2.3,
        n => n as f64 * pixels(17),
    };
    let text = if row.message.is_empty() { 23.4 } else { row.message.iter().map(copied).sum() };
    let remark = row.remark.as_ref().map_or(0.0, |it| lines(SMALL_BOLD, it, width) * pixels(15));
    beside(who, text + remark)
}

fn address(row: &CallRow) -> f64 {
    address_lines(row).iter().map(|it| lines(Letters::plain(11.0), it, WHO) * pixels(18)).sum()
}

/// An address as it stands on an envelope.
pub(super) fn address_lines(row: &CallRow) -> Vec<String> {
    row.contact_point.split(", ").map(str::to_owned).collect()
}

fn post(width: f64, row: &CallRow) -> f64 {
    let text = whys(row, Letters::bold(10.0), width, pixels(16))
        + facts(&row.facts, Letters::plain(9.5), width, pixels(16));
    beside(addressee(row, address(row)), text)
}

fn cards(width: f64, row: &CallRow) -> f64 {
    let topics = row.topics.iter().map(|it| led(&it.name, &it.sentence, width) * pixels(15));
    let greeting = lines(Letters::prose(11.0), &row.greeting, width) * pixels(19);
    let text = greeting + topics.sum::<f64>() + facts(&row.facts, SMALL, width, pixels(16)) + 15.4;
    beside(addressee(row, address(row)), text)
}
