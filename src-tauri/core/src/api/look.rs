//! The shop after a first import, in a few true sentences. Where there is nothing to say, nothing is
//! said.

use chrono::Days;

use super::answers::FirstLook;
use super::requests::Nothing;
use super::{Call, day};
use crate::Result;
use crate::store::look;

const MOST_SENTENCES: usize = 4;

pub(super) fn first(call: &Call<'_>, _: Nothing) -> Result<Vec<FirstLook>> {
    day::read(call, |db, settings, today| {
        let quiet_days = settings.cadence.churn.min_days;
        let quiet_since = today - Days::new(u64::try_from(quiet_days).unwrap_or(0));
        let buyers = look::buyers(db, quiet_since)?;
        let (n_reachable, n_customers) = look::reachable(db, today)?;
        let (most_bought, months) = (look::most_bought(db)?, look::busiest_months(db)?);
        let again = said("bought_again", buyers.n_again, buyers.n, "#/customers");
        let quiet = said("quiet_regulars", buyers.n_quiet, buyers.n, "#/customers")
            .map(|look| FirstLook { days: Some(quiet_days), ..look });
        // Bought once is not bought most.
        let most_bought = most_bought.filter(|(_, n)| *n > 1).and_then(|(name, n)| {
            Some(FirstLook { name, ..said("most_bought", n, n, "#/customers")? })
        });
        let busiest = match months.as_slice() {
            // Of months with equally many orders none is the busiest.
            [(month, n), (_, next)] if n > next => said("busiest_month", *n, *n, "#/import")
                .map(|look| FirstLook { month: Some(month.clone()), ..look }),
            _ => None,
        };
        let reachable = said("reachable", n_reachable, n_customers, "#/customers");
        let all = [again, quiet, most_bought, busiest, reachable];
        Ok(all.into_iter().flatten().take(MOST_SENTENCES).collect())
    })
}

fn said(code: &str, n: i64, of_n: i64, address: &str) -> Option<FirstLook> {
    (n > 0).then(|| FirstLook {
        code: code.to_owned(),
        n,
        of_n,
        days: None,
        name: String::new(),
        month: None,
        address: address.to_owned(),
    })
}
