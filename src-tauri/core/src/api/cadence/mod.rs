//! What the merchant decided about follow-ups, told to the cadence: the rules with all their edits.

pub(super) mod check;
mod defaults;
pub(super) mod own;

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::answers::{Budget, Cadence, ChannelRules, Holiday, Settings, Step};
use crate::domain::cadence::{
    self, Anchor, Edition, Kind, Medium, Offset, Own, Patch, RuleEdit, Transit,
};
use crate::words::Words;
use crate::{Error, Result};

/// One saved version and the day from which it holds.
pub(super) struct Version {
    pub effective: NaiveDate,
    pub cadence: Cadence,
    /// What the merchant decided of the channels, by key.
    pub rulebook: BTreeMap<String, ChannelRules>,
}

/// The rules of a shop with these versions, oldest first. It began with the default numbers, and
/// every version is an edit of the one before. Of several on one day the last counts.
pub(super) fn rules(versions: &[Version]) -> Result<cadence::Settings> {
    let first = Cadence::default();
    let mut rules = beginning(&first)?;
    let mut before = &first;
    for (at, Version { effective, cadence: after, .. }) in versions.iter().enumerate() {
        if versions.get(at + 1).is_some_and(|next| next.effective == *effective) {
            continue;
        }
        rules.rule_edits.extend(edits(before, after, *effective)?);
        let edition = edition(after, *effective)?;
        if self::edition(before, *effective)? != edition {
            rules.editions.push(edition);
        }
        own::add_new(&mut rules.own, after)?;
        own::follow(&mut rules.own, &before.own, &after.own, *effective);
        before = after;
    }
    rules.day_starts_at = before.day_starts_at;
    Ok(rules)
}

/// How long parcels of each channel are assumed to travel, with the days from which it holds.
pub(super) fn transit(versions: &[Version]) -> BTreeMap<String, Vec<Transit>> {
    let mut transit: BTreeMap<String, Vec<Transit>> = BTreeMap::new();
    for Version { effective, cadence, .. } in versions {
        let known = cadence.transit.keys().chain(transit.keys()).cloned();
        for channel in known.collect::<BTreeSet<String>>() {
            let days = cadence.transit.get(&channel).copied().unwrap_or_default();
            let told = transit.entry(channel).or_default();
            if told.last().map_or(0, |last| last.days) != days {
                told.retain(|earlier| earlier.effective < *effective);
                told.push(Transit { effective: *effective, days });
            }
        }
    }
    transit
}

/// The shop as it began, before any edit.
fn beginning(first: &Cadence) -> Result<cadence::Settings> {
    let first = edition(first, NaiveDate::MIN)?;
    Ok(cadence::Settings {
        only: first.only,
        closed_weekdays: first.closed_weekdays,
        holidays: first.holidays,
        media: first.media,
        gap_days: first.gap_days,
        retry_days: first.retry_days,
        max_attempts: first.max_attempts,
        budget: first.budget,
        ..cadence::Settings::default()
    })
}

fn edition(cadence: &Cadence, effective: NaiveDate) -> Result<Edition> {
    let defaults = cadence::Settings::default();
    Ok(Edition {
        effective,
        only: Some(kinds_that_are_on(cadence)),
        closed_weekdays: cadence.closed_weekdays.clone(),
        holidays: cadence.holidays.iter().map(holiday).collect::<Result<_>>()?,
        media: media(&cadence.media),
        gap_days: cadence.gap_days,
        retry_days: cadence.retry_days,
        max_attempts: small(cadence.max_attempts),
        callback_grace_days: defaults.callback_grace_days,
        snooze_grace_days: defaults.snooze_grace_days,
        budget: cadence.budget.as_ref().map(budget),
    })
}

/// Numbers are checked before they are kept.
fn small(number: i64) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

