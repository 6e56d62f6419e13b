//! What is said at a follow-up as long as the merchant has written nothing else.

/// The kinds that have words of their own; a kind of the merchant's own begins with those of `own`.
pub const SCRIPT_KINDS: [&str; 6] =
    ["thank_you", "satisfaction", "cross_sell", "churn", "ticket", "own"];

macro_rules! originals {
    ($($language:literal)*) => {
        &[$(($language, originals_of!($language:
            "thank_you" "satisfaction" "cross_sell" "churn" "ticket" "own"
        ))),*]
    };
}

macro_rules! originals_of {
    ($language:literal: $($kind:literal)*) => {
        &[$(($kind, include_str!(concat!("../../../../assets/scripts/", $language, "/", $kind, ".txt")))),*]
    };
}

const ORIGINALS: &[(&str, &[(&str, &str)])] = originals!("en" "zh-Hans" "zh-Hant");

/// The text of a kind (`own.3` has that of `own`) in a language that the program speaks.
pub fn original_script(kind: &str, language: &str) -> Option<&'static str> {
    let kind = if kind.starts_with("own.") { "own" } else { kind };
    let (_, texts) = ORIGINALS.iter().find(|(known, _)| *known == language)?;
    texts.iter().find(|(known, _)| *known == kind).map(|(_, text)| *text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::script::{Script, Section};

    #[test]
    fn every_original_is_a_script_that_nobody_stumbles_over() {
        for (language, texts) in ORIGINALS {
            assert_eq!(texts.len(), SCRIPT_KINDS.len());
            for (kind, text) in *texts {
                let script = Script::read(text).unwrap();
                assert!(Section::ALL.iter().all(|it| script.has(*it)), "{language} {kind}");
                for (field, _) in script.without_fallback() {
                    let is_always_there =
                        ["greeting", "unsubscribe_line"].contains(&field.as_str());
                    assert!(is_always_there, "{language} {kind} {}", field.as_str());
                }
            }
        }
    }
}
