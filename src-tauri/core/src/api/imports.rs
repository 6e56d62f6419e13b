//! Bringing files in: recognise them all, take them one by one, and tell what came of it.

use std::path::PathBuf;
use std::sync::Arc;

use super::answers::{
    Alike, Batch, ConsentCounts, Counts, CustomerCounts, ExampleOrder, ImportReport, ImportedFile,
    KnownFormat, Problem, Skipped,
};
use super::file_intake::{EXAMPLES, FileIntake, ReadFile, say};
use super::requests::{Import, Nothing};
use super::{Call, asking, reading, rows, settings, watch};
use crate::import::{self, Format, Options, Recognised};
use crate::store::imports::{self as store, FileFacts, Outcome, Terms};
use crate::{Error, Result};

pub(super) fn dry_run(call: &Call<'_>, request: Import) -> Result<ImportReport> {
    bring_in(call, &request, true)
}

pub(super) fn run(call: &Call<'_>, request: Import) -> Result<ImportReport> {
    let report = bring_in(call, &request, false)?;
    // The import has happened; a file that cannot be remembered is merely offered again.
    let _ = watch::remember(call, &request.paths);
    Ok(report)
}

/// The merchant's own formats first.
pub(super) fn formats(call: &Call<'_>, _: Nothing) -> Result<Vec<KnownFormat>> {
    let settings = call.shop.read(settings::current)?;
    let own = reading::plain_options(call, &settings)?.own;
    let known = |format: &Arc<Format>, is_own| KnownFormat {
        id: format.id.clone(),
        channel: format.channel.key.clone(),
        title: format.title.clone(),
        is_own,
        asks: asking::reason(format).map(str::to_owned),
        terms: asking::terms(format),
    };
    let built_in = import::formats().iter().map(|format| known(format, false));
    Ok(own.iter().map(|format| known(format, true)).chain(built_in).collect())
}

pub(super) fn list(call: &Call<'_>, _: Nothing) -> Result<Vec<Batch>> {
    let batches = call.shop.read(store::batches)?;
    Ok(batches
        .into_iter()
        .map(|batch| Batch {
            id: batch.id,
            imported_at: batch.imported_at,
            channel: batch.channel,
            files: batch.files,
            orders_new: batch.orders_new,
            orders_changed: batch.orders_changed,
            customers_new: batch.customers_new,
            n_problems: batch.n_problems,
            undone_at: batch.undone_at,
        })
        .collect())
}

/// One file that is to come in.
struct Source {
    recognised: Recognised,
    facts: FileFacts,
}

fn bring_in(call: &Call<'_>, request: &Import, is_dry_run: bool) -> Result<ImportReport> {
    let settings = call.shop.read(settings::current)?;
    let options = reading::options(call, request, &settings)?;
    let sources = recognise_all(request, &options)?;
    if !is_dry_run && !request.confirmed {
        sources.iter().try_for_each(may_come_in)?;
    }
    let planning = call.shop.read(|db| settings::planning(db, call.now.today(&settings)))?;
    let n_bytes = sources.iter().map(|source| source.recognised.size_bytes).sum();
    let terms = Terms {
        at: call.now.at,
        planning: &planning,
        is_dry_run,
        n_bytes,
        is_one_format: sources.iter().all(|s| s.facts.format == sources[0].facts.format),
    };
    let stage = |stage: &str| say(call.host, stage, 0, 0);
    let (files, outcome) = store::import(
        call.shop,
        &terms,
        |intake| {
            let mut done = 0;
            let mut files = Vec::with_capacity(sources.len());
            for source in &sources {
                let file = FileIntake {
                    recognised: &source.recognised,
                    facts: &source.facts,
                    options: &options,
                    zone: settings.zone(),
                };
                files.push(file.bring(intake, call.host, done, n_bytes)?);
                done += source.recognised.size_bytes;
            }
            Ok(files)
        },
        stage,
    )?;
    Ok(report(&sources, files, outcome))
}

/// A file that asks first comes in only when the merchant has said yes.
fn may_come_in(source: &Source) -> Result<()> {
    match asking::reason(&source.recognised.format) {
        None => Ok(()),
        Some(reason) => Err(Error::NeedsConfirmation { file: source.facts.name.clone(), reason }),
    }
}

/// Every file is recognised before the first row of any is read; one bad file refuses all.
fn recognise_all(request: &Import, options: &Options) -> Result<Vec<Source>> {
    if request.paths.is_empty() {
        return Err(Error::Invalid { what: "paths", detail: "no file was named".to_owned() });
    }
    let mut paths: Vec<PathBuf> = request.paths.iter().map(PathBuf::from).collect();
    paths.dedup();
    let mut sources = Vec::with_capacity(paths.len());
    for path in &paths {
        for place in import::expand(path)? {
            let sheets = import::recognise_sheets(&place, options)?;
            sources.extend(sheets.into_iter().map(|sheet| source(sheet, request)));
        }
    }
    Ok(sources)
}

