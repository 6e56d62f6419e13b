//! The rulebook of the channels: shown, explained and changed; the merchant's decisions are a part of the
//! settings, each with its day.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, OnceLock};

use chrono::{Days, NaiveDate};
use serde_json::json;

use super::answers::{
    BasisEdit, BookCell, BookDays, BookRow, CadencePreview, ChannelBook, ChannelRules, DaysEdit,
    KeepEdit, KeptRow, KeptTooLong, LeaveEdit, RulebookPage, Settings,
};
use super::cadence::Version;
use super::cadence::check::{between, one_of};
use super::changes::Told;
use super::requests::{Nothing, OneChannel, PreviewRulebook, SaveRulebook};
use super::{Call, day, preview, settings};
use crate::domain::cadence::{Basis, Medium};
use crate::domain::rulebook::{
    Book, Defaults, Edits, Origin, Rulebook, Subject, leave_word, parse_leave,
};
use crate::import;
use crate::store::{Connection, channels, reports};
use crate::{Error, Result};

/// So many buyers whose data is too old are shown.
const SHOWN: i64 = 200;

/// What the formats say of the channels, read once.
fn defaults() -> Arc<Defaults> {
    static DEFAULTS: OnceLock<Arc<Defaults>> = OnceLock::new();
    let read = || {
        let of_channel = |channel: &import::Channel| {
            channel.rules_of_contact().map(|terms| (channel.key.clone(), terms))
        };
        let format = |format: &Arc<import::Format>| (format.id.clone(), format.channel.key.clone());
        Arc::new(Defaults {
            terms: import::channels().iter().filter_map(of_channel).collect(),
            formats: import::formats().iter().map(format).collect(),
        })
    };
    Arc::clone(DEFAULTS.get_or_init(read))
}

/// The rules in force for all channels.
pub(super) fn in_force(settings: &Settings) -> Result<Rulebook> {
    of(&settings.rulebook)
}

/// The rules by what the merchant decided of the channels.
fn of(decided: &BTreeMap<String, ChannelRules>) -> Result<Rulebook> {
    let edits = decided.iter().map(|(channel, rules)| Ok((channel.clone(), edits(rules)?)));
    Ok(Rulebook { defaults: defaults(), edits: edits.collect::<Result<_>>()? })
}

/// The rules in force, and those that stood before an edit, each with the day of the edit that ended them.
pub(super) fn of_versions(versions: &[Version]) -> Result<(Rulebook, Vec<(NaiveDate, Rulebook)>)> {
    let nothing = BTreeMap::new();
    let mut decided = &nothing;
    let mut earlier = Vec::new();
    for version in versions {
        if version.rulebook != *decided {
            earlier.push((version.effective, of(decided)?));
            decided = &version.rulebook;
        }
    }
    Ok((of(decided)?, earlier))
}

fn edits(rules: &ChannelRules) -> Result<Edits> {
    let on = |text: &str| super::day("on", text);
    let mut edits = Edits::default();
    for LeaveEdit { kind, medium, leave, on: day } in &rules.leaves {
        let place = (subject(kind)?, medium_of(medium)?);
        edits.leaves.insert(place, (leave_of(leave)?, on(day)?));
    }
    for DaysEdit { kind, days, on: day } in &rules.days {
        edits.days.insert(subject(kind)?, (*days, on(day)?));
    }
    if let Some(keep) = &rules.keep {
        edits.keep_days = Some((keep.days, on(&keep.on)?));
    }
    if let Some(BasisEdit { basis, on: day }) = &rules.basis {
        edits.basis = Some((basis_of(basis)?, on(day)?));
    }
    Ok(edits)
}

pub(super) fn get(call: &Call<'_>, _: Nothing) -> Result<RulebookPage> {
    day::read(call, page)
}

/// What holds for a channel from today on. Decisions that are as before keep their day.
pub(super) fn save(call: &Call<'_>, request: SaveRulebook) -> Result<RulebookPage> {
    let (settings, today) = day::begin(call)?;
    let new = call.shop.read(|db| with_rules(db, settings, &request, today))?;
    let told = Told::of_shop("rulebook_saved").with(json!({ "channel": request.channel }));
    settings::save_as(call, new, Some(&told))?;
    day::read(call, page)
}

/// What such rules would let through and hold back, shown before they are saved.
pub(super) fn preview(call: &Call<'_>, request: PreviewRulebook) -> Result<CadencePreview> {
    day::read(call, |db, settings, today| {
        let mut versions = settings::versions(db)?;
        let before = settings::planning_with(db, &versions, today)?;
        let draft = with_rules(db, settings.clone(), &request.rules, today)?;
        let Settings { cadence, rulebook, .. } = draft;
        versions.push(Version { effective: today, cadence, rulebook });
        let after = settings::planning_with(db, &versions, today)?;
        preview::compared(call, db, (&before, &after), request.next, today)
    })
}

