//! Reads a filter as it is asked for, and finds the sets that it names.

use std::sync::Arc;

use chrono::{Days, NaiveDate};

use super::Call;
use super::answers::Settings;
use super::requests::{self, FilterValue};
use crate::domain::fold::fold;
use crate::domain::money::{Currency, Money};
use crate::domain::people::columns::has;
use crate::domain::people::filter::{About, Bound, Condition, Filter, Texts, When};
use crate::domain::stage::{Pace, Stage};
use crate::domain::standing::Level;
use crate::store::Connection;
use crate::store::people::{self, SetOf};
use crate::store::search::{Index, Those};
use crate::{Error, Result};

/// Those of the index whom the filter means.
pub(super) fn those(
    call: &Call<'_>,
    db: &Connection,
    index: &Index,
    filter: &requests::Filter,
    settings: &Settings,
    today: NaiveDate,
) -> Result<Those> {
    let pace = settings.pace();
    let mut reading = Reading { call, db, index, pace, today, sets: Vec::new() };
    let filter = reading.filter(filter, 0)?;
    Ok(index.meeting(&filter, &reading.sets))
}

/// Nobody writes a filter that is deeper than this by hand.
const DEEPEST: usize = 16;

/// Whoever may be reached in this way, a kind of contact points.
pub(super) fn may_be_reached(
    call: &Call<'_>,
    db: &Connection,
    kind: &str,
    today: NaiveDate,
) -> Result<Arc<Vec<i64>>> {
    let name = format!("may {kind} {today}");
    call.shop.kept().set(call.seen, name, || people::may_be_reached(db, kind, today))
}

struct Reading<'a> {
    call: &'a Call<'a>,
    db: &'a Connection,
    index: &'a Index,
    pace: Pace,
    today: NaiveDate,
    sets: Vec<Those>,
}

impl Reading<'_> {
    fn filter(&mut self, filter: &requests::Filter, depth: usize) -> Result<Filter> {
        if depth > DEEPEST {
            return Err(refused("it is too deep"));
        }
        let mut each = |filters: &[requests::Filter]| -> Result<Vec<Filter>> {
            filters.iter().map(|filter| self.filter(filter, depth + 1)).collect()
        };
        Ok(match filter {
            requests::Filter::All(of) => Filter::All(each(&of.all)?),
            requests::Filter::Any(of) => Filter::Any(each(&of.any)?),
            requests::Filter::None(of) => Filter::None(each(&of.none)?),
            requests::Filter::Condition(condition) => Filter::Is(self.condition(condition)?),
        })
    }

    fn condition(&mut self, asked: &requests::Condition) -> Result<Condition> {
        let (op, or_unknown) = match asked.op.strip_suffix("_or_unknown") {
            Some(op) => (op, true),
            None => (asked.op.as_str(), false),
        };
        let value = &asked.value;
        let about = match asked.field.as_str() {
            "orders" => About::Orders(bound(op, number(value)?)?),
            "spent" => {
                let money = money(value)?;
                About::Spent(bound(op, money.minor)?, money.currency)
            }
            "first_ordered" => About::FirstOrdered(self.when(op, value)?),
            "last_ordered" => About::LastOrdered(self.when(op, value)?),
            "city" => About::City(folded(op, value)?),
            "country" => About::Country(texts(op, value)?),
            "channel" => About::Channel(texts(op, value)?),
            "stage" => About::Stage {
                any_of: words(value, Stage::parse)?,
                is_not: is_not(op)?,
                pace: self.pace,
                today: self.today,
            },
            "rhythm" => {
                words(value, |word| (word == "slipping").then_some(()))?;
                About::Slipping { is_not: is_not(op)?, pace: self.pace, today: self.today }
            }
            "has" if texts_of(value)?.iter().all(|way| way == "note") => {
                self.among(SetOf::WithNotes, op, &[])?
            }
            "has" => {
                let ways = words(value, way)?.into_iter().fold(0, |ways, way| ways | way);
                About::Has { ways, is_not: is_not(op)? }
            }
            "tag" => self.among(SetOf::Tagged, op, &texts_of(value)?)?,
            "list" => self.among(SetOf::OnLists, op, &texts_of(value)?)?,
            "next" => self.among(SetOf::Next, op, &texts_of(value)?)?,
            "bought" => self.bought(op, &texts_of(value)?)?,
            "birthday" => self.born(op, value)?,
            "standing" => self.standing(op, value)?,
            "permission" => self.permission(op, &texts_of(value)?)?,
            other => return Err(refused(&format!("{other:?} is no field"))),
        };
        Ok(Condition { about, or_unknown })
    }

    fn when(&self, op: &str, value: &FilterValue) -> Result<When> {
        let ago = |days: i64| {
            let days = u64::try_from(days).map_err(|_| refused("days cannot be negative"))?;
            self.today.checked_sub_days(Days::new(days)).ok_or_else(|| refused("too many days"))
        };
        match (op, value) {
            ("since", FilterValue::Text(day)) => Ok(When::Since(super::day("filter", day)?)),
            ("before", FilterValue::Text(day)) => Ok(When::Before(super::day("filter", day)?)),
            ("days_at_most", FilterValue::Number(days)) => Ok(When::Since(ago(*days)?)),
            ("days_at_least", FilterValue::Number(days)) => {
                Ok(When::Before(ago(*days)?.succ_opt().unwrap_or(NaiveDate::MAX)))
            }
            _ => Err(refused(&format!("{op:?} does not fit its value"))),
        }
    }

    fn among(&mut self, set: SetOf, op: &str, of: &[String]) -> Result<About> {
        let set = self.set(set, of)?;
        Ok(About::Among { set, known: None, is_not: is_not(op)? })
    }

    fn set<T: serde::Serialize>(&mut self, set: SetOf, of: &[T]) -> Result<usize> {
        let of = serde_json::to_string(of).map_err(|error| refused(&error.to_string()))?;
        self.kept(format!("{set:?} {of}"), || people::members(self.db, set, &of))
    }

    /// A set that is asked of the tables only where something was written since it was asked last.
    fn kept(&mut self, name: String, ask: impl FnOnce() -> Result<Vec<i64>>) -> Result<usize> {
        let ids = self.call.shop.kept().set(self.call.seen, name, ask)?;
        Ok(self.push(&ids))
    }

    fn push(&mut self, ids: &[i64]) -> usize {
        self.sets.push(self.index.members(ids.iter().copied()));
        self.sets.len() - 1
    }

    /// Of most customers too little is known: they are whoever is left.
    fn standing(&mut self, op: &str, value: &FilterValue) -> Result<About> {
        let levels: Vec<Level> = words(value, Level::parse)?;
        let meets_new = levels.contains(&Level::New);
        let (db, today) = (self.db, self.today);
        let set = self.kept(format!("standing {levels:?} {today}"), || {
            let all = people::standings(db, today)?.into_iter();
            let meant = all.filter(|(_, level)| levels.contains(level) != meets_new);
            Ok(meant.map(|(id, _)| id).collect())
        })?;
        Ok(About::Among { set, known: None, is_not: is_not(op)? != meets_new })
    }

    fn permission(&mut self, op: &str, wanted: &[String]) -> Result<About> {
        let mut ids = Vec::new();
        for word in wanted {
            let kind = match word.as_str() {
                "phone" | "email" | "post" => word,
                "message" => "handle",
                "refused" => {
                    let all = || people::refusing(self.db);
                    let kept = self.call.shop.kept();
                    ids.extend_from_slice(&kept.set(self.call.seen, "refusing".to_owned(), all)?);
                    continue;
                }
                other => return Err(refused(&format!("{other:?} is no permission"))),
            };
            ids.extend_from_slice(&may_be_reached(self.call, self.db, kind, self.today)?);
        }
        let set = self.push(&ids);
        Ok(About::Among { set, known: None, is_not: is_not(op)? })
    }

    /// Whoever bought something in whose title or number the words of one of the texts stand.
    fn bought(&mut self, op: &str, texts: &[String]) -> Result<About> {
        let ids: Vec<i64> = texts.iter().flat_map(|text| self.index.product_ids(text)).collect();
        let set = self.set(SetOf::Bought, &ids)?;
        Ok(About::Among { set, known: None, is_not: is_not(op)? })
    }

    fn born(&mut self, op: &str, value: &FilterValue) -> Result<About> {
        let month = |word: &str| word.parse::<u32>().ok().filter(|month| (1..=12).contains(month));
        let months: Vec<u32> = words(value, month)?;
        let set = self.set(SetOf::Born, &months)?;
        let known = Some(self.set::<u32>(SetOf::Born, &[])?);
        Ok(About::Among { set, known, is_not: is_not(op)? })
    }
}

