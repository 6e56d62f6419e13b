//! Kinds of the merchant's own, told to the cadence: each gets a number once, and edits of it are edits
//! of its rule.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{Version, anchor, check, offset};
use crate::Result;
use crate::api::answers::{Cadence, OwnKind};
use crate::domain::cadence::{
    self, Kind, Offset, Own, Patch, Purpose, Root, Rule, RuleEdit, Rules, Several,
};

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
pub(super) fn add_new(known: &mut Vec<cadence::OwnKind>, told: &[OwnKind]) -> Result<()> {
    for kind in told {
        let Some(own) = Own::new(kind.id) else { continue };
        if !known.iter().any(|known| known.own == own) {
            let rule = Rules::default().thank_you.patched(&patch(kind)?);
            known.push(cadence::OwnKind {
                own,
                root: root(kind),
                rule: Rule { several: Several::First, ..rule },
            });
        }
    }
    Ok(())
}

/// Which products a kind follows holds for all at once.
pub(super) fn follow(known: &mut [cadence::OwnKind], told: &[OwnKind]) {
    for kind in known {
        if let Some(told) = told.iter().find(|told| told.id == kind.own.number()) {
            kind.root = root(told);
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
pub(super) fn edits(
    old: &[OwnKind],
    new: &[OwnKind],
    effective: NaiveDate,
) -> Result<Vec<RuleEdit>> {
    let mut edits = Vec::new();
    for new in new {
        let Some(old) = old.iter().find(|old| old.id == new.id) else { continue };
        let Some(own) = Own::new(new.id) else { continue };
        let patch = patch(new)?;
        if self::patch(old)? != patch {
            edits.push(RuleEdit { kind: Kind::Own(own), effective, patch });
        }
    }
    Ok(edits)
}

/// The window lies around the day: so many days before it, so many after, and so many to spare.
fn patch(kind: &OwnKind) -> Result<Patch> {
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
        ..Patch::default()
    })
}
