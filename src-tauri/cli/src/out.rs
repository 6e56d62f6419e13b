//! Data to stdout, words to stderr, and no panic when nobody reads on.

use std::io::{self, BufWriter, ErrorKind, Stdout, Write};

use regulars_core::Result;
use regulars_core::domain::script::turns_round;
use serde_json::Value;

/// Where data goes.
pub struct Out {
    stdout: BufWriter<Watched>,
    is_json: bool,
}

/// Stdout that remembers that its reader has gone.
struct Watched {
    stdout: Stdout,
    is_closed: bool,
}

impl Write for Watched {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.stdout.write(bytes);
        self.is_closed |= is_closed(&written);
        written
    }

    fn flush(&mut self) -> io::Result<()> {
        let flushed = self.stdout.flush();
        self.is_closed |= is_closed(&flushed);
        flushed
    }
}

fn is_closed<T>(result: &io::Result<T>) -> bool {
    result.as_ref().is_err_and(|error| error.kind() == ErrorKind::BrokenPipe)
}

impl Out {
    pub fn new(is_json: bool) -> Out {
        let watched = Watched { stdout: io::stdout(), is_closed: false };
        Out { stdout: BufWriter::new(watched), is_json }
    }

    pub fn is_json(&self) -> bool {
        self.is_json
    }

    pub fn is_closed(&self) -> bool {
        self.stdout.get_ref().is_closed
    }

    pub fn writer(&mut self) -> &mut dyn Write {
        &mut self.stdout
    }

    pub fn finish(&mut self) -> io::Result<()> {
        self.stdout.flush()
    }

    pub fn json(&mut self, answer: &Value) -> Result<()> {
        Ok(writeln!(self.stdout, "{answer}")?)
    }

    pub fn line(&mut self, text: &str) -> Result<()> {
        Ok(writeln!(self.stdout, "{}", shown(text))?)
    }

    /// Columns as wide as their widest cell, a heading above.
    pub fn table(&mut self, headings: &[&str], rows: &[Vec<String>]) -> Result<()> {
        let headings: Vec<String> = headings.iter().map(|text| (*text).to_owned()).collect();
        let rows: Vec<Vec<String>> = std::iter::once(&headings)
            .chain(rows)
            .map(|row| row.iter().map(|cell| clipped(&shown(cell))).collect())
            .collect();
        let widths: Vec<usize> = (0..headings.len())
            .map(|column| rows.iter().map(|row| width(&row[column])).max().unwrap_or(0))
            .collect();
        for row in rows {
            let mut line = String::new();
            for (cell, wide) in row.iter().zip(&widths) {
                line.push_str(cell);
                line.push_str(&" ".repeat(wide - width(cell) + 2));
            }
            writeln!(self.stdout, "{}", line.trim_end())?;
        }
        Ok(())
    }
}

/// A word to whoever sits before the terminal.
pub fn say(text: &str) {
    // When even stderr is closed there is nobody left to tell.
    let _ = writeln!(io::stderr(), "{}", shown(text));
}

pub fn say_in_place(text: &str) {
    let _ = write!(io::stderr(), "\r\u{1b}[K{}\r", shown(text));
}

/// Text without the characters that would steer a terminal.
fn shown(text: &str) -> String {
    let steers = |c: char| c.is_control() || turns_round(c);
    text.chars().map(|c| if steers(c) { ' ' } else { c }).collect()
}

const WIDEST: usize = 40;

fn clipped(cell: &str) -> String {
    if width(cell) <= WIDEST {
        return cell.to_owned();
    }
    let mut clipped = String::new();
    for c in cell.chars() {
        if width(&clipped) + 3 > WIDEST {
            break;
        }
        clipped.push(c);
    }
    clipped + "…"
}

/// How many places the text takes: Han, Kana, Hangul and full-width letters take two.
fn width(text: &str) -> usize {
    let wide = |c: char| {
        matches!(c, '\u{1100}'..='\u{115f}' | '\u{2e80}'..='\u{a4cf}' | '\u{ac00}'..='\u{d7a3}'
            | '\u{f900}'..='\u{faff}' | '\u{fe30}'..='\u{fe6f}' | '\u{ff00}'..='\u{ff60}' | '\u{ffe0}'..='\u{ffe6}'
            | '\u{20000}'..='\u{3fffd}')
    };
    text.chars().map(|c| if wide(c) { 2 } else { 1 }).sum()
}

/// `€`-free money: `18.50 EUR`, several joined.
pub fn money(amounts: &Value) -> String {
    let one = |money: &Value| {
        format!(
            "{} {}",
            money["amount"].as_str().unwrap_or("?"),
            money["currency"].as_str().unwrap_or("?")
        )
    };
    match amounts {
        Value::Array(all) => all.iter().map(one).collect::<Vec<_>>().join(" + "),
        Value::Null => String::new(),
        Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Object(_) => one(amounts),
    }
}

/// A plain cell: text as it is, numbers as digits, nothing for null, lists joined.
pub fn cell(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(values) => values.iter().map(cell).collect::<Vec<_>>().join(", "),
        Value::Bool(_) | Value::Number(_) | Value::Object(_) => value.to_string(),
    }
}
