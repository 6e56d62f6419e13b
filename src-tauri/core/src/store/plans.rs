//! What is asked of one customer, one order or one page must not walk through the whole shop.

use super::{Shop, migrations};
use rusqlite::Connection;

/// Tables that grow with the shop.
const LARGE: [&str; 22] = [
    "asked",
    "buyer_tellings",
    "buyers",
    "change_rows",
    "customer_files",
    "customer_tags",
    "customers",
    "events",
    "field_values",
    "follow_ups",
    "identities",
    "list_members",
    "notes",
    "order_acts",
    "order_lines",
    "order_tellings",
    "orders",
    "pair_decisions",
    "plan_turns",
    "promises",
    "referrals",
    "told_lines",
];

const OF_ONE: &[(&str, &str)] = &[
    ("asked/of_customers", include_str!("asked/of_customers.sql")),
    ("before_talk/addresses", include_str!("before_talk/addresses.sql")),
    ("before_talk/orders", include_str!("before_talk/orders.sql")),
    ("before_talk/permissions", include_str!("before_talk/permissions.sql")),
    ("by_hand/identity_of", include_str!("by_hand/identity_of.sql")),
    ("by_hand/typed_points", include_str!("by_hand/typed_points.sql")),
    ("customers/by_id", include_str!("customers/by_id.sql")),
    ("customers/contact_points_of", include_str!("customers/contact_points_of.sql")),
    ("customers/consents_of", include_str!("customers/consents_of.sql")),
    ("customers/identities_of", include_str!("customers/identities_of.sql")),
    ("customers/overruled", include_str!("customers/overruled.sql")),
    ("customers/refusals_of_point", include_str!("customers/refusals_of_point.sql")),
    ("day_lines/ending", include_str!("day_lines/ending.sql")),
    ("day_lines/open_of", include_str!("day_lines/open_of.sql")),
    ("events/get", include_str!("events/get.sql")),
    ("events/of_customers", include_str!("events/of_customers.sql")),
    ("events/told", include_str!("events/told.sql")),
    ("fields/all_versions", include_str!("fields/all_versions.sql")),
    ("fields/newest_of", include_str!("fields/newest_of.sql")),
    ("fields/told", include_str!("fields/told.sql")),
    ("files/of_customer", include_str!("files/of_customer.sql")),
    ("follow_ups/acts_of_customer", include_str!("follow_ups/acts_of_customer.sql")),
    ("follow_ups/birthday_of_customer", include_str!("follow_ups/birthday_of_customer.sql")),
    ("follow_ups/products_of_customer", include_str!("follow_ups/products_of_customer.sql")),
    ("follow_ups/orders_of_customer", include_str!("follow_ups/orders_of_customer.sql")),
    ("follow_ups/reach_of_customer", include_str!("follow_ups/reach_of_customer.sql")),
    ("imports/name_customer", include_str!("imports/name_customer.sql")),
    ("imports/find_order", include_str!("imports/find_order.sql")),
    ("imports/phone_until", include_str!("imports/phone_until.sql")),
    ("imports/tellings_of_order", include_str!("imports/tellings_of_order.sql")),
    ("imports/unused_buyers", include_str!("imports/unused_buyers.sql")),
    ("imports/words_of_identity", include_str!("imports/words_of_identity.sql")),
    ("notes/to_ask", include_str!("notes/to_ask.sql")),
    ("orders/acts/of_orders", include_str!("orders/acts/of_orders.sql")),
    ("orders/acts/told_of", include_str!("orders/acts/told_of.sql")),
    ("orders/acts/told_refund", include_str!("orders/acts/told_refund.sql")),
    ("imports/is_sale_by_hand", include_str!("imports/is_sale_by_hand.sql")),
    ("orders/last_number", include_str!("orders/last_number.sql")),
    ("orders/by_number", include_str!("orders/by_number.sql")),
    ("orders/of_customers", include_str!("orders/of_customers.sql")),
    ("orders/purchases_of", include_str!("orders/purchases_of.sql")),
    ("people/identities", include_str!("people/identities.sql")),
    ("people/notes", include_str!("people/notes.sql")),
    ("promises/of_customer", include_str!("promises/of_customer.sql")),
    ("reports/next_of", include_str!("reports/next_of.sql")),
    ("search/some_buyers", include_str!("search/some_buyers.sql")),
    ("search/some_customers", include_str!("search/some_customers.sql")),
    ("search/some_notes", include_str!("search/some_notes.sql")),
    ("search/some_orders", include_str!("search/some_orders.sql")),
    ("by_hand/typed_names", include_str!("by_hand/typed_names.sql")),
    ("customers/is_worked_with", include_str!("customers/is_worked_with.sql")),
    ("customers/is_somebody", include_str!("customers/is_somebody.sql")),
    ("duplicates/card", include_str!("duplicates/card.sql")),
    ("fields/history", include_str!("fields/history.sql")),
    ("fields/of_customer", include_str!("fields/of_customer.sql")),
    ("fields/told", include_str!("fields/told.sql")),
    ("grouping/find_by_name", include_str!("grouping/find_by_name.sql")),
    ("grouping/keep_refusal", include_str!("grouping/keep_refusal.sql")),
    ("grouping/mates", include_str!("grouping/mates.sql")),
    ("grouping/members", include_str!("grouping/members.sql")),
    ("grouping/names_of_identity", include_str!("grouping/names_of_identity.sql")),
    ("grouping/new_card", include_str!("grouping/new_card.sql")),
    ("grouping/of_cards", include_str!("grouping/of_cards.sql")),
    ("grouping/rename_decisions", include_str!("grouping/rename_decisions.sql")),
    ("grouping/said_same_on", include_str!("grouping/said_same_on.sql")),
    ("grouping/say", include_str!("grouping/say.sql")),
    ("grouping/words", include_str!("grouping/words.sql")),
    ("imports/has_other_reasons", include_str!("imports/has_other_reasons.sql")),
    ("imports/is_worked_with", include_str!("imports/is_worked_with.sql")),
    ("imports/name_identity", include_str!("imports/name_identity.sql")),
    ("imports/place_of_order", include_str!("imports/place_of_order.sql")),
    ("lists/members_among", include_str!("lists/members_among.sql")),
    ("lists/of_customer", include_str!("lists/of_customer.sql")),
    ("lists/put", include_str!("lists/put.sql")),
    ("lists/take_off", include_str!("lists/take_off.sql")),
    ("merging/choose", include_str!("merging/choose.sql")),
    ("merging/files_of", include_str!("merging/files_of.sql")),
    ("merging/find_by_name", include_str!("merging/find_by_name.sql")),
    ("merging/hand_files", include_str!("merging/hand_files.sql")),
    ("merging/hand_notes", include_str!("merging/hand_notes.sql")),
    ("merging/hand_tags", include_str!("merging/hand_tags.sql")),
    ("merging/holds", include_str!("merging/holds.sql")),
    ("merging/identities_of", include_str!("merging/identities_of.sql")),
    ("merging/notes_of", include_str!("merging/notes_of.sql")),
    ("merging/tags_of", include_str!("merging/tags_of.sql")),
    ("merging/typed_fields", include_str!("merging/typed_fields.sql")),
    ("notes/get", include_str!("notes/get.sql")),
    ("notes/of_customer", include_str!("notes/of_customer.sql")),
    ("notes/update", include_str!("notes/update.sql")),
    ("sheets/entries", include_str!("sheets/entries.sql")),
    ("sheets/rows", include_str!("sheets/rows.sql")),
    ("sheets/rows_with_talk", include_str!("sheets/rows_with_talk.sql")),
    ("tags/of_customer", include_str!("tags/of_customer.sql")),
    ("tags/take_off", include_str!("tags/take_off.sql")),
    ("ties/household_of", include_str!("ties/household_of.sql")),
    ("ties/leave_household", include_str!("ties/leave_household.sql")),
    ("ties/leave_referral", include_str!("ties/leave_referral.sql")),
    ("ties/members", include_str!("ties/members.sql")),
    ("ties/referred", include_str!("ties/referred.sql")),
    ("ties/referred_by", include_str!("ties/referred_by.sql")),
    ("trash/has_more", include_str!("trash/has_more.sql")),
];

fn plan(db: &Connection, sql: &str) -> Vec<String> {
    let mut statement = db.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
    let steps = statement.raw_query().mapped(|row| row.get::<_, String>("detail"));
    steps.map(|step| step.unwrap()).collect()
}

#[test]
fn no_question_about_one_customer_walks_through_the_shop() {
    let folder = tempfile::tempdir().unwrap();
    let shop = Shop::open(folder.path()).unwrap();
    let mut slow = Vec::new();
    let db = shop.writer();
    assert_eq!(migrations::version(&db).unwrap(), migrations::newest());
    for (name, sql) in OF_ONE {
        for step in plan(&db, sql) {
            let scanned = step.strip_prefix("SCAN ").and_then(|rest| rest.split(' ').next());
            let is_walk = scanned.is_some_and(|table| LARGE.contains(&table) || table.len() == 1);
            if is_walk || step.contains("AUTOMATIC") || step.starts_with("MATERIALIZE") {
                slow.push(format!("{name}: {step}"));
            }
        }
    }
    assert!(slow.is_empty(), "{}", slow.join("\n"));
}
