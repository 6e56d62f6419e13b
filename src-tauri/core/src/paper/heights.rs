//! How high a row is on each form, in millimetres: by the style sheets, and never too low.

use super::pages::n_lines;
use super::sheet::{CallRow, Fact, Form, Paper};

/// A row of the full sheet is at least as high as its pad, and higher with the second scale.
const PAD: f64 = 35.0;
const SCALE: f64 = 4.6;
/// One em of facts (10.5 points), of small words (9) and of the smallest (8), in millimetres.
const EM: f64 = 3.7;
const SMALL: f64 = 3.18;
const SMALLEST: f64 = 2.83;
/// The heading over a part of the day.
pub(super) const GROUP: f64 = 6.2;
pub(super) const DIAL: f64 = 9.2;

/// The height of a row with the heading above it.
pub(super) fn row(form: Form, paper: Paper, row: &CallRow, asks_recommend: bool) -> f64 {
    let height = match form {
        Form::Full => full(paper, row, asks_recommend),
        Form::Dense => dense(paper, row),
        Form::Helper => helper(paper, row),
        Form::Messages => messages(paper, row),
        Form::Post => post(paper, row),
        Form::Cards => cards(paper, row),
    };
    height + row.group.as_ref().map_or(0.0, |_| GROUP)
}

/// How much wider than A4 the paper is.
fn wider(paper: Paper) -> f64 {
    match paper {
        Paper::A4 => 0.0,
        Paper::Letter => 5.0,
    }
}

fn full(paper: Paper, row: &CallRow, asks_recommend: bool) -> f64 {
    let width = 98.0 + wider(paper);
    let is_phone = row.medium == crate::domain::cadence::Medium::Phone;
    let reach = if is_phone { 1 } else { n_lines(&row.contact_point, 55.0, 3.9) };
    let name = n_lines(&row.name, width * 0.44, EM * 1.15).max(reach).max(1);
    let reach_words = [Some(&row.medium_words), row.until.as_ref(), row.other.as_ref()];
    let reach_words: Vec<&str> = reach_words.into_iter().flatten().map(String::as_str).collect();
    let small = pair(&row.says.join(", "), &reach_words.join(", "), width)
        + pair(&row.standing, &row.hours, width);
    let story = whys(row, width, EM * 1.06, 4.6) + facts(&row.facts, width - 18.0, EM, 4.6);
    let height = 1.3 + 5.0 * name as f64 + 4.1 * small as f64 + 2.4 + story;
    height.max(if asks_recommend { PAD + SCALE } else { PAD })
}

/// Two texts on one line, each as wide as it is.
fn pair(left: &str, right: &str, width: f64) -> usize {
    let right_width = (text_width(right) + 3.0).min(width * 0.6);
    n_lines(left, width - right_width, SMALL).max(n_lines(right, width * 0.6, SMALL)).max(1)
}

fn text_width(text: &str) -> f64 {
    super::pages::length(text) * SMALL
}

fn whys(row: &CallRow, width: f64, em: f64, line: f64) -> f64 {
    let lines = row.topics.iter().map(|topic| {
        n_lines(&format!("{} {}", topic.name, topic.sentence), width, em).max(1) as f64 * line + 0.4
    });
    lines.sum()
}

fn facts(facts: &[Fact], width: f64, em: f64, line: f64) -> f64 {
    facts.iter().map(|fact| n_lines(&fact.words, width, em).max(1) as f64 * line).sum()
}

fn dense(paper: Paper, row: &CallRow) -> f64 {
    let name = n_lines(&row.name, 38.0, 3.53 * 1.06).max(1) as f64 * 4.0;
    let reach = n_lines(&row.contact_point, 40.0, 3.88 * 1.06).max(1) as f64 * 4.2;
    let reach = reach + row.until.as_ref().map_or(0.0, |_| 3.4);
    let short = n_lines(&row.short, 33.0 + wider(paper), SMALLEST).max(1) as f64 * 3.3;
    (name.max(reach).max(short) + 0.8).max(10.0)
}

fn helper(paper: Paper, row: &CallRow) -> f64 {
    let width = 97.0 + wider(paper);
    (1.3 + 5.2 + 4.0 + whys(row, width, 3.53 * 1.06, 4.4) + 1.5).max(22.0)
}

/// The height of the name with what stands below it.
fn addressee(row: &CallRow, lines: f64) -> f64 {
    1.3 + n_lines(&row.name, 53.0, EM * 1.2).max(1) as f64 * 5.0 + lines + 1.5
}

fn messages(paper: Paper, row: &CallRow) -> f64 {
    let small = |text: &str| n_lines(text, 53.0, SMALL).max(1) as f64 * 4.0;
    let topics: f64 =
        row.topics.iter().map(|it| small(&format!("{} {}", it.name, it.sentence))).sum();
    let promises: f64 =
        row.promises.iter().map(|it| small(&format!("{} {}", it.label, it.words))).sum();
    let at = n_lines(&row.contact_point, 53.0, EM * 1.06).max(1) as f64 * 4.4;
    let who = addressee(row, at + small(&row.medium_words) + topics + promises);
    let width = 91.0 + wider(paper);
    let line = |text: &String| n_lines(text, width, 3.53).max(1) as f64 * 4.6;
    let text = if row.message.is_empty() { 23.3 } else { row.message.iter().map(line).sum() };
    let remark = row.remark.as_ref().map_or(0.0, |it| n_lines(it, width, SMALL) as f64 * 4.0);
    who.max(1.3 + text + remark + 1.5).max(26.0)
}

fn address(row: &CallRow) -> f64 {
    address_lines(row).iter().map(|it| n_lines(it, 53.0, 3.88).max(1) as f64 * 4.8).sum()
}

/// An address as it stands on an envelope.
pub(super) fn address_lines(row: &CallRow) -> Vec<String> {
    row.contact_point.split(", ").map(str::to_owned).collect()
}

fn post(paper: Paper, row: &CallRow) -> f64 {
    let width = 91.0 + wider(paper);
    let text = whys(row, width, 3.53 * 1.06, 4.4) + facts(&row.facts, width - 18.0, 3.35, 4.2);
    addressee(row, address(row)).max(1.3 + text + 1.5).max(26.0)
}

fn cards(paper: Paper, row: &CallRow) -> f64 {
    let width = 91.0 + wider(paper);
    let topics = row.topics.iter().map(|it| {
        n_lines(&format!("{} {}", it.name, it.sentence), width, SMALL).max(1) as f64 * 4.0
    });
    let greeting = n_lines(&row.greeting, width, 3.88).max(1) as f64 * 5.0;
    let text = greeting + topics.sum::<f64>() + facts(&row.facts, width - 18.0, SMALL, 4.2) + 15.3;
    addressee(row, address(row)).max(1.3 + text + 1.5).max(26.0)
}
