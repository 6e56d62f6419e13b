//! When to get in touch after a sale: what has happened with a customer becomes a plan.

mod customer;
mod days;
mod editions;
mod event;
mod facts;
mod group;
mod ids;
mod item;
mod kinds;
mod offset;
mod own;
mod plan;
mod progress;
mod reach;
mod settings;
mod ticket;
mod touches;
mod ways;
mod window;
mod words;

pub use days::{order_day, shop_day};
pub use editions::{Budget, Edition};
pub use event::{Event, Scope};
pub use ids::{Lead, follow_up_id, follow_up_of};
pub use item::Item;
pub use kinds::{Kind, Kinds, Own};
pub use offset::Offset;
pub use own::{OwnKind, Root};
pub use plan::plan;
pub use settings::{
    Anchor, Basis, ChurnRule, Holiday, Patch, Purpose, Rule, RuleEdit, Rules, Settings, Several,
    Source, Transit,
};
pub use ways::{Leave, Way};
pub use words::{Medium, Outcome, State, Why};
