//! A row of a ledger: a payment or a refund of an order.

use chrono::NaiveDate;

use super::cells::{Cells, Weight};
use super::fields;
use super::format::{Field, MovementKind};
use super::names::folded;
use super::rows::Row;
use crate::domain::money::Currency;
use crate::domain::staged::{Movement, ProblemCode, StagedOrder};

/// What a row of a ledger is.
pub(super) enum Entry {
    /// A payment in a ledger that tells of sales as a whole: the row is an order.
    Sale,
    /// A movement of an order, and its day.
    Of(Box<StagedOrder>, Option<NaiveDate>),
    /// A fee, a transfer, a hold.
    NotASale,
    /// It does not say which order it belongs to.
    Unnumbered,
    /// Something essential could not be read; the problem is noted.
    Unreadable,
}

pub(super) fn entry(cells: &mut Cells, row: &Row, of_shop: Currency) -> Entry {
    let kind = match kind(cells, row) {
        Ok(Some(MovementKind::Nothing)) => return Entry::NotASale,
        Ok(kind) => kind,
        Err(()) => return Entry::Unreadable,
    };
    let number = cells.identifier(row, Field::OrderNumber, Weight::Essential);
    let Some(number) = number.map(|number| number.into_owned()) else {
        return if cells.spoiled { Entry::Unreadable } else { Entry::Unnumbered };
    };
    let currency = fields::currency(cells, row, true, of_shop);
    let amount =
        currency.and_then(|it| cells.amount(row, Field::MovementAmount, it, Weight::Essential));
    let key = cells.identifier(row, Field::MovementKey, Weight::Essential);
    let (Some(amount), Some(key)) = (amount, key.map(|key| key.into_owned())) else {
        note_what_is_missing(cells, row, amount);
        return Entry::Unreadable;
    };
    let is_sale = kind == Some(MovementKind::Payment) && cells.layout.has(Field::Total);
    match (is_sale, amount) {
        (true, 1..) => return Entry::Sale,
        // What the shop itself has paid.
        (true, _) => return Entry::NotASale,
        (false, _) => {}
    }
    let refund_minor = match kind {
        Some(MovementKind::Payment | MovementKind::Nothing) => 0,
        Some(MovementKind::Refund) => amount.abs(),
        None => amount.min(0).abs(),
    };
    let day = cells.moment(row, Field::Ordered, Weight::Optional).map(|(_, day)| day);
    let movement = Some(Movement { key, refund_minor });
    let order = StagedOrder { number, row: row.line, currency, movement, ..StagedOrder::default() };
    Entry::Of(Box::new(order), day)
}

/// What the words of the row say; nothing at all where the format leaves it to the sign.
fn kind(cells: &mut Cells, row: &Row) -> Result<Option<MovementKind>, ()> {
    for at in 0..cells.layout.movements.len() {
        let column = cells.layout.movements[at].0;
        let text = cells.text(row, column, Weight::Optional).unwrap_or_default();
        match cells.layout.movements[at].1.words.get(&folded(&text)).copied() {
            Some(kind) => return Ok(Some(kind)),
            None if text.is_empty() => {}
            None => {
                let code = ProblemCode::UnknownStatus;
                cells.fault(row.line, column, &text, code, Weight::Essential);
                return Err(());
            }
        }
    }
    Ok(None)
}

/// A movement needs an amount, and a key that tells it from all others.
fn note_what_is_missing(cells: &mut Cells, row: &Row, amount: Option<i64>) {
    if cells.spoiled {
        return;
    }
    let (field, code) = match amount {
        None => (Field::MovementAmount, ProblemCode::UnreadableAmount),
        Some(_) => (Field::MovementKey, ProblemCode::MissingOrderNumber),
    };
    let column = cells.layout.columns(field).first().copied().unwrap_or(0);
    cells.fault(row.line, column, "", code, Weight::Essential);
}
