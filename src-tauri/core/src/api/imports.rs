//! Bringing files in: recognise, read on one thread, write on another, and tell what came of it.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, SyncSender, channel, sync_channel};

use chrono_tz::Tz;

use super::answers::{
    Alike, Batch, ConsentCounts, Counts, CustomerCounts, ExampleOrder, ImportReport, ImportedFile,
    KnownFormat, Money, Problem, Progress, Skipped,
};
use super::requests::{Import, Nothing};
use super::{Call, Host, asking, reading, rows, settings, watch};
use crate::domain::incoming::{Incoming, Teller, ToldBuyer};
use crate::domain::money;
use crate::domain::staged::{Staged, StagedOrder};
use crate::import::{self, FileSummary, Format, Options, Recognised};
use crate::store::imports::{self as store, FileFacts, FileResult, Intake, Outcome, Terms};
use crate::{Error, Result};

/// Orders travel from the reading thread to the writing one in batches of so many.
const ORDERS_AT_A_TIME: usize = 512;
const EXAMPLES: usize = 5;

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

/// What reading gave, beside the orders themselves.
struct ReadFile {
    summary: FileSummary,
    n_orders: i64,
    /// The first orders with their numbers.
    examples: Vec<(String, ExampleOrder)>,
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
                let reading = Reading { source, options: &options, zone: settings.zone() };
                files.push(reading.bring(intake, call.host, done, n_bytes)?);
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

struct Reading<'a> {
    source: &'a Source,
    options: &'a Options,
    zone: Tz,
}

enum Read {
    Orders(Vec<Incoming>, u64),
    /// Left for the writer to make ready, where that has less to do than the reader.
    Staged(Vec<StagedOrder>, u64),
    Customers(Vec<ToldBuyer>),
    End(Box<Result<ReadFile>>),
}

impl Reading<'_> {
    /// Reads on a thread of its own, writes on this one.
    fn bring(
        &self,
        intake: &mut Intake<'_>,
        host: &dyn Host,
        done: u64,
        total: u64,
    ) -> Result<ReadFile> {
        intake.begin_file(&self.source.facts)?;
        let makes_ready = intake.is_bulk();
        let teller = Teller { zone: self.zone, buyer_rank: self.source.facts.buyer_rank };
        let file = std::thread::scope(|scope| {
            let (sender, receiver) = sync_channel(4);
            let (give_back, written) = channel();
            scope.spawn(move || self.read(teller, makes_ready, &sender, &written));
            let writing = Writing { host, receiver, give_back, teller, done, total };
            writing.write(intake)
        })?;
        intake.end_file(&FileResult {
            n_rows: file.summary.rows as i64,
            n_problems: file.summary.n_problems as i64,
            problems: file.summary.problems.clone(),
            first_on: file.summary.first_on,
            last_on: file.summary.last_on,
        })?;
        Ok(file)
    }

    /// A writer that has given up closes the channel, which ends the reading too. Written orders
    /// come back to be dropped on the thread that made them, where that is cheap.
    fn read(
        &self,
        teller: Teller,
        makes_ready: bool,
        sender: &SyncSender<Read>,
        written: &Receiver<Vec<Incoming>>,
    ) {
        let mut left = Vec::new();
        let mut batch = Vec::with_capacity(ORDERS_AT_A_TIME);
        let mut n_orders = 0;
        let mut examples = Vec::new();
        let mut customers = Vec::new();
        let bytes = std::cell::Cell::new(0);
        let summary = import::stage(
            &self.source.recognised,
            self.options,
            &mut |staged| {
                let order = match staged {
                    Staged::Order(order) => order,
                    Staged::Customer(customer) => {
                        customers.extend(ToldBuyer::of_customer(customer, teller));
                        if customers.len() < ORDERS_AT_A_TIME {
                            return Ok(());
                        }
                        let full = std::mem::take(&mut customers);
                        return sender.send(Read::Customers(full)).map_err(|_| Error::Stopped);
                    }
                };
                n_orders += 1;
                if examples.len() < EXAMPLES {
                    let order = Incoming::from_staged(order.clone(), teller);
                    examples.push((order.number.clone(), example(&order)));
                }
                if !makes_ready {
                    left.push(order);
                    if left.len() < ORDERS_AT_A_TIME {
                        return Ok(());
                    }
                    let full = std::mem::take(&mut left);
                    let sent = sender.send(Read::Staged(full, bytes.get()));
                    return sent.map_err(|_| Error::Stopped);
                }
                batch.push(Incoming::from_staged(order, teller));
                if batch.len() < ORDERS_AT_A_TIME {
                    return Ok(());
                }
                written.try_iter().for_each(drop);
                let full = std::mem::replace(&mut batch, Vec::with_capacity(ORDERS_AT_A_TIME));
                sender.send(Read::Orders(full, bytes.get())).map_err(|_| Error::Stopped)
            },
            &mut |read| {
                bytes.set(read);
                Ok(())
            },
        );
        let end = summary.map(|summary| ReadFile { summary, n_orders, examples });
        // Nobody listens any more when the writer gave up; it has its own error to tell.
        let _ = sender.send(Read::Staged(left, bytes.get()));
        let _ = sender.send(Read::Orders(batch, bytes.get()));
        let _ = sender.send(Read::Customers(customers));
        let _ = sender.send(Read::End(Box::new(end)));
    }
}

