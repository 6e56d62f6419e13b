//! The budget: how often one customer hears from us at most, over all kinds.

use chrono::NaiveDate;

use super::choose::Question;
use super::customer::Customer;
use super::draft::Draft;
use super::offset::plus;
use super::settings::Purpose;
use super::{Budget, Kind, Why};

/// A conversation with a customer.
#[derive(Clone, Copy, Debug)]
struct Slot {
    day: NaiveDate,
    /// The day from which on all that joined it can be said; until then it is about less.
    latest: NaiveDate,
    /// The last day on which it can still happen; what lapsed unheard takes no room.
    last: NaiveDate,
    is_selling: bool,
    /// Whether it is past, so that nothing can be said with it any more.
    is_held: bool,
}

/// The days that are taken, and how many there may be.
struct Slots<'a> {
    budget: &'a Budget,
    gap_days: i64,
    slots: Vec<Slot>,
}

impl Customer<'_> {
    /// Moves what is too much to later days or into one conversation with something else. Days that
    /// a person gave are not moved. Nothing here depends on the day of the plan.
    pub fn keep_budget(&self, budget: &Budget, drafts: &mut [Draft<'_>]) {
        if self.is_paused() {
            return;
        }
        let gap_days = self.book.editions.newest().gap_days;
        let mut slots = Slots { budget, gap_days, slots: self.held() };
        let given = drafts.iter().filter(|draft| self.is_open(draft) && draft.progress.is_given);
        slots.slots.extend(given.map(|draft| Slot::of(draft, draft.progress.due)));
        let movable = |draft: &&mut Draft<'_>| {
            self.is_open(draft)
                && !draft.progress.is_given
                && self.can_reach(draft, draft.progress.due)
        };
        let mut drafts: Vec<_> = drafts.iter_mut().filter(movable).collect();
        drafts.sort_by_key(|draft| (draft.progress.due, draft.kind.rank(), draft.group.leader.id));
        for draft in drafts {
            self.place(&mut slots, draft);
        }
    }

    fn is_open(&self, draft: &Draft<'_>) -> bool {
        draft.is_unfinished() && draft.late.is_none() && !self.facts.reach.refuses(draft.kind)
    }

    fn can_reach(&self, draft: &Draft<'_>, day: NaiveDate) -> bool {
        let order = Some(&draft.group.leader).filter(|_| !self.book.is_yearly(draft.kind));
        let settings = self.book.room.as_ref().unwrap_or(&self.book.settings);
        let asked = Question { settings, ..self.question(draft, order) };
        self.facts.reach.choose(&asked, day).is_ok()
    }

    /// The days on which they heard from us.
    fn held(&self) -> Vec<Slot> {
        let mut held: Vec<Slot> = Vec::new();
        for a_try in self.facts.tries.iter().filter(|a_try| a_try.act.is_conversation()) {
            let is_selling = a_try.kinds.iter().any(|kind| self.sells(*kind, a_try.at));
            match held.last_mut().filter(|last| last.day == a_try.at) {
                Some(last) => last.is_selling |= is_selling,
                None => held.push(Slot {
                    day: a_try.at,
                    latest: a_try.at,
                    last: NaiveDate::MAX,
                    is_selling,
                    is_held: true,
                }),
            }
        }
        held
    }

    fn sells(&self, kind: Kind, day: NaiveDate) -> bool {
        let mut versions = self.book.versions(kind, day);
        versions.next().is_some_and(|version| version.purpose() == Purpose::Marketing)
    }

    /// The first of: a conversation soon after; one that has waited since shortly before; a day with room;
    /// a later conversation.
    fn place(&self, slots: &mut Slots<'_>, draft: &mut Draft<'_>) {
        let due = draft.progress.due;
        let last = draft.progress.expires;
        let soon = last.min(plus(due, slots.gap_days));
        let placed = |day| Slot::of(draft, day);
        if let Some(day) = self.joins(slots, draft, soon) {
            slots.join(&placed(day));
            draft.move_if_later(day, Why::Joined);
            return;
        }
        if slots.wait_for(&placed(due)) {
            return;
        }
        let days = due.iter_days().take_while(|day| *day <= last);
        let mut free = days.filter(|day| {
            self.book.editions.is_open(*day)
                && slots.has_room(&placed(*day))
                && self.can_reach(draft, *day)
        });
        if let Some(day) = free.next() {
            slots.slots.push(placed(day));
            draft.move_if_later(day, Why::Budget);
        } else if let Some(day) = self.joins(slots, draft, last) {
            slots.join(&placed(day));
            draft.move_if_later(day, Why::Joined);
        } else {
            draft.late = Some(Why::Budget);
        }
    }

    /// The first conversation that is still to come in which this can be said too.
    fn joins(&self, slots: &Slots<'_>, draft: &Draft<'_>, last: NaiveDate) -> Option<NaiveDate> {
        let due = draft.progress.due;
        let is_fit = |slot: &&Slot| {
            !slot.is_held
                && (due..=last).contains(&slot.day)
                && slot.last >= slot.day
                && self.book.editions.is_open(slot.day)
                && (slot.is_selling || slots.may_sell(&Slot::of(draft, slot.day)))
                && self.can_reach(draft, slot.day)
        };
        slots.slots.iter().filter(is_fit).map(|slot| slot.day).min()
    }
}

