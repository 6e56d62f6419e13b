//! The files in which five channels would tell of made-up people, with the columns of real exports.

use std::fmt::Write;
use std::path::{Path, PathBuf};

use chrono::{Days, NaiveDate};

use super::words::PROVINCES;
use super::{Appearance, Channel};

/// A file, and the channel that would have given it.
#[derive(Clone, Debug)]
pub struct Export {
    pub channel: Channel,
    pub name: &'static str,
    pub text: String,
}

const ETSY: &str = "Sale Date,Order ID,Buyer User ID,Full Name,First Name,Last Name,\
Number of Items,Payment Method,Date Shipped,Street 1,Street 2,Ship City,Ship State,Ship Zipcode,\
Ship Country,Currency,Order Value,Coupon Code,Coupon Details,Discount Amount,Shipping Discount,\
Shipping,Sales Tax,Order Total,Status,Card Processing Fees,Order Net,Adjusted Order Total,\
Adjusted Card Processing Fees,Adjusted Net Order Amount,Buyer,Order Type,Payment Type,\
InPerson Discount,InPerson Location,SKU";
const SHOPIFY: &str = "Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,\
Accepts Marketing,Currency,Subtotal,Shipping,Taxes,Total,Discount Code,Discount Amount,\
Shipping Method,Created at,Lineitem quantity,Lineitem name,Lineitem price,\
Lineitem compare at price,Lineitem sku,Lineitem requires shipping,Lineitem taxable,\
Lineitem fulfillment status,Billing Name,Billing Street,Billing Address1,Billing Address2,\
Billing Company,Billing City,Billing Zip,Billing Province,Billing Country,Billing Phone";
const AMAZON: &str = "order-id\torder-item-id\tpurchase-date\tpayments-date\tbuyer-email\t\
buyer-name\tbuyer-phone-number\tsku\tproduct-name\tquantity-purchased\tcurrency\titem-price\t\
item-tax\tshipping-price\tshipping-tax\tship-service-level\trecipient-name\tship-address-1\t\
ship-address-2\tship-address-3\tship-city\tship-state\tship-postal-code\tship-country\t\
ship-phone-number\tdelivery-start-date\tdelivery-end-date\tdelivery-time-zone\t\
delivery-Instructions\tsales-channel";
const TAOBAO: &str = "订单编号,买家会员名,买家支付宝账号,买家应付货款,买家应付邮费,买家支付积分,总金额,返点积分,\
买家实际支付金额,买家实际支付积分,订单状态,买家留言,收货人姓名,收货地址,运送方式,联系电话,联系手机,订单创建时间,\
订单付款时间,宝贝标题,宝贝种类,物流单号,物流公司,订单备注,宝贝总数量";
const SQUARE_PEOPLE: &str = "Reference ID,First Name,Last Name,Email Address,Phone Number,\
Nickname,Company Name,Street Address 1,Street Address 2,City,State,Postal Code,Birthday,Memo,\
Square Customer ID,Creation Source,First Visit,Last Visit,Transaction Count,Lifetime Spend,\
Email Subscription Status,Instant Profile,Blocked from online booking";
const SQUARE_SALES: &str = "Date,Time,Time Zone,Gross Sales,Discounts,Service Charges,Net Sales,\
Gift Card Sales,Tax,Tip,Partial Refunds,Total Collected,Source,Transaction ID,Payment ID,Details,\
Description,Event Type,Location,Customer ID,Customer Name,Transaction Status";

