//! `cargo xtask bench`: builds what is measured, and what measures, as it ships.

use std::process::Command;

use crate::steps::{Outcome, Steps, call};
use crate::{interface, packages, places};

/// A window of the same kind with an empty page.
const EMPTY: &str = "empty";

pub fn bench(words: &[String]) -> Outcome {
    packages::ensure(&[packages::BUILD, packages::MEASURE])?;
    let mut steps = Steps::default();
    steps.take("libraries of the interface", interface::fetch)?;
    steps.take("interface", interface::build)?;
    steps.take("programs", || {
        let packages = ["-p", "regulars-cli", "-p", "regulars-bench", "-p", "regulars"];
        call(places::cargo(&["build", "--release", "--bins"]).args(packages))?;
        call(&mut places::cargo(&["build", "--release", "-p", "regulars", "--example", EMPTY]))
    })?;
    let measure = places::program("release", "regulars-bench");
    call(Command::new(measure).args(words).current_dir(places::root()))?;
    if cfg!(target_os = "linux") {
        steps.take("start of the window", start_of_the_window)?;
    }
    Ok(())
}

/// The window beside an empty one, on a screen of their own.
fn start_of_the_window() -> Outcome {
    let start = ["run", "--release", "-q", "-p", "regulars-e2e", "--bin", "start", "--"];
    let empty = places::program("release", &format!("examples/{EMPTY}"));
    call(places::cargo(&start).arg(places::window("release")).arg(empty))
}
