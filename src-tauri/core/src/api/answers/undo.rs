//! Taking an import back.

use serde::Serialize;
use ts_rs::TS;

use super::Change;

/// `imports.undo`: what was taken back, what stays because the merchant did something with it
/// since, and what could not be taken back. A dry run says the same and changes nothing.
#[derive(Clone, Debug, Serialize, TS)]
pub struct UndoReport {
    pub batch: i64,
    pub is_dry_run: bool,
    pub reversed: Reversed,
    /// The first fifty values given back: `old` is what stands there now, `new` what comes back.
    pub changes: Vec<Change>,
    /// At most two hundred; `n_kept` counts all.
    pub kept: Vec<Kept>,
    pub n_kept: i64,
    /// At most two hundred; `n_could_not` counts all.
    pub could_not: Vec<Kept>,
    pub n_could_not: i64,
    /// Follow-ups that wait this week afterwards, by kind.
    pub follow_ups: std::collections::BTreeMap<String, i64>,
}

/// How much of the shop goes back.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, TS)]
pub struct Reversed {
    /// Orders that go, orders that get old values back, orders that another file tells in the same
    /// words and that stay as they are.
    pub orders_removed: i64,
    pub orders_changed_back: i64,
    pub orders_told_elsewhere: i64,
    pub lines_removed: i64,
    pub customers_removed: i64,
    pub contact_points_removed: i64,
}

/// Something that stays, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Kept {
    /// `order`, `customer` or `consent`.
    pub what: String,
    /// Of kept things: `acts_since` (a call, a note, a complaint was recorded), `typed_since`.
    /// Of things that could not be taken back: `refusal_stays` (a no is never taken back by an undo),
    /// `bounce_stays`.
    pub reason: String,
    /// The order's number, the customer's name, or the address.
    pub name: String,
    /// For the way to the card.
    pub customer_id: Option<i64>,
}

/// `imports.look`: the shop after a first import, in four true sentences, each with a way to the
/// rows behind it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct FirstLook {
    /// `bought_again` (n of of_n customers have bought at least twice),
    /// `quiet_regulars` (n who bought three times or more and have not for `days` days),
    /// `most_bought` (name was bought in n orders),
    /// `busiest_month` (month, n orders), `reachable` (n of of_n customers can be reached).
    pub code: String,
    pub n: i64,
    pub of_n: i64,
    pub days: Option<i64>,
    pub name: String,
    pub month: Option<String>,
    /// The address within the window, such as `#/customers`.
    pub address: String,
}

/// Customers who look like one person; joining them is the merchant's to decide.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Alike {
    pub name: String,
    pub other_name: String,
    pub customer_id: Option<i64>,
    pub other_customer_id: Option<i64>,
    /// What speaks for it, the weightiest first; the words are those of `Likeness`.
    pub reasons: Vec<String>,
}

/// People who came with the files without an order, and what files say of consent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, TS)]
pub struct ConsentCounts {
    pub granted: i64,
    pub refused: i64,
    pub bounced: i64,
}

/// Rows that are no sale and were passed over, by reason: `footer`, `description`, `not_a_sale`,
/// `totals`, `replacement`, `test`, `cancelled_item`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Skipped {
    pub reason: String,
    pub n: i64,
}
