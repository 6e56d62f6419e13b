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

    /// Whether the order still counts as a sale.
    pub fn is_sale(self) -> bool {
        !matches!(self, OrderStatus::Refunded | OrderStatus::Cancelled)
    }
}
