//! What the merchant decides about follow-ups: kept as versions, read from any that was ever written.

use regulars_tests::ScratchShop;
use serde_json::{Value, json};

use crate::merging::shops::{etsy, import_etsy, import_shopify, shopify};

/// The settings as the first release wrote them.
const OF_YESTERDAY: &str = r#"{"shop_name":"Quiet Kettle","caller_name":"Ada","language":"en",
    "time_zone":"Europe/Berlin","currency":"EUR","country":"DE","paper":"a4","theme":"system",
    "text_size":"normal","cadence":{
    "thank_you":{"is_on":true,"from":"4d","until":"8d","grace":"7d"},
    "satisfaction":{"is_on":true,"from":"1m","until":"1m+7d","grace":"14d"},
    "cross_sell":{"is_on":false,"from":"3m","until":"3m+14d","grace":"30d"},
    "churn":{"is_on":true,"min_days":90,"factor":2,"fallback_days":180},
    "gap_days":5,"retry_days":2,"max_attempts":3,"closed_weekdays":[6],"day_starts_at":4}}"#;

#[test]
fn a_shop_of_yesterday_opens_with_its_settings() {
    let shop = ScratchShop::default();
    let text = OF_YESTERDAY.replace('\n', " ");
    shop.write(&format!(
        "INSERT INTO settings_versions (effective_on, settings) VALUES ('2026-01-01', '{text}')"
    ));
    let settings = shop.call("settings.get", json!({}));
    let cadence = &settings["cadence"];
    assert_eq!(cadence["thank_you"]["from"], "4d");
    assert_eq!(cadence["closed_weekdays"], json!([6]));
    // What it did not say is as in a new shop, step by step.
    let new = ScratchShop::default().call("settings.get", json!({}));
    for step in ["thank_you", "satisfaction", "cross_sell"] {
        for field in ["anchor", "media", "join_days", "min_gap_days", "message_done"] {
            assert_eq!(cadence[step][field], new["cadence"][step][field], "{step}.{field}");
        }
    }
    for field in ["own", "media", "budget", "holidays", "quiet", "transit", "daily_target"] {
        assert_eq!(cadence[field], new["cadence"][field], "{field}");
    }
    assert_eq!(settings["formality"], "formal");
    assert_eq!(shop.call("settings.save", settings.clone()), settings);
}

#[test]
fn an_own_kind_gets_a_number_that_no_other_ever_has() {
    let shop = ScratchShop::default();
    let own = |id: u8, name: &str| json!({ "id": id, "name": name, "is_on": true });
    let saved = save_own(&shop, json!([own(0, "Filters"), own(0, "Tea season")]));
    assert_eq!(numbers(&saved), [1, 2]);
    let saved =
        save_own(&shop, json!([own(2, "Tea season"), own(1, "Filters"), own(0, "Service")]));
    assert_eq!(numbers(&saved), [2, 1, 3]);
    let mut settings = shop.call("settings.get", json!({}));
    for wrong in
        [json!([own(1, "Filters")]), json!([own(1, "a"), own(2, "b"), own(3, "c"), own(9, "d")])]
    {
        settings["cadence"]["own"] = wrong;
        assert_eq!(shop.refused("settings.save", settings.clone()).code(), "invalid");
    }
}

#[test]
fn what_cannot_be_worked_with_is_refused_by_the_name_of_its_field() {
    let shop = ScratchShop::default();
    let wrong = [
        ("media", json!(["phone", "phone"])),
        ("media", json!([])),
        ("holidays", json!([{ "from": "2026-12-26", "to": "2026-12-24", "name": "" }])),
        ("quiet", json!({ "from": "25:00", "to": "09:00", "weekdays": [] })),
        ("budget", json!({ "most": 0, "days": 30, "selling": 1, "selling_days": 60 })),
        ("transit", json!({ "etsy": -1 })),
        ("daily_target", json!(0)),
        ("own", json!([{ "name": "Birthdays", "root": "moon" }])),
        ("own", json!([{ "name": "Leap", "root": "season", "day": "02-30" }])),
        ("own", json!([{ "name": " " }])),
    ];
    for (field, value) in wrong {
        let mut settings = shop.call("settings.get", json!({}));
        settings["cadence"][field] = value.clone();
        assert_eq!(shop.refused("settings.save", settings).code(), "invalid", "{field}: {value}");
    }
}

/// Six people who bought on one day each, and are thanked three to seven days later.
fn shop_with_orders() -> ScratchShop {
    let shop = ScratchShop::on("2026-06-01");
    let order = |number: u32, day: u32| {
        let name = ["Ada", "Bo", "Chen", "Dora", "Eli", "Fatma"][number as usize - 1];
        format!(
            "#{number},{name}@example.com,paid,yes,EUR,20.00,2026-05-{day} 09:30:00 +0200,1,Cup,20.00,{name},\n"
        )
    };
    let rows: Vec<String> = (1..=6).map(|number| order(number, 25 + number)).collect();
    import_shopify(&shop, "orders.csv", &rows);
    shop
}

