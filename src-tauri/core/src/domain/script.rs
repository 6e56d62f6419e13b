//! What is said at a follow-up: the merchant's own text with fields of the customer and the last order.
//!
//! The language of it is one thing only: `{field|fallback}`, within sections that begin with a line such
//! as `# content`. Values are data: what stands in a name is never read again.

mod field;

pub use field::Field;

/// A script is no longer than this, in bytes.
pub const MOST_BYTES: usize = 20 * 1024;
/// So many characters of a value are said.
const LONGEST_VALUE: usize = 200;

/// A part of a script, for one moment of the talk.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Section {
    /// How the talk begins, and the question. What stands before any heading belongs here.
    Open,
    /// If they are content.
    Content,
    /// If they are not.
    Not,
    Close,
    /// To be written instead of said.
    Message,
}

impl Section {
    pub const ALL: [Section; 5] =
        [Section::Open, Section::Content, Section::Not, Section::Close, Section::Message];

    /// The word of the heading.
    pub fn as_str(self) -> &'static str {
        match self {
            Section::Open => "open",
            Section::Content => "content",
            Section::Not => "not",
            Section::Close => "close",
            Section::Message => "message",
        }
    }

    fn parse(word: &str) -> Option<Section> {
        Section::ALL.into_iter().find(|section| section.as_str().eq_ignore_ascii_case(word))
    }
}

/// A text that was read without flaws.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Script {
    parts: Vec<(Section, Vec<Piece>)>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Piece {
    Text(String),
    Field { field: Field, fallback: Option<String>, line: usize },
}

/// What keeps a text from being a script.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flaw {
    /// From 1.
    pub line: usize,
    pub why: Why,
}

/// What is wrong on that line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// No field has this name.
    UnknownField(String),
    /// `{` without its `}` on the same line.
    Unclosed,
    /// No section has this name.
    UnknownSection(String),
    /// A section stands there twice.
    SectionTwice(Section),
    TooLong,
    Empty,
}

/// What a script says to one customer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    /// In the order of the script; sections without words are left out.
    pub sections: Vec<(Section, String)>,
    /// Fields without a value and without a fallback, and where they stand. Each shows as a gap, and a
    /// section with a gap is not to be copied or sent.
    pub holes: Vec<(Section, Field)>,
}

/// What shows in the place of a value that is missing.
pub const GAP: &str = "____";

impl Script {
    /// Reads a text, or tells all that is wrong with it.
    pub fn read(text: &str) -> Result<Script, Vec<Flaw>> {
        let mut flaws = Vec::new();
        if text.len() > MOST_BYTES {
            return Err(vec![Flaw { line: 1, why: Why::TooLong }]);
        }
        let mut parts: Vec<(Section, Vec<Piece>)> = vec![(Section::Open, Vec::new())];
        for (line, text) in (1..).zip(text.lines()) {
            if let Some(word) = heading(text) {
                match Section::parse(word) {
                    Some(section) => begin(&mut parts, section, line, &mut flaws),
                    None => {
                        flaws.push(Flaw { line, why: Why::UnknownSection(word.to_owned()) });
                    }
                }
            } else if let Some((_, pieces)) = parts.last_mut() {
                line_of(text.trim_end(), line, pieces, &mut flaws);
            }
        }
        let script = Script { parts };
        if flaws.is_empty() && !script.says_anything() {
            flaws.push(Flaw { line: 1, why: Why::Empty });
        }
        if flaws.is_empty() { Ok(script) } else { Err(flaws) }
    }

    fn says_anything(&self) -> bool {
        let pieces = || self.parts.iter().flat_map(|(_, pieces)| pieces);
        pieces().any(|piece| match piece {
            Piece::Text(text) => !text.trim().is_empty(),
            Piece::Field { .. } => true,
        })
    }

    /// Fields that have no fallback, each with the first line on which it stands.
    pub fn without_fallback(&self) -> Vec<(Field, usize)> {
        let mut found: Vec<(Field, usize)> = Vec::new();
        for piece in self.parts.iter().flat_map(|(_, pieces)| pieces) {
            match piece {
                Piece::Field { field, fallback: None, line } => {
                    if found.iter().all(|(known, _)| known != field) {
                        found.push((*field, *line));
                    }
                }
                Piece::Field { .. } | Piece::Text(_) => {}
            }
        }
        found
    }

