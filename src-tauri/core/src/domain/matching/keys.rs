//! The values by which two identities are certainly, or probably, one person.
//!
//! Asked for every row of an import: nothing here allocates where nothing changes.

use std::borrow::Cow;

use super::super::phones::is_whole;
use super::super::staged::Nature;
use super::placeholders::{is_placeholder_email, is_placeholder_phone};

/// A value that more identities hold than this, or more people by their names, is shared: an
/// office's address, a village shop's telephone. It joins nobody.
pub const MOST_HOLDERS: usize = 12;
pub const MOST_NAMES: usize = 3;

/// The buyer's own address, as it is stored: what arrives there reaches one person.
pub fn certain_email(normal: &str, nature: Nature) -> Option<&str> {
    (nature == Nature::Own && normal.contains('@') && !is_placeholder_email(normal))
        .then_some(normal)
}

/// The buyer's own number, complete with its country. One with an extension is an office's.
pub fn certain_phone(normal: &str, nature: Nature) -> Option<&str> {
    (nature == Nature::Own && is_whole(normal) && !is_placeholder_phone(normal)).then_some(normal)
}

/// An address without what its host ignores: `+tag` anywhere, dots at Gmail, which is one host
/// under two names. Only probable, since elsewhere a dot makes another person.
pub fn probable_email(normal: &str) -> Cow<'_, str> {
    let Some((local, host)) = normal.rsplit_once('@') else { return Cow::Borrowed(normal) };
    let bare = local.split_once('+').map_or(local, |(bare, _)| bare);
    let is_gmail = matches!(host, "gmail.com" | "googlemail.com");
    if is_gmail && (bare.contains('.') || host != "gmail.com" || bare != local) {
        return Cow::Owned(format!("{}@gmail.com", bare.replace('.', "")));
    }
    match bare == local || bare.is_empty() {
        true => Cow::Borrowed(normal),
        false => Cow::Owned(format!("{bare}@{host}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forwarding_and_masked_values_are_no_keys() {
        assert_eq!(certain_email("a.berg@example.com", Nature::Own), Some("a.berg@example.com"));
        assert_eq!(certain_email("a.berg@example.com", Nature::Relay), None);
        assert_eq!(certain_phone("+4930550101", Nature::Own), Some("+4930550101"));
        assert_eq!(certain_phone("+4930550101", Nature::Masked), None);
        assert_eq!(certain_phone("030550101", Nature::Own), None);
        assert_eq!(certain_phone("+4930550101-12", Nature::Own), None);
    }

    #[test]
    fn dots_and_tags_are_looked_through_only_where_the_host_does() {
        assert_eq!(probable_email("anna.berg+tea@googlemail.com"), "annaberg@gmail.com");
        assert_eq!(probable_email("anna.berg+tea@example.com"), "anna.berg@example.com");
        assert!(matches!(probable_email("anna.berg@example.com"), Cow::Borrowed(_)));
    }
}
