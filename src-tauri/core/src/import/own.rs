//! A format that the merchant has made: column by column in the window, a format file in the shop.

use std::collections::BTreeMap;
use std::sync::Arc;

use toml::{Table, Value};

use super::amounts;
use super::format::{Format, RowShape, channels, read};
use super::names::folded;
use crate::domain::fold::fold;
use crate::domain::money::Currency;
use crate::{Error, Result};

/// What every id of such a format begins with.
pub const OWN_PREFIX: &str = "own.";
const ID_LENGTH: usize = 60;
const NAME_LENGTH: usize = 200;
/// A format file of a hand's length; anything larger is something else.
const TEXT_LENGTH: usize = 1024 * 1024;
/// The fields of a line, any of which makes rows lines.
const OF_LINES: [&str; 5] = ["title", "variation", "sku", "unit_price", "line_total"];
/// What a buyer can be known by.
const OF_BUYERS: [&str; 3] = ["buyer_handle", "email", "phone"];

/// What each column of a file is, as the merchant has said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwnFormat {
    /// Empty until it is saved.
    pub id: String,
    pub title: String,
    /// The channel's name as the merchant writes it.
    pub channel: String,
    pub columns: Vec<String>,
    /// By place: a field of a format file, `status`, `address.` with a part of it, or nothing.
    pub fields: Vec<String>,
    pub rows: String,
    pub date_order: Option<String>,
    pub decimal: Option<String>,
    pub currency: Option<String>,
    pub status_words: BTreeMap<String, String>,
}

impl OwnFormat {
    /// The text of its format file. Rules of an earlier text that no column shows, such as rows to
    /// skip, stay as they are.
    pub fn text(&self, earlier: Option<&str>) -> Result<String> {
        self.check()?;
        let mut format = match earlier {
            Some(text) => the_only(&mut table(text)?)?,
            None => Table::new(),
        };
        self.write(&mut format);
        let mut channel = Table::new();
        channel.insert("key".to_owned(), self.channel_key().into());
        channel.insert("title".to_owned(), self.channel.trim().into());
        channel.insert("phone".to_owned(), "own".into());
        channel.insert("email".to_owned(), "own".into());
        let mut file = Table::new();
        file.insert("channel".to_owned(), channel.into());
        file.insert("format".to_owned(), vec![format].into());
        let text = toml::to_string(&file).map_err(|fault| invalid("format", fault.to_string()))?;
        own_format(&text)?;
        Ok(text)
    }

    /// The same as a format that files are read by.
    pub fn format(&self) -> Result<Arc<Format>> {
        own_format(&self.text(None)?)
    }

    /// The columns of a format file. Of several formats in one file nobody could say which is meant.
    pub fn read(text: &str) -> Result<OwnFormat> {
        own_format(text)?;
        let mut file = table(text)?;
        let format = the_only(&mut file)?;
        let columns = texts(format.get("columns"));
        let word = |key: &str| format.get(key).and_then(Value::as_str).map(str::to_owned);
        let status = format.get("status").and_then(Value::as_array).and_then(|all| all.first());
        let words = status.and_then(|status| status.get("words")).and_then(Value::as_table);
        let channel = file.get("channel").and_then(|channel| channel.get("title"));
        Ok(OwnFormat {
            id: word("id").unwrap_or_default(),
            title: word("title").unwrap_or_default(),
            channel: channel.and_then(Value::as_str).unwrap_or_default().to_owned(),
            fields: columns.iter().map(|column| field_of(&format, column)).collect(),
            columns,
            rows: word("rows").unwrap_or_default(),
            date_order: word("date_order"),
            decimal: word("decimal"),
            currency: word("currency"),
            status_words: words
                .into_iter()
                .flatten()
                .filter_map(|(word, meaning)| Some((word.clone(), meaning.as_str()?.to_owned())))
                .collect(),
        })
    }

