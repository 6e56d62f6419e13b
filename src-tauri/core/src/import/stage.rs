//! Rows become staged orders, by the row shape of the file's format.

use std::collections::HashSet;
use std::fs::File;
use std::hash::{DefaultHasher, Hash, Hasher};

use chrono::NaiveDate;

use super::cells::{Cells, Weight};
use super::contact;
use super::format::{Field, RowShape};
use super::layout::Layout;
use super::names::folded;
use super::problems::Problems;
use super::rows::{Row, Rows, Step};
use super::source::Source;
use super::{FileSummary, Options, Recognised, refused, survey};
use crate::Result;
use crate::domain::money::Currency;
use crate::domain::order::OrderStatus;
use crate::domain::staged::{ProblemCode, StagedLine, StagedOrder};
use crate::error::FileError;

/// How many rows pass between two words about progress.
const ROWS_BETWEEN: u64 = 2048;

/// Reads the file once more and hands out its orders, one after the other.
///
/// `progress` hears how many bytes of the file are behind us. An error of either ends the reading.
pub fn stage(
    recognised: &Recognised,
    options: &Options,
    each: &mut dyn FnMut(StagedOrder) -> Result<()>,
    progress: &mut dyn FnMut(u64) -> Result<()>,
) -> Result<FileSummary> {
    let layout = Layout::new(recognised.format, &recognised.header);
    let style = survey::style(recognised, options, &layout)?;
    let mut rows = open(recognised)?;
    let mut stager = Stager::new(recognised, options, layout, style);
    while next(&mut rows, recognised)? {
        stager.take(rows.row(), each)?;
        if stager.summary.rows.is_multiple_of(ROWS_BETWEEN) {
            progress(rows.n_read())?;
        }
    }
    stager.hand_out(each)?;
    progress(rows.n_read())?;
    stager.finish(recognised)
}

/// The rows below the header.
pub(super) fn open(recognised: &Recognised) -> Result<Rows<'static>> {
    let file = File::open(&recognised.path)
        .map_err(|error| refused(FileError::NotFound, &recognised.path, error.to_string()))?;
    let source = Source::new(Box::new(file), recognised.encoding);
    let mut rows = Rows::new(source, recognised.delimiter);
    while next(&mut rows, recognised)? && rows.row().line < recognised.header_row {}
    Ok(rows)
}

/// Goes to the next row; false at the end.
pub(super) fn next(rows: &mut Rows<'_>, recognised: &Recognised) -> Result<bool> {
    match rows.advance()? {
        Step::Row => Ok(true),
        Step::End => Ok(false),
        Step::TooLong(line) => Err(refused(
            FileError::CellTooLong,
            &recognised.path,
            format!("the row that begins on line {line} is longer than 4 MiB"),
        )),
    }
}

/// An order whose rows are still being read.
struct Open {
    order: StagedOrder,
    /// For amounts, also where the order itself is silent; none that could be read: no amounts.
    currency: Option<Currency>,
    ordered_on: Option<NaiveDate>,
}

struct Stager<'a> {
    cells: Cells,
    options: &'a Options,
    shape: RowShape,
    /// Lines are told apart by their place in the order alone.
    keyless: bool,
    open: Option<Open>,
    last_currency: Currency,
    /// Orders whose rows lie apart must not come in by halves.
    aside: HashSet<String>,
    /// Hashes of the numbers seen, kept only where a part cannot be told from its row.
    seen: HashSet<u64>,
    summary: FileSummary,
}

