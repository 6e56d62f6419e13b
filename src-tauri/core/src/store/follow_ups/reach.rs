//! By which contact points a customer can be reached, whose rules hold for them, and until when they last.

use std::collections::HashSet;

use chrono::{Days, NaiveDate};
use rusqlite::{Connection, Row};

use super::Planning;
use super::consents::Told;
use crate::Result;
use crate::domain::cadence::{Event, Medium};
use crate::store::day::read_day;

/// Contact points that need a closer look, for planning everybody at once.
#[derive(Default)]
pub struct Doubtful {
    /// Never to be used again, whoever has them: the buyer, and which of the buyer's points it is.
    suppressed: HashSet<(i64, i64)>,
    /// Buyers of whose contact points a file says no, for whoever has them.
    refused: HashSet<i64>,
}

impl Doubtful {
    pub fn of_everybody(db: &Connection) -> Result<Doubtful> {
        Ok(Doubtful { suppressed: suppressed(db)?, refused: refused(db)? })
    }
}

fn suppressed(db: &Connection) -> Result<HashSet<(i64, i64)>> {
    let any = "SELECT 1 FROM stopped_points UNION ALL SELECT 1 FROM bounces LIMIT 1";
    if !db.prepare(any)?.exists([])? {
        return Ok(HashSet::new());
    }
    let mut statement = db.prepare(include_str!("suppressed_points.sql"))?;
    let ids = statement.query_map([], |row| Ok((row.get("buyer_id")?, row.get("place")?)))?;
    Ok(ids.collect::<rusqlite::Result<_>>()?)
}

fn refused(db: &Connection) -> Result<HashSet<i64>> {
    if !db.prepare("SELECT 1 FROM file_refusals LIMIT 1")?.exists([])? {
        return Ok(HashSet::new());
    }
    let mut statement = db.prepare(include_str!("refused_buyers.sql"))?;
    let ids = statement.query_map([], |row| row.get("buyer_id"))?;
    Ok(ids.collect::<rusqlite::Result<_>>()?)
}

/// By which media a customer can be reached, and until when.
#[derive(Default)]
pub struct Reach {
    points: Vec<Point>,
    /// What files say of permission, by medium.
    told: [Told; Medium::ALL.len()],
    /// What was said at one of the points has to be weighed.
    is_refused: bool,
}

/// A way to reach somebody, the day on which we learned of it, and the day on which it ends.
struct Point {
    medium: Medium,
    known_on: NaiveDate,
    valid_until: Option<NaiveDate>,
    /// The place of the channel that gave it among `settings.sources`.
    source: Option<u16>,
}

/// Where a point stands in the columns of a buyer: its nature, its place among the points, its medium, and
/// what is said of writing to it.
const COLUMNS: [(usize, i64, Medium, usize); 4] = [
    (3, 3, Medium::Email, 10),
    (4, 1, Medium::Phone, 11),
    (5, 2, Medium::Phone, 11),
    (6, 4, Medium::Post, 12),
];

impl Reach {
    /// Columns: identity, file, whether there is a handle, the natures of e-mail, telephone, other
    /// telephone and address, until when forwarding numbers live, buyer, and what is said of messages,
    /// mail, calls and letters. `newest` is the day from which a forwarding address of the identity is
    /// counted: the delivery of its newest order.
    pub fn add(
        &mut self,
        planning: &Planning,
        row: &Row<'_>,
        newest: Option<NaiveDate>,
        doubtful: &Doubtful,
    ) -> Result<()> {
        let origin = planning.files.get(&row.get(1)?);
        let known_on = origin.map_or(NaiveDate::MIN, |origin| origin.imported_on);
        let source = origin.map(|origin| origin.source);
        let buyer: i64 = row.get(8)?;
        self.is_refused |= doubtful.refused.contains(&buyer);
        let is_suppressed = |place| {
            !doubtful.suppressed.is_empty() && doubtful.suppressed.contains(&(buyer, place))
        };
        if row.get(2)? && !is_suppressed(0) {
            let medium = Medium::Message;
            self.points.push(Point { medium, known_on, valid_until: None, source });
            self.hear(row, medium, 9)?;
        }
        for (column, place, medium, consent) in COLUMNS {
            let nature = row.get_ref(column)?.as_str_or_null().map_err(rusqlite::Error::from)?;
            let is_relay = nature == Some("relay");
            if matches!(nature, None | Some("masked")) || is_suppressed(place) {
                continue;
            }
            let valid_until = match medium {
                Medium::Phone if is_relay => read_day(row.get_ref(7)?)?,
                Medium::Email if is_relay => forwards_until(planning, source, newest),
                Medium::Phone | Medium::Email | Medium::Post | Medium::Message => None,
            };
            self.points.push(Point { medium, known_on, valid_until, source });
            self.hear(row, medium, consent)?;
        }
        Ok(())
    }

    fn hear(&mut self, row: &Row<'_>, medium: Medium, column: usize) -> Result<()> {
        let act = row.get_ref(column)?.as_str_or_null().map_err(rusqlite::Error::from)?;
        self.told[medium as usize].hear(act);
        Ok(())
    }

    pub fn join(&mut self, mut other: Reach) {
        self.points.append(&mut other.points);
        self.is_refused |= other.is_refused;
        for (told, other) in self.told.iter_mut().zip(other.told) {
            told.join(other);
        }
    }

    /// What files say of permission; none where it has to be weighed with its days.
    pub fn plain_consents(&self) -> Option<impl Iterator<Item = Event>> {
        let is_doubtful = self.is_refused || self.told.iter().any(|told| told.is_mixed());
        let of_media = Medium::ALL.iter().zip(self.told);
        (!is_doubtful).then(|| of_media.filter_map(|(medium, told)| told.event(*medium)))
    }

    /// Somebody without any contact point cannot be reached by all media but by none: a number that ended
    /// long ago says so. When a point led nowhere, the others of its medium are known again from that day:
    /// the cadence takes a medium for dead until it hears of a newer point.
    pub fn push(self, events: &mut Vec<Event>, dead: &[(Medium, NaiveDate)]) {
        let point = |medium, at, valid_until, source| Event::ContactPoint {
            medium,
            at,
            valid_until,
            source,
        };
        if self.points.is_empty() {
            events.push(point(Medium::Phone, NaiveDate::MIN, Some(NaiveDate::MIN), None));
        }
        for Point { medium, known_on, valid_until, source } in self.points {
            events.push(point(medium, known_on, valid_until, source));
            let again = dead.iter().filter(|(of, on)| *of == medium && *on > known_on);
            events.extend(again.map(|(_, on)| point(medium, *on, valid_until, source)));
        }
    }
}

/// Until when a forwarding address leads to its buyer, where its channel says how long.
fn forwards_until(
    planning: &Planning,
    source: Option<u16>,
    newest: Option<NaiveDate>,
) -> Option<NaiveDate> {
    let days = planning.email_days.get(usize::from(source?)).copied().flatten()?;
    newest?.checked_add_days(Days::new(days))
}
