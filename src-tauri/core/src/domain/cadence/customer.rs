//! One customer's follow-ups: which there are, when they are, and where they stand.

use std::borrow::Cow;

use chrono::NaiveDate;

use super::facts::{Facts, Grievance, Order};
use super::group::{Group, groups, is_born_in_time};
use super::offset::plus;
use super::progress::{End, Progress, Touch};
use super::reach::Question;
use super::settings::{Settings, Several};
use super::touches::Aimed;
use super::window::{AFTER_ORDERS, Rulebook, Terms};
use super::{Item, Kind, Medium, State, Why};

/// All that one customer's plan is made from.
pub(super) struct Customer<'a> {
    pub settings: &'a Settings,
    pub book: Rulebook<'a>,
    pub facts: Facts<'a>,
    pub today: NaiveDate,
}

/// Why a follow-up has to wait.
#[derive(Clone, Copy)]
struct Quiet {
    until: NaiveDate,
    reason: Why,
}

impl Customer<'_> {
    /// All follow-ups but the tickets.
    pub fn follow_ups(&self, aimed: &[Aimed]) -> Vec<Item> {
        let has_ended = self.facts.orders.iter().any(|order| order.ended.is_some());
        let standing = match has_ended {
            false => Cow::Borrowed(self.facts.orders.as_slice()),
            true => Cow::Owned(self.standing()),
        };
        let mut items = Vec::new();
        for kind in AFTER_ORDERS {
            let from = items.len();
            if self.settings.is_on(kind) {
                self.add_current(&mut items, kind, &standing, aimed);
                if has_ended {
                    self.add_ended(&mut items, kind, aimed);
                }
            }
            if !aimed.is_empty() {
                self.add_history(&mut items, from, kind, aimed);
            }
        }
        items
    }

    fn standing(&self) -> Vec<Order> {
        self.facts.orders.iter().filter(|order| order.ended.is_none()).copied().collect()
    }

    fn add_current(&self, items: &mut Vec<Item>, kind: Kind, orders: &[Order], aimed: &[Aimed]) {
        for group in groups(self.settings, &self.book, kind, orders, self.today) {
            let touches = touches(aimed, kind, group.leader.id);
            let is_left_out = touches.is_empty()
                && (self.joins_cross_sell(kind, &group, orders)
                    || self.follows_too_soon(kind, &group, aimed));
            if !is_left_out {
                items.push(self.item(kind, group, aimed));
            }
        }
    }

    /// This order, with those of a day that stand still: one that came to nothing leaves no trace
    /// in what was planned for others.
    fn orders_with(&self, order: &Order, day: NaiveDate) -> Vec<Order> {
        let counts = |other: &&Order| other.ended.is_none() || other.id == order.id;
        self.facts.orders.iter().filter(counts).filter_map(|other| other.as_of(day)).collect()
    }

    /// What was planned for an order on the day on which it came to nothing.
    fn add_ended(&self, items: &mut Vec<Item>, kind: Kind, aimed: &[Aimed]) {
        for order in &self.facts.orders {
            let Some((day, _)) = order.ended else { continue };
            if day < order.known.max(order.begins(self.settings)) {
                continue;
            }
            let orders = self.orders_with(order, day);
            let groups = groups(self.settings, &self.book, kind, &orders, day);
            if let Some(group) = groups.into_iter().find(|group| group.leader.id == order.id) {
                items.push(self.item(kind, Group { leader: *order, ..group }, aimed));
            }
        }
    }

    /// What is finished stays visible, whatever leads now, and so does a day that a person gave.
    fn add_history(&self, items: &mut Vec<Item>, from: usize, kind: Kind, aimed: &[Aimed]) {
        let of_kind = aimed.iter().filter(|aimed| aimed.kind == kind);
        for (leader, day) in of_kind.map(|aimed| (aimed.leader, aimed.touch.at)) {
            if items[from..].iter().any(|item| item.order == Some(leader)) {
                continue;
            }
            let Some(order) = self.facts.order(leader) else { continue };
            let orders = self.orders_with(order, NaiveDate::MAX);
            let applied = self.book.applied(kind, order, &orders, day);
            let Some((terms, window)) = applied else { continue };
            let progress = Progress::after(self.settings, &window, &touches(aimed, kind, leader));
            let is_kept = match (progress.end, order.ended) {
                (Some(End::Done { .. }), _) => true,
                (_, Some(_)) | (Some(End::NeverOpen), None) => false,
                (Some(End::Closed(_) | End::GaveUp(_)), None) => true,
                (None, None) => {
                    let is_first = terms.several() == Several::First;
                    let is_born = is_born_in_time(self.settings, order, &window);
                    progress.is_given && is_first && is_born && self.settings.is_on(kind)
                }
            };
            if is_kept {
                let group = Group { leader: *order, orders: vec![leader], terms, window };
                items.push(self.item(kind, group, aimed));
            }
        }
    }

    /// Somebody who is about to hear of something new need not be told that they are missed.
    /// Any version of the rule counts, so that an edit never brings back what had joined.
    fn joins_cross_sell(&self, kind: Kind, group: &Group<'_>, orders: &[Order]) -> bool {
        if kind != Kind::Churn || !self.settings.is_on(Kind::CrossSell) {
            return false;
        }
        self.book.versions(Kind::CrossSell, self.today).any(|(_, terms)| {
            let window = terms.window(self.settings, &group.leader, orders);
            let distance = (window.due - group.window.due).num_days().abs();
            distance <= self.settings.gap_days
                && is_born_in_time(self.settings, &group.leader, &window)
        })
    }

    /// A kind that only the newest order leads leaves its distance to what was done before.
    fn follows_too_soon(&self, kind: Kind, group: &Group<'_>, aimed: &[Aimed]) -> bool {
        let Terms::Order(rule) = group.terms else { return false };
        if rule.several != Several::Last {
            return false;
        }
        let others = aimed.iter().filter(|a| a.kind == kind && a.leader != group.leader.id);
        others.map(|aimed| aimed.leader).any(|leader| {
            self.done_on(kind, leader, aimed)
                .is_some_and(|done| (group.window.due - done).num_days() < rule.min_gap_days)
        })
    }

    fn done_on(&self, kind: Kind, leader: i64, aimed: &[Aimed]) -> Option<NaiveDate> {
        let order = self.facts.order(leader)?;
        let (_, window) = self.book.applied(kind, order, &self.facts.orders, self.today)?;
        match Progress::after(self.settings, &window, &touches(aimed, kind, leader)).end? {
            End::Done { on, .. } => Some(on),
            End::Closed(_) | End::GaveUp(_) | End::NeverOpen => None,
        }
    }

    fn item(&self, kind: Kind, group: Group<'_>, aimed: &[Aimed]) -> Item {
        let order = group.leader;
        let touches = touches(aimed, kind, order.id);
        let mut progress = Progress::after(self.settings, &group.window, &touches);
        let is_unfinished = progress.end.is_none() && order.ended.is_none();
        let late = match is_unfinished && !self.is_paused() {
            true => self.wait(&mut progress, kind, order.id, aimed),
            false => None,
        };
        if let Some(End::Done { on, .. }) = progress.end {
            (progress.due, progress.until, progress.expires) = (on, on, on);
        }
        let (state, reason, medium) = match settled(&progress, &order) {
            Some((state, reason)) => (state, Some(reason), None),
            None => self.stand(kind, &group, &progress, late),
        };
        Item {
            kind,
            order: Some(order.id),
            orders: group.orders,
            ticket: None,
            turn: None,
            due: progress.due,
            until: progress.until,
            expires: Some(progress.expires),
            state,
            reason,
            medium,
            attempts: progress.attempts,
            ends_on: None,
            instead: None,
        }
    }

    /// Moves an unfinished follow-up behind conversations about others and behind complaints;
    /// says why when nothing useful is left of it. A day that a person gave is not moved, and what
    /// was over before is left as it was.
    fn wait(
        &self,
        progress: &mut Progress,
        kind: Kind,
        leader: i64,
        aimed: &[Aimed],
    ) -> Option<Why> {
        if progress.is_given {
            return None;
        }
        let quiet = self.quiet(progress.expires, kind, leader, aimed)?;
        let open = self.settings.open_or(quiet.until);
        if open <= progress.due {
            return None;
        }
        progress.due = open;
        progress.until = progress.until.max(open);
        progress.reason = Some(quiet.reason);
        (open > progress.expires).then_some(quiet.reason)
    }

    /// The longest time of quiet that concerns a follow-up; on one day a complaint counts for more.
    fn quiet(&self, expires: NaiveDate, kind: Kind, leader: i64, aimed: &[Aimed]) -> Option<Quiet> {
        let is_own = |n_try: usize| {
            aimed.iter().any(|a| a.n_try == n_try && a.kind == kind && a.leader == leader)
        };
        let tries = self.facts.tries.iter().enumerate();
        let talked = tries
            .filter(|(_, a_try)| a_try.act.is_conversation() && a_try.at <= expires)
            .filter(|(n_try, _)| !is_own(*n_try))
            .map(|(_, a_try)| a_try.at)
            .max();
        let grievances = self.facts.grievances.iter();
        let closed = grievances
            .filter(|grievance| grievance.opened <= expires)
            .filter_map(|grievance| grievance.closed)
            .max();
        let gap = self.settings.gap_days;
        match (talked, closed) {
            (None, None) => None,
            (Some(talked), closed) if closed.is_none_or(|closed| closed < talked) => {
                Some(Quiet { until: plus(talked, gap), reason: Why::TooSoon })
            }
            (_, closed) => {
                let until = plus(closed?, gap);
                Some(Quiet { until, reason: Why::AfterComplaint })
            }
        }
    }

    /// Where an unfinished follow-up stands, in the order of what counts for more.
    fn stand(
        &self,
        kind: Kind,
        group: &Group<'_>,
        progress: &Progress,
        late: Option<Why>,
    ) -> (State, Option<Why>, Option<Medium>) {
        if self.facts.reach.refuses(kind) {
            return (State::Suppressed, Some(Why::DoNotContact), None);
        }
        if self.is_paused() {
            return (State::Paused, Some(Why::Complaint), None);
        }
        if let Some(why) = late {
            return (State::Suppressed, Some(why), None);
        }
        if self.today > progress.expires {
            return (State::Expired, None, None);
        }
        let question = Question {
            kind,
            purpose: group.terms.purpose(),
            media: group.terms.media().unwrap_or(&self.settings.media),
            order: Some(&group.leader),
            last_purchase: self.last_purchase(),
            day: progress.due.max(self.today),
        };
        match self.facts.reach.choose(self.settings, question) {
            Err(why) => (State::Blocked, Some(why), None),
            Ok(medium) => (self.days_state(progress), progress.reason, Some(medium)),
        }
    }

    /// While a ticket is open, everything else waits; its days are found when it is closed.
    fn is_paused(&self) -> bool {
        self.facts.grievances.iter().any(Grievance::is_open)
    }

    fn last_purchase(&self) -> Option<NaiveDate> {
        let mut standing = self.facts.orders.iter().rev().filter(|order| order.ended.is_none());
        standing.next().map(|order| order.at)
    }

    fn days_state(&self, progress: &Progress) -> State {
        let is_snoozed = progress.is_given && progress.reason == Some(Why::Snooze);
        days_state(self.today, progress.due, progress.until, is_snoozed)
    }
}

