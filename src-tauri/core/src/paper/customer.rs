//! One customer on paper: what to know before a talk, and the orders to be sent on.

use minijinja::{Value, context};

use super::clean::{NAME_LENGTH, clean};
use super::letters::{Letters, pixels};
use super::sheet::{A4, HEAD, LETTER, Paper, Rendered, STYLE, render};
use crate::Result;
use crate::words::Words;

/// All that one paper about a customer says, in ready words.
#[derive(Clone, Debug)]
pub struct CustomerPaper {
    pub shop_name: String,
    pub title: String,
    /// The sentences below the title, one to a line.
    pub about: Vec<String>,
    pub printed: String,
    pub paper: Paper,
    pub blocks: Vec<Block>,
    /// Lines to write on down to the end of the last page.
    pub is_written_on: bool,
}

/// What stands on the paper from top to bottom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    Heading(String),
    /// What is said in several parts stands with a dot between them, each in its own direction.
    Fact {
        label: String,
        parts: Vec<String>,
    },
    /// A number to be dialled, legible at arm's length.
    Phone {
        label: String,
        number: String,
        words: String,
    },
    /// Something that waits for an answer: it stands in a frame.
    Open(String),
    /// A sentence over the whole width.
    Remark(String),
    /// The names of the columns; they stand again at the top of a further page.
    Head(Table, Vec<String>),
    Row(Row),
    /// A line to write on.
    Blank,
}

/// A line of a table; one that goes on with the line before it has no rule above.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    pub table: Table,
    pub cells: Vec<String>,
    pub goes_on: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Table {
    /// Day, number, what, state, amount.
    Orders,
    /// Currency, ordered, paid, open, given back, what stays.
    Sums,
    /// Last order, number to ring, who, how many orders, how it went.
    Calls,
}

const PAGE: &str = include_str!("../../../../assets/paper/customer.html");
const CUSTOMER: &str = include_str!("../../../../assets/paper/customer.css");
/// Heights in millimetres: the line at the top with what stands around it, and other lines.
const RUN: f64 = 10.0;
const LINE: f64 = pixels(18);
const TITLE_LINE: f64 = pixels(29);
const BLANK: f64 = 9.5;
/// Widths: of a page, and of what stands beside a label.
const WIDTH: f64 = 180.0;
const LABEL: f64 = 35.0;
const FACT: f64 = 145.0;
/// Faces and sizes of the title, the sentences below it, the text, a label and a table; what may be bold is
/// taken for bold.
const TITLE_LETTERS: Letters = Letters::prose(18.0);
const ABOUT_LETTERS: Letters = Letters::prose(10.5);
const TEXT_LETTERS: Letters = Letters::bold(10.5);
const LABEL_LETTERS: Letters = Letters::plain(9.0);
const TABLE_LETTERS: Letters = Letters::plain(9.5);
const HEAD_LETTERS: Letters = Letters::bold(9.0);
const TEXT_LENGTH: usize = 600;
const MOST_BLANKS: usize = 9;

impl Table {
    /// The widths that customer.css gives the columns; a line that goes on has the state's as well.
    fn columns(self, goes_on: bool) -> &'static [f64] {
        match (self, goes_on) {
            (Table::Orders, false) => &[28.0, 28.0, 54.0, 34.0, 28.0],
            (Table::Orders, true) => &[28.0, 28.0, 90.0, 34.0, 28.0],
            (Table::Calls, _) => &[26.0, 44.0, 54.0, 24.0, 24.0],
            (Table::Sums, _) => &[36.0, 27.0, 27.0, 27.0, 27.0, 27.0],
        }
    }

    /// Numbers to dial and sums are set in stronger letters.
    fn letters(self, column: usize) -> Letters {
        match (self, column) {
            (Table::Calls, 1) => Letters::bold(11.0),
            (Table::Sums, _) => Letters::bold(9.5),
            (Table::Orders | Table::Calls, _) => TABLE_LETTERS,
        }
    }

    fn class(self) -> &'static str {
        match self {
            Table::Orders => "orders",
            Table::Sums => "sums",
            Table::Calls => "calls",
        }
    }
}

impl CustomerPaper {
    pub fn n_pages(&self) -> usize {
        split(self).len()
    }