fn refused(detail: &str) -> Error {
    Error::Invalid { what: "filter", detail: detail.to_owned() }
}

fn bound(op: &str, n: i64) -> Result<Bound> {
    match op {
        "at_least" => Ok(Bound::AtLeast(n)),
        "at_most" => Ok(Bound::AtMost(n)),
        other => Err(refused(&format!("{other:?} is no way to compare"))),
    }
}

fn is_not(op: &str) -> Result<bool> {
    match op {
        "is" => Ok(false),
        "is_not" => Ok(true),
        other => Err(refused(&format!("{other:?} is no way to compare"))),
    }
}

fn number(value: &FilterValue) -> Result<i64> {
    match value {
        FilterValue::Number(n) => Ok(*n),
        FilterValue::Text(_) | FilterValue::Texts(_) | FilterValue::Amount(_) => {
            Err(refused("a number is missing"))
        }
    }
}

fn money(value: &FilterValue) -> Result<Money> {
    let FilterValue::Amount(asked) = value else { return Err(refused("an amount is missing")) };
    let currency = Currency::parse(&asked.currency);
    let amount = asked.amount.parse().ok();
    currency
        .zip(amount)
        .and_then(|(currency, amount)| Money::from_amount(amount, currency))
        .ok_or_else(|| refused("that is no amount of money"))
}

fn texts_of(value: &FilterValue) -> Result<Vec<String>> {
    match value {
        FilterValue::Text(text) => Ok(vec![text.clone()]),
        FilterValue::Texts(texts) if !texts.is_empty() => Ok(texts.clone()),
        FilterValue::Texts(_) | FilterValue::Number(_) | FilterValue::Amount(_) => {
            Err(refused("a text is missing"))
        }
    }
}

fn texts(op: &str, value: &FilterValue) -> Result<Texts> {
    Ok(Texts { any_of: texts_of(value)?, is_not: is_not(op)? })
}

fn folded(op: &str, value: &FilterValue) -> Result<Texts> {
    let any_of = texts_of(value)?.iter().map(|text| fold(text.trim())).collect();
    Ok(Texts { any_of, is_not: is_not(op)? })
}

/// Each text as what it means.
fn words<T>(value: &FilterValue, parse: impl Fn(&str) -> Option<T>) -> Result<Vec<T>> {
    let texts = texts_of(value)?;
    let known = |text: &String| parse(text).ok_or_else(|| refused(&format!("{text:?} is unknown")));
    texts.iter().map(known).collect()
}

fn way(word: &str) -> Option<u8> {
    match word {
        "phone" => Some(has::PHONE),
        "email" => Some(has::EMAIL),
        "post" => Some(has::POST),
        "message" => Some(has::MESSAGE),
        _ => None,
    }
}
