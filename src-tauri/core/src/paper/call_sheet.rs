//! The call sheet: whom to get in touch with, on paper that works without the computer.

use chrono::{NaiveDate, NaiveDateTime};
use minijinja::{AutoEscape, Environment, UndefinedBehavior};

use super::view;
use crate::domain::cadence::{Kind, Medium, Outcome};
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

/// All that one sheet says.
#[derive(Clone, Debug)]
pub struct CallSheet {
    /// May be empty, and so may the caller's name: the paper then has a line to write it on.
    pub shop_name: String,
    pub caller_name: String,
    pub number: i64,
    /// In the shop's own time.
    pub printed_at: NaiveDateTime,
    /// The day of calling.
    pub on: NaiveDate,
    pub paper: Paper,
    /// In the order in which they are to be called.
    pub rows: Vec<CallRow>,
    /// Why people whose time has come are not on it, with their number.
    pub left_out: Vec<(String, i64)>,
}

#[derive(Clone, Debug)]
pub struct CallRow {
    pub kind: Kind,
    pub customer_name: String,
    pub town: String,
    pub n_orders: i64,
    pub first_ordered_on: Option<NaiveDate>,
    pub medium: Medium,
    /// As it is to be read: telephone numbers in groups.
    pub contact_point: String,
    /// The channel inside which the message is written.
    pub channel: Option<String>,
    pub valid_until: Option<NaiveDate>,
    /// Whether the marketplace forwards what is sent there.
    pub is_relay: bool,
    pub other_contact_point: Option<String>,
    /// The sentence on why this person, why today.
    pub reason: String,
    pub last_purchase: Option<LastPurchase>,
    pub last_attempt: Option<LastAttempt>,
    pub attempts: u32,
    pub is_overdue: bool,
}

#[derive(Clone, Debug)]
pub struct LastPurchase {
    pub on: Option<NaiveDate>,
    pub titles: Vec<String>,
    pub n_more: i64,
    pub channel: Option<String>,
    pub delivered_on: Option<NaiveDate>,
}

#[derive(Clone, Debug)]
pub struct LastAttempt {
    pub on: NaiveDate,
    pub outcome: Option<Outcome>,
}

#[derive(Clone, Debug)]
pub struct Rendered {
    pub html: String,
    pub n_pages: usize,
}

const PAGE: &str = include_str!("../../../../assets/paper/call_sheet.html");
pub(super) const STYLE: &str = include_str!("../../../../assets/paper/call_sheet.css");
pub(super) const A4: &str = include_str!("../../../../assets/paper/a4.css");
pub(super) const LETTER: &str = include_str!("../../../../assets/paper/letter.css");

/// The whole sheet, page by page: one file that needs nothing beside it.
///
/// Fonts are taken from `fonts/fonts.css` beside the page where that is, else from the system.
pub fn call_sheet_html(words: &Words, sheet: &CallSheet) -> Result<Rendered> {
    let (context, n_pages) = view::call_sheet(words, sheet, style(sheet.paper));
    let mut environment = Environment::new();
    environment.set_auto_escape_callback(|_| AutoEscape::Html);
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    let html = environment.render_str(PAGE, context).map_err(|error| Error::Invalid {
        what: "call sheet",
        detail: format!("the template does not fit: {error}"),
    })?;
    Ok(Rendered { html, n_pages })
}

/// The style sheets as one text, for a page that stands alone.
fn style(paper: Paper) -> String {
    let page = match paper {
        Paper::A4 => A4,
        Paper::Letter => LETTER,
    };
    format!("{STYLE}{page}")
}
