//! A follow-up on its way to the plan: its days after tries, conversations and complaints.

use chrono::NaiveDate;

use super::customer::Customer;
use super::facts::Grievance;
use super::group::Group;
use super::progress::{End, Progress, Touch};
use super::touches::Aimed;
use super::{Kind, Why};

/// A follow-up of which it is not said yet where it stands.
pub(super) struct Draft<'a> {
    pub kind: Kind,
    pub group: Group<'a>,
    pub progress: Progress,
    /// Why nothing useful is left of it.
    pub late: Option<Why>,
}

impl Draft<'_> {
    /// Neither done nor closed nor called off.
    pub fn is_unfinished(&self) -> bool {
        self.progress.end.is_none() && self.group.leader.ended.is_none()
    }
}

/// Why a follow-up has to wait.
#[derive(Clone, Copy)]
struct Quiet {
    until: NaiveDate,
    reason: Why,
}

impl<'a> Customer<'a> {
    pub fn draft(&self, kind: Kind, group: Group<'a>, aimed: &[Aimed]) -> Draft<'a> {
        let touches = touches(aimed, kind, group.leader.id);
        let progress = Progress::after(&self.book.editions, &group.window, &touches);
        let mut draft = Draft { kind, group, progress, late: None };
        if draft.is_unfinished() && !self.is_paused() {
            let leader = draft.group.leader.id;
            draft.late = self.wait(&mut draft.progress, kind, leader, aimed);
        }
        if let Some(End::Done { on, .. }) = draft.progress.end {
            let progress = &mut draft.progress;
            (progress.due, progress.until, progress.expires) = (on, on, on);
        }
        draft
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
        let open = self.book.editions.open_or(quiet.until);
        if open <= progress.due {
            return None;
        }
        progress.move_to(open, quiet.reason);
        (open > progress.expires).then_some(quiet.reason)
    }

    /// The longest time of quiet that concerns a follow-up; where both end on one day, a complaint
    /// counts for more.
    fn quiet(&self, expires: NaiveDate, kind: Kind, leader: i64, aimed: &[Aimed]) -> Option<Quiet> {
        let is_own = |n_try: usize| {
            aimed.iter().any(|a| a.n_try == n_try && a.kind == kind && a.leader == leader)
        };
        let editions = &self.book.editions;
        let tries = self.facts.tries.iter().enumerate();
        let talked = tries
            .filter(|(_, a_try)| a_try.act.is_conversation() && a_try.at <= expires)
            .filter(|(n_try, _)| !is_own(*n_try))
            .map(|(_, a_try)| (editions.quiet_until(a_try.at), Why::TooSoon));
        let grievances = self.facts.grievances.iter();
        let closed = grievances
            .filter(|grievance| grievance.opened <= expires)
            .filter_map(|grievance| grievance.closed)
            .map(|closed| (editions.quiet_until(closed), Why::AfterComplaint));
        let is_complaint = |reason: &Why| *reason == Why::AfterComplaint;
        let longest = talked.chain(closed).max_by_key(|(until, why)| (*until, is_complaint(why)));
        longest.map(|(until, reason)| Quiet { until, reason })
    }

    /// While a ticket is open, everything else waits; its days are found when it is closed.
    pub fn is_paused(&self) -> bool {
        self.facts.grievances.iter().any(Grievance::is_open)
    }
}

/// The tries at one follow-up, each once, by day.
pub(super) fn touches(aimed: &[Aimed], kind: Kind, leader: i64) -> Vec<Touch> {
    let own = aimed.iter().filter(|aimed| (aimed.kind, aimed.leader) == (kind, leader));
    let mut touches: Vec<Touch> = own.map(|aimed| aimed.touch).collect();
    touches.dedup();
    touches
}
