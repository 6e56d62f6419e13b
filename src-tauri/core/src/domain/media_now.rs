//! By which media somebody may be reached for a follow-up: what the plan says of each medium, if it
//! were the only one.

use chrono::NaiveDate;

use super::cadence::{Event, Item, Medium, Planner, State, Why};

/// In the order in which they are told.
pub const MEDIA: [Medium; 4] = [Medium::Phone, Medium::Email, Medium::Message, Medium::Post];

/// Whether a medium will do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum May {
    /// Until a last day, where one is known.
    Yes(Option<NaiveDate>),
    No(Why),
}

/// For the follow-up that `is_meant`, as it is planned from these events.
pub fn media_now(
    planner: &Planner,
    events: &[Event],
    is_meant: impl Fn(&Item) -> bool,
) -> Vec<(Medium, May)> {
    let may = |medium| {
        let items = planner.plan(&only_by(medium, events)).items;
        items.iter().find(|item| is_meant(item)).and_then(stands).map(|may| (medium, may))
    };
    MEDIA.into_iter().filter_map(may).collect()
}

/// What is known of somebody who can be reached by one medium alone. Whoever has no contact point at all
/// has, for the plan, a number that ended long ago.
fn only_by(only: Medium, events: &[Event]) -> Vec<Event> {
    let is_other =
        |event: &Event| matches!(event, Event::ContactPoint { medium, .. } if *medium != only);
    let is_point = |event: &Event| matches!(event, Event::ContactPoint { .. });
    let mut left: Vec<Event> = events.iter().filter(|event| !is_other(event)).cloned().collect();
    if !left.iter().any(is_point)
        && let Some(point) = events.iter().find(|event| is_point(event))
    {
        left.push(ended(point));
    }
    left
}

/// The same contact point as one that leads nowhere.
fn ended(point: &Event) -> Event {
    let mut point = point.clone();
    if let Event::ContactPoint { valid_until, .. } = &mut point {
        *valid_until = Some(NaiveDate::MIN);
    }
    point
}

/// What is finished or put aside is not reached by anything.
fn stands(item: &Item) -> Option<May> {
    match item.state {
        State::Planned | State::Snoozed | State::Due | State::Overdue => {
            Some(May::Yes(item.ends_on.and_then(|end| end.pred_opt())))
        }
        State::Blocked => Some(May::No(item.reason.unwrap_or(Why::NoChannel))),
        State::Done
        | State::Cancelled
        | State::Skipped
        | State::GaveUp
        | State::Suppressed
        | State::Paused
        | State::Expired => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::cadence::{Kind, Settings};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn bought(points: &[Medium]) -> Vec<Event> {
        let at = day("2026-05-10");
        let point = |medium: &Medium| Event::ContactPoint {
            medium: *medium,
            at,
            valid_until: None,
            source: None,
        };
        let mut events: Vec<Event> = points.iter().map(point).collect();
        events.push(Event::Purchase { order: 1, at, source: None, imported: None });
        events
    }

    #[test]
    fn each_medium_is_told_whether_it_will_do() {
        let settings = Settings { activated_on: day("2026-01-01"), ..Settings::default() };
        let settings = Settings { media: MEDIA.to_vec(), ..settings };
        let thanks = |item: &Item| item.kind == Kind::ThankYou;
        let planner = Planner::new(&settings, day("2026-05-14"));
        let told = media_now(&planner, &bought(&[Medium::Email]), thanks);
        let yes = May::Yes(None);
        let no = May::No(Why::NoChannel);
        assert_eq!(
            told,
            [(Medium::Phone, no), (Medium::Email, yes), (Medium::Message, no), (Medium::Post, no)]
        );
    }
}
