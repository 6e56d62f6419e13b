//! `cargo xtask test`: the whole gate, in the order in which mistakes are cheapest to find.

use crate::steps::{Outcome, Steps, call};
use crate::{interface, packages, places};

pub fn test() -> Outcome {
    packages::ensure(&[packages::BUILD, packages::TEST])?;
    let mut steps = Steps::default();
    steps.take("libraries of the interface", interface::fetch)?;
    steps.take("interface", interface::build)?;
    steps.take("types", interface::types)?;
    steps.take("formatting", || cargo(&["fmt", "--all", "--check"]))?;
    steps.take("types of the interface checked", interface::check)?;
    steps.take("tests of the interface", interface::test)?;
    steps.take("lints", || {
        cargo(&["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"])
    })?;
    steps.take("tests", || cargo(&["test", "--workspace", "--exclude", "regulars-e2e"]))?;
    steps.take("window", || cargo(&["build", "-p", "regulars"]))?;
    if cfg!(target_os = "linux") {
        steps.take("tests in the real window", in_the_window)?;
    } else {
        eprintln!("\nThe tests in the real window run on Linux only and were left out.");
    }
    eprintln!("\nEverything passed.\n{}", steps.summary());
    Ok(())
}

fn cargo(words: &[&str]) -> Outcome {
    call(&mut places::cargo(words))
}

fn in_the_window() -> Outcome {
    let mut tests = places::cargo_unseen(&["test", "-p", "regulars-e2e"]);
    call(tests.env("REGULARS_APP", places::window("debug")))
}
