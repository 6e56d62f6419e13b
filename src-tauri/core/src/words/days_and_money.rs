//! Days and money in the merchant's language, from dates.ftl; the system's locale is not asked.
//!
//! Goes together with ui/format.js, which lets the web view write them; both say the same.

use chrono::{Datelike, NaiveDate};

use super::{Words, grouped};
use crate::domain::money::Money;

impl Words {
    /// “12 May 2026”, “2026年5月12日”.
    pub fn day(&self, on: NaiveDate) -> String {
        self.day_as("day-and-year", on)
    }

    /// “12 May”, “5月12日”: for days of this year.
    pub fn day_and_month(&self, on: NaiveDate) -> String {
        self.day_as("day-and-month", on)
    }

    /// “Tue 12 May”, “5月12日 周二”.
    pub fn day_short(&self, on: NaiveDate) -> String {
        self.day_as("day-short", on)
    }

    /// “Tuesday, 12 May 2026”, “2026年5月12日 星期二”.
    pub fn day_long(&self, on: NaiveDate) -> String {
        self.day_as("day-long", on)
    }

    /// “€18.50”, “CN¥1,200.00”, “CHF 20.00”: always with all digits of the currency.
    pub fn money(&self, money: Money) -> String {
        let amount = grouped(&money.amount().abs().to_string());
        let code = money.currency.as_str();
        let symbol_key = format!("currency-{code}");
        let shown = if self.has(&symbol_key) {
            let symbol = self.text(&symbol_key);
            self.text_with("money", &[("symbol", (&symbol).into()), ("amount", (&amount).into())])
        } else {
            self.text_with("money-by-code", &[("code", code.into()), ("amount", (&amount).into())])
        };
        if money.minor < 0 {
            self.text_with("money-below-zero", &[("money", (&shown).into())])
        } else {
            shown
        }
    }

    /// A message of dates.ftl may use any of these places.
    fn day_as(&self, key: &str, on: NaiveDate) -> String {
        let weekday = on.weekday().num_days_from_monday();
        self.text_with(
            key,
            &[
                ("weekday", (&self.text(&format!("weekday-{weekday}"))).into()),
                ("weekday_long", (&self.text(&format!("weekday-long-{weekday}"))).into()),
                ("day", i64::from(on.day()).into()),
                ("month", (&self.text(&format!("month-{}", on.month()))).into()),
                ("month_long", (&self.text(&format!("month-long-{}", on.month()))).into()),
                ("year", (&on.year().to_string()).into()),
            ],
        )
    }
}
