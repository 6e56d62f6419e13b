//! What is known of one customer on one day, put in order: orders, tries, complaints.

use chrono::NaiveDate;

use super::own::YearlyDay;
use super::reach::Reach;
use super::{Event, Kind, Outcome, Settings, Why};

/// An order as far as it is known.
#[derive(Clone, Copy, Debug)]
pub(super) struct Order {
    pub id: i64,
    pub at: NaiveDate,
    /// The day on which we learned of it.
    pub known: NaiveDate,
    pub source: Option<u16>,
    pub delivered: Option<NaiveDate>,
    /// When and why it came to nothing.
    pub ended: Option<(NaiveDate, Why)>,
    /// The kinds of the merchant's own that follow it, as a set of `Own::bit`.
    pub concerns: u64,
}

impl Order {
    /// The order as it was seen on an earlier day; none before it was known or after its end.
    pub fn as_of(&self, day: NaiveDate) -> Option<Order> {
        let is_over = self.ended.is_some_and(|(on, _)| on < day);
        let delivered = self.delivered.filter(|on| *on <= day);
        (self.known <= day && !is_over).then_some(Order { delivered, ..*self })
    }

    /// Nothing that was imported before the first day of its source was known before that day.
    pub fn begins(&self, settings: &Settings) -> NaiveDate {
        let source = self.source.and_then(|place| settings.sources.get(usize::from(place)));
        source.and_then(|source| source.activated_on).unwrap_or(settings.activated_on)
    }
}

/// Something done about follow-ups.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Try<'a> {
    pub at: NaiveDate,
    pub act: Act,
    pub kinds: &'a [Kind],
    pub order: Option<i64>,
}

/// What was done; on one day a date given by a person comes last and so stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Act {
    Attempt(Outcome),
    Snooze(NaiveDate),
    Callback(Option<NaiveDate>),
    Skip,
}

impl Act {
    /// Whether the customer was spoken or written to, so that others have to wait.
    pub fn is_conversation(self) -> bool {
        match self {
            Act::Callback(_) => true,
            Act::Snooze(_) | Act::Skip => false,
            Act::Attempt(outcome) => match outcome {
                Outcome::Reached
                | Outcome::Sent
                | Outcome::LeftMessage
                | Outcome::Callback
                | Outcome::Complaint => true,
                Outcome::NoAnswer
                | Outcome::Busy
                | Outcome::WrongNumber
                | Outcome::Bounced
                | Outcome::DoNotCall
                | Outcome::Covered => false,
            },
        }
    }
}

/// A complaint, and when it was closed.
#[derive(Clone, Copy, Debug)]
pub(super) struct Grievance {
    pub ticket: i64,
    pub opened: NaiveDate,
    pub closed: Option<NaiveDate>,
}

impl Grievance {
    pub fn is_open(&self) -> bool {
        self.closed.is_none()
    }
}

pub(super) struct Facts<'a> {
    /// By day and number, each once.
    pub orders: Vec<Order>,
    /// By day, each once.
    pub tries: Vec<Try<'a>>,
    pub grievances: Vec<Grievance>,
    /// Of each own kind at most one.
    pub yearly: Vec<YearlyDay>,
    pub reach: Reach,
    /// The next day on which something is known that is not known yet.
    pub next_news: Option<NaiveDate>,
}

