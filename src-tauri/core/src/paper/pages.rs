//! Which rows stand on which page: lengths in millimetres, guessed so that paper is never too short.

use std::ops::Range;

use super::Paper;
use super::sheet::Form;

/// The line with the sheet's and the page's number.
const RUN: f64 = 8.5;
const FOOT: f64 = 17.0;

impl Paper {
    fn height(self) -> f64 {
        match self {
            Paper::A4 => 272.0,
            Paper::Letter => 254.0,
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

/// The room between the margins.
pub(super) fn height_of_paper(paper: Paper) -> f64 {
    paper.height()
}

/// How high the head is with these scripts beside the shop's name, title and keys.
pub(super) fn head_height<'a>(paper: Paper, scripts: impl Iterator<Item = &'a str>) -> f64 {
    let width = match paper {
        Paper::A4 => 106.0,
        Paper::Letter => 111.0,
    };
    let lines: usize = scripts.map(|script| n_lines(script, width, 3.35)).sum();
    (4.5 + 6.0 + 4.6 * lines as f64).max(57.0)
}

/// The head of a list that needs no scripts.
pub(super) const SHORT_HEAD: f64 = 29.0;

/// How many lines a text takes, by the widths that the letters of a common face have.
pub(super) fn n_lines(text: &str, width: f64, em: f64) -> usize {
    let length = length(text) * em;
    // Where words are not cut, the end of each line but the last stays empty.
    let is_one_line = length <= width;
    let used = if is_one_line { width } else { width * 0.95 };
    (length / used).ceil() as usize
}

/// How many ems a text is wide.
pub(super) fn length(text: &str) -> f64 {
    text.chars().map(ems).sum()
}

/// The width of a letter; what is not known is taken for wider than it may be.
fn ems(c: char) -> f64 {
    match c {
        ' ' | 'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '\'' | '!' | '|' | '(' | ')'
        | '·' => 0.29,
        't' | 'f' | 'r' | '-' | '/' => 0.42,
        'W' | 'M' | 'm' | '@' | '%' | '…' | '—' => 1.0,
        'w' => 0.84,
        'a'..='z' => 0.59,
        '0'..='9' => 0.64,
        '\u{2e80}'.. => 1.0,
        _ => 0.72,
    }
}

/// The rows of every page, in order; always at least one page. No row is split.
pub(super) fn split(form: Form, paper: Paper, head: f64, heights: &[f64]) -> Vec<Range<usize>> {
    let (most_first, most_full, most_last) = paper.most_rows(form);
    let mut pages: Vec<Range<usize>> = Vec::new();
    let mut from = 0;
    loop {
        let is_first = pages.is_empty();
        let room = paper.height() - RUN - if is_first { head } else { 0.0 };
        let most = if is_first { most_first } else { most_full };
        let rest = &heights[from..];
        let n_last = n_that_fit(rest, room - FOOT, most.min(most_last));
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

/// The pages of a list without head and foot, such as the numbers to dial.
pub(super) fn split_plain(paper: Paper, above: f64, n_rows: usize, each: f64) -> Vec<Range<usize>> {
    let n = ((paper.height() - RUN - above) / each).floor().max(1.0) as usize;
    (0..n_rows).step_by(n).map(|from| from..(from + n).min(n_rows)).collect()
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

    fn rows_per_page(paper: Paper, n_rows: usize) -> Vec<usize> {
        let pages = split(Form::Full, paper, 57.0, &vec![35.0; n_rows]);
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
        let pages = split(Form::Full, Paper::A4, 57.0, &[400.0, 400.0, 35.0]);
        assert_eq!(pages, [0..1, 1..2, 2..3]);
    }

    #[test]
    fn a_full_page_of_the_dense_list_has_twenty_five_lines() {
        let pages = split(Form::Dense, Paper::A4, SHORT_HEAD, &[10.0; 100]);
        assert_eq!(pages[1].len(), 25);
        assert_eq!(split_plain(Paper::A4, 10.0, 60, 9.0).len(), 3);
        assert!(split_plain(Paper::A4, 10.0, 0, 9.0).is_empty());
    }
}
