//! One walk over all sales, customer by customer.

use std::collections::BTreeMap;

use super::{
    BEST_SELLER_DAYS, Chain, ENOUGH, Follow, MOST_RARE, MOST_TITLES, OfTitle, Title, better,
};

/// One line of a sale that came to a good end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Line {
    /// `None` for a sale to nobody in particular.
    pub customer: Option<u32>,
    /// Days since any fixed day.
    pub day: i32,
    pub order: u32,
    pub title: Title,
}

/// One customer's case of a pair.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Case {
    first: Title,
    then: Title,
    days: u16,
}

/// Stands for the days of a case within one order.
const TOGETHER: u16 = u16::MAX;

/// Counts the lines of a shop with so many titles; the order of the lines does not matter.
pub fn count(mut lines: Vec<Line>, n_titles: usize) -> Chain {
    lines.sort_unstable();
    let mut titles = vec![OfTitle::default(); n_titles];
    let mut gaps: Vec<(Title, u16)> = Vec::new();
    let mut cases: Vec<Case> = Vec::new();
    let mut own = Own::default();
    for of_one in lines.chunk_by(|a, b| a.customer == b.customer) {
        if of_one[0].customer.is_some() {
            own.read(of_one);
            own.tell(&mut titles, &mut gaps, &mut cases);
        }
    }
    again(&mut titles, gaps);
    Chain { follows: follows(cases, &titles), best_sellers: best_sellers(&lines), titles }
}

/// What one customer bought.
#[derive(Default)]
struct Own {
    /// Each title once in each order, in the order in which they came.
    times: Vec<(Title, Time)>,
    n_titles: usize,
}

/// The day of an order and its place among the customer's.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Time {
    nth: u32,
    day: i32,
}

impl Own {
    fn read(&mut self, lines: &[Line]) {
        self.times.clear();
        let orders = lines.chunk_by(|a, b| (a.day, a.order) == (b.day, b.order));
        for (nth, order) in (0..).zip(orders) {
            let titles = order.chunk_by(|a, b| a.title == b.title);
            self.times.extend(titles.map(|it| (it[0].title, Time { nth, day: it[0].day })));
        }
        self.times.sort_unstable();
        self.n_titles = self.times.chunk_by(|a, b| a.0 == b.0).count();
    }

    fn tell(&self, titles: &mut [OfTitle], gaps: &mut Vec<(Title, u16)>, cases: &mut Vec<Case>) {
        for of_title in self.times.chunk_by(|a, b| a.0 == b.0) {
            let (title, _) = of_title[0];
            let Some(told) = titles.get_mut(title as usize) else { continue };
            told.n_buyers += 1;
            told.n_buyers_again += u32::from(of_title.len() > 1);
            gaps.extend(of_title.windows(2).map(|two| (title, days(two[0].1, two[1].1))));
        }
        if self.n_titles > MOST_TITLES {
            return;
        }
        for of_first in self.times.chunk_by(|a, b| a.0 == b.0) {
            for of_then in self.times.chunk_by(|a, b| a.0 == b.0) {
                if of_first[0].0 != of_then[0].0 {
                    pair(of_first, of_then, cases);
                }
            }
        }
    }
}

/// The first time after the first, and whether both stand in one order.
fn pair(of_first: &[(Title, Time)], of_then: &[(Title, Time)], cases: &mut Vec<Case>) {
    let (first, time) = of_first[0];
    let then = of_then[0].0;
    if let Some((_, later)) = of_then.iter().find(|(_, then)| then.nth > time.nth) {
        cases.push(Case { first, then, days: days(time, *later) });
    }
    let stands_in = |nth: u32| of_first.binary_search_by_key(&nth, |(_, it)| it.nth).is_ok();
    if of_then.iter().any(|(_, then)| stands_in(then.nth)) {
        cases.push(Case { first, then, days: TOGETHER });
    }
}

fn days(from: Time, to: Time) -> u16 {
    u16::try_from(to.day - from.day).unwrap_or(TOGETHER - 1).min(TOGETHER - 1)
}

fn again(titles: &mut [OfTitle], mut gaps: Vec<(Title, u16)>) {
    gaps.sort_unstable();
    for of_title in gaps.chunk_by(|a, b| a.0 == b.0) {
        if let Some(told) = titles.get_mut(of_title[0].0 as usize) {
            told.n_again = of_title.len() as u32;
            told.again_days = u32::from(of_title[of_title.len() / 2].1);
        }
    }
}

fn follows(mut cases: Vec<Case>, titles: &[OfTitle]) -> Vec<Follow> {
    cases.sort_unstable();
    let mut follows = Vec::new();
    for of_first in cases.chunk_by(|a, b| a.first == b.first) {
        let of = titles.get(of_first[0].first as usize).map_or(0, |told| told.n_buyers);
        let pairs = of_first.chunk_by(|a, b| a.then == b.then);
        let mut all: Vec<Follow> = pairs.map(|pair| follow(pair, of)).collect();
        all.sort_unstable_by(better);
        let n_enough = all.iter().take_while(|follow| follow.n >= ENOUGH).count();
        all.truncate(n_enough + MOST_RARE);
        follows.extend(all);
    }
    follows.shrink_to_fit();
    follows
}

/// The cases of one pair, sorted by their days.
fn follow(pair: &[Case], of: u32) -> Follow {
    let n = pair.partition_point(|case| case.days < TOGETHER);
    Follow {
        first: pair[0].first,
        then: pair[0].then,
        n: n as u32,
        of,
        days: if n > 0 { u32::from(pair[n / 2].days) } else { 0 },
        together: (pair.len() - n) as u32,
    }
}

/// By how many people, each once; a sale to nobody in particular is one more.
fn best_sellers(lines: &[Line]) -> Vec<(Title, u32)> {
    let newest = lines.iter().map(|line| line.day).max().unwrap_or(0);
    let mut buyers: Vec<(Title, Option<u32>, u32)> = lines
        .iter()
        .filter(|line| line.day > newest - BEST_SELLER_DAYS)
        .map(|line| (line.title, line.customer, line.customer.map_or(line.order, |_| 0)))
        .collect();
    buyers.sort_unstable();
    buyers.dedup();
    let mut n_buyers: BTreeMap<Title, u32> = BTreeMap::new();
    for (title, _, _) in buyers {
        *n_buyers.entry(title).or_default() += 1;
    }
    let mut best: Vec<(Title, u32)> = n_buyers.into_iter().collect();
    best.sort_by_key(|(title, n)| (std::cmp::Reverse(*n), *title));
    best
}
