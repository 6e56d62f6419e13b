//! What the merchant writes of a customer: notes, tags, lists, fields and whom they know.

use serde::Serialize;
use ts_rs::TS;

use super::ChangeLine;

#[derive(Clone, Debug, Serialize, TS)]
pub struct Note {
    pub id: i64,
    /// `note`, `ask` for what to ask next time, `service`, `quote` for their own words.
    pub kind: String,
    pub text: String,
    pub is_pinned: bool,
    pub remind_on: Option<String>,
    /// The day on which what it reminds of was done.
    pub done_on: Option<String>,
    pub written_on: String,
}

/// A note whose day has come, on the page of today.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Reminder {
    pub note: Note,
    /// Days since the day on which it was to come up; 0 on that day.
    pub days_late: i64,
    pub customer_id: i64,
    pub customer_name: String,
}

/// `notes.write`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct NoteWritten {
    pub id: i64,
    pub change: ChangeLine,
}

/// `contact_points.add`, `.retire`, `.bring_back`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PointChanged {
    pub change: Option<ChangeLine>,
    /// The card on which they are found now: an older one, where the point has shown that both are one.
    pub id: i64,
    pub is_joined: bool,
}

/// `tags.all`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Tag {
    pub name: String,
    pub n_customers: i64,
}

/// `lists.all`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CustomerListed {
    pub id: i64,
    pub name: String,
    pub purpose: String,
    pub n_customers: i64,
}

/// `lists.make`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ListMade {
    pub id: i64,
    pub change: ChangeLine,
}

/// A list that a customer is on.
#[derive(Clone, Debug, Serialize, TS)]
pub struct OnList {
    pub list_id: i64,
    pub name: String,
    pub reason: String,
    pub since_on: String,
}

/// `fields.custom_list`: a field of the merchant's own. Its values are those of the field `own.ID`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct OwnField {
    pub id: i64,
    pub name: String,
    /// `text`, `number`, `date`, `choice`, `yes_no`.
    pub kind: String,
    /// Of a choice.
    pub choices: Vec<String>,
    /// It is shown where it has a value, and offered no more.
    pub is_retired: bool,
}

/// A field of a customer as it stands. One that was emptied by hand has no value.
#[derive(Clone, Debug, Serialize, TS)]
pub struct FieldValue {
    /// `name`, `latin_name`, `say_as`, `city`, `country`, `birthday`, `occupation`, `interests`,
    /// `medium`, `hours`, `language`, `checked_on`, `source`, `standing`, `standing_note`, or `own.ID`.
    pub field: String,
    pub value: Option<String>,
    /// `typed`, `talk`, `merge`.
    pub source: String,
    pub said_on: String,
    /// Of a day that has passed, with its year: a fact that ages by itself. Whole months and whole years.
    pub age_months: Option<i64>,
    pub age_years: Option<i64>,
    /// Of `checked_on`: that was a year ago or longer.
    pub is_stale: bool,
    /// Of a birthday: when it is celebrated next.
    pub next_on: Option<String>,
}

/// `fields.check`: how a text would be kept, or why it cannot be.
#[derive(Clone, Debug, Serialize, TS)]
pub struct FieldRead {
    pub field: String,
    /// None where it empties the field, or cannot be read.
    pub value: Option<String>,
    /// `not_in_calendar`, `which_month`, `no_year`, `no_day`, `which_comma`, `no_number`, `no_choice`,
    /// `no_time_zone`, `too_long`, `several_lines`, `no_field`.
    pub why: Option<String>,
}

/// `fields.history`: newest first.
#[derive(Clone, Debug, Serialize, TS)]
pub struct FieldVersion {
    pub field: String,
    pub old: Option<String>,
    pub new: Option<String>,
    pub said_on: Option<String>,
    /// `typed`, `talk`, `merge`, `file`.
    pub source: String,
    /// Of a value that a file tells: the file and the row.
    pub file: Option<String>,
    pub row: Option<i64>,
}

/// People who live or work together.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Household {
    pub id: i64,
    pub name: String,
    /// The others of it.
    pub members: Vec<Person>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct Person {
    pub id: i64,
    pub name: String,
}

/// A file that belongs to a customer.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CustomerFile {
    pub id: i64,
    pub name: String,
    pub size_bytes: i64,
    pub added_on: String,
}

/// `files.place`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct FilePlace {
    pub path: String,
}
