//! Every ending of many words, sorted: all that begins with a piece of a word stands side by side, so
//! that a piece is found anywhere in a word by two searches in a sorted list.

use std::cmp::Ordering;
use std::ops::Range;
use std::thread;

use memchr::memchr;

use super::text::{AT, END};

/// An ending is told by its row and how far into the row it begins, in one number.
const OFFSET_BITS: u32 = 6;
const WIDTH: usize = 1 << OFFSET_BITS;
/// So many rows can be told. A customer has two to six, so that memory ends long before.
const MOST_ROWS: usize = 1 << (32 - OFFSET_BITS);
/// Endings are first laid into heaps by their first two bytes.
const HEAPS: usize = 1 << 16;
/// So many bytes behind those are compared first.
const NEXT: usize = 8;
/// Behind the last word there must be something to compare with.
const MARGIN: usize = 2 + NEXT;
/// Fewer bytes of text are sorted in one go.
const LITTLE: usize = 1 << 16;

/// Rows of text. A word is one row or, if it is long, one for each piece of `WIDTH` bytes, from where the
/// piece begins to where the word ends.
#[derive(Default)]
pub(super) struct Endings {
    text: Vec<u8>,
    starts: Vec<u32>,
    sorted: Vec<u32>,
}

impl Endings {
    /// Adds a word; answers the rows that it takes.
    pub(super) fn push(&mut self, word: &[u8]) -> Range<usize> {
        let first = self.starts.len();
        let begin = self.text.len();
        self.text.extend_from_slice(word);
        let starts = (begin..self.text.len()).step_by(WIDTH);
        self.starts.extend(starts.map(|start| start as u32));
        self.text.push(END);
        let is_room = self.text.len() < u32::MAX as usize && self.starts.len() <= MOST_ROWS;
        assert!(is_room, "no computer of a merchant holds so many customers");
        first..self.starts.len()
    }

    /// What stands in the row, so far into it, up to the end of the word.
    pub(super) fn from(&self, row: usize, offset: usize) -> &[u8] {
        let text = &self.text[self.starts[row] as usize + offset..];
        &text[..memchr(END, text).unwrap_or(text.len())]
    }

    /// Where in the text an ending begins.
    fn place(&self, ending: u32) -> usize {
        self.starts[row_of(ending)] as usize + offset_of(ending)
    }

    /// Sorts all endings; nothing is found before, nor what is pushed later.
    pub(super) fn sort(&mut self) {
        self.text.resize(self.text.len() + MARGIN, END);
        self.text.shrink_to_fit();
        self.starts.shrink_to_fit();
        self.sorted = if self.text.len() < LITTLE { self.in_one_go() } else { self.in_heaps() };
    }

    fn in_one_go(&self) -> Vec<u32> {
        let mut sorted = Vec::new();
        self.each(|ending, _| sorted.push(ending));
        self.sort_from(0, &mut sorted, &mut Vec::new());
        sorted
    }

    fn in_heaps(&self) -> Vec<u32> {
        let mut ends = vec![0_usize; HEAPS];
        self.each(|_, place| ends[self.heap(place)] += 1);
        let mut n = 0;
        for end in &mut ends {
            n += std::mem::replace(end, n);
        }
        let mut sorted = vec![0; n];
        self.each(|ending, place| {
            let end = &mut ends[self.heap(place)];
            sorted[*end] = ending;
            *end += 1;
        });
        self.sort_heaps(&mut sorted, &ends);
        sorted
    }

    fn heap(&self, place: usize) -> usize {
        usize::from(u16::from_be_bytes([self.text[place], self.text[place + 1]]))
    }

    /// Calls `with` for every place at which a letter begins.
    fn each(&self, mut with: impl FnMut(u32, usize)) {
        for (row, start) in self.starts.iter().enumerate() {
            let start = *start as usize;
            for (offset, byte) in
                self.text[start..start + WIDTH.min(self.text.len() - start)].iter().enumerate()
            {
                match byte {
                    &END => break,
                    0x80..=0xbf | AT.. => {}
                    _ => with((row << OFFSET_BITS | offset) as u32, start + offset),
                }
            }
        }
    }

    /// Sorts each heap, of which the ends are told; half of them on a thread of its own.
    fn sort_heaps(&self, sorted: &mut [u32], ends: &[usize]) {
        let half = ends.partition_point(|end| *end < sorted.len() / 2);
        let (one_ends, other_ends) = ends.split_at(half);
        let begin = one_ends.last().copied().unwrap_or(0);
        let (one, other) = sorted.split_at_mut(begin);
        thread::scope(|scope| {
            scope.spawn(|| self.sort_some(one, one_ends, 0));
            self.sort_some(other, other_ends, begin);
        });
    }

