//! `cargo xtask bench`: builds what is measured, and what measures, as it ships.

use std::process::Command;

use crate::steps::{Outcome, Steps, call};
use crate::{interface, packages, places};

pub fn bench(words: &[String]) -> Outcome {
    packages::ensure(&[packages::BUILD, packages::MEASURE])?;
    let mut steps = Steps::default();
    steps.take("libraries of the interface", interface::fetch)?;
    steps.take("interface", interface::build)?;
    steps.take("programs", || {
        let packages = ["-p", "regulars-cli", "-p", "regulars-bench", "-p", "regulars"];
        call(places::cargo(&["build", "--release"]).args(packages))
    })?;
    let measure = places::program("release", "regulars-bench");
    call(Command::new(measure).args(words).current_dir(places::root()))
}
