//! What holds for every shop: files in any order, twice, split and overlapping, and taken back.

use std::collections::BTreeMap;

use proptest::prelude::*;
use proptest::sample::subsequence;
use regulars_core::store::Connection;
use regulars_tests::ScratchShop;
use serde_json::json;

use super::shops::{ITEMS, ORDERS, SHOPIFY, SQUARE, TAOBAO, batch, import};

/// How far an order is in one export.
#[derive(Clone, Copy, Debug)]
struct State {
    progress: usize,
    refunded: bool,
    is_blanked: bool,
}

/// What an export of a kind says of an order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    EtsyOrders,
    EtsyItems,
    Shopify,
    Square,
    Taobao,
}

/// A family and one more; all of them leave the number of one telephone.
const NAMES: [&str; 3] = ["Anna Berg", "Peter Berg", "Mira Kovac"];
const HAN_NAMES: [&str; 3] = ["林美玉", "林小明", "王芳"];
const TELEPHONE: &str = "+49 30 23125147";

#[derive(Clone, Debug)]
struct Export {
    kind: Kind,
    orders: BTreeMap<usize, State>,
}

fn state() -> impl Strategy<Value = State> {
    (0..3_usize, proptest::bool::weighted(0.2), proptest::bool::weighted(0.2))
        .prop_map(|(progress, refunded, is_blanked)| State { progress, refunded, is_blanked })
}

fn export() -> impl Strategy<Value = Export> {
    let kind = prop_oneof![
        Just(Kind::EtsyOrders),
        Just(Kind::EtsyItems),
        Just(Kind::Shopify),
        Just(Kind::Square),
        Just(Kind::Taobao)
    ];
    (kind, proptest::collection::btree_map(0..6_usize, state(), 1..6))
        .prop_map(|(kind, orders)| Export { kind, orders })
}

fn exports() -> impl Strategy<Value = Vec<Export>> {
    proptest::collection::vec(export(), 1..5)
}

impl Export {
    fn text(&self) -> String {
        let header = match self.kind {
            Kind::EtsyOrders => ORDERS,
            Kind::EtsyItems => ITEMS,
            Kind::Shopify => SHOPIFY,
            Kind::Square => SQUARE,
            Kind::Taobao => TAOBAO,
        };
        // The first rows of every file, as the others, but always the same: what stands behind them
        // in the words of another file is known by its rows alone.
        let paid = State { progress: 1, refunded: false, is_blanked: false };
        let first = (10..15).map(|order| (order, paid));
        let orders = first.chain(self.orders.iter().map(|(order, state)| (*order, *state)));
        let rows: Vec<String> = orders.map(|(order, state)| self.row(order, state)).collect();
        format!("{header}\n{}", rows.concat())
    }

    fn row(&self, order: usize, state: State) -> String {
        let buyer = order % 3;
        let name = if state.is_blanked { "" } else { NAMES[buyer] };
        let day = order % 9 + 1;
        match self.kind {
            Kind::EtsyOrders => {
                let status = ["Paid", "Shipped", "Completed"][state.progress];
                let shipped = ["", "05/20/26", "05/20/26"][state.progress];
                let adjusted = if state.refunded { "10.00" } else { "0.00" };
                format!(
                    "05/0{day}/26,{order},handle_{buyer},{name},1,{shipped},Lane 1,Town,1234,Norway,EUR,20.00,0.00,0.00,0.00,20.00,{status},{adjusted},handle_{buyer}\n"
                )
            }
            Kind::EtsyItems => {
                let shipped = ["", "05/20/26", "05/20/26"][state.progress];
                format!(
                    "05/0{day}/26,Tea {order},{name},1,20.00,0.00,EUR,90{order},7,{shipped},Guest {buyer},Lane 1,Town,1234,Norway,{order},,SKU-{order}\n"
                )
            }
            Kind::Shopify => {
                let status = ["pending", "paid", "refunded"][state.progress];
                let email = if state.is_blanked { String::new() } else { email_of(order) };
                let phone = if state.refunded { TELEPHONE } else { "" };
                format!(
                    "#{order},{email},{status},{},EUR,20.00,2026-05-0{day} 09:30:00 +0200,1,Cup,20.00,{name},{phone}\n",
                    if state.refunded { "no" } else { "" }
                )
            }
            Kind::Square => {
                let (first, last) = name.split_once(' ').unwrap_or_default();
                let status = if state.refunded { "unsubscribed" } else { "unknown" };
                let (email, phone) = match state.progress {
                    0 => (email_of(order), ""),
                    1 => (String::new(), TELEPHONE),
                    _ => (email_of(order), TELEPHONE),
                };
                format!(
                    "{first},{last},{email},{phone},C{order},Directory,2026-05-01,2026-05-01,1,$1.00,{status},No\n"
                )
            }
            Kind::Taobao => {
                let status = ["买家已付款,等待卖家发货", "卖家已发货,等待买家确认", "交易成功"]
                    [state.progress];
                let name = if state.is_blanked { "" } else { HAN_NAMES[buyer] };
                format!(
                    "{order},tea_{buyer},50.00,50.00,50.00,\"{status}\",{name},13800138000,2026-05-0{day} 09:00:00,龙井\n"
                )
            }
        }
    }
}