#[test]
fn an_edit_shows_on_real_customers_what_it_moves_and_keeps_nothing() {
    let shop = shop_with_orders();
    let before = shop.dump();
    let mut cadence = shop.call("settings.get", json!({}))["cadence"].clone();
    let same = shop.call("cadence.preview", json!({ "cadence": cadence }));
    assert_eq!(
        (&same["n_moved"], &same["n_new"], &same["n_gone"]),
        (&json!(0), &json!(0), &json!(0))
    );
    assert_eq!((&same["n_people"], &same["next"]), (&json!(6), &json!(null)));
    cadence["thank_you"]["from"] = json!("5d");
    let told = shop.call("cadence.preview", json!({ "cadence": cadence }));
    assert_eq!(told["n_moved"], 6, "{told}");
    assert_eq!(told["n_late"], 0);
    let one =
        told["examples"].as_array().unwrap().iter().find(|row| row["customer_name"] == "Fatma");
    assert_eq!(one.unwrap()["before_on"], "2026-06-03");
    assert_eq!(one.unwrap()["after_on"], "2026-06-05");
    cadence["thank_you"]["is_on"] = json!(false);
    let off = shop.call("cadence.preview", json!({ "cadence": cadence }));
    assert_eq!((&off["n_gone"], &off["n_moved"]), (&json!(6), &json!(0)));
    let n = |week: &str| {
        off["weeks"].as_array().unwrap().iter().map(|it| it[week].as_i64().unwrap()).sum::<i64>()
    };
    assert_eq!(n("before") - n("after"), 6);
    assert_eq!(shop.dump(), before);
}

#[test]
fn what_is_shown_before_saving_is_what_saving_does() {
    let shop = shop_with_orders();
    let mut settings = shop.call("settings.get", json!({}));
    settings["cadence"]["thank_you"]["from"] = json!("5d");
    settings["cadence"]["closed_weekdays"] = json!([6]);
    let told = shop.call("cadence.preview", json!({ "cadence": settings["cadence"] }));
    shop.call("settings.save", settings);
    let list = shop.call("follow_ups.list", json!({}));
    for example in told["examples"].as_array().unwrap() {
        let is_it = |row: &&Value| {
            row["customer_name"] == example["customer_name"] && row["kind"] == example["kind"]
        };
        let row = list.as_array().unwrap().iter().find(is_it).unwrap();
        assert_eq!(row["due_on"], example["after_on"], "{example}");
    }
}

#[test]
fn every_change_of_the_follow_up_plan_is_kept_with_its_day() {
    let mut shop = ScratchShop::on("2026-06-01");
    let change = |shop: &ScratchShop, field: &str, value: i64| {
        let mut settings = shop.call("settings.get", json!({}));
        settings["cadence"][field] = json!(value);
        shop.call("settings.save", settings);
    };
    change(&shop, "gap_days", 6);
    change(&shop, "retry_days", 3);
    shop.set_day("2026-06-09");
    change(&shop, "gap_days", 7);
    let mut settings = shop.call("settings.get", json!({}));
    settings["theme"] = json!("dark");
    shop.call("settings.save", settings);
    assert_eq!(
        shop.call("cadence.versions", json!({})),
        json!([
            { "on": "2026-06-09", "changed": ["gap_days"] },
            { "on": "2026-06-01", "changed": ["gap_days", "retry_days"] },
        ])
    );
}

fn save_own(shop: &ScratchShop, own: Value) -> Value {
    let mut settings = shop.call("settings.get", json!({}));
    settings["cadence"]["own"] = own;
    shop.call("settings.save", settings)
}

fn numbers(settings: &Value) -> Vec<i64> {
    let own = settings["cadence"]["own"].as_array().unwrap();
    own.iter().map(|own| own["id"].as_i64().unwrap()).collect()
}

/// One own kind, and nothing else that could take its days.
fn shop_that_keeps(own: Value) -> ScratchShop {
    let shop = shop_with_orders();
    let mut settings = shop.call("settings.get", json!({}));
    for kind in ["thank_you", "satisfaction", "cross_sell", "churn"] {
        settings["cadence"][kind]["is_on"] = json!(false);
    }
    settings["cadence"]["own"] = json!([own]);
    shop.call("settings.save", settings);
    shop
}

fn planned(shop: &ScratchShop) -> Vec<(String, String)> {
    let list = shop.call("follow_ups.list", json!({ "states": ["planned", "due", "overdue"] }));
    let rows = list.as_array().unwrap().iter().filter(|row| row["kind"] == "own.1");
    let cell = |value: &Value| value.as_str().unwrap().to_owned();
    rows.map(|row| (cell(&row["customer_name"]), cell(&row["due_on"]))).collect()
}

