//! Writes a talk down: the acts that follow from it, what was promised, and what comes next.

use chrono::NaiveDate;

use super::said::{Consent, Said};
use crate::Result;
use crate::api::answers::Settings;
use crate::api::follow_ups::{complaint_of, turn_of};
use crate::api::{Call, fields, promises, requests, say, settings, wordings};
use crate::domain::cadence::{Medium, Outcome};
use crate::domain::hours::Slot;
use crate::domain::reach::{ContactPoint, best, kind_for};
use crate::domain::talk::{Act, Stop, consequences, main_topic, point_kind, stops};
use crate::store::events::{self, NewEvent};
use crate::store::notes::{self, Written};
use crate::store::reports::follow_ups::Planned;
use crate::store::{
    Transaction, asked, before_talk, customers, fields as kept_fields, follow_ups as plan,
};
use crate::words::Words;

/// One talk on its way into the shop.
pub(super) struct Writing<'a> {
    pub said: &'a Said,
    pub asked: &'a requests::Talk,
    pub settings: &'a Settings,
    pub today: NaiveDate,
    pub learned_at: String,
    /// What their clocks show, where it is written down while they talk; else what stands for the part of
    /// their day.
    pub local_minute: Option<i64>,
    /// The language in which they are asked for permission.
    pub asked_in: &'static str,
}

