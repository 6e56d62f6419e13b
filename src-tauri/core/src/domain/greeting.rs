//! How a customer is addressed: never more familiar and never more certain than what is known of them.
//!
//! The gender is never guessed from a name. Without a title the full name is said, and what is no name
//! (masked, a nickname, "walk-in customer") is as good as none.

mod names;

pub use names::{Names, Told, names};

/// How a shop speaks to its customers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Formality {
    #[default]
    Formal,
    Familiar,
}

impl Formality {
    pub fn as_str(self) -> &'static str {
        match self {
            Formality::Formal => "formal",
            Formality::Familiar => "familiar",
        }
    }

    pub fn parse(word: &str) -> Option<Formality> {
        [Formality::Formal, Formality::Familiar].into_iter().find(|it| it.as_str() == word)
    }
}

/// The languages that have words for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tongue {
    English,
    Simplified,
    Traditional,
    German,
    Japanese,
}

impl Tongue {
    /// Of a language tag: `en`, `de-AT`, `zh-Hans`, `zh-TW`. Others have no words of ours.
    pub fn of(language: &str) -> Option<Tongue> {
        let tag = language.to_ascii_lowercase();
        let is_traditional = ["hant", "-tw", "-hk", "-mo"].iter().any(|mark| tag.contains(mark));
        match tag.split(['-', '_']).next().unwrap_or_default() {
            "en" => Some(Tongue::English),
            "zh" if is_traditional => Some(Tongue::Traditional),
            "zh" => Some(Tongue::Simplified),
            "de" => Some(Tongue::German),
            "ja" => Some(Tongue::Japanese),
            _other => None,
        }
    }

    /// Names are written in Han characters.
    pub fn is_han(self) -> bool {
        match self {
            Tongue::Simplified | Tongue::Traditional | Tongue::Japanese => true,
            Tongue::English | Tongue::German => false,
        }
    }
}

/// What stands before a name.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Title {
    Mr,
    Ms,
    /// A post or a profession, as the merchant wrote it: it comes before the gender.
    Post(String),
}

fn title(text: &str) -> Option<Title> {
    const MR: [&str; 8] = ["mr", "herr", "hr", "先生", "m", "monsieur", "sr", "señor"];
    const MS: [&str; 16] = [
        "ms",
        "mrs",
        "miss",
        "frau",
        "fr",
        "女士",
        "小姐",
        "太太",
        "夫人",
        "mme",
        "madame",
        "mlle",
        "sra",
        "señora",
        "madam",
        "fräulein",
    ];
    let text = text.trim();
    let word = text.trim_end_matches('.').to_lowercase();
    match word.as_str() {
        "" => None,
        mr if MR.contains(&mr) => Some(Title::Mr),
        ms if MS.contains(&ms) => Some(Title::Ms),
        _post => Some(Title::Post(text.to_owned())),
    }
}

/// The words that begin a talk or a text; `None` in a language that has none of ours.
pub fn greeting(names: &Names, language: &str, formality: Formality) -> Option<String> {
    let tongue = Tongue::of(language)?;
    let title = title(&names.title);
    Some(match tongue {
        Tongue::English => english(names, title, formality),
        Tongue::Simplified => {
            chinese(names, title, formality, ("尊敬的", "顾客", "，您好", "您好"))
        }
        Tongue::Traditional => {
            chinese(names, title, formality, ("尊敬的", "顧客", "，您好", "您好"))
        }
        Tongue::German => german(names, title),
        Tongue::Japanese => japanese(names),
    })
}

/// How somebody is called in a sentence: "Ms Wang", 王女士, "Anna Berg"; nothing when no name is known.
pub fn called(names: &Names, language: &str) -> Option<String> {
    let title = title(&names.title);
    let family = known(&names.family);
    let titled = match (Tongue::of(language), title, family) {
        (Some(Tongue::English), Some(title), Some(family)) => {
            Some(format!("{} {family}", in_english(&title)))
        }
        (Some(Tongue::Simplified | Tongue::Traditional), Some(title), Some(family)) => {
            Some(format!("{family}{}", in_chinese(&title)))
        }
        (Some(Tongue::German), Some(title), Some(family)) => {
            Some(format!("{} {family}", in_german(&title)))
        }
        (Some(Tongue::Japanese), _, _) => japanese_name(names).map(|name| format!("{name} 様")),
        (Some(_), _, _) | (None, _, _) => None,
    };
    titled.or_else(|| known(&names.full).or(known(&names.given)).map(str::to_owned))
}

fn known(name: &str) -> Option<&str> {
    Some(name).filter(|name| !name.is_empty())
}

fn in_english(title: &Title) -> &str {
    match title {
        Title::Mr => "Mr",
        Title::Ms => "Ms",
        Title::Post(post) => post,
    }
}

fn in_chinese(title: &Title) -> &str {
    match title {
        Title::Mr => "先生",
        Title::Ms => "女士",
        Title::Post(post) => post,
    }
}

fn in_german(title: &Title) -> &str {
    match title {
        Title::Mr => "Herr",
        Title::Ms => "Frau",
        Title::Post(post) => post,
    }
}

fn english(names: &Names, title: Option<Title>, formality: Formality) -> String {
    let word = match formality {
        Formality::Formal => "Dear",
        Formality::Familiar => "Hello",
    };
    match (title, known(&names.family), known(&names.full).or(known(&names.given))) {
        (Some(title), Some(family), _) => format!("{word} {} {family}", in_english(&title)),
        (_, _, Some(name)) => format!("{word} {name}"),
        (_, _, None) => match formality {
            Formality::Formal => "Dear customer".to_owned(),
            Formality::Familiar => "Hello".to_owned(),
        },
    }
}

/// A familiar greeting by the full name is for those whose name is known to be one: where it cannot be
/// taken apart, 您好 alone is right.
fn chinese(
    names: &Names,
    title: Option<Title>,
    formality: Formality,
    (dear, customer, and_hello, hello): (&str, &str, &str, &str),
) -> String {
    let titled = title.zip(known(&names.family));
    let titled = titled.map(|(title, family)| format!("{family}{}", in_chinese(&title)));
    let full = known(&names.full).or(known(&names.given)).map(str::to_owned);
    match formality {
        Formality::Formal => {
            format!("{dear}{}", titled.or(full).unwrap_or_else(|| customer.to_owned()))
        }
        Formality::Familiar => {
            let split = full.filter(|_| !names.family.is_empty());
            titled.or(split).map_or_else(|| hello.to_owned(), |name| name + and_hello)
        }
    }
}

fn german(names: &Names, title: Option<Title>) -> String {
    match (title, known(&names.family), known(&names.full).or(known(&names.given))) {
        (Some(Title::Ms), Some(family), _) => format!("Sehr geehrte Frau {family}"),
        (Some(Title::Mr), Some(family), _) => format!("Sehr geehrter Herr {family}"),
        (Some(Title::Post(post)), Some(family), _) => format!("Guten Tag {post} {family}"),
        (_, _, Some(name)) => format!("Guten Tag {name}"),
        (_, _, None) => "Guten Tag".to_owned(),
    }
}

/// 様 is for everybody, whatever their gender.
fn japanese(names: &Names) -> String {
    japanese_name(names).map_or_else(|| "お客様".to_owned(), |name| format!("{name} 様"))
}

fn japanese_name(names: &Names) -> Option<&str> {
    known(&names.family).or(known(&names.full)).or(known(&names.given))
}

#[cfg(test)]
mod tests;
