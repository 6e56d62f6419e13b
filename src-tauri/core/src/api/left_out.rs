//! Who is left out of a day's work, and which rule says so.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::answers::{LeftOutCount, LeftOutMedium, LeftOutPage, LeftOutRow, Settings};
use super::rows::People;
use super::{Call, day, requests, rows, rulebook, settings};
use crate::Result;
use crate::domain::cadence::{Kind, Leave, Medium};
use crate::domain::reach::{ContactPoint, kind_for};
use crate::domain::rulebook::{Origin, Rulebook, Subject};
use crate::domain::staged::Nature;
use crate::store::reports::follow_ups::{self, Planned};
use crate::store::reports::left_out;
use crate::store::{Connection, channels, events, follow_ups as plan};

/// How many rows are shown; all are counted.
const SHOWN: usize = 200;

pub(super) fn list(call: &Call<'_>, request: requests::LeftOut) -> Result<LeftOutPage> {
    let on = request.on.as_deref().map(|text| super::day("on", text)).transpose()?;
    day::read(call, |db, settings, today| {
        let on = on.unwrap_or(today);
        let (reason, channel) = (request.reason.as_deref(), request.channel.as_deref());
        let ids = left_out::ids(db, on, reason, channel)?;
        let shown = &ids[..ids.len().min(SHOWN)];
        Ok(LeftOutPage {
            on: on.to_string(),
            counts: counts(db, on)?,
            n: ids.len() as i64,
            rows: explained(db, settings, follow_ups::by_id(db, shown)?, on)?,
        })
    })
}

/// Everybody who is left out on a day, by reason and channel.
pub(super) fn counts(db: &Connection, on: NaiveDate) -> Result<Vec<LeftOutCount>> {
    let counts = left_out::counts(db, on)?.into_iter();
    Ok(counts.map(|it| LeftOutCount { reason: it.reason, channel: it.channel, n: it.n }).collect())
}

/// Whether nothing but the rule of a channel keeps a follow-up from being made. What they refused
/// themselves, and a yes that is missing, is never set aside.
pub(super) fn may_be_overruled(db: &Connection, planned: &Planned, on: NaiveDate) -> Result<bool> {
    let rows = explained(db, &settings::current(db)?, vec![planned.clone()], on)?;
    Ok(rows.iter().any(|row| row.can_be_overruled))
}

fn explained(
    db: &Connection,
    settings: &Settings,
    planned: Vec<Planned>,
    on: NaiveDate,
) -> Result<Vec<LeftOutRow>> {
    let people = People::load(db, planned.iter().map(|planned| planned.customer_id))?;
    let mut rules = Rules { rulebook: rulebook::in_force(settings)?, formats: HashMap::new() };
    planned
        .into_iter()
        .map(|planned| {
            let customer = planned.customer_id;
            let said = Said {
                refused: events::refused_media(db, customer)?,
                agreed: plan::agreed_media(db, customer)?,
            };
            let media = rules.media(db, &planned, people.points(customer), &said, on)?;
            Ok(row(&people, planned, media))
        })
        .collect()
}

fn row(people: &People, planned: Planned, media: Vec<Explained>) -> LeftOutRow {
    let is_overrulable = planned.state_reason.as_deref() == Some("source_policy")
        && media.iter().any(|explained| explained.is_overrulable);
    LeftOutRow {
        id: planned.id,
        customer_id: planned.customer_id,
        customer_name: people
            .customer(planned.customer_id)
            .map_or_else(String::new, |customer| customer.name.clone()),
        kind: planned.kind,
        reason: planned.state_reason.unwrap_or_default(),
        channel: planned.channel,
        order_number: planned.order_number,
        due_on: planned.due_on.to_string(),
        expires_on: rows::text(planned.expires_on),
        instead: planned.instead,
        media: media.into_iter().map(|explained| explained.told).collect(),
        can_be_overruled: is_overrulable,
    }
}

/// What is said of one medium.
struct Explained {
    told: LeftOutMedium,
    /// Nothing but the rule of the channel stands in the way.
    is_overrulable: bool,
}

/// What somebody has said of being reached.
struct Said {
    /// Kinds of contact points by which they asked not to be.
    refused: Vec<String>,
    agreed: Vec<Medium>,
}

