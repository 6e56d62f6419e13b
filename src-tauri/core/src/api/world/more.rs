//! What a world may have beyond the worked cases: editions, a budget, own kinds, what channels allow. All of
//! it may be left out, and then nothing is other than before.

use chrono::NaiveDate;
use chrono_tz::Tz;

use super::node::Node;
use super::settings::{basis, each, holiday, kind, medium, optional, patch, weekdays};
use crate::Result;
use crate::domain::cadence::{
    Budget, Earlier, Edition, Kind, Kinds, Leave, Offset, Own, OwnKind, Root, Rule,
    Rules as KindRules, Settings, Several, Transit, Way,
};

/// Of selling there may be as much as of all, where nothing is said of it.
fn read_budget(node: &Node<'_>) -> Result<Budget> {
    let count = |node: &Node<'_>| Ok(u32::try_from(node.whole()?).unwrap_or(u32::MAX));
    let (most, days) = (count(&node.need("most")?)?, node.need("days")?.whole()?);
    Ok(Budget {
        most,
        days,
        selling: optional(node, "selling", count)?.unwrap_or(most),
        selling_days: optional(node, "selling_days", Node::whole)?.unwrap_or(days),
    })
}

/// `false` is none.
pub(super) fn budget(node: &Node<'_>) -> Result<Option<Budget>> {
    if node.value().is_boolean() && !node.flag()? {
        return Ok(None);
    }
    read_budget(node).map(Some)
}

/// The editions by day; what one leaves out is as in the one before, or as the shop began.
pub(super) fn editions(list: &Node<'_>, first: &Settings, zone: Tz) -> Result<Vec<Edition>> {
    let mut dated = each(list, |node| Ok((node.need("effective")?.day(zone)?, node.clone())))?;
    dated.sort_by_key(|(effective, _)| *effective);
    let mut editions: Vec<Edition> = Vec::new();
    for (effective, node) in dated {
        let before = editions.last().cloned().unwrap_or_else(|| beginning(first));
        editions.push(edition(&node, Edition { effective, ..before }, zone)?);
    }
    Ok(editions)
}

fn beginning(first: &Settings) -> Edition {
    Edition {
        effective: NaiveDate::MIN,
        only: first.only.clone(),
        closed_weekdays: first.closed_weekdays.clone(),
        holidays: first.holidays.clone(),
        media: first.media.clone(),
        gap_days: first.gap_days,
        retry_days: first.retry_days,
        max_attempts: first.max_attempts,
        callback_grace_days: first.callback_grace_days,
        snooze_grace_days: first.snooze_grace_days,
        budget: first.budget,
    }
}

fn edition(node: &Node<'_>, before: Edition, zone: Tz) -> Result<Edition> {
    let days = |name: &str, before: i64| {
        optional(node, name, Node::whole).map(|days| days.unwrap_or(before))
    };
    let attempts = days("max_attempts", i64::from(before.max_attempts))?;
    Ok(Edition {
        effective: before.effective,
        only: optional(node, "only", |only| each(only, kind))?.or(before.only),
        closed_weekdays: optional(node, "closed_weekdays", weekdays)?
            .unwrap_or(before.closed_weekdays),
        holidays: optional(node, "holidays", |days| each(days, |day| holiday(day, zone)))?
            .unwrap_or(before.holidays),
        media: optional(node, "channels", |media| each(media, medium))?.unwrap_or(before.media),
        gap_days: days("gap_days", before.gap_days)?,
        retry_days: days("retry_days", before.retry_days)?,
        max_attempts: u32::try_from(attempts).unwrap_or(u32::MAX),
        callback_grace_days: days("callback_grace_days", before.callback_grace_days)?,
        snooze_grace_days: days("snooze_grace_days", before.snooze_grace_days)?,
        budget: optional(node, "budget", budget)?.unwrap_or(before.budget),
    })
}

