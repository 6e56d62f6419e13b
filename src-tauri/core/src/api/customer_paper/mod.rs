//! One customer on paper: the page to hold while calling, and the statement of orders to hand over.

mod prep;
mod statement;

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::answers::{CustomerCard, CustomerPaper, Money, OrderLine, Settings};
use super::requests::{OnPaper, StatementOf};
use super::{Call, Now, card, day};
use crate::domain::money::{self, Currency};
use crate::domain::statement::Period;
use crate::paper::{self, Block, Paper};
use crate::store::customers;
use crate::words::Words;
use crate::{Error, Result};

/// What to know before a talk.
pub(super) fn prep(call: &Call<'_>, request: OnPaper) -> Result<CustomerPaper> {
    print(call, request.id, request.paper.as_deref(), |sheet, paper| Ok(sheet.prep(paper)))
}

/// Orders, payments and refunds, to be sent on request: nothing that was noted for oneself.
pub(super) fn statement(call: &Call<'_>, request: StatementOf) -> Result<CustomerPaper> {
    print(call, request.id, request.paper.as_deref(), |sheet, paper| {
        let word = request.period.as_deref().unwrap_or("all");
        let period = Period::parse(word, sheet.today).ok_or_else(|| Error::Invalid {
            what: "period",
            detail: format!("{word:?} is no period; write it as 2025-01-01..2025-12-31"),
        })?;
        Ok(sheet.statement(period, paper))
    })
}

/// A paper that is written, and how a file of it is called.
struct Written {
    paper: paper::CustomerPaper,
    file: String,
}

fn print(
    call: &Call<'_>,
    id: i64,
    on: Option<&str>,
    write: impl FnOnce(&Sheet<'_>, Paper) -> Result<Written>,
) -> Result<CustomerPaper> {
    day::read(call, |db, settings, today| {
        let paper = paper_of(on, settings)?;
        let words = Words::of(&settings.language);
        let card = card::card_of(db, customers::head_of(db, id)?, today)?;
        let printed = printed(words, settings, call.now, today);
        let sheet = Sheet { words, settings, card: &card, today, printed };
        let written = write(&sheet, paper)?;
        let rendered = paper::customer_html(words, &written.paper)?;
        Ok(CustomerPaper {
            html: rendered.html,
            n_pages: rendered.n_pages as i64,
            customer_name: card.name,
            file_name: file_name(&written.file),
        })
    })
}

/// The paper that is asked for, else that of the settings.
pub(super) fn paper_of(asked: Option<&str>, settings: &Settings) -> Result<Paper> {
    let word = asked.unwrap_or(&settings.paper);
    let detail = || format!("{word:?} is neither a4 nor letter");
    Paper::parse(word).ok_or_else(|| Error::Invalid { what: "paper", detail: detail() })
}

/// When it was printed, as it stands at the top of each page.
pub(super) fn printed(words: &Words, settings: &Settings, now: Now, today: NaiveDate) -> String {
    let time = now.at.with_timezone(&settings.zone()).format("%H:%M").to_string();
    let day = words.day(today);
    words.text_with("paper-printed", &[("day", (&day).into()), ("time", (&time).into())])
}

/// Nothing that a file system takes for something else, and not too long for any.
pub(super) fn file_name(words: &str) -> String {
    let is_kept = |c: char| c.is_alphanumeric() || c == '-';
    let kept: String = words.chars().map(|c| if is_kept(c) { c } else { ' ' }).collect();
    format!("{}.pdf", paper::clean(&kept, 80))
}

/// A card that is being put on paper.
struct Sheet<'a> {
    words: &'a Words,
    settings: &'a Settings,
    card: &'a CustomerCard,
    today: NaiveDate,
    printed: String,
}

impl Sheet<'_> {
    fn paper(&self, paper: Paper, about: Vec<String>, blocks: Vec<Block>) -> paper::CustomerPaper {
        paper::CustomerPaper {
            shop_name: self.settings.shop_name.clone(),
            title: self.card.name.clone(),
            about,
            printed: self.printed.clone(),
            paper,
            blocks,
            is_written_on: false,
        }
    }

    /// How a file of it is called, before the ending.
    fn file(&self, key: &str) -> String {
        let day = self.today.to_string();
        self.words.text_with(key, &[("name", (&self.card.name).into()), ("day", (&day).into())])
    }

    fn heading(&self, key: &str) -> Block {
        Block::Heading(self.words.text(key))
    }

    /// A heading with what stands below it; nothing where there is nothing.
    fn part(&self, key: &str, blocks: Vec<Block>) -> Vec<Block> {
        match blocks.is_empty() {
            true => blocks,
            false => std::iter::once(self.heading(key)).chain(blocks).collect(),
        }
    }

    fn title(&self, line: &OrderLine) -> String {
        let title = match &line.variation {
            Some(variation) => format!("{} ({variation})", line.title),
            None => line.title.clone(),
        };
        match line.quantity {
            1 => title,
            n => format!("{n} × {title}"),
        }
    }

    fn money(&self, money: &Money) -> String {
        exact(money).map(|money| self.words.money(money)).unwrap_or_default()
    }

    fn day(&self, on: Option<&str>) -> String {
        let on = on.and_then(|text| text.parse().ok());
        on.map(|on| self.words.day(on)).unwrap_or_default()
    }
}

/// An amount of an answer in whole minor units again.
fn exact(money: &Money) -> Option<money::Money> {
    let (currency, amount) =
        Currency::parse(&money.currency).zip(money.amount.parse::<Decimal>().ok())?;
    money::Money::from_amount(amount, currency)
}
