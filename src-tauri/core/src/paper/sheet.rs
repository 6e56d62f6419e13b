//! The sheets of a day's work: whom to get in touch with, on paper that works without the computer.

use chrono::{NaiveDate, NaiveDateTime};
use minijinja::{AutoEscape, Environment, UndefinedBehavior, Value};

use super::view;
use crate::domain::cadence::Medium;
use crate::domain::typed_line::DayOrder;
use crate::words::Words;
use crate::{Error, Result};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paper {
    A4,
    Letter,
}

impl Paper {
    pub fn as_str(self) -> &'static str {
        match self {
            Paper::A4 => "a4",
            Paper::Letter => "letter",
        }
    }

    pub fn parse(word: &str) -> Option<Paper> {
        match word {
            "a4" => Some(Paper::A4),
            "letter" => Some(Paper::Letter),
            _ => None,
        }
    }
}

/// What a sheet is for, and so what it shows of everybody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// All that helps in a talk, with boxes and room to write.
    Full,
    /// A line for each.
    Dense,
    /// For somebody who calls on behalf of the merchant: no full name, no address; the numbers stand on a
    /// page of their own.
    Helper,
    /// Platform names with a text to copy.
    Messages,
    /// Addresses for letters.
    Post,
    /// Cards that are written by hand.
    Cards,
}

impl Form {
    pub const ALL: [Form; 6] =
        [Form::Full, Form::Dense, Form::Helper, Form::Messages, Form::Post, Form::Cards];

    pub fn as_str(self) -> &'static str {
        match self {
            Form::Full => "full",
            Form::Dense => "dense",
            Form::Helper => "helper",
            Form::Messages => "messages",
            Form::Post => "post",
            Form::Cards => "cards",
        }
    }

    pub fn parse(word: &str) -> Option<Form> {
        Form::ALL.into_iter().find(|form| form.as_str() == word)
    }

    /// Whom it is for; the full sheet has everybody.
    pub fn medium(self) -> Option<Medium> {
        match self {
            Form::Full => None,
            Form::Dense | Form::Helper => Some(Medium::Phone),
            Form::Messages => Some(Medium::Message),
            Form::Post | Form::Cards => Some(Medium::Post),
        }
    }

    fn template(self) -> &'static str {
        match self {
            Form::Full => include_str!("../../../../assets/paper/row_full.html"),
            Form::Dense => include_str!("../../../../assets/paper/row_dense.html"),
            Form::Helper => include_str!("../../../../assets/paper/row_helper.html"),
            Form::Messages => include_str!("../../../../assets/paper/row_messages.html"),
            Form::Post => include_str!("../../../../assets/paper/row_post.html"),
            Form::Cards => include_str!("../../../../assets/paper/row_cards.html"),
        }
    }
}

/// All that one sheet says.
#[derive(Clone, Debug)]
pub struct CallSheet {
    pub form: Form,
    pub shop_name: String,
    pub number: i64,
    /// In the shop's own time.
    pub printed_at: NaiveDateTime,
    /// The day of calling.
    pub on: NaiveDate,
    pub paper: Paper,
    /// How day and month are written on its lines.
    pub day_order: DayOrder,
    /// When nobody is rung up.
    pub quiet: String,
    /// Whether the question "would you recommend us" stands beside the score.
    pub asks_recommend: bool,
    /// What to say about the kinds of follow-ups that are on it.
    pub scripts: Vec<Script>,
    /// The merchant's own words for the question whether they may write, with their version.
    pub wording: Option<(i64, String)>,
    /// In the order in which they are to be called.
    pub rows: Vec<CallRow>,
    pub left_out: Vec<LeftOut>,
}

/// So many whose time has come are not on the sheet, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    pub reason: String,
    /// The name of the channel on which they bought.
    pub channel: Option<String>,
    pub n: i64,
}

/// What to say, beside the name of the occasion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Script {
    pub name: String,
    pub words: String,
}

/// One customer, in ready words.
#[derive(Clone, Debug)]
pub struct CallRow {
    /// Something that was promised is open; a complaint is.
    pub is_promised: bool,
    pub is_complaint: bool,
    /// The part of the day in which to ring, as a heading over the first row of it.
    pub group: Option<String>,
    pub name: String,
    /// How the name is said, how they are addressed, where they live: what of it is known.
    pub says: Vec<String>,
    /// "Good, 5 orders since 2023".
    pub standing: String,
    pub medium: Medium,
    /// As it is to be read: telephone numbers in groups.
    pub contact_point: String,
    /// What kind of a number it is, and whether the marketplace stands between.
    pub medium_words: String,
    pub until: Option<String>,
    pub other: Option<String>,
    /// When a call is welcome, and how their clocks go.
    pub hours: String,
    /// The most urgent first.
    pub topics: Vec<Topic>,
    /// The same in a few words.
    pub short: String,
    pub promises: Vec<Fact>,
    pub facts: Vec<Fact>,
    /// The words that begin a card.
    pub greeting: String,
    /// What is to be copied, line by line; nothing where the text has a gap.
    pub message: Vec<String>,
    /// What keeps the message from being copied as it is.
    pub remark: Option<String>,
}

impl CallRow {
    /// Set in smaller letters.
    pub(super) fn is_long_name(&self) -> bool {
        self.name.chars().count() > 24
    }
}

/// What the talk is about.
#[derive(Clone, Debug)]
pub struct Topic {
    pub name: String,
    /// Why this person, why today.
    pub sentence: String,
}

/// Something that is good to know in the talk, under its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    pub label: String,
    pub words: String,
}

/// One HTML page with print rules, and how many sheets of paper it takes.
#[derive(Clone, Debug)]
pub struct Rendered {
    pub html: String,
    pub n_pages: usize,
}

/// The beginning of every page that is printed: its style and its fonts.
pub(super) const HEAD: &str = include_str!("../../../../assets/paper/head.html");
const TOP: &str = include_str!("../../../../assets/paper/sheet_top.html");
const FOOT: &str = include_str!("../../../../assets/paper/sheet_foot.html");
pub(super) const STYLE: &str = include_str!("../../../../assets/paper/call_sheet.css");
pub(super) const FORMS: &str = include_str!("../../../../assets/paper/forms.css");
pub(super) const A4: &str = include_str!("../../../../assets/paper/a4.css");
pub(super) const LETTER: &str = include_str!("../../../../assets/paper/letter.css");

/// The whole sheet, page by page: one file that needs nothing beside it.
///
/// Fonts are taken from `fonts/fonts.css` beside the page where that is, else from the system.
pub fn call_sheet_html(words: &Words, sheet: &CallSheet) -> Result<Rendered> {
    let (context, n_pages) = view::call_sheet(words, sheet, style(sheet.paper));
    let html = render(&[HEAD, TOP, sheet.form.template(), FOOT].concat(), context)?;
    Ok(Rendered { html, n_pages })
}

/// Fills a template; every value is escaped, and a place that nobody filled is an error.
pub(super) fn render(template: &str, context: Value) -> Result<String> {
    let mut environment = Environment::new();
    environment.set_auto_escape_callback(|_| AutoEscape::Html);
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.render_str(template, context).map_err(|error| Error::Invalid {
        what: "paper",
        detail: format!("the template does not fit: {error}"),
    })
}

/// The style sheets as one text, for a page that stands alone.
pub(super) fn style(paper: Paper) -> String {
    let page = match paper {
        Paper::A4 => A4,
        Paper::Letter => LETTER,
    };
    format!("{STYLE}{FORMS}{page}")
}