fn budget(told: &Budget) -> cadence::Budget {
    cadence::Budget {
        most: small(told.most),
        days: told.days,
        selling: small(told.selling),
        selling_days: told.selling_days,
    }
}

fn kinds_that_are_on(cadence: &Cadence) -> Vec<Kind> {
    let mut kinds = vec![Kind::Ticket];
    kinds.extend(cadence.steps().into_iter().filter(|(_, step)| step.is_on).map(|(kind, _)| kind));
    if cadence.churn.is_on {
        kinds.push(Kind::Churn);
    }
    let own = cadence.own.iter().filter(|own| own.is_on);
    kinds.extend(own.filter_map(|own| Own::new(own.id).map(Kind::Own)));
    kinds
}

fn media(words: &[String]) -> Vec<Medium> {
    words.iter().filter_map(|word| Medium::parse(word)).collect()
}

/// The order of the media of one kind: its own, or the shop's. It has its day like the windows, so
/// that a medium that is added makes nothing late.
fn media_of(own: &[String], shop: &Cadence) -> Option<Vec<Medium>> {
    Some(media(if own.is_empty() { &shop.media } else { own }))
}

fn holiday(told: &Holiday) -> Result<cadence::Holiday> {
    Ok(cadence::Holiday {
        from: super::day("holidays", &told.from)?,
        to: super::day("holidays", &told.to)?,
    })
}

/// What one version changed in the rules of the one before.
fn edits(old: &Cadence, new: &Cadence, effective: NaiveDate) -> Result<Vec<RuleEdit>> {
    let mut edits = Vec::new();
    for ((kind, old_step), (_, new_step)) in old.steps().into_iter().zip(new.steps()) {
        let patch = step_patch(new_step, new)?;
        if step_patch(old_step, old)? != patch {
            edits.push(RuleEdit { kind, effective, patch });
        }
    }
    let patch = churn_patch(new)?;
    if churn_patch(old)? != patch {
        edits.push(RuleEdit { kind: Kind::Churn, effective, patch });
    }
    edits.extend(own::edits(old, new, effective)?);
    Ok(edits)
}

fn step_patch(step: &Step, cadence: &Cadence) -> Result<Patch> {
    Ok(Patch {
        anchor: Some(anchor(&step.anchor)),
        from: Some(offset("from", &step.from)?),
        until: Some(offset("until", &step.until)?),
        grace: Some(offset("grace", &step.grace)?),
        join_days: Some(step.join_days),
        min_gap_days: Some(step.min_gap_days),
        message_done: Some(step.message_done),
        media: media_of(&step.media, cadence),
        ..Patch::default()
    })
}

fn anchor(word: &str) -> Anchor {
    match word {
        "delivered" => Anchor::Delivered,
        _ => Anchor::Ordered,
    }
}

fn churn_patch(cadence: &Cadence) -> Result<Patch> {
    let churn = &cadence.churn;
    Ok(Patch {
        min_days: Some(churn.min_days),
        factor: Some(churn.factor as f64),
        fallback_days: Some(churn.fallback_days),
        window: Some(offset("window", &churn.window)?),
        grace: Some(offset("grace", &churn.grace)?),
        message_done: Some(churn.message_done),
        media: media_of(&churn.media, cadence),
        ..Patch::default()
    })
}

fn offset(what: &'static str, text: &str) -> Result<Offset> {
    Offset::parse(text).ok_or_else(|| Error::Invalid {
        what,
        detail: format!("{text:?} is no length of time; write 3d, 1m or 1m+7d"),
    })
}

/// What a kind is called: by the merchant, if it is their own.
pub(super) fn kind_words(words: &Words, settings: &Settings, kind: &str) -> String {
    let Some(id) = kind.strip_prefix("own.") else { return words.text(&format!("kind-{kind}")) };
    let own = settings.cadence.own.iter().find(|own| own.id.to_string() == id);
    own.map_or_else(|| words.text("kind-own"), |own| own.name.clone())
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
