//! A folder under watch: what arrives in it is offered, and never imported unasked.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use regulars_tests::ScratchShop;
use serde_json::{Value, json};

const ORDERS: &str = "Sale Date,Order ID,Buyer User ID,Full Name,Number of Items,Currency,\
Order Value,Shipping,Sales Tax,Order Total,Status\n\
05/02/26,1001,teafan88,Anna Berg,1,EUR,10.00,0.00,0.00,10.00,Paid\n";

/// Seconds before noon of the shop's day.
fn write(folder: &Path, name: &str, text: &str, seconds_ago: u64) -> PathBuf {
    let path = folder.join(name);
    fs::write(&path, text).unwrap();
    let noon = SystemTime::UNIX_EPOCH + Duration::from_secs(1_778_587_200);
    let file = File::options().append(true).open(&path).unwrap();
    file.set_modified(noon - Duration::from_secs(seconds_ago)).unwrap();
    path
}

fn watched() -> (ScratchShop, tempfile::TempDir) {
    let shop = ScratchShop::on("2026-05-12");
    let folder = tempfile::tempdir().unwrap();
    shop.call("watch.set", json!({ "folder": folder.path() }));
    (shop, folder)
}

#[track_caller]
fn offered(shop: &ScratchShop) -> Vec<String> {
    let watch = shop.call("watch.look", json!({}));
    let offered = watch["offered"].as_array().unwrap().iter();
    offered.map(|file| file["name"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_new_export_is_offered_and_nothing_has_come_in() {
    let (shop, folder) = watched();
    write(folder.path(), "orders.csv", ORDERS, 60);
    write(folder.path(), "letter.pdf", "%PDF", 60);
    let watch = shop.call("watch.look", json!({}));
    assert_eq!(watch["is_lost"], false);
    let file = &watch["offered"][0];
    assert_eq!(
        (&file["name"], &file["format"]),
        (&json!("orders.csv"), &json!("Etsy, Sold Orders"))
    );
    assert_eq!(
        (&file["modified_on"], &file["size_bytes"]),
        (&json!("2026-05-12"), &json!(ORDERS.len()))
    );
    assert_eq!(watch["offered"].as_array().map(Vec::len), Some(1));
    assert_eq!(shop.call("shop.stats", json!({}))["orders"], 0);
}

#[test]
fn a_file_that_came_in_is_not_offered_again_under_any_name() {
    let (shop, folder) = watched();
    let path = write(folder.path(), "orders.csv", ORDERS, 60);
    shop.call("imports.dry_run", json!({ "paths": [path] }));
    assert_eq!(offered(&shop), ["orders.csv"], "trying is not importing");
    shop.call("imports.run", json!({ "paths": [path] }));
    assert!(offered(&shop).is_empty());
    fs::rename(&path, folder.path().join("orders (1).csv")).unwrap();
    assert!(offered(&shop).is_empty());
    write(folder.path(), "newer.csv", &ORDERS.replace("Paid", "Completed"), 5);
    assert_eq!(offered(&shop), ["newer.csv"]);
}

#[test]
fn a_file_of_the_same_size_with_other_contents_is_another_file() {
    let (shop, folder) = watched();
    let path = write(folder.path(), "orders.csv", ORDERS, 60);
    shop.call("imports.run", json!({ "paths": [path] }));
    write(folder.path(), "orders.csv", &ORDERS.replace("1001", "1002"), 30);
    assert_eq!(offered(&shop), ["orders.csv"]);
}

#[test]
fn a_file_that_was_waved_away_stays_away() {
    let (shop, folder) = watched();
    let path = write(folder.path(), "orders.csv", ORDERS, 60);
    let watch = shop.call("watch.dismiss", json!({ "path": path }));
    assert_eq!(watch["offered"], json!([]));
    let shop = shop.reopened();
    assert!(offered(&shop).is_empty());
    assert_eq!(
        shop.refused("watch.dismiss", json!({ "path": "/elsewhere.csv" })).code(),
        "invalid"
    );
}

#[test]
fn a_file_that_is_still_being_written_waits() {
    let (mut shop, folder) = watched();
    write(folder.path(), "orders.csv", ORDERS, 1);
    assert!(offered(&shop).is_empty());
    shop.pass_seconds(1);
    assert_eq!(offered(&shop), ["orders.csv"]);
}

#[test]
fn texts_and_archives_are_offered_only_when_they_are_recognised() {
    let (shop, folder) = watched();
    write(folder.path(), "orders.txt", ORDERS, 60);
    write(folder.path(), "readme.txt", "Dear Anna,\nthank you\n", 70);
    write(folder.path(), "photos.zip", "PK", 80);
    write(folder.path(), "unknown.csv", "a,b\n1,2\n", 90);
    assert_eq!(offered(&shop), ["orders.txt", "unknown.csv"]);
}

#[test]
fn a_folder_that_is_gone_is_said_to_be_lost_and_no_folder_ends_the_watching() {
    let (shop, folder) = watched();
    drop(folder);
    let watch = shop.call("watch.look", json!({}));
    assert_eq!((&watch["is_lost"], &watch["offered"]), (&json!(true), &json!([])));
    let none = shop.call("watch.set", json!({}));
    assert_eq!(none, json!({ "folder": Value::Null, "is_lost": false, "offered": [] }));
    let refused = shop.refused("watch.set", json!({ "folder": "/no/such/folder" }));
    assert_eq!(refused.code(), "invalid");
}
