//! Rows become staged orders, by the row shape of the file's format.

use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

use chrono::NaiveDate;

use super::cells::{Cells, Weight};
use super::fields;
use super::format::{Field, RowShape};
use super::layout::Layout;
use super::problems::Problems;
use super::rows::{Row, Rows, Step};
use super::source::Source;
use super::{FileSummary, Options, Recognised, refused, survey};
use crate::Result;
use crate::domain::money::Currency;
use crate::domain::staged::{ProblemCode, Staged, StagedOrder};
use crate::error::FileError;

/// How many rows pass between two words about progress.
const ROWS_BETWEEN: u64 = 2048;

/// Reads the file once more and hands out its orders, one after the other.
///
/// `progress` hears how many bytes of the file are behind us. An error of either ends the reading.
pub fn stage(
    recognised: &Recognised,
    options: &Options,
    each: &mut dyn FnMut(Staged) -> Result<()>,
    progress: &mut dyn FnMut(u64) -> Result<()>,
) -> Result<FileSummary> {
    let layout = Layout::new(&recognised.format, &recognised.header);
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
    let (input, _) = recognised.place.open()?;
    let source = Source::new(input, recognised.encoding);
    let mut rows = Rows::new(source, recognised.delimiter);
    // A spreadsheet that saves such a file with other separators puts its own quotes.
    if !recognised.format.quoting && recognised.delimiter == b'\t' {
        rows = rows.unquoted();
    }
    while next(&mut rows, recognised)? && rows.row().line < recognised.header_row {}
    rows.below(recognised.header.len());
    Ok(rows)
}

/// Goes to the next row; false at the end.
pub(super) fn next(rows: &mut Rows<'_>, recognised: &Recognised) -> Result<bool> {
    match rows.advance()? {
        Step::Row => Ok(true),
        Step::End => Ok(false),
        Step::TooLong(line) => Err(refused(
            FileError::CellTooLong,
            &recognised.file_name,
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
    has_lines: bool,
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
        let format = Arc::clone(&recognised.format);
        let date_order = layout.has(Field::Ordered).then_some(style.date_order);
        Stager {
            shape: format.rows,
            has_lines: layout.has(Field::Quantity),
            keyless: !layout.has(Field::LineKey),
            options,
            open: None,
            last_currency: format.currency.unwrap_or(options.default_currency),
            aside: HashSet::new(),
            seen: HashSet::new(),
            summary: FileSummary { date_order, ..FileSummary::default() },
            cells: Cells {
                layout,
                date_order: style.date_order,
                decimal: style.decimal,
                zone: format.time_zone.unwrap_or(options.time_zone),
                format,
                decoded: !recognised.encoding.is_utf_8(),
                problems: Problems::default(),
                spoiled: false,
            },
        }
    }

    /// One row: a further line of the open order, or a new order.
    fn take(&mut self, row: &Row, each: &mut dyn FnMut(Staged) -> Result<()>) -> Result<()> {
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
        let states = self.cells.states_order(row);
        let goes_on = match (&self.open, self.shape) {
            (Some(open), RowShape::OnePerLine) => open.order.number == *number,
            (Some(open), RowShape::OrderOnFirstRow) => open.order.number == *number && !states,
            (
                Some(_),
                RowShape::OnePerOrder | RowShape::OnePerCustomer | RowShape::OnePerMovement,
            )
            | (None, _) => false,
        };
        if !goes_on {
            self.hand_out(each)?;
            self.begin(row, number.into_owned(), states);
        }
        if let (true, Some(open)) = (self.has_lines, &mut self.open) {
            open.order.lines.extend(fields::line(&mut self.cells, row, open.currency));
        }
        Ok(())
    }

    /// A row that breaks off is left aside; alone, when its order began before it.
    fn leave_broken(
        &mut self,
        row: &Row,
        each: &mut dyn FnMut(Staged) -> Result<()>,
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
            RowShape::OnePerOrder | RowShape::OnePerCustomer | RowShape::OnePerMovement => false,
            RowShape::OrderOnFirstRow => !states,
            RowShape::OnePerLine => self.keyless && !self.seen.insert(hash_of(&number)),
        };
        let cells = &mut self.cells;
        let stated = fields::currency(cells, row, states, self.options.default_currency);
        let silent = cells.layout.has(Field::Currency) && continues;
        let currency = if cells.spoiled { None } else { stated.or(Some(self.last_currency)) };
        self.last_currency = currency.unwrap_or(self.last_currency);
        let stated = if silent { stated } else { currency };
        let order = StagedOrder {
            number,
            row: row.line,
            continues,
            currency: stated,
            ..StagedOrder::default()
        };
        let open = self.open.insert(Open { order, currency, ordered_on: None });
        open.ordered_on = fields::days(cells, row, &mut open.order);
        if let Some(currency) = currency {
            fields::money(cells, row, &mut open.order, currency);
        }
        fields::rest(cells, row, &mut open.order, &self.options.country);
    }

    /// Hands out the open order, unless something essential of it could not be read.
    fn hand_out(&mut self, each: &mut dyn FnMut(Staged) -> Result<()>) -> Result<()> {
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
        each(Staged::Order(open.order))
    }

    fn finish(self, recognised: &Recognised) -> Result<FileSummary> {
        if self.summary.rows == 0 {
            let detail = "a header and nothing below";
            return Err(refused(FileError::NoRows, &recognised.file_name, detail));
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
