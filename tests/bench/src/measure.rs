//! A command as a whole process: how long it takes and how much memory it holds at its peak.

use std::io;
use std::process::{Command, ExitStatus};
use std::time::{Duration, Instant};

/// Figures of one run.
#[derive(Clone, Copy, Debug)]
pub struct Run {
    pub wall: Duration,
    /// Peak resident memory in MB; 0 where the system does not tell (only Linux is asked).
    pub peak_mb: u64,
    pub status: ExitStatus,
}

/// Runs to the end, looking at the process's own high-water mark on the way.
pub fn run(command: &mut Command) -> io::Result<Run> {
    let start = Instant::now();
    let mut child = command.spawn()?;
    let status_file = format!("/proc/{}/status", child.id());
    let mut peak_mb = 0;
    loop {
        peak_mb = peak_mb.max(high_water_mark(&status_file));
        if let Some(status) = child.try_wait()? {
            return Ok(Run { wall: start.elapsed(), peak_mb, status });
        }
        std::thread::sleep(Duration::from_millis(5));
    }
}

fn high_water_mark(status_file: &str) -> u64 {
    let Ok(status) = std::fs::read_to_string(status_file) else { return 0 };
    status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))
        .and_then(|line| line.trim().trim_end_matches("kB").trim().parse::<u64>().ok())
        .map_or(0, |kb| kb / 1024)
}

/// How long an answer took on the wall, and how long this thread worked on it: what other programs do
/// meanwhile makes the first longer and the second hardly.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Took {
    pub wall: Duration,
    /// Nothing where the system does not tell.
    pub worked: Duration,
}

impl Took {
    pub fn of<T, E>(act: &mut dyn FnMut() -> Result<T, E>) -> Result<Took, E> {
        let (start, worked) = (Instant::now(), worked());
        act()?;
        Ok(Took { wall: start.elapsed(), worked: self::worked().saturating_sub(worked) })
    }
}

/// How long this thread has worked since it began.
#[cfg(unix)]
fn worked() -> Duration {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
    Duration::new(time.tv_sec.unsigned_abs(), time.tv_nsec.unsigned_abs() as u32)
}

#[cfg(not(unix))]
fn worked() -> Duration {
    Duration::ZERO
}

/// The middle of an odd number of durations.
pub fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

/// The duration that so many in a hundred do not pass.
pub fn percentile(times: &mut [Duration], percent: usize) -> Duration {
    times.sort();
    let place = (times.len() * percent).div_ceil(100).saturating_sub(1);
    times.get(place).copied().unwrap_or_default()
}

/// What this program holds in memory at present, in MB; 0 where the system does not tell.
pub fn memory_mb() -> u64 {
    let Ok(status) = std::fs::read_to_string("/proc/self/status") else { return 0 };
    let kb = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    kb.and_then(|line| line.trim().trim_end_matches("kB").trim().parse::<u64>().ok())
        .map_or(0, |kb| kb / 1024)
}
