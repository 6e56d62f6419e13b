//! People and sales that the merchant writes down.

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde_json::json;

use super::answers::{NewCustomerMade, Settings, Sold};
use super::changes::{self, Told};
use super::requests::{NewCustomer, NewPoint, Sell, SellLine};
use super::{Call, day, fields, settings};
use crate::domain::merge::OrderFacts;
use crate::domain::money::{Currency, Money};
use crate::domain::order::OrderStatus;
use crate::domain::typed_point::typed_value;
use crate::store::by_hand::{self, Typed};
use crate::store::grouping::Moment;
use crate::store::orders::sale::{self, NewLine, NewSale};
use crate::store::{self, Transaction, follow_ups, merging};
use crate::{Error, Result};

/// A contact point of a request in the writing in which it is compared.
pub(super) struct Point {
    pub kind: String,
    pub value: String,
    shown: String,
    label: String,
}

/// Writes somebody down: a name or any way to reach them is enough.
pub(super) fn new(call: &Call<'_>, request: NewCustomer) -> Result<NewCustomerMade> {
    let (settings, _) = day::begin(call)?;
    let name = request.name.as_deref().map(str::trim).filter(|name| !name.is_empty());
    let points = points(&request.points, &settings.country)?;
    let called = name.or_else(|| points.first().map(|point| point.shown.as_str()));
    let Some(called) = called else {
        let detail = "a name, a number, an address or a handle is needed".to_owned();
        return Err(Error::Invalid { what: "who", detail });
    };
    let fields: Vec<(String, Option<String>)> = call.shop.read(|db| {
        let read =
            |(field, text): (&String, &String)| Ok((field.clone(), fields::kept(db, field, text)?));
        request.fields.iter().map(read).collect()
    })?;
    let told = Told::of_shop("customer_made");
    let (change, id) = changes::by_hand(call, &told, |tx, today| {
        let file_id = by_hand::file_of_today(tx, call.now.at, today)?;
        let typed: Vec<Typed<'_>> = name
            .map(|name| Typed { name: Some(name), ..Typed::default() })
            .into_iter()
            .chain(points.iter().map(Point::typed))
            .collect();
        let id = by_hand::make_customer(tx, file_id, called, &typed)?;
        for (field, value) in &fields {
            store::fields::set(tx, id, field, value.as_deref(), today, &call.now.stored())?;
        }
        // Who has the address of somebody known is that somebody.
        merging::typed(tx, id, Moment { at: call.now.at, today })?;
        let id = store::customers::head_of(tx, id)?;
        store::changes::about(tx, id)?;
        store::imports::name_customer(tx, id)?;
        store::changes::is_about(tx, id)?;
        plan_anew(tx, today, Some(id))?;
        Ok(id)
    })?;
    call.shop.search_changed(&[id])?;
    Ok(NewCustomerMade { id, change })
}

fn points(points: &[NewPoint], country: &str) -> Result<Vec<Point>> {
    let given = points.iter().filter(|point| !point.text.trim().is_empty());
    given.map(|point| Point::read(point, country)).collect()
}

impl Point {
    pub fn read(point: &NewPoint, country: &str) -> Result<Point> {
        let what = match point.kind.as_str() {
            "phone" => "phone",
            "email" => "email",
            "post" => "post",
            "handle" => "handle",
            other => {
                let detail = format!("{other:?} is none of phone, email, post, handle");
                return Err(Error::Invalid { what: "kind", detail });
            }
        };
        let value = typed_value(what, &point.text, country)
            .ok_or_else(|| Error::Invalid { what, detail: "it cannot be read".to_owned() })?;
        Ok(Point {
            kind: what.to_owned(),
            value,
            shown: point.text.trim().to_owned(),
            label: point.label.as_deref().map(str::trim).unwrap_or_default().to_owned(),
        })
    }

    pub fn typed(&self) -> Typed<'_> {
        Typed {
            point: Some((&self.kind, &self.value)),
            shown: Some(&self.shown),
            label: &self.label,
            ..Typed::default()
        }
    }
}

/// Writes a sale down, to somebody or to nobody in particular.
pub(super) fn sell(call: &Call<'_>, request: Sell) -> Result<Sold> {
    let (settings, today) = day::begin(call)?;
    let sale = read_sale(&request, &settings, today)?;
    let told = Told {
        act: "sold",
        customer_id: sale.customer_id,
        places: json!({ "lines": sale.lines.len() }),
    };
    let (change, (order_id, order_number)) = changes::by_hand(call, &told, |tx, today| {
        if let Some(customer_id) = sale.customer_id {
            store::customers::get(tx, customer_id)?;
        }
        let file_id = by_hand::file_of_today(tx, call.now.at, today)?;
        let sold = sale::write(tx, file_id, &sale)?;
        plan_anew(tx, today, sale.customer_id)?;
        Ok(sold)
    })?;
    call.shop.search_changed(&sale.customer_id.into_iter().collect::<Vec<_>>())?;
    Ok(Sold { order_id, order_number, customer_id: sale.customer_id, change })
}

