//! How wide words are and how many lines they take, by the widths that the letters of our own faces have.
//!
//! The faces come with the program, so that what is reckoned here is what the web view sets; a check in the
//! real window holds the two together.

/// The face in which words are set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Face {
    /// Inter at its plain weight.
    Plain,
    /// Inter at the weight of names and numbers (600).
    Bold,
    /// Charis SIL, for what is said in sentences.
    Prose,
}

/// A face in a size.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Letters {
    face: Face,
    points: f64,
}

/// How a web view places letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Placing {
    /// As wide as they are.
    Exact,
    /// Each begins at a whole pixel, as where letters are fitted to the dots of a screen.
    WholePixels,
}

/// So many pixels of a style sheet in millimetres, 96 to the inch.
pub(super) const fn pixels(n: u16) -> f64 {
    n as f64 * 25.4 / 96.0
}

const PIXELS_OF_A_POINT: f64 = 96.0 / 72.0;
/// Widths are taken for a little more than they are: a line too many is better than one too few.
const CAUTION: f64 = 1.004;

/// The widths of the letters from blank to tilde, in thousandths of an em, as the faces give them.
const PLAIN: [u16; 95] = [
    281, 288, 466, 633, 642, 982, 644, 300, 365, 365, 501, 662, 288, 460, 288, 360, 631, 407, 610,
    618, 646, 593, 620, 566, 619, 620, 288, 302, 662, 662, 662, 511, 966, 690, 654, 730, 722, 601,
    590, 746, 743, 269, 571, 672, 565, 903, 753, 765, 639, 765, 644, 642, 646, 744, 690, 985, 682,
    679, 629, 365, 360, 365, 471, 456, 323, 562, 612, 571, 612, 583, 370, 613, 591, 242, 242, 549,
    242, 876, 591, 600, 612, 612, 376, 528, 327, 591, 562, 818, 546, 562, 552, 426, 333, 426, 662,
];
const BOLD: [u16; 95] = [
    252, 321, 523, 644, 650, 1004, 663, 326, 373, 373, 540, 673, 319, 465, 319, 379, 660, 423, 623,
    636, 666, 612, 640, 576, 640, 640, 319, 329, 673, 673, 673, 543, 999, 728, 659, 737, 722, 605,
    588, 749, 746, 277, 580, 703, 565, 922, 759, 769, 645, 773, 652, 650, 660, 736, 728, 1020, 720,
    713, 652, 373, 379, 373, 481, 469, 351, 574, 624, 583, 624, 591, 389, 625, 612, 262, 262, 569,
    262, 900, 612, 609, 624, 624, 397, 549, 353, 612, 587, 839, 569, 588, 566, 455, 359, 455, 673,
];
const PROSE: [u16; 95] = [
    293, 338, 333, 743, 563, 860, 699, 171, 376, 376, 500, 1000, 280, 320, 280, 490, 563, 563, 563,
    563, 563, 563, 563, 563, 563, 563, 280, 280, 1000, 1000, 1000, 486, 936, 674, 605, 627, 696,
    583, 541, 695, 743, 330, 485, 638, 531, 876, 721, 731, 579, 739, 649, 521, 599, 712, 666, 931,
    634, 626, 575, 423, 489, 423, 327, 335, 350, 509, 555, 466, 564, 490, 326, 525, 574, 303, 292,
    534, 297, 850, 567, 544, 559, 549, 391, 398, 340, 569, 529, 783, 510, 530, 462, 488, 354, 488,
    833,
];

impl Letters {
    pub(super) const fn plain(points: f64) -> Letters {
        Letters { face: Face::Plain, points }
    }

    pub(super) const fn bold(points: f64) -> Letters {
        Letters { face: Face::Bold, points }
    }

    pub(super) const fn prose(points: f64) -> Letters {
        Letters { face: Face::Prose, points }
    }

    /// How wide a text is on one line, in millimetres, however it is placed.
    pub(super) fn width(self, text: &str) -> f64 {
        self.placed(text, Placing::Exact).max(self.placed(text, Placing::WholePixels))
    }

    fn placed(self, text: &str, placing: Placing) -> f64 {
        text.chars().map(|letter| self.of(letter, placing)).sum()
    }

    fn of(self, letter: char, placing: Placing) -> f64 {
        let em = self.points * PIXELS_OF_A_POINT;
        let wide = f64::from(self.thousandths(letter)) * em / 1000.0;
        let wide = match placing {
            Placing::Exact => wide,
            Placing::WholePixels => wide.round(),
        };
        wide * pixels(1) * CAUTION
    }

    fn thousandths(self, letter: char) -> u16 {
        let widths = match self.face {
            Face::Plain => &PLAIN,
            Face::Bold => &BOLD,
            Face::Prose => &PROSE,
        };
        let letter = if letter == '\u{a0}' { ' ' } else { letter };
        let at = usize::try_from(u32::from(letter)).unwrap_or_default().wrapping_sub(32);
        widths.get(at).copied().unwrap_or_else(|| beyond(letter))
    }

    /// How many lines a text takes where lines are so wide: none without text.
    ///
    /// Lines end at blanks, after hyphens and between Han characters; what has none of these is cut.
    pub(super) fn n_lines(self, text: &str, width: f64) -> usize {
        self.n_lines_behind(0.0, text, width)
    }

