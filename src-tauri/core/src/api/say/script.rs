//! The script of a follow-up with the fields of one customer.

use chrono::NaiveDate;

use super::super::answers::{self, ScriptSection, Settings, Suggestion};
use super::goods::{Goods, leading, titles_of};
use super::speech::Speech;
use super::{About, Saying, open_complaint};
use crate::domain::greeting;
use crate::domain::languages;
use crate::domain::script::{Field, Script};
use crate::store::before_talk::{Known, Order};
use crate::store::scripts;
use crate::words::{Words, original_script};

/// The languages of the originals.
const OURS: [&str; 3] = ["en", "zh-Hans", "zh-Hant"];

impl Saying<'_> {
    pub(super) fn script(
        &self,
        about: &About,
        known: &Known,
        goods: &Goods,
        speech: &Speech,
    ) -> answers::Script {
        let (language, text) = self.text(&about.kind, &speech.language);
        // What is kept was checked, so that it can be read; nothing is said of what cannot.
        let script = Script::read(&text).unwrap_or_default();
        self.filled((&language, &script), about, known, (goods, speech))
    }

    /// A text in its language, with the fields of a customer.
    pub(super) fn filled(
        &self,
        (language, script): (&str, &Script),
        about: &About,
        known: &Known,
        (goods, speech): (&Goods, &Speech),
    ) -> answers::Script {
        let values = Values::of(self, about, known, goods, language);
        let said = script.said(|field| values.value(field));
        let sections = said.sections.into_iter().map(|(section, text)| ScriptSection {
            section: section.as_str().to_owned(),
            text,
            gaps: said
                .holes
                .iter()
                .filter(|(of, _)| *of == section)
                .map(|(_, field)| field.as_str().to_owned())
                .collect(),
        });
        answers::Script {
            is_in_other_language: languages::choose(&speech.language, &[language]).is_none(),
            sections: sections.collect(),
            their_language: speech.language.clone(),
            language: language.to_owned(),
        }
    }

    /// The text for somebody who speaks this language, and its own language.
    pub(super) fn text(&self, kind: &str, language: &str) -> (String, String) {
        text_of(&self.scripts, self.settings, kind, language)
    }
}

/// The newest text of a kind for somebody who speaks this language, else for the shop, and its own language.
pub(in crate::api) fn text_of(
    scripts: &[scripts::Version],
    settings: &Settings,
    kind: &str,
    language: &str,
) -> (String, String) {
    let saved = |tag: &str| {
        let newest = scripts.iter().find(|it| it.kind == kind && it.language == tag);
        newest.and_then(|it| it.text.clone())
    };
    let written = scripts.iter().filter(|it| it.kind == kind && it.text.is_some());
    let mut available: Vec<&str> = written.map(|it| it.language.as_str()).collect();
    available.extend(OURS);
    let tag = languages::choose(language, &available)
        .or_else(|| languages::choose(&settings.language, &available))
        .unwrap_or("en");
    let text = saved(tag).or_else(|| original_script(kind, tag).map(str::to_owned));
    (tag.to_owned(), text.unwrap_or_default())
}

/// What stands in the fields, in the words of the language of the text.
pub(super) struct Values<'a> {
    saying: &'a Saying<'a>,
    known: &'a Known,
    words: &'static Words,
    language: &'a str,
    names: greeting::Names,
    order: Option<&'a Order>,
    suggestion: Option<&'a Suggestion>,
}

impl<'a> Values<'a> {
    pub(super) fn of(
        saying: &'a Saying<'a>,
        about: &About,
        known: &'a Known,
        goods: &'a Goods,
        language: &'a str,
    ) -> Values<'a> {
        Values {
            saying,
            known,
            words: Words::of(language),
            language,
            names: saying.names(known, language),
            order: leading(about, known),
            suggestion: goods.suggestions.first(),
        }
    }

    pub(super) fn value(&self, field: Field) -> Option<String> {
        let settings = self.saying.settings;
        match field {
            Field::Greeting => Some(self.saying.greeting_in(self.known, self.language)),
            Field::Name => greeting::called(&self.names, self.language),
            Field::FirstName => Some(self.names.given.clone()),
            Field::FamilyName => Some(self.names.family.clone()),
            Field::Title => Some(self.names.title.clone()),
            Field::ShopName => Some(settings.shop_name.clone()),
            Field::OwnerName => Some(settings.caller_name.clone()),
            Field::LastDate => self.order?.ordered_on.map(|on| self.words.day(on)),
            Field::LastNumber => Some(self.order?.number.clone()),
            Field::LastItems => self.items(),
            Field::LastFirstItem => titles_of(self.order?).into_iter().next(),
            Field::LastTotal => self.order?.total.map(|total| self.words.money(total)),
            Field::OrdersCount => self.orders_count(),
            Field::Since => self.sale_days().min().map(|on| self.words.day(on)),
            Field::DaysSince => self.days_since(),
            Field::Suggestion => self.suggestion.map(|it| it.title.clone()),
            Field::SuggestionReason => self.suggestion.map(|it| self.words.suggestion_reason(it)),
            Field::TicketNumber => open_complaint(self.known).map(|id| id.to_string()),
            Field::UnsubscribeLine => Some(self.words.text("script-unsubscribe")),
            Field::Today => Some(self.words.day(self.saying.on)),
        }
    }

    /// “Longjing tea and 2 more”.
    fn items(&self) -> Option<String> {
        let titles = titles_of(self.order?);
        let first = titles.first()?;
        Some(match titles.len() - 1 {
            0 => first.clone(),
            n_more => {
                let more = self.words.text_with("and-more", &[("n", (n_more as i64).into())]);
                format!("{first} {more}")
            }
        })
    }

    fn sale_days(&self) -> impl Iterator<Item = NaiveDate> {
        self.known.orders.iter().filter(|it| it.is_sale()).filter_map(|it| it.ordered_on)
    }

    fn orders_count(&self) -> Option<String> {
        let n = self.known.orders.iter().filter(|order| order.is_sale()).count();
        (n > 0).then(|| n.to_string())
    }

    fn days_since(&self) -> Option<String> {
        let last = self.sale_days().max()?;
        Some((self.saying.on - last).num_days().max(0).to_string())
    }
}
