//! Whatever customers there are and whatever is typed: the index finds whom one finds who reads all cards,
//! also after cards have changed by hand.

use chrono::{Days, NaiveDate};
use proptest::prelude::*;

use super::gather::Entry;
use super::index::{Index, Those};
use super::part::Part;
use super::text::{Kind, add_name, add_once, add_phone, fields};
use super::words::{Word, words};
use crate::domain::fold::fold;
use crate::domain::people::columns::Traits;
use crate::domain::people::sort::{By, Sort};
use crate::domain::phone_digits::calling_code_length;
use crate::domain::purchases::History;

/// What is known of one customer, as it was told.
#[derive(Clone, Debug)]
struct Card {
    names: Vec<String>,
    city: String,
    mails: Vec<String>,
    handles: Vec<String>,
    phones: Vec<String>,
    notes: Vec<String>,
    ordered: Option<u64>,
}

impl Card {
    fn entry(&self, id: i64) -> Entry {
        let mut text = String::new();
        self.names.iter().for_each(|name| add_name(&mut text, name));
        add_once(&mut text, Kind::Place, &self.city);
        self.handles.iter().for_each(|handle| add_once(&mut text, Kind::Handle, handle));
        self.mails.iter().for_each(|mail| add_once(&mut text, Kind::Email, mail));
        self.phones.iter().for_each(|phone| add_phone(&mut text, phone));
        self.notes.iter().for_each(|note| add_once(&mut text, Kind::Note, note));
        let day = |n| NaiveDate::from_ymd_opt(2026, 1, 1).unwrap() + Days::new(n);
        let history = History { last_on: self.ordered.map(day), ..History::default() };
        Entry { id, text, traits: Traits { history, city: fold(&self.city), ..Traits::default() } }
    }
}

fn name() -> impl Strategy<Value = String> {
    prop_oneof![
        "(Anna|Jörg|Nana|ANNA-Lena) (Berg|Weiß|Bergmann|Øst|O’Neill)",
        "[王李周][小文明芳]{1,2}",
        "(Atelier |)[a-cA-C]{1,4}( [a-c@.]{1,3}|)( 2[0-9]|)",
        Just("Quiet Kettle and Very Long Name of a Firm that Goesonandonandonandonandonandonandonandonandonandon GmbH".to_owned()),
        Just(String::new()),
    ]
}

fn mail() -> impl Strategy<Value = String> {
    prop_oneof![
        "[ab0-2.]{0,5}@(shop[0-9]|a|b[ab]).(example|ab)",
        "[ab]{66,70}@long.example",
        "a@b@[ab]{1,2}",
        "[a1]\\*{3}",
    ]
}

fn phone() -> impl Strategy<Value = String> {
    prop_oneof![
        "\\+(49|1|353)[0156]{3,7}",
        "\\+86[01]{4,6}-[01]{2}",
        "0?[0156]{4,7}",
        "\\+[0-9]{1,2}",
    ]
}

fn card() -> impl Strategy<Value = Card> {
    (
        prop::collection::vec(name(), 0..3),
        prop_oneof!["(Köln|Bergen|北京|ab)", Just(String::new())],
        prop::collection::vec(mail(), 0..3),
        prop::collection::vec("[ab_@0-2]{1,4}|wxid_[ab]{2}|Tea Fan", 0..2),
        prop::collection::vec(phone(), 0..3),
        prop::collection::vec("[ab ]{0,6}wool[ab ]{0,3}|Rings 0[15]{4}|王 @a", 0..2),
        prop::option::of(0_u64..4),
    )
        .prop_map(|(names, city, mails, handles, phones, notes, ordered)| Card {
            names,
            city,
            mails,
            handles,
            phones,
            notes,
            ordered,
        })
}

fn query() -> impl Strategy<Value = String> {
    prop_oneof![
        "[ab.@0-2]{1,4}",
        "[a1@]",
        "[+]?0{0,2}(49|1|353|)[0156]{1,5}",
        "0561 [0-9]{2}|01 - [0156]{2}|[+]49 [0156]{2,6}|00|[+]|0",
        "(anna|NANA|berg|王|小明|wxm|wangxiao|weiss|ost|köln)",
        "(anna|berg|a|b) (berg|wool|a|49|01)",
        "[ab]{1,2}@(shop|a|b|long|shop[0-9].example)",
        "[ab0-2.]{0,2}@",
        "goes|andonandon|don gmbh|wool|rings|rings 01",
        "[ab]{1,3}@[ab]@?",
    ]
}

