//! Everything a merchant would miss, as sorted JSON lines.

use std::io::Write;

use crate::Result;
use crate::store::{Shop, reports};

/// Writes every fact of the shop on a line of its own. Two shops with the same facts write the same.
pub fn write(shop: &Shop, to: &mut dyn Write) -> Result<()> {
    each(shop, |line| Ok(writeln!(to, "{line}")?))?;
    Ok(to.flush()?)
}

pub(super) fn each(shop: &Shop, line: impl FnMut(&str) -> Result<()>) -> Result<()> {
    shop.read(|db| reports::dump::dump(db, line))
}
