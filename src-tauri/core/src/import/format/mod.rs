//! A format: how one kind of export looks, as data from `assets/formats/*.toml`.

mod channel;
mod load;
mod rules;

use std::collections::BTreeMap;

use chrono_tz::Tz;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer};

use crate::domain::money::Currency;

pub use channel::{Channel, ChannelTerms, ContactRule, ContactUse};
pub use load::{channels, formats, read};
pub use rules::{
    Composite, ConsentColumn, GoesOnWhen, LinesIn, MovementColumn, MovementKind, OtherPiece, Piece,
    SkipRule, SkipWhen, StatusColumn,
};

/// How the rows of a file make orders.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RowShape {
    OnePerOrder,
    /// One row per line, the fields of the order repeated on each.
    OnePerLine,
    /// One row per line, the fields of the order on the first one only.
    OrderOnFirstRow,
    /// A file of customers, without orders.
    OnePerCustomer,
    /// A ledger: each row is a payment or a refund of an order.
    OnePerMovement,
}

/// What a file tells of its orders.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// Totals, and no lines.
    Orders,
    /// Lines, and no totals.
    Lines,
    Both,
    Customers,
    /// Payments and refunds of orders that another file tells of.
    Movements,
}

/// In which order day, month and year are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DateOrder {
    MonthFirst,
    DayFirst,
    YearFirst,
}

impl DateOrder {
    pub fn as_str(self) -> &'static str {
        match self {
            DateOrder::MonthFirst => "month_first",
            DateOrder::DayFirst => "day_first",
            DateOrder::YearFirst => "year_first",
        }
    }

    pub fn parse(word: &str) -> Option<DateOrder> {
        [DateOrder::MonthFirst, DateOrder::DayFirst, DateOrder::YearFirst]
            .into_iter()
            .find(|order| order.as_str() == word)
    }
}

/// What stands before the decimals of an amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DecimalMark {
    Point,
    Comma,
}

/// What a column can mean; the keys of `[format.map]`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    OrderNumber,
    /// What the rows of one order have in common where some of them leave the number blank.
    OrderGroup,
    Ordered,
    Paid,
    Shipped,
    Delivered,
    Cancelled,
    Currency,
    Items,
    Shipping,
    Tax,
    Discount,
    Total,
    Refunded,
    /// What is left of the total after a refund, where the file does not name the refund.
    TotalAfterRefund,
    NUnits,
    Summary,
    Note,
    BuyerHandle,
    BuyerName,
    /// First and last name, joined where there is no whole name.
    BuyerFirst,
    BuyerLast,
    Email,
    Phone,
    LineKey,
    /// What tells the parts of a line apart that was sent in several parcels.
    LinePart,
    Title,
    Variation,
    Sku,
    Quantity,
    UnitPrice,
    /// The price of the line for its whole quantity.
    LineTotal,
    /// What tells one row of a ledger from all others.
    MovementKey,
    MovementAmount,
    CustomerSince,
    CustomerNote,
}

impl Field {
    /// The number of variants, for tables with a place for each.
    pub(super) const COUNT: usize = Field::CustomerNote as usize + 1;
}

/// One column or several; mostly the first that is filled counts.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(untagged)]
pub enum Columns {
    #[default]
    None,
    One(String),
    Several(Vec<String>),
}

impl Columns {
    pub fn names(&self) -> &[String] {
        match self {
            Columns::None => &[],
            Columns::One(name) => std::slice::from_ref(name),
            Columns::Several(names) => names,
        }
    }
}

/// The columns of one postal address. The first address with anything in it counts as a whole.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct AddressColumns {
    pub recipient: Columns,
    pub line_1: Columns,
    pub line_2: Columns,
    pub city: Columns,
    pub region: Columns,
    pub postcode: Columns,
    pub country: Columns,
    /// The whole address in one cell: region, city, street (postcode), with blanks between.
    pub whole: Columns,
    /// Parts whose columns are put together with a blank between: street and house number.
    pub joined: Vec<AddressPart>,
}

