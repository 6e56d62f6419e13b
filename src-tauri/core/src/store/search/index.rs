//! Everybody as of the last import, and those whose cards have changed since, found as one.

use std::cmp::Ordering;
use std::collections::HashSet;
use std::sync::Arc;

use super::gather::Entry;
use super::part::{Apart, Part};
use super::words::words;
use super::{Product, State};
use crate::domain::money::Currency;
use crate::domain::people::bits::Bits;
use crate::domain::people::filter::Filter;
use crate::domain::people::sort::Sort;

/// All customers who are shown in lists, newest order first.
pub struct Index {
    pub(super) state: State,
    base: Arc<Part>,
    /// Those of the base whose cards have not changed since.
    standing: Bits,
    changed: Vec<Arc<Entry>>,
    overlay: Part,
    /// The currency by which amounts are sorted.
    currency: Option<Currency>,
    pub(super) products: Arc<Vec<Product>>,
}

/// Some of the customers of an index.
#[derive(Clone, Debug)]
pub struct Those {
    base: Bits,
    overlay: Bits,
}

impl Those {
    pub fn n(&self) -> usize {
        self.base.count() + self.overlay.count()
    }

    pub fn and(self, other: &Those) -> Those {
        Those { base: self.base.and(&other.base), overlay: self.overlay.and(&other.overlay) }
    }

    pub fn or(self, other: &Those) -> Those {
        Those { base: self.base.or(&other.base), overlay: self.overlay.or(&other.overlay) }
    }

    pub fn and_not(self, other: &Those) -> Those {
        Those {
            base: self.base.and_not(&other.base),
            overlay: self.overlay.and_not(&other.overlay),
        }
    }
}

impl Index {
    pub(super) fn new(state: State, base: Part, products: Vec<Product>) -> Index {
        Index {
            state,
            standing: Bits::all(base.len()),
            currency: base.columns().usual_currency(),
            base: Arc::new(base),
            changed: Vec::new(),
            overlay: Part::default(),
            products: Arc::new(products),
        }
    }

    /// The same customers, but these as they are now; whoever is not among `entries` is shown no more.
    pub(super) fn patched(
        &self,
        ids: &[i64],
        entries: Vec<Entry>,
        products: Vec<Product>,
    ) -> Index {
        let gone: HashSet<i64> = ids.iter().copied().collect();
        let mut standing = self.standing.clone();
        let places = ids.iter().filter_map(|id| self.base.place_of(*id));
        let mut fallen = Bits::none(self.base.len());
        places.for_each(|place| fallen.set(place));
        standing = standing.and_not(&fallen);
        let kept = self.changed.iter().filter(|entry| !gone.contains(&entry.id)).cloned();
        let mut changed: Vec<Arc<Entry>> = kept.chain(entries.into_iter().map(Arc::new)).collect();
        changed.sort_by(|a, b| {
            let last_on = |entry: &Entry| entry.traits.history.last_on;
            last_on(b).cmp(&last_on(a)).then(b.id.cmp(&a.id))
        });
        let overlay = Part::new(changed.iter().map(Arc::as_ref));
        let mut all_products = Arc::clone(&self.products);
        if !products.is_empty() {
            Arc::make_mut(&mut all_products).extend(products);
        }
        Index {
            state: self.state,
            base: Arc::clone(&self.base),
            standing,
            currency: self.currency.or_else(|| overlay.columns().usual_currency()),
            changed,
            overlay,
            products: all_products,
        }
    }

    /// How many cards have changed since the base was made.
    pub(super) fn n_changed(&self) -> usize {
        self.changed.len()
    }

    pub fn everybody(&self) -> Those {
        Those { base: self.standing.clone(), overlay: Bits::all(self.overlay.len()) }
    }

    /// The customers of whom every word of the query is known, told apart by where the longest stands.
    pub fn find(&self, query: &str) -> Apart<Those> {
        let words = words(query);
        let standing = |base: Bits| base.and(&self.standing);
        let join = |base, overlay| Those { base: standing(base), overlay };
        self.base.find(&words).with(self.overlay.find(&words), join)
    }

