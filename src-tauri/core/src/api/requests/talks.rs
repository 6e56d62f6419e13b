//! What is told of a talk, of promises and of complaints.

use serde::Deserialize;
use ts_rs::TS;

/// `talks.record`, `talks.preview`: one talk with a customer, about any number of follow-ups.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Talk {
    pub customer: i64,
    /// The follow-ups that it was about; none where it was about nothing that is planned.
    #[serde(default)]
    pub topics: Vec<i64>,
    /// `reached`, `sent`, `left_message`, `no_answer`, `busy`, `callback`, `wrong_number`, `bounced`,
    /// `do_not_call`, `complaint`, `covered`.
    pub outcome: String,
    /// Of `callback`: the day on which they asked to be called back, and perhaps the time, `14:30`.
    #[serde(default)]
    pub on: Option<String>,
    #[serde(default)]
    pub at: Option<String>,
    /// The day of the talk, where it is typed back later; today when absent.
    #[serde(default)]
    pub talked_on: Option<String>,
    /// How they were reached; as planned when absent.
    #[serde(default)]
    pub medium: Option<String>,
    /// The contact point that was used; the best of the medium when absent.
    #[serde(default)]
    pub point: Option<i64>,
    /// How satisfied they are, 1 to 5. One or two opens a complaint unless that is said otherwise.
    #[serde(default)]
    pub score: Option<i64>,
    /// How likely they are to recommend the shop, 0 to 10.
    #[serde(default)]
    pub recommend: Option<i64>,
    /// What they answered when they were asked whether they may be written to.
    #[serde(default)]
    pub consents: Vec<SaidOfConsent>,
    /// What they refused: `this` (follow-ups of these kinds), `calls`, `writing` (the medium of this
    /// talk) or `all`.
    #[serde(default)]
    pub refused: Option<String>,
    #[serde(default)]
    pub promise: Option<NewPromise>,
    #[serde(default)]
    pub complaint: Option<NewComplaint>,
    /// A low score without a complaint.
    #[serde(default)]
    pub is_no_complaint: bool,
    /// Of a talk about a complaint: whether they are content with what was done. Who is not keeps it
    /// open.
    #[serde(default)]
    pub is_content: Option<bool>,
    /// What they took of that which was suggested.
    #[serde(default)]
    pub took: Vec<String>,
    /// The missing fact that they were asked for.
    #[serde(default)]
    pub answer: Option<Answer>,
    /// The day of what comes next, where the merchant wants another.
    #[serde(default)]
    pub next: Option<String>,
    #[serde(default)]
    pub note: Option<String>,
    /// The part of their day in which they were tried, where nobody noted the time: `morning`, `midday`,
    /// `afternoon`, `evening`.
    #[serde(default)]
    pub slot: Option<String>,
    /// How long the talk took.
    #[serde(default)]
    pub seconds: Option<i64>,
    /// Sets the rule of the channel aside that keeps the follow-up from being done. Never what they
    /// asked for themselves.
    #[serde(default)]
    pub overrule: bool,
    /// The sheet and the row from which it is typed back.
    #[serde(default)]
    pub sheet: Option<SheetRow>,
}

#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SaidOfConsent {
    /// `phone`, `email`, `post`, `message`.
    pub medium: String,
    pub is_given: bool,
    /// The words that they were asked with; the newest of the shop's language when absent.
    #[serde(default)]
    pub wording: Option<i64>,
}

#[derive(Clone, Debug, Default, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct NewPromise {
    pub text: String,
    /// The day by which it is to be kept; after the usual gap when absent.
    #[serde(default)]
    pub by: Option<String>,
    #[serde(default)]
    pub order: Option<i64>,
}

#[derive(Clone, Debug, Default, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct NewComplaint {
    #[serde(default)]
    pub text: Option<String>,
    /// What it is about, such as a product.
    #[serde(default)]
    pub about: Option<String>,
    /// 1 to 3.
    #[serde(default)]
    pub severity: Option<i64>,
    #[serde(default)]
    pub order: Option<i64>,
}

#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Answer {
    /// The field of the card that was missing, or `permission`.
    pub fact: String,
    /// What they said; nothing where they would rather not.
    #[serde(default)]
    pub value: Option<String>,
}

#[derive(Clone, Copy, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SheetRow {
    pub number: i64,
    pub row: i64,
}

/// `talks.open`: all that is of use while one talks.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OpenTalk {
    pub customer: i64,
}

/// `calls.queue`: whom to call, in which order.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct QueueOfCalls {
    /// These people in this order, whatever is planned with them; everybody who waits when there are none.
    #[serde(default)]
    pub customers: Vec<i64>,
    /// All kinds when there are none.
    #[serde(default)]
    pub kinds: Vec<String>,
    /// All media when there are none.
    #[serde(default)]
    pub media: Vec<String>,
    /// `morning`, `midday`, `afternoon`, `evening`: whom to ring then, by the shop's clocks.
    #[serde(default)]
    pub slot: Option<String>,
    #[serde(default)]
    pub most: Option<i64>,
}

/// `promises.make`.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MakePromise {
    pub customer: i64,
    pub promise: NewPromise,
}

/// `promises.move`.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MovePromise {
    pub id: i64,
    pub to: String,
}

/// `complaints.open`.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OpenComplaint {
    pub customer: i64,
    pub complaint: NewComplaint,
    /// The day on which it is to be answered; the next open day when absent.
    #[serde(default)]
    pub due: Option<String>,
}

/// `complaints.settle`: something was done about it; they are asked whether that is good so.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SettleComplaint {
    pub id: i64,
    /// What was done.
    pub solution: String,
    /// What it cost, in the shop's currency.
    #[serde(default)]
    pub cost: Option<String>,
    /// The day of asking back; two open days later when absent.
    #[serde(default)]
    pub ask_on: Option<String>,
}

/// `complaints.close`.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CloseComplaint {
    pub id: i64,
    /// Whether they are content; nobody knows when absent.
    #[serde(default)]
    pub is_content: Option<bool>,
    #[serde(default)]
    pub note: Option<String>,
}
