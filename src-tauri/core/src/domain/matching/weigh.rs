//! How much speaks for two customers being one person.
//!
//! Each kind of evidence gives its best weight, and weights are added, after Fellegi and Sunter (A
//! Theory for Record Linkage, 1969): a weight is some ten times the binary logarithm of how much
//! oftener the finding comes with one person than with two. The numbers are tuned on made-up shops
//! and reported on others, see docs/customers.md.

use std::collections::HashMap;

use super::keys::probable_email;
use super::names::{Level, best_level};
use super::record::{Door, Record};
use super::spelling::{is_one_off, likeness};

/// From so much on the merchant is asked.
pub const ASKED_FROM: i32 = 80;
/// Two streets are one from this likeness on, in thousandths.
const SAME_STREET: u32 = 900;
/// So many last digits are a number without its country.
const NATIONAL: usize = 9;

/// One finding, and what it weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reason {
    pub finding: Finding,
    pub weight: i32,
}

/// What was found when two customers were compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Finding {
    SameEmail,
    /// The same but for dots and tags.
    SameMailbox,
    NearEmail,
    /// The same local part at another host.
    SameLocal,
    OtherEmail,
    SamePhone,
    /// The same digits; one of them lacks its country.
    SameDigits,
    NearPhone,
    OtherPhone,
    SameName,
    NameAcrossScripts,
    Initials,
    NearName,
    FamilyName,
    OtherName,
    SameAddress,
    SameHouse,
    SamePostcode,
    SameCity,
    OtherPostcode,
}

impl Finding {
    pub fn as_str(self) -> &'static str {
        match self {
            Finding::SameEmail => "same_email",
            Finding::SameMailbox => "same_mailbox",
            Finding::NearEmail => "near_email",
            Finding::SameLocal => "same_local",
            Finding::OtherEmail => "other_email",
            Finding::SamePhone => "same_phone",
            Finding::SameDigits => "same_digits",
            Finding::NearPhone => "near_phone",
            Finding::OtherPhone => "other_phone",
            Finding::SameName => "same_name",
            Finding::NameAcrossScripts => "name_across_scripts",
            Finding::Initials => "initials",
            Finding::NearName => "near_name",
            Finding::FamilyName => "family_name",
            Finding::OtherName => "other_name",
            Finding::SameAddress => "same_address",
            Finding::SameHouse => "same_house",
            Finding::SamePostcode => "same_postcode",
            Finding::SameCity => "same_city",
            Finding::OtherPostcode => "other_postcode",
        }
    }
}

/// How often each family name stands in the shop.
#[derive(Clone, Debug, Default)]
pub struct Families {
    counts: HashMap<String, u32>,
    n_records: u32,
}

impl Families {
    pub fn of(records: &[Record]) -> Families {
        let mut counts: HashMap<String, u32> = HashMap::new();
        for name in records.iter().filter_map(|record| record.names.first()) {
            match counts.get_mut(name.family()) {
                Some(count) => *count += 1,
                None => {
                    counts.insert(name.family().to_owned(), 1);
                }
            }
        }
        Families { counts, n_records: records.len() as u32 }
    }

    /// A rare name says more: up to 15 more, and 20 less where more than one in a hundred has it.
    /// Of two writings of a name the commoner one counts.
    fn weight(&self, a: &Record, b: &Record) -> i32 {
        let family = |record: &Record| {
            let family = record.names.first().map_or("", |name| name.family());
            self.counts.get(family).copied().unwrap_or(0)
        };
        let count = family(a).max(family(b));
        match count {
            0..=3 => 15,
            4..=10 => 5,
            _ if count * 100 > self.n_records => -20,
            _ => 0,
        }
    }
}

/// What speaks for the two being one, and how much; `None` where something stands against it or
/// too little speaks for it.
pub fn weigh(a: &Record, b: &Record, families: &Families) -> Option<(i32, Vec<Reason>)> {
    let (email, phone) = (of_emails(a, b), of_phones(a, b));
    let is_one_mailbox = matches!(email, Some(Finding::SameEmail | Finding::SameMailbox));
    let is_one_phone = matches!(phone, Some(Finding::SamePhone | Finding::SameDigits));
    if best_level(&a.names, &b.names).contradicts() && !is_one_mailbox {
        return None;
    }
    if !is_one_mailbox && !is_one_phone && are_two_on_one_channel(a, b) {
        return None;
    }
    let reasons = compare(a, b, families);
    let sum = reasons.iter().map(|reason| reason.weight).sum();
    let n_for = reasons.iter().filter(|reason| reason.weight > 0).count();
    // A number alone is asked about where a name is missing: it may be the family's.
    let is_enough = n_for >= 2 || (n_for == 1 && (is_one_mailbox || is_one_phone));
    (sum >= ASKED_FROM && is_enough).then_some((sum, reasons))
}

