//! What is printed.

use serde::Serialize;
use ts_rs::TS;

/// `call_sheet.preview`, `call_sheet.print`: a whole page of HTML that needs nothing but the fonts.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CallSheet {
    pub html: String,
    /// The number it has, or would have.
    pub number: i64,
    /// `full`, `dense`, `helper`, `messages`, `post`, `cards`.
    pub form: String,
    /// So many customers are on it.
    pub n_calls: i64,
    pub n_pages: i64,
    /// How a file of it may be called.
    pub file_name: String,
    /// Reasons and counts of people who are due but not on the sheet.
    pub left_out: std::collections::BTreeMap<String, i64>,
}

/// `paper.prep`, `paper.statement`: a whole page of HTML that needs nothing but the fonts.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CustomerPaper {
    pub html: String,
    pub n_pages: i64,
    pub customer_name: String,
    /// How a file of it may be called.
    pub file_name: String,
}

/// `paper.list`: as the paper of a customer.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ListPaper {
    pub html: String,
    pub n_pages: i64,
    pub n_customers: i64,
    pub file_name: String,
}

/// `paper.product`: as the paper of a customer.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ProductPaper {
    pub html: String,
    pub n_pages: i64,
    pub title: String,
    pub file_name: String,
}

/// `slips.preview`: as the paper of a customer.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SlipsPaper {
    pub html: String,
    pub n_pages: i64,
    pub n_slips: i64,
    pub file_name: String,
}
