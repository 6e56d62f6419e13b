//! The text of a customer as it is searched: fields one behind another, each with its kind before it.

use crate::domain::fold::{fold, fold_into};
use crate::domain::phone_digits;

/// What a field of the text is. Its byte stands before the field and in no text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Name = 1,
    Place = 2,
    Email = 3,
    Handle = 4,
    Phone = 5,
    Note = 6,
}

/// The end of a customer's text.
pub(super) const END: u8 = b'\n';

fn is_kind(byte: u8) -> bool {
    (1..=6).contains(&byte)
}

/// The fields of a text with their kinds.
pub(super) fn fields(mut text: &[u8]) -> impl Iterator<Item = (u8, &[u8])> {
    std::iter::from_fn(move || {
        let (kind, behind) = text.split_first()?;
        let end = behind.iter().position(|byte| is_kind(*byte)).unwrap_or(behind.len());
        let (field, next) = behind.split_at(end);
        text = next;
        Some((*kind, field))
    })
}

pub(super) fn add(text: &mut String, kind: Kind, field: &str) {
    if !field.is_empty() {
        text.push(char::from(kind as u8));
        fold_into(text, field);
    }
}

/// Several channels often say the same.
pub(super) fn add_once(text: &mut String, kind: Kind, field: &str) {
    let before = text.len();
    add(text, kind, field);
    let (known, added) = text.as_bytes().split_at(before);
    if let Some((kind, added)) = added.split_first()
        && fields(known).any(|field| field == (*kind, added))
    {
        text.truncate(before);
    }
}

/// A name, and of a name in Han characters how it is said and the initials of that.
pub(super) fn add_name(text: &mut String, name: &str) {
    let before = text.len();
    add_once(text, Kind::Name, name);
    if text.len() > before && name.chars().any(is_han) {
        let mut said = String::new();
        let mut initials = String::new();
        for syllable in name.chars().filter(|c| is_han(*c)).filter_map(deunicode::deunicode_char) {
            said.push_str(syllable.trim());
            initials.extend(syllable.chars().next());
        }
        add_once(text, Kind::Name, &fold(&said));
        add_once(text, Kind::Name, &fold(&initials));
    }
}

fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{20000}'..='\u{323af}')
}

/// The number's digits, and as they are dialled in its own country.
pub(super) fn add_phone(text: &mut String, value: &str) {
    let digits: String = value.chars().filter(char::is_ascii_digit).collect();
    add_once(text, Kind::Phone, &digits);
    if let Some(national) = phone_digits::national(value) {
        add_once(text, Kind::Phone, &format!("0{national}"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_field_is_kept_once_with_its_kind() {
        let mut text = String::new();
        add_name(&mut text, "王小明");
        add_once(&mut text, Kind::Handle, "Tea@Fan");
        add_once(&mut text, Kind::Handle, "tea@fan");
        add_once(&mut text, Kind::Email, "tea@fan");
        add_phone(&mut text, "+4915100000000");
        let kept: Vec<(u8, &str)> = fields(text.as_bytes())
            .map(|(kind, field)| (kind, std::str::from_utf8(field).unwrap()))
            .collect();
        let name = Kind::Name as u8;
        assert_eq!(kept[..3], [(name, "王小明"), (name, "wangxiaoming"), (name, "wxm")]);
        assert_eq!(kept[3..5], [(Kind::Handle as u8, "tea@fan"), (Kind::Email as u8, "tea@fan")]);
        assert_eq!(kept[5..], [(5, "4915100000000"), (5, "015100000000")]);
    }
}
