//! What stands beside the people of a day: parcels for those who come back, birthdays and anniversaries.

use chrono::NaiveDate;

use super::Call;
use super::answers::{Occasion, Parcel};
use crate::Result;
use crate::domain::parcel;
use crate::domain::purchases::nth_order;
use crate::store::day_lines::beside::{self, Celebrated};
use crate::store::{Connection, customers, orders};

/// How many of each are shown.
const SHOWN: usize = 10;

pub(super) struct Beside {
    pub parcels: Vec<Parcel>,
    pub n_parcels: i64,
    pub occasions: Vec<Occasion>,
    pub n_occasions: i64,
}

pub(super) fn beside(call: &Call<'_>, db: &Connection, today: NaiveDate) -> Result<Beside> {
    let name = format!("parcels {today}");
    let to_send = call.shop.kept().set(call.seen, name, || beside::parcels(db, today))?;
    let parcels = parcels(db, to_send.get(..SHOWN).unwrap_or(&to_send))?;
    let (occasions, n_occasions) = occasions(call, db, today)?;
    Ok(Beside { parcels, n_parcels: to_send.len() as i64, occasions, n_occasions })
}

fn parcels(db: &Connection, ids: &[i64]) -> Result<Vec<Parcel>> {
    let mut orders = orders::by_id(db, ids)?;
    let buyers: Vec<i64> = orders.values().filter_map(|order| order.customer_id).collect();
    let purchases = orders::purchases_of(db, &buyers)?;
    let parcel = |id: &i64| {
        let order = orders.remove(id)?;
        let customer_id = order.customer_id?;
        let nth_order = nth_order(purchases.get(&customer_id)?, *id);
        parcel::is_for_returning(nth_order).then(|| Parcel {
            order_id: *id,
            number: order.number,
            channel: order.channel,
            customer_id,
            customer_name: order.customer_name,
            nth_order,
            ordered_on: order.ordered_on.unwrap_or_default(),
        })
    };
    Ok(ids.iter().filter_map(parcel).collect())
}

/// Birthdays and anniversaries by day; of very many the birthdays stay. With how many there are.
fn occasions(call: &Call<'_>, db: &Connection, today: NaiveDate) -> Result<(Vec<Occasion>, i64)> {
    let birthdays = beside::birthdays(db, today)?;
    let anniversaries = call.shop.day_lines().anniversaries.get(db, today)?;
    let all = birthdays
        .iter()
        .map(|it| ("birthday", it))
        .chain(anniversaries.iter().map(|it| ("anniversary", it)));
    let mut shown: Vec<(&str, &Celebrated)> = all.take(SHOWN).collect();
    shown.sort_by_key(|(_, it)| it.on);
    let ids: Vec<i64> = shown.iter().map(|(_, it)| it.customer_id).collect();
    let customers = customers::by_id(db, &ids)?;
    let occasion = |(kind, it): (&str, &Celebrated)| Occasion {
        kind: kind.to_owned(),
        customer_id: it.customer_id,
        customer_name: customers.get(&it.customer_id).map_or_else(String::new, |c| c.name.clone()),
        on: it.on.to_string(),
        years: it.years,
    };
    let n = birthdays.len() + anniversaries.len();
    Ok((shown.into_iter().map(occasion).collect(), n as i64))
}