#[test]
fn a_refill_follows_only_the_products_that_it_is_for() {
    let refill = |products: Value| json!({ "name": "Refill", "root": "refill", "products": products, "after": "60d", "lead_days": 7 });
    let cups = shop_that_keeps(refill(json!(["CUP"])));
    let days = planned(&cups);
    assert_eq!(days.len(), 6, "{days:?}");
    // Fatma bought on 31 May: used up on 30 July, a week before that she hears of it.
    assert!(days.contains(&("Fatma".to_owned(), "2026-07-23".to_owned())), "{days:?}");
    assert_eq!(planned(&shop_that_keeps(refill(json!(["kettle"])))), []);
}

#[test]
fn the_day_of_the_first_order_comes_back_every_year() {
    let shop = shop_that_keeps(json!({ "name": "A year", "root": "anniversary", "lead_days": 0 }));
    let days = planned(&shop);
    assert!(days.contains(&("Ada".to_owned(), "2027-05-26".to_owned())), "{days:?}");
}

#[test]
fn a_birthday_is_kept_where_it_is_known_and_what_was_done_is_done() {
    let shop = shop_that_keeps(
        json!({ "name": "Birthday", "root": "birthday", "lead_days": 3, "purpose": "service" }),
    );
    assert_eq!(planned(&shop), []);
    let list = shop.call("customers.list", json!({ "query": "Ada" }));
    let ada = list["rows"][0]["id"].clone();
    shop.call("customers.set", json!({ "id": ada, "fields": { "birthday": "1984-06-04" } }));
    assert_eq!(planned(&shop), [("Ada".to_owned(), "2026-06-01".to_owned())]);
    let due = shop.call("follow_ups.list", json!({ "states": ["due"] }))[0].clone();
    shop.call("attempts.record", json!({ "id": due["id"], "outcome": "reached" }));
    assert!(planned(&shop).iter().all(|(_, day)| day.starts_with("2027")), "{:?}", planned(&shop));
    let done = planned(&shop);
    shop.call("changes.undo", json!({}));
    assert_eq!(planned(&shop), [("Ada".to_owned(), "2026-06-01".to_owned())]);
    shop.call("changes.redo", json!({}));
    assert_eq!(planned(&shop), done);
}

#[test]
fn opening_saturdays_and_switching_a_kind_on_makes_nobody_late() {
    let shop = shop_with_orders();
    let late = |shop: &ScratchShop| {
        let list = shop.call("follow_ups.list", json!({ "states": ["overdue"] }));
        list.as_array().unwrap().len()
    };
    let save = |shop: &ScratchShop, change: &dyn Fn(&mut Value)| {
        let mut settings = shop.call("settings.get", json!({}));
        change(&mut settings["cadence"]);
        let told = shop.call("cadence.preview", json!({ "cadence": settings["cadence"] }));
        assert_eq!(told["n_late"], 0, "{told}");
        shop.call("settings.save", settings);
        assert_eq!(late(shop), 0);
    };
    save(&shop, &|cadence| {
        cadence["closed_weekdays"] = json!([5, 6]);
        cadence["gap_days"] = json!(20);
        cadence["thank_you"]["is_on"] = json!(false);
    });
    let mut shop = shop;
    shop.set_day("2026-06-09");
    save(&shop, &|cadence| {
        cadence["closed_weekdays"] = json!([]);
        cadence["gap_days"] = json!(1);
        cadence["thank_you"]["is_on"] = json!(true);
        cadence["churn"]["min_days"] = json!(1);
        cadence["churn"]["fallback_days"] = json!(5);
    });
}

fn dues(shop: &ScratchShop, kind: &str) -> Vec<String> {
    let rows = shop.call("follow_ups.list", Value::Null);
    let of_kind = rows.as_array().unwrap().iter().filter(|row| row["kind"] == kind);
    of_kind.map(|row| row["due_on"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn parcels_that_travel_longer_are_asked_about_later_in_their_own_channel() {
    let shop = ScratchShop::on("2026-05-12");
    import_shopify(&shop, "s.csv", &[shopify(1, "ada@example.com", "Ada", "yes")]);
    import_etsy(&shop, "e.csv", &[etsy(2, "bo", "Bo")]);
    // Bought on 2 and 3 May, and asked about a month later.
    assert_eq!(dues(&shop, "satisfaction"), ["2026-06-02", "2026-06-03"]);
    let save = |field: &str, value: Value| {
        let mut settings = shop.call("settings.get", json!({}));
        *settings["cadence"].pointer_mut(field).unwrap() = value;
        shop.call("settings.save", settings);
    };
    save("/satisfaction/anchor", json!("delivered"));
    save("/transit", json!({ "shopify": 6 }));
    assert_eq!(dues(&shop, "satisfaction"), ["2026-06-03", "2026-06-08"]);
    save("/transit", json!({ "shopify": 6, "etsy": 10 }));
    assert_eq!(dues(&shop, "satisfaction"), ["2026-06-08", "2026-06-13"]);
    shop.call("changes.undo", json!({}));
    assert_eq!(dues(&shop, "satisfaction"), ["2026-06-03", "2026-06-08"]);
}
