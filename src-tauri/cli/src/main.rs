//! Regulars in a terminal: the same commands as the window, for scripts and for checking.

mod by_hand;
mod calendar;
mod changes;
mod facts;
mod formats;
mod imports;
mod kinds;
mod matching;
mod out;
mod paper;
mod people;
mod sheets;
mod shop;
mod talks;
mod trash;
mod work;

use std::path::PathBuf;
use std::process::ExitCode;

use chrono::NaiveDate;
use clap::{Parser, Subcommand};
use regulars_core::Result;

use out::Out;
use shop::Desk;

/// What stands under the options of one command.
const EVERYWHERE: &str = "With every command";

/// A customer book for small merchants. Data goes to stdout, words to stderr. Exit: 0 done,
/// 1 refused and nothing changed, 2 wrong usage.
#[derive(Parser)]
#[command(name = "regulars", version)]
struct Asked {
    /// The folder of the shop; else REGULARS_SHOP, else the usual folder of this system.
    #[arg(long, global = true, value_name = "DIR", help_heading = EVERYWHERE)]
    shop: Option<PathBuf>,
    /// Takes the place of the shop's own day.
    #[arg(long, global = true, value_name = "YYYY-MM-DD", value_parser = shop::day, help_heading = EVERYWHERE)]
    today: Option<NaiveDate>,
    /// Prints the whole answer as JSON.
    #[arg(long, global = true, help_heading = EVERYWHERE)]
    json: bool,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Brings order exports into the shop.
    Import(imports::Import),
    /// Lists what has come in, newest first.
    Batches,
    /// Takes an import back, or without a number the last change by hand.
    Undo(changes::Undo),
    /// Does once more what was undone last.
    Redo,
    /// Lists what was changed by hand, newest first.
    History,
    /// Shows which months of which channel the shop knows.
    Coverage,
    /// Lists the exports that can be read.
    Formats(formats::Formats),
    /// Shows the columns of a file and what they may be.
    Columns(formats::Columns),
    /// Lists, brings, exports or removes formats of the merchant's own.
    Map(formats::Map),
    /// Lists customers, or those whom a query names.
    Customers(people::Find),
    /// Shows all that is known of one customer, or writes somebody down.
    Customer(people::Customer),
    /// Writes a sale down, at the counter or the market.
    Sale(by_hand::Sale),
    /// Lists pairs who may be one person, or decides on one.
    Duplicates(matching::Duplicates),
    /// Lists who was put away, brings somebody back, or empties the trash.
    Trash(trash::Trash),
    /// Lists orders, or those that a query names.
    Orders(people::Find),
    /// Lists planned follow-ups by day, or who is left out of them.
    FollowUps(work::FollowUps),
    /// Records how a talk went, about one follow-up or several.
    Attempt(talks::Attempt),
    /// Puts a follow-up off.
    Snooze(talks::Snooze),
    /// Skips a follow-up.
    Skip(talks::Skip),
    /// Makes a promise, or says what became of one.
    Promise(talks::Promise),
    /// Opens a complaint, or says what was done about it.
    Complaint(talks::Complaint),
    /// Writes the call sheet of a day, or another paper of its work.
    CallSheet(paper::CallSheet),
    /// Writes the work of the coming days for a calendar program.
    Calendar(calendar::Calendar),
    /// Types a printed sheet back from a file.
    EnterSheet(sheets::EnterSheet),
    /// Plans one case of the cadence; needs no shop.
    Plan(facts::Plan),
    /// Counts everything.
    Stats,
    /// Prints everything a merchant would miss, as sorted JSON lines.
    Dump,
    /// Runs any command of the api.
    Call(facts::Call),
}

fn main() -> ExitCode {
    let asked = Asked::parse();
    let mut out = Out::new(asked.json);
    match run(asked, &mut out).and_then(|()| Ok(out.finish()?)) {
        Ok(()) => ExitCode::SUCCESS,
        // Whoever reads has seen enough.
        Err(_) if out.is_closed() => ExitCode::SUCCESS,
        Err(error) => {
            out::say(&format!("regulars: {error} [{}]", error.code()));
            ExitCode::from(1)
        }
    }
}

fn run(asked: Asked, out: &mut Out) -> Result<()> {
    if let Command::Plan(plan) = asked.command {
        return plan.run(out);
    }
    let desk = Desk::open(asked.shop, asked.today)?;
    match asked.command {
        Command::Import(import) => import.run(&desk, out),
        Command::Batches => imports::batches(&desk, out),
        Command::Undo(undo) => undo.run(&desk, out),
        Command::Redo => changes::redo(&desk, out),
        Command::History => changes::history(&desk, out),
        Command::Coverage => imports::coverage(&desk, out),
        Command::Formats(formats) => formats.run(&desk, out),
        Command::Columns(columns) => columns.run(&desk, out),
        Command::Map(map) => map.run(&desk, out),
        Command::Customers(find) => find.customers(&desk, out),
        Command::Customer(customer) => customer.run(&desk, out),
        Command::Sale(sale) => sale.run(&desk, out),
        Command::Duplicates(duplicates) => duplicates.run(&desk, out),
        Command::Trash(trash) => trash.run(&desk, out),
        Command::Orders(find) => find.orders(&desk, out),
        Command::FollowUps(follow_ups) => follow_ups.run(&desk, out),
        Command::Attempt(attempt) => attempt.run(&desk, out),
        Command::Snooze(snooze) => snooze.run(&desk, out),
        Command::Skip(skip) => skip.run(&desk, out),
        Command::Promise(promise) => promise.run(&desk, out),
        Command::Complaint(complaint) => complaint.run(&desk, out),
        Command::CallSheet(sheet) => sheet.run(&desk, out),
        Command::Calendar(calendar) => calendar.run(&desk, out),
        Command::EnterSheet(sheet) => sheet.run(&desk, out),
        Command::Plan(plan) => plan.run(out),
        Command::Stats => facts::stats(&desk, out),
        Command::Dump => facts::dump(&desk, out),
        Command::Call(call) => call.run(&desk, out),
    }
}
