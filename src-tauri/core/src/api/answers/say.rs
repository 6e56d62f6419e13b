//! What to say to somebody: the greeting, the script, what to suggest, what to ask and when to ring.

use serde::Serialize;
use ts_rs::TS;

/// All that is to be said to one customer about one follow-up; what the pad, call mode and paper show.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ToSay {
    pub customer_id: i64,
    /// "Ms Berg", 王女士; none where no name is known.
    pub called: Option<String>,
    /// How the name is said, as the merchant wrote it.
    pub say_as: Option<String>,
    pub greeting: String,
    pub script: Script,
    /// At most three, the best first; only where the follow-up suggests something.
    pub suggestions: Vec<Suggestion>,
    pub same_again: Option<SameAgain>,
    /// The one missing fact to ask for: `permission`, `hours`, `birthday`, `interests`.
    pub ask: Option<String>,
    pub hours: CallHours,
    /// Common questions on what they have; those on every product come last.
    pub answers: Vec<ProductAnswer>,
    /// What the merchant wrote of the products that the follow-up is about.
    pub products: Vec<ProductNote>,
}

/// The words for one follow-up, filled in.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Script {
    /// Of the text, such as `en`.
    pub language: String,
    /// What they speak, as far as it is known.
    pub their_language: String,
    /// There is none in their language, so it is the shop's: not to be sent as it is.
    pub is_in_other_language: bool,
    pub sections: Vec<ScriptSection>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct ScriptSection {
    /// `open`, `content`, `not`, `close` to be said; `message` to be written.
    pub section: String,
    pub text: String,
    /// Fields without a value and a fallback. A text with a gap is not to be copied or sent.
    pub gaps: Vec<String>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct Suggestion {
    pub title: String,
    /// `followed`: `n` of `of` people who bought `after` bought it `days` later; `best_seller`: what `n`
    /// people bought, as too few show more.
    pub why: String,
    pub after: Option<String>,
    pub n: i64,
    pub of: i64,
    pub days: i64,
    /// They had it, and by now it is used up.
    pub is_again: bool,
}

/// What they had last of something that is used up.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SameAgain {
    pub title: String,
    pub variation: Option<String>,
    pub quantity: i64,
    pub on: Option<String>,
    pub is_used_up: bool,
}

/// When to ring somebody up. Times are `HH:MM`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CallHours {
    /// An IANA name.
    pub zone: String,
    /// Read off the country, not written by the merchant.
    pub is_about: bool,
    /// Their clocks are ahead of the shop's.
    pub minutes_ahead: i64,
    /// What their clocks show now, and whether a call is welcome at this time.
    pub now: String,
    pub is_good_now: bool,
    /// The time at which they asked to be called back on this day.
    pub agreed: Option<String>,
    /// `morning`, `midday`, `afternoon`, `evening`: the best part of their day, where one is known.
    pub slot: Option<String>,
    /// `agreed`, `answered` (`n` of `of`), `untried` or `long_ago`.
    pub why: Option<String>,
    pub n: i64,
    pub of: i64,
    /// When to ring on the day, by their clocks and by the shop's; none where the hours do not meet.
    pub theirs: Option<FromUntil>,
    pub ours: Option<FromUntil>,
    /// The part of the shop's day in which to ring: what a sheet groups by.
    pub group: Option<String>,
    /// What the merchant wrote of it on the card.
    pub words: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct FromUntil {
    pub from: String,
    pub until: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct ProductAnswer {
    /// None: of every product.
    pub title: Option<String>,
    pub question: String,
    pub answer: String,
}

/// What the merchant wrote of a product.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct ProductNote {
    pub title: String,
    pub about: String,
    pub care: String,
    /// After so many days it is used up.
    pub lasts_days: Option<i64>,
    pub warranty_months: Option<i64>,
}
