//! What to suggest, what to offer again, and what to know of what they have.

use chrono::Datelike;

use super::super::answers::{ProductAnswer, ProductNote, SameAgain, Suggestion};
use super::{About, Saying};
use crate::domain::chain::{self, Bought, End, Suggested, Title, Why};
use crate::store::before_talk::{Known, Order};
use crate::store::chain::key;

/// So many answers stand beside a talk.
const MOST_ANSWERS: usize = 12;

/// What one customer has, and what might be next.
#[derive(Default)]
pub(super) struct Goods {
    /// The titles that the follow-up is about.
    pub leaders: Vec<String>,
    pub suggestions: Vec<Suggestion>,
    pub same_again: Option<SameAgain>,
}

impl Saying<'_> {
    pub(super) fn goods(&self, about: &About, known: &Known) -> Goods {
        let order = leading(about, known);
        let leaders: Vec<String> = order.map_or_else(Vec::new, titles_of);
        let places: Vec<Title> = leaders.iter().filter_map(|it| self.chain.place(it)).collect();
        let bought = self.bought(known);
        let today = self.on.num_days_from_ce();
        let lasts = |title: Title| self.lasts(title);
        let suggests = about.kind == "cross_sell";
        let suggested = match suggests {
            true => chain::suggest(&self.chain.chain, &places, &bought, lasts, today),
            false => Vec::new(),
        };
        let again = chain::again(&self.chain.chain, &places, &bought, lasts);
        let same_again = again.and_then(|again| {
            let lasts = Some(again.lasts_days);
            let is_used_up =
                chain::is_used_up(&self.chain.chain, again.title, &bought, lasts, today);
            self.same_again(known, again.title, is_used_up)
        });
        let suggestions = suggested.into_iter().map(|it| self.suggestion(it)).collect();
        Goods { leaders, suggestions, same_again }
    }

    fn lasts(&self, title: Title) -> Option<u32> {
        let note = self.notes.get(&key(self.chain.title(title)))?;
        note.lasts_days.and_then(|days| u32::try_from(days).ok())
    }

    fn bought(&self, known: &Known) -> Vec<Bought> {
        let complained = |order: &Order| {
            let mut acts = known.acts.iter().filter(|act| act.event_type == "complaint");
            acts.any(|act| act.order_id == Some(order.id))
        };
        let mut bought = Vec::new();
        for order in &known.orders {
            let end = match (complained(order) || order.came_back(), order.is_sale()) {
                (true, _) => End::Regretted,
                (false, true) => End::Kept,
                (false, false) => End::Cancelled,
            };
            let day = order.ordered_on.map(|on| on.num_days_from_ce());
            let titles = order.lines.iter().filter_map(|line| self.chain.place(&line.title));
            bought.extend(titles.map(|title| Bought { title, day, end }));
        }
        bought
    }

    fn suggestion(&self, suggested: Suggested) -> Suggestion {
        let bare = |why: &str, n: u32| Suggestion {
            title: self.chain.title(suggested.title).to_owned(),
            why: why.to_owned(),
            after: None,
            n: i64::from(n),
            of: 0,
            days: 0,
            is_again: suggested.is_again,
        };
        match suggested.why {
            Why::Followed { after, n, of, days } => Suggestion {
                after: Some(self.chain.title(after).to_owned()),
                of: i64::from(of),
                days: i64::from(days),
                ..bare("followed", n)
            },
            Why::BestSeller { n } => bare("best_seller", n),
        }
    }

    /// As it was bought the last time.
    fn same_again(&self, known: &Known, title: Title, is_used_up: bool) -> Option<SameAgain> {
        let sales = known.orders.iter().rev().filter(|order| order.is_sale());
        let lines = sales.flat_map(|order| order.lines.iter().map(move |line| (order, line)));
        let mut same = lines.filter(|(_, line)| self.chain.place(&line.title) == Some(title));
        same.next().map(|(order, line)| SameAgain {
            title: line.title.clone(),
            variation: Some(line.variation.clone()).filter(|it| !it.is_empty()),
            quantity: line.quantity,
            on: order.ordered_on.map(|on| on.to_string()),
            is_used_up,
        })
    }

    /// Questions on what they bought and kept, the newest purchase first; then those on every product.
    pub(super) fn answers_on(&self, known: &Known) -> Vec<ProductAnswer> {
        let sales = known.orders.iter().rev().filter(|order| order.is_sale());
        let mut titles: Vec<(String, &str)> = Vec::new();
        for line in sales.flat_map(|order| &order.lines) {
            let key = key(&line.title);
            if titles.iter().all(|(known, _)| *known != key) {
                titles.push((key, &line.title));
            }
        }
        let answer =
            |title: Option<&str>, it: &crate::store::product_notes::Answer| ProductAnswer {
                title: title.map(str::to_owned),
                question: it.question.clone(),
                answer: it.answer.clone(),
            };
        let of = |key: Option<&str>, title: Option<&str>| -> Vec<ProductAnswer> {
            let same = self.answers.iter().filter(|it| it.title_key.as_deref() == key);
            same.map(|it| answer(title, it)).collect()
        };
        let mut answers: Vec<ProductAnswer> =
            titles.iter().flat_map(|(key, title)| of(Some(key), Some(title))).collect();
        answers.extend(of(None, None));
        answers.truncate(MOST_ANSWERS);
        answers
    }

    pub(super) fn notes_on(&self, titles: &[String]) -> Vec<ProductNote> {
        let notes = titles.iter().filter_map(|title| Some((title, self.notes.get(&key(title))?)));
        notes
            .map(|(title, note)| ProductNote {
                title: title.clone(),
                about: note.about.clone(),
                care: note.care.clone(),
                lasts_days: note.lasts_days,
                warranty_months: note.warranty_months,
            })
            .collect()
    }
}

/// The order that the follow-up is about, else the newest sale.
pub(super) fn leading<'k>(about: &About, known: &'k Known) -> Option<&'k Order> {
    let led = known.orders.iter().find(|order| Some(order.id) == about.order_id);
    led.or_else(|| known.orders.iter().rfind(|order| order.is_sale()))
}

/// What was bought, each title once.
pub(super) fn titles_of(order: &Order) -> Vec<String> {
    let mut titles: Vec<String> = Vec::new();
    for line in &order.lines {
        if !line.title.is_empty() && !titles.contains(&line.title) {
            titles.push(line.title.clone());
        }
    }
    if titles.is_empty() {
        titles.extend(order.summary.clone().filter(|summary| !summary.trim().is_empty()));
    }
    titles
}
