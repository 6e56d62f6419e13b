//! By which number or address a customer is reached.

use chrono::NaiveDate;

use super::staged::{ConsentAct, Nature};

/// A contact point of a customer as it stands today.
#[derive(Clone, Debug)]
pub struct ContactPoint {
    pub id: i64,
    pub customer_id: i64,
    /// `phone`, `email`, `post` or `handle`.
    pub kind: String,
    pub value: String,
    pub shown: String,
    pub nature: Nature,
    pub channel: String,
    /// Of what the merchant typed: work, mobile, neighbour, or nothing.
    pub label: Option<String>,
    pub valid_until: Option<NaiveDate>,
    /// `refused`, `wrong`, `moved`, `ended` or `bounced`: never to be used again.
    pub stopped: Option<String>,
    /// Since when, where somebody here has said so; a file's bounce has no day.
    pub stopped_on: Option<NaiveDate>,
    /// What files say of writing to it for more than an order.
    pub permission: Option<ConsentAct>,
    /// The day on which that was said last, and the channel that tells it.
    pub permission_on: Option<NaiveDate>,
    pub permission_channel: Option<String>,
}

impl ContactPoint {
    /// The merchant may say that it works after all; what they refused, and what a file says, stays.
    pub fn can_come_back(&self) -> bool {
        self.stopped_on.is_some() && self.stopped.as_deref() != Some("refused")
    }

    /// Neither stopped nor masked, and not past its last day, which still counts.
    pub fn is_usable_on(&self, day: NaiveDate) -> bool {
        self.stopped.is_none()
            && self.nature != Nature::Masked
            && self.valid_until.is_none_or(|last| last >= day)
    }

    /// Whether it may stand on a list of the merchant's: their own, in use, and nothing was said
    /// against it. `refused` are the kinds by which they asked not to be reached.
    pub fn may_be_listed(&self, refused: &[String], day: NaiveDate) -> bool {
        self.nature == Nature::Own
            && self.is_usable_on(day)
            && !refused.iter().any(|kind| *kind == self.kind || kind == "all")
            && matches!(self.permission, None | Some(ConsentAct::Granted))
    }
}

/// The kind of contact point that a medium needs.
pub fn kind_for(medium: &str) -> &str {
    match medium {
        "message" => "handle",
        other => other,
    }
}

/// The one to use for what sells: where they have agreed first, for a yes is of one address.
pub fn best_agreed<'a>(
    points: impl IntoIterator<Item = &'a ContactPoint>,
    kind: &str,
    day: NaiveDate,
) -> Option<&'a ContactPoint> {
    points.into_iter().filter(|point| point.kind == kind && point.is_usable_on(day)).max_by_key(
        |point| {
            let has_agreed = point.permission == Some(ConsentAct::Granted);
            (has_agreed, point.nature == Nature::Own, point.id)
        },
    )
}

/// The one to use: the customer's own before the channel's relay, the newest first.
pub fn best<'a>(
    points: impl IntoIterator<Item = &'a ContactPoint>,
    kind: &str,
    day: NaiveDate,
) -> Option<&'a ContactPoint> {
    points
        .into_iter()
        .filter(|point| point.kind == kind && point.is_usable_on(day))
        .max_by_key(|point| (point.nature == Nature::Own, point.id))
}