/// A kind of the merchant's own; its rule is laid over that of a thank-you.
pub(super) fn own(node: &Node<'_>, zone: Tz) -> Result<OwnKind> {
    let of_kind = node.need("kind")?;
    let rule = KindRules::default().thank_you;
    let rule = match node.get("rule") {
        Some(said) => rule.patched(&patch(&said)?),
        None => rule,
    };
    let before = optional(node, "days_before", Node::whole)?;
    let from = before.map_or(rule.from, |days| Offset::days(-days));
    Ok(OwnKind {
        own: own_number(&of_kind)?,
        root: optional(node, "root", |root| {
            root.word(self::root, "every_order, named_orders or yearly")
        })?
        .unwrap_or(Root::EveryOrder),
        rule: Rule { from, several: Several::First, ..rule },
        since: optional(node, "since", |day| day.day(zone))?,
    })
}

pub(super) fn own_number(node: &Node<'_>) -> Result<Own> {
    match kind(node)? {
        Kind::Own(own) => Ok(own),
        Kind::ThankYou | Kind::Satisfaction | Kind::CrossSell | Kind::Churn | Kind::Ticket => {
            Err(node.wrong("a kind of the merchant's own such as own.1"))
        }
    }
}

fn root(word: &str) -> Option<Root> {
    match word {
        "every_order" => Some(Root::EveryOrder),
        "named_orders" => Some(Root::NamedOrders),
        "yearly" => Some(Root::Yearly),
        _ => None,
    }
}

/// What a channel allows by one medium; of all kinds where none is named.
pub(super) fn way(node: &Node<'_>, zone: Tz) -> Result<Way> {
    let kinds = optional(node, "kinds", |kinds| each(kinds, kind))?;
    Ok(Way {
        kinds: kinds.map_or(Kinds::ALL, |kinds| Kinds::of(&kinds)),
        medium: medium(&node.need("channel")?)?,
        leave: node.need("leave")?.word(leave, "yes, opt_in or no")?,
        until_days: optional(node, "until_days", Node::whole)?,
        since: optional(node, "since", |day| day.day(zone))?,
    })
}

fn leave(word: &str) -> Option<Leave> {
    match word {
        "yes" => Some(Leave::Yes),
        "opt_in" => Some(Leave::OptIn),
        "no" => Some(Leave::No),
        _ => None,
    }
}

/// What a channel allowed before an edit.
pub(super) fn earlier(node: &Node<'_>, zone: Tz) -> Result<Earlier> {
    Ok(Earlier {
        before: node.need("before")?.day(zone)?,
        ways: optional(node, "ways", |ways| each(ways, |one| way(one, zone)))?.unwrap_or_default(),
        basis: optional(node, "basis", |word| word.word(basis, "implied or explicit"))?,
    })
}

