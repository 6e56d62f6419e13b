//! Calls: whom to ring when, what comes back, in which words permission is asked, and what a week came to.

use super::Shop;
use serde_json::{Value, json};

fn hours(shop: &Shop) -> Value {
    shop.shop.call("talks.open", json!({ "customer": shop.anna }))["say"][0]["hours"].clone()
}

fn n_in(shop: &Shop, slot: &str) -> usize {
    let queue = shop.shop.call("calls.queue", json!({ "slot": slot }));
    queue["calls"].as_array().unwrap().len()
}

/// It is noon in the shop, and they are not there.
#[test]
fn who_is_to_be_rung_in_the_afternoon_is_in_the_afternoons_queue() {
    let mut shop = Shop::new();
    assert_eq!((n_in(&shop, "morning"), n_in(&shop, "evening")), (1, 0));
    shop.says(json!({ "outcome": "no_answer" }));
    shop.shop.set_day("2026-06-14");
    let group = hours(&shop)["group"].clone();
    assert_ne!(group, "morning");
    assert_eq!((n_in(&shop, group.as_str().unwrap()), n_in(&shop, "morning")), (1, 0));
    let wrong = shop.shop.refused("calls.queue", json!({ "slot": "night" }));
    assert!(wrong.to_string().contains("slot") && wrong.to_string().contains("evening"), "{wrong}");
}

#[test]
fn the_time_that_they_asked_for_stands_on_the_line_the_page_and_the_paper() {
    let mut shop = Shop::new();
    shop.says(json!({ "outcome": "callback", "on": "2026-06-16", "at": "18:30" }));
    assert_eq!(shop.open("satisfaction")["called_back_at"], "18:30");
    shop.shop.set_day("2026-06-16");
    let hours = hours(&shop);
    assert_eq!((&hours["agreed"], &hours["why"]), (&json!("18:30"), &json!("agreed")));
    assert_eq!((n_in(&shop, "evening"), n_in(&shop, "morning")), (1, 0));
    let sheet = shop.shop.call("call_sheet.preview", json!({}));
    assert!(sheet["html"].as_str().unwrap_or_default().contains("18:30"), "{sheet}");
    // What was said since counts.
    shop.says(json!({ "outcome": "no_answer" }));
    assert_eq!(shop.open("satisfaction")["called_back_at"], Value::Null);
}

#[test]
fn a_card_that_came_back_leaves_the_mail() {
    let shop = Shop::new();
    let lane = json!({ "customer": shop.anna, "kind": "post", "text": "Lane 1, Kassel" });
    shop.shop.call("contact_points.add", lane);
    let said = json!({ "outcome": "bounced", "medium": "post" });
    let preview = shop.shop.call("talks.preview", shop.about_both(said.clone()));
    assert_eq!(preview["stopped"]["kind"], "post");
    let recorded = shop.says(said);
    assert_eq!(recorded["stopped"]["shown"], preview["stopped"]["shown"]);
    let card = shop.card();
    let stopped = |kind: &str| {
        let points = card["contact_points"].as_array().unwrap();
        points.iter().find(|point| point["kind"] == kind).unwrap()["stopped"].clone()
    };
    assert_eq!((stopped("post"), stopped("email")), (json!("bounced"), Value::Null));
    // And the plan knows that they can still be written to.
    shop.says(json!({ "outcome": "do_not_call", "refused": "calls" }));
    assert_eq!(shop.open("cross_sell")["medium"], "email");
}

#[test]
fn a_letter_that_came_back_to_nobody_stops_nothing() {
    let shop = Shop::new();
    let recorded = shop.says(json!({ "outcome": "bounced", "medium": "post" }));
    assert_eq!(recorded["stopped"], Value::Null);
    shop.says(json!({ "outcome": "do_not_call", "refused": "calls" }));
    assert_eq!(shop.open("cross_sell")["medium"], "email");
}

#[test]
fn after_the_last_try_nothing_is_proposed_that_the_channel_forbids() {
    let mut shop = Shop::new();
    let thanks = shop.open("thank_you")["id"].clone();
    let said = json!({ "outcome": "no_answer" });
    shop.rings_twice(&thanks);
    let last = shop.about(std::slice::from_ref(&thanks), said);
    assert_eq!(shop.shop.call("talks.preview", last.clone())["instead"], "email");
    let no_mail = json!({ "kind": "thank_you", "medium": "email", "leave": "no" });
    shop.shop.call("rulebook.save", json!({
        "channel": "counter", "leaves": [no_mail], "days": [], "keep_days": null, "basis": "purchase",
    }));
    assert_eq!(shop.shop.call("talks.preview", last)["instead"], Value::Null);
}

