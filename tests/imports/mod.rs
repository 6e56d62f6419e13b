//! From the bytes of an export to staged orders.

mod acid;
mod archives;
mod bad_files;
mod fuzz;
mod nearest;
mod properties;
mod recognition;
mod reexports;
mod rules;
pub mod snapshots;
mod undecided;
mod verbatim;
mod workbooks;

use std::path::{Path, PathBuf};

use regulars_core::Result;
use regulars_core::domain::contact_point::OwnPoints;
use regulars_core::domain::money::Currency;
use regulars_core::domain::staged::{Staged, StagedCustomer, StagedOrder, Verbatim};
use regulars_core::import::{self, FileSummary, Options, Place, Recognised};

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/imports")
}

/// A shop in Berlin that sells in euros.
fn options() -> Options {
    Options {
        format: None,
        own: Vec::new(),
        date_order: None,
        decimal: None,
        default_currency: Currency::EUR,
        country: "DE".to_owned(),
        time_zone: chrono_tz::Europe::Berlin,
        own_points: OwnPoints::default(),
    }
}

/// A file read from one end to the other.
struct Reading {
    recognised: Recognised,
    orders: Vec<StagedOrder>,
    customers: Vec<StagedCustomer>,
    summary: FileSummary,
}

fn read(path: &Path) -> Result<Reading> {
    read_place(&Place::from(path), &options())
}

fn read_place(place: &Place, options: &Options) -> Result<Reading> {
    let recognised = import::recognise(place, options)?;
    let (mut orders, mut customers) = (Vec::new(), Vec::new());
    let mut each = |staged| {
        match staged {
            Staged::Order(order) => orders.push(order),
            Staged::Customer(customer) => customers.push(customer),
            Staged::Verbatim(order) => panic!("nothing is known yet, but {order:?}"),
        }
        Ok(())
    };
    let prepared = import::prepare(&recognised, options)?;
    let summary = prepared.stage(Verbatim::default(), &mut each, &mut |_| Ok(()))?;
    Ok(Reading { recognised, orders, customers, summary })
}

/// A file of these bytes, read; the folder lives as long as the test.
fn read_bytes(bytes: &[u8]) -> Result<Reading> {
    read_with(bytes, &options())
}

fn read_with(bytes: &[u8], options: &Options) -> Result<Reading> {
    let folder = tempfile::tempdir().expect("a scratch folder can be made");
    let path = folder.path().join("export.csv");
    std::fs::write(&path, bytes).expect("a scratch file can be written");
    read_place(&Place::from(&path), options)
}
