//! Pages that are asked for while a large file comes in: the window must not wait for it.

use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use chrono::{NaiveDate, NaiveTime};
use regulars_core::Result;
use regulars_core::api::{self, Now, Quiet, Shop};
use serde_json::json;

/// A merchant clicks ten times a second.
const BETWEEN: Duration = Duration::from_millis(100);

/// How long each page took to come while the file was imported into a new shop.
pub fn clicks(folder: &Path, file: &Path, today: NaiveDate) -> Result<Vec<Duration>> {
    let shop = Shop::open(folder)?;
    let now = Now { at: today.and_time(NaiveTime::MIN).and_utc(), today: Some(today) };
    let is_over = AtomicBool::new(false);
    std::thread::scope(|scope| {
        let import = scope.spawn(|| {
            let done = api::call(&shop, now, &Quiet, "imports.run", json!({ "paths": [file] }));
            is_over.store(true, Ordering::Release);
            done
        });
        let mut times = Vec::new();
        for page in ["customers.list", "imports.list", "orders.list"].iter().cycle() {
            if is_over.load(Ordering::Acquire) {
                break;
            }
            let start = Instant::now();
            api::call(&shop, now, &Quiet, page, json!({}))?;
            times.push(start.elapsed());
            std::thread::sleep(BETWEEN.saturating_sub(start.elapsed()));
        }
        match import.join() {
            Ok(done) => done.map(|_| times),
            Err(_) => Err(regulars_core::Error::Io { detail: "the import ended early".to_owned() }),
        }
    })
}
