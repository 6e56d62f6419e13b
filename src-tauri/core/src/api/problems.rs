//! The problems of an import as a table beside the files, to mend them by.

use super::answers::Written;
use super::requests::Problems;
use super::{Call, settings, table};
use crate::Result;
use crate::store::problems::{self, FileProblem};
use crate::words::Words;

const COLUMNS: [&str; 7] = ["file", "row", "column", "value", "code", "reason", "left_aside"];
/// Spreadsheets read a file as UTF-8 when it begins with this.
const MARK: char = '\u{feff}';

pub(super) fn csv(call: &Call<'_>, request: Problems) -> Result<Written> {
    let (problems, settings) = call
        .shop
        .read(|db| Ok((problems::of_batch(db, request.batch)?, settings::current(db)?)))?;
    let words = Words::of(&settings.language);
    let table = table::csv(COLUMNS, problems.into_iter().map(|problem| cells(problem, words)))?;
    std::fs::write(&request.to, format!("{MARK}{table}"))?;
    Ok(Written { path: request.to })
}

fn cells(problem: FileProblem, words: &Words) -> [String; 7] {
    let reason = words.text(&format!("problem-{}", problem.code));
    let left_aside = if problem.left_aside { "1" } else { "0" };
    [
        problem.file,
        problem.row.to_string(),
        problem.column,
        problem.value,
        problem.code,
        reason,
        left_aside.to_owned(),
    ]
}
