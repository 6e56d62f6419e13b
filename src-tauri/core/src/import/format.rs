//! A format: how one kind of export looks, as data from `assets/formats/*.toml`.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use chrono_tz::Tz;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer};

use super::names::folded;
use crate::domain::money::Currency;
use crate::domain::order::OrderStatus;

/// The sales channel of a format, and what its contact points are good for.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Channel {
    pub key: String,
    pub title: String,
    pub phone: ContactRule,
    /// How many days after the order a relayed number still rings.
    pub phone_valid_days: Option<u32>,
    pub email: ContactRule,
}

/// Whose the contact points of a channel are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ContactRule {
    Own,
    Relay,
}

/// How the rows of a file make orders.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RowShape {
    OnePerOrder,
    /// One row per line, the fields of the order repeated on each.
    OnePerLine,
    /// One row per line, the fields of the order on the first one only.
    OrderOnFirstRow,
}

/// What a file tells of its orders.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// Totals, and no lines.
    Orders,
    /// Lines, and no totals.
    Lines,
    Both,
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
    Email,
    Phone,
    LineKey,
    Title,
    Variation,
    Sku,
    Quantity,
    UnitPrice,
}

impl Field {
    /// The number of variants, for tables with a place for each.
    pub(super) const COUNT: usize = Field::UnitPrice as usize + 1;
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
}

/// A column with words that tell how far an order is; of several the furthest counts.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StatusColumn {
    pub column: String,
    /// By folded word; `None` for words that say nothing about the order.
    #[serde(deserialize_with = "status_words")]
    pub words: BTreeMap<String, Option<OrderStatus>>,
}

/// How one kind of file looks.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Format {
    /// Stored with every batch; never changes.
    pub id: String,
    pub title: String,
    #[serde(skip_deserializing, default = "no_channel")]
    pub channel: Channel,
    /// Encodings in which the file is written, the likeliest first.
    pub encodings: Vec<String>,
    /// Every column that the export is known to have.
    pub columns: Vec<String>,
    /// The columns without which a file is not of this format.
    pub detect: Vec<String>,
    pub rows: RowShape,
    /// `None`: decided once per file from all its rows.
    pub date_order: Option<DateOrder>,
    /// `None`: decided once per file from all its rows.
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
    #[serde(default)]
    pub address: Vec<AddressColumns>,
    #[serde(default)]
    pub status: Vec<StatusColumn>,
}

impl Format {
    pub fn holds(&self) -> Holds {
        let lines = self.map.contains_key(&Field::Quantity);
        let totals = self.map.contains_key(&Field::Total);
        match (lines, totals) {
            (true, true) => Holds::Both,
            (true, false) => Holds::Lines,
            (false, _) => Holds::Orders,
        }
    }
}

/// The built-in formats.
pub fn formats() -> &'static [Arc<Format>] {
    static FORMATS: OnceLock<Vec<Arc<Format>>> = OnceLock::new();
    FORMATS.get_or_init(|| {
        [
            include_str!("../../../../assets/formats/etsy.toml"),
            include_str!("../../../../assets/formats/shopify.toml"),
            include_str!("../../../../assets/formats/taobao.toml"),
        ]
        .into_iter()
        .flat_map(|text| read(text).expect("the built-in formats are read by every test"))
        .map(Arc::new)
        .collect()
    })
}

/// The formats of one channel's file.
fn read(text: &str) -> Result<Vec<Format>, toml::de::Error> {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct File {
        channel: Channel,
        format: Vec<toml::Table>,
    }
    let file: File = toml::from_str(text)?;
    let mut tables: Vec<toml::Table> = Vec::new();
    for table in file.format {
        tables.push(filled(table, &tables)?);
    }
    tables
        .into_iter()
        .map(|table| {
            let format: Format = table.try_into()?;
            Ok(Format { channel: file.channel.clone(), ..format })
        })
        .collect()
}

/// The format with all that it takes over from the one it is `like`.
fn filled(own: toml::Table, earlier: &[toml::Table]) -> Result<toml::Table, toml::de::Error> {
    let mut table = match own.get("like") {
        None => toml::Table::new(),
        Some(like) => earlier
            .iter()
            .find(|table| table.get("id") == Some(like))
            .cloned()
            .ok_or_else(|| toml::de::Error::custom(format!("no earlier format {like}")))?,
    };
    for (key, value) in own {
        match (key.as_str(), value) {
            ("like", _) => {}
            ("more_columns", toml::Value::Array(more)) => {
                if let Some(toml::Value::Array(columns)) = table.get_mut("columns") {
                    columns.extend(more);
                }
            }
            (_, value) => {
                table.insert(key, value);
            }
        }
    }
    Ok(table)
}

fn no_channel() -> Channel {
    Channel {
        key: String::new(),
        title: String::new(),
        phone: ContactRule::Own,
        phone_valid_days: None,
        email: ContactRule::Own,
    }
}

fn currency<'de, D: Deserializer<'de>>(text: D) -> Result<Option<Currency>, D::Error> {
    let code = String::deserialize(text)?;
    Currency::parse(&code).map(Some).ok_or_else(|| D::Error::custom("no such currency"))
}

fn status_words<'de, D: Deserializer<'de>>(
    table: D,
) -> Result<BTreeMap<String, Option<OrderStatus>>, D::Error> {
    BTreeMap::<String, String>::deserialize(table)?
        .into_iter()
        .map(|(word, status)| {
            let meaning = match status.as_str() {
                "nothing" => None,
                known => Some(OrderStatus::parse(known).ok_or_else(|| {
                    D::Error::custom(format!("{known} is no status of an order"))
                })?),
            };
            Ok((folded(&word), meaning))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_mapped_and_detected_column_is_a_known_one() {
        for channel in formats().chunk_by(|a, b| a.channel.key == b.channel.key) {
            let known: Vec<String> =
                channel.iter().flat_map(|format| &format.columns).map(|it| folded(it)).collect();
            for format in channel {
                let mapped = format.map.values().flat_map(Columns::names);
                let statuses = format.status.iter().map(|status| &status.column);
                for column in mapped.chain(&format.detect).chain(statuses) {
                    assert!(known.contains(&folded(column)), "{}: {column}", format.id);
                }
            }
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
