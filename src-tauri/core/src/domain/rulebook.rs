//! The rulebook: what each sales channel lets the shop do with its buyers, and who says so.

use std::collections::HashMap;
use std::sync::Arc;

use chrono::NaiveDate;

use super::cadence::{Basis, Kind, Kinds, Leave, Medium, Own, Purpose, Way};

/// What the channel's text allows a seller to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Use {
    Allowed,
    /// Only with the messages of the marketplace itself.
    InsidePlatform,
    /// Only to those who have agreed.
    OptIn,
    Never,
}

/// A line of the rulebook. All kinds of the merchant's own stand in one: what a channel says of
/// selling holds for them all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    ThankYou,
    Satisfaction,
    CrossSell,
    Churn,
    Own,
    Ticket,
}

impl Subject {
    pub const ALL: [Subject; 6] = [
        Subject::ThankYou,
        Subject::Satisfaction,
        Subject::CrossSell,
        Subject::Churn,
        Subject::Own,
        Subject::Ticket,
    ];

    pub fn of(kind: Kind) -> Subject {
        match kind {
            Kind::ThankYou => Subject::ThankYou,
            Kind::Satisfaction => Subject::Satisfaction,
            Kind::CrossSell => Subject::CrossSell,
            Kind::Churn => Subject::Churn,
            Kind::Own(_) => Subject::Own,
            Kind::Ticket => Subject::Ticket,
        }
    }

    pub fn as_str(self) -> &'static str {
        match self {
            Subject::ThankYou => "thank_you",
            Subject::Satisfaction => "satisfaction",
            Subject::CrossSell => "cross_sell",
            Subject::Churn => "churn",
            Subject::Own => "own",
            Subject::Ticket => "ticket",
        }
    }

    pub fn parse(word: &str) -> Option<Subject> {
        Subject::ALL.into_iter().find(|subject| subject.as_str() == word)
    }

    /// Whether such a follow-up sells something, and so needs permission.
    pub fn sells(self) -> bool {
        self.purpose() == Purpose::Marketing
    }

    fn kinds(self) -> Vec<Kind> {
        match self {
            Subject::ThankYou => vec![Kind::ThankYou],
            Subject::Satisfaction => vec![Kind::Satisfaction],
            Subject::CrossSell => vec![Kind::CrossSell],
            Subject::Churn => vec![Kind::Churn],
            Subject::Ticket => vec![Kind::Ticket],
            Subject::Own => (0..=u8::MAX).filter_map(Own::new).map(Kind::Own).collect(),
        }
    }

    /// Kinds of the merchant's own count as selling: a channel that forbids it forbids them.
    fn purpose(self) -> Purpose {
        match self {
            Subject::ThankYou | Subject::Satisfaction | Subject::Ticket => Purpose::Service,
            Subject::CrossSell | Subject::Churn | Subject::Own => Purpose::Marketing,
        }
    }
}

/// What a channel says of some kinds in particular, over what it says of all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    pub subjects: Vec<Subject>,
    /// None is all.
    pub media: Vec<Medium>,
    pub leave: Option<Leave>,
    /// Not later than so many days after the order.
    pub until_days: Option<i64>,
    pub checked_on: NaiveDate,
    pub source: String,
}

/// The rules of a channel as its text was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Terms {
    pub checked_on: NaiveDate,
    pub source: String,
    /// How long the data of buyers may be kept.
    pub keep_days: Option<i64>,
    pub service: Use,
    pub marketing: Use,
    /// A purchase stands for permission, as it does in a shop of the merchant's own.
    pub basis: Basis,
    /// Its addresses forward, so that a letter to one of them stays inside of the marketplace.
    pub is_mail_inside: bool,
    /// So many days after the delivery of the newest order such an address still forwards.
    pub email_days: Option<u64>,
    pub rules: Vec<Rule>,
}

/// What the merchant has decided otherwise, each with its day; everything else stays as the channel's
/// text was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Edits {
    pub leaves: HashMap<(Subject, Medium), (Leave, NaiveDate)>,
    pub days: HashMap<Subject, (Option<i64>, NaiveDate)>,
    pub keep_days: Option<(Option<i64>, NaiveDate)>,
    pub basis: Option<(Basis, NaiveDate)>,
}

