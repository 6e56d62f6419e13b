//! Permission and reach in the plan: what files say, what is said to the shop, and which numbers end.

use regulars_core::domain::cadence::Medium;
use regulars_core::domain::day_line::Ending;
use regulars_core::store::day_lines;
use regulars_tests::ScratchShop;
use serde_json::{Value, json};

use crate::merging::shops::*;

const MIRA: &str = "mira@example.com";

/// An order of Mira's on a day, what her order said of the list, and her number.
fn bought(number: u32, on: &str, says: &str) -> String {
    format!("#{number},{MIRA},paid,{says},EUR,20.00,{on} 09:30:00 +0200,1,Cup,20.00,Mira Kovac,\n")
}

fn plan(shop: &ScratchShop) -> Vec<Value> {
    shop.call("follow_ups.list", Value::Null).as_array().unwrap().clone()
}

/// How the follow-up of this kind stands: its medium, or why it has none.
#[track_caller]
fn reached(shop: &ScratchShop, kind: &str) -> String {
    let plan = plan(shop);
    let open = ["planned", "due", "overdue", "blocked", "snoozed"];
    let found = plan
        .iter()
        .find(|row| row["kind"] == kind && open.contains(&row["state"].as_str().unwrap()));
    let row = found.unwrap_or_else(|| panic!("no {kind} is open in {plan:#?}"));
    let word = if row["medium"].is_null() { &row["state_reason"] } else { &row["medium"] };
    word.as_str().unwrap().to_owned()
}

/// On 5 June, a month after her first order, with a suggestion planned for August.
fn shop_of_mira(says: &str) -> ScratchShop {
    let mut shop = ScratchShop::on("2026-05-06");
    import_shopify(&shop, "s.csv", &[bought(1, "2026-05-05", says)]);
    shop.set_day("2026-06-05");
    shop
}

fn says(shop: &ScratchShop, medium: &str, is_given: bool) -> Value {
    let id = id_of(shop, MIRA);
    shop.call("talks.record", json!({
        "customer": id, "outcome": "reached", "consents": [{ "medium": medium, "is_given": is_given }],
    }))
}

#[test]
fn what_a_file_says_of_permission_counts_for_suggestions_and_not_for_thanks() {
    assert_eq!(reached(&shop_of_mira("yes"), "cross_sell"), "email");
    assert_eq!(reached(&shop_of_mira(""), "cross_sell"), "email");
    let no = shop_of_mira("no");
    assert_eq!(reached(&no, "cross_sell"), "no_consent");
    assert_eq!(reached(&no, "satisfaction"), "email");
}

#[test]
fn a_later_yes_to_the_shop_counts_until_a_file_says_no_again() {
    let shop = shop_of_mira("no");
    says(&shop, "email", true);
    assert_eq!(reached(&shop, "cross_sell"), "email");
    import_shopify(&shop, "later.csv", &[bought(2, "2026-06-06", "no")]);
    assert_eq!(reached(&shop, "cross_sell"), "no_consent");
}

#[test]
fn a_no_to_the_shop_is_lifted_by_no_file_and_by_no_undo() {
    let mut shop = shop_of_mira("yes");
    says(&shop, "email", false);
    assert_eq!(reached(&shop, "cross_sell"), "no_consent");
    import_shopify(&shop, "later.csv", &[bought(2, "2026-06-06", "yes")]);
    assert_eq!(reached(&shop, "cross_sell"), "no_consent");
    shop.set_day("2026-06-07");
    shop.call("imports.list", Value::Null);
    says(&shop, "email", true);
    assert_eq!(reached(&shop, "cross_sell"), "email");
}

#[test]
fn a_yes_by_mistake_is_taken_back_and_a_no_is_not() {
    let shop = shop_of_mira("no");
    says(&shop, "email", true);
    shop.call("changes.undo", json!({}));
    assert_eq!(reached(&shop, "cross_sell"), "no_consent");
    let shop = shop_of_mira("yes");
    says(&shop, "email", false);
    let turned = shop.call("changes.undo", json!({}));
    assert_eq!(turned["refusal_kept"], true);
    assert_eq!(reached(&shop, "cross_sell"), "no_consent");
}

