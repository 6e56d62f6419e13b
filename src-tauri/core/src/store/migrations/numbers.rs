//! Telephone numbers that an older Regulars left as they were written are read for the country of
//! their address, and everything that names them follows.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Transaction, named_params};

use crate::Result;
use crate::domain::contact_point::normal_phone;
use crate::domain::countries;
use crate::domain::evidence::{Evidence, EvidenceKind, Words};
use crate::domain::matching::placeholders::is_office_email;
use crate::store::imports::{find_identity, rename_identity};

/// What a number was called, and what it is called now; of several countries it may be several.
type Renamed = BTreeMap<String, BTreeSet<String>>;

pub fn write_in_full(tx: &Transaction<'_>) -> Result<()> {
    let mut renamed = Renamed::new();
    for column in ["phone", "other_phone"] {
        of_buyers(tx, column, &mut renamed)?;
    }
    for (old, all) in &renamed {
        for new in all {
            refuse_too(tx, old, new)?;
        }
    }
    name_identities(tx)
}

/// Only where the address names its country: nothing is guessed.
fn of_buyers(tx: &Transaction<'_>, column: &str, renamed: &mut Renamed) -> Result<()> {
    let mut statement = tx.prepare(&format!(
        "SELECT id, {column}, coalesce({column}_shown, {column}), address
         FROM buyers
         WHERE {column} NOT GLOB '+*' AND {column}_nature <> 'masked' AND address IS NOT NULL"
    ))?;
    let mut rows = statement.query([])?;
    let mut found: Vec<(i64, String)> = Vec::new();
    while let Some(row) = rows.next()? {
        let (old, shown, address): (String, String, String) =
            (row.get(1)?, row.get(2)?, row.get(3)?);
        let country = address.split('\n').nth(6).and_then(countries::code);
        let new = country.and_then(|country| normal_phone(&shown, Some(country)));
        if let Some(new) = new.filter(|new| new.starts_with('+')) {
            found.push((row.get(0)?, new.clone()));
            renamed.entry(old).or_default().insert(new);
        }
    }
    let mut update = tx.prepare(&format!(
        "UPDATE buyers SET {column}_shown = coalesce({column}_shown, {column}), {column} = :new
         WHERE id = :buyer"
    ))?;
    for (buyer, new) in found {
        update.execute(named_params! { ":new": new, ":buyer": buyer })?;
    }
    Ok(())
}

/// A no to the number holds in both writings, since others may still have the old one.
fn refuse_too(tx: &Transaction<'_>, old: &str, new: &str) -> Result<()> {
    for sql in [
        "INSERT INTO suppressions (kind, value, reason, since_on)
         SELECT kind, :new, reason, since_on FROM suppressions WHERE kind = 'phone' AND value = :old
         ON CONFLICT (kind, value, reason) DO UPDATE SET since_on = min(since_on, excluded.since_on)",
        "INSERT INTO refusals (kind, value, act, said_on, file_id, row_number)
         SELECT kind, :new, act, said_on, file_id, row_number
         FROM refusals WHERE kind = 'phone' AND value = :old
         ON CONFLICT (kind, value, act) DO UPDATE SET said_on = max(said_on, excluded.said_on)",
        "INSERT INTO retired_points (kind, value, reason, retired_on)
         SELECT kind, :new, reason, retired_on
         FROM retired_points WHERE kind = 'phone' AND value = :old
         ON CONFLICT (kind, value) DO NOTHING",
    ] {
        tx.prepare_cached(sql)?.execute(named_params! { ":old": old, ":new": new })?;
    }
    Ok(())
}

/// A telephone and an office's address name an identity together with the name that they are used
/// under. Where several names stand under one, only their files can part them when they come again.
fn name_identities(tx: &Transaction<'_>) -> Result<()> {
    let mut statement = tx.prepare(
        "SELECT id, channel_id, evidence, value FROM identities WHERE evidence IN ('phone', 'email')",
    )?;
    let mut rows = statement.query([])?;
    let mut known: Vec<(i64, i64, Evidence)> = Vec::new();
    while let Some(row) = rows.next()? {
        let kind: String = row.get(2)?;
        let value: String = row.get(3)?;
        if let Some(kind) = EvidenceKind::parse(&kind)
            && (kind == EvidenceKind::Phone || is_office_email(&value))
        {
            known.push((row.get(0)?, row.get(1)?, Evidence { kind, value }));
        }
    }
    for (identity, channel, present) in known {
        let told = told_of(tx, identity, present.kind)?;
        let named = told.iter().filter(|evidence| evidence.is_under_a_name());
        let all: Vec<&Evidence> =
            if named.clone().count() > 0 { named.collect() } else { told.iter().collect() };
        if let [only] = all.as_slice()
            && **only != present
            && find_identity(tx, channel, only)?.is_none()
        {
            rename_identity(tx, identity, only)?;
        }
    }
    Ok(())
}

/// What the words of an identity name it by.
fn told_of(tx: &Transaction<'_>, identity: i64, kind: EvidenceKind) -> Result<BTreeSet<Evidence>> {
    let mut statement = tx.prepare_cached(
        "SELECT name, handle, iif(email_nature = 'own', email, NULL),
             iif(phone_nature = 'own', phone, NULL)
         FROM buyers WHERE identity_id = :identity",
    )?;
    let mut rows = statement.query(named_params! { ":identity": identity })?;
    let mut told = BTreeSet::new();
    while let Some(row) = rows.next()? {
        let text = |at: usize| row.get::<_, Option<String>>(at);
        let (name, handle, email, phone) = (text(0)?, text(1)?, text(2)?, text(3)?);
        let words = Words {
            name: name.as_deref(),
            handle: handle.as_deref(),
            email: email.as_deref(),
            phone: phone.as_deref(),
        };
        told.insert(Evidence::of(words, ""));
    }
    told.retain(|evidence| evidence.kind == kind);
    Ok(told)
}
