//! The rows that a line names, each with the letter that guards it against typing errors.

use super::signs::Signs;
use super::{Sheet, Unclear};
use crate::domain::row_code::check_letter;

/// So many rows are named for a letter that belongs to others.
const FITS_NAMED: usize = 3;

/// The number of a row; the letter behind it is not yet read.
pub fn row(signs: &mut Signs<'_>, sheet: &Sheet) -> Result<usize, Unclear> {
    let (number, _) = signs.number().ok_or(Unclear::NoSuchRow(u32::MAX))?;
    match usize::try_from(number) {
        Ok(row) if (1..=sheet.n_rows).contains(&row) => Ok(row),
        Ok(_) | Err(_) => Err(Unclear::NoSuchRow(number)),
    }
}

/// Whether this is the letter of the row, in whichever case.
pub fn is_letter_of(sheet: &Sheet, row: usize, letter: char) -> bool {
    check_letter(sheet.number, row).eq_ignore_ascii_case(&letter)
}

/// The letter of another row; the nearest such rows are named.
pub fn wrong_letter(sheet: &Sheet, row: usize, letter: char) -> Unclear {
    let mut fits: Vec<usize> =
        (1..=sheet.n_rows).filter(|row| is_letter_of(sheet, *row, letter)).collect();
    fits.sort_by_key(|fit| (fit.abs_diff(row), *fit));
    fits.truncate(FITS_NAMED);
    Unclear::WrongLetter { fits }
}

/// `03 05K 11-14`, up to the end of the line.
pub fn list(signs: &mut Signs<'_>, sheet: &Sheet) -> Result<Vec<usize>, Unclear> {
    let mut rows = Vec::new();
    loop {
        signs.skip_blanks();
        if signs.is_at_end() {
            return Ok(rows);
        }
        if !signs.is_at_digit() {
            return Err(Unclear::UnknownWord(signs.piece()));
        }
        let first = guarded(signs, sheet)?;
        let last = if signs.take('-') { guarded(signs, sheet)? } else { first };
        if last < first {
            return Err(Unclear::NoSuchRow(last as u32));
        }
        rows.extend(first..=last);
        rows.sort_unstable();
        rows.dedup();
    }
}

/// A row whose letter, where one stands behind it, is right.
fn guarded(signs: &mut Signs<'_>, sheet: &Sheet) -> Result<usize, Unclear> {
    let row = row(signs, sheet)?;
    match signs.peek().filter(char::is_ascii_alphabetic) {
        None => Ok(row),
        Some(letter) if is_letter_of(sheet, row, letter) => {
            signs.step();
            Ok(row)
        }
        Some(letter) => Err(wrong_letter(sheet, row, letter)),
    }
}
