//! `regulars-fuzz [--minutes N] [--inputs N] [--seed N] [--keep FOLDER]`: damages files and reads
//! them until the time is over, and tells what it found. An input is made again by its number:
//! `--seed NUMBER --inputs 1`, which keeps it, too; `--file PATH` reads a kept one.
#![allow(clippy::print_stdout, reason = "telling is what this program is for")]

use std::error::Error;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use regulars_fuzz::{Ending, Outcome, Seeds, Watch, input, peak_kb, try_file, try_one};

/// An input that is read for longer hangs.
const LIMIT: Duration = Duration::from_secs(20);
/// One input may take so much more memory than all before it.
const GROWTH_KB: u64 = 300 << 10;
const EACH_MINUTE: Duration = Duration::from_secs(60);

struct Wishes {
    until: Option<Duration>,
    n_inputs: u64,
    seed: u64,
    keep: PathBuf,
    file: Option<PathBuf>,
}

fn main() -> Result<(), Box<dyn Error>> {
    let wishes = wishes()?;
    if let Some(file) = &wishes.file {
        let (read, took) = try_file(file);
        println!("{took:?}: {read:?}");
        return Ok(());
    }
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fixtures/imports");
    let seeds = Seeds::of(&fixtures)?;
    let scratch = tempfile::tempdir()?;
    let watch = Watch::default();
    watch.count_panics();
    alarm(&watch, wishes.keep.clone());
    println!("{} seeds, first number {}", seeds.len(), wishes.seed);
    let start = Instant::now();
    let mut tally = Tally::default();
    let mut told = Instant::now();
    while tally.n < wishes.n_inputs && wishes.until.is_none_or(|until| start.elapsed() < until) {
        let outcome = try_one(&seeds, wishes.seed.wrapping_add(tally.n), scratch.path(), &watch)?;
        if tally.add(&outcome) || wishes.n_inputs == 1 {
            std::fs::create_dir_all(&wishes.keep)?;
            let name = wishes.keep.join(format!("{}.input", outcome.seed));
            std::fs::write(&name, input(&seeds, outcome.seed))?;
        }
        if told.elapsed() > EACH_MINUTE {
            told = Instant::now();
            tally.tell(start.elapsed(), &watch);
        }
    }
    tally.tell(start.elapsed(), &watch);
    if tally.n_found > 0 { Err("something was found".into()) } else { Ok(()) }
}

fn wishes() -> Result<Wishes, Box<dyn Error>> {
    let mut wishes = Wishes {
        until: None,
        n_inputs: u64::MAX,
        seed: 1,
        keep: std::env::temp_dir().join("regulars-fuzz"),
        file: None,
    };
    let mut words = std::env::args().skip(1);
    while let Some(word) = words.next() {
        let value = words.next().ok_or_else(|| format!("{word} of what?"))?;
        match word.as_str() {
            "--minutes" => wishes.until = Some(Duration::from_secs(60 * value.parse::<u64>()?)),
            "--inputs" => wishes.n_inputs = value.parse()?,
            "--seed" => wishes.seed = value.parse()?,
            "--file" => wishes.file = Some(PathBuf::from(value)),
            "--keep" => wishes.keep = PathBuf::from(value),
            other => return Err(format!("{other} is not known").into()),
        }
    }
    if wishes.until.is_none() && wishes.n_inputs == u64::MAX {
        wishes.until = Some(Duration::from_secs(60));
    }
    Ok(wishes)
}

/// A thread that ends the program when an input is read for too long.
fn alarm(watch: &Watch, keep: PathBuf) {
    let watch = watch.clone();
    std::thread::spawn(move || {
        loop {
            std::thread::sleep(Duration::from_secs(1));
            if let Some(seed) = watch.overdue(LIMIT) {
                println!("HANGS: input {seed}, longer than {LIMIT:?}; folder {}", keep.display());
                std::process::exit(2);
            }
        }
    });
}

#[derive(Default)]
struct Tally {
    n: u64,
    n_read: u64,
    n_found: u64,
    slowest: Option<Outcome>,
    peak_kb: u64,
}

impl Tally {
    /// True when the input is worth keeping.
    fn add(&mut self, outcome: &Outcome) -> bool {
        self.n += 1;
        self.n_read += u64::from(outcome.ending == Ending::Read);
        let peak = peak_kb();
        let grows = self.peak_kb > 0 && peak > self.peak_kb + GROWTH_KB;
        if peak > self.peak_kb + 8192 {
            println!(
                "peak {} MB after input {} of {} bytes",
                peak >> 10,
                outcome.seed,
                outcome.n_bytes
            );
            self.peak_kb = peak;
        }
        if self.slowest.as_ref().is_none_or(|slowest| outcome.took > slowest.took) {
            self.slowest = Some(outcome.clone());
        }
        let is_found = grows || outcome.ending == Ending::Panicked;
        if is_found {
            println!(
                "FOUND: input {} of {} bytes: {:?}",
                outcome.seed, outcome.n_bytes, outcome.ending
            );
        }
        self.n_found += u64::from(is_found);
        is_found
    }

    fn tell(&self, elapsed: Duration, watch: &Watch) {
        let minutes = elapsed.as_secs_f64() / 60.0;
        println!(
            "{minutes:.1} min: {} inputs ({:.0} a minute), {} read, {} refused, {} found, {} panics contained, peak {} MB",
            self.n,
            self.n as f64 / minutes.max(0.001),
            self.n_read,
            self.n - self.n_read,
            self.n_found,
            watch.n_panics(),
            peak_kb() >> 10,
        );
        if let Some(slowest) = &self.slowest {
            println!(
                "  slowest: input {} of {} bytes, {:?}",
                slowest.seed, slowest.n_bytes, slowest.took
            );
        }
    }
}
