//! The facts out of which a sentence says why somebody is followed up.

use chrono::NaiveDate;

use super::answers::{Answers, Complained, DaysAfter, Habit, Reason};
use super::rows::{People, text};
use crate::domain::cadence::{Lead, Outcome, follow_up_of};
use crate::domain::purchases::{History, nth_order};
use crate::domain::reason as facts;
use crate::store::events::Event;
use crate::store::reports::follow_ups::Planned;

pub(super) fn reason(
    people: &People,
    planned: &Planned,
    history: &History,
    today: NaiveDate,
) -> Reason {
    let purchases = people.purchases(planned.customer_id);
    let events = people.events(planned.customer_id);
    Reason {
        title: planned.title.clone(),
        n_more: planned.n_more,
        ordered_on: text(planned.ordered_on),
        delivered_on: text(planned.delivered_on),
        days: planned.ordered_on.map_or(0, |ordered_on| (today - ordered_on).num_days()),
        nth_order: planned.order_id.map_or(0, |order_id| nth_order(purchases, order_id)),
        first_ordered_on: text(history.first_on),
        window: planned.ordered_on.map(|on| DaysAfter {
            from: (planned.due_on - on).num_days(),
            until: (planned.until_on - on).num_days(),
        }),
        habit: facts::habit(history, today).map(Habit::from),
        answers: facts::answers(events.iter().filter_map(call)).map(Answers::from),
        complaint: complained(planned.id, events),
    }
}

/// How a try by telephone went; what stands on no medium was a call.
fn call(event: &Event) -> Option<Outcome> {
    let is_call = event.event_type == "attempt"
        && event.medium.as_deref().is_none_or(|medium| medium == "phone");
    event.outcome.as_deref().filter(|_| is_call).and_then(Outcome::parse)
}

/// The complaint that leads a ticket; `events` come newest first.
fn complained(follow_up: i64, events: &[Event]) -> Option<Complained> {
    let Some((_, Lead::Ticket(id))) = follow_up_of(follow_up) else { return None };
    let complaint = events.iter().find(|event| event.id == id)?;
    let mut put_off = events.iter().filter(|event| event.of_event_id == Some(id));
    let words = [complaint.about.as_deref(), complaint.note.as_deref()];
    Some(Complained {
        on: complaint.happened_on.to_string(),
        said: words.into_iter().flatten().collect::<Vec<_>>().join(": "),
        solution: put_off.find_map(|event| event.solution.clone()),
    })
}

impl From<facts::Habit> for Habit {
    fn from(habit: facts::Habit) -> Self {
        let facts::Habit { n_orders, unit, usual, now } = habit;
        Habit { n_orders, unit: unit.as_str().to_owned(), usual, now }
    }
}

impl From<facts::Answers> for Answers {
    fn from(answers: facts::Answers) -> Self {
        Answers { reached: answers.reached, tried: answers.tried }
    }
}
