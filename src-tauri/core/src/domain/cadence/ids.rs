//! The numbers of follow-ups: made from their kind and what leads them, so that they stay the same
//! however often the plan is thrown away.

use super::{Kind, Own};

/// What leads a follow-up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lead {
    Order(i64),
    /// A complaint.
    Ticket(i64),
    /// The year of a yearly day of one customer.
    Year {
        customer: i64,
        year: i32,
    },
}

/// How many numbers own kinds have, and how many years.
const OWNS: i64 = 64;
const YEARS: i64 = 4096;

/// The place behind the leader: the kind of every shop, or that it is an own kind.
const OF_ORDER: i64 = 4;
const OF_YEAR: i64 = 6;

/// The number of a follow-up. Below the 2^53 of a script for as long as customers are fewer than
/// 2^32.
pub fn follow_up_id(kind: Kind, lead: Lead) -> i64 {
    let (own, place) = match kind {
        Kind::ThankYou => (0, 0),
        Kind::Satisfaction => (0, 1),
        Kind::CrossSell => (0, 2),
        Kind::Churn => (0, 3),
        Kind::Ticket => (0, 5),
        Kind::Own(own) => (i64::from(own.number()), OF_ORDER),
    };
    match lead {
        Lead::Order(order) | Lead::Ticket(order) if place != OF_ORDER => order * 8 + place,
        Lead::Order(order) | Lead::Ticket(order) => (order * OWNS + own) * 8 + place,
        Lead::Year { customer, year } => {
            ((customer * OWNS + own) * YEARS + i64::from(year)) * 8 + OF_YEAR
        }
    }
}

/// The kind and the leader of a follow-up's number; none where no follow-up can have it.
pub fn follow_up_of(id: i64) -> Option<(Kind, Lead)> {
    let leader = id.div_euclid(8);
    let own = |number: i64| Some(Kind::Own(Own::new(u8::try_from(number).ok()?)?));
    match id.rem_euclid(8) {
        0 => Some((Kind::ThankYou, Lead::Order(leader))),
        1 => Some((Kind::Satisfaction, Lead::Order(leader))),
        2 => Some((Kind::CrossSell, Lead::Order(leader))),
        3 => Some((Kind::Churn, Lead::Order(leader))),
        5 => Some((Kind::Ticket, Lead::Ticket(leader))),
        OF_ORDER => {
            let kind = own(leader.rem_euclid(OWNS))?;
            Some((kind, Lead::Order(leader.div_euclid(OWNS))))
        }
        OF_YEAR => {
            let (customer, year) = (leader.div_euclid(YEARS), leader.rem_euclid(YEARS));
            let lead =
                Lead::Year { customer: customer.div_euclid(OWNS), year: i32::try_from(year).ok()? };
            Some((own(customer.rem_euclid(OWNS))?, lead))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_leads_back_to_its_follow_up() {
        let own = |number| Kind::Own(Own::new(number).unwrap());
        let year = |customer, year| Lead::Year { customer, year };
        let known = [
            (Kind::ThankYou, Lead::Order(7), 56),
            (Kind::Satisfaction, Lead::Order(7), 57),
            (Kind::CrossSell, Lead::Order(7), 58),
            (Kind::Churn, Lead::Order(7), 59),
            (Kind::Ticket, Lead::Ticket(7), 61),
            (own(1), Lead::Order(7), (7 * 64 + 1) * 8 + 4),
            (own(63), Lead::Order(8), (8 * 64 + 63) * 8 + 4),
            (own(2), year(7, 2026), ((7 * 64 + 2) * 4096 + 2026) * 8 + 6),
        ];
        for (kind, lead, id) in known {
            assert_eq!(follow_up_id(kind, lead), id);
            assert_eq!(follow_up_of(id), Some((kind, lead)));
        }
        assert_eq!(follow_up_of(7), None);
        assert_eq!(follow_up_of(OF_ORDER), None);
        assert!(follow_up_id(own(63), year((1 << 32) - 1, 4095)) < 1 << 53);
    }
}