/// A part of a postal address that may be spread over several columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AddressPart {
    Recipient,
    #[serde(rename = "line_1")]
    Line1,
    #[serde(rename = "line_2")]
    Line2,
    City,
    Postcode,
}

impl AddressColumns {
    fn names(&self) -> impl Iterator<Item = &String> {
        let parts = [
            &self.recipient,
            &self.line_1,
            &self.line_2,
            &self.city,
            &self.region,
            &self.postcode,
            &self.country,
            &self.whole,
        ];
        parts.into_iter().flat_map(Columns::names)
    }
}

/// What may go wrong when a file comes in although it was read without fault.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Asks {
    /// A payment provider: its rows may be sales that the shop's own files tell of as well.
    MayDouble,
}

impl Asks {
    pub fn as_str(self) -> &'static str {
        match self {
            Asks::MayDouble => "may_double",
        }
    }
}

/// How one kind of file looks.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Format {
    /// Stored with every batch; never changes.
    pub id: String,
    pub title: String,
    #[serde(skip_deserializing, default = "Channel::none")]
    pub channel: Channel,
    /// Of the text of its file: a format that has changed reads otherwise.
    #[serde(skip)]
    pub mark: u64,
    /// Its header was never seen in a real program: recognised, but asks before it imports.
    #[serde(default)]
    pub inferred: bool,
    /// Why the merchant has to say yes before it comes in, beside `inferred`.
    pub asks: Option<Asks>,
    /// Encodings in which the file is written, the likeliest first.
    pub encodings: Vec<String>,
    /// Every column that the export is known to have.
    pub columns: Vec<String>,
    /// The columns without which a file is not of this format.
    pub detect: Vec<String>,
    pub rows: RowShape,
    /// False where a quotation mark is a letter like any other.
    #[serde(default = "yes")]
    pub quoting: bool,
    /// The name of the sheet in a workbook; `None`: the one whose header fits best.
    pub sheet: Option<String>,
    /// The rows below belong to the order above them where they name none.
    #[serde(default)]
    pub fill_down: bool,
    /// A row makes a line only where this column is filled.
    pub line_when: Option<String>,
    /// A row with one of these words belongs to the order above it, whatever its own number.
    pub goes_on_when: Option<GoesOnWhen>,
    /// How many digits every order number has; shorter ones have lost their zeros.
    pub number_digits: Option<usize>,
    /// `None`: decided once per column from all its rows.
    pub date_order: Option<DateOrder>,
    /// `None`: decided once per column from all its rows.
    pub decimal: Option<DecimalMark>,
    /// The zone of times without offset; `None`: the shop's.
    pub time_zone: Option<Tz>,
    /// The currency of a file that names none; `None`: the shop's.
    #[serde(default, deserialize_with = "currency")]
    pub currency: Option<Currency>,
    /// The country in which telephone numbers are read; `None`: the address's, else the shop's.
    pub country: Option<String>,
    /// Among the formats of a channel, the higher rank names the buyer better.
    pub buyer_rank: u8,
    /// Texts that mean an empty cell.
    #[serde(default)]
    pub blank: Vec<String>,
    /// Signs that stand before or behind numbers and are no part of them.
    #[serde(default)]
    pub strip: Vec<String>,
    pub map: BTreeMap<Field, Columns>,
    /// What every row of the file says, where it has no such column.
    #[serde(default)]
    pub always: BTreeMap<Field, String>,
    /// Fields whose columns are put together with a blank between: day and time, for example.
    #[serde(default)]
    pub joined: Vec<Field>,
    /// Amounts of the order that each of its rows holds a part of.
    #[serde(default)]
    pub summed: Vec<Field>,
    #[serde(default)]
    pub address: Vec<AddressColumns>,
    #[serde(default)]
    pub status: Vec<StatusColumn>,
    #[serde(default)]
    pub skip: Vec<SkipRule>,
    #[serde(default)]
    pub composite: Vec<Composite>,
    pub lines_in: Option<LinesIn>,
    #[serde(default)]
    pub movement: Vec<MovementColumn>,
    #[serde(default)]
    pub consent: Vec<ConsentColumn>,
}