    fn title_height(&self) -> f64 {
        let title = TITLE_LETTERS.n_lines(&clean(&self.title, NAME_LENGTH), WIDTH).max(1) as f64;
        let about: usize =
            self.about.iter().map(|line| ABOUT_LETTERS.n_lines(line, WIDTH).max(1)).sum();
        TITLE_LINE * title + LINE * about as f64 + 6.0
    }
}

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
    let cut = |text: &String| clean(text, TEXT_LENGTH);
    let context = context! {
        lang => words.language(),
        style => format!("{STYLE}{CUSTOMER}{page}"),
        shop => clean(&customer.shop_name, NAME_LENGTH),
        title => clean(&customer.title, NAME_LENGTH),
        about => customer.about.iter().map(cut).collect::<Vec<_>>(),
        printed => &customer.printed,
        pages,
    };
    let html = render(&[HEAD, PAGE].concat(), context)?;
    Ok(Rendered { html, n_pages })
}

impl Block {
    fn height(&self) -> f64 {
        let lines = |text: &str, width: f64| TEXT_LETTERS.n_lines(text, width).max(1) as f64;
        match self {
            Block::Heading(_) => 10.6,
            Block::Fact { label, parts } => {
                let words = parts.join(" · ");
                LINE * lines(&words, FACT).max(LABEL_LETTERS.n_lines(label, LABEL) as f64)
            }
            Block::Open(words) => LINE * lines(words, WIDTH - 8.0) + 4.6,
            Block::Remark(words) => LINE * lines(words, WIDTH) + 1.0,
            Block::Phone { words, .. } => LINE * lines(words, FACT - 60.0) + 2.0,
            Block::Head(table, cells) => {
                cells_height(table.columns(false), cells, |_| HEAD_LETTERS) + 1.5
            }
            Block::Row(row) => {
                let columns = row.table.columns(row.goes_on);
                let height = cells_height(columns, &row.cells, |at| row.table.letters(at));
                if row.goes_on { height } else { height + 1.5 }
            }
            Block::Blank => BLANK,
        }
    }

    fn context(&self) -> Value {
        let cut = |text: &String| clean(text, TEXT_LENGTH);
        let cells = |cells: &[String]| cells.iter().map(cut).collect::<Vec<_>>();
        match self {
            Block::Heading(words) => context! { what => "heading", words => cut(words) },
            Block::Fact { label, parts } => {
                context! { what => "fact", label => cut(label), parts => cells(parts) }
            }
            Block::Phone { label, number, words } => context! {
                what => "phone",
                label => cut(label),
                number => cut(number),
                words => cut(words),
            },
            Block::Open(words) => context! { what => "open", words => cut(words) },
            Block::Remark(words) => context! { what => "remark", words => cut(words) },
            Block::Head(table, names) => {
                context! { what => "head", table => table.class(), cells => cells(names) }
            }
            Block::Row(row) => context! {
                what => "row",
                table => row.table.class(),
                cells => cells(&row.cells),
                goes_on => row.goes_on,
            },
            Block::Blank => context! { what => "blank" },
        }
    }
}

fn cells_height(columns: &[f64], cells: &[String], letters: impl Fn(usize) -> Letters) -> f64 {
    let lines = cells.iter().zip(columns).enumerate().map(|(at, (cell, width))| {
        letters(at).n_lines(&clean(cell, TEXT_LENGTH), *width).max(1) as f64
    });
    LINE * lines.fold(1.0, f64::max)
}

/// Pages that are being filled.
struct Filling<'a> {
    room: f64,
    left: f64,
    pages: Vec<Vec<Block>>,
    page: Vec<Block>,
    head: Option<&'a Block>,
    /// The line that lines without a rule go on with.
    begun: Option<&'a Row>,
}

/// Fills page after page; a heading never stands last, and a table that goes on has its head again.
fn split(customer: &CustomerPaper) -> Vec<Vec<Block>> {
    let room = customer.paper.height() - RUN;
    let left = room - customer.title_height();
    let mut filling =
        Filling { room, left, pages: Vec::new(), page: Vec::new(), head: None, begun: None };
    for (at, block) in customer.blocks.iter().enumerate() {
        filling.put(block, customer.blocks.get(at + 1));
    }
    if customer.is_written_on {
        let n_blanks = ((filling.left / BLANK).floor() as usize).min(MOST_BLANKS);
        filling.page.extend(std::iter::repeat_n(Block::Blank, n_blanks));
    }
    filling.pages.push(filling.page);
    filling.pages
}

