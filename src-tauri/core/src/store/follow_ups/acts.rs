//! What was done and said with customers, as the cadence reads it.

use std::collections::HashMap;

use chrono::NaiveDate;
use rusqlite::{Connection, Row, named_params};

use super::consents::Spoken;
use crate::domain::cadence::{Event, Kind, Medium, Outcome, Scope};
use crate::domain::consent::Word;
use crate::{Error, Result};

/// All acts of one customer.
#[derive(Default)]
pub struct Acts {
    pub events: Vec<Event>,
    pub spoken: Vec<Spoken>,
    /// By which medium a contact point turned out to lead nowhere, and when.
    pub dead: Vec<(Medium, NaiveDate)>,
}

pub fn of_customer(db: &Connection, customer_id: i64) -> Result<Acts> {
    let mut acts = Acts::default();
    let mut statement = db.prepare_cached(include_str!("acts_of_customer.sql"))?;
    let mut rows = statement.query(named_params! { ":customer": customer_id })?;
    while let Some(row) = rows.next()? {
        acts.push(row)?;
    }
    Ok(acts)
}

/// By customer.
pub fn of_everybody(db: &Connection) -> Result<HashMap<i64, Acts>> {
    let mut acts: HashMap<i64, Acts> = HashMap::new();
    let mut statement = db.prepare(include_str!("acts.sql"))?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        acts.entry(row.get("customer_id")?).or_default().push(row)?;
    }
    Ok(acts)
}

impl Acts {
    /// Acts that were taken back are not asked for; refusals cannot be taken back.
    fn push(&mut self, row: &Row<'_>) -> Result<()> {
        let act: String = row.get("type")?;
        let at: NaiveDate = row.get("happened_on")?;
        let word = |column: &str| -> Result<Option<String>> { Ok(row.get(column)?) };
        let kind = word("kind")?.as_deref().and_then(Kind::parse);
        let order: Option<i64> = row.get("leader")?;
        match (act.as_str(), kind) {
            ("attempt", kind) => self.push_attempt(row, (kind, order), at)?,
            ("snooze", Some(kind)) => {
                let until: Option<NaiveDate> = row.get("until_on")?;
                let until = until.ok_or_else(|| damaged("snooze"))?;
                self.events.push(Event::Snooze { kind, order, at, until });
            }
            ("skip", Some(kind)) => self.events.push(Event::Skip { kind, order, at }),
            ("consent", _) => {
                let medium = word("medium")?.as_deref().and_then(Medium::parse);
                let medium = medium.ok_or_else(|| damaged("consent"))?;
                let is_yes = word("scope")?.as_deref() == Some("opt_in");
                let (card_id, word) = (row.get("card_id")?, Word { on: at, is_yes });
                self.spoken.push(Spoken { card_id, medium, word });
            }
            ("do_not_contact", _) => {
                let scope = word("scope")?.map_or(Scope::All, |scope| scope_of(&scope));
                self.events.push(Event::DoNotContact { at, scope });
            }
            ("complaint", _) => self.events.push(Event::Complaint { ticket: row.get("id")?, at }),
            ("complaint_closed", _) => {
                self.events.push(Event::ComplaintClosed { ticket: row.get("of_event_id")?, at });
            }
            _ => return Err(damaged(&act)),
        }
        Ok(())
    }

    /// A talk about nothing that was planned is a conversation all the same.
    fn push_attempt(
        &mut self,
        row: &Row<'_>,
        (kind, order): (Option<Kind>, Option<i64>),
        at: NaiveDate,
    ) -> Result<()> {
        let outcome: Option<String> = row.get("outcome")?;
        let outcome = outcome.as_deref().and_then(Outcome::parse);
        let outcome = outcome.ok_or_else(|| damaged("outcome"))?;
        let has_point = row.get::<_, Option<String>>("contact_point")?.is_some();
        // The cadence takes what comes back for mail: a card or a message that did says nothing of it.
        let medium: Option<String> = row.get("medium")?;
        let is_no_mail = matches!(medium.as_deref(), Some("post" | "message"));
        match outcome {
            Outcome::WrongNumber if has_point => self.dead.push((Medium::Phone, at)),
            Outcome::Bounced if has_point || is_no_mail => self.dead.push((Medium::Email, at)),
            Outcome::WrongNumber
            | Outcome::Bounced
            | Outcome::Reached
            | Outcome::Sent
            | Outcome::LeftMessage
            | Outcome::NoAnswer
            | Outcome::Busy
            | Outcome::Callback
            | Outcome::DoNotCall
            | Outcome::Complaint
            | Outcome::Covered => {}
        }
        let (kinds, on) = (kind.into_iter().collect(), row.get("until_on")?);
        self.events.push(Event::Contact { kinds, order, at, outcome, on });
        Ok(())
    }
}

/// How far a refusal goes; what nobody can read goes as far as it can.
fn scope_of(word: &str) -> Scope {
    let kind = word.strip_prefix("kind.").and_then(Kind::parse).map(Scope::Kind);
    kind.or_else(|| Medium::parse(word).map(Scope::Medium)).unwrap_or(Scope::All)
}

fn damaged(what: &str) -> Error {
    Error::Store { detail: format!("an act that cannot be read: {what}") }
}
