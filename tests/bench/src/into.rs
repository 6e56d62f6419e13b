//! Orders that come into a shop which has all their buyers already from a customer file: beside the same
//! orders into an empty shop, and beside `sqlite3 .import`.

use std::error::Error;
use std::path::Path;
use std::time::Duration;

use chrono::NaiveDate;

use crate::measure::{median, run};
use crate::{finished, generate, our_import, their_import};

const CUSTOMERS: u64 = 100_000;
const ROUNDS: usize = 3;

pub fn table(folder: &Path, today: NaiveDate) -> Result<(), Box<dyn Error>> {
    let (people, orders) = (folder.join("known.csv"), folder.join("orders_of_known.csv"));
    generate::customers(&people, CUSTOMERS)?;
    generate::orders_of(&orders, CUSTOMERS, today)?;
    let (empty, full) = (folder.join("empty"), folder.join("full"));
    let bare = folder.join("bare_orders.db");
    let mut times: [Vec<Duration>; 3] = Default::default();
    for _ in 0..ROUNDS {
        finished(run(&mut our_import(&full, &people, today))?)?;
        times[0].push(finished(run(&mut our_import(&full, &orders, today))?)?.wall);
        times[1].push(finished(run(&mut our_import(&empty, &orders, today))?)?.wall);
        times[2].push(finished(run(&mut their_import(&bare, &orders))?)?.wall);
        std::fs::remove_dir_all(&full)?;
        std::fs::remove_dir_all(&empty)?;
        std::fs::remove_file(&bare)?;
    }
    std::fs::remove_file(&people)?;
    std::fs::remove_file(&orders)?;
    let [full, empty, theirs] = times.map(|times| median(times).as_secs_f64());
    println!(
        "\n| orders | into an empty shop s | into one with all buyers s | sqlite3 .import s | ratio |"
    );
    println!("|---|---|---|---|---|");
    println!("| {CUSTOMERS} | {empty:.2} | {full:.2} | {theirs:.2} | {:.2} |", full / theirs);
    Ok(())
}
