//! In which language and how formally somebody is spoken to.

use super::Saying;
use crate::api::answers::Settings;
use crate::domain::greeting::{self, Formality, Names, Told};
use crate::domain::languages;
use crate::import;
use crate::store::before_talk::Known;

/// How one customer is spoken to.
pub(super) struct Speech {
    /// What they speak, as far as it is known; else what the shop speaks.
    pub language: String,
    pub called: Option<String>,
    pub greeting: String,
}

/// The field of the card, else the language of the channel they bought on last, else the shop's.
pub(in crate::api) fn language_of(known: &Known, settings: &Settings) -> String {
    let of_channel = || {
        let last = known.orders.iter().rev().find(|order| order.is_sale())?;
        import::channels().iter().find(|it| it.key == last.channel)?.language.clone()
    };
    languages::tag(known.field("language"))
        .or_else(of_channel)
        .unwrap_or_else(|| settings.language.clone())
}

impl Saying<'_> {
    pub(super) fn speech(&self, known: &Known) -> Speech {
        let language = self.language_of(known);
        let formality = Formality::parse(known.field("formality"))
            .or_else(|| Formality::parse(&self.settings.formality))
            .unwrap_or_default();
        let names = self.names(known, &language);
        let own = greeting::greeting(&names, &language, formality);
        // Where we have no words of that language, the shop's language greets.
        let greeting = own.unwrap_or_else(|| self.greeting_in(known, &self.settings.language));
        let called = greeting::called(&names, &language);
        Speech { language, called, greeting }
    }

    pub(super) fn language_of(&self, known: &Known) -> String {
        language_of(known, self.settings)
    }

    pub(super) fn names(&self, known: &Known, language: &str) -> Names {
        let handles: Vec<&str> = known.handles.iter().map(String::as_str).collect();
        let told = Told {
            name: &known.name,
            latin_name: known.field("latin_name"),
            family_name: known.field("family_name"),
            title: known.field("title"),
            handles: &handles,
        };
        greeting::names(&told, language)
    }

    /// The greeting in the language of a text, which need not be theirs.
    pub(super) fn greeting_in(&self, known: &Known, language: &str) -> String {
        let formality = Formality::parse(known.field("formality"))
            .or_else(|| Formality::parse(&self.settings.formality))
            .unwrap_or_default();
        let names = self.names(known, language);
        greeting::greeting(&names, language, formality).unwrap_or_else(|| names.full.clone())
    }
}
