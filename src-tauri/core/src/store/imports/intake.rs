//! The import's transaction: takes orders file by file, counts, plans, and commits or gives up.

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::{Connection, Transaction, TransactionBehavior, named_params, params};

use super::alike::{self, Alike};
use super::bulk;
use super::buyers::{BuyerWriter, remember_ids};
use super::known::Known;
use super::orders::OrderWriter;
use super::settle::{Touched, settle_order};
use super::sweep;
use super::tellings;
use super::told_again;
use super::verbatim::{self, ToldRows};
use crate::domain::incoming::{Incoming, ToldBuyer};
use crate::domain::merge::FieldChange;
use crate::domain::staged::{ConsentAct, Problem, Verbatim};
use crate::store::follow_ups::{self, Planning};
use crate::store::grouping::{self, Holders, How, Moment, Seeds};
use crate::store::{Shop, ascending, channels, indexes, trash};
use crate::{Error, Result};

/// So many changes are kept for the merchant to look at.
const CHANGES_SHOWN: usize = 20;

/// How a batch is to be brought in.
pub struct Terms<'a> {
    pub at: DateTime<Utc>,
    pub planning: &'a Planning,
    /// Everything is done and counted, and then given up.
    pub is_dry_run: bool,
    /// The size of all files together.
    pub n_bytes: u64,
    /// All files are of one format, so that no buyer is named twice in two ways.
    pub is_one_format: bool,
}

/// A file as recognised, before its first row.
#[derive(Clone, Debug)]
pub struct FileFacts {
    pub name: String,
    pub channel: String,
    pub format: String,
    pub encoding: String,
    pub delimiter: String,
    pub buyer_rank: i64,
    /// A forwarding telephone number of this channel lives so long after delivery, else the order.
    pub relay_phone_days: Option<u64>,
}

/// A file after its last row.
#[derive(Clone, Debug, Default)]
pub struct FileResult {
    pub n_rows: i64,
    pub n_problems: i64,
    pub problems: Vec<Problem>,
    pub first_on: Option<NaiveDate>,
    pub last_on: Option<NaiveDate>,
}

/// What came of a batch.
#[derive(Clone, Debug, Default)]
pub struct Outcome {
    /// None for a dry run and for files that changed nothing.
    pub batch_id: Option<i64>,
    pub orders: Counts,
    pub lines: Counts,
    pub customers_new: i64,
    pub customers_known: i64,
    /// Cards that are joined into another now, by evidence or by what the merchant has decided.
    pub customers_joined: i64,
    pub consents: ConsentCounts,
    /// The first changes, for the merchant to look at.
    pub changes: Vec<(String, FieldChange)>,
    /// The first pairs of customers who look like one person, and how many there are.
    pub alike: Vec<Alike>,
    pub n_alike: i64,
    /// Follow-ups of this week by kind, of the customers that the batch touched.
    pub follow_ups: std::collections::BTreeMap<String, i64>,
    /// Nothing had come in before.
    pub is_first: bool,
}

#[derive(Clone, Copy, Debug, Default)]
pub struct Counts {
    pub new: i64,
    pub changed: i64,
    pub same: i64,
}

/// How many buyers the files tell of who allow or refuse to be written to.
#[derive(Clone, Copy, Debug, Default)]
pub struct ConsentCounts {
    pub granted: i64,
    pub refused: i64,
    pub bounced: i64,
}

/// A batch that is being brought in.
pub struct Intake<'tx> {
    pub(super) tx: &'tx Transaction<'tx>,
    pub(super) known: Known,
    pub(super) outcome: Outcome,
    today: NaiveDate,
    batch_id: i64,
    pub(super) file_id: i64,
    pub(super) channel_id: i64,
    pub(super) file: Option<FileFacts>,
    /// Customers whose follow-ups have to be planned anew.
    pub(super) touched: HashSet<i64>,
    /// Customers who were there before and are told of again, and those whom this batch made.
    pub(super) met: HashSet<i64>,
    pub(super) born: HashSet<i64>,
    /// Orders with tellings that are not yet put together.
    pub(super) unsettled: HashSet<i64>,
    /// Identities that may be called otherwise now.
    pub(super) to_name: HashSet<i64>,
    /// Orders of this file that another file told in the same words.
    pub(super) told_again: HashMap<i64, u32>,
    /// The orders of this file by their rows.
    pub(super) told_rows: ToldRows,
    /// Identities of orders that were known word for word.
    pub(super) met_identities: HashSet<u32>,
    /// Orders that were there before this batch and are told in words that were known.
    same: HashSet<i64>,
    first_new_order: i64,
    /// Orders whose telling of this file began as a known one and grew.
    pub(super) grown: HashSet<i64>,
    /// Those who are new or told in new words; who holds which key, in a bulk import.
    pub(super) seeds: Seeds,
    pub(super) holders: Holders,
    /// Something is there to keep, even if the shop looks the same.
    pub(super) has_news: bool,
    writer: Option<OrderWriter<'tx>>,
}

