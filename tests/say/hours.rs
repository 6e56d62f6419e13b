//! When to ring, and the one thing to ask.

use regulars_tests::ScratchShop;
use serde_json::{Value, json};

use super::{customer, say, sell, set};

fn hours(shop: &ScratchShop, customer: i64) -> Value {
    say(shop, customer, None)["hours"].clone()
}

fn berlin() -> ScratchShop {
    let shop = ScratchShop::on("2026-05-12");
    let mut settings = shop.call("settings.get", json!({}));
    settings["time_zone"] = json!("Europe/Berlin");
    shop.call("settings.save", settings);
    shop
}

#[test]
fn new_york_is_not_in_berlins_nine_oclock_block() {
    let shop = berlin();
    let anna = customer(&shop, "Anna Berg");
    set(&shop, anna, json!({ "country": "US" }));
    let far = hours(&shop, anna);
    assert_eq!(far["zone"], "America/New_York");
    assert_eq!((&far["is_about"], &far["minutes_ahead"]), (&json!(true), &json!(-360)));
    assert_eq!(far["ours"], json!({ "from": "15:00", "until": "22:00" }));
    assert_eq!(far["theirs"], json!({ "from": "09:00", "until": "16:00" }));
    assert_eq!(far["group"], "afternoon");
    assert_eq!((&far["now"], &far["is_good_now"]), (&json!("08:00"), &json!(false)));
    set(&shop, anna, json!({ "country": "DE" }));
    assert_eq!(hours(&shop, anna)["group"], "morning");
}

#[test]
fn what_the_merchant_wrote_of_their_clocks_wins() {
    let shop = berlin();
    let anna = customer(&shop, "Anna Berg");
    set(&shop, anna, json!({ "country": "US", "time_zone": "tokyo", "hours": "evenings" }));
    let written = hours(&shop, anna);
    assert_eq!((&written["zone"], &written["is_about"]), (&json!("Asia/Tokyo"), &json!(false)));
    assert_eq!(written["words"], "evenings");
}

#[test]
fn after_no_answer_another_time_of_day() {
    let shop = berlin();
    let anna = customer(&shop, "Anna Berg");
    set(&shop, anna, json!({ "country": "DE" }));
    assert_eq!(hours(&shop, anna)["slot"], Value::Null);
    // It is two in the afternoon in Kassel.
    let talk = json!({ "customer": anna, "outcome": "no_answer", "medium": "phone" });
    shop.call("talks.record", talk);
    let next = hours(&shop, anna);
    assert_eq!((&next["slot"], &next["why"]), (&json!("evening"), &json!("untried")));
}

#[test]
fn the_same_question_is_not_asked_twice_in_180_days() {
    let mut shop = berlin();
    let anna = customer(&shop, "Anna Berg");
    let ask = |shop: &ScratchShop| say(shop, anna, None)["ask"].clone();
    assert_eq!(ask(&shop), "permission");
    let asked = "INSERT INTO asked (customer_id, fact, asked_on) VALUES";
    shop.write(&format!(
        "{asked} ({anna}, 'permission', '2026-05-12'), ({anna}, 'hours', '2026-05-12')"
    ));
    assert_eq!(ask(&shop), "birthday");
    set(&shop, anna, json!({ "birthday": "3 May", "interests": "tea" }));
    assert_eq!(ask(&shop), Value::Null);
    shop.set_day("2026-11-07");
    assert_eq!(ask(&shop), Value::Null);
    shop.set_day("2026-11-08");
    assert_eq!(ask(&shop), "permission");
}

#[test]
fn nothing_is_asked_while_a_complaint_is_open() {
    let shop = berlin();
    let anna = customer(&shop, "Anna Berg");
    sell(&shop, anna, "Kyusu", "2026-05-01");
    shop.call(
        "complaints.open",
        json!({ "customer": anna, "complaint": { "text": "chipped spout" } }),
    );
    assert_eq!(say(&shop, anna, None)["ask"], Value::Null);
}
