//! What to suggest to one customer, and what to offer again.

use super::{Chain, ENOUGH, Follow, MOST, Title, better};

/// A line of an order of the customer, whatever became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bought {
    pub title: Title,
    /// Days since the fixed day of the chain; `None` where the file tells no day.
    pub day: Option<i32>,
    pub end: End,
}

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// They have it.
    Kept,
    /// It never came.
    Cancelled,
    /// Given back, in part perhaps, or complained of: never suggested to them again.
    Regretted,
}

/// Something to suggest, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Suggested {
    pub title: Title,
    pub why: Why,
    /// They had it, and by now it is used up.
    pub is_again: bool,
}

/// The cases behind a suggestion; days are the median.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// So many of so many who bought the same bought this, so many days later.
    Followed { after: Title, n: u32, of: u32, days: u32 },
    /// No pair has cases enough: it is what most people buy here.
    BestSeller { n: u32 },
}

/// What somebody uses up and may want again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SameAgain {
    pub title: Title,
    /// After how many days it is used up.
    pub lasts_days: u32,
}

/// At most three, the best first. `leaders` are what the follow-up is about; `lasts` is what the merchant
/// says of how long a product lasts.
pub fn suggest(
    chain: &Chain,
    leaders: &[Title],
    bought: &[Bought],
    lasts: impl Fn(Title) -> Option<u32>,
    today: i32,
) -> Vec<Suggested> {
    let may = |title: Title| may_suggest(chain, title, leaders, bought, &lasts, today);
    let is_again = |title: Title| bought.iter().any(|it| it.title == title && it.end == End::Kept);
    let enough =
        |first: &Title| chain.after(*first).iter().take_while(|follow| follow.n >= ENOUGH).copied();
    let mut follows: Vec<Follow> = leaders.iter().flat_map(enough).collect();
    follows.sort_by(|a, b| better(a, b).then_with(|| a.first.cmp(&b.first)));
    let mut suggested: Vec<Suggested> = Vec::new();
    for follow in follows {
        let is_new = suggested.iter().all(|known| known.title != follow.then);
        if suggested.len() < MOST && is_new && may(follow.then) {
            let Follow { first, then, n, of, days, .. } = follow;
            let why = Why::Followed { after: first, n, of, days };
            suggested.push(Suggested { title: then, why, is_again: is_again(then) });
        }
    }
    if suggested.is_empty() {
        let best = chain.best_sellers().iter().filter(|(title, n)| *n > 1 && may(*title));
        suggested.extend(best.take(MOST).map(|(title, n)| Suggested {
            title: *title,
            why: Why::BestSeller { n: *n },
            is_again: is_again(*title),
        }));
    }
    suggested
}

/// Nothing that the talk is about, nothing regretted, and nothing that they have unless it is used up.
fn may_suggest(
    chain: &Chain,
    title: Title,
    leaders: &[Title],
    bought: &[Bought],
    lasts: &impl Fn(Title) -> Option<u32>,
    today: i32,
) -> bool {
    let mut same = bought.iter().filter(|it| it.title == title && it.end != End::Cancelled);
    let has = same.clone().next().is_some();
    let regrets = same.any(|it| it.end == End::Regretted);
    let is_free = !has || is_used_up(chain, title, bought, lasts(title), today);
    !leaders.contains(&title) && !regrets && is_free
}

/// Whether what they had of it is used up: by the merchant's word, else by how often they themselves bought
/// it, else by how often people here do. What nobody buys again lasts for ever.
pub fn is_used_up(
    chain: &Chain,
    title: Title,
    bought: &[Bought],
    lasts: Option<u32>,
    today: i32,
) -> bool {
    let last = days_of(title, bought).into_iter().max();
    let lasts = lasts_for(chain, title, bought, lasts);
    lasts
        .zip(last)
        .is_some_and(|(lasts, last)| i64::from(today) - i64::from(last) >= i64::from(lasts))
}

/// What the follow-up is about, where it is used up in the course of time.
pub fn again(
    chain: &Chain,
    leaders: &[Title],
    bought: &[Bought],
    lasts: impl Fn(Title) -> Option<u32>,
) -> Option<SameAgain> {
    leaders.iter().find_map(|title| {
        let mut same = bought.iter().filter(|it| it.title == *title);
        let is_kept = same.clone().any(|it| it.end == End::Kept);
        let is_liked = is_kept && same.all(|it| it.end != End::Regretted);
        let lasts_days = lasts_for(chain, *title, bought, lasts(*title)).filter(|_| is_liked)?;
        Some(SameAgain { title: *title, lasts_days })
    })
}

fn lasts_for(chain: &Chain, title: Title, bought: &[Bought], lasts: Option<u32>) -> Option<u32> {
    lasts.or_else(|| own_gap(title, bought)).or_else(|| chain.of(title).usual_again())
}

/// The days on which they bought it, each once.
fn days_of(title: Title, bought: &[Bought]) -> Vec<i32> {
    let kept = bought.iter().filter(|it| it.title == title && it.end == End::Kept);
    let mut days: Vec<i32> = kept.filter_map(|it| it.day).collect();
    days.sort_unstable();
    days.dedup();
    days
}

/// The median of the days between their own purchases of it; two gaps make a habit.
fn own_gap(title: Title, bought: &[Bought]) -> Option<u32> {
    let days = days_of(title, bought);
    let mut gaps: Vec<u32> = days.windows(2).map(|two| two[0].abs_diff(two[1])).collect();
    gaps.sort_unstable();
    (gaps.len() >= 2).then(|| gaps[gaps.len() / 2])
}
