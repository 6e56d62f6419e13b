//! What the merchant says of an order, laid over what files tell; and all of it as steps by day.
//!
//! The merchant's word stands against every file, and a status may go back. Only a file that names a
//! later day for a further step goes on from there: a parcel that was handed over by hand and is
//! delivered by the next export is delivered.

use chrono::NaiveDate;

use super::merge::OrderFacts;
use super::money::Money;
use super::order::OrderStatus;

/// An act as it was written down; acts that were taken back are not among them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Act {
    pub id: i64,
    pub on: NaiveDate,
    pub said: Said,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    Status(OrderStatus),
    Refund {
        minor: i64,
        /// What files had told of money given back by then: later files tell this refund too.
        told_minor: i64,
        note: Option<String>,
    },
    Promised(NaiveDate),
    Tracking {
        carrier: Option<String>,
        number: String,
    },
    Note(String),
}

/// The order as files tell it with the merchant's word over it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overlaid {
    pub facts: OrderFacts,
    /// The day on which it was called off or given back whole.
    pub ended_on: Option<NaiveDate>,
}

/// Lays the acts over what files tell, in the order in which they were learned.
pub fn lay_over(facts: OrderFacts, ended_on: Option<NaiveDate>, acts: &[Act]) -> Overlaid {
    let given_back = refunded(&facts, acts);
    let mut overlaid = Overlaid { facts, ended_on };
    for act in acts {
        if let Said::Status(status) = act.said {
            overlaid.take_status(status, act.on);
        }
    }
    overlaid.take_refund(given_back, acts);
    overlaid
}

impl Overlaid {
    fn take_status(&mut self, status: OrderStatus, on: NaiveDate) {
        if goes_on(&self.facts, status, on) {
            return;
        }
        let facts = &mut self.facts;
        let or_then = |day: Option<NaiveDate>| day.or(Some(on));
        facts.status = Some(status);
        facts.cancelled_on = None;
        self.ended_on = None;
        match status {
            OrderStatus::Placed => {
                (facts.paid_on, facts.shipped_on, facts.delivered_on) = (None, None, None);
            }
            OrderStatus::Paid => {
                facts.paid_on = or_then(facts.paid_on);
                (facts.shipped_on, facts.delivered_on) = (None, None);
            }
            OrderStatus::PartlyShipped | OrderStatus::Shipped => {
                facts.shipped_on = or_then(facts.shipped_on);
                facts.delivered_on = None;
            }
            OrderStatus::Delivered => facts.delivered_on = or_then(facts.delivered_on),
            OrderStatus::Completed | OrderStatus::PartlyRefunded => {}
            OrderStatus::Refunded => self.ended_on = Some(on),
            OrderStatus::Cancelled => {
                facts.cancelled_on = Some(on);
                self.ended_on = Some(on);
            }
        }
    }

    /// All of it given back ends the sale on the day of the last refund.
    fn take_refund(&mut self, given_back: Option<i64>, acts: &[Act]) {
        let Some(minor) = given_back else { return };
        self.facts.refunded_minor = Some(minor);
        let is_whole = self.facts.total_minor.is_some_and(|total| total > 0 && minor >= total);
        if is_whole && self.facts.status.is_none_or(OrderStatus::is_sale) {
            self.facts.status = Some(OrderStatus::Refunded);
            let refunds = acts.iter().filter(|act| matches!(act.said, Said::Refund { .. }));
            self.ended_on = refunds.map(|act| act.on).max();
        }
    }
}

/// Whether files name a day after the act's for a step that is further.
fn goes_on(facts: &OrderFacts, status: OrderStatus, on: NaiveDate) -> bool {
    let last = facts.paid_on.max(facts.shipped_on).max(facts.delivered_on).max(facts.cancelled_on);
    facts.status.is_some_and(|told| told > status) && last.is_some_and(|day| day > on)
}

/// What is given back in all: what files tell, or what they told before and the merchant's refunds,
/// whichever is more. None where the merchant gave nothing back.
fn refunded(facts: &OrderFacts, acts: &[Act]) -> Option<i64> {
    let mut by_hand = 0;
    let mut told_before = None;
    for act in acts {
        if let Said::Refund { minor, told_minor, .. } = act.said {
            by_hand += minor;
            told_before = told_before.or(Some(told_minor));
        }
    }
    told_before.map(|told| (told + by_hand).max(facts.refunded_minor.unwrap_or(0)))
}

