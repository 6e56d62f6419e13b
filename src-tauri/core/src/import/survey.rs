//! How a file writes its days and decimals: one decision per file, from all its rows.

use super::format::{DateOrder, DecimalMark, Field};
use super::layout::Layout;
use super::rows::Row;
use super::stage::{next, open};
use super::{Options, Recognised, refused};
use crate::Result;
use crate::error::FileError;

/// The decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Style {
    pub date_order: DateOrder,
    pub decimal: DecimalMark,
}

const DATES: [Field; 5] =
    [Field::Ordered, Field::Paid, Field::Shipped, Field::Delivered, Field::Cancelled];
const AMOUNTS: [Field; 8] = [
    Field::Items,
    Field::Shipping,
    Field::Tax,
    Field::Discount,
    Field::Total,
    Field::Refunded,
    Field::TotalAfterRefund,
    Field::UnitPrice,
];

/// What the format fixes, else what the rows show; a file whose format fixes both is read once.
pub(super) fn style(recognised: &Recognised, options: &Options, layout: &Layout) -> Result<Style> {
    let format = &recognised.format;
    if let (Some(date_order), Some(decimal)) = (format.date_order, format.decimal) {
        return Ok(Style { date_order, decimal });
    }
    let (mut days, mut amounts) = (Days::default(), Amounts::default());
    let mut rows = open(recognised)?;
    while next(&mut rows, recognised)? {
        each_text(rows.row(), layout, &DATES, &mut |text| days.see(text));
        each_text(rows.row(), layout, &AMOUNTS, &mut |text| amounts.see(text));
    }
    let date_order = format.date_order.or(options.date_order).or_else(|| days.order());
    let date_order = date_order.ok_or_else(|| {
        let detail = "the days can be read day first or month first, and no row decides";
        refused(FileError::DatesUndecided, &recognised.file_name, detail)
    })?;
    Ok(Style { date_order, decimal: format.decimal.unwrap_or_else(|| amounts.mark()) })
}

fn each_text(row: &Row, layout: &Layout, fields: &[Field], see: &mut dyn FnMut(&str)) {
    for column in fields.iter().flat_map(|field| layout.columns(*field)) {
        if let Ok(text) = std::str::from_utf8(row.cell(*column)) {
            see(text.trim());
        }
    }
}

/// What the days of a file show.
#[derive(Clone, Copy, Debug, Default)]
struct Days {
    ambiguous: bool,
    day_in_front: bool,
    month_in_front: bool,
}

impl Days {
    fn see(&mut self, text: &str) {
        let mut numbers = text.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty());
        let (Some(first), Some(second)) = (numbers.next(), numbers.next()) else { return };
        let by_name =
            text.split(':').next().is_some_and(|day| day.chars().any(char::is_alphabetic));
        if first.len() > 2 || second.len() > 2 || by_name {
            return;
        }
        let above_twelve = |part: &str| part.parse().is_ok_and(|number: u32| number > 12);
        self.day_in_front |= above_twelve(first);
        self.month_in_front |= above_twelve(second);
        self.ambiguous |= first != second;
    }

    /// `None` when the rows do not decide, or contradict each other.
    fn order(self) -> Option<DateOrder> {
        match (self.day_in_front, self.month_in_front) {
            (true, false) => Some(DateOrder::DayFirst),
            (false, true) => Some(DateOrder::MonthFirst),
            (true, true) => None,
            (false, false) => (!self.ambiguous).then_some(DateOrder::YearFirst),
        }
    }
}

/// What the amounts of a file show.
#[derive(Clone, Copy, Debug, Default)]
struct Amounts {
    n_point: u64,
    n_comma: u64,
}

impl Amounts {
    fn see(&mut self, text: &str) {
        let (point, comma) = (text.rfind('.'), text.rfind(','));
        let decimals = |at: usize| text[at + 1..].bytes().take_while(u8::is_ascii_digit).count();
        match (point, comma) {
            (Some(point), Some(comma)) if point > comma => self.n_point += 1,
            (Some(_), Some(_)) => self.n_comma += 1,
            (Some(at), None) if decimals(at) == 3 || text.matches('.').count() > 1 => {
                self.n_comma += 1;
            }
            (None, Some(at)) if decimals(at) == 3 || text.matches(',').count() > 1 => {
                self.n_point += 1;
            }
            (Some(_), None) => self.n_point += 1,
            (None, Some(_)) => self.n_comma += 1,
            (None, None) => {}
        }
    }

    fn mark(self) -> DecimalMark {
        if self.n_comma > self.n_point { DecimalMark::Comma } else { DecimalMark::Point }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn order_of(days: &[&str]) -> Option<DateOrder> {
        let mut seen = Days::default();
        days.iter().for_each(|text| seen.see(text));
        seen.order()
    }

    #[test]
    fn one_day_above_twelve_decides_for_the_whole_file() {
        assert_eq!(order_of(&["05/06/2026", "25/06/2026 13:03:57"]), Some(DateOrder::DayFirst));
        assert_eq!(order_of(&["05/06/2026", "06/25/2026"]), Some(DateOrder::MonthFirst));
    }

    #[test]
    fn days_that_fit_both_ways_are_not_guessed() {
        assert_eq!(order_of(&["05/06/2026", "07/08/2026"]), None);
        assert_eq!(order_of(&["13/06/2026", "06/13/2026"]), None);
    }

    #[test]
    fn a_year_in_front_or_a_month_by_name_leaves_nothing_to_decide() {
        let clear = ["2026-05-06 09:00:00", "6 May 2026 10:11:12", "05/05/2026"];
        assert_eq!(order_of(&clear), Some(DateOrder::YearFirst));
    }

    #[test]
    fn the_decimal_mark_is_heard_from_all_amounts() {
        let mark_of = |texts: &[&str]| {
            let mut amounts = Amounts::default();
            texts.iter().for_each(|text| amounts.see(text));
            amounts.mark()
        };
        assert_eq!(mark_of(&["1.234", "12,50"]), DecimalMark::Comma);
        assert_eq!(mark_of(&["1,234", "12.50"]), DecimalMark::Point);
        assert_eq!(mark_of(&["1.234,56"]), DecimalMark::Comma);
        assert_eq!(mark_of(&["12", "7"]), DecimalMark::Point);
    }
}
