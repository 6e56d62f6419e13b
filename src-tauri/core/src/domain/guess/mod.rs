//! Which of our fields the columns of an unknown file are: by their names, and by the look of what
//! stands in them. A guess is shown and can be changed; nothing is read by it unseen.

mod looks;
mod statuses;
mod words;

use std::sync::OnceLock;

use self::looks::Look;
pub use self::statuses::status;
use super::fold::fold;

/// A column of an unknown file.
#[derive(Clone, Copy, Debug)]
pub struct Column<'a> {
    pub name: &'a str,
    /// Some of its values that are not empty.
    pub examples: &'a [String],
}

/// How the rows of a file seem to make orders; the words of a format file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rows {
    OnePerOrder,
    OnePerLine,
    OrderOnFirstRow,
    OnePerCustomer,
}

impl Rows {
    pub fn as_str(self) -> &'static str {
        match self {
            Rows::OnePerOrder => "one_per_order",
            Rows::OnePerLine => "one_per_line",
            Rows::OrderOnFirstRow => "order_on_first_row",
            Rows::OnePerCustomer => "one_per_customer",
        }
    }
}

/// What tells a line of an order.
const OF_LINES: [&str; 4] = ["title", "quantity", "unit_price", "line_total"];

/// A field for each column, empty for none; no field is guessed twice.
pub fn fields(columns: &[Column<'_>]) -> Vec<&'static str> {
    let mut fits: Vec<Fit> =
        columns.iter().enumerate().flat_map(|(at, column)| fits(at, column)).collect();
    // A better fit first; of equals the earlier field, then the earlier column.
    fits.sort_by_key(|fit| (std::cmp::Reverse(fit.merit), fit.rank, fit.column));
    let mut fields = vec![""; columns.len()];
    for fit in fits {
        if fields[fit.column].is_empty() && !fields.contains(&fit.field) {
            fields[fit.column] = fit.field;
        }
    }
    by_look(columns, &mut fields);
    name_the_buyer(&mut fields);
    fields
}

/// Where nobody but the receiver of the parcel has a name, that is whom we know.
fn name_the_buyer(fields: &mut [&'static str]) {
    let is_named = ["buyer_name", "buyer_first", "buyer_last"].iter().any(|it| fields.contains(it));
    if let (false, Some(recipient)) =
        (is_named, fields.iter_mut().find(|field| **field == "address.recipient"))
    {
        *recipient = "buyer_name";
    }
}

/// How the rows make orders, by the order numbers of the first rows, blank ones included.
pub fn rows(fields: &[&str], order_numbers: &[&str]) -> Rows {
    let has = |field: &str| fields.contains(&field);
    if !has("order_number") {
        return if has("ordered") { Rows::OnePerOrder } else { Rows::OnePerCustomer };
    }
    let mut filled: Vec<&str> = order_numbers.iter().copied().filter(|it| !it.is_empty()).collect();
    let n_filled = filled.len();
    if n_filled > 0 && n_filled < order_numbers.len() && !order_numbers[0].is_empty() {
        return Rows::OrderOnFirstRow;
    }
    filled.sort_unstable();
    filled.dedup();
    let is_repeated = filled.len() < n_filled;
    if is_repeated || OF_LINES.iter().any(|field| has(field)) {
        return Rows::OnePerLine;
    }
    Rows::OnePerOrder
}

/// Whether the field holds amounts of money.
pub fn is_amount(field: &str) -> bool {
    Look::of_field(field) == Look::Amount
}

/// A field that a column may be.
struct Fit {
    column: usize,
    field: &'static str,
    merit: usize,
    rank: usize,
}

fn fits(at: usize, column: &Column<'_>) -> Vec<Fit> {
    let (name, whole) = (plain(without_brackets(column.name)), plain(column.name));
    let is_of_the_bill = words::OF_THE_BILL.split(", ").any(|word| holds(&whole, &plain(word)));
    let fit = |(rank, (field, names)): (usize, &(&'static str, Vec<String>))| {
        let best = names.iter().filter_map(|known| merit(&name, known)).max()?;
        let look = Look::of_field(field);
        let fits = column.examples.iter().all(|value| look.fits(value));
        let merit = if is_of_the_bill { best / 2 } else { best };
        fits.then_some(Fit { column: at, field, merit, rank })
    };
    usual_names().iter().enumerate().filter_map(fit).collect()
}

/// `Total (EUR)` is a total, `City (Shipping)` a city.
fn without_brackets(name: &str) -> &str {
    let before = name.split(['(', '（', '[', '【']).next().unwrap_or(name);
    if before.trim().is_empty() { name } else { before }
}

/// The names of columns in the writing in which they are compared.
fn usual_names() -> &'static [(&'static str, Vec<String>)] {
    static NAMES: OnceLock<Vec<(&'static str, Vec<String>)>> = OnceLock::new();
    NAMES.get_or_init(|| {
        let names = words::NAMES.iter();
        names.map(|(field, names)| (*field, names.split(", ").map(plain).collect())).collect()
    })
}

/// The whole name counts most, then a known name at its end, where most languages say what a thing
/// is; else the longest known name within it.
fn merit(name: &str, known: &str) -> Option<usize> {
    if name == known {
        return Some(1000);
    }
    let at_the_end = if name.ends_with(known) { 200 } else { 0 };
    holds(name, known).then(|| at_the_end + 10 * known.chars().count())
}

/// Whole words of scripts with blanks; any part of two letters or more of scripts without.
fn holds(name: &str, part: &str) -> bool {
    if part.is_ascii() {
        return name.match_indices(part).any(|(at, _)| {
            is_edge(name[..at].chars().last()) && is_edge(name[at + part.len()..].chars().next())
        });
    }
    part.chars().count() > 1 && name.contains(part)
}

fn is_edge(neighbour: Option<char>) -> bool {
    neighbour.is_none_or(|c| !c.is_ascii_alphanumeric())
}

/// Folded, with single blanks in place of all signs and before capitals within a word.
fn plain(name: &str) -> String {
    let mut apart = String::with_capacity(name.len());
    let mut was_small = false;
    for c in name.chars() {
        if was_small && c.is_ascii_uppercase() {
            apart.push(' ');
        }
        was_small = c.is_ascii_lowercase();
        apart.push(c);
    }
    let folded = fold(&apart);
    let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

/// What no name has told may be told by the values, where only one column looks so.
fn by_look(columns: &[Column<'_>], fields: &mut [&'static str]) {
    for (field, look) in [
        ("email", Look::Email),
        ("ordered", Look::Day),
        ("phone", Look::Phone),
        ("total", Look::Price),
    ] {
        let looks_so = |at: &usize| {
            let examples = columns[*at].examples;
            fields[*at].is_empty()
                && !examples.is_empty()
                && examples.iter().all(|it| look.fits(it))
        };
        let candidates: Vec<usize> = (0..columns.len()).filter(looks_so).collect();
        if let ([only], false) = (candidates.as_slice(), fields.contains(&field)) {
            fields[*only] = field;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn guessed(columns: &[(&str, &[&str])]) -> Vec<&'static str> {
        let examples: Vec<Vec<String>> = columns
            .iter()
            .map(|(_, examples)| examples.iter().map(|it| (*it).to_owned()).collect())
            .collect();
        let columns: Vec<Column<'_>> = columns
            .iter()
            .zip(&examples)
            .map(|((name, _), examples)| Column { name, examples })
            .collect();
        fields(&columns)
    }

    fn named(names: &[&str]) -> Vec<&'static str> {
        guessed(&names.iter().map(|name| (*name, &[][..])).collect::<Vec<_>>())
    }

    #[test]
    fn a_column_of_prices_is_no_number_of_an_order_whatever_it_is_called() {
        let columns = [
            ("Receipt", &["3310000001", "3310000002"][..]),
            ("Order Total", &["23.40", "90.90"]),
            ("Adjusted Order Total", &["0.00", "0.00"]),
        ];
        assert_eq!(guessed(&columns), ["", "total", ""]);
    }

    #[test]
    fn a_table_of_a_german_market_stall_is_understood() {
        let names = [
            "Bestell-Nr.",
            "Datum",
            "Kunde",
            "E-Mail",
            "Straße",
            "PLZ",
            "Ort",
            "Artikel",
            "Menge",
            "Einzelpreis (€)",
            "Summe",
        ];
        assert_eq!(
            named(&names),
            [
                "order_number",
                "ordered",
                "buyer_name",
                "email",
                "address.line_1",
                "address.postcode",
                "address.city",
                "title",
                "quantity",
                "unit_price",
                "total",
            ]
        );
    }

    #[test]
    fn names_in_many_languages_are_understood() {
        assert_eq!(
            named(&["N° de commande", "Date de commande", "Nom", "Montant total"]),
            ["order_number", "ordered", "buyer_name", "total"]
        );
        assert_eq!(
            named(&["Número de pedido", "Fecha", "Cliente", "Importe"]),
            ["order_number", "ordered", "buyer_name", "total"]
        );
        assert_eq!(
            named(&["订单编号", "下单时间", "收货人姓名", "实付金额", "手机号"]),
            ["order_number", "ordered", "buyer_name", "total", "phone"]
        );
        assert_eq!(
            named(&["注文番号", "注文日時", "お名前", "合計金額", "個数"]),
            ["order_number", "ordered", "buyer_name", "total", "quantity"]
        );
        assert_eq!(
            named(&["주문번호", "주문일", "구매자명", "결제금액"]),
            ["order_number", "ordered", "buyer_name", "total"]
        );
    }

    #[test]
    fn values_overrule_a_name_that_misleads() {
        let columns: [(&str, &[&str]); 3] = [
            ("Order date", &["express", "normal"]),
            ("Order no", &["A-1", "A-2"]),
            ("When", &["2026-05-01", "2026-05-02"]),
        ];
        assert_eq!(guessed(&columns), ["", "order_number", "ordered"]);
    }

    #[test]
    fn a_column_with_a_strange_name_is_known_by_its_values() {
        let columns: [(&str, &[&str]); 4] = [
            ("A", &["anna@example.com"]),
            ("B", &["+49 30 23125 000"]),
            ("C", &["18.50", "7.00"]),
            ("D", &["01.05.2026"]),
        ];
        assert_eq!(guessed(&columns), ["email", "phone", "total", "ordered"]);
        let two_days: [(&str, &[&str]); 2] = [("A", &["01.05.2026"]), ("B", &["02.05.2026"])];
        assert_eq!(guessed(&two_days), ["", ""], "which of them, nobody can say");
    }

    #[test]
    fn the_end_of_a_name_says_what_it_is() {
        assert_eq!(named(&["买家备注", "Customer State"]), ["note", "address.region"]);
        assert_eq!(named(&["orderNumber", "Total (EUR)"]), ["order_number", "total"]);
        let fee: [(&str, &[&str]); 1] = [("Buyer service fee", &["0.50", "1.20"])];
        assert_ne!(guessed(&fee), ["buyer_name"]);
    }

    #[test]
    fn the_parcel_goes_before_the_bill() {
        assert_eq!(named(&["Billing City", "Shipping City"]), ["", "address.city"]);
        assert_eq!(named(&["Billing City"]), ["address.city"]);
    }

    #[test]
    fn no_field_is_guessed_twice() {
        assert_eq!(named(&["Email", "E-Mail"]), ["email", ""]);
    }

    #[test]
    fn rows_are_told_by_their_order_numbers() {
        let fields = ["order_number", "ordered", "title"];
        assert_eq!(rows(&fields, &["1", "1", "2"]), Rows::OnePerLine);
        assert_eq!(rows(&fields, &["1", "", "2"]), Rows::OrderOnFirstRow);
        assert_eq!(rows(&["order_number", "total"], &["1", "2"]), Rows::OnePerOrder);
        assert_eq!(rows(&["email", "buyer_name"], &[]), Rows::OnePerCustomer);
    }
}
