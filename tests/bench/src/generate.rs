//! A made-up Shopify export of any size, the same on every machine.

use std::io::{self, BufWriter, Write};
use std::path::Path;

use chrono::{Days, NaiveDate};

const HEADER: &str = "Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,\
Accepts Marketing,Currency,Subtotal,Shipping,Taxes,Total,Discount Code,Discount Amount,\
Shipping Method,Created at,Lineitem quantity,Lineitem name,Lineitem price,\
Lineitem compare at price,Lineitem sku,Lineitem requires shipping,Lineitem taxable,\
Lineitem fulfillment status,Billing Name,Billing Street,Billing Address1,Billing Address2,\
Billing Company,Billing City,Billing Zip,Billing Province,Billing Country,Billing Phone,\
Shipping Name,Shipping Street,Shipping Address1,Shipping Address2,Shipping Company,\
Shipping City,Shipping Zip,Shipping Province,Shipping Country,Shipping Phone,Notes,\
Note Attributes,Cancelled at,Payment Method,Payment Reference,Refunded Amount,Vendor,\
Outstanding Balance,Employee,Location,Device ID,Id,Tags,Risk Level,Source,Lineitem discount,\
Tax 1 Name,Tax 1 Value,Tax 2 Name,Tax 2 Value,Tax 3 Name,Tax 3 Value,Tax 4 Name,Tax 4 Value,\
Tax 5 Name,Tax 5 Value,Phone,Receipt Number,Duties,Billing Province Name,\
Shipping Province Name,Payment ID,Payment Terms Name,Next Payment Due At,Payment References";

const FIRST_NAMES: [&str; 16] = [
    "Anna", "Jörg", "Mei", "Tomás", "Priya", "Eilidh", "Søren", "Zoë", "Luca", "Ngozi", "Marta",
    "Ivo", "Hana", "Piet", "Élise", "Noor",
];
const LAST_NAMES: [&str; 16] = [
    "Berg",
    "Brandt",
    "Lindqvist",
    "Ferreira",
    "Raghunathan",
    "MacGregor",
    "Nyström",
    "Okafor",
    "Kowalska",
    "Adeyemi",
    "Moreau",
    "Tanaka",
    "Novák",
    "O’Sullivan",
    "García",
    "Weiß",
];
const HAN_NAMES: [&str; 8] = ["周文博", "林美玉", "陈思远", "王芳", "李娜", "张伟", "刘洋", "黄丽"];
const CITIES: [&str; 8] =
    ["Kassel", "Porto", "Oban", "Leeds", "Rotterdam", "上海", "Weimar", "Uppsala"];

/// SplitMix64, by Sebastiano Vigna, public domain: enough for dice, the same everywhere.
struct Dice(u64);

impl Dice {
    fn throw(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z ^ (z >> 31)) % sides
    }
}

/// What a file holds.
#[derive(Clone, Copy, Debug)]
pub struct Size {
    pub lines: u64,
    pub orders: u64,
}

/// Writes so many lines, three orders to five lines, some two customers to five orders, over three
/// years up to `today`.
pub fn shopify(path: &Path, lines: u64, today: NaiveDate) -> io::Result<Size> {
    let mut out = BufWriter::with_capacity(1 << 20, std::fs::File::create(path)?);
    writeln!(out, "{HEADER}")?;
    let mut dice = Dice(2026);
    let expected_orders = lines * 3 / 5;
    let n_customers = (expected_orders / 2).max(1);
    let mut size = Size { lines: 0, orders: 0 };
    while size.lines < lines {
        let n_lines = (1 + [0, 0, 0, 1, 1, 2][dice.throw(6) as usize]).min(lines - size.lines);
        let age = (1095 - (size.orders * 1095 / expected_orders.max(1)).min(1095))
            .saturating_sub(dice.throw(2));
        let day = today - Days::new(age);
        let order = Order { number: size.orders, n_customers, n_lines, day, who: person };
        write_order(&mut out, &mut dice, &order)?;
        size.orders += 1;
        size.lines += n_lines;
    }
    out.flush()?;
    Ok(size)
}

