//! How files are to be read: what the shop's settings imply, what the merchant has answered, and the
//! formats of the merchant's own.

use std::sync::Arc;

use super::answers::{OwnFormat, Settings};
use super::requests::Import;
use super::{Call, mapping};
use crate::import::{self, DateOrder, DecimalMark, Format, Options};
use crate::store::own_formats;
use crate::{Error, Result};

/// For a request to bring files in.
pub(super) fn options(call: &Call<'_>, request: &Import, settings: &Settings) -> Result<Options> {
    let mut options = plain_options(call, settings)?;
    options.date_order = answered("date_order", request.date_order.as_deref(), date_order)?;
    options.decimal = answered("decimal", request.decimal.as_deref(), decimal)?;
    options.format.clone_from(&request.format);
    let made = match (&request.own_format, &request.format_file) {
        (Some(own), _) => Some(unsaved(own)?),
        (None, Some(path)) => Some(import::own_format(&mapping::text_of(path)?)?),
        (None, None) => None,
    };
    if let Some(format) = made {
        options.format = Some(format.id.clone());
        options.own.retain(|own| own.id != format.id);
        options.own.push(format);
    }
    Ok(options)
}

/// Without any answer of the merchant.
pub(super) fn plain_options(call: &Call<'_>, settings: &Settings) -> Result<Options> {
    let texts = call.shop.read(own_formats::all)?;
    // A text that an older Regulars has kept and this one cannot read takes no files.
    let own = texts.iter().filter_map(|(_, text)| import::own_format(text).ok());
    Ok(Options {
        format: None,
        own: own.collect(),
        date_order: None,
        decimal: None,
        default_currency: settings.default_currency(),
        country: settings.country.clone(),
        time_zone: settings.zone(),
        own_points: settings.own_points(),
    })
}

/// A format that is being made, under the id that it would get.
fn unsaved(own: &OwnFormat) -> Result<Arc<Format>> {
    import::OwnFormat::from(own.clone()).format()
}

fn answered<T>(
    what: &'static str,
    word: Option<&str>,
    meaning: impl Fn(&str) -> Option<T>,
) -> Result<Option<T>> {
    let Some(word) = word else { return Ok(None) };
    meaning(word)
        .map(Some)
        .ok_or_else(|| Error::Invalid { what, detail: format!("{word:?} is no answer to this") })
}

fn date_order(word: &str) -> Option<DateOrder> {
    match word {
        "day_first" => Some(DateOrder::DayFirst),
        "month_first" => Some(DateOrder::MonthFirst),
        _ => None,
    }
}

fn decimal(word: &str) -> Option<DecimalMark> {
    match word {
        "point" => Some(DecimalMark::Point),
        "comma" => Some(DecimalMark::Comma),
        _ => None,
    }
}
