//! What the merchant knows of products, and what people buy after them.

use serde_json::json;

use super::answers::{
    Done, ProductAfter, ProductAnswer, ProductCard, ProductList, ProductNote, ProductRow,
};
use super::changes::{Told, done};
use super::requests::{AnswerQuestions, NoteProduct, OneProduct, Products, QuestionAnswer};
use super::{Call, day};
use crate::domain::chain::{ENOUGH, Follow};
use crate::domain::fold::fold;
use crate::store::chain::{Index, key};
use crate::store::product_notes::{self, Answer, Note};
use crate::{Error, Result};

/// So many are listed unless somebody asks for more.
const SHOWN: i64 = 200;
const MOST_LETTERS: usize = 4_000;
const MOST_ANSWERS: usize = 50;
/// A hundred years.
const MOST_DAYS: i64 = 36_500;
const MOST_MONTHS: i64 = 1_200;

pub(super) fn list(call: &Call<'_>, request: Products) -> Result<ProductList> {
    day::read(call, |db, _, _| {
        let chain = call.shop.chain(db, call.seen)?;
        let (notes, answers) = (product_notes::notes(db)?, product_notes::answers(db)?);
        let words = fold(request.words.as_deref().unwrap_or_default());
        let words: Vec<&str> = words.split_whitespace().collect();
        let row = |(place, title): (u32, &str)| {
            let key = key(title);
            let n_answers = answers.iter().filter(|it| it.title_key.as_deref() == Some(&key));
            words.iter().all(|word| key.contains(word)).then(|| ProductRow {
                title: title.to_owned(),
                n_buyers: i64::from(chain.chain.of(place).n_buyers),
                n_answers: n_answers.count() as i64,
                has_note: notes.iter().any(|note| note.title_key == key),
            })
        };
        let mut rows: Vec<ProductRow> = chain.titles().filter_map(row).collect();
        let n = rows.len() as i64;
        rows.sort_by_key(|row| std::cmp::Reverse(row.n_buyers));
        rows.truncate(usize::try_from(request.limit.unwrap_or(SHOWN)).unwrap_or(0));
        Ok(ProductList { n, rows })
    })
}

pub(super) fn get(call: &Call<'_>, request: OneProduct) -> Result<ProductCard> {
    day::read(call, |db, _, _| {
        let chain = call.shop.chain(db, call.seen)?;
        let key = key(&request.title);
        let note = product_notes::notes(db)?.into_iter().find(|note| note.title_key == key);
        let (place, title) = match (chain.place(&request.title), &note) {
            (Some(place), _) => (Some(place), chain.title(place).to_owned()),
            // A product of which no file tells any more keeps what was written of it.
            (None, Some(note)) => (None, note.title.clone()),
            (None, None) => return unknown(&request.title),
        };
        let of = place.map(|place| chain.chain.of(place)).unwrap_or_default();
        let after = place.map_or(&[][..], |place| chain.chain.after(place));
        let (general, own): (Vec<Answer>, Vec<Answer>) = product_notes::answers(db)?
            .into_iter()
            .filter(|it| it.title_key.as_ref().is_none_or(|of| *of == key))
            .partition(|it| it.title_key.is_none());
        Ok(ProductCard {
            note: note_of(title.clone(), note.unwrap_or_default()),
            n_buyers: i64::from(of.n_buyers),
            n_again: i64::from(of.n_again),
            again_days: i64::from(of.again_days),
            is_used_up: of.usual_again().is_some(),
            after: after.iter().map(|follow| after_of(&chain, follow)).collect(),
            answers: own.into_iter().map(|it| answer(Some(&title), it)).collect(),
            general: general.into_iter().map(|it| answer(None, it)).collect(),
        })
    })
}

fn unknown<T>(title: &str) -> Result<T> {
    let detail = format!("{} letters name no product", title.chars().count());
    Err(Error::Invalid { what: "title", detail })
}

fn note_of(title: String, note: Note) -> ProductNote {
    ProductNote {
        title,
        about: note.about,
        care: note.care,
        lasts_days: note.lasts_days,
        warranty_months: note.warranty_months,
    }
}

fn after_of(chain: &Index, follow: &Follow) -> ProductAfter {
    ProductAfter {
        title: chain.title(follow.then).to_owned(),
        n: i64::from(follow.n),
        of: i64::from(follow.of),
        days: i64::from(follow.days),
        together: i64::from(follow.together),
        is_enough: follow.n >= ENOUGH,
    }
}

fn answer(title: Option<&str>, answer: Answer) -> ProductAnswer {
    ProductAnswer {
        title: title.map(str::to_owned),
        question: answer.question,
        answer: answer.answer,
    }
}

/// What is written of a product from now on.
pub(super) fn note(call: &Call<'_>, request: NoteProduct) -> Result<Done> {
    let known = get(call, OneProduct { title: request.title.clone() })?.note;
    between("lasts_days", request.lasts_days, MOST_DAYS)?;
    between("warranty_months", request.warranty_months, MOST_MONTHS)?;
    let note = Note {
        title_key: key(&known.title),
        title: known.title,
        about: text("about", &request.about)?,
        care: text("care", &request.care)?,
        lasts_days: request.lasts_days,
        warranty_months: request.warranty_months,
    };
    let told = Told::of_shop("product_noted").with(json!({ "title": note.title }));
    done(call, &told, |tx, _| product_notes::save(tx, &note))
}

/// The common questions from now on.
pub(super) fn answers(call: &Call<'_>, request: AnswerQuestions) -> Result<Done> {
    let title = match request.title {
        Some(title) => Some(get(call, OneProduct { title })?.note.title),
        None => None,
    };
    if request.answers.len() > MOST_ANSWERS {
        let detail = format!("at most {MOST_ANSWERS} questions");
        return Err(Error::Invalid { what: "answers", detail });
    }
    let answers: Vec<(String, String)> =
        request.answers.iter().map(question).collect::<Result<_>>()?;
    let act = if title.is_some() { "product_answered" } else { "answers_saved" };
    let told = Told::of_shop(act).with(json!({ "title": title, "n": answers.len() }));
    let key = title.as_deref().map(key);
    done(call, &told, |tx, _| product_notes::set_answers(tx, key.as_deref(), &answers))
}

/// Both halves are said.
fn question(asked: &QuestionAnswer) -> Result<(String, String)> {
    let (question, answer) = (text("question", &asked.question)?, text("answer", &asked.answer)?);
    match question.is_empty() || answer.is_empty() {
        true => Err(Error::Invalid {
            what: if question.is_empty() { "question" } else { "answer" },
            detail: "a question has an answer".to_owned(),
        }),
        false => Ok((question, answer)),
    }
}

fn text(what: &'static str, text: &str) -> Result<String> {
    let text = text.replace("\r\n", "\n");
    let is_plain = text.chars().all(|letter| letter == '\n' || !letter.is_control());
    if !is_plain || text.chars().count() > MOST_LETTERS {
        let detail = format!("at most {MOST_LETTERS} letters, and nothing but letters");
        return Err(Error::Invalid { what, detail });
    }
    Ok(text.trim().to_owned())
}

fn between(what: &'static str, value: Option<i64>, most: i64) -> Result<()> {
    match value.is_none_or(|value| (1..=most).contains(&value)) {
        true => Ok(()),
        false => Err(Error::Invalid { what, detail: format!("between 1 and {most}") }),
    }
}
