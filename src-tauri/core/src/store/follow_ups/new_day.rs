//! A new day: the plan moves on by its days, and only those are planned anew of whom more changes.

use chrono::NaiveDate;
use rusqlite::{OptionalExtension, Transaction, named_params};
use xxhash_rust::xxh3::xxh3_64;

use super::{Planning, replan, replan_all};
use crate::Result;
use crate::domain::cadence::Source;
use crate::store::{day_lines, indexes};

/// Moves the plan of an earlier day on to the day of `planning`. Days alone move what is open; of whom a
/// number, a permission or a rule ends on the way is planned anew. When the clock was set back, or the
/// rules are others than those by which everybody was planned, all are.
pub fn advance(tx: &Transaction<'_>, planning: &Planning, from: NaiveDate) -> Result<()> {
    let is_by_these = kept(tx)?.is_some_and(|(_, rules)| rules == Some(mark(planning)));
    if from > planning.today || !is_by_these {
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

/// Plans anew whoever is planned otherwise by these rules than by those of before: everybody, or nobody
/// where nothing that a plan reads has changed.
pub fn replan_by(tx: &Transaction<'_>, planning: &Planning) -> Result<()> {
    let is_same = kept(tx)? == Some((planning.today, Some(mark(planning))));
    if is_same { Ok(()) } else { replan_all(tx, planning) }
}

/// After some were planned: in a shop that was never planned as a whole there is nobody else to plan, and of
/// a channel that begins today nobody has bought but they. Otherwise it is told when all were planned.
pub fn remember_beginnings(tx: &Transaction<'_>, planning: &Planning) -> Result<()> {
    let Some((_, rules)) = kept(tx)? else { return remember(tx, planning) };
    if rules != Some(mark(planning)) && rules.is_some_and(|rules| are_only_new(planning, rules)) {
        tx.prepare_cached("UPDATE plan SET planned_with = :rules")?
            .execute(named_params! { ":rules": mark(planning) })?;
    }
    Ok(())
}

/// Whether channels that begin today are all that these rules have more than the others.
fn are_only_new(planning: &Planning, others: i64) -> bool {
    let channels = &planning.settings.sources;
    let begins = |channel: &&Source| {
        let is_edited = !(channel.transit.is_empty() && channel.earlier.is_empty());
        channel.activated_on == Some(planning.today) && !is_edited
    };
    let n_new = channels.iter().rev().take_while(begins).count();
    let n_before = channels.len() - n_new..channels.len();
    n_before.rev().any(|n| mark(&planning.before_channels(n)) == others)
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

/// For which day and by which rules everybody was planned; none in a new shop, and no rules where nobody
/// said so.
fn kept(tx: &Transaction<'_>) -> Result<Option<(NaiveDate, Option<i64>)>> {
    let mut statement = tx.prepare_cached("SELECT planned_for, planned_with FROM plan")?;
    Ok(statement.query_row([], |row| Ok((row.get(0)?, row.get(1)?))).optional()?)
}

/// Tells the rules from others: the merchant's, the channels' and those of this version.
fn mark(planning: &Planning) -> i64 {
    let Planning { settings, email_days, own, .. } = planning;
    let (version, own) = (env!("CARGO_PKG_VERSION"), own.kinds());
    xxh3_64(format!("{version} {settings:?} {email_days:?} {own:?}").as_bytes()).cast_signed()
}
