//! How long it takes until the window shows something, side by side with an empty Tauri window:
//! `start OURS EMPTY`, run by `cargo xtask bench`.
//!
//! The screen is a virtual one whose picture lies in a file, so that the time is that of the pixels.

use std::collections::HashSet;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, ExitCode, Stdio};
use std::time::{Duration, Instant};

use regulars_e2e::driver::wait_for;
use tempfile::TempDir;

const N_STARTS: usize = 9;
const WIDTH: usize = 1280;
const HEIGHT: usize = 800;
/// A bare window has one or two colours; words have more, since their edges are smooth.
const ENOUGH_COLOURS: usize = 4;

fn main() -> ExitCode {
    let programs: Vec<String> = std::env::args().skip(1).collect();
    let [ours, empty] = &programs[..] else {
        say("usage: start OURS EMPTY");
        return ExitCode::from(2);
    };
    let screen = Screen::start();
    // The first start of each fills the caches of the system and does not count.
    let _ = (screen.time(ours), screen.time(empty));
    let (mut ours_took, mut empty_took) = (Vec::new(), Vec::new());
    for _ in 0..N_STARTS {
        ours_took.push(screen.time(ours));
        empty_took.push(screen.time(empty));
    }
    let (ours, empty) = (median(ours_took), median(empty_took));
    say(&format!("first content of Regulars: {ours:.0} ms, of an empty window: {empty:.0} ms"));
    say(&format!("ratio {:.2}, median of {N_STARTS} starts each", ours / empty));
    ExitCode::SUCCESS
}

/// A screen that nobody sees, and the scratch folder with its picture and the shop.
struct Screen {
    process: Child,
    display: String,
    scratch: TempDir,
}

impl Screen {
    fn start() -> Screen {
        let scratch = tempfile::tempdir().expect("a scratch folder can be made");
        let mut process = Command::new("Xvfb")
            .args(["-displayfd", "1", "-noreset", "-screen", "0", &format!("{WIDTH}x{HEIGHT}x24")])
            .arg("-fbdir")
            .arg(scratch.path())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("Xvfb is installed (package xvfb)");
        let mut number = String::new();
        let said = process.stdout.take().expect("its words are heard");
        BufReader::new(said).read_line(&mut number).expect("it tells its number");
        Screen { process, display: format!(":{}", number.trim()), scratch }
    }

    /// Milliseconds from the start of the program to the first words or pictures on the screen.
    fn time(&self, program: &str) -> f64 {
        let began = Instant::now();
        let mut app = Command::new(program)
            .env("DISPLAY", &self.display)
            .env("DBUS_SESSION_BUS_ADDRESS", "disabled:")
            .env("REGULARS_SHOP", self.path("shop"))
            .env("XDG_DATA_HOME", self.path("data"))
            .env("XDG_CACHE_HOME", self.path("cache"))
            .spawn()
            .expect("the program starts");
        let shows = || (self.n_colours() >= ENOUGH_COLOURS).then(|| began.elapsed());
        let took = wait_for("the first content", shows);
        app.kill().expect("the program still runs");
        app.wait().expect("the program ends");
        wait_for("an empty screen", || (self.n_colours() < ENOUGH_COLOURS).then_some(()));
        took.as_secs_f64() * 1000.0
    }

    /// How many colours there are on the screen, at most as many as make a difference.
    fn n_colours(&self) -> usize {
        // The server writes the picture while we read it; the next look sees the rest.
        let file = fs::read(self.path("Xvfb_screen0")).unwrap_or_default();
        let picture = &file[file.len().saturating_sub(WIDTH * HEIGHT * 4)..];
        let mut colours = HashSet::new();
        for pixel in picture.chunks_exact(4) {
            colours.insert([pixel[0], pixel[1], pixel[2]]);
            if colours.len() >= ENOUGH_COLOURS {
                break;
            }
        }
        // Looking must not take the processor from what is looked at.
        std::thread::sleep(Duration::from_millis(2));
        colours.len()
    }

    fn path(&self, name: &str) -> PathBuf {
        self.scratch.path().join(name)
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        // A server that has ended already cannot be ended again.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}

#[expect(clippy::print_stdout, reason = "this is what was asked for")]
fn say(words: &str) {
    println!("{words}");
}
