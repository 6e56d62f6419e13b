//! Scripts as they are edited, and products as the merchant knows them.

use serde::Serialize;
use ts_rs::TS;

use super::{Person, ProductAnswer, ProductNote, Script};

/// `scripts.get`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ScriptPage {
    /// All kinds of follow-ups, those of the merchant's own last.
    pub kinds: Vec<ScriptKind>,
    /// The languages that have a text of this kind, those of the program first.
    pub languages: Vec<String>,
    pub kind: String,
    pub language: String,
    pub text: String,
    /// What holds where the merchant has written nothing; none in other languages.
    pub original: Option<String>,
    pub is_original: bool,
    /// The newest first.
    pub versions: Vec<ScriptVersion>,
    /// What may stand between braces.
    pub fields: Vec<String>,
    pub sections: Vec<String>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct ScriptKind {
    pub kind: String,
    /// Of a kind of the merchant's own.
    pub name: Option<String>,
    /// The merchant has written it anew in some language.
    pub is_changed: bool,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct ScriptVersion {
    pub id: i64,
    /// None: the original.
    pub text: Option<String>,
    pub since_on: String,
}

/// `scripts.check`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ScriptChecked {
    /// What has to be put right before it can be kept.
    pub flaws: Vec<ScriptFlaw>,
    /// Fields without a fallback that some customers lack.
    pub lacking: Vec<ScriptLack>,
    /// Among so many customers with whom it comes up next.
    pub n_looked_at: i64,
    pub previews: Vec<ScriptPreview>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct ScriptFlaw {
    pub line: i64,
    /// `unknown_field`, `unclosed`, `unknown_section`, `section_twice`, `too_long`, `empty`.
    pub code: String,
    /// What was written.
    pub word: Option<String>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct ScriptLack {
    pub field: String,
    pub line: i64,
    pub n: i64,
    /// The first of them.
    pub customers: Vec<Person>,
}

/// What one customer would hear.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ScriptPreview {
    /// `newest`, `emptiest` or `random`.
    pub pick: String,
    pub customer_id: i64,
    pub customer_name: String,
    pub script: Script,
}

/// `products.list`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ProductList {
    pub n: i64,
    pub rows: Vec<ProductRow>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct ProductRow {
    pub title: String,
    pub n_buyers: i64,
    pub n_answers: i64,
    pub has_note: bool,
}

/// `products.get`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ProductCard {
    pub note: ProductNote,
    pub n_buyers: i64,
    /// How often somebody bought it again, and the median of the days between.
    pub n_again: i64,
    pub again_days: i64,
    /// Bought again so often that it counts as used up after those days, unless the note says otherwise.
    pub is_used_up: bool,
    /// What people bought after it, the best first.
    pub after: Vec<ProductAfter>,
    pub answers: Vec<ProductAnswer>,
    /// Those on every product.
    pub general: Vec<ProductAnswer>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct ProductAfter {
    pub title: String,
    /// So many of so many bought it later, so many days later in the middle.
    pub n: i64,
    pub of: i64,
    pub days: i64,
    /// So many bought both in one order.
    pub together: i64,
    /// Enough cases for a suggestion.
    pub is_enough: bool,
}
