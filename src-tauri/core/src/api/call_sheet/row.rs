//! One customer of a sheet in ready words, and what is kept of the row.

use chrono::Datelike;

use super::choose::Person;
use super::know::{self, fact, joined};
use super::{Asked, On};
use crate::api::answers::{CallHours, FollowUpRow, Line, Settings, ToSay};
use crate::api::cadence::kind_words;
use crate::api::rows;
use crate::api::shown::{Shown, ShownTopic};
use crate::domain::cadence::Medium;
use crate::domain::reach::ContactPoint;
use crate::domain::staged::Nature;
use crate::paper::{self, CallRow, Fact, Form, Topic};
use crate::words::Words;

/// A title is cut after so many characters, so that the sentence around it stays whole.
const TITLE_LENGTH: usize = 40;
const SHORT_TITLE: usize = 26;
/// So many suggestions stand on paper, and so many notes on what to ask.
const SUGGESTED: usize = 2;
const NOTED: usize = 2;

pub(super) fn rows(
    words: &Words,
    settings: &Settings,
    asked: &Asked,
    people: Vec<Person>,
) -> Vec<On> {
    let mut groups: Vec<&str> = people.iter().map(Person::group).collect();
    groups.dedup();
    let is_grouped =
        groups.len() > 1 && matches!(asked.form, Form::Full | Form::Dense | Form::Helper);
    let mut before = String::new();
    let mut on_it = Vec::with_capacity(people.len());
    for person in &people {
        let is_first = is_grouped && person.group() != before;
        person.group().clone_into(&mut before);
        let group = is_first.then(|| words.text(&format!("paper-group-{}", person.group())));
        on_it.push(Row { words, settings, asked, person }.on(group));
    }
    on_it
}

struct Row<'a> {
    words: &'a Words,
    settings: &'a Settings,
    asked: &'a Asked,
    person: &'a Person,
}

