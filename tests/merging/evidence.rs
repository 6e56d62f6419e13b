//! What joins by itself, what is asked, and what never counts.

use regulars_tests::ScratchShop;
use serde_json::{Value, json};

use super::shops::*;

const TAOBAO: &str = "订单编号,买家会员名,买家应付货款,总金额,买家实际支付金额,订单状态,收货人姓名,联系手机,\
订单创建时间,宝贝标题";

fn shop() -> ScratchShop {
    let shop = ScratchShop::on("2026-06-01");
    let mut settings = shop.call("settings.get", Value::Null);
    settings["country"] = json!("DE");
    shop.call("settings.save", settings);
    shop
}

/// An order of the shop site with all that a buyer gives.
fn ordered(number: u32, email: &str, name: &str, phone: &str) -> String {
    format!(
        "#{number},{email},paid,,EUR,20.00,2026-05-0{} 09:30:00 +0200,1,Cup,20.00,{name},{phone}\n",
        number % 9 + 1
    )
}

fn names(shop: &ScratchShop) -> Vec<String> {
    customers(shop).into_iter().map(|(name, _)| name).collect()
}

fn asked(shop: &ScratchShop) -> i64 {
    shop.call("duplicates.list", json!({}))["total"].as_i64().unwrap()
}

#[test]
fn what_was_typed_to_get_past_a_form_joins_nobody() {
    let shop = shop();
    let rows = [
        ordered(1, "noreply@example.com", "Anna Berg", ""),
        ordered(2, "noreply@example.com", "Bo Lund", ""),
        ordered(3, "noreply@example.com", "Mira Kovac", "030 000000"),
        ordered(4, "none@example.com", "Priya Raman", "030 000000"),
    ];
    import_shopify(&shop, "s.csv", &rows);
    assert_eq!(names(&shop), ["Anna Berg", "Bo Lund", "Mira Kovac", "Priya Raman"]);
    // Not even those of one name.
    let name = ("Mira", "Kovac");
    let unknown = |id, email, phone| square(id, name, email, phone, "unknown");
    import_square(&shop, "q.csv", &[unknown("C1", "", "030 000000")]);
    import_square(&shop, "r.csv", &[unknown("C2", "noreply@example.com", "030 000000")]);
    import_square(&shop, "t.csv", &[unknown("C3", "noreply@example.com", "")]);
    assert_eq!(customers(&shop).len(), 7);
    assert_eq!(asked(&shop), 0);
}

#[test]
fn an_office_is_a_customer_for_each_who_orders_there() {
    let shop = shop();
    let rows = [
        ordered(1, "info@example.com", "Anna Berg", ""),
        ordered(2, "info@example.com", "Bo Lund", ""),
        ordered(3, "info@example.com", "BERG Anna", ""),
    ];
    import_shopify(&shop, "s.csv", &rows);
    let annas = customers(&shop).into_iter().find(|(_, n_orders)| *n_orders == 2);
    assert_eq!(customers(&shop).len(), 2);
    assert!(annas.is_some_and(|(name, _)| name.to_lowercase().contains("anna")));
}

#[test]
fn a_number_shared_by_a_family_joins_nobody_within_a_channel_and_beyond() {
    let shop = shop();
    let phone = "030 23125147";
    let rows = [
        ordered(1, "", "Anna Berg", phone),
        ordered(2, "", "Peter Berg", phone),
        ordered(3, "", "Anna Berg", "+49 30 23125147"),
    ];
    import_shopify(&shop, "s.csv", &rows);
    assert_eq!(
        customers(&shop),
        [("Anna Berg".to_owned(), 2), ("Peter Berg".to_owned(), 1)],
        "one buyer for each name"
    );
    import_square(&shop, "q.csv", &[square("C1", ("Peter", "Berg"), "", phone, "unknown")]);
    import_square(&shop, "r.csv", &[square("C2", ("Jonas", "Berg"), "", phone, "unknown")]);
    assert_eq!(names(&shop), ["Anna Berg", "Jonas Berg", "Peter Berg"]);
    assert_eq!(asked(&shop), 0);
}

