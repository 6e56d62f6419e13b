//! What the merchant has changed by hand, to be undone and redone, and what a bulk act would do.

use std::collections::BTreeMap;

use serde::Serialize;
use ts_rs::TS;

/// One line of the history. Its sentence is the message `change-<act>` with its places.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct ChangeLine {
    pub id: i64,
    pub made_at: String,
    /// Such as `note_written`, `tags_set`, `field_set`, `trashed`.
    pub act: String,
    /// Whom it is about, where it is about one customer who is still known.
    pub customer_id: Option<i64>,
    pub customer_name: Option<String>,
    /// What the sentence needs besides: counts, and words such as the name of a field or a list.
    pub places: BTreeMap<String, Place>,
    pub is_undone: bool,
    /// A restriction is never taken back by undo.
    pub can_be_undone: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(untagged)]
#[ts(untagged)]
pub enum Place {
    Number(i64),
    Text(String),
}

/// `changes.list`: newest first, with what undo and redo would do next.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ChangeList {
    pub changes: Vec<ChangeLine>,
    pub undo: Option<ChangeLine>,
    pub redo: Option<ChangeLine>,
}

/// What every writing command answers that needs to say no more.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Done {
    /// None where everything was so already.
    pub change: Option<ChangeLine>,
}

/// `changes.undo`, `changes.redo`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct TurnedBack {
    pub change: ChangeLine,
    /// A refusal that was part of the act stays: consent only tightens by itself.
    pub refusal_kept: bool,
}

/// `changes.first`: the change that stands in the way of undoing another.
#[derive(Clone, Debug, Serialize, TS)]
pub struct UndoFirst {
    /// None where nothing that can be named does.
    pub change: Option<ChangeLine>,
}

/// `trash.list`: the newest who were put away.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Trash {
    pub total: i64,
    pub rows: Vec<TrashRow>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct TrashRow {
    pub id: i64,
    pub name: String,
    pub n_orders: i64,
    pub trashed_on: String,
    /// The day on which everything typed of them goes.
    pub goes_on: String,
}

/// `trash.empty`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct TrashEmptied {
    pub n: i64,
}

/// `bulk.preview`: how many it would be, and who is left out for which reason.
#[derive(Clone, Debug, Serialize, TS)]
pub struct BulkPreview {
    pub n_chosen: i64,
    /// For how many it would change something.
    pub n: i64,
    /// `already`, `not_there`, `nothing_open`, `restricted`, `no_number`, `beyond_paper`, `trashed`.
    pub left_out: BTreeMap<String, i64>,
    /// Of an export: for how many there is a way that they allow, by `phone`, `email`, `post`.
    pub reach: BTreeMap<String, i64>,
}

/// `bulk.do`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct BulkDone {
    pub n: i64,
    /// None for an export, which changes nothing, or where everything was so already.
    pub change: Option<ChangeLine>,
    /// The file of an export.
    pub path: Option<String>,
}
