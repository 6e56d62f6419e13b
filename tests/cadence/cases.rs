//! Every worked case of the cadence, by name.

use regulars_core::api::world::plan_world;
use serde_json::{Value, json};

const CASES: &str = include_str!("../fixtures/cadence/cases.json");

#[test]
fn every_worked_case_is_planned_as_it_says() {
    let cases: Vec<Value> = serde_json::from_str(CASES).unwrap();
    assert!(!cases.is_empty());
    let failures: Vec<String> = cases.iter().filter_map(failure).collect();
    assert!(failures.is_empty(), "{} of {}:\n{}", failures.len(), cases.len(), failures.join("\n"));
}

/// What is wrong with the plan of a case: `expect` lists exactly the whole plan, and compares only
/// the fields that it names.
fn failure(case: &Value) -> Option<String> {
    let mut world = json!({});
    for field in ["settings", "events", "today", "now"] {
        world[field] = case[field].clone();
    }
    let expected = case["expect"].as_array().unwrap();
    let said = |items: &Value| format!("{}: {}\n  planned: {items}", case["name"], case["why"]);
    let plan = match plan_world(world) {
        Ok(plan) => plan,
        Err(error) => return Some(said(&json!(error.to_string()))),
    };
    let mut items = plan["items"].as_array().unwrap().clone();
    for item in expected {
        match items.iter().position(|planned| fits(planned, item)) {
            Some(place) => drop(items.remove(place)),
            None => return Some(format!("{}\n  missing: {item}", said(&plan["items"]))),
        }
    }
    (!items.is_empty()).then(|| format!("{}\n  not expected: {items:?}", said(&plan["items"])))
}

fn fits(planned: &Value, expected: &Value) -> bool {
    expected.as_object().unwrap().iter().all(|(field, value)| planned[field] == *value)
}
