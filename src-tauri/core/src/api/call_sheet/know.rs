//! What to know of somebody before a talk, in the words of paper: for sheets and for parcel slips.

use chrono::{Days, NaiveDate};

use crate::api::answers::Promise;
use crate::domain::cadence::Outcome;
use crate::paper::{self, Fact};
use crate::store::before_talk::{Known, Order};
use crate::store::events::Event;
use crate::words::Words;

/// A complaint is told for so long after it was closed.
const REMEMBERED_DAYS: u64 = 365;
/// So many products of an order are named, each so long at the most; further ones as far as all of them
/// have room.
const TITLES: usize = 3;
const TITLE_LENGTH: usize = 40;
const TITLES_LENGTH: usize = 56;
const NOTE_LENGTH: usize = 90;

/// Those that say something, with commas between them.
pub(in crate::api) fn joined(
    words: &Words,
    parts: impl IntoIterator<Item = Option<String>>,
) -> String {
    let parts: Vec<String> = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
    parts.join(&words.text("paper-comma"))
}

pub(in crate::api) fn fact(words: &Words, key: &str, said: String) -> Option<Fact> {
    (!said.is_empty()).then(|| Fact { label: words.text(key), words: said })
}

/// What was promised, the earliest first.
pub(in crate::api) fn promise(words: &Words, promise: &Promise) -> Fact {
    let text = paper::clean(&promise.text, NOTE_LENGTH);
    let due_on = promise.due_on.parse::<NaiveDate>();
    let by = due_on.map(|day| words.day_and_month(day)).unwrap_or_default();
    let places = [("text", (&text).into()), ("day", (&by).into())];
    Fact {
        label: words.text("paper-promised"),
        words: words.text_with("paper-promised-by", &places),
    }
}

/// A complaint that is open, or was until not long ago, and how it ended.
pub(in crate::api) fn complaint(words: &Words, known: &Known, on: NaiveDate) -> Option<Fact> {
    let complaint = known.acts.iter().find(|act| act.event_type == "complaint")?;
    let of_it = |act: &&Event| act.of_event_id == Some(complaint.id);
    let closed = known.acts.iter().filter(of_it).find(|act| act.event_type == "complaint_closed");
    if closed.is_some_and(|closed| closed.happened_on + Days::new(REMEMBERED_DAYS) < on) {
        return None;
    }
    let settled = known.acts.iter().filter(of_it).find(|act| act.solution.is_some());
    let what = complaint.note.as_deref().or(complaint.about.as_deref());
    let ended = closed.and_then(|closed| closed.is_content).map(|is_content| {
        words.text(if is_content { "paper-content" } else { "paper-not-content" })
    });
    let said = joined(
        words,
        [
            Some(words.day_and_month(complaint.happened_on)),
            what.map(|it| paper::clean(it, NOTE_LENGTH)),
            settled.and_then(|act| act.solution.as_deref()).map(|it| paper::clean(it, NOTE_LENGTH)),
            ended,
        ],
    );
    fact(words, "paper-complaint", said)
}

/// Whether a complaint is open.
pub(in crate::api) fn has_complaint(known: &Known) -> bool {
    let closed = |id: i64| {
        known.acts.iter().any(|act| {
            act.event_type == "complaint_closed" && act.of_event_id.is_none_or(|of| of == id)
        })
    };
    known.acts.iter().any(|act| act.event_type == "complaint" && !closed(act.id))
}

/// The last order that stands, or the last before this one.
pub(in crate::api) fn last_order(known: &Known, before: Option<i64>) -> Option<&Order> {
    known.orders.iter().rev().find(|order| order.is_sale() && Some(order.id) != before)
}

/// "11 Apr, celadon gaiwan and 2 more, Shopify, there 15 Apr".
pub(in crate::api) fn bought(words: &Words, order: &Order, there: Option<NaiveDate>) -> String {
    let mut titles: Vec<String> = order
        .lines
        .iter()
        .map(|line| match line.variation.as_str() {
            "" => paper::clean(&line.title, TITLE_LENGTH),
            size => paper::clean(&format!("{} ({size})", line.title), TITLE_LENGTH),
        })
        .collect();
    if titles.is_empty() {
        titles.extend(order.summary.as_deref().map(|it| paper::clean(it, TITLE_LENGTH)));
    }
    let mut used = 0;
    let has_room = |title: &&String| {
        used += title.chars().count() + 2;
        used <= TITLES_LENGTH
    };
    let n_named = titles.iter().take(TITLES).take_while(has_room).count().max(1);
    let n_more = titles.len().saturating_sub(n_named) as i64;
    titles.truncate(n_named);
    let titles = joined(words, titles.into_iter().map(Some));
    let titles = match n_more {
        0 => titles,
        n => words.text_with("paper-and-more", &[("titles", (&titles).into()), ("n", n.into())]),
    };
    let there = there.map(|day| {
        words.text_with("paper-delivered", &[("day", (&words.day_and_month(day)).into())])
    });
    let on = order.ordered_on.map(|day| words.day_and_month(day));
    joined(words, [on, Some(titles), Some(channel_name(words, &order.channel)), there])
}

/// A channel that the merchant has named keeps that name.
pub(in crate::api) fn channel_name(words: &Words, channel: &str) -> String {
    let key = format!("channel-{channel}");
    if words.has(&key) { words.text(&key) } else { channel.to_owned() }
}

/// The last talk: when, by what means, how it went, and the last score.
pub(in crate::api) fn last_talk(words: &Words, known: &Known, n_tries: i64) -> String {
    let talks = || known.acts.iter().filter(|act| act.event_type == "attempt");
    let Some(talk) = talks().next() else { return words.text("paper-never-talked") };
    let outcome = talk.outcome.as_deref().and_then(Outcome::parse);
    let score = talks().find_map(|talk| talk.score);
    joined(
        words,
        [
            Some(words.day_and_month(talk.happened_on)),
            talk.medium.as_deref().map(|medium| words.text(&format!("medium-{medium}"))),
            outcome.map(|outcome| words.text(&format!("talk-{}", outcome.as_str()))),
            score.map(|score| words.text_with("paper-score", &[("score", score.into())])),
            (n_tries > 0).then(|| words.text_with("paper-attempts", &[("n", n_tries.into())])),
        ],
    )
}
