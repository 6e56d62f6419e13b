//! What was done since Monday, in counts: so few are no per cent.

use chrono::{Datelike, Days};

use super::answers::CallsWeek;
use super::requests::Nothing;
use super::{Call, day};
use crate::Result;
use crate::store::events;

pub(super) fn week(call: &Call<'_>, _: Nothing) -> Result<CallsWeek> {
    day::read(call, |db, _, today| {
        let since = today - Days::new(u64::from(today.weekday().num_days_from_monday()));
        let week = events::week(db, since)?;
        Ok(CallsWeek {
            since: since.to_string(),
            n_calls: week.n_calls,
            n_reached: week.n_reached,
            n_messages: week.n_messages,
            n_wrong: week.n_wrong,
            n_written: week.n_written,
            n_agreed: week.n_agreed,
            n_promised: week.n_promised,
            n_kept: week.n_kept,
            n_complaints: week.n_complaints,
        })
    })
}
