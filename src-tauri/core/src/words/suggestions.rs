//! Why something is suggested, on paper and in a script.
//!
//! Goes together with ui/parts/call-script.js: the same messages and the same places.

use super::Words;
use crate::api::answers::Suggestion;

impl Words {
    /// For the merchant: “7 of 31, 38 days later”; “a best seller, 12 people”.
    pub fn suggestion_basis(&self, suggestion: &Suggestion) -> String {
        let places = [
            ("n", suggestion.n.into()),
            ("of", suggestion.of.into()),
            ("days", suggestion.days.into()),
        ];
        self.text_with(&format!("suggestion-{}", suggestion.why), &places)
    }

    /// For the customer: “often chosen after the gaiwan”, without a number.
    pub fn suggestion_reason(&self, suggestion: &Suggestion) -> String {
        let after = suggestion.after.clone().unwrap_or_default();
        self.text_with(
            &format!("script-suggestion-{}", suggestion.why),
            &[("after", (&after).into())],
        )
    }
}