impl<'a> Stager<'a> {
    fn new(
        recognised: &Recognised,
        options: &'a Options,
        layout: Layout,
        style: survey::Style,
    ) -> Stager<'a> {
        let format = recognised.format;
        let date_order = layout.has(Field::Ordered).then_some(style.date_order);
        Stager {
            shape: format.rows,
            keyless: !layout.has(Field::LineKey),
            options,
            open: None,
            last_currency: format.currency.unwrap_or(options.default_currency),
            aside: HashSet::new(),
            seen: HashSet::new(),
            summary: FileSummary { date_order, ..FileSummary::default() },
            cells: Cells {
                format,
                layout,
                date_order: style.date_order,
                decimal: style.decimal,
                zone: format.time_zone.unwrap_or(options.time_zone),
                decoded: !recognised.encoding.is_utf_8(),
                problems: Problems::default(),
                spoiled: false,
            },
        }
    }

    /// One row: a further line of the open order, or a new order.
    fn take(&mut self, row: &Row, each: &mut dyn FnMut(StagedOrder) -> Result<()>) -> Result<()> {
        if is_empty(row) {
            return Ok(());
        }
        self.summary.rows += 1;
        if row.broken || row.n_cells() < self.cells.layout.n_cells_needed {
            return self.leave_broken(row, each);
        }
        let spoiled_before = self.cells.spoiled;
        let number = self.cells.identifier(row, Field::OrderNumber, Weight::Essential);
        let Some(number) = number else {
            self.leave_unnumbered(row, spoiled_before);
            return Ok(());
        };
        let states = self.states_order(row);
        let goes_on = match (&self.open, self.shape) {
            (Some(open), RowShape::OnePerLine) => open.order.number == *number,
            (Some(open), RowShape::OrderOnFirstRow) => open.order.number == *number && !states,
            (Some(_), RowShape::OnePerOrder) | (None, _) => false,
        };
        if !goes_on {
            self.hand_out(each)?;
            self.begin(row, number.into_owned(), states);
        }
        self.line(row);
        Ok(())
    }

    /// Whether the row itself speaks of the order as a whole.
    fn states_order(&self, row: &Row) -> bool {
        let is_filled = |column: &usize| !row.cell(*column).trim_ascii().is_empty();
        let layout = &self.cells.layout;
        layout.columns(Field::Total).iter().any(is_filled)
            || layout.statuses.iter().any(|(column, _)| is_filled(column))
    }

    /// A row that breaks off is left aside; alone, when its order began before it.
    fn leave_broken(
        &mut self,
        row: &Row,
        each: &mut dyn FnMut(StagedOrder) -> Result<()>,
    ) -> Result<()> {
        let column = self.cells.layout.columns(Field::OrderNumber).first().copied().unwrap_or(0);
        let number = String::from_utf8_lossy(row.cell(column)).trim().to_owned();
        let belongs = self.open.as_ref().is_some_and(|open| open.order.number == number);
        if !belongs {
            self.hand_out(each)?;
            self.summary.left_aside += 1;
        }
        let shown = String::from_utf8_lossy(row.cell(row.n_cells() - 1)).trim().to_owned();
        let name = match row.broken {
            true => self.cells.layout.names.get(row.n_cells() - 1).cloned().unwrap_or_default(),
            false => String::new(),
        };
        self.cells.problems.add(row.line, &name, &shown, ProblemCode::BrokenRow, !belongs);
        Ok(())
    }

    /// A row without a number belongs to nothing; the open order is not spoiled by it.
    fn leave_unnumbered(&mut self, row: &Row, spoiled_before: bool) {
        if !self.cells.spoiled || spoiled_before {
            let column = self.cells.layout.columns(Field::OrderNumber).first().copied();
            let code = ProblemCode::MissingOrderNumber;
            self.cells.fault(row.line, column.unwrap_or(0), "", code, Weight::Essential);
        }
        self.cells.spoiled = spoiled_before;
        self.summary.left_aside += 1;
    }

    /// A new order from the row that names it.
    fn begin(&mut self, row: &Row, number: String, states: bool) {
        self.cells.spoiled = false;
        let continues = match self.shape {
            RowShape::OnePerOrder => false,
            RowShape::OrderOnFirstRow => !states,
            RowShape::OnePerLine => self.keyless && !self.seen.insert(hash_of(&number)),
        };
        let stated = self.currency(row);
        let silent = self.cells.layout.has(Field::Currency) && continues;
        let currency = if self.cells.spoiled { None } else { stated.or(Some(self.last_currency)) };
        self.last_currency = currency.unwrap_or(self.last_currency);
        let cells = &mut self.cells;
        let ordered = cells.moment(row, Field::Ordered, Weight::Essential);
        let mut day = |field| cells.moment(row, field, Weight::Optional).map(|(moment, _)| moment);
        let mut order = StagedOrder {
            number,
            row: row.line,
            continues,
            ordered: ordered.map(|(moment, _)| moment),
            paid: day(Field::Paid),
            shipped: day(Field::Shipped),
            delivered: day(Field::Delivered),
            cancelled: day(Field::Cancelled),
            currency: if silent { stated } else { currency },
            ..StagedOrder::default()
        };
        if let Some(currency) = currency {
            self.money(row, &mut order, currency);
        }
        self.rest(row, &mut order);
        order.status = self.status(row, &order);
        self.open = Some(Open { order, currency, ordered_on: ordered.map(|(_, day)| day) });
    }

    /// The currency that the row or the format states, else the shop's on the row of an order.
    fn currency(&mut self, row: &Row) -> Option<Currency> {
        match self.cells.first(row, Field::Currency, Weight::Essential) {
            None if self.states_order(row) || !self.cells.layout.has(Field::Currency) => {
                self.cells.format.currency.or(Some(self.options.default_currency))
            }
            None => None,
            Some((column, text)) => {
                let currency = Currency::parse(&text);
                if currency.is_none() {
                    let code = ProblemCode::UnknownCurrency;
                    self.cells.fault(row.line, column, &text, code, Weight::Essential);
                }
                currency
            }
        }
    }

    fn money(&mut self, row: &Row, order: &mut StagedOrder, currency: Currency) {
        let cells = &mut self.cells;
        let mut amount = |field, of| cells.amount(row, field, currency, of);
        order.items_minor = amount(Field::Items, Weight::Optional);
        order.shipping_minor = amount(Field::Shipping, Weight::Optional);
        order.tax_minor = amount(Field::Tax, Weight::Optional);
        order.discount_minor = amount(Field::Discount, Weight::Optional);
        order.total_minor = amount(Field::Total, Weight::Essential);
        order.refunded_minor = amount(Field::Refunded, Weight::Optional);
        let after = amount(Field::TotalAfterRefund, Weight::Optional);
        if let (Some(total), Some(after @ 1..)) = (order.total_minor, after)
            && after < total
        {
            order.refunded_minor = Some(total - after);
        }
    }

    fn rest(&mut self, row: &Row, order: &mut StagedOrder) {
        let cells = &mut self.cells;
        order.n_units = cells.count(row, Field::NUnits, Weight::Optional);
        order.summary = cells.words(row, Field::Summary);
        order.note = note(cells, row);
        order.buyer = contact::buyer(cells, row, &self.options.country);
    }

    /// How far the order is: the furthest that a word, a day or the refund tells.
    fn status(&mut self, row: &Row, order: &StagedOrder) -> Option<OrderStatus> {
        let mut status = None;
        for at in 0..self.cells.layout.statuses.len() {
            let (column, words) = self.cells.layout.statuses[at];
            let Some(text) = self.cells.text(row, column, Weight::Optional) else { continue };
            let meaning =
                words.words.get(text.as_ref()).or_else(|| words.words.get(&folded(&text)));
            match meaning {
                Some(meaning) => status = status.max(*meaning),
                None => {
                    let code = ProblemCode::UnknownStatus;
                    self.cells.fault(row.line, column, &text, code, Weight::Optional);
                }
            }
        }
        told_by_facts(status, order)
    }

    /// The line of the row, if it has one, onto the open order.
    fn line(&mut self, row: &Row) {
        if !self.cells.layout.has(Field::Quantity) {
            return;
        }
        let Some(open) = &mut self.open else { return };
        let cells = &mut self.cells;
        let title = cells.words(row, Field::Title);
        let sku = cells.identifier(row, Field::Sku, Weight::Optional).map(|sku| sku.into_owned());
        let price = open
            .currency
            .and_then(|currency| cells.amount(row, Field::UnitPrice, currency, Weight::Essential));
        let quantity = cells.count(row, Field::Quantity, Weight::Essential);
        let is_line = title.is_some() || sku.is_some() || price.is_some() || quantity.is_some();
        if let (true, None, false) = (is_line, quantity, cells.spoiled) {
            let column = cells.layout.columns(Field::Quantity)[0];
            let code = ProblemCode::UnreadableQuantity;
            cells.fault(row.line, column, "", code, Weight::Essential);
        }
        if let (true, Some(quantity)) = (is_line, quantity) {
            let key = cells.identifier(row, Field::LineKey, Weight::Essential);
            open.order.lines.push(StagedLine {
                key: key.map(|key| key.into_owned()),
                row: row.line,
                title: title.unwrap_or_default(),
                variation: cells.words(row, Field::Variation),
                sku,
                quantity,
                unit_price_minor: price,
            });
        }
    }

    /// Hands out the open order, unless something essential of it could not be read.
    fn hand_out(&mut self, each: &mut dyn FnMut(StagedOrder) -> Result<()>) -> Result<()> {
        let Some(open) = self.open.take() else { return Ok(()) };
        if self.cells.spoiled || self.aside.contains(&open.order.number) {
            self.cells.spoiled = false;
            if self.aside.insert(open.order.number) {
                self.summary.left_aside += 1;
            }
            return Ok(());
        }
        if let Some(day) = open.ordered_on {
            let (first, last) = (&mut self.summary.first_on, &mut self.summary.last_on);
            *first = Some(first.map_or(day, |first| first.min(day)));
            *last = Some(last.map_or(day, |last| last.max(day)));
        }
        self.summary.orders += 1;
        self.summary.lines += open.order.lines.len() as u64;
        each(open.order)
    }

    fn finish(self, recognised: &Recognised) -> Result<FileSummary> {
        if self.summary.rows == 0 {
            let detail = "a header and nothing below";
            return Err(refused(FileError::NoRows, &recognised.path, detail));
        }
        let problems = self.cells.problems;
        Ok(FileSummary { problems: problems.kept, n_problems: problems.n_all, ..self.summary })
    }
}

