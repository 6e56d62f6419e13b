//! Today: one line for each customer, in an order that a shop owner would choose.

use regulars_tests::ScratchShop;
use serde_json::{Value, json};

/// Anna has bought twice within a week, Ben once, Cleo came last year.
struct Shop {
    shop: ScratchShop,
    anna: i64,
    ben: i64,
}

impl Shop {
    fn new() -> Shop {
        let mut shop = ScratchShop::on("2026-06-01");
        let anna = customer(&shop, "Anna Counter", "+49 30 901820");
        let ben = customer(&shop, "Ben Ledger", "+49 30 901821");
        sells(&shop, anna, "9.25");
        sells(&shop, ben, "90.00");
        shop.set_day("2026-06-04");
        Shop { shop, anna, ben }
    }

    fn page(&self) -> Value {
        self.shop.call("today.page", json!({}))
    }

    /// The customers of a section, in its order.
    fn in_section(&self, name: &str) -> Vec<i64> {
        let page = self.page();
        let section = section(&page, name);
        let lines = section["lines"].as_array().unwrap();
        assert_eq!(section["n"], lines.len());
        lines.iter().map(|line| line["customer_id"].as_i64().unwrap()).collect()
    }

    fn promise(&self, customer: i64, text: &str, by: &str) -> i64 {
        let request = json!({ "customer": customer, "promise": { "text": text, "by": by } });
        self.shop.call("promises.make", request)["id"].as_i64().unwrap()
    }

    fn line(&self, customer: i64) -> Value {
        let page = self.page();
        let all = page["sections"].as_array().unwrap().iter();
        let mut lines = all.flat_map(|section| section["lines"].as_array().unwrap());
        lines.find(|line| line["customer_id"] == customer).unwrap().clone()
    }
}

fn customer(shop: &ScratchShop, name: &str, phone: &str) -> i64 {
    let points = json!([{ "kind": "phone", "text": phone }]);
    let made = shop.call("customers.new", json!({ "name": name, "points": points }));
    made["id"].as_i64().unwrap()
}

fn sells(shop: &ScratchShop, customer: i64, price: &str) {
    let lines = json!([{ "title": "Oolong 100 g", "quantity": 1, "unit_price": price }]);
    let sale = json!({ "customer_id": customer, "lines": lines, "is_paid": true });
    shop.call("orders.sell", sale);
}

fn section<'a>(page: &'a Value, name: &str) -> &'a Value {
    let sections = page["sections"].as_array().unwrap();
    sections.iter().find(|it| it["name"] == name).unwrap()
}

#[test]
fn of_two_thank_yous_that_are_equally_urgent_the_better_customer_comes_first() {
    let shop = Shop::new();
    assert_eq!(shop.in_section("today"), [shop.ben, shop.anna]);
}

#[test]
fn each_line_says_by_which_media_they_may_be_reached() {
    let shop = Shop::new();
    let line = shop.line(shop.anna);
    let media: Vec<(&str, bool)> = line["media"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| (it["medium"].as_str().unwrap(), it["may"].as_bool().unwrap()))
        .collect();
    assert_eq!(media, [("phone", true), ("email", false), ("message", false), ("post", false)]);
    assert_eq!(line["media"][1]["why"], "no_channel");
}

#[test]
fn a_promise_due_tomorrow_is_first_tomorrow() {
    let mut shop = Shop::new();
    let id = shop.promise(shop.anna, "a lid", "2026-06-05");
    assert_eq!(shop.in_section("first"), [0_i64; 0]);
    assert_eq!(shop.in_section("today")[0], shop.anna, "she stands where her thank-you is");
    shop.shop.set_day("2026-06-05");
    assert_eq!(shop.in_section("first"), [shop.anna]);
    let line = shop.line(shop.anna);
    assert_eq!(line["class"], "promise");
    assert_eq!(line["promises"][0]["text"], "a lid");
    assert_eq!(line["promises"][0]["days_late"], 0);
    assert_eq!(line["topics"][0]["kind"], "thank_you", "one line with all there is to do");
    assert_eq!(line["leaves"]["by"], "kept");
    shop.shop.call("promises.keep", json!({ "id": id }));
    assert_eq!(shop.in_section("first"), [0_i64; 0]);
    shop.shop.call("changes.undo", Value::Null);
    assert_eq!(shop.in_section("first"), [shop.anna]);
}

