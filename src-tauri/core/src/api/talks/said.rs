//! What a request says of a talk, read and checked against what is planned.

use chrono::{NaiveDate, NaiveTime, Timelike};

use crate::api::follow_ups::{OPEN, OUTCOMES, unknown};
use crate::api::{left_out, requests, say};
use crate::domain::cadence::{Medium, Outcome};
use crate::domain::hours::Slot;
use crate::domain::talk::{self, Contradiction, Refused, Topic};
use crate::store::reports::follow_ups::{self, Planned};
use crate::store::{Connection, customers};
use crate::{Error, Result};

/// A talk that may be written down.
pub(super) struct Said {
    /// The card on which it is written.
    pub customer_id: i64,
    pub planned: Vec<Planned>,
    /// The same in other words, place by place.
    pub topics: Vec<Topic>,
    pub talk: talk::Talk,
    pub talked_on: NaiveDate,
    pub medium: Option<Medium>,
    /// Of a callback.
    pub until_on: Option<NaiveDate>,
    pub until_minute: Option<i64>,
    pub consents: Vec<Consent>,
    pub promised_by: Option<NaiveDate>,
    pub next_on: Option<NaiveDate>,
    pub slot: Option<Slot>,
}

pub(super) struct Consent {
    pub medium: Medium,
    pub is_given: bool,
    pub wording_id: Option<i64>,
}

impl Said {
    pub fn read(db: &Connection, asked: &requests::Talk, today: NaiveDate) -> Result<Said> {
        let customer_id = customers::head_of(db, customers::get(db, asked.customer)?.id)?;
        let planned = topics(db, asked, customer_id, today)?;
        let topics: Vec<Topic> = planned.iter().map(topic).collect();
        let main = talk::main_topic(&topics).and_then(|place| planned.get(place));
        let planned_medium = main.and_then(|planned| planned.medium.as_deref());
        let medium = medium(asked.medium.as_deref().or(planned_medium))?;
        let (outcome, talked_on) = (outcome(&asked.outcome)?, talked_on(asked, today)?);
        let said = Said {
            customer_id,
            talk: talk::Talk {
                outcome,
                score: asked.score,
                is_complaint: match (&asked.complaint, asked.is_no_complaint) {
                    (Some(_), _) => Some(true),
                    (None, true) => Some(false),
                    (None, false) => None,
                },
                is_content: asked.is_content,
                refused: refused(asked.refused.as_deref(), medium)?,
            },
            talked_on,
            until_on: callback_on(asked, outcome, talked_on)?,
            until_minute: callback_at(asked, outcome)?,
            consents: asked.consents.iter().map(consent).collect::<Result<_>>()?,
            promised_by: promised_by(asked)?,
            next_on: next_on(asked, today)?,
            slot: asked.slot.as_deref().map(say::slot).transpose()?,
            planned,
            topics,
            medium,
        };
        said.check(asked)?;
        Ok(said)
    }

    /// The follow-up under which the answers stand.
    pub fn main(&self) -> Option<&Planned> {
        talk::main_topic(&self.topics).and_then(|place| self.planned.get(place))
    }

    fn check(&self, asked: &requests::Talk) -> Result<()> {
        let consents: Vec<(Medium, bool)> =
            self.consents.iter().map(|consent| (consent.medium, consent.is_given)).collect();
        talk::check(&self.talk, asked.recommend, &consents).map_err(|why| {
            let (what, detail) = match why {
                Contradiction::NobodyAnswered => ("outcome", "nobody was there who said that"),
                Contradiction::OutOfScale => (
                    "score",
                    "it goes from 1 to 5, and how likely they recommend the shop from 0 to 10",
                ),
                Contradiction::BothWays => ("consents", "it was agreed to and refused at once"),
            };
            invalid(what, detail)
        })?;
        if asked.promise.as_ref().is_some_and(|promise| promise.text.trim().is_empty()) {
            return Err(invalid("promise", "a promise says something"));
        }
        Ok(())
    }
}

/// What was talked about on paper while the plan went on: the talk has been, whatever the plan says by now.
pub(in crate::api) const TOLD_LATE: [&str; 4] = ["expired", "blocked", "paused", "suppressed"];

