//! One step after the other, each with its time, up to the first that fails.

use std::fmt::Write;
use std::process::Command;
use std::time::{Duration, Instant};

/// Done, or the reason why not, told to whoever sits at the terminal.
pub type Outcome = Result<(), String>;

/// The steps that are done, for the summary at the end.
#[derive(Default)]
pub struct Steps {
    done: Vec<(&'static str, Duration)>,
}

impl Steps {
    /// Does one step; one that fails ends the work with a summary.
    pub fn take(&mut self, name: &'static str, work: impl FnOnce() -> Outcome) -> Outcome {
        eprintln!("\n── {name}");
        let start = Instant::now();
        let outcome = work();
        let took = start.elapsed();
        match outcome {
            Ok(()) => {
                eprintln!("── {name}: {}", seconds(took));
                self.done.push((name, took));
                Ok(())
            }
            Err(reason) => {
                Err(format!("{}{name} failed after {}: {reason}", self.summary(), seconds(took)))
            }
        }
    }

    /// One line per step and the sum of them.
    pub fn summary(&self) -> String {
        let mut text = String::new();
        for (name, took) in &self.done {
            // Writing into a String cannot fail.
            let _ = writeln!(text, "  {:>9}  {name}", seconds(*took));
        }
        let sum = self.done.iter().map(|(_, took)| *took).sum();
        let _ = writeln!(text, "  {:>9}  together", seconds(sum));
        text
    }
}

fn seconds(time: Duration) -> String {
    let whole = time.as_secs();
    if whole < 60 {
        format!("{:.1} s", time.as_secs_f64())
    } else {
        format!("{} min {:02} s", whole / 60, whole % 60)
    }
}

/// Runs a program in the open: what it says is seen.
pub fn call(command: &mut Command) -> Outcome {
    let name = command.get_program().to_string_lossy().into_owned();
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("{name} ended with {status}")),
        Err(error) => Err(format!("{name} could not be started: {error}")),
    }
}

/// Runs a program for its answer: true when it ended well and said nothing that matters.
pub fn succeeds(command: &mut Command) -> bool {
    command.output().is_ok_and(|output| output.status.success())
}

/// Runs a program for what it prints; its complaints are seen.
pub fn printed(command: &mut Command) -> Result<Vec<u8>, String> {
    let name = command.get_program().to_string_lossy().into_owned();
    let output = command
        .stderr(std::process::Stdio::inherit())
        .output()
        .map_err(|error| format!("{name} could not be started: {error}"))?;
    if output.status.success() {
        Ok(output.stdout)
    } else {
        Err(format!("{name} ended with {}", output.status))
    }
}