/// The settings with these rules of a channel; what is as by default is not kept.
fn with_rules(
    db: &Connection,
    mut settings: Settings,
    request: &SaveRulebook,
    today: NaiveDate,
) -> Result<Settings> {
    let book = in_force(&settings)?;
    let format = channels::format_of(db, &request.channel)?;
    let rules = decided(&book.book(&request.channel, format.as_deref()), request, today)?;
    match rules == ChannelRules::default() {
        true => settings.rulebook.remove(&request.channel),
        false => settings.rulebook.insert(request.channel.clone(), rules),
    };
    Ok(settings)
}

/// What of the request is not as by default, each with the day on which it was decided.
fn decided(book: &Book<'_>, request: &SaveRulebook, today: NaiveDate) -> Result<ChannelRules> {
    let since = |origin: Origin<'_>, is_as_before: bool| match origin {
        Origin::Merchant { on } if is_as_before => on.to_string(),
        Origin::Merchant { .. } | Origin::OwnShop | Origin::Channel { .. } => today.to_string(),
    };
    let mut rules = ChannelRules::default();
    for set in &request.leaves {
        let (subject, medium) = (subject(&set.kind)?, medium_of(&set.medium)?);
        let leave = leave_of(&set.leave)?;
        let (before, origin) = book.leave(subject, medium);
        if leave != book.leave_by_default(subject, medium).0 {
            let (kind, medium) = (set.kind.clone(), set.medium.clone());
            let on = since(origin, leave == before);
            rules.leaves.push(LeaveEdit { kind, medium, leave: set.leave.clone(), on });
        }
    }
    for set in &request.days {
        let subject = subject(&set.kind)?;
        set.days.map_or(Ok(()), |days| between("days", days, 1, 3650))?;
        let (before, origin) = book.days(subject);
        if set.days != book.days_by_default(subject).0 {
            let on = since(origin, set.days == before);
            rules.days.push(DaysEdit { kind: set.kind.clone(), days: set.days, on });
        }
    }
    request.keep_days.map_or(Ok(()), |days| between("keep_days", days, 1, 36_500))?;
    if request.keep_days != book.keep_days_by_default() {
        let (before, origin) = book.keep_days();
        let on = since(origin, request.keep_days == before);
        rules.keep = Some(KeepEdit { days: request.keep_days, on });
    }
    let basis = basis_of(&request.basis)?;
    if basis != book.basis_by_default() {
        let (before, origin) = book.basis();
        let on = since(origin, basis == before);
        rules.basis = Some(BasisEdit { basis: request.basis.clone(), on });
    }
    Ok(rules)
}

/// Whose data from a channel is older than it may be. Nothing is erased here.
pub(super) fn kept(call: &Call<'_>, request: OneChannel) -> Result<KeptTooLong> {
    day::read(call, |db, settings, today| {
        let rulebook = in_force(settings)?;
        let format = channels::format_of(db, &request.channel)?;
        let (days, _) = rulebook.book(&request.channel, format.as_deref()).keep_days();
        let Some(before) = oldest(days, today) else {
            return Ok(KeptTooLong { channel: request.channel, n: 0, rows: Vec::new() });
        };
        let rows = reports::kept::too_long(db, &request.channel, before, SHOWN)?;
        Ok(KeptTooLong {
            n: reports::kept::count(db, &request.channel, before)?,
            rows: rows.into_iter().map(|row| kept_row(row, days)).collect(),
            channel: request.channel,
        })
    })
}

fn kept_row(row: reports::kept::Kept, days: Option<i64>) -> KeptRow {
    let kept_until = days.and_then(|days| u64::try_from(days).ok()).map(Days::new);
    KeptRow {
        customer_id: row.customer_id,
        customer_name: row.customer_name,
        newest_order_on: row.newest_on.to_string(),
        n_orders: row.n_orders,
        kept_until: kept_until.map_or(row.newest_on, |days| row.newest_on + days).to_string(),
    }
}

/// The day before which the newest order must not lie.
fn oldest(days: Option<i64>, today: NaiveDate) -> Option<NaiveDate> {
    today.checked_sub_days(Days::new(u64::try_from(days?).ok()?))
}

