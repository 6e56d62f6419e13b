//! What an interface may ask: requests, answers and the command table. The only place with serde.

pub mod answers;
pub mod requests;