impl Format {
    pub fn holds(&self) -> Holds {
        match self.rows {
            RowShape::OnePerCustomer => return Holds::Customers,
            RowShape::OnePerMovement => return Holds::Movements,
            RowShape::OnePerOrder | RowShape::OnePerLine | RowShape::OrderOnFirstRow => {}
        }
        let totals = self.map.contains_key(&Field::Total);
        match (self.has_lines(), totals) {
            (true, true) => Holds::Both,
            (true, false) => Holds::Lines,
            (false, _) => Holds::Orders,
        }
    }

    /// Whether the file says what was bought, piece by piece.
    pub fn has_lines(&self) -> bool {
        self.lines_in.is_some()
            || self.map.contains_key(&Field::Quantity)
            || self.always.contains_key(&Field::Quantity)
    }

    /// Every column that some rule of the format speaks of.
    pub fn spoken_of(&self) -> impl Iterator<Item = &String> {
        let addresses = self.address.iter().flat_map(AddressColumns::names);
        self.map
            .values()
            .flat_map(Columns::names)
            .chain(addresses)
            .chain(&self.detect)
            .chain(&self.line_when)
            .chain(self.goes_on_when.iter().map(|rule| &rule.column))
            .chain(self.status.iter().map(|status| &status.column))
            .chain(self.skip.iter().map(|rule| &rule.column))
            .chain(self.composite.iter().map(|composite| &composite.column))
            .chain(self.lines_in.iter().map(|lines| &lines.column))
            .chain(self.movement.iter().map(|movement| &movement.column))
            .chain(self.consent.iter().map(|consent| &consent.column))
            .chain(self.consent.iter().filter_map(|consent| consent.at.as_ref()))
    }
}

fn yes() -> bool {
    true
}

fn currency<'de, D: Deserializer<'de>>(text: D) -> Result<Option<Currency>, D::Error> {
    let code = String::deserialize(text)?;
    Currency::parse(&code).map(Some).ok_or_else(|| D::Error::custom("no such currency"))
}

#[cfg(test)]
mod tests {
    use super::super::names::folded;
    use super::*;

    #[test]
    fn every_mapped_and_detected_column_is_a_known_one() {
        for channel in formats().chunk_by(|a, b| a.channel.key == b.channel.key) {
            let known: Vec<String> =
                channel.iter().flat_map(|format| &format.columns).map(|it| folded(it)).collect();
            for format in channel {
                for column in format.spoken_of() {
                    assert!(known.contains(&folded(column)), "{}: {column}", format.id);
                }
            }
        }
    }

    #[test]
    fn what_is_joined_is_mapped_and_what_is_summed_is_an_amount() {
        const AMOUNTS: [Field; 6] = [
            Field::Items,
            Field::Shipping,
            Field::Tax,
            Field::Discount,
            Field::Total,
            Field::Refunded,
        ];
        for format in formats() {
            assert!(format.joined.iter().all(|it| format.map.contains_key(it)), "{}", format.id);
            assert!(format.summed.iter().all(|it| AMOUNTS.contains(it)), "{}", format.id);
        }
    }

    #[test]
    fn a_later_format_has_all_columns_of_the_one_it_is_like() {
        let n_columns = |id: &str| {
            formats().iter().find(|format| format.id == id).map(|format| format.columns.len())
        };
        assert_eq!(n_columns("shopify.orders.47"), Some(47));
        assert_eq!(n_columns("shopify.orders.79"), Some(79));
        assert_eq!(n_columns("taobao.order_list.2017"), Some(46));
        assert_eq!(n_columns("taobao.order_list.2018"), Some(56));
        assert_eq!(n_columns("taobao.order_list.2019"), Some(61));
        assert_eq!(n_columns("etsy.sold_orders.us"), Some(36));
        assert_eq!(n_columns("etsy.sold_order_items.uk"), Some(33));
    }
}
