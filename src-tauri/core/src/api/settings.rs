//! What the merchant decides, and the day that follows from it.

use std::str::FromStr;

use chrono_tz::Tz;

use super::Call;
use super::answers::{Cadence, ChurnStep, Settings, Step};
use super::requests::Nothing;
use crate::domain::money::Currency;
use crate::store::{Connection, settings};
use crate::{Error, Result};

pub(super) fn get(call: &Call<'_>, _: Nothing) -> Result<Settings> {
    call.shop.read(current)
}

/// The settings in force; the defaults in a new shop.
pub(super) fn current(db: &Connection) -> Result<Settings> {
    match settings::newest(db)? {
        Some(text) => parse(&text),
        None => Ok(Settings::default()),
    }
}

fn parse(text: &str) -> Result<Settings> {
    serde_json::from_str(text)
        .map_err(|error| Error::Store { detail: format!("settings: {error}") })
}

impl Settings {
    /// The zone in which the shop's days begin and end.
    pub fn zone(&self) -> Tz {
        Tz::from_str(&self.time_zone).unwrap_or(Tz::UTC)
    }

    pub fn default_currency(&self) -> Currency {
        Currency::parse(&self.currency).unwrap_or(Currency::EUR)
    }
}

impl Default for Settings {
    fn default() -> Self {
        Settings {
            shop_name: String::new(),
            caller_name: String::new(),
            language: "en".to_owned(),
            time_zone: "UTC".to_owned(),
            currency: "EUR".to_owned(),
            country: String::new(),
            paper: "a4".to_owned(),
            theme: "system".to_owned(),
            text_size: "normal".to_owned(),
            cadence: Cadence::default(),
        }
    }
}

impl Default for Cadence {
    fn default() -> Self {
        let step = |from: &str, until: &str, grace: &str| Step {
            is_on: true,
            from: from.to_owned(),
            until: until.to_owned(),
            grace: grace.to_owned(),
        };
        Cadence {
            thank_you: step("3d", "7d", "7d"),
            satisfaction: step("1m", "1m+7d", "14d"),
            cross_sell: step("3m", "3m+14d", "30d"),
            churn: ChurnStep { is_on: true, min_days: 90, factor: 2, fallback_days: 180 },
            gap_days: 5,
            retry_days: 2,
            max_attempts: 3,
            closed_weekdays: Vec::new(),
            day_starts_at: 4,
        }
    }
}
