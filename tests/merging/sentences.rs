//! Each rule of joining and parting as the merchant would say it.

use regulars_tests::ScratchShop;
use serde_json::{Value, json};

use super::shops::*;

fn shop() -> ScratchShop {
    ScratchShop::on("2026-06-01")
}

/// Anna buys on Etsy under a handle and on the shop site with an address; Bo only on Etsy.
fn anna_twice() -> ScratchShop {
    let shop = shop();
    import_etsy(&shop, "e.csv", &[etsy(1, "teafan88", "Anna Berg"), etsy(2, "bo_l", "Bo Lund")]);
    import_shopify(&shop, "s.csv", &[shopify(3, "anna@example.com", "Anna Berg", "")]);
    shop
}

fn card(shop: &ScratchShop, identity: &str) -> Value {
    shop.call("customers.card", json!({ "id": id_of(shop, identity) }))
}

fn permission(card: &Value) -> &Value {
    let points = card["contact_points"].as_array().unwrap();
    &points.iter().find(|point| point["kind"] == "email").unwrap()["permission"]
}

#[test]
fn the_same_address_on_two_channels_is_one_customer_and_the_card_says_why() {
    let shop = shop();
    import_shopify(&shop, "s.csv", &[shopify(1, "anna@example.com", "Anna Berg", "")]);
    let report = import_square(
        &shop,
        "q.csv",
        &[square("C1", ("Anna", "Berg"), "anna@example.com", "", "unknown")],
    );
    assert_eq!(report["customers"]["joined"], 1);
    assert_eq!(report["customers"]["new"], 0);
    assert_eq!(customers(&shop), [("Anna Berg".to_owned(), 1)]);
    let card = card(&shop, "anna@example.com");
    assert_eq!(card["identities"].as_array().unwrap().len(), 2);
    assert_eq!(card["why_joined"][0]["reason"], "same_email");
    assert_eq!(card["why_joined"][0]["value"], "anna@example.com");
}

#[test]
fn a_name_alone_joins_nobody() {
    let shop = anna_twice();
    assert_eq!(customers(&shop).len(), 3);
}

#[test]
fn an_undo_of_the_file_that_joined_them_parts_them_again() {
    let shop = shop();
    import_shopify(&shop, "s.csv", &[shopify(1, "anna@example.com", "Anna Berg", "")]);
    import_square(&shop, "q.csv", &[square("C1", ("Anna", "Berg"), "", "+4930550101", "unknown")]);
    let before = shop.dump();
    let joining = [square("C1", ("Anna", "Berg"), "anna@example.com", "+4930550101", "unknown")];
    let report = import_square(&shop, "q2.csv", &joining);
    assert_eq!(customers(&shop).len(), 1);
    shop.call("imports.undo", json!({ "batch": report["batch"] }));
    assert_eq!(customers(&shop).len(), 2);
    assert_eq!(shop.dump(), before);
}

#[test]
fn joined_by_hand_they_are_one_and_each_goes_back_with_its_orders() {
    let shop = anna_twice();
    let (before, other) = (facts(&shop), id_of(&shop, "anna@example.com"));
    let merged = merge(&shop, "teafan88", "anna@example.com");
    assert_eq!(merged["joined"]["orders"], 1);
    assert_eq!(customers(&shop), [("Anna Berg".to_owned(), 2), ("Bo Lund".to_owned(), 1)]);
    assert_eq!(card(&shop, "teafan88")["why_joined"][0]["reason"], "decided");
    let parts = shop.call("customers.parts", json!({ "id": merged["id"] }));
    assert_eq!(parts["parts"].as_array().unwrap().len(), 2);
    assert_eq!(shop.call("customers.parts", json!({ "id": other })), parts);
    split(&shop, "anna@example.com", &json!(null));
    assert_eq!(customers(&shop).len(), 3);
    assert_eq!(facts(&shop), before);
}

#[test]
fn an_old_link_leads_to_the_card_on_which_somebody_stands_now() {
    let shop = anna_twice();
    let old = id_of(&shop, "anna@example.com");
    let merged = merge(&shop, "teafan88", "anna@example.com");
    assert_eq!(shop.call("customers.card", json!({ "id": old }))["id"], merged["id"]);
}

#[test]
fn a_decision_outlives_the_import_and_acts_again_when_the_file_comes_back() {
    let shop = anna_twice();
    merge(&shop, "teafan88", "anna@example.com");
    let batches = shop.call("imports.list", json!({}));
    let shopify_batch = batches.as_array().unwrap()[0]["id"].clone();
    shop.call("imports.undo", json!({ "batch": shopify_batch }));
    assert_eq!(customers(&shop), [("Anna Berg".to_owned(), 1), ("Bo Lund".to_owned(), 1)]);
    import_shopify(&shop, "s.csv", &[shopify(3, "anna@example.com", "Anna Berg", "")]);
    assert_eq!(customers(&shop), [("Anna Berg".to_owned(), 2), ("Bo Lund".to_owned(), 1)]);
}