fn page(db: &Connection, settings: &Settings, today: NaiveDate) -> Result<RulebookPage> {
    let rulebook = in_force(settings)?;
    let mut n_left_out: HashMap<String, i64> = HashMap::new();
    for count in reports::left_out::counts(db, today)? {
        if let Some(channel) = count.channel.filter(|_| count.reason == "source_policy") {
            *n_left_out.entry(channel).or_default() += count.n;
        }
    }
    let of_shop: Vec<String> = channels::all(db)?.into_iter().map(|it| it.key).collect();
    let mut others: Vec<&String> = rulebook.defaults.terms.keys().collect();
    others.retain(|key| !of_shop.contains(key));
    others.sort_unstable();
    let mut books = Vec::new();
    for key in of_shop.iter().chain(others) {
        let format = channels::format_of(db, key)?;
        let book = rulebook.book(key, format.as_deref());
        let n_kept = match oldest(book.keep_days().0, today) {
            Some(before) => reports::kept::count(db, key, before)?,
            None => 0,
        };
        books.push(ChannelBook {
            is_of_shop: of_shop.contains(key),
            n_left_out: n_left_out.get(key).copied().unwrap_or(0),
            n_kept_too_long: n_kept,
            ..told(key, &book)
        });
    }
    Ok(RulebookPage { today: today.to_string(), channels: books })
}

fn told(key: &str, book: &Book<'_>) -> ChannelBook {
    let rows: Vec<BookRow> = Subject::ALL.into_iter().map(|subject| row(book, subject)).collect();
    let keep_days = days(book.keep_days(), book.keep_days_by_default());
    let (basis, basis_origin) = book.basis();
    let cells = rows.iter().flat_map(|row| row.cells.iter().map(|cell| &cell.edited_on));
    let edited = cells.chain(rows.iter().map(|row| &row.days.edited_on));
    let edited = edited.chain([&keep_days.edited_on]).flatten().cloned();
    let edited_on = edited.chain(edited_on(basis_origin)).max();
    ChannelBook {
        channel: key.to_owned(),
        is_of_shop: false,
        edited_on,
        rows,
        keep_days,
        basis: basis_word(basis).to_owned(),
        default_basis: basis_word(book.basis_by_default()).to_owned(),
        checked_on: book.terms.map(|terms| terms.checked_on.to_string()),
        source: book.terms.map(|terms| terms.source.clone()),
        phone_days: phone_days(key),
        n_left_out: 0,
        n_kept_too_long: 0,
    }
}

fn row(book: &Book<'_>, subject: Subject) -> BookRow {
    let cell = |medium: &Medium| {
        let (leave, origin) = book.leave(subject, *medium);
        BookCell {
            medium: medium.as_str().to_owned(),
            leave: leave_word(leave).to_owned(),
            default: leave_word(book.leave_by_default(subject, *medium).0).to_owned(),
            edited_on: edited_on(origin),
        }
    };
    let rule = book.rule_of(subject);
    BookRow {
        kind: subject.as_str().to_owned(),
        cells: Medium::ALL.iter().map(cell).collect(),
        days: days(book.days(subject), book.days_by_default(subject).0),
        source: rule.map(|rule| rule.source.clone()),
        checked_on: rule.map(|rule| rule.checked_on.to_string()),
    }
}

fn days((days, origin): (Option<i64>, Origin<'_>), default: Option<i64>) -> BookDays {
    BookDays { days, default, edited_on: edited_on(origin) }
}

fn edited_on(origin: Origin<'_>) -> Option<String> {
    origin.edited_on().map(|on| on.to_string())
}

fn phone_days(key: &str) -> Option<i64> {
    let channel = import::channels().iter().find(|channel| channel.key == key)?;
    channel.phone_valid_days.map(i64::from)
}

/// Whether what stands in the settings can be read.
pub(super) fn check(settings: &Settings) -> Result<()> {
    in_force(settings).map(drop)
}

fn subject(word: &str) -> Result<Subject> {
    Subject::parse(word).ok_or_else(|| unknown("kind", word))
}

fn medium_of(word: &str) -> Result<Medium> {
    Medium::parse(word).ok_or_else(|| unknown("medium", word))
}

fn leave_of(word: &str) -> Result<crate::domain::cadence::Leave> {
    parse_leave(word).ok_or_else(|| unknown("leave", word))
}

fn basis_of(word: &str) -> Result<Basis> {
    one_of("basis", word, &["purchase", "consent"])?;
    Ok(if word == "purchase" { Basis::Implied } else { Basis::Explicit })
}

fn basis_word(basis: Basis) -> &'static str {
    match basis {
        Basis::Implied => "purchase",
        Basis::Explicit => "consent",
    }
}

fn unknown(what: &'static str, word: &str) -> Error {
    Error::Invalid { what, detail: format!("{word:?} is not known to the rulebook") }
}
