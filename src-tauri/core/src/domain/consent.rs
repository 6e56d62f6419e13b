//! May somebody be written to? What files say of it, weighed; an explicit no is never outweighed
//! by a file.

use chrono::NaiveDate;

use super::staged::ConsentAct;

/// What one file says of one contact point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Statement {
    pub act: ConsentAct,
    /// The day of the column, else of the newest order told with it.
    pub said_on: Option<NaiveDate>,
}

/// What the statements come to; none where nothing was ever said.
///
/// A refusal stands against everything, and an address that bounced is of no use. Between a yes and
/// a "not on the list" the later one counts, a yes without a day being the oldest thing known and a
/// "not on the list" without a day being of today; of one day the tighter one.
pub fn permission(statements: &[Statement]) -> Option<ConsentAct> {
    let says = |act| statements.iter().any(|statement| statement.act == act);
    if says(ConsentAct::Refused) {
        return Some(ConsentAct::Refused);
    }
    if says(ConsentAct::Bounced) {
        return Some(ConsentAct::Bounced);
    }
    let latest = |act: ConsentAct, unknown: NaiveDate| {
        let told = statements.iter().filter(|statement| statement.act == act);
        told.map(|statement| statement.said_on.unwrap_or(unknown)).max()
    };
    let yes = latest(ConsentAct::Granted, NaiveDate::MIN);
    let no = latest(ConsentAct::NotGranted, NaiveDate::MAX);
    match (yes, no) {
        (None, None) => None,
        (Some(_), None) => Some(ConsentAct::Granted),
        (Some(yes), Some(no)) if yes > no => Some(ConsentAct::Granted),
        (_, Some(_)) => Some(ConsentAct::NotGranted),
    }
}

/// What is said of one contact point on several channels: each is weighed by itself and the
/// tightest counts, so that a yes on one never outweighs what another says. `refused` is said at the
/// contact point itself, by whoever has it.
pub fn of_several(
    said: impl IntoIterator<Item = Vec<Statement>>,
    refused: &[Statement],
) -> Option<ConsentAct> {
    let each = said.into_iter().filter_map(|mut statements| {
        statements.extend_from_slice(refused);
        permission(&statements)
    });
    each.reduce(ConsentAct::tighter).or_else(|| permission(refused))
}

/// What was said last of a medium, weighed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word {
    pub on: NaiveDate,
    pub is_yes: bool,
}

/// What one card has said of a medium: in files, and to the shop itself.
///
/// No file lifts what somebody refused to the shop. A yes to the shop is theirs, so that it counts for more
/// than what files said before that day, but not than what they say from that day on.
pub fn of_card(file: Option<Word>, spoken: &[Word]) -> Option<Word> {
    let latest = spoken.iter().max_by_key(|word| (word.on, !word.is_yes)).copied();
    match (file, latest) {
        (Some(no), Some(yes)) if yes.is_yes && !no.is_yes && no.on >= yes.on => Some(no),
        (file, latest) => latest.or(file),
    }
}

/// What the cards of one customer come to: each is weighed by itself, and any no counts for all of them.
pub fn of_cards(words: impl IntoIterator<Item = Word>) -> Option<Word> {
    words.into_iter().max_by_key(|word| (!word.is_yes, word.on))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn word(is_yes: bool, day: u32) -> Word {
        Word { is_yes, on: NaiveDate::from_ymd_opt(2026, 5, day).unwrap() }
    }

    #[test]
    fn a_yes_to_the_shop_stands_against_earlier_files_and_against_no_later_one() {
        let of = |file, spoken: &[Word]| of_card(Some(file), spoken).unwrap().is_yes;
        assert!(of(word(false, 1), &[word(true, 2)]));
        assert!(!of(word(false, 2), &[word(true, 2)]));
        assert!(!of(word(false, 3), &[word(true, 2)]));
    }

    #[test]
    fn no_file_lifts_what_was_refused_to_the_shop_and_their_own_later_yes_does() {
        let refused = [word(false, 1)];
        assert!(!of_card(Some(word(true, 9)), &refused).unwrap().is_yes);
        assert!(of_card(None, &[word(true, 2), word(false, 1)]).unwrap().is_yes);
        assert!(!of_card(None, &[word(true, 2), word(false, 2)]).unwrap().is_yes);
        assert_eq!(of_card(None, &[]), None);
    }

    #[test]
    fn of_two_cards_the_tighter_counts_whichever_is_newer() {
        assert!(!of_cards([word(true, 9), word(false, 1)]).unwrap().is_yes);
        assert!(of_cards([word(true, 9)]).unwrap().is_yes);
        assert_eq!(of_cards([]), None);
    }

    fn said(act: ConsentAct, day: u32) -> Statement {
        let said_on = (day > 0).then(|| NaiveDate::from_ymd_opt(2026, 5, day).unwrap());
        Statement { act, said_on }
    }

    #[test]
    fn a_later_yes_does_not_revive_a_refusal() {
        let all = [said(ConsentAct::Refused, 1), said(ConsentAct::Granted, 2)];
        assert_eq!(permission(&all), Some(ConsentAct::Refused));
    }

    #[test]
    fn the_later_of_yes_and_not_on_the_list_counts_and_of_one_day_the_tighter() {
        let of = |yes, no| {
            permission(&[said(ConsentAct::Granted, yes), said(ConsentAct::NotGranted, no)])
        };
        assert_eq!(of(2, 1), Some(ConsentAct::Granted));
        assert_eq!(of(1, 2), Some(ConsentAct::NotGranted));
        assert_eq!(of(2, 2), Some(ConsentAct::NotGranted));
    }

    #[test]
    fn a_yes_without_a_day_is_the_oldest_and_a_no_without_a_day_is_of_today() {
        let of = |yes, no| {
            permission(&[said(ConsentAct::Granted, yes), said(ConsentAct::NotGranted, no)])
        };
        assert_eq!(of(0, 1), Some(ConsentAct::NotGranted));
        assert_eq!(of(2, 0), Some(ConsentAct::NotGranted));
    }

    #[test]
    fn a_later_yes_on_one_channel_does_not_outweigh_another_that_says_not_on_the_list() {
        let (no, yes) = (said(ConsentAct::NotGranted, 1), said(ConsentAct::Granted, 2));
        assert_eq!(of_several([vec![no], vec![yes]], &[]), Some(ConsentAct::NotGranted));
        assert_eq!(of_several([vec![no, yes]], &[]), Some(ConsentAct::Granted));
        assert_eq!(of_several([], &[no]), Some(ConsentAct::NotGranted));
        assert_eq!(of_several([vec![yes]], &[no]), Some(ConsentAct::Granted));
    }

    #[test]
    fn nothing_said_is_no_permission_and_no_refusal() {
        assert_eq!(permission(&[]), None);
    }
}
