//! Feeds the reader of exports with damaged files: no panic, no endless reading, no growth.

mod chance;
mod damage;
mod watch;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use regulars_core::Result;
use regulars_core::domain::contact_point::OwnPoints;
use regulars_core::domain::money::Currency;
use regulars_core::domain::staged::Verbatim;
use regulars_core::import::{self, DateOrder, Options};

use chance::Chance;
use regulars_tests::packed::{self, Cell};
pub use watch::{Watch, peak_kb};

/// The files from which damaged ones are made.
pub struct Seeds(Vec<Vec<u8>>);

impl Seeds {
    /// Every export in the folders below, the bare header of every known format, and a workbook
    /// of every kind.
    pub fn of(fixtures: &Path) -> std::io::Result<Seeds> {
        let mut seeds = workbooks();
        let mut paths = exports(fixtures)?;
        paths.sort();
        for path in paths {
            seeds.push(std::fs::read(path)?);
        }
        for format in import::formats() {
            let row = vec!["1"; format.columns.len()].join(",");
            seeds.push(format!("{}\n{row}\n{row}\n", format.columns.join(",")).into_bytes());
        }
        Ok(Seeds(seeds))
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

fn workbooks() -> Vec<Vec<u8>> {
    let names = [
        "Name",
        "Financial Status",
        "Currency",
        "Total",
        "Created at",
        "Lineitem quantity",
        "Lineitem name",
        "Lineitem price",
    ];
    let mut rows = vec![names.map(Cell::Text).to_vec()];
    for number in 1..40 {
        let (title, status) = (Cell::Text("Mug, \"large\""), Cell::Text("paid"));
        let moment = Cell::Moment(46_000.5 + f64::from(number));
        rows.push(vec![
            Cell::Number(f64::from(number)),
            status,
            Cell::Text("EUR"),
            Cell::Number(19.99),
            moment,
            Cell::Number(2.0),
            title,
            Cell::Number(9.99),
        ]);
    }
    let csv = b"Name,Financial Status,Currency,Total,Created at\n#1,paid,EUR,5.00,2026-05-01\n";
    vec![
        packed::xlsx(&[("Read me", vec![vec![Cell::Text("Thank you")]]), ("Orders", rows.clone())]),
        packed::xls(&rows, false),
        packed::ods(&rows),
        packed::zip(&[("orders.csv", csv), ("more/orders.csv", csv)]),
    ]
}

fn exports(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let mut paths = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            paths.extend(exports(&path)?);
        } else if path.extension().is_some_and(|ending| ending != "snap") {
            paths.push(path);
        }
    }
    Ok(paths)
}

/// What came of one input.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// By itself it makes the same input again.
    pub seed: u64,
    pub n_bytes: usize,
    pub took: Duration,
    pub ending: Ending,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    Read,
    Refused,
    Panicked,
}

/// The input that belongs to a number.
pub fn input(seeds: &Seeds, seed: u64) -> Vec<u8> {
    damage::damaged(&mut Chance::of_seed(seed), &seeds.0)
}

/// Makes the input that belongs to a number and reads it as an import does.
pub fn try_one(seeds: &Seeds, seed: u64, folder: &Path, watch: &Watch) -> std::io::Result<Outcome> {
    let bytes = input(seeds, seed);
    let path = folder.join("input");
    std::fs::write(&path, &bytes)?;
    let options = options(&mut Chance::of_seed(!seed));
    watch.begin(seed);
    let start = Instant::now();
    let ending = match catch_unwind(AssertUnwindSafe(|| read(&path, &options))) {
        Ok(Ok(())) => Ending::Read,
        Ok(Err(_)) => Ending::Refused,
        Err(_) => Ending::Panicked,
    };
    watch.end();
    Ok(Outcome { seed, n_bytes: bytes.len(), took: start.elapsed(), ending })
}

/// Reads a kept input once more; how long it took.
pub fn try_file(path: &Path) -> (Result<()>, Duration) {
    let start = Instant::now();
    let read = read(path, &options(&mut Chance::of_seed(0)));
    (read, start.elapsed())
}

/// Everything that is done with a file before its orders reach the shop.
fn read(path: &Path, options: &Options) -> Result<()> {
    // What cannot be shown is still to be read.
    let _ = import::nearest(path, options);
    for place in import::expand(path)? {
        let recognised = import::recognise(&place, options)?;
        let prepared = import::prepare(&recognised, options)?;
        prepared.stage(Verbatim::default(), &mut |_| Ok(()), &mut |_| Ok(()))?;
    }
    Ok(())
}

/// Shops of several countries, with answers to what files leave open or without.
fn options(chance: &mut Chance) -> Options {
    let country = chance.pick(&["DE", "US", "JP", "CN", "KR", "BR", "TR", ""]).copied();
    let date_order =
        chance.pick(&[None, Some(DateOrder::DayFirst), Some(DateOrder::MonthFirst)]).copied();
    let named = chance.one_in(16);
    let format = chance.pick(import::formats()).filter(|_| named).map(|format| format.id.clone());
    Options {
        format,
        own: Vec::new(),
        date_order: date_order.flatten(),
        decimal: None,
        default_currency: Currency::EUR,
        country: country.unwrap_or_default().to_owned(),
        time_zone: chrono_tz::Europe::Berlin,
        own_points: OwnPoints::default(),
    }
}
