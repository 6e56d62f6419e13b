//! Lists the files of `assets/formats`, so that a new one is part of the program by lying there.

use std::fmt::Write;
use std::path::{Path, PathBuf};

fn main() {
    let here = std::env::var_os("CARGO_MANIFEST_DIR").expect("cargo says where the package lies");
    let folder = Path::new(&here).join("../../assets/formats");
    println!("cargo:rerun-if-changed={}", folder.display());
    let mut files: Vec<PathBuf> = std::fs::read_dir(&folder)
        .expect("the formats are in their place")
        .map(|entry| entry.expect("the folder can be read").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "toml"))
        .collect();
    files.sort();
    let mut list = String::from("[\n");
    for file in &files {
        let name = file.file_name().expect("a file has a name").to_string_lossy();
        writeln!(list, "({name:?}, include_str!({file:?})),").expect("text takes text");
    }
    list.push(']');
    let out = std::env::var_os("OUT_DIR").expect("cargo says where to write");
    std::fs::write(Path::new(&out).join("formats.rs"), list).expect("the list can be written");
}
