//! What the merchant wants to be said, and what they know of products.

use serde::Deserialize;
use ts_rs::TS;

/// `scripts.get`: the script of a kind in a language, those of the shop where nothing is named.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OneScript {
    /// `thank_you`, `satisfaction`, `cross_sell`, `churn`, `ticket`, or `own.3`.
    #[serde(default)]
    pub kind: Option<String>,
    #[serde(default)]
    pub language: Option<String>,
}

/// `scripts.check`: what a text would say, before it is kept.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CheckScript {
    pub kind: String,
    pub language: String,
    pub text: String,
}

/// `scripts.save`.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SaveScript {
    pub kind: String,
    pub language: String,
    /// None: the original again, or no text in a language that has no original.
    #[serde(default)]
    pub text: Option<String>,
}

/// `talks.say`: what to say to somebody about a follow-up, or about nothing that is planned.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct WhatToSay {
    pub customer: i64,
    #[serde(default)]
    pub follow_up: Option<i64>,
}

/// `products.list`: the products whose title has these words, those with most buyers first.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Products {
    #[serde(default)]
    pub words: Option<String>,
    #[serde(default)]
    pub limit: Option<i64>,
}

/// `products.get`.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OneProduct {
    pub title: String,
}

/// `paper.product`.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PaperOfProduct {
    pub title: String,
    /// `a4` or `letter`; the setting when absent.
    #[serde(default)]
    pub paper: Option<String>,
}

/// `products.note`: what is written of a product from now on.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct NoteProduct {
    pub title: String,
    #[serde(default)]
    pub about: String,
    #[serde(default)]
    pub care: String,
    #[serde(default)]
    pub lasts_days: Option<i64>,
    #[serde(default)]
    pub warranty_months: Option<i64>,
}

/// `products.answers`: the common questions on a product from now on; without a title those on every
/// product.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AnswerQuestions {
    #[serde(default)]
    pub title: Option<String>,
    pub answers: Vec<QuestionAnswer>,
}

#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct QuestionAnswer {
    pub question: String,
    pub answer: String,
}
