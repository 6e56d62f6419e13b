//! Many customers at once: counted first, done as one change, taken back as one; and who may be reached.

use std::sync::Mutex;

use proptest::prelude::*;
use regulars_core::api::answers::Progress;
use regulars_core::api::{self, Host};
use regulars_tests::ScratchShop;
use serde_json::{Value, json};

const JOSE: i64 = 1;
const XIAOMING: i64 = 2;
const ANNA: i64 = 3;

fn shop() -> ScratchShop {
    let shop = ScratchShop::on("2026-05-12");
    shop.write(include_str!("people.sql"));
    shop
}

/// Everybody whom this condition means.
fn meeting(field: &str, op: &str, value: Value) -> Value {
    json!({ "matching": { "filter": { "field": field, "op": op, "value": value } } })
}

fn ids(shop: &ScratchShop, filter: &Value) -> Vec<i64> {
    let list = shop.call("customers.list", json!({ "filter": filter, "limit": 500 }));
    let rows = list["rows"].as_array().unwrap().iter();
    let mut ids: Vec<i64> = rows.map(|row| row["id"].as_i64().unwrap()).collect();
    ids.sort_unstable();
    ids
}

#[test]
fn everybody_whom_a_list_shows_is_tagged_at_once_but_for_those_unticked() {
    let shop = shop();
    let before = shop.dump();
    let mut who = meeting("channel", "is", json!(["shopify"]));
    let act = |who: &Value| json!({ "who": who, "act": "tag", "tag": "tea" });
    assert_eq!(shop.call("bulk.preview", act(&who))["n"], 2);
    who["except"] = json!([ANNA]);
    assert_eq!(shop.call("bulk.preview", act(&who))["n_chosen"], 1);
    assert_eq!(shop.call("bulk.do", act(&who))["n"], 1);
    let tagged = json!({ "field": "tag", "op": "is", "value": ["tea"] });
    assert_eq!(ids(&shop, &tagged), [JOSE]);
    let all = act(&json!({ "matching": {} }));
    let preview = shop.call("bulk.preview", all.clone());
    assert_eq!((&preview["n"], &preview["left_out"]), (&json!(2), &json!({ "already": 1 })));
    shop.call("bulk.do", all);
    assert_eq!(ids(&shop, &tagged), [JOSE, XIAOMING, ANNA]);
    shop.call("changes.undo", json!({}));
    assert_eq!(ids(&shop, &tagged), [JOSE], "a set is asked anew after a change");
    shop.call("changes.undo", json!({}));
    assert_eq!(shop.dump(), before);
}

#[test]
fn a_list_that_is_named_for_the_first_time_is_made_with_those_who_are_put_on_it() {
    let shop = shop();
    let before = shop.dump();
    let who = json!({ "ids": [JOSE, ANNA] });
    let act = json!({ "who": who, "act": "list", "list_name": " Spring ", "reason": "asked" });
    assert_eq!(shop.call("bulk.preview", act.clone())["n"], 2);
    let done = shop.call("bulk.do", act.clone());
    assert_eq!(done["change"]["places"], json!({ "n": 2, "list": "Spring" }));
    assert_eq!(shop.call("lists.all", json!({}))[0]["n_customers"], 2);
    assert_eq!(shop.call("bulk.preview", act)["left_out"], json!({ "already": 2 }));
    shop.call("changes.undo", json!({}));
    assert_eq!(shop.dump(), before);
}

#[test]
fn who_matches_a_search_goes_to_the_trash_and_comes_back_as_one() {
    let shop = shop();
    let before = shop.dump();
    let who = json!({ "matching": { "query": "e" } });
    let done = shop.call("bulk.do", json!({ "who": who, "act": "trash" }));
    assert_eq!(done["n"], 2);
    assert_eq!(shop.call("trash.list", json!({}))["total"], 2);
    assert_eq!(ids(&shop, &json!({ "all": [] })), [XIAOMING]);
    shop.call("changes.undo", json!({}));
    assert_eq!(ids(&shop, &json!({ "all": [] })), [JOSE, XIAOMING, ANNA]);
    assert_eq!(shop.dump(), before);
}

#[test]
fn an_export_says_beforehand_how_many_allow_which_way() {
    let shop = shop();
    let act = json!({ "who": { "matching": {} }, "act": "export" });
    let reach = |n: [i64; 3]| json!({ "phone": n[0], "email": n[1], "post": n[2] });
    assert_eq!(shop.call("bulk.preview", act.clone())["reach"], reach([2, 1, 1]));
    shop.call("customers.refuse", json!({ "id": JOSE, "scope": "phone" }));
    shop.call("customers.refuse", json!({ "id": ANNA, "scope": "all" }));
    let preview = shop.call("bulk.preview", act);
    assert_eq!(preview["reach"], reach([1, 1, 0]));
    assert_eq!(preview["left_out"], json!({ "restricted": 1 }));
    assert_eq!(preview["n"], 2);
}

