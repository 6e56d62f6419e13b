//! Several files tell of one order: what they come to together, whichever came in first.
//!
//! Files carry no date of export. Of two tellings of one order the newer is the one that knows
//! more of its way: the further status, then the larger refund, then the later day in it, then
//! the one of the file that knows more of buyers. What is left equal is decided by the content
//! itself, so that the order of importing never matters.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::evidence::Evidence;
use super::merge::OrderFacts;
use super::order::OrderStatus;

/// What one file says of one order.
#[derive(Clone, Debug)]
pub struct Telling {
    pub facts: OrderFacts,
    pub lines: Vec<ToldLine>,
    /// The lines are some of the order's, without the row that tells of the order itself.
    pub is_headless: bool,
    /// Of a ledger: the row's own number and what it gives back.
    pub movement: Option<(String, i64)>,
    pub evidence: Option<Evidence>,
    pub buyer_rank: i64,
    pub content_hash: i64,
    pub file_id: i64,
    /// The day on which it came in.
    pub imported_on: NaiveDate,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToldLine {
    /// The channel's own number of the line; without it the position counts.
    pub key: Option<String>,
    pub product_id: i64,
    /// The file gives the product a title.
    pub is_titled: bool,
    pub quantity: i64,
    pub unit_price_minor: Option<i64>,
    pub file_id: i64,
    pub row: u32,
}

/// The order as all files together tell it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settled {
    pub facts: OrderFacts,
    pub lines: Vec<ToldLine>,
    pub evidence: Option<Evidence>,
    /// The day on which it was called off or given back whole.
    pub ended_on: Option<NaiveDate>,
}

/// Puts the tellings of one order together.
pub fn settle(mut tellings: Vec<Telling>) -> Settled {
    tellings.sort_by(|a, b| {
        (newness(a), a.content_hash, a.file_id).cmp(&(newness(b), b.content_hash, b.file_id))
    });
    let mut facts = tellings
        .iter()
        .fold(OrderFacts::default(), |facts, telling| facts.updated_by(&telling.facts));
    let moved = given_back(&tellings);
    facts.refunded_minor = facts.refunded_minor.max(moved);
    Settled {
        evidence: best_evidence(&tellings),
        ended_on: ended_on(&facts, &tellings),
        lines: lines(&tellings),
        facts,
    }
}

fn newness(telling: &Telling) -> (Option<OrderStatus>, Option<i64>, Option<NaiveDate>, i64) {
    let facts = &telling.facts;
    let last = facts
        .ordered_on
        .max(facts.paid_on)
        .max(facts.shipped_on)
        .max(facts.delivered_on)
        .max(facts.cancelled_on);
    (facts.status, facts.refunded_minor, last, telling.buyer_rank)
}

/// The refunds of all ledger rows, each counted once; none where no ledger tells of the order.
fn given_back(tellings: &[Telling]) -> Option<i64> {
    let movements: BTreeMap<&str, i64> = tellings
        .iter()
        .filter_map(|telling| telling.movement.as_ref())
        .map(|(key, minor)| (key.as_str(), *minor))
        .collect();
    let sum: i64 = movements.values().sum();
    (sum > 0).then_some(sum)
}

/// The strongest evidence; of several equally strong, that of the file that knows most of buyers,
/// then the newest.
fn best_evidence(tellings: &[Telling]) -> Option<Evidence> {
    let told = tellings.iter().filter_map(|telling| Some((telling.evidence.as_ref()?, telling)));
    told.max_by_key(|(evidence, telling)| {
        (evidence.kind, evidence.is_under_a_name(), telling.buyer_rank)
    })
    .map(|(evidence, _)| evidence.clone())
}

/// Where no file names the day: the day on which we heard of the end after we had known the order
/// alive, else the day of the order.
fn ended_on(facts: &OrderFacts, tellings: &[Telling]) -> Option<NaiveDate> {
    if !facts.is_over() {
        return None;
    }
    if facts.cancelled_on.is_some() {
        return facts.cancelled_on;
    }
    let heard = |is_over: bool| {
        let told = tellings.iter().filter(|telling| telling.facts.is_over() == is_over);
        told.map(|telling| (telling.imported_on, telling.file_id)).min()
    };
    match (heard(true), heard(false)) {
        (Some(over), Some(alive)) if alive < over => Some(over.0),
        (None, Some(alive)) => Some(alive.0),
        (Some(_), _) | (None, None) => facts.ordered_on,
    }
}

