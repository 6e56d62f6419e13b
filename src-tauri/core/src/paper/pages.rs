//! Which rows stand on which page: lengths in millimetres, guessed so that paper is never too short.

use std::ops::Range;

use super::Paper;

/// The line with the sheet's and the page's number.
const RUN: f64 = 8.5;
const FOOT: f64 = 17.0;
/// A row is at least as high as its pad.
const LOWEST_ROW: f64 = 35.0;
/// Facts are 10.5 points high: one em in millimetres.
const EM: f64 = 3.7;

impl Paper {
    fn height(self) -> f64 {
        match self {
            Paper::A4 => 272.0,
            Paper::Letter => 254.0,
        }
    }

    /// The width of a row's story.
    fn story_width(self) -> f64 {
        match self {
            Paper::A4 => 100.0,
            Paper::Letter => 105.0,
        }
    }

    /// At most so many rows on the first page, on a full one and above the foot.
    fn most_rows(self) -> (usize, usize, usize) {
        match self {
            Paper::A4 => (5, 7, 6),
            Paper::Letter => (5, 6, 6),
        }
    }
}

/// The room between the margins.
pub(super) fn height_of_paper(paper: Paper) -> f64 {
    paper.height()
}

/// What a row says, as far as it makes it higher.
pub(super) struct Story<'a> {
    pub name: &'a str,
    /// The sentence on why this person is on the sheet.
    pub why: &'a str,
    pub facts: &'a [String],
    /// Whether the contact point is too long to stand beside the name.
    pub n_reach_lines: usize,
}

/// The height of a row on this paper.
pub(super) fn row_height(paper: Paper, story: &Story<'_>) -> f64 {
    let width = paper.story_width();
    let name_lines = n_lines(story.name, width * 0.44, EM * 1.15).max(story.n_reach_lines);
    let why_lines = n_lines(story.why, width, EM * 1.06);
    let fact_lines: usize =
        story.facts.iter().map(|fact| n_lines(fact, width - 14.0, EM).max(1)).sum();
    let height = 1.3 + 5.0 * name_lines.max(1) as f64 + 8.2 + 2.2 + 4.6 * why_lines as f64;
    (height + 4.6 * fact_lines as f64).max(LOWEST_ROW)
}

/// How high the head is with these scripts beside the shop's name, title and keys.
pub(super) fn head_height<'a>(paper: Paper, scripts: impl Iterator<Item = &'a str>) -> f64 {
    let width = paper.story_width() + 6.0;
    let lines: usize = scripts.map(|script| n_lines(script, width, 3.2)).sum();
    (4.5 + 6.0 + 4.6 * lines as f64).max(57.0)
}

/// How many lines a text takes, by the widths that the letters of a common face have.
pub(super) fn n_lines(text: &str, width: f64, em: f64) -> usize {
    let length = text.chars().map(ems).sum::<f64>() * em;
    // Where words are not cut, the end of each line but the last stays empty.
    let is_one_line = length <= width;
    let used = if is_one_line { width } else { width * 0.95 };
    (length / used).ceil() as usize
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
pub(super) fn split(paper: Paper, head: f64, heights: &[f64]) -> Vec<Range<usize>> {
    let (most_first, most_full, most_last) = paper.most_rows();
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
        let pages = split(paper, 57.0, &vec![LOWEST_ROW; n_rows]);
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
        let pages = split(Paper::A4, 57.0, &[400.0, 400.0, 35.0]);
        assert_eq!(pages, [0..1, 1..2, 2..3]);
    }
}
