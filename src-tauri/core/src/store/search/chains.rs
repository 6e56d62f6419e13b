//! Texts of many customers as they come from the shop, kept in one piece and told again by customer.

/// Where a chain ends.
const NOTHING: u32 = u32::MAX;

/// For each customer a chain of texts, each of a kind.
pub(super) struct Chains<K> {
    /// All texts one behind another.
    text: String,
    links: Vec<Link<K>>,
    /// The first and the last link of each chain.
    ends: Vec<(u32, u32)>,
}

struct Link<K> {
    begin: usize,
    next: u32,
    kind: K,
}

impl<K> Default for Chains<K> {
    fn default() -> Self {
        Chains { text: String::new(), links: Vec::new(), ends: Vec::new() }
    }
}

impl<K: Copy + PartialEq> Chains<K> {
    /// Begins a chain; answers which one it is.
    pub(super) fn begin(&mut self) -> usize {
        self.ends.push((NOTHING, NOTHING));
        self.ends.len() - 1
    }

    /// Adds a text unless it is empty or the chain has it.
    pub(super) fn push(&mut self, chain: usize, kind: K, text: &str) {
        if text.is_empty() || self.of(chain).any(|link| link == (kind, text)) {
            return;
        }
        let link = self.links.len() as u32;
        self.links.push(Link { begin: self.text.len(), next: NOTHING, kind });
        self.text.push_str(text);
        let (first, last) = &mut self.ends[chain];
        match self.links.get_mut(*last as usize) {
            Some(before) => before.next = link,
            None => *first = link,
        }
        *last = link;
    }

    /// The texts of a chain in the order in which they came.
    pub(super) fn of(&self, chain: usize) -> impl Iterator<Item = (K, &str)> {
        let mut next = self.ends[chain].0 as usize;
        std::iter::from_fn(move || {
            let link = self.links.get(next)?;
            let end = self.links.get(next + 1).map_or(self.text.len(), |behind| behind.begin);
            next = link.next as usize;
            Some((link.kind, &self.text[link.begin..end]))
        })
    }
}
