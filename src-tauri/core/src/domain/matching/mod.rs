//! Which identities are one person: pure rules over what files and the merchant say of them.
//!
//! Certain evidence joins by itself ([`group`]), probable evidence is weighed for the merchant to
//! decide, and a name alone does neither. docs/customers.md tells the rules with their reasons.

pub mod blocks;
mod generation;
pub mod group;
pub mod keys;
pub mod names;
pub mod placeholders;
pub mod record;
mod spelling;
pub mod weigh;

pub use blocks::{LookAlike, LookAlikes, look_alikes, look_alikes_of};
pub use group::{Bond, Group, Link, group, parts};
pub use names::{Level, Name};
pub use record::Record;

use super::evidence::EvidenceKind;
use super::staged::Nature;

/// What names an identity everywhere and for ever, whatever its row is called at present.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Naming {
    /// The key of the channel.
    pub channel: String,
    pub evidence: EvidenceKind,
    pub value: String,
}

/// An e-mail address or a telephone number in the one writing in which it is compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    pub value: String,
    pub nature: Nature,
}

/// A postal address as far as it tells people apart.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// Both lines of the street.
    pub street: String,
    pub postcode: String,
    pub city: String,
    pub country: String,
}

/// All that is known of one identity: the words of its buyers, in any order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    pub naming: Naming,
    /// The card with which it was born; identities of one home stay together.
    pub home: i64,
    pub names: Vec<String>,
    pub emails: Vec<Point>,
    pub phones: Vec<Point>,
    pub places: Vec<Place>,
}

/// What the merchant has said of two identities, for ever.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    pub one: Naming,
    pub other: Naming,
    pub verdict: Verdict,
}

/// `later` is no decision on who somebody is, so it does not come here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    Same,
    Different,
}
