//! What was done and said. Acts are appended; one that was taken back is followed by a retraction.

use chrono::NaiveDate;
use rusqlite::{Connection, Row, ToSql, Transaction, named_params};

use super::{id_list, parse_day};
use crate::{Error, Result};

/// An act to be appended; what it does not need stays empty.
#[derive(Clone, Debug, Default)]
pub struct NewEvent<'a> {
    pub event_type: &'a str,
    pub customer_id: i64,
    pub happened_on: NaiveDate,
    /// RFC 3339 in UTC.
    pub learned_at: &'a str,
    pub kind: Option<&'a str>,
    pub order_id: Option<i64>,
    pub outcome: Option<&'a str>,
    pub medium: Option<&'a str>,
    pub contact_point: Option<&'a str>,
    pub until_on: Option<NaiveDate>,
    pub scope: Option<&'a str>,
    pub note: Option<&'a str>,
    /// The act that this one belongs to or takes back.
    pub of_event_id: Option<i64>,
    /// The year of a follow-up that comes every year.
    pub turn: Option<i32>,
    /// How satisfied they are, 1 to 5.
    pub score: Option<i64>,
    /// How likely they are to recommend the shop, 0 to 10.
    pub recommend: Option<i64>,
    /// How long the talk took.
    pub seconds: Option<i64>,
    /// What their clocks showed, in minutes after midnight.
    pub local_minute: Option<i64>,
    /// The sheet and its row from which it was typed back.
    pub sheet_number: Option<i64>,
    pub sheet_row: Option<i64>,
    /// The words that a permission was asked with.
    pub wording_id: Option<i64>,
    /// What a complaint is about, and how bad it is, 1 to 3.
    pub about: Option<&'a str>,
    pub severity: Option<i64>,
    /// What was done about it, and at what cost.
    pub solution: Option<&'a str>,
    pub cost_minor: Option<i64>,
    pub currency: Option<&'a str>,
    /// Whether they were content when it was closed.
    pub is_content: Option<bool>,
    /// The rule of the channel that the merchant set aside.
    pub overruled: Option<&'a str>,
    /// At what time to call back, in minutes after midnight at their place.
    pub until_minute: Option<i64>,
}

/// An act as it was appended.
#[derive(Clone, Debug)]
pub struct Event {
    pub id: i64,
    pub event_type: String,
    /// The card on which it was written.
    pub customer_id: i64,
    /// Whose it is now: the order's customer, else that card or the one it is joined into.
    pub owner_id: i64,
    pub happened_on: NaiveDate,
    pub learned_at: String,
    pub kind: Option<String>,
    pub order_id: Option<i64>,
    pub outcome: Option<String>,
    pub medium: Option<String>,
    pub contact_point: Option<String>,
    pub until_on: Option<NaiveDate>,
    pub scope: Option<String>,
    pub note: Option<String>,
    pub of_event_id: Option<i64>,
    /// The year of a follow-up that comes every year.
    pub turn: Option<i32>,
    /// How satisfied they are, 1 to 5.
    pub score: Option<i64>,
    /// How likely they are to recommend the shop, 0 to 10.
    pub recommend: Option<i64>,
    /// How long the talk took.
    pub seconds: Option<i64>,
    /// What their clocks showed, in minutes after midnight.
    pub local_minute: Option<i64>,
    /// The sheet and its row from which it was typed back.
    pub sheet_number: Option<i64>,
    pub sheet_row: Option<i64>,
    /// The words that a permission was asked with.
    pub wording_id: Option<i64>,
    /// What a complaint is about, and how bad it is, 1 to 3.
    pub about: Option<String>,
    pub severity: Option<i64>,
    /// What was done about it, and at what cost.
    pub solution: Option<String>,
    pub cost_minor: Option<i64>,
    pub currency: Option<String>,
    /// Whether they were content when it was closed.
    pub is_content: Option<bool>,
    /// The rule of the channel that the merchant set aside.
    pub overruled: Option<String>,
    /// At what time to call back, in minutes after midnight at their place.
    pub until_minute: Option<i64>,
    pub customer_name: String,
    pub is_retracted: bool,
}