    /// The name of a channel that is known already, in its writing, so that one channel stays one.
    pub fn with_known_channel(mut self, known: &[String]) -> OwnFormat {
        let name = folded(&self.channel);
        if let Some(known) = known.iter().find(|known| folded(known) == name) {
            self.channel.clone_from(known);
        }
        self
    }

    /// `own.` and the title in small letters, with a number where that is taken.
    pub fn new_id(&self, taken: &[String]) -> String {
        let folded = fold(&self.title);
        let words: Vec<&str> =
            folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
        let slug: String = words.join("_").chars().take(ID_LENGTH).collect();
        let slug = if slug.is_empty() { "format".to_owned() } else { slug };
        let numbered = (2..).map(|number| format!("{OWN_PREFIX}{slug}_{number}"));
        std::iter::once(format!("{OWN_PREFIX}{slug}"))
            .chain(numbered)
            .find(|id| !taken.contains(id))
            .unwrap_or_default()
    }

    fn check(&self) -> Result<()> {
        let refuse = |what, detail: &str| Err(invalid(what, detail.to_owned()));
        if self.columns.len() != self.fields.len() {
            return refuse("fields", "there is one field for each column, empty for none");
        }
        if self.title.trim().is_empty() || self.channel.trim().is_empty() {
            return refuse("title", "the format and its channel need names");
        }
        if self.rows == "one_per_customer" {
            if !OF_BUYERS.iter().any(|field| self.has(field)) {
                return refuse(
                    "email",
                    "a list of customers needs an e-mail, telephone or customer number column",
                );
            }
        } else if !self.has("order_number") {
            return refuse("order_number", "one column has to be the order number");
        } else if !self.has("ordered") {
            return refuse("ordered", "one column has to be the day of the order");
        }
        self.check_columns()
    }

    fn has(&self, field: &str) -> bool {
        self.fields.iter().any(|it| it == field)
    }

    fn check_columns(&self) -> Result<()> {
        let names: Vec<String> = self.columns.iter().map(|name| folded(name)).collect();
        for (at, _) in self.mapped() {
            if names[at].is_empty() || names[at].len() > NAME_LENGTH {
                let detail = format!("column {} has no name by which it can be found", at + 1);
                return Err(invalid("columns", detail));
            }
            if names[..at].contains(&names[at]) {
                let detail = format!("column {} has the name of an earlier one", at + 1);
                return Err(invalid("columns", detail));
            }
        }
        Ok(())
    }

    /// The places of the columns that mean something, and what.
    fn mapped(&self) -> impl Iterator<Item = (usize, &str)> {
        let fields = self.fields.iter().map(String::as_str).enumerate();
        fields.filter(|(_, field)| !field.is_empty())
    }

    fn channel_key(&self) -> String {
        let name = folded(&self.channel);
        let known =
            channels().iter().find(|it| folded(&it.key) == name || folded(&it.title) == name);
        known.map_or_else(
            || self.channel.split_whitespace().collect::<Vec<_>>().join(" "),
            |known| known.key.clone(),
        )
    }

    fn write(&self, format: &mut Table) {
        let id = if self.id.is_empty() { self.new_id(&[]) } else { self.id.clone() };
        let columns = self.columns.iter().filter(|name| !folded(name).is_empty());
        format.insert("id".to_owned(), id.into());
        format.insert("title".to_owned(), self.title.trim().into());
        format.insert("columns".to_owned(), columns.cloned().collect::<Vec<_>>().into());
        format.insert("rows".to_owned(), self.rows.as_str().into());
        format.entry("encodings").or_insert_with(|| vec!["utf-8"].into());
        format.entry("buyer_rank").or_insert(Value::Integer(1));
        for (key, word) in [
            ("date_order", &self.date_order),
            ("decimal", &self.decimal),
            ("currency", &self.currency),
        ] {
            match word {
                Some(word) => format.insert(key.to_owned(), word.as_str().into()),
                None => format.remove(key),
            };
        }
        if self.rows == "order_on_first_row" {
            format.insert("fill_down".to_owned(), true.into());
        }
        self.write_fields(format);
        self.write_count(format);
    }

