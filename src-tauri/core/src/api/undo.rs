//! Taking an import back, or seeing first what that would do.

use super::answers::{Kept, Reversed, UndoReport};
use super::requests::UndoImport;
use super::{Call, rows, settings};
use crate::Result;
use crate::store::imports::{self as store, Stays};

pub(super) fn undo(call: &Call<'_>, request: UndoImport) -> Result<UndoReport> {
    let shop_settings = call.shop.read(settings::current)?;
    let today = call.now.today(&shop_settings);
    let planning = call.shop.read(|db| settings::planning(db, today))?;
    let undone = store::undo(call.shop, &planning, request.batch, call.now.at, request.is_dry_run)?;
    Ok(UndoReport {
        batch: request.batch,
        is_dry_run: request.is_dry_run,
        reversed: Reversed {
            orders_removed: undone.orders_removed,
            orders_changed_back: undone.orders_changed_back,
            orders_told_elsewhere: undone.orders_told_elsewhere,
            lines_removed: undone.lines_removed,
            customers_removed: undone.customers_removed,
            contact_points_removed: undone.contact_points_removed,
        },
        changes: rows::changes(undone.changes),
        kept: undone.kept.into_iter().map(stays).collect(),
        n_kept: undone.n_kept,
        could_not: undone.could_not.into_iter().map(stays).collect(),
        n_could_not: undone.n_could_not,
        follow_ups: undone.follow_ups,
    })
}

fn stays(stays: Stays) -> Kept {
    Kept {
        what: stays.what.to_owned(),
        reason: stays.reason.to_owned(),
        name: stays.name,
        customer_id: stays.customer_id,
    }
}
