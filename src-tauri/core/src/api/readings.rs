//! What a file leaves open, as examples that the merchant chooses between.

use std::path::Path;

use super::answers::{Money, Reading};
use super::requests::Import;
use super::{Call, reading, settings};
use crate::Result;
use crate::import::{self, AmountReading, DateReading};

pub(super) fn readings(call: &Call<'_>, request: Import) -> Result<Vec<Reading>> {
    let settings = call.shop.read(settings::current)?;
    let options = reading::options(call, &request, &settings)?;
    let mut readings = Vec::new();
    for path in &request.paths {
        for place in import::expand(Path::new(path))? {
            let recognised = import::recognise(&place, &options)?;
            let open = import::readings(&recognised, &options)?;
            readings.extend(open.dates.into_iter().map(Reading::from));
            readings.extend(open.amounts.into_iter().map(Reading::from));
        }
    }
    Ok(readings)
}

impl From<DateReading> for Reading {
    fn from(date: DateReading) -> Reading {
        Reading {
            column: date.column,
            row: i64::from(date.row),
            text: date.text,
            buyer: date.buyer,
            day_first: Some(date.day_first.to_string()),
            month_first: Some(date.month_first.to_string()),
            point: None,
            comma: None,
        }
    }
}

impl From<AmountReading> for Reading {
    fn from(amount: AmountReading) -> Reading {
        let money = |text| Some(Money { amount: text, currency: amount.currency.clone() });
        Reading {
            point: money(amount.amount_point),
            comma: money(amount.amount_comma),
            column: amount.column,
            row: i64::from(amount.row),
            text: amount.text,
            buyer: amount.buyer,
            day_first: None,
            month_first: None,
        }
    }
}
