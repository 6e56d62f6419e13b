//! `cargo xtask shots`: a picture of every screen, taken in the real window.

use crate::steps::{Outcome, Steps, call};
use crate::{interface, packages, places};

pub fn shots(words: &[String]) -> Outcome {
    packages::ensure(&[packages::BUILD, packages::TEST])?;
    let mut steps = Steps::default();
    steps.take("libraries of the interface", interface::fetch)?;
    steps.take("interface", interface::build)?;
    steps.take("window", || call(&mut places::cargo(&["build", "-p", "regulars"])))?;
    steps.take("pictures", || {
        let mut take =
            places::cargo_unseen(&["run", "--quiet", "-p", "regulars-e2e", "--bin", "shots", "--"]);
        call(take.args(words).env("REGULARS_APP", places::window("debug")))
    })
}
