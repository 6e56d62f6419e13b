//! What the texts of one column show about its days and decimals.

use super::super::amounts::{is_whole, mark_of_whole};
use super::super::format::{DateOrder, DecimalMark};
use crate::domain::money::Currency;

/// What the days of a column show.
#[derive(Clone, Copy, Debug, Default)]
pub struct Days {
    is_open: bool,
    day_in_front: bool,
    month_in_front: bool,
}

impl Days {
    /// Answers whether this day can be read in two ways.
    pub fn see(&mut self, (first, second): (u32, u32)) -> bool {
        self.day_in_front |= first > 12;
        self.month_in_front |= second > 12;
        let is_open = first != second && first <= 12 && second <= 12;
        self.is_open |= is_open;
        is_open
    }

    /// Rows of both kinds: such a column cannot be read, whatever other columns show.
    pub fn contradicts_itself(self) -> bool {
        self.day_in_front && self.month_in_front
    }

    /// What the rows show, if they show one thing.
    pub fn shown(self) -> Option<DateOrder> {
        self.order().filter(|order| *order != DateOrder::YearFirst)
    }

    /// `None` when the rows do not decide, or contradict each other.
    pub fn order(self) -> Option<DateOrder> {
        match (self.day_in_front, self.month_in_front) {
            (true, false) => Some(DateOrder::DayFirst),
            (false, true) => Some(DateOrder::MonthFirst),
            (true, true) => None,
            (false, false) => (!self.is_open).then_some(DateOrder::YearFirst),
        }
    }
}

/// What the amounts of a column show.
#[derive(Clone, Copy, Debug, Default)]
pub struct Marks {
    n_point: u64,
    n_comma: u64,
    n_open: u64,
}

impl Marks {
    /// Answers whether these digits can be read in two ways.
    pub fn see(&mut self, digits: &str, currency: Option<Currency>) -> bool {
        match shape(digits, currency) {
            Shape::Plain => {}
            Shape::With(DecimalMark::Point) => self.n_point += 1,
            Shape::With(DecimalMark::Comma) => self.n_comma += 1,
            Shape::Open => {
                self.n_open += 1;
                return true;
            }
        }
        false
    }

    /// What the rows show, if they show anything.
    pub fn shown(self) -> Option<DecimalMark> {
        self.mark().filter(|_| self.n_point != self.n_comma)
    }

    /// `None` when the rows do not decide. Where they contradict each other the many win: the few
    /// cannot be read that way and become problems.
    pub fn mark(self) -> Option<DecimalMark> {
        match self.n_point.cmp(&self.n_comma) {
            std::cmp::Ordering::Greater => Some(DecimalMark::Point),
            std::cmp::Ordering::Less => Some(DecimalMark::Comma),
            std::cmp::Ordering::Equal => {
                (self.n_point == 0 && self.n_open == 0).then_some(DecimalMark::Point)
            }
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shape {
    /// The same number with either mark.
    Plain,
    With(DecimalMark),
    /// `1.234`: one and a bit, or more than a thousand.
    Open,
}

/// What one amount shows; without a currency it is a count of things.
fn shape(digits: &str, currency: Option<Currency>) -> Shape {
    use DecimalMark::{Comma, Point};
    if currency.is_some_and(|currency| is_whole(currency) && mark_of_whole(digits).is_some()) {
        return Shape::Plain;
    }
    let (own, other, at) = match (digits.rfind('.'), digits.rfind(',')) {
        (None, None) => return Shape::Plain,
        (Some(point), Some(comma)) if point > comma => return Shape::With(Point),
        (Some(_), Some(_)) => return Shape::With(Comma),
        (Some(at), None) => (Point, Comma, at),
        (None, Some(at)) => (Comma, Point, at),
    };
    let (whole, decimals) = (&digits[..at], &digits[at + 1..]);
    if whole.contains(['.', ',']) {
        return Shape::With(other);
    }
    let are_decimals = decimals.len() != 3
        || currency.is_some_and(|currency| currency.exponent() == 3)
        || !(1..=3).contains(&whole.len())
        || whole.starts_with('0');
    if are_decimals { Shape::With(own) } else { Shape::Open }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn order_of(days: &[(u32, u32)]) -> Option<DateOrder> {
        let mut seen = Days::default();
        for pair in days {
            seen.see(*pair);
        }
        seen.order()
    }

    fn mark_of(texts: &[&str], code: &str) -> Option<DecimalMark> {
        let mut marks = Marks::default();
        for text in texts {
            marks.see(text, Currency::parse(code));
        }
        marks.mark()
    }

    #[test]
    fn one_day_above_twelve_decides_for_the_whole_column() {
        assert_eq!(order_of(&[(5, 6), (25, 6)]), Some(DateOrder::DayFirst));
        assert_eq!(order_of(&[(5, 6), (6, 25)]), Some(DateOrder::MonthFirst));
    }

    #[test]
    fn days_that_fit_both_ways_are_not_guessed() {
        assert_eq!(order_of(&[(5, 6), (7, 8)]), None);
        assert_eq!(order_of(&[(13, 6), (6, 13)]), None);
        assert_eq!(order_of(&[(5, 5)]), Some(DateOrder::YearFirst));
        assert_eq!(order_of(&[]), Some(DateOrder::YearFirst));
    }

    #[test]
    fn the_decimal_mark_is_heard_from_all_amounts_of_a_column() {
        assert_eq!(mark_of(&["1.234", "12,50"], "EUR"), Some(DecimalMark::Comma));
        assert_eq!(mark_of(&["1,234", "12.50"], "EUR"), Some(DecimalMark::Point));
        assert_eq!(mark_of(&["1.234,56"], "EUR"), Some(DecimalMark::Comma));
        assert_eq!(mark_of(&["1.234.567"], "EUR"), Some(DecimalMark::Comma));
        assert_eq!(mark_of(&["12", "7"], "EUR"), Some(DecimalMark::Point));
        assert_eq!(mark_of(&["0.500"], "EUR"), Some(DecimalMark::Point));
    }

    #[test]
    fn a_thousand_or_one_and_a_bit_is_not_guessed() {
        assert_eq!(mark_of(&["1.234", "5"], "EUR"), None);
        assert_eq!(mark_of(&["12,50", "12.50"], "EUR"), None);
    }

    #[test]
    fn a_currency_without_decimals_or_with_three_leaves_nothing_to_decide() {
        assert_eq!(mark_of(&["37.200", "1.250.000"], "IDR"), Some(DecimalMark::Point));
        assert_eq!(mark_of(&["1,200"], "JPY"), Some(DecimalMark::Point));
        assert_eq!(mark_of(&["1.250"], "KWD"), Some(DecimalMark::Point));
        assert_eq!(mark_of(&["1,250"], "KWD"), Some(DecimalMark::Comma));
    }
}
