//! `regulars attempt`, `snooze`, `skip`, `promise` and `complaint`: what a talk brings, and what is owed after it.

use chrono::NaiveDate;
use clap::Args;
use regulars_core::domain::cadence::Outcome;
use regulars_core::{Error, Result};
use serde_json::{Value, json};

use crate::kinds;
use crate::out::{self, Out, cell};
use crate::shop::{Desk, day};

#[derive(Args)]
pub struct Attempt {
    /// The number of the follow-up, as `regulars follow-ups` lists it.
    id: i64,
    /// How it went: reached, sent, left_message, no_answer, busy, callback, wrong_number, bounced,
    /// do_not_call, complaint or covered.
    #[arg(value_parser = outcome)]
    outcome: Outcome,
    /// Further follow-ups of the same customer that the talk was about.
    #[arg(long, value_name = "ID")]
    also: Vec<i64>,
    /// The day to call back; with `callback`.
    #[arg(long, value_name = "DATE", value_parser = day)]
    on: Option<NaiveDate>,
    /// The time to call back, in the shop's own hours.
    #[arg(long, value_name = "HH:MM", requires = "on")]
    at: Option<String>,
    /// How they were reached: phone, email, post or message.
    #[arg(long, value_name = "MEDIUM")]
    medium: Option<String>,
    /// How satisfied they are, 1 to 5.
    #[arg(long, value_name = "1-5")]
    score: Option<i64>,
    /// How likely they are to recommend the shop, 0 to 10.
    #[arg(long, value_name = "0-10")]
    recommend: Option<i64>,
    /// What they answered when asked whether they may be reached so, such as `email=yes`.
    #[arg(long, value_name = "MEDIUM=yes|no", value_parser = consent)]
    consent: Vec<(String, bool)>,
    /// What they refused: this, calls, writing or all.
    #[arg(long, value_name = "WHICH")]
    refused: Option<String>,
    /// What was promised.
    #[arg(long, value_name = "TEXT")]
    promise: Option<String>,
    /// The day by which it was promised; the usual distance from today when left out.
    #[arg(long, value_name = "DATE", value_parser = day, requires = "promise")]
    by: Option<NaiveDate>,
    /// The merchant's own day for what comes next.
    #[arg(long, value_name = "DATE", value_parser = day)]
    next: Option<NaiveDate>,
    /// What is to be remembered of the talk.
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,
    /// Sets the rule of the channel aside for this one, which `follow-ups --left-out` lists; the note says
    /// why, and stands in the history.
    #[arg(long, requires_all = ["note", "medium"])]
    overrule: bool,
}

fn outcome(text: &str) -> std::result::Result<Outcome, String> {
    Outcome::parse(text).ok_or_else(|| {
        let words: Vec<&str> = Outcome::ALL.iter().map(|outcome| outcome.as_str()).collect();
        format!("it is one of {}", words.join(", "))
    })
}

fn consent(text: &str) -> std::result::Result<(String, bool), String> {
    match text.split_once('=') {
        Some((medium, "yes")) => Ok((medium.to_owned(), true)),
        Some((medium, "no")) => Ok((medium.to_owned(), false)),
        Some(_) | None => Err("write it as email=yes or email=no".to_owned()),
    }
}

#[derive(Args)]
pub struct Snooze {
    /// The number of the follow-up.
    id: i64,
    /// The day on which it comes back, as 2026-05-20.
    #[arg(value_parser = day)]
    until: NaiveDate,
}

#[derive(Args)]
pub struct Skip {
    /// The number of the follow-up.
    id: i64,
    /// Why it is not to be made.
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,
}

/// Makes a promise, or says what became of one.
#[derive(Args)]
pub struct Promise {
    /// The number of the customer; with nothing else their open promises are listed.
    customer: i64,
    /// What is promised.
    text: Option<String>,
    /// The day by which it is to be kept; the usual distance from today when left out.
    #[arg(long, value_name = "DATE", value_parser = day)]
    by: Option<NaiveDate>,
    /// The promise of this number, as listed, is kept.
    #[arg(long, value_name = "ID", conflicts_with = "text")]
    keep: Option<i64>,
    /// The promise of this number falls away.
    #[arg(long, value_name = "ID", conflicts_with_all = ["text", "keep"])]
    drop: Option<i64>,
    /// The promise of this number is due on the day of `--by` instead.
    #[arg(long = "move", value_name = "ID", requires = "by", conflicts_with_all = ["text", "keep", "drop"])]
    moved: Option<i64>,
}

/// Opens a complaint, or says what was done about the one that is open.
#[derive(Args)]
pub struct Complaint {
    /// The number of the customer; with nothing else their complaints are listed.
    customer: i64,
    /// What is wrong, or with `--settle` what was done about it.
    text: Option<String>,
    /// The product that it is about.
    #[arg(long, value_name = "TEXT")]
    about: Option<String>,
    /// The day on which it is to be answered, or on which they are asked back.
    #[arg(long, value_name = "DATE", value_parser = day)]
    on: Option<NaiveDate>,
    /// Something was done about the one that is open: the text says what.
    #[arg(long, requires = "text")]
    settle: bool,
    /// What that cost.
    #[arg(long, value_name = "AMOUNT", requires = "settle")]
    cost: Option<String>,
    /// The one that is open is over.
    #[arg(long, conflicts_with = "settle")]
    close: bool,
    /// Whether they are content.
    #[arg(long, value_name = "yes|no", requires = "close", value_parser = yes_or_no)]
    content: Option<bool>,
}