#[test]
fn they_are_asked_in_their_language_and_the_answer_points_at_those_words() {
    let shop = Shop::new();
    let wording =
        || shop.shop.call("talks.open", json!({ "customer": shop.anna }))["wording"].clone();
    assert_eq!((&wording()["language"], &wording()["version"]), (&json!("en"), &json!(1)));
    let speaks = json!({ "id": shop.anna, "fields": { "language": "中文" } });
    shop.shop.call("customers.set", speaks);
    assert_eq!(wording()["language"], "zh-Hans");
    let anew = json!({ "language": "zh-Hans", "text": "以后可以给您写信吗？" });
    shop.shop.call("wordings.add", anew);
    assert_eq!(
        (&wording()["version"], &wording()["text"]),
        (&json!(2), &json!("以后可以给您写信吗？"))
    );
    let yes = json!([{ "medium": "email", "is_given": true }]);
    shop.says(json!({ "outcome": "reached", "consents": yes }));
    let all = shop.shop.call("wordings.all", json!({}));
    let languages = all["languages"].as_array().unwrap();
    let heard = languages.iter().find(|it| it["language"] == "zh-Hans").unwrap();
    assert_eq!(heard["versions"][0]["n_answers"], 1);
}

#[test]
fn a_week_in_counts_and_nobody_says_per_cent_of_so_few() {
    let mut shop = Shop::new();
    shop.shop.set_day("2026-06-15");
    shop.says(json!({ "outcome": "reached", "score": 1, "seconds": 150 }));
    let complaint = shop.open("ticket")["id"].clone();
    shop.shop.pass_seconds(3 * 3600);
    shop.talk(shop.about(&[complaint], json!({ "outcome": "reached", "seconds": 45 })));
    let week = shop.shop.call("calls.week", json!({}));
    let of = |name: &str| week[name].clone();
    assert_eq!(
        (of("n_calls"), of("n_reached"), of("reached_percent")),
        (json!(2), json!(2), Value::Null)
    );
    assert_eq!((of("n_timed"), of("minutes_a_talk")), (json!(2), json!(3)));
    assert_eq!((of("n_answered"), of("hours_to_answer")), (json!(1), json!(3)));
    // Of the question and the thank-you both were in time, and so was the answer to the complaint.
    assert_eq!((of("n_on_time"), of("n_timely")), (json!(3), json!(3)));
}

#[test]
fn a_talk_after_its_window_was_not_in_time() {
    let mut shop = Shop::new();
    shop.shop.set_day("2026-06-20");
    let late = shop.open("satisfaction");
    assert_eq!(late["state"], "overdue");
    shop.talk(shop.about(&[late["id"].clone()], json!({ "outcome": "reached" })));
    let week = shop.shop.call("calls.week", json!({}));
    assert_eq!((&week["n_on_time"], &week["n_timely"]), (&json!(0), &json!(1)));
}

/// Which field, what is wrong with it, and the way out.
#[test]
fn an_impossible_day_is_refused_by_the_name_of_its_field() {
    let shop = Shop::new();
    let refused = |name: &str, request: Value| shop.shop.refused(name, request).to_string();
    let promise = |by: &str| json!({ "text": "a lid", "by": by });
    let made = |by: &str| json!({ "customer": shop.anna, "promise": promise(by) });
    assert_eq!(
        refused("promises.make", made("2026-06-11")),
        "by: 2026-06-11 was before it was promised; name 2026-06-12 or a later day"
    );
    let no_day = "by: \"2026-02-30\" is no day; write it as YYYY-MM-DD";
    assert_eq!(refused("promises.make", made("2026-02-30")), no_day);
    assert!(refused("promises.make", made("+12026-02-01")).starts_with("by: "));
    let said = |said: Value| refused("talks.record", shop.about_both(said));
    let promised = json!({ "outcome": "reached", "promise": promise("2026-06-11") });
    assert!(said(promised).starts_with("by: 2026-06-11 was before it was promised"));
    assert_eq!(
        said(json!({ "outcome": "callback", "on": "2026-06-11" })),
        "on: 2026-06-11 was before the talk; name 2026-06-12 or a later day"
    );
    assert_eq!(
        said(json!({ "outcome": "reached", "next": "2026-06-12" })),
        "next: 2026-06-12 is not after today; name a later day"
    );
    let complaint = |due: &str| json!({ "customer": shop.anna, "complaint": {}, "due": due });
    assert_eq!(
        refused("complaints.open", complaint("2026-06-12")),
        "due: 2026-06-12 is not after today; name a later day"
    );
    let opened =
        shop.shop.call("complaints.open", json!({ "customer": shop.anna, "complaint": {} }));
    let settled = json!({ "id": opened["id"], "solution": "a new lid", "ask_on": "2026-06-01" });
    assert_eq!(
        refused("complaints.settle", settled),
        "ask_on: 2026-06-01 is not after today; name a later day"
    );
}
