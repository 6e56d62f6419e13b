//! The rulebook: what channels allow holds for the plan, is explained, changed, and set aside for one.

use regulars_tests::ScratchShop;
use serde_json::{Value, json};

use crate::merging::shops::import_shopify;

const NO_ADVERTISING: [&str; 3] = ["amazon", "bol", "taobao"];
const ONLY_WHO_AGREED: [&str; 3] = ["ebay", "etsy", "youzan"];
const OWN_SHOPS: [&str; 4] = ["shopify", "woocommerce", "square", "counter"];

/// One buyer of every channel that is known, each with a number, an address and a name there, who
/// bought on this day and whom the shop has known since the day after.
fn one_buyer_per_channel(bought_on: &str, today: &str) -> ScratchShop {
    let mut shop = ScratchShop::on(today);
    let page = shop.call("rulebook.get", json!({}));
    let known = page["channels"].as_array().unwrap().iter();
    let mut keys: Vec<&str> = known.map(|book| book["channel"].as_str().unwrap()).collect();
    keys.push("counter");
    shop.write(&format!("INSERT INTO plan (id, planned_for) VALUES (1, '{bought_on}')"));
    for (n, key) in (1..).zip(keys) {
        let file = format!("{n}, 1");
        shop.write(&format!(
            "INSERT INTO channels (id, key, activated_on) VALUES ({n}, '{key}', '{bought_on}');
             INSERT INTO import_batches (id, imported_at, imported_on)
                 VALUES ({n}, '{bought_on}T12:00:00Z', '{bought_on}');
             INSERT INTO import_files (id, batch_id, channel_id, name, format, encoding, delimiter)
                 VALUES ({n}, {n}, {n}, 'orders.csv', 'made_up', 'utf-8', ',');
             INSERT INTO customers (id, name) VALUES ({n}, 'Buyer at {key}');
             INSERT INTO identities (id, channel_id, evidence, value, customer_id, name, city, country,
                     file_id, row_number)
                 VALUES ({n}, {n}, 'handle', 'buyer{n}', {n}, 'Buyer at {key}', '', '', {file});
             INSERT INTO buyers (id, identity_id, words_hash, buyer_rank, handle, email, email_nature,
                     phone, phone_nature, address, address_nature, file_id, row_number)
                 VALUES ({n}, {n}, {n}, 1, 'buyer{n}', 'buyer{n}@example.com', 'own',
                     '+4930555{n:04}', 'own', 'Lane {n}', 'own', {file});
             INSERT INTO orders (id, channel_id, number, identity_id, buyer_id, ordered_on, status,
                     currency, total_minor, content_hash, file_id, row_number)
                 VALUES ({n}, {n}, 'A{n}', {n}, {n}, '{bought_on}', 'completed', 'EUR', 2000, {n}, {file});"
        ));
    }
    shop.set_day(today);
    shop
}

fn plan(shop: &ScratchShop) -> Vec<Value> {
    shop.call("follow_ups.list", Value::Null).as_array().unwrap().clone()
}

#[track_caller]
fn of(shop: &ScratchShop, channel: &str, kind: &str) -> Value {
    let plan = plan(shop);
    let found = plan.iter().find(|row| row["channel"] == channel && row["kind"] == kind);
    found.unwrap_or_else(|| panic!("{channel} has no {kind}")).clone()
}

fn stands(row: &Value) -> (&str, &str) {
    let word = |name: &str| row[name].as_str().unwrap_or("-");
    (word("state"), if row["medium"].is_null() { word("state_reason") } else { word("medium") })
}

/// The rules of a channel as they are, in the shape in which they are saved.
fn rules(shop: &ScratchShop, channel: &str) -> Value {
    let page = shop.call("rulebook.get", json!({}));
    let books = page["channels"].as_array().unwrap();
    let book = books.iter().find(|book| book["channel"] == channel).unwrap();
    let rows = book["rows"].as_array().unwrap();
    let leaves = rows.iter().flat_map(|row| {
        let cells = row["cells"].as_array().unwrap().iter();
        cells.map(
            |cell| json!({ "kind": row["kind"], "medium": cell["medium"], "leave": cell["leave"] }),
        )
    });
    json!({
        "channel": channel,
        "leaves": leaves.collect::<Vec<_>>(),
        "days": rows.iter().map(|row| json!({ "kind": row["kind"], "days": row["days"]["days"] })).collect::<Vec<_>>(),
        "keep_days": book["keep_days"]["days"],
        "basis": book["basis"],
    })
}

