//! The words in which customers are asked for permission, in every language of the shop.

use chrono::NaiveDate;

use super::answers::{Settings, TalkWording, Wording, WordingLanguage, Wordings};
use super::requests::{AddWording, Nothing};
use super::{Call, day};
use crate::domain::languages;
use crate::store::{Connection, Transaction, wordings};
use crate::words::Words;
use crate::{Error, Result};

const LANGUAGES: [&str; 3] = ["en", "zh-Hans", "zh-Hant"];
/// Whoever is on the telephone listens to no more.
const LONGEST: usize = 600;

/// Every language with the words in force and the versions that led to them.
pub(super) fn all(call: &Call<'_>, _: Nothing) -> Result<Wordings> {
    call.shop.read(languages)
}

/// A new version from today on. What was said yes to before stays as it was.
pub(super) fn add(call: &Call<'_>, request: AddWording) -> Result<Wordings> {
    let text = request.text.trim();
    if !LANGUAGES.contains(&request.language.as_str()) {
        let detail = format!("{:?} is none of {}", request.language, LANGUAGES.join(", "));
        return Err(Error::Invalid { what: "language", detail });
    }
    if text.is_empty() || text.chars().count() > LONGEST {
        let detail = format!("the words are 1 to {LONGEST} letters long");
        return Err(Error::Invalid { what: "text", detail });
    }
    let (_, today) = day::begin(call)?;
    call.shop.write(|tx| {
        if in_force(tx, &request.language)?.1 != text {
            // The words that Regulars brings along are always the first version.
            asked_with(tx, &request.language, today)?;
            wordings::append(tx, &request.language, text, today)?;
        }
        languages(tx)
    })
}

/// The number of the words with which somebody is asked today. The first time that anybody is asked in
/// a language, the words that Regulars brings along become its first version.
pub(super) fn asked_with(tx: &Transaction<'_>, language: &str, today: NaiveDate) -> Result<i64> {
    match in_force(tx, language)? {
        (Some(id), _) => Ok(id),
        (None, text) => wordings::append(tx, language, &text, today),
    }
}

/// The language in which somebody is asked who speaks this one.
pub(super) fn language_for(theirs: &str, settings: &Settings) -> &'static str {
    languages::choose(theirs, &LANGUAGES)
        .or_else(|| languages::choose(&settings.language, &LANGUAGES))
        .unwrap_or("en")
}

/// The words with which somebody would be asked today.
pub(super) fn to_ask_with(db: &Connection, language: &str) -> Result<TalkWording> {
    let version = wordings::newest(db, language)?.map_or(1, |(_, version, _)| version);
    let text = in_force(db, language)?.1;
    Ok(TalkWording { version, language: language.to_owned(), text })
}

/// The words in force, with their number once they are kept.
fn in_force(db: &Connection, language: &str) -> Result<(Option<i64>, String)> {
    Ok(match wordings::newest(db, language)? {
        Some((id, _, text)) => (Some(id), text),
        None => (None, Words::of(language).text("wording-permission")),
    })
}

fn languages(db: &Connection) -> Result<Wordings> {
    let kept = wordings::all(db)?;
    let language = |language: &str| {
        let of_it = kept.iter().filter(|wording| wording.language == language);
        Ok(WordingLanguage {
            language: language.to_owned(),
            text: in_force(db, language)?.1,
            versions: of_it.map(told).collect(),
        })
    };
    Ok(Wordings { languages: LANGUAGES.iter().map(|it| language(it)).collect::<Result<_>>()? })
}

fn told(wording: &wordings::Wording) -> Wording {
    Wording {
        id: wording.id,
        version: wording.version,
        text: wording.text.clone(),
        since_on: wording.since_on.to_string(),
        n_answers: wording.n_answers,
    }
}