/// Lines with a number of their own are told apart by it, others by their place. Where one file
/// numbers the lines of the order and another does not, the numbered ones are the order's.
fn lines(tellings: &[Telling]) -> Vec<ToldLine> {
    let is_numbered = |telling: &Telling| telling.lines.iter().any(|line| line.key.is_some());
    let any_numbered = tellings.iter().any(is_numbered);
    let mut together: BTreeMap<LinePlace, ToldLine> = BTreeMap::new();
    let whole = |telling: &&Telling| is_numbered(telling) == any_numbered && !is_loose(telling);
    for telling in tellings.iter().filter(whole) {
        for (place, line) in places(&telling.lines) {
            match together.get_mut(&place) {
                None => {
                    together.insert(place, line.clone());
                }
                Some(known) => lay_over(known, line),
            }
        }
    }
    let mut all: Vec<ToldLine> = together.into_values().collect();
    if !any_numbered {
        tellings.iter().filter(|telling| is_loose(telling)).for_each(|it| add_loose(&mut all, it));
    }
    all
}

/// Lines without a number and without the row that begins the order have no place in it.
fn is_loose(telling: &Telling) -> bool {
    telling.is_headless && telling.lines.iter().all(|line| line.key.is_none())
}

/// Adds what is not there yet: of equal lines as many as the telling has.
fn add_loose(all: &mut Vec<ToldLine>, telling: &Telling) {
    let says = |line: &ToldLine| (line.product_id, line.quantity, line.unit_price_minor);
    for (place, line) in telling.lines.iter().enumerate() {
        let count = |lines: &[ToldLine]| lines.iter().filter(|it| says(it) == says(line)).count();
        if count(all) < count(&telling.lines[..=place]) {
            all.push(line.clone());
        }
    }
}

/// Numbered lines stand in the order of their numbers, others where the file has them.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum LinePlace {
    At(usize),
    Numbered(String),
}

/// A number that stands twice is one line.
fn places(lines: &[ToldLine]) -> BTreeMap<LinePlace, &ToldLine> {
    let mut places = BTreeMap::new();
    for (position, line) in lines.iter().enumerate() {
        let place = match &line.key {
            Some(key) => LinePlace::Numbered(key.clone()),
            None => LinePlace::At(position),
        };
        places.entry(place).or_insert(line);
    }
    places
}

