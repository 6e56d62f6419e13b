//! Where things lie: the checkout, the interface and what cargo has built.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The name of the window's program; the one of the command line is `regulars`.
const WINDOW: &str = "regulars-window";

pub fn root() -> PathBuf {
    let here = std::env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    here.ancestors().nth(2).map_or_else(|| here.clone(), Path::to_owned)
}

pub fn ui() -> PathBuf {
    root().join("ui")
}

/// The window's program as built for `debug` or `release`.
pub fn window(profile: &str) -> PathBuf {
    program(profile, WINDOW)
}

pub fn program(profile: &str, name: &str) -> PathBuf {
    let target = std::env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| OsString::from("target"));
    let file = format!("{name}{}", std::env::consts::EXE_SUFFIX);
    root().join(target).join(profile).join(file)
}

/// The cargo that runs us, at the root of the checkout.
pub fn cargo(words: &[&str]) -> Command {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo"));
    let mut command = Command::new(cargo);
    command.args(words).current_dir(root());
    command
}

/// The same cargo on a screen that nobody sees, where there is one to be had.
pub fn cargo_unseen(words: &[&str]) -> Command {
    let cargo = cargo(words);
    let mut command = Command::new("xvfb-run");
    // Without -noreset the screen begins anew when a window closes, and the next may not find it.
    command.args(["-a", "-s", "-screen 0 1280x800x24 -noreset"]);
    command.arg(cargo.get_program()).args(cargo.get_args()).current_dir(root());
    command
}