#[test]
fn who_was_split_stays_split_when_their_files_come_again() {
    let shop = shop();
    let anna = [shopify(1, "anna@example.com", "Anna Berg", "")];
    let counter = [square("C1", ("Anna", "Berg"), "anna@example.com", "", "unknown")];
    import_shopify(&shop, "s.csv", &anna);
    let report = import_square(&shop, "q.csv", &counter);
    split(&shop, "c1", &json!(null));
    assert_eq!(customers(&shop).len(), 2);
    shop.call("imports.undo", json!({ "batch": report["batch"] }));
    import_square(&shop, "q.csv", &counter);
    assert_eq!(customers(&shop).len(), 2);
}

#[test]
fn one_who_refused_and_one_who_did_not_are_a_customer_who_refused_and_so_they_stay() {
    let shop = anna_twice();
    let id = id_of(&shop, "teafan88");
    shop.write(&format!(
        "INSERT INTO events (type, customer_id, happened_on, learned_at, scope)
         VALUES ('do_not_contact', {id}, '2026-05-20', '2026-05-20T09:00:00.000Z', 'phone')"
    ));
    let refused = |identity: &str| {
        let card = card(&shop, identity);
        let entries = card["timeline"].as_array().unwrap().clone();
        entries.iter().filter(|entry| entry["entry"] == "refusal").count()
    };
    assert_eq!((refused("teafan88"), refused("anna@example.com")), (1, 0));
    let pair = json!({ "id": id_of(&shop, "anna@example.com"), "other_id": id });
    let compared = shop.call("customers.compare", pair);
    assert_eq!(compared["restrictions"][0]["code"], "do_not_contact");
    merge(&shop, "anna@example.com", "teafan88");
    assert_eq!(refused("anna@example.com"), 1);
    split(&shop, "teafan88", &json!(null));
    assert_eq!((refused("teafan88"), refused("anna@example.com")), (1, 1));
}

#[test]
fn a_yes_on_one_channel_does_not_outweigh_what_another_says_when_they_are_joined_or_parted() {
    let shop = shop();
    import_square(
        &shop,
        "q.csv",
        &[square("C1", ("Anna", "Berg"), "anna@example.com", "", "unknown")],
    );
    import_shopify(&shop, "s0.csv", &[shopify(1, "anna@example.com", "Anna Berg", "no")]);
    let said = permission(&card(&shop, "anna@example.com")).clone();
    assert_ne!(said, "granted");
    split(&shop, "c1", &json!(null));
    assert_ne!(permission(&card(&shop, "c1")), "granted");
    assert_eq!(permission(&card(&shop, "anna@example.com")), &said);
}

#[test]
fn talk_about_an_order_goes_with_the_order() {
    let shop = anna_twice();
    merge(&shop, "teafan88", "anna@example.com");
    let id = id_of(&shop, "teafan88");
    shop.write(&format!(
        "INSERT INTO events (type, customer_id, happened_on, learned_at, kind, order_id, outcome)
         SELECT 'attempt', {id}, '2026-05-20', '2026-05-20T09:00:00.000Z', 'thank_you', id, 'reached'
         FROM orders WHERE number = '#3'"
    ));
    let talks = |identity: &str| {
        let card = card(&shop, identity);
        let entries = card["timeline"].as_array().unwrap().clone();
        entries.iter().filter(|entry| entry["entry"] == "attempt").count()
    };
    assert_eq!(talks("teafan88"), 1);
    split(&shop, "anna@example.com", &json!(null));
    assert_eq!((talks("teafan88"), talks("anna@example.com")), (0, 1));
}

#[test]
fn notes_go_where_the_merchant_sends_them() {
    let shop = anna_twice();
    merge(&shop, "teafan88", "anna@example.com");
    let id = id_of(&shop, "teafan88");
    for (note, text) in [(1, "likes oolong"), (2, "moved to Bergen")] {
        shop.write(&format!(
            "INSERT INTO notes (id, customer_id, kind, text, written_on, written_at)
             VALUES ({note}, {id}, 'note', '{text}', '2026-05-20', '2026-05-20T09:00:00.000Z')"
        ));
    }
    let take = json!({ "notes": [2], "tags": [], "files": [] });
    split(&shop, "anna@example.com", &take);
    let notes = |identity: &str| {
        let parts = shop.call("customers.parts", json!({ "id": id_of(&shop, identity) }));
        let notes = parts["notes"].as_array().unwrap().clone();
        notes.iter().map(|note| note["id"].as_i64().unwrap()).collect::<Vec<_>>()
    };
    assert_eq!((notes("teafan88"), notes("anna@example.com")), (vec![1], vec![2]));
}

#[test]
fn nobody_is_joined_with_themselves_and_nobody_is_parted_into_nothing() {
    let shop = anna_twice();
    let id = id_of(&shop, "bo_l");
    let error = shop.refused("customers.merge", json!({ "keep": id, "other": id }));
    assert_eq!(error.code(), "invalid");
    let identity = card(&shop, "bo_l")["identities"][0]["id"].clone();
    let error = shop.refused("customers.split", json!({ "id": id, "identities": [identity] }));
    assert_eq!(error.code(), "invalid");
}

