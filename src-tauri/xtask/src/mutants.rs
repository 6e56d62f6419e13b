//! `cargo xtask mutants`: changes one thing in the cadence at a time, and sees whether a check minds.

use crate::places;
use crate::steps::{Outcome, Steps, call, succeeds};

/// The version that made the list in `docs/cadence.md`.
const VERSION: &str = "27.1.0";

/// The cadence by itself: built in seconds instead of the whole core.
const PACKAGE: &str = "regulars-cadence-alone";

/// So many made-up customers for each property are enough to tell a change, and few enough to do it
/// hundreds of times. Nobody reads the customers, so they need not be made small.
const PROPERTIES: [(&str, &str); 2] =
    [("PROPTEST_CASES", "40"), ("PROPTEST_MAX_SHRINK_ITERS", "0")];

/// Further words go to cargo-mutants, such as `--iterate` or `--shard 0/4`.
pub fn mutants(words: &[String]) -> Outcome {
    let mut steps = Steps::default();
    if !succeeds(&mut places::cargo(&["mutants", "--version"])) {
        let install = ["install", "--locked", "cargo-mutants", "--version", VERSION];
        steps.take("cargo-mutants", || call(&mut places::cargo(&install)))?;
    }
    let run = ["mutants", "--package", PACKAGE, "--output", "target/mutants"];
    steps.take("mutants", || call(places::cargo(&run).args(words).envs(PROPERTIES)))
}
