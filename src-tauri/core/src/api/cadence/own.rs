//! Kinds of the merchant's own, told to the cadence: each gets a number once, and edits of it are edits
//! of its rule.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{Version, anchor, check, media_of, offset};
use crate::Result;
use crate::api::answers::{Cadence, OwnKind};
use crate::domain::cadence::{
    self, Kind, Offset, Own, Patch, Purpose, Root, Rule, RuleEdit, Rules, Several,
};
use crate::domain::fold::fold;
use crate::domain::own_days::Follows;

/// Numbers for own kinds that are new: the next after all that were ever given.
pub(in crate::api) fn number(cadence: &mut Cadence, given: &[u8]) -> Result<()> {
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

/// The numbers that were ever given.
pub(in crate::api) fn numbers(versions: &[Version]) -> Vec<u8> {
    let own = versions.iter().flat_map(|version| &version.cadence.own);
    let numbers: BTreeSet<u8> = own.map(|own| own.id).collect();
    numbers.into_iter().collect()
}

/// Kinds that a version has and none before it had, as they were first.
pub(super) fn add_new(known: &mut Vec<cadence::OwnKind>, cadence: &Cadence) -> Result<()> {
    for kind in &cadence.own {
        let Some(own) = Own::new(kind.id) else { continue };
        if !known.iter().any(|known| known.own == own) {
            let rule = Rules::default().thank_you.patched(&patch(kind, cadence)?);
            let rule = Rule { several: Several::First, ..rule };
            known.push(cadence::OwnKind { own, root: root(kind), rule, since: None });
        }
    }
    Ok(())
}

/// Which orders or days a kind follows holds for all at once, with the day of the edit, by which
/// nothing becomes late.
pub(super) fn follow(
    known: &mut [cadence::OwnKind],
    old: &[OwnKind],
    new: &[OwnKind],
    effective: NaiveDate,
) {
    for kind in known {
        let told = |kinds: &[OwnKind]| {
            let told = kinds.iter().find(|told| told.id == kind.own.number())?;
            Some((root(told), told.root.clone(), told.products.clone(), told.day.clone()))
        };
        let (Some(before), Some(after)) = (told(old), told(new)) else { continue };
        if before != after {
            (kind.root, kind.since) = (after.0, Some(effective));
        }
    }
}

/// What the kinds that are on follow, for whoever gathers what is known of customers.
pub(in crate::api) fn follows(cadence: &Cadence) -> Vec<(Own, Follows)> {
    let kinds = cadence.own.iter().filter(|kind| kind.is_on);
    kinds.filter_map(|kind| Some((Own::new(kind.id)?, followed(kind)?))).collect()
}

fn followed(kind: &OwnKind) -> Option<Follows> {
    match (root(kind), kind.root.as_str()) {
        (Root::EveryOrder, _) => Some(Follows::EveryOrder),
        (Root::NamedOrders, _) => {
            Some(Follows::Products(kind.products.iter().map(|words| fold(words)).collect()))
        }
        (Root::Yearly, "birthday") => Some(Follows::Birthday),
        (Root::Yearly, "anniversary") => Some(Follows::Anniversary),
        (Root::Yearly, _) => {
            let (month, day) = kind.day.split_once('-')?;
            Some(Follows::Season { month: month.parse().ok()?, day: day.parse().ok()? })
        }
    }
}

fn root(kind: &OwnKind) -> Root {
    match (is_yearly(kind), kind.products.is_empty()) {
        (true, _) => Root::Yearly,
        (false, true) => Root::EveryOrder,
        (false, false) => Root::NamedOrders,
    }
}

fn is_yearly(kind: &OwnKind) -> bool {
    matches!(kind.root.as_str(), "season" | "birthday" | "anniversary")
}

/// What one version changed in the kinds of the one before.
pub(super) fn edits(old: &Cadence, new: &Cadence, effective: NaiveDate) -> Result<Vec<RuleEdit>> {
    let mut edits = Vec::new();
    for kind in &new.own {
        let Some(before) = old.own.iter().find(|old| old.id == kind.id) else { continue };
        let Some(own) = Own::new(kind.id) else { continue };
        let patch = patch(kind, new)?;
        if self::patch(before, old)? != patch {
            edits.push(RuleEdit { kind: Kind::Own(own), effective, patch });
        }
    }
    Ok(edits)
}

/// The window lies around the day: so many days before it, so many after, and so many to spare.
fn patch(kind: &OwnKind, cadence: &Cadence) -> Result<Patch> {
    let day = match is_yearly(kind) {
        true => Offset::days(0),
        false => offset("after", &kind.after)?,
    };
    Ok(Patch {
        anchor: Some(anchor(&kind.anchor)),
        from: Some(day.and_days(day.days - kind.lead_days)),
        until: Some(day.and_days(day.days + kind.late_days)),
        grace: Some(Offset::days(kind.grace_days)),
        join_days: Some(kind.join_days),
        min_gap_days: Some(kind.min_gap_days),
        purpose: Some(match kind.purpose.as_str() {
            "service" => Purpose::Service,
            _ => Purpose::Marketing,
        }),
        message_done: Some(kind.message_done),
        media: media_of(&kind.media, cadence),
        ..Patch::default()
    })
}
