//! Views of the list of customers that the merchant keeps.

use super::Call;
use super::answers::SavedView;
use super::requests::{ById, Nothing, OrderViews, SaveView, View};
use crate::store::changes::{self, Change};
use crate::store::{Connection, views};
use crate::{Error, Result};

pub(super) fn all(call: &Call<'_>, _: Nothing) -> Result<Vec<SavedView>> {
    call.shop.read(kept)
}

fn kept(db: &Connection) -> Result<Vec<SavedView>> {
    views::all(db)?.into_iter().map(saved_view).collect()
}

/// Keeps a view under a name that no other view has.
pub(super) fn save(call: &Call<'_>, request: SaveView) -> Result<SavedView> {
    let name = request.name.trim();
    if name.is_empty() {
        return Err(Error::Invalid { what: "name", detail: "a view needs a name".to_owned() });
    }
    let text = written(&request.view)?;
    let kept = call.shop.write(|tx| {
        if views::by_name(tx, name)?.is_some_and(|id| Some(id) != request.id) {
            let detail = "another view has this name".to_owned();
            return Err(Error::Invalid { what: "name", detail });
        }
        if let Some(id) = request.id {
            views::get(tx, id)?;
        }
        let (_, id) = changes::record(tx, &change(call, "view_saved"), || match request.id {
            Some(id) => views::update(tx, id, name, &text).map(|()| id),
            None => views::insert(tx, name, &text),
        })?;
        views::get(tx, id)
    })?;
    saved_view(kept)
}

pub(super) fn remove(call: &Call<'_>, request: ById) -> Result<Vec<SavedView>> {
    call.shop.write(|tx| {
        views::get(tx, request.id)?;
        changes::record(tx, &change(call, "view_removed"), || views::remove(tx, request.id))?;
        kept(tx)
    })
}

/// Puts all views into another order.
pub(super) fn order(call: &Call<'_>, request: OrderViews) -> Result<Vec<SavedView>> {
    call.shop.write(|tx| {
        let mut known: Vec<i64> = views::all(tx)?.into_iter().map(|view| view.id).collect();
        let mut named = request.ids.clone();
        known.sort_unstable();
        named.sort_unstable();
        if known != named {
            let detail = "an order names every view once".to_owned();
            return Err(Error::Invalid { what: "ids", detail });
        }
        let (id, ()) =
            changes::record(tx, &change(call, "views_ordered"), || views::order(tx, &request.ids))?;
        changes::is_worth_a_line(tx, id)?;
        kept(tx)
    })
}

fn change<'a>(call: &Call<'_>, act: &'a str) -> Change<'a> {
    Change { at: call.now.at, act, customer_id: None, places: "{}" }
}

fn written(view: &View) -> Result<String> {
    serde_json::to_string(view)
        .map_err(|error| Error::Invalid { what: "view", detail: error.to_string() })
}

fn saved_view(kept: views::SavedView) -> Result<SavedView> {
    let view: View = serde_json::from_str(&kept.view)
        .map_err(|error| Error::Store { detail: format!("view: {error}") })?;
    Ok(SavedView { id: kept.id, name: kept.name, view })
}
