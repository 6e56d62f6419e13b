//! The import's transaction: takes orders file by file, counts, plans, and commits or gives up.

use std::collections::HashSet;

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::{Connection, Transaction, TransactionBehavior, named_params, params};

use super::bulk;
use super::known::Known;
use super::orders::OrderWriter;
use crate::domain::merge::{FieldChange, Incoming};
use crate::domain::staged::Problem;
use crate::store::follow_ups::{self, Planning};
use crate::store::{Shop, channels};
use crate::{Error, Result};

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
    /// The first changes, for the merchant to look at.
    pub changes: Vec<(String, FieldChange)>,
    /// Follow-ups of this week by kind, of the customers that the batch touched.
    pub follow_ups: std::collections::BTreeMap<String, i64>,
}

#[derive(Clone, Copy, Debug, Default)]
pub struct Counts {
    pub new: i64,
    pub changed: i64,
    pub same: i64,
}

/// A batch that is being brought in.
pub struct Intake<'tx> {
    pub(super) tx: &'tx Transaction<'tx>,
    pub(super) known: Known,
    pub(super) outcome: Outcome,
    pub(super) today: NaiveDate,
    pub(super) batch_id: i64,
    pub(super) file_id: i64,
    pub(super) channel_id: i64,
    pub(super) file: Option<FileFacts>,
    /// Customers whose follow-ups have to be planned anew.
    pub(super) touched: HashSet<i64>,
    /// Customers who were there before and are told of again, and those whom this batch made.
    pub(super) met: HashSet<i64>,
    pub(super) born: HashSet<i64>,
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
        terms.is_one_format && terms.n_bytes >= bulk::LARGE_BYTES && bulk::shop_has_no_orders(&db)?;
    db.pragma_update(None, "foreign_keys", !is_bulk)?;
    let result = in_transaction(&mut db, terms, is_bulk, bring, stage);
    db.pragma_update(None, "foreign_keys", true)?;
    result
}

fn in_transaction<T>(
    db: &mut Connection,
    terms: &Terms<'_>,
    is_bulk: bool,
    bring: impl FnOnce(&mut Intake<'_>) -> Result<T>,
    stage: impl Fn(&str),
) -> Result<(T, Outcome)> {
    let tx = db.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let late = if is_bulk { bulk::drop_indexes(&tx)? } else { Vec::new() };
    let (answer, outcome) = {
        let mut intake = Intake::begin(&tx, terms, is_bulk)?;
        let answer = bring(&mut intake)?;
        (answer, intake.finish(terms, &late, is_bulk, &stage)?)
    };
    if outcome.batch_id.is_some() {
        stage("finishing");
        tx.commit()?;
    } else {
        tx.rollback()?;
    }
    Ok((answer, outcome))
}

impl<'tx> Intake<'tx> {
    fn begin(tx: &'tx Transaction<'tx>, terms: &Terms<'_>, is_bulk: bool) -> Result<Intake<'tx>> {
        tx.prepare_cached(
            "INSERT INTO import_batches (imported_at, imported_on) VALUES (:at, :today)",
        )?
        .execute(named_params! { ":at": terms.at.to_rfc3339_opts(chrono::SecondsFormat::Secs, true), ":today": terms.planning.today })?;
        Ok(Intake {
            tx,
            known: Known::new(is_bulk),
            outcome: Outcome::default(),
            today: terms.planning.today,
            batch_id: tx.last_insert_rowid(),
            file_id: 0,
            channel_id: 0,
            file: None,
            touched: HashSet::new(),
            met: HashSet::new(),
            born: HashSet::new(),
            writer: Some(OrderWriter::prepare(tx)?),
        })
    }

    pub fn begin_file(&mut self, file: &FileFacts) -> Result<()> {
        self.channel_id = channels::begin(self.tx, &file.channel, self.today)?;
        self.tx.prepare_cached(include_str!("insert_file.sql"))?.execute(named_params! {
            ":batch": self.batch_id,
            ":channel": self.channel_id,
            ":name": file.name,
            ":format": file.format,
            ":encoding": file.encoding,
            ":delimiter": file.delimiter,
        })?;
        self.file_id = self.tx.last_insert_rowid();
        self.file = Some(file.clone());
        if let Some(writer) = &mut self.writer {
            writer.forget_positions();
        }
        Ok(())
    }

    /// Takes one order: writes it when it is new, updates it when it differs.
    pub fn take(&mut self, order: &Incoming) -> Result<()> {
        let Some(mut writer) = self.writer.take() else {
            return Err(Error::Invalid { what: "import", detail: "the batch is over".to_owned() });
        };
        let result = writer.take(self, order);
        self.writer = Some(writer);
        result
    }

    pub fn end_file(&mut self, result: &FileResult) -> Result<()> {
        self.tx.prepare_cached(include_str!("end_file.sql"))?.execute(named_params! {
            ":file": self.file_id,
            ":rows": result.n_rows,
            ":problems": result.n_problems,
            ":first": result.first_on,
            ":last": result.last_on,
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
        self.writer = None;
        let has_changed = self.outcome.orders.new + self.outcome.orders.changed > 0;
        self.outcome.customers_known = self.met.len() as i64;
        if !has_changed {
            return Ok(self.outcome);
        }
        for statement in late {
            stage("indexing");
            bulk::build_index(self.tx, statement)?;
        }
        self.tx.prepare_cached(include_str!("end_batch.sql"))?.execute(named_params! {
            ":batch": self.batch_id,
            ":new": self.outcome.orders.new,
            ":changed": self.outcome.orders.changed,
            ":customers": self.outcome.customers_new,
        })?;
        stage("planning");
        self.plan(terms.planning, is_bulk)?;
        if !terms.is_dry_run {
            self.outcome.batch_id = Some(self.batch_id);
        }
        Ok(self.outcome)
    }

    /// Past a few thousand customers it is quicker to plan everybody than one by one.
    fn plan(&mut self, planning: &Planning, is_bulk: bool) -> Result<()> {
        let planning = planning.with_channels(self.tx)?;
        if is_bulk || self.touched.len() > 5_000 {
            follow_ups::replan_all(self.tx, &planning)?;
        } else {
            let customers: Vec<i64> = self.touched.iter().copied().collect();
            follow_ups::replan(self.tx, &planning, &customers)?;
        }
        self.outcome.follow_ups = follow_ups::counts_this_week(self.tx, planning.today)?;
        Ok(())
    }
}