/// What was paid and not given back: so much can still be given back. None where that is nothing,
/// where nobody told the total, and of an order that is not paid.
pub fn to_give_back(
    status: Option<OrderStatus>,
    total: Option<Money>,
    refunded_minor: i64,
) -> Option<Money> {
    let total = total.filter(|_| status != Some(OrderStatus::Placed))?;
    let minor = total.minor - refunded_minor;
    (minor > 0).then_some(Money { minor, ..total })
}

/// What a list shows of the merchant's acts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Noted {
    pub carrier: Option<String>,
    pub tracking: Option<String>,
    pub promised_on: Option<NaiveDate>,
    /// The newest first.
    pub notes: Vec<String>,
}

pub fn noted(acts: &[Act]) -> Noted {
    let mut noted = Noted::default();
    for act in acts {
        match &act.said {
            Said::Tracking { carrier, number } => {
                noted.carrier.clone_from(carrier);
                noted.tracking = Some(number.clone());
            }
            Said::Promised(day) => noted.promised_on = Some(*day),
            Said::Note(text) => noted.notes.insert(0, text.clone()),
            Said::Status(_) | Said::Refund { .. } => {}
        }
    }
    noted
}

/// How many days after the promised one it came, or is by now; 0 or less is in time.
pub fn days_late(
    promised_on: Option<NaiveDate>,
    delivered_on: Option<NaiveDate>,
    status: Option<OrderStatus>,
    today: NaiveDate,
) -> Option<i64> {
    let is_under_way = status.is_none_or(|status| status < OrderStatus::Delivered);
    let came_on = delivered_on.or(Some(today).filter(|_| is_under_way))?;
    Some((came_on - promised_on?).num_days())
}

/// What one file tells of how far an order has come.
#[derive(Clone, Debug)]
pub struct Told {
    pub facts: OrderFacts,
    pub imported_on: NaiveDate,
    /// None where the merchant wrote the order down.
    pub file: Option<String>,
    pub row: i64,
}

/// One step of an order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    pub on: NaiveDate,
    pub what: What,
    pub source: Source,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    Ordered,
    Paid,
    Shipped,
    Delivered,
    Cancelled,
    Status(OrderStatus),
    Refund { amount: Option<Money>, note: Option<String> },
    Promised(NaiveDate),
    Tracking { carrier: Option<String>, number: String },
    Note(String),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    File {
        name: String,
        row: i64,
    },
    /// The merchant, by an act that can be taken back or with the order itself.
    Hand {
        act_id: Option<i64>,
    },
}

/// Everything that files and the merchant tell of an order, by day; each thing once, from whoever
/// told it first.
pub fn steps(told: &[Told], acts: &[Act]) -> Vec<Step> {
    let mut steps: Vec<Step> = Vec::new();
    for telling in told {
        steps_of(telling, &mut steps);
    }
    let currency = told.iter().find_map(|telling| telling.facts.currency);
    for act in acts {
        let what = match &act.said {
            Said::Status(status) => What::Status(*status),
            Said::Refund { minor, note, .. } => What::Refund {
                amount: currency.map(|currency| Money { minor: *minor, currency }),
                note: note.clone(),
            },
            Said::Promised(day) => What::Promised(*day),
            Said::Tracking { carrier, number } => {
                What::Tracking { carrier: carrier.clone(), number: number.clone() }
            }
            Said::Note(text) => What::Note(text.clone()),
        };
        steps.push(Step { on: act.on, what, source: Source::Hand { act_id: Some(act.id) } });
    }
    steps.sort_by_key(|step| step.on);
    steps
}

fn steps_of(telling: &Told, steps: &mut Vec<Step>) {
    let facts = &telling.facts;
    let mut add = |on: NaiveDate, what: What| {
        if !steps.iter().any(|step| step.what == what) {
            let source = match &telling.file {
                Some(name) => Source::File { name: name.clone(), row: telling.row },
                None => Source::Hand { act_id: None },
            };
            steps.push(Step { on, what, source });
        }
    };
    let days = [
        (facts.ordered_on, What::Ordered),
        (facts.paid_on, What::Paid),
        (facts.shipped_on, What::Shipped),
        (facts.delivered_on, What::Delivered),
        (facts.cancelled_on, What::Cancelled),
    ];
    for (day, what) in days {
        if let Some(day) = day {
            add(day, what);
        }
    }
    if let Some(status) = facts.status.filter(|status| !is_dated(facts, *status)) {
        add(telling.imported_on, What::Status(status));
    }
    if let Some(minor) = facts.refunded_minor.filter(|minor| *minor > 0) {
        let amount = facts.currency.map(|currency| Money { minor, currency });
        add(telling.imported_on, What::Refund { amount, note: None });
    }
}

