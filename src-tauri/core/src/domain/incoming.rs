//! A staged order or customer made ready for the shop: instants have become days of the shop's
//! zone, and hashes are at hand by which what is known already is recognised at once.

use chrono::{DateTime, NaiveDate};
use chrono_tz::Tz;
use xxhash_rust::xxh3::{xxh3_64, xxh3_128};

use super::evidence::{Evidence, evidence};
use super::merge::OrderFacts;
use super::money::Currency;
use super::order::OrderStatus;
use super::staged::{
    ConsentAct, ConsentMedium, Moment, Movement, StagedBuyer, StagedConsent, StagedContactPoint,
    StagedCustomer, StagedLine, StagedOrder, Wording,
};

/// A 128-bit hash in place of the text itself: a collision is less likely than a failing disk.
pub type Key = u128;

/// What the shop needs to know of the file whose orders these are.
#[derive(Clone, Copy, Debug)]
pub struct Teller {
    pub zone: Tz,
    /// How much the file knows of buyers: the higher rank names them better.
    pub buyer_rank: i64,
}

/// All that one file says about one order, or the part of it that its rows so far gave.
#[derive(Clone, Debug)]
pub struct Incoming {
    pub number: String,
    pub number_key: Key,
    pub row: u32,
    /// These lines go on after those that this file gave before.
    pub continues: bool,
    pub facts: OrderFacts,
    pub buyer: Option<ToldBuyer>,
    pub lines: Vec<StagedLine>,
    pub movement: Option<Movement>,
    pub content_hash: i64,
    /// Its rows as they stand in the file, where they alone make the order.
    pub wording: Option<Wording>,
}

/// A buyer in the words of a file, with the evidence that names the identity.
#[derive(Clone, Debug)]
pub struct ToldBuyer {
    pub evidence: Evidence,
    pub evidence_key: Key,
    pub words: StagedBuyer,
    pub words_hash: i64,
    pub buyer_rank: i64,
    pub consents: Consents,
    pub since_on: Option<NaiveDate>,
    pub note: Option<String>,
    pub row: u32,
}

/// What the consent columns of a row say, by medium.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Consents {
    pub email: Option<ConsentAct>,
    pub phone: Option<ConsentAct>,
    pub post: Option<ConsentAct>,
    pub im: Option<ConsentAct>,
    /// Where the file dates them; else the day of the order counts.
    pub said_on: Option<NaiveDate>,
}

impl Consents {
    fn of(staged: &[StagedConsent], zone: Tz) -> Consents {
        let mut consents = Consents::default();
        for consent in staged {
            let place = match consent.medium {
                ConsentMedium::Email => &mut consents.email,
                ConsentMedium::Phone => &mut consents.phone,
                ConsentMedium::Post => &mut consents.post,
                ConsentMedium::Im => &mut consents.im,
            };
            *place = place.map_or(Some(consent.act), |act| Some(act.tighter(consent.act)));
            consents.said_on = consents.said_on.max(consent.at.map(|at| day_of(at, zone)));
        }
        consents
    }
}

impl Consents {
    /// Both together, each medium by what allows less.
    fn tighter(&self, more: &Consents) -> Consents {
        let both = |one: Option<ConsentAct>, other: Option<ConsentAct>| match (one, other) {
            (Some(one), Some(other)) => Some(one.tighter(other)),
            (one, other) => one.or(other),
        };
        Consents {
            email: both(self.email, more.email),
            phone: both(self.phone, more.phone),
            post: both(self.post, more.post),
            im: both(self.im, more.im),
            said_on: self.said_on.max(more.said_on),
        }
    }

    pub fn are_any(&self) -> bool {
        [self.email, self.phone, self.post, self.im].iter().any(Option::is_some)
    }
}

impl Incoming {
    pub fn from_staged(staged: StagedOrder, teller: Teller) -> Incoming {
        let buyer_hash = buyer_hash(&staged.buyer);
        let content_hash = content_hash(&staged, buyer_hash);
        let zone = teller.zone;
        let day = |moment: Option<Moment>| moment.map(|moment| day_of(moment, zone));
        let evidence = evidence(&staged.buyer, &staged.number);
        let consents = Consents::of(&staged.consents, zone);
        Incoming {
            facts: OrderFacts {
                ordered_on: day(staged.ordered),
                ordered_at: match staged.ordered {
                    Some(Moment::At(at)) => Some(at.timestamp()),
                    Some(Moment::Day(_)) | None => None,
                },
                paid_on: day(staged.paid),
                shipped_on: day(staged.shipped),
                delivered_on: day(staged.delivered),
                cancelled_on: day(staged.cancelled),
                status: staged.status,
                currency: staged.currency,
                items_minor: staged.items_minor,
                shipping_minor: staged.shipping_minor,
                tax_minor: staged.tax_minor,
                discount_minor: staged.discount_minor,
                total_minor: staged.total_minor,
                refunded_minor: staged.refunded_minor,
                summary: staged.summary,
                n_units: staged.n_units,
                note: staged.note,
            },
            number_key: key(&[&staged.number]),
            number: staged.number,
            row: staged.row,
            continues: staged.continues,
            buyer: evidence.map(|evidence| {
                ToldBuyer::new(
                    evidence,
                    staged.buyer,
                    buyer_hash,
                    consents,
                    None,
                    None,
                    staged.row,
                    teller,
                )
            }),
            lines: staged.lines,
            movement: staged.movement,
            content_hash,
            wording: staged.wording,
        }
    }

