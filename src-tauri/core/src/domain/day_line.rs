//! What a day brings, one line for each customer: who comes first, and who waits.
//!
//! Screen and paper both take their people from here, so that they stand in the same order.

use std::cmp::Reverse;
use std::collections::HashMap;

use chrono::{Days, NaiveDate};

use super::cadence::{Kind, Medium};

/// A number that ends within so many days is used before anything else.
pub const ENDS_SOON_DAYS: u64 = 7;
/// So many days after today are looked at.
pub const AHEAD_DAYS: u64 = 7;

/// An open follow-up, as far as it decides on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Topic {
    pub id: i64,
    pub customer_id: i64,
    pub kind: Kind,
    pub medium: Option<Medium>,
    pub due_on: NaiveDate,
    pub until_on: NaiveDate,
    /// The first day on which its medium leads nowhere any more.
    pub ends_on: Option<NaiveDate>,
    /// They asked to be called back on its day.
    pub is_callback: bool,
}

/// Something that was promised and is still open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Promised {
    pub id: i64,
    pub customer_id: i64,
    pub due_on: NaiveDate,
}

/// A follow-up of later that goes with a number that ends before its day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ending {
    pub customer_id: i64,
    pub follow_up_id: i64,
    pub kind: Kind,
    /// After today.
    pub due_on: NaiveDate,
    /// The first day on which the number leads nowhere any more.
    pub ends_on: NaiveDate,
    /// What a contact point or a yes would open: what is worth asking for while the number rings.
    pub instead: Option<Medium>,
}

/// What stands above the rest, the highest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Class {
    Promise,
    Complaint,
    Ending,
    Rest,
}

impl Class {
    pub fn as_str(self) -> &'static str {
        match self {
            Class::Promise => "promise",
            Class::Complaint => "complaint",
            Class::Ending => "ending",
            Class::Rest => "rest",
        }
    }
}

/// The part of the day in which a line stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Section {
    /// Before anything else: promises, complaints, numbers that end.
    First,
    Overdue,
    Today,
    /// What is left for today when the target is reached.
    Waiting,
    Tomorrow,
    ThisWeek,
}

impl Section {
    pub const ALL: [Section; 6] = [
        Section::First,
        Section::Overdue,
        Section::Today,
        Section::Waiting,
        Section::Tomorrow,
        Section::ThisWeek,
    ];

    pub fn as_str(self) -> &'static str {
        match self {
            Section::First => "first",
            Section::Overdue => "overdue",
            Section::Today => "today",
            Section::Waiting => "waiting",
            Section::Tomorrow => "tomorrow",
            Section::ThisWeek => "this_week",
        }
    }
}

/// All that there is to do with one customer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub customer_id: i64,
    pub section: Section,
    /// The most urgent first.
    pub topics: Vec<Topic>,
    /// The earliest first.
    pub promises: Vec<Promised>,
    /// What goes with a number that ends, the first end first.
    pub endings: Vec<Ending>,
    urgency: Urgency,
}

/// What comes first, apart from the value of the customer: the smaller, the sooner.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Urgency {
    class: Class,
    /// The day of the promise or of the end; among the rest nothing.
    day: Option<NaiveDate>,
    /// The used share of the window in thousandths.
    used: Reverse<i64>,
    rank: u8,
}

impl Line {
    /// What puts it before others, whatever its days are.
    pub fn class(&self) -> Class {
        self.urgency.class
    }

    /// Its topics; of a line for today those of later days do not count.
    pub fn topics_at(&self, today: NaiveDate) -> impl Iterator<Item = &Topic> {
        let is_later = self.section > Section::Waiting;
        let counts = move |topic: &&Topic| {
            is_later || topic.due_on <= today || ends_soon(topic, today).is_some()
        };
        self.topics.iter().filter(counts)
    }

    /// The first day on which a medium of its topics leads nowhere any more, if that is soon.
    pub fn ends_on(&self, today: NaiveDate) -> Option<NaiveDate> {
        let of_topics = self.topics.iter().filter_map(|topic| ends_soon(topic, today));
        of_topics.chain(self.endings.iter().map(|ending| ending.ends_on)).min()
    }

