//! Reads from the shop what is searched and listed of customers: of everybody, or of those whose
//! cards have changed.

use chrono::NaiveDate;
use rusqlite::{Connection, Row, Statement, named_params};

use super::text::{Kind, add, add_name, add_once, add_phone};
use crate::Result;
use crate::domain::fold::fold;
use crate::domain::order::OrderStatus;
use crate::domain::people::columns::{Traits, has};
use crate::domain::purchases::{Purchase, history};
use crate::store::{id_list, minor_money, parse_day, text_of};

/// A customer while all is gathered.
pub(super) struct Entry {
    pub(super) id: i64,
    pub(super) text: String,
    pub(super) traits: Traits,
}

/// Whom to read.
#[derive(Clone, Copy)]
pub(super) enum Whom<'a> {
    Everybody,
    These(&'a [i64]),
}

impl Whom<'_> {
    /// Calls `each` with every row of the statement for everybody, or of the one for some.
    fn rows(
        self,
        db: &Connection,
        all: &str,
        some: &str,
        mut each: impl FnMut(&Row<'_>) -> Result<()>,
    ) -> Result<()> {
        let mut statement: Statement<'_>;
        let mut rows = match self {
            Whom::Everybody => {
                statement = db.prepare(all)?;
                statement.query([])?
            }
            Whom::These(ids) => {
                statement = db.prepare(some)?;
                statement.query(named_params! { ":ids": id_list(ids) })?
            }
        };
        while let Some(row) = rows.next()? {
            each(row)?;
        }
        Ok(())
    }
}

/// Newest order first. Whoever is joined into another or lies in the trash is not among them.
pub(super) fn entries(db: &Connection, whom: Whom<'_>) -> Result<Vec<Entry>> {
    let mut entries = customers(db, whom)?;
    let owners = identities(db, whom, &mut entries)?;
    contact_points(db, whom, &mut entries, &owners)?;
    notes(db, whom, &mut entries)?;
    orders(db, whom, &mut entries, &owners)?;
    entries.sort_by(|a, b| {
        let last_on = |entry: &Entry| entry.traits.history.last_on;
        last_on(b).cmp(&last_on(a)).then(b.id.cmp(&a.id))
    });
    Ok(entries)
}

/// In the order of their ids.
fn customers(db: &Connection, whom: Whom<'_>) -> Result<Vec<Entry>> {
    let mut entries = Vec::new();
    let (all, some) = (include_str!("customers.sql"), include_str!("some_customers.sql"));
    whom.rows(db, all, some, |row| {
        let mut text = String::with_capacity(96);
        add_name(&mut text, text_of(row, "name")?);
        add(&mut text, Kind::Place, text_of(row, "city")?);
        let traits = Traits {
            city: fold(text_of(row, "city")?),
            country: row.get("country")?,
            ..Traits::default()
        };
        entries.push(Entry { id: row.get("id")?, text, traits });
        Ok(())
    })?;
    Ok(entries)
}

/// Adds what the channels call them; answers which entry each identity belongs to.
fn identities(db: &Connection, whom: Whom<'_>, entries: &mut [Entry]) -> Result<Vec<(i64, usize)>> {
    let mut owners = Vec::with_capacity(entries.len());
    let some = include_str!("../customers/identities_of.sql");
    let all = include_str!("identities.sql");
    whom.rows(db, all, some, |row| {
        let owner = position_of(entries, |entry| entry.id, row.get("customer_id")?);
        let Some(position) = owner else { return Ok(()) };
        owners.push((row.get("id")?, position));
        let Entry { text, traits, .. } = &mut entries[position];
        add_name(text, text_of(row, "name")?);
        let (channel, value) = (text_of(row, "channel")?, text_of(row, "value")?);
        // Under such a name stands what the merchant has typed; it names nobody.
        let is_by_hand = channel == "counter" && value.starts_with("hand-");
        if text_of(row, "evidence")? == "handle" && !is_by_hand {
            add_once(text, Kind::Handle, value);
        }
        if !traits.channels.iter().any(|known| known == channel) {
            traits.channels.push(channel.to_owned());
        }
        Ok(())
    })?;
    Ok(owners)
}