impl<'a> Writing<'a> {
    pub fn of(
        call: &Call<'_>,
        tx: &Transaction<'_>,
        said: &'a Said,
        asked: &'a requests::Talk,
        settings: &'a Settings,
        today: NaiveDate,
    ) -> Result<Writing<'a>> {
        let is_now = asked.sheet.is_none() && asked.talked_on.is_none();
        let known = before_talk::of(tx, &[said.customer_id])?;
        let theirs = known.get(&said.customer_id);
        let now = theirs.filter(|_| is_now);
        let now = now.map(|known| say::local_minute(known, settings, call.now.at));
        // A sheet asks everybody in the words that stand at its head.
        let spoken = theirs.filter(|_| asked.sheet.is_none());
        let language = spoken.map(|known| say::language_of(known, settings)).unwrap_or_default();
        Ok(Writing {
            said,
            asked,
            settings,
            today,
            learned_at: call.now.stored(),
            local_minute: now.or(said.slot.map(Slot::minute)),
            asked_in: wordings::language_for(&language, settings),
        })
    }

    /// Answers the act that says how it went.
    pub fn write(&self, tx: &Transaction<'_>) -> Result<i64> {
        let point = self.point(tx)?;
        let mut event_id = 0;
        for act in consequences(&self.said.talk, &self.said.topics) {
            if let Some(id) = self.act(tx, act, point.as_ref())? {
                event_id = id;
            }
        }
        for consent in &self.said.consents {
            self.consent(tx, consent)?;
        }
        self.promise(tx)?;
        self.answer(tx)?;
        self.plan_anew(tx)?;
        self.next(tx)?;
        Ok(event_id)
    }

    /// Answers the number of the act under which the answers stand.
    fn act(
        &self,
        tx: &Transaction<'_>,
        act: Act,
        point: Option<&ContactPoint>,
    ) -> Result<Option<i64>> {
        let used = point.map(|point| point.value.as_str());
        match act {
            Act::Try { topic, outcome } => return self.a_try(tx, topic, outcome, used),
            Act::Complain => self.complain(tx)?,
            Act::Close { topic, is_content } => {
                let of_event_id = complaint_of(&self.said.planned[topic]);
                let order_id = self.said.planned[topic].order_id;
                let closed = self.event("complaint_closed");
                events::append(tx, &NewEvent { of_event_id, order_id, is_content, ..closed })?;
            }
            Act::Stop(stop) => self.stop(tx, stop, point)?,
            Act::RefuseKind { topic } => {
                let scope = format!("kind.{}", self.said.planned[topic].kind);
                self.refuse(tx, &scope, None)?;
            }
            Act::RefuseMedium(medium) => self.refuse(tx, medium.as_str(), used)?,
            Act::RefuseAll => self.refuse(tx, "all", None)?,
        }
        Ok(None)
    }

    fn a_try(
        &self,
        tx: &Transaction<'_>,
        topic: Option<usize>,
        outcome: Outcome,
        used: Option<&str>,
    ) -> Result<Option<i64>> {
        let planned = topic.map(|place| &self.said.planned[place]);
        let is_main = topic == main_topic(&self.said.topics);
        let took = (!self.asked.took.is_empty()).then(|| self.asked.took.join("\n"));
        let about = self.event("attempt");
        let mut attempt = NewEvent {
            outcome: Some(outcome.as_str()),
            kind: planned.map(|planned| planned.kind.as_str()),
            order_id: planned.and_then(|planned| planned.order_id),
            of_event_id: planned.and_then(complaint_of),
            turn: planned.and_then(turn_of),
            medium: self.said.medium.map(Medium::as_str),
            contact_point: used,
            until_on: self.said.until_on,
            until_minute: self.said.until_minute,
            overruled: planned
                .filter(|it| self.asked.overrule && it.state == "blocked")
                .and_then(reason),
            ..about
        };
        // What was said stands once, however many follow-ups it was about.
        if is_main {
            attempt = NewEvent {
                note: filled(self.asked.note.as_deref()),
                score: self.asked.score,
                recommend: self.asked.recommend,
                seconds: self.asked.seconds,
                local_minute: self.local_minute,
                about: took.as_deref(),
                ..attempt
            };
        }
        let id = events::append(tx, &attempt)?;
        Ok(is_main.then_some(id))
    }

    fn complain(&self, tx: &Transaction<'_>) -> Result<()> {
        let told = self.asked.complaint.as_ref();
        let text = told.and_then(|told| filled(told.text.as_deref()));
        let order = told.and_then(|told| told.order);
        let complaint = NewEvent {
            order_id: order.or(self.said.main().and_then(|planned| planned.order_id)),
            note: text.or(filled(self.asked.note.as_deref())),
            about: told.and_then(|told| filled(told.about.as_deref())),
            severity: told.and_then(|told| told.severity),
            ..self.event("complaint")
        };
        events::append(tx, &complaint).map(drop)
    }

    fn refuse(&self, tx: &Transaction<'_>, scope: &str, used: Option<&str>) -> Result<()> {
        let refusal = NewEvent {
            scope: Some(scope),
            contact_point: used,
            order_id: self.said.main().and_then(|planned| planned.order_id),
            ..self.event("do_not_contact")
        };
        self.append_no(tx, &refusal)
    }

    /// No undo lifts a no. Whoever says it again on the same day, as where a sheet is typed back once more,
    /// has said it once.
    fn append_no(&self, tx: &Transaction<'_>, no: &NewEvent<'_>) -> Result<()> {
        let acts = events::of_customers(tx, &[no.customer_id])?;
        let stands = acts.iter().any(|act| {
            act.event_type == no.event_type
                && act.scope.as_deref() == no.scope
                && act.medium.as_deref() == no.medium
                && act.happened_on == no.happened_on
                && (act.sheet_number, act.sheet_row) == (no.sheet_number, no.sheet_row)
        });
        if stands { Ok(()) } else { events::append(tx, no).map(drop) }
    }

    fn stop(&self, tx: &Transaction<'_>, stop: Stop, point: Option<&ContactPoint>) -> Result<()> {
        match point {
            Some(it) => events::suppress(tx, &it.kind, &it.value, stop.as_str(), self.today),
            None => Ok(()),
        }
    }

    /// A yes points at the words that they were asked with, and at the address that it was about.
    fn consent(&self, tx: &Transaction<'_>, consent: &Consent) -> Result<()> {
        let points = self.points(tx)?;
        let point = best(&points, kind_for(consent.medium.as_str()), self.today);
        let wording_id = match consent.wording_id {
            Some(id) => id,
            None => wordings::asked_with(tx, self.asked_in, self.today)?,
        };
        let said = NewEvent {
            scope: Some(if consent.is_given { "opt_in" } else { "opt_out" }),
            medium: Some(consent.medium.as_str()),
            contact_point: point.map(|point| point.value.as_str()),
            wording_id: Some(wording_id),
            ..self.event("consent")
        };
        match consent.is_given {
            true => events::append(tx, &said).map(drop),
            false => self.append_no(tx, &said),
        }
    }

    fn promise(&self, tx: &Transaction<'_>) -> Result<()> {
        let Some(promise) = &self.asked.promise else { return Ok(()) };
        let sheet = self.asked.sheet.map(|sheet| (sheet.number, sheet.row));
        let made = promises::Made { by: self.said.promised_by, on: self.said.talked_on, sheet };
        let of_main = self.said.main().and_then(|planned| planned.order_id);
        let order = promise.order.or(of_main);
        let text = promise.text.trim();
        promises::write(
            tx,
            self.settings,
            self.said.customer_id,
            (text, order),
            &made,
            &self.learned_at,
        )
        .map(drop)
    }

    /// Nobody is asked for the same soon again; what they said stands on the card.
    fn answer(&self, tx: &Transaction<'_>) -> Result<()> {
        let Some(answer) = &self.asked.answer else { return Ok(()) };
        asked::insert(tx, self.said.customer_id, &answer.fact, self.said.talked_on)?;
        let Some(text) = filled(answer.value.as_deref()) else { return Ok(()) };
        let value = fields::kept(tx, &answer.fact, text)?;
        let (card, day) = (self.said.customer_id, self.said.talked_on);
        kept_fields::set(tx, card, &answer.fact, value.as_deref(), day, &self.learned_at)
    }

    /// The merchant's own day for what comes next; where nothing is planned, a reminder.
    fn next(&self, tx: &Transaction<'_>) -> Result<()> {
        let Some(next_on) = self.said.next_on else { return Ok(()) };
        let open = super::open_of(tx, self.said.customer_id)?;
        let same = open.iter().find(|it| self.said.planned.iter().any(|topic| topic.id == it.id));
        let Some(planned) = same.or(open.first()) else { return self.remind(tx, next_on) };
        let snooze = NewEvent {
            kind: Some(&planned.kind),
            order_id: planned.order_id,
            of_event_id: complaint_of(planned),
            turn: turn_of(planned),
            medium: planned.medium.as_deref(),
            until_on: Some(next_on),
            ..self.event("snooze")
        };
        events::append(tx, &snooze)?;
        self.plan_anew(tx)
    }

    fn remind(&self, tx: &Transaction<'_>, on: NaiveDate) -> Result<()> {
        let words = Words::of(&self.settings.language);
        let plain = words.text("talk-reminder");
        let text = filled(self.asked.note.as_deref()).unwrap_or(&plain);
        let reminder = Written { kind: "note", text, is_pinned: false, remind_on: Some(on) };
        notes::insert(tx, self.said.customer_id, &reminder, self.today, &self.learned_at).map(drop)
    }

    /// The number or address that is not used again once this is written.
    pub fn stopped(&self, tx: &Transaction<'_>) -> Result<Option<ContactPoint>> {
        match stops(&self.said.talk, &self.said.topics) {
            true => self.point(tx),
            false => Ok(None),
        }
    }

    /// The number or address that was used.
    fn point(&self, tx: &Transaction<'_>) -> Result<Option<ContactPoint>> {
        let points = self.points(tx)?;
        if let Some(id) = self.asked.point {
            let point = points.into_iter().find(|point| point.id == id);
            return point.map(Some).ok_or(crate::Error::NotFound { what: "contact_point", id });
        }
        let kind = point_kind(&self.said.talk, self.said.medium);
        Ok(kind.and_then(|kind| best(&points, kind, self.today)).cloned())
    }

    fn points(&self, tx: &Transaction<'_>) -> Result<Vec<ContactPoint>> {
        let id = self.said.customer_id;
        Ok(customers::contact_points_of(tx, &[id])?.remove(&id).unwrap_or_default())
    }

    fn plan_anew(&self, tx: &Transaction<'_>) -> Result<()> {
        plan::replan(tx, &settings::planning(tx, self.today)?, &[self.said.customer_id])
    }

    fn event<'b>(&'b self, event_type: &'b str) -> NewEvent<'b> {
        let (sheet_number, sheet_row) =
            self.asked.sheet.map(|sheet| (sheet.number, sheet.row)).unzip();
        NewEvent {
            event_type,
            customer_id: self.said.customer_id,
            happened_on: self.said.talked_on,
            learned_at: &self.learned_at,
            sheet_number,
            sheet_row,
            ..NewEvent::default()
        }
    }
}

fn reason(planned: &Planned) -> Option<&str> {
    planned.state_reason.as_deref()
}

fn filled(text: Option<&str>) -> Option<&str> {
    text.map(str::trim).filter(|text| !text.is_empty())
}
