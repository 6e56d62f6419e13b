//! One product on paper: what the merchant knows of it, what customers ask, and what people buy next.

use super::answers::{ProductAfter, ProductAnswer, ProductCard, ProductPaper};
use super::requests::{OneProduct, PaperOfProduct};
use super::{Call, customer_paper, day, products};
use crate::Result;
use crate::paper::{self, Block, CustomerPaper};
use crate::words::Words;

/// So many products that people bought after stand on it.
const MOST_AFTER: usize = 12;

pub(super) fn product(call: &Call<'_>, request: PaperOfProduct) -> Result<ProductPaper> {
    let card = products::get(call, OneProduct { title: request.title })?;
    day::read(call, |_, settings, today| {
        let paper = customer_paper::paper_of(request.paper.as_deref(), settings)?;
        let words = Words::of(&settings.language);
        let written = CustomerPaper {
            shop_name: settings.shop_name.clone(),
            title: card.note.title.clone(),
            about: vec![bought(words, &card)],
            printed: customer_paper::printed(words, settings, call.now, today),
            paper,
            blocks: blocks(words, &card),
            is_written_on: true,
        };
        let rendered = paper::customer_html(words, &written)?;
        Ok(ProductPaper {
            html: rendered.html,
            n_pages: rendered.n_pages as i64,
            file_name: customer_paper::file_name(&card.note.title),
            title: card.note.title.clone(),
        })
    })
}

/// How many people have it, and how many came back for it.
fn bought(words: &Words, card: &ProductCard) -> String {
    let people = words.text_with("product-bought", &[("n", card.n_buyers.into())]);
    if card.n_buyers == 0 {
        return people;
    }
    let places = [("n", card.n_again.into()), ("days", card.again_days.into())];
    let again = words.text_with("product-again", &places);
    format!("{people}{}{again}", words.text("sentence-gap"))
}

fn blocks(words: &Words, card: &ProductCard) -> Vec<Block> {
    let note = &card.note;
    let lasts = note.lasts_days.map(|n| of_time(words, "product-days", n));
    let warranty = note.warranty_months.map(|n| of_time(words, "product-months", n));
    let facts = [("product-lasts", lasts), ("product-warranty", warranty)].into_iter();
    let facts = facts
        .filter_map(|(key, said)| Some(Block::Fact { label: words.text(key), parts: vec![said?] }));
    let questions = card.answers.iter().chain(&card.general).map(question);
    let after = card.after.iter().take(MOST_AFTER).map(|it| followed(words, it));
    [
        part(words, "product-about", told(&note.about)),
        part(words, "product-care", told(&note.care)),
        facts.collect(),
        part(words, "product-questions", questions.collect()),
        part(words, "product-after", after.collect()),
    ]
    .concat()
}

fn part(words: &Words, key: &str, blocks: Vec<Block>) -> Vec<Block> {
    if blocks.is_empty() {
        return blocks;
    }
    std::iter::once(Block::Heading(words.text(key))).chain(blocks).collect()
}

/// A text line by line; blank lines are left out.
fn told(text: &str) -> Vec<Block> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(|line| Block::Remark(line.to_owned())).collect()
}

fn of_time(words: &Words, key: &str, n: i64) -> String {
    format!("{n} {}", words.text(key))
}

fn question(it: &ProductAnswer) -> Block {
    Block::Fact { label: it.question.clone(), parts: vec![it.answer.clone()] }
}

fn followed(words: &Words, it: &ProductAfter) -> Block {
    let places = [("n", it.n.into()), ("of", it.of.into()), ("days", it.days.into())];
    let key = if it.is_enough { "product-after-is" } else { "product-after-count" };
    Block::Fact { label: it.title.clone(), parts: vec![words.text_with(key, &places)] }
}
