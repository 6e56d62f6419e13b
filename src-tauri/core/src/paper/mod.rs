//! What leaves on paper: pages from templates, in the words of the language files.

mod around;
mod clean;
mod customer;
mod heights;
mod letters;
mod pages;
mod phone;
mod sheet;
mod slips;
mod view;

pub use clean::{NAME_LENGTH, clean};
pub use customer::{Block, CustomerPaper, Row, Table, customer_html};
pub use phone::grouped;
pub use sheet::{
    CallRow, CallSheet, Fact, Form, LeftOut, Paper, Rendered, Script, Topic, call_sheet_html,
};
pub use slips::{Slip, SlipLine, Slips, slips_html};