#[test]
fn an_export_of_all_who_match_holds_nobody_who_refused_and_no_number_they_would_not_be_rung_at() {
    let shop = shop();
    shop.call("customers.refuse", json!({ "id": JOSE, "scope": "phone" }));
    shop.call("customers.refuse", json!({ "id": ANNA, "scope": "all" }));
    let to = shop.folder().join("list.csv").display().to_string();
    let act = json!({ "who": { "matching": {} }, "act": "export", "to": to });
    assert_eq!(shop.call("bulk.do", act)["n"], 2);
    let written = std::fs::read_to_string(&to).unwrap();
    assert!(!written.contains("12345678") && written.contains("jose@example.com"), "{written}");
    assert!(written.contains("+8613800138000") || written.contains("13800138000"), "{written}");
    assert!(!written.contains("Anna Berg"), "{written}");
}

#[test]
fn whoever_refused_or_has_no_number_to_ring_stands_on_no_printed_list() {
    let shop = shop();
    shop.call("customers.refuse", json!({ "id": JOSE, "scope": "phone" }));
    let who = json!({ "matching": {} });
    let preview = shop.call("bulk.preview", json!({ "who": who, "act": "print" }));
    assert_eq!(preview["n"], 1);
    assert_eq!(preview["left_out"], json!({ "no_number": 2 }));
    let paper = shop.call("paper.list", json!({ "who": who, "title": "Tea <people>" }));
    let html = paper["html"].as_str().unwrap();
    assert!(html.contains("王小明") && html.contains("Tea &lt;people&gt;"), "{html}");
    assert!(!html.contains("José") && !html.contains("Anna Berg"), "{html}");
    assert!(!html.contains("&lt;list-paper"), "every word is there");
    assert_eq!((&paper["n_pages"], &paper["n_customers"]), (&json!(1), &json!(1)));
    assert_eq!(paper["file_name"], "Tea people 2026-05-12.pdf");
}

#[test]
fn a_list_that_no_day_of_calls_could_hold_is_cut_and_says_so() {
    let shop = shop();
    crowd(&shop, 1_200);
    shop.write(
        "INSERT INTO identities (channel_id, evidence, value, customer_id, name, city, country, file_id, row_number)
        SELECT 1, 'handle', 'guest-' || id, id, name, '', '', 1, 9 FROM customers WHERE id >= 1000;
        INSERT INTO buyers (identity_id, words_hash, buyer_rank, phone, phone_nature, file_id, row_number)
        SELECT id, id, 1, '+4930' || customer_id, 'own', 1, 9 FROM identities WHERE customer_id >= 1000;",
    );
    let act = json!({ "who": { "matching": { "query": "guest" } }, "act": "print" });
    let preview = shop.call("bulk.preview", act);
    assert_eq!(
        (&preview["n"], &preview["left_out"]),
        (&json!(1_000), &json!({ "beyond_paper": 200 }))
    );
}

/// Hears of everything, and has had enough after the first word.
#[derive(Default)]
struct Impatient {
    told: Mutex<Vec<String>>,
}

impl Host for Impatient {
    fn progress(&self, progress: &Progress) {
        self.told.lock().unwrap().push(progress.stage.clone());
    }

    fn is_stopped(&self) -> bool {
        self.told.lock().unwrap().len() > 1
    }
}

/// So many more customers.
fn crowd(shop: &ScratchShop, n: i64) {
    shop.write(&format!(
        "WITH RECURSIVE n (n) AS (VALUES (1000) UNION ALL SELECT n + 1 FROM n WHERE n < 999 + {n})
        INSERT INTO customers (id, name) SELECT n, 'Guest ' || n FROM n;"
    ));
}

#[test]
fn stopped_half_way_nothing_of_it_stays_and_it_is_told_how_far_it_is() {
    let shop = shop();
    crowd(&shop, 3_000);
    let before = shop.dump();
    let act = json!({ "who": { "matching": {} }, "act": "tag", "tag": "everybody" });
    let host = Impatient::default();
    let refused = api::call(shop.shop(), shop.now(), &host, "bulk.do", act).unwrap_err();
    assert_eq!(refused.code(), "stopped");
    assert_eq!(*host.told.lock().unwrap(), ["changing", "changing"]);
    assert_eq!(shop.dump(), before);
    assert_eq!(shop.call("changes.list", json!({}))["undo"], Value::Null);
}

