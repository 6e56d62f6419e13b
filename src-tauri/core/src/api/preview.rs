//! What an edit of the follow-up plan or of the rulebook would move, shown on the shop's own customers
//! before it is saved.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate, Weekday};

use super::answers::{Cadence, CadencePreview, CadenceVersion, MovedFollowUp, WeekPreview};
use super::cadence::Version;
use super::requests::{Nothing, PreviewCadence};
use super::{Call, cadence, day, settings};
use crate::domain::cadence::Item;
use crate::domain::plan_shift::{self, Shift};
use crate::store::follow_ups::{self, Planning};
use crate::store::{Connection, customers};
use crate::{Error, Result};

/// So many people are looked at before an answer is given; the rest is asked for beside.
const AT_ONCE: usize = 2_000;
/// A quarter of a year is what fits beside the fields.
const WEEKS: usize = 13;
/// So many follow-ups are shown by name, and so many of one kind.
const EXAMPLES: usize = 12;
const OF_ONE_KIND: usize = 4;

pub(super) fn preview(call: &Call<'_>, request: PreviewCadence) -> Result<CadencePreview> {
    cadence::check::check(&request.cadence)?;
    day::read(call, |db, settings, today| {
        let mut versions = settings::versions(db)?;
        let before = settings::planning_with(db, &versions, today)?;
        let mut draft = request.cadence.clone();
        cadence::own::number(&mut draft, &cadence::own::numbers(&versions))?;
        let rulebook = settings.rulebook.clone();
        versions.push(Version { effective: today, cadence: draft, rulebook });
        let after = settings::planning_with(db, &versions, today)?;
        compared(call, db, (&before, &after), request.next, today)
    })
}

/// How the plans of some customers would differ, from the customer after `next` on.
pub(super) fn compared(
    call: &Call<'_>,
    db: &Connection,
    (before, after): (&Planning, &Planning),
    next: Option<i64>,
    today: NaiveDate,
) -> Result<CadencePreview> {
    let people = customers::newest(db, next, AT_ONCE)?;
    let mut seen = Seen::on(today);
    for (at, customer) in people.iter().enumerate() {
        if at % 200 == 0 && call.host.is_stopped() {
            return Err(Error::Stopped);
        }
        let plan = |planning: &Planning| follow_ups::plan_of(db, planning, *customer);
        seen.look(*customer, &plan(before)?, &plan(after)?);
    }
    let next = people.last().copied().filter(|_| people.len() == AT_ONCE);
    seen.answer(db, people.len(), next)
}

/// What was seen so far.
struct Seen {
    today: NaiveDate,
    n_moved: i64,
    n_new: i64,
    n_gone: i64,
    n_late: i64,
    n_other_way: i64,
    before: [i64; WEEKS],
    after: [i64; WEEKS],
    examples: BTreeMap<&'static str, Vec<(i64, Shift)>>,
}

impl Seen {
    fn on(today: NaiveDate) -> Seen {
        Seen {
            today,
            n_moved: 0,
            n_new: 0,
            n_gone: 0,
            n_late: 0,
            n_other_way: 0,
            before: [0; WEEKS],
            after: [0; WEEKS],
            examples: BTreeMap::new(),
        }
    }

    fn look(&mut self, customer: i64, before: &[Item], after: &[Item]) {
        let weeks = [(before, &mut self.before), (after, &mut self.after)];
        for (items, counts) in weeks {
            for day in plan_shift::days(items) {
                if let Some(count) = week(self.today, day).and_then(|week| counts.get_mut(week)) {
                    *count += 1;
                }
            }
        }
        self.n_late += plan_shift::n_late(before, after) as i64;
        self.n_other_way += plan_shift::n_other_way(before, after) as i64;
        for shift in plan_shift::shifts(before, after) {
            match (shift.before, shift.after) {
                (Some(_), Some(_)) => self.n_moved += 1,
                (None, _) => self.n_new += 1,
                (Some(_), None) => self.n_gone += 1,
            }
            let of_kind = self.examples.entry(shift.kind.as_str()).or_default();
            if of_kind.len() < OF_ONE_KIND {
                of_kind.push((customer, shift));
            }
        }
    }

    fn answer(self, db: &Connection, n_people: usize, next: Option<i64>) -> Result<CadencePreview> {
        let mut examples: Vec<(i64, Shift)> = self.examples.into_values().flatten().collect();
        examples.sort_by_key(|(customer, shift)| (shift.after.or(shift.before), *customer));
        examples.truncate(EXAMPLES);
        let ids: Vec<i64> = examples.iter().map(|(customer, _)| *customer).collect();
        let names = customers::by_id(db, &ids)?;
        let example = |(customer, shift): &(i64, Shift)| MovedFollowUp {
            customer_id: *customer,
            customer_name: names.get(customer).map(|it| it.name.clone()).unwrap_or_default(),
            kind: shift.kind.as_str().to_owned(),
            before_on: shift.before.map(|day| day.to_string()),
            after_on: shift.after.map(|day| day.to_string()),
        };
        let week = |at: usize| WeekPreview {
            from_on: (monday(self.today) + Days::new(7 * at as u64)).to_string(),
            before: self.before[at],
            after: self.after[at],
        };
        Ok(CadencePreview {
            n_people: n_people as i64,
            next,
            n_moved: self.n_moved,
            n_new: self.n_new,
            n_gone: self.n_gone,
            n_late: self.n_late,
            n_other_way: self.n_other_way,
            weeks: (0..WEEKS).map(week).collect(),
            examples: examples.iter().map(example).collect(),
        })
    }
}

fn monday(day: NaiveDate) -> NaiveDate {
    day.week(Weekday::Mon).first_day()
}

/// Which week from this one on; what has begun already belongs to this one.
fn week(today: NaiveDate, day: NaiveDate) -> Option<usize> {
    let days = (day.max(today) - monday(today)).num_days();
    usize::try_from(days / 7).ok().filter(|week| *week < WEEKS)
}

/// The days on which the follow-up plan was changed, the newest first.
pub(super) fn versions(call: &Call<'_>, _: Nothing) -> Result<Vec<CadenceVersion>> {
    let versions = call.shop.read(settings::versions)?;
    let mut told = Vec::new();
    let mut before = Cadence::default();
    for (at, version) in versions.iter().enumerate() {
        if versions.get(at + 1).is_some_and(|next| next.effective == version.effective) {
            continue;
        }
        let changed = settings::changed_fields(&before, &version.cadence)?;
        if !changed.is_empty() {
            told.push(CadenceVersion { on: version.effective.to_string(), changed });
        }
        before = version.cadence.clone();
    }
    told.reverse();
    Ok(told)
}