/// An order to be made up.
struct Order {
    number: u64,
    n_customers: u64,
    n_lines: u64,
    day: NaiveDate,
    who: fn(u64) -> (String, String, &'static str),
}

fn write_order(out: &mut impl Write, dice: &mut Dice, made_up: &Order) -> io::Result<()> {
    let Order { number: order, n_customers, n_lines, day, who } = *made_up;
    // A third of the orders come from a tenth of the customers.
    let customer = match dice.throw(3) {
        0 => dice.throw(n_customers.div_ceil(10)),
        _ => dice.throw(n_customers),
    };
    let (email, name, city) = who(customer);
    let created = format!("{day} {:02}:{:02}:07 +0100", 8 + dice.throw(12), dice.throw(60));
    let prices: Vec<u64> = (0..n_lines).map(|_| 500 + dice.throw(9_000)).collect();
    let subtotal: u64 = prices.iter().sum();
    let (status, refunded) = match dice.throw(50) {
        0 => ("refunded", subtotal + 490),
        1 => ("partially_refunded", 500),
        _ => ("paid", 0),
    };
    for (index, price) in prices.iter().enumerate() {
        let product = dice.throw(500);
        write!(out, "#{},{email}", 1001 + order)?;
        if index == 0 {
            write!(
                out,
                ",{status},{created},fulfilled,{created},no,EUR,{},4.90,0.00,{},,0.00,Standard",
                euros(subtotal),
                euros(subtotal + 490)
            )?;
        } else {
            write!(out, ",,,,,,,,,,,,,")?;
        }
        write!(
            out,
            ",{created},1,\"Tea no. {product}, {} g\",{},,TEA-{product:03},true,true,fulfilled",
            50 + 50 * (product % 4),
            euros(*price)
        )?;
        if index == 0 {
            let number = customer % 10_000;
            let address = format!(
                "{name},Lindenweg {number},Lindenweg {number},,,{city},'{:05},,DE,+4956155{customer:06}",
                10_000 + number
            );
            write!(
                out,
                ",{address},{address},,,,card,c{order}.1,{},Quiet Kettle,0.00,,,,{},,Low,web,0.00",
                euros(refunded),
                5_000_000_000_000 + order
            )?;
        } else {
            write!(out, ",,,,,,,,,,,,,,,,,,,,,,,,,,,Quiet Kettle,,,,,,,,,0.00")?;
        }
        writeln!(out, ",,,,,,,,,,,+4956155{customer:06},,,,,,,,")?;
    }
    Ok(())
}

fn person(customer: u64) -> (String, String, &'static str) {
    let city = CITIES[(customer % 8) as usize];
    let name = if customer.is_multiple_of(5) {
        HAN_NAMES[(customer / 5 % 8) as usize].to_owned()
    } else {
        let first = FIRST_NAMES[(customer % 16) as usize];
        let last = LAST_NAMES[(customer / 16 % 16) as usize];
        format!("{first} {last}")
    };
    (format!("buyer{customer}@shop{}.example", customer % 97), name, city)
}

fn euros(cents: u64) -> String {
    format!("{}.{:02}", cents / 100, cents % 100)
}

/// Parts of which family names are made, so that there are many of them, as there are in a country.
const SYLLABLES: [&str; 24] = [
    "an", "ber", "dal", "do", "el", "fer", "gar", "hol", "in", "ka", "lo", "mar", "ne", "or", "pe",
    "ra", "sen", "ta", "ul", "va", "wes", "xi", "yo", "zan",
];

/// A customer file of Shopify with so many people.
pub fn customers(path: &Path, n: u64) -> io::Result<()> {
    let mut out = BufWriter::with_capacity(1 << 20, std::fs::File::create(path)?);
    writeln!(
        out,
        "Customer ID,First Name,Last Name,Email,Accepts Email Marketing,Default Address Company,\
        Default Address Address1,Default Address Address2,Default Address City,\
        Default Address Province Code,Default Address Country Code,Default Address Zip,\
        Default Address Phone,Phone,Accepts SMS Marketing,Total Spent,Total Orders,Note,Tax Exempt,Tags"
    )?;
    for customer in 0..n {
        let (email, (first, last), city) = one_of_many(customer);
        writeln!(
            out,
            "'{},{first},{last},{email},no,,Lindenweg {},,{city},,DE,'{:05},,+4956155{customer:06},no,0.00,0,,no,",
            7_000_000_000_000 + customer,
            customer % 10_000,
            10_000 + customer % 90_000
        )?;
    }
    out.flush()
}

fn one_of_many(customer: u64) -> (String, (String, String), &'static str) {
    let (email, name, city) = person(customer);
    if customer.is_multiple_of(5) {
        return (email, (String::new(), name), city);
    }
    let mut dice = Dice(customer);
    let mut last = String::new();
    for _ in 0..2 + dice.throw(2) {
        last.push_str(SYLLABLES[dice.throw(24) as usize]);
    }
    let last = format!("{}{}", last[..1].to_uppercase(), &last[1..]);
    (email, (FIRST_NAMES[dice.throw(16) as usize].to_owned(), last), city)
}

fn one_of_many_named(customer: u64) -> (String, String, &'static str) {
    let (email, (first, last), city) = one_of_many(customer);
    (email, format!("{first} {last}").trim().to_owned(), city)
}

/// So many orders, a third of them by a tenth of so many people.
pub fn orders_of(path: &Path, n_people: u64, today: NaiveDate) -> io::Result<()> {
    let mut out = BufWriter::with_capacity(1 << 20, std::fs::File::create(path)?);
    writeln!(out, "{HEADER}")?;
    let mut dice = Dice(7);
    for order in 0..n_people {
        let day = today - Days::new(1095 - (order * 1095 / n_people).min(1095));
        let who = one_of_many_named;
        let order = Order { number: order, n_customers: n_people, n_lines: 1, day, who };
        write_order(&mut out, &mut dice, &order)?;
    }
    out.flush()
}