fn source(recognised: Recognised, request: &Import) -> Source {
    let format = &recognised.format;
    let channel = request.channel.as_deref().map(str::trim).filter(|channel| !channel.is_empty());
    let facts = FileFacts {
        name: recognised.file_name.clone(),
        channel: channel.unwrap_or(&format.channel.key).to_owned(),
        format: format.id.clone(),
        encoding: recognised.encoding.name(),
        delimiter: delimiter_name(recognised.delimiter),
        buyer_rank: i64::from(format.buyer_rank),
        relay_phone_days: format.channel.phone_valid_days.map(u64::from),
    };
    Source { recognised, facts }
}

pub(super) fn delimiter_name(delimiter: u8) -> String {
    match delimiter {
        b'\t' => "\\t".to_owned(),
        other => char::from(other).to_string(),
    }
}

fn report(sources: &[Source], files: Vec<ReadFile>, outcome: Outcome) -> ImportReport {
    let mut examples = Vec::new();
    let mut left_aside = 0;
    let mut imported = Vec::new();
    for (source, file) in sources.iter().zip(files) {
        left_aside += file.summary.left_aside as i64;
        tell_more(&mut examples, &file.examples);
        imported.push(imported_file(source, file));
    }
    let counts = |c: store::Counts| Counts { new: c.new, changed: c.changed, same: c.same };
    ImportReport {
        batch: outcome.batch_id,
        files: imported,
        orders: counts(outcome.orders),
        lines: counts(outcome.lines),
        customers: CustomerCounts {
            new: outcome.customers_new,
            known: outcome.customers_known,
            joined: outcome.customers_joined,
        },
        follow_ups: outcome.follow_ups,
        left_aside,
        consents: ConsentCounts {
            granted: outcome.consents.granted,
            refused: outcome.consents.refused,
            bounced: outcome.consents.bounced,
        },
        alike: outcome.alike.into_iter().map(alike).collect(),
        n_alike: outcome.n_alike,
        is_first: outcome.is_first,
        examples: examples.into_iter().map(|(_, example)| example).collect(),
        changes: rows::changes(outcome.changes),
    }
}

fn alike(pair: store::Alike) -> Alike {
    Alike {
        name: pair.name,
        other_name: pair.other_name,
        customer_id: Some(pair.customer_id),
        other_customer_id: Some(pair.other_customer_id),
        reasons: pair.reasons.into_iter().map(str::to_owned).collect(),
    }
}

/// An order that two files tell of is one sentence: what one file is silent about, the other says.
fn tell_more(told: &mut Vec<(String, ExampleOrder)>, file: &[(String, ExampleOrder)]) {
    for (number, example) in file {
        let Some((_, known)) = told.iter_mut().find(|(known, _)| known == number) else {
            if told.len() < EXAMPLES {
                told.push((number.clone(), example.clone()));
            }
            continue;
        };
        if known.title.is_empty() {
            known.title.clone_from(&example.title);
            known.quantity = example.quantity;
            known.n_more = example.n_more;
        }
        if known.buyer.is_empty() {
            known.buyer.clone_from(&example.buyer);
        }
        known.total = known.total.take().or_else(|| example.total.clone());
        known.status = known.status.take().or_else(|| example.status.clone());
    }
}

fn imported_file(source: &Source, file: ReadFile) -> ImportedFile {
    let recognised = &source.recognised;
    let summary = file.summary;
    ImportedFile {
        file: source.facts.name.clone(),
        format: source.facts.format.clone(),
        channel: source.facts.channel.clone(),
        encoding: source.facts.encoding.clone(),
        delimiter: source.facts.delimiter.clone(),
        rows: summary.rows as i64,
        orders: file.n_orders,
        columns_matched: recognised.columns_matched as i64,
        columns_known: recognised.columns_known as i64,
        first_on: summary.first_on.map(|day| day.to_string()),
        last_on: summary.last_on.map(|day| day.to_string()),
        date_order: summary.date_order.map(|order| order.as_str().to_owned()),
        n_problems: summary.n_problems as i64,
        skipped: summary
            .skipped
            .iter()
            .map(|(reason, n)| Skipped { reason: reason.as_str().to_owned(), n: *n as i64 })
            .collect(),
        asks: asking::reason(&recognised.format).map(str::to_owned),
        terms: asking::terms(&recognised.format),
        problems: summary
            .problems
            .into_iter()
            .map(|problem| Problem {
                row: i64::from(problem.row),
                column: problem.column,
                value: problem.value,
                code: problem.code.as_str().to_owned(),
                left_aside: problem.left_aside,
            })
            .collect(),
    }
}
