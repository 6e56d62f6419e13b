//! `regulars customers`, `customer` and `orders`.

use clap::{Args, Subcommand};
use regulars_core::Result;
use serde_json::{Value, json};

use crate::by_hand;
use crate::changes;
use crate::kinds;
use crate::matching;
use crate::out::{self, Out, cell, money};
use crate::shop::{Desk, rows, text};

#[derive(Args)]
pub struct Find {
    /// Parts of names, numbers in any writing, e-mail addresses, order numbers.
    query: Vec<String>,
    #[arg(long, value_name = "N")]
    limit: Option<u32>,
}

#[derive(Args)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
pub struct Customer {
    /// The number of the customer.
    #[arg(required = true)]
    id: Option<i64>,
    #[command(subcommand)]
    act: Option<CustomerAct>,
}

#[derive(Subcommand)]
enum CustomerAct {
    /// Writes somebody down.
    New(by_hand::NewCustomer),
    /// Joins two customers.
    Merge(matching::Merge),
    /// Gives an identity a customer of its own.
    Split(matching::Split),
    /// Sets fields, which stand against what files say.
    Set(changes::Set),
    /// Writes a note.
    Note(changes::Note),
}

impl Find {
    fn request(&self) -> Value {
        json!({ "query": self.query.join(" "), "limit": self.limit })
    }

    pub fn customers(self, desk: &Desk, out: &mut Out) -> Result<()> {
        let answer = desk.call("customers.list", self.request())?;
        if out.is_json() {
            return out.json(&answer);
        }
        let answer = kinds::named(desk, answer)?;
        let found = rows(&answer, "rows");
        let table: Vec<Vec<String>> = found.iter().map(customer_row).collect();
        out.table(
            &["id", "name", "channels", "city", "phone", "orders", "last", "spent", "next", "on"],
            &table,
        )?;
        out::say(&format!("{} of {} customers", found.len(), answer["total"]));
        Ok(())
    }

    pub fn orders(self, desk: &Desk, out: &mut Out) -> Result<()> {
        let answer = desk.call("orders.list", self.request())?;
        if out.is_json() {
            return out.json(&answer);
        }
        orders_table(answer.as_array().map_or(&[], Vec::as_slice), out)
    }
}

impl Customer {
    pub fn run(self, desk: &Desk, out: &mut Out) -> Result<()> {
        match self.act {
            None => card(self.id.unwrap_or_default(), desk, out),
            Some(CustomerAct::New(new)) => new.run(desk, out),
            Some(CustomerAct::Merge(merge)) => merge.run(desk, out),
            Some(CustomerAct::Split(split)) => split.run(desk, out),
            Some(CustomerAct::Set(set)) => set.run(desk, out),
            Some(CustomerAct::Note(note)) => note.run(desk, out),
        }
    }
}

fn card(id: i64, desk: &Desk, out: &mut Out) -> Result<()> {
    let card = desk.call("customers.card", json!({ "id": id }))?;
    if out.is_json() {
        return out.json(&card);
    }
    let card = kinds::named(desk, card)?;
    out.line(&format!(
        "{}, {} {}",
        text(&card, "name"),
        text(&card, "city"),
        text(&card, "country")
    ))?;
    out.line(&format!(
        "{} orders, {} to {}, {}",
        card["n_orders"],
        text(&card, "first_ordered_on"),
        text(&card, "last_ordered_on"),
        money(&card["spent"]),
    ))?;
    out.line(&format!("{}, standing {}", text(&card, "stage"), text(&card["standing"], "level")))?;
    for point in rows(&card, "contact_points") {
        let words = [
            text(point, "kind"),
            text(point, "shown"),
            text(point, "nature"),
            text(point, "stopped"),
        ];
        out.line(&format!("  {}", words.join("  ")))?;
    }
    let touches: Vec<&Value> = card["next"]
        .is_object()
        .then_some(&card["next"])
        .into_iter()
        .chain(rows(&card, "follow_ups"))
        .collect();
    crate::work::table(&touches, out)?;
    orders_table(rows(&card, "orders"), out)
}

fn customer_row(row: &Value) -> Vec<String> {
    let mut cells: Vec<String> =
        ["id", "name", "channels", "city", "phone", "n_orders", "last_ordered_on"]
            .map(|field| cell(&row[field]))
            .to_vec();
    cells.push(money(&row["spent"]));
    cells.extend(["next_kind", "next_due_on"].map(|field| cell(&row[field])));
    cells
}

fn orders_table(orders: &[Value], out: &mut Out) -> Result<()> {
    let table: Vec<Vec<String>> = orders.iter().map(order_row).collect();
    out.table(
        &["id", "channel", "number", "customer", "ordered", "status", "total", "bought"],
        &table,
    )
}

fn order_row(order: &Value) -> Vec<String> {
    let mut cells: Vec<String> =
        ["id", "channel", "number", "customer_name", "ordered_on", "status"]
            .map(|field| cell(&order[field]))
            .to_vec();
    cells.push(money(&order["total"]));
    let titles: Vec<&str> = rows(order, "lines").iter().map(|line| text(line, "title")).collect();
    cells.push(titles.join("; "));
    cells
}
