//! What was read from a file and is not yet written: the common language of import and store.
//!
//! A blank cell is `None`. A cell that could not be read is `None` too, and a [`Problem`] beside it.

mod consent;
mod skip;
mod verbatim;

use chrono::{DateTime, NaiveDate, Utc};

use super::money::Currency;
use super::order::OrderStatus;

pub use consent::{ConsentAct, ConsentMedium, StagedConsent};
pub use skip::SkipReason;
pub use verbatim::{Verbatim, VerbatimOrder, Wording};

/// A day, or an instant where the file or its format gives the zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Moment {
    Day(NaiveDate),
    At(DateTime<Utc>),
}

/// What one row, or some rows, of a file tell of.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(clippy::large_enum_variant, reason = "nearly all are orders, and pass one at a time")]
pub enum Staged {
    Order(StagedOrder),
    /// An order that is known word for word.
    Verbatim(VerbatimOrder),
    Customer(StagedCustomer),
}

/// A row of a customer file: somebody, with or without a purchase.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StagedCustomer {
    pub row: u32,
    pub buyer: StagedBuyer,
    pub consents: Vec<StagedConsent>,
    pub since: Option<Moment>,
    pub note: Option<String>,
}

/// All that one file says about one order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StagedOrder {
    /// The channel's own number of the order, as text, never empty.
    pub number: String,
    /// The line of the file on which the order begins; the header of a plain file is line 1.
    pub row: u32,
    /// `None` where its rows alone do not make the order, and where one of them cannot be read.
    pub wording: Option<Wording>,
    /// The rows of this order lie apart in the file: these lines go on after those handed out
    /// before, and all that is silent here was said there.
    pub continues: bool,
    pub ordered: Option<Moment>,
    pub paid: Option<Moment>,
    pub shipped: Option<Moment>,
    pub delivered: Option<Moment>,
    pub cancelled: Option<Moment>,
    pub status: Option<OrderStatus>,
    pub currency: Option<Currency>,
    /// Minor units of `currency`; `None` where the file is silent.
    pub items_minor: Option<i64>,
    pub shipping_minor: Option<i64>,
    pub tax_minor: Option<i64>,
    pub discount_minor: Option<i64>,
    pub total_minor: Option<i64>,
    pub refunded_minor: Option<i64>,
    /// What an order-level file says was bought, where it names no lines.
    pub summary: Option<String>,
    /// How many units an order-level file counts.
    pub n_units: Option<i64>,
    pub note: Option<String>,
    pub buyer: StagedBuyer,
    pub lines: Vec<StagedLine>,
    pub consents: Vec<StagedConsent>,
    /// The row of a ledger, which has nothing else but the order's number and perhaps its currency.
    pub movement: Option<Movement>,
}

/// A row of a ledger that belongs to an order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Movement {
    /// Tells this row from all others of the channel.
    pub key: String,
    /// What went back to the buyer by this row, in minor units; zero for a payment.
    pub refund_minor: i64,
}

/// The buyer as this file names them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StagedBuyer {
    /// The channel's own name or number for the buyer.
    pub handle: Option<String>,
    pub name: Option<String>,
    pub email: Option<StagedContactPoint>,
    pub phone: Option<StagedContactPoint>,
    /// The second number of the file (delivery, landline) when it differs from the first.
    pub other_phone: Option<StagedContactPoint>,
    pub address: Option<Address>,
}

impl StagedBuyer {
    /// Whether one of the numbers is forwarded by the marketplace and will end.
    pub fn has_relay_phone(&self) -> bool {
        let phones = [&self.phone, &self.other_phone];
        phones.into_iter().flatten().any(|phone| phone.nature == Nature::Relay)
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StagedContactPoint {
    /// In the one writing that is compared: e-mail folded, telephone as +digits where known.
    pub value: String,
    /// As the file wrote it.
    pub shown: String,
    pub nature: Nature,
}

/// Whose contact point it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Nature {
    Own,
    /// A forwarding address or number of the marketplace; it ends, and names nobody.
    Relay,
    /// Partly hidden by the marketplace; of no use but to be shown.
    Masked,
}

impl Nature {
    pub fn as_str(self) -> &'static str {
        match self {
            Nature::Own => "own",
            Nature::Relay => "relay",
            Nature::Masked => "masked",
        }
    }

    pub fn parse(word: &str) -> Option<Nature> {
        [Nature::Own, Nature::Relay, Nature::Masked].into_iter().find(|it| it.as_str() == word)
    }
}

/// A postal address; empty strings where the file is silent.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Address {
    pub recipient: String,
    pub line_1: String,
    pub line_2: String,
    pub city: String,
    pub region: String,
    pub postcode: String,
    pub country: String,
}

impl Address {
    /// Recipient to country, in the order in which an address is written down.
    pub fn parts(&self) -> [&str; 7] {
        [
            &self.recipient,
            &self.line_1,
            &self.line_2,
            &self.city,
            &self.region,
            &self.postcode,
            &self.country,
        ]
    }

    pub fn is_blank(&self) -> bool {
        self.parts().iter().all(|part| part.is_empty())
    }
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StagedLine {
    /// The channel's own number of the line; without it the position within the order counts.
    pub key: Option<String>,
    pub row: u32,
    pub title: String,
    pub variation: Option<String>,
    pub sku: Option<String>,
    pub quantity: i64,
    /// Minor units of the order's currency, for one unit.
    pub unit_price_minor: Option<i64>,
}

/// A value that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The line of the file; the header of a plain file is line 1.
    pub row: u32,
    /// The file's own name of the column, empty when the row as a whole is meant.
    pub column: String,
    /// What stands there.
    pub value: String,
    pub code: ProblemCode,
    /// Whether the order was left aside for it; otherwise it came in without this value.
    pub left_aside: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ProblemCode {
    UnreadableDate,
    /// 31 February and the like; never rolled over.
    ImpossibleDate,
    UnreadableAmount,
    UnreadableQuantity,
    UnknownCurrency,
    UnknownStatus,
    MissingOrderNumber,
    /// 3.5E+16: a spreadsheet has eaten the digits.
    DamagedNumber,
    /// The file ends inside a quoted cell, or a row has too few cells to be read.
    BrokenRow,
    /// Bytes that are no text in the file's encoding.
    UnreadableText,
    /// An e-mail address or a number that cannot be one.
    UnreadableContactPoint,
}

impl ProblemCode {
    pub fn as_str(self) -> &'static str {
        match self {
            ProblemCode::UnreadableDate => "unreadable_date",
            ProblemCode::ImpossibleDate => "impossible_date",
            ProblemCode::UnreadableAmount => "unreadable_amount",
            ProblemCode::UnreadableQuantity => "unreadable_quantity",
            ProblemCode::UnknownCurrency => "unknown_currency",
            ProblemCode::UnknownStatus => "unknown_status",
            ProblemCode::MissingOrderNumber => "missing_order_number",
            ProblemCode::DamagedNumber => "damaged_number",
            ProblemCode::BrokenRow => "broken_row",
            ProblemCode::UnreadableText => "unreadable_text",
            ProblemCode::UnreadableContactPoint => "unreadable_contact_point",
        }
    }
}
