//! The sales channel of a format: whose its contact points are, and what they may be used for.

use chrono::NaiveDate;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer};

/// A sales channel, and what its contact points are good for.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Channel {
    pub key: String,
    pub title: String,
    /// In which its buyers are spoken to, where nearly all of them speak the same.
    pub language: Option<String>,
    pub phone: ContactRule,
    /// How many days after the order a relayed number still rings.
    pub phone_valid_days: Option<u32>,
    pub email: ContactRule,
    /// How many days after the order a relayed address still forwards.
    pub email_valid_days: Option<u32>,
    /// Beginnings of the hosts of forwarding addresses: `marketplace.amazon.`.
    #[serde(default)]
    pub relay_hosts: Vec<String>,
    /// How many days back the marketplace lets one export, where that is known.
    pub export_window_days: Option<u32>,
    pub terms: Option<ChannelTerms>,
}

impl Channel {
    /// Stands in a format until its file's channel is put in its place.
    pub(super) fn none() -> Channel {
        Channel {
            key: String::new(),
            title: String::new(),
            language: None,
            phone: ContactRule::Own,
            phone_valid_days: None,
            email: ContactRule::Own,
            email_valid_days: None,
            relay_hosts: Vec::new(),
            export_window_days: None,
            terms: None,
        }
    }
}

/// Whose the contact points of a channel are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ContactRule {
    Own,
    Relay,
}

/// What the channel allows a seller to do with the contact points of buyers.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChannelTerms {
    /// The day on which the source was read.
    #[serde(deserialize_with = "day")]
    pub checked_on: NaiveDate,
    /// Which text was read, and where.
    pub source: String,
    /// How long a seller may keep the data of buyers.
    pub retention_days: Option<u32>,
    /// Writing about the order itself.
    pub service: ContactUse,
    /// Writing to sell more.
    pub marketing: ContactUse,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ContactUse {
    Allowed,
    /// Only with the messages of the marketplace itself.
    InsidePlatform,
    /// Only to those who have agreed.
    OptIn,
    Never,
}

impl ContactUse {
    pub fn as_str(self) -> &'static str {
        match self {
            ContactUse::Allowed => "allowed",
            ContactUse::InsidePlatform => "inside_platform",
            ContactUse::OptIn => "opt_in",
            ContactUse::Never => "never",
        }
    }
}

fn day<'de, D: Deserializer<'de>>(text: D) -> Result<NaiveDate, D::Error> {
    let text = String::deserialize(text)?;
    text.parse().map_err(|_| D::Error::custom(format!("{text} is no day like 2026-11-22")))
}