pub fn append(tx: &Transaction<'_>, new: &NewEvent<'_>) -> Result<i64> {
    tx.prepare_cached(include_str!("append.sql"))?.execute(named_params! {
        ":type": new.event_type,
        ":customer_id": new.customer_id,
        ":happened_on": new.happened_on,
        ":learned_at": new.learned_at,
        ":kind": new.kind,
        ":order_id": new.order_id,
        ":outcome": new.outcome,
        ":medium": new.medium,
        ":contact_point": new.contact_point,
        ":until_on": new.until_on,
        ":scope": new.scope,
        ":note": new.note,
        ":of_event_id": new.of_event_id,
        ":turn": new.turn,
        ":score": new.score,
        ":recommend": new.recommend,
        ":seconds": new.seconds,
        ":local_minute": new.local_minute,
        ":sheet_number": new.sheet_number,
        ":sheet_row": new.sheet_row,
        ":wording_id": new.wording_id,
        ":about": new.about,
        ":severity": new.severity,
        ":solution": new.solution,
        ":cost_minor": new.cost_minor,
        ":currency": new.currency,
        ":is_content": new.is_content,
        ":overruled": new.overruled,
        ":until_minute": new.until_minute,
    })?;
    Ok(tx.last_insert_rowid())
}

pub fn get(db: &Connection, id: i64) -> Result<Event> {
    let found = told(db, include_str!("get.sql"), named_params! { ":id": id })?;
    found.into_iter().next().ok_or(Error::NotFound { what: "event", id })
}

/// The acts that belong to this one, such as the complaint that came up in a talk.
pub fn belonging_to(db: &Connection, id: i64, customer_id: i64) -> Result<Vec<Event>> {
    let of_customer = of_customers(db, &[customer_id])?;
    Ok(of_customer.into_iter().filter(|event| event.of_event_id == Some(id)).collect())
}

/// Everything done and said with these customers that was not taken back, newest first.
pub fn of_customers(db: &Connection, customer_ids: &[i64]) -> Result<Vec<Event>> {
    let of = named_params! { ":ids": id_list(customer_ids) };
    told(db, include_str!("of_customers.sql"), of)
}

/// The merchant's acts of a day, learned of since an instant, newest first.
pub fn acts_of(db: &Connection, day: NaiveDate, since: &str) -> Result<Vec<Event>> {
    told(db, include_str!("acts_of.sql"), named_params! { ":day": day, ":since": since })
}

/// The acts that a statement finds, in its order; it says of each its id and whose it is.
fn told(db: &Connection, sql: &str, of: &[(&str, &dyn ToSql)]) -> Result<Vec<Event>> {
    let mut statement = db.prepare_cached(sql)?;
    let found = statement.query_map(of, |row| {
        Ok(format!("[{},{}]", row.get::<_, i64>("id")?, row.get::<_, i64>("owner_id")?))
    })?;
    let found: Vec<String> = found.collect::<rusqlite::Result<_>>()?;
    let acts = format!("[{}]", found.join(","));
    let mut statement = db.prepare_cached(include_str!("told.sql"))?;
    let events = statement.query_map(named_params! { ":acts": acts }, event)?;
    Ok(events.collect::<rusqlite::Result<_>>()?)
}

/// What was done since a day, in counts.
#[derive(Clone, Copy, Debug)]
pub struct Week {
    pub n_calls: i64,
    /// Calls in which somebody answered.
    pub n_reached: i64,
    pub n_messages: i64,
    pub n_wrong: i64,
    pub n_written: i64,
    /// Customers who agreed to be written to.
    pub n_agreed: i64,
    pub n_complaints: i64,
    pub n_promised: i64,
    pub n_kept: i64,
}

/// What was written down since this day and not taken back.
pub fn week(db: &Connection, since: NaiveDate) -> Result<Week> {
    let mut statement = db.prepare_cached(include_str!("week.sql"))?;
    Ok(statement.query_row(named_params! { ":since": since }, |row| {
        Ok(Week {
            n_calls: row.get("n_calls")?,
            n_reached: row.get("n_reached")?,
            n_messages: row.get("n_messages")?,
            n_wrong: row.get("n_wrong")?,
            n_written: row.get("n_written")?,
            n_agreed: row.get("n_agreed")?,
            n_complaints: row.get("n_complaints")?,
            n_promised: row.get("n_promised")?,
            n_kept: row.get("n_kept")?,
        })
    })?)
}

/// A talk of a week: with whom, about what, and how it went.
#[derive(Clone, Debug)]
pub struct WeekTalk {
    pub customer_id: i64,
    pub kind: Option<String>,
    pub order_id: Option<i64>,
    /// The complaint that it was about.
    pub of_event_id: Option<i64>,
    pub turn: Option<i32>,
    pub happened_on: NaiveDate,
    pub outcome: Option<String>,
    pub seconds: Option<i64>,
}

/// The talks that were written down since this day.
pub fn week_talks(db: &Connection, since: NaiveDate) -> Result<Vec<WeekTalk>> {
    let mut statement = db.prepare_cached(include_str!("week_talks.sql"))?;
    let talks = statement.query_map(named_params! { ":since": since }, |row| {
        Ok(WeekTalk {
            customer_id: row.get("customer_id")?,
            kind: row.get("kind")?,
            order_id: row.get("order_id")?,
            of_event_id: row.get("of_event_id")?,
            turn: row.get("turn")?,
            happened_on: row.get("happened_on")?,
            outcome: row.get("outcome")?,
            seconds: row.get("seconds")?,
        })
    })?;
    Ok(talks.collect::<rusqlite::Result<_>>()?)
}

