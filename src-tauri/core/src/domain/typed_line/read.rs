//! Reads one typed line.

use super::signs::{Sign, Signs, signs};
use super::{Line, Plain, Sheet, Told, Unclear, rows, words};

/// Reads a line of this sheet. No text makes it stop; what it cannot read it leaves to be looked at.
pub fn read(text: &str, sheet: &Sheet) -> Line {
    let unclear = |why| Line::Unclear { rows: Vec::new(), why };
    let signs = match signs(text) {
        Ok(signs) => signs,
        Err(why) => return Line::Unclear { rows: named(text, sheet), why },
    };
    let mut at = Signs::of(&signs);
    at.skip_blanks();
    if at.is_at_end() {
        return Line::Blank;
    }
    if at.is_at_digit() {
        return one_row(at, sheet);
    }
    if at.take_word("sheet") {
        return of_sheet(at).unwrap_or_else(unclear);
    }
    many_rows(at, sheet).unwrap_or_else(unclear)
}

/// The row of a line whose words have no end.
fn named(text: &str, sheet: &Sheet) -> Vec<usize> {
    let beginning: Vec<Sign> =
        signs(text.split(|letter: char| !letter.is_alphanumeric()).next().unwrap_or_default())
            .unwrap_or_default();
    rows::row(&mut Signs::of(&beginning), sheet).into_iter().collect()
}

fn of_sheet(mut at: Signs<'_>) -> Result<Line, Unclear> {
    at.skip_blanks();
    let unknown = Unclear::UnknownWord(at.piece());
    let number = at.number().ok_or_else(|| unknown.clone())?.0;
    at.skip_blanks();
    if at.is_at_end() { Ok(Line::Sheet(i64::from(number))) } else { Err(unknown) }
}

fn one_row(mut at: Signs<'_>, sheet: &Sheet) -> Line {
    let row = match rows::row(&mut at, sheet) {
        Ok(row) => row,
        Err(why) => return Line::Unclear { rows: Vec::new(), why },
    };
    match behind(at, sheet, row) {
        Ok(told) => Line::Row { row, told },
        Err(why) => Line::Unclear { rows: vec![row], why },
    }
}

/// What is told behind a row's number. The letter behind it guards the row or begins a word: a letter that
/// may do both, to different effect, does neither.
fn behind(at: Signs<'_>, sheet: &Sheet, row: usize) -> Result<Told, Unclear> {
    let plain = words::told(at, sheet);
    let Some(letter) = at.peek().filter(char::is_ascii_alphabetic) else { return plain };
    let mut rest = at;
    rest.step();
    let is_alone = rest.is_at_end();
    let guarded = words::told(rest, sheet);
    if !rows::is_letter_of(sheet, row, letter) {
        return match (plain, guarded) {
            (Ok(told), _) => Ok(told),
            (Err(_), Ok(_)) => Err(rows::wrong_letter(sheet, row, letter)),
            (Err(_), Err(_)) if is_alone => Err(rows::wrong_letter(sheet, row, letter)),
            (Err(why), Err(_)) => Err(why),
        };
    }
    match (plain, guarded) {
        (Ok(plain), Ok(guarded)) if plain == guarded => Ok(plain),
        (Ok(_), Ok(_)) => Err(Unclear::TwoWays),
        (Err(_), guarded) => guarded,
        (plain, Err(_)) => plain,
    }
}

/// `s5 03 05`, `n 03 05 11-14`: what is the same for all stands in front.
fn many_rows(mut at: Signs<'_>, sheet: &Sheet) -> Result<Line, Unclear> {
    let unknown = Unclear::UnknownWord(at.piece());
    let outcome = at.peek().and_then(Plain::of).ok_or_else(|| unknown.clone())?;
    at.step();
    let is_scored = outcome == Plain::Spoke && at.is_at_digit();
    let score = is_scored.then(|| words::score(&mut at)).transpose()?;
    if at.peek().is_some_and(char::is_alphanumeric) && !at.is_at_digit() {
        return Err(unknown);
    }
    let rows = rows::list(&mut at, sheet)?;
    match rows.is_empty() {
        true => Err(Unclear::NoRow),
        false => Ok(Line::Rows { rows, outcome, score }),
    }
}
