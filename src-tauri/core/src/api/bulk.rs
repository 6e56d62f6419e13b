//! One act for many customers: first how many it would be and who is left out, then all of it at
//! once, as one change.

use std::collections::{BTreeMap, HashSet};

use chrono::NaiveDate;
use serde_json::json;

use super::answers::{BulkDone, BulkPreview, Settings};
use super::changes::{Told, for_many};
use super::file_intake::say;
use super::filters::may_be_reached;
use super::requests::{Bulk, Who};
use super::{Call, customers as people, day, export, follow_ups, list_paper, settings, tags};
use crate::store::reports::follow_ups as planned;
use crate::store::{
    Connection, Transaction, customers, events, follow_ups as plan, lists, tags as tagged, trash,
};
use crate::{Error, Result};

/// So many are done between two words of progress.
const STEP: usize = 500;
/// The ways that an export writes.
const WAYS: [&str; 3] = ["phone", "email", "post"];

/// What is to be done, with all that it needs.
enum Act {
    Tag(String),
    Untag(String),
    /// Without a number the list is made.
    List {
        id: Option<i64>,
        name: String,
        reason: String,
    },
    Postpone(NaiveDate),
    Export,
    Print,
    Trash,
}

/// Those for whom it changes something, and why the others are left out.
struct Meant {
    n_chosen: i64,
    ids: Vec<i64>,
    left_out: BTreeMap<String, i64>,
}

pub(super) fn preview(call: &Call<'_>, request: Bulk) -> Result<BulkPreview> {
    day::read(call, |db, settings, today| {
        let act = Act::read(db, &request, today)?;
        let meant = meant(call, db, settings, today, &request.who, &act)?;
        let mut reach = BTreeMap::new();
        if matches!(act, Act::Export) {
            for way in WAYS {
                let may: HashSet<i64> =
                    may_be_reached(call, db, way, today)?.iter().copied().collect();
                let n = meant.ids.iter().filter(|id| may.contains(id)).count();
                reach.insert(way.to_owned(), n as i64);
            }
        }
        let n = meant.ids.len() as i64;
        Ok(BulkPreview { n_chosen: meant.n_chosen, n, left_out: meant.left_out, reach })
    })
}

pub(super) fn run(call: &Call<'_>, request: Bulk) -> Result<BulkDone> {
    let (act, meant) = day::read(call, |db, settings, today| {
        let act = Act::read(db, &request, today)?;
        let meant = meant(call, db, settings, today, &request.who, &act)?;
        Ok((act, meant))
    })?;
    let n = meant.ids.len() as i64;
    match act {
        Act::Print => Err(missing("act", "a list is printed by paper.list")),
        Act::Export => {
            let to = request.to.filter(|to| !to.trim().is_empty());
            let to = to.ok_or_else(|| missing("to", "an export needs a place"))?;
            export::write(call, &meant.ids, &to)?;
            Ok(BulkDone { n, change: None, path: Some(to) })
        }
        Act::Tag(_) | Act::Untag(_) | Act::List { .. } | Act::Postpone(_) | Act::Trash => {
            let told = Told { act: act.word(), customer_id: None, places: act.places(n) };
            let shown = if matches!(act, Act::Trash) { meant.ids.as_slice() } else { &[] };
            let work = |tx: &Transaction<'_>, today| act.run(call, tx, today, &meant.ids);
            Ok(BulkDone { n, change: for_many(call, &told, shown, work)?, path: None })
        }
    }
}

/// How many of them stand before a word of progress; an error when the merchant has had enough.
pub(super) fn tell(call: &Call<'_>, stage: &str, done: usize, total: usize) -> Result<()> {
    if !done.is_multiple_of(STEP) {
        return Ok(());
    }
    say(call.host, stage, done as u64, total as u64);
    if call.host.is_stopped() { Err(Error::Stopped) } else { Ok(()) }
}