/// The writer's end of a file that is being read.
struct Writing<'a> {
    host: &'a dyn Host,
    receiver: Receiver<Read>,
    give_back: Sender<Vec<Incoming>>,
    teller: Teller,
    done: u64,
    total: u64,
}

impl Writing<'_> {
    fn write(&self, intake: &mut Intake<'_>) -> Result<ReadFile> {
        loop {
            match self.receiver.recv() {
                Ok(Read::Orders(orders, bytes)) => {
                    let mut taken = Vec::with_capacity(orders.len());
                    for order in orders {
                        taken.extend(intake.take(order)?);
                    }
                    // A reader that has come to its end takes nothing back.
                    let _ = self.give_back.send(taken);
                    self.tell(bytes)?;
                }
                Ok(Read::Staged(orders, bytes)) => {
                    for order in orders {
                        intake.take(Incoming::from_staged(order, self.teller))?;
                    }
                    self.tell(bytes)?;
                }
                Ok(Read::Customers(customers)) => {
                    customers.iter().try_for_each(|told| intake.take_customer(told))?;
                }
                Ok(Read::End(end)) => return *end,
                Err(_) => {
                    return Err(Error::Io { detail: "the reading thread ended early".to_owned() });
                }
            }
        }
    }

    /// How far it is; an error when the merchant has had enough.
    fn tell(&self, bytes: u64) -> Result<()> {
        say(self.host, "reading", self.done + bytes, self.total);
        if self.host.is_stopped() { Err(Error::Stopped) } else { Ok(()) }
    }
}

fn say(host: &dyn Host, stage: &str, done: u64, total: u64) {
    host.progress(&Progress { stage: stage.to_owned(), done, total });
}

/// The order as a sentence needs it.
fn example(order: &Incoming) -> ExampleOrder {
    let named = order.buyer.as_ref().and_then(|buyer| {
        let words = &buyer.words;
        let email = || words.email.as_ref().map(|email| email.shown.clone());
        words.name.clone().or_else(|| words.handle.clone()).or_else(email)
    });
    let first = order.lines.first();
    ExampleOrder {
        row: i64::from(order.row),
        ordered_on: order.facts.ordered_on.map(|day| day.to_string()),
        buyer: named.unwrap_or_default(),
        title: first
            .map(|line| line.title.clone())
            .or_else(|| order.facts.summary.clone())
            .unwrap_or_default(),
        quantity: first.map(|line| line.quantity).or(order.facts.n_units).unwrap_or(1),
        n_more: order.lines.len().saturating_sub(1) as i64,
        total: money_of(order.facts.total_minor, order.facts.currency),
        status: order.facts.status.map(|status| status.as_str().to_owned()),
    }
}

fn money_of(minor: Option<i64>, currency: Option<money::Currency>) -> Option<Money> {
    let money = money::Money { minor: minor?, currency: currency? };
    Some(Money { amount: money.amount().to_string(), currency: money.currency.as_str().to_owned() })
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
        customers: CustomerCounts { new: outcome.customers_new, known: outcome.customers_known },
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
        reason: pair.reason.to_owned(),
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
