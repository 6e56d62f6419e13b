//! Every fixture beside what becomes of it. `REGULARS_ACCEPT=1` writes the outcomes anew.

use std::path::{Path, PathBuf};

use regulars_core::domain::staged::{
    Address, Moment, Problem, SkipReason, StagedBuyer, StagedConsent, StagedContactPoint,
    StagedCustomer, StagedLine, StagedOrder,
};
use regulars_core::import::FileSummary;
use serde_json::{Map, Value, json};

use super::{Reading, fixtures, read};

#[test]
fn every_fixture_comes_out_as_its_snapshot_says() {
    let accept = std::env::var_os("REGULARS_ACCEPT").is_some();
    let mut different = Vec::new();
    let files = exports();
    assert!(files.len() > 30, "the fixtures are in their place");
    for file in files {
        let snapshot = PathBuf::from(format!("{}.snap", file.display()));
        let outcome = format!("{:#}\n", outcome(&file));
        let expected = std::fs::read_to_string(&snapshot).unwrap_or_default();
        if accept {
            std::fs::write(&snapshot, outcome).unwrap();
        } else if outcome != expected {
            different.push(format!(
                "{}\n{}",
                file.display(),
                first_difference(&expected, &outcome)
            ));
        }
    }
    assert!(different.is_empty(), "{}", different.join("\n"));
}

/// Every export under the fixtures, in order; what stands beside them are the snapshots.
pub fn exports() -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = entries(&fixtures())
        .filter(|path| path.is_dir())
        .flat_map(|folder| entries(&folder))
        .filter(|path| path.extension().is_some_and(|extension| extension != "snap"))
        .collect();
    files.sort();
    files
}

fn entries(folder: &Path) -> impl Iterator<Item = PathBuf> + use<> {
    let entries = std::fs::read_dir(folder).expect("the fixtures are in their place");
    entries.map(|entry| entry.expect("the folder can be read").path())
}

fn first_difference(expected: &str, outcome: &str) -> String {
    let mut lines = expected.lines().chain(std::iter::repeat("")).zip(outcome.lines());
    lines
        .find(|(expected, outcome)| expected != outcome)
        .map(|(expected, outcome)| format!("  - {expected}\n  + {outcome}"))
        .unwrap_or_default()
}

fn outcome(file: &Path) -> Value {
    match read(file) {
        Err(error) => json!({ "refused": error.code(), "detail": error.to_string() }),
        Ok(reading) => whole(&reading),
    }
}

fn whole(reading: &Reading) -> Value {
    let Reading { recognised, orders, customers, summary } = reading;
    let mut whole = json!({
        "recognised": {
            "format": recognised.format.id,
            "encoding": recognised.encoding.name(),
            "delimiter": char::from(recognised.delimiter).to_string(),
            "header_row": recognised.header_row,
            "columns": format!("{} of {}", recognised.columns_matched, recognised.columns_known),
        },
        "summary": filled([
            ("rows", json!(summary.rows)),
            ("orders", json!(summary.orders)),
            ("lines", json!(summary.lines)),
            ("customers", if summary.customers == 0 { Value::Null } else { json!(summary.customers) }),
            ("skipped", skipped(summary)),
            ("left_aside", json!(summary.left_aside)),
            ("n_problems", json!(summary.n_problems)),
            ("first_on", json!(summary.first_on.map(|day| day.to_string()))),
            ("last_on", json!(summary.last_on.map(|day| day.to_string()))),
            ("date_order", json!(summary.date_order.map(|order| order.as_str()))),
        ]),
        "orders": orders.iter().map(order).collect::<Vec<_>>(),
        "problems": summary.problems.iter().map(problem).collect::<Vec<_>>(),
    });
    if !customers.is_empty() {
        whole["customers"] = customers.iter().map(customer).collect();
    }
    whole
}

/// An object of what is known: nothing, empty text and empty lists are left out.
fn filled<const N: usize>(fields: [(&str, Value); N]) -> Value {
    let is_empty = |value: &Value| {
        value.is_null()
            || value.as_str().is_some_and(str::is_empty)
            || value.as_array().is_some_and(Vec::is_empty)
            || value.as_object().is_some_and(Map::is_empty)
            || *value == Value::Bool(false)
    };
    let fields = fields.into_iter().filter(|(_, value)| !is_empty(value));
    Value::Object(fields.map(|(name, value)| (name.to_owned(), value)).collect())
}

