//! What becomes of an order when another file tells of it: blank never erases, a later export
//! updates dates, amounts and refunds, and a status only moves forward.

use chrono::{DateTime, NaiveDate};
use chrono_tz::Tz;
use xxhash_rust::xxh3::Xxh3Default;

use super::money::Currency;
use super::order::OrderStatus;
use super::staged::{Moment, StagedBuyer, StagedContactPoint, StagedLine, StagedOrder};

/// A staged order whose instants have become days of the shop's zone, with the hash by which the
/// same order is recognised at once.
#[derive(Clone, Debug)]
pub struct Incoming {
    pub number: String,
    pub row: u32,
    /// These lines go on after those that this file gave before.
    pub continues: bool,
    pub facts: OrderFacts,
    pub buyer: StagedBuyer,
    pub lines: Vec<StagedLine>,
    pub content_hash: i64,
}

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

impl Incoming {
    pub fn from_staged(staged: StagedOrder, zone: Tz) -> Incoming {
        let content_hash = content_hash(&staged);
        let day = |moment: Option<Moment>| moment.map(|moment| day_of(moment, zone));
        Incoming {
            facts: OrderFacts {
                ordered_on: day(staged.ordered),
                ordered_at: match staged.ordered {
                    Some(Moment::At(at)) => Some(at.timestamp()),
                    Some(Moment::Day(_)) | None => None,
                },
                paid_on: day(staged.paid),
                shipped_on: day(staged.shipped),
                delivered_on: day(staged.delivered),
                cancelled_on: day(staged.cancelled),
                status: staged.status,
                currency: staged.currency,
                items_minor: staged.items_minor,
                shipping_minor: staged.shipping_minor,
                tax_minor: staged.tax_minor,
                discount_minor: staged.discount_minor,
                total_minor: staged.total_minor,
                refunded_minor: staged.refunded_minor,
                summary: staged.summary,
                n_units: staged.n_units,
                note: staged.note,
            },
            number: staged.number,
            row: staged.row,
            continues: staged.continues,
            buyer: staged.buyer,
            lines: staged.lines,
            content_hash,
        }
    }
}

/// The day in the shop's zone.
pub fn day_of(moment: Moment, zone: Tz) -> NaiveDate {
    match moment {
        Moment::Day(day) => day,
        Moment::At(at) => at.with_timezone(&zone).date_naive(),
    }
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
        note("ordered_on", day(self.ordered_on), day(new.ordered_on));
        note("ordered_at", instant(self.ordered_at), instant(new.ordered_at));
        note("paid_on", day(self.paid_on), day(new.paid_on));
        note("shipped_on", day(self.shipped_on), day(new.shipped_on));
        note("delivered_on", day(self.delivered_on), day(new.delivered_on));
        note("cancelled_on", day(self.cancelled_on), day(new.cancelled_on));
        note("status", word(self.status), word(new.status));
        note("currency", code(self.currency), code(new.currency));
        note("items_minor", count(self.items_minor), count(new.items_minor));
        note("shipping_minor", count(self.shipping_minor), count(new.shipping_minor));
        note("tax_minor", count(self.tax_minor), count(new.tax_minor));
        note("discount_minor", count(self.discount_minor), count(new.discount_minor));
        note("total_minor", count(self.total_minor), count(new.total_minor));
        note("refunded_minor", count(self.refunded_minor), count(new.refunded_minor));
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

fn instant(seconds: Option<i64>) -> Option<String> {
    seconds.and_then(|seconds| DateTime::from_timestamp(seconds, 0)).map(|at| at.to_rfc3339())
}

/// A stable hash of all that the file says, rows apart: two files that say the same give the same.
fn content_hash(order: &StagedOrder) -> i64 {
    let mut hash = ContentHash(Xxh3Default::new());
    hash.text(Some(&order.number));
    hash.number(Some(i64::from(order.continues)));
    for moment in [order.ordered, order.paid, order.shipped, order.delivered, order.cancelled] {
        hash.moment(moment);
    }
    hash.text(order.status.map(OrderStatus::as_str));
    hash.text(order.currency.as_ref().map(Currency::as_str));
    for number in [
        order.items_minor,
        order.shipping_minor,
        order.tax_minor,
        order.discount_minor,
        order.total_minor,
        order.refunded_minor,
        order.n_units,
    ] {
        hash.number(number);
    }
    hash.text(order.summary.as_deref());
    hash.text(order.note.as_deref());
    hash.buyer(&order.buyer);
    for line in &order.lines {
        hash.line(line);
    }
    i64::from_ne_bytes(hash.0.digest().to_ne_bytes())
}

struct ContentHash(Xxh3Default);

impl ContentHash {
    /// Length first, so that two neighbours never run together.
    fn text(&mut self, text: Option<&str>) {
        match text {
            Some(text) => {
                self.0.update(&(text.len() as u64 + 1).to_le_bytes());
                self.0.update(text.as_bytes());
            }
            None => self.0.update(&0_u64.to_le_bytes()),
        }
    }

    fn number(&mut self, number: Option<i64>) {
        self.0.update(&[u8::from(number.is_some())]);
        self.0.update(&number.unwrap_or(0).to_le_bytes());
    }

    fn moment(&mut self, moment: Option<Moment>) {
        self.number(moment.map(|moment| match moment {
            Moment::Day(day) => i64::from(day.to_epoch_days()),
            Moment::At(at) => at.timestamp(),
        }));
    }

    fn contact_point(&mut self, point: Option<&StagedContactPoint>) {
        self.text(point.map(|point| point.value.as_str()));
    }

    fn buyer(&mut self, buyer: &StagedBuyer) {
        self.text(buyer.handle.as_deref());
        self.text(buyer.name.as_deref());
        self.contact_point(buyer.email.as_ref());
        self.contact_point(buyer.phone.as_ref());
        self.contact_point(buyer.other_phone.as_ref());
        if let Some(address) = &buyer.address {
            for part in address.parts() {
                self.text(Some(part));
            }
        }
    }

    fn line(&mut self, line: &StagedLine) {
        self.text(line.key.as_deref());
        self.text(Some(&line.title));
        self.text(line.variation.as_deref());
        self.text(line.sku.as_deref());
        self.number(Some(line.quantity));
        self.number(line.unit_price_minor);
    }
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
    fn a_refund_of_all_ends_the_sale_and_a_part_does_not() {
        let mut known = facts(OrderStatus::Completed);
        known.refunded_minor = Some(500);
        assert!(!known.is_over());
        known.refunded_minor = Some(1850);
        assert!(known.is_over());
    }

    #[test]
    fn the_same_cells_in_other_columns_are_another_order() {
        let one = StagedOrder { summary: Some("tea".into()), ..StagedOrder::default() };
        let other = StagedOrder { note: Some("tea".into()), ..StagedOrder::default() };
        assert_ne!(content_hash(&one), content_hash(&other));
    }
}