/// Separators and blanks only.
fn is_empty(row: &Row) -> bool {
    row.cell(0).is_empty() && row.is_blank() && !row.broken
}

fn hash_of(number: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    number.hash(&mut hasher);
    hasher.finish()
}

/// Everything that the note columns hold, each on its own line.
fn note(cells: &mut Cells, row: &Row) -> Option<String> {
    let mut note: Option<String> = None;
    for at in 0..cells.layout.columns(Field::Note).len() {
        let column = cells.layout.columns(Field::Note)[at];
        if let Some(text) = cells.text(row, column, Weight::Optional) {
            note = Some(match note {
                None => text.into_owned(),
                Some(before) => format!("{before}\n{text}"),
            });
        }
    }
    note
}

/// Days and refunds speak where the words are silent or too short.
fn told_by_facts(words: Option<OrderStatus>, order: &StagedOrder) -> Option<OrderStatus> {
    let mut status = words;
    let shipping_is_told = words.is_some_and(|status| status >= OrderStatus::PartlyShipped);
    if order.paid.is_some() {
        status = status.max(Some(OrderStatus::Paid));
    }
    if order.shipped.is_some() && !shipping_is_told {
        status = status.max(Some(OrderStatus::Shipped));
    }
    if order.delivered.is_some() {
        status = status.max(Some(OrderStatus::Delivered));
    }
    if let Some(refunded @ 1..) = order.refunded_minor {
        let whole = order.total_minor.is_some_and(|total| refunded >= total);
        status = match (whole, status) {
            (true, _) => Some(OrderStatus::Refunded),
            (false, status) => status.max(Some(OrderStatus::PartlyRefunded)),
        };
    }
    if order.cancelled.is_some() {
        status = Some(OrderStatus::Cancelled);
    }
    status
}