    /// There is nothing to say to them but to ask for another number.
    pub fn is_ending_alone(&self) -> bool {
        self.topics.is_empty() && self.promises.is_empty()
    }
}

/// What stands on a line besides its topics.
#[derive(Default)]
struct Beside {
    promises: Vec<Promised>,
    endings: Vec<Ending>,
}

/// One line for each customer who has a topic, a promise or a number that ends, in no order.
///
/// `topics` stand together by customer; who has nothing within the days ahead has no line.
pub fn lines(
    topics: &[Topic],
    promises: &[Promised],
    endings: &[Ending],
    today: NaiveDate,
) -> Vec<Line> {
    let mut beside: HashMap<i64, Beside> = HashMap::new();
    for promise in promises.iter().filter(|promise| promise.due_on <= last_day(today)) {
        beside.entry(promise.customer_id).or_default().promises.push(*promise);
    }
    for ending in endings.iter().filter(|ending| ending.ends_on <= last_soon(today)) {
        beside.entry(ending.customer_id).or_default().endings.push(*ending);
    }
    let mut lines = Vec::new();
    for topics in topics.chunk_by(|one, next| one.customer_id == next.customer_id) {
        let customer_id = topics[0].customer_id;
        let beside = beside.remove(&customer_id).unwrap_or_default();
        lines.extend(line(customer_id, topics, beside, today));
    }
    lines.extend(beside.into_iter().filter_map(|(id, beside)| line(id, &[], beside, today)));
    lines
}

fn last_day(today: NaiveDate) -> NaiveDate {
    today + Days::new(AHEAD_DAYS)
}

fn line(customer_id: i64, topics: &[Topic], beside: Beside, today: NaiveDate) -> Option<Line> {
    let Beside { mut promises, mut endings } = beside;
    let mut topics: Vec<Topic> = topics
        .iter()
        .filter(|topic| topic.due_on <= last_day(today) || ends_soon(topic, today).is_some())
        .copied()
        .collect();
    topics.sort_by_cached_key(|topic| (topic_urgency(topic, today), topic.id));
    promises.sort_unstable_by_key(|promise| (promise.due_on, promise.id));
    endings.sort_unstable_by_key(|ending| (ending.ends_on, ending.due_on, ending.follow_up_id));
    let mut urgency = urgency(topics.first(), promises.first(), today);
    if let Some(ending) = endings.first() {
        urgency =
            urgency.min(Urgency { class: Class::Ending, day: Some(ending.ends_on), ..urgency });
    }
    let mut section = section(&topics, promises.first(), urgency.class, today);
    if !endings.is_empty() {
        section = Section::First;
    }
    let line = Line { customer_id, section, topics, promises, endings, urgency };
    let is_empty = line.is_ending_alone() && line.endings.is_empty();
    (!is_empty).then_some(line)
}

fn last_soon(today: NaiveDate) -> NaiveDate {
    today + Days::new(ENDS_SOON_DAYS)
}

fn ends_soon(topic: &Topic, today: NaiveDate) -> Option<NaiveDate> {
    topic.ends_on.filter(|end| *end <= last_soon(today))
}

fn urgency(topic: Option<&Topic>, promise: Option<&Promised>, today: NaiveDate) -> Urgency {
    let least = Urgency { class: Class::Rest, day: None, used: Reverse(i64::MIN), rank: u8::MAX };
    let urgency = topic.map_or(least, |topic| topic_urgency(topic, today));
    match promise {
        Some(promise) => Urgency { class: Class::Promise, day: Some(promise.due_on), ..urgency },
        None => urgency,
    }
}

fn topic_urgency(topic: &Topic, today: NaiveDate) -> Urgency {
    let (class, day) = match (topic.kind, ends_soon(topic, today)) {
        (Kind::Ticket, _) => (Class::Complaint, None),
        (_, Some(end)) => (Class::Ending, Some(end)),
        (_, None) => (Class::Rest, None),
    };
    Urgency { class, day, used: Reverse(used(topic, today)), rank: rank(topic) }
}

