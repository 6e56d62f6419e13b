//! What a file knows a buyer by: the evidence that names the identity, and the name it is called.
//!
//! A name alone never joins two orders: without handle, e-mail address or number of the buyer's
//! own, the order's number is all the evidence there is. Forwarding and masked contact points
//! are kept and shown, but name nobody, and so are those that were typed to get past a form. A
//! telephone and an office's address are used by several people: there the name belongs to it.

use chrono::NaiveDate;

use super::contact_point::is_masked;
use super::matching::Name;
use super::matching::placeholders::{is_office_email, is_placeholder_email, is_placeholder_phone};
use super::staged::{Nature, StagedBuyer, StagedContactPoint};

/// What a buyer is known by; the order of the variants is that of strength.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EvidenceKind {
    Order,
    Phone,
    Email,
    Handle,
}

impl EvidenceKind {
    pub fn as_str(self) -> &'static str {
        match self {
            EvidenceKind::Order => "order",
            EvidenceKind::Phone => "phone",
            EvidenceKind::Email => "email",
            EvidenceKind::Handle => "handle",
        }
    }

    pub fn parse(word: &str) -> Option<EvidenceKind> {
        [EvidenceKind::Order, EvidenceKind::Phone, EvidenceKind::Email, EvidenceKind::Handle]
            .into_iter()
            .find(|kind| kind.as_str() == word)
    }
}

/// What names one identity of a channel.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Evidence {
    pub kind: EvidenceKind,
    pub value: String,
}

/// A name and a place as the file gives them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Naming<'a> {
    pub name: &'a str,
    pub city: &'a str,
    pub country: &'a str,
}

impl<'a> Naming<'a> {
    pub fn of(buyer: &'a StagedBuyer) -> Naming<'a> {
        let address = buyer.address.as_ref();
        Naming {
            name: buyer.name.as_deref().unwrap_or_default(),
            city: address.map_or("", |address| &address.city),
            country: address.map_or("", |address| &address.country),
        }
    }

    /// Nobody is shown without a name: the handle, the address or the number stand in.
    pub fn called(&self, buyer: &StagedBuyer, evidence: &Evidence) -> String {
        if !self.name.is_empty() {
            return self.name.to_owned();
        }
        let shown = |point: &Option<StagedContactPoint>| point.as_ref().map(|p| p.shown.clone());
        buyer
            .handle
            .clone()
            .or_else(|| shown(&buyer.email))
            .or_else(|| shown(&buyer.phone))
            .unwrap_or_else(|| evidence.value.clone())
    }
}

/// What is said of a buyer as far as it may name an identity: a handle that can be read, and
/// contact points of the buyer's own in their one writing.
#[derive(Clone, Copy, Debug, Default)]
pub struct Words<'a> {
    pub name: Option<&'a str>,
    pub handle: Option<&'a str>,
    pub email: Option<&'a str>,
    pub phone: Option<&'a str>,
}

/// Between a contact point and the name that belongs to it.
const UNDER: &str = " · ";

impl Evidence {
    /// The strongest that words give; the order's number where they give none.
    pub fn of(words: Words<'_>, order_number: &str) -> Evidence {
        if let Some(handle) = words.handle {
            return Evidence { kind: EvidenceKind::Handle, value: handle.to_lowercase() };
        }
        if let Some(email) = words.email.filter(|email| !is_placeholder_email(email)) {
            let name = words.name.filter(|_| is_office_email(email));
            return Evidence { kind: EvidenceKind::Email, value: under_name(email, name) };
        }
        if let Some(phone) = words.phone.filter(|phone| !is_placeholder_phone(phone)) {
            return Evidence { kind: EvidenceKind::Phone, value: under_name(phone, words.name) };
        }
        Evidence { kind: EvidenceKind::Order, value: order_number.to_owned() }
    }

    /// A name belongs to it: it says more than the same without one.
    pub fn is_under_a_name(&self) -> bool {
        match self.kind {
            EvidenceKind::Email | EvidenceKind::Phone => self.value.contains(UNDER),
            EvidenceKind::Handle | EvidenceKind::Order => false,
        }
    }
}

/// One name in all its writings gives one value.
fn under_name(point: &str, name: Option<&str>) -> String {
    match name.and_then(Name::parse) {
        Some(name) => format!("{point}{UNDER}{}", name.key()),
        None => point.to_owned(),
    }
}

/// The strongest evidence that a file gives; none for a sale that names nobody.
pub fn evidence(buyer: &StagedBuyer, order_number: &str) -> Option<Evidence> {
    fn own(point: &Option<StagedContactPoint>) -> Option<&str> {
        let point = point.as_ref().filter(|point| point.nature == Nature::Own);
        point.map(|point| point.value.as_str())
    }
    let words = Words {
        name: buyer.name.as_deref(),
        handle: buyer.handle.as_deref().filter(|handle| !is_masked(handle)),
        email: own(&buyer.email),
        phone: own(&buyer.phone),
    };
    names_somebody(buyer).then(|| Evidence::of(words, order_number))
}

