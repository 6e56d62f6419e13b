//! Which formats know a column: looked up by name, once for all formats.

use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

use super::format::{Format, formats};
use super::names::folded;

/// The names of columns in the one writing in which they are compared, each once.
pub(super) struct Names(Vec<String>);

/// Longer cells are no names of columns.
const NAME_LENGTH: usize = 200;

impl Names {
    pub fn of(header: &[String]) -> Names {
        let is_name = |name: &&String| !name.is_empty() && name.len() <= NAME_LENGTH;
        let mut names: Vec<String> = header.iter().filter(is_name).map(|it| folded(it)).collect();
        names.sort_unstable();
        names.dedup();
        Names(names)
    }

    pub fn has(&self, column: &str) -> bool {
        self.0.binary_search(&folded(column)).is_ok()
    }
}

/// All formats that may be met, by their columns.
pub(super) struct Index {
    own: Known,
}

struct Known {
    formats: Vec<Arc<Format>>,
    by_column: HashMap<String, Vec<usize>>,
}

impl Index {
    /// The merchant's own formats besides the built-in ones.
    pub fn with(own: &[Arc<Format>]) -> Index {
        Index { own: Known::of(own.to_vec()) }
    }

    /// The format of this id.
    pub fn named(&self, id: &str) -> Option<&Arc<Format>> {
        self.own.formats.iter().chain(formats()).find(|format| format.id == id)
    }

    /// How many of the columns each format knows, for those that know any; own formats first.
    pub fn overlaps(&self, names: &Names) -> Vec<(&Arc<Format>, usize)> {
        let mut overlaps = self.own.overlaps(names);
        overlaps.extend(built_in().overlaps(names));
        overlaps
    }

    /// Whether the merchant has made this format.
    pub fn is_own(&self, format: &Arc<Format>) -> bool {
        self.own.formats.iter().any(|own| Arc::ptr_eq(own, format))
    }
}

fn built_in() -> &'static Known {
    static BUILT_IN: OnceLock<Known> = OnceLock::new();
    BUILT_IN.get_or_init(|| Known::of(formats().to_vec()))
}

impl Known {
    fn of(formats: Vec<Arc<Format>>) -> Known {
        let mut by_column: HashMap<String, Vec<usize>> = HashMap::new();
        for (at, format) in formats.iter().enumerate() {
            for name in Names::of(&format.columns).0 {
                by_column.entry(name).or_default().push(at);
            }
        }
        Known { formats, by_column }
    }

    fn overlaps(&self, names: &Names) -> Vec<(&Arc<Format>, usize)> {
        let mut counts = vec![0; self.formats.len()];
        for at in names.0.iter().filter_map(|name| self.by_column.get(name)).flatten() {
            counts[*at] += 1;
        }
        self.formats.iter().zip(counts).filter(|(_, n_matched)| *n_matched > 0).collect()
    }
}