/// The address of their own, of a stand-in, or of the office where they work.
fn email_of(order: usize) -> String {
    match order % 6 {
        4 => "noreply@example.com".to_owned(),
        5 => "info@example.com".to_owned(),
        _ => format!("b{}@example.com", order % 3),
    }
}

/// Tables with rows that point at nothing: checks are off while an import or an undo works. And
/// cards on which nobody stands or ever stood.
fn broken_links(shop: &ScratchShop) -> Vec<String> {
    let db = Connection::open(shop.folder().join("shop.regulars")).unwrap();
    let list = |sql: &str| -> Vec<String> {
        let mut statement = db.prepare(sql).unwrap();
        let found = statement.query_map([], |row| row.get(0)).unwrap();
        found.map(|it| it.unwrap()).collect()
    };
    let mut broken = list("SELECT \"table\" FROM pragma_foreign_key_check");
    broken.extend(list(
        "SELECT 'empty card ' || id FROM customers WHERE id NOT IN
         (SELECT customer_id FROM identities UNION SELECT coalesce(home_id, 0) FROM identities)",
    ));
    broken
}

/// A no that a file told of stays when the file is taken back.
fn without_refusals(shop: &ScratchShop) -> String {
    let lines = shop.dump();
    lines.lines().filter(|line| !line.contains("\"refusal\"")).collect::<Vec<_>>().join("\n")
}

fn shop_of(exports: &[&Export]) -> ScratchShop {
    let shop = ScratchShop::on("2026-06-01");
    for (at, export) in exports.iter().enumerate() {
        import(&shop, &format!("{at}.csv"), &export.text());
    }
    shop
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn files_in_any_order_and_twice_give_the_same_shop(
        files in exports(),
        order in proptest::collection::vec(any::<proptest::sample::Index>(), 8),
    ) {
        let straight: Vec<&Export> = files.iter().collect();
        let mut mixed: Vec<&Export> = order.iter().map(|at| at.get(&files)).collect();
        mixed.extend(files.iter().rev());
        prop_assert_eq!(shop_of(&straight).dump(), shop_of(&mixed).dump());
    }

    #[test]
    fn a_file_and_its_parts_give_the_same_shop(
        (whole, parts) in export().prop_flat_map(|whole| {
            let orders: Vec<(usize, State)> = whole.orders.clone().into_iter().collect();
            let n = orders.len();
            (Just(whole), subsequence(orders, 1..=n))
        }),
    ) {
        let part = Export { kind: whole.kind, orders: parts.into_iter().collect() };
        let mut rest = whole.clone();
        rest.orders.retain(|order, _| order % 2 == 0 || !part.orders.contains_key(order));
        if rest.orders.is_empty() {
            rest = whole.clone();
        }
        prop_assert_eq!(shop_of(&[&part, &rest]).dump(), shop_of(&[&whole]).dump());
    }

    #[test]
    fn a_batch_that_is_taken_back_was_never_there(
        files in proptest::collection::vec(export(), 2..5),
        which in any::<proptest::sample::Index>(),
    ) {
        let which = which.index(files.len());
        let shop = ScratchShop::on("2026-06-01");
        let mut batches = Vec::new();
        for (at, export) in files.iter().enumerate() {
            batches.push(import(&shop, &format!("{at}.csv"), &export.text())["batch"].as_i64());
        }
        // A file that brought nothing new is no batch.
        prop_assume!(batches.iter().all(Option::is_some));
        shop.call("imports.undo", json!({ "batch": batches[which] }));
        let mut others: Vec<&Export> = files.iter().collect();
        others.remove(which);
        prop_assert_eq!(broken_links(&shop), Vec::<String>::new());
        prop_assert_eq!(without_refusals(&shop), without_refusals(&shop_of(&others)));
    }

    #[test]
    fn taking_everything_back_in_any_order_leaves_an_empty_shop(
        files in exports(),
        order in proptest::collection::vec(any::<u64>(), 5),
    ) {
        let shop = ScratchShop::on("2026-06-01");
        let empty = without_refusals(&shop);
        let mut batches: Vec<(u64, i64)> = Vec::new();
        for (at, export) in files.iter().enumerate() {
            let report = import(&shop, &format!("{at}.csv"), &export.text());
            if report["batch"].is_i64() {
                batches.push((order[at % order.len()], batch(&report)));
            }
        }
        batches.sort_unstable();
        for (_, id) in batches {
            prop_assert_eq!(broken_links(&shop), Vec::<String>::new());
            shop.call("imports.undo", json!({ "batch": id }));
        }
        prop_assert_eq!(broken_links(&shop), Vec::<String>::new());
        prop_assert_eq!(without_refusals(&shop), empty);
        let stats = shop.call("shop.stats", json!({}));
        prop_assert_eq!(&stats["customers"], &json!(0));
    }
}

