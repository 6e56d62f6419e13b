//! A typed row as a talk: letters of the sheet in the words of the pad.

use chrono::NaiveDate;

use super::rows::{Now, Row};
use crate::Result;
use crate::api::requests::{NewComplaint, NewPromise, SaidOfConsent, SheetRow, Talk};
use crate::domain::typed_line::{Media, Outcome, Permission, Plain, Refused, Told, Unclear};
use crate::store::{Connection, customers};

/// Why a line that can be read cannot be written down.
pub(super) fn check(
    db: &Connection,
    row: &Row,
    now: &Now,
    told: &Told,
    today: NaiveDate,
) -> Result<Option<Unclear>> {
    let is_over = |day: NaiveDate| day <= today;
    let made_on = |by: NaiveDate| by < today;
    if told.next.is_some_and(is_over)
        || told.promise.as_ref().and_then(|it| it.by).is_some_and(made_on)
    {
        return Ok(Some(Unclear::DayIsOver));
    }
    if told.is_taken && row.shown.suggested.is_empty() {
        return Ok(Some(Unclear::NothingSuggested));
    }
    let is_wrong = told.outcome == Outcome::Plain(Plain::Wrong);
    let is_lost =
        is_wrong && matches!(row.medium(now), "message" | "post") && point(db, row)?.is_none();
    Ok(is_lost.then_some(Unclear::PointIsGone))
}

/// The talk of a row about these follow-ups.
pub(super) fn of(
    db: &Connection,
    (number, row): (i64, &Row),
    now: &Now,
    topics: &[i64],
    told: &Told,
    talked_on: NaiveDate,
) -> Result<Talk> {
    let medium = row.medium(now);
    let owner = now.planned.first().map(|planned| planned.customer_id).or(row.customer_id);
    let (on, at) = match told.outcome {
        Outcome::Callback { on, minute } => (Some(on.to_string()), minute.map(clock)),
        Outcome::Plain(_) | Outcome::Refused(_) | Outcome::Complaint => (None, None),
    };
    Ok(Talk {
        customer: owner.unwrap_or_default(),
        topics: topics.to_vec(),
        outcome: outcome(told, medium).to_owned(),
        on,
        at,
        talked_on: Some(talked_on.to_string()),
        medium: Some(medium.to_owned()),
        point: point(db, row)?,
        score: told.score.map(i64::from),
        recommend: told.recommend.map(i64::from),
        consents: consents(told.permission),
        refused: refused(told, medium).map(str::to_owned),
        promise: told.promise.as_ref().map(|promise| NewPromise {
            text: promise.text.clone(),
            by: promise.by.map(|by| by.to_string()),
            order: None,
        }),
        complaint: told.complaint.as_ref().map(|text| NewComplaint {
            text: (!text.is_empty()).then(|| text.clone()),
            ..NewComplaint::default()
        }),
        took: if told.is_taken { row.shown.suggested.clone() } else { Vec::new() },
        next: told.next.map(|on| on.to_string()),
        slot: tried_in(row, told, medium),
        note: told.note.clone(),
        sheet: Some(SheetRow { number, row: row.row }),
        ..Talk::default()
    })
}

/// Nobody notes on paper at what time they rang. Who did not answer was tried when the sheet proposed it,
/// so that the next try is at another time of day; of an answer nothing is learned, lest a proposal prove
/// itself.
fn tried_in(row: &Row, told: &Told, medium: &str) -> Option<String> {
    let is_tried =
        matches!(told.outcome, Outcome::Plain(Plain::NoAnswer | Plain::LeftMessage | Plain::Busy));
    row.shown.slot.clone().filter(|_| is_tried && medium == "phone")
}

/// The contact point that stood on the paper, as long as it is theirs.
fn point(db: &Connection, row: &Row) -> Result<Option<i64>> {
    let (Some(id), Some(customer)) = (row.shown.point, row.customer_id) else { return Ok(None) };
    let points = customers::contact_points_of(db, &[customer])?;
    let theirs = points.get(&customer).map_or(&[][..], Vec::as_slice);
    Ok(theirs.iter().any(|point| point.id == id).then_some(id))
}

/// What is written is sent, until they say something.
fn outcome(told: &Told, medium: &str) -> &'static str {
    let is_written = medium != "phone";
    let is_answered = told.score.is_some()
        || told.recommend.is_some()
        || told.permission.is_some()
        || told.complaint.is_some()
        || told.is_taken;
    match told.outcome {
        Outcome::Plain(Plain::Spoke) if is_written && !is_answered => "sent",
        Outcome::Plain(Plain::Spoke | Plain::Answered) => "reached",
        Outcome::Plain(Plain::NoAnswer) => "no_answer",
        Outcome::Plain(Plain::LeftMessage) => "left_message",
        Outcome::Plain(Plain::Busy) => "busy",
        Outcome::Plain(Plain::Wrong) if is_written => "bounced",
        Outcome::Plain(Plain::Wrong) => "wrong_number",
        Outcome::Plain(Plain::Covered) => "covered",
        Outcome::Callback { .. } => "callback",
        Outcome::Refused(_) => "do_not_call",
        Outcome::Complaint => "complaint",
    }
}

fn refused(told: &Told, medium: &str) -> Option<&'static str> {
    let Outcome::Refused(refused) = told.outcome else { return None };
    Some(match refused {
        Refused::This => "this",
        Refused::Here if medium != "phone" => "writing",
        Refused::Here | Refused::Calls => "calls",
        Refused::All => "all",
    })
}

/// A no is said of all that is written.
fn consents(permission: Option<Permission>) -> Vec<SaidOfConsent> {
    let (is_given, media) = match permission {
        None => return Vec::new(),
        Some(Permission::Yes(media)) => (true, media),
        Some(Permission::No) => {
            (false, Media { email: true, post: true, message: true, phone: false })
        }
    };
    let Media { email, post, message, phone } = media;
    [("email", email), ("post", post), ("message", message), ("phone", phone)]
        .into_iter()
        .filter(|(_, is_said)| *is_said)
        .map(|(medium, _)| SaidOfConsent { medium: medium.to_owned(), is_given, wording: None })
        .collect()
}

fn clock(minute: u32) -> String {
    format!("{:02}:{:02}", minute / 60, minute % 60)
}