#[test]
fn a_promise_to_somebody_with_nothing_planned_is_a_line_of_its_own() {
    let shop = Shop::new();
    let cleo = customer(&shop.shop, "Cleo Past", "+49 30 901822");
    shop.promise(cleo, "a catalogue", "2026-06-04");
    let line = shop.line(cleo);
    assert_eq!(line["topics"], json!([]));
    assert_eq!(line["customer_name"], "Cleo Past");
    let page = shop.page();
    assert_eq!(page["n_by_kind"]["promise"], 1);
    let only = shop.shop.call("today.page", json!({ "kind": "promise" }));
    assert_eq!(section(&only, "first")["n"], 1);
    assert_eq!(section(&only, "today")["n"], 0);
}

#[test]
fn two_orders_in_one_week_are_one_line() {
    let mut shop = Shop::new();
    shop.shop.set_day("2026-06-05");
    sells(&shop.shop, shop.anna, "12.00");
    shop.shop.set_day("2026-06-06");
    let n = shop.in_section("today").iter().filter(|id| **id == shop.anna).count();
    assert_eq!(n, 1);
}

#[test]
fn a_complaint_stands_above_the_rest() {
    let mut shop = Shop::new();
    shop.shop.call(
        "complaints.open",
        json!({ "customer": shop.anna, "complaint": { "text": "a chip" } }),
    );
    shop.shop.set_day("2026-06-05");
    assert_eq!(shop.in_section("first"), [shop.anna]);
    let line = shop.line(shop.anna);
    assert_eq!(line["class"], "complaint");
    assert_eq!(line["leaves"]["by"], "settled");
}

#[test]
fn a_number_that_ends_this_week_comes_before_the_rest() {
    let mut shop = Shop::new();
    shop.page();
    let ends = format!(
        "UPDATE follow_ups SET ends_on = '2026-06-08', instead = 'email' WHERE customer_id = {}",
        shop.anna
    );
    shop.shop.write(&ends);
    shop.shop = std::mem::take(&mut shop.shop).reopened();
    assert_eq!(shop.in_section("first"), [shop.anna]);
    let line = shop.line(shop.anna);
    assert_eq!(line["class"], "ending");
    assert_eq!(line["ends_on"], "2026-06-08");
    assert_eq!(line["days_left"], 4);
    assert_eq!(line["instead"], "email");
}

#[test]
fn an_act_is_heard_at_once_and_so_is_its_undo() {
    let shop = Shop::new();
    let thanks = shop.line(shop.ben)["topics"][0]["id"].clone();
    let done = json!({ "id": thanks, "outcome": "reached" });
    shop.shop.call("attempts.record", done);
    assert_eq!(shop.in_section("today"), [shop.anna]);
    assert_eq!(shop.page()["target"], json!({ "n": 15, "n_done": 1 }));
    shop.shop.call("changes.undo", Value::Null);
    assert_eq!(shop.in_section("today"), [shop.ben, shop.anna]);
}

#[test]
fn what_is_more_than_the_days_work_waits() {
    let shop = Shop::new();
    let mut settings = shop.shop.call("settings.get", Value::Null);
    settings["cadence"]["daily_target"] = json!(1);
    shop.shop.call("settings.save", settings);
    assert_eq!(shop.in_section("today"), [shop.ben]);
    assert_eq!(section(&shop.page(), "waiting")["n"], 1);
    let all = shop.shop.call("today.page", json!({ "all": true }));
    assert_eq!(section(&all, "today")["n"], 2);
    shop.shop.call(
        "attempts.record",
        json!({
            "id": shop.line(shop.ben)["topics"][0]["id"], "outcome": "reached"
        }),
    );
    assert_eq!(shop.in_section("today"), [0_i64; 0], "that is a day's work");
    assert_eq!(section(&shop.page(), "waiting")["n"], 1);
}

#[test]
fn who_bought_often_and_answered_is_told_in_the_reason() {
    let mut shop = ScratchShop::on("2025-01-10");
    let dora = customer(&shop, "Dora Often", "+49 30 901823");
    for day in ["2025-01-10", "2025-02-14", "2025-03-21", "2025-04-25"] {
        shop.set_day(day);
        sells(&shop, dora, "10.00");
    }
    shop.set_day("2025-04-28");
    let page = shop.call("today.page", json!({}));
    let line = section(&page, "today")["lines"][0].clone();
    let habit = json!({ "n_orders": 4, "unit": "weeks", "usual": 5, "now": 0 });
    assert_eq!(line["topics"][0]["reason"]["habit"], habit);
    assert_eq!(line["topics"][0]["reason"]["window"], json!({ "from": 31, "until": 38 }));
    assert_eq!(line["leaves"]["by"], "talk");
}