fn order(order: &StagedOrder) -> Value {
    filled([
        ("number", json!(order.number)),
        ("row", json!(order.row)),
        ("continues", json!(order.continues)),
        ("ordered", moment(order.ordered)),
        ("paid", moment(order.paid)),
        ("shipped", moment(order.shipped)),
        ("delivered", moment(order.delivered)),
        ("cancelled", moment(order.cancelled)),
        ("status", json!(order.status.map(|status| status.as_str()))),
        ("currency", json!(order.currency.map(|currency| currency.as_str().to_owned()))),
        ("items_minor", json!(order.items_minor)),
        ("shipping_minor", json!(order.shipping_minor)),
        ("tax_minor", json!(order.tax_minor)),
        ("discount_minor", json!(order.discount_minor)),
        ("total_minor", json!(order.total_minor)),
        ("refunded_minor", json!(order.refunded_minor)),
        ("summary", json!(order.summary)),
        ("n_units", json!(order.n_units)),
        ("note", text(order.note.as_deref())),
        ("buyer", buyer(&order.buyer)),
        ("lines", Value::Array(order.lines.iter().map(line).collect())),
        ("consents", Value::Array(order.consents.iter().map(consent).collect())),
        (
            "movement",
            order.movement.as_ref().map_or(Value::Null, |movement| {
                json!(format!("{} refunds {}", movement.key, movement.refund_minor))
            }),
        ),
    ])
}

fn customer(customer: &StagedCustomer) -> Value {
    filled([
        ("row", json!(customer.row)),
        ("buyer", buyer(&customer.buyer)),
        ("consents", Value::Array(customer.consents.iter().map(consent).collect())),
        ("since", moment(customer.since)),
        ("note", text(customer.note.as_deref())),
    ])
}

fn consent(consent: &StagedConsent) -> Value {
    let StagedConsent { medium, act, at, column } = consent;
    filled([
        ("medium", json!(medium.as_str())),
        ("act", json!(act.as_str())),
        ("at", moment(*at)),
        ("column", json!(column)),
    ])
}

fn skipped(summary: &FileSummary) -> Value {
    let of_reason = |(reason, n): &(SkipReason, u64)| (reason.as_str().to_owned(), json!(n));
    Value::Object(summary.skipped.iter().map(of_reason).collect())
}

fn buyer(buyer: &StagedBuyer) -> Value {
    filled([
        ("handle", json!(buyer.handle)),
        ("name", text(buyer.name.as_deref())),
        ("email", contact_point(buyer.email.as_ref())),
        ("phone", contact_point(buyer.phone.as_ref())),
        ("other_phone", contact_point(buyer.other_phone.as_ref())),
        ("address", buyer.address.as_ref().map_or(Value::Null, address)),
    ])
}

fn contact_point(point: Option<&StagedContactPoint>) -> Value {
    point.map_or(Value::Null, |point| {
        json!(format!("{:?} {} written {}", point.nature, point.value, point.shown))
    })
}

fn address(address: &Address) -> Value {
    filled([
        ("recipient", text(Some(&address.recipient))),
        ("line_1", json!(address.line_1)),
        ("line_2", json!(address.line_2)),
        ("city", json!(address.city)),
        ("region", json!(address.region)),
        ("postcode", json!(address.postcode)),
        ("country", json!(address.country)),
    ])
}

fn line(line: &StagedLine) -> Value {
    filled([
        ("key", json!(line.key)),
        ("row", json!(line.row)),
        ("title", text(Some(&line.title))),
        ("variation", json!(line.variation)),
        ("sku", json!(line.sku)),
        ("quantity", json!(line.quantity)),
        ("unit_price_minor", json!(line.unit_price_minor)),
    ])
}

fn problem(problem: &Problem) -> Value {
    filled([
        ("row", json!(problem.row)),
        ("column", json!(problem.column)),
        ("value", json!(problem.value)),
        ("code", json!(problem.code.as_str())),
        ("left_aside", json!(problem.left_aside)),
    ])
}

fn moment(moment: Option<Moment>) -> Value {
    match moment {
        None => Value::Null,
        Some(Moment::Day(day)) => json!(day.to_string()),
        Some(Moment::At(at)) => json!(at.to_rfc3339()),
    }
}

/// Endless texts are told by their length.
fn text(text: Option<&str>) -> Value {
    match text {
        Some(long) if long.len() > 1000 => json!(format!("{} bytes of text", long.len())),
        other => json!(other),
    }
}