fn contact_points(
    db: &Connection,
    whom: Whom<'_>,
    entries: &mut [Entry],
    owners: &[(i64, usize)],
) -> Result<()> {
    let (all, some) = (include_str!("buyers.sql"), include_str!("some_buyers.sql"));
    whom.rows(db, all, some, |row| {
        let owner = position_of(owners, |owner| owner.0, row.get(0)?);
        let Some(owner) = owner else { return Ok(()) };
        let Entry { text, traits, .. } = &mut entries[owners[owner].1];
        for (place, way) in [(1, has::MESSAGE), (2, has::EMAIL), (3, has::PHONE), (4, has::PHONE)] {
            let value = row.get_ref(place)?.as_str_or_null().map_err(rusqlite::Error::from)?;
            let Some(value) = value else { continue };
            traits.has |= way;
            match way {
                has::PHONE => add_phone(text, value),
                has::EMAIL => add_once(text, Kind::Email, value),
                _ => add_once(text, Kind::Handle, value),
            }
        }
        if row.get("has_address")? {
            traits.has |= has::POST;
        }
        Ok(())
    })
}

fn notes(db: &Connection, whom: Whom<'_>, entries: &mut [Entry]) -> Result<()> {
    whom.rows(db, include_str!("notes.sql"), include_str!("some_notes.sql"), |row| {
        let owner = position_of(entries, |entry| entry.id, row.get("customer_id")?);
        if let Some(position) = owner {
            add(&mut entries[position].text, Kind::Note, text_of(row, "text")?);
        }
        Ok(())
    })
}

/// Adds what they bought.
fn orders(
    db: &Connection,
    whom: Whom<'_>,
    entries: &mut [Entry],
    owners: &[(i64, usize)],
) -> Result<()> {
    let mut bought: Vec<(u32, Purchase)> = Vec::new();
    whom.rows(db, include_str!("orders.sql"), include_str!("some_orders.sql"), |row| {
        let owner = position_of(owners, |owner| owner.0, row.get("identity_id")?);
        if let Some(owner) = owner {
            bought.push((owners[owner].1 as u32, purchase(row)?));
        }
        Ok(())
    })?;
    bought.sort_by_key(|(position, _)| *position);
    let mut purchases = Vec::new();
    for of_one in bought.chunk_by(|a, b| a.0 == b.0) {
        purchases.clear();
        purchases.extend(of_one.iter().map(|(_, purchase)| *purchase));
        let traits = &mut entries[of_one[0].0 as usize].traits;
        traits.history = history(&purchases);
        let sales = purchases.iter().filter(|purchase| purchase.is_sale());
        traits.sale_days = sales.filter_map(|sale| sale.ordered_on).collect();
    }
    Ok(())
}

fn purchase(row: &Row<'_>) -> Result<Purchase> {
    let ordered_on: Option<NaiveDate> = parse_day(row, "ordered_on")?;
    let status = row.get_ref("status")?.as_str_or_null().map_err(rusqlite::Error::from)?;
    Ok(Purchase {
        order_id: row.get("id")?,
        ordered_on,
        status: status.and_then(OrderStatus::parse),
        total: minor_money(row, "total_minor")?,
        refunded_minor: row.get::<_, Option<i64>>("refunded_minor")?.unwrap_or(0),
    })
}

/// Where the id stands in a list that ascends by id, mostly without gaps.
pub(super) fn position_of<T>(list: &[T], id_of: impl Fn(&T) -> i64, id: i64) -> Option<usize> {
    let first = list.first().map(&id_of)?;
    let guess = usize::try_from(id.checked_sub(first)?).ok()?;
    if list.get(guess).is_some_and(|item| id_of(item) == id) {
        return Some(guess);
    }
    list.binary_search_by_key(&id, id_of).ok()
}
