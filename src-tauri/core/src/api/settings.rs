//! What the merchant decides, and the day and the plan that follow from it.

use chrono::NaiveDate;
use chrono_tz::Tz;
use serde_json::json;

use super::Call;
use super::answers::{Cadence, ChurnStep, Settings, Step};
use super::changes::{self, Told};
use super::requests::Nothing;
use crate::domain::cadence::{self, Kind, Medium, Offset, Patch, RuleEdit};
use crate::domain::contact_point::OwnPoints;
use crate::domain::money::Currency;
use crate::store::follow_ups::{self, Planning};
use crate::store::grouping::Moment;
use crate::store::{Connection, merging, settings};
use crate::{Error, Result};

pub(super) fn get(call: &Call<'_>, _: Nothing) -> Result<Settings> {
    call.shop.read(current)
}

/// Keeps a new version from today on, and plans every follow-up anew when the rules changed.
pub(super) fn save(call: &Call<'_>, new: Settings) -> Result<Settings> {
    check(&new)?;
    let text = serde_json::to_string(&new)
        .map_err(|error| Error::Invalid { what: "settings", detail: error.to_string() })?;
    let regrouped = call.shop.write(|tx| {
        let old = current(tx)?;
        if old == new {
            return Ok(Vec::new());
        }
        let today = call.now.today(&new);
        let places = json!({ "setting": changed(&old, &new)? });
        let told = Told::of_shop("settings_saved").with(places);
        let (_, regrouped) = changes::record(call, tx, &told, || {
            settings::append(tx, today, &text)?;
            match old.own_points() == new.own_points() {
                true => Ok(Vec::new()),
                false => merging::all(tx, Moment { at: call.now.at, today }),
            }
        })?;
        follow_ups::replan_all(tx, &planning(tx, today)?)?;
        Ok(regrouped)
    })?;
    call.shop.search_changed(&regrouped)?;
    Ok(new)
}

/// The name of the one setting that is another than before, or `several`.
fn changed(old: &Settings, new: &Settings) -> Result<String> {
    let value = |settings| {
        serde_json::to_value(settings)
            .map_err(|error| Error::Invalid { what: "settings", detail: error.to_string() })
    };
    let (old, new) = (value(old)?, value(new)?);
    let fields = new.as_object().into_iter().flatten();
    let names: Vec<&String> =
        fields.filter(|(name, value)| old.get(name) != Some(value)).map(|(name, _)| name).collect();
    Ok(match names[..] {
        [one] => one.clone(),
        _ => "several".to_owned(),
    })
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
    // A shop begins with the default numbers; every saved version is an edit of the one before.
    let mut before = Cadence::default();
    let mut rule_edits = Vec::new();
    for version in settings::all(db)? {
        let after = parse(&version.settings)?.cadence;
        rule_edits.extend(edits(&before, &after, version.effective_on)?);
        before = after;
    }
    let rules = cadence::Settings { rule_edits, ..rules_of(&before) };
    Planning::new(rules, today).with_channels(db)
}

fn parse(text: &str) -> Result<Settings> {
    serde_json::from_str(text)
        .map_err(|error| Error::Store { detail: format!("settings: {error}") })
}

/// Everything but the offsets, which keep their defaults here and carry their day in the edits.
fn rules_of(now: &Cadence) -> cadence::Settings {
    let mut rules = cadence::Settings {
        day_starts_at: now.day_starts_at,
        closed_weekdays: now.closed_weekdays.clone(),
        gap_days: now.gap_days,
        retry_days: now.retry_days,
        max_attempts: u32::try_from(now.max_attempts).unwrap_or(3),
        media: vec![Medium::Phone, Medium::Email, Medium::Message, Medium::Post],
        only: Some(kinds_that_are_on(now)),
        ..cadence::Settings::default()
    };
    let churn = &mut rules.rules.churn;
    churn.min_days = now.churn.min_days;
    churn.factor = now.churn.factor as f64;
    churn.fallback_days = now.churn.fallback_days;
    rules
}

fn kinds_that_are_on(cadence: &Cadence) -> Vec<Kind> {
    let mut kinds = vec![Kind::Ticket];
    kinds.extend(cadence.steps().into_iter().filter(|(_, step)| step.is_on).map(|(kind, _)| kind));
    if cadence.churn.is_on {
        kinds.push(Kind::Churn);
    }
    kinds
}

/// What one version changed in the offsets of the one before.
fn edits(old: &Cadence, new: &Cadence, effective: NaiveDate) -> Result<Vec<RuleEdit>> {
    let mut edits = Vec::new();
    for ((kind, old), (_, new)) in old.steps().into_iter().zip(new.steps()) {
        if (&old.from, &old.until, &old.grace) != (&new.from, &new.until, &new.grace) {
            let patch = Patch {
                from: Some(offset("from", &new.from)?),
                until: Some(offset("until", &new.until)?),
                grace: Some(offset("grace", &new.grace)?),
                ..Patch::default()
            };
            edits.push(RuleEdit { kind, effective, patch });
        }
    }
    Ok(edits)
}

fn offset(what: &'static str, text: &str) -> Result<Offset> {
    Offset::parse(text).ok_or_else(|| Error::Invalid {
        what,
        detail: format!("{text:?} is no length of time; write 3d, 1m or 1m+7d"),
    })
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
    check_cadence(&settings.cadence)
}

fn check_cadence(cadence: &Cadence) -> Result<()> {
    for (kind, step) in cadence.steps() {
        let from = offset("from", &step.from)?;
        let until = offset("until", &step.until)?;
        offset("grace", &step.grace)?;
        let any_day = NaiveDate::default();
        if until.after(any_day) < from.after(any_day) {
            return invalid(kind.as_str(), "ends before it begins");
        }
    }
    between("gap_days", cadence.gap_days, 0, 365)?;
    between("retry_days", cadence.retry_days, 1, 60)?;
    between("max_attempts", cadence.max_attempts, 1, 10)?;
    between("day_starts_at", cadence.day_starts_at, 0, 12)?;
    between("min_days", cadence.churn.min_days, 1, 3650)?;
    between("factor", cadence.churn.factor, 1, 20)?;
    between("fallback_days", cadence.churn.fallback_days, 1, 3650)?;
    let mut open_days: Vec<u8> = (0..7).collect();
    open_days.retain(|day| !cadence.closed_weekdays.contains(day));
    if open_days.is_empty() || cadence.closed_weekdays.iter().any(|day| *day > 6) {
        return invalid("closed_weekdays", "needs at least one open day, counted 0 to 6");
    }
    Ok(())
}

fn between(what: &'static str, number: i64, least: i64, most: i64) -> Result<()> {
    if (least..=most).contains(&number) {
        return Ok(());
    }
    Err(Error::Invalid { what, detail: format!("{number} is not between {least} and {most}") })
}

fn one_of(what: &'static str, word: &str, words: &[&str]) -> Result<()> {
    if words.contains(&word) {
        return Ok(());
    }
    Err(Error::Invalid { what, detail: format!("{word:?} is none of {}", words.join(", ")) })
}

fn invalid(what: &'static str, detail: &str) -> Result<()> {
    Err(Error::Invalid { what, detail: detail.to_owned() })
}

impl Cadence {
    /// The three steps that are counted from an order.
    fn steps(&self) -> [(Kind, &Step); 3] {
        [
            (Kind::ThankYou, &self.thank_you),
            (Kind::Satisfaction, &self.satisfaction),
            (Kind::CrossSell, &self.cross_sell),
        ]
    }
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
