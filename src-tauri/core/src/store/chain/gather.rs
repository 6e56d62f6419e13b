//! Reads all sales of the shop in three walks, each in the order in which its rows lie.

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::Datelike;
use rusqlite::Connection;

use super::{Index, key};
use crate::Result;
use crate::domain::chain::{self, Line, Title};
use crate::domain::order::OrderStatus;
use crate::store::day::read_day;

pub(super) fn index(db: &Connection) -> Result<Index> {
    let products = Products::read(db)?;
    let lines = lines(db, &products)?;
    let n_lines = lines.len();
    let chain = chain::count(lines, products.titles.len());
    let Products { titles, places, .. } = products;
    Ok(Index { chain, titles, places, n_lines, ..Index::default() })
}

/// Products by title, whatever their variations.
struct Products {
    titles: Vec<String>,
    places: HashMap<String, Title>,
    /// By id, in the order of the ids.
    of: Vec<(i64, Title)>,
}

impl Products {
    fn read(db: &Connection) -> Result<Products> {
        let mut statement =
            db.prepare_cached("SELECT id, title FROM products WHERE title <> '' ORDER BY id")?;
        let mut rows = statement.query([])?;
        let mut by_key: BTreeMap<String, (String, Vec<i64>)> = BTreeMap::new();
        while let Some(row) = rows.next()? {
            let title: String = row.get(1)?;
            let (shown, ids) = by_key.entry(key(&title)).or_default();
            *shown = title;
            ids.push(row.get(0)?);
        }
        let mut products = Products { titles: Vec::new(), places: HashMap::new(), of: Vec::new() };
        for (place, (key, (title, ids))) in (0..).zip(by_key) {
            products.titles.push(title);
            products.places.insert(key, place);
            products.of.extend(ids.into_iter().map(|id| (id, place)));
        }
        products.of.sort_unstable();
        Ok(products)
    }

    fn title(&self, product_id: i64) -> Option<Title> {
        let at = self.of.binary_search_by_key(&product_id, |(id, _)| *id).ok()?;
        Some(self.of[at].1)
    }
}

/// An order that came to a good end.
struct Sale {
    id: i64,
    customer: Option<u32>,
    day: i32,
}

/// The lines of all sales; orders and lines are walked through side by side.
fn lines(db: &Connection, products: &Products) -> Result<Vec<Line>> {
    let sales = sales(db)?;
    let mut statement =
        db.prepare_cached("SELECT order_id, product_id FROM order_lines ORDER BY order_id")?;
    let mut rows = statement.query([])?;
    let (mut lines, mut at) = (Vec::new(), 0);
    while let Some(row) = rows.next()? {
        let order_id: i64 = row.get(0)?;
        while sales.get(at).is_some_and(|sale| sale.id < order_id) {
            at += 1;
        }
        let Some(sale) = sales.get(at).filter(|sale| sale.id == order_id) else { continue };
        if let Some(title) = products.title(row.get(1)?) {
            let order = u32::try_from(at).unwrap_or(u32::MAX);
            lines.push(Line { customer: sale.customer, day: sale.day, order, title });
        }
    }
    Ok(lines)
}

/// Without what was cancelled, given back or complained of, in the order of the ids.
fn sales(db: &Connection) -> Result<Vec<Sale>> {
    let owners = owners(db)?;
    let complained = complained(db)?;
    let mut statement = db.prepare_cached(include_str!("orders.sql"))?;
    let mut rows = statement.query([])?;
    let mut sales = Vec::new();
    while let Some(row) = rows.next()? {
        let id: i64 = row.get(0)?;
        let status = row.get_ref(3)?.as_str_or_null().map_err(rusqlite::Error::from)?;
        let ended_well = status
            .and_then(OrderStatus::parse)
            .is_none_or(|status| status.is_sale() && status != OrderStatus::PartlyRefunded);
        let Some(day) = read_day(row.get_ref(2)?)? else { continue };
        if !ended_well || complained.contains(&id) {
            continue;
        }
        let customer = match row.get::<_, Option<i64>>(1)? {
            None => None,
            Some(identity) => match owner_of(&owners, identity) {
                Some(customer) => Some(customer),
                None => continue,
            },
        };
        sales.push(Sale { id, customer, day: day.num_days_from_ce() });
    }
    Ok(sales)
}

/// Whose each identity is; those of customers in the trash are left out.
fn owners(db: &Connection) -> Result<Vec<(i64, u32)>> {
    let mut statement = db.prepare_cached(include_str!("owners.sql"))?;
    let owners = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(owners.collect::<rusqlite::Result<_>>()?)
}

fn owner_of(owners: &[(i64, u32)], identity: i64) -> Option<u32> {
    let at = owners.binary_search_by_key(&identity, |(id, _)| *id).ok()?;
    Some(owners[at].1)
}

fn complained(db: &Connection) -> Result<HashSet<i64>> {
    let mut statement = db.prepare_cached(
        "SELECT order_id FROM events_in_force WHERE type = 'complaint' AND order_id IS NOT NULL",
    )?;
    let orders = statement.query_map([], |row| row.get(0))?;
    Ok(orders.collect::<rusqlite::Result<_>>()?)
}
