//! One customer on paper: what to know before a talk, and the orders to be sent on.

use minijinja::{AutoEscape, Environment, UndefinedBehavior, Value, context};

use super::call_sheet::{A4, LETTER, Paper, Rendered, STYLE};
use super::clean::{NAME_LENGTH, clean};
use super::pages::{height_of_paper, n_lines};
use crate::words::Words;
use crate::{Error, Result};

/// All that one paper about a customer says, in ready words.
#[derive(Clone, Debug)]
pub struct CustomerPaper {
    pub shop_name: String,
    pub title: String,
    /// The sentence below the title.
    pub about: String,
    pub printed: String,
    pub paper: Paper,
    pub blocks: Vec<Block>,
}

/// What stands on the paper from top to bottom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    Heading(String),
    Fact {
        label: String,
        words: String,
    },
    /// The names of the columns; they stand again at the top of a further page.
    Head([String; 5]),
    Row([String; 5]),
    /// A line to write on.
    Blank,
}

const PAGE: &str = include_str!("../../../../assets/paper/customer.html");
const CUSTOMER: &str = include_str!("../../../../assets/paper/customer.css");
/// Heights in millimetres: the line at the top with what stands around it, and the title.
const RUN: f64 = 10.0;
const TITLE: f64 = 24.0;
const LINE: f64 = 5.0;
/// The widths of the columns, and of what stands beside a label.
const COLUMNS: [f64; 5] = [24.0, 34.0, 60.0, 30.0, 26.0];
const FACT: f64 = 140.0;
const EM: f64 = 3.7;
const TEXT_LENGTH: usize = 600;

/// The whole paper, page by page: one file that needs nothing beside it.
pub fn customer_html(words: &Words, customer: &CustomerPaper) -> Result<Rendered> {
    let pages = split(customer);
    let n_pages = pages.len();
    let pages: Vec<Value> = (1_i64..)
        .zip(&pages)
        .map(|(number, blocks)| {
            let places = [("page", number.into()), ("pages", (n_pages as i64).into())];
            context! {
                words => words.text_with("paper-page", &places),
                blocks => blocks.iter().map(Block::context).collect::<Vec<_>>(),
            }
        })
        .collect();
    let page = match customer.paper {
        Paper::A4 => A4,
        Paper::Letter => LETTER,
    };
    let context = context! {
        lang => words.language(),
        style => format!("{STYLE}{CUSTOMER}{page}"),
        shop => clean(&customer.shop_name, NAME_LENGTH),
        title => clean(&customer.title, NAME_LENGTH),
        about => clean(&customer.about, TEXT_LENGTH),
        printed => &customer.printed,
        pages,
    };
    let mut environment = Environment::new();
    environment.set_auto_escape_callback(|_| AutoEscape::Html);
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    let html = environment.render_str(PAGE, context).map_err(|error| Error::Invalid {
        what: "paper",
        detail: format!("the template does not fit: {error}"),
    })?;
    Ok(Rendered { html, n_pages })
}

impl Block {
    fn height(&self) -> f64 {
        let lines = |text: &str, width: f64| n_lines(text, width, EM).max(1) as f64;
        match self {
            Block::Heading(_) => 10.0,
            Block::Fact { words, .. } => LINE * lines(words, FACT),
            Block::Head(_) => LINE + 1.5,
            Block::Row(cells) => {
                let tallest = cells.iter().zip(COLUMNS).map(|(cell, width)| lines(cell, width));
                LINE * tallest.fold(1.0, f64::max) + 1.5
            }
            Block::Blank => 9.5,
        }
    }

    fn context(&self) -> Value {
        let cut = |text: &String| clean(text, TEXT_LENGTH);
        let cells = |cells: &[String; 5]| cells.iter().map(cut).collect::<Vec<_>>();
        match self {
            Block::Heading(words) => context! { what => "heading", words => cut(words) },
            Block::Fact { label, words } => {
                context! { what => "fact", label => cut(label), words => cut(words) }
            }
            Block::Head(names) => context! { what => "head", cells => cells(names) },
            Block::Row(row) => context! { what => "row", cells => cells(row) },
            Block::Blank => context! { what => "blank" },
        }
    }
}

/// Fills page after page; a heading never stands last, and a table that goes on has its head again.
fn split(customer: &CustomerPaper) -> Vec<Vec<Block>> {
    let room = height_of_paper(customer.paper) - RUN;
    let mut pages: Vec<Vec<Block>> = Vec::new();
    let mut page: Vec<Block> = Vec::new();
    let mut left = room - TITLE;
    let mut head: Option<&Block> = None;
    for (at, block) in customer.blocks.iter().enumerate() {
        let next = customer.blocks.get(at + 1);
        let with_next = match block {
            Block::Heading(_) | Block::Head(_) => next.map_or(0.0, Block::height),
            Block::Fact { .. } | Block::Row(_) | Block::Blank => 0.0,
        };
        let goes_on = matches!(block, Block::Row(_));
        if block.height() + with_next > left && !page.is_empty() {
            pages.push(std::mem::take(&mut page));
            left = room;
            if let Some(head) = head.filter(|_| goes_on) {
                left -= head.height();
                page.push(head.clone());
            }
        }
        left -= block.height();
        if matches!(block, Block::Head(_)) {
            head = Some(block);
        }
        page.push(block.clone());
    }
    pages.push(page);
    pages
}

#[cfg(test)]
mod tests {
    use super::*;

    fn statement(n_rows: usize) -> CustomerPaper {
        let cells = |word: &str| std::array::from_fn(|_| word.to_owned());
        let mut blocks = vec![Block::Heading("Orders".to_owned()), Block::Head(cells("Column"))];
        blocks.extend((0..n_rows).map(|at| Block::Row(cells(&format!("<b>{at}</b>")))));
        CustomerPaper {
            shop_name: "Quiet Kettle".to_owned(),
            title: "Anna Counter".to_owned(),
            about: String::new(),
            printed: "12 May".to_owned(),
            paper: Paper::A4,
            blocks,
        }
    }

    #[test]
    fn every_order_stands_once_and_each_page_of_them_has_the_names_of_the_columns() {
        let pages = split(&statement(100));
        assert!(pages.len() > 1);
        let rows = pages.iter().flatten().filter(|block| matches!(block, Block::Row(_)));
        assert_eq!(rows.count(), 100);
        let has_head = |page: &Vec<Block>| page.iter().any(|it| matches!(it, Block::Head(_)));
        assert!(pages.iter().all(has_head));
    }

    #[test]
    fn nothing_that_somebody_wrote_becomes_a_tag() {
        let page = customer_html(Words::of("en"), &statement(1)).unwrap();
        assert!(!page.html.contains("<b>0"));
        assert_eq!(page.n_pages, 1);
    }
}