pub(super) fn transit(node: &Node<'_>, zone: Tz) -> Result<Transit> {
    let effective = node.need("effective")?.day(zone)?;
    Ok(Transit { effective, days: node.need("days")?.whole()? })
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::plan_world;
    use crate::Error;

    fn items(settings: Value, events: Value, today: &str) -> Vec<Value> {
        let world = json!({ "settings": settings, "events": events, "today": today });
        plan_world(world).unwrap()["items"].as_array().unwrap().clone()
    }

    fn bought(order: &str, at: &str) -> Value {
        json!({ "type": "purchase", "order": order, "at": at, "source": "market" })
    }

    #[test]
    fn a_budget_says_two_things_in_one_talk_and_puts_off_a_third() {
        let thanks = json!({ "join_days": 0, "min_gap_days": 0 });
        let settings = |budget: Value| json!({ "only": ["thank_you"], "rules": { "thank_you": thanks }, "budget": budget });
        let events = json!([
            bought("A", "2026-03-01"),
            bought("B", "2026-03-03"),
            bought("C", "2026-03-08")
        ]);
        let dues = |budget| {
            let items = items(settings(budget), events.clone(), "2026-03-08");
            items.iter().map(|item| item["due"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(dues(json!(null)), ["2026-03-04", "2026-03-06", "2026-03-11"]);
        let put_off = ["2026-03-04", "2026-03-06", "2026-03-16"];
        assert_eq!(dues(json!({ "most": 1, "days": 10 })), put_off);
        assert_eq!(dues(json!(false)), dues(json!(null)));
    }

    #[test]
    fn an_edition_changes_what_it_names_and_leaves_the_rest() {
        let settings = json!({
            "only": ["thank_you"],
            "closed_weekdays": [5],
            "editions": [
                { "effective": "2026-03-02", "closed_weekdays": [5, 6] },
                { "effective": "2026-02-01", "gap_days": 9 },
            ],
        });
        // Wednesday and three days is a Saturday, moved on over a Sunday that is closed since March.
        let due = |bought_on: &str, today: &str| {
            items(settings.clone(), json!([bought("A", bought_on)]), today)[0]["due"].clone()
        };
        assert_eq!(due("2026-02-11", "2026-02-12"), "2026-02-15");
        assert_eq!(due("2026-03-04", "2026-03-05"), "2026-03-09");
    }

    #[test]
    fn kinds_of_the_merchants_own_follow_orders_and_days() {
        let settings = json!({
            "only": ["own.1", "own.2"],
            "own": [
                { "kind": "own.1", "root": "named_orders", "rule": { "from": "30d", "until": "40d" } },
                { "kind": "own.2", "root": "yearly", "days_before": 3, "rule": { "until": "0d", "grace": "2d" } },
            ],
        });
        let events = json!([
            bought("A", "2026-03-01"),
            bought("B", "2026-03-02"),
            { "type": "concerns", "order": "B", "kinds": ["own.1"] },
            { "type": "yearly", "kind": "own.2", "at": "2026-03-01", "month": 5, "day": 20 },
        ]);
        let planned = items(settings, events, "2026-03-05");
        let told: Vec<_> = planned
            .iter()
            .map(|item| (&item["kind"], &item["order"], &item["turn"], &item["due"]))
            .collect();
        assert_eq!(
            told,
            [
                (&json!("own.1"), &json!("B"), &json!(null), &json!("2026-04-01")),
                (&json!("own.2"), &json!(null), &json!(2026), &json!("2026-05-17")),
            ]
        );
    }

    #[test]
    fn a_channel_says_by_which_medium_until_when_and_on_whose_word() {
        let settings = json!({
            "only": ["thank_you"],
            "channels": ["phone", "message"],
            "sources": { "market": {
                "ways": [
                    { "channel": "phone", "leave": "no" },
                    { "channel": "message", "leave": "yes", "until_days": 5 },
                    { "kinds": ["cross_sell"], "channel": "message", "leave": "opt_in" },
                ],
                "basis": "explicit",
                "transit": [{ "effective": "2026-01-01", "days": 4 }],
                "earlier": [{ "before": "2026-02-01", "ways": [], "basis": "implied" }],
            } },
        });
        let known = |medium: &str| json!({ "type": "contact_point", "channel": medium, "at": "2026-03-01", "source": "market" });
        let events = json!([bought("A", "2026-03-01"), known("phone"), known("message")]);
        let thanks = &items(settings.clone(), events.clone(), "2026-03-02")[0];
        assert_eq!(
            (&thanks["channel"], &thanks["ends_on"], &thanks["instead"]),
            (&json!("message"), &json!("2026-03-07"), &json!(null))
        );
        let over = &items(settings, events, "2026-03-07")[0];
        assert_eq!((&over["state"], &over["reason"]), (&json!("blocked"), &json!("source_policy")));
    }

    #[test]
    fn what_a_world_has_more_is_complained_of_by_its_place() {
        let broken = [
            (json!({ "budget": { "most": 2 } }), "settings.budget.days"),
            (json!({ "editions": [{ "gap_days": 4 }] }), "settings.editions[0].effective"),
            (json!({ "own": [{ "kind": "churn" }] }), "settings.own[0].kind"),
            (json!({ "own": [{ "kind": "own.1", "root": "moon" }] }), "settings.own[0].root"),
            (
                json!({ "sources": { "m": { "ways": [{ "channel": "phone", "leave": "maybe" }] } } }),
                "settings.sources.m.ways[0].leave",
            ),
        ];
        for (settings, field) in broken {
            let error =
                plan_world(json!({ "settings": settings, "today": "2026-03-02" })).unwrap_err();
            let Error::Invalid { detail, .. } = &error else { panic!("{field}: {error}") };
            assert!(detail.starts_with(&format!("{field}: ")), "{field}: {detail}");
        }
    }
}
