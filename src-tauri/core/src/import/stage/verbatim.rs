//! Orders whose rows stand in the file as they stood in one before: recognised by their hash alone,
//! without being read.

use xxhash_rust::xxh3::xxh3_64_with_seed;

use super::{Each, Stager, hash_of, is_empty};
use crate::Result;
use crate::domain::staged::{Staged, Verbatim};
use crate::import::cells::Weight;
use crate::import::fields;
use crate::import::format::{Field, RowShape};
use crate::import::rows::{Row, Rows};

/// The hash of some rows and the one below them.
pub(super) fn joined((rows, row): (u64, u64)) -> u64 {
    xxh3_64_with_seed(&row.to_le_bytes(), rows)
}

/// The rows of one order, as long as it is open whether they are known.
pub(super) struct Group {
    known: Verbatim,
    number: String,
    /// The number of the row that was met last.
    next_number: String,
    rows: Vec<Row>,
    /// Rows to be used again.
    spare: Vec<Row>,
}

impl Group {
    pub fn among(known: Verbatim) -> Group {
        Group {
            known,
            number: String::new(),
            next_number: String::new(),
            rows: Vec::new(),
            spare: Vec::new(),
        }
    }

    fn push(&mut self, rows: &mut Rows<'_>) {
        let mut row = self.spare.pop().unwrap_or_else(Row::new);
        rows.exchange(&mut row);
        self.rows.push(row);
    }

    fn hash(&self) -> Option<u64> {
        let mut hashes = self.rows.iter().map(|row| row.hash);
        let first = hashes.next()??;
        hashes.try_fold(first, |rows, row| Some(joined((rows, row?))))
    }
}

impl Stager<'_> {
    /// Whether an order can be recognised by its rows, and any is known.
    pub(super) fn may_be_verbatim(&self, known: &Verbatim) -> bool {
        !known.is_empty() && self.tells_by_rows()
    }

    /// Whether the rows of an order stand together, each with its number.
    pub(super) fn tells_by_rows(&self) -> bool {
        let layout = &self.cells.layout;
        let n_own = layout.n_own();
        matches!(
            self.shape,
            RowShape::OnePerOrder | RowShape::OnePerLine | RowShape::OrderOnFirstRow
        ) && self.held.is_none()
            && layout.goes_on_when.is_none()
            && !layout.has(Field::OrderGroup)
            && !self.cells.format.fill_down
            && layout.columns(Field::OrderNumber).iter().all(|column| *column < n_own)
    }

    /// One row more: of the order whose rows are being gathered, or of another.
    pub(super) fn gather(
        &mut self,
        group: &mut Group,
        rows: &mut Rows<'_>,
        each: Each<'_>,
    ) -> Result<()> {
        if is_empty(rows.row()) {
            return Ok(());
        }
        group.next_number.clear();
        let number = self.number(rows.row());
        let is_numbered = number.is_some();
        group.next_number.push_str(number.as_deref().unwrap_or_default());
        let goes_on = is_numbered && group.next_number == group.number;
        if goes_on && !group.rows.is_empty() && self.shape != RowShape::OnePerOrder {
            group.push(rows);
            return Ok(());
        }
        self.end_group(group, is_numbered, each)?;
        if !is_numbered {
            return self.take(rows.row(), each);
        }
        std::mem::swap(&mut group.number, &mut group.next_number);
        group.push(rows);
        Ok(())
    }

    /// The rows of an order are together, when what came next was another order or the end.
    pub(super) fn end_group(
        &mut self,
        group: &mut Group,
        is_whole: bool,
        each: Each<'_>,
    ) -> Result<()> {
        let is_known = is_whole && self.take_verbatim(group, each)?;
        if !is_known {
            group.rows.iter().try_for_each(|row| self.take(row, each))?;
        }
        group.spare.append(&mut group.rows);
        Ok(())
    }

    /// Hands the order out unread where its rows are known; false where they are not.
    fn take_verbatim(&mut self, group: &mut Group, each: Each<'_>) -> Result<bool> {
        let known = group.hash().and_then(|hash| group.known.find(hash));
        let (Some(mut order), Some(first)) = (known, group.rows.first()) else { return Ok(false) };
        let begins_anew = self.open.as_ref().is_none_or(|open| open.order.number != group.number);
        let has_parts = self.keyless
            && self.shape == RowShape::OnePerLine
            && self.seen.contains(&hash_of(&group.number));
        let n_begun = self.summary.orders + u64::from(self.open.is_some());
        if n_begun < group.known.n_read_first()
            || !begins_anew
            || has_parts
            || self.aside.contains(&group.number)
        {
            return Ok(false);
        }
        self.hand_out(each)?;
        self.note_currency(first);
        if self.keyless && self.shape == RowShape::OnePerLine {
            self.seen.insert(hash_of(&group.number));
        }
        order.row = first.line;
        self.summary.rows += group.rows.len() as u64;
        self.summary.orders += 1;
        self.summary.lines += u64::from(order.n_lines);
        self.tell_day(order.ordered_on);
        each(Staged::Verbatim(order))?;
        Ok(true)
    }

    /// A silent order further down speaks in the currency of this one.
    fn note_currency(&mut self, row: &Row) {
        self.cells.make(row);
        let states = self.cells.states_order(row);
        let of_shop = self.options.default_currency;
        let told = fields::currency(&mut self.cells, row, states, of_shop);
        self.last_currency = told.unwrap_or(self.last_currency);
    }

    /// The number of the row's order; what is wrong with it is told when the row is read.
    fn number<'r>(&mut self, row: &'r Row) -> Option<std::borrow::Cow<'r, str>> {
        let (n_problems, spoiled) = (self.cells.problems.n_all, self.cells.spoiled);
        let number = self.cells.identifier(row, Field::OrderNumber, Weight::Essential);
        self.cells.problems.forget_since(n_problems);
        self.cells.spoiled = spoiled;
        number
    }
}
