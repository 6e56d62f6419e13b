//! What was typed back from a sheet, in sentences: window and terminal say the same.

use super::Words;
use crate::domain::row_code::check_letter;
use crate::domain::typed_line::{
    Media, Outcome, Permission, Plain, Promise, Refused, Sheet, Told, Unclear,
};
use crate::store::events::Event;
use crate::store::reports::follow_ups::Planned;

impl Words {
    /// What is told of a row, sentence by sentence; `medium` is how they were to be reached.
    pub fn told(&self, told: &Told, medium: Option<&str>) -> Vec<String> {
        let mut says: Vec<String> = self.went(told.outcome, medium).into_iter().collect();
        let of_scale =
            |key: &str, number: u8| self.text_with(key, &[("n", i64::from(number).into())]);
        says.extend(told.score.map(|score| of_scale("typed-score", score)));
        says.extend(told.recommend.map(|number| of_scale("typed-recommend", number)));
        says.extend(told.complaint.as_deref().map(|text| self.quoting("typed-x", text)));
        says.extend(self.allowed(told.permission));
        says.extend(told.is_taken.then(|| self.text("typed-g")));
        says.extend(told.promise.as_ref().map(|promise| self.promised(promise)));
        says.extend(
            told.next
                .map(|on| self.text_with("typed-next", &[("day", (&self.day_short(on)).into())])),
        );
        says.extend(told.note.as_deref().map(|text| self.quoting("typed-t", text)));
        says
    }

    /// How it went; a complaint is told by its own words.
    fn went(&self, outcome: Outcome, medium: Option<&str>) -> Option<String> {
        let is_written = medium.is_some_and(|medium| medium != "phone");
        let key = match outcome {
            Outcome::Complaint => return None,
            Outcome::Plain(Plain::Spoke) if is_written => "typed-s-written",
            Outcome::Plain(Plain::Wrong) if is_written => "typed-w-written",
            Outcome::Plain(plain) => return Some(self.text(&format!("typed-{}", plain.letter()))),
            Outcome::Refused(Refused::This) => "typed-rt",
            Outcome::Refused(Refused::Here) if is_written => "typed-r-written",
            Outcome::Refused(Refused::Here | Refused::Calls) => "typed-rc",
            Outcome::Refused(Refused::All) => "typed-ra",
            Outcome::Callback { on, minute } => return Some(self.called_back(on, minute)),
        };
        Some(self.text(key))
    }

    fn called_back(&self, on: chrono::NaiveDate, minute: Option<u32>) -> String {
        let day = self.day_short(on);
        let Some(minute) = minute else {
            return self.text_with("typed-b", &[("day", (&day).into())]);
        };
        let time = format!("{:02}:{:02}", minute / 60, minute % 60);
        self.text_with("typed-b-at", &[("day", (&day).into()), ("time", (&time).into())])
    }

    fn allowed(&self, permission: Option<Permission>) -> Vec<String> {
        let Media { email, post, message, phone } = match permission {
            None => return Vec::new(),
            Some(Permission::No) => return vec![self.text("typed-o-no")],
            Some(Permission::Yes(media)) => media,
        };
        [(email, "email"), (post, "post"), (message, "message"), (phone, "phone")]
            .into_iter()
            .filter(|(is_said, _)| *is_said)
            .map(|(_, medium)| self.text(&format!("typed-o-{medium}")))
            .collect()
    }

    fn promised(&self, promise: &Promise) -> String {
        let Some(by) = promise.by else { return self.quoting("typed-p", &promise.text) };
        let by = self.day_short(by);
        let places = [("text", (&promise.text).into()), ("day", (&by).into())];
        self.text_with("typed-p-by", &places)
    }

    /// A sentence with words of the merchant's own; where there are none, the one without.
    fn quoting(&self, key: &str, text: &str) -> String {
        match text {
            "" => self.text(key),
            text => self.text_with(&format!("{key}-words"), &[("text", text.into())]),
        }
    }

    /// What happened to the follow-ups of a row since it was printed.
    pub fn meanwhile(
        &self,
        acts: &[Event],
        planned: &[Planned],
        is_rest_written: bool,
    ) -> Vec<String> {
        let mut says: Vec<String> =
            acts.first().map(|act| self.act_elsewhere(act)).into_iter().collect();
        if says.is_empty() {
            let state =
                planned.first().map(|planned| self.text(&format!("state-{}", planned.state)));
            says.push(match state {
                Some(state) => self.text_with("typed-by-now", &[("state", (&state).into())]),
                None => self.text("typed-gone"),
            });
        }
        says.push(self.text(if is_rest_written {
            "typed-rest-written"
        } else {
            "typed-not-twice"
        }));
        says
    }

    fn act_elsewhere(&self, act: &Event) -> String {
        let how = match act.outcome.as_deref() {
            Some(outcome) => self.text(&format!("talk-{outcome}")),
            None if act.event_type == "skip" => self.text("state-skipped"),
            None => self.text("state-snoozed"),
        };
        let day = self.day_short(act.happened_on);
        self.text_with("typed-elsewhere", &[("how", (&how).into()), ("day", (&day).into())])
    }

    /// Why nobody can read a line, and what would help.
    pub fn unclear(&self, why: &Unclear, sheet: &Sheet) -> String {
        let key = match why {
            Unclear::UnknownWord(word) if word.is_empty() => "unclear-no-word",
            Unclear::UnknownWord(word) => {
                return self.text_with("unclear-word", &[("word", word.into())]);
            }
            Unclear::NoSuchRow(row) => return self.no_such_row(*row, sheet),
            Unclear::WrongLetter { fits } if fits.is_empty() => "unclear-letter",
            Unclear::WrongLetter { fits } => return self.letter_fits(fits, sheet),
            Unclear::OtherSheet(number) => {
                return self
                    .text_with("unclear-sheet", &[("number", (&number.to_string()).into())]);
            }
            Unclear::NothingTold => "unclear-nothing",
            Unclear::TwoOutcomes => "unclear-outcomes",
            Unclear::ToldTwice => "unclear-twice",
            Unclear::NoRow => "unclear-no-row",
            Unclear::TwoWays => "unclear-ways",
            Unclear::NoSuchDay => "unclear-day",
            Unclear::OpenQuote => "unclear-quote",
            Unclear::NoText => "unclear-text",
            Unclear::OutOfScale => "unclear-scale",
            Unclear::NobodyAnswered => "unclear-nobody",
            Unclear::TooLong => "unclear-long",
            Unclear::ToldOtherwise => "unclear-otherwise",
            Unclear::BothWays => "unclear-both",
            Unclear::PointIsGone => "unclear-point",
            Unclear::NothingSuggested => "unclear-suggested",
            Unclear::DayIsOver => "unclear-over",
        };
        self.text(key)
    }

    fn no_such_row(&self, row: u32, sheet: &Sheet) -> String {
        let row = if row == u32::MAX { "…".to_owned() } else { format!("{row:02}") };
        let last = format!("{:02}", sheet.n_rows);
        self.text_with("unclear-row", &[("row", (&row).into()), ("last", (&last).into())])
    }

    fn letter_fits(&self, fits: &[usize], sheet: &Sheet) -> String {
        let codes: Vec<String> = fits
            .iter()
            .map(|row| format!("{row:02}{}", check_letter(sheet.number, *row)))
            .collect();
        self.text_with("unclear-letter-of", &[("rows", (&codes.join(" · ")).into())])
    }
}
