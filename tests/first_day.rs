//! The first day after three years of history came in: one person can work it. A simulated shop of this size
//! had 172 follow-ups due on it; ours may differ by a tenth.

use std::fmt::Write as _;
use std::fs;

use chrono::{Days, NaiveDate};
use regulars_tests::ScratchShop;
use serde_json::{Value, json};

const TODAY: &str = "2026-05-12";
const ORDERS_A_DAY: u64 = 5;
const ORDERS: u64 = 1_095 * ORDERS_A_DAY;
const CUSTOMERS: u64 = 3_730;
/// One customer in so many is a regular, and it is regulars who come back.
const ONE_IN: u64 = 12;

/// Numbers as from dice, the same everywhere.
struct Dice(u64);

impl Dice {
    fn throw(&mut self, sides: u64) -> u64 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }
}

/// Three years with five orders a day; a third of them are of regulars who come back.
fn history() -> String {
    let today: NaiveDate = TODAY.parse().unwrap();
    let mut text = String::from(
        "Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Currency,Total,\
         Created at,Lineitem quantity,Lineitem name,Lineitem price,Billing Name,Billing Phone\n",
    );
    let mut dice = Dice(2026);
    let mut n_known: u64 = 0;
    for order in 0..ORDERS {
        let day = today - Days::new(1_095 - order / ORDERS_A_DAY);
        let at = format!("{day} 10:00:00 +0000");
        let is_new = n_known == 0 || dice.throw(ORDERS) < CUSTOMERS;
        let who = if is_new { n_known } else { ONE_IN * dice.throw(n_known.div_ceil(ONE_IN)) };
        n_known += u64::from(is_new);
        writeln!(
            text,
            "#{},buyer{who}@example.com,paid,{at},fulfilled,{at},EUR,18.50,{at},1,Tea {},18.50,\
             Buyer Number{who},+4930901{who:05}",
            1_001 + order,
            dice.throw(40)
        )
        .unwrap();
    }
    text
}

fn shop() -> ScratchShop {
    let shop = ScratchShop::on(TODAY);
    let path = shop.folder().join("orders.csv");
    fs::write(&path, history()).unwrap();
    let report = shop.call("imports.run", json!({ "paths": [path] }));
    assert_eq!(report["left_aside"], 0);
    assert_eq!(report["is_first"], true);
    shop
}

fn n_in(shop: &ScratchShop, state: &str) -> usize {
    shop.call("follow_ups.list", json!({ "states": [state] })).as_array().unwrap().len()
}

fn lines_of<'a>(page: &'a Value, section: &str) -> &'a Value {
    let sections = page["sections"].as_array().unwrap();
    sections.iter().find(|it| it["name"] == section).unwrap()
}

#[test]
fn three_years_of_history_make_a_first_day_that_one_person_can_work() {
    let shop = shop();
    assert_eq!(n_in(&shop, "overdue"), 0, "nothing is born late");
    assert_eq!(n_in(&shop, "expired"), 0);
    let n_due = n_in(&shop, "due");
    let n_left_out = n_blocked_today(&shop);
    assert!((155..=189).contains(&(n_due + n_left_out)), "{n_due} are due, {n_left_out} left out");
    let page = shop.call("today.page", json!({}));
    assert_eq!(lines_of(&page, "overdue")["n"], 0);
    assert_eq!(lines_of(&page, "today")["n"], 15);
    assert_eq!(lines_of(&page, "today")["lines"].as_array().unwrap().len(), 15);
    let n_waiting = lines_of(&page, "waiting")["n"].as_u64().unwrap();
    let n_first = lines_of(&page, "first")["n"].as_u64().unwrap();
    assert_eq!(page["n_now"], 15 + n_waiting + n_first);
    let all = shop.call("today.page", json!({ "all": true }));
    assert_eq!(lines_of(&all, "today")["n"], 15 + n_waiting);
    assert_eq!(lines_of(&all, "waiting")["n"], 0);
}

#[test]
fn the_welcome_says_the_numbers_and_the_owner_may_begin_with_less() {
    let shop = shop();
    let first = shop.call("imports.first_day", json!({}));
    assert_eq!(first["n_late"], 0);
    let due: i64 = first["due"].as_object().unwrap().values().map(|n| n.as_i64().unwrap()).sum();
    assert_eq!(due, n_in(&shop, "due") as i64);
    let later = n_in(&shop, "planned") + n_in(&shop, "snoozed");
    assert_eq!(first["n_later"], later as i64);
    assert_eq!(first["sells"], true);
    let page = shop.call("today.page", json!({}));
    assert_eq!(first["n_people"], page["n_now"]);
    let left_out = first["left_out"].as_object().unwrap().values();
    let n_left_out: i64 = left_out.map(|n| n.as_i64().unwrap()).sum();
    assert_eq!(n_left_out, n_blocked_today(&shop) as i64);

    let mut settings = shop.call("settings.get", Value::Null);
    settings["cadence"]["cross_sell"]["is_on"] = json!(false);
    settings["cadence"]["churn"]["is_on"] = json!(false);
    shop.call("settings.save", settings.clone());
    let fewer = shop.call("imports.first_day", json!({}));
    assert_eq!(fewer["sells"], false);
    let kinds: Vec<&String> = fewer["due"].as_object().unwrap().keys().collect();
    assert!(kinds.iter().all(|kind| ["thank_you", "satisfaction"].contains(&kind.as_str())));
    assert!(fewer["n_people"].as_i64() <= first["n_people"].as_i64());

    settings["cadence"]["cross_sell"]["is_on"] = json!(true);
    settings["cadence"]["churn"]["is_on"] = json!(true);
    shop.call("settings.save", settings);
    assert_eq!(n_in(&shop, "overdue"), 0, "nobody becomes late by it");
}

/// Follow-ups whose time has come and which are not possible.
fn n_blocked_today(shop: &ScratchShop) -> usize {
    let blocked = shop.call("follow_ups.list", json!({ "states": ["blocked"], "until": TODAY }));
    blocked.as_array().unwrap().len()
}