#[test]
fn ten_thousand_are_tagged_put_away_and_brought_back_as_one_change_each() {
    let shop = shop();
    crowd(&shop, 10_000);
    let before = shop.dump();
    let everybody = json!({ "matching": {} });
    let tag = json!({ "who": everybody, "act": "tag", "tag": "everybody" });
    assert_eq!(shop.call("bulk.do", tag)["change"]["places"]["n"], 10_003);
    let trash = json!({ "who": { "matching": { "query": "guest" } }, "act": "trash" });
    assert_eq!(shop.call("bulk.do", trash)["n"], 10_000);
    assert_eq!(shop.call("customers.list", json!({}))["total"], 3);
    shop.call("changes.undo", json!({}));
    assert_eq!(shop.call("customers.list", json!({}))["total"], 10_003);
    shop.call("changes.undo", json!({}));
    assert_eq!(shop.dump(), before);
}

#[test]
fn an_emptied_trash_holds_nobody_and_who_was_imported_stays_hidden_with_their_refusal() {
    let shop = shop();
    let made = json!({ "name": "Zoë Quist", "points": [] });
    let zoe = shop.call("customers.new", made)["id"].clone();
    shop.call("notes.write", json!({ "customer": JOSE, "text": "Has a dog" }));
    shop.call("customers.refuse", json!({ "id": JOSE, "scope": "phone" }));
    shop.call("bulk.do", json!({ "who": { "ids": [JOSE, zoe] }, "act": "trash" }));
    assert_eq!(shop.call("trash.empty", json!({}))["n"], 2);
    let trash = shop.call("trash.list", json!({}));
    assert_eq!((&trash["total"], &trash["rows"]), (&json!(0), &json!([])));
    let dump = shop.dump();
    assert!(!dump.contains("Has a dog") && !dump.contains("Zoë"), "{dump}");
    assert!(dump.contains("do_not_contact"));
    assert_eq!(ids(&shop, &json!({ "all": [] })), [XIAOMING, ANNA]);
    assert_eq!(shop.call("trash.empty", json!({}))["n"], 0);
    assert_eq!(shop.refused("changes.undo", json!({})).code(), "too_late");
}

#[test]
fn views_stand_in_the_order_that_the_merchant_gives_them() {
    let shop = shop();
    let view = json!({ "filter": null, "sort": null, "descending": false, "columns": [] });
    let keep = |name: &str| {
        shop.call("views.save", json!({ "name": name, "view": view }))["id"].as_i64().unwrap()
    };
    let (one, two) = (keep("Regulars"), keep("Quiet"));
    let ordered = shop.call("views.order", json!({ "ids": [two, one] }));
    assert_eq!(ordered[0]["name"], "Quiet");
    assert_eq!(shop.refused("views.order", json!({ "ids": [two] })).code(), "invalid");
    shop.call("changes.undo", json!({}));
    assert_eq!(shop.call("views.all", json!({}))[0]["name"], "Regulars");
}

