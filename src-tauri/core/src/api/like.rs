//! Who may be meant by what is typed so far of a person: known by a number, an address or a name.

use std::collections::{BTreeMap, HashMap};

use super::answers::{LikeCustomer, Settings};
use super::requests::Like;
use super::{Call, customers, day};
use crate::Result;
use crate::domain::countries;
use crate::domain::fold::fold;
use crate::domain::matching::placeholders::{is_placeholder_email, is_placeholder_phone};
use crate::domain::matching::weigh::{Families, Finding, compare};
use crate::domain::matching::{Name, Record};
use crate::domain::phone_digits;
use crate::domain::typed_point::typed_value;
use crate::store::search::Index;
use crate::store::{self, Connection, grouping};

/// So many suggestions are shown while somebody is written down.
const SUGGESTED: usize = 8;
/// So many are looked at for each word, number or address.
const LOOKED_AT: usize = 40;
/// Fewer digits stand in too many numbers.
const FEWEST_DIGITS: usize = 4;
/// A part of a name or of a number, and a handle, beside what is weighed.
const PART_OF_NAME: i32 = 20;
const PART_OF_NUMBER: i32 = 30;
const HANDLE: i32 = 90;

/// The same number or address first, then the name; each with the reasons.
pub(super) fn like(call: &Call<'_>, request: Like) -> Result<Vec<LikeCustomer>> {
    day::read(call, |db, settings, today| {
        let typed = Typed::read(&request, country(db, settings)?);
        let index = call.shop.search(db)?;
        let ids = typed.candidates(db, &index)?;
        let known = store::customers::by_id(db, &ids)?;
        let points = store::customers::contact_points_of(db, &ids)?;
        let records = records(db, &ids)?;
        let mut found: Vec<(i32, i64, Vec<&str>)> = Vec::new();
        for id in ids {
            let Some(customer) = known.get(&id) else { continue };
            let points = points.get(&id).map_or(&[][..], Vec::as_slice);
            let values = points.iter().map(|point| (point.kind.as_str(), point.value.as_str()));
            let candidate = Candidate {
                name: &customer.name,
                values: values.collect(),
                record: records.get(&id),
            };
            found.extend(typed.likeness(&candidate).map(|(weight, why)| (weight, id, why)));
        }
        found.sort_by_key(|(weight, _, _)| std::cmp::Reverse(*weight));
        found.truncate(SUGGESTED);
        let ids: Vec<i64> = found.iter().map(|(_, id, _)| *id).collect();
        let rows = customers::customer_rows(db, &ids, today)?;
        let with_reasons = rows.into_iter().zip(found).map(|(customer, (_, _, reasons))| {
            let reasons = reasons.into_iter().map(str::to_owned).collect();
            LikeCustomer { customer, reasons }
        });
        Ok(with_reasons.collect())
    })
}

/// The country for which a number is read that is only looked for: the shop's, else that of most of
/// its newest customers. What is kept is never read by such a guess.
fn country(db: &Connection, settings: &Settings) -> Result<String> {
    if !settings.country.is_empty() {
        return Ok(settings.country.clone());
    }
    let mut counts: BTreeMap<&str, i64> = BTreeMap::new();
    let written = store::customers::countries_of_newest(db)?;
    for (country, n) in &written {
        if let Some(code) = countries::code(country) {
            *counts.entry(code).or_default() += n;
        }
    }
    let most = counts.into_iter().max_by_key(|(_, n)| *n);
    Ok(most.map(|(code, _)| code.to_owned()).unwrap_or_default())
}

/// What is known of each of some customers, as it is compared.
fn records(db: &Connection, ids: &[i64]) -> Result<HashMap<i64, Record>> {
    let mut members: HashMap<i64, Vec<_>> = HashMap::new();
    for known in grouping::known_of_cards(db, ids)? {
        members.entry(known.customer_id).or_default().push(known.member);
    }
    Ok(members.into_iter().map(|(id, members)| (id, Record::of(id, &members))).collect())
}

/// What is typed so far.
struct Typed {
    record: Record,
    /// Folded; empty while it says too little.
    name: String,
    /// A number as it is typed, and its digits without what is dialled before it; perhaps not whole yet.
    numbers: Vec<(String, String)>,
    handles: Vec<String>,
    country: String,
}

/// Somebody who may be meant.
struct Candidate<'a> {
    name: &'a str,
    values: Vec<(&'a str, &'a str)>,
    record: Option<&'a Record>,
}

impl Typed {
    fn read(request: &Like, country: String) -> Typed {
        let name = request.name.as_deref().unwrap_or_default().trim();
        let folded = fold(name);
        let mut typed = Typed {
            record: Record { names: Name::parse(name).into_iter().collect(), ..Record::default() },
            // One letter alone would be everybody.
            name: if folded.len() < 2 { String::new() } else { folded },
            numbers: Vec::new(),
            handles: Vec::new(),
            country,
        };
        for point in &request.points {
            // Half a number is no mistake here: it is still being typed.
            typed.take(&point.kind, &point.text);
        }
        typed
    }

