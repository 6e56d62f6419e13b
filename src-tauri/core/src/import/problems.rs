//! What could not be read: all counted, the first thousand kept.

use crate::domain::staged::{Problem, ProblemCode};

const N_KEPT: usize = 1000;
const VALUE_LENGTH: usize = 200;

#[derive(Default)]
pub(super) struct Problems {
    pub kept: Vec<Problem>,
    pub n_all: u64,
}

impl Problems {
    /// Forgets what was added since there were so many.
    pub fn forget_since(&mut self, n_all: u64) {
        self.kept.truncate(usize::try_from(n_all).unwrap_or(usize::MAX));
        self.n_all = n_all;
    }

    /// A cell that is read for two purposes is told once.
    pub fn add(&mut self, row: u32, column: &str, value: &str, code: ProblemCode, aside: bool) {
        let mut of_row = self.kept.iter().rev().take_while(|known| known.row == row);
        if of_row.any(|known| known.column == column && known.code == code) {
            return;
        }
        self.n_all += 1;
        if self.kept.len() < N_KEPT {
            self.kept.push(Problem {
                row,
                column: column.to_owned(),
                value: value.replace('\0', "").chars().take(VALUE_LENGTH).collect(),
                code,
                left_aside: aside,
            });
        }
    }
}
