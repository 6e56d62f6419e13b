//! What the merchant knows of products, beside a talk.

use regulars_tests::ScratchShop;
use serde_json::{Value, json};

use super::{customer, people, say, sell};

fn shop_with_a_pot() -> (ScratchShop, i64) {
    let shop = ScratchShop::on("2026-05-12");
    let anna = customer(&shop, "Anna Berg");
    sell(&shop, anna, "Kyusu, 300 ml", "2026-05-09");
    (shop, anna)
}

fn answers(shop: &ScratchShop, title: Option<&str>, said: &[(&str, &str)]) -> Value {
    let said: Vec<Value> = said
        .iter()
        .map(|(question, answer)| json!({ "question": question, "answer": answer }))
        .collect();
    shop.call("products.answers", json!({ "title": title, "answers": said }))
}

#[test]
fn questions_on_what_they_have_stand_beside_the_talk() {
    let (shop, anna) = shop_with_a_pot();
    let other = customer(&shop, "Bao Lin");
    sell(&shop, other, "Oolong", "2026-05-09");
    answers(&shop, None, &[("Do you ship abroad?", "Yes.")]);
    answers(
        &shop,
        Some("KYUSU, 300 ML"),
        &[("May it be heated?", "No."), ("Which tea?", "Sencha.")],
    );
    let said = say(&shop, anna, Some("thank_you"))["answers"].clone();
    let asked: Vec<_> = said.as_array().unwrap().iter().map(|it| &it["question"]).collect();
    assert_eq!(asked, ["May it be heated?", "Which tea?", "Do you ship abroad?"]);
    assert_eq!(said[0]["title"], "Kyusu, 300 ml");
    assert_eq!(say(&shop, other, None)["answers"].as_array().unwrap().len(), 1);
}

#[test]
fn what_is_written_of_a_product_is_known_by_any_writing_of_its_title() {
    let (shop, anna) = shop_with_a_pot();
    let note = json!({ "title": "kyusu, 300 ml", "about": "Side handle.", "care": "No soap.", "warranty_months": 24 });
    shop.call("products.note", note);
    let card = shop.call("products.get", json!({ "title": "Kyusu, 300 ML" }));
    assert_eq!(
        card["note"],
        json!({ "title": "Kyusu, 300 ml", "about": "Side handle.", "care": "No soap.", "lasts_days": null, "warranty_months": 24 })
    );
    assert_eq!(say(&shop, anna, Some("thank_you"))["products"][0]["care"], "No soap.");
}

#[test]
fn a_note_can_be_undone_and_done_again() {
    let (shop, _) = shop_with_a_pot();
    let before = shop.dump();
    shop.call("products.note", json!({ "title": "Kyusu, 300 ml", "about": "Side handle." }));
    answers(&shop, Some("Kyusu, 300 ml"), &[("May it be heated?", "No.")]);
    let after = shop.dump();
    shop.call("changes.undo", json!({}));
    shop.call("changes.undo", json!({}));
    assert_eq!(shop.dump(), before);
    shop.call("changes.redo", json!({}));
    shop.call("changes.redo", json!({}));
    assert_eq!(shop.dump(), after);
}

#[test]
fn an_emptied_note_is_gone() {
    let (shop, _) = shop_with_a_pot();
    shop.call("products.note", json!({ "title": "Kyusu, 300 ml", "about": "Side handle." }));
    shop.call("products.note", json!({ "title": "Kyusu, 300 ml" }));
    assert_eq!(shop.call("products.list", json!({}))["rows"][0]["has_note"], false);
}

#[test]
fn a_product_that_nobody_sells_has_no_card() {
    let (shop, _) = shop_with_a_pot();
    assert_eq!(shop.refused("products.get", json!({ "title": "Samovar" })).code(), "invalid");
    assert_eq!(
        shop.refused("products.note", json!({ "title": "Kyusu, 300 ml", "lasts_days": 0 })).code(),
        "invalid"
    );
}

#[test]
fn products_are_found_by_any_words_of_their_title() {
    let (shop, anna) = shop_with_a_pot();
    for id in people(&shop, 2) {
        sell(&shop, id, "Oolong Spring", "2026-05-01");
    }
    sell(&shop, anna, "Spring water", "2026-05-01");
    let titles = |words: &str| -> Vec<String> {
        let found = shop.call("products.list", json!({ "words": words }));
        let rows = found["rows"].as_array().unwrap().clone();
        rows.iter().map(|it| it["title"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(titles("spring"), ["Oolong Spring", "Spring water"]);
    assert_eq!(titles("SPRING oo"), ["Oolong Spring"]);
    assert_eq!(titles("").len(), 3);
}

#[test]
fn a_product_says_what_people_bought_after_it() {
    let (shop, anna) = shop_with_a_pot();
    sell(&shop, anna, "Oolong", "2026-05-11");
    let after = shop.call("products.get", json!({ "title": "Kyusu, 300 ml" }))["after"].clone();
    assert_eq!(
        after,
        json!([{ "title": "Oolong", "n": 1, "of": 1, "days": 2, "together": 0, "is_enough": false }])
    );
}