fn topics(
    db: &Connection,
    asked: &requests::Talk,
    customer_id: i64,
    today: NaiveDate,
) -> Result<Vec<Planned>> {
    let mut planned: Vec<Planned> = Vec::new();
    for id in &asked.topics {
        let topic = follow_ups::get(db, *id)?;
        if topic.customer_id != customer_id {
            return Err(invalid("topics", "it is a follow-up of somebody else"));
        }
        // A rule of a channel may be set aside for one talk; what they said themselves may not.
        let is_set_aside = asked.overrule
            && topic.state == "blocked"
            && left_out::may_be_overruled(db, &topic, today)?;
        let is_told_late = asked.sheet.is_some() && TOLD_LATE.contains(&topic.state.as_str());
        if !OPEN.contains(&topic.state.as_str()) && !is_set_aside && !is_told_late {
            let detail = format!("it is not open any more: {}", topic.state);
            return Err(Error::Invalid { what: "follow_up", detail });
        }
        if planned.iter().all(|known| known.id != topic.id) {
            planned.push(topic);
        }
    }
    Ok(planned)
}

fn topic(planned: &Planned) -> Topic {
    Topic { is_ticket: planned.kind == "ticket", asks_score: planned.kind == "satisfaction" }
}

fn outcome(word: &str) -> Result<Outcome> {
    Outcome::parse(word).ok_or_else(|| unknown("outcome", word, &OUTCOMES))
}

fn medium(word: Option<&str>) -> Result<Option<Medium>> {
    word.map(|word| {
        Medium::parse(word).ok_or_else(|| {
            invalid("medium", &format!("{word:?} is none of phone, email, message, post"))
        })
    })
    .transpose()
}

fn refused(word: Option<&str>, medium: Option<Medium>) -> Result<Option<Refused>> {
    Ok(Some(match word {
        None => return Ok(None),
        Some("this") => Refused::This,
        Some("calls") => Refused::Calls,
        Some("all") => Refused::All,
        Some("writing") => match medium {
            Some(medium) if medium != Medium::Phone => Refused::Writing(medium),
            Some(_) | None => return Err(invalid("refused", "nobody was written to")),
        },
        Some(other) => return Err(unknown("refused", other, &["this", "calls", "writing", "all"])),
    }))
}

fn talked_on(asked: &requests::Talk, today: NaiveDate) -> Result<NaiveDate> {
    let Some(text) = &asked.talked_on else { return Ok(today) };
    let day = crate::api::day("talked_on", text)?;
    if day > today {
        return Err(invalid("talked_on", "that day is still to come"));
    }
    Ok(day)
}

fn callback_on(
    asked: &requests::Talk,
    outcome: Outcome,
    talked_on: NaiveDate,
) -> Result<Option<NaiveDate>> {
    let on = asked.on.as_deref().map(|text| crate::api::day("on", text)).transpose()?;
    match (outcome, on) {
        (Outcome::Callback, None) => {
            Err(invalid("on", "a callback needs the day on which to call back"))
        }
        (Outcome::Callback, Some(on)) if on < talked_on => {
            let detail = format!("{on} was before the talk; name {talked_on} or a later day");
            Err(invalid("on", &detail))
        }
        (Outcome::Callback, on) => Ok(on),
        (_, _) => Ok(None),
    }
}

fn callback_at(asked: &requests::Talk, outcome: Outcome) -> Result<Option<i64>> {
    let Some(text) = asked.at.as_deref().filter(|_| outcome == Outcome::Callback) else {
        return Ok(None);
    };
    let time = NaiveTime::parse_from_str(text, "%H:%M")
        .map_err(|_| invalid("at", &format!("{text:?} is no time; write it as 14:30")))?;
    Ok(Some(i64::from(time.hour() * 60 + time.minute())))
}

fn consent(asked: &requests::SaidOfConsent) -> Result<Consent> {
    let Some(medium) = Medium::parse(&asked.medium) else {
        return Err(invalid(
            "consents",
            &format!("{:?} is none of phone, email, message, post", asked.medium),
        ));
    };
    Ok(Consent { medium, is_given: asked.is_given, wording_id: asked.wording })
}

fn promised_by(asked: &requests::Talk) -> Result<Option<NaiveDate>> {
    let by = asked.promise.as_ref().and_then(|promise| promise.by.as_deref());
    by.map(|text| crate::api::day("by", text)).transpose()
}

fn next_on(asked: &requests::Talk, today: NaiveDate) -> Result<Option<NaiveDate>> {
    let Some(text) = &asked.next else { return Ok(None) };
    let day = crate::api::day("next", text)?;
    if day <= today {
        return Err(invalid("next", &format!("{day} is not after today; name a later day")));
    }
    Ok(Some(day))
}

fn invalid(what: &'static str, detail: &str) -> Error {
    Error::Invalid { what, detail: detail.to_owned() }
}
