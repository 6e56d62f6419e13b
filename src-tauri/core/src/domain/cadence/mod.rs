//! When to get in touch after a sale: what has happened with a customer becomes a plan.

mod customer;
mod days;
mod event;
mod facts;
mod group;
mod item;
mod offset;
mod plan;
mod progress;
mod reach;
mod settings;
mod ticket;
mod touches;
mod window;
mod words;

pub use days::{order_day, shop_day};
pub use event::{Event, Scope};
pub use item::Item;
pub use offset::Offset;
pub use plan::plan;
pub use settings::{
    Anchor, Basis, ChurnRule, Holiday, Patch, Purpose, Rule, RuleEdit, Rules, Settings, Several,
    Source,
};
pub use words::{Kind, Medium, Outcome, State, Why};
