//! The shop's file: one writer, several readers, one process.

use std::fs::{File, TryLockError};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use chrono::NaiveDate;
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags, Transaction, TransactionBehavior};

use super::{chain, changes, day_lines, duplicates, kept, migrations, search};
use crate::{Error, Result};

/// The file in the shop's folder that holds everything.
pub const FILE_NAME: &str = "shop.regulars";
const LOCK_NAME: &str = "shop.lock";

/// An open shop. Reads never wait for a write; writes wait for each other.
pub struct Shop {
    folder: PathBuf,
    writer: Mutex<Connection>,
    readers: Mutex<Vec<Connection>>,
    search: Arc<search::Slot>,
    duplicates: Arc<duplicates::Slot>,
    chain: Arc<chain::Slot>,
    kept: kept::Kept,
    day_lines: Arc<day_lines::Slot>,
    /// Held as long as the shop is open, so that no second process writes.
    _lock: File,
}

impl Shop {
    /// Opens the shop in this folder, and makes it when there is none.
    ///
    /// `InUse` when another process has it open, `NewerShop` when a newer Regulars wrote it.
    pub fn open(folder: &Path) -> Result<Shop> {
        std::fs::create_dir_all(folder)?;
        let lock = lock(folder)?;
        let path = folder.join(FILE_NAME);
        if path.exists() {
            let look = Connection::open_with_flags(&path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
            migrations::refuse_newer(&look)?;
        }
        let mut writer = Connection::open(&path)?;
        for_writing(&writer)?;
        migrations::run(&mut writer)?;
        changes::keep_rows_of_changes(&writer)?;
        day_lines::prepare(&writer)?;
        Ok(Shop {
            folder: folder.to_owned(),
            writer: Mutex::new(writer),
            readers: Mutex::new(Vec::new()),
            search: Arc::default(),
            duplicates: Arc::default(),
            chain: Arc::default(),
            kept: kept::Kept::default(),
            day_lines: Arc::default(),
            _lock: lock,
        })
    }

    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Reads one consistent state of the shop, also while an import writes.
    pub fn read<T>(&self, ask: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        let idle = self.readers.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let mut reader = match idle {
            Some(reader) => reader,
            None => for_reading(&self.folder.join(FILE_NAME))?,
        };
        let tx = reader.transaction()?;
        let answer = ask(&tx);
        drop(tx);
        self.readers.lock().unwrap_or_else(PoisonError::into_inner).push(reader);
        answer
    }

    /// The customers as they are searched, in the state that `db` reads.
    pub fn search(&self, db: &Connection) -> Result<Arc<search::Index>> {
        self.search.get(db, |making| self.make_search(making))
    }

    fn make_search(&self, making: search::Making<'_>) -> Result<Arc<search::Index>> {
        let (index, missed) = self.read(|db| making.finish(db))?;
        if missed.is_empty() {
            return Ok(index);
        }
        self.read(|db| self.search.lay(db, &missed))?;
        Ok(self.search.last().unwrap_or(index))
    }

    /// The search knows from now on how these customers stand: called after every change by hand to
    /// their names, places, contact points, notes or orders, and when they are joined, parted, put in
    /// the trash or taken out of it.
    pub fn search_changed(&self, customer_ids: &[i64]) -> Result<()> {
        if customer_ids.is_empty() {
            return Ok(());
        }
        if customer_ids.len() > search::MOST_AT_ONCE {
            return match self.search.make_anew() {
                Some(making) => self.make_search(making).map(|_| ()),
                None => Ok(()),
            };
        }
        self.read(|db| self.search.lay(db, customer_ids))?;
        let (path, slot) = (self.folder.join(FILE_NAME), Arc::clone(&self.search));
        if slot.is_to_be_made_smaller() {
            std::thread::spawn(move || {
                // If nobody makes it smaller now, it is asked again after the next change.
                let _ = make_beside(&path, &slot, slot.make_smaller());
            });
        }
        Ok(())
    }

    /// Sets of customers that are asked again and again.
    pub fn kept(&self) -> &kept::Kept {
        &self.kept
    }

    /// Pairs of customers who may be one person.
    pub fn duplicates(&self) -> &duplicates::Slot {
        &self.duplicates
    }

    /// Looks for pairs who may be one person beside everything else.
    pub fn look_for_duplicates(&self) {
        let (path, slot) = (self.folder.join(FILE_NAME), Arc::clone(&self.duplicates));
        std::thread::spawn(move || {
            // What goes wrong here is met again, and told, when the queue is opened.
            let _ = for_reading(&path).and_then(|db| slot.get(&db));
        });
    }

    /// What follows what in this shop, for whoever saw so many writes.
    pub fn chain(&self, db: &Connection, seen: u64) -> Result<Arc<chain::Index>> {
        match self.chain.waiting(db, seen)? {
            chain::Waiting::Fresh(index) => Ok(index),
            chain::Waiting::Old(index) => {
                self.count_chain();
                Ok(index)
            }
            chain::Waiting::Nothing => self.chain.make(db, seen),
        }
    }

    /// Counts what follows what beside everything else, unless that is being done.
    pub fn count_chain(&self) {
        let (path, slot) = (self.folder.join(FILE_NAME), Arc::clone(&self.chain));
        let seen = self.kept.n_writes();
        if slot.is_being_made() {
            return;
        }
        std::thread::spawn(move || {
            // What goes wrong here is met again, and told, by whoever asks next.
            let _ = for_reading(&path).and_then(|db| slot.make(&db, seen));
        });
    }

    /// Makes the search ready beside everything else, so that the first keystroke need not wait.
    pub fn warm_up_search(&self) {
        let (path, slot) = (self.folder.join(FILE_NAME), Arc::clone(&self.search));
        std::thread::spawn(move || {
            // What goes wrong here is met again, and told, by the first search.
            let _ = for_reading(&path).and_then(|db| {
                slot.get(&db, |making| {
                    make_beside(&path, &slot, Some(making))?;
                    slot.last().ok_or(Error::InUse)
                })
            });
        });
    }

    /// What is open of everybody up to this day at least, in the newest state.
    pub fn open_follow_ups(&self, until: NaiveDate) -> Result<Arc<day_lines::Open>> {
        self.day_lines.get(until, || self.read(|db| day_lines::read(db, Some(until))))
    }

    /// What is kept in memory of the day's work.
    pub fn day_lines(&self) -> &day_lines::Slot {
        &self.day_lines
    }

    /// Makes the day's work ready beside everything else, so that Today need not wait.
    pub fn warm_up_today(&self, today: NaiveDate) {
        let (path, slot) = (self.folder.join(FILE_NAME), Arc::clone(&self.day_lines));
        std::thread::spawn(move || {
            // What goes wrong here is met again, and told, when Today is opened.
            let _ = for_reading(&path).and_then(|db| {
                slot.get(NaiveDate::MIN, || day_lines::read(&db, None))?;
                slot.anniversaries.get(&db, today)
            });
        });
    }

    /// Today knows from now on how those stand who were planned anew.
    fn planned(&self, customers: &[i64]) {
        if !customers.is_empty() {
            let read = |ids: &[i64], until| self.read(|db| day_lines::read_some(db, ids, until));
            self.day_lines.planned(customers, read);
        }
    }

    /// Commits what may have changed all customers. The search is ready before anybody hears that
    /// it is done; up to then it answers as before, so that no click has to wait.
    pub(super) fn commit_and_search(&self, tx: Transaction<'_>) -> Result<()> {
        let making = self.search.make_anew();
        let planned = day_lines::noted(&tx)?;
        tx.commit()?;
        self.kept.written();
        self.planned(&planned);
        if let Some(making) = making {
            // It is done, whatever happens here; what goes wrong is met again by the next search.
            let _ = self.make_search(making);
        }
        Ok(())
    }

    /// Writes in one transaction: all of it on `Ok`, nothing on `Err`.
    pub fn write<T>(&self, act: impl FnOnce(&Transaction<'_>) -> Result<T>) -> Result<T> {
        let mut writer = self.writer();
        let tx = writer.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let answer = act(&tx)?;
        let planned = day_lines::noted(&tx)?;
        tx.commit()?;
        self.kept.written();
        self.planned(&planned);
        Ok(answer)
    }

    /// Answers what a write would come to, and writes nothing.
    pub fn try_out<T>(&self, act: impl FnOnce(&Transaction<'_>) -> Result<T>) -> Result<T> {
        let mut writer = self.writer();
        act(&writer.transaction_with_behavior(TransactionBehavior::Immediate)?)
    }

    /// The writing connection itself, for the import, which sets it up in its own way.
    pub(super) fn writer(&self) -> MutexGuard<'_, Connection> {
        self.writer.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Makes the search on a connection of its own.
fn make_beside(path: &Path, slot: &search::Slot, making: Option<search::Making<'_>>) -> Result<()> {
    let Some(making) = making else { return Ok(()) };
    let (_, missed) = making.finish(&for_reading(path)?)?;
    if missed.is_empty() { Ok(()) } else { slot.lay(&for_reading(path)?, &missed) }
}

fn lock(folder: &Path) -> Result<File> {
    let lock =
        File::options().create(true).truncate(false).write(true).open(folder.join(LOCK_NAME))?;
    match lock.try_lock() {
        Ok(()) => Ok(lock),
        Err(TryLockError::WouldBlock) => Err(Error::InUse),
        Err(TryLockError::Error(error)) => Err(error.into()),
    }
}

fn for_writing(db: &Connection) -> Result<()> {
    db.pragma_update(None, "journal_mode", "WAL")?;
    db.pragma_update(None, "synchronous", "FULL")?;
    db.pragma_update(None, "foreign_keys", true)?;
    db.pragma_update(None, "cache_size", -32_768)?;
    db.pragma_update(None, "temp_store", "MEMORY")?;
    for_both(db)
}

fn for_reading(path: &Path) -> Result<Connection> {
    let db = Connection::open_with_flags(
        path,
        OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX,
    )?;
    db.pragma_update(None, "query_only", true)?;
    db.pragma_update(None, "cache_size", -8_192)?;
    for_both(&db)?;
    Ok(db)
}

/// Plans of statements do not hang on what is bound to them; otherwise SQLite would make the plan of
/// some cached statements anew each time.
fn for_both(db: &Connection) -> Result<()> {
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    db.busy_timeout(std::time::Duration::from_secs(5))?;
    db.set_prepared_statement_cache_capacity(128);
    Ok(())
}
