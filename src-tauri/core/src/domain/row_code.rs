//! The code of a row and the letter that guards it against typing errors.

/// No letter that is read as a digit, and none that could begin a word of a typed line and yet guard its
/// row: `05Xs5` would be a complaint or not. Seventeen is a prime, so that neighbours and swapped digits
/// differ.
const LETTERS: [char; 17] =
    ['B', 'C', 'D', 'E', 'F', 'H', 'J', 'K', 'L', 'M', 'N', 'P', 'T', 'U', 'W', 'Y', 'Z'];

/// The letter beside a row's number: number of the sheet times 31 and row times 7, modulo 17.
///
/// On one sheet a row mistaken for one of its 16 neighbours has another letter, and so has the same
/// row of the next 16 sheets.
pub fn check_letter(sheet_number: i64, row: usize) -> char {
    let sum = sheet_number.rem_euclid(17) * 31 + (row % 17) as i64 * 7;
    LETTERS[(sum % 17) as usize]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbours_and_swapped_digits_have_other_letters() {
        for row in 1..=98 {
            assert_ne!(check_letter(42, row), check_letter(42, row + 1));
            let swapped = row % 10 * 10 + row / 10;
            assert!(swapped == row || check_letter(42, row) != check_letter(42, swapped));
            assert_ne!(check_letter(42, row), check_letter(43, row));
        }
    }
}
