//! What a customer's permission comes to for the plan: what files say of their contact points, and what
//! they said to the shop, weighed card by card; the tightest counts.

use std::collections::{BTreeMap, HashMap};

use chrono::{Days, NaiveDate};
use rusqlite::Connection;

use crate::Result;
use crate::domain::cadence::{Event, Medium};
use crate::domain::consent::{Statement, Word, of_card, of_cards, of_several};
use crate::domain::staged::ConsentAct;
use crate::store::customers;

/// What somebody said to the shop, and on which card that was written down.
#[derive(Clone, Copy, Debug)]
pub struct Spoken {
    pub card_id: i64,
    pub medium: Medium,
    pub word: Word,
}

/// What files say of one medium, as far as it needs no weighing.
#[derive(Clone, Copy, Debug, Default)]
pub struct Told {
    has_yes: bool,
    has_no: bool,
}

impl Told {
    pub fn hear(&mut self, act: Option<&str>) {
        match act.and_then(ConsentAct::parse) {
            Some(ConsentAct::Granted) => self.has_yes = true,
            Some(ConsentAct::NotGranted | ConsentAct::Refused) => self.has_no = true,
            // What bounced is a matter of the address.
            Some(ConsentAct::Bounced) | None => {}
        }
    }

    pub fn join(&mut self, other: Told) {
        self.has_yes |= other.has_yes;
        self.has_no |= other.has_no;
    }

    /// Which of both counts depends on the days.
    pub fn is_mixed(self) -> bool {
        self.has_yes && self.has_no
    }

    pub fn event(self, medium: Medium) -> Option<Event> {
        (self.has_yes != self.has_no).then(|| said(medium, self.has_yes))
    }
}

/// It is weighed with its day, and then holds whatever the day.
fn said(medium: Medium, is_given: bool) -> Event {
    Event::Consent { medium, at: NaiveDate::MIN, is_given, expires: None }
}

/// The statements of one contact point on one card, by the identity of which a file says them.
#[derive(Default)]
struct OfPoint {
    by_identity: BTreeMap<i64, Vec<Statement>>,
    /// The latest day on which a file told of one.
    learned_on: NaiveDate,
}

/// The same with all days looked at, for whom they matter.
pub fn weighed(db: &Connection, customer_id: i64, spoken: &[Spoken]) -> Result<Vec<Event>> {
    let agreed = agreed(db, customer_id, spoken)?;
    Ok(agreed.into_iter().map(|(medium, is_given)| said(medium, is_given)).collect())
}

/// The media of which something was said, and whether it comes to a yes.
pub fn agreed(db: &Connection, customer_id: i64, spoken: &[Spoken]) -> Result<Vec<(Medium, bool)>> {
    let mut words: BTreeMap<Medium, Vec<Word>> = BTreeMap::new();
    let mut files = of_files(db, customer_id)?;
    let mut by_hand: BTreeMap<(i64, Medium), Vec<Word>> = BTreeMap::new();
    for Spoken { card_id, medium, word } in spoken {
        by_hand.entry((*card_id, *medium)).or_default().push(*word);
        files.entry((*card_id, *medium)).or_insert(None);
    }
    for ((card_id, medium), file) in files {
        let spoken = by_hand.remove(&(card_id, medium)).unwrap_or_default();
        words.entry(medium).or_default().extend(of_card(file, &spoken));
    }
    let of_medium = |(medium, words): (Medium, Vec<Word>)| Some((medium, of_cards(words)?.is_yes));
    Ok(words.into_iter().filter_map(of_medium).collect())
}

/// What files say, by card and medium.
fn of_files(db: &Connection, customer_id: i64) -> Result<BTreeMap<(i64, Medium), Option<Word>>> {
    let mut refusals = HashMap::new();
    let mut files: BTreeMap<_, Option<(ConsentAct, NaiveDate)>> = BTreeMap::new();
    for ((card_id, medium, kind, value), point) in points(db, customer_id)? {
        let known = match refusals.remove(&(kind.clone(), value.clone())) {
            Some(known) => known,
            None => customers::refusals_of(db, &kind, &value)?,
        };
        let act = of_several(point.by_identity.values().cloned(), &known);
        let told = act.map(|act| (act, day_of(act, &point, &known)));
        let of_card = files.entry((card_id, medium)).or_default();
        *of_card = tighter(*of_card, told);
        refusals.insert((kind, value), known);
    }
    let word = |told: Option<(ConsentAct, NaiveDate)>| match told? {
        (ConsentAct::Granted, on) => Some(Word { on, is_yes: true }),
        (ConsentAct::NotGranted | ConsentAct::Refused, on) => Some(Word { on, is_yes: false }),
        (ConsentAct::Bounced, _) => None,
    };
    Ok(files.into_iter().map(|(place, told)| (place, word(told))).collect())
}

fn tighter(
    one: Option<(ConsentAct, NaiveDate)>,
    other: Option<(ConsentAct, NaiveDate)>,
) -> Option<(ConsentAct, NaiveDate)> {
    match (one, other) {
        // An address that bounced says nothing of what its owner wants.
        (Some((ConsentAct::Bounced, _)), Some(said))
        | (Some(said), Some((ConsentAct::Bounced, _))) => Some(said),
        (Some(one), Some(other)) if one.0 == other.0 => Some((one.0, one.1.max(other.1))),
        (Some(one), Some(other)) => Some(if one.0.tighter(other.0) == one.0 { one } else { other }),
        (one, other) => one.or(other),
    }
}

/// The day on which it was said last. What a file says without a day had been said before it came.
fn day_of(act: ConsentAct, point: &OfPoint, refusals: &[Statement]) -> NaiveDate {
    let said = point.by_identity.values().flatten().chain(refusals);
    let before = point.learned_on.checked_sub_days(Days::new(1)).unwrap_or(NaiveDate::MIN);
    let days = said.filter(|said| said.act == act).map(|said| said.said_on.unwrap_or(before));
    days.max().unwrap_or(before)
}

/// Every contact point that may be used, on each card that has it, with what is said of it.
type Points = BTreeMap<(i64, Medium, String, String), OfPoint>;

fn points(db: &Connection, customer_id: i64) -> Result<Points> {
    let mut points = Points::new();
    for said in customers::said_of(db, &[customer_id])?.into_iter().filter(|said| said.is_usable) {
        let medium = match said.kind.as_str() {
            "phone" => Medium::Phone,
            "email" => Medium::Email,
            "post" => Medium::Post,
            _ => Medium::Message,
        };
        let point = points.entry((said.card_id, medium, said.kind, said.value)).or_default();
        if let Some(statement) = said.statement {
            point.by_identity.entry(said.identity_id).or_default().push(statement);
            point.learned_on = point.learned_on.max(said.imported_on);
        }
    }
    Ok(points)
}
