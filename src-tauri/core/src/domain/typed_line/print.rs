//! A line written as it could have been typed, for the screen and for whoever checks the reading.

use std::fmt::Write;

use chrono::NaiveDate;

use super::read::read;
use super::signs::clean;
use super::{Line, Media, Outcome, Permission, Promise, Refused, Sheet, Told};
use crate::domain::row_code::check_letter;

/// The line with the codes of its sheet; one that nobody understood has no such text.
pub fn print(line: &Line, sheet: &Sheet) -> String {
    match line {
        Line::Blank | Line::Unclear { .. } => String::new(),
        Line::Sheet(number) => format!("sheet {number}"),
        Line::Row { row, told } => row_of(sheet, *row, told),
        Line::Rows { rows, outcome, score } => {
            let mut text = format!("{}{}", outcome.letter(), digits(*score));
            for row in rows {
                let _ = write!(text, " {}", code(sheet, *row));
            }
            text
        }
    }
}

/// Without its letter where that could be read as a word.
fn row_of(sheet: &Sheet, row: usize, told: &Told) -> String {
    let words = words(told);
    let guarded = format!("{} {words}", code(sheet, row));
    match read(&guarded, sheet) {
        Line::Row { told: again, .. } if again == *told => guarded,
        Line::Row { .. }
        | Line::Rows { .. }
        | Line::Unclear { .. }
        | Line::Blank
        | Line::Sheet(_) => {
            format!("{row:02} {words}")
        }
    }
}

/// The number of a row and its letter, as they stand on the paper.
pub fn code(sheet: &Sheet, row: usize) -> String {
    format!("{row:02}{}", check_letter(sheet.number, row))
}

fn words(told: &Told) -> String {
    let mut words = vec![outcome(told)];
    words.extend(told.recommend.map(|recommend| format!("k{recommend}")));
    words.extend(told.permission.map(permission));
    words.extend(told.is_taken.then(|| "g".to_owned()));
    words.extend(told.promise.as_ref().map(promise));
    words.extend(told.next.map(|on| format!("n{}", day(on))));
    words.extend(told.note.as_ref().map(|note| format!("t{}", quoted(note))));
    words.join(" ")
}

fn outcome(told: &Told) -> String {
    let went = match told.outcome {
        Outcome::Plain(plain) => format!("{}{}", plain.letter(), digits(told.score)),
        Outcome::Callback { on, minute } => {
            format!("b{}{} {}", day(on), time(minute), digits(told.score))
        }
        Outcome::Refused(refused) => format!("r{} {}", letters_of(refused), digits(told.score)),
        Outcome::Complaint => String::new(),
    };
    let complaint = told.complaint.as_deref().map_or_else(String::new, complaint);
    format!("{} {complaint}", went.trim_end()).trim().to_owned()
}

fn letters_of(refused: Refused) -> &'static str {
    match refused {
        Refused::This => "t",
        Refused::Here => "",
        Refused::Calls => "c",
        Refused::All => "a",
    }
}

fn complaint(text: &str) -> String {
    match text {
        "" => "x".to_owned(),
        text => format!("x{}", quoted(text)),
    }
}

fn permission(permission: Permission) -> String {
    let Permission::Yes(Media { email, post, message, phone }) = permission else {
        return "o-".to_owned();
    };
    let said = [(email, "+e"), (post, "+p"), (message, "+c"), (phone, "+t")];
    let media: String =
        said.into_iter().filter(|(is_said, _)| *is_said).map(|(_, it)| it).collect();
    format!("o{media}")
}

fn promise(promise: &Promise) -> String {
    let by = promise.by.map_or_else(String::new, |by| format!(" {}", day(by)));
    format!("p{}{by}", quoted(&promise.text))
}

fn digits(score: Option<u8>) -> String {
    score.map_or_else(String::new, |score| score.to_string())
}

fn day(on: NaiveDate) -> String {
    on.format("%Y-%m-%d").to_string()
}

fn time(minute: Option<u32>) -> String {
    minute.map_or_else(String::new, |minute| format!("@{:02}:{:02}", minute / 60, minute % 60))
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", clean(text).replace('"', "\"\""))
}
