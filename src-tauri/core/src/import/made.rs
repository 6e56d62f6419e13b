//! Cells that no file has: constants, joined columns, pieces of a cell, lines told in one cell.
//!
//! They stand behind the columns of the file and are read like all others.

use super::format::{Composite, LinesIn};
use super::names::unwrapped;
use super::rows::Row;
use crate::domain::contact_point::is_ciphertext;

/// How a cell is made from a row.
#[derive(Clone, Debug)]
pub(super) enum Recipe {
    Always(String),
    /// The filled ones of these columns with a blank between.
    Joined(Vec<usize>),
    /// The value at a place among the pieces of a composite cell.
    Piece {
        column: usize,
        composite: usize,
        at: usize,
    },
    /// Comes from the line that is being read; see [`lines`].
    OfLine {
        column: usize,
    },
}

impl Recipe {
    /// The column of the file by which the cell is named to the merchant.
    pub fn source(&self) -> Option<usize> {
        match self {
            Recipe::Always(_) => None,
            Recipe::Joined(columns) => columns.first().copied(),
            Recipe::Piece { column, .. } | Recipe::OfLine { column } => Some(*column),
        }
    }
}

/// Makes the cells of a row; what belongs to lines is left empty.
pub(super) fn make(
    recipes: &[Recipe],
    composites: &[Composite],
    row: &Row,
    made: &mut Vec<String>,
) {
    made.resize(recipes.len(), String::new());
    for (recipe, cell) in recipes.iter().zip(made) {
        match recipe {
            Recipe::Always(text) => cell.clone_from(text),
            Recipe::Joined(columns) => *cell = joined(row, columns),
            Recipe::Piece { column, composite, at } => {
                let composite = &composites[*composite];
                *cell = piece(&text(row, *column), composite, *at);
            }
            Recipe::OfLine { .. } => cell.clear(),
        }
    }
}

fn text(row: &Row, column: usize) -> String {
    let text = String::from_utf8_lossy(row.cell(column));
    unwrapped(text.trim()).trim().to_owned()
}

fn joined(row: &Row, columns: &[usize]) -> String {
    let texts = columns.iter().map(|column| text(row, *column));
    let is_said = |text: &String| !is_placeholder(text) && !is_ciphertext(text);
    let filled: Vec<String> = texts.filter(is_said).collect();
    filled.join(" ")
}

/// What exports write where they have nothing to say.
pub(super) fn is_placeholder(text: &str) -> bool {
    const PLACEHOLDERS: [&str; 9] =
        ["-", "--", "—", "——", "null", "NULL", "0000-00-00", "0000-00-00 00:00:00", "\\N"];
    match text.as_bytes() {
        [] => true,
        [b'-' | b'n' | b'N' | b'0' | b'\\' | 0xe2, ..] => PLACEHOLDERS.contains(&text),
        _ => false,
    }
}

/// The value at this place; the last place takes all that is left.
fn piece(text: &str, composite: &Composite, at: usize) -> String {
    let mut rest = text;
    for place in 0..composite.into.len() {
        let is_last = place + 1 == composite.into.len();
        let end = (!is_last).then(|| next_separator(rest, &composite.separators)).flatten();
        let (value, behind) = match end {
            Some((start, length)) => (&rest[..start], &rest[start + length..]),
            None => (without_trailing(rest, &composite.separators), ""),
        };
        if place == at {
            return value.trim().to_owned();
        }
        rest = behind;
    }
    String::new()
}

/// The last value without separators that nothing follows.
fn without_trailing<'a>(text: &'a str, separators: &[String]) -> &'a str {
    let mut text = text.trim();
    while let Some(front) = separators.iter().find_map(|sign| text.strip_suffix(sign.as_str())) {
        text = front.trim_end();
    }
    text
}

fn next_separator(text: &str, separators: &[String]) -> Option<(usize, usize)> {
    let places = separators.iter().filter_map(|sign| Some((text.find(sign)?, sign.len())));
    places.min_by_key(|(start, _)| *start)
}

/// The lines that a cell tells of: of each the values, in the order of the format's keys.
pub(super) fn lines(text: &str, rule: &LinesIn) -> Vec<Vec<String>> {
    let lines = text.split(rule.between.as_str()).map(str::trim).filter(|line| !line.is_empty());
    lines.map(|line| rule.keys.values().map(|key| value(line, key, rule)).collect()).collect()
}

/// What stands behind a name, up to the next name.
fn value(line: &str, key: &str, rule: &LinesIn) -> String {
    let Some(start) = name_at(line, key, &rule.pair) else { return String::new() };
    let behind = &line[start + key.len() + rule.pair.len()..];
    let names = rule.keys.values().chain(&rule.other_keys);
    let end = names.filter_map(|name| name_at(behind, name, &rule.pair)).min();
    let value = behind[..end.unwrap_or(behind.len())].trim();
    value.trim_end_matches([',', ';']).trim_end().to_owned()
}

/// Where a name begins: in front, or behind a sign or a blank, with the sign of a pair after it.
fn name_at(text: &str, name: &str, pair: &str) -> Option<usize> {
    text.match_indices(name).map(|(at, _)| at).find(|at| {
        let is_whole = text[..*at].chars().next_back().is_none_or(|c| !c.is_alphanumeric());
        is_whole && text[at + name.len()..].starts_with(pair.trim_end())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::format::{Field, OtherPiece, Piece};

    fn of_receiver() -> Composite {
        Composite {
            column: "收件信息".to_owned(),
            separators: vec!["，".to_owned(), ",".to_owned()],
            into: vec![
                Piece::Field(Field::BuyerName),
                Piece::Field(Field::Phone),
                Piece::Other(OtherPiece::Address),
            ],
        }
    }

    #[test]
    fn the_last_value_of_a_cell_takes_all_that_is_left() {
        let text = "李四，13800000000,浙江省 杭州市 西湖区 示例路12号，3幢";
        let at = |at| piece(text, &of_receiver(), at);
        assert_eq!(at(0), "李四");
        assert_eq!(at(1), "13800000000");
        assert_eq!(at(2), "浙江省 杭州市 西湖区 示例路12号，3幢");
        assert_eq!(piece("李四", &of_receiver(), 1), "");
        assert_eq!(
            piece("李四，13800000000，杭州市 示例路12号，", &of_receiver(), 2),
            "杭州市 示例路12号"
        );
    }

    #[test]
    fn the_lines_of_one_cell_are_told_apart_by_their_names() {
        let rule = LinesIn {
            column: "Product Details".to_owned(),
            between: "|".to_owned(),
            pair: ": ".to_owned(),
            keys: [
                (Field::Title, "Product Name".to_owned()),
                (Field::Quantity, "Product Qty".to_owned()),
                (Field::UnitPrice, "Product Unit Price".to_owned()),
            ]
            .into(),
            other_keys: vec!["Product ID".to_owned(), "Product Weight".to_owned()],
        };
        let text = "Product ID: 77, Product Qty: 2, Product Name: Mug, blue, Product Weight: 1, Product Unit Price: 9.50|Product ID: 78, Product Qty: 1, Product Name: Tea, Product Unit Price: 4";
        let lines = lines(text, &rule);
        assert_eq!(lines[0], ["Mug, blue", "2", "9.50"]);
        assert_eq!(lines[1], ["Tea", "1", "4"]);
    }
}
