//! The merchant's rules for when to get in touch, with the numbers that a new shop begins with.

use chrono::NaiveDate;

use super::{Budget, Edition, Kind, Medium, Offset, OwnKind, Way};

/// All that a plan depends on besides the events and the day.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    /// The hour at which a day begins, so that a late evening still belongs to it.
    pub day_starts_at: i64,
    /// 0 is Monday.
    pub closed_weekdays: Vec<u8>,
    pub holidays: Vec<Holiday>,
    /// The first day; what was over by then is never planned.
    pub activated_on: NaiveDate,
    /// No two conversations with one customer within so many days.
    pub gap_days: i64,
    pub retry_days: i64,
    pub max_attempts: u32,
    pub callback_grace_days: i64,
    pub snooze_grace_days: i64,
    /// In order of preference; also how a customer of whom no contact point is known is reached.
    pub media: Vec<Medium>,
    pub marketing_basis: Basis,
    /// How long a purchase stands for consent; `None` is for ever.
    pub implied_days: Option<i64>,
    pub sources: Vec<Source>,
    pub rule_edits: Vec<RuleEdit>,
    pub rules: Rules,
    /// The kinds that are switched on; `None` is all. Tickets are never off.
    pub only: Option<Vec<Kind>>,
    /// All kinds that the merchant ever made, as they were first; edits of them are rule edits.
    pub own: Vec<OwnKind>,
    pub budget: Option<Budget>,
    /// What replaced all of this but the rules, and when; in the order of their days.
    pub editions: Vec<Edition>,
}

/// Closed days, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Holiday {
    pub from: NaiveDate,
    pub to: NaiveDate,
}

/// What stands for consent where none was recorded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// A purchase does.
    Implied,
    /// Nothing does.
    Explicit,
}

/// What one sales channel lets us do with its buyers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Source {
    /// The first day of this channel; `None` is the shop's.
    pub activated_on: Option<NaiveDate>,
    pub allow: Option<Vec<Kind>>,
    /// Nobody may be written to later than so many days after the order.
    pub max_days: Option<i64>,
    /// A relay number lives so many days after delivery.
    pub phone_days: Option<i64>,
    /// What may be done with contact points from here; the last way that names a kind and a medium
    /// decides, what none names is not allowed. None at all: everything is.
    pub ways: Vec<Way>,
    /// What stands for consent here; `None` is the shop's.
    pub basis: Option<Basis>,
    /// How long its parcels are assumed to travel, in the order of the days of the edits; before
    /// the first, the rule says it.
    pub transit: Vec<Transit>,
    /// What it let us do before edits of that, in the order of their days. It holds no more, but what
    /// follow-ups found room by on a day may not come back late by such an edit.
    pub earlier: Vec<Earlier>,
}

/// What a sales channel let us do before an edit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Earlier {
    /// The day of the edit.
    pub before: NaiveDate,
    pub ways: Vec<Way>,
    pub basis: Option<Basis>,
}

/// How long parcels are assumed to travel, from the day of an edit on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Transit {
    pub effective: NaiveDate,
    pub days: i64,
}

/// When each kind of every shop is due, and by which media it is made.
#[derive(Clone, Debug, PartialEq)]
pub struct Rules {
    pub thank_you: Rule,
    pub satisfaction: Rule,
    pub cross_sell: Rule,
    pub churn: ChurnRule,
}

/// When a follow-up of one kind is welcome after an order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    pub anchor: Anchor,
    /// How long a parcel is assumed to travel where no delivery is known.
    pub transit_days: i64,
    pub from: Offset,
    pub until: Offset,
    /// From the last day on time to the last useful day.
    pub grace: Offset,
    pub several: Several,
    /// Orders within so many days of the leading one share its follow-up.
    pub join_days: i64,
    /// At most one follow-up in so many days.
    pub min_gap_days: i64,
    pub purpose: Purpose,
    /// Whether a message left is as good as a conversation.
    pub message_done: bool,
    /// Instead of the shop's own order of preference.
    pub media: Option<Vec<Medium>>,
}

/// When a customer has been silent for longer than usual.
#[derive(Clone, Debug, PartialEq)]
pub struct ChurnRule {
    pub min_days: i64,
    /// So many usual gaps between purchases.
    pub factor: f64,
    /// With fewer than three purchases there is no usual gap.
    pub fallback_days: i64,
    pub window: Offset,
    pub grace: Offset,
    pub purpose: Purpose,
    pub message_done: bool,
    pub media: Option<Vec<Medium>>,
}

/// The day that a rule counts from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    Ordered,
    Delivered,
}

/// Which of several orders leads a follow-up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Several {
    First,
    Last,
}

/// Whether a follow-up serves an order that was made, or sells something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    Service,
    /// Needs consent.
    Marketing,
}

/// A change of one rule, and the day from which it holds.
#[derive(Clone, Debug, PartialEq)]
pub struct RuleEdit {
    pub kind: Kind,
    pub effective: NaiveDate,
    pub patch: Patch,
}

/// What an edit changes; the rest stays. Fields that a kind does not have mean nothing to it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Patch {
    pub anchor: Option<Anchor>,
    pub transit_days: Option<i64>,
    pub from: Option<Offset>,
    pub until: Option<Offset>,
    pub grace: Option<Offset>,
    pub several: Option<Several>,
    pub join_days: Option<i64>,
    pub min_gap_days: Option<i64>,
    pub purpose: Option<Purpose>,
    pub message_done: Option<bool>,
    pub media: Option<Vec<Medium>>,
    pub min_days: Option<i64>,
    pub factor: Option<f64>,
    pub fallback_days: Option<i64>,
    pub window: Option<Offset>,
}

