//! A new day: the plan moves on by its days, and only those are planned anew of whom more changes.

use chrono::NaiveDate;
use rusqlite::{OptionalExtension, Transaction, named_params};
use xxhash_rust::xxh3::xxh3_64;

use super::{Planning, replan, replan_all};
use crate::Result;
use crate::store::{day_lines, indexes};

/// Moves the plan of an earlier day on to the day of `planning`. Days alone move what is open; of whom a
/// number, a permission or a rule ends on the way is planned anew. When the clock was set back, or the
/// rules are others than those by which everybody was planned, all are.
pub fn advance(tx: &Transaction<'_>, planning: &Planning, from: NaiveDate) -> Result<()> {
    if from > planning.today || planned_with(tx)? != Some(mark(planning)) {
        return replan_all(tx, planning);
    }
    let today = named_params! { ":today": planning.today };
    for sql in [
        include_str!("advance_to_due.sql"),
        include_str!("advance_to_overdue.sql"),
        include_str!("advance_to_expired.sql"),
    ] {
        tx.prepare_cached(sql)?.execute(today)?;
    }
    let turning: Vec<i64> = tx
        .prepare_cached("SELECT customer_id FROM plan_turns WHERE turns_on <= :today")?
        .query_map(today, |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    replan(tx, planning, &turning)?;
    remember(tx, planning)?;
    day_lines::note_everybody(tx)
}

/// Everybody is planned for the day, by these rules.
pub fn remember(tx: &Transaction<'_>, planning: &Planning) -> Result<()> {
    tx.prepare_cached(include_str!("remember_day.sql"))?
        .execute(named_params! { ":today": planning.today, ":rules": mark(planning) })?;
    Ok(())
}

/// Notes on which day the plan of a customer changes by more than its days.
pub fn turn(tx: &Transaction<'_>, customer_id: i64, turns_on: Option<NaiveDate>) -> Result<()> {
    let Some(turns_on) = turns_on else {
        tx.prepare_cached("DELETE FROM plan_turns WHERE customer_id = :customer")?
            .execute(named_params! { ":customer": customer_id })?;
        return Ok(());
    };
    tx.prepare_cached(include_str!("turn.sql"))?
        .execute(named_params! { ":customer": customer_id, ":turns_on": turns_on })?;
    Ok(())
}

/// The same for everybody.
pub fn turn_all(tx: &Transaction<'_>, turns: &[(i64, NaiveDate)]) -> Result<()> {
    let late = indexes::drop_all(tx, &["plan_turns_on"])?;
    tx.execute("DELETE FROM plan_turns", [])?;
    turns.iter().try_for_each(|(customer, day)| turn(tx, *customer, Some(*day)))?;
    late.iter().try_for_each(|statement| indexes::build(tx, statement))
}

/// By which rules everybody was planned; none where nobody said so.
fn planned_with(tx: &Transaction<'_>) -> Result<Option<i64>> {
    let kept = tx.prepare_cached("SELECT planned_with FROM plan")?.query_row([], |row| row.get(0));
    Ok(kept.optional()?.flatten())
}

/// Tells the rules from others: the merchant's, the channels' and those of this version.
fn mark(planning: &Planning) -> i64 {
    let Planning { settings, email_days, .. } = planning;
    let rules = format!("{} {settings:?} {email_days:?}", env!("CARGO_PKG_VERSION"));
    xxh3_64(rules.as_bytes()).cast_signed()
}
