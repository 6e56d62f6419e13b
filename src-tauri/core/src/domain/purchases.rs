//! What a customer's orders say together: how many, how much, how often.

use chrono::NaiveDate;

use super::money::Money;
use super::order::OrderStatus;
use super::stage::usual_gap;

/// One order, as far as it tells of its buyer.
#[derive(Clone, Copy, Debug)]
pub struct Purchase {
    pub order_id: i64,
    pub ordered_on: Option<NaiveDate>,
    pub status: Option<OrderStatus>,
    pub total: Option<Money>,
    pub refunded_minor: i64,
}

impl Purchase {
    /// An order of unknown status counts; a cancelled or refunded one does not.
    pub fn is_sale(&self) -> bool {
        self.status.is_none_or(OrderStatus::is_sale)
    }
}

/// The sum of a customer's sales.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History {
    pub n_orders: i64,
    pub first_on: Option<NaiveDate>,
    pub last_on: Option<NaiveDate>,
    /// One amount per currency, the largest first; refunds taken off.
    pub spent: Vec<Money>,
    pub usual_gap_days: Option<i64>,
}

pub fn history(purchases: &[Purchase]) -> History {
    let sales = || purchases.iter().filter(|purchase| purchase.is_sale());
    let mut days: Vec<NaiveDate> = sales().filter_map(|sale| sale.ordered_on).collect();
    days.sort_unstable();
    History {
        n_orders: sales().count() as i64,
        first_on: days.first().copied(),
        last_on: days.last().copied(),
        spent: spent(sales()),
        usual_gap_days: usual_gap(&days),
    }
}

/// Which order of the customer this is, counted by day from 1; 0 when it is no sale.
pub fn nth_order(purchases: &[Purchase], order_id: i64) -> i64 {
    let mut sales: Vec<_> = purchases.iter().filter(|purchase| purchase.is_sale()).collect();
    sales.sort_by_key(|sale| (sale.ordered_on, sale.order_id));
    sales.iter().position(|sale| sale.order_id == order_id).map_or(0, |index| index as i64 + 1)
}

/// What was spent in one currency, for ordering people by value.
pub fn spent_in(purchases: &[Purchase], currency: super::money::Currency) -> i64 {
    let amounts = history(purchases).spent;
    amounts.iter().find(|money| money.currency == currency).map_or(0, |money| money.minor)
}

fn spent<'a>(sales: impl Iterator<Item = &'a Purchase>) -> Vec<Money> {
    let mut amounts: Vec<Money> = Vec::new();
    for sale in sales {
        let Some(total) = sale.total else { continue };
        let minor = total.minor - sale.refunded_minor;
        match amounts.iter_mut().find(|money| money.currency == total.currency) {
            Some(money) => money.minor += minor,
            None => amounts.push(Money { minor, ..total }),
        }
    }
    amounts.sort_by_key(|money| (std::cmp::Reverse(money.minor), money.currency));
    amounts
}

#[cfg(test)]
mod tests {
    use super::super::money::Currency;
    use super::*;

    fn purchase(order_id: i64, day: &str, minor: i64, status: OrderStatus) -> Purchase {
        Purchase {
            order_id,
            ordered_on: Some(day.parse().unwrap()),
            status: Some(status),
            total: Some(Money { minor, currency: Currency::EUR }),
            refunded_minor: 0,
        }
    }

    #[test]
    fn cancelled_orders_count_neither_as_orders_nor_as_money() {
        let purchases = [
            purchase(1, "2026-01-01", 1000, OrderStatus::Completed),
            purchase(2, "2026-01-11", 5000, OrderStatus::Cancelled),
            purchase(3, "2026-01-31", 500, OrderStatus::Paid),
        ];
        let history = history(&purchases);
        assert_eq!(history.n_orders, 2);
        assert_eq!(history.spent, vec![Money { minor: 1500, currency: Currency::EUR }]);
        assert_eq!(history.usual_gap_days, None);
        assert_eq!(nth_order(&purchases, 3), 2);
        assert_eq!(nth_order(&purchases, 2), 0);
    }

    #[test]
    fn the_usual_gap_is_the_median() {
        let days = ["2026-01-01", "2026-01-11", "2026-01-31", "2026-07-31"];
        let purchases: Vec<_> =
            (1..).zip(days).map(|(id, day)| purchase(id, day, 1, OrderStatus::Paid)).collect();
        assert_eq!(history(&purchases).usual_gap_days, Some(20));
    }
}
