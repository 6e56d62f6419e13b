//! What the merchant's own kinds of follow-ups are called, for tables in the terminal.

use regulars_core::Result;
use serde_json::{Value, json};

use crate::shop::{Desk, rows, text};

/// The fields in which an answer names a kind.
const FIELDS: [&str; 2] = ["kind", "next_kind"];

/// Puts the merchant's names beside their own kinds, wherever an answer tells of one: `own.3 (Refill)`.
pub fn named(desk: &Desk, mut answer: Value) -> Result<Value> {
    let settings = desk.call("settings.get", json!({}))?;
    let own = rows(&settings["cadence"], "own");
    let names: Vec<(String, &str)> =
        own.iter().map(|own| (format!("own.{}", own["id"]), text(own, "name"))).collect();
    if !names.is_empty() {
        name(&names, &mut answer);
    }
    Ok(answer)
}

fn name(names: &[(String, &str)], told: &mut Value) {
    match told {
        Value::Object(fields) => {
            for (field, value) in fields {
                let known = names.iter().find(|(kind, _)| value.as_str() == Some(kind));
                match known.filter(|_| FIELDS.contains(&field.as_str())) {
                    Some((kind, called)) => *value = json!(format!("{kind} ({called})")),
                    None => name(names, value),
                }
            }
        }
        Value::Array(all) => all.iter_mut().for_each(|one| name(names, one)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_own_kind_stands_with_its_name_and_nothing_else_changes() {
        let names = [("own.3".to_owned(), "Refill")];
        let mut told = json!([{ "kind": "own.3", "note": "own.3", "next_kind": "churn" }]);
        name(&names, &mut told);
        let shown = json!([{ "kind": "own.3 (Refill)", "note": "own.3", "next_kind": "churn" }]);
        assert_eq!(told, shown);
    }
}
