//! The events of a world, with numbers in place of its orders' and tickets' names.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::more::own_number;
use super::node::Node;
use super::settings::{Rules, each, kind, medium, optional};
use crate::Result;
use crate::domain::cadence::{Event, Kind, Medium, Outcome, Scope};

/// What happened; the number of an order or a ticket is its place among the names.
pub(super) struct Told {
    pub events: Vec<Event>,
    pub orders: Vec<String>,
    pub tickets: Vec<String>,
}

pub(super) fn read(world: &Node<'_>, rules: &Rules) -> Result<Told> {
    let nodes: Vec<Node<'_>> = match world.get("events") {
        Some(events) => events.list()?.collect(),
        None => Vec::new(),
    };
    let (mut orders, mut tickets) = (BTreeSet::new(), BTreeSet::new());
    for node in &nodes {
        orders.extend(optional(node, "order", Node::name)?);
        tickets.extend(optional(node, "ticket", Node::name)?);
    }
    let mut told = Told {
        events: Vec::with_capacity(nodes.len()),
        orders: orders.into_iter().collect(),
        tickets: tickets.into_iter().collect(),
    };
    for node in &nodes {
        let event = event(node, rules, &told)?;
        told.events.push(event);
    }
    open_tickets(&mut told);
    Ok(told)
}

/// An attempt that ended in a complaint opens a ticket, unless the complaint is told by itself.
fn open_tickets(told: &mut Told) {
    let heard: BTreeSet<NaiveDate> = told.events.iter().filter_map(complaint).collect();
    let is_complaint = |event: &Event| {
        let Event::Contact { at, outcome: Outcome::Complaint, .. } = event else { return None };
        Some(*at)
    };
    let untold: BTreeSet<NaiveDate> =
        told.events.iter().filter_map(is_complaint).filter(|at| !heard.contains(at)).collect();
    for at in untold {
        let ticket = place(told.tickets.len());
        told.tickets.push(format!("complaint of {at}"));
        told.events.push(Event::Complaint { ticket, at });
    }
}

fn complaint(event: &Event) -> Option<NaiveDate> {
    if let Event::Complaint { at, .. } = event { Some(*at) } else { None }
}

fn place(place: usize) -> i64 {
    i64::try_from(place).unwrap_or(i64::MAX)
}

fn number(names: &[String], name: &Node<'_>) -> Result<i64> {
    let found = names.binary_search(&name.name()?);
    Ok(place(found.unwrap_or(names.len())))
}

fn event(node: &Node<'_>, rules: &Rules, told: &Told) -> Result<Event> {
    if node.get("type").is_some_and(|word| word.value() == "concerns") {
        return concerns(node, told);
    }
    let at = node.need("at")?.day(rules.zone)?;
    let day = |name: &str| optional(node, name, |day| day.day(rules.zone));
    let order = || number(&told.orders, &node.need("order")?);
    let ticket = || number(&told.tickets, &node.need("ticket")?);
    let some_order = || optional(node, "order", |order| number(&told.orders, order));
    let of_kind = || kind(&node.need("kind")?);
    let by_medium = || medium(&node.need("channel")?);
    let type_of = node.need("type")?;
    Ok(match type_of.text()? {
        "purchase" => {
            let source = source(node, rules)?;
            Event::Purchase { order: order()?, at, source, imported: day("imported")? }
        }
        "delivered" => Event::Delivered { order: order()?, at },
        "cancelled" => Event::Cancelled { order: order()?, at },
        "refunded" => {
            let full = optional(node, "full", Node::flag)?.unwrap_or(true);
            Event::Refunded { order: order()?, at, full }
        }
        "contact" => {
            let outcome = node.need("outcome")?.word(Outcome::parse, "one of the outcomes")?;
            Event::Contact {
                kinds: kinds(node)?,
                order: some_order()?,
                at,
                outcome,
                on: day("on")?,
            }
        }
        "snooze" => {
            let until = node.need("until")?.day(rules.zone)?;
            Event::Snooze { kind: of_kind()?, order: some_order()?, at, until }
        }
        "skip" => Event::Skip { kind: of_kind()?, order: some_order()?, at },
        "complaint" => Event::Complaint { ticket: ticket()?, at },
        "complaint_closed" => Event::ComplaintClosed { ticket: ticket()?, at },
        "do_not_contact" => Event::DoNotContact { at, scope: scope(node)? },
        "consent" => {
            let is_given = node.need("state")?.word(consent, "opt_in or opt_out")?;
            Event::Consent { medium: by_medium()?, at, is_given, expires: day("expires")? }
        }
        "contact_point" => {
            let (medium, valid_until) = (by_medium()?, day("valid_until")?);
            Event::ContactPoint { medium, at, valid_until, source: source(node, rules)? }
        }
        "yearly" => Event::Yearly {
            own: own_number(&node.need("kind")?)?,
            at,
            month: small(&node.need("month")?)?,
            day: small(&node.need("day")?)?,
            since: day("since")?,
        },
        _ => return Err(type_of.wrong("one of the types of events")),
    })
}

/// Which of the merchant's own kinds an order concerns; it has no day of its own.
fn concerns(node: &Node<'_>, told: &Told) -> Result<Event> {
    let own = each(&node.need("kinds")?, own_number)?;
    let kinds = own.into_iter().fold(0, |kinds, own| kinds | own.bit());
    Ok(Event::Concerns { order: number(&told.orders, &node.need("order")?)?, kinds })
}

fn small(node: &Node<'_>) -> Result<u32> {
    u32::try_from(node.whole()?).map_err(|_| node.wrong("a small number"))
}

/// A source that the settings say nothing about has no rules.
fn source(node: &Node<'_>, rules: &Rules) -> Result<Option<u16>> {
    let Some(name) = optional(node, "source", Node::name)? else { return Ok(None) };
    let place = rules.sources.iter().position(|source| *source == name);
    Ok(place.and_then(|place| u16::try_from(place).ok()))
}

fn kinds(node: &Node<'_>) -> Result<Vec<Kind>> {
    match (node.get("kinds"), node.get("kind")) {
        (Some(kinds), _) => each(&kinds, kind),
        (None, Some(of)) => Ok(vec![kind(&of)?]),
        (None, None) => Err(node.need("kind").err().unwrap_or_else(|| node.wrong("a contact"))),
    }
}

fn scope(node: &Node<'_>) -> Result<Scope> {
    let scope = |word: &str| match word {
        "all" => Some(Scope::All),
        word => match word.strip_prefix("kind.") {
            Some(word) => Kind::parse(word).map(Scope::Kind),
            None => Medium::parse(word).map(Scope::Medium),
        },
    };
    let read = optional(node, "scope", |node| node.word(scope, "all, a channel, or kind.churn"))?;
    Ok(read.unwrap_or(Scope::All))
}

fn consent(word: &str) -> Option<bool> {
    match word {
        "opt_in" => Some(true),
        "opt_out" => Some(false),
        _ => None,
    }
}