fn with_leave(mut rules: Value, kind: &str, medium: &str, leave: &str) -> Value {
    let leaves = rules["leaves"].as_array_mut().unwrap();
    let cell = leaves.iter_mut().find(|it| it["kind"] == kind && it["medium"] == medium).unwrap();
    cell["leave"] = json!(leave);
    rules
}

#[test]
fn a_suggestion_is_never_made_to_an_amazon_ebay_or_etsy_buyer_who_has_not_agreed() {
    let shop = one_buyer_per_channel("2026-02-10", "2026-05-12");
    for channel in NO_ADVERTISING {
        assert_eq!(
            stands(&of(&shop, channel, "cross_sell")),
            ("blocked", "source_policy"),
            "{channel}"
        );
    }
    for channel in ONLY_WHO_AGREED {
        assert_eq!(
            stands(&of(&shop, channel, "cross_sell")),
            ("blocked", "no_consent"),
            "{channel}"
        );
    }
    // A purchase stands for a letter that sells, and not for a call.
    for channel in OWN_SHOPS {
        assert_eq!(stands(&of(&shop, channel, "cross_sell")), ("due", "email"), "{channel}");
    }
    let sheet = shop.call("call_sheet.csv", json!({}));
    for channel in NO_ADVERTISING.iter().chain(&ONLY_WHO_AGREED) {
        assert!(!sheet.as_str().unwrap().contains(&format!("Buyer at {channel},")), "{channel}");
    }
}

#[test]
fn thanks_stay_inside_the_platform_where_it_says_so() {
    let shop = one_buyer_per_channel("2026-05-08", "2026-05-12");
    assert_eq!(stands(&of(&shop, "etsy", "thank_you")), ("due", "message"));
    assert_eq!(stands(&of(&shop, "ebay", "thank_you")), ("due", "phone"));
    assert_eq!(stands(&of(&shop, "amazon", "thank_you")), ("blocked", "source_policy"));
    assert_eq!(stands(&of(&shop, "counter", "thank_you")), ("due", "phone"));
}

#[test]
fn what_a_rule_would_move_is_told_before_it_is_saved_and_is_what_saving_does() {
    let shop = one_buyer_per_channel("2026-05-08", "2026-05-12");
    let before = shop.dump();
    let count = |rules: &Value| {
        let told = shop.call("rulebook.preview", json!({ "rules": rules }));
        ["n_new", "n_gone", "n_moved", "n_other_way"].map(|part| told[part].as_i64().unwrap())
    };
    let of_etsy = rules(&shop, "etsy");
    assert_eq!(count(&of_etsy), [0, 0, 0, 0]);
    let let_through = with_leave(rules(&shop, "amazon"), "thank_you", "message", "yes");
    assert_eq!(count(&let_through)[..2], [1, 0]);
    let mut forbidden = of_etsy.clone();
    let mut another_way = of_etsy;
    for medium in ["phone", "email", "message", "post"] {
        forbidden = with_leave(forbidden, "thank_you", medium, "no");
    }
    assert_eq!(count(&forbidden)[..2], [0, 1]);
    for (medium, leave) in [("message", "no"), ("phone", "yes")] {
        another_way = with_leave(another_way, "thank_you", medium, leave);
    }
    assert_eq!(count(&another_way), [0, 0, 0, 1]);
    assert_eq!(shop.dump(), before, "a look keeps nothing");
    let told = shop.call("rulebook.preview", json!({ "rules": let_through }));
    assert_eq!(told["examples"][0]["customer_name"], "Buyer at amazon");
    shop.call("rulebook.save", let_through);
    let thanks = of(&shop, "amazon", "thank_you");
    assert_eq!(stands(&thanks), ("due", "message"));
    assert_eq!(thanks["due_on"], told["examples"][0]["after_on"]);
    let wrong = with_leave(rules(&shop, "etsy"), "thank_you", "message", "perhaps");
    assert_eq!(shop.refused("rulebook.preview", json!({ "rules": wrong })).code(), "invalid");
}

