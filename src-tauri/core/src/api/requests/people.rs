//! What is asked of people: the list with its filter, saved views, and the one field that finds anything.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// `find.anything`.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FindAnything {
    pub query: String,
}

/// Which customers: all of these, any of these, none of these, or one condition.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize, TS)]
#[serde(untagged)]
#[ts(untagged)]
pub enum Filter {
    All(AllOf),
    Any(AnyOf),
    None(NoneOf),
    Condition(Condition),
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AllOf {
    pub all: Vec<Filter>,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AnyOf {
    pub any: Vec<Filter>,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize, TS)]
#[serde(deny_unknown_fields)]
pub struct NoneOf {
    pub none: Vec<Filter>,
}

/// One condition. Nobody of whom the field is not known meets it, unless it ends in `…_or_unknown`.
///
/// | field | op | value |
/// |---|---|---|
/// | `orders` | `at_least`, `at_most` | number |
/// | `spent` | `at_least`, `at_most` | `{"amount": "100.00", "currency": "EUR"}`; nothing in the currency is unknown |
/// | `first_ordered`, `last_ordered` | `since`, `before` | day |
/// | `first_ordered`, `last_ordered` | `days_at_least`, `days_at_most` | number of days ago |
/// | `city`, `country` | `is`, `is_not` | texts |
/// | `channel`, `tag`, `list`, `bought` | `is`, `is_not` | texts; a customer without any is known to have none |
/// | `stage` | `is`, `is_not` | stages |
/// | `rhythm` | `is`, `is_not` | `slipping` |
/// | `has` | `is`, `is_not` | texts of `phone`, `email`, `post`, `message`, or `note` alone |
/// | `next` | `is`, `is_not` | kinds of follow-up |
/// | `birthday` | `is`, `is_not` | months as texts, `1` to `12` |
/// | `standing` | `is`, `is_not` | levels, as the merchant has them where they overruled them |
/// | `permission` | `is`, `is_not` | `phone`, `email`, `post`, `message`: may be reached so; `refused`: asked not to be reached in some way |
///
/// Each op also as `at_least_or_unknown` and so on.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Condition {
    pub field: String,
    pub op: String,
    pub value: FilterValue,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize, TS)]
#[serde(untagged)]
#[ts(untagged)]
pub enum FilterValue {
    Number(i64),
    Text(String),
    Texts(Vec<String>),
    Amount(Amount),
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Amount {
    pub amount: String,
    pub currency: String,
}

/// A filter under a name, with the columns and the order in which its customers are listed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize, TS)]
#[serde(deny_unknown_fields)]
pub struct View {
    #[serde(default)]
    pub filter: Option<Filter>,
    /// `last_ordered`, `first_ordered`, `name`, `city`, `orders` or `spent`; newest order first when absent.
    #[serde(default)]
    pub sort: Option<String>,
    #[serde(default)]
    pub descending: bool,
    #[serde(default)]
    pub columns: Vec<String>,
}

/// `customers.list`.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Customers {
    #[serde(default)]
    pub query: String,
    #[serde(default)]
    pub filter: Option<Filter>,
    /// As in a view.
    #[serde(default)]
    pub sort: Option<String>,
    #[serde(default)]
    pub descending: Option<bool>,
    #[serde(default)]
    pub limit: Option<i64>,
    #[serde(default)]
    pub offset: Option<i64>,
    /// Only the customers of whom a sentence of the first look speaks, by its code.
    #[serde(default)]
    pub only: Option<String>,
    /// The product or the month of that sentence.
    #[serde(default)]
    pub name: Option<String>,
}

/// Everybody whom the list shows when it is asked like this.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Matching {
    #[serde(default)]
    pub query: String,
    #[serde(default)]
    pub filter: Option<Filter>,
    /// As in `customers.list`.
    #[serde(default)]
    pub only: Option<String>,
    #[serde(default)]
    pub name: Option<String>,
}

/// `customers.count`.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CountCustomers {
    pub filters: Vec<Filter>,
}

/// `views.save`: a new one without an id.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SaveView {
    #[serde(default)]
    pub id: Option<i64>,
    pub name: String,
    pub view: View,
}

/// `views.order`: all views, in the order in which they stand from now on.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OrderViews {
    pub ids: Vec<i64>,
}
