//! What one row says about its order: days, money, status, buyer, and the line.

use chrono::NaiveDate;

use super::amounts;
use super::cells::{Cells, Weight};
use super::contact;
use super::format::Field;
use super::names::folded;
use super::rows::Row;
use crate::domain::money::Currency;
use crate::domain::order::OrderStatus;
use crate::domain::staged::{ProblemCode, StagedConsent, StagedLine, StagedOrder};

/// The currency that the row or the format states, else the shop's on the row of an order.
///
/// A row that names no currency and has no amount either says nothing about it.
pub(super) fn currency(
    cells: &mut Cells,
    row: &Row,
    states_order: bool,
    of_shop: Currency,
) -> Option<Currency> {
    let stands_alone = !cells.layout.has(Field::Currency);
    match cells.first(row, Field::Currency, Weight::Essential) {
        None if !has_money(cells, row) => cells.format.currency.filter(|_| stands_alone),
        None if stands_alone => told_by_sign(cells, row, of_shop),
        None if states_order => cells.format.currency.or(Some(of_shop)),
        None => None,
        Some((column, text)) => {
            let currency = Currency::parse(&text);
            if currency.is_none() {
                let code = ProblemCode::UnknownCurrency;
                cells.fault(row.line, column, &text, code, Weight::Essential);
            }
            currency
        }
    }
}

/// The amounts by which a row shows in which currency it speaks.
const MONEY: [Field; 5] =
    [Field::Total, Field::Items, Field::LineTotal, Field::UnitPrice, Field::MovementAmount];

pub(super) fn has_money(cells: &mut Cells, row: &Row) -> bool {
    MONEY.into_iter().any(|field| cells.first(row, field, Weight::Optional).is_some())
}

/// What the sign of an amount says where the file has no other word for its currency.
///
/// `£` is nothing but pounds; `$` is the format's or the shop's own dollar, else the American one;
/// an amount without a sign is in the currency of the format or the shop.
fn told_by_sign(cells: &mut Cells, row: &Row, of_shop: Currency) -> Option<Currency> {
    let usual = cells.format.currency.unwrap_or(of_shop);
    let signed = MONEY.into_iter().find_map(|field| {
        let (column, text) = cells.first(row, field, Weight::Optional)?;
        let may_be = amounts::currencies_of(&text);
        (!may_be.is_empty()).then(|| (column, text.into_owned(), may_be))
    });
    let Some((column, text, may_be)) = signed else { return Some(usual) };
    let told = match may_be {
        [one] => Currency::parse(one),
        many => [usual, of_shop, Currency::USD]
            .into_iter()
            .find(|currency| many.contains(&currency.as_str())),
    };
    if told.is_none() {
        let code = ProblemCode::UnknownCurrency;
        cells.fault(row.line, column, &text, code, Weight::Essential);
    }
    told
}

/// The days of the order; answers on which day, as written, it was placed.
pub(super) fn days(cells: &mut Cells, row: &Row, order: &mut StagedOrder) -> Option<NaiveDate> {
    let ordered = cells.moment(row, Field::Ordered, Weight::Essential);
    let mut day = |field| cells.moment(row, field, Weight::Optional).map(|(moment, _)| moment);
    order.paid = day(Field::Paid);
    order.shipped = day(Field::Shipped);
    order.delivered = day(Field::Delivered);
    order.cancelled = day(Field::Cancelled);
    order.ordered = ordered.map(|(moment, _)| moment);
    ordered.map(|(_, day)| day)
}

pub(super) fn money(cells: &mut Cells, row: &Row, order: &mut StagedOrder, currency: Currency) {
    let mut amount = |field, of| cells.amount(row, field, currency, of);
    order.items_minor = amount(Field::Items, Weight::Optional);
    order.shipping_minor = amount(Field::Shipping, Weight::Optional);
    order.tax_minor = amount(Field::Tax, Weight::Optional);
    order.discount_minor = amount(Field::Discount, Weight::Optional).map(i64::abs);
    order.total_minor = amount(Field::Total, Weight::Essential);
    order.refunded_minor = amount(Field::Refunded, Weight::Optional).map(i64::abs);
    let after = amount(Field::TotalAfterRefund, Weight::Optional);
    if let (Some(total), Some(after @ 1..)) = (order.total_minor, after)
        && after < total
    {
        order.refunded_minor = Some(total - after);
    }
}

/// Adds what a further row says of its part of the order: amounts, and how far it is.
pub(super) fn add(cells: &mut Cells, row: &Row, order: &mut StagedOrder, currency: Currency) {
    let mut of_row = StagedOrder::default();
    money(cells, row, &mut of_row, currency);
    let parts = [
        (Field::Items, &mut order.items_minor, of_row.items_minor),
        (Field::Shipping, &mut order.shipping_minor, of_row.shipping_minor),
        (Field::Tax, &mut order.tax_minor, of_row.tax_minor),
        (Field::Discount, &mut order.discount_minor, of_row.discount_minor),
        (Field::Total, &mut order.total_minor, of_row.total_minor),
        (Field::Refunded, &mut order.refunded_minor, of_row.refunded_minor),
    ];
    let summed = &cells.format.summed;
    for (_, sum, part) in parts.into_iter().filter(|(field, ..)| summed.contains(field)) {
        if let Some(part) = part {
            *sum = Some(sum.unwrap_or(0).saturating_add(part));
        }
    }
    order.status = match (order.status, told_by_words(cells, row)) {
        (Some(one), Some(other)) => Some(OrderStatus::of_parts(one, other)),
        (one, other) => one.or(other),
    };
}

