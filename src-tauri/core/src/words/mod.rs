//! Every sentence a merchant reads, from the language files that paper and window share.

mod days_and_money;
mod reasons;
mod scripts;
mod suggestions;
mod typed;

pub use scripts::{SCRIPT_KINDS, original_script};

use std::borrow::Cow;
use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::types::FluentNumber;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

/// The language files, by name and text.
macro_rules! files_of {
    ($language:literal: $($name:literal)*) => {
        &[$(($name, include_str!(concat!("../../../../assets/i18n/", $language, "/", $name, ".ftl")))),*]
    };
}

/// All files of all languages; a new file is named once here for each.
macro_rules! files {
    ($($language:literal)*) => {
        &[$(($language, files_of!($language:
            "app" "cadence" "card" "changes" "channels" "coverage" "customers" "dates" "errors" "file"
            "follow-ups" "imports" "list" "mapping" "matching" "paper" "people" "rules" "sale" "scripts"
            "settings" "sheets" "talk" "today" "undo" "welcome"
        ))),*]
    };
}

/// `(language, [(file, text)])`; the first language is spoken where another is not known.
pub const FILES: &[(&str, &[(&str, &str)])] = files!("en" "zh-Hans" "zh-Hant");

/// What goes into a place of a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value<'a> {
    Text(&'a str),
    Number(i64),
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Value::Text(text)
    }
}

impl<'a> From<&'a String> for Value<'a> {
    fn from(text: &'a String) -> Self {
        Value::Text(text)
    }
}

impl From<i64> for Value<'_> {
    fn from(number: i64) -> Self {
        Value::Number(number)
    }
}

/// The sentences of one language.
pub struct Words {
    language: &'static str,
    bundle: FluentBundle<FluentResource>,
}

impl Words {
    /// The words of `en`, `zh-Hans` or `zh-Hant`; English for every other language.
    pub fn of(language: &str) -> &'static Words {
        static ALL: [OnceLock<Words>; FILES.len()] = [const { OnceLock::new() }; FILES.len()];
        let at = FILES.iter().position(|(known, _)| *known == language).unwrap_or(0);
        ALL[at].get_or_init(|| Words::read(FILES[at].0, FILES[at].1))
    }

    pub fn language(&self) -> &'static str {
        self.language
    }

    /// The whole sentence; a key without one shows as `<key>`.
    pub fn text(&self, key: &str) -> String {
        self.text_with(key, &[])
    }

    /// The whole sentence, with its places filled in.
    pub fn text_with(&self, key: &str, places: &[(&str, Value)]) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            return format!("<{key}>");
        };
        let places: FluentArgs =
            places.iter().map(|(name, value)| (*name, filling(*value))).collect();
        self.bundle.format_pattern(pattern, Some(&places), &mut Vec::new()).into_owned()
    }

    /// Whether the language has a sentence for this key.
    pub fn has(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }

    /// A file that cannot be read whole gives what can be read; the tests let none through.
    fn read(language: &'static str, files: &[(&str, &str)]) -> Words {
        let locale: LanguageIdentifier = language.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(|value, _| match value {
            FluentValue::Number(number) => Some(grouped(&number.as_string())),
            FluentValue::String(_)
            | FluentValue::Custom(_)
            | FluentValue::None
            | FluentValue::Error => None,
        }));
        for (_, text) in files {
            let file = FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(file, _)| file);
            bundle.add_resource_overriding(file);
        }
        Words { language, bundle }
    }
}

fn filling(value: Value<'_>) -> FluentValue<'_> {
    match value {
        Value::Text(text) => FluentValue::String(in_its_place(text)),
        Value::Number(number) => FluentValue::Number(FluentNumber::from(number)),
    }
}

/// Text from outside stays inside its place: nothing in it turns the rest of the sentence round.
/// Goes together with `plain` in ui/words.js.
fn in_its_place(text: &str) -> Cow<'_, str> {
    if !text.contains(is_right_to_left) {
        return Cow::Borrowed(text);
    }
    let quiet: String = text.chars().filter(|letter| !turns_round(*letter)).collect();
    Cow::Owned(format!("\u{2068}{quiet}\u{2069}"))
}

fn is_right_to_left(letter: char) -> bool {
    turns_round(letter)
        || matches!(letter,
            '\u{0590}'..='\u{08ff}' | '\u{200f}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}')
}

fn turns_round(letter: char) -> bool {
    matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// `1234567.50` as “1,234,567.50”, which is how all our languages write it.
fn grouped(number: &str) -> String {
    let (whole, fraction) = number.find('.').map_or((number, ""), |at| number.split_at(at));
    let n_digits = whole.trim_start_matches('-').len();
    let mut shown = String::with_capacity(number.len() + n_digits / 3);
    for (at, letter) in whole.chars().rev().enumerate() {
        if at > 0 && at % 3 == 0 && letter != '-' {
            shown.insert(0, ',');
        }
        shown.insert(0, letter);
    }
    shown + fraction
}
