//! Who may be one person: two customers side by side, the queue of such pairs, and what one
//! customer is made of.

use serde::Serialize;
use ts_rs::TS;

use super::Money;

/// `customers.compare`, and each pair of `duplicates.list`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Comparison {
    pub sides: [Side; 2],
    /// In the order of a card; a field that is empty on both sides is left out.
    pub fields: Vec<ComparedField>,
    /// Strongest first.
    pub reasons: Vec<Likeness>,
    /// What of the second side would come to the first.
    pub moves: Moves,
    /// What holds for both once they are joined.
    pub restrictions: Vec<Restriction>,
}

/// One of two customers.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Side {
    pub id: i64,
    pub name: String,
    pub city: String,
    pub country: String,
    pub channels: Vec<String>,
    pub identities: Vec<PartIdentity>,
    pub points: Vec<SidePoint>,
    pub n_orders: i64,
    pub first_ordered_on: Option<String>,
    pub last_ordered_on: Option<String>,
    pub spent: Vec<Money>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct SidePoint {
    /// `phone`, `email`, `post`, `handle`.
    pub kind: String,
    pub shown: String,
    /// `own`, `relay`, `masked`.
    pub nature: String,
    /// The other side has it too.
    pub is_shared: bool,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct ComparedField {
    /// `name`, `city`, `country`, `email`, `phone`, `post`, or a field of the card.
    pub field: String,
    pub values: [Option<String>; 2],
    pub differs: bool,
    /// The merchant has typed both: one has to be chosen for a merge.
    pub must_choose: bool,
}

/// One reason for which two may be, or are, one person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Likeness {
    /// `same_email`, `same_mailbox`, `near_email`, `same_local`, `same_phone`, `same_digits`,
    /// `near_phone`, `same_name`, `name_across_scripts`, `initials`, `near_name`, `same_address`,
    /// `same_house`, `same_postcode`, `same_city`; what speaks against it: `other_email`,
    /// `other_phone`, `family_name`, `other_name`, `other_postcode`.
    pub code: String,
    /// In tenths; below zero it speaks against.
    pub weight: i64,
    /// What each side says.
    pub values: [String; 2],
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, TS)]
pub struct Moves {
    pub identities: i64,
    pub orders: i64,
    pub notes: i64,
    pub follow_ups: i64,
    pub points: i64,
    pub tags: i64,
    pub files: i64,
}

/// A no that one side has said, which holds for the joined card as a whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Restriction {
    /// The customer who has it.
    pub customer_id: i64,
    /// `do_not_contact`, `refused`, `not_granted`, `wrong`, `bounced`.
    pub code: String,
    /// Of `do_not_contact`: `all` or a medium. Of the others: the kind of contact point.
    pub scope: String,
    /// The contact point as it is shown; empty for `do_not_contact`.
    pub shown: String,
}

/// `duplicates.list`: pairs to be decided on, the likeliest first.
#[derive(Clone, Debug, Serialize, TS)]
pub struct DuplicateList {
    pub total: i64,
    /// They are still being looked for; more may come.
    pub is_looking: bool,
    pub pairs: Vec<Comparison>,
}

/// `customers.parts`: what one customer is made of, and what binds it.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Parts {
    pub id: i64,
    pub name: String,
    /// What goes together when one of it is taken out.
    pub parts: Vec<Part>,
    pub links: Vec<Link>,
    /// What stays unless the merchant sends it along.
    pub notes: Vec<PartNote>,
    pub tags: Vec<PartTag>,
    pub files: Vec<PartFile>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct Part {
    pub identities: Vec<PartIdentity>,
    pub n_orders: i64,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct PartIdentity {
    pub id: i64,
    pub channel: String,
    /// `handle`, `email`, `phone` or `order`; the value of one made by hand is not shown.
    pub evidence: String,
    pub value: String,
    pub name: String,
    /// Made by the merchant's hand.
    pub is_by_hand: bool,
    pub n_orders: i64,
    pub last_ordered_on: Option<String>,
}

/// Why two identities are one customer; also `why_joined` of a card.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Link {
    pub identity_id: i64,
    pub other_id: i64,
    /// `same_email`, `same_phone`, `same_home` (made together), `decided` (the merchant joined them).
    pub reason: String,
    /// The address or number; empty for the others.
    pub value: String,
    /// The day of the merchant's decision.
    pub since_on: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct PartNote {
    pub id: i64,
    pub text: String,
    pub written_on: String,
    pub remind_on: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct PartTag {
    pub id: i64,
    pub name: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct PartFile {
    pub id: i64,
    pub name: String,
}

/// `customers.merge`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Merged {
    /// The card on which everything stands now.
    pub id: i64,
    pub joined: Moves,
    /// The change, to be undone.
    pub change_id: i64,
}

/// `customers.split`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SplitOff {
    pub id: i64,
    /// The card on which the identities that went stand now.
    pub new_id: i64,
    pub change_id: i64,
}

/// `duplicates.decide`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Decided {
    /// The card of both after `same`.
    pub id: Option<i64>,
    pub change_id: i64,
}