    pub fn nobody(&self) -> Those {
        Those { base: Bits::none(self.base.len()), overlay: Bits::none(self.overlay.len()) }
    }

    /// Those of these ids whom lists show.
    pub fn members(&self, ids: impl Iterator<Item = i64> + Clone) -> Those {
        Those {
            base: self.base.members(&mut ids.clone()).and(&self.standing),
            overlay: self.overlay.members(&mut ids.into_iter()),
        }
    }

    /// Those whom the filter means; `sets` are those that its conditions name.
    pub fn meeting(&self, filter: &Filter, sets: &[Those]) -> Those {
        let base: Vec<Bits> = sets.iter().map(|set| set.base.clone()).collect();
        let overlay: Vec<Bits> = sets.iter().map(|set| set.overlay.clone()).collect();
        Those {
            base: filter.those(self.base.columns(), &base).and(&self.standing),
            overlay: filter.those(self.overlay.columns(), &overlay),
        }
    }

    /// The ids of those, in this order or with the newest order first.
    pub fn page(&self, those: &Those, sort: Option<Sort>, offset: usize, limit: usize) -> Vec<i64> {
        let base = in_order(&self.base, &those.base, sort, self.currency);
        if those.overlay.is_empty() {
            return base.skip(offset).take(limit).map(|place| self.base.id(place)).collect();
        }
        let overlay = in_order(&self.overlay, &those.overlay, sort, self.currency);
        let (mut base, mut overlay) = (base.peekable(), overlay.peekable());
        let next = || {
            let is_base = match (base.peek(), overlay.peek()) {
                (Some(one), Some(other)) => self.compare(sort, *one, *other) == Ordering::Less,
                (one, _) => one.is_some(),
            };
            match is_base {
                true => base.next().map(|place| self.base.id(place)),
                false => overlay.next().map(|place| self.overlay.id(place)),
            }
        };
        std::iter::from_fn(next).skip(offset).take(limit).collect()
    }

    /// One of the base beside one who has changed.
    fn compare(&self, sort: Option<Sort>, one: usize, other: usize) -> Ordering {
        let by_key = sort.map_or(Ordering::Equal, |sort| {
            let one = self.base.key(sort.by, self.currency, one);
            sort.compare(one, self.overlay.key(sort.by, self.currency, other))
        });
        let last_on = |part: &Part, place| part.columns().last_on(place);
        by_key
            .then_with(|| last_on(&self.overlay, other).cmp(&last_on(&self.base, one)))
            .then_with(|| self.overlay.id(other).cmp(&self.base.id(one)))
    }

    /// Products in whose title or number every word stands: how many, and the first.
    pub fn products(&self, query: &str, limit: usize) -> (usize, Vec<&Product>) {
        let words = words(query);
        let has = |product: &&Product| words.iter().all(|word| word.is_in(product.text.as_bytes()));
        let mut seen = HashSet::new();
        let found: Vec<&Product> = self
            .products
            .iter()
            .filter(|product| !words.is_empty() && has(product))
            .filter(|product| seen.insert(product.text.as_str()))
            .collect();
        (found.len(), found.into_iter().take(limit).collect())
    }

    /// The ids of the products in whose title or number every word stands.
    pub fn product_ids(&self, query: &str) -> Vec<i64> {
        let words = words(query);
        let has = |product: &&Product| words.iter().all(|word| word.is_in(product.text.as_bytes()));
        let found = self.products.iter().filter(has).map(|product| product.id);
        if words.is_empty() { Vec::new() } else { found.collect() }
    }

    /// How many bytes it holds.
    pub fn bytes(&self) -> usize {
        self.base.bytes() + self.overlay.bytes()
    }
}

fn in_order<'p>(
    part: &'p Part,
    those: &'p Bits,
    sort: Option<Sort>,
    currency: Option<Currency>,
) -> Box<dyn Iterator<Item = usize> + 'p> {
    match sort {
        None => Box::new(those.places()),
        Some(sort) => {
            let sorted = part.sorted(sort, currency);
            let places = (0..sorted.len()).map(move |nth| sorted[nth] as usize);
            Box::new(places.filter(|place| those.has(*place)))
        }
    }
}