/// A blank title or price never erases a known one.
fn lay_over(known: &mut ToldLine, newer: &ToldLine) {
    if newer.is_titled || !known.is_titled {
        known.product_id = newer.product_id;
        known.is_titled = newer.is_titled;
    }
    known.quantity = newer.quantity;
    known.unit_price_minor = newer.unit_price_minor.or(known.unit_price_minor);
    if newer.file_id < known.file_id {
        (known.file_id, known.row) = (newer.file_id, newer.row);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 5, day).unwrap()
    }

    fn telling(status: OrderStatus, hash: i64) -> Telling {
        Telling {
            facts: OrderFacts {
                ordered_on: Some(day(1)),
                status: Some(status),
                total_minor: Some(1850),
                ..OrderFacts::default()
            },
            lines: Vec::new(),
            is_headless: false,
            movement: None,
            evidence: None,
            buyer_rank: 1,
            content_hash: hash,
            file_id: hash,
            imported_on: day(10),
        }
    }

    fn line(key: Option<&str>, product_id: i64, quantity: i64) -> ToldLine {
        ToldLine {
            key: key.map(str::to_owned),
            product_id,
            is_titled: true,
            quantity,
            unit_price_minor: None,
            file_id: 1,
            row: 2,
        }
    }

    #[test]
    fn the_order_in_which_tellings_come_does_not_matter() {
        let paid = telling(OrderStatus::Paid, 1);
        let mut refunded = telling(OrderStatus::Refunded, 2);
        refunded.facts.refunded_minor = Some(1850);
        let mut shipped = telling(OrderStatus::Shipped, 3);
        shipped.facts.shipped_on = Some(day(4));
        shipped.facts.total_minor = None;
        let one = settle(vec![paid.clone(), refunded.clone(), shipped.clone()]);
        let other = settle(vec![shipped, refunded, paid]);
        assert_eq!(one, other);
        assert_eq!(one.facts.status, Some(OrderStatus::Refunded));
        assert_eq!(one.facts.shipped_on, Some(day(4)));
        assert_eq!(one.facts.total_minor, Some(1850));
    }

    #[test]
    fn the_refunds_of_a_ledger_are_added_and_each_counts_once() {
        let mut first = telling(OrderStatus::Paid, 1);
        let mut second = telling(OrderStatus::Paid, 2);
        let mut again = telling(OrderStatus::Paid, 3);
        first.movement = Some(("r1".to_owned(), 500));
        second.movement = Some(("r2".to_owned(), 250));
        again.movement = Some(("r1".to_owned(), 500));
        let settled = settle(vec![first, second, again]);
        assert_eq!(settled.facts.refunded_minor, Some(750));
    }

    #[test]
    fn numbered_lines_are_joined_by_number_and_two_equal_ones_without_are_two_units() {
        let mut orders = telling(OrderStatus::Paid, 1);
        orders.lines = vec![line(None, 7, 1), line(None, 7, 1)];
        assert_eq!(settle(vec![orders.clone()]).lines.len(), 2);
        let mut items = telling(OrderStatus::Paid, 2);
        items.lines = vec![line(Some("b"), 7, 1), line(Some("a"), 8, 1), line(Some("a"), 8, 1)];
        let settled = settle(vec![orders, items]);
        assert_eq!(settled.lines.iter().map(|line| line.product_id).collect::<Vec<_>>(), [8, 7]);
    }

    #[test]
    fn rows_without_the_first_of_their_order_add_what_is_not_there_and_double_nothing() {
        let mut whole = telling(OrderStatus::Paid, 1);
        whole.lines = vec![line(None, 7, 1), line(None, 8, 1)];
        let mut first = telling(OrderStatus::Paid, 2);
        first.lines = vec![line(None, 7, 1)];
        let mut second = telling(OrderStatus::Placed, 3);
        second.lines = vec![line(None, 8, 1)];
        second.is_headless = true;
        let products = |tellings: Vec<Telling>| -> Vec<i64> {
            settle(tellings).lines.iter().map(|line| line.product_id).collect()
        };
        assert_eq!(products(vec![first.clone(), second.clone()]), [7, 8]);
        assert_eq!(products(vec![second.clone(), first]), [7, 8]);
        assert_eq!(products(vec![whole, second.clone()]), [7, 8]);
        assert_eq!(products(vec![second]), [8]);
    }

    #[test]
    fn an_order_that_we_knew_alive_ended_on_the_day_on_which_we_heard_of_it() {
        let alive = telling(OrderStatus::Paid, 1);
        let mut over = telling(OrderStatus::Refunded, 2);
        over.imported_on = day(20);
        assert_eq!(settle(vec![over.clone()]).ended_on, Some(day(1)));
        assert_eq!(settle(vec![alive, over]).ended_on, Some(day(20)));
    }

    #[test]
    fn the_file_that_knows_most_of_buyers_names_them() {
        let by = |value: &str, hash, rank| {
            let mut telling = telling(OrderStatus::Paid, hash);
            let kind = super::super::evidence::EvidenceKind::Handle;
            telling.evidence = Some(Evidence { kind, value: value.to_owned() });
            telling.buyer_rank = rank;
            telling
        };
        let settled = settle(vec![by("mira_k", 1, 2), by("Mira Kovač", 2, 1)]);
        assert_eq!(settled.evidence.map(|evidence| evidence.value), Some("mira_k".to_owned()));
    }
}