impl<'a> Filling<'a> {
    fn put(&mut self, block: &'a Block, next: Option<&Block>) {
        let with_next = match block {
            Block::Heading(_) | Block::Head(..) => next.map_or(0.0, Block::height),
            Block::Fact { .. }
            | Block::Phone { .. }
            | Block::Open(_)
            | Block::Remark(_)
            | Block::Row(_)
            | Block::Blank => 0.0,
        };
        let is_turned = block.height() + with_next > self.left && !self.page.is_empty();
        if is_turned {
            self.turn(block);
        }
        self.left -= block.height();
        self.page.push(match (block, self.begun) {
            (Block::Row(row), Some(begun)) if is_turned && row.goes_on => again(row, begun),
            (block, _) => block.clone(),
        });
        match block {
            Block::Head(..) => self.head = Some(block),
            Block::Row(row) if !row.goes_on => self.begun = Some(row),
            Block::Row(_)
            | Block::Heading(_)
            | Block::Fact { .. }
            | Block::Phone { .. }
            | Block::Open(_)
            | Block::Remark(_)
            | Block::Blank => {}
        }
    }

    fn turn(&mut self, block: &Block) {
        self.pages.push(std::mem::take(&mut self.page));
        self.left = self.room;
        if let (Block::Row(_), Some(head)) = (block, self.head) {
            self.left -= head.height();
            self.page.push(head.clone());
        }
    }
}

/// A line that goes on at the top of a page says what it belongs to.
fn again(row: &Row, begun: &Row) -> Block {
    let mut cells = row.cells.clone();
    for (cell, first) in cells.iter_mut().zip(&begun.cells).take(2) {
        cell.clone_from(first);
    }
    if let Some(number) = cells.get_mut(1) {
        number.push_str(" …");
    }
    Block::Row(Row { cells, goes_on: false, ..row.clone() })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(word: &str) -> Vec<String> {
        vec![word.to_owned(); 5]
    }

    fn row(word: &str, goes_on: bool) -> Block {
        Block::Row(Row { table: Table::Orders, cells: cells(word), goes_on })
    }

    fn statement(rows: impl Iterator<Item = Block>) -> CustomerPaper {
        let head = Block::Head(Table::Orders, cells("Column"));
        CustomerPaper {
            shop_name: "Quiet Kettle".to_owned(),
            title: "Anna Counter".to_owned(),
            about: Vec::new(),
            printed: "12 May".to_owned(),
            paper: Paper::A4,
            blocks: [Block::Heading("Orders".to_owned()), head].into_iter().chain(rows).collect(),
            is_written_on: false,
        }
    }

    #[test]
    fn every_order_stands_once_and_each_page_of_them_has_the_names_of_the_columns() {
        let pages = split(&statement((0..100).map(|at| row(&at.to_string(), false))));
        assert!(pages.len() > 1);
        let rows = pages.iter().flatten().filter(|block| matches!(block, Block::Row(_)));
        assert_eq!(rows.count(), 100);
        let has_head = |page: &Vec<Block>| page.iter().any(|it| matches!(it, Block::Head(..)));
        assert!(pages.iter().all(has_head));
    }

    #[test]
    fn an_order_that_goes_on_over_the_page_says_its_number_again() {
        let lines = (0..60).map(|at| row("", at > 0));
        let first = Row { table: Table::Orders, cells: cells("1001"), goes_on: false };
        let pages = split(&statement(std::iter::once(Block::Row(first)).chain(lines.skip(1))));
        assert_eq!(pages.len(), 2);
        let Block::Row(again) = &pages[1][1] else { panic!("a line stands below the head") };
        assert_eq!((again.cells[0].as_str(), again.cells[1].as_str()), ("1001", "1001 …"));
        assert_eq!(again.cells[2], "");
    }

    #[test]
    fn a_page_to_write_on_is_filled_with_lines_and_not_more() {
        let mut prep = statement(std::iter::empty());
        prep.is_written_on = true;
        let pages = split(&prep);
        assert_eq!(pages.len(), 1);
        let n_blanks = pages[0].iter().filter(|block| matches!(block, Block::Blank)).count();
        assert_eq!(n_blanks, MOST_BLANKS);
    }

    #[test]
    fn nothing_that_somebody_wrote_becomes_a_tag() {
        let page = customer_html(Words::of("en"), &statement([row("<b>0</b>", false)].into_iter()));
        let page = page.unwrap();
        assert!(!page.html.contains("<b>0") && page.html.contains("&lt;b&gt;0"));
        assert_eq!(page.n_pages, 1);
    }
}
