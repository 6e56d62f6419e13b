//! The fields that a script may name. What judges a customer (standing, notes, the words of a complaint)
//! is none of them.

/// What is known of the customer, the shop and the last order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Field {
    Greeting,
    Name,
    FirstName,
    FamilyName,
    Title,
    ShopName,
    OwnerName,
    LastDate,
    LastNumber,
    LastItems,
    LastFirstItem,
    LastTotal,
    OrdersCount,
    Since,
    DaysSince,
    Suggestion,
    SuggestionReason,
    TicketNumber,
    UnsubscribeLine,
    Today,
}

impl Field {
    pub const ALL: [Field; 20] = [
        Field::Greeting,
        Field::Name,
        Field::FirstName,
        Field::FamilyName,
        Field::Title,
        Field::LastFirstItem,
        Field::LastItems,
        Field::LastDate,
        Field::LastNumber,
        Field::LastTotal,
        Field::OrdersCount,
        Field::Since,
        Field::DaysSince,
        Field::Suggestion,
        Field::SuggestionReason,
        Field::TicketNumber,
        Field::ShopName,
        Field::OwnerName,
        Field::UnsubscribeLine,
        Field::Today,
    ];

    /// The name that stands between the braces.
    pub fn as_str(self) -> &'static str {
        match self {
            Field::Greeting => "greeting",
            Field::Name => "name",
            Field::FirstName => "first_name",
            Field::FamilyName => "family_name",
            Field::Title => "title",
            Field::ShopName => "shop_name",
            Field::OwnerName => "owner_name",
            Field::LastDate => "last_order.date",
            Field::LastNumber => "last_order.number",
            Field::LastItems => "last_order.items",
            Field::LastFirstItem => "last_order.first_item",
            Field::LastTotal => "last_order.total",
            Field::OrdersCount => "orders_count",
            Field::Since => "since",
            Field::DaysSince => "days_since",
            Field::Suggestion => "suggestion",
            Field::SuggestionReason => "suggestion_reason",
            Field::TicketNumber => "ticket.number",
            Field::UnsubscribeLine => "unsubscribe_line",
            Field::Today => "today",
        }
    }

    pub fn parse(name: &str) -> Option<Field> {
        Field::ALL.into_iter().find(|field| field.as_str() == name)
    }
}
