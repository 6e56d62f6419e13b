//! The sales channel of a format: whose its contact points are, and what they may be used for.

use chrono::NaiveDate;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer};

use crate::domain::cadence::{Basis, Leave, Medium};
use crate::domain::rulebook::{Rule, Subject, Terms, Use, parse_leave};

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
    /// What the channel says of some kinds of follow-ups in particular; the first that fits counts.
    #[serde(default, rename = "rule")]
    pub rules: Vec<ChannelRule>,
}

impl Channel {
    /// What the channel lets a seller do, as the rulebook begins with it.
    pub fn rules_of_contact(&self) -> Option<Terms> {
        let terms = self.terms.as_ref()?;
        Some(Terms {
            checked_on: terms.checked_on,
            source: terms.source.clone(),
            keep_days: terms.retention_days.map(i64::from),
            service: terms.service.of_domain(),
            marketing: terms.marketing.of_domain(),
            basis: match terms.basis {
                Some(Stands::Purchase) => Basis::Implied,
                None => Basis::Explicit,
            },
            is_mail_inside: self.email == ContactRule::Relay,
            email_days: self.email_valid_days.map(u64::from),
            rules: self.rules.iter().map(ChannelRule::of_domain).collect(),
        })
    }

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
            rules: Vec::new(),
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
    /// What stands for permission where nobody has said anything.
    pub basis: Option<Stands>,
}

/// What stands for permission.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stands {
    /// They have bought in a shop of the merchant's own.
    Purchase,
}

/// What a channel says of some kinds of follow-ups in particular.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChannelRule {
    #[serde(deserialize_with = "subjects")]
    pub kinds: Vec<Subject>,
    /// None is all.
    #[serde(default, deserialize_with = "media")]
    pub media: Vec<Medium>,
    #[serde(default, deserialize_with = "leave")]
    pub leave: Option<Leave>,
    /// Not later than so many days after the order.
    pub until_days: Option<u32>,
    #[serde(deserialize_with = "day")]
    pub checked_on: NaiveDate,
    pub source: String,
}

impl ChannelRule {
    fn of_domain(&self) -> Rule {
        Rule {
            subjects: self.kinds.clone(),
            media: self.media.clone(),
            leave: self.leave,
            until_days: self.until_days.map(i64::from),
            checked_on: self.checked_on,
            source: self.source.clone(),
        }
    }
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

    fn of_domain(self) -> Use {
        match self {
            ContactUse::Allowed => Use::Allowed,
            ContactUse::InsidePlatform => Use::InsidePlatform,
            ContactUse::OptIn => Use::OptIn,
            ContactUse::Never => Use::Never,
        }
    }
}

fn day<'de, D: Deserializer<'de>>(text: D) -> Result<NaiveDate, D::Error> {
    let text = String::deserialize(text)?;
    text.parse().map_err(|_| D::Error::custom(format!("{text} is no day like 2026-11-22")))
}

fn subjects<'de, D: Deserializer<'de>>(words: D) -> Result<Vec<Subject>, D::Error> {
    read_all(words, Subject::parse)
}

fn media<'de, D: Deserializer<'de>>(words: D) -> Result<Vec<Medium>, D::Error> {
    read_all(words, Medium::parse)
}

fn leave<'de, D: Deserializer<'de>>(word: D) -> Result<Option<Leave>, D::Error> {
    let word = String::deserialize(word)?;
    let leave =
        parse_leave(&word).ok_or_else(|| D::Error::custom(format!("{word} is no leave")))?;
    Ok(Some(leave))
}

fn read_all<'de, D: Deserializer<'de>, T>(
    words: D,
    parse: fn(&str) -> Option<T>,
) -> Result<Vec<T>, D::Error> {
    let read = |word: String| {
        parse(&word).ok_or_else(|| D::Error::custom(format!("{word} is not known here")))
    };
    Vec::<String>::deserialize(words)?.into_iter().map(read).collect()
}