/// What may have happened with one of three customers.
fn happened() -> impl Strategy<Value = String> {
    let buyer = 1_i64..=3;
    let act = prop::sample::select(vec!["granted", "not_granted", "refused", "bounced"]);
    let day = prop::sample::select(vec!["2026-01-05", "2026-03-05"]);
    let status = prop::sample::select(vec!["placed", "paid", "cancelled", "refunded", "completed"]);
    let reason = prop::sample::select(vec!["refused", "wrong", "bounced"]);
    let kind = prop::sample::select(vec!["email", "phone"]);
    let scope = prop::sample::select(vec!["all", "phone", "email", "post", "message"]);
    let outcome = prop::sample::select(vec!["reached", "no_answer", "callback"]);
    let value = "(SELECT email FROM buyers WHERE id = 1)";
    prop_oneof![
        // Another row of a file about the mailbox or number of one of them, with or without a yes or no.
        (1_i64..=3, 1_i64..=2, kind.clone(), prop::option::of(act), day.clone(), any::<bool>())
            .prop_map(|(who, whose, kind, act, day, is_own)| {
                let act = act.map_or("NULL".to_owned(), |act| format!("'{act}'"));
                let nature = if is_own { "own" } else { "relay" };
                format!(
                    "INSERT INTO buyers (identity_id, words_hash, buyer_rank, {kind}, {kind}_nature,
                        {kind}_consent, consented_on, file_id, row_number)
                    SELECT {who}, 100 + (SELECT count(*) FROM buyers), 1, coalesce({kind}, 'x{whose}@example.com'),
                        '{nature}', {act}, '{day}', 1, 9 FROM buyers WHERE id = {whose};"
                )
            }),
        (buyer.clone(), scope).prop_map(|(who, scope)| format!(
            "INSERT INTO events (type, customer_id, happened_on, learned_at, scope, note)
            VALUES ('do_not_contact', {who}, '2026-04-01', '2026-04-01T08:00:00Z', '{scope}', '{scope}');"
        )),
        (kind, reason).prop_map(move |(kind, reason)| format!(
            "INSERT OR IGNORE INTO suppressions (kind, value, reason, since_on)
            SELECT '{kind}', coalesce({kind}, {value}), '{reason}', '2026-04-01' FROM buyers WHERE id = 1;"
        )),
        (buyer.clone(), status, day.clone()).prop_map(|(who, status, day)| format!(
            "INSERT INTO orders (channel_id, number, identity_id, buyer_id, ordered_on, status,
                currency, total_minor, content_hash, file_id, row_number)
            SELECT 1, 'n' || (SELECT count(*) FROM orders), {who}, {who}, '{day}', '{status}', 'EUR',
                1000, 100 + (SELECT count(*) FROM orders), 1, 9;"
        )),
        (buyer.clone(), outcome, day.clone()).prop_map(|(who, outcome, day)| format!(
            "INSERT INTO events (type, customer_id, happened_on, learned_at, outcome, until_on)
            VALUES ('attempt', {who}, '{day}', '{day}T08:00:00Z', '{outcome}', '2026-03-05');"
        )),
        (buyer.clone(), day).prop_map(|(who, day)| format!(
            "INSERT INTO events (type, customer_id, happened_on, learned_at)
            VALUES ('complaint', {who}, '{day}', '{day}T08:00:00Z');"
        )),
        (buyer, prop::sample::select(vec!["'poor'", "'very_good'", "NULL"])).prop_map(
            |(who, level)| format!(
                "INSERT INTO field_values (customer_id, field, value, source, said_on, learned_at)
                VALUES ({who}, 'standing', {level}, 'typed', '2026-05-01', '2026-05-01T08:00:00Z');"
            )
        ),
    ]
}

/// What the card says of a way to reach somebody, point by point.
fn card_allows(card: &Value, kind: &str) -> bool {
    let entries = card["timeline"].as_array().unwrap();
    let scope = if kind == "handle" { "message" } else { kind };
    let refuses = entries.iter().any(|entry| {
        entry["entry"] == "refusal" && (entry["note"] == "all" || entry["note"] == scope)
    });
    let points = card["contact_points"].as_array().unwrap();
    !refuses
        && points.iter().any(|point| {
            point["kind"] == kind
                && point["nature"] == "own"
                && point["stopped"].is_null()
                && (point["permission"].is_null() || point["permission"] == "granted")
        })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn filters_of_standing_and_permission_mean_those_whose_cards_say_so(
        happened in prop::collection::vec(happened(), 0..10),
    ) {
        let shop = shop();
        happened.iter().for_each(|sql| shop.write(sql));
        let everybody = [JOSE, XIAOMING, ANNA];
        let cards = everybody.map(|id| shop.call("customers.card", json!({ "id": id })));
        for level in ["very_good", "good", "fair", "poor", "new"] {
            let slowly: Vec<i64> = everybody
                .into_iter()
                .zip(&cards)
                .filter(|(_, card)| card["standing"]["level"] == level)
                .map(|(id, _)| id)
                .collect();
            let is = json!({ "field": "standing", "op": "is", "value": [level] });
            prop_assert_eq!(ids(&shop, &is), slowly, "{} {:?}", level, happened);
        }
        for (word, kind) in [("phone", "phone"), ("email", "email"), ("post", "post"), ("message", "handle")] {
            let slowly: Vec<i64> = everybody
                .into_iter()
                .zip(&cards)
                .filter(|(_, card)| card_allows(card, kind))
                .map(|(id, _)| id)
                .collect();
            let is = json!({ "field": "permission", "op": "is", "value": [word] });
            prop_assert_eq!(ids(&shop, &is), slowly.clone(), "{} {:?}", word, happened);
            let is_not = json!({ "field": "permission", "op": "is_not", "value": [word] });
            prop_assert_eq!(ids(&shop, &is_not).len() + slowly.len(), everybody.len());
        }
    }
}
