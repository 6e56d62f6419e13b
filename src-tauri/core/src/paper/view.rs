//! What the template of the call sheet is given: every place filled with ready words.

use std::collections::BTreeMap;

use minijinja::{Value, context};

use super::call_sheet::{CallRow, CallSheet, LastAttempt, LastPurchase};
use super::clean::{NAME_LENGTH, clean};
use super::pages::{self, Story};
use crate::domain::cadence::{Kind, Medium};
use crate::domain::row_code::check_letter;
use crate::words::Words;

/// A title is cut after so many characters, a sentence and a contact point after so many.
const TITLE_LENGTH: usize = 60;
const SENTENCE_LENGTH: usize = 220;
const CONTACT_POINT_LENGTH: usize = 160;

/// The words that stand on every sheet as they are.
const PLAIN: [&str; 20] = [
    "paper-who-calls",
    "paper-comma",
    "paper-circle",
    "paper-quiet-hours",
    "paper-nobody",
    "paper-back",
    "paper-at",
    "paper-next",
    "paper-write",
    "paper-write-no",
    "paper-promise",
    "paper-by",
    "paper-total-calls",
    "paper-total-spoke",
    "paper-total-may-write",
    "paper-back-in-today",
    "paper-keep",
    "paper-shred",
    "paper-bought",
    "paper-know",
];

