//! What is said at a follow-up, in the merchant's words and the customer's language.

use regulars_tests::ScratchShop;
use serde_json::{Value, json};

use super::{customer, say, section, sell, set};

/// A shop with one customer, who bought three days ago.
fn shop_with_anna() -> (ScratchShop, i64) {
    let shop = ScratchShop::on("2026-05-12");
    let mut settings = shop.call("settings.get", json!({}));
    settings["shop_name"] = json!("Quiet Kettle");
    settings["caller_name"] = json!("Mei");
    shop.call("settings.save", settings);
    let anna = customer(&shop, "Anna Berg");
    sell(&shop, anna, "Celadon gaiwan", "2026-05-09");
    (shop, anna)
}

fn save(shop: &ScratchShop, language: &str, text: Option<&str>) -> Value {
    let script = json!({ "kind": "thank_you", "language": language, "text": text });
    shop.call("scripts.save", script)
}

fn check(shop: &ScratchShop, text: &str) -> Value {
    let script = json!({ "kind": "thank_you", "language": "en", "text": text });
    shop.call("scripts.check", script)
}

#[test]
fn a_new_shop_has_something_to_say() {
    let (shop, anna) = shop_with_anna();
    let said = say(&shop, anna, Some("thank_you"));
    assert_eq!(said["greeting"], "Dear Anna Berg");
    let open = section(&said["script"], "open");
    assert!(open.starts_with("Hello Anna Berg, this is Mei of Quiet Kettle."), "{open}");
    assert!(open.contains("Did Celadon gaiwan arrive in one piece?"), "{open}");
    let message = section(&said["script"], "message");
    assert!(message.starts_with("Dear Anna Berg,"), "{message}");
    assert!(message.ends_with("Mei\nQuiet Kettle"), "{message}");
}

#[test]
fn what_the_merchant_wrote_is_said() {
    let (shop, anna) = shop_with_anna();
    save(&shop, "en", Some("Hello {name|you}, how is the {last_order.first_item|tea}?"));
    let said = say(&shop, anna, Some("thank_you"));
    assert_eq!(section(&said["script"], "open"), "Hello Anna Berg, how is the Celadon gaiwan?");
}

#[test]
fn everybody_is_spoken_to_in_their_language() {
    let (shop, anna) = shop_with_anna();
    set(&shop, anna, json!({ "language": "Deutsch", "title": "Frau", "family_name": "Berg" }));
    let said = say(&shop, anna, Some("thank_you"));
    assert_eq!(said["script"]["language"], "en");
    assert_eq!(said["script"]["is_in_other_language"], true);
    save(&shop, "de", Some("{greeting}, hier ist {owner_name|der Laden}."));
    let said = say(&shop, anna, Some("thank_you"));
    assert_eq!(section(&said["script"], "open"), "Sehr geehrte Frau Berg, hier ist Mei.");
    assert_eq!(said["script"]["is_in_other_language"], false);
    set(&shop, anna, json!({ "language": "中文" }));
    assert_eq!(say(&shop, anna, Some("thank_you"))["script"]["language"], "zh-Hans");
}

#[test]
fn a_card_may_be_more_familiar_than_the_shop() {
    let (shop, anna) = shop_with_anna();
    set(&shop, anna, json!({ "formality": "familiar" }));
    assert_eq!(say(&shop, anna, None)["greeting"], "Hello Anna Berg");
}

#[test]
fn a_script_with_an_unknown_field_is_not_kept() {
    let (shop, _) = shop_with_anna();
    let script = json!({ "kind": "thank_you", "language": "en", "text": "Dear {nmae|you}" });
    let refused = shop.refused("scripts.save", script);
    assert_eq!(refused.code(), "invalid");
    let flaws = check(&shop, "Dear {nmae|you}\n# clsoe")["flaws"].clone();
    assert_eq!(
        flaws,
        json!([
            { "line": 1, "code": "unknown_field", "word": "nmae" },
            { "line": 2, "code": "unknown_section", "word": "clsoe" },
        ])
    );
}

