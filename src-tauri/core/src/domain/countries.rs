//! Countries by what people and marketplaces call them.
//!
//! The names are those of Unicode CLDR in sixteen languages, and what exports write besides.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::fold::fold;

/// One country to a line: both ISO 3166 codes and names, apart by tabs.
const COUNTRIES: &str = include_str!("countries.txt");

/// The names as they stand in the list, and folded.
static BY_NAME: LazyLock<HashMap<String, &'static str>> = LazyLock::new(|| {
    let mut names = HashMap::new();
    for line in COUNTRIES.lines() {
        let code = line.split('\t').next().unwrap_or_default();
        for name in line.split('\t') {
            names.insert(name.to_owned(), code);
            names.insert(fold(name), code);
        }
    }
    names
});

/// The two letters of a country that is written in any usual way; `None` for what is no country.
pub fn code(text: &str) -> Option<&'static str> {
    let text = text.trim();
    if let Some(code) = BY_NAME.get(text) {
        return Some(code);
    }
    BY_NAME.get(fold(text).trim_end_matches('.')).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_country_is_known_by_its_codes_and_names() {
        for (text, expected) in [
            ("DE", "DE"),
            ("deu", "DE"),
            ("Germany", "DE"),
            ("ALLEMAGNE", "DE"),
            ("Vereinigte Staaten", "US"),
            ("U.S.A.", "US"),
            ("UK", "GB"),
            ("中国", "CN"),
            ("mainland china", "CN"),
            ("日本", "JP"),
            ("대한민국", "KR"),
            ("The Netherlands", "NL"),
            ("Osterreich", "AT"),
        ] {
            assert_eq!(code(text), Some(expected), "{text}");
        }
        assert_eq!(code("Kassel"), None);
        assert_eq!(code(""), None);
    }

    #[test]
    fn no_name_belongs_to_two_countries() {
        let mut owners: HashMap<String, &str> = HashMap::new();
        for line in COUNTRIES.lines() {
            let code = line.split('\t').next().unwrap_or_default();
            for name in line.split('\t') {
                assert_eq!(*owners.entry(fold(name)).or_insert(code), code, "{name}");
            }
        }
    }
}
