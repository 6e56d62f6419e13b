//! What an order is and how far it has come.

/// How far an order has come. The order of the variants is the way an order goes: a later
/// export may move an order forward along it, never back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum OrderStatus {
    /// Placed, not paid.
    Placed,
    Paid,
    PartlyShipped,
    Shipped,
    Delivered,
    /// The channel calls the trade finished.
    Completed,
    PartlyRefunded,
    Refunded,
    /// Called off, or closed before it was a sale.
    Cancelled,
}

impl OrderStatus {
    pub const ALL: [OrderStatus; 9] = [
        OrderStatus::Placed,
        OrderStatus::Paid,
        OrderStatus::PartlyShipped,
        OrderStatus::Shipped,
        OrderStatus::Delivered,
        OrderStatus::Completed,
        OrderStatus::PartlyRefunded,
        OrderStatus::Refunded,
        OrderStatus::Cancelled,
    ];

    /// The word used in SQL, in formats and on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            OrderStatus::Placed => "placed",
            OrderStatus::Paid => "paid",
            OrderStatus::PartlyShipped => "partly_shipped",
            OrderStatus::Shipped => "shipped",
            OrderStatus::Delivered => "delivered",
            OrderStatus::Completed => "completed",
            OrderStatus::PartlyRefunded => "partly_refunded",
            OrderStatus::Refunded => "refunded",
            OrderStatus::Cancelled => "cancelled",
        }
    }

    pub fn parse(word: &str) -> Option<OrderStatus> {
        OrderStatus::ALL.into_iter().find(|status| status.as_str() == word)
    }

    /// How far an order is whose parts are told of one by one.
    ///
    /// A part that was called off says nothing while others go on; one that was refunded leaves the
    /// order partly refunded; one that is on its way leaves it partly shipped.
    pub fn of_parts(one: OrderStatus, other: OrderStatus) -> OrderStatus {
        use OrderStatus::{Cancelled, PartlyRefunded, PartlyShipped, Refunded};
        let (less, more) = (one.min(other), one.max(other));
        let is_sent = |status: OrderStatus| status >= PartlyShipped;
        match (less, more) {
            (less, more) if less == more => less,
            (less, Cancelled) => less,
            (_, Refunded | PartlyRefunded) => PartlyRefunded,
            (less, more) if is_sent(more) && !is_sent(less) => PartlyShipped,
            (PartlyShipped, _) => PartlyShipped,
            (_, more) => more,
        }
    }

    /// Whether the order still counts as a sale.
    pub fn is_sale(self) -> bool {
        !matches!(self, OrderStatus::Refunded | OrderStatus::Cancelled)
    }
}

#[cfg(test)]
mod tests {
    use super::OrderStatus::{
        self, Cancelled, Completed, Delivered, Paid, PartlyRefunded, PartlyShipped, Placed,
        Refunded, Shipped,
    };

    #[test]
    fn an_order_is_off_only_when_all_of_its_parts_are() {
        assert_eq!(OrderStatus::of_parts(Completed, Cancelled), Completed);
        assert_eq!(OrderStatus::of_parts(Cancelled, Cancelled), Cancelled);
        assert_eq!(OrderStatus::of_parts(Refunded, Cancelled), Refunded);
        assert_eq!(OrderStatus::of_parts(Refunded, Refunded), Refunded);
        assert_eq!(OrderStatus::of_parts(Delivered, Refunded), PartlyRefunded);
    }

    #[test]
    fn an_order_is_sent_only_when_all_of_its_parts_are() {
        assert_eq!(OrderStatus::of_parts(Paid, Shipped), PartlyShipped);
        assert_eq!(OrderStatus::of_parts(PartlyShipped, Delivered), PartlyShipped);
        assert_eq!(OrderStatus::of_parts(Shipped, Delivered), Delivered);
        assert_eq!(OrderStatus::of_parts(Placed, Paid), Paid);
    }

    #[test]
    fn the_order_in_which_the_parts_are_told_does_not_matter() {
        for one in OrderStatus::ALL {
            for other in OrderStatus::ALL {
                assert_eq!(OrderStatus::of_parts(one, other), OrderStatus::of_parts(other, one));
            }
        }
    }
}
