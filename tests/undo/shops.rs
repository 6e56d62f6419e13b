//! Small exports to take back.

use regulars_tests::ScratchShop;
use serde_json::{Value, json};

pub const ORDERS: &str = "Sale Date,Order ID,Buyer User ID,Full Name,Number of Items,Date Shipped,\
Street 1,Ship City,Ship Zipcode,Ship Country,Currency,Order Value,Discount Amount,Shipping,\
Sales Tax,Order Total,Status,Adjusted Order Total,Buyer";
pub const ITEMS: &str = "Sale Date,Item Name,Buyer,Quantity,Price,Order Shipping,Currency,\
Transaction ID,Listing ID,Date Shipped,Ship Name,Ship Address1,Ship City,Ship Zipcode,\
Ship Country,Order ID,Variations,SKU";
pub const SHOPIFY: &str = "Name,Email,Financial Status,Accepts Marketing,Currency,Total,Created at,\
Lineitem quantity,Lineitem name,Lineitem price,Billing Name,Billing Phone";

pub const SQUARE: &str = "First Name,Last Name,Email Address,Phone Number,Square Customer ID,\
Creation Source,First Visit,Last Visit,Transaction Count,Lifetime Spend,\
Email Subscription Status,Instant Profile";
pub const TAOBAO: &str = "订单编号,买家会员名,买家应付货款,总金额,买家实际支付金额,订单状态,收货人姓名,联系手机,订单创建时间,宝贝标题";

/// Two customers, three orders; the status and the day of shipping are those of order 1001.
pub fn etsy_orders(status: &str, shipped: &str) -> String {
    format!(
        "{ORDERS}\n\
         05/02/26,1001,teafan88,Anna Berg,1,{shipped},Lindenweg 1,Kassel,34117,Germany,EUR,18.50,0.00,4.90,0.00,23.40,{status},0.00,teafan88\n\
         05/06/26,1002,teafan88,Anna Berg,2,05/07/26,Lindenweg 1,Kassel,34117,Germany,EUR,40.00,0.00,4.90,0.00,44.90,Completed,0.00,teafan88\n\
         05/07/26,1003,mei_l,林美玉,1,,Hoogstraat 5,Rotterdam,3011 PV,Netherlands,EUR,86.00,0.00,4.90,0.00,90.90,Paid,0.00,mei_l\n"
    )
}

pub fn etsy_items() -> String {
    format!(
        "{ITEMS}\n\
         05/02/26,Oolong 100 g,teafan88,1,18.50,4.90,EUR,9001,7001,,Anna Berg,Lindenweg 1,Kassel,34117,Germany,1001,,OOL-100\n\
         05/06/26,Celadon gaiwan,,1,30.00,4.90,EUR,9002,7002,05/07/26,Zoë Present,Hafen 3,Bremen,28195,Germany,1002,,GAI-1\n\
         05/06/26,Tea tin,,1,10.00,0.00,EUR,9003,7003,05/07/26,Zoë Present,Hafen 3,Bremen,28195,Germany,1002,Size: small,TIN-1\n\
         05/07/26,Jian tea bowl,mei_l,1,86.00,4.90,EUR,9004,7004,,林美玉,Hoogstraat 5,Rotterdam,3011 PV,Netherlands,1003,,JIAN-1\n"
    )
}

/// One order of one customer with two lines.
pub fn shopify(status: &str, marketing: &str) -> String {
    format!(
        "{SHOPIFY}\n\
         #1,mira@example.com,{status},{marketing},EUR,30.00,2026-05-08 09:30:00 +0200,1,Cup,10.00,Mira Kovač,+49 30 5550100\n\
         #1,mira@example.com,,,,,2026-05-08 09:30:00 +0200,1,Pot,20.00,,\n"
    )
}

/// One order with a forwarding number, always the same.
pub fn taobao_phone(number: &str, day: &str) -> String {
    format!(
        "{TAOBAO}\n\
         {number},tea_lover,50.00,50.00,50.00,交易成功,王小明,13800138000,{day} 09:00:00,龙井\n"
    )
}

pub fn import(shop: &ScratchShop, name: &str, text: &str) -> Value {
    let path = shop.folder().join(name);
    std::fs::write(&path, text).expect("the scratch folder can be written");
    shop.call("imports.run", json!({ "paths": [path] }))
}

#[track_caller]
pub fn batch(report: &Value) -> i64 {
    report["batch"].as_i64().expect("the files brought something")
}
