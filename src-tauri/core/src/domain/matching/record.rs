//! What is known of one customer, made ready to be compared with many others.

use super::super::countries;
use super::super::evidence::EvidenceKind;
use super::super::fold::{fold, fold_into};
use super::super::staged::Nature;
use super::Member;
use super::names::Name;
use super::placeholders::{is_placeholder_email, is_placeholder_phone};

/// More values of one kind than this are a company's; the first ones will do.
const MOST_VALUES: usize = 8;

/// One customer: all identities that are joined at present.
#[derive(Clone, Debug, Default)]
pub struct Record {
    pub id: i64,
    pub names: Vec<Name>,
    /// Own addresses and numbers that are somebody's; without them nothing can be equal.
    pub emails: Vec<String>,
    pub phones: Vec<String>,
    pub doors: Vec<Door>,
    /// Channel and handle.
    pub handles: Vec<(String, String)>,
}

/// A postal address as it is compared.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Door {
    /// Letters and digits alone, folded.
    pub postcode: String,
    /// The first number in the street, with the letter behind it.
    pub house_number: String,
    /// The street's letters without what they are shortened to.
    pub street: String,
    pub city: String,
    /// Its code where it is known, else what is written.
    pub country: String,
}

impl Record {
    pub fn of<'a>(id: i64, members: impl IntoIterator<Item = &'a Member>) -> Record {
        let mut record = Record { id, ..Record::default() };
        for member in members {
            for name in member.names.iter().filter_map(|name| Name::parse(name)) {
                keep(&mut record.names, name);
            }
            for email in member.emails.iter().filter(|it| it.nature == Nature::Own) {
                if !is_placeholder_email(&email.value) {
                    keep(&mut record.emails, email.value.clone());
                }
            }
            for phone in member.phones.iter().filter(|it| it.nature == Nature::Own) {
                if !is_placeholder_phone(&phone.value) {
                    keep(&mut record.phones, phone.value.clone());
                }
            }
            for place in &member.places {
                let door = Door::of(&place.street, &place.postcode, &place.city, &place.country);
                keep(&mut record.doors, door);
            }
            if member.naming.evidence == EvidenceKind::Handle {
                let handle = (member.naming.channel.clone(), member.naming.value.clone());
                keep(&mut record.handles, handle);
            }
        }
        record
    }
}

impl Door {
    pub fn of(street: &str, postcode: &str, city: &str, country: &str) -> Door {
        let folded_street = fold(street);
        let mut folded_postcode = fold(postcode);
        folded_postcode.retain(char::is_alphanumeric);
        if folded_postcode.bytes().all(|byte| byte == b'0') {
            folded_postcode.clear();
        }
        let mut folded_city = String::with_capacity(city.len());
        fold_into(&mut folded_city, city.trim());
        Door {
            postcode: folded_postcode,
            house_number: house_number(&folded_street),
            street: letters(&folded_street),
            city: folded_city,
            country: countries::code(country).map_or_else(|| fold(country), str::to_owned),
        }
    }
}

fn keep<T: PartialEq>(values: &mut Vec<T>, value: T) {
    if values.len() < MOST_VALUES && !values.contains(&value) {
        values.push(value);
    }
}

/// The first number with the one letter behind it: `12a`.
fn house_number(folded_street: &str) -> String {
    let Some(from) = folded_street.find(|c: char| c.is_ascii_digit()) else {
        return String::new();
    };
    let rest = &folded_street[from..];
    let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
    let mut behind = rest[end..].trim_start().chars();
    let letter = behind.next().filter(char::is_ascii_alphabetic);
    let is_alone = behind.next().is_none_or(|c| !c.is_alphanumeric());
    match letter.filter(|_| is_alone) {
        Some(letter) => format!("{}{letter}", &rest[..end]),
        None => rest[..end].to_owned(),
    }
}

/// What a street is called, without its numbers and without words that are written short.
fn letters(folded_street: &str) -> String {
    const SHORT: [(&str, &str); 10] = [
        ("strasse", "str"),
        ("street", "st"),
        ("road", "rd"),
        ("avenue", "ave"),
        ("drive", "dr"),
        ("lane", "ln"),
        ("boulevard", "blvd"),
        ("court", "ct"),
        ("square", "sq"),
        ("platz", "pl"),
    ];
    let mut letters = String::with_capacity(folded_street.len());
    for word in folded_street.split(|c: char| !c.is_alphabetic()) {
        let written_short = SHORT
            .iter()
            .find_map(|(long, short)| word.strip_suffix(long).map(|front| (front, *short)));
        match written_short {
            Some((front, short)) => letters.extend([front, short]),
            None if word.len() == 1 => {}
            None => letters.push_str(word),
        }
    }
    letters
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_one_in_its_usual_writings() {
        let long = Door::of("Lindenstraße 12 a", "34117", "Kassel", "Germany");
        let short = Door::of("LINDENSTR. 12a, 3. OG", "D-34117", "kassel", "DE");
        assert_eq!(long.house_number, "12a");
        assert_eq!(short.house_number, "12a");
        assert_eq!(long.country, short.country);
        assert!(short.street.starts_with(&long.street));
        let english = Door::of("5 Fixture Lane", "ab1 2cd", "Oban", "UK");
        assert_eq!((english.street.as_str(), english.postcode.as_str()), ("fixtureln", "ab12cd"));
        assert_eq!(Door::of("", "000000", "", "").postcode, "");
    }
}