#[test]
fn a_yes_points_to_the_words_they_heard() {
    let shop = shop_of_mira("");
    says(&shop, "email", true);
    shop.call("wordings.add", json!({ "language": "en", "text": "May I send you letters?" }));
    says(&shop, "post", true);
    let page = shop.call("wordings.all", json!({}));
    let versions = page["languages"][0]["versions"].as_array().unwrap();
    let heard = |at: usize| (versions[at]["version"].clone(), versions[at]["n_answers"].clone());
    assert_eq!(heard(0), (json!(2), json!(1)));
    assert_eq!(heard(1), (json!(1), json!(1)));
}

#[test]
fn a_merge_takes_the_tighter_permission_into_the_plan() {
    let mut shop = ScratchShop::on("2026-05-06");
    import_shopify(&shop, "s.csv", &[bought(1, "2026-05-05", "yes")]);
    let other = square("C1", ("Mira", "Kovac"), "kovac@example.com", "", "unsubscribed");
    import_square(&shop, "q.csv", &[other]);
    shop.set_day("2026-06-05");
    assert_eq!(reached(&shop, "cross_sell"), "email");
    merge(&shop, MIRA, "c1");
    assert_ne!(reached(&shop, "cross_sell"), "email");
    // What she tells the shop on one card does not speak for what was refused on the other.
    says(&shop, "email", true);
    assert_ne!(reached(&shop, "cross_sell"), "email");
}

#[test]
fn a_no_to_the_shop_stays_on_both_sides_of_what_is_parted() {
    let mut shop = ScratchShop::on("2026-05-06");
    import_shopify(&shop, "s.csv", &[bought(1, "2026-05-05", "yes")]);
    let other = [
        "#2,kovac@example.com,paid,yes,EUR,20.00,2026-05-05 09:30:00 +0200,1,Cup,20.00,M. Kovac,\n",
    ];
    import_shopify(&shop, "k.csv", &other.map(str::to_owned));
    shop.set_day("2026-06-05");
    merge(&shop, MIRA, "kovac@example.com");
    says(&shop, "email", false);
    split(&shop, "kovac@example.com", &json!(null));
    let media: Vec<Value> = plan(&shop)
        .into_iter()
        .filter(|row| row["kind"] == "cross_sell")
        .map(|row| row["medium"].clone())
        .collect();
    assert_eq!(media, [Value::Null, Value::Null]);
}

#[test]
fn a_call_that_sells_needs_their_word_even_in_an_own_shop() {
    let shop = shop_of_mira("");
    let id = id_of(&shop, MIRA);
    let number = json!({ "customer": id, "kind": "phone", "text": "+49 30 5550100" });
    shop.call("contact_points.add", number);
    assert_eq!(reached(&shop, "satisfaction"), "phone");
    assert_eq!(reached(&shop, "cross_sell"), "email");
    says(&shop, "phone", true);
    assert_eq!(reached(&shop, "cross_sell"), "phone");
}

#[test]
fn a_second_number_is_offered_when_the_first_is_wrong() {
    let shop = shop_of_mira("");
    let id = id_of(&shop, MIRA);
    for text in ["+49 30 5550100", "+49 30 5550199"] {
        shop.call("contact_points.add", json!({ "customer": id, "kind": "phone", "text": text }));
    }
    let question = || {
        let plan = plan(&shop);
        plan.iter().find(|row| row["kind"] == "satisfaction").unwrap().clone()
    };
    let wrong = |shop: &ScratchShop| {
        let asked = json!({ "id": question()["id"], "outcome": "wrong_number" });
        shop.call("attempts.record", asked)
    };
    let first = question()["contact_point"].clone();
    wrong(&shop);
    assert_eq!(question()["medium"], "phone");
    assert_ne!(question()["contact_point"], first);
    wrong(&shop);
    assert_eq!(question()["medium"], "email");
}

