//! A made-up world in, its plan out: the cadence by itself, for worked cases and other checks.

mod events;
mod more;
mod node;
mod settings;

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use serde_json::{Value, json};

use crate::Result;
use crate::domain::cadence::{Item, Kind, plan, shop_day};
use events::Told;
use node::Node;
use settings::Rules;

/// Plans one customer: `{settings, events, today | now}` becomes `{items}`. What the settings
/// leave out is as in a new shop; editions, own kinds, a budget and ways may be in them too.
pub fn plan_world(world: Value) -> Result<Value> {
    let world = Node::root(&world);
    let rules = settings::read(&world)?;
    let told = events::read(&world, &rules)?;
    let today = today(&world, &rules)?;
    let items = plan(&rules.settings, &told.events, today);
    let items: Vec<Value> = items.iter().map(|item| show(item, &told)).collect();
    Ok(json!({ "items": items }))
}

fn today(world: &Node<'_>, rules: &Rules) -> Result<NaiveDate> {
    if let Some(today) = world.get("today") {
        return today.day(rules.zone);
    }
    let now = world.need("now")?;
    let at: DateTime<Utc> =
        now.text()?.parse().map_err(|_| now.wrong("an instant such as 2026-03-04T18:00:00Z"))?;
    Ok(shop_day(at, rules.zone, rules.settings.day_starts_at))
}

fn show(item: &Item, told: &Told) -> Value {
    let name = |id: i64| told.orders.get(usize::try_from(id).unwrap_or(usize::MAX));
    let mut shown = json!({
        "kind": item.kind.as_str(),
        "order": item.order.map(name),
        "orders": item.orders.iter().map(|id| name(*id)).collect::<Vec<_>>(),
        "due": item.due.to_string(),
        "until": item.until.to_string(),
        "expires": item.expires.map(|day| day.to_string()),
        "state": item.state.as_str(),
        "attempts": item.attempts,
    });
    if let Some(reason) = item.reason {
        shown["reason"] = json!(reason.as_str());
    }
    if let Some(medium) = item.medium {
        shown["channel"] = json!(medium.as_str());
    }
    if let Some(year) = item.turn {
        shown["turn"] = json!(year);
    }
    if let Some(ends_on) = item.ends_on {
        shown["ends_on"] = json!(ends_on.to_string());
    }
    if let Some(instead) = item.instead {
        shown["instead"] = json!(instead.as_str());
    }
    if item.kind == Kind::Ticket {
        let ticket = item.ticket.and_then(|id| usize::try_from(id).ok());
        shown["ticket"] = json!(ticket.and_then(|place| told.tickets.get(place)));
    }
    shown
}

/// The zone of a world whose orders have times.
fn zone(name: &Node<'_>) -> Result<Tz> {
    name.text()?.parse().map_err(|_| name.wrong("a time zone such as Europe/Berlin"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Error;
    use crate::domain::cadence::Settings;

    #[test]
    fn a_new_shop_has_the_numbers_of_the_defaults() {
        let world = json!({});
        let rules = settings::read(&Node::root(&world)).unwrap();
        assert_eq!(rules.settings, Settings::default());
        assert_eq!(rules.zone, chrono_tz::Asia::Shanghai);
    }

    #[test]
    fn a_broken_world_says_which_field_is_wrong() {
        let broken = [
            (json!([]), "world"),
            (json!({ "events": [] }), "now"),
            (json!({ "today": "2026-02-30" }), "today"),
            (json!({ "today": "2026-02-03", "settings": { "tz": "Mars" } }), "settings.tz"),
            (
                json!({ "today": "2026-02-03", "settings": { "rules": { "churn": { "min_days": "x" } } } }),
                "settings.rules.churn.min_days",
            ),
            (
                json!({ "today": "2026-02-03", "settings": { "rules": { "thank_you": { "from": "3w" } } } }),
                "settings.rules.thank_you.from",
            ),
            (
                json!({ "today": "2026-02-03", "events": [{ "type": "purchase", "order": "A" }] }),
                "events[0].at",
            ),
            (
                json!({ "today": "2026-02-03", "events": [{ "type": "gift", "at": "2026-02-03" }] }),
                "events[0].type",
            ),
        ];
        for (world, field) in broken {
            let error = plan_world(world).unwrap_err();
            let Error::Invalid { detail, .. } = &error else { panic!("{field}: {error}") };
            assert!(detail.starts_with(&format!("{field}: ")), "{field}: {detail}");
        }
    }

    #[test]
    fn an_attempt_that_ends_in_a_complaint_opens_a_ticket() {
        let world = json!({
            "today": "2026-03-06",
            "settings": { "only": ["thank_you", "satisfaction"] },
            "events": [
                { "type": "purchase", "order": "A1", "at": "2026-03-02" },
                { "type": "contact", "kind": "thank_you", "order": "A1", "at": "2026-03-05", "outcome": "complaint" },
            ],
        });
        let plan = plan_world(world).unwrap();
        let states: Vec<_> =
            plan["items"].as_array().unwrap().iter().map(|item| &item["state"]).collect();
        assert_eq!(states, ["done", "due", "paused"]);
    }
}
