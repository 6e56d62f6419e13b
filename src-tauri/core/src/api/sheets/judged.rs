//! Judges typed lines one by one and writes down what is new in them.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::rows::{self, Now, Row};
use super::talk;
use crate::Result;
use crate::api::answers::{JudgedLine, JudgedLines, JudgedRow, Settings};
use crate::api::{Call, talks};
use crate::domain::typed_line::{
    Line, Sheet, Told, Unclear, Verdict, code, judge, read as read_line,
};
use crate::store::sheets::{self, Entry, NewEntry};
use crate::store::{Connection, Transaction};
use crate::words::Words;

/// A sheet whose lines are being judged.
pub(super) struct Judging<'a> {
    pub call: &'a Call<'a>,
    pub settings: &'a Settings,
    pub today: NaiveDate,
    pub sheet: Sheet,
    pub rows: BTreeMap<usize, Row>,
}

impl Judging<'_> {
    pub fn write(&self, tx: &Transaction<'_>, texts: &[String]) -> Result<JudgedLines> {
        let lines: Vec<Line> = texts.iter().map(|text| read_line(text, &self.sheet)).collect();
        let contradicted = contradicted(&lines);
        let mut judged = JudgedLines {
            number: self.sheet.number,
            lines: Vec::new(),
            n_entered: 0,
            n_same: 0,
            n_elsewhere: 0,
            n_unclear: 0,
            change: None,
        };
        for ((at, text), line) in (0_i64..).zip(texts).zip(&lines) {
            if is_about_nothing(line, &self.sheet) {
                continue;
            }
            let line = self.line(tx, (at, text), line, &contradicted)?;
            count(&mut judged, &line);
            judged.lines.push(line);
        }
        Ok(judged)
    }

    fn line(
        &self,
        tx: &Transaction<'_>,
        (at, text): (i64, &str),
        line: &Line,
        contradicted: &BTreeSet<usize>,
    ) -> Result<JudgedLine> {
        let told = match self.understood(tx, line, contradicted)? {
            Ok(told) => told,
            Err(why) => return self.unclear(tx, (at, text), line, &why),
        };
        let mut rows = Vec::new();
        for row in line.rows().iter().filter_map(|row| self.rows.get(row)) {
            rows.push(self.row(tx, row, text, &told)?);
        }
        let words = Words::of(&self.settings.language);
        let says = words.told(&told, self.medium(tx, line)?.as_deref());
        Ok(JudgedLine { text: text.to_owned(), at, rows, says, unclear: None })
    }

    /// What the line tells, where all of its rows can be told that.
    fn understood(
        &self,
        db: &Connection,
        line: &Line,
        contradicted: &BTreeSet<usize>,
    ) -> Result<std::result::Result<Told, Unclear>> {
        let Some(told) = line.told() else {
            return Ok(Err(match line {
                Line::Unclear { why, .. } => why.clone(),
                Line::Sheet(number) => Unclear::OtherSheet(*number),
                Line::Blank | Line::Row { .. } | Line::Rows { .. } => Unclear::NothingTold,
            }));
        };
        if line.rows().iter().any(|row| contradicted.contains(row)) {
            return Ok(Err(Unclear::ToldOtherwise));
        }
        for row in line.rows().iter().filter_map(|row| self.rows.get(row)) {
            let is_new = !self.has_talk(db, row)?;
            let now = row.now(db)?;
            if let (true, Some(why)) = (is_new, talk::check(db, row, &now, &told, self.today)?) {
                return Ok(Err(why));
            }
        }
        Ok(Ok(told))
    }

    /// A line that nobody can read is kept for the merchant to look at.
    fn unclear(
        &self,
        tx: &Transaction<'_>,
        (at, text): (i64, &str),
        line: &Line,
        why: &Unclear,
    ) -> Result<JudgedLine> {
        let only = match line.rows() {
            [row] => self.rows.get(row),
            [] | [_, ..] => None,
        };
        self.keep(tx, only, text, "unclear")?;
        let named = line.rows().iter().filter_map(|row| self.rows.get(row));
        Ok(JudgedLine {
            text: text.to_owned(),
            at,
            rows: named.map(|row| self.answer(row, "unclear")).collect(),
            says: Vec::new(),
            unclear: Some(Words::of(&self.settings.language).unclear(why, &self.sheet)),
        })
    }

    fn row(&self, tx: &Transaction<'_>, row: &Row, text: &str, told: &Told) -> Result<JudgedRow> {
        let now = row.now(tx)?;
        let words = Words::of(&self.settings.language);
        match judge(self.has_talk(tx, row)?, &now.topics) {
            Verdict::Same => {
                let entries = sheets::entries(tx, self.sheet.number)?;
                let before = rows::typed(&entries, row.row).map(|entry: &Entry| entry.text.clone());
                Ok(JudgedRow { before, ..self.answer(row, "same") })
            }
            Verdict::Entered { topics } => {
                self.talk(tx, row, &now, &topics, told)?;
                self.keep(tx, Some(row), text, "entered")?;
                Ok(self.answer(row, "entered"))
            }
            Verdict::DoneElsewhere { topics } => {
                if !topics.is_empty() {
                    self.talk(tx, row, &now, &topics, told)?;
                }
                self.keep(tx, Some(row), text, "done_elsewhere")?;
                let meanwhile = words.meanwhile(&row.meanwhile, &now.planned, !topics.is_empty());
                Ok(JudgedRow { meanwhile, ..self.answer(row, "done_elsewhere") })
            }
        }
    }

    fn talk(
        &self,
        tx: &Transaction<'_>,
        row: &Row,
        now: &Now,
        topics: &[i64],
        told: &Told,
    ) -> Result<()> {
        let talked_on = self.sheet.on.min(self.today);
        let of_row = (self.sheet.number, row);
        let talk = talk::of(tx, of_row, now, topics, told, talked_on)?;
        talks::write_one(self.call, tx, &talk, self.settings, self.today).map(drop)
    }

    fn has_talk(&self, db: &Connection, row: &Row) -> Result<bool> {
        Ok(!sheets::rows_with_talk(db, self.sheet.number, row.row..=row.row)?.is_empty())
    }

    /// How the people of a line were to be reached, where that is one way for all of them.
    fn medium(&self, db: &Connection, line: &Line) -> Result<Option<String>> {
        let mut media = BTreeSet::new();
        for row in line.rows().iter().filter_map(|row| self.rows.get(row)) {
            media.insert(row.medium(&row.now(db)?).to_owned());
        }
        Ok(if media.len() == 1 { media.pop_first() } else { None })
    }

    fn keep(
        &self,
        tx: &Transaction<'_>,
        row: Option<&Row>,
        text: &str,
        verdict: &str,
    ) -> Result<()> {
        let entry = NewEntry {
            number: self.sheet.number,
            row: row.map(|row| row.row),
            customer_id: row.and_then(|row| row.customer_id),
            text: text.trim(),
            verdict,
            entered_at: &self.call.now.stored(),
        };
        sheets::keep(tx, &entry)
    }

    fn answer(&self, row: &Row, verdict: &str) -> JudgedRow {
        JudgedRow {
            row: row.row,
            code: code(&self.sheet, rows::place(row.row)),
            customer_id: row.customer_id,
            customer_name: row.customer_name.clone(),
            verdict: verdict.to_owned(),
            meanwhile: Vec::new(),
            before: None,
        }
    }
}

