//! One file on its way into the shop: read on a thread of its own, written on this one.

use std::cell::Cell;
use std::sync::mpsc::{Receiver, Sender, SyncSender, channel, sync_channel};

use chrono_tz::Tz;

use super::Host;
use super::answers::{ExampleOrder, Money, Progress};
use crate::domain::incoming::{Incoming, Teller, ToldBuyer};
use crate::domain::money;
use crate::domain::staged::{Staged, StagedOrder, Verbatim, VerbatimOrder};
use crate::import::{self, FileSummary, Options, Prepared, Recognised};
use crate::store::imports::{FileFacts, FileResult, Intake};
use crate::{Error, Result};

/// Orders travel from the reading thread to the writing one in batches of so many.
const ORDERS_AT_A_TIME: usize = 512;
/// So many orders are told as sentences.
pub(super) const EXAMPLES: usize = 5;

/// What reading gave, beside the orders themselves.
pub(super) struct ReadFile {
    pub summary: FileSummary,
    pub n_orders: i64,
    /// The first orders with their numbers.
    pub examples: Vec<(String, ExampleOrder)>,
}

/// A file that is to come in, and how its rows are meant.
pub(super) struct FileIntake<'a> {
    pub recognised: &'a Recognised,
    pub facts: &'a FileFacts,
    pub options: &'a Options,
    pub zone: Tz,
}

/// What travels, with how many bytes of the file are behind it.
enum Read {
    Ready(Vec<Incoming>, u64),
    /// Left for the writer to make ready, where that has less to do than the reader.
    Told(Told, u64),
    Customers(Vec<ToldBuyer>),
    End(Box<Result<ReadFile>>),
}

/// Orders in the sequence of the file.
#[derive(Default)]
struct Told {
    verbatim: Vec<VerbatimOrder>,
    /// Each behind so many of those that are known word for word.
    read: Vec<(usize, StagedOrder)>,
}

impl FileIntake<'_> {
    pub fn bring(
        &self,
        intake: &mut Intake<'_>,
        host: &dyn Host,
        done: u64,
        total: u64,
    ) -> Result<ReadFile> {
        let prepared = import::prepare(self.recognised, self.options)?;
        let known = intake.begin_file(self.facts, prepared.mark())?;
        let known = known.reading_first(EXAMPLES as u64);
        let makes_ready = intake.is_bulk();
        let teller = Teller { zone: self.zone, buyer_rank: self.facts.buyer_rank };
        let file = std::thread::scope(|scope| {
            let (sender, receiver) = sync_channel(4);
            let (give_back, written) = channel();
            let sending = Sending::new(teller, makes_ready, sender, written);
            scope.spawn(move || sending.read(prepared, known));
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
}

/// The reader's end: gathers what was read, and sends it many at a time.
struct Sending {
    teller: Teller,
    makes_ready: bool,
    sender: SyncSender<Read>,
    /// Written orders come back to be dropped on the thread that made them, where that is cheap.
    written: Receiver<Vec<Incoming>>,
    ready: Vec<Incoming>,
    told: Told,
    customers: Vec<ToldBuyer>,
    n_orders: i64,
    examples: Vec<(String, ExampleOrder)>,
}

impl Sending {
    fn new(
        teller: Teller,
        makes_ready: bool,
        sender: SyncSender<Read>,
        written: Receiver<Vec<Incoming>>,
    ) -> Sending {
        Sending {
            teller,
            makes_ready,
            sender,
            written,
            ready: Vec::with_capacity(ORDERS_AT_A_TIME),
            told: Told::default(),
            customers: Vec::new(),
            n_orders: 0,
            examples: Vec::new(),
        }
    }

    /// A writer that has given up closes the channel, which ends the reading too.
    fn read(mut self, prepared: Prepared<'_>, known: Verbatim) {
        let bytes = Cell::new(0);
        let summary =
            prepared.stage(known, &mut |staged| self.take(staged, bytes.get()), &mut |read| {
                bytes.set(read);
                Ok(())
            });
        let (n_orders, examples) = (self.n_orders, self.examples);
        let end = summary.map(|summary| ReadFile { summary, n_orders, examples });
        // Nobody listens any more when the writer gave up; it has its own error to tell.
        let _ = self.sender.send(Read::Told(self.told, bytes.get()));
        let _ = self.sender.send(Read::Ready(self.ready, bytes.get()));
        let _ = self.sender.send(Read::Customers(self.customers));
        let _ = self.sender.send(Read::End(Box::new(end)));
    }

    fn take(&mut self, staged: Staged, bytes: u64) -> Result<()> {
        match staged {
            Staged::Customer(customer) => {
                self.customers.extend(ToldBuyer::of_customer(customer, self.teller));
                if self.customers.len() < ORDERS_AT_A_TIME {
                    return Ok(());
                }
                let full = std::mem::take(&mut self.customers);
                return self.send(Read::Customers(full));
            }
            Staged::Verbatim(order) => {
                self.n_orders += 1;
                self.told.verbatim.push(order);
            }
            Staged::Order(order) => {
                self.n_orders += 1;
                if self.examples.len() < EXAMPLES {
                    let order = Incoming::from_staged(order.clone(), self.teller);
                    self.examples.push((order.number.clone(), example(&order)));
                }
                if self.makes_ready {
                    return self.take_ready(Incoming::from_staged(order, self.teller), bytes);
                }
                self.told.read.push((self.told.verbatim.len(), order));
            }
        }
        if self.told.read.len().max(self.told.verbatim.len()) < ORDERS_AT_A_TIME {
            return Ok(());
        }
        let full = std::mem::take(&mut self.told);
        self.send(Read::Told(full, bytes))
    }

    fn take_ready(&mut self, order: Incoming, bytes: u64) -> Result<()> {
        self.ready.push(order);
        if self.ready.len() < ORDERS_AT_A_TIME {
            return Ok(());
        }
        self.written.try_iter().for_each(drop);
        let full = std::mem::replace(&mut self.ready, Vec::with_capacity(ORDERS_AT_A_TIME));
        self.send(Read::Ready(full, bytes))
    }

    fn send(&self, read: Read) -> Result<()> {
        self.sender.send(read).map_err(|_| Error::Stopped)
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
                Ok(Read::Ready(orders, bytes)) => {
                    let mut taken = Vec::with_capacity(orders.len());
                    for order in orders {
                        taken.extend(intake.take(order)?);
                    }
                    // A reader that has come to its end takes nothing back.
                    let _ = self.give_back.send(taken);
                    self.tell(bytes)?;
                }
                Ok(Read::Told(told, bytes)) => {
                    let mut verbatim = told.verbatim.into_iter();
                    let mut n_taken = 0;
                    for (n_before, order) in told.read {
                        let mut before = verbatim.by_ref().take(n_before - n_taken);
                        before.try_for_each(|order| intake.take_verbatim(order))?;
                        n_taken = n_before;
                        intake.take(Incoming::from_staged(order, self.teller))?;
                    }
                    verbatim.try_for_each(|order| intake.take_verbatim(order))?;
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

pub(super) fn say(host: &dyn Host, stage: &str, done: u64, total: u64) {
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