impl Draft<'_> {
    fn move_if_later(&mut self, day: NaiveDate, why: Why) {
        if day > self.progress.due {
            self.progress.move_to(day, why);
        }
    }
}

impl Slot {
    fn of(draft: &Draft<'_>, day: NaiveDate) -> Slot {
        Slot {
            day,
            latest: day,
            last: draft.progress.expires,
            is_selling: draft.group.version.purpose() == Purpose::Marketing,
            is_held: false,
        }
    }
}

impl Slots<'_> {
    fn join(&mut self, joining: &Slot) {
        for slot in self.slots.iter_mut().filter(|slot| slot.day == joining.day && !slot.is_held) {
            slot.last = slot.last.max(joining.last);
            slot.is_selling |= joining.is_selling;
        }
    }

    /// Joins a conversation planned for a few days before, nearer than two may follow each other: it is
    /// said with it if that still waits then, and after the gap if it does not. So what is due waits for
    /// nothing that has not been said.
    fn wait_for(&mut self, new: &Slot) -> bool {
        let is_near = |slot: &Slot| {
            !slot.is_held
                && (1..self.gap_days).contains(&(new.day - slot.day).num_days())
                && slot.last >= new.day
        };
        let Some(place) = self.slots.iter().position(is_near) else { return false };
        let slot = self.slots[place];
        let joined = Slot {
            latest: new.day.max(slot.latest),
            last: slot.last.max(new.last),
            is_selling: slot.is_selling || new.is_selling,
            ..slot
        };
        let mut others = self.slots.iter().filter(|other| other.day != slot.day);
        let fits =
            others.all(|other| self.are_far(other, &joined)) && self.is_not_too_many(&joined);
        if fits {
            self.slots[place] = joined;
        }
        fits
    }

    /// Whether another conversation is far enough from all others, and not one too many.
    fn has_room(&self, new: &Slot) -> bool {
        self.slots.iter().all(|slot| self.are_far(slot, new)) && self.is_not_too_many(new)
    }

    /// What has lapsed when the other comes keeps no distance from it.
    fn are_far(&self, one: &Slot, other: &Slot) -> bool {
        let has_lapsed = one.last < other.day || other.last < one.day;
        let between = (other.day - one.latest).max(one.day - other.latest);
        has_lapsed || between.num_days() >= self.gap_days
    }

    fn is_not_too_many(&self, new: &Slot) -> bool {
        let Budget { most, days, .. } = *self.budget;
        self.is_within(new, most, days, |_| true) && self.may_sell(new)
    }

    /// Whether another conversation that sells is not one too many of those.
    fn may_sell(&self, new: &Slot) -> bool {
        let Budget { selling, selling_days, .. } = *self.budget;
        !new.is_selling || self.is_within(new, selling, selling_days, |slot| slot.is_selling)
    }

    /// Whether each stretch of so many days that holds the new conversation holds at most so many.
    fn is_within(&self, new: &Slot, most: u32, days: i64, counts: impl Fn(&Slot) -> bool) -> bool {
        let counted = || self.slots.iter().filter(|slot| counts(slot) && slot.day != new.day);
        let stretch = new.day..plus(new.latest, days);
        let later = counted().map(|slot| slot.day).filter(|day| stretch.contains(day));
        let mut ends = later.chain([new.day]);
        ends.all(|end| {
            let begins = plus(end, -days);
            let is_in = |slot: &&Slot| begins < slot.latest && slot.day <= end && slot.last >= end;
            let n_others = counted().filter(is_in).count();
            n_others < most as usize || new.last < end
        })
    }
}
