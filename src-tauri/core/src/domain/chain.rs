//! What people here bought after something else: counted from the shop's own orders, told as "7 of 31,
//! 38 days later", and what follows from it for one customer.
//!
//! Only sales count that came to a good end: none that was cancelled, given back or complained of.

mod count;
mod suggest;

pub use count::{Line, count};
pub use suggest::{Bought, End, SameAgain, Suggested, Why, again, is_used_up, suggest};

/// A product by the place of its title.
pub type Title = u32;

/// So many people have to have done the same before it is a reason.
pub const ENOUGH: u32 = 5;
/// So many suggestions for one talk.
pub const MOST: usize = 3;
/// Whoever bought more different products than this resells them, and shows nothing about others.
pub const MOST_TITLES: usize = 200;
/// What sold best is counted over so many days up to the newest sale.
pub const BEST_SELLER_DAYS: i32 = 365;
/// Of each product so many followers are kept that are below [`ENOUGH`], to be shown as counts.
const MOST_RARE: usize = 5;

/// All that the sales of a shop say of what follows what.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chain {
    /// By the product that came first, then the best first.
    follows: Vec<Follow>,
    /// By title.
    titles: Vec<OfTitle>,
    /// Most buyers first.
    best_sellers: Vec<(Title, u32)>,
}

/// After one product came another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Follow {
    pub first: Title,
    pub then: Title,
    /// So many people bought it in a later order …
    pub n: u32,
    /// … of so many who bought the first.
    pub of: u32,
    /// The median of the days between.
    pub days: u32,
    /// So many bought both in one order.
    pub together: u32,
}

/// What the sales say of one product.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OfTitle {
    /// People, each once.
    pub n_buyers: u32,
    /// How often somebody bought it again, how many people did, and the median of the days between.
    pub n_again: u32,
    pub n_buyers_again: u32,
    pub again_days: u32,
}

impl OfTitle {
    /// After how many days people buy it again, where so many do that it is something that is used up: one
    /// of ten buyers, and five times at the least.
    pub fn usual_again(&self) -> Option<u32> {
        let is_usual = self.n_again >= ENOUGH && self.n_buyers_again * 10 >= self.n_buyers;
        is_usual.then_some(self.again_days)
    }
}

impl Chain {
    /// What people bought after this product, the best first; those below [`ENOUGH`] come last.
    pub fn after(&self, first: Title) -> &[Follow] {
        let from = self.follows.partition_point(|follow| follow.first < first);
        let until = self.follows.partition_point(|follow| follow.first <= first);
        &self.follows[from..until]
    }

    /// What is known of one product; of one that nobody bought, nothing.
    pub fn of(&self, title: Title) -> OfTitle {
        self.titles.get(title as usize).copied().unwrap_or_default()
    }

    /// With how many people each.
    pub fn best_sellers(&self) -> &[(Title, u32)] {
        &self.best_sellers
    }
}

/// The better follower first: enough cases before few, the larger share, more people, the earlier title.
fn better(a: &Follow, b: &Follow) -> std::cmp::Ordering {
    let share = |one: &Follow, other: &Follow| u64::from(one.n) * u64::from(other.of);
    (b.n >= ENOUGH)
        .cmp(&(a.n >= ENOUGH))
        .then_with(|| share(b, a).cmp(&share(a, b)))
        .then_with(|| b.n.cmp(&a.n))
        .then_with(|| a.then.cmp(&b.then))
}

#[cfg(test)]
mod tests;