/// All that is found for and against, however little it is.
pub fn compare(a: &Record, b: &Record, families: &Families) -> Vec<Reason> {
    let level = best_level(&a.names, &b.names);
    let found = [of_emails(a, b), of_phones(a, b), of_names(level), of_doors(a, b)];
    let reason = |finding| Reason { finding, weight: weight(finding, || families.weight(a, b)) };
    found.into_iter().flatten().map(reason).collect()
}

fn weight(finding: Finding, rarity: impl Fn() -> i32) -> i32 {
    match finding {
        Finding::SameEmail => 120,
        Finding::SameMailbox => 100,
        Finding::NearEmail => 60,
        Finding::SameLocal => 40,
        Finding::OtherEmail => -10,
        Finding::SamePhone => 90,
        Finding::SameDigits => 80,
        Finding::NearPhone => 20,
        Finding::OtherPhone => -5,
        Finding::SameName => 50 + rarity(),
        Finding::NameAcrossScripts => 45,
        Finding::Initials | Finding::NearName => 30,
        Finding::FamilyName => -40,
        Finding::OtherName => -80,
        Finding::SameAddress => 70,
        Finding::SameHouse => 50,
        Finding::SamePostcode => 30,
        Finding::SameCity => 10,
        Finding::OtherPostcode => -10,
    }
}

/// One channel gives one handle to one buyer, so that two are two, or one who says so otherwise.
fn are_two_on_one_channel(a: &Record, b: &Record) -> bool {
    a.handles.iter().any(|(channel, handle)| {
        b.handles.iter().any(|(its, other)| its == channel && other != handle)
    })
}

fn of_names(level: Level) -> Option<Finding> {
    match level {
        Level::Same => Some(Finding::SameName),
        Level::Initials => Some(Finding::Initials),
        Level::Near => Some(Finding::NearName),
        Level::CrossScript => Some(Finding::NameAcrossScripts),
        Level::Unknown => None,
        Level::FamilyOnly => Some(Finding::FamilyName),
        Level::Other => Some(Finding::OtherName),
    }
}

/// The best of all pairs of values; findings stand in the order of what they say.
fn best<T>(
    ours: &[T],
    theirs: &[T],
    compare: impl Fn(&T, &T) -> Option<Finding>,
) -> Option<Finding> {
    let compare = &compare;
    ours.iter().flat_map(|a| theirs.iter().filter_map(move |b| compare(a, b))).min()
}

fn of_emails(a: &Record, b: &Record) -> Option<Finding> {
    best(&a.emails, &b.emails, |x, y| Some(of_two_emails(x, y)))
}

fn of_two_emails(x: &str, y: &str) -> Finding {
    if x == y {
        return Finding::SameEmail;
    }
    let (x, y) = (probable_email(x), probable_email(y));
    if x == y {
        return Finding::SameMailbox;
    }
    let (Some((local, host)), Some((other_local, other_host))) =
        (x.rsplit_once('@'), y.rsplit_once('@'))
    else {
        return Finding::OtherEmail;
    };
    let is_near_local = local.len().min(other_local.len()) >= 5 && is_one_off(local, other_local);
    if host == other_host && is_near_local || local == other_local && is_one_off(host, other_host) {
        Finding::NearEmail
    } else if local == other_local && local.len() >= 6 {
        Finding::SameLocal
    } else {
        Finding::OtherEmail
    }
}

fn of_phones(a: &Record, b: &Record) -> Option<Finding> {
    best(&a.phones, &b.phones, |x, y| Some(of_two_phones(x, y)))
}

fn of_two_phones(x: &str, y: &str) -> Finding {
    if x == y {
        return Finding::SamePhone;
    }
    let is_national = !x.starts_with('+') || !y.starts_with('+');
    if is_national && last_digits(x).is_some() && last_digits(x) == last_digits(y) {
        Finding::SameDigits
    } else if x.len() == y.len() && is_one_off(x, y) {
        Finding::NearPhone
    } else {
        Finding::OtherPhone
    }
}

