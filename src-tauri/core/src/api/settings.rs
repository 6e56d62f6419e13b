//! What the merchant decides, and the day and the plan that follow from it.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use chrono_tz::Tz;
use serde::Serialize;
use serde_json::json;

use super::Call;
use super::answers::{Cadence, Settings};
use super::cadence::check::{between, invalid, one_of};
use super::cadence::{self, Version};
use super::changes::{self, Told};
use super::requests::Nothing;
use super::rulebook;
use crate::domain::contact_point::OwnPoints;
use crate::domain::money::Currency;
use crate::store::follow_ups::{self, Planning};
use crate::store::grouping::Moment;
use crate::store::{Connection, merging, settings};
use crate::{Error, Result};

pub(super) fn get(call: &Call<'_>, _: Nothing) -> Result<Settings> {
    call.shop.read(current)
}

/// Keeps a new version from today on, and plans every follow-up anew when the plan reads what changed.
pub(super) fn save(call: &Call<'_>, new: Settings) -> Result<Settings> {
    save_as(call, new, None)
}

/// The same with a sentence of its own in the history.
pub(super) fn save_as(
    call: &Call<'_>,
    mut new: Settings,
    told: Option<&Told<'_>>,
) -> Result<Settings> {
    check(&new)?;
    let regrouped = call.shop.write(|tx| {
        let old = current(tx)?;
        if old == new {
            return Ok(Vec::new());
        }
        cadence::own::number(&mut new.cadence, &cadence::own::numbers(&versions(tx)?))?;
        let text = written(&new)?;
        let today = call.now.today(&new);
        let places = json!({ "setting": changed(&old, &new)? });
        let saved = Told::of_shop("settings_saved").with(places);
        let (_, regrouped) = changes::record(call, tx, told.unwrap_or(&saved), || {
            settings::append(tx, today, &text)?;
            match old.own_points() == new.own_points() {
                true => Ok(Vec::new()),
                false => merging::all(tx, Moment { at: call.now.at, today }),
            }
        })?;
        let planning = planning(tx, today)?;
        follow_ups::replan(tx, &planning, &regrouped)?;
        follow_ups::replan_by(tx, &planning)?;
        Ok(regrouped)
    })?;
    call.shop.search_changed(&regrouped)?;
    Ok(new)
}

fn written(settings: &Settings) -> Result<String> {
    serde_json::to_string(settings)
        .map_err(|error| Error::Invalid { what: "settings", detail: error.to_string() })
}

/// The name of the one setting that is another than before, or `several`.
fn changed(old: &Settings, new: &Settings) -> Result<String> {
    let names = changed_fields(old, new)?;
    Ok(match &names[..] {
        [one] => one.clone(),
        _ => "several".to_owned(),
    })
}

/// The names of the fields that are others than before.
pub(super) fn changed_fields<T: Serialize>(old: &T, new: &T) -> Result<Vec<String>> {
    let value = |settings: &T| {
        serde_json::to_value(settings)
            .map_err(|error| Error::Invalid { what: "settings", detail: error.to_string() })
    };
    let (old, new) = (value(old)?, value(new)?);
    let fields = new.as_object().into_iter().flatten();
    let changed = fields.filter(|(name, value)| old.get(name.as_str()) != Some(value));
    Ok(changed.map(|(name, _)| name.clone()).collect())
}

/// The settings in force; the defaults in a new shop.
pub(super) fn current(db: &Connection) -> Result<Settings> {
    match settings::newest(db)? {
        Some(text) => parse(&text),
        None => Ok(Settings::default()),
    }
}

/// The rules with all their edits, the day, and the channels with their beginnings.
pub(super) fn planning(db: &Connection, today: NaiveDate) -> Result<Planning> {
    planning_with(db, &versions(db)?, today)
}

/// The same for versions that were not all saved.
pub(super) fn planning_with(
    db: &Connection,
    versions: &[Version],
    today: NaiveDate,
) -> Result<Planning> {
    let (rulebook, earlier) = rulebook::of_versions(versions)?;
    let planning = Planning::new(cadence::rules(versions)?, rulebook, today);
    let own = versions.last().map(|version| cadence::own::follows(&version.cadence));
    planning
        .with_transit(cadence::transit(versions))
        .with_earlier(earlier)
        .with_own(own.unwrap_or_default())
        .with_channels(db)
}

/// What was saved of the cadence and the channels, oldest first.
pub(super) fn versions(db: &Connection) -> Result<Vec<Version>> {
    let told = |version: settings::Version| {
        let Settings { cadence, rulebook, .. } = parse(&version.settings)?;
        Ok(Version { effective: version.effective_on, cadence, rulebook })
    };
    settings::all(db)?.into_iter().map(told).collect()
}

fn parse(text: &str) -> Result<Settings> {
    serde_json::from_str(text)
        .map_err(|error| Error::Store { detail: format!("settings: {error}") })
}

fn check(settings: &Settings) -> Result<()> {
    one_of("language", &settings.language, &["en", "zh-Hans", "zh-Hant"])?;
    one_of("paper", &settings.paper, &["a4", "letter"])?;
    one_of("theme", &settings.theme, &["system", "light", "dark"])?;
    one_of("text_size", &settings.text_size, &["normal", "large", "larger", "double"])?;
    if settings.time_zone.parse::<Tz>().is_err() {
        return invalid("time_zone", "is no time zone; write it as Europe/Berlin");
    }
    if Currency::parse(&settings.currency).is_none() {
        return invalid("currency", "is no currency; write it as EUR");
    }
    let country = settings.country.as_bytes();
    if !(country.is_empty() || country.len() == 2 && country.iter().all(u8::is_ascii_uppercase)) {
        return invalid("country", "is no country; write it as DE");
    }
    let own = settings.own_points();
    if own.email.is_none() && !settings.email.trim().is_empty() {
        return invalid("email", "is no e-mail address");
    }
    if own.phone.is_none() && !settings.phone.trim().is_empty() {
        return invalid("phone", "is no telephone number");
    }
    one_of("formality", &settings.formality, &["formal", "familiar"])?;
    if let Some(gift) = &settings.gift {
        between("gift", gift.every, 2, 1000)?;
    }
    rulebook::check(settings)?;
    cadence::check::check(&settings.cadence)
}

impl Settings {
    /// The zone in which the shop's days begin and end.
    pub fn zone(&self) -> Tz {
        self.time_zone.parse().unwrap_or(Tz::UTC)
    }

    pub fn own_points(&self) -> OwnPoints {
        OwnPoints::of(&self.email, &self.phone, &self.country)
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
            email: String::new(),
            phone: String::new(),
            paper: "a4".to_owned(),
            theme: "system".to_owned(),
            text_size: "normal".to_owned(),
            cadence: Cadence::default(),
            rulebook: BTreeMap::new(),
            gift: None,
            formality: "formal".to_owned(),
        }
    }
}
