//! `cargo xtask run`, `test`, `shots`, `bench`, `mutants`: installs what is missing, then does it.

mod bench;
mod interface;
mod mutants;
mod packages;
mod places;
mod run;
mod shots;
mod steps;
mod test;

use std::process::ExitCode;

use steps::Outcome;

const USAGE: &str = "\
cargo xtask COMMAND
  run [ARG...]     builds the app and opens it; further words go to the app
  test             the whole gate: interface, formatting, lints, every test, the real window
  shots [ARG...]   takes a picture of every screen
  bench [ARG...]   measures import, search, Today, the card and the start of the app; `bench day` the
                   day's work alone, `bench say` scripts and suggestions, docs/performance.md the rest
  mutants [ARG...] changes the cadence in one place at a time; each change has to fail a test
Each installs the system packages that it needs and that are missing.";

fn main() -> ExitCode {
    let mut words = std::env::args().skip(1);
    let command = words.next().unwrap_or_default();
    let rest: Vec<String> = words.collect();
    let outcome: Outcome = match command.as_str() {
        "run" => run::run(&rest),
        "test" if rest.is_empty() => test::test(),
        "shots" => shots::shots(&rest),
        "bench" => bench::bench(&rest),
        "mutants" => mutants::mutants(&rest),
        "help" | "--help" | "-h" => {
            eprintln!("{USAGE}");
            Ok(())
        }
        _ => {
            eprintln!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("\n{reason}");
            ExitCode::FAILURE
        }
    }
}