    /// The same behind something that takes so much of the first line.
    pub(super) fn n_lines_behind(self, taken: f64, text: &str, width: f64) -> usize {
        let placed = |placing| self.n_placed(taken, text, width, placing);
        placed(Placing::Exact).max(placed(Placing::WholePixels))
    }

    fn n_placed(self, taken: f64, text: &str, width: f64, placing: Placing) -> usize {
        let (mut n_lines, mut used) = (usize::from(taken > 0.0), taken);
        for piece in pieces(text) {
            let seen = self.placed(piece.trim_end_matches(' '), placing);
            if n_lines == 0 || used + seen > width {
                n_lines += 1;
                used = 0.0;
            }
            if seen > width {
                n_lines += self.n_cuts(piece, width, &mut used, placing);
            } else {
                used += self.placed(piece, placing);
            }
        }
        n_lines
    }

    /// How often a word that is wider than a line is cut; tells how much of its last line it takes.
    fn n_cuts(self, word: &str, width: f64, used: &mut f64, placing: Placing) -> usize {
        let mut n_cuts = 0;
        for letter in word.chars() {
            let wide = self.of(letter, placing);
            if *used + wide > width && *used > 0.0 {
                n_cuts += 1;
                *used = 0.0;
            }
            *used += wide;
        }
        n_cuts
    }
}

/// The width of a letter that stands in no table; what is not known is taken for wider than it may be.
fn beyond(letter: char) -> u16 {
    match letter {
        '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}' | '\u{2060}' => 0,
        '·' | '‘' | '’' => 320,
        '“' | '”' | '•' => 560,
        'Æ' | 'æ' | 'Œ' | 'œ' | '—' | '…' | 'Ж' | 'ж' => 1015,
        'ì'..='ï' | 'Ì'..='Ï' => 335,
        'à'..='ö' | 'ø'..='ÿ' => 625,
        '\u{100}'..='\u{24f}' => 800,
        '\u{590}'..='\u{5ff}' => 700,
        '\u{600}'..='\u{8ff}' => 560,
        '\u{1f000}'.. => 1400,
        '\u{1100}'.. => 1000,
        _ => 850,
    }
}

/// The pieces between which a line may end, each with the blanks behind it.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let mut letters = rest.char_indices().peekable();
        while let Some((_, letter)) = letters.next() {
            match letters.peek() {
                Some((at, next)) if ends_between(letter, *next) => {
                    let (piece, after) = rest.split_at(*at);
                    rest = after;
                    return Some(piece);
                }
                Some(_) => {}
                None => return Some(std::mem::take(&mut rest)),
            }
        }
        None
    })
}

fn ends_between(letter: char, next: char) -> bool {
    match (letter, next) {
        (_, ' ') => false,
        (' ', _) => true,
        ('-', next) => next.is_alphabetic(),
        (letter, next) => {
            (is_han(letter) || is_han(next))
                && !opens(letter)
                && !closes(next)
                && letter != '\u{a0}'
        }
    }
}

fn is_han(letter: char) -> bool {
    matches!(letter, '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ffef}')
}

fn opens(letter: char) -> bool {
    matches!(letter, '（' | '「' | '『' | '《' | '“' | '‘' | '(' | '【')
}

fn closes(letter: char) -> bool {
    letter.is_ascii_punctuation()
        || matches!(
            letter,
            '、' | '。'
                | '，'
                | '；'
                | '：'
                | '？'
                | '！'
                | '）'
                | '」'
                | '』'
                | '》'
                | '”'
                | '’'
                | '…'
                | '】'
                | '·'
                | '\u{a0}'
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEN: Letters = Letters::plain(10.0);

    #[test]
    fn a_line_ends_at_a_blank_after_a_hyphen_and_between_han_characters() {
        let pieces_of = |text| pieces(text).collect::<Vec<_>>();
        assert_eq!(pieces_of("Jörg von Hohen-Rupp"), ["Jörg ", "von ", "Hohen-", "Rupp"]);
        assert_eq!(pieces_of("武夷岩茶，十二"), ["武", "夷", "岩", "茶，", "十", "二"]);
        assert_eq!(pieces_of("Tee（武夷）"), ["Tee", "（武", "夷）"]);
        assert_eq!(pieces_of("12-15"), ["12-15"]);
        assert!(pieces_of("").is_empty());
    }

    #[test]
    fn words_go_to_the_next_line_whole_and_only_what_has_no_blank_is_cut() {
        let wide = TEN.width("three words");
        assert_eq!(TEN.n_lines("three words", wide), 1);
        assert_eq!(TEN.n_lines("three words", wide - 0.1), 2);
        assert_eq!(TEN.n_lines(&"three words ".repeat(4), wide + 2.0), 4);
        assert_eq!(TEN.n_lines(&"x".repeat(100), TEN.width(&"x".repeat(10)) + 0.1), 10);
        assert_eq!(TEN.n_lines("", 10.0), 0);
        assert_eq!(TEN.n_lines(&"茶".repeat(20), TEN.width(&"茶".repeat(5)) + 0.1), 4);
    }

    #[test]
    fn a_longer_text_never_takes_fewer_lines() {
        let text =
            "Tomás Ferreira de Albuquerque, 陈思远 and נועה בן-דוד bought an overlong-named thing";
        let ends = text.char_indices().map(|(at, _)| &text[..at]);
        assert!(ends.map(|text| TEN.n_lines(text, 22.0)).is_sorted());
    }
}