/// Brings a batch in: `bring` is given the intake and feeds it file by file.
///
/// All or nothing: an error, a stop or a dry run leaves the shop as it was, and so do files that
/// change nothing.
pub fn import<T>(
    shop: &Shop,
    terms: &Terms<'_>,
    bring: impl FnOnce(&mut Intake<'_>) -> Result<T>,
    stage: impl Fn(&str),
) -> Result<(T, Outcome)> {
    let mut db = shop.writer();
    let is_bulk =
        terms.is_one_format && terms.n_bytes >= bulk::LARGE_BYTES && bulk::shop_is_empty(&db)?;
    // Rows are right by construction; to check each that goes would mean a look at all orders.
    db.pragma_update(None, "foreign_keys", false)?;
    let result = in_transaction(shop, &mut db, terms, is_bulk, bring, stage);
    db.pragma_update(None, "foreign_keys", true)?;
    result
}

fn in_transaction<T>(
    shop: &Shop,
    db: &mut Connection,
    terms: &Terms<'_>,
    is_bulk: bool,
    bring: impl FnOnce(&mut Intake<'_>) -> Result<T>,
    stage: impl Fn(&str),
) -> Result<(T, Outcome)> {
    let tx = db.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let late = if is_bulk { indexes::drop_all(&tx, &bulk::LATE)? } else { Vec::new() };
    let (answer, outcome) = {
        let mut intake = Intake::begin(&tx, terms, is_bulk)?;
        let answer = bring(&mut intake)?;
        (answer, intake.finish(terms, &late, is_bulk, &stage)?)
    };
    if outcome.batch_id.is_some() {
        stage("finishing");
        shop.commit_and_search(tx)?;
    } else {
        tx.rollback()?;
    }
    Ok((answer, outcome))
}

impl<'tx> Intake<'tx> {
    fn begin(tx: &'tx Transaction<'tx>, terms: &Terms<'_>, is_bulk: bool) -> Result<Intake<'tx>> {
        let is_first = !tx.prepare(include_str!("any_import.sql"))?.exists([])?;
        tx.prepare_cached(
            "INSERT INTO import_batches (imported_at, imported_on) VALUES (:at, :today)",
        )?
        .execute(named_params! { ":at": terms.at.to_rfc3339_opts(chrono::SecondsFormat::Secs, true), ":today": terms.planning.today })?;
        let batch_id = tx.last_insert_rowid();
        let writer = OrderWriter::prepare(tx)?;
        Ok(Intake {
            tx,
            known: Known::new(is_bulk),
            outcome: Outcome { is_first, ..Outcome::default() },
            today: terms.planning.today,
            batch_id,
            file_id: 0,
            channel_id: 0,
            file: None,
            touched: HashSet::new(),
            met: HashSet::new(),
            born: HashSet::new(),
            unsettled: HashSet::new(),
            to_name: HashSet::new(),
            told_again: HashMap::new(),
            told_rows: ToldRows::default(),
            met_identities: HashSet::new(),
            same: HashSet::new(),
            first_new_order: writer.next_id(),
            grown: HashSet::new(),
            seeds: Seeds::default(),
            holders: Holders::default(),
            has_news: false,
            writer: Some(writer),
        })
    }

    /// Everything is new: most of the work is writing.
    pub fn is_bulk(&self) -> bool {
        self.known.is_in_memory()
    }

    /// Begins a file; `reading` is the mark of how its rows are read. Answers what is known of such
    /// rows already.
    pub fn begin_file(&mut self, file: &FileFacts, reading: i64) -> Result<Verbatim> {
        self.channel_id = channels::begin(self.tx, &file.channel, self.today)?;
        self.tx.prepare_cached(include_str!("insert_file.sql"))?.execute(named_params! {
            ":batch": self.batch_id,
            ":channel": self.channel_id,
            ":name": file.name,
            ":format": file.format,
            ":encoding": file.encoding,
            ":delimiter": file.delimiter,
            ":reading": reading,
        })?;
        self.file_id = self.tx.last_insert_rowid();
        self.file = Some(file.clone());
        match self.is_bulk() {
            true => Ok(Verbatim::default()),
            false => verbatim::known(self.tx, self.channel_id, reading),
        }
    }

    /// Takes one order: writes it when it is new, keeps what is told otherwise.
    pub fn take(&mut self, order: Incoming) -> Result<Option<Incoming>> {
        self.with_writer(|writer, intake| writer.take(intake, order))
    }

    /// Takes a row of a customer file.
    pub fn take_customer(&mut self, told: &ToldBuyer) -> Result<()> {
        self.with_writer(|writer, intake| intake.take_words(&mut writer.buyers, told))
    }

    /// Keeps the words of a buyer that stand without an order.
    pub(super) fn take_words(
        &mut self,
        buyers: &mut BuyerWriter<'tx>,
        told: &ToldBuyer,
    ) -> Result<()> {
        let (found, is_new) = buyers.of_customer_file(self, told)?;
        self.tx
            .prepare_cached(
                "INSERT OR IGNORE INTO buyer_tellings (buyer_id, file_id, row_number)
                 VALUES (:buyer, :file, :row)",
            )?
            .execute(named_params! {
                ":buyer": found.buyer_id,
                ":file": self.file_id,
                ":row": told.row,
            })?;
        self.has_news |= is_new;
        if is_new {
            self.touch(found.identity.customer_id);
        }
        Ok(())
    }

    fn with_writer<T>(
        &mut self,
        work: impl FnOnce(&mut OrderWriter<'tx>, &mut Intake<'tx>) -> Result<T>,
    ) -> Result<T> {
        let Some(mut writer) = self.writer.take() else {
            return Err(Error::Invalid { what: "import", detail: "the batch is over".to_owned() });
        };
        let result = work(&mut writer, self);
        self.writer = Some(writer);
        result
    }

    pub fn end_file(&mut self, result: &FileResult) -> Result<()> {
        self.with_writer(|writer, intake| writer.tell_waiting(intake))?;
        for order_id in std::mem::take(&mut self.grown) {
            self.has_news |= tellings::is_news(self.tx, order_id, self.file_id)?;
        }
        let told_again = told_again::packed(std::mem::take(&mut self.told_again));
        self.tx.prepare_cached(include_str!("end_file.sql"))?.execute(named_params! {
            ":file": self.file_id,
            ":rows": result.n_rows,
            ":problems": result.n_problems,
            ":first": result.first_on,
            ":last": result.last_on,
            ":told_again": Some(told_again).filter(|bytes| !bytes.is_empty()),
            ":told_rows": std::mem::take(&mut self.told_rows).packed(),
        })?;
        let mut insert = self.tx.prepare_cached(include_str!("insert_problem.sql"))?;
        for problem in &result.problems {
            insert.execute(params![
                self.file_id,
                problem.row,
                problem.column,
                problem.value,
                problem.code.as_str(),
                problem.left_aside,
            ])?;
        }
        Ok(())
    }

    fn finish(
        mut self,
        terms: &Terms<'_>,
        late: &[String],
        is_bulk: bool,
        stage: &impl Fn(&str),
    ) -> Result<Outcome> {
        let mut writer = self.writer.take();
        self.outcome.customers_known = self.customers_met()?;
        for statement in late {
            stage("indexing");
            indexes::build(self.tx, statement)?;
        }
        if let Some(writer) = &mut writer {
            self.settle(writer)?;
        }
        self.outcome.orders.same = self.same.len() as i64;
        if !self.has_news {
            return Ok(self.outcome);
        }
        self.regroup(terms.at)?;
        (self.outcome.alike, self.outcome.n_alike) = alike::among(self.tx, &self.born, self.today)?;
        self.tx.prepare_cached(include_str!("end_batch.sql"))?.execute(named_params! {
            ":batch": self.batch_id,
            ":new": self.outcome.orders.new,
            ":changed": self.outcome.orders.changed,
            ":customers": self.outcome.customers_new,
        })?;
        trash::take_out_buyers(self.tx, self.batch_id)?;
        stage("planning");
        self.plan(terms.planning, is_bulk)?;
        if !terms.is_dry_run {
            self.outcome.batch_id = Some(self.batch_id);
        }
        Ok(self.outcome)
    }

    /// Puts the tellings of every order together, sweeps up what is left over, and names anew.
    fn settle(&mut self, writer: &mut OrderWriter<'tx>) -> Result<()> {
        let mut touched = Touched::default();
        for order_id in ascending(&std::mem::take(&mut self.unsettled)) {
            let change = settle_order(self.tx, &mut writer.buyers, &mut touched, order_id)?;
            let lines = &mut self.outcome.lines;
            lines.new += change.lines_new;
            lines.changed += change.lines_changed;
            if order_id >= self.first_new_order {
                continue;
            }
            lines.same += change.lines_same;
            if !change.is_any() {
                self.same.insert(order_id);
                continue;
            }
            self.same.remove(&order_id);
            self.outcome.orders.changed += 1;
            self.show(order_id, change.fields)?;
        }
        if !touched.identities.is_empty() {
            remember_ids(self.tx)?;
        }
        self.seeds.lose(self.tx, &touched.identities)?;
        self.seeds.identities.extend(&touched.retold);
        let swept = sweep::sweep(self.tx, &touched)?;
        self.outcome.customers_new -= swept.n_customers.min(self.outcome.customers_new);
        self.touched.extend(touched.customers);
        for identity in &touched.retold {
            sweep::renew_phone(self.tx, *identity)?;
        }
        self.to_name.extend(touched.retold);
        for identity in ascending(&std::mem::take(&mut self.to_name)) {
            if !touched.identities.contains(&identity)
                && let Some(customer) = sweep::name_identity(self.tx, identity)?
            {
                sweep::name_customer(self.tx, customer)?;
            }
        }
        Ok(())
    }

    /// Joins and parts customers by what is known of them now.
    fn regroup(&mut self, at: DateTime<Utc>) -> Result<()> {
        let has_moved = !self.seeds.is_empty();
        let holders = match self.is_bulk() {
            true => {
                self.seeds.everybody = true;
                Some(std::mem::take(&mut self.holders)).filter(|_| !has_moved)
            }
            false => None,
        };
        let how = How::at(Moment { at, today: self.today });
        let regrouped = grouping::regroup(self.tx, &self.seeds, holders, &how)?;
        let is_new = |card: &&i64| self.known.is_in_memory() || self.born.contains(card);
        let n_new = regrouped.joined.iter().filter(is_new).count() as i64;
        self.outcome.customers_joined = regrouped.joined.len() as i64;
        self.outcome.customers_new -= n_new.min(self.outcome.customers_new);
        self.touched.extend(regrouped.touched);
        Ok(())
    }

    fn show(&mut self, order_id: i64, fields: Vec<FieldChange>) -> Result<()> {
        let room = CHANGES_SHOWN.saturating_sub(self.outcome.changes.len());
        if room == 0 || fields.is_empty() {
            return Ok(());
        }
        let number: String = self
            .tx
            .prepare_cached("SELECT number FROM orders WHERE id = :order")?
            .query_row(named_params! { ":order": order_id }, |row| row.get(0))?;
        let changes = fields.into_iter().take(room).map(|change| (number.clone(), change));
        self.outcome.changes.extend(changes);
        Ok(())
    }

    fn plan(&mut self, planning: &Planning, is_bulk: bool) -> Result<()> {
        let planning = planning.with_channels(self.tx)?;
        if is_bulk {
            follow_ups::replan_all(self.tx, &planning)?;
        } else {
            follow_ups::replan(self.tx, &planning, &ascending(&self.touched))?;
        }
        self.outcome.follow_ups = follow_ups::counts_this_week(self.tx, planning.today)?;
        Ok(())
    }

    /// In a bulk import everybody is new and planned together; nothing need be remembered.
    pub(super) fn touch(&mut self, customer_id: i64) {
        if !self.known.is_in_memory() {
            self.touched.insert(customer_id);
        }
    }

    pub(super) fn meet(&mut self, customer_id: i64) {
        if !self.known.is_in_memory() && !self.born.contains(&customer_id) {
            self.met.insert(customer_id);
        }
    }

    pub(super) fn count_same(&mut self, order_id: i64) {
        if order_id < self.first_new_order {
            self.same.insert(order_id);
        }
    }

    pub(super) fn count_consents(&mut self, told: &ToldBuyer) {
        let said = &told.consents;
        let acts = [said.email, said.phone, said.post, said.im];
        let says = |act| acts.contains(&Some(act));
        let counts = &mut self.outcome.consents;
        counts.granted += i64::from(says(ConsentAct::Granted));
        counts.refused += i64::from(says(ConsentAct::Refused));
        counts.bounced += i64::from(says(ConsentAct::Bounced));
    }
}
