//! The sheet as a table for other programs: one line for each customer, as on paper.

use super::choose::{self, Person};
use super::{Asked, know};
use crate::Result;
use crate::api::answers::FollowUpRow;
use crate::api::requests::Sheet;
use crate::api::{Call, day, table};
use crate::words::Words;

/// Comma separated, UTF-8, first row the names; the order is that of the sheet.
pub(in crate::api) fn csv(call: &Call<'_>, request: Sheet) -> Result<String> {
    let people = day::read(call, |db, settings, today| {
        let asked = Asked::of(request, settings, today)?;
        let words = Words::of(&settings.language);
        let people = choose::choose(call, db, settings, &asked)?.people;
        Ok(people.iter().map(|person| cells(words, person)).collect::<Vec<_>>())
    })?;
    table::csv(COLUMNS, people)
}

const COLUMNS: [&str; 13] = [
    "customer",
    "name",
    "medium",
    "at",
    "topics",
    "follow_ups",
    "due_on",
    "until_on",
    "orders",
    "bought",
    "promised",
    "to_ask",
    "last_attempt_on",
];

/// Between several of the same.
const AND: &str = "; ";

fn cells(words: &Words, person: &Person) -> [String; COLUMNS.len()] {
    let line = &person.line;
    let each = |cell: fn(&FollowUpRow) -> String| {
        let cells: Vec<String> = line.topics.iter().map(cell).collect();
        cells.join(AND)
    };
    let of_all = |cell: fn(&FollowUpRow) -> &String| line.topics.iter().map(cell);
    let promised = line.promises.iter().map(|it| know::promise(words, it).words);
    let point = person.point.as_ref();
    [
        line.customer_id.to_string(),
        line.customer_name.clone(),
        person.medium.as_str().to_owned(),
        point.map_or_else(String::new, |point| point.shown.clone()),
        each(|topic| topic.kind.clone()),
        each(|topic| topic.id.to_string()),
        of_all(|topic| &topic.due_on).min().cloned().unwrap_or_default(),
        of_all(|topic| &topic.until_on).min().cloned().unwrap_or_default(),
        each(|topic| topic.order_number.clone().unwrap_or_default()),
        each(|topic| topic.reason.title.clone()),
        promised.collect::<Vec<_>>().join(AND),
        person.to_ask.join(AND),
        line.last_attempt_on.clone().unwrap_or_default(),
    ]
}
