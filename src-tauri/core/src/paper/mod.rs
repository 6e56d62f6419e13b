//! What leaves on paper: pages from templates, in the words of the language files.

mod call_sheet;
mod clean;
mod customer;
mod pages;
mod phone;
mod view;

pub use crate::domain::row_code::check_letter;
pub use call_sheet::{
    CallRow, CallSheet, LastAttempt, LastPurchase, Paper, Rendered, call_sheet_html,
};
pub use clean::{NAME_LENGTH, clean};
pub use customer::{Block, CustomerPaper, Row, Table, customer_html};
pub use phone::grouped;
