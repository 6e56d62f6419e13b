//! Who may be reached in which way, and who asked not to be, for filters.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use rusqlite::{Connection, Row, named_params};

use crate::Result;
use crate::store::customers::contact_points_of;
use crate::store::text_of;

/// Of how many the contact points are weighed at once.
const AT_ONCE: usize = 500;

/// What is known of one contact point of a customer over all rows that tell of it.
#[derive(Clone, Copy, Default)]
struct Told {
    is_own: bool,
    has_yes: bool,
    has_no: bool,
}

/// Whoever has a contact point of this kind that may be listed, and did not ask to be left alone by it.
pub fn may_be_reached(db: &Connection, kind: &str, today: NaiveDate) -> Result<Vec<i64>> {
    let refused = ids(db, include_str!("refused_by.sql"), kind)?;
    let refused_points = refused_points(db, kind)?;
    let mut may: HashSet<i64> = HashSet::new();
    let mut doubtful: HashSet<i64> = HashSet::new();
    for ((customer_id, value), told) in told(db, kind, today)? {
        let has_no = told.has_no || refused_points.contains(&value);
        if !told.is_own || refused.contains(&customer_id) {
            continue;
        }
        match (has_no, told.has_yes) {
            (false, _) => may.insert(customer_id),
            // A later yes may stand against an earlier no: that is weighed.
            (true, true) => doubtful.insert(customer_id),
            (true, false) => continue,
        };
    }
    let doubtful: Vec<i64> = doubtful.difference(&may).copied().collect();
    for some in doubtful.chunks(AT_ONCE) {
        for (id, points) in contact_points_of(db, some)? {
            if points.iter().any(|point| point.kind == kind && point.may_be_listed(&[], today)) {
                may.insert(id);
            }
        }
    }
    Ok(may.into_iter().collect())
}

/// Whoever asked not to be reached, in whichever way and wherever.
pub fn refusing(db: &Connection) -> Result<Vec<i64>> {
    let mut statement = db.prepare_cached(include_str!("refusing.sql"))?;
    let ids = statement.query_map([], |row| row.get("id"))?;
    Ok(ids.collect::<rusqlite::Result<_>>()?)
}

/// A value is told by its hash: a false likeness would need two of one customer that are equal.
fn told(db: &Connection, kind: &str, today: NaiveDate) -> Result<HashMap<(i64, u64), Told>> {
    let mut statement = db.prepare_cached(include_str!("points_of_kind.sql"))?;
    let mut rows = statement.query(named_params! { ":kind": kind, ":today": today })?;
    let mut told: HashMap<(i64, u64), Told> = HashMap::new();
    while let Some(row) = rows.next()? {
        let point = (row.get("customer_id")?, hashed(text_of(row, "value")?));
        told.entry(point).or_default().add(row)?;
    }
    Ok(told)
}

impl Told {
    fn add(&mut self, row: &Row<'_>) -> Result<()> {
        self.is_own |= row.get::<_, bool>("is_own")?;
        match row.get_ref("consent")?.as_str_or_null().map_err(rusqlite::Error::from)? {
            Some("granted") => self.has_yes = true,
            Some(_) => self.has_no = true,
            None => {}
        }
        Ok(())
    }
}

/// Contact points at which somebody said no, whoever has them.
fn refused_points(db: &Connection, kind: &str) -> Result<HashSet<u64>> {
    let mut statement =
        db.prepare_cached("SELECT DISTINCT value FROM file_refusals WHERE kind = :kind")?;
    let mut rows = statement.query(named_params! { ":kind": kind })?;
    let mut points = HashSet::new();
    while let Some(row) = rows.next()? {
        points.insert(hashed(text_of(row, "value")?));
    }
    Ok(points)
}

fn ids(db: &Connection, sql: &str, kind: &str) -> Result<HashSet<i64>> {
    let mut statement = db.prepare_cached(sql)?;
    let ids = statement.query_map(named_params! { ":kind": kind }, |row| row.get("id"))?;
    Ok(ids.collect::<rusqlite::Result<_>>()?)
}

fn hashed(value: &str) -> u64 {
    xxhash_rust::xxh3::xxh3_64(value.as_bytes())
}