    /// The further rows of the same order of the same file.
    pub fn go_on(&mut self, part: Incoming) {
        self.facts = self.facts.with_part(&part.facts);
        self.lines.extend(part.lines);
        self.buyer = match (self.buyer.take(), part.buyer) {
            (Some(mut told), Some(more)) => {
                told.say_too(&more.consents);
                Some(told)
            }
            (told, more) => told.or(more),
        };
        self.movement = self.movement.take().or(part.movement);
        self.content_hash = joined_hash(self.content_hash, part.content_hash);
    }
}

/// The hash of an order from those of its parts.
pub fn joined_hash(first: i64, part: i64) -> i64 {
    first.rotate_left(1).wrapping_add(part)
}

impl ToldBuyer {
    #[expect(clippy::too_many_arguments, reason = "all that a file says of a buyer")]
    fn new(
        evidence: Evidence,
        words: StagedBuyer,
        buyer_hash: i64,
        consents: Consents,
        since_on: Option<NaiveDate>,
        note: Option<String>,
        row: u32,
        teller: Teller,
    ) -> ToldBuyer {
        let mut hash = ContentHash::begin();
        hash.number(Some(buyer_hash));
        hash.number(Some(teller.buyer_rank));
        hash.consents(&consents);
        hash.number(since_on.map(|day| i64::from(day.to_epoch_days())));
        hash.text(note.as_deref());
        ToldBuyer {
            evidence_key: key(&[evidence.kind.as_str(), &evidence.value]),
            evidence,
            words,
            words_hash: hash.end(),
            buyer_rank: teller.buyer_rank,
            consents,
            since_on,
            note,
            row,
        }
    }

    /// What a further row of the order says of consent: of two, the one that allows less.
    fn say_too(&mut self, more: &Consents) {
        let tighter = self.consents.tighter(more);
        if tighter != self.consents {
            self.consents = tighter;
            let mut hash = ContentHash::begin();
            hash.number(Some(self.words_hash));
            hash.consents(&self.consents);
            self.words_hash = hash.end();
        }
    }

    /// Somebody of a customer file; none where the row gives nothing to know them by.
    pub fn of_customer(staged: StagedCustomer, teller: Teller) -> Option<ToldBuyer> {
        let evidence = evidence(&staged.buyer, "")?;
        if evidence.value.is_empty() {
            return None;
        }
        let hashed = buyer_hash(&staged.buyer);
        let consents = Consents::of(&staged.consents, teller.zone);
        let since_on = staged.since.map(|since| day_of(since, teller.zone));
        Some(ToldBuyer::new(
            evidence,
            staged.buyer,
            hashed,
            consents,
            since_on,
            staged.note,
            staged.row,
            teller,
        ))
    }
}

/// The day in the shop's zone.
pub fn day_of(moment: Moment, zone: Tz) -> NaiveDate {
    match moment {
        Moment::Day(day) => day,
        Moment::At(at) => at.with_timezone(&zone).date_naive(),
    }
}

/// An instant as tables and comparisons write it.
pub fn instant(seconds: Option<i64>) -> Option<String> {
    seconds.and_then(|seconds| DateTime::from_timestamp(seconds, 0)).map(|at| at.to_rfc3339())
}

/// Lengths go in first, so that two neighbours never run together. Short texts, which are nearly
/// all, are hashed in one go from the stack.
pub fn key(parts: &[&str]) -> Key {
    let mut short = [0_u8; 240];
    let mut filled = 0;
    let mut add = |bytes: &[u8]| {
        if let Some(place) = short.get_mut(filled..filled + bytes.len()) {
            place.copy_from_slice(bytes);
        }
        filled += bytes.len();
    };
    for part in parts {
        add(&(part.len() as u64).to_le_bytes());
        add(part.as_bytes());
    }
    match short.get(..filled) {
        Some(all) => xxh3_128(all),
        None => long_key(parts),
    }
}