/// An order of Taobao with a virtual number: bought on 24 February, and received on 1 March.
fn taobao(received: &str) -> String {
    let head = "订单编号,买家会员名,买家支付宝账号,支付单号,支付详情,买家应付货款,买家应付邮费,买家支付积分,总金额,返点积分,买家实际支付金额,买家实际支付积分,订单状态,买家留言,收货人姓名,收货地址 ,运送方式,联系电话 ,联系手机,订单创建时间,订单付款时间 ,宝贝标题 ,宝贝种类 ,物流单号 ,物流公司,订单备注,宝贝总数量,店铺Id,店铺名称,订单关闭原因,卖家服务费,买家服务费,发票抬头,是否手机订单,分阶段订单信息,特权订金订单id,是否上传合同照片,是否上传小票,是否代付,定金排名,修改后的sku,修改后的收货地址,异常信息,天猫卡券抵扣,集分宝抵扣,是否是O2O交易,新零售交易类型,新零售导购门店名称,新零售导购门店id,新零售发货门店名称,新零售发货门店id,退款金额,预约门店,确认收货时间,打款商家金额,含应开票给个人的个人红包,是否信用购,体验期结束时间,前N有礼,配送类型,主订单编号";
    let status =
        if received.is_empty() { "卖家已发货，等待买家确认" } else { "交易成功" };
    format!(
        "{head}\n=\"1100000000000012345\",mira88,,,0元,59.00,0.00,0,59.00,0,59.00,0,{status},,王小明,浙江省 杭州市 西湖区 示例路12号 3幢(310000),快递,,'13800000001,2026-02-24 09:03:22,2026-02-24 09:04:00,手工茶杯 蓝色,1,No:800000000001,示例快递,,1,0,示例小店,订单未关闭,0,0元,,,,,,,,,,,,,,,,,,,,0.00,,{received},59.00元,,否,,,,\n"
    )
}

#[test]
fn a_protected_number_ends_15_days_after_delivery_and_the_month_question_says_so_today() {
    let mut shop = ScratchShop::on("2026-02-25");
    import(&shop, "shipped.csv", &taobao(""));
    shop.set_day("2026-03-02");
    import(&shop, "received.csv", &taobao("2026-03-01 10:00:00"));
    // The rule of the channel is opened for calls, so that only the number ends.
    let page = shop.call("rulebook.get", json!({}));
    let book = page["channels"]
        .as_array()
        .unwrap()
        .iter()
        .find(|it| it["channel"] == "taobao")
        .unwrap()
        .clone();
    assert_eq!(book["phone_days"], 15);
    let leaves: Vec<Value> = book["rows"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|row| {
            let cells = row["cells"].as_array().unwrap().clone();
            cells.into_iter().map(|cell| {
                let leave = if cell["medium"] == "phone" && row["kind"] == "satisfaction" {
                    json!("yes")
                } else {
                    cell["leave"].clone()
                };
                json!({ "kind": row["kind"], "medium": cell["medium"], "leave": leave })
            })
        })
        .collect();
    shop.call("rulebook.save", json!({ "channel": "taobao", "leaves": leaves, "days": [], "keep_days": null, "basis": "consent" }));
    let id = id_of(&shop, "mira88");
    let card = shop.call("customers.card", json!({ "id": id }));
    let points = card["contact_points"].as_array().unwrap();
    let number = points.iter().find(|point| point["kind"] == "phone").unwrap();
    assert_eq!(number["valid_until"], "2026-03-16");
    // The question is due on 24 March, when the number is gone: she is written to on Taobao.
    let plan = plan(&shop);
    let question = plan.iter().find(|row| row["kind"] == "satisfaction").unwrap();
    assert_eq!((&question["state"], &question["medium"]), (&json!("planned"), &json!("message")));
    let thanks = plan.iter().find(|row| row["kind"] == "thank_you").unwrap();
    assert_eq!(thanks["medium"], "message");
}

#[test]
fn a_follow_up_says_when_its_number_ends_and_what_could_replace_it() {
    let mut shop = ScratchShop::on("2026-05-06");
    import_shopify(&shop, "s.csv", &[bought(1, "2026-05-05", "")]);
    // A forwarding number that lives until 9 June, a few days into the question's time.
    shop.write(
        "UPDATE buyers SET phone = '+49305550100-12345', phone_nature = 'relay', phone_days = 35,
            phone_until = '2026-06-09';
         UPDATE plan SET planned_for = '9999-01-01'",
    );
    shop.set_day("2026-06-05");
    let plan = plan(&shop);
    let question = plan.iter().find(|row| row["kind"] == "satisfaction").unwrap();
    assert_eq!((&question["state"], &question["medium"]), (&json!("due"), &json!("phone")));
    assert_eq!(
        (&question["ends_on"], &question["instead"]),
        (&json!("2026-06-10"), &json!("email"))
    );
}