/// When complaints came up that were answered for the first time since this day, and when that was.
pub fn week_answers(db: &Connection, since: NaiveDate) -> Result<Vec<(String, String)>> {
    let mut statement = db.prepare_cached(include_str!("week_answers.sql"))?;
    let answers = statement.query_map(named_params! { ":since": since }, |row| {
        Ok((row.get("opened_at")?, row.get("answered_at")?))
    })?;
    Ok(answers.collect::<rusqlite::Result<_>>()?)
}

/// Never use this number or address again.
pub fn suppress(
    tx: &Transaction<'_>,
    kind: &str,
    value: &str,
    reason: &str,
    since_on: NaiveDate,
) -> Result<()> {
    tx.prepare_cached(include_str!("suppress.sql"))?.execute(named_params! {
        ":kind": kind,
        ":value": value,
        ":reason": reason,
        ":since_on": since_on,
    })?;
    Ok(())
}

/// Those of the customers who asked not to be reached in any way. No undo takes that back.
pub fn refusing_all(db: &Connection, ids: &[i64]) -> Result<Vec<i64>> {
    let mut statement = db.prepare_cached(include_str!("refusing_all.sql"))?;
    let found = statement.query_map(named_params! { ":ids": id_list(ids) }, |row| row.get(0))?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// The kinds of contact points by which the customer asked not to be reached.
pub fn refused_media(db: &Connection, customer_id: i64) -> Result<Vec<String>> {
    let mut statement = db.prepare_cached(include_str!("refused_media.sql"))?;
    let of = named_params! { ":customer": customer_id };
    let kinds = statement.query_map(of, |row| row.get("kind"))?;
    Ok(kinds.collect::<rusqlite::Result<_>>()?)
}

/// Takes back that a number is wrong or an address bounces, unless another act says so too.
pub fn lift_suppression(tx: &Transaction<'_>, outcome: &str, value: &str) -> Result<()> {
    tx.prepare_cached(include_str!("lift_suppression.sql"))?
        .execute(named_params! { ":outcome": outcome, ":value": value })?;
    Ok(())
}

fn event(row: &Row<'_>) -> rusqlite::Result<Event> {
    Ok(Event {
        id: row.get("id")?,
        event_type: row.get("type")?,
        customer_id: row.get("customer_id")?,
        owner_id: row.get("owner_id")?,
        happened_on: row.get("happened_on")?,
        learned_at: row.get("learned_at")?,
        kind: row.get("kind")?,
        order_id: row.get("order_id")?,
        outcome: row.get("outcome")?,
        medium: row.get("medium")?,
        contact_point: row.get("contact_point")?,
        until_on: parse_day(row, "until_on")?,
        scope: row.get("scope")?,
        note: row.get("note")?,
        of_event_id: row.get("of_event_id")?,
        turn: row.get("turn")?,
        score: row.get("score")?,
        recommend: row.get("recommend")?,
        seconds: row.get("seconds")?,
        local_minute: row.get("local_minute")?,
        sheet_number: row.get("sheet_number")?,
        sheet_row: row.get("sheet_row")?,
        wording_id: row.get("wording_id")?,
        about: row.get("about")?,
        severity: row.get("severity")?,
        solution: row.get("solution")?,
        cost_minor: row.get("cost_minor")?,
        currency: row.get("currency")?,
        is_content: row.get("is_content")?,
        overruled: row.get("overruled")?,
        until_minute: row.get("until_minute")?,
        customer_name: row.get("customer_name")?,
        is_retracted: row.get("is_retracted")?,
    })
}

#[cfg(test)]
mod tests {
    use crate::store::{Connection, migrations};

    #[test]
    fn an_act_is_written_and_written_again_with_all_that_it_holds() {
        let mut db = Connection::open_in_memory().unwrap();
        migrations::run(&mut db).unwrap();
        let columns: String = db
            .query_row(
                "SELECT group_concat(name, ', ') FROM (
                    SELECT name FROM pragma_table_info('events') WHERE name <> 'id' ORDER BY cid
                 )",
                [],
                |row| row.get(0),
            )
            .unwrap();
        for sql in [include_str!("append.sql"), include_str!("../changes/append_event_again.sql")] {
            let words: Vec<&str> = sql.split_whitespace().collect();
            assert!(words.join(" ").contains(&format!("( {columns} )")), "{columns}");
        }
    }
}
