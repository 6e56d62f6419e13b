//! The shop as a whole: what the window's frame shows, and the counts.

use serde_json::Value;

use super::answers::{ChannelStatus, Money, ShopStatus, Stats};
use super::requests::Nothing;
use super::{Call, day, dump};
use crate::store::reports::{follow_ups, stats};
use crate::store::{customers, orders};
use crate::{Error, Result};

/// Asked when the window opens and after every import, which is when search and Today are made ready.
pub(super) fn status(call: &Call<'_>, _: Nothing) -> Result<ShopStatus> {
    call.shop.warm_up_search();
    call.shop.count_chain();
    let (status, today) = day::read(call, |db, settings, today| {
        let reaches = stats::reaches(db)?;
        let channel = |reach: stats::Reach| ChannelStatus {
            channel: reach.channel,
            last_import_on: reach.last_import_on.to_string(),
            reaches_until: reach.reaches_until.map(|day| day.to_string()),
            days_since_import: (today - reach.last_import_on).num_days(),
        };
        let (n_customers, n_orders) = (customers::count(db)?, orders::count(db)?);
        let status = ShopStatus {
            is_empty: reaches.is_empty() && n_customers == 0 && n_orders == 0,
            today: today.to_string(),
            later_on: day::later(settings, today).iter().map(ToString::to_string).collect(),
            folder: call.shop.folder().display().to_string(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
            settings: settings.clone(),
            n_customers,
            n_orders,
            n_waiting: follow_ups::count_waiting(db)?,
            channels: reaches.into_iter().map(channel).collect(),
        };
        Ok((status, today))
    })?;
    call.shop.warm_up_today(today);
    Ok(status)
}

pub(super) fn count(call: &Call<'_>, _: Nothing) -> Result<Stats> {
    day::read(call, |db, _, _| {
        let stats = stats::stats(db)?;
        Ok(Stats {
            customers: stats.customers,
            identities: stats.identities,
            orders: stats.orders,
            lines: stats.lines,
            batches: stats.batches,
            follow_ups: stats.follow_ups,
            totals: stats.totals.into_iter().map(Money::from).collect(),
        })
    })
}

/// The dump as one list, for interfaces; files are written with [`dump::write`].
pub(super) fn facts(call: &Call<'_>, _: Nothing) -> Result<Vec<Value>> {
    let mut facts = Vec::new();
    dump::each(call.shop, |line| {
        facts.push(
            serde_json::from_str(line)
                .map_err(|error| Error::Store { detail: format!("dump: {error}") })?,
        );
        Ok(())
    })?;
    Ok(facts)
}
