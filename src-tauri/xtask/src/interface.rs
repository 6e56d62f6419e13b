//! The pages: their libraries, their build, and the types that they are checked against.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::SystemTime;

use crate::places;
use crate::steps::{Outcome, call, printed};

/// Fetches the libraries as the lock file names them, unless they are there already.
pub fn fetch() -> Outcome {
    let locked = changed_at(&places::ui().join("package-lock.json"));
    let fetched = changed_at(&places::ui().join("node_modules/.package-lock.json"));
    if fetched.is_some() && fetched >= locked {
        eprintln!("the libraries are those of the lock file");
        return Ok(());
    }
    call(npm().args(["ci", "--no-audit", "--no-fund"]))
}

fn changed_at(file: &Path) -> Option<SystemTime> {
    fs::metadata(file).and_then(|about| about.modified()).ok()
}

/// Makes ui/dist. The window takes these pages in when it is compiled, so this comes before cargo.
pub fn build() -> Outcome {
    call(npm().args(["run", "--silent", "build"]))
}

/// Writes the types of all requests and answers, leaving the file alone when nothing has changed.
pub fn types() -> Outcome {
    let mut cargo = places::cargo(&["run", "--quiet", "-p", "regulars-core", "--example", "types"]);
    let types = printed(&mut cargo)?;
    let folder = places::ui().join("generated");
    let file = folder.join("types.d.ts");
    if fs::read(&file).is_ok_and(|present| present == types) {
        return Ok(());
    }
    fs::create_dir_all(&folder)
        .and_then(|()| fs::write(&file, types))
        .map_err(|error| format!("{}: {error}", file.display()))
}

pub fn check() -> Outcome {
    call(npm().args(["run", "--silent", "check"]))
}

/// Told in the way for people, also where nobody sits at the terminal.
pub fn test() -> Outcome {
    call(npm().args(["test", "--silent"]).env("NODE_OPTIONS", "--test-reporter=spec"))
}

fn npm() -> Command {
    let mut npm = Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" });
    npm.current_dir(places::ui());
    npm
}
