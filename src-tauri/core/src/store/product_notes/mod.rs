//! What the merchant knows of products and what customers ask about them, by folded title, so that it
//! outlives undo and import again.

use rusqlite::{Connection, Row, Transaction, named_params};

use crate::Result;

/// What is written of one product.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Note {
    pub title_key: String,
    pub title: String,
    pub about: String,
    pub care: String,
    /// After so many days it is used up.
    pub lasts_days: Option<i64>,
    pub warranty_months: Option<i64>,
}

impl Note {
    fn is_blank(&self) -> bool {
        let is_silent = self.about.is_empty() && self.care.is_empty();
        is_silent && self.lasts_days.is_none() && self.warranty_months.is_none()
    }
}

/// A common question with its answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    pub id: i64,
    /// `None`: of every product.
    pub title_key: Option<String>,
    pub question: String,
    pub answer: String,
}

/// All that is written of products, by key.
pub fn notes(db: &Connection) -> Result<Vec<Note>> {
    let mut statement = db.prepare_cached(include_str!("notes.sql"))?;
    let notes = statement.query_map([], note)?;
    Ok(notes.collect::<rusqlite::Result<_>>()?)
}

/// Writes a note; one without a word goes.
pub fn save(tx: &Transaction<'_>, note: &Note) -> Result<()> {
    if note.is_blank() {
        tx.prepare_cached("DELETE FROM product_notes WHERE title_key = :key")?
            .execute(named_params! { ":key": note.title_key })?;
        return Ok(());
    }
    if notes(tx)?.contains(note) {
        return Ok(());
    }
    tx.prepare_cached(include_str!("save.sql"))?.execute(named_params! {
        ":key": note.title_key,
        ":title": note.title,
        ":about": note.about,
        ":care": note.care,
        ":lasts_days": note.lasts_days,
        ":warranty_months": note.warranty_months,
    })?;
    Ok(())
}

/// All answers, those of every product last, in the order that the merchant gave them.
pub fn answers(db: &Connection) -> Result<Vec<Answer>> {
    let mut statement = db.prepare_cached(
        "SELECT id, title_key, question, answer FROM product_answers
         ORDER BY title_key IS NULL, title_key, position, id",
    )?;
    let answers = statement.query_map([], answer)?;
    Ok(answers.collect::<rusqlite::Result<_>>()?)
}

/// These are the answers of the product from now on, or of every product.
pub fn set_answers(
    tx: &Transaction<'_>,
    title_key: Option<&str>,
    answers: &[(String, String)],
) -> Result<()> {
    let known = self::answers(tx)?;
    let known = known.into_iter().filter(|it| it.title_key.as_deref() == title_key);
    let known: Vec<_> = known.map(|it| (it.question, it.answer)).collect();
    if known == answers {
        return Ok(());
    }
    tx.prepare_cached("DELETE FROM product_answers WHERE title_key IS :key")?
        .execute(named_params! { ":key": title_key })?;
    for (position, (question, answer)) in (1_i64..).zip(answers) {
        tx.prepare_cached(
            "INSERT INTO product_answers (title_key, question, answer, position)
             VALUES (:key, :question, :answer, :position)",
        )?
        .execute(named_params! {
            ":key": title_key, ":question": question, ":answer": answer, ":position": position,
        })?;
    }
    Ok(())
}

fn note(row: &Row<'_>) -> rusqlite::Result<Note> {
    Ok(Note {
        title_key: row.get("title_key")?,
        title: row.get("title")?,
        about: row.get("about")?,
        care: row.get("care")?,
        lasts_days: row.get("lasts_days")?,
        warranty_months: row.get("warranty_months")?,
    })
}

fn answer(row: &Row<'_>) -> rusqlite::Result<Answer> {
    Ok(Answer {
        id: row.get("id")?,
        title_key: row.get("title_key")?,
        question: row.get("question")?,
        answer: row.get("answer")?,
    })
}