#[test]
fn every_number_of_those_left_out_is_the_number_of_rows_behind_it() {
    let shop = one_buyer_per_channel("2026-02-10", "2026-05-12");
    shop.call("customers.refuse", json!({ "id": 1, "scope": "all" }));
    let all = shop.call("left_out.list", json!({}));
    let counts = all["counts"].as_array().unwrap();
    assert!(counts.len() > 20, "{counts:?}");
    for count in counts {
        let which = json!({ "reason": count["reason"], "channel": count["channel"] });
        let listed = shop.call("left_out.list", which);
        assert_eq!(listed["n"], count["n"], "{count}");
        let rows = listed["rows"].as_array().unwrap();
        assert_eq!(rows.len() as i64, count["n"].as_i64().unwrap());
        assert!(rows.iter().all(|row| row["reason"] == count["reason"]));
    }
    let total: i64 = counts.iter().map(|count| count["n"].as_i64().unwrap()).sum();
    assert_eq!(all["n"], total);
    // The same stands on Today and on the sheet.
    let today = shop.call("today.page", json!({}));
    let of_reason = |reason: &str| -> i64 {
        counts.iter().filter(|it| it["reason"] == reason).map(|it| it["n"].as_i64().unwrap()).sum()
    };
    for (reason, n) in today["left_out"].as_object().unwrap() {
        assert_eq!(n, &json!(of_reason(reason)), "{reason}");
    }
    assert!(of_reason("do_not_contact") > 0);
}

#[test]
fn those_left_out_are_told_which_rule_says_so_with_its_day_and_source() {
    let shop = one_buyer_per_channel("2026-02-10", "2026-05-12");
    let listed =
        shop.call("left_out.list", json!({ "reason": "source_policy", "channel": "amazon" }));
    let media = listed["rows"][0]["media"].as_array().unwrap();
    assert_eq!(media.len(), 4);
    for medium in media {
        assert_eq!(medium["why"], "rule", "{medium}");
        assert_eq!(medium["checked_on"], "2026-11-22");
        assert!(medium["source"].as_str().unwrap().contains("Amazon Communication Guidelines"));
    }
}

#[test]
fn switching_one_rule_changes_exactly_these_rows() {
    let shop = one_buyer_per_channel("2026-05-08", "2026-05-12");
    let before = plan(&shop);
    let yes = with_leave(rules(&shop, "amazon"), "thank_you", "phone", "yes");
    shop.call("rulebook.save", yes);
    let after = plan(&shop);
    let pairs = after.iter().zip(&before);
    let changed: Vec<&Value> =
        pairs.filter(|(after, before)| after != before).map(|(row, _)| row).collect();
    assert_eq!(after.len(), before.len());
    assert_eq!(changed.len(), 1, "{changed:#?}");
    assert_eq!(
        (&changed[0]["channel"], &changed[0]["kind"]),
        (&json!("amazon"), &json!("thank_you"))
    );
    assert_eq!(stands(changed[0]), ("due", "phone"));
}

#[test]
fn a_rule_that_is_opened_makes_nobody_late() {
    let mut shop = one_buyer_per_channel("2026-05-01", "2026-05-05");
    shop.set_day("2026-05-12");
    assert_eq!(stands(&of(&shop, "amazon", "thank_you")), ("blocked", "source_policy"));
    let late =
        |shop: &ScratchShop| plan(shop).iter().filter(|row| row["state"] == "overdue").count();
    let before = late(&shop);
    shop.call("rulebook.save", with_leave(rules(&shop, "amazon"), "thank_you", "phone", "yes"));
    assert_eq!(stands(&of(&shop, "amazon", "thank_you")), ("due", "phone"));
    assert_eq!(late(&shop), before);
}