fn read_sale(request: &Sell, settings: &Settings, today: NaiveDate) -> Result<NewSale> {
    let on = request.on.as_deref().map(|text| super::day("on", text)).transpose()?;
    let on = on.unwrap_or(today);
    if on > today {
        return invalid("on", "a sale cannot lie in the future");
    }
    let currency = match request.currency.as_deref() {
        None => settings.default_currency(),
        Some(text) => Currency::parse(text).ok_or_else(|| Error::Invalid {
            what: "currency",
            detail: format!("{text:?} is no currency; write it as EUR"),
        })?,
    };
    if request.lines.is_empty() {
        return invalid("lines", "a sale needs at least one line");
    }
    let lines: Vec<NewLine> =
        request.lines.iter().map(|line| read_line(line, currency)).collect::<Result<_>>()?;
    let items = sum(&lines)?;
    let total = match request.total.as_deref() {
        Some(text) => Some(amount("total", text, currency)?),
        None => items,
    };
    let Some(total) = total else {
        return invalid("total", "a line has no price, so that the total is needed");
    };
    let is_paid = request.is_paid;
    let is_handed_over = request.is_handed_over.unwrap_or(is_paid);
    Ok(NewSale {
        customer_id: request.customer_id,
        on,
        facts: OrderFacts {
            ordered_on: Some(on),
            paid_on: Some(on).filter(|_| is_paid),
            delivered_on: Some(on).filter(|_| is_handed_over),
            // What is not paid waits for the money, whoever has the goods.
            status: Some(match (is_paid, is_handed_over) {
                (true, true) => OrderStatus::Completed,
                (true, false) => OrderStatus::Paid,
                (false, _) => OrderStatus::Placed,
            }),
            currency: Some(currency),
            items_minor: items,
            discount_minor: items.map(|items| items - total).filter(|less| *less > 0),
            total_minor: Some(total),
            note: request.note.clone().filter(|note| !note.trim().is_empty()),
            ..OrderFacts::default()
        },
        lines,
    })
}

fn read_line(line: &SellLine, currency: Currency) -> Result<NewLine> {
    let title = line.title.trim();
    if title.is_empty() {
        return invalid("title", "a line needs to say what was sold");
    }
    if !(1..=1_000_000).contains(&line.quantity) {
        return invalid("quantity", "it is at least 1");
    }
    let price = line.unit_price.as_deref().filter(|text| !text.trim().is_empty());
    Ok(NewLine {
        title: title.to_owned(),
        quantity: line.quantity,
        unit_price_minor: price.map(|text| amount("unit_price", text, currency)).transpose()?,
    })
}

/// None where a line has no price.
fn sum(lines: &[NewLine]) -> Result<Option<i64>> {
    let mut sum = 0_i64;
    for line in lines {
        let Some(price) = line.unit_price_minor else { return Ok(None) };
        let of_line = price.checked_mul(line.quantity);
        match of_line.and_then(|minor| sum.checked_add(minor)) {
            Some(more) => sum = more,
            None => return invalid("unit_price", "the sum is too large"),
        }
    }
    Ok(Some(sum))
}

/// An amount as people type it, with a point or a comma, in whole minor units.
pub(super) fn amount(what: &'static str, text: &str, currency: Currency) -> Result<i64> {
    let text = text.trim();
    let is_with_comma = text.matches(',').count() == 1 && !text.contains('.');
    let text = if is_with_comma { text.replace(',', ".") } else { text.to_owned() };
    let money = text.parse::<Decimal>().ok().and_then(|it| Money::from_amount(it, currency));
    match money {
        Some(money) if money.minor >= 0 => Ok(money.minor),
        Some(_) | None => {
            let detail = format!("{text:?} is no amount in {}", currency.as_str());
            Err(Error::Invalid { what, detail })
        }
    }
}

/// Plans the follow-ups of somebody anew.
pub(super) fn plan_anew(
    tx: &Transaction<'_>,
    today: NaiveDate,
    customer_id: Option<i64>,
) -> Result<()> {
    match customer_id {
        Some(id) => follow_ups::replan(tx, &settings::planning(tx, today)?, &[id]),
        None => Ok(()),
    }
}

fn invalid<T>(what: &'static str, detail: &str) -> Result<T> {
    Err(Error::Invalid { what, detail: detail.to_owned() })
}
