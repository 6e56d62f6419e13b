//! A value with the path that led to it, so that a complaint can say where.

use chrono::{DateTime, NaiveDate};
use chrono_tz::Tz;
use serde_json::{Map, Value};

use crate::domain::cadence::{Offset, order_day};
use crate::{Error, Result};

#[derive(Clone)]
pub(super) struct Node<'a> {
    path: String,
    value: &'a Value,
}

impl<'a> Node<'a> {
    pub fn root(value: &'a Value) -> Node<'a> {
        Node { path: String::new(), value }
    }

    pub fn at(path: &str, value: &'a Value) -> Node<'a> {
        Node { path: path.to_owned(), value }
    }

    pub fn value(&self) -> &'a Value {
        self.value
    }

    /// The error that says what should stand here.
    pub fn wrong(&self, expected: &str) -> Error {
        let path = if self.path.is_empty() { "world" } else { &self.path };
        Error::Invalid { what: "world", detail: format!("{path}: should be {expected}") }
    }

    fn path_to(&self, name: &str) -> String {
        if self.path.is_empty() { name.to_owned() } else { format!("{}.{name}", self.path) }
    }

    /// A field; null is as good as missing.
    pub fn get(&self, name: &str) -> Option<Node<'a>> {
        let value = self.value.get(name).filter(|value| !value.is_null())?;
        Some(Node { path: self.path_to(name), value })
    }

    pub fn need(&self, name: &str) -> Result<Node<'a>> {
        self.get(name).ok_or_else(|| Error::Invalid {
            what: "world",
            detail: format!("{}: is missing", self.path_to(name)),
        })
    }

    pub fn object(&self) -> Result<&'a Map<String, Value>> {
        self.value.as_object().ok_or_else(|| self.wrong("an object"))
    }

    pub fn fields(&self) -> Result<impl Iterator<Item = (&'a str, Node<'a>)>> {
        let fields = self.object()?;
        Ok(fields
            .iter()
            .map(|(name, value)| (name.as_str(), Node { path: self.path_to(name), value })))
    }

    pub fn list(&self) -> Result<impl Iterator<Item = Node<'a>>> {
        let list = self.value.as_array().ok_or_else(|| self.wrong("a list"))?;
        Ok(list
            .iter()
            .enumerate()
            .map(|(place, value)| Node { path: format!("{}[{place}]", self.path), value }))
    }

    pub fn text(&self) -> Result<&'a str> {
        self.value.as_str().ok_or_else(|| self.wrong("a text"))
    }

    /// A number of an order or a ticket, which may be written with or without quotes.
    pub fn name(&self) -> Result<String> {
        match self.value {
            Value::String(name) => Ok(name.clone()),
            Value::Number(name) => Ok(name.to_string()),
            Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_) => {
                Err(self.wrong("a text"))
            }
        }
    }

    /// Not negative, and short enough for any calendar.
    pub fn whole(&self) -> Result<i64> {
        let whole = self.value.as_i64().filter(|whole| (0..=1_000_000).contains(whole));
        whole.ok_or_else(|| self.wrong("a whole number that is not negative"))
    }

    pub fn number(&self) -> Result<f64> {
        let number = self.value.as_f64().filter(|number| (0.0..=1e6).contains(number));
        number.ok_or_else(|| self.wrong("a number that is not negative"))
    }

    pub fn flag(&self) -> Result<bool> {
        self.value.as_bool().ok_or_else(|| self.wrong("true or false"))
    }

    pub fn word<T>(&self, parse: impl Fn(&str) -> Option<T>, expected: &str) -> Result<T> {
        parse(self.text()?).ok_or_else(|| self.wrong(expected))
    }

    pub fn offset(&self) -> Result<Offset> {
        self.word(Offset::parse, "an offset such as 3d, 1m or 1m+7d")
    }

    /// A day, or an instant whose day in the shop's zone is meant.
    pub fn day(&self, zone: Tz) -> Result<NaiveDate> {
        let text = self.text()?;
        if let Ok(day) = NaiveDate::parse_from_str(text, "%Y-%m-%d") {
            return Ok(day);
        }
        if let Ok(at) = DateTime::parse_from_rfc3339(text) {
            return Ok(order_day(at.to_utc(), zone));
        }
        let local = text.parse::<chrono::NaiveDateTime>().map(|local| local.date());
        local.map_err(|_| self.wrong("a day such as 2026-03-02, or an instant"))
    }
}
