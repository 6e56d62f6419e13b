//! Plans everybody: one thread reads what is known of the customers while another plans those who have
//! been read.

use std::sync::mpsc::{Receiver, SyncSender, sync_channel};

use chrono::NaiveDate;
use rusqlite::Connection;

use super::write::Planned;
use super::{Planning, facts, own};
use crate::domain::cadence::{Event, Planner};
use crate::{Error, Result};

/// So many customers are handed over at once.
const AT_ONCE: usize = 512;
/// So many hands full wait at the most.
const WAITING: usize = 4;

type Known = Vec<(i64, Vec<Event>)>;

/// The plan of everybody.
#[derive(Default)]
pub struct Everybody {
    /// In the order of the ids.
    pub planned: Vec<Planned>,
    /// Of whom more than days changes, and on which day first.
    pub turns: Vec<(i64, NaiveDate)>,
}

pub fn plan(db: &Connection, planning: &Planning) -> Result<Everybody> {
    std::thread::scope(|threads| {
        let (to_plan, known) = sync_channel(WAITING);
        let planner = threads.spawn(move || plan_each(planning, &known));
        let read = read_all(db, planning, &to_plan);
        drop(to_plan);
        let plan = planner.join();
        read?;
        plan.map_err(|_| Error::Store { detail: "the plan broke off".to_owned() })
    })
}

fn read_all(db: &Connection, planning: &Planning, to_plan: &SyncSender<Known>) -> Result<()> {
    // Nobody listens any more when planning broke off, which is told when it is asked for.
    let hand_over = |known: Known| drop(to_plan.send(known));
    let own = own::Everybody::of(&planning.own, db)?;
    let mut known = Vec::with_capacity(AT_ONCE);
    facts::of_everybody(db, planning, &mut |customer, events| {
        let mut events = events.to_vec();
        if let Some(own) = &own {
            events.extend(own.more(customer, &events));
        }
        known.push((customer, events));
        if known.len() == AT_ONCE {
            hand_over(std::mem::replace(&mut known, Vec::with_capacity(AT_ONCE)));
        }
        Ok(())
    })?;
    hand_over(known);
    Ok(())
}

fn plan_each(planning: &Planning, known: &Receiver<Known>) -> Everybody {
    let mut all = Everybody::default();
    let planner = Planner::new(&planning.settings, planning.today);
    for (customer, events) in known.iter().flatten() {
        let plan = planner.plan(&events);
        all.turns.extend(plan.turns_on.map(|day| (customer, day)));
        let planned = plan.items.into_iter().filter_map(|item| Planned::of(customer, item));
        all.planned.extend(planned);
    }
    all.planned.sort_unstable_by_key(Planned::id);
    all
}
