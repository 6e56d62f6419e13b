//! The house stands as it was drawn: arrows, statements and command names.

use std::fs;
use std::path::{Path, PathBuf};

use regulars_core::store::Connection;
use regulars_tests::ScratchShop;
use serde_json::{Value, json};

fn core() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../src-tauri/core/src")
}

/// All files below a folder whose name ends like this.
fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path, extension));
        } else if path.extension().is_some_and(|it| it == extension) {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// The Rust of a room of the core: its folder, or its one file.
fn rust_of(room: &str) -> Vec<(PathBuf, String)> {
    let folder = core().join(room);
    let paths =
        if folder.is_dir() { files(&folder, "rs") } else { vec![folder.with_extension("rs")] };
    paths.into_iter().map(|path| (path.clone(), fs::read_to_string(&path).unwrap())).collect()
}

#[track_caller]
fn nobody_says(rooms: &[&str], words: &[&str]) {
    for (path, text) in rooms.iter().flat_map(|room| rust_of(room)) {
        for (number, line) in (1..).zip(text.lines()) {
            let says = |word: &&&str| line.contains(**word) && !line.trim_start().starts_with("//");
            if let Some(word) = words.iter().find(says) {
                panic!("{}:{number} says {word}", path.display());
            }
        }
    }
}

#[test]
fn every_statement_fits_a_new_shop() {
    let shop = ScratchShop::default();
    let db = Connection::open(shop.folder().join("shop.regulars")).unwrap();
    // The shop itself makes this one for as long as it is open.
    db.execute_batch("CREATE TEMP TABLE recording (change_id INTEGER PRIMARY KEY)").unwrap();
    let statements = files(&core().join("store"), "sql");
    assert!(statements.len() > 10);
    for path in statements.iter().filter(|path| !path.parent().unwrap().ends_with("migrations")) {
        let sql = fs::read_to_string(path).unwrap();
        if let Err(error) = db.prepare(&sql) {
            panic!("{}: {error}", path.display());
        }
    }
}

#[test]
fn the_domain_knows_nobody() {
    nobody_says(
        &["domain"],
        &["crate::api", "crate::store", "crate::import", "crate::paper", "serde", "rusqlite"],
    );
}

#[test]
fn import_and_store_do_not_know_each_other() {
    nobody_says(&["import"], &["crate::store", "crate::api", "crate::paper", "rusqlite"]);
    nobody_says(&["store"], &["crate::import", "crate::api", "crate::paper", "serde"]);
}

#[test]
fn only_the_store_says_rusqlite() {
    nobody_says(&["api", "paper", "words", "error"], &["rusqlite"]);
}

#[test]
fn every_command_has_its_function_in_the_interface() {
    /// Commands for scripts, checks and the shell, which no screen calls.
    const FOR_SCRIPTS: [&str; 6] =
        ["shop.dump", "shop.stats", "call_sheet.csv", "files.place", "paper.list", "talks.say"];
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/api.js");
    let text = fs::read_to_string(path).expect("the interface has its commands in ui/api.js");
    let mut called: Vec<&str> = text
        .split("call(\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .filter(|name| !FOR_SCRIPTS.contains(name))
        .collect();
    called.sort_unstable();
    called.dedup();
    let mut offered: Vec<&str> = regulars_core::api::NAMES
        .iter()
        .copied()
        .filter(|name| !FOR_SCRIPTS.contains(name))
        .collect();
    offered.sort_unstable();
    assert_eq!(called, offered);
}

fn of_the_window(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(name);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

#[test]
fn the_pages_run_nothing_from_elsewhere_and_ask_the_shell_for_what_they_use_alone() {
    let about: Value = serde_json::from_str(&of_the_window("src-tauri/tauri.conf.json")).unwrap();
    let policy = about["app"]["security"]["csp"].as_str().unwrap();
    assert!(policy.starts_with("default-src 'self';") && !policy.contains("unsafe"), "{policy}");
    let hosts: Vec<&str> = policy.split([' ', ';']).filter(|it| it.contains("//")).collect();
    assert_eq!(hosts, ["http://ipc.localhost", "http://sheet.localhost"]);
    let rights: Value =
        serde_json::from_str(&of_the_window("src-tauri/capabilities/window.json")).unwrap();
    let few = json!(["door", "core:event:allow-listen", "core:event:allow-unlisten"]);
    assert_eq!((&rights["permissions"], &rights["remote"]), (&few, &Value::Null));
    let quoted = |text: &str| -> Vec<String> {
        let mut words: Vec<String> =
            text.split('"').skip(1).step_by(2).map(str::to_owned).collect();
        words.sort_unstable();
        words
    };
    let door = of_the_window("src-tauri/permissions/door.toml");
    let allowed = quoted(door.split("commands.allow").nth(1).unwrap());
    let bridge = of_the_window("ui/bridge.js");
    let asked = bridge.split("invoke(\"").skip(1).filter_map(|rest| rest.split('"').next());
    let mut asked: Vec<&str> = asked.collect();
    asked.sort_unstable();
    asked.dedup();
    assert_eq!(asked, allowed);
}

/// Some web views keep the gaps of a layout for the screen when they print.
#[test]
fn papers_are_laid_out_for_printing_from_the_start() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets/paper");
    let styles = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    let styles: Vec<_> =
        styles.filter(|path| path.extension().is_some_and(|it| it == "css")).collect();
    assert!(styles.len() > 3, "{styles:?}");
    for style in styles {
        assert!(!fs::read_to_string(&style).unwrap().contains("@media"), "{}", style.display());
    }
}