#[test]
fn whom_a_field_leaves_with_a_gap_is_counted_and_named() {
    let (shop, _) = shop_with_anna();
    let wei = customer(&shop, "王**");
    sell(&shop, wei, "Oolong", "2026-05-09");
    let checked = check(&shop, "Hello\nDear {name}, {title|}");
    assert_eq!(checked["n_looked_at"], 2);
    let lacking = checked["lacking"].as_array().unwrap();
    assert_eq!(lacking.len(), 1);
    assert_eq!((&lacking[0]["field"], &lacking[0]["line"]), (&json!("name"), &json!(2)));
    assert_eq!(lacking[0]["n"], 1);
    assert_eq!(lacking[0]["customers"][0]["id"], wei);
    let emptiest = checked["previews"].as_array().unwrap().iter();
    let emptiest = emptiest.clone().find(|it| it["customer_id"] == wei).unwrap();
    assert_eq!(section(&emptiest["script"], "open"), "Hello\nDear ____,");
    assert_eq!(emptiest["script"]["sections"][0]["gaps"], json!(["name"]));
    assert!(check(&shop, "Dear {name|customer},")["lacking"].as_array().unwrap().is_empty());
}

#[test]
fn a_preview_is_of_three_different_customers() {
    let (shop, _) = shop_with_anna();
    for name in ["Bao Lin", "Carla Diaz", "Dirk Evers", "Eva Ferro"] {
        let id = customer(&shop, name);
        sell(&shop, id, "Oolong", "2026-05-08");
    }
    let previews = check(&shop, "Dear {name|you}")["previews"].clone();
    let picks: Vec<_> = previews.as_array().unwrap().iter().map(|it| &it["pick"]).collect();
    assert_eq!(picks, ["newest", "emptiest", "random"]);
    assert_eq!(check(&shop, "Dear {name|you}")["previews"], previews);
}

#[test]
fn versions_are_kept_and_the_original_comes_back() {
    let (mut shop, anna) = shop_with_anna();
    save(&shop, "en", Some("First {name|you}"));
    shop.set_day("2026-05-13");
    save(&shop, "en", Some("Second {name|you}"));
    save(&shop, "en", Some("Second {name|you}\r\n"));
    let page = shop.call("scripts.get", json!({ "kind": "thank_you", "language": "en" }));
    assert_eq!(page["versions"].as_array().unwrap().len(), 2);
    assert_eq!(page["versions"][1]["text"], "First {name|you}\n");
    assert_eq!(page["versions"][1]["since_on"], "2026-05-12");
    assert_eq!(page["is_original"], false);
    save(&shop, "en", None);
    let page = shop.call("scripts.get", json!({ "kind": "thank_you", "language": "en" }));
    assert_eq!((&page["is_original"], &page["text"]), (&json!(true), &page["original"]));
    let said = say(&shop, anna, Some("thank_you"));
    assert!(section(&said["script"], "open").starts_with("Hello Anna Berg"));
}

#[test]
fn a_script_that_was_changed_can_be_undone_and_done_again() {
    let (shop, anna) = shop_with_anna();
    let before = shop.dump();
    save(&shop, "en", Some("Mine {name|you}"));
    let after = shop.dump();
    shop.call("changes.undo", json!({}));
    assert_eq!(shop.dump(), before);
    shop.call("changes.redo", json!({}));
    assert_eq!(shop.dump(), after);
    assert_eq!(section(&say(&shop, anna, Some("thank_you"))["script"], "open"), "Mine Anna Berg");
}

#[test]
fn a_kind_that_nobody_knows_has_no_script() {
    let shop = ScratchShop::default();
    for (kind, language) in
        [("own.1", "en"), ("newsletter", "en"), ("thank_you", "whatever she likes")]
    {
        let script = json!({ "kind": kind, "language": language, "text": "Hello" });
        assert_eq!(shop.refused("scripts.save", script).code(), "invalid");
    }
}

#[test]
fn a_name_of_a_stranger_is_only_text() {
    let (shop, anna) = shop_with_anna();
    set(&shop, anna, json!({ "name": "{greeting} <b>Anna</b> {{x}}" }));
    let said = say(&shop, anna, Some("thank_you"));
    assert!(section(&said["script"], "open").starts_with("Hello {greeting} <b>Anna</b> {{x}},"));
}
