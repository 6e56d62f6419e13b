//! The statement: orders with what was paid and given back, in a form that one may hand over.

use super::super::answers::{Money, OrderRow, OrderStep};
use super::{Sheet, Written, exact};
use crate::domain::money;
use crate::domain::order::OrderStatus;
use crate::domain::statement::{Entry, Period, Sum, sums};
use crate::paper::{Block, Paper, Row, Table};

impl Sheet<'_> {
    pub(super) fn statement(&self, period: Period, paper: Paper) -> Written {
        let on = |order: &&OrderRow| order.ordered_on.as_deref().and_then(|on| on.parse().ok());
        let orders: Vec<&OrderRow> =
            self.card.orders.iter().filter(|order| period.covers(on(order))).collect();
        let mut blocks = vec![self.heading("statement-orders")];
        if orders.is_empty() {
            blocks.push(Block::Remark(self.words.text("statement-nothing")));
        } else {
            blocks.extend(self.table(&orders));
            blocks.extend(self.sums(&orders));
        }
        let about = [Some(self.about(period)), self.address()].into_iter().flatten().collect();
        Written { paper: self.paper(paper, about, blocks), file: self.file("statement-file") }
    }

    fn about(&self, period: Period) -> String {
        let since = period.since.map(|on| self.words.day(on));
        let until = self.words.day(period.until.map_or(self.today, |until| until.min(self.today)));
        let key = if since.is_some() { "statement-about-since" } else { "statement-about" };
        let since = since.unwrap_or_default();
        let places = [("since", (&since).into()), ("until", (&until).into())];
        self.words.text_with(key, &places)
    }

    /// Where they live, by the newest of their own addresses.
    fn address(&self) -> Option<String> {
        let own = |kind: &str, nature: &str| kind == "post" && nature == "own";
        let mut points = self.card.contact_points.iter();
        let point = points.find(|it| own(&it.kind, &it.nature) && it.stopped.is_none())?;
        Some(point.shown.clone())
    }

    fn table(&self, orders: &[&OrderRow]) -> Vec<Block> {
        let names = ["day", "number", "what", "state", "total"];
        let names = names.map(|name| self.words.text(&format!("statement-column-{name}")));
        let mut blocks = vec![Block::Head(Table::Orders, names.to_vec())];
        for order in orders {
            blocks.extend(self.order_lines(order));
        }
        if orders.iter().any(|order| !entry(order).counts()) {
            blocks.push(Block::Remark(self.words.text("statement-brackets")));
        }
        blocks
    }

    /// The order with its first product, the others below it, then what was given back.
    fn order_lines(&self, order: &OrderRow) -> Vec<Block> {
        let mut titles = order.lines.iter().map(|line| self.title(line));
        let total = order.total.as_ref().map(|total| self.counted(order, self.money(total)));
        let first = [
            self.day(order.ordered_on.as_deref()),
            order.number.clone(),
            titles.next().unwrap_or_default(),
            self.state(order),
            total.unwrap_or_default(),
        ];
        let below = |day: String, what: String, amount: String| {
            Block::Row(Row {
                table: Table::Orders,
                cells: vec![day, String::new(), what, String::new(), amount],
                goes_on: true,
            })
        };
        let row = Row { table: Table::Orders, cells: first.to_vec(), goes_on: false };
        let mut blocks = vec![Block::Row(row)];
        blocks.extend(titles.map(|title| below(String::new(), title, String::new())));
        blocks.extend(refunds(order).into_iter().map(|(on, minor)| {
            let amount = self.counted(order, self.words.money(minor));
            below(self.day(on), self.words.text("statement-given-back"), amount)
        }));
        blocks
    }

    /// What is in no sum stands in brackets.
    fn counted(&self, order: &OrderRow, amount: String) -> String {
        match entry(order).counts() {
            true => amount,
            false => self.words.text_with("statement-bracketed", &[("amount", (&amount).into())]),
        }
    }

    fn state(&self, order: &OrderRow) -> String {
        let status = order.status.as_ref().map(|it| self.words.text(&format!("status-{it}")));
        let paid_on = paid_step(order).filter(|_| entry(order).is_paid() == Some(true));
        let paid = paid_on.map(|step| {
            let on = self.day(Some(&step.on));
            self.words.text_with("statement-paid-on", &[("day", (&on).into())])
        });
        // A status that says no more than the payment is not said twice.
        let status = status.filter(|_| paid.is_none() || order.status.as_deref() != Some("paid"));
        [status, paid]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(&self.words.text("paper-comma"))
    }

    fn sums(&self, orders: &[&OrderRow]) -> Vec<Block> {
        let entries: Vec<Entry> = orders.iter().map(|order| entry(order)).collect();
        let sums = sums(&entries);
        if sums.is_empty() {
            return Vec::new();
        }
        let names = ["currency", "ordered", "paid", "open", "refunded", "stays"];
        let names = names.map(|name| self.words.text(&format!("statement-sum-{name}")));
        let mut blocks =
            vec![self.heading("statement-sum"), Block::Head(Table::Sums, names.to_vec())];
        blocks.extend(sums.iter().map(|sum| self.sum(sum)));
        let n_unsaid: i64 = sums.iter().map(|sum| sum.n_unsaid).sum();
        if n_unsaid > 0 {
            let words = self.words.text_with("statement-unsaid", &[("n", n_unsaid.into())]);
            blocks.push(Block::Remark(words));
        }
        blocks
    }

    fn sum(&self, sum: &Sum) -> Block {
        let money = |minor: i64| self.words.money(money::Money { minor, currency: sum.currency });
        let n_orders = self.words.text_with("paper-orders", &[("n", sum.n_orders.into())]);
        let cells = vec![
            format!("{} · {n_orders}", sum.currency.as_str()),
            money(sum.ordered_minor),
            money(sum.paid_minor),
            money(sum.open_minor),
            money(-sum.refunded_minor),
            money(sum.stays_minor()),
        ];
        Block::Row(Row { table: Table::Sums, cells, goes_on: false })
    }
}

fn entry(order: &OrderRow) -> Entry {
    let minor = |money: &Option<Money>| money.as_ref().and_then(exact);
    Entry {
        total: minor(&order.total),
        refunded_minor: minor(&order.refunded).map_or(0, |refunded| refunded.minor),
        status: order.status.as_deref().and_then(OrderStatus::parse),
        has_paid_day: paid_step(order).is_some(),
    }
}

/// The last word on a payment.
fn paid_step(order: &OrderRow) -> Option<&OrderStep> {
    let says_paid =
        |step: &&OrderStep| step.step == "paid" || step.status.as_deref() == Some("paid");
    order.history.iter().rfind(says_paid)
}

/// What was given back, by day where the days add up to what is known in all.
fn refunds(order: &OrderRow) -> Vec<(Option<&str>, money::Money)> {
    let Some(all) = order.refunded.as_ref().and_then(exact) else { return Vec::new() };
    let back = |amount: money::Money| money::Money { minor: -amount.minor, ..amount };
    let steps = order.history.iter().filter(|step| step.step == "refund");
    let dated: Vec<(Option<&str>, money::Money)> = steps
        .filter_map(|step| Some((Some(step.on.as_str()), back(exact(step.amount.as_ref()?)?))))
        .collect();
    let sum: i64 = dated.iter().map(|(_, amount)| amount.minor).sum();
    if sum == -all.minor { dated } else { vec![(None, back(all))] }
}
