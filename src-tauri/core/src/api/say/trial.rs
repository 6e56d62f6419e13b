//! A script tried on real customers before it is kept: whom it leaves with a gap, and what three of them
//! would hear.

use chrono::{Datelike, NaiveDate};

use super::super::answers::{Person, ScriptChecked, ScriptLack, ScriptPreview, Settings};
use super::super::{Call, scripts};
use super::script::Values;
use super::{About, Saying, known};
use crate::Result;
use crate::domain::languages;
use crate::domain::script::{Field, Script};
use crate::store::Connection;
use crate::store::before_talk::Known;

/// So many customers are looked at.
const MOST: usize = 2_000;
/// So many of those who lack a field are named.
const NAMED: usize = 12;

/// One customer of the trial.
struct Tried<'a> {
    about: &'a About,
    known: &'a Known,
    /// Of all fields, those that have no value.
    missing: Vec<Field>,
    speaks_it: bool,
}

pub(in crate::api) fn try_on(
    call: &Call<'_>,
    db: &Connection,
    (settings, today): (&Settings, NaiveDate),
    (kind, language): (&str, &str),
    script: &Script,
) -> Result<ScriptChecked> {
    let abouts = scripts::coming_up(db, kind, MOST)?;
    let saying = Saying::load(call, db, settings, today)?;
    let known = known(db, &abouts)?;
    let tried: Vec<Tried<'_>> = abouts
        .iter()
        .filter_map(|about| Some(saying.tried(about, known.get(&about.customer_id)?, language)))
        .collect();
    let lacking = script.without_fallback().into_iter().filter_map(|it| lack(&tried, it));
    let picks = picks(&tried, today);
    Ok(ScriptChecked {
        flaws: Vec::new(),
        lacking: lacking.collect(),
        n_looked_at: tried.len() as i64,
        previews: picks.into_iter().map(|it| saying.preview(it, language, script)).collect(),
    })
}

impl Saying<'_> {
    fn tried<'t>(&self, about: &'t About, known: &'t Known, language: &str) -> Tried<'t> {
        let goods = self.goods(about, known);
        let values = Values::of(self, about, known, &goods, language);
        let is_missing = |field: &Field| values.value(*field).is_none_or(|it| it.trim().is_empty());
        let speaks_it = languages::choose(&self.language_of(known), &[language]).is_some();
        let missing = Field::ALL.into_iter().filter(is_missing).collect();
        Tried { about, known, missing, speaks_it }
    }

    fn preview(
        &self,
        (pick, tried): (&str, &Tried<'_>),
        language: &str,
        script: &Script,
    ) -> ScriptPreview {
        let goods = self.goods(tried.about, tried.known);
        let speech = self.speech(tried.known);
        let text = (language, script);
        ScriptPreview {
            pick: pick.to_owned(),
            customer_id: tried.about.customer_id,
            customer_name: tried.known.name.clone(),
            script: self.filled(text, tried.about, tried.known, (&goods, &speech)),
        }
    }
}

fn lack(tried: &[Tried<'_>], (field, line): (Field, usize)) -> Option<ScriptLack> {
    let lack: Vec<&Tried<'_>> = tried.iter().filter(|it| it.missing.contains(&field)).collect();
    (!lack.is_empty()).then(|| ScriptLack {
        field: field.as_str().to_owned(),
        line: line as i64,
        n: lack.len() as i64,
        customers: lack
            .iter()
            .take(NAMED)
            .map(|it| Person { id: it.about.customer_id, name: it.known.name.clone() })
            .collect(),
    })
}

/// The newest customer, the one of whom least is known, and another one, a new one each day; of those who
/// speak the language, if anybody does.
fn picks<'t>(tried: &'t [Tried<'t>], today: NaiveDate) -> Vec<(&'static str, &'t Tried<'t>)> {
    let speak: Vec<&Tried<'_>> = tried.iter().filter(|it| it.speaks_it).collect();
    let from = if speak.is_empty() { tried.iter().collect() } else { speak };
    let mut picks: Vec<(&'static str, &Tried<'_>)> = Vec::new();
    let mut pick = |name, found: Option<&&'t Tried<'t>>| picks.extend(found.map(|it| (name, *it)));
    let newest = from.iter().max_by_key(|it| (newest_order(it.known), it.about.customer_id));
    pick("newest", newest);
    let emptiest = from.iter().max_by_key(|it| (it.missing.len(), it.about.customer_id));
    pick("emptiest", emptiest);
    let is_other = |it: &&&Tried<'_>| {
        let id = it.about.customer_id;
        let is_that =
            |found: Option<&&Tried<'_>>| found.is_some_and(|it| it.about.customer_id == id);
        !is_that(newest) && !is_that(emptiest)
    };
    let others: Vec<&&Tried<'_>> = from.iter().filter(is_other).collect();
    // Neighbours are much alike, so that each day is far from the one before.
    let place = (today.num_days_from_ce() as usize).wrapping_mul(7_919) % others.len().max(1);
    pick("random", others.get(place).copied());
    picks.dedup_by_key(|(_, it)| it.about.customer_id);
    picks
}

fn newest_order(known: &Known) -> Option<NaiveDate> {
    known.orders.iter().filter_map(|order| order.ordered_on).max()
}
