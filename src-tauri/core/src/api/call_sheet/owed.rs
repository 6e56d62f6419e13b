//! Who is on a sheet for a promise alone, and how they are told that it is kept.

use std::collections::HashMap;

use super::Asked;
use crate::Result;
use crate::api::answers::Settings;
use crate::api::rows::People;
use crate::api::rulebook;
use crate::domain::cadence::{Leave, Medium};
use crate::domain::day_line::Line;
use crate::domain::reach::{ContactPoint, best, kind_for};
use crate::domain::rulebook::Subject;
use crate::store::{Connection, channels, events};

/// In this order: what was promised is best told in a talk.
const MEDIA: [Medium; 4] = [Medium::Phone, Medium::Message, Medium::Email, Medium::Post];

/// A promise is due, and nothing else is.
pub(super) fn is_owed_alone(line: &Line, asked: &Asked) -> bool {
    line.topics_at(asked.on).next().is_none()
        && line.promises.iter().any(|promise| promise.due_on <= asked.on)
}

/// How each of them is reached, where the rules of the channel leave a way and they refused none; what was
/// promised is judged like a complaint, which sells nothing.
pub(super) fn ways(
    db: &Connection,
    settings: &Settings,
    asked: &Asked,
    lines: &[Line],
) -> Result<HashMap<i64, (Medium, ContactPoint)>> {
    let owed = lines.iter().filter(|line| is_owed_alone(line, asked));
    let ids: Vec<i64> = owed.map(|line| line.customer_id).collect();
    let people = People::load(db, ids.iter().copied())?;
    let rulebook = rulebook::in_force(settings)?;
    let mut ways = HashMap::new();
    for id in ids {
        let refused = events::refused_media(db, id)?;
        let mut allowed: HashMap<Medium, Vec<ContactPoint>> = HashMap::new();
        for point in people.points(id) {
            let format = channels::format_of(db, &point.channel)?;
            let book = rulebook.book(&point.channel, format.as_deref());
            for medium in MEDIA {
                let is_refused = refused.iter().any(|it| it == "all" || *it == point.kind);
                let is_free = book.leave(Subject::Ticket, medium).0 == Leave::Yes;
                if kind_for(medium.as_str()) == point.kind && is_free && !is_refused {
                    allowed.entry(medium).or_default().push(point.clone());
                }
            }
        }
        let way = MEDIA.into_iter().find_map(|medium| {
            let points = allowed.get(&medium)?;
            let point = best(points, kind_for(medium.as_str()), asked.on)?;
            Some((medium, point.clone()))
        });
        ways.extend(way.map(|way| (id, way)));
    }
    Ok(ways)
}