fn yes_or_no(text: &str) -> std::result::Result<bool, String> {
    match text {
        "yes" => Ok(true),
        "no" => Ok(false),
        _ => Err("write yes or no".to_owned()),
    }
}

impl Attempt {
    pub fn run(self, desk: &Desk, out: &mut Out) -> Result<()> {
        let all = desk.call("follow_ups.list", Value::Null)?;
        let planned = all.as_array().and_then(|all| all.iter().find(|it| it["id"] == self.id));
        let planned = planned.ok_or(Error::NotFound { what: "follow-up", id: self.id })?;
        let consents = self.consent.iter();
        let consents: Vec<Value> = consents
            .map(|(medium, is_given)| json!({ "medium": medium, "is_given": is_given }))
            .collect();
        let topics: Vec<i64> = std::iter::once(self.id).chain(self.also).collect();
        let answer = desk.call(
            "talks.record",
            json!({
                "customer": planned["customer_id"], "topics": topics, "outcome": self.outcome.as_str(),
                "on": text(self.on), "at": self.at, "medium": self.medium, "score": self.score,
                "recommend": self.recommend, "consents": consents, "refused": self.refused,
                "promise": self.promise.map(|it| json!({ "text": it, "by": text(self.by) })),
                "next": text(self.next), "note": self.note, "overrule": self.overrule,
            }),
        )?;
        if out.is_json() {
            return out.json(&answer);
        }
        let answer = kinds::named(desk, answer)?;
        out::say("Recorded. It can be taken back for five minutes:");
        out.line(&format!("regulars call events.undo '{{\"event_id\":{}}}'", answer["event_id"]))?;
        for then in answer["then"].as_array().into_iter().flatten() {
            out::say(&format!("Then: {} on {}", cell(&then["kind"]), cell(&then["due_on"])));
        }
        Ok(())
    }
}

impl Snooze {
    pub fn run(self, desk: &Desk, out: &mut Out) -> Result<()> {
        let until = self.until.to_string();
        done(&desk.call("follow_ups.snooze", json!({ "id": self.id, "until": until }))?, out)
    }
}

impl Skip {
    pub fn run(self, desk: &Desk, out: &mut Out) -> Result<()> {
        done(&desk.call("follow_ups.skip", json!({ "id": self.id, "note": self.note }))?, out)
    }
}

impl Promise {
    pub fn run(self, desk: &Desk, out: &mut Out) -> Result<()> {
        let by = text(self.by);
        let answer = match (self.text, self.keep, self.drop, self.moved) {
            (Some(text), _, _, _) => {
                let promise = json!({ "text": text, "by": by });
                let made = json!({ "customer": self.customer, "promise": promise });
                desk.call("promises.make", made)?
            }
            (None, Some(id), _, _) => desk.call("promises.keep", json!({ "id": id }))?,
            (None, None, Some(id), _) => desk.call("promises.drop", json!({ "id": id }))?,
            (None, None, None, Some(id)) => {
                desk.call("promises.move", json!({ "id": id, "to": by }))?
            }
            (None, None, None, None) => {
                let fields = ["id", "due_on", "text", "made_on"];
                return listed(desk, self.customer, "promises", &fields, out);
            }
        };
        done(&answer, out)
    }
}

impl Complaint {
    pub fn run(self, desk: &Desk, out: &mut Out) -> Result<()> {
        let on = text(self.on);
        if self.settle || self.close {
            let id = open_complaint(desk, self.customer)?;
            let answer = if self.settle {
                let settled =
                    json!({ "id": id, "solution": self.text, "cost": self.cost, "ask_on": on });
                desk.call("complaints.settle", settled)?
            } else {
                let closed = json!({ "id": id, "is_content": self.content, "note": self.text });
                desk.call("complaints.close", closed)?
            };
            return done(&answer, out);
        }
        if self.text.is_none() && self.about.is_none() {
            let fields = ["id", "opened_on", "about", "text", "solution", "closed_on"];
            return listed(desk, self.customer, "complaints", &fields, out);
        }
        let complaint = json!({ "text": self.text, "about": self.about });
        let opened = json!({ "customer": self.customer, "complaint": complaint, "due": on });
        done(&desk.call("complaints.open", opened)?, out)
    }
}

fn text(day: Option<NaiveDate>) -> Option<String> {
    day.map(|day| day.to_string())
}

/// The oldest that is not closed.
fn open_complaint(desk: &Desk, customer: i64) -> Result<Value> {
    let card = desk.call("customers.card", json!({ "id": customer }))?;
    let told = card["complaints"].as_array().map_or(&[][..], Vec::as_slice);
    let open = told.iter().rfind(|it| it["closed_on"].is_null());
    let detail =
        format!("no complaint of customer {customer} is open; with a text alone one is opened");
    open.map(|it| it["id"].clone()).ok_or(Error::Invalid { what: "complaint", detail })
}

fn listed(desk: &Desk, customer: i64, what: &str, fields: &[&str], out: &mut Out) -> Result<()> {
    let card = desk.call("customers.card", json!({ "id": customer }))?;
    if out.is_json() {
        return out.json(&card[what]);
    }
    let cells = |row: &Value| fields.iter().map(|field| cell(&row[*field])).collect();
    let rows: Vec<Vec<String>> = card[what].as_array().into_iter().flatten().map(cells).collect();
    out.table(fields, &rows)
}

/// What was made is told by its number.
fn done(answer: &Value, out: &mut Out) -> Result<()> {
    if out.is_json() {
        return out.json(answer);
    }
    out::say("Done. `regulars undo` takes it back.");
    let id = &answer["id"];
    if id.is_null() { Ok(()) } else { out.line(&id.to_string()) }
}
