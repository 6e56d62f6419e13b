//! Puts the pages, the icon and the permissions into the program.

use std::path::Path;

use tauri_build::Attributes;

fn main() {
    if !Path::new("../ui/dist/index.html").exists() {
        println!(
            "cargo::error=the pages are not built yet; `cargo xtask run` and `cargo xtask test` build them"
        );
        return;
    }
    // Only a window for tests may pretend that files were dropped on it.
    let is_for_tests = std::env::var("PROFILE").is_ok_and(|profile| profile == "debug");
    let capabilities =
        if is_for_tests { "capabilities/*.json" } else { "capabilities/window.json" };
    let attributes = Attributes::new().capabilities_path_pattern(capabilities);
    if let Err(error) = tauri_build::try_build(attributes) {
        println!("cargo::error={error:#}");
    }
}