/// Where the days alone put a follow-up.
pub(super) fn days_state(
    today: NaiveDate,
    due: NaiveDate,
    until: NaiveDate,
    is_snoozed: bool,
) -> State {
    match (today < due, today <= until) {
        (true, _) if is_snoozed => State::Snoozed,
        (true, _) => State::Planned,
        (false, true) => State::Due,
        (false, false) => State::Overdue,
    }
}

/// The state of what is finished.
fn settled(progress: &Progress, order: &Order) -> Option<(State, Why)> {
    match (progress.end, order.ended) {
        (Some(End::Done { why, .. }), _) => Some((State::Done, why)),
        (_, Some((_, why))) => Some((State::Cancelled, why)),
        (Some(End::Closed(why)), None) => Some((State::Skipped, why)),
        (Some(End::NeverOpen), None) => Some((State::Skipped, Why::Closed)),
        (Some(End::GaveUp(why)), None) => Some((State::GaveUp, why)),
        (None, None) => None,
    }
}

/// The tries at one follow-up, each once.
fn touches(aimed: &[Aimed], kind: Kind, leader: i64) -> Vec<Touch> {
    let of_it = aimed.iter().filter(|aimed| aimed.kind == kind && aimed.leader == leader);
    let mut touches: Vec<Touch> = of_it.map(|aimed| aimed.touch).collect();
    touches.dedup();
    touches
}
