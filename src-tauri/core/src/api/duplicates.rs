//! The queue of pairs who may be one person, and what the merchant says of each.

use chrono::Days;

use serde_json::json;

use super::answers::{ComparedField, Comparison, Decided, DuplicateList, Likeness};
use super::merging::{self, comparison};
use super::requests::{Decide, Duplicates};
use super::{Call, day};
use crate::domain::matching::LookAlike;
use crate::domain::matching::weigh::{Finding, Reason};
use crate::store::changes::{self, Change};
use crate::store::duplicates::LARGE;
use crate::store::grouping::Moment;
use crate::store::grouping::decisions::Said;
use crate::store::{Connection, customers, merging as store};
use crate::{Error, Result};

/// So many pairs are shown unless somebody asks for more.
const SHOWN: i64 = 20;
/// Who is put off is asked about again after so many days.
const LATER: Days = Days::new(30);

pub(super) fn list(call: &Call<'_>, request: Duplicates) -> Result<DuplicateList> {
    let page = |n: Option<i64>, usual: i64| usize::try_from(n.unwrap_or(usual)).unwrap_or(0);
    let (limit, offset) = (page(request.limit, SHOWN), page(request.offset, 0));
    day::read(call, |db, _, today| {
        let slot = call.shop.duplicates();
        let (queue, is_fresh) = match slot.known(db)? {
            // What was found before is shown meanwhile.
            Some((queue, false)) if customers::count(db)? > LARGE => {
                call.shop.look_for_duplicates();
                (queue, false)
            }
            Some(_) | None => (slot.get(db)?, true),
        };
        let open = queue.open(db, today)?;
        let pairs = open.iter().skip(offset).take(limit).map(|pair| of_pair(db, pair));
        Ok(DuplicateList {
            total: open.len() as i64,
            is_looking: !is_fresh,
            pairs: pairs.collect::<Result<_>>()?,
        })
    })
}

/// The older card stands first, and is the one that stays.
fn of_pair(db: &Connection, pair: &LookAlike) -> Result<Comparison> {
    let compared = comparison(db, [pair.one, pair.other])?;
    Ok(with_reasons(compared, &pair.reasons))
}

/// Tells beside each finding what both sides say.
pub(super) fn with_reasons(compared: Comparison, reasons: &[Reason]) -> Comparison {
    let mut found: Vec<Likeness> =
        reasons.iter().map(|reason| likeness(&compared.fields, reason)).collect();
    found.sort_by_key(|reason| -reason.weight);
    Comparison { reasons: found, ..compared }
}

fn likeness(fields: &[ComparedField], reason: &Reason) -> Likeness {
    let field = field_of(reason.finding);
    let values = fields.iter().find(|it| it.field == field).map(|it| it.values.clone());
    Likeness {
        code: reason.finding.as_str().to_owned(),
        weight: reason.weight.into(),
        values: values.unwrap_or_default().map(Option::unwrap_or_default),
    }
}

fn field_of(finding: Finding) -> &'static str {
    match finding {
        Finding::SameEmail
        | Finding::SameMailbox
        | Finding::NearEmail
        | Finding::SameLocal
        | Finding::OtherEmail => "email",
        Finding::SamePhone | Finding::SameDigits | Finding::NearPhone | Finding::OtherPhone => {
            "phone"
        }
        Finding::SameName
        | Finding::NameAcrossScripts
        | Finding::Initials
        | Finding::NearName
        | Finding::FamilyName
        | Finding::OtherName => "name",
        Finding::SameAddress
        | Finding::SameHouse
        | Finding::SamePostcode
        | Finding::SameCity
        | Finding::OtherPostcode => "post",
    }
}

pub(super) fn decide(call: &Call<'_>, request: Decide) -> Result<Decided> {
    let (_, today) = day::begin(call)?;
    let (said, act) = match request.verdict.as_str() {
        "same" => {
            let choices = request.choices.unwrap_or_default();
            let merged = merging::join(call, request.id, request.other_id, &choices)?;
            return Ok(Decided { id: Some(merged.id), change_id: merged.change_id });
        }
        "different" => (Said::Different, "told_apart"),
        "later" => (Said::Later(today + LATER), "put_off"),
        other => {
            return Err(Error::Invalid {
                what: "verdict",
                detail: format!("{other:?} is none of same, different, later"),
            });
        }
    };
    let places = json!({ "other": request.other_id }).to_string();
    let told = Change { at: call.now.at, act, customer_id: Some(request.id), places: &places };
    let moment = Moment { at: call.now.at, today };
    let (change_id, ()) = call.shop.write(|tx| {
        changes::record(tx, &told, || store::decide(tx, request.id, request.other_id, said, moment))
    })?;
    Ok(Decided { id: None, change_id })
}