/// The rules of the channels, and in which format their orders came.
struct Rules {
    rulebook: Rulebook,
    formats: HashMap<String, Option<String>>,
}

impl Rules {
    /// What stands against each medium; nothing where it is not the medium that is wanting.
    fn media(
        &mut self,
        db: &Connection,
        planned: &Planned,
        points: &[ContactPoint],
        said: &Said,
        on: NaiveDate,
    ) -> Result<Vec<Explained>> {
        if planned.state != "blocked" {
            return Ok(Vec::new());
        }
        for point in points {
            if !self.formats.contains_key(&point.channel) {
                let format = channels::format_of(db, &point.channel)?;
                self.formats.insert(point.channel.clone(), format);
            }
        }
        let media = Medium::ALL.iter();
        Ok(media.map(|medium| self.medium(planned, points, said, (*medium, on))).collect())
    }

    fn medium(
        &self,
        planned: &Planned,
        points: &[ContactPoint],
        said: &Said,
        (medium, on): (Medium, NaiveDate),
    ) -> Explained {
        let kind = kind_for(medium.as_str());
        let of_kind =
            || points.iter().filter(|point| point.kind == kind && point.nature != Nature::Masked);
        let usable = of_kind().filter(|point| point.is_usable_on(on));
        let why = match () {
            () if said.refused.iter().any(|it| it == kind || it == "all") => "refused",
            () if of_kind().next().is_none() => "none",
            () if of_kind().all(|point| point.stopped.is_some()) => "stopped",
            () => "ended",
        };
        let has_yes = said.agreed.contains(&medium);
        let best = usable.map(|point| self.point(planned, point, (medium, has_yes), on));
        let rank = |it: &Explained| RANKS.iter().position(|why| *why == it.told.why);
        match best.max_by_key(rank) {
            Some(explained) if why != "refused" => explained,
            Some(_) | None => plain(medium, why),
        }
    }

    /// What the rules of a contact point's own channel say of it.
    fn point(
        &self,
        planned: &Planned,
        point: &ContactPoint,
        (medium, has_yes): (Medium, bool),
        on: NaiveDate,
    ) -> Explained {
        let Some(subject) = Kind::parse(&planned.kind).map(Subject::of) else {
            return plain(medium, "free");
        };
        let format = self.formats.get(&point.channel).and_then(Option::as_deref);
        let book = self.rulebook.book(&point.channel, format);
        let (leave, of_leave) = book.leave(subject, medium);
        let (days, of_days) = book.days(subject);
        let age = planned.ordered_on.map_or(0, |ordered_on| (on - ordered_on).num_days());
        let is_late = days.is_some_and(|days| age > days);
        let (why, origin) = match leave {
            Leave::No => ("rule", of_leave),
            Leave::OptIn | Leave::Yes if is_late => ("too_late", of_days),
            Leave::OptIn if !has_yes => ("no_consent", of_leave),
            Leave::OptIn | Leave::Yes => match planned.state_reason.as_deref() {
                Some("no_consent" | "consent_expired") => ("no_consent", of_leave),
                Some(_) | None => ("free", of_leave),
            },
        };
        let needs_yes = subject.sells();
        Explained {
            is_overrulable: matches!(why, "rule" | "too_late") && (has_yes || !needs_yes),
            told: told(medium, why, &point.channel, origin),
        }
    }
}

/// What a medium is told to lack when several of its points lack different things: the least of it.
const RANKS: [&str; 4] = ["rule", "too_late", "no_consent", "free"];

fn plain(medium: Medium, why: &str) -> Explained {
    let told = LeftOutMedium {
        medium: medium.as_str().to_owned(),
        why: why.to_owned(),
        channel: None,
        checked_on: None,
        source: None,
        edited_on: None,
    };
    Explained { told, is_overrulable: false }
}

fn told(medium: Medium, why: &str, channel: &str, origin: Origin<'_>) -> LeftOutMedium {
    let (checked_on, source) = match origin {
        Origin::Channel { checked_on, source } => {
            (Some(checked_on.to_string()), Some(source.to_owned()))
        }
        Origin::OwnShop | Origin::Merchant { .. } => (None, None),
    };
    LeftOutMedium {
        channel: Some(channel.to_owned()),
        checked_on,
        source,
        edited_on: origin.edited_on().map(|on| on.to_string()),
        ..plain(medium, why).told
    }
}