impl Row<'_> {
    fn on(&self, group: Option<String>) -> On {
        On { customer_id: self.line().customer_id, row: self.row(group), shown: self.shown() }
    }

    fn line(&self) -> &Line {
        &self.person.line
    }

    fn say(&self) -> Option<&ToSay> {
        self.person.say.as_ref()
    }

    fn row(&self, group: Option<String>) -> CallRow {
        let (words, person, line) = (self.words, self.person, self.line());
        let (message, remark) = self.message();
        CallRow {
            is_promised: !line.promises.is_empty(),
            is_complaint: know::has_complaint(&person.known),
            group,
            name: line.customer_name.clone(),
            says: self.says(),
            standing: self.standing(),
            medium: person.medium,
            contact_point: person.point.as_ref().map_or_else(String::new, read_aloud),
            medium_words: self.medium_words(),
            until: self.until(),
            other: person.other.as_ref().map(|other| {
                words.text_with("paper-else", &[("other", (&read_aloud(other)).into())])
            }),
            hours: self.hours(),
            topics: self.topics(),
            short: self.short(),
            promises: self.promises(),
            facts: self.facts(),
            greeting: self.say().map_or_else(String::new, |say| say.greeting.clone()),
            message,
            remark,
        }
    }

    /// How the name is said, how they are addressed, where they live.
    fn says(&self) -> Vec<String> {
        let say_as = self
            .say()
            .and_then(|say| say.say_as.clone())
            .map(|say_as| self.words.text_with("paper-say-as", &[("say_as", (&say_as).into())]));
        let called = self.say().and_then(|say| say.called.clone());
        let called = called.filter(|called| *called != self.line().customer_name);
        let parts = [say_as, called, Some(self.person.city.clone())];
        parts.into_iter().flatten().filter(|part| !part.is_empty()).collect()
    }

    /// How often they have come and since when, and what is not as it should be.
    fn standing(&self) -> String {
        let line = self.line();
        let n = line.n_orders;
        let sales = self.person.known.orders.iter().filter(|order| order.is_sale());
        let year = sales.filter_map(|order| order.ordered_on).min().map(|day| day.year());
        let orders = match year.filter(|_| n > 0) {
            Some(year) => self.words.text_with(
                "paper-orders-since",
                &[("n", n.into()), ("year", (&year.to_string()).into())],
            ),
            None => self.words.text_with("paper-orders", &[("n", n.into())]),
        };
        let stage = self
            .person
            .ways
            .as_ref()
            .map(|ways| self.words.text(&format!("customer-stage-{}", ways.stage.as_str())));
        let is_worth_a_word = matches!(line.standing.as_str(), "fair" | "poor");
        let standing =
            is_worth_a_word.then(|| self.words.text(&format!("standing-{}", line.standing)));
        let is_late = line.topics.iter().any(|topic| topic.state == "overdue");
        let late = is_late.then(|| self.words.text("paper-overdue"));
        joined(self.words, [stage, Some(orders), standing, late])
    }

    /// What kind of a number it is, and whether the marketplace stands between.
    fn medium_words(&self) -> String {
        let point = self.person.point.as_ref();
        let label = point.and_then(|point| point.label.clone()).filter(|it| !it.is_empty());
        let channel = point.and_then(rows::channel_of);
        let medium = match (self.person.medium, channel, label) {
            (_, _, Some(label)) => paper::clean(&label, SHORT_TITLE),
            (Medium::Message, Some(channel), None) => {
                let channel = know::channel_name(self.words, &channel);
                self.words.text_with("medium-message-in", &[("channel", (&channel).into())])
            }
            (Medium::Phone | Medium::Email | Medium::Post | Medium::Message, _, None) => {
                self.words.text(&format!("medium-{}", self.person.medium.as_str()))
            }
        };
        if point.is_some_and(|point| point.nature == Nature::Relay) {
            return self.words.text_with("paper-forwarding", &[("medium", (&medium).into())]);
        }
        medium
    }

    fn until(&self) -> Option<String> {
        let until = self.person.point.as_ref()?.valid_until?;
        let day = self.words.day_and_month(until);
        Some(self.words.text_with("paper-until", &[("day", (&day).into())]))
    }

    /// "best 10:00 to 12:00, 1 h behind".
    fn hours(&self) -> String {
        let Some(hours) = self.say().map(|say| &say.hours) else { return String::new() };
        if self.person.medium != Medium::Phone {
            return String::new();
        }
        let best = match (&hours.words, &hours.slot, &hours.theirs) {
            (Some(said), _, _) => {
                let said = paper::clean(said, SHORT_TITLE);
                Some(self.words.text_with("paper-best-said", &[("said", (&said).into())]))
            }
            (None, Some(_), Some(theirs)) => {
                let hour = |clock: &str| clock.strip_suffix(":00").unwrap_or(clock).to_owned();
                let (from, until) = (hour(&theirs.from), hour(&theirs.until));
                let places = [("from", (&from).into()), ("until", (&until).into())];
                Some(self.words.text_with("paper-best", &places))
            }
            (None, _, _) => None,
        };
        let agreed = hours.agreed.as_deref().map(|time| {
            let time = paper::clean(time, SHORT_TITLE);
            self.words.text_with("paper-agreed", &[("time", (&time).into())])
        });
        joined(self.words, [agreed.or(best), Some(self.clock(hours))])
    }

    /// How their clocks go beside the shop's.
    fn clock(&self, hours: &CallHours) -> String {
        let (ahead, key) = match hours.minutes_ahead {
            0 => return self.words.text("paper-same-time"),
            ahead if ahead > 0 => (ahead, "paper-ahead"),
            ahead => (-ahead, "paper-behind"),
        };
        let told = match ahead % 60 {
            0 => (ahead / 60).to_string(),
            minutes => format!("{}:{minutes:02}", ahead / 60),
        };
        let told = self.words.text_with(key, &[("hours", (&told).into())]);
        match hours.is_about {
            true => self.words.text_with("paper-about-time", &[("time", (&told).into())]),
            false => told,
        }
    }

    /// A few words for each. Who is on it for a promise alone has that.
    fn topics(&self) -> Vec<Topic> {
        let topic = |topic: &FollowUpRow| {
            let mut reason = topic.reason.clone();
            reason.title = paper::clean(&reason.title, SHORT_TITLE);
            // How many more there were stands with what was bought.
            reason.n_more = 0;
            let kind = kind_words(self.words, self.settings, &topic.kind);
            self.topic(&kind, self.words.why(&topic.kind, &reason))
        };
        let topics: Vec<Topic> = self.line().topics.iter().map(topic).collect();
        match topics.is_empty() {
            true => self.promises().into_iter().map(|it| self.topic(&it.label, it.words)).collect(),
            false => topics,
        }
    }

    fn topic(&self, name: &str, sentence: String) -> Topic {
        Topic {
            name: self.words.text_with("paper-script", &[("kind", (&name.to_owned()).into())]),
            sentence,
        }
    }

    fn promises(&self) -> Vec<Fact> {
        self.line().promises.iter().map(|it| know::promise(self.words, it)).collect()
    }

    /// "How is it? · Celadon gaiwan", for a list of one line each.
    fn short(&self) -> String {
        let kinds = self.line().topics.iter().map(|topic| &topic.kind);
        let kinds = kinds.map(|kind| Some(kind_words(self.words, self.settings, kind)));
        let kinds = joined(self.words, kinds);
        let Some(first) = self.line().topics.first() else {
            return self
                .topics()
                .into_iter()
                .map(|it| format!("{} {}", it.name, it.sentence))
                .collect();
        };
        let title = Some(&first.reason.title);
        let title = title.map(|title| paper::clean(title, SHORT_TITLE)).unwrap_or_default();
        let places = [("kinds", (&kinds).into()), ("title", (&title).into())];
        if title.is_empty() { kinds } else { self.words.text_with("paper-short", &places) }
    }

    fn facts(&self) -> Vec<Fact> {
        let (words, known, line) = (self.words, &self.person.known, self.line());
        let bought = know::last_order(known, None).map(|order| {
            let is_it = |topic: &&FollowUpRow| topic.order_number.as_ref() == Some(&order.number);
            let there = line.topics.iter().find(is_it);
            let there = there.and_then(|topic| topic.reason.delivered_on.as_deref()?.parse().ok());
            know::bought(words, order, there)
        });
        let n_tries = line.topics.iter().map(|topic| topic.attempts).max().unwrap_or(0);
        // Where nothing but the promise is due, it stands as what it is about.
        let mut facts = if line.topics.is_empty() { Vec::new() } else { self.promises() };
        // The sentence of a ticket tells of the complaint already.
        let is_told = line.topics.iter().any(|topic| topic.reason.complaint.is_some());
        facts.extend(know::complaint(words, known, self.asked.on).filter(|_| !is_told));
        facts.extend(fact(words, "paper-bought", bought.unwrap_or_default()));
        let last = know::last_talk(words, known, n_tries);
        let known_of: Vec<String> = self.habit().into_iter().chain([last]).collect();
        let known_of = known_of.join(&words.text("paper-semicolon"));
        facts.extend(fact(words, "paper-know", known_of));
        facts.extend(fact(words, "paper-suggest", self.suggested()));
        facts.extend(fact(words, "paper-ask", self.ask()));
        facts
    }

    /// "every 5 weeks, now 11; answered 2 of 3 calls".
    fn habit(&self) -> Option<String> {
        self.words.habit(&self.line().topics.first()?.reason)
    }

    fn suggested(&self) -> String {
        let Some(say) = self.say() else { return String::new() };
        let again = say.same_again.as_ref().map(|again| {
            let size = again.variation.clone().filter(|size| !size.is_empty());
            let what = match size {
                Some(size) => format!("{} ({size})", paper::clean(&again.title, SHORT_TITLE)),
                None => paper::clean(&again.title, SHORT_TITLE),
            };
            self.words.text_with("paper-same-again", &[("what", (&what).into())])
        });
        let suggestions = say.suggestions.iter().take(SUGGESTED).map(|it| {
            let title = paper::clean(&it.title, TITLE_LENGTH);
            let basis = self.words.suggestion_basis(it);
            let places = [("title", (&title).into()), ("basis", (&basis).into())];
            Some(self.words.text_with("paper-suggestion", &places))
        });
        let parts: Vec<String> = std::iter::once(again).chain(suggestions).flatten().collect();
        parts.join(&self.words.text("paper-semicolon"))
    }

    /// What the merchant noted to ask, and the one missing fact.
    fn ask(&self) -> String {
        let noted = self.person.to_ask.iter().take(NOTED).map(|it| paper::clean(it, TITLE_LENGTH));
        let fact = self.say().and_then(|say| say.ask.as_ref());
        let fact = fact.map(|fact| self.words.text(&format!("paper-ask-{fact}")));
        let asked: Vec<String> = noted.chain(fact).collect();
        asked.join(&self.words.text("paper-semicolon"))
    }

    /// The text to copy, and what keeps it from being sent as it is.
    fn message(&self) -> (Vec<String>, Option<String>) {
        let nothing = (Vec::new(), None);
        if self.asked.form != Form::Messages {
            return nothing;
        }
        let Some(script) = self.say().map(|say| &say.script) else { return nothing };
        let Some(section) = script.sections.iter().find(|it| it.section == "message") else {
            return nothing;
        };
        let remark = match (section.gaps.is_empty(), script.is_in_other_language) {
            (false, _) => Some("paper-message-gap"),
            (true, true) => Some("paper-message-language"),
            (true, false) => None,
        };
        let lines = section.text.lines().map(str::to_owned).collect();
        (lines, remark.map(|key| self.words.text(key)))
    }

    /// What is kept with the sheet, so that a line typed back is judged by what stood there.
    fn shown(&self) -> Shown {
        let line = self.line();
        let topic = |topic: &FollowUpRow| ShownTopic {
            id: topic.id,
            state: topic.state.clone(),
            due_on: topic.due_on.clone(),
            attempts: topic.attempts,
        };
        let say = self.say();
        let is_shown = matches!(self.asked.form, Form::Full | Form::Post | Form::Cards);
        let suggestions = say.iter().flat_map(|say| &say.suggestions).take(SUGGESTED);
        Shown {
            topics: line.topics.iter().map(topic).collect(),
            medium: Some(self.person.medium.as_str().to_owned()),
            point: self.person.point.as_ref().map(|point| point.id),
            slot: say.and_then(|say| say.hours.slot.clone()),
            suggested: match is_shown {
                true => suggestions.map(|it| it.title.clone()).collect(),
                false => Vec::new(),
            },
            ask: say.and_then(|say| say.ask.clone()).filter(|_| is_shown),
        }
    }
}

fn read_aloud(point: &ContactPoint) -> String {
    match point.kind.as_str() {
        "phone" => paper::grouped(&point.value),
        _ => point.shown.clone(),
    }
}