/// Whether one of the days says the same as the status.
fn is_dated(facts: &OrderFacts, status: OrderStatus) -> bool {
    match status {
        OrderStatus::Placed => facts.ordered_on.is_some(),
        OrderStatus::Paid => facts.paid_on.is_some(),
        OrderStatus::Shipped => facts.shipped_on.is_some(),
        OrderStatus::Delivered => facts.delivered_on.is_some(),
        OrderStatus::Cancelled => facts.cancelled_on.is_some(),
        OrderStatus::PartlyShipped
        | OrderStatus::Completed
        | OrderStatus::PartlyRefunded
        | OrderStatus::Refunded => false,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::money::Currency;
    use super::*;

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 5, day).unwrap()
    }

    fn act(id: i64, on: u32, said: Said) -> Act {
        Act { id, on: day(on), said }
    }

    fn facts(status: OrderStatus) -> OrderFacts {
        OrderFacts {
            ordered_on: Some(day(1)),
            status: Some(status),
            currency: Some(Currency::EUR),
            total_minor: Some(1000),
            ..OrderFacts::default()
        }
    }

    fn refund(id: i64, on: u32, minor: i64, told_minor: i64) -> Act {
        act(id, on, Said::Refund { minor, told_minor, note: None })
    }

    #[test]
    fn a_status_by_hand_may_go_back_and_takes_the_days_after_it_along() {
        let mut delivered = facts(OrderStatus::Delivered);
        delivered.shipped_on = Some(day(3));
        delivered.delivered_on = Some(day(5));
        let back = act(1, 6, Said::Status(OrderStatus::Shipped));
        let overlaid = lay_over(delivered, None, &[back]);
        assert_eq!(overlaid.facts.status, Some(OrderStatus::Shipped));
        assert_eq!(overlaid.facts.shipped_on, Some(day(3)));
        assert_eq!(overlaid.facts.delivered_on, None);
    }

    #[test]
    fn a_file_that_names_a_later_day_goes_on_from_there() {
        let shipped = [act(1, 3, Said::Status(OrderStatus::Shipped))];
        let mut later = facts(OrderStatus::Delivered);
        later.delivered_on = Some(day(8));
        assert_eq!(
            lay_over(later, None, &shipped).facts.status,
            Some(OrderStatus::Delivered),
            "delivered after it was shipped"
        );
        let undated = facts(OrderStatus::Completed);
        assert_eq!(lay_over(undated, None, &shipped).facts.status, Some(OrderStatus::Shipped));
    }

    #[test]
    fn called_off_by_hand_ends_the_sale_and_is_over_for_every_file() {
        let off = [act(1, 4, Said::Status(OrderStatus::Cancelled))];
        let overlaid = lay_over(facts(OrderStatus::Shipped), None, &off);
        assert!(overlaid.facts.is_over());
        assert_eq!(overlaid.ended_on, Some(day(4)));
    }

    #[test]
    fn a_part_refund_is_taken_off_and_the_last_part_ends_the_sale() {
        let first = refund(1, 4, 300, 0);
        let overlaid = lay_over(facts(OrderStatus::Paid), None, std::slice::from_ref(&first));
        assert_eq!(overlaid.facts.refunded_minor, Some(300));
        assert_eq!(overlaid.facts.status, Some(OrderStatus::Paid));
        let both = lay_over(facts(OrderStatus::Paid), None, &[first, refund(2, 9, 700, 0)]);
        assert_eq!(both.facts.status, Some(OrderStatus::Refunded));
        assert_eq!(both.ended_on, Some(day(9)));
    }

    #[test]
    fn no_more_is_given_back_than_was_paid() {
        let total = Some(Money { minor: 1000, currency: Currency::EUR });
        let left = |status, refunded| to_give_back(Some(status), total, refunded);
        assert_eq!(left(OrderStatus::Paid, 300).map(|money| money.minor), Some(700));
        assert_eq!(left(OrderStatus::Paid, 1000), None);
        assert_eq!(left(OrderStatus::Placed, 0), None, "nothing was paid");
        assert_eq!(to_give_back(None, None, 0), None);
    }

    #[test]
    fn a_refund_that_a_later_file_tells_too_counts_once() {
        let mut told = facts(OrderStatus::Paid);
        told.refunded_minor = Some(500);
        let of = |acts: &[Act]| lay_over(told.clone(), None, acts).facts.refunded_minor;
        assert_eq!(of(&[refund(1, 4, 500, 0)]), Some(500), "the file tells of this refund");
        assert_eq!(of(&[refund(1, 4, 500, 500)]), Some(1000), "the file had told of another");
    }

    #[test]
    fn each_step_is_told_once_by_whoever_told_it_first() {
        let told = |row, status, shipped_on| Told {
            facts: OrderFacts { shipped_on, ..facts(status) },
            imported_on: day(10),
            file: Some("orders.csv".to_owned()),
            row,
        };
        let both = [told(2, OrderStatus::Paid, None), told(3, OrderStatus::Shipped, Some(day(4)))];
        let by_hand = [act(7, 6, Said::Note("by bicycle".to_owned()))];
        let steps: Vec<What> = steps(&both, &by_hand).into_iter().map(|step| step.what).collect();
        let note = What::Note("by bicycle".to_owned());
        let expected = [What::Ordered, What::Shipped, note, What::Status(OrderStatus::Paid)];
        assert_eq!(steps, expected);
    }

    #[test]
    fn a_parcel_is_late_from_the_day_after_the_promised_one_until_it_comes() {
        let under_way = Some(OrderStatus::Shipped);
        assert_eq!(days_late(Some(day(5)), None, under_way, day(5)), Some(0));
        assert_eq!(days_late(Some(day(5)), None, under_way, day(7)), Some(2));
        assert_eq!(days_late(Some(day(5)), Some(day(6)), under_way, day(20)), Some(1));
        assert_eq!(days_late(Some(day(5)), None, Some(OrderStatus::Completed), day(9)), None);
        assert_eq!(days_late(None, None, under_way, day(9)), None);
    }

    fn any_act() -> impl Strategy<Value = Said> {
        prop_oneof![
            (0_usize..9).prop_map(|place| Said::Status(OrderStatus::ALL[place])),
            (0_i64..600).prop_map(|minor| Said::Refund { minor, told_minor: 0, note: None }),
            (1_u32..28).prop_map(|on| Said::Promised(day(on))),
        ]
    }

    proptest! {
        #[test]
        fn without_acts_the_order_is_what_files_tell(place in 0_usize..9) {
            let facts = facts(OrderStatus::ALL[place]);
            let overlaid = lay_over(facts.clone(), Some(day(2)), &[]);
            prop_assert_eq!(overlaid, Overlaid { facts, ended_on: Some(day(2)) });
        }

        #[test]
        fn the_last_status_by_hand_stands_unless_money_went_back_whole(
            said in proptest::collection::vec(any_act(), 1..8),
            place in 0_usize..9,
        ) {
            let acts: Vec<Act> =
                (1..).zip(said).map(|(id, said)| Act { id, on: day(20), said }).collect();
            let overlaid = lay_over(facts(OrderStatus::ALL[place]), None, &acts);
            let last = acts.iter().rev().find_map(|act| match act.said {
                Said::Status(status) => Some(status),
                Said::Refund { .. } | Said::Promised(_) | Said::Tracking { .. } | Said::Note(_) => None,
            });
            let is_whole = overlaid.facts.refunded_minor.unwrap_or(0) >= 1000;
            if let (Some(last), false) = (last, is_whole) {
                prop_assert_eq!(overlaid.facts.status, Some(last));
            }
            let refunds = acts.iter().map(|act| match act.said {
                Said::Refund { minor, .. } => minor,
                Said::Status(_) | Said::Promised(_) | Said::Tracking { .. } | Said::Note(_) => 0,
            });
            prop_assert_eq!(overlaid.facts.refunded_minor.unwrap_or(0), refunds.sum::<i64>());
        }
    }
}