fn long_key(parts: &[&str]) -> Key {
    let mut bytes = Vec::new();
    for part in parts {
        bytes.extend((part.len() as u64).to_le_bytes());
        bytes.extend(part.as_bytes());
    }
    xxh3_128(&bytes)
}

fn buyer_hash(words: &StagedBuyer) -> i64 {
    let mut hash = ContentHash::begin();
    hash.buyer(words);
    hash.end()
}

/// A stable hash of all that the file says, rows apart: two files that say the same give the same.
fn content_hash(order: &StagedOrder, buyer_hash: i64) -> i64 {
    let mut hash = ContentHash::begin();
    hash.text(Some(&order.number));
    hash.number(Some(i64::from(order.continues)));
    for moment in [order.ordered, order.paid, order.shipped, order.delivered, order.cancelled] {
        hash.moment(moment);
    }
    hash.text(order.status.map(OrderStatus::as_str));
    hash.text(order.currency.as_ref().map(Currency::as_str));
    for number in [
        order.items_minor,
        order.shipping_minor,
        order.tax_minor,
        order.discount_minor,
        order.total_minor,
        order.refunded_minor,
        order.n_units,
    ] {
        hash.number(number);
    }
    hash.text(order.summary.as_deref());
    hash.text(order.note.as_deref());
    hash.number(Some(buyer_hash));
    for consent in &order.consents {
        hash.text(Some(consent.medium.as_str()));
        hash.text(Some(consent.act.as_str()));
        hash.moment(consent.at);
    }
    if let Some(movement) = &order.movement {
        hash.text(Some(&movement.key));
        hash.number(Some(movement.refund_minor));
    }
    for line in &order.lines {
        hash.line(line);
    }
    hash.end()
}

/// Gathered first and hashed in one go, which is quicker than piece by piece.
struct ContentHash(Vec<u8>);

impl ContentHash {
    fn begin() -> ContentHash {
        ContentHash(Vec::with_capacity(1024))
    }

    fn end(self) -> i64 {
        i64::from_ne_bytes(xxh3_64(&self.0).to_ne_bytes())
    }

    fn consents(&mut self, consents: &Consents) {
        for act in [consents.email, consents.phone, consents.post, consents.im] {
            self.text(act.map(ConsentAct::as_str));
        }
        self.number(consents.said_on.map(|day| i64::from(day.to_epoch_days())));
    }

    /// Length first, so that two neighbours never run together.
    fn text(&mut self, text: Option<&str>) {
        match text {
            Some(text) => {
                self.0.extend_from_slice(&(text.len() as u32 + 1).to_le_bytes());
                self.0.extend_from_slice(text.as_bytes());
            }
            None => self.0.extend_from_slice(&0_u32.to_le_bytes()),
        }
    }

    fn number(&mut self, number: Option<i64>) {
        self.0.push(u8::from(number.is_some()));
        self.0.extend_from_slice(&number.unwrap_or(0).to_le_bytes());
    }

    fn moment(&mut self, moment: Option<Moment>) {
        self.number(moment.map(|moment| match moment {
            Moment::Day(day) => i64::from(day.to_epoch_days()),
            Moment::At(at) => at.timestamp(),
        }));
    }

    fn contact_point(&mut self, point: Option<&StagedContactPoint>) {
        self.text(point.map(|point| point.value.as_str()));
        self.text(point.map(|point| point.shown.as_str()));
        self.text(point.map(|point| point.nature.as_str()));
    }

    fn buyer(&mut self, buyer: &StagedBuyer) {
        self.text(buyer.handle.as_deref());
        self.text(buyer.name.as_deref());
        self.contact_point(buyer.email.as_ref());
        self.contact_point(buyer.phone.as_ref());
        self.contact_point(buyer.other_phone.as_ref());
        if let Some(address) = &buyer.address {
            for part in address.parts() {
                self.text(Some(part));
            }
        }
    }

    fn line(&mut self, line: &StagedLine) {
        self.text(line.key.as_deref());
        self.text(Some(&line.title));
        self.text(line.variation.as_deref());
        self.text(line.sku.as_deref());
        self.number(Some(line.quantity));
        self.number(line.unit_price_minor);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_cells_in_other_columns_are_another_order() {
        let one = StagedOrder { summary: Some("tea".into()), ..StagedOrder::default() };
        let other = StagedOrder { note: Some("tea".into()), ..StagedOrder::default() };
        assert_ne!(content_hash(&one, 0), content_hash(&other, 0));
    }

    #[test]
    fn long_names_are_told_apart_as_short_ones_are() {
        let long = "n".repeat(10_000);
        assert_ne!(key(&[&long, ""]), key(&["", &long]));
        assert_ne!(key(&["a", "bc"]), key(&["ab", "c"]));
        assert_eq!(key(&["ab"]), long_key(&["ab"]));
    }
}
