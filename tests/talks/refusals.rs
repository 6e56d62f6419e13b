//! What they refuse in a talk, and what is wrong with a number: nothing of it is lifted by an undo.

use super::Shop;
use serde_json::{Value, json};

fn scopes(shop: &Shop) -> Vec<String> {
    let said_no = shop.card()["said_no"].as_array().unwrap().clone();
    said_no.iter().map(|no| no["scope"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn no_more_calls_leaves_the_other_media() {
    let shop = Shop::new();
    let recorded = shop.says(json!({ "outcome": "do_not_call", "refused": "calls" }));
    assert_eq!(scopes(&shop), ["phone"]);
    let first = &recorded["then"][0];
    assert_eq!((&first["kind"], &first["medium"]), (&json!("satisfaction"), &json!("email")));
    shop.shop.call("changes.undo", Value::Null);
    assert_eq!(scopes(&shop), ["phone"]);
    assert_eq!(shop.card()["contact_points"][0]["stopped"], "refused");
}

#[test]
fn everything_refused_leaves_nothing_open() {
    let shop = Shop::new();
    let recorded = shop.says(json!({ "outcome": "do_not_call", "refused": "all" }));
    assert_eq!(recorded["then"], json!([]));
    shop.shop.call("changes.undo", Value::Null);
    shop.shop.call("changes.redo", Value::Null);
    assert!(shop.plan().iter().all(|row| row["state"] != "due"));
}

#[test]
fn a_wrong_number_offers_the_other_one() {
    let shop = Shop::new();
    let other = json!({ "customer": shop.anna, "kind": "phone", "text": "+49 30 901825" });
    shop.shop.call("contact_points.add", other);
    let recorded = shop.says(json!({ "outcome": "wrong_number" }));
    let shown = recorded["other_point"]["shown"].as_str().unwrap();
    assert!(shown.ends_with("901820"), "{shown}");
    assert_eq!(shop.card()["contact_points"][0]["stopped"], Value::Null);
}

#[test]
fn the_third_try_without_an_answer_offers_another_way() {
    let mut shop = Shop::new();
    let thanks = shop.open("thank_you")["id"].clone();
    let said = json!({ "outcome": "no_answer" });
    shop.rings_twice(&thanks);
    let preview = shop.shop.call("talks.preview", shop.about(std::slice::from_ref(&thanks), said));
    assert_eq!(preview["instead"], "email");
    let written = json!({ "outcome": "sent", "medium": "email" });
    shop.talk(shop.about(std::slice::from_ref(&thanks), written));
    assert_eq!(shop.state(&thanks), "done");
}

#[test]
fn no_more_questions_leaves_the_thank_yous() {
    let shop = Shop::new();
    let question = shop.open("satisfaction")["id"].clone();
    let said = json!({ "outcome": "do_not_call", "refused": "this" });
    shop.talk(shop.about(&[question], said));
    assert_eq!(scopes(&shop), ["kind.satisfaction"]);
    assert_eq!(shop.open("thank_you")["medium"], "phone");
    assert_eq!(shop.card()["contact_points"][0]["stopped"], Value::Null);
}

#[test]
fn a_yes_by_mistake_is_taken_back_and_a_no_is_not() {
    let shop = Shop::new();
    let stands = |shop: &Shop| {
        let dump = shop.shop.dump();
        let n = |word: &str| dump.lines().filter(|line| line.contains(word)).count();
        (n("\"scope\":\"opt_in\"") - n("\"of\":[\"consent\""), n("\"scope\":\"opt_out\""))
    };
    let said = |medium: &str, is_given: bool| {
        let consents = json!([{ "medium": medium, "is_given": is_given }]);
        shop.talk(shop.about(&[], json!({ "outcome": "reached", "consents": consents })));
        shop.shop.call("changes.undo", Value::Null);
    };
    said("email", true);
    assert_eq!(stands(&shop), (0, 0));
    said("email", false);
    assert_eq!(stands(&shop), (0, 1));
}