/// Who says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin<'a> {
    /// No marketplace stands between.
    OwnShop,
    /// The text of the channel, read on a day.
    Channel {
        checked_on: NaiveDate,
        source: &'a str,
    },
    Merchant {
        on: NaiveDate,
    },
}

/// What is known of the channels before the merchant has decided anything.
#[derive(Debug, Default)]
pub struct Defaults {
    /// By the key of the channel.
    pub terms: HashMap<String, Terms>,
    /// The channel of every format that is built in, for a second shop on the same marketplace.
    pub formats: HashMap<String, String>,
}

/// The rules of all channels.
#[derive(Clone, Debug, Default)]
pub struct Rulebook {
    pub defaults: Arc<Defaults>,
    /// By the key of the channel.
    pub edits: HashMap<String, Edits>,
}

impl Rulebook {
    /// The rules of one channel; `format` is one in which its orders came.
    pub fn book(&self, channel: &str, format: Option<&str>) -> Book<'_> {
        let terms = &self.defaults.terms;
        let of_format = || terms.get(self.defaults.formats.get(format?)?);
        Book { terms: terms.get(channel).or_else(of_format), edits: self.edits.get(channel) }
    }
}

/// The rules of one channel. Without terms it is a shop of the merchant's own.
#[derive(Clone, Copy, Debug)]
pub struct Book<'a> {
    pub terms: Option<&'a Terms>,
    pub edits: Option<&'a Edits>,
}

impl<'a> Book<'a> {
    /// Whether such follow-ups may be made by this medium.
    pub fn leave(&self, subject: Subject, medium: Medium) -> (Leave, Origin<'a>) {
        match self.edits.and_then(|edits| edits.leaves.get(&(subject, medium))) {
            Some((leave, on)) => (*leave, Origin::Merchant { on: *on }),
            None => self.leave_by_default(subject, medium),
        }
    }

    /// The same as if the merchant had decided nothing.
    pub fn leave_by_default(&self, subject: Subject, medium: Medium) -> (Leave, Origin<'a>) {
        let Some(terms) = self.terms else { return (own_shop(subject, medium), Origin::OwnShop) };
        let says = |rule: &Rule| {
            rule.leave.filter(|_| rule.media.is_empty() || rule.media.contains(&medium))
        };
        let of_all = || (terms.leave(subject, medium), terms.origin());
        terms.rule(subject, says).unwrap_or_else(of_all)
    }

    /// How many days after the order such a follow-up may still be made; none is for ever.
    pub fn days(&self, subject: Subject) -> (Option<i64>, Origin<'a>) {
        match self.edits.and_then(|edits| edits.days.get(&subject)) {
            Some((days, on)) => (*days, Origin::Merchant { on: *on }),
            None => self.days_by_default(subject),
        }
    }

    /// The same without the merchant's own decision; none is no end.
    pub fn days_by_default(&self, subject: Subject) -> (Option<i64>, Origin<'a>) {
        let Some(terms) = self.terms else { return (None, Origin::OwnShop) };
        match terms.rule(subject, |rule| rule.until_days) {
            Some((days, origin)) => (Some(days), origin),
            None => (None, terms.origin()),
        }
    }