#[test]
fn an_order_that_lost_its_name_stays_with_its_buyer() {
    let shop = shop();
    import_shopify(&shop, "s.csv", &[ordered(1, "", "Anna Berg", "030 23125147")]);
    import_shopify(&shop, "t.csv", &[ordered(1, "", "", "030 23125147")]);
    assert_eq!(customers(&shop), [("Anna Berg".to_owned(), 1)]);
    let turned = self::shop();
    import_shopify(&turned, "t.csv", &[ordered(1, "", "", "030 23125147")]);
    import_shopify(&turned, "s.csv", &[ordered(1, "", "Anna Berg", "030 23125147")]);
    assert_eq!(turned.dump(), shop.dump());
}

#[test]
fn a_relay_address_and_a_masked_number_join_nobody() {
    let shop = shop();
    let amazon = "order-id\torder-item-id\tpurchase-date\tpayments-date\tbuyer-email\tbuyer-name\t\
                  buyer-phone-number\tsku\tproduct-name\tquantity-purchased\tcurrency\titem-price\n\
                  304-1\t11\t2026-05-01T09:00:00+00:00\t2026-05-01T09:00:00+00:00\t\
                  0102709exmpl@marketplace.amazon.de\tAnna Berg\t\tT\tTea\t1\tEUR\t9.00\n\
                  304-2\t12\t2026-05-02T09:00:00+00:00\t2026-05-02T09:00:00+00:00\t\
                  0102709exmpl@marketplace.amazon.de\tAnna Berg\t\tT\tTea\t1\tEUR\t9.00\n";
    import(&shop, "a.txt", amazon);
    let masked =
        [ordered(1, "", "Bo Lund", "186******05"), ordered(2, "", "Bo Lund", "186******05")];
    import_shopify(&shop, "s.csv", &masked);
    assert_eq!(names(&shop), ["Anna Berg", "Anna Berg", "Bo Lund", "Bo Lund"]);
    assert_eq!(asked(&shop), 0);
}

#[test]
fn two_buyers_who_share_a_forwarding_number_are_not_proposed() {
    let shop = shop();
    let row = |number: u32, handle: &str| {
        format!(
            "{number},{handle},50.00,50.00,50.00,交易成功,王小明,13800138000,2026-05-0{number} 09:00:00,龙井\n"
        )
    };
    import(&shop, "t.csv", &format!("{TAOBAO}\n{}{}", row(1, "tea_lover"), row(2, "longjing")));
    let typed = json!([{ "kind": "phone", "text": "+86 138 0013 8000" }]);
    shop.call("customers.new", json!({ "name": "王小明", "points": typed }));
    assert_eq!(customers(&shop).len(), 3);
    assert_eq!(asked(&shop), 0);
}

#[test]
fn an_address_that_thirteen_buyers_hold_joins_none_of_them() {
    let shop = shop();
    for at in 1..=13 {
        let id = format!("C{at}");
        let row = square(&id, ("Anna", "Berg"), "anna@example.com", "", "unknown");
        import_square(&shop, &format!("{at}.csv"), &[row]);
        let n_cards = customers(&shop).len();
        assert_eq!(n_cards, if at <= 12 { 1 } else { 13 }, "{at} buyers");
    }
}

/// One at a house who is there already, in other letters.
const HOUSE: &str = "Name,Email,Financial Status,Currency,Total,Created at,Lineitem quantity,\
                     Lineitem name,Lineitem price,Shipping Name,Shipping Street,Shipping Zip,\
                     Shipping City,Shipping Country";

fn at_the_house(shop: &ScratchShop, name: &str) -> Value {
    let row = format!(
        "#1002,annika@example.com,paid,EUR,20.00,2026-05-03 09:30:00 +0200,1,Cup,20.00,{name},\
         Lane 1,1234,Town,NO\n"
    );
    import(shop, "house.csv", &format!("{HOUSE}\n{row}"))
}

#[test]
fn the_import_names_the_pairs_of_the_queue_and_why() {
    let shop = shop();
    import_etsy(&shop, "e.csv", &[etsy(1, "teafan88", "Annika Bergström")]);
    let report = at_the_house(&shop, "Annika Bergström");
    assert_eq!(report["n_alike"], 1);
    assert_eq!(report["alike"][0]["reasons"], json!(["same_address", "same_name"]));
    assert_eq!(asked(&shop), 1);
    let again = import_etsy(&shop, "f.csv", &[etsy(2, "bo_l", "Bo Lund")]);
    assert_eq!(again["n_alike"], 0, "pairs of others are the queue's");
}