/// Buyer, note, status and counts, when days and money are known.
pub(super) fn rest(cells: &mut Cells, row: &Row, order: &mut StagedOrder, country: &str) {
    order.n_units = cells.count(row, Field::NUnits, Weight::Optional);
    order.summary = cells.words(row, Field::Summary);
    order.note = note(cells, row);
    order.buyer = contact::buyer(cells, row, country);
    order.consents = consents(cells, row);
    order.status = told_by_words(cells, row);
}

/// The furthest status among the words of the row.
fn told_by_words(cells: &mut Cells, row: &Row) -> Option<OrderStatus> {
    let mut status = None;
    for at in 0..cells.layout.statuses.len() {
        let column = cells.layout.statuses[at].0;
        let Some(text) = cells.text(row, column, Weight::Optional) else { continue };
        match cells.layout.statuses[at].1.meaning(&text) {
            Some(meaning) => status = status.max(meaning),
            None => {
                let code = ProblemCode::UnknownStatus;
                cells.fault(row.line, column, &text, code, Weight::Optional);
            }
        }
    }
    status
}

/// The line of the row, if it has one.
pub(super) fn line(cells: &mut Cells, row: &Row, currency: Option<Currency>) -> Option<StagedLine> {
    let title = cells.words(row, Field::Title);
    let sku = cells.identifier(row, Field::Sku, Weight::Optional).map(|sku| sku.into_owned());
    let price = currency
        .and_then(|currency| cells.amount(row, Field::UnitPrice, currency, Weight::Essential));
    let whole_price = currency
        .and_then(|currency| cells.amount(row, Field::LineTotal, currency, Weight::Essential));
    let quantity = cells.count(row, Field::Quantity, Weight::Essential);
    let Some(quantity) = quantity else {
        if (title.is_some() || sku.is_some() || price.is_some()) && !cells.spoiled {
            let column = cells.layout.columns(Field::Quantity)[0];
            let code = ProblemCode::UnreadableQuantity;
            cells.fault(row.line, column, "", code, Weight::Essential);
        }
        return None;
    };
    let price = price.or_else(|| a_piece(cells, row, whole_price?, quantity));
    let key = cells.identifier(row, Field::LineKey, Weight::Essential);
    Some(StagedLine {
        key: key.map(|key| key.into_owned()),
        row: row.line,
        title: title.unwrap_or_default(),
        variation: cells.words(row, Field::Variation),
        sku,
        quantity,
        unit_price_minor: price,
    })
}

/// The price of one piece, where the price of the line is a whole multiple of it.
fn a_piece(cells: &mut Cells, row: &Row, of_line: i64, quantity: i64) -> Option<i64> {
    if of_line.checked_rem(quantity) == Some(0) {
        return Some(of_line / quantity);
    }
    let (column, text) = cells.first(row, Field::LineTotal, Weight::Optional)?;
    let shown = format!("{text} / {quantity}");
    cells.fault(row.line, column, &shown, ProblemCode::UnreadableAmount, Weight::Optional);
    None
}

/// Whether the row belongs to the order above it, whatever its number.
pub(super) fn goes_on(cells: &Cells, row: &Row) -> bool {
    cells.layout.goes_on_when.as_ref().is_some_and(|(column, rule)| {
        let text = String::from_utf8_lossy(cells.layout.cell(row, &cells.made, *column));
        rule.words.contains(&folded(&text))
    })
}

/// Whether the row says anything about a line.
pub(super) fn has_line(cells: &mut Cells, row: &Row) -> bool {
    match cells.layout.line_when {
        None => true,
        Some(column) => cells.text(row, column, Weight::Optional).is_some(),
    }
}

/// What the row says about whether its buyer wants to be written to.
pub(super) fn consents(cells: &mut Cells, row: &Row) -> Vec<StagedConsent> {
    let rules = std::mem::take(&mut cells.layout.consents);
    let mut consents = Vec::new();
    for (column, at, rule) in &rules {
        let text = cells.text(row, *column, Weight::Optional).unwrap_or_default();
        let meaning = rule.words.get(text.as_ref()).or_else(|| rule.words.get(&folded(&text)));
        match meaning {
            Some(Some(act)) => {
                let at = at.and_then(|at| cells.moment_at(row, at, Weight::Optional));
                consents.push(StagedConsent {
                    medium: rule.medium,
                    act: *act,
                    at: at.map(|(moment, _)| moment),
                    column: cells.layout.name(*column).to_owned(),
                });
            }
            Some(None) => {}
            None if text.is_empty() => {}
            None => {
                let code = ProblemCode::UnknownStatus;
                cells.fault(row.line, *column, &text, code, Weight::Optional);
            }
        }
    }
    cells.layout.consents = rules;
    consents
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
pub(super) fn told_by_facts(
    words: Option<OrderStatus>,
    order: &StagedOrder,
) -> Option<OrderStatus> {
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
