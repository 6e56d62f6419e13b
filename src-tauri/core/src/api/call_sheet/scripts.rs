//! What to say, at the head of a sheet: the beginning of each script in the sheet's language.

use std::collections::BTreeMap;

use crate::Result;
use crate::api::answers::Settings;
use crate::api::cadence::kind_words;
use crate::api::say;
use crate::domain::cadence::Kind;
use crate::domain::script::{Field, Section};
use crate::paper::Script;
use crate::store::{Connection, scripts};
use crate::words::Words;

/// What is told of a customer is filled in from the row.
const OF_THE_ROW: &str = "…";

/// One for each kind, in the order of the kinds; a sentence with which several begin stands once, in front
/// of them, and kinds that say the same stand together.
pub(super) fn of_kinds(
    db: &Connection,
    settings: &Settings,
    kinds: impl Iterator<Item = Kind>,
) -> Result<Vec<Script>> {
    let words = Words::of(&settings.language);
    let written = scripts::newest(db)?;
    let mut kinds: Vec<Kind> = kinds.collect();
    kinds.sort_unstable();
    kinds.dedup();
    let mut texts: Vec<(String, Vec<String>)> = Vec::new();
    for kind in kinds {
        let name = kind_words(words, settings, kind.as_str());
        let (_, text) = say::text_of(&written, settings, kind.as_str(), &settings.language);
        let opening = opening(words, settings, &text);
        match texts.iter_mut().find(|(_, known)| *known == opening) {
            Some((names, _)) => *names = format!("{names}{}{name}", words.text("paper-comma")),
            None => texts.push((name, opening)),
        }
    }
    Ok(with_one_greeting(words, texts))
}

/// The paragraphs with which a talk begins.
fn opening(words: &Words, settings: &Settings, text: &str) -> Vec<String> {
    let script = crate::domain::script::Script::read(text).unwrap_or_default();
    let said = script.said(|field| general(words, settings, field));
    let open = said.sections.into_iter().find(|(section, _)| *section == Section::Open);
    let open = open.map_or_else(String::new, |(_, text)| text);
    let lines = open.split("\n\n").map(|paragraph| paragraph.trim().to_owned());
    lines.filter(|paragraph| !paragraph.is_empty()).collect()
}

/// What is the same for every row of the sheet.
fn general(words: &Words, settings: &Settings, field: Field) -> Option<String> {
    match field {
        Field::ShopName => Some(settings.shop_name.clone()),
        Field::OwnerName => Some(settings.caller_name.clone()),
        Field::UnsubscribeLine => Some(words.text("script-unsubscribe")),
        Field::Greeting
        | Field::Name
        | Field::FirstName
        | Field::FamilyName
        | Field::Title
        | Field::LastDate
        | Field::LastNumber
        | Field::LastItems
        | Field::LastFirstItem
        | Field::LastTotal
        | Field::OrdersCount
        | Field::Since
        | Field::DaysSince
        | Field::Suggestion
        | Field::SuggestionReason
        | Field::TicketNumber
        | Field::Today => Some(OF_THE_ROW.to_owned()),
    }
}

fn with_one_greeting(words: &Words, texts: Vec<(String, Vec<String>)>) -> Vec<Script> {
    let mut begins: BTreeMap<&str, usize> = BTreeMap::new();
    for (_, paragraphs) in texts.iter().filter(|(_, paragraphs)| paragraphs.len() > 1) {
        *begins.entry(paragraphs[0].as_str()).or_default() += 1;
    }
    let greeting = begins.into_iter().filter(|(_, n)| *n > 1).max_by_key(|(_, n)| *n);
    let greeting = greeting.map(|(paragraph, _)| paragraph.to_owned());
    let rest = |(name, paragraphs): &(String, Vec<String>)| {
        let is_greeted = paragraphs.len() > 1 && Some(&paragraphs[0]) == greeting.as_ref();
        let said = &paragraphs[usize::from(is_greeted)..];
        Script {
            name: words.text_with("paper-script", &[("kind", name.into())]),
            words: said.join(" "),
        }
    };
    let rest: Vec<Script> = texts.iter().map(rest).filter(|it| !it.words.is_empty()).collect();
    let greeting = greeting.map(|said| Script { name: words.text("paper-greeting"), words: said });
    greeting.into_iter().chain(rest).collect()
}