/// The context of the template, and how many pages it makes.
pub(super) fn call_sheet(words: &Words, sheet: &CallSheet, style: String) -> (Value, usize) {
    let scripts = scripts(words, sheet);
    let rows: Vec<Row> = (1..).zip(&sheet.rows).map(|(at, row)| Row::of(words, at, row)).collect();
    let heights: Vec<f64> = rows.iter().map(|row| row.height(sheet)).collect();
    let head = pages::head_height(sheet.paper, scripts.iter().map(Script::whole));
    let split = pages::split(sheet.paper, head, &heights);
    let n_pages = split.len();
    let pages: Vec<Value> = (1_usize..)
        .zip(split)
        .map(|(number, range)| {
            context! {
                words => words.text_with(
                    "paper-page",
                    &[("page", (number as i64).into()), ("pages", (n_pages as i64).into())],
                ),
                rows => rows[range].iter().map(|row| row.context(sheet.number)).collect::<Vec<_>>(),
            }
        })
        .collect();
    let context = context! {
        lang => words.language(),
        style,
        t => PLAIN.iter().map(|key| (*key, words.text(key))).collect::<BTreeMap<_, _>>(),
        run => run(words, sheet),
        head => context! {
            shop => clean(&sheet.shop_name, NAME_LENGTH),
            title => words.text_with("paper-title", &[("day", (&words.day_short(sheet.on)).into())]),
            letters => letters(words),
            scripts => scripts.iter().map(Script::context).collect::<Vec<_>>(),
        },
        pages,
        foot => context! { left_out => left_out(words, sheet) },
    };
    (context, n_pages)
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

fn letters(words: &Words) -> Vec<Value> {
    ["s", "n", "m", "b", "w", "r"]
        .iter()
        .map(|letter| {
            context! {
                letter => letter.to_uppercase(),
                words => words.text(&format!("paper-letter-{letter}")),
            }
        })
        .collect()
}

/// What to say, beside the name of the occasion.
struct Script {
    name: String,
    words: String,
}

impl Script {
    fn whole(&self) -> &str {
        &self.words
    }

    fn context(&self) -> Value {
        context! { name => &self.name, words => &self.words }
    }
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
    let is_here = |kind: &&Kind| sheet.rows.iter().any(|row| row.kind == **kind);
    scripts.extend(Kind::ALL.iter().filter(is_here).map(|kind| Script {
        name: words.text_with("paper-script", &[("kind", (&kind_words(words, *kind)).into())]),
        words: words.text(&format!("paper-say-{}", kind.as_str())),
    }));
    scripts.push(Script {
        name: words.text("paper-permission"),
        words: words.text("paper-say-permission"),
    });
    scripts
}

fn kind_words(words: &Words, kind: Kind) -> String {
    words.text(&format!("kind-{}", kind.as_str()))
}

/// One row in ready words.
struct Row {
    number: usize,
    is_complaint: bool,
    name: String,
    medium: &'static str,
    contact_point: String,
    medium_words: String,
    until: Option<String>,
    other: Option<String>,
    town: String,
    standing: String,
    kind: String,
    reason: String,
    /// Each with its label.
    facts: Vec<(String, String)>,
}

impl Row {
    fn of(words: &Words, number: usize, row: &CallRow) -> Row {
        let other = row.other_contact_point.as_deref().map(|other| {
            let other = clean(other, TITLE_LENGTH);
            words.text_with("paper-else", &[("other", (&other).into())])
        });
        let until = row.valid_until.map(|day| {
            words.text_with("paper-until", &[("day", (&words.day_and_month(day)).into())])
        });
        Row {
            number,
            is_complaint: row.kind == Kind::Ticket,
            name: clean(&row.customer_name, NAME_LENGTH),
            medium: row.medium.as_str(),
            contact_point: clean(&row.contact_point, CONTACT_POINT_LENGTH),
            medium_words: medium_words(words, row),
            until,
            other,
            town: clean(&row.town, TITLE_LENGTH),
            standing: standing(words, row),
            kind: words
                .text_with("paper-script", &[("kind", (&kind_words(words, row.kind)).into())]),
            reason: clean(&row.reason, SENTENCE_LENGTH),
            facts: facts(words, row),
        }
    }

    fn height(&self, sheet: &CallSheet) -> f64 {
        let facts: Vec<String> = self.facts.iter().map(|(_, fact)| fact.clone()).collect();
        let is_wide = self.medium != Medium::Phone.as_str();
        let n_reach_lines =
            if is_wide { pages::n_lines(&self.contact_point, 55.0, 3.9) } else { 1 };
        let why = format!("{} {}", self.kind, self.reason);
        let story = Story { name: &self.name, why: &why, facts: &facts, n_reach_lines };
        pages::row_height(sheet.paper, &story)
    }

    fn context(&self, sheet_number: i64) -> Value {
        let fact = |(label, words): &(String, String)| context! { label, words };
        context! {
            code => format!("{:02}", self.number),
            check => check_letter(sheet_number, self.number).to_string(),
            is_complaint => self.is_complaint,
            is_long => self.name.chars().count() > 24,
            name => &self.name,
            medium => self.medium,
            contact_point => &self.contact_point,
            medium_words => &self.medium_words,
            until => &self.until,
            other => &self.other,
            town => &self.town,
            standing => &self.standing,
            kind => &self.kind,
            reason => &self.reason,
            facts => self.facts.iter().map(fact).collect::<Vec<_>>(),
        }
    }
}

/// A channel that the merchant has named keeps that name.
fn channel_name(words: &Words, channel: &str) -> String {
    let key = format!("channel-{channel}");
    if words.has(&key) { words.text(&key) } else { channel.to_owned() }
}

/// By what means, and whether the marketplace stands between.
fn medium_words(words: &Words, row: &CallRow) -> String {
    let medium = match (row.medium, &row.channel) {
        (Medium::Message, Some(channel)) => words
            .text_with("medium-message-in", &[("channel", (&channel_name(words, channel)).into())]),
        (Medium::Message | Medium::Phone | Medium::Email | Medium::Post, _) => {
            words.text(&format!("medium-{}", row.medium.as_str()))
        }
    };
    if row.is_relay {
        return words.text_with("paper-forwarding", &[("medium", (&medium).into())]);
    }
    medium
}

/// How long and how often they have come, and whether their turn has passed.
fn standing(words: &Words, row: &CallRow) -> String {
    use chrono::Datelike;
    let n = row.n_orders;
    let orders = match row.first_ordered_on {
        Some(day) if n > 0 => words.text_with(
            "paper-orders-since",
            &[("n", n.into()), ("year", (&day.year().to_string()).into())],
        ),
        Some(_) | None => words.text_with("paper-orders", &[("n", n.into())]),
    };
    let overdue = row.is_overdue.then(|| words.text("paper-overdue"));
    joined(words, [Some(orders), overdue])
}

fn facts(words: &Words, row: &CallRow) -> Vec<(String, String)> {
    let mut facts = Vec::new();
    if let Some(purchase) = &row.last_purchase {
        facts.push((words.text("paper-bought"), bought(words, purchase)));
    }
    let talked = match &row.last_attempt {
        Some(attempt) => talk(words, attempt),
        None => words.text("paper-never-talked"),
    };
    let n = i64::from(row.attempts);
    let tried = (n > 0).then(|| words.text_with("paper-attempts", &[("n", n.into())]));
    facts.push((words.text("paper-know"), joined(words, [Some(talked), tried])));
    facts
}

fn bought(words: &Words, purchase: &LastPurchase) -> String {
    let titles: Vec<String> =
        purchase.titles.iter().map(|title| clean(title, TITLE_LENGTH)).collect();
    let titles = joined(words, titles.into_iter().map(Some));
    let titles = match purchase.n_more {
        0 => titles,
        n => words.text_with("paper-and-more", &[("titles", (&titles).into()), ("n", n.into())]),
    };
    let channel = purchase.channel.as_deref();
    joined(
        words,
        [
            purchase.on.map(|day| words.day_and_month(day)),
            Some(titles),
            channel.map(|channel| channel_name(words, channel)),
            purchase.delivered_on.map(|day| {
                words.text_with("paper-delivered", &[("day", (&words.day_and_month(day)).into())])
            }),
        ],
    )
}

fn talk(words: &Words, attempt: &LastAttempt) -> String {
    joined(
        words,
        [
            Some(words.day_and_month(attempt.on)),
            attempt.outcome.map(|outcome| words.text(&format!("talk-{}", outcome.as_str()))),
        ],
    )
}

fn left_out(words: &Words, sheet: &CallSheet) -> String {
    let reasons = sheet.left_out.iter().filter(|(_, n)| *n > 0).map(|(reason, n)| {
        let key = match reason.as_str() {
            "no_channel" | "no_consent" | "consent_expired" | "source_policy" => reason,
            _ => "other",
        };
        Some(words.text_with(&format!("paper-left-out-{key}"), &[("n", (*n).into())]))
    });
    let reasons = joined(words, reasons);
    if reasons.is_empty() {
        return words.text("paper-left-out-nobody");
    }
    words.text_with("paper-left-out", &[("reasons", (&reasons).into())])
}

/// Those that say something, with commas between them.
fn joined(words: &Words, parts: impl IntoIterator<Item = Option<String>>) -> String {
    let parts: Vec<String> = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
    parts.join(&words.text("paper-comma"))
}