#[test]
fn the_import_does_not_ask_again_what_was_answered_nor_about_a_family() {
    let shop = shop();
    import_etsy(&shop, "e.csv", &[etsy(1, "teafan88", "Annika Bergström")]);
    let batch = at_the_house(&shop, "Annika Bergström")["batch"].clone();
    let pair = &shop.call("duplicates.list", json!({}))["pairs"][0]["sides"];
    let (id, other_id) = (&pair[0]["id"], &pair[1]["id"]);
    shop.call(
        "duplicates.decide",
        json!({ "id": id, "other_id": other_id, "verdict": "different" }),
    );
    shop.call("imports.undo", json!({ "batch": batch }));
    assert_eq!(at_the_house(&shop, "Annika Bergström")["n_alike"], 0);
    let family = self::shop();
    import_etsy(&family, "e.csv", &[etsy(1, "teafan88", "Jonas Bergström")]);
    assert_eq!(at_the_house(&family, "Annika Bergström")["n_alike"], 0);
}

#[test]
fn father_and_son_on_one_telephone_are_two_where_their_names_tell_and_asked_about_where_one_does() {
    let shop = shop();
    let phone = "030 23125147";
    import_shopify(&shop, "s.csv", &[ordered(1, "", "Hans Berg sen.", phone)]);
    import_square(&shop, "q.csv", &[square("C1", ("Hans", "Berg Jr."), "", phone, "unknown")]);
    assert_eq!(names(&shop), ["Hans Berg Jr.", "Hans Berg sen."]);
    assert_eq!(asked(&shop), 0);
    let shop = self::shop();
    import_shopify(&shop, "s.csv", &[ordered(1, "", "Hans Berg", phone)]);
    import_square(&shop, "q.csv", &[square("C1", ("Hans", "Berg Jr."), "", phone, "unknown")]);
    assert_eq!((names(&shop).len(), asked(&shop)), (2, 1));
}

/// The shop's own address stands where somebody at the counter had none.
fn with_the_shops_own() -> ScratchShop {
    let shop = shop();
    import_shopify(&shop, "s.csv", &[ordered(1, "tea@example.com", "Anna Berg", "")]);
    import_square(&shop, "q.csv", &[square("C1", ("", ""), "tea@example.com", "", "unknown")]);
    shop
}

fn say_what_is_ours(shop: &ScratchShop) {
    let mut settings = shop.call("settings.get", Value::Null);
    settings["email"] = json!("Tea@example.com");
    settings["phone"] = json!("030 23125147");
    shop.call("settings.save", settings);
}

#[test]
fn the_shops_own_address_joins_nobody_also_who_was_joined_by_it_before() {
    let shop = with_the_shops_own();
    let before = shop.dump();
    assert_eq!(customers(&shop).len(), 1);
    say_what_is_ours(&shop);
    assert_eq!((customers(&shop).len(), asked(&shop)), (2, 0));
    shop.call("changes.undo", json!({}));
    assert_eq!(shop.dump(), before);
    shop.call("changes.redo", json!({}));
    assert_eq!(customers(&shop).len(), 2);
}

#[test]
fn whoever_gives_the_shops_own_address_or_number_is_known_by_neither() {
    let shop = shop();
    say_what_is_ours(&shop);
    let rows = [
        ordered(1, "tea@example.com", "Anna Berg", "+49 30 23125147"),
        ordered(2, "tea@example.com", "Bo Lund", ""),
        ordered(3, "tea@example.com", "Anna Berg", ""),
    ];
    import_shopify(&shop, "s.csv", &rows);
    assert_eq!(names(&shop), ["Anna Berg", "Anna Berg", "Bo Lund"]);
    assert_eq!(asked(&shop), 0);
}

#[test]
fn what_is_no_address_or_number_is_not_taken_for_the_shops_own() {
    let shop = shop();
    for (field, text) in [("email", "tea at example.com"), ("phone", "12")] {
        let mut settings = shop.call("settings.get", Value::Null);
        settings[field] = json!(text);
        assert_eq!(shop.refused("settings.save", settings).code(), "invalid");
    }
}