/// The digits that are left when a number loses its country or its trunk.
pub(super) fn last_digits(phone: &str) -> Option<&str> {
    let number = phone.split('-').next().unwrap_or(phone);
    let digits = number.trim_start_matches('+');
    digits.get(digits.len().checked_sub(NATIONAL)?..)
}

fn of_doors(a: &Record, b: &Record) -> Option<Finding> {
    best(&a.doors, &b.doors, of_two_doors)
}

fn of_two_doors(x: &Door, y: &Door) -> Option<Finding> {
    let is_one = |of: fn(&Door) -> &str| !of(x).is_empty() && of(x) == of(y);
    let is_one_postcode = is_one(|door| &door.postcode);
    let is_one_number = is_one(|door| &door.house_number);
    let is_one_city = is_one(|door| &door.city);
    let is_one_street = || !x.street.is_empty() && likeness(&x.street, &y.street) >= SAME_STREET;
    if is_one_postcode && is_one_number {
        let is_address = is_one_street();
        return Some(if is_address { Finding::SameAddress } else { Finding::SameHouse });
    }
    // A town has a street's name once, so that the postcode was mistyped.
    if is_one_city && is_one_number && is_one_street() {
        Some(Finding::SameHouse)
    } else if is_one_postcode {
        Some(Finding::SamePostcode)
    } else if is_one_city {
        Some(Finding::SameCity)
    } else if is_one(|door| &door.country) && !x.postcode.is_empty() && !y.postcode.is_empty() {
        Some(Finding::OtherPostcode)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Naming, Place, Point};
    use super::*;
    use crate::domain::evidence::EvidenceKind;
    use crate::domain::matching::Member;
    use crate::domain::staged::Nature;

    fn record(channel: &str, name: &str, email: &str, phone: &str, place: [&str; 3]) -> Record {
        let point = |value: &str| -> Vec<Point> {
            let nature = Nature::Own;
            if value.is_empty() { vec![] } else { vec![Point { value: value.to_owned(), nature }] }
        };
        let naming = Naming {
            channel: channel.to_owned(),
            evidence: EvidenceKind::Handle,
            value: format!("{name}{email}{phone}"),
        };
        let [street, postcode, city] = place.map(str::to_owned);
        let member = Member {
            naming,
            home: 1,
            names: vec![name.to_owned()],
            emails: point(email),
            phones: point(phone),
            places: vec![Place { street, postcode, city, country: "DE".to_owned() }],
        };
        Record::of(1, [&member])
    }

    fn is_asked(a: &Record, b: &Record) -> bool {
        weigh(a, b, &Families::default()).is_some()
    }

    const DOOR: [&str; 3] = ["Lindenweg 12", "34117", "Kassel"];
    const TOWN: [&str; 3] = ["", "", "Kassel"];

    #[test]
    fn a_near_address_under_one_name_is_asked_about() {
        let one = record("etsy", "Anna Berg", "anna.berg@example.com", "", TOWN);
        let other = record("shop", "Anna Berg", "anna.brg@example.com", "", TOWN);
        assert!(is_asked(&one, &other));
    }

    #[test]
    fn a_name_and_a_town_are_not_enough_and_a_door_is() {
        let one = record("etsy", "Anna Berg", "", "", TOWN);
        assert!(!is_asked(&one, &record("shop", "Anna Berg", "", "", TOWN)));
        let one = record("etsy", "林美玉", "", "", DOOR);
        assert!(is_asked(&one, &record("shop", "Meiyu Lin", "", "", DOOR)));
        assert!(!is_asked(&one, &record("shop", "Peter Lin", "", "", DOOR)));
    }

    #[test]
    fn a_family_on_one_number_is_not_asked_about_and_a_stranger_is() {
        let phone = "+493023125147";
        let anna = record("etsy", "Anna Berg", "", phone, DOOR);
        assert!(!is_asked(&anna, &record("shop", "Peter Berg", "", phone, DOOR)));
        assert!(is_asked(&anna, &record("market", "", "", phone, ["", "", ""])));
    }

    #[test]
    fn two_handles_of_one_channel_are_two_people() {
        let one = record("etsy", "Anna Berg", "", "", DOOR);
        let other = record("etsy", "Anna Berg", "", "+493023125147", DOOR);
        assert!(!is_asked(&one, &other));
    }

    #[test]
    fn one_mailbox_under_two_given_names_is_asked_about() {
        let one = record("etsy", "Anna Berg", "berg@example.com", "", TOWN);
        assert!(is_asked(&one, &record("shop", "Peter Berg", "berg@example.com", "", TOWN)));
    }
}
