//! When to get in touch after a sale: what has happened with a customer becomes a plan.

mod budget;
mod choose;
mod customer;
mod days;
mod draft;
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
mod stand;
mod ticket;
mod touches;
mod turns;
mod versions;
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
pub use plan::{Plan, Planner, plan};
pub use settings::{
    Anchor, Basis, ChurnRule, Earlier, Holiday, Patch, Purpose, Rule, RuleEdit, Rules, Settings,
    Several, Source, Transit,
};
pub use turns::advance;
pub use ways::{Leave, Way};
pub use words::{Medium, Outcome, State, Why};
