//! Which rows stand on which page, by their heights in millimetres.

use std::ops::Range;

use super::Paper;
use super::sheet::Form;

/// The line with the sheet's and the page's number.
const RUN: f64 = 8.3;

impl Paper {
    /// The room between the margins.
    pub(super) fn height(self) -> f64 {
        match self {
            Paper::A4 => 272.0,
            Paper::Letter => 254.0,
        }
    }

    pub(super) fn width(self) -> f64 {
        match self {
            Paper::A4 => 182.0,
            Paper::Letter => 187.9,
        }
    }

    /// At most so many rows of the full sheet on the first page, on a full one and above the foot.
    fn most_rows(self, form: Form) -> (usize, usize, usize) {
        match (form, self) {
            (Form::Full, Paper::A4) => (5, 7, 6),
            (Form::Full, Paper::Letter) => (5, 6, 6),
            (Form::Dense, _) => (25, 25, 25),
            (Form::Helper | Form::Messages | Form::Post | Form::Cards, _) => {
                (usize::MAX, usize::MAX, usize::MAX)
            }
        }
    }
}

/// What stands around the rows: above those of the first page, and below those of the last.
#[derive(Clone, Copy, Debug)]
pub(super) struct Around {
    pub head: f64,
    pub foot: f64,
}

/// The rows of every page, in order; always at least one page. No row is split.
pub(super) fn split(
    form: Form,
    paper: Paper,
    around: Around,
    heights: &[f64],
) -> Vec<Range<usize>> {
    let (most_first, most_full, most_last) = paper.most_rows(form);
    let mut pages: Vec<Range<usize>> = Vec::new();
    let mut from = 0;
    loop {
        let is_first = pages.is_empty();
        let room = paper.height() - RUN - if is_first { around.head } else { 0.0 };
        let most = if is_first { most_first } else { most_full };
        let rest = &heights[from..];
        let n_last = n_that_fit(rest, room - around.foot, most.min(most_last));
        if n_last == rest.len() {
            pages.push(from..heights.len());
            return pages;
        }
        // A page that could take all the rest, but not the foot below, leaves one row to the next.
        let n = n_that_fit(rest, room, most).max(1).min(rest.len() - 1).max(1);
        pages.push(from..from + n);
        from += n;
    }
}

/// The pages of a list with the same lines above the rows of each, such as the numbers to dial.
pub(super) fn split_plain(paper: Paper, above: f64, heights: &[f64]) -> Vec<Range<usize>> {
    let mut pages = Vec::new();
    let mut from = 0;
    while from < heights.len() {
        let n = n_that_fit(&heights[from..], paper.height() - RUN - above, usize::MAX).max(1);
        pages.push(from..from + n);
        from += n;
    }
    pages
}

fn n_that_fit(heights: &[f64], room: f64, most: usize) -> usize {
    let mut left = room;
    let fits = |height: &&f64| {
        left -= **height;
        left >= 0.0
    };
    heights.iter().take(most).take_while(fits).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    const AROUND: Around = Around { head: 57.0, foot: 17.0 };

    fn rows_per_page(paper: Paper, n_rows: usize) -> Vec<usize> {
        let pages = split(Form::Full, paper, AROUND, &vec![35.0; n_rows]);
        pages.into_iter().map(|page| page.len()).collect()
    }

    #[test]
    fn an_a4_sheet_has_five_rows_below_its_head_seven_on_a_page_and_six_above_its_foot() {
        assert_eq!(rows_per_page(Paper::A4, 0), [0]);
        assert_eq!(rows_per_page(Paper::A4, 5), [5]);
        assert_eq!(rows_per_page(Paper::A4, 11), [5, 6]);
        assert_eq!(rows_per_page(Paper::A4, 12), [5, 6, 1]);
        assert_eq!(rows_per_page(Paper::A4, 27), [5, 7, 7, 7, 1]);
    }

    #[test]
    fn a_letter_sheet_has_fewer() {
        assert_eq!(rows_per_page(Paper::Letter, 27).iter().sum::<usize>(), 27);
        assert!(rows_per_page(Paper::Letter, 27).iter().all(|n| *n <= 6));
    }

    #[test]
    fn a_row_higher_than_a_page_has_a_page_of_its_own() {
        let pages = split(Form::Full, Paper::A4, AROUND, &[400.0, 400.0, 35.0]);
        assert_eq!(pages, [0..1, 1..2, 2..3]);
    }

    #[test]
    fn a_full_page_of_the_dense_list_has_twenty_five_lines() {
        let pages = split(Form::Dense, Paper::A4, AROUND, &[10.0; 100]);
        assert_eq!(pages[1].len(), 25);
        assert_eq!(split_plain(Paper::A4, 10.0, &[9.0; 60]).len(), 3);
        assert!(split_plain(Paper::A4, 10.0, &[]).is_empty());
    }
}
