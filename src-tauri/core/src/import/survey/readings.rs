//! The ways in which a file can be read where no row decides: examples for the merchant to choose.

use chrono::NaiveDate;

use super::super::dates;
use super::super::format::{DateOrder, DecimalMark};
use super::super::layout::Layout;
use super::super::{Options, Recognised, amounts};
use super::{Example, Survey};
use crate::Result;

/// A day that can be read in two ways.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateReading {
    pub column: String,
    pub row: u32,
    pub text: String,
    pub day_first: NaiveDate,
    pub month_first: NaiveDate,
    /// Whose order it is; empty where the file does not say.
    pub buyer: String,
}

/// An amount that can be read in two ways.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AmountReading {
    pub column: String,
    pub row: u32,
    pub text: String,
    /// With a point before the decimals: `1.234` of `1.234`.
    pub amount_point: String,
    /// With a comma before the decimals: `1234` of `1.234`.
    pub amount_comma: String,
    pub currency: String,
    pub buyer: String,
}

/// At most two examples for each column that no row decides.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Readings {
    pub dates: Vec<DateReading>,
    pub amounts: Vec<AmountReading>,
}

/// What the merchant has to choose between before the file can be read; the answers that
/// `options` already hold are not asked for again.
pub fn readings(recognised: &Recognised, options: &Options) -> Result<Readings> {
    let layout = Layout::new(&recognised.format, &recognised.header);
    let survey = Survey::of(recognised, options, &layout)?;
    let mut readings = Readings::default();
    if options.date_order.is_none() {
        for (column, seen) in
            survey.days.iter().filter(|(_, seen)| survey.date_order(seen.of).is_none())
        {
            let name = layout.name(*column);
            readings.dates.extend(seen.examples.iter().filter_map(|it| date(name, it)));
        }
    }
    if options.decimal.is_none() {
        let strip = &recognised.format.strip;
        for (column, seen) in
            survey.amounts.iter().filter(|(_, seen)| survey.mark(seen.of).is_none())
        {
            let name = layout.name(*column);
            readings.amounts.extend(seen.examples.iter().filter_map(|it| amount(name, it, strip)));
        }
    }
    Ok(readings)
}

fn date(column: &str, example: &Example) -> Option<DateReading> {
    let read = |order| dates::parse(&example.text, order).ok().map(|written| written.day);
    Some(DateReading {
        column: column.to_owned(),
        row: example.row,
        text: example.text.clone(),
        day_first: read(DateOrder::DayFirst)?,
        month_first: read(DateOrder::MonthFirst)?,
        buyer: example.buyer.clone(),
    })
}

fn amount(column: &str, example: &Example, strip: &[String]) -> Option<AmountReading> {
    let currency = example.currency?;
    let read = |mark| amounts::plainly(&example.text, currency, mark, strip);
    Some(AmountReading {
        column: column.to_owned(),
        row: example.row,
        text: example.text.clone(),
        amount_point: read(DecimalMark::Point)?,
        amount_comma: read(DecimalMark::Comma)?,
        currency: currency.as_str().to_owned(),
        buyer: example.buyer.clone(),
    })
}
