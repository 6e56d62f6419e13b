//! Why this person, why today: one sentence out of the facts that the core gives.
//!
//! Goes together with ui/parts/reason.js: the same messages and the same places, so that the
//! call sheet says what the window says. A change here is a change there.

use chrono::NaiveDate;

use super::Words;
use crate::api::answers::Reason;

impl Words {
    /// The sentence for a follow-up of this kind (`thank_you`, `satisfaction` …).
    pub fn reason(&self, kind: &str, reason: &Reason) -> String {
        let title = self.title(reason);
        let ordered_on = self.day_if_known(reason.ordered_on.as_deref());
        let delivered_on = self.day_if_known(reason.delivered_on.as_deref());
        let first_ordered_on = self.day_if_known(reason.first_ordered_on.as_deref());
        self.text_with(
            &format!("reason-{kind}"),
            &[
                ("title", (&title).into()),
                ("n_more", reason.n_more.into()),
                ("ordered_on", (&ordered_on).into()),
                ("delivered_on", (&delivered_on).into()),
                ("days", reason.days.into()),
                ("nth_order", reason.nth_order.into()),
                ("first_ordered_on", (&first_ordered_on).into()),
                ("usual_gap_days", reason.usual_gap_days.unwrap_or(0).into()),
            ],
        )
    }

    /// “Kyusu and 2 more”; an order whose file names no products has its own words.
    fn title(&self, reason: &Reason) -> String {
        if reason.title.is_empty() {
            return self.text("reason-without-title");
        }
        if reason.n_more == 0 {
            return reason.title.clone();
        }
        let more = self.text_with("and-more", &[("n", reason.n_more.into())]);
        format!("{} {more}", reason.title)
    }

    /// A day that is missing is an empty place; one that is no day shows as it stands.
    fn day_if_known(&self, on: Option<&str>) -> String {
        let on = on.unwrap_or_default();
        on.parse::<NaiveDate>().map_or_else(|_| on.to_owned(), |day| self.day(day))
    }
}
