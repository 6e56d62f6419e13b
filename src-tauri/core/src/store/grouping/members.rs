//! All that is known of identities, as the rules of matching want it.

use std::collections::HashMap;

use rusqlite::{Connection, Row, named_params};

use super::holders::hash;
use crate::Result;
use crate::domain::evidence::EvidenceKind;
use crate::domain::matching::keys::{certain_email, certain_phone};
use crate::domain::matching::{Member, Naming, Place, Point};
use crate::domain::staged::Nature;
use crate::store::{id_list, settings};

/// An identity with all that is told of it.
#[derive(Clone, Debug)]
pub struct Known {
    pub id: i64,
    /// Whose it is now.
    pub customer_id: i64,
    pub member: Member,
}

impl Known {
    /// Its certain keys, as hashes.
    pub fn keys(&self) -> Vec<u64> {
        let emails = self.member.emails.iter().filter_map(|it| certain_email(&it.value, it.nature));
        let phones = self.member.phones.iter().filter_map(|it| certain_phone(&it.value, it.nature));
        emails.chain(phones).map(hash).collect()
    }
}

/// Those of the identities that exist.
pub fn of(db: &Connection, ids: &[i64]) -> Result<Vec<Known>> {
    let wanted = id_list(ids);
    let mut statement = db.prepare_cached(include_str!("members.sql"))?;
    let mut rows = statement.query(named_params! { ":ids": wanted })?;
    let mut known = Vec::with_capacity(ids.len());
    while let Some(row) = rows.next()? {
        known.extend(bare(row)?);
    }
    let places: HashMap<i64, usize> =
        known.iter().enumerate().map(|(at, known): (usize, &Known)| (known.id, at)).collect();
    let own = settings::own_points(db)?;
    let mut statement = db.prepare_cached(include_str!("words.sql"))?;
    let mut rows = statement.query(named_params! { ":ids": wanted })?;
    while let Some(row) = rows.next()? {
        if let Some(at) = places.get(&row.get("identity_id")?) {
            add_words(&mut known[*at].member, row)?;
        }
    }
    for one in &mut known {
        one.member.emails.retain(|point| !own.has(&point.value));
        one.member.phones.retain(|point| !own.has(&point.value));
    }
    Ok(known)
}

fn bare(row: &Row<'_>) -> Result<Option<Known>> {
    let evidence: String = row.get("evidence")?;
    let Some(evidence) = EvidenceKind::parse(&evidence) else { return Ok(None) };
    Ok(Some(Known {
        id: row.get("id")?,
        customer_id: row.get("customer_id")?,
        member: Member {
            naming: Naming { channel: row.get("channel")?, evidence, value: row.get("value")? },
            home: row.get("home_id")?,
            names: Vec::new(),
            emails: Vec::new(),
            phones: Vec::new(),
            places: Vec::new(),
        },
    }))
}

fn add_words(member: &mut Member, row: &Row<'_>) -> Result<()> {
    let name: Option<String> = row.get("name")?;
    for name in name.into_iter().filter(|name| !name.is_empty()) {
        add_once(&mut member.names, name);
    }
    for (value, nature, is_email) in [
        ("email", "email_nature", true),
        ("phone", "phone_nature", false),
        ("other_phone", "other_phone_nature", false),
    ] {
        let value: Option<String> = row.get(value)?;
        let nature: Option<String> = row.get(nature)?;
        let nature = nature.as_deref().and_then(Nature::parse);
        if let Some((value, nature)) = value.zip(nature) {
            let points = if is_email { &mut member.emails } else { &mut member.phones };
            add_once(points, Point { value, nature });
        }
    }
    let address: Option<String> = row.get("address")?;
    let nature: Option<String> = row.get("address_nature")?;
    if let Some(address) = address.filter(|_| nature.as_deref() == Some("own")) {
        add_once(&mut member.places, place(&address));
    }
    Ok(())
}

fn add_once<T: PartialEq>(list: &mut Vec<T>, item: T) {
    if !list.contains(&item) {
        list.push(item);
    }
}

/// Seven lines, recipient to country.
fn place(address: &str) -> Place {
    let line = |at| address.split('\n').nth(at).unwrap_or_default().to_owned();
    let street = [line(1), line(2)];
    Place {
        street: street
            .iter()
            .filter(|line| !line.is_empty())
            .cloned()
            .collect::<Vec<_>>()
            .join(" "),
        postcode: line(5),
        city: line(3),
        country: line(6),
    }
}