    fn write_fields(&self, format: &mut Table) {
        let (mut map, mut address) = (Table::new(), Table::new());
        let mut status = None;
        for (at, field) in self.mapped() {
            let column = &self.columns[at];
            match field.strip_prefix("address.") {
                Some(part) => also(&mut address, part, column),
                None if field == "status" => status = status.or(Some(column)),
                None => also(&mut map, field, column),
            }
        }
        if let (false, false, Some(name)) =
            (address.is_empty(), address.contains_key("recipient"), map.get("buyer_name"))
        {
            address.insert("recipient".to_owned(), name.clone());
        }
        let detect = self.mapped().map(|(at, _)| self.columns[at].clone());
        format.insert("detect".to_owned(), detect.collect::<Vec<_>>().into());
        format.insert("map".to_owned(), map.into());
        put(format, "address", (!address.is_empty()).then(|| vec![address].into()));
        put(format, "status", status.map(|column| vec![self.status(column)].into()));
    }

    fn status(&self, column: &str) -> Table {
        let words = self.status_words.iter();
        let words = words.map(|(word, meaning)| (word.clone(), meaning.as_str().into()));
        let mut status = Table::new();
        status.insert("column".to_owned(), column.into());
        status.insert("words".to_owned(), words.collect::<Table>().into());
        status
    }

    /// One piece a row where no column counts them.
    fn write_count(&self, format: &mut Table) {
        let is_of_lines = matches!(self.rows.as_str(), "one_per_line" | "order_on_first_row")
            && OF_LINES.iter().any(|field| self.has(field));
        let mut always = match format.remove("always") {
            Some(Value::Table(always)) => always,
            Some(_) | None => Table::new(),
        };
        match is_of_lines && !self.has("quantity") {
            true => always.insert("quantity".to_owned(), "1".into()),
            false => always.remove("quantity"),
        };
        put(format, "always", (!always.is_empty()).then(|| always.into()));
    }
}

/// The one format of a text, for reading files. A channel that is known keeps its own rules.
pub fn own_format(text: &str) -> Result<Arc<Format>> {
    if text.len() > TEXT_LENGTH {
        return Err(invalid("format", "this is no format file".to_owned()));
    }
    let mut all = read(text).map_err(|fault| invalid("format", fault.message().to_owned()))?;
    let format = match (all.pop(), all.is_empty()) {
        (Some(format), true) => format,
        (Some(_) | None, _) => {
            return Err(invalid("format", "the file has to hold one format".to_owned()));
        }
    };
    let known = channels().iter().find(|known| known.key == format.channel.key);
    let channel = known.unwrap_or(&format.channel).clone();
    let format = Format { channel, ..format };
    check_is_readable(&format)?;
    Ok(Arc::new(format))
}

/// What a format file of any hand must have, so that its files can be read.
fn check_is_readable(format: &Format) -> Result<()> {
    let known: Vec<String> = format.columns.iter().map(|name| folded(name)).collect();
    if let Some(column) = format.spoken_of().find(|column| !known.contains(&folded(column))) {
        return Err(invalid("columns", format!("{column:?} is none of the columns")));
    }
    if format.detect.is_empty() {
        return Err(invalid("detect", "no column tells the format".to_owned()));
    }
    let needs_order = match format.rows {
        RowShape::OnePerOrder | RowShape::OnePerLine | RowShape::OrderOnFirstRow => true,
        RowShape::OnePerCustomer | RowShape::OnePerMovement => false,
    };
    if needs_order && !format.map.contains_key(&super::Field::OrderNumber) {
        return Err(invalid("order_number", "one column has to be the order number".to_owned()));
    }
    Ok(())
}

fn table(text: &str) -> Result<Table> {
    text.parse::<Table>().map_err(|fault| invalid("format", fault.message().to_owned()))
}