/// Those who stand on a printed list.
pub(super) fn for_paper(
    call: &Call<'_>,
    db: &Connection,
    settings: &Settings,
    today: NaiveDate,
    who: &Who,
) -> Result<Vec<i64>> {
    Ok(meant(call, db, settings, today, who, &Act::Print)?.ids)
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
                let (id, name) = list_of(db, request)?;
                let reason = request.reason.as_deref().unwrap_or_default().trim().to_owned();
                Act::List { id, name, reason }
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
            "print" => Act::Print,
            "trash" => Act::Trash,
            _ => {
                let known = "it is none of tag, untag, list, postpone, export, print, trash";
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
            Act::Print => "many_printed",
            Act::Trash => "many_trashed",
        }
    }

    fn places(&self, n: i64) -> serde_json::Value {
        match self {
            Act::Tag(tag) | Act::Untag(tag) => json!({ "n": n, "tag": tag }),
            Act::List { name, .. } => json!({ "n": n, "list": name }),
            Act::Postpone(until) => json!({ "n": n, "until": until.to_string() }),
            Act::Export | Act::Print | Act::Trash => json!({ "n": n }),
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
                let members = id.map(|id| lists::members_among(db, ids, id)).transpose()?;
                ("already", members.unwrap_or_default().into_iter().collect())
            }
            Act::Postpone(_) => {
                let open = planned::next_of(db, ids)?.into_iter().map(|(id, _, _)| id);
                ("nothing_open", all_but(open.collect()))
            }
            Act::Export | Act::Print => {
                ("restricted", events::refusing_all(db, ids)?.into_iter().collect())
            }
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
        let list = match self {
            Act::List { id: None, name, .. } => Some(lists::make(tx, name, "")?),
            Act::List { id, .. } => *id,
            Act::Tag(_)
            | Act::Untag(_)
            | Act::Postpone(_)
            | Act::Export
            | Act::Print
            | Act::Trash => None,
        };
        for (done, id) in ids.iter().enumerate() {
            tell(call, "changing", done, ids.len())?;
            match self {
                Act::Tag(tag) => tagged::put(tx, *id, tag)?,
                Act::Untag(tag) => tagged::take_off(tx, *id, tag)?,
                Act::List { reason, .. } => {
                    list.map_or(Ok(()), |list| lists::put(tx, list, *id, reason, today))?;
                }
                Act::Postpone(until) => follow_ups::postpone_all(call, tx, today, *id, *until)?,
                Act::Trash => trash::put(tx, *id, call.now.at)?,
                Act::Export | Act::Print => {}
            }
        }
        match self {
            Act::Postpone(_) | Act::Trash => {
                say(call.host, "planning", 0, 0);
                plan::replan(tx, &settings::planning(tx, today)?, ids)
            }
            Act::Tag(_) | Act::Untag(_) | Act::List { .. } | Act::Export | Act::Print => Ok(()),
        }
    }
}

/// The list that is meant, by its number or its name; a name that no list has makes one.
fn list_of(db: &Connection, request: &Bulk) -> Result<(Option<i64>, String)> {
    if let Some(id) = request.list {
        return Ok((Some(id), lists::expect(db, id)?));
    }
    let name = request.list_name.as_deref();
    let name = tags::checked("list", name.ok_or_else(|| missing("list", "which list?"))?)?;
    Ok((lists::by_name(db, name)?, name.to_owned()))
}

/// Whom it would be: everybody once, by their own card, and nobody out of the trash.
fn meant(
    call: &Call<'_>,
    db: &Connection,
    settings: &Settings,
    today: NaiveDate,
    who: &Who,
    act: &Act,
) -> Result<Meant> {
    let mut meant = match &who.matching {
        Some(asked) => {
            let (index, found) = people::matching(call, db, settings, today, asked)?;
            let except: HashSet<i64> = who.except.iter().copied().collect();
            let mut ids = found.ids(&index);
            ids.retain(|id| !except.contains(id));
            Meant { n_chosen: ids.len() as i64, ids, left_out: BTreeMap::new() }
        }
        None => named(db, &who.ids)?,
    };
    let (reason, pointless) = act.pointless(db, &meant.ids)?;
    meant.leave_out(reason, |id| pointless.contains(&id));
    if matches!(act, Act::Print) {
        let may = may_be_reached(call, db, "phone", today)?;
        let may: HashSet<i64> = may.iter().copied().collect();
        meant.leave_out("no_number", |id| !may.contains(&id));
        let beyond: HashSet<i64> = meant.ids.iter().skip(list_paper::MOST).copied().collect();
        meant.leave_out("beyond_paper", |id| beyond.contains(&id));
    }
    Ok(meant)
}

impl Meant {
    fn leave_out(&mut self, reason: &str, is_out: impl Fn(i64) -> bool) {
        let before = self.ids.len();
        self.ids.retain(|id| !is_out(*id));
        let n = before - self.ids.len();
        if n > 0 {
            self.left_out.insert(reason.to_owned(), n as i64);
        }
    }
}

/// The cards of these ids; whoever lies in the trash is left out.
fn named(db: &Connection, ids: &[i64]) -> Result<Meant> {
    let trashed = trash::all(db)?;
    let mut seen = HashSet::new();
    let mut meant =
        Meant { n_chosen: ids.len() as i64, ids: Vec::new(), left_out: BTreeMap::new() };
    for id in ids {
        let id = customers::head_of(db, customers::get(db, *id)?.id)?;
        if trashed.contains(&id) {
            *meant.left_out.entry("trashed".to_owned()).or_default() += 1;
        } else if seen.insert(id) {
            meant.ids.push(id);
        }
    }
    Ok(meant)
}

fn missing(what: &'static str, detail: &str) -> Error {
    Error::Invalid { what, detail: detail.to_owned() }
}
