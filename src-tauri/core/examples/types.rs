//! Prints the types of every request and answer, for the interface to be checked against:
//! `cargo run -q -p regulars-core --example types > ui/generated/types.d.ts`.

use regulars_core::api::{answers, requests};
use ts_rs::{Config, TS};

/// Declares each named type of a module.
macro_rules! declared {
    ($config:expr, $module:ident: $($name:ident),+ $(,)?) => {
        vec![$($module::$name::decl($config)),+]
    };
}

#[expect(clippy::print_stdout, reason = "what is printed is the file")]
fn main() {
    let config = Config::new().with_large_int("number");
    println!("// Made from src-tauri/core/src/api by `cargo xtask`; changes belong there.");
    for declaration in
        answered(&config).into_iter().chain(asked(&config).into_iter().map(may_be_left_out))
    {
        println!("\nexport {declaration}");
    }
}

fn answered(config: &Config) -> Vec<String> {
    declared!(config, answers:
        Money, Written,
        // People and orders
        CustomerList, CustomerRow, CustomerCard, ContactPoint, SaidNo, PointChanged, TimelineEntry, OrderRow, OrderLine,
        // Who is one person
        Comparison, Side, SidePoint, ComparedField, Likeness, Moves, Restriction, DuplicateList,
        Parts, Part, PartIdentity, Link, PartNote, PartTag, PartFile, Merged, SplitOff, Decided,
        // The customer file, changes and bulk
        Note, Reminder, NoteWritten, Tag, CustomerListed, ListMade, OnList, OwnField, FieldValue, FieldVersion, Household, Person,
        ChangeLine, Place, ChangeList, Done, TurnedBack, UndoFirst, Trash, TrashRow, TrashEmptied, BulkPreview, BulkDone,
        // The card by hand
        FieldRead, CustomerFile,
        // Finding
        Found, FoundCallers, Caller, FoundCustomers, FoundOrders, FoundProducts, FoundProduct, FoundNotes, FoundNote,
        FoundIdentities, FoundIdentity, SavedView,
        // Stage, standing, and what is done by hand
        Rhythm, StageChange, Standing, StandingReason, Tendency, ReadyAnswer, OrderStep, Sold, ActedOnOrder,
        NewCustomerMade, LikeCustomer,
        // Today
        TodayPage, Target, TodaySection, Line, Lost, MediumNow, Leaves, Parcel, Occasion, FirstDay, FollowUpRow, Reason, Complained, DaysAfter, Habit, Answers, DoneAct, Recorded, Undone,
        // Talks
        CallQueue, QueuedCall, TalkPage, TalkPoint, LastTalk, TalkRecorded, TalkPreview, Then, OtherPoint, Promise, PromiseMade, Complaint, ComplaintOpened,
        // Sheets that are typed back
        PrintedSheet, SheetPage, RowOfSheet, KeptLine, JudgedLines, JudgedLine, JudgedRow, CallsWeek,
        // Rulebook
        RulebookPage, ChannelBook, BookRow, BookCell, BookDays, KeptTooLong, KeptRow, LeftOutCount, LeftOutPage, LeftOutRow,
        LeftOutMedium, Wordings, WordingLanguage, Wording,
        // What to say
        ToSay, Script, ScriptSection, Suggestion, SameAgain, CallHours, FromUntil, ProductAnswer, ProductNote,
        ScriptPage, ScriptKind, ScriptVersion, ScriptChecked, ScriptFlaw, ScriptLack, ScriptPreview,
        ProductList, ProductRow, ProductCard, ProductAfter,
        // Import
        ImportReport, ImportedFile, Problem, Counts, CustomerCounts, ExampleOrder, Change, Batch, KnownFormat, Progress,
        ChannelTerms, Skipped, ConsentCounts, Alike, FirstLook, UndoReport, Reversed, Kept,
        Coverage, ChannelCoverage, MonthCoverage, Span, Watch, OfferedFile,
        FileColumns, FileColumn, NearFormat, OwnFormat, Reading,
        // Paper and shop
        CallSheet, CustomerPaper, ListPaper, ProductPaper, SlipsPaper, ShopStatus, ChannelStatus, Settings, ChannelRules, LeaveEdit, DaysEdit, KeepEdit, BasisEdit, Gift, Cadence, Step, ChurnStep, OwnKind, Budget, Holiday, Quiet,
        CalendarWritten, HolidaysRead, HolidayNotRead, CadencePreview, WeekPreview, MovedFollowUp, CadenceVersion, Stats,
    )
}

fn asked(config: &Config) -> Vec<String> {
    declared!(config, requests: ById, Import, UndoImport, OneFile, OneFormat, ExportFormat, Problems, WatchFolder, Today, FollowUps, Attempt, Skip, Snooze, Undo, Find, Sheet, SlipsOf,
        // Who is one person
        Compare, Merge, Choice, Split, Take, Duplicates, Decide,
        // The customer file, changes and bulk
        Changes, OneChange, WriteNote, ChangeNote, NoteDone, PutOffNote, SetTags, MakeList, PutOnList, TakeOffList, SaveOwnField,
        SetCustomer, SetHousehold, SetReferral, Refuse, OneCustomer, Bulk, Who, Matching, ListOnPaper,
        // The card by hand
        FieldHistory, CheckFields, AddFile, AddPoint, RetirePoint, BringBackPoint,
        // Finding
        FindAnything, Filter, AllOf, AnyOf, NoneOf, Condition, FilterValue, Amount, View, SaveView, OrderViews, Customers, CountCustomers,
        // By hand
        NewCustomer, NewPoint, Like, Sell, SellLine, ActOnOrder, OnPaper, StatementOf,
        // Rhythm
        ExportCalendar, PreviewCadence, PreviewRulebook,
        // Sheets that are typed back
        OneSheet, TypedLines,
        // Talks
        Talk, SaidOfConsent, NewPromise, NewComplaint, Answer, SheetRow, MakePromise, MovePromise, OpenComplaint, SettleComplaint,
        CloseComplaint, OpenTalk, QueueOfCalls,
        // Rulebook
        SaveRulebook, SetLeave, SetDays, OneChannel, LeftOut, AddWording,
        // What to say
        OneScript, CheckScript, SaveScript, WhatToSay, Products, OneProduct, PaperOfProduct, NoteProduct, AnswerQuestions, QuestionAnswer,
    )
}

/// What a request may leave out is `null` or absent.
fn may_be_left_out(declaration: String) -> String {
    let fields =
        declaration.split(',').map(|field| match (field.contains("| null"), field.rfind(':')) {
            (true, Some(colon)) => format!("{}?{}", &field[..colon], &field[colon..]),
            (true, None) | (false, _) => field.to_owned(),
        });
    fields.collect::<Vec<_>>().join(",")
}