/// What somebody says of being written to, in one file or another; or an import is taken back.
#[derive(Clone, Debug)]
enum Word {
    Shopify { day: u32, says: &'static str },
    Square { status: &'static str },
    Undo(proptest::sample::Index),
}

fn word() -> impl Strategy<Value = Word> {
    prop_oneof![
        3 => (1..9_u32, prop_oneof![Just("yes"), Just("no"), Just("")])
            .prop_map(|(day, says)| Word::Shopify { day, says }),
        2 => prop_oneof![
            Just("subscribed"), Just("unsubscribed"), Just("bounced"), Just("unknown")
        ]
        .prop_map(|status| Word::Square { status }),
        2 => any::<proptest::sample::Index>().prop_map(Word::Undo),
    ]
}

/// What the shop thinks of the one address, on every card that has it.
fn permissions(shop: &ScratchShop) -> Vec<String> {
    let list = shop.call("customers.list", json!({ "limit": 10 }));
    let rows = list["rows"].as_array().unwrap();
    rows.iter()
        .flat_map(|row| {
            let card = shop.call("customers.card", json!({ "id": row["id"] }));
            let points = card["contact_points"].as_array().unwrap().clone();
            points.into_iter().filter(|point| point["kind"] == "email")
        })
        .map(|point| point["permission"].as_str().unwrap_or("none").to_owned())
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn a_refusal_stands_for_ever_and_no_undo_makes_a_yes(
        words in proptest::collection::vec(word(), 1..8),
    ) {
        let shop = ScratchShop::on("2026-06-01");
        let mut batches: Vec<i64> = Vec::new();
        let mut has_refused = false;
        for (at, word) in words.iter().enumerate() {
            let before = permissions(&shop);
            let text = match word {
                Word::Shopify { day, says } => format!(
                    "{SHOPIFY}\n#{at},mira@example.com,paid,{says},EUR,30.00,2026-05-0{day} 09:30:00 +0200,1,Cup,30.00,Mira,\n"
                ),
                Word::Square { status } => format!(
                    "First Name,Last Name,Email Address,Phone Number,Square Customer ID,Creation Source,First Visit,Last Visit,Transaction Count,Lifetime Spend,Email Subscription Status,Instant Profile\nMira,Berg,mira@example.com,,C{at},Directory,2026-05-01,2026-05-01,1,$1.00,{status},No\n"
                ),
                Word::Undo(which) => {
                    if !batches.is_empty() {
                        let batch = batches.remove(which.index(batches.len()));
                        shop.call("imports.undo", json!({ "batch": batch }));
                        let yes = |all: &[String]| all.iter().any(|it| it == "granted");
                        prop_assert!(yes(&before) || !yes(&permissions(&shop)));
                    }
                    String::new()
                }
            };
            if !text.is_empty() {
                has_refused |= matches!(word, Word::Square { status: "unsubscribed" });
                batches.extend(import(&shop, &format!("{at}.csv"), &text)["batch"].as_i64());
            }
            if has_refused {
                prop_assert!(permissions(&shop).iter().all(|it| it == "refused"));
            }
        }
    }
}
