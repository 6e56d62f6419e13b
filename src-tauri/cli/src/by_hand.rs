//! `regulars customer new` and `sale`: what is written down by hand.

use chrono::NaiveDate;
use clap::Args;
use regulars_core::Result;
use serde_json::{Map, Value, json};

use crate::out::{self, Out};
use crate::shop::{Desk, day, text};

/// A name or any way to reach them is enough.
#[derive(Args)]
pub struct NewCustomer {
    #[arg(long)]
    name: Option<String>,
    #[arg(long, value_name = "NUMBER")]
    phone: Vec<String>,
    #[arg(long, value_name = "ADDRESS")]
    email: Vec<String>,
    /// A postal address in one piece.
    #[arg(long, value_name = "ADDRESS")]
    post: Vec<String>,
    /// A field of the card, such as `occupation=potter`.
    #[arg(long, value_name = "FIELD=VALUE", value_parser = field)]
    set: Vec<(String, String)>,
}

#[derive(Args)]
pub struct Sale {
    /// `2x9.25 Oolong 100 g`: how many, the price of one, and what was sold.
    #[arg(required = true, value_name = "LINE", value_parser = line)]
    lines: Vec<Line>,
    /// The number of the customer; nobody in particular when left out.
    #[arg(long, value_name = "ID")]
    to: Option<i64>,
    /// What was taken in all; the sum of the lines when left out.
    #[arg(long, value_name = "AMOUNT")]
    total: Option<String>,
    /// The shop's when left out.
    #[arg(long, value_name = "EUR")]
    currency: Option<String>,
    /// The money has not come in yet.
    #[arg(long)]
    unpaid: bool,
    /// It is handed over later: paid beforehand, or ordered.
    #[arg(long)]
    later: bool,
    /// The day of the sale; today when left out.
    #[arg(long, value_name = "DATE", value_parser = day)]
    on: Option<NaiveDate>,
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,
}

/// One line of a sale.
#[derive(Clone)]
struct Line {
    quantity: i64,
    unit_price: Option<String>,
    title: String,
}

fn field(text: &str) -> std::result::Result<(String, String), String> {
    let (name, value) = text.split_once('=').ok_or("write it as FIELD=VALUE")?;
    Ok((name.to_owned(), value.to_owned()))
}

/// `2x9.25 Oolong`, `2x Oolong` or `Oolong`.
fn line(text: &str) -> std::result::Result<Line, String> {
    let counted = text.split_once(' ').and_then(|(front, title)| {
        let (quantity, price) = front.split_once('x')?;
        Some((quantity.parse().ok()?, price, title))
    });
    let (quantity, price, title) = counted.unwrap_or((1, "", text));
    if title.trim().is_empty() {
        return Err("say what was sold".to_owned());
    }
    Ok(Line {
        quantity,
        unit_price: Some(price.to_owned()).filter(|price| !price.is_empty()),
        title: title.trim().to_owned(),
    })
}

impl NewCustomer {
    pub fn run(self, desk: &Desk, out: &mut Out) -> Result<()> {
        let kinds = [("phone", self.phone), ("email", self.email), ("post", self.post)];
        let points: Vec<Value> = kinds
            .into_iter()
            .flat_map(|(kind, texts)| texts.into_iter().map(move |text| (kind, text)))
            .map(|(kind, text)| json!({ "kind": kind, "text": text }))
            .collect();
        let fields: Map<String, Value> =
            self.set.into_iter().map(|(name, value)| (name, value.into())).collect();
        let request = json!({ "name": self.name, "points": points, "fields": fields });
        let made = desk.call("customers.new", request)?;
        if out.is_json() {
            return out.json(&made);
        }
        out::say("Written down. The number of the customer:");
        out.line(&made["id"].to_string())
    }
}

impl Sale {
    pub fn run(self, desk: &Desk, out: &mut Out) -> Result<()> {
        let line = |line: Line| {
            json!({
                "title": line.title,
                "quantity": line.quantity,
                "unit_price": line.unit_price,
            })
        };
        let request = json!({
            "customer_id": self.to,
            "lines": self.lines.into_iter().map(line).collect::<Vec<_>>(),
            "total": self.total,
            "currency": self.currency,
            "is_paid": !self.unpaid,
            "is_handed_over": !self.later && !self.unpaid,
            "on": self.on.map(|day| day.to_string()),
            "note": self.note,
        });
        let sold = desk.call("orders.sell", request)?;
        if out.is_json() {
            return out.json(&sold);
        }
        out::say("Sold. The number of the order:");
        out.line(text(&sold, "order_number"))
    }
}