    fn sort_some(&self, mut sorted: &mut [u32], ends: &[usize], mut begin: usize) {
        let mut keyed = Vec::new();
        for end in ends {
            let heap = sorted.split_off_mut(..end - begin).unwrap_or_default();
            begin = *end;
            if heap.len() > 1 {
                self.sort_from(2, heap, &mut keyed);
            }
        }
    }

    /// Sorts endings that begin with the same `n` bytes.
    fn sort_from(&self, n: usize, heap: &mut [u32], keyed: &mut Vec<(u64, u32)>) {
        keyed.clear();
        keyed.extend(heap.iter().map(|ending| {
            let next = self.text[self.place(*ending) + n..].first_chunk::<NEXT>();
            (next.map_or(0, |next| u64::from_be_bytes(*next)), *ending)
        }));
        let rest = |ending| &self.text[self.place(ending) + n + NEXT..];
        keyed.sort_unstable_by(|one, other| {
            one.0.cmp(&other.0).then_with(|| match has_end(one.0) {
                true => Ordering::Equal,
                false => rest(one.1).cmp(rest(other.1)),
            })
        });
        heap.iter_mut().zip(keyed).for_each(|(ending, (_, sorted))| *ending = *sorted);
    }

    /// The endings that begin with the piece.
    pub(super) fn beginning_with(&self, piece: &[u8]) -> Range<usize> {
        let begin =
            self.sorted.partition_point(|ending| self.compare(*ending, piece) == Ordering::Less);
        let n = self.sorted[begin..]
            .partition_point(|ending| self.compare(*ending, piece) == Ordering::Equal);
        begin..begin + n
    }

    /// An ending that begins with the piece is equal to it.
    fn compare(&self, ending: u32, piece: &[u8]) -> Ordering {
        let text = &self.text[self.place(ending)..];
        text[..piece.len().min(text.len())].cmp(piece)
    }

    /// The rows of these endings, and how far into each the ending begins.
    pub(super) fn rows(&self, endings: Range<usize>) -> impl Iterator<Item = (usize, usize)> + '_ {
        self.sorted[endings].iter().map(|ending| (row_of(*ending), offset_of(*ending)))
    }

    pub(super) fn bytes(&self) -> usize {
        self.text.capacity() + (self.starts.capacity() + self.sorted.capacity()) * 4
    }
}

/// Whether a word ends within these bytes: what stands behind is another one.
fn has_end(bytes: u64) -> bool {
    bytes.to_be_bytes().contains(&END)
}

fn row_of(ending: u32) -> usize {
    (ending >> OFFSET_BITS) as usize
}

fn offset_of(ending: u32) -> usize {
    ending as usize % WIDTH
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_words_are_sorted_as_few_are() {
        let mut endings = Endings::default();
        for n in 0..9_000_u32 {
            let long = "b".repeat(n as usize % 150);
            let word = format!("{:x}周{long}{}", n.wrapping_mul(2_654_435_761), n % 10);
            endings.push(word.as_bytes());
        }
        endings.sort();
        let texts = |sorted: &[u32]| -> Vec<Vec<u8>> {
            let text = |ending: &u32| endings.from(row_of(*ending), offset_of(*ending)).to_vec();
            sorted.iter().map(text).collect()
        };
        assert!(endings.text.len() > LITTLE);
        assert!(texts(&endings.sorted).is_sorted());
        assert!(texts(&endings.sorted) == texts(&endings.in_one_go()));
    }

    #[test]
    fn every_ending_that_begins_with_the_piece_is_told() {
        let mut endings = Endings::default();
        for word in ["anna", "banane", "ann", "王小明"] {
            endings.push(word.as_bytes());
        }
        endings.sort();
        let told = |piece: &str| {
            let mut rows: Vec<_> = endings.rows(endings.beginning_with(piece.as_bytes())).collect();
            rows.sort_unstable();
            rows
        };
        assert_eq!(told("an"), [(0, 0), (1, 1), (1, 3), (2, 0)]);
        assert_eq!(told("ann"), [(0, 0), (2, 0)]);
        assert_eq!(told("小"), [(3, 3)]);
        assert_eq!(told("annab"), []);
    }
}
