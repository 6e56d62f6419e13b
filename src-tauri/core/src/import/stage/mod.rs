//! Rows become staged orders, by the row shape of the file's format.

mod prepared;
mod verbatim;

use std::collections::{HashMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

use chrono::NaiveDate;

use self::verbatim::joined;
use super::cells::{Cells, Weight};
use super::fields;
use super::format::{Field, RowShape, channels};
use super::layout::Layout;
use super::open_order::Open;
use super::problems::Problems;
use super::rows::Row;
use super::{FileSummary, Options, Recognised, ledger, made, people, refused, skip, survey};
use crate::Result;
use crate::domain::money::Currency;
use crate::domain::staged::{ProblemCode, SkipReason, Staged, StagedOrder, Wording};
use crate::error::FileError;

pub use self::prepared::{Prepared, prepare};

/// Who hears of every order and customer.
type Each<'e> = &'e mut dyn FnMut(Staged) -> Result<()>;

struct Stager<'a> {
    cells: Cells,
    options: &'a Options,
    shape: RowShape,
    has_lines: bool,
    /// Lines are told apart by their place in the order alone.
    keyless: bool,
    /// The present row makes no line.
    lineless: bool,
    open: Option<Open>,
    /// Orders whose amounts are added up over rows that may lie apart, and whether something
    /// essential of them could not be read. They wait for the end of the file.
    held: Option<HashMap<String, (Open, bool)>>,
    last_currency: Currency,
    /// Orders whose rows lie apart must not come in by halves.
    aside: HashSet<String>,
    /// Hashes of the numbers seen, kept only where a part cannot be told from its row.
    seen: HashSet<u64>,
    /// How often each row of a ledger without numbers was met.
    twins: HashMap<u64, u64>,
    skipped: [u64; SkipReason::ALL.len()],
    /// Problems before the present row.
    n_problems: u64,
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
        let ordered = layout.columns(Field::Ordered).first();
        let date_order = ordered.map(|column| style.date_order(*column));
        let gathers = !format.summed.is_empty();
        Stager {
            shape: format.rows,
            has_lines: layout.has(Field::Quantity),
            keyless: !layout.has(Field::LineKey) && !gathers,
            lineless: false,
            options,
            open: None,
            held: gathers.then(HashMap::new),
            last_currency: format.currency.unwrap_or(options.default_currency),
            aside: HashSet::new(),
            seen: HashSet::new(),
            twins: HashMap::new(),
            skipped: [0; SkipReason::ALL.len()],
            n_problems: 0,
            summary: FileSummary { date_order, ..FileSummary::default() },
            cells: Cells {
                layout,
                style,
                zone: format.time_zone.unwrap_or(options.time_zone),
                made: Vec::new(),
                delimiter: recognised.delimiter,
                relay_hosts: relay_hosts(options),
                own_points: options.own_points.clone(),
                format,
                decoded: !recognised.encoding.is_utf_8(),
                problems: Problems::default(),
                spoiled: false,
            },
        }
    }

    /// One row, as the shape of the file means it.
    fn take(&mut self, row: &Row, each: Each<'_>) -> Result<()> {
        if is_empty(row) {
            return Ok(());
        }
        self.summary.rows += 1;
        self.n_problems = self.cells.problems.n_all;
        self.cells.make(row);
        let belongs = self.belongs(row);
        let cells = &self.cells;
        let skipped = skip::reason(&cells.format, &cells.layout, row, &cells.made, belongs);
        if let Some(reason) = skipped {
            self.skip(reason);
            // An item that was called off is no line; its row still tells of the order.
            if reason != SkipReason::CancelledItem {
                return Ok(());
            }
        }
        self.lineless = skipped.is_some();
        if row.broken || row.n_cells() < self.cells.layout.n_cells_needed {
            return self.leave_broken(row, each);
        }
        match self.shape {
            RowShape::OnePerCustomer => self.take_customer(row, each),
            RowShape::OnePerMovement => self.take_movement(row, each),
            RowShape::OnePerOrder | RowShape::OnePerLine | RowShape::OrderOnFirstRow => {
                self.take_order(row, belongs, each)
            }
        }
    }

    /// Whether the row says that it belongs to the order above it.
    fn belongs(&mut self, row: &Row) -> bool {
        let group = self.cells.words(row, Field::OrderGroup);
        self.open.as_ref().is_some_and(|open| {
            group.is_some() && open.group == group || fields::goes_on(&self.cells, row)
        })
    }

    fn skip(&mut self, reason: SkipReason) {
        self.skipped[reason as usize] += 1;
        self.is_not_all_of_its_rows();
    }

    /// Between or among the rows of the open order there are others.
    fn is_not_all_of_its_rows(&mut self) {
        if let Some(open) = &mut self.open {
            open.rows_hash = None;
        }
    }

    /// A further line of the open order, or a new order.
    fn take_order(&mut self, row: &Row, belongs: bool, each: Each<'_>) -> Result<()> {
        if belongs {
            return self.take_further(row);
        }
        let spoiled_before = self.cells.spoiled;
        let number = self.cells.identifier(row, Field::OrderNumber, Weight::Essential);
        let fills_down = self.cells.format.fill_down && self.cells.spoiled == spoiled_before;
        let number = match (number, &self.open) {
            (Some(number), _) => number.into_owned(),
            (None, Some(open)) if fills_down => return self.take_further(row),
            (None, _) => {
                self.leave_unnumbered(row, spoiled_before);
                return Ok(());
            }
        };
        let states = self.cells.states_order(row);
        let is_same = self.open.as_ref().is_some_and(|open| open.order.number == number);
        let goes_on = match self.shape {
            RowShape::OnePerLine => is_same,
            RowShape::OrderOnFirstRow => is_same && !states,
            RowShape::OnePerOrder | RowShape::OnePerCustomer | RowShape::OnePerMovement => false,
        };
        if goes_on {
            return self.take_further(row);
        }
        self.hand_out(each)?;
        match self.held.as_mut().and_then(|held| held.remove(&number)) {
            Some((open, spoiled)) => {
                self.open = Some(open);
                self.cells.spoiled = spoiled;
                self.take_further(row)
            }
            None => {
                self.begin(row, number, states);
                self.take_lines(row);
                Ok(())
            }
        }
    }

    /// A further row of the open order; it may be the first to name the currency.
    fn take_further(&mut self, row: &Row) -> Result<()> {
        if let Some(open) = &mut self.open {
            open.rows_hash = open.rows_hash.zip(row.hash).map(joined);
        }
        if let Some(open) = &mut self.open
            && open.order.currency.is_none()
            && let Some(currency) =
                fields::currency(&mut self.cells, row, false, self.options.default_currency)
        {
            open.order.currency = Some(currency);
            open.currency = Some(currency);
            self.last_currency = currency;
        }
        let tells_of_a_part = self.held.is_some() || self.cells.layout.goes_on_when.is_some();
        if let (true, Some(open)) = (tells_of_a_part, &mut self.open)
            && let Some(currency) = open.currency
        {
            fields::add(&mut self.cells, row, &mut open.order, currency);
        }
        if !self.cells.format.consent.is_empty() {
            let said = fields::consents(&mut self.cells, row);
            if let Some(open) = &mut self.open {
                let known = &mut open.order.consents;
                said.into_iter().for_each(|consent| {
                    if !known.contains(&consent) {
                        known.push(consent);
                    }
                });
            }
        }
        self.take_lines(row);
        Ok(())
    }

    /// The line of the row, or all that one of its cells tells of.
    fn take_lines(&mut self, row: &Row) {
        let Some(open) = &mut self.open else { return };
        let cells = &mut self.cells;
        if !self.has_lines || self.lineless || !fields::has_line(cells, row) {
            return;
        }
        let Some(column) = cells.layout.lines_in else {
            if let Some(line) = fields::line(cells, row, open.currency) {
                let part = cells.words(row, Field::LinePart);
                open.add_line(line, part);
            }
            return;
        };
        let format = Arc::clone(&cells.format);
        let text = cells.text(row, column, Weight::Optional);
        if let (Some(text), Some(rule)) = (text, &format.lines_in) {
            for line in made::lines(&text, rule) {
                cells.layout.put_line(&line, &mut cells.made);
                open.order.lines.extend(fields::line(cells, row, open.currency));
            }
        }
    }

    fn take_customer(&mut self, row: &Row, each: Each<'_>) -> Result<()> {
        match people::customer(&mut self.cells, row, &self.options.country) {
            Some(customer) => {
                self.summary.customers += 1;
                each(Staged::Customer(customer))
            }
            None => {
                self.cells.problems.add(row.line, "", "", ProblemCode::BrokenRow, true);
                self.summary.left_aside += 1;
                Ok(())
            }
        }
    }

    fn take_movement(&mut self, row: &Row, each: Each<'_>) -> Result<()> {
        match ledger::entry(&mut self.cells, row, self.options.default_currency) {
            ledger::Entry::Sale => {
                self.take_order(row, false, each)?;
                return self.hand_out(each);
            }
            ledger::Entry::Of(mut order, day) => {
                self.count_twin(&mut order);
                self.tell_day(day);
                self.summary.orders += 1;
                each(Staged::Order(*order))?;
            }
            ledger::Entry::NotASale => self.skip(SkipReason::NotASale),
            ledger::Entry::Unnumbered => self.leave_unnumbered(row, false),
            ledger::Entry::Unreadable => self.summary.left_aside += 1,
        }
        self.cells.spoiled = false;
        Ok(())
    }

    /// Where a ledger numbers nothing, two rows that are alike are two movements.
    fn count_twin(&mut self, order: &mut StagedOrder) {
        let is_numbered = !self.cells.format.joined.contains(&Field::MovementKey);
        let Some(movement) = order.movement.as_mut().filter(|_| !is_numbered) else { return };
        let twin = hash_of(&format!("{}\n{}", movement.key, order.number));
        let n = self.twins.entry(twin).or_insert(0_u64);
        *n += 1;
        if *n > 1 {
            movement.key = format!("{} #{n}", movement.key);
        }
    }

    /// A row that breaks off is left aside; alone, when its order began before it.
    fn leave_broken(&mut self, row: &Row, each: Each<'_>) -> Result<()> {
        self.is_not_all_of_its_rows();
        let column = self.cells.layout.columns(Field::OrderNumber).first().copied().unwrap_or(0);
        let number = String::from_utf8_lossy(row.cell(column)).trim().to_owned();
        let belongs = self.open.as_ref().is_some_and(|open| open.order.number == number);
        if !belongs {
            self.hand_out(each)?;
            self.summary.left_aside += 1;
        }
        let shown = String::from_utf8_lossy(row.cell(row.n_cells() - 1)).trim().to_owned();
        let name = match row.broken {
            true => self.cells.layout.name(row.n_cells() - 1).to_owned(),
            false => String::new(),
        };
        self.cells.problems.add(row.line, &name, &shown, ProblemCode::BrokenRow, !belongs);
        Ok(())
    }

    /// A row without a number belongs to nothing; the open order is not spoiled by it.
    fn leave_unnumbered(&mut self, row: &Row, spoiled_before: bool) {
        self.is_not_all_of_its_rows();
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
        // Where the rows above must say in which currency it speaks, its own rows are not all.
        let rows_hash = row.hash.filter(|_| stated.is_some() && !continues);
        let silent =
            !fields::has_money(cells, row) || continues && cells.layout.has(Field::Currency);
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
        let group = cells.words(row, Field::OrderGroup);
        let parts = HashSet::new();
        let n_problems = self.n_problems;
        let open = Open { order, group, parts, currency, ordered_on: None, rows_hash, n_problems };
        let open = self.open.insert(open);
        open.ordered_on = fields::days(cells, row, &mut open.order);
        if let Some(currency) = currency {
            fields::money(cells, row, &mut open.order, currency);
        }
        fields::rest(cells, row, &mut open.order, &self.options.country);
    }

    /// Hands out the open order, or holds it where further rows may add to it.
    fn hand_out(&mut self, each: Each<'_>) -> Result<()> {
        let Some(open) = self.open.take() else { return Ok(()) };
        if let Some(held) = &mut self.held {
            let spoiled = std::mem::take(&mut self.cells.spoiled);
            held.insert(open.order.number.clone(), (open, spoiled));
            return Ok(());
        }
        self.tell(open, each)
    }

    /// At the end of the file, the orders that waited for it.
    fn hand_out_held(&mut self, each: Each<'_>) -> Result<()> {
        let held = self.held.take().unwrap_or_default();
        let mut held: Vec<(Open, bool)> = held.into_values().collect();
        held.sort_unstable_by_key(|(open, _)| open.order.row);
        for (open, spoiled) in held {
            self.cells.spoiled = spoiled;
            self.tell(open, each)?;
        }
        Ok(())
    }

    /// The order as a whole, unless something essential of it could not be read.
    fn tell(&mut self, mut open: Open, each: Each<'_>) -> Result<()> {
        if self.cells.spoiled || self.aside.contains(&open.order.number) {
            self.cells.spoiled = false;
            if self.aside.insert(open.order.number) {
                self.summary.left_aside += 1;
            }
            return Ok(());
        }
        self.tell_day(open.ordered_on);
        let is_clean = self.cells.problems.n_all == open.n_problems;
        let rows_hash = open.rows_hash.filter(|_| is_clean && self.tells_by_rows());
        let ordered_on = open.ordered_on;
        open.order.wording = rows_hash.map(|hash| Wording { hash, ordered_on });
        open.order.status = fields::told_by_facts(open.order.status, &open.order);
        self.summary.orders += 1;
        self.summary.lines += open.order.lines.len() as u64;
        each(Staged::Order(open.order))
    }

    fn tell_day(&mut self, day: Option<NaiveDate>) {
        if let Some(day) = day {
            let (first, last) = (&mut self.summary.first_on, &mut self.summary.last_on);
            *first = Some(first.map_or(day, |first| first.min(day)));
            *last = Some(last.map_or(day, |last| last.max(day)));
        }
    }

    fn finish(self, recognised: &Recognised) -> Result<FileSummary> {
        if self.summary.rows == 0 {
            let detail = "a header and nothing below";
            return Err(refused(FileError::NoRows, &recognised.file_name, detail));
        }
        let skipped = SkipReason::ALL.into_iter().zip(self.skipped).filter(|(_, n)| *n > 0);
        let problems = self.cells.problems;
        Ok(FileSummary {
            skipped: skipped.collect(),
            problems: problems.kept,
            n_problems: problems.n_all,
            ..self.summary
        })
    }
}

/// The hosts that forward e-mail, of all channels: a shop's own site hears from them too.
fn relay_hosts(options: &Options) -> Vec<String> {
    let own = options.own.iter().map(|format| &format.channel);
    let channels = channels().iter().chain(own);
    let mut hosts: Vec<String> = channels.flat_map(|channel| channel.relay_hosts.clone()).collect();
    hosts.sort_unstable();
    hosts.dedup();
    hosts
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
