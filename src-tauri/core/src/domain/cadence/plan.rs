//! The plan of one customer.

use std::sync::OnceLock;

use chrono::NaiveDate;

use super::customer::Customer;
use super::facts::Facts;
use super::touches::aim;
use super::versions::Book;
use super::{Event, Item, Settings};

/// What is to be done for one customer, and when.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// By day, then by what matters more.
    pub items: Vec<Item>,
    /// The first day on which more changes than `advance` does, without anything new.
    pub turns_on: Option<NaiveDate>,
}

/// What is to be done for one customer, and when, as far as it is known by the end of `today`.
/// The order of the events does not matter; the items come by day.
pub fn plan(settings: &Settings, events: &[Event], today: NaiveDate) -> Vec<Item> {
    Planner::new(settings, today).plan(events).items
}

/// The rules made ready for one day, to plan many customers.
pub struct Planner {
    book: Book,
    today: NaiveDate,
    /// Only edits of earlier days are in the book.
    edited_before: NaiveDate,
    /// The day of the first edit that is not known yet.
    next_edit: Option<NaiveDate>,
    /// The planner as it was before its newest edit.
    before: OnceLock<Box<Planner>>,
}

impl Planner {
    /// Plans for this day by what is known on it; an edit of a later day only says when to plan again.
    pub fn new(settings: &Settings, today: NaiveDate) -> Planner {
        let next_edit = settings.edits().filter(|day| *day > today).min();
        let book = Book::new(settings.known(|day| day <= today));
        let edited_before = today.succ_opt().unwrap_or(NaiveDate::MAX);
        Planner { book, today, edited_before, next_edit, before: OnceLock::new() }
    }

    /// All follow-ups of one customer, from everything that ever happened, in any order.
    pub fn plan(&self, events: &[Event]) -> Plan {
        let facts = Facts::gather(events, self.today, self.book.has_ways);
        let turns_on = [self.next_edit, facts.next_news].into_iter().flatten().min();
        if facts.is_empty() {
            return Plan { items: Vec::new(), turns_on };
        }
        let customer = Customer { book: &self.book, facts, today: self.today };
        let mut plan = Plan { items: Vec::new(), turns_on };
        customer.fill(&mut plan);
        if self.book.editions.has_budget() {
            self.keep_in_time(&mut plan, events);
        }
        plan.items
            .sort_by_key(|item| (item.due, item.kind.rank(), item.order, item.ticket, item.turn));
        plan
    }

    /// With a budget, one follow-up makes room for another, so that an edit of anything may bring
    /// one forward. What would be late by the newest edit stays as it was before it.
    fn keep_in_time(&self, plan: &mut Plan, events: &[Event]) {
        let edits = self.book.settings.edits_of_room().filter(|day| *day < self.edited_before);
        let Some(edit) = edits.max() else { return };
        let is_late = |item: &Item| {
            item.is_unfinished()
                && item.until < edit
                && item.expires.is_none_or(|last| last >= edit)
        };
        if !plan.items.iter().any(is_late) {
            return;
        }
        let before = self.before.get_or_init(|| {
            let (book, today) = (self.book.before(edit), self.today);
            let (edited_before, before) = (edit, OnceLock::new());
            Box::new(Planner { book, today, edited_before, next_edit: None, before })
        });
        let before = before.plan(events);
        plan.turns_on = [plan.turns_on, before.turns_on].into_iter().flatten().min();
        let kept = plan.items.drain(..).filter_map(|item| match is_late(&item) {
            true => before.items.iter().find(|other| other.is_same(&item)).cloned(),
            false => Some(item),
        });
        plan.items = kept.collect();
    }
}

impl Customer<'_> {
    fn fill(&self, plan: &mut Plan) {
        let aimed = if self.facts.tries.is_empty() { Vec::new() } else { aim(self) };
        let mut drafts = self.drafts(&aimed);
        if let Some(budget) = &self.book.editions.newest().budget {
            self.keep_budget(budget, &mut drafts);
        }
        plan.items.reserve(drafts.len() + self.facts.grievances.len());
        let follow_ups = drafts.into_iter().map(|draft| self.item(draft));
        for (item, turns_on) in follow_ups.chain(self.tickets()) {
            plan.items.push(item);
            plan.turns_on = [plan.turns_on, turns_on].into_iter().flatten().min();
        }
    }
}