/// Two buyers who are known by forwarding numbers alone, one of them for long enough.
fn with_numbers_that_end() -> ScratchShop {
    let shop = ScratchShop::on("2026-05-06");
    let bo =
        bought(2, "2026-05-05", "").replace(MIRA, "bo@example.com").replace("Mira Kovac", "Bo");
    import_shopify(&shop, "s.csv", &[bought(1, "2026-05-05", ""), bo]);
    shop.write(
        "UPDATE buyers SET email = NULL, email_nature = NULL, phone = '+4930555010' || id,
            phone_nature = 'relay', phone_days = 20,
            phone_until = iif(id % 2 = 1, '2026-05-25', '2027-05-25');
         UPDATE plan SET planned_for = '9999-01-01'",
    );
    shop
}

#[test]
fn whose_number_ends_stands_among_the_first_until_somebody_talked_with_them() {
    let mut shop = with_numbers_that_end();
    shop.set_day("2026-05-20");
    let first = |shop: &ScratchShop| {
        let page = shop.call("today.page", json!({}));
        let sections = page["sections"].as_array().unwrap();
        let first = sections.iter().find(|it| it["name"] == "first").unwrap();
        first["lines"].as_array().unwrap().clone()
    };
    let lines = first(&shop);
    assert_eq!(lines.len(), 1, "{lines:?}");
    let line = &lines[0];
    assert_eq!((&line["class"], &line["topics"]), (&json!("ending"), &json!([])));
    assert_eq!((&line["ends_on"], &line["days_left"]), (&json!("2026-05-26"), &json!(6)));
    assert_eq!(line["lost"][0], json!({ "kind": "satisfaction", "due_on": "2026-06-05" }));
    assert_eq!(line["instead"], "phone");
    assert_eq!(line["leaves"], json!({ "by": "talk", "on": "2026-05-25" }));

    let customer = &line["customer_id"];
    let missed = json!({ "customer": customer, "topics": [], "outcome": "no_answer" });
    shop.call("talks.record", missed);
    assert_eq!(first(&shop).len(), 1, "nobody was asked yet");
    let talk = json!({ "customer": customer, "topics": [], "outcome": "reached" });
    shop.call("talks.record", talk);
    assert_eq!(first(&shop).len(), 0);
    shop.call("changes.undo", json!({}));
    assert_eq!(first(&shop).len(), 1);
    // A lasting number lets the question be asked after all.
    let number = json!({ "customer": customer, "kind": "phone", "text": "+49 30 901820" });
    shop.call("contact_points.add", number);
    assert_eq!(first(&shop).len(), 0);
}

#[test]
fn a_number_that_ends_before_the_question_says_this_week_what_goes_with_it() {
    let mut shop = with_numbers_that_end();
    let of_day = |shop: &mut ScratchShop, day: &str| {
        shop.set_day(day);
        shop.call("today.page", json!({}));
        let endings = shop.shop().read(|db| day_lines::endings(db, day.parse().unwrap())).unwrap();
        let told = |it: &Ending| (it.kind.as_str(), it.due_on.to_string(), it.ends_on.to_string());
        let instead = |it: &Ending| it.instead.map(Medium::as_str);
        endings.iter().map(|it| (told(it), instead(it))).collect::<Vec<_>>()
    };
    // The question of 5 June cannot be asked by a number that ends on 25 May.
    let due = |day: &str| day.to_owned();
    let question = (("satisfaction", due("2026-06-05"), due("2026-05-26")), Some("phone"));
    let told = of_day(&mut shop, "2026-05-19");
    assert_eq!(told.first(), Some(&question), "{told:?}");
    assert!(of_day(&mut shop, "2026-05-18").is_empty(), "more than a week is no hurry");
    assert_eq!(of_day(&mut shop, "2026-05-25").first(), Some(&question));
    assert!(of_day(&mut shop, "2026-05-26").is_empty(), "it is too late to ring");
}
