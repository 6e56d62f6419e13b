//! `cargo xtask run`: from a fresh checkout to the open window.

use std::process::Command;

use crate::steps::{Outcome, Steps, call};
use crate::{interface, packages, places};

pub fn run(words: &[String]) -> Outcome {
    packages::ensure(&[packages::BUILD])?;
    let mut steps = Steps::default();
    steps.take("libraries of the interface", interface::fetch)?;
    steps.take("interface", interface::build)?;
    steps
        .take("Regulars", || call(&mut places::cargo(&["build", "--release", "-p", "regulars"])))?;
    open(words)
}

fn open(words: &[String]) -> Outcome {
    let window = places::window("release");
    if !has_display() {
        eprintln!("\nRegulars is built: {}", window.display());
        eprintln!("There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set), so no");
        eprintln!("window was opened. Start this program where you have a desktop.");
        return Ok(());
    }
    eprintln!("\nopening {}", window.display());
    call(Command::new(window).args(words))
}

fn has_display() -> bool {
    let named = |name| std::env::var_os(name).is_some_and(|display| !display.is_empty());
    !cfg!(target_os = "linux") || named("DISPLAY") || named("WAYLAND_DISPLAY")
}