/// Whether anything that is said of the buyer can be read: what is hidden as a whole is nobody to
/// call or to write to, and every order of a large marketplace would make one more of them.
pub fn names_somebody(buyer: &StagedBuyer) -> bool {
    let can_be_read = |text: &str| !text.is_empty() && !is_masked(text);
    let can_be_reached = |point: &Option<StagedContactPoint>| {
        point.as_ref().is_some_and(|point| point.nature != Nature::Masked)
    };
    buyer.name.as_deref().is_some_and(can_be_read)
        || buyer.handle.as_deref().is_some_and(can_be_read)
        || can_be_reached(&buyer.email)
        || can_be_reached(&buyer.phone)
        || buyer
            .address
            .as_ref()
            .is_some_and(|address| can_be_read(&address.recipient) || can_be_read(&address.line_1))
}

/// A buyer's words as far as they name somebody, beside how much the file knows of buyers and the
/// newest order that is told in them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Worded {
    pub name: Option<String>,
    /// What stands in where there is no name: handle, address or number.
    pub stand_in: Option<String>,
    pub city: String,
    pub country: String,
    pub buyer_rank: i64,
    pub newest_on: Option<NaiveDate>,
}

/// How an identity is called, and by which words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Called {
    pub name: String,
    pub city: String,
    pub country: String,
    /// −1 where only a stand-in was found.
    pub named_rank: i64,
    pub named_on: Option<NaiveDate>,
}

/// The file that knows most of buyers names them, and of its orders the newest; of two of one day
/// the greater name, so that the order in which files come in does not matter. A blank place
/// erases nothing.
pub fn called(mut words: Vec<Worded>, evidence: &str) -> Called {
    words.sort_by(|a, b| {
        let of = |it: &Worded| (it.name.is_some(), it.buyer_rank, it.newest_on);
        (of(b), &b.name, &b.stand_in).cmp(&(of(a), &a.name, &a.stand_in))
    });
    let first_filled = |of: fn(&Worded) -> &str| {
        words.iter().map(of).find(|text| !text.is_empty()).unwrap_or_default().to_owned()
    };
    let best = words.first();
    let name = best.and_then(|best| best.name.clone());
    Called {
        named_rank: best.filter(|_| name.is_some()).map_or(-1, |best| best.buyer_rank),
        named_on: best.filter(|_| name.is_some()).and_then(|best| best.newest_on),
        name: name
            .or_else(|| best.and_then(|best| best.stand_in.clone()))
            .unwrap_or_else(|| evidence.to_owned()),
        city: first_filled(|it| &it.city),
        country: first_filled(|it| &it.country),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::staged::Address;

    fn masked_point() -> Option<StagedContactPoint> {
        let text = "(+60)172****54".to_owned();
        Some(StagedContactPoint { value: text.clone(), shown: text, nature: Nature::Masked })
    }

    #[test]
    fn a_buyer_of_whom_everything_is_hidden_is_nobody() {
        let address = Address {
            recipient: "S*******".to_owned(),
            line_1: "***".to_owned(),
            city: "George Town".to_owned(),
            ..Address::default()
        };
        let hidden = StagedBuyer {
            name: Some("S*******".to_owned()),
            phone: masked_point(),
            address: Some(address),
            ..StagedBuyer::default()
        };
        assert_eq!(evidence(&hidden, "580000000000000001"), None);
    }

    #[test]
    fn a_telephone_and_an_office_have_a_buyer_for_each_name() {
        let of = |name, email, phone| {
            Evidence::of(Words { name: Some(name), handle: None, email, phone }, "7").value
        };
        let phone = Some("+493023125147");
        assert_eq!(of("Anna Berg", None, phone), of("BERG, Anna", None, phone));
        assert_ne!(of("Anna Berg", None, phone), of("Peter Berg", None, phone));
        let office = Some("info@example.com");
        assert_ne!(of("Anna Berg", office, None), of("Peter Lund", office, None));
        let own = Some("anna@example.com");
        assert_eq!(of("Anna Berg", own, None), of("Annie", own, None));
    }

    #[test]
    fn what_was_typed_to_get_past_a_form_names_nobody() {
        let (email, phone) = (Some("noreply@example.com"), Some("+4930000000"));
        let words = Words { email, phone, ..Words::default() };
        assert_eq!(Evidence::of(words, "7").kind, EvidenceKind::Order);
    }

    #[test]
    fn a_name_that_can_be_read_makes_a_customer_of_one_order() {
        let named = StagedBuyer {
            name: Some("Hani Misal".to_owned()),
            phone: masked_point(),
            ..StagedBuyer::default()
        };
        let order = Evidence { kind: EvidenceKind::Order, value: "7".to_owned() };
        assert_eq!(evidence(&named, "7"), Some(order));
    }
}