impl<'a> Facts<'a> {
    /// What is known by the end of this day.
    pub fn gather(events: &'a [Event], today: NaiveDate, has_ways: bool) -> Facts<'a> {
        let mut orders = purchases(events, today);
        follow_orders(&mut orders, events, today);
        orders.sort_unstable_by_key(|order| (order.at, order.id));
        let mut tries: Vec<_> = events.iter().filter_map(a_try).filter(|t| t.at <= today).collect();
        tries.sort_unstable();
        tries.dedup();
        let grievances = grievances(events, today);
        let yearly = YearlyDay::gather(events, today);
        let next_news = events.iter().filter_map(Event::known).filter(|day| *day > today).min();
        let reach = Reach::gather(events, today, has_ways);
        Facts { orders, tries, grievances, yearly, reach, next_news }
    }

    /// Whether there is nothing to follow up, and never was.
    pub fn is_empty(&self) -> bool {
        self.orders.is_empty()
            && self.tries.is_empty()
            && self.grievances.is_empty()
            && self.yearly.is_empty()
    }

    pub fn order(&self, id: i64) -> Option<&Order> {
        self.orders.iter().find(|order| order.id == id)
    }

    /// The orders that stood on an earlier day.
    pub fn orders_on(&self, day: NaiveDate) -> Vec<Order> {
        self.orders.iter().filter_map(|order| order.as_of(day)).collect()
    }
}

/// An order imported again keeps its earliest import; the result is sorted by number.
fn purchases(events: &[Event], today: NaiveDate) -> Vec<Order> {
    let mut orders = Vec::new();
    for event in events {
        if let Event::Purchase { order, at, source, imported } = event {
            let known = imported.unwrap_or(*at).max(*at);
            if known <= today {
                let (id, at, source) = (*order, *at, *source);
                orders.push(Order {
                    id,
                    at,
                    known,
                    source,
                    delivered: None,
                    ended: None,
                    concerns: 0,
                });
            }
        }
    }
    orders.sort_unstable_by_key(|order| (order.id, order.known, order.at, order.source));
    orders.dedup_by_key(|order| order.id);
    orders
}

/// Adds what became of the orders, which are sorted by number.
fn follow_orders(orders: &mut [Order], events: &[Event], today: NaiveDate) {
    let place = |orders: &[Order], id: i64, at: NaiveDate| {
        if at > today { None } else { orders.binary_search_by_key(&id, |order| order.id).ok() }
    };
    for event in events {
        let (id, at, why) = match event {
            Event::Concerns { order, kinds } => {
                if let Some(place) = place(orders, *order, NaiveDate::MIN) {
                    orders[place].concerns |= kinds;
                }
                continue;
            }
            Event::Delivered { order, at } => (*order, *at, None),
            Event::Cancelled { order, at } => (*order, *at, Some(Why::Cancelled)),
            Event::Refunded { order, at, full: true } => (*order, *at, Some(Why::Refunded)),
            Event::Refunded { full: false, .. }
            | Event::Purchase { .. }
            | Event::Contact { .. }
            | Event::Snooze { .. }
            | Event::Skip { .. }
            | Event::Complaint { .. }
            | Event::ComplaintClosed { .. }
            | Event::DoNotContact { .. }
            | Event::Consent { .. }
            | Event::ContactPoint { .. }
            | Event::Yearly { .. } => continue,
        };
        let Some(place) = place(orders, id, at) else { continue };
        let order = &mut orders[place];
        match why {
            Some(why) => {
                order.ended = Some(order.ended.map_or((at, why), |end| end.min((at, why))))
            }
            None => order.delivered = Some(order.delivered.map_or(at, |earlier| earlier.min(at))),
        }
    }
}

fn a_try(event: &Event) -> Option<Try<'_>> {
    match event {
        Event::Contact { kinds, order, at, outcome, on } => {
            let is_callback = *outcome == Outcome::Callback;
            let act = if is_callback { Act::Callback(*on) } else { Act::Attempt(*outcome) };
            Some(Try { at: *at, act, kinds, order: *order })
        }
        Event::Snooze { kind, order, at, until } => {
            let kinds = std::slice::from_ref(kind);
            Some(Try { at: *at, act: Act::Snooze(*until), kinds, order: *order })
        }
        Event::Skip { kind, order, at } => {
            let kinds = std::slice::from_ref(kind);
            Some(Try { at: *at, act: Act::Skip, kinds, order: *order })
        }
        Event::Purchase { .. }
        | Event::Delivered { .. }
        | Event::Cancelled { .. }
        | Event::Refunded { .. }
        | Event::Complaint { .. }
        | Event::ComplaintClosed { .. }
        | Event::DoNotContact { .. }
        | Event::Consent { .. }
        | Event::ContactPoint { .. }
        | Event::Yearly { .. }
        | Event::Concerns { .. } => None,
    }
}

/// A complaint that is heard again after its closing is open again from that day.
fn grievances(events: &[Event], today: NaiveDate) -> Vec<Grievance> {
    let mut steps: Vec<(i64, NaiveDate, bool)> = Vec::new();
    for event in events {
        match event {
            Event::Complaint { ticket, at } => steps.push((*ticket, *at, false)),
            Event::ComplaintClosed { ticket, at } => steps.push((*ticket, *at, true)),
            Event::Purchase { .. }
            | Event::Delivered { .. }
            | Event::Cancelled { .. }
            | Event::Refunded { .. }
            | Event::Contact { .. }
            | Event::Snooze { .. }
            | Event::Skip { .. }
            | Event::DoNotContact { .. }
            | Event::Consent { .. }
            | Event::ContactPoint { .. }
            | Event::Yearly { .. }
            | Event::Concerns { .. } => {}
        }
    }
    steps.retain(|(_, at, _)| *at <= today);
    steps.sort_unstable();
    let mut grievances: Vec<Grievance> = Vec::new();
    for (ticket, at, is_closing) in steps {
        match grievances.last_mut().filter(|last| last.ticket == ticket) {
            Some(last) if is_closing => last.closed = last.closed.or(Some(at)),
            Some(last) if last.closed.is_some() => {
                *last = Grievance { ticket, opened: at, closed: None }
            }
            Some(_) => {}
            None if is_closing => {}
            None => grievances.push(Grievance { ticket, opened: at, closed: None }),
        }
    }
    grievances
}
