//! Rows of a file that make no order.

/// Why a row of a file makes no order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SkipReason {
    Footer,
    /// Explains the columns.
    Description,
    NotASale,
    Totals,
    /// Goods that were sent once more.
    Replacement,
    Test,
    CancelledItem,
}

impl SkipReason {
    pub const ALL: [SkipReason; 7] = [
        SkipReason::Footer,
        SkipReason::Description,
        SkipReason::NotASale,
        SkipReason::Totals,
        SkipReason::Replacement,
        SkipReason::Test,
        SkipReason::CancelledItem,
    ];

    pub fn as_str(self) -> &'static str {
        match self {
            SkipReason::Footer => "footer",
            SkipReason::Description => "description",
            SkipReason::NotASale => "not_a_sale",
            SkipReason::Totals => "totals",
            SkipReason::Replacement => "replacement",
            SkipReason::Test => "test",
            SkipReason::CancelledItem => "cancelled_item",
        }
    }

    pub fn parse(word: &str) -> Option<SkipReason> {
        SkipReason::ALL.into_iter().find(|reason| reason.as_str() == word)
    }
}
