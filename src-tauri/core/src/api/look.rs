//! The shop after a first import, in a few true sentences, and the customers behind each of them.
//! Where there is nothing to say, nothing is said.

use std::collections::HashSet;

use chrono::{Days, NaiveDate};

use super::answers::{FirstLook, Settings};
use super::requests::{Matching, Nothing};
use super::{Call, day};
use crate::store::Connection;
use crate::store::customers;
use crate::store::look::{self, BuyersOf};
use crate::{Error, Result};

const MOST_SENTENCES: usize = 4;
/// Whoever has bought so often is a regular.
const REGULAR_FROM: i64 = 3;

pub(super) fn first(call: &Call<'_>, _: Nothing) -> Result<Vec<FirstLook>> {
    day::read(call, |db, settings, today| {
        let buyers = look::buyers(db, quiet_since(settings, today))?;
        let n_reachable = look::reachable(db, today)?.len() as i64;
        let n_customers = customers::count(db)?;
        let again = said("bought_again", buyers.n_again, buyers.n);
        let quiet = said("quiet_regulars", buyers.n_quiet, buyers.n)
            .map(|look| FirstLook { days: Some(settings.cadence.churn.min_days), ..look });
        let reachable = said("reachable", n_reachable, n_customers);
        let all = [again, quiet, most_bought(db)?, busiest_month(db)?, reachable];
        Ok(all.into_iter().flatten().take(MOST_SENTENCES).collect())
    })
}

/// The customers of whom a sentence speaks; everybody where the request names none.
pub(super) fn those(
    db: &Connection,
    settings: &Settings,
    today: NaiveDate,
    request: &Matching,
) -> Result<Option<HashSet<i64>>> {
    let Some(code) = request.only.as_deref() else { return Ok(None) };
    let buyers = |of: &BuyersOf| look::buyers_of(db, of).map(Some);
    let name = request.name.clone();
    match code {
        "bought_again" => buyers(&BuyersOf { least: 2, ..BuyersOf::default() }),
        "quiet_regulars" => buyers(&BuyersOf {
            least: REGULAR_FROM,
            quiet_since: Some(quiet_since(settings, today)),
            ..BuyersOf::default()
        }),
        "most_bought" => buyers(&BuyersOf { least: 1, title: name, ..BuyersOf::default() }),
        "busiest_month" => buyers(&BuyersOf { least: 1, month: name, ..BuyersOf::default() }),
        "reachable" => look::reachable(db, today).map(Some),
        other => Err(Error::Invalid {
            what: "only",
            detail: format!("{other:?} says nothing of anybody"),
        }),
    }
}

fn quiet_since(settings: &Settings, today: NaiveDate) -> NaiveDate {
    today - Days::new(u64::try_from(settings.cadence.churn.min_days).unwrap_or(0))
}

/// Bought once is not bought most.
fn most_bought(db: &Connection) -> Result<Option<FirstLook>> {
    let Some((name, n)) = look::most_bought(db)?.filter(|(_, n)| *n > 1) else { return Ok(None) };
    Ok(said("most_bought", n, n).map(|look| of_name(look, name)))
}

/// Of months with equally many orders none is the busiest.
fn busiest_month(db: &Connection) -> Result<Option<FirstLook>> {
    match look::busiest_months(db)?.as_slice() {
        [(month, n), (_, next)] if n > next => Ok(said("busiest_month", *n, *n).map(|look| {
            let look = of_name(look, month.clone());
            FirstLook { month: Some(look.name), name: String::new(), ..look }
        })),
        _ => Ok(None),
    }
}

fn said(code: &str, n: i64, of_n: i64) -> Option<FirstLook> {
    (n > 0).then(|| FirstLook {
        code: code.to_owned(),
        n,
        of_n,
        days: None,
        name: String::new(),
        month: None,
        address: format!("#/customers?only={code}"),
    })
}

fn of_name(look: FirstLook, name: String) -> FirstLook {
    FirstLook { address: format!("{}&name={}", look.address, in_address(&name)), name, ..look }
}

/// A text as a part of an address.
fn in_address(text: &str) -> String {
    let one = |byte: u8| match byte {
        b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' => {
            char::from(byte).to_string()
        }
        _ => format!("%{byte:02X}"),
    };
    text.bytes().map(one).collect()
}