    /// Whether this section stands in it.
    pub fn has(&self, section: Section) -> bool {
        self.parts.iter().any(|(known, _)| *known == section)
    }

    /// The words for one customer; empty values count as missing.
    pub fn said(&self, value: impl Fn(Field) -> Option<String>) -> Said {
        let mut said = Said::default();
        for (section, pieces) in &self.parts {
            let mut text = String::new();
            for piece in pieces {
                match piece {
                    Piece::Text(words) => text.push_str(words),
                    Piece::Field { field, fallback, .. } => {
                        let value = value(*field).map(|value| as_data(&value));
                        match (value.filter(|value| !value.is_empty()), fallback) {
                            (Some(value), _) => text.push_str(&value),
                            (None, Some(fallback)) => text.push_str(fallback),
                            (None, None) => {
                                text.push_str(GAP);
                                said.holes.push((*section, *field));
                            }
                        }
                    }
                }
            }
            let text = text.trim();
            if !text.is_empty() {
                said.sections.push((*section, text.to_owned()));
            }
        }
        said
    }
}

fn heading(line: &str) -> Option<&str> {
    line.trim().strip_prefix('#').map(str::trim)
}

fn begin(
    parts: &mut Vec<(Section, Vec<Piece>)>,
    section: Section,
    line: usize,
    flaws: &mut Vec<Flaw>,
) {
    let is_blank = |pieces: &[Piece]| {
        pieces.iter().all(|piece| matches!(piece, Piece::Text(text) if text.trim().is_empty()))
    };
    match parts.iter().position(|(known, _)| *known == section) {
        // The part before any heading, of which nothing was said yet.
        Some(at) if section == Section::Open && parts.len() == 1 && is_blank(&parts[at].1) => {}
        Some(_) => flaws.push(Flaw { line, why: Why::SectionTwice(section) }),
        None => parts.push((section, Vec::new())),
    }
}

/// Adds the pieces of one line and its end.
fn line_of(text: &str, line: usize, pieces: &mut Vec<Piece>, flaws: &mut Vec<Flaw>) {
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        push_text(pieces, before);
        let Some((inside, behind)) = after.split_once('}').filter(|(it, _)| !it.contains('{'))
        else {
            flaws.push(Flaw { line, why: Why::Unclosed });
            rest = after;
            continue;
        };
        let (name, fallback) = match inside.split_once('|') {
            Some((name, fallback)) => (name, Some(fallback.to_owned())),
            None => (inside, None),
        };
        match Field::parse(name.trim()) {
            Some(field) => pieces.push(Piece::Field { field, fallback, line }),
            None => {
                flaws.push(Flaw { line, why: Why::UnknownField(name.trim().to_owned()) });
            }
        }
        rest = behind;
    }
    push_text(pieces, rest);
    push_text(pieces, "\n");
}

fn push_text(pieces: &mut Vec<Piece>, text: &str) {
    match pieces.last_mut() {
        Some(Piece::Text(known)) => known.push_str(text),
        Some(Piece::Field { .. }) | None => pieces.push(Piece::Text(text.to_owned())),
    }
}

/// A value on one line, without marks that turn the sentence round it, and never endless. What is written
/// from right to left stands in a place of its own.
fn as_data(value: &str) -> String {
    let quiet = value.chars().filter(|letter| !turns_round(*letter));
    let quiet: String =
        quiet.map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
    let mut line = quiet.split_whitespace().collect::<Vec<_>>().join(" ");
    if let Some((at, _)) = line.char_indices().nth(LONGEST_VALUE) {
        line.truncate(at);
        line.truncate(line.trim_end().len());
        line.push('…');
    }
    if line.chars().any(is_right_to_left) { format!("\u{2068}{line}\u{2069}") } else { line }
}

/// Marks that nobody sees and that turn the writing direction round.
pub fn turns_round(letter: char) -> bool {
    matches!(letter, '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

fn is_right_to_left(letter: char) -> bool {
    matches!(letter, '\u{0590}'..='\u{08ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}')
}

#[cfg(test)]
mod tests;
