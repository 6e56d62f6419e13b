//! Lists the files of `assets/formats`, so that a new one is part of the program by lying there, and
//! gives the reader a mark of its own: what another reader made of a row is not what this one would.

use std::fmt::Write;
use std::hash::{DefaultHasher, Hasher};
use std::path::{Path, PathBuf};

fn main() {
    let here = std::env::var_os("CARGO_MANIFEST_DIR").expect("cargo says where the package lies");
    let here = Path::new(&here);
    list_formats(&here.join("../../assets/formats"));
    let mut mark = DefaultHasher::new();
    for part in ["src/import", "src/domain"] {
        let part = here.join(part);
        println!("cargo:rerun-if-changed={}", part.display());
        for file in files(&part, "rs").into_iter().chain(files(&part, "txt")) {
            mark.write(&std::fs::read(&file).expect("a file of the source can be read"));
        }
    }
    println!("cargo:rustc-env=REGULARS_READER={:016x}", mark.finish());
}

fn list_formats(folder: &Path) {
    println!("cargo:rerun-if-changed={}", folder.display());
    let mut list = String::from("[\n");
    for file in files(folder, "toml") {
        let name = file.file_name().expect("a file has a name").to_string_lossy();
        writeln!(list, "({name:?}, include_str!({file:?})),").expect("text takes text");
    }
    list.push(']');
    let out = std::env::var_os("OUT_DIR").expect("cargo says where to write");
    std::fs::write(Path::new(&out).join("formats.rs"), list).expect("the list can be written");
}

/// All files of this kind in the folder and the folders in it, by their names.
fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).expect("the folder can be read") {
        let path = entry.expect("the folder can be read").path();
        if path.is_dir() {
            found.extend(files(&path, extension));
        } else if path.extension().is_some_and(|its| its == extension) {
            found.push(path);
        }
    }
    found.sort();
    found
}
