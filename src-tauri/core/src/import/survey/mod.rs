//! How a file writes its days and decimals: one decision per column, from all its rows.

mod marks;
mod readings;

use std::collections::BTreeMap;

use super::amounts;
use super::below::{next, open};
use super::dates;
use super::format::{DateOrder, DecimalMark, Field, Format};
use super::layout::Layout;
use super::made::{self, is_placeholder};
use super::names::unwrapped;
use super::rows::Row;
use super::skip;
use super::{Options, Recognised, refused};
use crate::Result;
use crate::domain::money::Currency;
use crate::error::FileError;
use marks::{Days, Marks};

pub use readings::{AmountReading, DateReading, Readings, readings};

/// The decisions, by column.
#[derive(Clone, Debug)]
pub(super) struct Style {
    dates: Vec<DateOrder>,
    /// `None` in columns of counts whose rows do not decide.
    decimals: Vec<Option<DecimalMark>>,
}

impl Style {
    #[inline]
    pub fn date_order(&self, column: usize) -> DateOrder {
        self.dates.get(column).copied().unwrap_or(DateOrder::YearFirst)
    }

    #[inline]
    pub fn decimal(&self, column: usize) -> Option<DecimalMark> {
        self.decimals.get(column).copied().flatten()
    }
}

const DATES: [Field; 6] = [
    Field::Ordered,
    Field::Paid,
    Field::Shipped,
    Field::Delivered,
    Field::Cancelled,
    Field::CustomerSince,
];
const AMOUNTS: [Field; 10] = [
    Field::Items,
    Field::Shipping,
    Field::Tax,
    Field::Discount,
    Field::Total,
    Field::Refunded,
    Field::TotalAfterRefund,
    Field::UnitPrice,
    Field::LineTotal,
    Field::MovementAmount,
];
const COUNTS: [Field; 2] = [Field::Quantity, Field::NUnits];

/// What the format fixes, else what the rows show, else what the merchant has answered; a file
/// whose format fixes both is read once.
pub(super) fn style(recognised: &Recognised, options: &Options, layout: &Layout) -> Result<Style> {
    let format = &recognised.format;
    let mut style = Style {
        dates: vec![format.date_order.unwrap_or(DateOrder::YearFirst); layout.n_columns()],
        decimals: vec![format.decimal; layout.n_columns()],
    };
    if format.date_order.is_some() && format.decimal.is_some() {
        return Ok(style);
    }
    let survey = Survey::of(recognised, options, layout)?;
    for (column, seen) in &survey.days {
        let told = seen.of.order().or(options.date_order);
        let decided = told.or_else(|| survey.date_order(seen.of)).ok_or_else(|| {
            let name = layout.name(*column);
            let detail = format!("{name}: day first or month first, and no row decides");
            refused(FileError::DatesUndecided, &recognised.file_name, detail)
        })?;
        style.dates[*column] = decided;
    }
    for (column, seen) in &survey.amounts {
        let told = seen.of.mark().or(options.decimal);
        let decided = told.or_else(|| survey.mark(seen.of)).ok_or_else(|| {
            let name = layout.name(*column);
            let detail = format!("{name}: decimals or thousands, and no row decides");
            refused(FileError::DecimalsUndecided, &recognised.file_name, detail)
        })?;
        style.decimals[*column] = Some(decided);
    }
    for (column, seen) in &survey.counts {
        style.decimals[*column] = seen.of.mark();
    }
    Ok(style)
}

/// What a column shows, and the first texts that can be read in two ways.
#[derive(Default)]
struct Seen<T> {
    of: T,
    examples: Vec<Example>,
}

struct Example {
    row: u32,
    text: String,
    buyer: String,
    currency: Option<Currency>,
}

const N_EXAMPLES: usize = 2;

impl<T> Seen<T> {
    fn keep(&mut self, text: &str, at: &At<'_>, currency: Option<Currency>) {
        if self.examples.len() < N_EXAMPLES && self.examples.iter().all(|known| known.text != text)
        {
            let (row, buyer) = (at.row.line, at.buyer());
            self.examples.push(Example { row, text: text.to_owned(), buyer, currency });
        }
    }
}

/// The row that is looked at.
struct At<'a> {
    row: &'a Row,
    made: &'a [String],
    layout: &'a Layout,
    currency: Option<Currency>,
}

impl At<'_> {
    fn text(&self, column: usize) -> Option<&str> {
        let bytes = self.layout.cell(self.row, self.made, column);
        let text = unwrapped(std::str::from_utf8(bytes).ok()?.trim()).trim();
        (!is_placeholder(text)).then_some(text)
    }

    fn first(&self, field: Field) -> Option<&str> {
        self.layout.columns(field).iter().find_map(|column| self.text(*column))
    }

    fn buyer(&self) -> String {
        let whole = self.first(Field::BuyerName).or_else(|| self.first(Field::BuyerHandle));
        let first = self.first(Field::BuyerFirst).or_else(|| self.first(Field::Email));
        whole.or(first).unwrap_or_default().to_owned()
    }
}

