//! What one field finds, in groups, and the views that the merchant has saved.

use serde::Serialize;
use ts_rs::TS;

use super::super::requests::View;
use super::{CustomerRow, OrderRow};

/// `find.anything`: each group says how many there are, and shows the first six. Orders, notes and
/// names on channels are counted up to 200.
#[derive(Clone, Debug, Default, Serialize, TS)]
pub struct Found {
    pub callers: FoundCallers,
    pub customers: FoundCustomers,
    pub orders: FoundOrders,
    pub products: FoundProducts,
    pub notes: FoundNotes,
    pub identities: FoundIdentities,
}

/// Who has this number, where four digits or more were typed.
#[derive(Clone, Debug, Default, Serialize, TS)]
pub struct FoundCallers {
    pub n: i64,
    pub rows: Vec<Caller>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct Caller {
    pub customer: CustomerRow,
    /// The number in which the digits stand, as it was written.
    pub phone: String,
    pub latest_order: Option<OrderRow>,
}

#[derive(Clone, Debug, Default, Serialize, TS)]
pub struct FoundCustomers {
    pub n: i64,
    pub rows: Vec<CustomerRow>,
}

#[derive(Clone, Debug, Default, Serialize, TS)]
pub struct FoundOrders {
    pub n: i64,
    pub rows: Vec<OrderRow>,
}

#[derive(Clone, Debug, Default, Serialize, TS)]
pub struct FoundProducts {
    pub n: i64,
    pub rows: Vec<FoundProduct>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct FoundProduct {
    pub title: String,
    pub sku: Option<String>,
}

#[derive(Clone, Debug, Default, Serialize, TS)]
pub struct FoundNotes {
    pub n: i64,
    pub rows: Vec<FoundNote>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct FoundNote {
    pub id: i64,
    pub customer_id: i64,
    pub customer_name: String,
    pub text: String,
    pub written_on: String,
}

#[derive(Clone, Debug, Default, Serialize, TS)]
pub struct FoundIdentities {
    pub n: i64,
    pub rows: Vec<FoundIdentity>,
}

/// A buyer by the name that a channel gives them.
#[derive(Clone, Debug, Serialize, TS)]
pub struct FoundIdentity {
    pub customer_id: i64,
    pub customer_name: String,
    pub channel: String,
    pub value: String,
}

/// `views.all`, `views.save`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SavedView {
    pub id: i64,
    pub name: String,
    pub view: View,
}
