//! What a file knows a buyer by: the evidence that names the identity, and the name it is called.
//!
//! A name alone never joins two orders: without handle, e-mail address or number of the buyer's
//! own, the order's number is all the evidence there is. Forwarding and masked contact points
//! are kept and shown, but name nobody.

use xxhash_rust::xxh3::xxh3_64;

use crate::domain::merge::Incoming;
use crate::domain::staged::{Nature, StagedBuyer, StagedContactPoint};

/// What a file knows the buyer by, strongest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Evidence {
    pub(super) kind: &'static str,
    pub(super) value: String,
}

/// A name and a place as the file gives them.
pub(super) struct Naming<'a> {
    pub(super) name: &'a str,
    pub(super) city: &'a str,
    pub(super) country: &'a str,
}

impl Evidence {
    fn strength(&self) -> u8 {
        match self.kind {
            "handle" => 3,
            "email" => 2,
            "phone" => 1,
            _ => 0,
        }
    }

    /// Stronger evidence wins; of two equally strong, the file that knows more of buyers.
    pub(super) fn is_better_than(&self, present: &Evidence, rank: i64, present_rank: i64) -> bool {
        self != present && (self.strength(), rank) > (present.strength(), present_rank)
    }
}

impl<'a> Naming<'a> {
    pub(super) fn of(buyer: &'a StagedBuyer) -> Naming<'a> {
        let address = buyer.address.as_ref();
        Naming {
            name: buyer.name.as_deref().unwrap_or_default(),
            city: address.map_or("", |address| &address.city),
            country: address.map_or("", |address| &address.country),
        }
    }

    /// Nobody is shown without a name: the handle, the address or the number stand in.
    pub(super) fn called(&self, buyer: &StagedBuyer, evidence: &Evidence) -> String {
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

    pub(super) fn hash(&self) -> u64 {
        let mut bytes = Vec::with_capacity(64);
        for part in [self.name, self.city, self.country] {
            bytes.extend((part.len() as u64).to_le_bytes());
            bytes.extend(part.as_bytes());
        }
        xxh3_64(&bytes)
    }
}

pub(super) fn is_masked(text: &str) -> bool {
    text.contains('*') || text.contains("##") || text.contains("$$")
}

pub(super) fn evidence(order: &Incoming) -> Option<Evidence> {
    let buyer = &order.buyer;
    let own = |point: &'_ Option<StagedContactPoint>| {
        point.as_ref().filter(|point| point.nature == Nature::Own).map(|point| point.value.clone())
    };
    if let Some(handle) = buyer.handle.as_deref().filter(|handle| !is_masked(handle)) {
        return Some(Evidence { kind: "handle", value: handle.to_lowercase() });
    }
    if let Some(value) = own(&buyer.email) {
        return Some(Evidence { kind: "email", value });
    }
    if let Some(value) = own(&buyer.phone) {
        return Some(Evidence { kind: "phone", value });
    }
    let names_somebody = buyer.name.is_some()
        || buyer.handle.is_some()
        || buyer.email.is_some()
        || buyer.phone.is_some()
        || buyer.address.as_ref().is_some_and(|address| !address.is_blank());
    names_somebody.then(|| Evidence { kind: "order", value: order.number.clone() })
}
