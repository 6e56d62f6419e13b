//! What the merchant decided about follow-ups, told to the cadence: the rules with all their edits.

pub(super) mod check;
mod defaults;

use chrono::NaiveDate;

use super::answers::{Cadence, ChurnStep, Holiday, Settings, Step};
use crate::domain::cadence::{self, Anchor, Kind, Medium, Offset, Patch, RuleEdit};
use crate::words::Words;
use crate::{Error, Result};

/// One saved version and the day from which it holds.
pub(super) struct Version {
    pub effective: NaiveDate,
    pub cadence: Cadence,
}

/// The rules of a shop with these versions, oldest first. It began with the default numbers, and
/// every version is an edit of the one before.
pub(super) fn rules(versions: &[Version]) -> Result<cadence::Settings> {
    let first = Cadence::default();
    let mut before = &first;
    let mut rule_edits = Vec::new();
    for Version { effective, cadence: after } in versions {
        rule_edits.extend(edits(before, after, *effective)?);
        before = after;
    }
    Ok(cadence::Settings { rule_edits, ..in_force(before)? })
}

/// Everything but the windows, which keep their defaults here and carry their day in the edits.
fn in_force(now: &Cadence) -> Result<cadence::Settings> {
    let mut rules = cadence::Settings {
        day_starts_at: now.day_starts_at,
        closed_weekdays: now.closed_weekdays.clone(),
        holidays: now.holidays.iter().map(holiday).collect::<Result<_>>()?,
        gap_days: now.gap_days,
        retry_days: now.retry_days,
        max_attempts: u32::try_from(now.max_attempts).unwrap_or(3),
        media: media(&now.media),
        only: Some(kinds_that_are_on(now)),
        ..cadence::Settings::default()
    };
    // The order of the media is no window: it holds for everybody at once.
    let own_order = |words: &[String]| (!words.is_empty()).then(|| media(words));
    rules.rules.thank_you.media = own_order(&now.thank_you.media);
    rules.rules.satisfaction.media = own_order(&now.satisfaction.media);
    rules.rules.cross_sell.media = own_order(&now.cross_sell.media);
    rules.rules.churn.media = own_order(&now.churn.media);
    Ok(rules)
}

fn kinds_that_are_on(cadence: &Cadence) -> Vec<Kind> {
    let mut kinds = vec![Kind::Ticket];
    kinds.extend(cadence.steps().into_iter().filter(|(_, step)| step.is_on).map(|(kind, _)| kind));
    if cadence.churn.is_on {
        kinds.push(Kind::Churn);
    }
    kinds
}

fn media(words: &[String]) -> Vec<Medium> {
    words.iter().filter_map(|word| Medium::parse(word)).collect()
}

fn holiday(told: &Holiday) -> Result<cadence::Holiday> {
    Ok(cadence::Holiday {
        from: super::day("holidays", &told.from)?,
        to: super::day("holidays", &told.to)?,
    })
}

/// What one version changed in the windows of the one before.
fn edits(old: &Cadence, new: &Cadence, effective: NaiveDate) -> Result<Vec<RuleEdit>> {
    let mut edits = Vec::new();
    for ((kind, old), (_, new)) in old.steps().into_iter().zip(new.steps()) {
        let patch = step_patch(new)?;
        if step_patch(old)? != patch {
            edits.push(RuleEdit { kind, effective, patch });
        }
    }
    let patch = churn_patch(&new.churn)?;
    if churn_patch(&old.churn)? != patch {
        edits.push(RuleEdit { kind: Kind::Churn, effective, patch });
    }
    Ok(edits)
}

fn step_patch(step: &Step) -> Result<Patch> {
    Ok(Patch {
        anchor: Some(match step.anchor.as_str() {
            "delivered" => Anchor::Delivered,
            _ => Anchor::Ordered,
        }),
        from: Some(offset("from", &step.from)?),
        until: Some(offset("until", &step.until)?),
        grace: Some(offset("grace", &step.grace)?),
        join_days: Some(step.join_days),
        min_gap_days: Some(step.min_gap_days),
        message_done: Some(step.message_done),
        ..Patch::default()
    })
}

fn churn_patch(churn: &ChurnStep) -> Result<Patch> {
    Ok(Patch {
        min_days: Some(churn.min_days),
        factor: Some(churn.factor as f64),
        fallback_days: Some(churn.fallback_days),
        window: Some(offset("window", &churn.window)?),
        grace: Some(offset("grace", &churn.grace)?),
        message_done: Some(churn.message_done),
        ..Patch::default()
    })
}

fn offset(what: &'static str, text: &str) -> Result<Offset> {
    Offset::parse(text).ok_or_else(|| Error::Invalid {
        what,
        detail: format!("{text:?} is no length of time; write 3d, 1m or 1m+7d"),
    })
}

/// Numbers for own kinds that are new: the next after all that were ever given.
pub(super) fn number_own(cadence: &mut Cadence, given: &[u8]) -> Result<()> {
    let mut last = given.iter().copied().max().unwrap_or_default();
    for own in &mut cadence.own {
        if own.id == 0 {
            last = last.saturating_add(1);
            own.id = last;
        } else if !given.contains(&own.id) {
            return check::invalid("own", "has a number that was never given");
        }
    }
    let is_gone = |id: &&u8| !cadence.own.iter().any(|own| own.id == **id);
    match given.iter().find(is_gone) {
        Some(_) => check::invalid("own", "is missing; a kind that was saved is switched off"),
        None if last > check::MOST_OWN => check::invalid("own", "is more than 63 kinds"),
        None => Ok(()),
    }
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
