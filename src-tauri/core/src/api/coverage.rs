//! Which months of which channel the shop knows.

use super::answers::{ChannelCoverage, Coverage, MonthCoverage, Span};
use super::requests::Nothing;
use super::{Call, settings};
use crate::Result;
use crate::domain::coverage::{self, Known};
use crate::import::{self, Format, RowShape};
use crate::store;

pub(super) fn map(call: &Call<'_>, _: Nothing) -> Result<Coverage> {
    let (settings, mut channels) =
        call.shop.read(|db| Ok((settings::current(db)?, store::coverage::known(db)?)))?;
    channels.values_mut().for_each(only_orders);
    channels.retain(|_, known| !known.files.is_empty() || !known.orders.is_empty());
    let months = coverage::months(channels.values(), call.now.today(&settings));
    let covered = channels.into_iter().map(|(channel, known)| {
        channel_coverage(channel, &known, coverage::coverage(&known, &months))
    });
    Ok(Coverage {
        channels: covered.collect(),
        months: months.iter().map(|month| month.format("%Y-%m").to_string()).collect(),
    })
}

/// A list of customers or a ledger tells of no orders, whatever days stand in it. The window is the
/// shortest of the formats that came in, also where the merchant has named the channel otherwise.
fn only_orders(known: &mut Known) {
    known.files.retain(|file| format(&file.format).is_none_or(tells_of_orders));
    let formats = known.files.iter().filter_map(|file| format(&file.format));
    known.window_days = formats.filter_map(|format| format.channel.export_window_days).min();
}

fn format(id: &str) -> Option<&'static Format> {
    import::formats().iter().find(|format| format.id == id).map(|format| &**format)
}

fn tells_of_orders(format: &Format) -> bool {
    match format.rows {
        RowShape::OnePerOrder | RowShape::OnePerLine | RowShape::OrderOnFirstRow => true,
        RowShape::OnePerCustomer | RowShape::OnePerMovement => false,
    }
}

fn channel_coverage(
    channel: String,
    known: &Known,
    coverage: coverage::Coverage,
) -> ChannelCoverage {
    let months = coverage.months.iter().map(|month| MonthCoverage {
        state: month.state.as_str().to_owned(),
        orders: month.orders,
        files: month.files,
    });
    ChannelCoverage {
        channel,
        months: months.collect(),
        gaps: coverage.gaps.into_iter().map(Span::from).collect(),
        overlaps: coverage.overlaps.into_iter().map(Span::from).collect(),
        covered_until: coverage.covered_until.map(|day| day.to_string()),
        window_days: known.window_days.map(i64::from),
        export_by: coverage.export_by.map(|day| day.to_string()),
    }
}

impl From<coverage::Span> for Span {
    fn from(span: coverage::Span) -> Span {
        Span { first_on: span.first_on.to_string(), last_on: span.last_on.to_string() }
    }
}
