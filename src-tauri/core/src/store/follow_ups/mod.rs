//! The plan of every customer: computed by the cadence from orders, acts, settings and the day,
//! and kept in a table that may be thrown away at any time.

mod acts;
mod consents;
mod everybody;
mod facts;
mod new_day;
mod own;
mod reach;
mod write;

use std::collections::{BTreeMap, HashMap};

use chrono::{Days, NaiveDate};
use rusqlite::{Connection, OptionalExtension, Transaction, named_params};

use crate::Result;
use crate::domain::cadence::{self, Planner};
use crate::domain::own_days::Follows;
use crate::domain::rulebook::{Book, Rulebook};
use crate::store::{channels, day_lines};

/// All that planning needs besides the customers: the rules, and the day.
#[derive(Clone, Debug)]
pub struct Planning {
    pub settings: cadence::Settings,
    pub today: NaiveDate,
    /// Where an order comes from, by the file that first told of it.
    files: HashMap<i64, Origin>,
    /// How long parcels are assumed to travel, by the key of the channel.
    transit: BTreeMap<String, Vec<cadence::Transit>>,
    own: own::OwnKinds,
    rulebook: Rulebook,
    /// What stood before an edit of the rulebook, by the day of the edit.
    earlier: Vec<(NaiveDate, Rulebook)>,
    /// How many days forwarding addresses of a channel last, by its place among `settings.sources`.
    email_days: Vec<Option<u64>>,
}

#[derive(Clone, Copy, Debug)]
struct Origin {
    /// The place of the channel among `settings.sources`.
    source: u16,
    /// The day on which we learned of the order.
    imported_on: NaiveDate,
}

impl Planning {
    pub fn new(settings: cadence::Settings, rulebook: Rulebook, today: NaiveDate) -> Planning {
        Planning {
            settings,
            today,
            rulebook,
            files: HashMap::new(),
            transit: BTreeMap::new(),
            earlier: Vec::new(),
            email_days: Vec::new(),
            own: own::OwnKinds::default(),
        }
    }

    /// What the kinds of the merchant's own follow that are on.
    pub fn with_own(self, kinds: Vec<(cadence::Own, Follows)>) -> Planning {
        Planning { own: own::OwnKinds::new(kinds), ..self }
    }

    pub fn with_transit(self, transit: BTreeMap<String, Vec<cadence::Transit>>) -> Planning {
        Planning { transit, ..self }
    }

    pub fn with_earlier(self, earlier: Vec<(NaiveDate, Rulebook)>) -> Planning {
        Planning { earlier, ..self }
    }

    /// Nothing is born late: every channel begins on the day of its first import. What its buyers may be
    /// written for is as the rulebook says.
    pub fn with_channels(&self, db: &Connection) -> Result<Planning> {
        let mut planning = self.clone();
        let mut places = HashMap::new();
        planning.settings.sources.clear();
        planning.email_days.clear();
        for channel in channels::all(db)? {
            places.insert(channel.id, planning.settings.sources.len());
            let format = channels::format_of(db, &channel.key)?;
            let book = self.rulebook.book(&channel.key, format.as_deref());
            planning.settings.sources.push(cadence::Source {
                activated_on: Some(channel.activated_on),
                transit: self.transit.get(&channel.key).cloned().unwrap_or_default(),
                ways: book.ways(),
                basis: Some(book.basis().0),
                earlier: self.earlier_of(&channel.key, format.as_deref(), &book),
                ..cadence::Source::default()
            });
            planning.email_days.push(book.email_days());
        }
        let mut statement = db.prepare_cached(include_str!("files.sql"))?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let place = places.get(&row.get("channel_id")?).copied().unwrap_or_default();
            let source = u16::try_from(place).unwrap_or(u16::MAX);
            let origin = Origin { source, imported_on: row.get("imported_on")? };
            planning.files.insert(row.get("id")?, origin);
        }
        planning.own = planning.own.with_products(db)?;
        Ok(planning)
    }

    /// What a channel let us do before each edit by which that became another.
    fn earlier_of(&self, key: &str, format: Option<&str>, now: &Book<'_>) -> Vec<cadence::Earlier> {
        let said = |book: &Book<'_>| (book.ways(), Some(book.basis().0));
        let mut after = said(now);
        let mut earlier = Vec::new();
        for (before, rulebook) in self.earlier.iter().rev() {
            let (ways, basis) = said(&rulebook.book(key, format));
            if (&ways, &basis) != (&after.0, &after.1) {
                earlier.push(cadence::Earlier { before: *before, ways: ways.clone(), basis });
            }
            after = (ways, basis);
        }
        earlier.reverse();
        earlier
    }

    /// As it was before so many of the channels, the oldest, were all.
    fn before_channels(&self, n: usize) -> Planning {
        let mut before = self.clone();
        before.settings.sources.truncate(n);
        before.email_days.truncate(n);
        before
    }
}

