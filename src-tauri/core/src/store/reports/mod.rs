//! What a whole screen needs, one statement for each question.

pub mod call_sheet;
pub mod dump;
pub mod follow_ups;
pub mod kept;
pub mod left_out;
pub mod stats;