/// An empty line, or the number of this very sheet.
fn is_about_nothing(line: &Line, sheet: &Sheet) -> bool {
    match line {
        Line::Blank => true,
        Line::Sheet(number) => *number == sheet.number,
        Line::Row { .. } | Line::Rows { .. } | Line::Unclear { .. } => false,
    }
}

/// Rows of which two lines tell two things: nobody knows which is right.
fn contradicted(lines: &[Line]) -> BTreeSet<usize> {
    let mut told: BTreeMap<usize, Told> = BTreeMap::new();
    let mut contradicted = BTreeSet::new();
    for line in lines {
        let Some(said) = line.told() else { continue };
        for row in line.rows() {
            match told.get(row) {
                Some(before) if *before != said => {
                    contradicted.insert(*row);
                }
                Some(_) => {}
                None => {
                    told.insert(*row, said.clone());
                }
            }
        }
    }
    contradicted
}

fn count(judged: &mut JudgedLines, line: &JudgedLine) {
    judged.n_unclear += i64::from(line.unclear.is_some());
    for row in &line.rows {
        match row.verdict.as_str() {
            "entered" => judged.n_entered += 1,
            "same" => judged.n_same += 1,
            "done_elsewhere" => judged.n_elsewhere += 1,
            _ => {}
        }
    }
}