/// Everything that the rows of a file show about its columns.
#[derive(Default)]
struct Survey {
    days: BTreeMap<usize, Seen<Days>>,
    amounts: BTreeMap<usize, Seen<Marks>>,
    counts: BTreeMap<usize, Seen<Marks>>,
}

impl Survey {
    fn of(recognised: &Recognised, options: &Options, layout: &Layout) -> Result<Survey> {
        let format = &recognised.format;
        let mut survey = Survey::default();
        let mut texts = Vec::new();
        let mut rows = open(recognised)?;
        while next(&mut rows, recognised)? {
            let row = rows.row();
            made::make(&layout.recipes, &layout.composites, row, &mut texts);
            if skip::reason(format, layout, row, &texts, true).is_some() {
                continue;
            }
            for line in lines_of(format, layout, row, &texts) {
                if let Some(line) = line {
                    layout.put_line(&line, &mut texts);
                }
                let mut at = At { row, made: &texts, layout, currency: None };
                at.currency = Some(currency(&at, format, options));
                survey.see(&at, format);
            }
        }
        Ok(survey)
    }

    /// The order of a column's days: by its own rows, else by what all columns agree on that show
    /// anything, since one program has written them.
    fn date_order(&self, days: Days) -> Option<DateOrder> {
        let others = || agreed(self.days.values().filter_map(|seen| seen.of.shown()));
        days.order().or_else(|| if days.contradicts_itself() { None } else { others() })
    }

    /// The decimal mark of a column, likewise.
    fn mark(&self, marks: Marks) -> Option<DecimalMark> {
        let others = || agreed(self.amounts.values().filter_map(|seen| seen.of.shown()));
        marks.mark().or_else(others)
    }

    fn see(&mut self, at: &At<'_>, format: &Format) {
        let columns = |fields: &'static [Field]| {
            let fields = fields.iter().filter(|field| !format.always.contains_key(field));
            fields.flat_map(|field| at.layout.columns(*field))
        };
        for column in columns(&DATES).filter(|_| format.date_order.is_none()) {
            let Some(text) = at.text(*column) else { continue };
            if let Some(pair) = dates::open_pair(text) {
                let seen = self.days.entry(*column).or_default();
                if seen.of.see(pair) {
                    seen.keep(text, at, None);
                }
            }
        }
        if format.decimal.is_some() {
            return;
        }
        for column in columns(&AMOUNTS) {
            let (Some(text), Some(currency)) = (at.text(*column), at.currency) else { continue };
            let seen = self.amounts.entry(*column).or_default();
            let Some((digits, currency)) = digits(text, currency, format) else { continue };
            if seen.of.see(digits, Some(currency)) {
                seen.keep(text, at, Some(currency));
            }
        }
        for column in columns(&COUNTS) {
            if let Some(text) = at.text(*column) {
                self.counts.entry(*column).or_default().of.see(text, None);
            }
        }
    }
}

/// The one thing that all say; none where nobody says anything or two say different things.
fn agreed<T: PartialEq>(mut all: impl Iterator<Item = T>) -> Option<T> {
    let first = all.next()?;
    all.all(|other| other == first).then_some(first)
}

/// The lines told in one cell of the row; one time nothing where there are none.
fn lines_of(
    format: &Format,
    layout: &Layout,
    row: &Row,
    made: &[String],
) -> Vec<Option<Vec<String>>> {
    let (Some(column), Some(rule)) = (layout.lines_in, &format.lines_in) else {
        return vec![None];
    };
    let text = String::from_utf8_lossy(layout.cell(row, made, column));
    let lines = made::lines(&text, rule);
    if lines.is_empty() { vec![None] } else { lines.into_iter().map(Some).collect() }
}

/// The currency that the row states, else the usual one.
fn currency(at: &At<'_>, format: &Format, options: &Options) -> Currency {
    let stated = at.first(Field::Currency).and_then(Currency::parse).or(format.currency);
    stated.unwrap_or(options.default_currency)
}

/// The digits of an amount; where nothing but its sign says so, in the currency of the sign.
fn digits<'t>(text: &'t str, currency: Currency, format: &Format) -> Option<(&'t str, Currency)> {
    let of_sign = amounts::currencies_of(text).iter().filter_map(|code| Currency::parse(code));
    std::iter::once(currency)
        .chain(of_sign)
        .find_map(|currency| Some((amounts::bare(text, currency, &format.strip)?.digits, currency)))
}
