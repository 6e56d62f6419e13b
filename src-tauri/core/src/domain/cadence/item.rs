//! One follow-up of a plan.

use chrono::NaiveDate;

use super::{Kind, Lead, Medium, State, Why, follow_up_id};

/// A follow-up; who it is, is its kind and its leading order or ticket, never its day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    pub kind: Kind,
    /// The leading order; a ticket has none.
    pub order: Option<i64>,
    /// All orders that it covers.
    pub orders: Vec<i64>,
    pub ticket: Option<i64>,
    /// The year of a yearly kind, which is led by no order.
    pub turn: Option<i32>,
    /// The first day on which it appears.
    pub due: NaiveDate,
    /// The last day on which it is on time.
    pub until: NaiveDate,
    /// The last day on which it is useful; a ticket never expires.
    pub expires: Option<NaiveDate>,
    pub state: State,
    pub reason: Option<Why>,
    pub medium: Option<Medium>,
    pub attempts: u32,
    /// The first day on which this medium will not do any more, if that is a useful day. Of what is
    /// blocked, the first day from which on nothing does, if something did on the day of the order.
    pub ends_on: Option<NaiveDate>,
    /// The medium that will do then; of what is blocked, the one that would do with a contact point
    /// or a yes.
    pub instead: Option<Medium>,
}

impl Item {
    /// Whether this is the same follow-up, on whichever days.
    pub fn is_same(&self, other: &Item) -> bool {
        let identity = |item: &Item| (item.kind, item.order, item.ticket, item.turn);
        identity(self) == identity(other)
    }

    /// Neither done nor closed nor left out, so that days may still make it late.
    pub(super) fn is_unfinished(&self) -> bool {
        match self.state {
            State::Planned
            | State::Snoozed
            | State::Due
            | State::Overdue
            | State::Paused
            | State::Expired
            | State::Blocked => true,
            State::Done | State::Cancelled | State::Skipped | State::GaveUp | State::Suppressed => {
                false
            }
        }
    }

    /// Its number; none for what neither an order nor a complaint nor a year leads, which no plan holds.
    pub fn id(&self, customer: i64) -> Option<i64> {
        let of_order = self.order.map(Lead::Order).or(self.ticket.map(Lead::Ticket));
        let of_year = self.turn.map(|year| Lead::Year { customer, year });
        Some(follow_up_id(self.kind, of_order.or(of_year)?))
    }
}
