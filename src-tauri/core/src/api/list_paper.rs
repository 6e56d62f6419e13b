//! The chosen customers on paper, to be rung one after another: only who may be rung stands on it.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::answers::ListPaper;
use super::requests::ListOnPaper;
use super::{Call, bulk, customer_paper, day};
use crate::Result;
use crate::domain::purchases::history;
use crate::domain::reach::{ContactPoint, best};
use crate::paper::{self, Block, Row, Table};
use crate::store::{Connection, customers, events, orders};
use crate::words::Words;

/// More than these at once are no list for a day of calls: some 40 pages.
pub(super) const MOST: usize = 1_000;

pub(super) fn list(call: &Call<'_>, request: ListOnPaper) -> Result<ListPaper> {
    day::read(call, |db, settings, today| {
        let paper = customer_paper::paper_of(request.paper.as_deref(), settings)?;
        let ids = bulk::for_paper(call, db, settings, today, &request.who)?;
        let words = Words::of(&settings.language);
        let title = match request.title.trim() {
            "" => words.text("title-customers"),
            title => title.to_owned(),
        };
        let n = ids.len() as i64;
        let file_name = customer_paper::file_name(&format!("{title} {today}"));
        let rendered = paper::customer_html(
            words,
            &paper::CustomerPaper {
                shop_name: settings.shop_name.clone(),
                title,
                about: vec![words.text_with("list-paper-about", &[("n", n.into())])],
                printed: customer_paper::printed(words, settings, call.now, today),
                paper,
                blocks: blocks(db, words, &ids, today)?,
                is_written_on: false,
            },
        )?;
        let n_pages = rendered.n_pages as i64;
        Ok(ListPaper { html: rendered.html, n_pages, n_customers: n, file_name })
    })
}

fn blocks(db: &Connection, words: &Words, ids: &[i64], today: NaiveDate) -> Result<Vec<Block>> {
    let people = customers::by_id(db, ids)?;
    let points = customers::contact_points_of(db, ids)?;
    let purchases = orders::purchases_of(db, ids)?;
    let column = |name: &str| words.text(&format!("list-paper-{name}"));
    let head = ["last", "phone", "who", "orders", "went"].map(column).to_vec();
    let mut blocks = vec![Block::Head(Table::Calls, head)];
    for id in ids {
        let Some(person) = people.get(id) else { continue };
        let refused = events::refused_media(db, *id)?;
        let Some(phone) = number(&points, *id, &refused, today) else { continue };
        let bought = history(purchases.get(id).map_or(&[], Vec::as_slice));
        let who = [person.name.as_str(), person.city.as_str()];
        let who: Vec<&str> = who.into_iter().filter(|word| !word.is_empty()).collect();
        let cells = vec![
            bought.last_on.map(|day| words.day(day)).unwrap_or_default(),
            phone,
            who.join(", "),
            words.text_with("paper-orders", &[("n", bought.n_orders.into())]),
            column("boxes"),
        ];
        blocks.push(Block::Row(Row { table: Table::Calls, cells, goes_on: false }));
    }
    Ok(blocks)
}

/// The number to ring, if there is one that may stand on a list.
fn number(
    points: &HashMap<i64, Vec<ContactPoint>>,
    customer_id: i64,
    refused: &[String],
    today: NaiveDate,
) -> Option<String> {
    let points = points.get(&customer_id)?.iter();
    let listed = points.filter(|point| point.may_be_listed(refused, today));
    best(listed, "phone", today).map(|point| paper::grouped(&point.value))
}