    /// The text that says something of such follow-ups in particular.
    pub fn rule_of(&self, subject: Subject) -> Option<&'a Rule> {
        self.terms?.rules.iter().find(|rule| rule.subjects.contains(&subject))
    }

    /// How many days after the newest order the data of a buyer may be kept.
    pub fn keep_days(&self) -> (Option<i64>, Origin<'a>) {
        match self.edits.and_then(|edits| edits.keep_days) {
            Some((days, on)) => (days, Origin::Merchant { on }),
            None => (self.keep_days_by_default(), self.origin()),
        }
    }

    /// The same without the merchant's own decision; none is for ever.
    pub fn keep_days_by_default(&self) -> Option<i64> {
        self.terms.and_then(|terms| terms.keep_days)
    }

    /// How many days after the delivery a forwarding address of the channel lasts.
    pub fn email_days(&self) -> Option<u64> {
        self.terms.and_then(|terms| terms.email_days)
    }

    /// Whether a purchase stands for permission where nobody has said anything.
    pub fn basis(&self) -> (Basis, Origin<'a>) {
        match self.edits.and_then(|edits| edits.basis) {
            Some((basis, on)) => (basis, Origin::Merchant { on }),
            None => (self.basis_by_default(), self.origin()),
        }
    }

    /// The same without the merchant's own decision; in a shop of their own a purchase stands for it.
    pub fn basis_by_default(&self) -> Basis {
        self.terms.map_or(Basis::Implied, |terms| terms.basis)
    }

    /// Who says so where the merchant decided nothing.
    pub fn origin(&self) -> Origin<'a> {
        self.terms.map_or(Origin::OwnShop, Terms::origin)
    }

    /// The rules in the form in which the cadence asks them, each kind and medium in one of them.
    pub fn ways(&self) -> Vec<Way> {
        let mut ways: Vec<(Way, Vec<Kind>)> = Vec::new();
        for medium in Medium::ALL {
            for subject in Subject::ALL {
                let way = self.way(subject, *medium);
                match ways.iter_mut().find(|(known, _)| *known == way) {
                    Some((_, kinds)) => kinds.extend(subject.kinds()),
                    None => ways.push((way, subject.kinds())),
                }
            }
        }
        ways.into_iter().map(|(way, kinds)| Way { kinds: Kinds::of(&kinds), ..way }).collect()
    }

    fn way(&self, subject: Subject, medium: Medium) -> Way {
        let (leave, of_leave) = self.leave(subject, medium);
        let (until_days, of_days) = self.days(subject);
        let since = of_leave.edited_on().max(of_days.edited_on());
        Way { kinds: Kinds::default(), medium, leave, until_days, since }
    }
}

impl Origin<'_> {
    /// The day of the decision, where the merchant says so.
    pub fn edited_on(self) -> Option<NaiveDate> {
        match self {
            Origin::Merchant { on } => Some(on),
            Origin::OwnShop | Origin::Channel { .. } => None,
        }
    }
}

impl Terms {
    fn origin(&self) -> Origin<'_> {
        Origin::Channel { checked_on: self.checked_on, source: &self.source }
    }

    /// What the first rule says that is about this line and says anything of it.
    fn rule<T>(
        &self,
        subject: Subject,
        says: impl Fn(&Rule) -> Option<T>,
    ) -> Option<(T, Origin<'_>)> {
        let mut of_it = self.rules.iter().filter(|rule| rule.subjects.contains(&subject));
        of_it.find_map(|rule| {
            let origin = Origin::Channel { checked_on: rule.checked_on, source: &rule.source };
            Some((says(rule)?, origin))
        })
    }

    fn leave(&self, subject: Subject, medium: Medium) -> Leave {
        // An answer to what somebody complains of belongs to their order, and nobody may miss it.
        if subject == Subject::Ticket {
            return Leave::Yes;
        }
        let is_selling = subject.sells();
        match if is_selling { self.marketing } else { self.service } {
            Use::Allowed => Leave::Yes,
            Use::InsidePlatform if self.is_inside(medium) => Leave::Yes,
            Use::InsidePlatform | Use::Never => Leave::No,
            Use::OptIn if is_selling && self.basis == Basis::Implied => own_shop(subject, medium),
            Use::OptIn => Leave::OptIn,
        }
    }

    fn is_inside(&self, medium: Medium) -> bool {
        match medium {
            Medium::Message => true,
            Medium::Email => self.is_mail_inside,
            Medium::Phone | Medium::Post => false,
        }
    }
}

/// In a shop of the merchant's own a purchase stands for letters that sell, but not for calls that do.
fn own_shop(subject: Subject, medium: Medium) -> Leave {
    match (subject.purpose(), medium) {
        (Purpose::Marketing, Medium::Phone) => Leave::OptIn,
        (Purpose::Marketing, Medium::Email | Medium::Post | Medium::Message)
        | (Purpose::Service, _) => Leave::Yes,
    }
}

/// How a leave is written in formats and settings.
pub fn leave_word(leave: Leave) -> &'static str {
    match leave {
        Leave::Yes => "yes",
        Leave::OptIn => "opt_in",
        Leave::No => "no",
    }
}