impl Rule {
    pub(crate) fn patched(&self, patch: &Patch) -> Rule {
        Rule {
            anchor: patch.anchor.unwrap_or(self.anchor),
            transit_days: patch.transit_days.unwrap_or(self.transit_days),
            from: patch.from.unwrap_or(self.from),
            until: patch.until.unwrap_or(self.until),
            grace: patch.grace.unwrap_or(self.grace),
            several: patch.several.unwrap_or(self.several),
            join_days: patch.join_days.unwrap_or(self.join_days),
            min_gap_days: patch.min_gap_days.unwrap_or(self.min_gap_days),
            purpose: patch.purpose.unwrap_or(self.purpose),
            message_done: patch.message_done.unwrap_or(self.message_done),
            media: patch.media.clone().or_else(|| self.media.clone()),
        }
    }
}

impl ChurnRule {
    pub(crate) fn patched(&self, patch: &Patch) -> ChurnRule {
        ChurnRule {
            min_days: patch.min_days.unwrap_or(self.min_days),
            factor: patch.factor.unwrap_or(self.factor),
            fallback_days: patch.fallback_days.unwrap_or(self.fallback_days),
            window: patch.window.unwrap_or(self.window),
            grace: patch.grace.unwrap_or(self.grace),
            purpose: patch.purpose.unwrap_or(self.purpose),
            message_done: patch.message_done.unwrap_or(self.message_done),
            media: patch.media.clone().or_else(|| self.media.clone()),
        }
    }
}

impl Settings {
    /// The days of all edits, in no order.
    pub(super) fn edits(&self) -> impl Iterator<Item = NaiveDate> {
        let transits = self.sources.iter().flat_map(|source| &source.transit);
        let rules = self.rule_edits.iter().map(|edit| edit.effective);
        let editions = self.editions.iter().map(|edition| edition.effective);
        rules.chain(editions).chain(transits.map(|transit| transit.effective))
    }

    /// The days of all edits by which a follow-up may come to another day.
    pub(super) fn edits_of_room(&self) -> impl Iterator<Item = NaiveDate> {
        let earlier = self.sources.iter().flat_map(|source| &source.earlier);
        self.edits().chain(earlier.map(|earlier| earlier.before))
    }

    /// What sales channels let us do before an edit of this day, instead of what they do now.
    pub(super) fn with_ways_before(&self, edit: NaiveDate) -> Settings {
        let mut settings = self.clone();
        for source in &mut settings.sources {
            let then = source.earlier.iter().find(|earlier| earlier.before >= edit).cloned();
            if let Some(Earlier { ways, basis, .. }) = then {
                (source.ways, source.basis) = (ways, basis);
            }
        }
        settings
    }

    /// The settings without the edits of other days.
    pub(super) fn known(&self, is_known: impl Fn(NaiveDate) -> bool) -> Settings {
        let mut known = self.clone();
        known.rule_edits.retain(|edit| is_known(edit.effective));
        known.editions.retain(|edition| is_known(edition.effective));
        for source in &mut known.sources {
            source.transit.retain(|transit| is_known(transit.effective));
        }
        known
    }
}

impl Default for Settings {
    fn default() -> Self {
        Settings {
            day_starts_at: 4,
            closed_weekdays: Vec::new(),
            holidays: Vec::new(),
            activated_on: NaiveDate::from_ymd_opt(2026, 1, 1).unwrap_or_default(),
            gap_days: 5,
            retry_days: 2,
            max_attempts: 3,
            callback_grace_days: 7,
            snooze_grace_days: 3,
            media: vec![Medium::Phone, Medium::Email],
            marketing_basis: Basis::Implied,
            implied_days: None,
            sources: Vec::new(),
            rule_edits: Vec::new(),
            rules: Rules::default(),
            only: None,
            own: Vec::new(),
            budget: None,
            editions: Vec::new(),
        }
    }
}

impl Default for Rules {
    fn default() -> Self {
        let thank_you = Rule {
            anchor: Anchor::Ordered,
            transit_days: 0,
            from: Offset::days(3),
            until: Offset::days(7),
            grace: Offset::days(7),
            several: Several::First,
            join_days: 7,
            min_gap_days: 30,
            purpose: Purpose::Service,
            message_done: true,
            media: None,
        };
        let satisfaction = Rule {
            from: Offset::months(1),
            until: Offset::months(1).and_days(7),
            grace: Offset::days(14),
            join_days: 14,
            min_gap_days: 60,
            message_done: false,
            ..thank_you.clone()
        };
        let cross_sell = Rule {
            from: Offset::months(3),
            until: Offset::months(3).and_days(14),
            grace: Offset::days(30),
            several: Several::Last,
            join_days: 0,
            min_gap_days: 90,
            purpose: Purpose::Marketing,
            ..thank_you.clone()
        };
        Rules { thank_you, satisfaction, cross_sell, churn: ChurnRule::default() }
    }
}

impl Default for ChurnRule {
    fn default() -> Self {
        ChurnRule {
            min_days: 90,
            factor: 2.0,
            fallback_days: 180,
            window: Offset::days(14),
            grace: Offset::days(30),
            purpose: Purpose::Marketing,
            message_done: true,
            media: None,
        }
    }
}