#[test]
fn a_parcel_is_told_of_for_those_who_come_back_until_it_is_sent() {
    let shop = Shop::new();
    let lines = json!([{ "title": "Oolong 100 g", "quantity": 1, "unit_price": "9.25" }]);
    let again = json!({ "customer_id": shop.anna, "lines": lines, "is_paid": true });
    shop.shop.call("orders.sell", again);
    // A sale at the counter is handed over; an order of the shop on the web is to be sent.
    shop.shop.write("UPDATE orders SET status = 'paid', shipped_on = NULL, delivered_on = NULL, ended_on = NULL");
    let page = shop.page();
    assert_eq!(page["n_parcels"], 1);
    assert_eq!(page["parcels"][0]["customer_id"], shop.anna);
    assert_eq!(page["parcels"][0]["nth_order"], 2);
    shop.shop.write("UPDATE orders SET status = 'shipped', shipped_on = '2026-06-04'");
    assert_eq!(shop.page()["n_parcels"], 0);
}

#[test]
fn a_birthday_of_this_week_stands_beside_the_people() {
    let shop = Shop::new();
    let set = json!({ "id": shop.anna, "fields": { "birthday": "1980-06-08" } });
    shop.shop.call("customers.set", set);
    let occasion = shop.page()["occasions"][0].clone();
    assert_eq!(occasion["on"], "2026-06-08");
    assert_eq!(occasion["years"], 46);
}

#[test]
fn three_years_a_customer_is_an_occasion_of_the_week() {
    let mut shop = ScratchShop::on("2023-06-07");
    let (anna, ben) =
        (customer(&shop, "Anna", "+49 30 901820"), customer(&shop, "Ben", "+49 30 901821"));
    for day in ["2023-06-07", "2026-01-08", "2026-06-04"] {
        shop.set_day(day);
        sells(&shop, anna, "9.25");
    }
    let occasions = |shop: &ScratchShop| shop.call("today.page", json!({}))["occasions"].clone();
    let told = json!([{
        "kind": "anniversary", "customer_id": anna, "customer_name": "Anna", "on": "2026-06-07", "years": 3,
    }]);
    assert_eq!(occasions(&shop), told);
    // Whoever is found to be one person with somebody who came earlier has another day.
    let line = json!([{ "title": "Oolong 100 g", "quantity": 1, "unit_price": "9.25" }]);
    let early = json!({ "customer_id": ben, "lines": line, "is_paid": true, "on": "2022-01-03" });
    shop.call("orders.sell", early);
    assert_eq!(occasions(&shop), told, "once and long ago is no regular");
    shop.call("customers.merge", json!({ "keep": anna, "other": ben }));
    assert_eq!(occasions(&shop), json!([]));
    shop.call("changes.undo", Value::Null);
    assert_eq!(occasions(&shop), told);
    shop.call("trash.put", json!({ "customer": anna }));
    assert_eq!(occasions(&shop), json!([]));
    shop.call("changes.undo", Value::Null);
    assert_eq!(occasions(&shop), told);
    shop.set_day("2026-06-08");
    assert_eq!(occasions(&shop), json!([]), "the day is over");
}

#[test]
fn a_complaint_names_what_it_is_about_and_what_was_done() {
    let mut shop = Shop::new();
    let order =
        shop.shop.call("customers.card", json!({ "id": shop.anna }))["orders"][0]["id"].clone();
    let complaint = json!({ "text": "The tin is dented", "order": order });
    let opened = json!({ "customer": shop.anna, "complaint": complaint });
    let id = shop.shop.call("complaints.open", opened)["id"].clone();
    shop.shop.set_day("2026-06-05");
    let reason = shop.line(shop.anna)["topics"][0]["reason"].clone();
    assert_eq!(reason["title"], "Oolong 100 g");
    let told = json!({ "on": "2026-06-04", "said": "The tin is dented", "solution": null });
    assert_eq!(reason["complaint"], told);
    let settled = json!({ "id": id, "solution": "A new one went out", "ask_on": "2026-06-08" });
    shop.shop.call("complaints.settle", settled);
    shop.shop.set_day("2026-06-08");
    let reason = shop.line(shop.anna)["topics"][0]["reason"].clone();
    assert_eq!(reason["complaint"]["solution"], "A new one went out");
}

#[test]
fn what_stands_in_memory_is_what_the_file_says() {
    let mut shop = Shop::new();
    let seen = |shop: &Shop| shop.page()["sections"].clone();
    let ids = [shop.anna, shop.ben];
    for (at, outcome) in ["no_answer", "reached"].into_iter().enumerate() {
        let topic = shop.line(ids[at])["topics"][0]["id"].clone();
        shop.shop.call("attempts.record", json!({ "id": topic, "outcome": outcome }));
        shop.shop.set_day(["2026-06-06", "2026-06-09"][at]);
        let before = seen(&shop);
        shop.shop = std::mem::take(&mut shop.shop).reopened();
        assert_eq!(seen(&shop), before, "after {outcome}");
    }
}
