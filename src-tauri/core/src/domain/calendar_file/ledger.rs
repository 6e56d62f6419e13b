//! What a calendar was given before, so that it is told what changed and what is off.

use chrono::{Days, NaiveDate};

use super::Entry;

/// What stands in a calendar by an earlier file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given {
    pub uid: String,
    pub on: NaiveDate,
    /// A fingerprint of the words and days.
    pub words_hash: i64,
    pub sequence: i64,
    pub is_cancelled: bool,
}

/// What shall stand in it now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    pub uid: String,
    pub on: NaiveDate,
    pub until: NaiveDate,
    pub title: String,
    pub words: String,
    pub words_hash: i64,
}

/// For so long is remembered what was given.
const REMEMBERED_DAYS: u64 = 90;

/// The entries of a new file, and what is then to be remembered. What is not wanted any more is
/// called off for as long as its day has not passed; what has passed stays in the calendar as it was.
pub fn renew(
    given: &[Given],
    wanted: &[Wanted],
    title_when_off: &str,
    today: NaiveDate,
) -> (Vec<Entry>, Vec<Given>) {
    let before = |uid: &str| given.iter().find(|given| given.uid == uid);
    let mut entries: Vec<Entry> =
        wanted.iter().map(|wanted| entry(wanted, before(&wanted.uid))).collect();
    let mut remembered: Vec<Given> =
        wanted.iter().zip(&entries).map(|(wanted, entry)| remember(wanted, entry)).collect();
    let is_wanted = |uid: &str| wanted.iter().any(|wanted| wanted.uid == uid);
    for old in given.iter().filter(|old| !is_wanted(&old.uid)) {
        if old.on >= today {
            let off = Given {
                sequence: old.sequence + i64::from(!old.is_cancelled),
                is_cancelled: true,
                ..old.clone()
            };
            entries.push(called_off(&off, title_when_off));
            remembered.push(off);
        } else if old.on + Days::new(REMEMBERED_DAYS) >= today {
            remembered.push(old.clone());
        }
    }
    (entries, remembered)
}

fn entry(wanted: &Wanted, before: Option<&Given>) -> Entry {
    let sequence = match before {
        None => 0,
        Some(old) if old.words_hash == wanted.words_hash && !old.is_cancelled => old.sequence,
        Some(old) => old.sequence + 1,
    };
    Entry {
        uid: wanted.uid.clone(),
        on: wanted.on,
        until: wanted.until,
        sequence,
        title: wanted.title.clone(),
        words: wanted.words.clone(),
        is_cancelled: false,
    }
}

fn remember(wanted: &Wanted, entry: &Entry) -> Given {
    Given {
        uid: wanted.uid.clone(),
        on: wanted.on,
        words_hash: wanted.words_hash,
        sequence: entry.sequence,
        is_cancelled: false,
    }
}

fn called_off(off: &Given, title: &str) -> Entry {
    Entry {
        uid: off.uid.clone(),
        on: off.on,
        until: off.on,
        sequence: off.sequence,
        title: title.to_owned(),
        words: String::new(),
        is_cancelled: true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wanted(day: &str, hash: i64) -> Wanted {
        let on = day.parse().unwrap();
        let title = format!("{hash} follow-ups");
        let uid = format!("day-{day}");
        Wanted { uid, on, until: on, title, words: String::new(), words_hash: hash }
    }

    fn on(day: &str) -> NaiveDate {
        day.parse().unwrap()
    }

    #[test]
    fn an_entry_keeps_its_number_until_its_words_change() {
        let first = renew(&[], &[wanted("2026-05-12", 3)], "off", on("2026-05-10")).1;
        let same = renew(&first, &[wanted("2026-05-12", 3)], "off", on("2026-05-11"));
        assert_eq!(same.0[0].sequence, 0);
        let changed = renew(&same.1, &[wanted("2026-05-12", 4)], "off", on("2026-05-11"));
        assert_eq!((changed.0[0].sequence, changed.0[0].title.as_str()), (1, "4 follow-ups"));
    }

    #[test]
    fn what_vanished_is_called_off_with_one_new_number_until_its_day_has_passed() {
        let first = renew(&[], &[wanted("2026-05-12", 3)], "off", on("2026-05-10")).1;
        let gone = renew(&first, &[], "off", on("2026-05-11"));
        assert!(gone.0[0].is_cancelled);
        assert_eq!((gone.0[0].sequence, gone.0[0].title.as_str()), (1, "off"));
        let again = renew(&gone.1, &[], "off", on("2026-05-12"));
        assert_eq!(again.0[0].sequence, 1);
        let passed = renew(&again.1, &[], "off", on("2026-05-13"));
        assert_eq!((passed.0.len(), passed.1.len()), (0, 1));
        assert_eq!(renew(&passed.1, &[], "off", on("2026-09-01")).1, []);
    }

    #[test]
    fn what_comes_back_is_newer_than_its_calling_off() {
        let first = renew(&[], &[wanted("2026-05-12", 3)], "off", on("2026-05-10")).1;
        let gone = renew(&first, &[], "off", on("2026-05-11")).1;
        let back = renew(&gone, &[wanted("2026-05-12", 3)], "off", on("2026-05-11"));
        assert_eq!((back.0[0].sequence, back.0[0].is_cancelled), (2, false));
    }

    #[test]
    fn a_day_that_has_passed_stays_in_the_calendar_as_it_was() {
        let first = renew(&[], &[wanted("2026-05-12", 3)], "off", on("2026-05-10")).1;
        assert_eq!(renew(&first, &[], "off", on("2026-05-20")).0, []);
    }
}
