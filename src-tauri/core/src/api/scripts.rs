//! What is said at follow-ups: read, checked on real customers, and kept version by version.

use super::answers::{
    Done, ScriptChecked, ScriptFlaw, ScriptKind, ScriptPage, ScriptVersion, Settings, ToSay,
};
use super::changes::{Told, done};
use super::requests::{CheckScript, OneScript, SaveScript, WhatToSay};
use super::{Call, day, say};
use crate::domain::languages;
use crate::domain::script::{Field, Flaw, Script, Section, Why};
use crate::store::{Connection, customers, reports, scripts};
use crate::words::{FILES, SCRIPT_KINDS, original_script};
use crate::{Error, Result};

pub(super) fn get(call: &Call<'_>, request: OneScript) -> Result<ScriptPage> {
    day::read(call, |db, settings, _| {
        let newest = scripts::newest(db)?;
        let kind = request.kind.unwrap_or_else(|| SCRIPT_KINDS[0].to_owned());
        let language = request.language.unwrap_or_else(|| settings.language.clone());
        let (kind, language) = checked(settings, &kind, &language)?;
        let versions = scripts::versions(db, &kind, &language)?;
        let written = versions.first().and_then(|version| version.text.clone());
        let original = original_script(&kind, &language).map(str::to_owned);
        Ok(ScriptPage {
            kinds: kinds(settings, &newest),
            languages: languages_of(&newest, &kind, &language),
            text: written.clone().or_else(|| original.clone()).unwrap_or_default(),
            is_original: written.is_none(),
            original,
            versions: versions.into_iter().map(version).collect(),
            fields: Field::ALL.iter().map(|field| field.as_str().to_owned()).collect(),
            sections: Section::ALL.iter().map(|section| section.as_str().to_owned()).collect(),
            kind,
            language,
        })
    })
}

/// The kinds that have a script of their own, in the order of a customer's year.
fn kinds(settings: &Settings, newest: &[scripts::Version]) -> Vec<ScriptKind> {
    let is_changed = |kind: &str| newest.iter().any(|it| it.kind == kind && it.text.is_some());
    let ours = SCRIPT_KINDS.iter().filter(|kind| **kind != "own").map(|kind| ScriptKind {
        kind: (*kind).to_owned(),
        name: None,
        is_changed: is_changed(kind),
    });
    let own = settings.cadence.own.iter().map(|own| {
        let kind = format!("own.{}", own.id);
        ScriptKind { is_changed: is_changed(&kind), name: Some(own.name.clone()), kind }
    });
    ours.chain(own).collect()
}

fn languages_of(newest: &[scripts::Version], kind: &str, language: &str) -> Vec<String> {
    let mut languages: Vec<String> = FILES.iter().map(|(known, _)| (*known).to_owned()).collect();
    let written = newest.iter().filter(|it| it.kind == kind && it.text.is_some());
    for known in written.map(|it| it.language.as_str()).chain([language]) {
        if !languages.iter().any(|it| it == known) {
            languages.push(known.to_owned());
        }
    }
    languages
}

fn version(version: scripts::Version) -> ScriptVersion {
    ScriptVersion { id: version.id, text: version.text, since_on: version.since_on.to_string() }
}

/// What is wrong with a text, whom it leaves with a gap, and what three customers would hear.
pub(super) fn check(call: &Call<'_>, request: CheckScript) -> Result<ScriptChecked> {
    day::read(call, |db, settings, today| {
        let (kind, language) = checked(settings, &request.kind, &request.language)?;
        match Script::read(&request.text) {
            Err(flaws) => Ok(ScriptChecked {
                flaws: flaws.into_iter().map(flaw).collect(),
                lacking: Vec::new(),
                n_looked_at: 0,
                previews: Vec::new(),
            }),
            Ok(script) => say::try_on(call, db, (settings, today), (&kind, &language), &script),
        }
    })
}

/// Keeps a version, from which an earlier one or the original can be taken back.
pub(super) fn save(call: &Call<'_>, request: SaveScript) -> Result<Done> {
    let (kind, language) =
        day::read(call, |_, settings, _| checked(settings, &request.kind, &request.language))?;
    let text = request.text.as_deref().map(tidy);
    if let Some(Err(flaws)) = text.as_deref().map(Script::read) {
        let told = flaws.into_iter().map(flaw).map(|flaw| format!("{}: {}", flaw.line, flaw.code));
        let detail = told.collect::<Vec<_>>().join(", ");
        return Err(Error::Invalid { what: "script", detail });
    }
    let is_original = text.as_deref() == original_script(&kind, &language);
    let text = text.filter(|_| !is_original);
    let told = Told::of_shop("script_saved");
    done(call, &told, |tx, today| scripts::save(tx, (&kind, &language), text.as_deref(), today))
}

/// What to say to one customer now.
pub(super) fn to_say(call: &Call<'_>, request: WhatToSay) -> Result<ToSay> {
    day::read(call, |db, settings, today| {
        let customer_id = customers::head_of(db, customers::get(db, request.customer)?.id)?;
        let planned = request.follow_up.map(|id| reports::follow_ups::get(db, id)).transpose()?;
        let about = say::About {
            customer_id,
            kind: planned.as_ref().map_or_else(|| "own".to_owned(), |it| it.kind.clone()),
            order_id: planned.and_then(|it| it.order_id),
        };
        let said = say::to_say(call, db, settings, today, &[about])?.into_iter().next();
        said.ok_or(Error::NotFound { what: "customer", id: customer_id })
    })
}

/// One kind of line ends, nothing behind them.
fn tidy(text: &str) -> String {
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    format!("{}\n", lines.join("\n").trim())
}

/// A kind that the shop has, and the tag of a language.
fn checked(settings: &Settings, kind: &str, language: &str) -> Result<(String, String)> {
    let is_known = kinds(settings, &[]).iter().any(|known| known.kind == kind);
    if !is_known {
        let detail = format!("{kind:?} is no kind of follow-up");
        return Err(Error::Invalid { what: "kind", detail });
    }
    let tag = languages::tag(language).ok_or_else(|| Error::Invalid {
        what: "language",
        detail: format!("{language:?} is no language"),
    })?;
    Ok((kind.to_owned(), tag))
}

fn flaw(flaw: Flaw) -> ScriptFlaw {
    let (code, word) = match flaw.why {
        Why::UnknownField(word) => ("unknown_field", Some(word)),
        Why::Unclosed => ("unclosed", None),
        Why::UnknownSection(word) => ("unknown_section", Some(word)),
        Why::SectionTwice(section) => ("section_twice", Some(section.as_str().to_owned())),
        Why::TooLong => ("too_long", None),
        Why::Empty => ("empty", None),
    };
    ScriptFlaw { line: flaw.line as i64, code: code.to_owned(), word }
}

/// The customers with whom a kind comes up next, each with the order that leads it; where it comes up with
/// nobody, the newest customers.
pub(super) fn coming_up(db: &Connection, kind: &str, most: usize) -> Result<Vec<say::About>> {
    let mut found = reports::follow_ups::coming_up(db, kind, most)?;
    if found.is_empty() {
        found = customers::newest(db, None, most)?.into_iter().map(|id| (id, None)).collect();
    }
    let about =
        |(customer_id, order_id)| say::About { customer_id, kind: kind.to_owned(), order_id };
    Ok(found.into_iter().map(about).collect())
}
