//! The plan of one customer.

use chrono::NaiveDate;

use super::{Event, Item, Settings};

/// What is to be done for one customer, and when. The order of the events does not matter.
pub fn plan(_settings: &Settings, _events: &[Event], _today: NaiveDate) -> Vec<Item> {
    Vec::new()
}