/// The texts of a field as they can be found: a number with its country is dialled in its own way too.
fn writings(kind: Kind, field: &str) -> Vec<String> {
    match field.strip_prefix('+').filter(|_| kind == Kind::Phone) {
        Some(digits) => {
            vec![digits.to_owned(), format!("0{}", &digits[calling_code_length(digits)..])]
        }
        None => vec![field.to_owned()],
    }
}

fn is_in(word: &Word, entry: &Entry, of: impl Fn(Kind) -> bool) -> bool {
    let pieces: Vec<&str> = word.pieces().map(|piece| str::from_utf8(piece).unwrap()).collect();
    fields(entry.text.as_bytes()).filter(|(kind, _)| of(*kind)).any(|(kind, field)| {
        let texts = writings(kind, str::from_utf8(field).unwrap());
        texts.iter().any(|text| pieces.iter().any(|piece| text.contains(piece)))
    })
}

/// Reads one card after another.
fn slowly(entries: &[Entry], means: impl Fn(&Entry) -> bool) -> Vec<i64> {
    let mut found: Vec<&Entry> = entries.iter().filter(|entry| means(entry)).collect();
    found.sort_by_key(|entry| std::cmp::Reverse((entry.traits.history.last_on, entry.id)));
    found.iter().map(|entry| entry.id).collect()
}

fn found(index: &Index, those: &Those) -> Vec<i64> {
    let page = index.page(those, None, 0, usize::MAX);
    assert_eq!(page.len(), those.n());
    page
}

fn sorted(mut entries: Vec<Entry>) -> Vec<Entry> {
    entries.sort_by_key(|entry| std::cmp::Reverse((entry.traits.history.last_on, entry.id)));
    entries
}

fn index_of(entries: &[Entry]) -> Index {
    Index::new((0, 0), Part::new(sorted(entries.to_vec()).iter()), Vec::new())
}

fn agrees(index: &Index, entries: &[Entry], query: &str) -> Result<(), TestCaseError> {
    let typed = words(query);
    let all =
        |entry: &Entry| !typed.is_empty() && typed.iter().all(|word| is_in(word, entry, |_| true));
    let those = index.find(query);
    prop_assert_eq!(found(index, &those.all), slowly(entries, all));
    let by = |of: Kind| {
        slowly(entries, |entry: &Entry| all(entry) && is_in(&typed[0], entry, |kind| kind == of))
    };
    prop_assert_eq!(found(index, &those.by_note), by(Kind::Note));
    prop_assert_eq!(found(index, &those.by_number), by(Kind::Phone));
    let by_name = Sort { by: By::Name, is_descending: false };
    let mut by_id = found(index, &those.all);
    let mut page = index.page(&those.all, Some(by_name), 0, usize::MAX);
    by_id.sort_unstable();
    page.sort_unstable();
    prop_assert_eq!(page, by_id);
    Ok(())
}

proptest! {
    #[test]
    fn whoever_is_found_is_whom_one_finds_by_reading_all_cards(
        cards in prop::collection::vec(card(), 0..40),
        queries in prop::collection::vec(query(), 20),
    ) {
        let entries: Vec<Entry> = (1..).zip(&cards).map(|(id, card)| card.entry(id)).collect();
        let index = index_of(&entries);
        for query in &queries {
            agrees(&index, &entries, query)?;
        }
    }

    #[test]
    fn a_card_that_was_changed_by_hand_is_found_as_it_stands_now(
        cards in prop::collection::vec(card(), 1..30),
        changes in prop::collection::vec(prop::collection::vec((1_i64..35, prop::option::of(card())), 1..4), 1..5),
        queries in prop::collection::vec(query(), 10),
    ) {
        let mut entries: Vec<Entry> = (1..).zip(&cards).map(|(id, card)| card.entry(id)).collect();
        let mut index = index_of(&entries);
        for change in &changes {
            let ids: Vec<i64> = change.iter().map(|(id, _)| *id).collect();
            let mut news: Vec<Entry> = Vec::new();
            for (id, card) in change {
                news.retain(|entry| entry.id != *id);
                news.extend(card.as_ref().map(|card| card.entry(*id)));
            }
            entries.retain(|entry| !ids.contains(&entry.id));
            entries.extend(news.iter().cloned());
            index = index.patched(&ids, sorted(news), Vec::new());
            for query in &queries {
                agrees(&index, &entries, query)?;
            }
        }
        prop_assert_eq!(found(&index, &index.everybody()), slowly(&entries, |_| true));
    }
}
