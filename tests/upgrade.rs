//! A shop that an older Regulars wrote opens, keeps what it has, and learns the rest.

use regulars_core::store::Connection;
use regulars_tests::ScratchShop;
use serde_json::json;

const FIRST: &str = include_str!("../src-tauri/core/src/store/migrations/0001_shop.sql");

/// What the file consists of, apart from how it is written.
fn parts(db: &Connection) -> Vec<(String, String)> {
    let mut statement = db
        .prepare(
            "SELECT m.name, coalesce(group_concat(c.name || ' ' || c.type, ', '), '')
             FROM sqlite_master AS m LEFT JOIN pragma_table_info(m.name) AS c
             WHERE m.name NOT LIKE 'sqlite_%' GROUP BY m.name ORDER BY m.name",
        )
        .unwrap();
    let parts = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
    parts.map(|part| part.unwrap()).collect()
}

#[test]
fn a_shop_of_the_first_version_opens_and_gets_all_that_a_new_one_has() {
    let old = ScratchShop::before("2026-06-01", |folder| {
        let db = Connection::open(folder.join("shop.regulars")).unwrap();
        db.execute_batch(FIRST).unwrap();
        db.execute_batch(
            "INSERT INTO import_batches (id, imported_at, imported_on)
             VALUES (1, '2026-05-03T09:00:00Z', '2026-05-03');
             INSERT INTO channels (id, key, activated_on) VALUES (1, 'etsy', '2026-05-03');
             INSERT INTO import_files (id, batch_id, channel_id, name, format, encoding, delimiter)
             VALUES (1, 1, 1, 'orders.csv', 'etsy.orders.19', 'utf-8', ',');
             INSERT INTO customers (id, name) VALUES (1, 'Anna Berg');
             INSERT INTO identities
                 (id, channel_id, evidence, value, customer_id, name, city, country, file_id, row_number)
             VALUES (1, 1, 'handle', 'teafan88', 1, 'Anna Berg', '', '', 1, 2);
             INSERT INTO buyers
                 (id, identity_id, words_hash, buyer_rank, name, handle, email, email_nature,
                  email_consent, file_id, row_number)
             VALUES (1, 1, 1, 1, 'Anna Berg', 'teafan88', 'anna@example.com', 'own', 'refused', 1, 2);
             PRAGMA user_version = 1;",
        )
        .unwrap();
    });
    let card = old.call("customers.card", json!({ "id": 1 }));
    assert_eq!(card["name"], "Anna Berg");
    let points = card["contact_points"].as_array().unwrap();
    let said: Vec<_> = points.iter().map(|point| (&point["kind"], &point["permission"])).collect();
    assert_eq!(said, [(&json!("handle"), &json!(null)), (&json!("email"), &json!("refused"))]);

    let new = ScratchShop::on("2026-06-01");
    let of =
        |shop: &ScratchShop| parts(&Connection::open(shop.folder().join("shop.regulars")).unwrap());
    assert_eq!(of(&old), of(&new));
}