pub use new_day::{advance, replan_by};

/// All that is known of one customer.
fn events_of(db: &Connection, planning: &Planning, customer: i64) -> Result<Vec<cadence::Event>> {
    let mut events = facts::of_customer(db, planning, customer)?;
    planning.own.add(db, customer, &mut events)?;
    Ok(events)
}

/// By which media somebody has agreed to hear more than their orders need, as the plan knows it.
pub fn agreed_media(db: &Connection, customer_id: i64) -> Result<Vec<cadence::Medium>> {
    let acts = acts::of_customer(db, customer_id)?;
    let agreed = consents::agreed(db, customer_id, &acts.spoken)?.into_iter();
    Ok(agreed.filter(|(_, is_yes)| *is_yes).map(|(medium, _)| medium).collect())
}

/// The day for which everybody was planned; none in a new shop.
pub fn planned_for(db: &Connection) -> Result<Option<NaiveDate>> {
    Ok(db
        .prepare_cached("SELECT planned_for FROM plan")?
        .query_row([], |row| row.get(0))
        .optional()?)
}

/// To plan one customer alone costs as much as to plan so many of all.
const ALONE: usize = 12;
/// So few customers are always planned one by one.
const FEW: usize = 500;

/// The plan of one customer as it would be; nothing is kept. `planning` knows the channels already.
pub fn plan_of(db: &Connection, planning: &Planning, customer: i64) -> Result<Vec<cadence::Item>> {
    let events = events_of(db, planning, customer)?;
    Ok(cadence::plan(&planning.settings, &events, planning.today))
}

/// Plans these customers anew, or everybody where that is quicker. `planning` knows the channels
/// already.
pub fn replan(tx: &Transaction<'_>, planning: &Planning, customers: &[i64]) -> Result<()> {
    let most: i64 =
        tx.query_row("SELECT coalesce(max(id), 0) FROM customers", [], |row| row.get(0))?;
    if customers.len() > (most as usize / ALONE).max(FEW) {
        return replan_all(tx, planning);
    }
    let planner = Planner::new(&planning.settings, planning.today);
    let mut writer = write::Writer::prepare(tx)?;
    // An order may have gone from one of them to another, with the numbers of its follow-ups.
    for customer in customers {
        tx.prepare_cached("DELETE FROM follow_ups WHERE customer_id = :customer")?
            .execute(named_params! { ":customer": customer })?;
    }
    for customer in customers {
        let plan = planner.plan(&events_of(tx, planning, *customer)?);
        new_day::turn(tx, *customer, plan.turns_on)?;
        let items = plan.items.into_iter();
        for planned in items.filter_map(|item| write::Planned::of(*customer, item)) {
            writer.write(&planned)?;
        }
    }
    day_lines::note(tx, customers)?;
    new_day::remember_beginnings(tx, planning)
}

/// What the cadence knows of a customer.
pub fn known(
    db: &Connection,
    planning: &Planning,
    customer_id: i64,
) -> Result<Vec<cadence::Event>> {
    facts::of_customer(db, planning, customer_id)
}

/// Plans everybody anew in one pass over the orders.
pub fn replan_all(tx: &Transaction<'_>, planning: &Planning) -> Result<()> {
    let all = everybody::plan(tx, planning)?;
    write::write_all(tx, &all.planned)?;
    new_day::turn_all(tx, &all.turns)?;
    new_day::remember(tx, planning)?;
    day_lines::note_everybody(tx)
}

/// Open follow-ups that are late, due, or will be within a week, by kind.
pub fn counts_this_week(db: &Connection, today: NaiveDate) -> Result<BTreeMap<String, i64>> {
    let end = today + Days::new(7);
    let mut statement = db.prepare_cached(include_str!("counts_this_week.sql"))?;
    let counts = statement.query_map(named_params! { ":end": end }, |row| {
        Ok((row.get::<_, String>("kind")?, row.get::<_, i64>("n")?))
    })?;
    Ok(counts.collect::<rusqlite::Result<_>>()?)
}
