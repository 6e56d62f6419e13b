//! One act for many customers: first how many it would be and who is left out, then all of it at
//! once, as one change.

use std::collections::{BTreeMap, HashSet};

use chrono::NaiveDate;
use serde_json::json;

use super::answers::{BulkDone, BulkPreview};
use super::changes::{Told, by_hand};
use super::requests::{Bulk, Who};
use super::{Call, day, export, follow_ups, settings, tags};
use crate::store::reports::follow_ups as planned;
use crate::store::{
    Connection, Transaction, customers, events, follow_ups as plan, lists, tags as tagged, trash,
};
use crate::{Error, Result};

/// What is to be done, with all that it needs.
enum Act {
    Tag(String),
    Untag(String),
    List { id: i64, reason: String },
    Postpone(NaiveDate),
    Export,
    Trash,
}

/// Those for whom it changes something, and why the others are left out.
struct Meant {
    n_chosen: i64,
    ids: Vec<i64>,
    left_out: BTreeMap<String, i64>,
}

pub(super) fn preview(call: &Call<'_>, request: Bulk) -> Result<BulkPreview> {
    day::read(call, |db, _, today| {
        let meant = meant(db, &request.who, &Act::read(db, &request, today)?)?;
        Ok(BulkPreview {
            n_chosen: meant.n_chosen,
            n: meant.ids.len() as i64,
            left_out: meant.left_out,
        })
    })
}

pub(super) fn run(call: &Call<'_>, request: Bulk) -> Result<BulkDone> {
    let (act, meant) = day::read(call, |db, _, today| {
        let act = Act::read(db, &request, today)?;
        let meant = meant(db, &request.who, &act)?;
        Ok((act, meant))
    })?;
    let n = meant.ids.len() as i64;
    if matches!(act, Act::Export) {
        let to = request.to.filter(|to| !to.trim().is_empty());
        let to = to.ok_or_else(|| missing("to", "an export needs a place"))?;
        export::write(call, &meant.ids, &to)?;
        return Ok(BulkDone { n, change: None, path: Some(to) });
    }
    let told = Told { act: act.word(), customer_id: None, places: act.places(n) };
    let (change, ()) = by_hand(call, &told, |tx, today| act.run(call, tx, today, &meant.ids))?;
    Ok(BulkDone { n, change, path: None })
}

impl Act {
    fn read(db: &Connection, request: &Bulk, today: NaiveDate) -> Result<Act> {
        let tag = || {
            let tag = request.tag.as_deref().ok_or_else(|| missing("tag", "which tag?"))?;
            Ok::<_, Error>(tags::checked("tag", tag)?.to_owned())
        };
        Ok(match request.act.as_str() {
            "tag" => Act::Tag(tag()?),
            "untag" => Act::Untag(tag()?),
            "list" => {
                let id = request.list.ok_or_else(|| missing("list", "which list?"))?;
                lists::expect(db, id)?;
                let reason = request.reason.as_deref().unwrap_or_default().trim().to_owned();
                Act::List { id, reason }
            }
            "postpone" => {
                let until = request.until.as_deref();
                let until = until.ok_or_else(|| missing("until", "until which day?"))?;
                let until = super::day("until", until)?;
                if until <= today {
                    return Err(missing("until", "it is not after today"));
                }
                Act::Postpone(until)
            }
            "export" => Act::Export,
            "trash" => Act::Trash,
            _ => {
                let known = "it is none of tag, untag, list, postpone, export, trash";
                return Err(missing("act", known));
            }
        })
    }

    fn word(&self) -> &'static str {
        match self {
            Act::Tag(_) => "many_tagged",
            Act::Untag(_) => "many_untagged",
            Act::List { .. } => "many_put_on_list",
            Act::Postpone(_) => "many_postponed",
            Act::Export => "many_exported",
            Act::Trash => "many_trashed",
        }
    }

    fn places(&self, n: i64) -> serde_json::Value {
        match self {
            Act::Tag(tag) | Act::Untag(tag) => json!({ "n": n, "tag": tag }),
            Act::List { id, .. } => json!({ "n": n, "list": id }),
            Act::Postpone(until) => json!({ "n": n, "until": until.to_string() }),
            Act::Export | Act::Trash => json!({ "n": n }),
        }
    }

    /// Why the act would change nothing for these, and for whom.
    fn pointless(&self, db: &Connection, ids: &[i64]) -> Result<(&'static str, HashSet<i64>)> {
        let all_but = |some: Vec<i64>| {
            let some: HashSet<i64> = some.into_iter().collect();
            ids.iter().copied().filter(|id| !some.contains(id)).collect()
        };
        Ok(match self {
            Act::Tag(tag) => ("already", tagged::having(db, ids, tag)?.into_iter().collect()),
            Act::Untag(tag) => ("not_there", all_but(tagged::having(db, ids, tag)?)),
            Act::List { id, .. } => {
                ("already", lists::members_among(db, ids, *id)?.into_iter().collect())
            }
            Act::Postpone(_) => {
                let open = planned::next_of(db, ids)?.into_iter().map(|(id, _, _)| id);
                ("nothing_open", all_but(open.collect()))
            }
            Act::Export => ("restricted", events::refusing_all(db, ids)?.into_iter().collect()),
            Act::Trash => ("already", HashSet::new()),
        })
    }

    fn run(
        &self,
        call: &Call<'_>,
        tx: &Transaction<'_>,
        today: NaiveDate,
        ids: &[i64],
    ) -> Result<()> {
        for id in ids {
            match self {
                Act::Tag(tag) => tagged::put(tx, *id, tag)?,
                Act::Untag(tag) => tagged::take_off(tx, *id, tag)?,
                Act::List { id: list, reason } => lists::put(tx, *list, *id, reason, today)?,
                Act::Postpone(until) => follow_ups::postpone_all(call, tx, today, *id, *until)?,
                Act::Trash => trash::put(tx, *id, call.now.at)?,
                Act::Export => {}
            }
        }
        match self {
            Act::Postpone(_) | Act::Trash => plan::replan(tx, &settings::planning(tx, today)?, ids),
            Act::Tag(_) | Act::Untag(_) | Act::List { .. } | Act::Export => Ok(()),
        }
    }
}

/// Whom it would be: everybody once, by their own card, and nobody out of the trash.
fn meant(db: &Connection, who: &Who, act: &Act) -> Result<Meant> {
    let mut seen = HashSet::new();
    let trashed = trash::all(db)?;
    let mut ids = Vec::new();
    let mut left_out = BTreeMap::new();
    let n_chosen = who.ids.len() as i64;
    for id in &who.ids {
        let id = customers::get(db, *id)?.id;
        if trashed.contains(&id) {
            *left_out.entry("trashed".to_owned()).or_default() += 1;
        } else if seen.insert(id) {
            ids.push(id);
        }
    }
    let (reason, pointless) = act.pointless(db, &ids)?;
    if !pointless.is_empty() {
        left_out.insert(reason.to_owned(), pointless.len() as i64);
        ids.retain(|id| !pointless.contains(id));
    }
    Ok(Meant { n_chosen, ids, left_out })
}

fn missing(what: &'static str, detail: &str) -> Error {
    Error::Invalid { what, detail: detail.to_owned() }
}
