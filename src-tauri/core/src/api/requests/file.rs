//! What the merchant writes of customers, undoes and does to many at once.

use std::collections::BTreeMap;

use serde::Deserialize;
use ts_rs::TS;

use super::Matching;

/// `changes.list`.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Changes {
    /// Only those about this customer.
    #[serde(default)]
    pub customer: Option<i64>,
    #[serde(default)]
    pub limit: Option<i64>,
}

/// `changes.undo`, `changes.redo`; without a number the last one.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OneChange {
    #[serde(default)]
    pub id: Option<i64>,
}

/// `notes.write`.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct WriteNote {
    pub customer: i64,
    /// `note`, `ask`, `service`, `quote`; a plain note when absent.
    #[serde(default)]
    pub kind: Option<String>,
    pub text: String,
    #[serde(default)]
    pub is_pinned: bool,
    #[serde(default)]
    pub remind_on: Option<String>,
}

/// `notes.change`: the note as it is to be.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ChangeNote {
    pub id: i64,
    pub kind: String,
    pub text: String,
    pub is_pinned: bool,
    #[serde(default)]
    pub remind_on: Option<String>,
}

/// `notes.done`.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct NoteDone {
    pub id: i64,
    pub is_done: bool,
}

/// `notes.put_off`: the day on which the note comes up again.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PutOffNote {
    pub id: i64,
    pub until: String,
}

/// `tags.set`: all the tags that the customer is to have, by their names; new names make new tags.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetTags {
    pub customer: i64,
    pub tags: Vec<String>,
}

/// `lists.make`.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MakeList {
    pub name: String,
    #[serde(default)]
    pub purpose: String,
}

/// `lists.put`.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PutOnList {
    pub list: i64,
    pub customer: i64,
    #[serde(default)]
    pub reason: String,
}

/// `lists.take_off`.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TakeOffList {
    pub list: i64,
    pub customer: i64,
}

/// `fields.custom_save`: a field of the merchant's own, a new one without a number.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SaveOwnField {
    #[serde(default)]
    pub id: Option<i64>,
    pub name: String,
    /// `text`, `number`, `date`, `choice`, `yes_no`; of a field that is there it stays.
    pub kind: String,
    #[serde(default)]
    pub choices: Vec<String>,
    #[serde(default)]
    pub is_retired: bool,
}

/// `customers.set`: the fields to change; `null` empties one, also against what files say.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetCustomer {
    pub id: i64,
    pub fields: BTreeMap<String, Option<String>>,
}

/// `fields.check`: texts as they are typed, by field.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CheckFields {
    pub fields: BTreeMap<String, String>,
}

/// `fields.history`: of one field, or of all.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FieldHistory {
    pub customer: i64,
    #[serde(default)]
    pub field: Option<String>,
}

/// `household.set`: with another customer, or with nobody any more.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetHousehold {
    pub customer: i64,
    #[serde(default)]
    pub with: Option<i64>,
    /// The name of the household; that of the other where there is none yet.
    #[serde(default)]
    pub name: Option<String>,
}

/// `referral.set`.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetReferral {
    pub customer: i64,
    #[serde(default)]
    pub referred_by: Option<i64>,
}

/// `contact_points.add`.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AddPoint {
    pub customer: i64,
    /// `phone`, `email`, `post`, `handle`.
    pub kind: String,
    pub text: String,
    /// Work, mobile, neighbour.
    #[serde(default)]
    pub label: Option<String>,
    /// In which a number without its country is read, by code or name; the shop's when absent.
    #[serde(default)]
    pub country: Option<String>,
}

/// `contact_points.retire`: the point stays on the card and is not used any more, whoever has it.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RetirePoint {
    pub customer: i64,
    pub kind: String,
    /// As it is compared: the `value` of the contact point.
    pub value: String,
    /// `wrong`, `moved`, `ended`; `mistake` takes off what was typed by mistake.
    pub reason: String,
}

/// `contact_points.bring_back`.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct BringBackPoint {
    pub customer: i64,
    pub kind: String,
    pub value: String,
}

/// `files.add`: a file of the computer, which stays where it is.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AddFile {
    pub customer: i64,
    pub path: String,
}

/// `customers.refuse`: they asked not to be reached, in words or by `phone`, `email`, `post`, `message`.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Refuse {
    pub id: i64,
    /// `all` or a medium.
    pub scope: String,
    #[serde(default)]
    pub note: Option<String>,
}

/// `trash.put`, `trash.restore`.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OneCustomer {
    pub customer: i64,
}

/// `bulk.preview`, `bulk.do`.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Bulk {
    pub who: Who,
    /// `tag`, `untag`, `list`, `postpone`, `export`, `print` (only `bulk.preview`), `trash`.
    pub act: String,
    /// Of `tag` and `untag`: the name.
    #[serde(default)]
    pub tag: Option<String>,
    /// Of `list`: its number or its name, and why they are put on it. A new name makes a list.
    #[serde(default)]
    pub list: Option<i64>,
    #[serde(default)]
    pub list_name: Option<String>,
    #[serde(default)]
    pub reason: Option<String>,
    /// Of `postpone`: the day on which they come up again.
    #[serde(default)]
    pub until: Option<String>,
    /// Of `export`: where the file is written.
    #[serde(default)]
    pub to: Option<String>,
}

/// These customers, or everybody whom a list shows but for some.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Who {
    #[serde(default)]
    pub ids: Vec<i64>,
    #[serde(default)]
    pub matching: Option<Matching>,
    /// Of those who match, not these.
    #[serde(default)]
    pub except: Vec<i64>,
}

/// `paper.list`: whom to ring, on paper.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListOnPaper {
    pub who: Who,
    /// What stands above it, such as the name of a view.
    #[serde(default)]
    pub title: String,
    /// `a4` or `letter`; the setting when absent.
    #[serde(default)]
    pub paper: Option<String>,
}
