//! Where a follow-up stands on the day of the plan.

use chrono::NaiveDate;

use super::choose::Question;
use super::customer::Customer;
use super::draft::Draft;
use super::facts::Order;
use super::group::Group;
use super::progress::{End, Progress};
use super::turns::Days;
use super::{Item, Medium, State, Why};

/// A state with all that belongs to it.
#[derive(Clone, Copy)]
pub(super) struct Standing {
    pub state: State,
    pub reason: Option<Why>,
    pub medium: Option<Medium>,
    pub ends_on: Option<NaiveDate>,
    pub instead: Option<Medium>,
}

impl Standing {
    pub fn plain(state: State, reason: Option<Why>) -> Standing {
        Standing { state, reason, medium: None, ends_on: None, instead: None }
    }
}

impl Customer<'_> {
    /// The follow-up as it is told; the second is the day on which more than days will change it.
    pub fn item(&self, mut draft: Draft<'_>) -> (Item, Option<NaiveDate>) {
        let leader = draft.group.leader;
        let is_yearly = self.book.is_yearly(draft.kind);
        let asked = self.question(&draft, (!is_yearly).then_some(&leader));
        if self.book.is_ever_opened && draft.is_unfinished() {
            self.open(&mut draft.progress, &asked);
        }
        let (standing, turns_on) = self.stand(&draft, &asked);
        let Draft { kind, group, progress, .. } = draft;
        let item = Item {
            kind,
            order: (!is_yearly).then_some(leader.id),
            orders: if is_yearly { Vec::new() } else { group.orders },
            ticket: None,
            turn: if is_yearly { i32::try_from(leader.id).ok() } else { None },
            due: progress.due,
            until: progress.until,
            expires: Some(progress.expires),
            state: standing.state,
            reason: standing.reason,
            medium: standing.medium,
            attempts: progress.attempts,
            ends_on: standing.ends_on,
            instead: standing.instead,
        };
        // The next turn of a yearly kind appears when this one is over.
        let next_turn = group.window.expires.succ_opt();
        let next_turn = next_turn.filter(|day| is_yearly && *day > self.today);
        (item, [turns_on, next_turn].into_iter().flatten().min())
    }

    pub fn question<'q>(&'q self, draft: &Draft<'q>, order: Option<&'q Order>) -> Question<'q> {
        let Group { leader, version, window, .. } = &draft.group;
        let edition = self.book.editions.under(leader.at, window.until);
        Question {
            settings: &self.book.settings,
            kind: draft.kind,
            purpose: version.purpose(),
            media: version.media().unwrap_or(&edition.media),
            shop_media: &edition.media,
            order,
            orders: &self.facts.orders,
            last_purchase: self.last_purchase(),
        }
    }

    fn last_purchase(&self) -> Option<NaiveDate> {
        let mut standing = self.facts.orders.iter().rev().filter(|order| order.ended.is_none());
        standing.next().map(|order| order.at)
    }

    /// What the merchant opened by an edit is on time on that day.
    fn open(&self, progress: &mut Progress, asked: &Question<'_>) {
        if let Some(opened) = self.facts.reach.opened_on(asked, progress.due) {
            progress.until = progress.until.max(opened.min(progress.expires));
        }
    }

    /// Where an unfinished follow-up stands, in the order of what counts for more.
    fn stand(&self, draft: &Draft<'_>, asked: &Question<'_>) -> (Standing, Option<NaiveDate>) {
        let Draft { kind, group, progress, late } = draft;
        let plain = |state, why| (Standing::plain(state, Some(why)), None);
        if let Some((state, why)) = settled(progress, &group.leader) {
            return plain(state, why);
        }
        if self.facts.reach.refuses(*kind) {
            return plain(State::Suppressed, Why::DoNotContact);
        }
        if self.is_paused() {
            return plain(State::Paused, Why::Complaint);
        }
        if let Some(why) = *late {
            return plain(State::Suppressed, why);
        }
        let Progress { due, until, expires, reason, .. } = *progress;
        self.reached(asked, &Days { due, until, expires, reason })
    }

    /// Where days and media put what is neither finished nor left out.
    pub fn reached(&self, asked: &Question<'_>, days: &Days) -> (Standing, Option<NaiveDate>) {
        if self.today > days.expires {
            return (Standing::plain(State::Expired, None), None);
        }
        let reach = &self.facts.reach;
        let day = days.due.max(self.today);
        let next = reach.next_choice(asked, (day, days.expires));
        let turns_on = next.map(|(day, _)| day);
        let standing = match reach.choose(asked, day) {
            Err(why) => Standing {
                ends_on: reach.ended_on(asked, day),
                instead: reach.could_be(asked, days.due),
                ..Standing::plain(State::Blocked, Some(why))
            },
            Ok(medium) => Standing {
                state: days.state(self.today),
                reason: days.reason,
                medium: Some(medium),
                ends_on: turns_on,
                instead: next.and_then(|(_, choice)| choice.ok()),
            },
        };
        (standing, turns_on)
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
