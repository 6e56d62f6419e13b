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

/// A shop of the first version in which German numbers stayed the digits that were written.
fn with_digits() -> ScratchShop {
    ScratchShop::before("2026-06-01", |folder| {
        let db = Connection::open(folder.join("shop.regulars")).unwrap();
        db.execute_batch(FIRST).unwrap();
        db.execute_batch(
            "INSERT INTO import_batches (id, imported_at, imported_on)
             VALUES (1, '2026-05-03T09:00:00Z', '2026-05-03');
             INSERT INTO channels (id, key, activated_on) VALUES (1, 'shopify', '2026-05-03');
             INSERT INTO import_files (id, batch_id, channel_id, name, format, encoding, delimiter)
             VALUES (1, 1, 1, 'orders.csv', 'shopify.orders.47', 'utf-8', ',');
             INSERT INTO customers (id, name) VALUES (1, 'Anna Berg'), (2, 'Bo Lund');
             INSERT INTO identities
                 (id, channel_id, evidence, value, customer_id, name, city, country, file_id, row_number)
             VALUES (1, 1, 'phone', '03023125147', 1, 'Anna Berg', '', '', 1, 2),
                    (2, 1, 'phone', '03023125148', 2, 'Bo Lund', '', '', 1, 3);
             INSERT INTO buyers
                 (id, identity_id, words_hash, buyer_rank, name, phone, phone_shown, phone_nature,
                  address, address_nature, file_id, row_number)
             VALUES
                 (1, 1, 1, 1, 'Anna Berg', '03023125147', '030 23125-147', 'own',
                  'Anna Berg' || char(10) || 'Lindenweg 1' || char(10) || char(10) || 'Berlin'
                  || char(10) || char(10) || '10115' || char(10) || 'Germany', 'own', 1, 2),
                 (2, 2, 2, 1, 'Bo Lund', '03023125148', NULL, 'own', NULL, NULL, 1, 3);
             INSERT INTO orders (id, channel_id, number, identity_id, buyer_id, content_hash, file_id,
                  row_number)
             VALUES (1, 1, '#1', 1, 1, 1, 1, 2), (2, 1, '#2', 2, 2, 2, 1, 3);
             INSERT INTO suppressions (kind, value, reason, since_on)
             VALUES ('phone', '03023125147', 'refused', '2026-05-04'),
                    ('phone', '+493023125147', 'refused', '2026-05-06');
             INSERT INTO refusals (kind, value, act, said_on, file_id, row_number)
             VALUES ('phone', '03023125147', 'refused', '2026-05-04', 1, 2);
             PRAGMA user_version = 1;",
        )
        .unwrap();
    })
}

#[test]
fn numbers_of_an_old_shop_are_read_for_the_country_of_their_address_and_stay_refused() {
    let old = with_digits();
    let point = |id: i64| {
        let card = old.call("customers.card", json!({ "id": id }));
        card["contact_points"].as_array().unwrap().iter().find(|it| it["kind"] == "phone").cloned()
    };
    let annas = point(1).unwrap();
    assert_eq!(annas["value"], "+493023125147");
    assert_eq!(annas["shown"], "030 23125-147");
    assert_eq!((&annas["stopped"], &annas["permission"]), (&json!("refused"), &json!("refused")));
    assert_eq!(point(2).unwrap()["value"], "03023125148", "no address names a country");
    let db = Connection::open(old.folder().join("shop.regulars")).unwrap();
    let count = |sql: &str| db.query_row(sql, [], |row| row.get::<_, i64>(0)).unwrap();
    assert_eq!(count("SELECT count(*) FROM suppressions"), 2, "both refusals are kept");
    assert_eq!(count("SELECT count(*) FROM refusals"), 2);
}

#[test]
fn a_customer_of_an_old_shop_is_known_again_by_the_number() {
    let old = with_digits();
    let path = old.folder().join("new.csv");
    let header = "Name,Financial Status,Currency,Total,Created at,Lineitem quantity,Lineitem name,\
                  Lineitem price,Billing Name,Billing Phone,Billing Country";
    let row = "#3,paid,EUR,20.00,2026-05-30 09:30:00 +0200,1,Cup,20.00,Anna Berg,030/23125147,DE";
    std::fs::write(&path, format!("{header}\n{row}\n")).unwrap();
    old.call("imports.run", json!({ "paths": [path] }));
    let card = old.call("customers.card", json!({ "id": 1 }));
    assert_eq!(card["n_orders"], 2);
    assert_eq!(card["identities"].as_array().unwrap().len(), 1);
}