    fn take(&mut self, kind: &str, text: &str) {
        if kind == "phone" {
            let digits = phone_digits::sought(&fold(text)).unwrap_or_default();
            let digits = digits.trim_start_matches('0').to_owned();
            if digits.len() >= FEWEST_DIGITS {
                self.numbers.push((text.trim().to_owned(), digits));
            }
        }
        let Some(value) = typed_value(kind, text, &self.country) else { return };
        match kind {
            "phone" if !is_placeholder_phone(&value) => {
                // The country may be another one than most have: the bare digits are compared too.
                let bare = typed_value(kind, text, "").filter(|bare| *bare != value);
                self.record.phones.extend(bare);
                self.record.phones.push(value);
            }
            "email" if !is_placeholder_email(&value) => self.record.emails.push(value),
            "handle" => self.handles.push(value),
            _ => {}
        }
    }

    /// Who has a word of the name, the digits, the address or its local part, or the handle.
    fn candidates(&self, db: &Connection, index: &Index) -> Result<Vec<i64>> {
        let mut ids: Vec<i64> = Vec::new();
        let mut take = |page: Vec<i64>| {
            for id in page {
                if !ids.contains(&id) {
                    ids.push(id);
                }
            }
        };
        for (written, digits) in &self.numbers {
            let those = index.find(written).by_number.or(&index.find(digits).by_number);
            take(index.page(&those, None, 0, LOOKED_AT));
        }
        let local_parts = self.record.emails.iter().filter_map(|email| email.split('@').next());
        let local_parts = local_parts.filter(|local| local.len() >= 5);
        let words = self.name.split_whitespace().filter(|word| word.len() >= 2);
        let whole = std::iter::once(self.name.as_str()).filter(|name| !name.is_empty());
        let handles = self.handles.iter().map(String::as_str);
        let emails = self.record.emails.iter().map(String::as_str);
        for query in emails.chain(local_parts).chain(handles).chain(whole).chain(words) {
            take(customers::found(db, index, query)?.page(index, None, 0, LOOKED_AT));
        }
        Ok(ids)
    }

    /// How much speaks for somebody, with what; `None` where nothing does.
    fn likeness(&self, candidate: &Candidate<'_>) -> Option<(i32, Vec<&'static str>)> {
        let mut why: Vec<(i32, &'static str)> = Vec::new();
        let is_called_so = self.is_part_of(candidate.name);
        if let Some(record) = candidate.record {
            let record = self.with_country(record);
            let found = compare(&self.record, &record, &Families::default()).into_iter();
            // A name of which the rest is still to come is no other name, and of what speaks against
            // somebody only another name is told.
            let told = found.filter(|reason| {
                let is_other_name =
                    matches!(reason.finding, Finding::OtherName | Finding::FamilyName);
                reason.weight > 0 || is_other_name && !is_called_so
            });
            why.extend(told.map(|reason| (reason.weight, reason.finding.as_str())));
        }
        let has = |code: &str| why.iter().any(|(_, known)| *known == code);
        let has_number = has("same_phone") || has("same_digits");
        if !has_number && self.has_digits_of(candidate) {
            why.push((PART_OF_NUMBER, "part_phone"));
        }
        if self.handles.iter().any(|handle| candidate.values.contains(&("handle", handle))) {
            why.push((HANDLE, "same_handle"));
        }
        if is_called_so && !why.iter().any(|(_, known)| known.ends_with("_name")) {
            why.push((PART_OF_NAME, "name"));
        }
        let speaks_for: i32 = why.iter().map(|(weight, _)| (*weight).max(0)).sum();
        if speaks_for < PART_OF_NAME {
            return None;
        }
        why.sort_by_key(|(weight, _)| std::cmp::Reverse(*weight));
        let sum = why.iter().map(|(weight, _)| weight).sum();
        Some((sum, why.into_iter().map(|(_, code)| code).collect()))
    }

    /// Their numbers also as they are read for the country in which ours is.
    fn with_country(&self, record: &Record) -> Record {
        let read = record.phones.iter().filter_map(|it| typed_value("phone", it, &self.country));
        let phones = record.phones.iter().cloned().chain(read).collect();
        Record { phones, ..record.clone() }
    }

    fn has_digits_of(&self, candidate: &Candidate<'_>) -> bool {
        let mut phones = candidate.values.iter().filter(|(kind, _)| *kind == "phone");
        phones.any(|(_, value)| {
            let all: String = value.chars().filter(char::is_ascii_digit).collect();
            self.numbers.iter().any(|(_, digits)| all.contains(digits.as_str()))
        })
    }

    /// Whether every word that is typed stands in the name.
    fn is_part_of(&self, name: &str) -> bool {
        let called = fold(name);
        !self.name.is_empty() && self.name.split_whitespace().all(|word| called.contains(word))
    }
}
