//! A file whose columns are understood, read from its first row to its last.

use xxhash_rust::xxh3::xxh3_64;

use super::verbatim::Group;
use super::{Stager, relay_hosts};
use crate::Result;
use crate::domain::staged::{Staged, Verbatim};
use crate::import::below::{next, open};
use crate::import::layout::Layout;
use crate::import::{FileSummary, Options, Recognised, survey};

/// How many rows pass between two words about progress.
const ROWS_BETWEEN: u64 = 2048;

/// A file whose columns are understood: what it takes to read its rows.
pub struct Prepared<'a> {
    recognised: &'a Recognised,
    options: &'a Options,
    layout: Layout,
    style: survey::Style,
}

/// Decides how the file's days and decimals are read; a file that does not show it is refused.
pub fn prepare<'a>(recognised: &'a Recognised, options: &'a Options) -> Result<Prepared<'a>> {
    let mut layout = Layout::new(&recognised.format, &recognised.header);
    if recognised.sheet.is_some() {
        // A workbook leaves out the empty cells at the end of a row: such a row is not broken off.
        layout.n_cells_needed = 0;
    }
    let style = survey::style(recognised, options, &layout)?;
    Ok(Prepared { recognised, options, layout, style })
}

impl Prepared<'_> {
    /// A mark of how the rows are read: the same rows under another mark may say something else.
    pub fn mark(&self) -> i64 {
        let (recognised, options) = (self.recognised, self.options);
        let format = &recognised.format;
        let read = format!(
            "{} {} {:016x} {:?} {:?} {:?} {:?} {:?} {:?} {:?} {:?} {:?} {:?}",
            env!("REGULARS_READER"),
            format.id,
            format.mark,
            recognised.header,
            recognised.encoding,
            recognised.delimiter,
            recognised.sheet,
            self.style,
            options.default_currency,
            options.country,
            options.time_zone,
            relay_hosts(options),
            options.own_points,
        );
        xxh3_64(read.as_bytes()) as i64
    }

    /// Reads the file once more and hands out its orders, one after the other.
    ///
    /// Orders whose rows are among the `known` are handed out as such, unread. `progress` hears how
    /// many bytes of the file are behind us. An error of either ends the reading.
    pub fn stage(
        self,
        known: Verbatim,
        each: &mut dyn FnMut(Staged) -> Result<()>,
        progress: &mut dyn FnMut(u64) -> Result<()>,
    ) -> Result<FileSummary> {
        let recognised = self.recognised;
        let mut rows = open(recognised)?;
        let mut stager = Stager::new(recognised, self.options, self.layout, self.style);
        let mut group = stager.may_be_verbatim(&known).then(|| Group::among(known));
        let mut n_rows = 0_u64;
        while next(&mut rows, recognised)? {
            n_rows += 1;
            match &mut group {
                Some(group) => stager.gather(group, &mut rows, each)?,
                None => stager.take(rows.row(), each)?,
            }
            if n_rows.is_multiple_of(ROWS_BETWEEN) {
                progress(rows.n_read())?;
            }
        }
        if let Some(group) = &mut group {
            stager.end_group(group, true, each)?;
        }
        stager.hand_out(each)?;
        stager.hand_out_held(each)?;
        progress(rows.n_read())?;
        stager.finish(recognised)
    }
}
