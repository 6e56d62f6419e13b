//! A row of a customer file.

use super::cells::{Cells, Weight};
use super::format::Field;
use super::rows::Row;
use super::{contact, fields};
use crate::domain::staged::{StagedBuyer, StagedCustomer};

/// Somebody with all that the row says; `None` when it names nobody.
pub(super) fn customer(cells: &mut Cells, row: &Row, country: &str) -> Option<StagedCustomer> {
    let buyer = contact::buyer(cells, row, country);
    if buyer == StagedBuyer::default() {
        return None;
    }
    let since = cells.moment(row, Field::CustomerSince, Weight::Optional);
    Some(StagedCustomer {
        row: row.line,
        buyer,
        consents: fields::consents(cells, row),
        since: since.map(|(moment, _)| moment),
        note: cells.words(row, Field::CustomerNote),
    })
}
