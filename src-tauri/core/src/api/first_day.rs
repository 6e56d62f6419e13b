//! The first day after a first import in numbers: what is due, what comes later, who may not be reached.

use std::collections::BTreeMap;

use super::answers::FirstDay;
use super::requests::Nothing;
use super::{Call, day};
use crate::Result;
use crate::store::reports::follow_ups;

pub(super) fn first_day(call: &Call<'_>, _: Nothing) -> Result<FirstDay> {
    day::read(call, |db, settings, today| {
        let mut first = FirstDay {
            n_people: follow_ups::count_waiting(db)?,
            n_late: 0,
            n_later: 0,
            due: BTreeMap::new(),
            left_out: BTreeMap::new(),
            target: settings.cadence.daily_target,
            sells: settings.cadence.cross_sell.is_on || settings.cadence.churn.is_on,
        };
        for counted in follow_ups::counted(db, today)? {
            let n = counted.n;
            match counted.state.as_str() {
                "overdue" => first.n_late += n,
                "due" => *first.due.entry(counted.kind).or_default() += n,
                "planned" | "snoozed" => first.n_later += n,
                "blocked" if counted.is_now => {
                    let reason = counted.state_reason.unwrap_or_default();
                    *first.left_out.entry(reason).or_default() += n;
                }
                _ => {}
            }
        }
        Ok(first)
    })
}
