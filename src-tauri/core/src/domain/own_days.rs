//! The days of every year that kinds of the merchant's own follow: birthdays, the day of the first
//! order, and a season in which somebody bought before.

use std::collections::HashSet;

use chrono::{Datelike, NaiveDate};

use super::birthday::Birthday;
use super::cadence::{Event, Own};

/// What a kind of the merchant's own follows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Follows {
    /// Orders of titles that hold one of these words, which are folded.
    Products(Vec<String>),
    EveryOrder,
    Birthday,
    Anniversary,
    Season {
        month: u32,
        day: u32,
    },
}

/// Whoever bought within so many days of a season's day, buys for the season.
const SEASON_DAYS: i64 = 21;

/// The yearly days of a customer with these events. A birthday comes with the day on which it was told.
pub fn yearly(
    kinds: &[(Own, Follows)],
    events: &[Event],
    birthday: Option<(Birthday, NaiveDate)>,
) -> Vec<Event> {
    let bought = standing(events);
    let told = kinds.iter().filter_map(|(own, follows)| match follows {
        Follows::Products(_) | Follows::EveryOrder => None,
        Follows::Birthday => birthday.map(|(birthday, at)| Event::Yearly {
            own: *own,
            at,
            month: birthday.month,
            day: birthday.day,
            since: None,
        }),
        Follows::Anniversary => bought.iter().min().map(|(first, known)| Event::Yearly {
            own: *own,
            at: *known,
            month: first.month(),
            day: first.day(),
            since: Some(*first),
        }),
        Follows::Season { month, day } => {
            let seasons = bought
                .iter()
                .filter_map(|(at, known)| Some((season_of(*at, *month, *day)?, *known)));
            seasons.min().map(|(season, known)| Event::Yearly {
                own: *own,
                at: known,
                month: *month,
                day: *day,
                since: Some(season),
            })
        }
    });
    told.collect()
}

/// The days of the purchases that still stand, each with the day on which it was known.
fn standing(events: &[Event]) -> Vec<(NaiveDate, NaiveDate)> {
    let ended: HashSet<i64> = events
        .iter()
        .filter_map(|event| match event {
            Event::Cancelled { order, .. } | Event::Refunded { order, full: true, .. } => {
                Some(*order)
            }
            Event::Purchase { .. }
            | Event::Delivered { .. }
            | Event::Refunded { full: false, .. }
            | Event::Contact { .. }
            | Event::Snooze { .. }
            | Event::Skip { .. }
            | Event::Complaint { .. }
            | Event::ComplaintClosed { .. }
            | Event::DoNotContact { .. }
            | Event::Consent { .. }
            | Event::ContactPoint { .. }
            | Event::Yearly { .. }
            | Event::Concerns { .. } => None,
        })
        .collect();
    let purchase = |event: &Event| {
        let Event::Purchase { order, at, imported, .. } = event else { return None };
        (!ended.contains(order)).then(|| (*at, imported.unwrap_or(*at).max(*at)))
    };
    events.iter().filter_map(purchase).collect()
}

/// The season's day that a purchase belongs to.
fn season_of(at: NaiveDate, month: u32, day: u32) -> Option<NaiveDate> {
    let in_year = |year| {
        let leap_day = (month, day) == (2, 29);
        let moved = || leap_day.then(|| NaiveDate::from_ymd_opt(year, 3, 1)).flatten();
        NaiveDate::from_ymd_opt(year, month, day).or_else(moved)
    };
    let near = |season: &NaiveDate| (*season - at).num_days().abs() <= SEASON_DAYS;
    (at.year() - 1..=at.year() + 1).filter_map(in_year).find(near)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn bought(order: i64, at: &str) -> Event {
        Event::Purchase { order, at: day(at), source: None, imported: None }
    }

    fn own() -> Own {
        Own::new(1).unwrap()
    }

    fn told(follows: Follows, events: &[Event]) -> Vec<(u32, u32, Option<NaiveDate>)> {
        let yearly = yearly(&[(own(), follows)], events, None);
        let days = yearly.iter().filter_map(|event| {
            let Event::Yearly { month, day, since, .. } = event else { return None };
            Some((*month, *day, *since))
        });
        days.collect()
    }

    #[test]
    fn the_first_order_that_stands_has_an_anniversary() {
        let events = [
            bought(1, "2024-02-01"),
            bought(2, "2024-03-05"),
            Event::Cancelled { order: 1, at: day("2024-02-03") },
        ];
        let anniversary = (3, 5, Some(day("2024-03-05")));
        assert_eq!(told(Follows::Anniversary, &events), [anniversary]);
        assert_eq!(told(Follows::Anniversary, &events[2..]), []);
    }

    #[test]
    fn a_season_is_for_those_who_bought_around_its_day_also_over_new_year() {
        let season = Follows::Season { month: 1, day: 2 };
        assert_eq!(
            told(season.clone(), &[bought(1, "2024-12-20"), bought(2, "2025-12-28")]),
            [(1, 2, Some(day("2025-01-02")))]
        );
        assert_eq!(told(season, &[bought(1, "2024-06-01")]), []);
    }

    #[test]
    fn a_birthday_is_known_from_the_day_on_which_it_was_told() {
        let birthday = Birthday::parse("1984-05-12").unwrap();
        let kinds = [(own(), Follows::Birthday)];
        assert_eq!(
            yearly(&kinds, &[], Some((birthday, day("2026-05-01")))),
            [Event::Yearly { own: own(), at: day("2026-05-01"), month: 5, day: 12, since: None }]
        );
        assert_eq!(yearly(&kinds, &[bought(1, "2024-02-01")], None), []);
    }
}