#[test]
fn a_decision_keeps_its_day_and_goes_back_to_what_the_channel_says() {
    let mut shop = one_buyer_per_channel("2026-02-10", "2026-05-12");
    let book = |shop: &ScratchShop| {
        let page = shop.call("rulebook.get", json!({}));
        let books = page["channels"].as_array().unwrap();
        books.iter().find(|book| book["channel"] == "amazon").unwrap().clone()
    };
    assert_eq!(book(&shop)["edited_on"], Value::Null);
    let original = rules(&shop, "amazon");
    shop.call("rulebook.save", with_leave(original.clone(), "satisfaction", "phone", "yes"));
    shop.set_day("2026-05-20");
    shop.call("rulebook.save", with_leave(rules(&shop, "amazon"), "churn", "post", "opt_in"));
    let cell = |kind: &str, medium: &str| {
        let book = book(&shop);
        let rows = book["rows"].as_array().unwrap();
        let row = rows.iter().find(|row| row["kind"] == kind).unwrap();
        let cells = row["cells"].as_array().unwrap();
        cells.iter().find(|cell| cell["medium"] == medium).unwrap().clone()
    };
    assert_eq!(cell("satisfaction", "phone")["edited_on"], "2026-05-12");
    assert_eq!(cell("churn", "post")["edited_on"], "2026-05-20");
    let history = shop.call("changes.list", json!({}));
    assert_eq!(history["changes"][0]["act"], "rulebook_saved");
    assert_eq!(history["changes"][0]["places"]["channel"], "amazon");
    shop.call("rulebook.save", original);
    assert_eq!(book(&shop)["edited_on"], Value::Null);
    assert_eq!(shop.call("settings.get", json!({}))["rulebook"], json!({}));
}

#[test]
fn an_edit_of_the_rulebook_is_undone_and_redone() {
    let shop = one_buyer_per_channel("2026-02-10", "2026-05-12");
    let before = plan(&shop);
    let no = with_leave(rules(&shop, "shopify"), "cross_sell", "email", "no");
    shop.call("rulebook.save", no);
    assert_eq!(stands(&of(&shop, "shopify", "cross_sell")), ("due", "message"));
    let after = plan(&shop);
    shop.call("changes.undo", json!({}));
    assert_eq!(plan(&shop), before);
    shop.call("changes.redo", json!({}));
    assert_eq!(plan(&shop), after);
}

#[test]
fn an_overruled_row_is_in_the_history() {
    let shop = one_buyer_per_channel("2026-05-08", "2026-05-12");
    let row = of(&shop, "amazon", "thank_you");
    let asked = json!({
        "customer": row["customer_id"], "topics": [row["id"]], "outcome": "reached", "medium": "phone",
        "note": "They asked me to ring", "overrule": true,
    });
    let mut without = asked.clone();
    without["overrule"] = json!(false);
    shop.refused("talks.record", without);
    shop.call("talks.record", asked);
    assert_eq!(of(&shop, "amazon", "thank_you")["state"], "done");
    assert!(shop.dump().contains("\"overruled\":\"source_policy\""));
    let history = shop.call("changes.list", json!({}));
    assert_eq!(history["changes"][0]["customer_id"], row["customer_id"]);
    assert_eq!(history["changes"][0]["act"], "attempt_overruled");
    let card = || shop.call("customers.card", json!({ "id": row["customer_id"] }));
    let talk = |card: &Value| {
        let timeline = card["timeline"].as_array().unwrap().clone();
        timeline.into_iter().find(|entry| entry["entry"] == "attempt")
    };
    let told = talk(&card()).unwrap();
    assert_eq!(told["overruled"], "source_policy");
    assert_eq!(told["note"], "They asked me to ring");
    shop.call("changes.undo", json!({}));
    assert_eq!(talk(&card()), None);
    assert_eq!(of(&shop, "amazon", "thank_you")["state"], "blocked");
    shop.call("changes.redo", json!({}));
    assert_eq!(talk(&card()).unwrap()["overruled"], "source_policy");
}

#[test]
fn neither_a_refusal_nor_a_missing_yes_is_overruled() {
    let shop = one_buyer_per_channel("2026-02-10", "2026-05-12");
    let try_on = |channel: &str| {
        let row = of(&shop, channel, "cross_sell");
        let listed = shop.call("left_out.list", json!({ "channel": channel }));
        let rows = listed["rows"].as_array().unwrap();
        let can = rows.iter().find(|it| it["id"] == row["id"]).unwrap()["can_be_overruled"].clone();
        assert_eq!(can, json!(false), "{channel}");
        let talk = json!({
            "customer": row["customer_id"], "topics": [row["id"]], "outcome": "reached", "overrule": true,
        });
        shop.refused("talks.record", talk);
    };
    try_on("amazon");
    try_on("etsy");
    let refusing = of(&shop, "bol", "cross_sell")["customer_id"].clone();
    shop.call("customers.refuse", json!({ "id": refusing, "scope": "all" }));
    try_on("bol");
}

