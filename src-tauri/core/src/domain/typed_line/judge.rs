//! What becomes of a line: entered, the same as before, done elsewhere meanwhile, or unclear.

/// A follow-up as the sheet showed it, and what has happened to it since.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Topic {
    pub id: i64,
    /// A talk about it can still be written down.
    pub is_open: bool,
    /// Somebody has acted upon it since the sheet was printed, and not from this row.
    pub is_touched: bool,
}

/// What becomes of a row that was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It is written down for these follow-ups.
    Entered { topics: Vec<i64> },
    /// An act of this row stands already.
    Same,
    /// Nothing that the row was about is left to be done; what is left of it is written down.
    DoneElsewhere { topics: Vec<i64> },
}

/// A row is typed back once: what stands already is not written a second time, and what was done in
/// another way meanwhile is shown and left alone.
pub fn judge(has_act: bool, topics: &[Topic]) -> Verdict {
    if has_act {
        return Verdict::Same;
    }
    let is_left = |topic: &&Topic| topic.is_open && !topic.is_touched;
    let left: Vec<i64> = topics.iter().filter(is_left).map(|topic| topic.id).collect();
    match left.len() == topics.len() {
        true => Verdict::Entered { topics: left },
        false => Verdict::DoneElsewhere { topics: left },
    }
}
