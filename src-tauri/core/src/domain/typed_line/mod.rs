//! What a merchant types back from a printed sheet: `07K s5 o+e p"lid" 15/5 n2w`.
//!
//! A line is read whole or not at all: one word that nobody knows leaves all of it for the merchant to
//! look at, and nothing of it is applied.

mod days;
mod judge;
mod print;
mod read;
mod rows;
mod signs;
#[cfg(test)]
mod tests;
mod words;

use chrono::NaiveDate;

pub use days::DayOrder;
pub use judge::{Topic, Verdict, judge};
pub use print::{code, print};
pub use read::read;
pub use signs::clean;

/// The sheet from which lines are typed back.
#[derive(Clone, Copy, Debug)]
pub struct Sheet {
    pub number: i64,
    pub n_rows: usize,
    /// The day of calling, from which days are reckoned.
    pub on: NaiveDate,
    /// In which order day and month stand on its paper.
    pub day_order: DayOrder,
}

/// A line as it was understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Line {
    /// Nothing stands there.
    Blank,
    /// `sheet 42`: which sheet the lines belong to.
    Sheet(i64),
    Row {
        row: usize,
        told: Told,
    },
    /// `n 03 05 11-14`: many went alike.
    Rows {
        rows: Vec<usize>,
        outcome: Plain,
        score: Option<u8>,
    },
    /// The rows that it names as far as that is certain, and why the rest is not.
    Unclear {
        rows: Vec<usize>,
        why: Unclear,
    },
}

/// All that is told of one row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    pub outcome: Outcome,
    /// 1 to 5.
    pub score: Option<u8>,
    /// 0 to 10.
    pub recommend: Option<u8>,
    pub permission: Option<Permission>,
    pub promise: Option<Promise>,
    /// The complaint beside a talk, in words where some were written.
    pub complaint: Option<String>,
    /// What was suggested was taken.
    pub is_taken: bool,
    /// The day of what comes next.
    pub next: Option<NaiveDate>,
    pub note: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Plain(Plain),
    Callback {
        on: NaiveDate,
        minute: Option<u32>,
    },
    Refused(Refused),
    /// `x` alone; its words stand in [`Told::complaint`].
    Complaint,
}

/// How it went, in one letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Plain {
    Spoke,
    /// Of what was written: they wrote back.
    Answered,
    NoAnswer,
    LeftMessage,
    Busy,
    Wrong,
    /// Done already, in another way.
    Covered,
}

/// What they do not want any more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// Follow-ups like these.
    This,
    /// To be reached as it was done this time: by telephone, or in writing.
    Here,
    Calls,
    All,
}

/// What they said when they were asked whether they may be written to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Permission {
    No,
    Yes(Media),
}

/// The media that they agreed to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Media {
    pub email: bool,
    pub post: bool,
    /// Chat and short messages.
    pub message: bool,
    pub phone: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Promise {
    pub text: String,
    pub by: Option<NaiveDate>,
}

/// Why a line is left for the merchant to look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unclear {
    /// The piece that is no word of a sheet.
    UnknownWord(String),
    /// A row and nothing that happened there.
    NothingTold,
    TwoOutcomes,
    /// The same thing is told twice, such as two scores.
    ToldTwice,
    NoSuchRow(u32),
    /// How it went, and in no row.
    NoRow,
    /// The letter belongs to another row: to one of these.
    WrongLetter {
        fits: Vec<usize>,
    },
    /// The letter behind the code may guard the row, or say how it went.
    TwoWays,
    NoSuchDay,
    /// A quotation has no end.
    OpenQuote,
    /// A promise or a note without its words.
    NoText,
    OutOfScale,
    /// Something is told that only they could have said, and nobody was there.
    NobodyAnswered,
    TooLong,
    /// The line names another sheet.
    OtherSheet(i64),
    /// Two lines tell two things of one row.
    ToldOtherwise,
    /// Something was refused and agreed to at once.
    BothWays,
    /// The address that was used is known no more.
    PointIsGone,
    /// The sheet suggested nothing in this row.
    NothingSuggested,
    /// The day of what comes next is over.
    DayIsOver,
}

impl Plain {
    pub const ALL: [Plain; 7] = [
        Plain::Spoke,
        Plain::Answered,
        Plain::NoAnswer,
        Plain::LeftMessage,
        Plain::Busy,
        Plain::Wrong,
        Plain::Covered,
    ];

    /// As on the pad of the window.
    pub fn letter(self) -> char {
        match self {
            Plain::Spoke => 's',
            Plain::Answered => 'a',
            Plain::NoAnswer => 'n',
            Plain::LeftMessage => 'm',
            Plain::Busy => 'y',
            Plain::Wrong => 'w',
            Plain::Covered => 'v',
        }
    }

    fn of(letter: char) -> Option<Plain> {
        Plain::ALL.into_iter().find(|plain| plain.letter() == letter)
    }

    /// Whether somebody was there who could have said something.
    fn is_heard(self) -> bool {
        match self {
            Plain::Spoke | Plain::Answered | Plain::Covered => true,
            Plain::NoAnswer | Plain::LeftMessage | Plain::Busy | Plain::Wrong => false,
        }
    }
}

impl Outcome {
    fn is_heard(self) -> bool {
        match self {
            Outcome::Plain(plain) => plain.is_heard(),
            Outcome::Callback { .. } | Outcome::Refused(_) | Outcome::Complaint => true,
        }
    }
}

impl Told {
    pub fn only(outcome: Outcome, score: Option<u8>) -> Told {
        Told {
            outcome,
            score,
            recommend: None,
            permission: None,
            promise: None,
            complaint: None,
            is_taken: false,
            next: None,
            note: None,
        }
    }
}

impl Line {
    /// The rows that the line names.
    pub fn rows(&self) -> &[usize] {
        match self {
            Line::Blank | Line::Sheet(_) => &[],
            Line::Row { row, .. } => std::slice::from_ref(row),
            Line::Rows { rows, .. } | Line::Unclear { rows, .. } => rows,
        }
    }

    /// What is told of each of its rows; nothing where nobody can tell.
    pub fn told(&self) -> Option<Told> {
        match self {
            Line::Row { told, .. } => Some(told.clone()),
            Line::Rows { outcome, score, .. } => Some(Told::only(Outcome::Plain(*outcome), *score)),
            Line::Blank | Line::Sheet(_) | Line::Unclear { .. } => None,
        }
    }
}
