//! What becomes of an order when another file tells of it: blank never erases, a newer export
//! updates dates, amounts and refunds, and a status only moves forward.

use chrono::NaiveDate;

use super::incoming::instant;
use super::money::{Currency, Money};
use super::order::OrderStatus;

/// What is known of an order besides its buyer and its lines.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OrderFacts {
    pub ordered_on: Option<NaiveDate>,
    /// Seconds since 1970, where the file gives an instant.
    pub ordered_at: Option<i64>,
    pub paid_on: Option<NaiveDate>,
    pub shipped_on: Option<NaiveDate>,
    pub delivered_on: Option<NaiveDate>,
    pub cancelled_on: Option<NaiveDate>,
    pub status: Option<OrderStatus>,
    pub currency: Option<Currency>,
    pub items_minor: Option<i64>,
    pub shipping_minor: Option<i64>,
    pub tax_minor: Option<i64>,
    pub discount_minor: Option<i64>,
    pub total_minor: Option<i64>,
    pub refunded_minor: Option<i64>,
    pub summary: Option<String>,
    pub n_units: Option<i64>,
    pub note: Option<String>,
}

/// One value that a later file changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldChange {
    pub field: &'static str,
    pub old: Option<String>,
    pub new: Option<String>,
}

impl OrderFacts {
    /// These facts with what a later file says laid over them.
    pub fn updated_by(&self, later: &OrderFacts) -> OrderFacts {
        OrderFacts {
            ordered_on: later.ordered_on.or(self.ordered_on),
            ordered_at: match later.ordered_on {
                Some(_) if later.ordered_at.is_some() => later.ordered_at,
                Some(day) if Some(day) != self.ordered_on => None,
                Some(_) | None => self.ordered_at,
            },
            paid_on: later.paid_on.or(self.paid_on),
            shipped_on: later.shipped_on.or(self.shipped_on),
            delivered_on: later.delivered_on.or(self.delivered_on),
            cancelled_on: later.cancelled_on.or(self.cancelled_on),
            status: later.status.max(self.status),
            currency: later.currency.or(self.currency),
            items_minor: later.items_minor.or(self.items_minor),
            shipping_minor: later.shipping_minor.or(self.shipping_minor),
            tax_minor: later.tax_minor.or(self.tax_minor),
            discount_minor: later.discount_minor.or(self.discount_minor),
            total_minor: later.total_minor.or(self.total_minor),
            refunded_minor: later.refunded_minor.or(self.refunded_minor),
            summary: later.summary.clone().or_else(|| self.summary.clone()),
            n_units: later.n_units.or(self.n_units),
            note: later.note.clone().or_else(|| self.note.clone()),
        }
    }

    /// These facts with those of further rows of the same order in the same file: the order is as
    /// far as its parts together.
    pub fn with_part(&self, part: &OrderFacts) -> OrderFacts {
        let status = match (self.status, part.status) {
            (Some(one), Some(other)) => Some(OrderStatus::of_parts(one, other)),
            (one, other) => one.or(other),
        };
        OrderFacts { status, ..self.updated_by(part) }
    }

    /// Called off, or the money given back whole: no longer a sale.
    pub fn is_over(&self) -> bool {
        let called_off = self.status.is_some_and(|status| !status.is_sale());
        let given_back = match (self.total_minor, self.refunded_minor) {
            (Some(total), Some(refunded)) => total > 0 && refunded >= total,
            _ => false,
        };
        called_off || given_back
    }

    /// Field by field what differs, with the names that the table uses.
    pub fn differences(&self, new: &OrderFacts) -> Vec<FieldChange> {
        let mut changes = Vec::new();
        let mut note = |field, old: Option<String>, new: Option<String>| {
            if old != new {
                changes.push(FieldChange { field, old, new });
            }
        };
        let day = |day: Option<NaiveDate>| day.map(|day| day.to_string());
        let count = |count: Option<i64>| count.map(|count| count.to_string());
        let old_money = |minor: Option<i64>| amount(minor, self.currency.or(new.currency));
        let new_money = |minor: Option<i64>| amount(minor, new.currency.or(self.currency));
        note("ordered_on", day(self.ordered_on), day(new.ordered_on));
        note("ordered_at", instant(self.ordered_at), instant(new.ordered_at));
        note("paid_on", day(self.paid_on), day(new.paid_on));
        note("shipped_on", day(self.shipped_on), day(new.shipped_on));
        note("delivered_on", day(self.delivered_on), day(new.delivered_on));
        note("cancelled_on", day(self.cancelled_on), day(new.cancelled_on));
        note("status", word(self.status), word(new.status));
        note("currency", code(self.currency), code(new.currency));
        note("items_minor", old_money(self.items_minor), new_money(new.items_minor));
        note("shipping_minor", old_money(self.shipping_minor), new_money(new.shipping_minor));
        note("tax_minor", old_money(self.tax_minor), new_money(new.tax_minor));
        note("discount_minor", old_money(self.discount_minor), new_money(new.discount_minor));
        note("total_minor", old_money(self.total_minor), new_money(new.total_minor));
        note("refunded_minor", old_money(self.refunded_minor), new_money(new.refunded_minor));
        note("summary", self.summary.clone(), new.summary.clone());
        note("n_units", count(self.n_units), count(new.n_units));
        note("note", self.note.clone(), new.note.clone());
        changes
    }
}

fn word(status: Option<OrderStatus>) -> Option<String> {
    status.map(|status| status.as_str().to_owned())
}

fn code(currency: Option<Currency>) -> Option<String> {
    currency.map(|currency| currency.as_str().to_owned())
}

/// `18.50 EUR`; minor units where no file has named the currency.
fn amount(minor: Option<i64>, currency: Option<Currency>) -> Option<String> {
    minor.map(|minor| match currency {
        Some(currency) => {
            format!("{} {}", Money { minor, currency }.amount(), currency.as_str())
        }
        None => minor.to_string(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn facts(status: OrderStatus) -> OrderFacts {
        OrderFacts { status: Some(status), total_minor: Some(1850), ..OrderFacts::default() }
    }

    #[test]
    fn a_blank_cell_erases_nothing() {
        let known = facts(OrderStatus::Shipped);
        assert_eq!(known.updated_by(&OrderFacts::default()), known);
    }

    #[test]
    fn a_status_never_goes_back() {
        let known = facts(OrderStatus::Completed);
        assert_eq!(known.updated_by(&facts(OrderStatus::Paid)), known);
        assert_eq!(
            known.updated_by(&facts(OrderStatus::Refunded)).status,
            Some(OrderStatus::Refunded)
        );
    }

    #[test]
    fn an_amount_that_changes_is_told_with_its_currency() {
        let known = OrderFacts { currency: Currency::parse("EUR"), ..facts(OrderStatus::Paid) };
        let later = OrderFacts { total_minor: Some(2100), ..known.clone() };
        let change = known.differences(&later).remove(0);
        assert_eq!(change.field, "total_minor");
        assert_eq!(change.old.as_deref(), Some("18.50 EUR"));
        assert_eq!(change.new.as_deref(), Some("21.00 EUR"));
    }

    #[test]
    fn a_refund_of_all_ends_the_sale_and_a_part_does_not() {
        let mut known = facts(OrderStatus::Completed);
        known.refunded_minor = Some(500);
        assert!(!known.is_over());
        known.refunded_minor = Some(1850);
        assert!(known.is_over());
    }
}
