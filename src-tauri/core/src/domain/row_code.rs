//! The code of a row and the letter that guards it against typing errors.

/// The alphabet without I, O and Q, which are read as 1 and 0.
const LETTERS: [char; 23] = [
    'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'J', 'K', 'L', 'M', 'N', 'P', 'R', 'S', 'T', 'U', 'V',
    'W', 'X', 'Y', 'Z',
];

/// The letter beside a row's number: number of the sheet times 31 and row times 7, modulo 23.
///
/// On one sheet a row mistaken for one of its 22 neighbours has another letter, and so has the same
/// row of the next 22 sheets.
pub fn check_letter(sheet_number: i64, row: usize) -> char {
    let sum = sheet_number.rem_euclid(23) * 31 + (row % 23) as i64 * 7;
    LETTERS[(sum % 23) as usize]
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
