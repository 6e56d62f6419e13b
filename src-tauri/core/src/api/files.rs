//! Files that belong to a customer: kept beside the shop's file, shown on the card, opened by the system.

use std::path::Path;

use super::answers::{CustomerFile, Done, FilePlace};
use super::changes::{Told, done};
use super::requests::{AddFile, ById};
use super::{Call, day};
use crate::Result;
use crate::store::files::{self, shelf};
use crate::store::{Connection, customers};

/// Copies a file of the computer to the customer. One that they have already is no change.
pub(super) fn add(call: &Call<'_>, request: AddFile) -> Result<Done> {
    day::begin(call)?;
    let id = call.shop.read(|db| customers::get(db, request.customer))?.id;
    let new = shelf::put(call.shop.folder(), Path::new(&request.path))?;
    done(call, &Told::of("file_added", id), |tx, today| {
        let theirs = files::of_customer(tx, id)?;
        let is_there =
            theirs.iter().any(|it| (&it.content_hash, &it.name) == (&new.content_hash, &new.name));
        if is_there { Ok(()) } else { files::add(tx, id, &new, today).map(drop) }
    })
}

pub(super) fn remove(call: &Call<'_>, request: ById) -> Result<Done> {
    let file = call.shop.read(|db| files::get(db, request.id))?;
    let owner = call.shop.read(|db| customers::head_of(db, file.customer_id))?;
    done(call, &Told::of("file_removed", owner), |tx, _| files::remove(tx, file.id))
}

/// Where it lies, for the shell that opens it.
pub(super) fn place(call: &Call<'_>, request: ById) -> Result<FilePlace> {
    let file = call.shop.read(|db| files::get(db, request.id))?;
    let path = shelf::place(call.shop.folder(), &file)?;
    Ok(FilePlace { path: path.to_string_lossy().into_owned() })
}

pub(super) fn of_customer(db: &Connection, customer_id: i64) -> Result<Vec<CustomerFile>> {
    let files = files::of_customer(db, customer_id)?.into_iter();
    Ok(files
        .map(|file| CustomerFile {
            id: file.id,
            name: file.name,
            size_bytes: file.size_bytes,
            added_on: file.added_on.to_string(),
        })
        .collect())
}