fn the_only(file: &mut Table) -> Result<Table> {
    let formats = file.remove("format");
    match formats.as_ref().and_then(Value::as_array).map(Vec::as_slice) {
        Some([Value::Table(format)]) => Ok(format.clone()),
        Some(_) | None => Err(invalid("format", "the file has to hold one format".to_owned())),
    }
}

/// What the format says of a column; the first of several meanings.
fn field_of(format: &Table, column: &str) -> String {
    let name = folded(column);
    let means = |value: &Value| texts(Some(value)).iter().any(|it| folded(it) == name);
    let find = |table: Option<&Table>| {
        table?.iter().find(|(_, value)| means(value)).map(|(field, _)| field.clone())
    };
    let first = |key: &str| format.get(key)?.as_array()?.first()?.as_table();
    let is_status =
        || first("status")?.get("column").filter(|value| means(value)).map(|_| "status".to_owned());
    find(format.get("map").and_then(Value::as_table))
        .or_else(is_status)
        .or_else(|| find(first("address")).map(|part| format!("address.{part}")))
        .unwrap_or_default()
}

/// One text or several.
fn texts(value: Option<&Value>) -> Vec<String> {
    match value {
        Some(Value::String(text)) => vec![text.clone()],
        Some(Value::Array(values)) => {
            values.iter().filter_map(Value::as_str).map(str::to_owned).collect()
        }
        Some(
            Value::Integer(_)
            | Value::Float(_)
            | Value::Boolean(_)
            | Value::Datetime(_)
            | Value::Table(_),
        )
        | None => Vec::new(),
    }
}

/// One column, or a list of all that are of this field.
fn also(table: &mut Table, field: &str, column: &str) {
    let mut columns = texts(table.get(field));
    columns.push(column.to_owned());
    let value = if columns.len() == 1 { column.into() } else { columns.into() };
    table.insert(field.to_owned(), value);
}

fn put(table: &mut Table, key: &str, value: Option<Value>) {
    match value {
        Some(value) => table.insert(key.to_owned(), value),
        None => table.remove(key),
    };
}

/// The currency that the values name by a sign that stands for no other.
pub fn currency_of(values: &[String]) -> Option<Currency> {
    values.iter().find_map(|value| amounts::currency_of(value))
}

