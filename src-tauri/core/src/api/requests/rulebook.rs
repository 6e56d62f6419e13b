//! What the rulebook, the list of those left out, and the wordings take.

use serde::Deserialize;
use ts_rs::TS;

/// `rulebook.save`: all that holds for a channel from today on; what is as by default is not kept.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SaveRulebook {
    pub channel: String,
    pub leaves: Vec<SetLeave>,
    pub days: Vec<SetDays>,
    pub keep_days: Option<i64>,
    /// `purchase` or `consent`.
    pub basis: String,
}

/// `rulebook.preview`: what these rules would move, for some thousand customers.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PreviewRulebook {
    pub rules: SaveRulebook,
    /// Goes on after this customer, the `next` of an earlier answer.
    #[serde(default)]
    pub next: Option<i64>,
}

#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetLeave {
    pub kind: String,
    pub medium: String,
    /// `yes`, `opt_in` or `no`.
    pub leave: String,
}

#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetDays {
    pub kind: String,
    pub days: Option<i64>,
}

/// `rulebook.kept`.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OneChannel {
    pub channel: String,
}

/// `left_out.list`: everybody, or those of one reason and channel.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct LeftOut {
    #[serde(default)]
    pub reason: Option<String>,
    #[serde(default)]
    pub channel: Option<String>,
    /// Another day than today.
    #[serde(default)]
    pub on: Option<String>,
}

/// `left_out.overrule`: the rule of the channel is set aside for this follow-up, with the reason.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Overrule {
    pub id: i64,
    pub note: String,
}

/// `wordings.add`.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AddWording {
    pub language: String,
    pub text: String,
}
