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

/// The end of a word. It stands in no text.
pub(super) const END: u8 = b'\n';
/// Stands for the `@` of a mail address where its name and its domain are kept apart; in no text.
pub(super) const AT: u8 = 0xff;

impl Kind {
    const ALL: [Kind; 6] =
        [Kind::Name, Kind::Place, Kind::Email, Kind::Handle, Kind::Phone, Kind::Note];

    fn of(byte: u8) -> Option<Kind> {
        Kind::ALL.get(usize::from(byte).checked_sub(1)?).copied()
    }
}

/// The fields of a text with their kinds.
pub(super) fn fields(mut text: &[u8]) -> impl Iterator<Item = (Kind, &[u8])> {
    std::iter::from_fn(move || {
        let (kind, behind) = text.split_first()?;
        let end = behind.iter().position(|byte| Kind::of(*byte).is_some()).unwrap_or(behind.len());
        let (field, next) = behind.split_at(end);
        text = next;
        Some((Kind::of(*kind)?, field))
    })
}

/// The words of a field.
pub(super) fn words_of(field: &[u8]) -> impl Iterator<Item = &[u8]> {
    field.split(|byte| *byte == b' ').filter(|word| !word.is_empty())
}

fn add(text: &mut String, kind: Kind, field: &str) {
    if !field.is_empty() {
        text.push(char::from(kind as u8));
        fold_into(text, field);
    }
}

/// A field that is folded already.
pub(super) fn add_folded(text: &mut String, kind: Kind, field: &str) {
    text.push(char::from(kind as u8));
    text.push_str(field);
}

/// Several channels often say the same.
pub(super) fn add_once(text: &mut String, kind: Kind, field: &str) {
    let before = text.len();
    add(text, kind, field);
    let (known, added) = text.as_bytes().split_at(before);
    if let Some((_, added)) = added.split_first()
        && fields(known).any(|field| field == (kind, added))
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

/// The number's digits. With a `+` before them it is found too as it is dialled in its own country; where
/// an extension forbids that, it stands a second time in that writing.
pub(super) fn add_phone(text: &mut String, value: &str) {
    let digits: String = value.chars().filter(char::is_ascii_digit).collect();
    match phone_digits::national(value) {
        Some(_) if value.len() == digits.len() + 1 => add_once(text, Kind::Phone, value),
        national => {
            add_once(text, Kind::Phone, &digits);
            if let Some(national) = national {
                add_once(text, Kind::Phone, &format!("0{national}"));
            }
        }
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
        let kept: Vec<(Kind, &str)> = fields(text.as_bytes())
            .map(|(kind, field)| (kind, std::str::from_utf8(field).unwrap()))
            .collect();
        let name = Kind::Name;
        assert_eq!(kept[..3], [(name, "王小明"), (name, "wangxiaoming"), (name, "wxm")]);
        assert_eq!(kept[3..5], [(Kind::Handle, "tea@fan"), (Kind::Email, "tea@fan")]);
        assert_eq!(kept[5..], [(Kind::Phone, "+4915100000000")]);
    }
}