/// The files of all that five channels know, each channel's first half of years and its second;
/// whoever is known to the counter stands in its directory too.
pub fn exports(all: &[Appearance]) -> Vec<Export> {
    type Row = fn(&Appearance, NaiveDate) -> String;
    let kinds: [(Channel, &str, [&'static str; 2], Row); 6] = [
        (Channel::Etsy, ETSY, ["etsy-old.csv", "etsy-new.csv"], etsy),
        (Channel::Shopify, SHOPIFY, ["shopify-old.csv", "shopify-new.csv"], shopify),
        (Channel::Amazon, AMAZON, ["amazon-old.txt", "amazon-new.txt"], amazon),
        (Channel::Taobao, TAOBAO, ["taobao-old.csv", "taobao-new.csv"], taobao),
        (Channel::Square, SQUARE_SALES, ["square-old.csv", "square-new.csv"], square_sale),
        (Channel::Square, SQUARE_PEOPLE, ["people-old.csv", "people-new.csv"], square_person),
    ];
    let mut files = Vec::new();
    for (channel, header, names, row) in kinds {
        let mut texts = [format!("{header}\n"), format!("{header}\n")];
        for (at, it) in all.iter().enumerate().filter(|(_, it)| it.channel == channel) {
            let half = usize::from(at * 2 >= all.len());
            texts[half].push_str(&row(it, day(at, all.len())));
        }
        files.extend(names.into_iter().zip(texts).map(|(name, text)| Export {
            channel,
            name,
            text,
        }));
    }
    files
}

/// Puts files into a folder.
pub fn write(folder: &Path, files: &[Export]) -> std::io::Result<Vec<PathBuf>> {
    let mut paths = Vec::with_capacity(files.len());
    for file in files {
        let path = folder.join(file.name);
        std::fs::write(&path, &file.text)?;
        paths.push(path);
    }
    Ok(paths)
}

/// Three years up to the first of June 2026, one after another.
fn day(at: usize, of: usize) -> NaiveDate {
    let first = NaiveDate::from_ymd_opt(2023, 6, 1).unwrap_or_default();
    first + Days::new((at * 1_095 / of) as u64)
}

/// A cell as a spreadsheet would write it.
fn cell(text: &str) -> String {
    match text.contains([',', '"', '\n']) {
        true => format!("\"{}\"", text.replace('"', "\"\"")),
        false => text.to_owned(),
    }
}

fn etsy(it: &Appearance, on: NaiveDate) -> String {
    let (name, home) = (cell(&it.name), &it.home);
    let country = if it.is_chinese { "China" } else { "Germany" };
    format!(
        "{},{},{},{name},,,1,Credit Card,{},{},,{},,{},{country},EUR,20.00,,,0.00,0.00,4.90,0.00,24.90,Completed,1.35,23.55,0.00,0.00,0.00,{name},online,online_cc,,,TEA-1\n",
        on.format("%m/%d/%y"),
        it.order,
        it.key,
        on.format("%m/%d/%y"),
        cell(&home.street),
        home.city,
        home.postcode,
    )
}

fn shopify(it: &Appearance, on: NaiveDate) -> String {
    let (street, home) = (cell(&it.home.street), &it.home);
    let country = if it.is_chinese { "CN" } else { "DE" };
    format!(
        "{},{},paid,{on} 09:30:00 +0200,fulfilled,{on} 12:30:00 +0200,no,EUR,20.00,4.90,0.00,24.90,,0.00,Standard,{on} 09:30:00 +0200,1,Cup,20.00,,CUP-1,true,true,fulfilled,{},{street},{street},,,{},'{},,{country},{}\n",
        it.order,
        it.email,
        cell(&it.name),
        home.city,
        home.postcode,
        it.phone,
    )
}

fn amazon(it: &Appearance, on: NaiveDate) -> String {
    let home = &it.home;
    format!(
        "{}\t1{}\t{on}T07:15:42+02:00\t{on}T07:15:42+02:00\t{}\t{}\t{}\tTEA-1\tOolong\t1\tEUR\t20.00\t0.00\t4.90\t0.00\tStandard\t{}\t{}\t\t\t{}\t\t{}\tDE\t\t\t\t\t\tAmazon.de\n",
        it.order,
        it.order.replace('-', ""),
        it.email,
        it.name,
        it.phone,
        it.name,
        home.street,
        home.city,
        home.postcode,
    )
}

fn taobao(it: &Appearance, on: NaiveDate) -> String {
    let (street, city) = it.home.han.clone().unwrap_or_default();
    let province =
        PROVINCES.iter().find(|(of, _)| *of == city).map_or("", |(_, province)| province);
    let mut row = String::new();
    let _ = writeln!(
        row,
        "=\"{}\",{},,59.00,0.00,0,59.00,0,59.00,0,交易成功,,{},{},快递,,'{},{on} 09:03:22,{on} 09:04:00,龙井,1,,,,1",
        it.order,
        it.key,
        it.name,
        cell(&format!("{province} {city} {street}({})", it.home.postcode)),
        it.phone,
    );
    row
}

fn square_person(it: &Appearance, on: NaiveDate) -> String {
    let (first, last) = it.name.rsplit_once(' ').unwrap_or((&it.name, ""));
    format!(
        ",{},{},{},{},,,{},,{},,{},,,{},Directory,{on},{on},1,$20.00,,No,No\n",
        cell(first),
        cell(last),
        it.email,
        it.phone,
        cell(&it.home.street),
        it.home.city,
        it.home.postcode,
        it.key,
    )
}

fn square_sale(it: &Appearance, on: NaiveDate) -> String {
    format!(
        "{on},09:15:00,Berlin,€20.00,€0.00,,€20.00,€0.00,€0.00,€0.00,€0.00,€20.00,Point of Sale,{},P{},,Cup x 1,Payment,Example Teahouse,{},{},Complete\n",
        it.order,
        it.order,
        it.key,
        cell(&it.name),
    )
}