#[test]
fn what_is_kept_for_longer_than_allowed_is_counted_and_listed_and_not_erased() {
    let shop = one_buyer_per_channel("2026-02-10", "2026-05-12");
    let kept = shop.call("rulebook.kept", json!({ "channel": "amazon" }));
    assert_eq!(kept["n"], 1);
    assert_eq!(kept["rows"][0]["customer_name"], "Buyer at amazon");
    assert_eq!(kept["rows"][0]["kept_until"], "2026-03-12");
    assert_eq!(shop.call("rulebook.kept", json!({ "channel": "shopify" }))["n"], 0);
    let mut rules = rules(&shop, "amazon");
    rules["keep_days"] = json!(365);
    shop.call("rulebook.save", rules);
    assert_eq!(shop.call("rulebook.kept", json!({ "channel": "amazon" }))["n"], 0);
    assert_eq!(shop.call("customers.list", json!({ "limit": 5 }))["total"], 41);
}

#[test]
fn words_that_were_answered_stay_as_they_were() {
    let mut shop = ScratchShop::on("2026-05-12");
    let add = |shop: &ScratchShop, text: &str| {
        shop.call("wordings.add", json!({ "language": "en", "text": text }))
    };
    add(&shop, "May I write to you?");
    shop.set_day("2026-05-20");
    let page = add(&shop, "  May I send you a letter now and then?  ");
    let english = &page["languages"][0];
    assert_eq!(english["text"], "May I send you a letter now and then?");
    let versions = english["versions"].as_array().unwrap();
    assert_eq!(versions.len(), 3);
    assert_eq!(versions[1]["text"], "May I write to you?");
    assert_eq!(versions[0]["since_on"], "2026-05-20");
    // The same words again are no new version.
    assert_eq!(add(&shop, "May I send you a letter now and then?"), page);
    shop.refused("wordings.add", json!({ "language": "en", "text": " " }));
    shop.refused("wordings.add", json!({ "language": "xx", "text": "Hallo" }));
}

/// Mira bought on 1 May and on 4 June and hears from the shop once in sixteen days: she is asked on 1 June,
/// and the thanks of 7 to 11 June wait until the 17th.
fn shop_with_a_budget() -> ScratchShop {
    let mut shop = ScratchShop::on("2026-05-02");
    let bought = |number: u32, on: &str| {
        format!(
            "#{number},mira@example.com,paid,yes,EUR,20.00,{on} 09:30:00 +0200,1,Cup,20.00,Mira,\n"
        )
    };
    import_shopify(&shop, "may.csv", &[bought(1, "2026-05-01")]);
    let mut settings = shop.call("settings.get", json!({}));
    settings["cadence"]["budget"] =
        json!({ "most": 1, "days": 16, "selling": 1, "selling_days": 60 });
    shop.call("settings.save", settings);
    let thanks = plan(&shop).into_iter().find(|row| row["kind"] == "thank_you").unwrap();
    shop.call("follow_ups.skip", json!({ "id": thanks["id"], "note": "" }));
    shop.set_day("2026-06-05");
    import_shopify(&shop, "june.csv", &[bought(2, "2026-06-04")]);
    shop
}

#[test]
fn a_channel_that_is_closed_makes_room_but_nobody_late() {
    let thanked = |on: &str| {
        let mut shop = shop_with_a_budget();
        shop.set_day(on);
        let mut edited = rules(&shop, "shopify");
        for cell in edited["leaves"].as_array_mut().unwrap() {
            if cell["kind"] == "satisfaction" {
                cell["leave"] = json!("no");
            }
        }
        let told = |shop: &ScratchShop| {
            let open = |row: &&Value| row["kind"] == "thank_you" && row["state"] != "skipped";
            let row = plan(shop).iter().find(open).unwrap().clone();
            format!("{} {}", row["due_on"].as_str().unwrap(), row["state"].as_str().unwrap())
        };
        let before = told(&shop);
        shop.call("rulebook.save", edited);
        (before, told(&shop))
    };
    let waits = || "2026-06-17 planned".to_owned();
    assert_eq!(thanked("2026-06-11"), (waits(), "2026-06-07 due".to_owned()));
    assert_eq!(thanked("2026-06-12"), (waits(), waits()));
}
