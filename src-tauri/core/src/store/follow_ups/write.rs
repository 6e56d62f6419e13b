//! Writes planned follow-ups into the table; of a plan that is hardly another, only what changed.

use std::cmp::Ordering;

use rusqlite::fallible_streaming_iterator::FallibleStreamingIterator;
use rusqlite::types::ValueRef;
use rusqlite::{Connection, Row, Statement, Transaction, named_params, params};

use crate::Result;
use crate::domain::cadence::{Item, Kind, Medium, State, Why};
use crate::store::day::{DayText, day_text};
use crate::store::indexes;

/// A follow-up as it stands in the table.
#[derive(Clone, Debug)]
pub struct Planned {
    id: i64,
    customer_id: i64,
    kind: Kind,
    order: Option<i64>,
    /// All orders that it covers, where they are more than one.
    orders: Option<Box<str>>,
    turn: Option<i32>,
    due_on: DayText,
    until_on: DayText,
    expires_on: DayText,
    ends_on: DayText,
    state: State,
    reason: Option<Why>,
    medium: Option<Medium>,
    instead: Option<Medium>,
    attempts: u32,
}

impl Planned {
    /// `None` for what neither an order nor a complaint nor a year leads, which no plan holds.
    pub fn of(customer_id: i64, item: Item) -> Option<Planned> {
        Some(Planned {
            id: item.id(customer_id)?,
            customer_id,
            kind: item.kind,
            order: item.order,
            orders: several(&item.orders),
            turn: item.turn,
            due_on: day_text(Some(item.due)),
            until_on: day_text(Some(item.until)),
            expires_on: day_text(item.expires),
            ends_on: day_text(item.ends_on),
            state: item.state,
            reason: item.reason,
            medium: item.medium,
            instead: item.instead,
            attempts: item.attempts,
        })
    }

    pub fn id(&self) -> i64 {
        self.id
    }

    fn insert(&self, statement: &mut Statement<'_>) -> Result<()> {
        statement.execute(params![
            self.id,
            self.customer_id,
            self.kind.as_str(),
            self.order,
            self.orders,
            self.turn,
            self.due_on,
            self.until_on,
            self.expires_on,
            self.ends_on,
            self.state.as_str(),
            self.reason.map(Why::as_str),
            self.medium.map(Medium::as_str),
            self.instead.map(Medium::as_str),
            self.attempts,
        ])?;
        Ok(())
    }

    /// Columns as in `all.sql`; the ids are the same.
    fn stands_in(&self, row: &Row<'_>) -> Result<bool> {
        let number = |number: Option<i64>| number.map_or(ValueRef::Null, ValueRef::Integer);
        let word = |word: Option<&'static str>| word.map_or(ValueRef::Null, ValueRef::from);
        let values = [
            ValueRef::Integer(self.customer_id),
            ValueRef::from(self.kind.as_str()),
            number(self.order),
            self.orders.as_deref().map_or(ValueRef::Null, ValueRef::from),
            number(self.turn.map(i64::from)),
            self.due_on.value(),
            self.until_on.value(),
            self.expires_on.value(),
            self.ends_on.value(),
            ValueRef::from(self.state.as_str()),
            word(self.reason.map(Why::as_str)),
            word(self.medium.map(Medium::as_str)),
            word(self.instead.map(Medium::as_str)),
            ValueRef::Integer(i64::from(self.attempts)),
        ];
        for (value, column) in values.into_iter().zip(1..) {
            if row.get_ref(column)? != value {
                return Ok(false);
            }
        }
        Ok(true)
    }
}

fn several(orders: &[i64]) -> Option<Box<str>> {
    (orders.len() > 1).then(|| {
        let digits: Vec<String> = orders.iter().map(i64::to_string).collect();
        format!("[{}]", digits.join(",")).into_boxed_str()
    })
}

/// Writes follow-ups one by one, for customers whose old ones are gone.
pub struct Writer<'tx> {
    insert: Statement<'tx>,
}

impl<'tx> Writer<'tx> {
    pub fn prepare(tx: &'tx Transaction<'_>) -> Result<Writer<'tx>> {
        Ok(Writer { insert: tx.prepare(include_str!("insert.sql"))? })
    }

    pub fn write(&mut self, planned: &Planned) -> Result<()> {
        planned.insert(&mut self.insert)
    }
}

/// When one row in so many is another, all are written anew: rows in their order and indexes after them
/// cost less than many changes here and there.
const ALL_ANEW: usize = 8;

/// What is to be written so that the table holds the plan.
#[derive(Default)]
struct Changes {
    gone: Vec<i64>,
    /// Places in the plan.
    new: Vec<usize>,
}

/// Makes the table hold this plan, which is in the order of its ids.
pub fn write_all(tx: &Transaction<'_>, plan: &[Planned]) -> Result<()> {
    match changes(tx, plan, plan.len() / ALL_ANEW)? {
        Some(changes) => write_changes(tx, plan, &changes),
        None => write_anew(tx, plan),
    }
}

/// `None` when there are more than so many.
fn changes(db: &Connection, plan: &[Planned], most: usize) -> Result<Option<Changes>> {
    let mut changes = Changes::default();
    let mut statement = db.prepare(include_str!("all.sql"))?;
    let mut rows = statement.query([])?;
    rows.advance()?;
    let mut place = 0;
    loop {
        let (there, planned) = (rows.get(), plan.get(place));
        let order = match (there, planned) {
            (None, None) => return Ok(Some(changes)),
            (Some(_), None) => Ordering::Less,
            (None, Some(_)) => Ordering::Greater,
            (Some(row), Some(planned)) => row.get::<_, i64>(0)?.cmp(&planned.id),
        };
        match (order, there, planned) {
            (Ordering::Less, Some(row), _) => changes.gone.push(row.get(0)?),
            (Ordering::Equal, Some(row), Some(planned)) if planned.stands_in(row)? => {}
            (Ordering::Equal, Some(row), _) => {
                changes.gone.push(row.get(0)?);
                changes.new.push(place);
            }
            (Ordering::Greater, ..) => changes.new.push(place),
            (Ordering::Less | Ordering::Equal, None, _) => {}
        }
        if changes.gone.len().max(changes.new.len()) > most {
            return Ok(None);
        }
        if order.is_ge() {
            place += 1;
        }
        if order.is_le() {
            rows.advance()?;
        }
    }
}

fn write_changes(tx: &Transaction<'_>, plan: &[Planned], changes: &Changes) -> Result<()> {
    let mut delete = tx.prepare("DELETE FROM follow_ups WHERE id = :id")?;
    for id in &changes.gone {
        delete.execute(named_params! { ":id": id })?;
    }
    let mut insert = tx.prepare(include_str!("insert.sql"))?;
    changes.new.iter().try_for_each(|place| plan[*place].insert(&mut insert))
}

fn write_anew(tx: &Transaction<'_>, plan: &[Planned]) -> Result<()> {
    let late =
        indexes::drop_all(tx, &["follow_ups_customer", "follow_ups_due", "follow_ups_expires"])?;
    tx.execute("DELETE FROM follow_ups", [])?;
    {
        let mut insert = tx.prepare(include_str!("insert.sql"))?;
        plan.iter().try_for_each(|planned| planned.insert(&mut insert))?;
    }
    late.iter().try_for_each(|statement| indexes::build(tx, statement))
}
