//! What to say to some customers, worked out for all of them at once: call mode asks for one, a sheet for
//! two hundred.

mod goods;
mod hours;
mod script;
mod speech;
mod trial;

use std::collections::HashMap;
use std::sync::Arc;

use chrono::NaiveDate;
use chrono_tz::Tz;

use super::Call;
use super::answers::{Settings, ToSay};
use crate::Result;
use crate::domain::ask::{self, Asking, Fact};
use crate::import;
use crate::store::before_talk::{self, Known};
use crate::store::{Connection, chain, product_notes, scripts};

pub(super) use hours::{call_hours, local_minute, slot, time};
pub(super) use script::text_of;
pub(super) use speech::language_of;
pub(super) use trial::try_on;

/// Whom, and about what.
#[derive(Clone, Debug)]
pub(super) struct About {
    pub customer_id: i64,
    /// The kind of the follow-up, such as `thank_you` or `own.3`.
    pub kind: String,
    /// The order that leads it.
    pub order_id: Option<i64>,
}

/// What to say to each of them, in the same order; whoever is unknown is left out.
pub(super) fn to_say(
    call: &Call<'_>,
    db: &Connection,
    settings: &Settings,
    on: NaiveDate,
    abouts: &[About],
) -> Result<Vec<ToSay>> {
    let shop = Saying::load(call, db, settings, on)?;
    let known = known(db, abouts)?;
    let said =
        abouts.iter().filter_map(|about| Some(shop.say(about, known.get(&about.customer_id)?)));
    Ok(said.collect())
}

fn known(db: &Connection, abouts: &[About]) -> Result<HashMap<i64, Known>> {
    let mut ids: Vec<i64> = abouts.iter().map(|about| about.customer_id).collect();
    ids.sort_unstable();
    ids.dedup();
    before_talk::of(db, &ids)
}

/// What holds for all customers.
struct Saying<'a> {
    settings: &'a Settings,
    /// The instant and the day for which it is said, which is another on a sheet for tomorrow.
    at: chrono::DateTime<chrono::Utc>,
    on: NaiveDate,
    zone: Tz,
    chain: Arc<chain::Index>,
    scripts: Vec<scripts::Version>,
    notes: HashMap<String, product_notes::Note>,
    answers: Vec<product_notes::Answer>,
}

impl<'a> Saying<'a> {
    fn load(
        call: &Call<'_>,
        db: &Connection,
        settings: &'a Settings,
        on: NaiveDate,
    ) -> Result<Saying<'a>> {
        let notes = product_notes::notes(db)?.into_iter();
        Ok(Saying {
            settings,
            at: call.now.at,
            on,
            zone: settings.zone(),
            chain: call.shop.chain(db, call.seen)?,
            scripts: scripts::newest(db)?,
            notes: notes.map(|note| (note.title_key.clone(), note)).collect(),
            answers: product_notes::answers(db)?,
        })
    }

    fn say(&self, about: &About, known: &Known) -> ToSay {
        let goods = self.goods(about, known);
        let speech = self.speech(known);
        let script = self.script(about, known, &goods, &speech);
        let typed = |field: &str| Some(known.field(field).to_owned()).filter(|it| !it.is_empty());
        ToSay {
            customer_id: about.customer_id,
            called: speech.called.clone(),
            say_as: typed("say_as"),
            greeting: speech.greeting.clone(),
            script,
            same_again: goods.same_again,
            answers: self.answers_on(known),
            products: self.notes_on(&goods.leaders),
            suggestions: goods.suggestions,
            ask: self.ask(known).map(|fact| fact.as_str().to_owned()),
            hours: self.hours(known),
        }
    }

    /// The one missing fact that is worth asking for.
    fn ask(&self, known: &Known) -> Option<Fact> {
        let is_said = |name: &str| !known.field(name).is_empty();
        let has_act = |word: &str| known.acts.iter().any(|act| act.event_type == word);
        let may_never_sell = !known.orders.is_empty() && known.orders.iter().all(forbids_selling);
        let is_settled = |fact: &Fact| match fact {
            Fact::Permission => {
                known.has_said_whether
                    || may_never_sell
                    || has_act("consent")
                    || has_act("do_not_contact")
            }
            Fact::Hours => is_said("hours"),
            Fact::Birthday => is_said("birthday"),
            Fact::Interests => is_said("interests"),
        };
        let settled: Vec<Fact> = Fact::ALL.into_iter().filter(is_settled).collect();
        let asked = known.asked.iter().filter_map(|(fact, on)| Some((Fact::parse(fact)?, *on)));
        let asked: Vec<(Fact, NaiveDate)> = asked.collect();
        let complaint = open_complaint(known);
        let complaints = known.acts.iter().filter(|act| act.event_type == "complaint");
        let asking = Asking {
            settled: &settled,
            asked: &asked,
            has_open_complaint: complaint.is_some(),
            complained_on: complaints.map(|act| act.happened_on).max(),
            gap_days: self.settings.cadence.gap_days,
        };
        ask::ask(&asking, self.on)
    }
}

/// The number of a complaint that was not closed.
fn open_complaint(known: &Known) -> Option<i64> {
    let is_closed = |id: i64| {
        let mut closed = known.acts.iter().filter(|act| act.event_type == "complaint_closed");
        closed.any(|act| act.of_event_id.is_none_or(|of| of == id))
    };
    let open = known.acts.iter().find(|act| act.event_type == "complaint" && !is_closed(act.id));
    open.map(|act| act.id)
}

fn forbids_selling(order: &before_talk::Order) -> bool {
    let channel = import::channels().iter().find(|it| it.key == order.channel);
    let terms = channel.and_then(|channel| channel.terms.as_ref());
    terms.is_some_and(|terms| terms.marketing == import::ContactUse::Never)
}