pub fn parse_leave(word: &str) -> Option<Leave> {
    [Leave::Yes, Leave::OptIn, Leave::No].into_iter().find(|leave| leave_word(*leave) == word)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn terms(service: Use, marketing: Use, basis: Basis) -> Terms {
        Terms {
            checked_on: day("2026-11-22"),
            source: "read somewhere".to_owned(),
            keep_days: None,
            service,
            marketing,
            basis,
            is_mail_inside: false,
            email_days: None,
            rules: Vec::new(),
        }
    }

    fn may(terms: &Terms, subject: Subject) -> Vec<Leave> {
        let book = Book { terms: Some(terms), edits: None };
        Medium::ALL.iter().map(|medium| book.leave(subject, *medium).0).collect()
    }

    #[test]
    fn inside_the_platform_means_its_messages_and_its_forwarding_addresses() {
        let mut channel = terms(Use::InsidePlatform, Use::Never, Basis::Explicit);
        let no = Leave::No;
        assert_eq!(may(&channel, Subject::ThankYou), [no, no, no, Leave::Yes]);
        channel.is_mail_inside = true;
        assert_eq!(may(&channel, Subject::ThankYou), [no, Leave::Yes, no, Leave::Yes]);
        assert_eq!(may(&channel, Subject::CrossSell), [no; 4]);
        assert_eq!(may(&channel, Subject::Own), [no; 4]);
    }

    #[test]
    fn a_complaint_may_be_answered_wherever_it_came_from() {
        let channel = terms(Use::Never, Use::Never, Basis::Explicit);
        assert_eq!(may(&channel, Subject::Ticket), [Leave::Yes; 4]);
    }

    #[test]
    fn a_purchase_in_an_own_shop_stands_for_a_letter_and_not_for_a_call() {
        let own = terms(Use::Allowed, Use::OptIn, Basis::Implied);
        let (yes, ask) = (Leave::Yes, Leave::OptIn);
        assert_eq!(may(&own, Subject::Churn), [ask, yes, yes, yes]);
        assert_eq!(may(&own, Subject::Satisfaction), [yes; 4]);
        let market = terms(Use::Allowed, Use::OptIn, Basis::Explicit);
        assert_eq!(may(&market, Subject::Churn), [ask; 4]);
        let counter = Book { terms: None, edits: None };
        assert_eq!(counter.leave(Subject::CrossSell, Medium::Phone), (ask, Origin::OwnShop));
        assert_eq!(counter.leave(Subject::CrossSell, Medium::Email).0, yes);
    }

    #[test]
    fn a_rule_of_its_own_goes_before_what_is_said_of_all_and_the_merchant_before_both() {
        let mut channel = terms(Use::InsidePlatform, Use::Never, Basis::Explicit);
        channel.rules.push(Rule {
            subjects: vec![Subject::ThankYou],
            media: vec![Medium::Message],
            leave: Some(Leave::No),
            until_days: Some(30),
            checked_on: day("2026-10-01"),
            source: "a page on thanks".to_owned(),
        });
        let mut edits = Edits::default();
        let told = |edits: &Edits| {
            let book = Book { terms: Some(&channel), edits: Some(edits) };
            let (leave, origin) = book.leave(Subject::ThankYou, Medium::Message);
            (leave, origin.edited_on(), book.days(Subject::ThankYou).0)
        };
        assert_eq!(told(&edits), (Leave::No, None, Some(30)));
        let on = day("2026-12-01");
        edits.leaves.insert((Subject::ThankYou, Medium::Message), (Leave::Yes, on));
        edits.days.insert(Subject::ThankYou, (None, on));
        assert_eq!(told(&edits), (Leave::Yes, Some(on), None));
    }

    #[test]
    fn the_cadence_hears_of_every_kind_and_medium_once() {
        let channel = terms(Use::Allowed, Use::OptIn, Basis::Implied);
        let ways = Book { terms: Some(&channel), edits: None }.ways();
        let own = Kind::Own(Own::new(63).unwrap());
        for kind in Kind::ALL.iter().copied().chain([own]) {
            for medium in Medium::ALL {
                let of_it = |way: &&Way| way.medium == *medium && way.kinds.contains(kind);
                assert_eq!(ways.iter().filter(of_it).count(), 1, "{kind:?} {medium:?}");
            }
        }
    }
}
