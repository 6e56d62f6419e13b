//! Parcel slips: for whoever comes back, four on a page, to be cut and put into the parcel.

use minijinja::{Value, context};

use super::clean::{NAME_LENGTH, clean};
use super::letters::{Letters, pixels};
use super::sheet::{Fact, HEAD, Paper, Rendered, render, style};
use crate::Result;
use crate::words::Words;

/// All slips of a day, in ready words.
#[derive(Clone, Debug)]
pub struct Slips {
    pub title: String,
    pub shop_name: String,
    pub paper: Paper,
    pub slips: Vec<Slip>,
}

/// What to know when one parcel is packed.
#[derive(Clone, Debug)]
pub struct Slip {
    /// The number of the order and its channel.
    pub order: String,
    pub name: String,
    /// "Their 5th order, with us since 2023."
    pub about: String,
    pub lines: Vec<SlipLine>,
    /// What was promised, what went wrong, what goes in beside.
    pub facts: Vec<Fact>,
}

/// Something that goes into the parcel; the price where it is wanted.
#[derive(Clone, Debug)]
pub struct SlipLine {
    pub words: String,
    pub price: Option<String>,
}

const PAGE: &str = include_str!("../../../../assets/paper/slips.html");
const ON_A_PAGE: usize = 4;
/// Blank around a slip, and between its parts with their rules, in millimetres.
const MARGIN: f64 = 6.0;
const GAPS: f64 = 11.0;
const LINE: f64 = pixels(16);
const BOX: f64 = 5.0;
const LABEL: f64 = 20.0;
const TITLE_LENGTH: usize = 60;
const FACT_LENGTH: usize = 80;
const MOST_FACTS: usize = 4;

/// All slips, cut line by cut line; without any, a page that says so.
pub fn slips_html(words: &Words, slips: &Slips) -> Result<Rendered> {
    let pages: Vec<&[Slip]> = match slips.slips.is_empty() {
        true => vec![&[]],
        false => slips.slips.chunks(ON_A_PAGE).collect(),
    };
    let n_pages = pages.len();
    let page = |(at, on_page): (i64, &&[Slip])| {
        let of = [("page", at.into()), ("pages", (n_pages as i64).into())];
        context! {
            words => words.text_with("paper-page", &of),
            slips => on_page.iter().map(|it| slip(words, slips, it)).collect::<Vec<_>>(),
        }
    };
    let context = context! {
        lang => words.language(),
        style => style(slips.paper),
        title => &slips.title,
        shop => clean(&slips.shop_name, NAME_LENGTH),
        nobody => words.text("slips-nobody"),
        pages => (1..).zip(&pages).map(page).collect::<Vec<_>>(),
    };
    Ok(Rendered { html: render(&[HEAD, PAGE].concat(), context)?, n_pages })
}

fn slip(words: &Words, slips: &Slips, slip: &Slip) -> Value {
    let line = |line: &SlipLine| {
        context! { words => clean(&line.words, TITLE_LENGTH), price => &line.price }
    };
    let fact = |fact: &Fact| {
        context! { label => &fact.label, words => clean(&fact.words, FACT_LENGTH) }
    };
    let n_lines = n_lines(slips, slip);
    let mut lines: Vec<Value> = slip.lines.iter().take(n_lines).map(line).collect();
    let n_more = slip.lines.len().saturating_sub(n_lines) as i64;
    if n_more > 0 {
        let more = words.text_with("and-more", &[("n", n_more.into())]);
        lines.push(context! { words => more, price => () });
    }
    context! {
        order => clean(&slip.order, TITLE_LENGTH),
        name => clean(&slip.name, TITLE_LENGTH),
        about => &slip.about,
        lines,
        facts => slip.facts.iter().take(MOST_FACTS).map(fact).collect::<Vec<_>>(),
    }
}

/// How many lines of the order have room beside all that is to be known; the rest is counted.
fn n_lines(slips: &Slips, slip: &Slip) -> usize {
    let wide = slips.paper.width() / 2.0 - 2.0 * MARGIN;
    let high = |letters: Letters, text: &str, wide: f64, line: f64| {
        letters.n_lines(text, wide).max(1) as f64 * line
    };
    let text = Letters::plain(10.0);
    let order = Letters::plain(9.0).width(&slip.order);
    let facts = slip.facts.iter().take(MOST_FACTS);
    let facts = facts.map(|it| high(text, &clean(&it.words, FACT_LENGTH), wide - LABEL, LINE));
    let used = high(Letters::prose(11.0), &slips.shop_name, wide - order - 3.0, LINE)
        + high(Letters::bold(14.0), &clean(&slip.name, TITLE_LENGTH), wide, pixels(22))
        + high(Letters::prose(11.0), &slip.about, wide, pixels(18))
        + facts.sum::<f64>();
    let mut left = slips.paper.height() / 2.0 - 2.0 * MARGIN - GAPS - used - LINE;
    let has_room = |line: &&SlipLine| {
        let price = line.price.as_ref().map_or(0.0, |price| text.width(price) + 3.0);
        left -= high(text, &clean(&line.words, TITLE_LENGTH), wide - BOX - price, LINE);
        left >= 0.0
    };
    slip.lines.iter().take_while(has_room).count().max(1)
}