/// The used share of the window in thousandths; less than nothing before it opens, more than all of
/// it when it is late.
fn used(topic: &Topic, today: NaiveDate) -> i64 {
    let length = (topic.until_on - topic.due_on).num_days().max(0) + 1;
    let used = (today - topic.due_on).num_days() + 1;
    used * 1000 / length
}

/// What comes first when windows are used up alike.
fn rank(topic: &Topic) -> u8 {
    match topic.kind {
        Kind::Ticket => 0,
        _ if topic.is_callback => 1,
        Kind::Satisfaction => 2,
        Kind::ThankYou => 3,
        Kind::CrossSell => 4,
        Kind::Churn => 5,
        Kind::Own(own) => 5 + own.number(),
    }
}

fn section(
    topics: &[Topic],
    promise: Option<&Promised>,
    class: Class,
    today: NaiveDate,
) -> Section {
    let is_now = |topic: &Topic| topic.due_on <= today;
    let is_first = match class {
        Class::Promise => promise.is_some_and(|promise| promise.due_on <= today),
        Class::Complaint | Class::Ending | Class::Rest => false,
    };
    let is_complaint = topics.iter().any(|topic| topic.kind == Kind::Ticket && is_now(topic));
    let is_ending = topics.iter().any(|topic| ends_soon(topic, today).is_some());
    if is_first || is_complaint || is_ending {
        return Section::First;
    }
    if topics.iter().any(|topic| is_now(topic) && topic.until_on < today) {
        return Section::Overdue;
    }
    let days = topics.iter().map(|topic| topic.due_on).chain(promise.map(|promise| promise.due_on));
    match days.min() {
        Some(day) if day <= today => Section::Today,
        Some(day) if day == today + Days::new(1) => Section::Tomorrow,
        Some(_) | None => Section::ThisWeek,
    }
}

/// Leaves those lines among whom the first `n` are, once the value of their customers is known.
///
/// Of very many who are equally urgent only `most` stay, those with the oldest orders.
pub fn shortlist(lines: &mut Vec<Line>, n: usize, most: usize) {
    if n == 0 {
        lines.clear();
        return;
    }
    if lines.len() > n {
        let (_, last, _) = lines.select_nth_unstable_by_key(n - 1, |line| line.urgency);
        let last = last.urgency;
        lines.retain(|line| line.urgency <= last);
    }
    if lines.len() > most.max(n) {
        lines.sort_by_cached_key(|line| (line.urgency, oldest(line)));
        lines.truncate(most.max(n));
    }
}

fn oldest(line: &Line) -> i64 {
    line.topics.first().map_or(i64::MAX, |topic| topic.id)
}

/// Puts lines in their order: promises and complaints, what ends, the used share of the window, the
/// kind, the value of the customer, and last of all the age of the order.
pub fn in_order(lines: &mut [Line], value: &HashMap<i64, i64>) {
    let of = |line: &Line| value.get(&line.customer_id).copied().unwrap_or(0);
    lines.sort_by_cached_key(|line| {
        (line.section, line.urgency, Reverse(of(line)), oldest(line), line.customer_id)
    });
}

/// How many of today's people fit into what is left of the target of the day.
///
/// Promises and complaints are never too much and take nothing of it.
#[derive(Clone, Copy, Debug)]
pub struct Target {
    /// None where there is no target.
    left: Option<usize>,
}

impl Target {
    /// What is left of the merchant's target once so many people were spoken to today; never less than none.
    pub fn after(target: Option<usize>, n_done: usize) -> Target {
        Target { left: target.map(|target| target.saturating_sub(n_done)) }
    }

    /// How many of `n` lines stand, of whom `n_free` are never too much; the rest waits.
    pub fn take(&mut self, n: usize, n_free: usize) -> usize {
        let Some(left) = &mut self.left else { return n };
        let taken = n.saturating_sub(n_free).min(*left);
        *left -= taken;
        n_free.min(n) + taken
    }
}

#[cfg(test)]
mod tests;
