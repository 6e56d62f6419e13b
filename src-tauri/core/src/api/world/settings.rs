//! The settings of a world, laid over those of a new shop.

use chrono::NaiveDate;
use chrono_tz::Tz;
use serde_json::Value;

use super::node::Node;
use super::{more, zone};
use crate::domain::cadence::{
    Anchor, Basis, ChurnRule, Holiday, Kind, Medium, Patch, Purpose, Rule, RuleEdit,
    Rules as KindRules, Settings, Several, Source,
};
use crate::{Error, Result};

/// Settings, with what only a world has: its zone, and sources that have names.
pub(super) struct Rules {
    pub settings: Settings,
    pub zone: Tz,
    pub sources: Vec<String>,
}

pub(super) fn read(world: &Node<'_>) -> Result<Rules> {
    world.object()?;
    let mut merged: Value = serde_json::from_str(include_str!("defaults.json"))
        .map_err(|error| Error::Invalid { what: "defaults", detail: error.to_string() })?;
    if let Some(settings) = world.get("settings") {
        settings.object()?;
        lay_over(&mut merged, settings.value());
    }
    let node = Node::at("settings", &merged);
    let zone = zone(&node.need("tz")?)?;
    let (sources, source_rules) = sources(&node, zone)?;
    let mut settings = Settings {
        day_starts_at: node.need("day_starts_at")?.whole()?,
        closed_weekdays: weekdays(&node.need("closed_weekdays")?)?,
        holidays: each(&node.need("holidays")?, |holiday| self::holiday(holiday, zone))?,
        activated_on: node.need("activated_on")?.day(zone)?,
        gap_days: node.need("gap_days")?.whole()?,
        retry_days: node.need("retry_days")?.whole()?,
        max_attempts: u32::try_from(node.need("max_attempts")?.whole()?).unwrap_or(u32::MAX),
        callback_grace_days: node.need("callback_grace_days")?.whole()?,
        snooze_grace_days: node.need("snooze_grace_days")?.whole()?,
        media: each(&node.need("channels")?, medium)?,
        marketing_basis: node.need("marketing_basis")?.word(basis, "implied or explicit")?,
        implied_days: optional(&node, "implied_days", Node::whole)?,
        sources: source_rules,
        rule_edits: each(&node.need("rule_edits")?, |edit| rule_edit(edit, zone))?,
        rules: rules(&node.need("rules")?)?,
        only: optional(&node, "only", |only| each(only, kind))?,
        own: some(&node, "own", |kind| more::own(kind, zone))?,
        budget: optional(&node, "budget", more::budget)?.flatten(),
        editions: Vec::new(),
    };
    if let Some(editions) = node.get("editions") {
        settings.editions = more::editions(&editions, &settings, zone)?;
    }
    Ok(Rules { settings, zone, sources })
}

/// Objects are merged, everything else is replaced.
fn lay_over(below: &mut Value, above: &Value) {
    match (below, above) {
        (Value::Object(below), Value::Object(above)) => {
            for (name, value) in above {
                lay_over(below.entry(name).or_insert(Value::Null), value);
            }
        }
        (below, above) => *below = above.clone(),
    }
}

/// The fields of a list, each read the same way.
pub(super) fn each<'a, T>(
    list: &Node<'a>,
    read: impl Fn(&Node<'a>) -> Result<T>,
) -> Result<Vec<T>> {
    list.list()?.map(|node| read(&node)).collect()
}

/// A field that may be left out.
pub(super) fn optional<'a, T>(
    node: &Node<'a>,
    name: &str,
    read: impl Fn(&Node<'a>) -> Result<T>,
) -> Result<Option<T>> {
    node.get(name).map(|field| read(&field)).transpose()
}

/// A list that may be left out.
fn some<'a, T>(
    node: &Node<'a>,
    name: &str,
    read: impl Fn(&Node<'a>) -> Result<T>,
) -> Result<Vec<T>> {
    Ok(optional(node, name, |list| each(list, &read))?.unwrap_or_default())
}

pub(super) fn kind(node: &Node<'_>) -> Result<Kind> {
    node.word(Kind::parse, "thank_you, satisfaction, cross_sell, churn, ticket or own.1")
}

pub(super) fn medium(node: &Node<'_>) -> Result<Medium> {
    node.word(Medium::parse, "phone, email, post or message")
}

pub(super) fn basis(word: &str) -> Option<Basis> {
    match word {
        "implied" => Some(Basis::Implied),
        "explicit" => Some(Basis::Explicit),
        _ => None,
    }
}