fn invalid(what: &'static str, detail: String) -> Error {
    Error::Invalid { what, detail }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn own(columns: &[(&str, &str)]) -> OwnFormat {
        OwnFormat {
            id: "own.market".to_owned(),
            title: "Market stall".to_owned(),
            channel: "Wochenmarkt".to_owned(),
            columns: columns.iter().map(|(name, _)| (*name).to_owned()).collect(),
            fields: columns.iter().map(|(_, field)| (*field).to_owned()).collect(),
            rows: "one_per_order".to_owned(),
            date_order: Some("day_first".to_owned()),
            decimal: Some("comma".to_owned()),
            currency: Some("EUR".to_owned()),
            status_words: BTreeMap::from([("Bezahlt!".to_owned(), "paid".to_owned())]),
        }
    }

    fn plain() -> OwnFormat {
        own(&[
            ("Nr.", "order_number"),
            ("Datum", "ordered"),
            ("Kunde", "buyer_name"),
            ("Straße", "address.line_1"),
            ("Tel 1", "phone"),
            ("Tel 2", "phone"),
            ("Stand", "status"),
            ("Bon", ""),
            ("Summe", "total"),
        ])
    }

    #[track_caller]
    fn refused(own: &OwnFormat) -> &'static str {
        match own.text(None) {
            Err(Error::Invalid { what, .. }) => what,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn what_was_saved_comes_back_as_it_was() {
        let own = plain();
        assert_eq!(OwnFormat::read(&own.text(None).unwrap()).unwrap(), own);
    }

    #[test]
    fn saving_again_keeps_rules_that_no_column_shows() {
        let text = plain().text(None).unwrap();
        let skip =
            "[[format.skip]]\ncolumn = \"Nr.\"\nstarts_with = [\"Summe\"]\nreason = \"totals\"\n";
        let with_skip = format!("{text}\n{skip}");
        let again =
            OwnFormat { title: "Stall".to_owned(), ..plain() }.text(Some(&with_skip)).unwrap();
        let format = own_format(&again).unwrap();
        assert_eq!((format.title.as_str(), format.skip.len()), ("Stall", 1));
    }

    #[test]
    fn hostile_names_of_columns_stay_names() {
        let hostile = [
            "a \"quoted\" name",
            "two\nlines",
            "x = 1 ]]\n[channel]",
            "back\\slash",
            "'''",
            "\u{202e}olleh",
            "#2",
            "😀",
        ];
        let mut columns = vec![("Nr", "order_number"), ("Day", "ordered")];
        columns.extend(hostile.iter().map(|name| (*name, "note")));
        let own = OwnFormat { channel: "\"]\n[evil]".to_owned(), ..own(&columns) };
        let text = own.text(None).unwrap();
        let back = OwnFormat::read(&text).unwrap();
        assert_eq!((back.columns, back.fields), (own.columns, own.fields));
        assert_eq!(own_format(&text).unwrap().map.len(), 3);
    }

    #[test]
    fn a_mapping_without_order_number_or_day_is_refused() {
        assert_eq!(refused(&own(&[("Day", "ordered"), ("Sum", "total")])), "order_number");
        assert_eq!(refused(&own(&[("Nr", "order_number"), ("Sum", "total")])), "ordered");
        let customers =
            |field| OwnFormat { rows: "one_per_customer".to_owned(), ..own(&[("A", field)]) };
        assert_eq!(refused(&customers("buyer_name")), "email");
        assert!(customers("email").text(None).is_ok());
    }

    #[test]
    fn a_field_that_is_none_and_a_column_without_a_name_are_refused() {
        let with = |name, field| own(&[("Nr", "order_number"), ("Day", "ordered"), (name, field)]);
        assert_eq!(refused(&with("X", "shoe_size")), "format");
        assert_eq!(refused(&with(" ", "note")), "columns");
        assert_eq!(refused(&with("day ", "paid")), "columns");
        assert!(with("", "").text(None).is_ok());
    }

    #[test]
    fn a_channel_that_is_known_keeps_its_rules() {
        let own = OwnFormat { channel: "Etsy".to_owned(), ..plain() };
        assert_eq!(own.format().unwrap().channel.key, "etsy");
        let fair = plain().with_known_channel(&["WOCHENMARKT".to_owned()]);
        assert_eq!(fair.format().unwrap().channel.key, "WOCHENMARKT");
    }

    #[test]
    fn ids_are_made_of_the_title_and_never_twice() {
        let titled = |title: &str| OwnFormat { title: title.to_owned(), ..plain() };
        assert_eq!(titled("My Stall, 2026").new_id(&[]), "own.my_stall_2026");
        assert_eq!(titled("My Stall").new_id(&["own.my_stall".to_owned()]), "own.my_stall_2");
        assert_eq!(titled("店铺导出").new_id(&[]), "own.店铺导出");
        assert_eq!(titled("!!!").new_id(&[]), "own.format");
    }

    #[test]
    fn rows_of_lines_without_a_count_are_one_piece_each() {
        let lines = OwnFormat {
            rows: "one_per_line".to_owned(),
            ..own(&[("Nr", "order_number"), ("Day", "ordered"), ("What", "title")])
        };
        assert!(lines.format().unwrap().has_lines());
        let mut counted = lines.clone();
        counted.columns.push("Pieces".to_owned());
        counted.fields.push("quantity".to_owned());
        let text = counted.text(Some(&lines.text(None).unwrap())).unwrap();
        assert!(own_format(&text).unwrap().always.is_empty());
    }

    #[test]
    fn a_sign_of_one_currency_names_it() {
        assert_eq!(currency_of(&["12,50 €".to_owned()]), Some(Currency::EUR));
        assert_eq!(currency_of(&["$12".to_owned()]), None);
    }
}