#[test]
fn a_merge_is_undone_and_redone_as_if_nothing_had_been() {
    let shop = anna_twice();
    let before = shop.dump();
    merge(&shop, "teafan88", "anna@example.com");
    let joined = shop.dump();
    shop.call("changes.undo", json!({}));
    assert_eq!(shop.dump(), before);
    assert_eq!(customers(&shop).len(), 3);
    shop.call("changes.redo", json!({}));
    assert_eq!(shop.dump(), joined);
    assert_eq!(customers(&shop).len(), 2);
}

#[test]
fn what_was_refused_since_a_merge_stays_on_both_when_it_is_undone() {
    let shop = anna_twice();
    merge(&shop, "teafan88", "anna@example.com");
    let id = id_of(&shop, "teafan88");
    shop.write(&format!(
        "INSERT INTO events (type, customer_id, happened_on, learned_at, scope)
         VALUES ('do_not_contact', {id}, '2026-06-01', '2026-06-01T20:00:00.000Z', 'phone')"
    ));
    shop.call("changes.undo", json!({}));
    for identity in ["teafan88", "anna@example.com"] {
        let card = card(&shop, identity);
        let entries = card["timeline"].as_array().unwrap();
        assert!(entries.iter().any(|entry| entry["entry"] == "refusal"), "{identity}");
    }
}

#[test]
fn whoever_is_written_down_with_an_address_that_is_known_is_that_customer() {
    let shop = anna_twice();
    let id = id_of(&shop, "anna@example.com");
    let points = json!([{ "kind": "email", "text": "anna@example.com" }]);
    let made = shop.call("customers.new", json!({ "name": "Anna Berg", "points": points }));
    assert_eq!(made["id"], id);
    assert_eq!(customers(&shop).len(), 3);
    shop.call("changes.undo", json!({}));
    assert_eq!(customers(&shop).len(), 3);
}

/// Two on different channels with one name at one house.
fn two_alike() -> ScratchShop {
    let shop = shop();
    import_etsy(&shop, "e.csv", &[etsy(1, "teafan88", "Annika Bergström")]);
    let other = "#1002,annika@example.com,paid,,EUR,20.00,2026-05-03 09:30:00 +0200,1,Cup,20.00,\
                 Annika Bergström,Lane 1,1234,Town,NO\n";
    let header = "Name,Email,Financial Status,Accepts Marketing,Currency,Total,Created at,\
                  Lineitem quantity,Lineitem name,Lineitem price,Shipping Name,Shipping Street,\
                  Shipping Zip,Shipping City,Shipping Country";
    import(&shop, "s.csv", &format!("{header}\n{other}"));
    shop
}

fn queue(shop: &ScratchShop) -> Value {
    shop.call("duplicates.list", json!({}))
}

fn decide(shop: &ScratchShop, verdict: &str) {
    let (id, other_id) = (id_of(shop, "teafan88"), id_of(shop, "annika@example.com"));
    let request = json!({ "id": id, "other_id": other_id, "verdict": verdict });
    shop.call("duplicates.decide", request);
}

#[test]
fn who_looks_alike_is_asked_about_with_the_reasons() {
    let shop = two_alike();
    assert_eq!(customers(&shop).len(), 2);
    let queue = queue(&shop);
    assert_eq!(queue["total"], 1);
    let reasons = queue["pairs"][0]["reasons"].as_array().unwrap();
    let codes: Vec<&str> = reasons.iter().map(|it| it["code"].as_str().unwrap()).collect();
    assert!(codes.contains(&"same_name") && codes.contains(&"same_address"), "{codes:?}");
    decide(&shop, "same");
    assert_eq!(self::queue(&shop)["total"], 0);
    assert_eq!(customers(&shop), [("Annika Bergström".to_owned(), 2)]);
}

#[test]
fn a_pair_called_different_is_never_asked_again_also_after_the_import_was_taken_back_and_came_again()
 {
    let shop = two_alike();
    decide(&shop, "different");
    assert_eq!(queue(&shop)["total"], 0);
    let batches = shop.call("imports.list", json!({}));
    let etsy_batch = batches.as_array().unwrap().last().unwrap()["id"].clone();
    shop.call("imports.undo", json!({ "batch": etsy_batch }));
    import_etsy(&shop, "e.csv", &[etsy(1, "teafan88", "Annika Bergström")]);
    assert_eq!(customers(&shop).len(), 2);
    assert_eq!(queue(&shop)["total"], 0);
    shop.call("changes.undo", json!({}));
    assert_eq!(queue(&shop)["total"], 1);
}

#[test]
fn a_pair_that_is_put_off_is_asked_about_again_after_thirty_days() {
    let mut shop = two_alike();
    decide(&shop, "later");
    assert_eq!(queue(&shop)["total"], 0);
    shop.set_day("2026-06-30");
    assert_eq!(queue(&shop)["total"], 0);
    shop.set_day("2026-07-01");
    assert_eq!(queue(&shop)["total"], 1);
}