pub(super) fn weekdays(node: &Node<'_>) -> Result<Vec<u8>> {
    each(node, |weekday| match u8::try_from(weekday.whole()?) {
        Ok(day) if day < 7 => Ok(day),
        _ => Err(weekday.wrong("a weekday from 0 (Monday) to 6")),
    })
}

/// From and to, or a single day.
pub(super) fn holiday(node: &Node<'_>, zone: Tz) -> Result<Holiday> {
    if node.value().is_string() {
        let day = node.day(zone)?;
        return Ok(Holiday { from: day, to: day });
    }
    Ok(Holiday { from: node.need("from")?.day(zone)?, to: node.need("to")?.day(zone)? })
}

fn sources(settings: &Node<'_>, zone: Tz) -> Result<(Vec<String>, Vec<Source>)> {
    let read = |source: &Node<'_>| -> Result<Source> {
        Ok(Source {
            activated_on: optional(source, "activated_on", |day| day.day(zone))?,
            allow: optional(source, "allow", |allow| each(allow, kind))?,
            max_days: optional(source, "max_days", Node::whole)?,
            phone_days: optional(source, "phone_days", Node::whole)?,
            ways: some(source, "ways", |way| more::way(way, zone))?,
            basis: optional(source, "basis", |word| word.word(basis, "implied or explicit"))?,
            transit: some(source, "transit", |transit| more::transit(transit, zone))?,
            earlier: some(source, "earlier", |earlier| more::earlier(earlier, zone))?,
        })
    };
    let mut sources = (Vec::new(), Vec::new());
    for (name, source) in settings.need("sources")?.fields()? {
        source.object()?;
        sources.0.push(name.to_owned());
        sources.1.push(read(&source)?);
    }
    Ok(sources)
}

fn rules(node: &Node<'_>) -> Result<KindRules> {
    let known = KindRules::default();
    let order = |name: &str, known: &Rule| rule(&node.need(name)?, known);
    Ok(KindRules {
        thank_you: order("thank_you", &known.thank_you)?,
        satisfaction: order("satisfaction", &known.satisfaction)?,
        cross_sell: order("cross_sell", &known.cross_sell)?,
        churn: churn(&node.need("churn")?, &known.churn)?,
    })
}

fn rule(node: &Node<'_>, known: &Rule) -> Result<Rule> {
    Ok(known.patched(&patch(node)?))
}

fn churn(node: &Node<'_>, known: &ChurnRule) -> Result<ChurnRule> {
    Ok(known.patched(&patch(node)?))
}

fn rule_edit(node: &Node<'_>, zone: Tz) -> Result<RuleEdit> {
    let effective: NaiveDate = node.need("effective")?.day(zone)?;
    Ok(RuleEdit {
        kind: kind(&node.need("kind")?)?,
        effective,
        patch: patch(&node.need("patch")?)?,
    })
}

pub(super) fn patch(node: &Node<'_>) -> Result<Patch> {
    node.object()?;
    Ok(Patch {
        anchor: optional(node, "anchor", |anchor| {
            anchor.word(self::anchor, "ordered or delivered")
        })?,
        transit_days: optional(node, "transit_days", Node::whole)?,
        from: optional(node, "from", Node::offset)?,
        until: optional(node, "until", Node::offset)?,
        grace: optional(node, "grace", Node::offset)?,
        several: optional(node, "several", |several| several.word(self::several, "first or last"))?,
        join_days: optional(node, "join_days", Node::whole)?,
        min_gap_days: optional(node, "min_gap_days", Node::whole)?,
        purpose: optional(node, "purpose", |purpose| {
            purpose.word(self::purpose, "service or marketing")
        })?,
        message_done: optional(node, "message_done", Node::flag)?,
        media: optional(node, "channels", |media| each(media, medium))?,
        min_days: optional(node, "min_days", Node::whole)?,
        factor: optional(node, "factor", Node::number)?,
        fallback_days: optional(node, "fallback_days", Node::whole)?,
        window: optional(node, "window", Node::offset)?,
    })
}

fn anchor(word: &str) -> Option<Anchor> {
    match word {
        "ordered" => Some(Anchor::Ordered),
        "delivered" => Some(Anchor::Delivered),
        _ => None,
    }
}

fn several(word: &str) -> Option<Several> {
    match word {
        "first" => Some(Several::First),
        "last" => Some(Several::Last),
        _ => None,
    }
}

fn purpose(word: &str) -> Option<Purpose> {
    match word {
        "service" => Some(Purpose::Service),
        "marketing" => Some(Purpose::Marketing),
        _ => None,
    }
}
