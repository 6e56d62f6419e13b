// Every command of the core as one function; the only place where their names stand.
import { call } from "./bridge.js"

/** @import { ActedOnOrder, ActOnOrder, Attempt, Batch, CallSheet, Compare, Comparison, Merge, Merged, Parts, Split, SplitOff, Coverage, CustomerCard, CustomerList, Customers, ExportFormat, FileColumns, Filter, Find, FirstDay, FirstLook, FollowUpRow, FollowUps, Found, Import,
 *   ImportReport, KnownFormat, OrderRow, OwnFormat, Problems, Reading, Recorded, SavedView, SaveView, Settings, Sheet, ShopStatus, Skip, Snooze, Today, TodayPage, Undone, UndoImport,
 *   UndoReport, Watch, Written } from "./generated/types.d.ts" */
/** @import { AddPoint, Bulk, BulkDone, BulkPreview, Refuse, RetirePoint, Trash, TrashEmptied } from "./generated/types.d.ts" */
/** @import { FieldVersion, OwnField, SaveOwnField, SetCustomer, SetHousehold, SetReferral } from "./generated/types.d.ts" */
/** @import { AddFile, BringBackPoint, CheckFields, FieldHistory, FieldRead, PointChanged } from "./generated/types.d.ts" */
/** @import { ChangeLine, ChangeList, ChangeNote, Changes, CustomerListed, Done, ListMade, MakeList, NoteDone, NoteWritten, PutOffNote, PutOnList, SetTags, Tag, TakeOffList, TurnedBack, UndoFirst,
 *   WriteNote } from "./generated/types.d.ts" */
/** @import { PaperOfProduct, ProductPaper, SlipsOf, SlipsPaper } from "./generated/types.d.ts" */
/** @import { CustomerPaper, Like, LikeCustomer, NewCustomer, NewCustomerMade, OnPaper, OrderStep, Sell, Sold, StatementOf } from "./generated/types.d.ts" */

/** @import { CallQueue, QueueOfCalls, TalkPage } from "./generated/types.d.ts" */
/** @import { CloseComplaint, ComplaintOpened, MakePromise, MovePromise, OpenComplaint, PromiseMade, SettleComplaint, Talk, TalkPreview, TalkRecorded } from "./generated/types.d.ts" */
/** @import { CadencePreview, CadenceVersion, CalendarWritten, ExportCalendar, HolidaysRead, PreviewCadence, PreviewRulebook } from "./generated/types.d.ts" */
/** @import { CallsWeek, JudgedLines, PrintedSheet, SheetPage, TypedLines } from "./generated/types.d.ts" */

/** @import { AnswerQuestions, CheckScript, NoteProduct, ProductCard, ProductList, Products, SaveScript, ScriptChecked, ScriptPage } from "./generated/types.d.ts" */
/** @import { Decide, Decided, DuplicateList, Duplicates } from "./generated/types.d.ts" */
/** @import { AddWording, KeptTooLong, LeftOut, LeftOutPage, RulebookPage, SaveRulebook, Wordings } from "./generated/types.d.ts" */

/** @returns {Promise<ShopStatus>} */
export const shopStatus = () => call("shop.status")

/** @returns {Promise<Settings>} */
export const settings = () => call("settings.get")

/** @param {Settings} settings @returns {Promise<Settings>} */
export const saveSettings = (settings) => call("settings.save", settings)

/** What a draft of the follow-up plan would move, for some thousand customers.
 * @param {PreviewCadence} draft
 * @returns {Promise<CadencePreview>} */
export const previewCadence = (draft) => call("cadence.preview", draft)

/** The days on which the follow-up plan was changed, the newest first.
 * @returns {Promise<CadenceVersion[]>} */
export const cadenceVersions = () => call("cadence.versions")

/** Holidays out of a calendar file; nothing is kept.
 * @param {string} path
 * @returns {Promise<HolidaysRead>} */
export const readHolidays = (path) => call("holidays.read", { path })

/** Writes the work of the coming days as a calendar file.
 * @param {ExportCalendar} calendar
 * @returns {Promise<CalendarWritten>} */
export const exportCalendar = (calendar) => call("calendar.export", calendar)

/** @returns {Promise<KnownFormat[]>} */
export const knownFormats = () => call("imports.formats")

/** @param {Import} files @returns {Promise<ImportReport>} */
export const tryImport = (files) => call("imports.dry_run", files)

/** @param {Import} files @returns {Promise<ImportReport>} */
export const runImport = (files) => call("imports.run", files)

/** @returns {Promise<Batch[]>} */
export const imports = () => call("imports.list")

/** @param {Import} files @returns {Promise<Reading[]>} */
export const openReadings = (files) => call("imports.readings", files)

/** @returns {Promise<FirstDay>} */
export const firstDay = () => call("imports.first_day")

/** @returns {Promise<FirstLook[]>} */
export const firstLook = () => call("imports.look")

/** @param {Problems} problems @returns {Promise<Written>} */
export const writeProblems = (problems) => call("imports.problems_csv", problems)

/** @param {string} path @returns {Promise<FileColumns>} */
export const fileColumns = (path) => call("formats.columns", { path })

/** @returns {Promise<OwnFormat[]>} */
export const ownFormats = () => call("formats.own")

/** @param {OwnFormat} format @returns {Promise<OwnFormat>} */
export const saveFormat = (format) => call("formats.save", format)

/** @param {string} id @returns {Promise<void>} */
export const removeFormat = (id) => call("formats.remove", { id })

/** @param {ExportFormat} file @returns {Promise<Written>} */
export const exportFormat = (file) => call("formats.export", file)

/** @param {string} path @returns {Promise<OwnFormat>} */
export const bringFormat = (path) => call("formats.bring", { path })

/** @returns {Promise<Watch>} */
export const watched = () => call("watch.look")

/** @param {string | null} folder
 * @returns {Promise<Watch>} */
export const watchFolder = (folder) => call("watch.set", { folder })

/** @param {string} path @returns {Promise<Watch>} */
export const dismissFile = (path) => call("watch.dismiss", { path })

/** @returns {Promise<Coverage>} */
export const coverage = () => call("imports.coverage")

/** Takes an import back, or tells what that would do.
 * @param {UndoImport} which
 * @returns {Promise<UndoReport>} */
export const undoImport = (which) => call("imports.undo", which)

/** @param {Today} only @returns {Promise<TodayPage>} */
export const todayPage = (only) => call("today.page", only)

/** @param {FollowUps} which @returns {Promise<FollowUpRow[]>} */
export const followUps = (which) => call("follow_ups.list", which)

/** @param {Attempt} attempt @returns {Promise<Recorded>} */
export const recordAttempt = (attempt) => call("attempts.record", attempt)

/** Whom to talk with, the most urgent first.
 * @param {QueueOfCalls} which
 * @returns {Promise<CallQueue>} */
export const callQueue = (which) => call("calls.queue", which)

/** All that is of use while one talks with a customer.
 * @param {number} customer
 * @returns {Promise<TalkPage>} */
export const openTalk = (customer) => call("talks.open", { customer })

/** One talk, about any number of follow-ups, with all that was said in it.
 * @param {Talk} talk
 * @returns {Promise<TalkRecorded>} */
export const recordTalk = (talk) => call("talks.record", talk)

/** What would follow from it, before it is written down.
 * @param {Talk} talk
 * @returns {Promise<TalkPreview>} */
export const previewTalk = (talk) => call("talks.preview", talk)

/** @param {MakePromise} promise @returns {Promise<PromiseMade>} */
export const makePromise = (promise) => call("promises.make", promise)

/** @param {MovePromise} promise @returns {Promise<Done>} */
export const movePromise = (promise) => call("promises.move", promise)

/** @param {number} id @returns {Promise<Done>} */
export const keepPromise = (id) => call("promises.keep", { id })

/** @param {number} id @returns {Promise<Done>} */
export const dropPromise = (id) => call("promises.drop", { id })

/** @param {OpenComplaint} complaint @returns {Promise<ComplaintOpened>} */
export const openComplaint = (complaint) => call("complaints.open", complaint)

/** @param {SettleComplaint} complaint @returns {Promise<Done>} */
export const settleComplaint = (complaint) => call("complaints.settle", complaint)

/** @param {CloseComplaint} complaint @returns {Promise<Done>} */
export const closeComplaint = (complaint) => call("complaints.close", complaint)

/** @param {Skip} skip @returns {Promise<Recorded>} */
export const skipFollowUp = (skip) => call("follow_ups.skip", skip)

/** @param {Snooze} snooze @returns {Promise<Recorded>} */
export const snoozeFollowUp = (snooze) => call("follow_ups.snooze", snooze)

/** @param {number} event_id @returns {Promise<Undone>} */
export const undoEvent = (event_id) => call("events.undo", { event_id })

/** @param {Customers} find
 * @returns {Promise<CustomerList>} */
export const findCustomers = (find) => call("customers.list", find)

/** How many customers each filter means.
 * @param {Filter[]} filters
 * @returns {Promise<number[]>} */
export const countCustomers = (filters) => call("customers.count", { filters })

/** Callers, customers, orders, products, notes and names on channels, while one types.
 * @param {string} query
 * @returns {Promise<Found>} */
export const findAnything = (query) => call("find.anything", { query })

/** @returns {Promise<SavedView[]>} */
export const savedViews = () => call("views.all")

/** @param {SaveView} view
 * @returns {Promise<SavedView>} */
export const saveView = (view) => call("views.save", view)

/** All views, in the order in which they stand from now on.
 * @param {number[]} ids
 * @returns {Promise<SavedView[]>} */
export const orderViews = (ids) => call("views.order", { ids })

/** @param {number} id
 * @returns {Promise<SavedView[]>} */
export const removeView = (id) => call("views.remove", { id })

/** @param {number} id
 * @returns {Promise<CustomerCard>} */
export const customerCard = (id) => call("customers.card", { id })

/** The newest changes by hand, or those about one customer, and what undo and redo would do next.
 * @param {Changes} which
 * @returns {Promise<ChangeList>} */
export const changes = (which = {}) => call("changes.list", which)

/** Without a number the last change that stands.
 * @param {number | null} id
 * @returns {Promise<TurnedBack>} */
export const undoChange = (id = null) => call("changes.undo", { id })

/** What has to be taken back before this one can be.
 * @param {number} id
 * @returns {Promise<UndoFirst>} */
export const undoFirst = (id) => call("changes.first", { id })

/** Without a number what was undone last.
 * @param {number | null} id
 * @returns {Promise<TurnedBack>} */
export const redoChange = (id = null) => call("changes.redo", { id })

/** @param {WriteNote} note
 * @returns {Promise<NoteWritten>} */
export const writeNote = (note) => call("notes.write", note)

/** @param {ChangeNote} note
 * @returns {Promise<Done>} */
export const changeNote = (note) => call("notes.change", note)

/** @param {number} id
 * @returns {Promise<Done>} */
export const removeNote = (id) => call("notes.remove", { id })

/** @param {NoteDone} note
 * @returns {Promise<Done>} */
export const finishNote = (note) => call("notes.done", note)

/** @param {PutOffNote} note
 * @returns {Promise<Done>} */
export const putOffNote = (note) => call("notes.put_off", note)

/** What is emptied stays empty, whatever files say.
 * @param {SetCustomer} fields
 * @returns {Promise<Done>} */
export const setCustomer = (fields) => call("customers.set", fields)

/** How texts would be kept, or why they cannot be.
 * @param {CheckFields} texts
 * @returns {Promise<FieldRead[]>} */
export const checkFields = (texts) => call("fields.check", texts)

/** @param {FieldHistory} which
 * @returns {Promise<FieldVersion[]>} */
export const fieldHistory = (which) => call("fields.history", which)

/** @returns {Promise<OwnField[]>} */
export const ownFields = () => call("fields.custom_list")

/** @param {SaveOwnField} field
 * @returns {Promise<Done>} */
export const saveOwnField = (field) => call("fields.custom_save", field)

/** @param {SetHousehold} household
 * @returns {Promise<Done>} */
export const setHousehold = (household) => call("household.set", household)

/** @param {SetReferral} referral
 * @returns {Promise<Done>} */
export const setReferral = (referral) => call("referral.set", referral)

/** @param {AddPoint} point
 * @returns {Promise<PointChanged>} */
export const addPoint = (point) => call("contact_points.add", point)

/** @param {RetirePoint} point
 * @returns {Promise<PointChanged>} */
export const retirePoint = (point) => call("contact_points.retire", point)

/** @param {BringBackPoint} point
 * @returns {Promise<PointChanged>} */
export const bringBackPoint = (point) => call("contact_points.bring_back", point)

/** @param {AddFile} file
 * @returns {Promise<Done>} */
export const addFile = (file) => call("files.add", file)

/** @param {number} id
 * @returns {Promise<Done>} */
export const removeFile = (id) => call("files.remove", { id })

/** Nothing but the customer takes this back, also no undo.
 * @param {Refuse} refusal
 * @returns {Promise<Done>} */
export const refuse = (refusal) => call("customers.refuse", refusal)

/** @returns {Promise<Trash>} */
export const trash = () => call("trash.list")

/** Everybody in the trash goes for good.
 * @returns {Promise<TrashEmptied>} */
export const emptyTrash = () => call("trash.empty")

/** @param {number} customer
 * @returns {Promise<Done>} */
export const putInTrash = (customer) => call("trash.put", { customer })

/** @param {number} customer
 * @returns {Promise<Done>} */
export const takeOutOfTrash = (customer) => call("trash.restore", { customer })

/** How many it would be, and who is left out for which reason.
 * @param {Bulk} act
 * @returns {Promise<BulkPreview>} */
export const previewBulk = (act) => call("bulk.preview", act)

/** @param {Bulk} act
 * @returns {Promise<BulkDone>} */
export const doBulk = (act) => call("bulk.do", act)

/** @returns {Promise<Tag[]>} */
export const tags = () => call("tags.all")

/** @param {SetTags} tags
 * @returns {Promise<Done>} */
export const setTags = (tags) => call("tags.set", tags)

/** @returns {Promise<CustomerListed[]>} */
export const lists = () => call("lists.all")

/** @param {MakeList} list
 * @returns {Promise<ListMade>} */
export const makeList = (list) => call("lists.make", list)

/** @param {PutOnList} who
 * @returns {Promise<Done>} */
export const putOnList = (who) => call("lists.put", who)

/** @param {TakeOffList} who
 * @returns {Promise<Done>} */
export const takeOffList = (who) => call("lists.take_off", who)
/** Pairs who may be one person, the likeliest first.
 * @param {Duplicates} page
 * @returns {Promise<DuplicateList>} */
export const duplicates = (page = {}) => call("duplicates.list", page)

/** @param {Decide} decision
 * @returns {Promise<Decided>} */
export const decideDuplicate = (decision) => call("duplicates.decide", decision)

/** Two customers side by side, with what a merge would move.
 * @param {Compare} pair
 * @returns {Promise<Comparison>} */
export const compareCustomers = (pair) => call("customers.compare", pair)

/** @param {Merge} merge
 * @returns {Promise<Merged>} */
export const mergeCustomers = (merge) => call("customers.merge", merge)

/** What a customer is made of, and what binds it.
 * @param {number} id
 * @returns {Promise<Parts>} */
export const customerParts = (id) => call("customers.parts", { id })

/** @param {Split} split
 * @returns {Promise<SplitOff>} */
export const splitCustomer = (split) => call("customers.split", split)

/** @param {Find} find
 * @returns {Promise<OrderRow[]>} */
export const findOrders = (find) => call("orders.list", find)

/** Writes somebody down; a name or any way to reach them is enough.
 * @param {NewCustomer} customer
 * @returns {Promise<NewCustomerMade>} */
export const newCustomer = (customer) => call("customers.new", customer)

/** Who may be meant by what is typed so far.
 * @param {Like} typed
 * @returns {Promise<LikeCustomer[]>} */
export const likeCustomers = (typed) => call("customers.like", typed)

/** @param {Sell} sale
 * @returns {Promise<Sold>} */
export const sell = (sale) => call("orders.sell", sale)

/** Says one thing of an order, or takes it back.
 * @param {ActOnOrder} act
 * @returns {Promise<ActedOnOrder>} */
export const actOnOrder = (act) => call("orders.act", act)

/** @param {number} id
 * @returns {Promise<OrderStep[]>} */
export const orderHistory = (id) => call("orders.history", { id })

/** What to know of a customer before a talk, for paper.
 * @param {OnPaper} customer
 * @returns {Promise<CustomerPaper>} */
export const prepPage = (customer) => call("paper.prep", customer)

/** The orders of a customer with what was paid and given back, to be handed over.
 * @param {StatementOf} customer
 * @returns {Promise<CustomerPaper>} */
export const customerStatement = (customer) => call("paper.statement", customer)

/** @param {Sheet} sheet
 * @returns {Promise<CallSheet>} */
export const previewSheet = (sheet) => call("call_sheet.preview", sheet)

/** @param {PaperOfProduct} product
 * @returns {Promise<ProductPaper>} */
export const previewProduct = (product) => call("paper.product", product)

/** A slip for every parcel of somebody who comes back.
 * @param {SlipsOf} slips
 * @returns {Promise<SlipsPaper>} */
export const previewSlips = (slips) => call("slips.preview", slips)

/** Gives the sheet its number.
 * @param {Sheet} sheet
 * @returns {Promise<CallSheet>} */
export const printedSheet = (sheet) => call("call_sheet.print", sheet)

/** The sheets on paper, the newest first, with how many of their rows are back.
 * @returns {Promise<PrintedSheet[]>} */
export const printedSheets = () => call("sheets.list")

/** @param {number} number
 * @returns {Promise<SheetPage>} */
export const sheetToEnter = (number) => call("sheets.read", { number })

/** What would become of the lines; nothing is written.
 * @param {TypedLines} lines
 * @returns {Promise<JudgedLines>} */
export const judgeLines = (lines) => call("sheets.judge", lines)

/** Writes the lines down as one change.
 * @param {TypedLines} lines
 * @returns {Promise<JudgedLines>} */
export const enterLines = (lines) => call("sheets.enter", lines)

/** @returns {Promise<CallsWeek>} */
export const callsWeek = () => call("calls.week")
/** @param {{ kind?: string, language?: string }} which
 * @returns {Promise<ScriptPage>} */
export const script = (which) => call("scripts.get", which)

/** What a text would say to three customers, and what is wrong with it; nothing is kept.
 * @param {CheckScript} text
 * @returns {Promise<ScriptChecked>} */
export const checkScript = (text) => call("scripts.check", text)

/** @param {SaveScript} text
 * @returns {Promise<Done>} */
export const saveScript = (text) => call("scripts.save", text)

/** @param {Products} which
 * @returns {Promise<ProductList>} */
export const products = (which) => call("products.list", which)

/** @param {string} title
 * @returns {Promise<ProductCard>} */
export const product = (title) => call("products.get", { title })

/** @param {NoteProduct} note
 * @returns {Promise<Done>} */
export const noteProduct = (note) => call("products.note", note)

/** @param {AnswerQuestions} answers
 * @returns {Promise<Done>} */
export const answerQuestions = (answers) => call("products.answers", answers)

export { chooseFiles, chooseFolder, choosePapers, choosePlace, dial, onDrop, onProgress, openPaper, pageAddress, printList, printPage, printSheet, saveList, savePage, saveSheet, sheetAddress, stop } from "./bridge.js"


/** What every channel lets the shop do with its buyers; and all that holds for one of them. @returns {Promise<RulebookPage>} */
export const rulebook = () => call("rulebook.get")
/** @param {SaveRulebook} rules @returns {Promise<RulebookPage>} */
export const saveRulebook = (rules) => call("rulebook.save", rules)
/** What such rules would let through and hold back, for some thousand customers. @param {PreviewRulebook} draft @returns {Promise<CadencePreview>} */
export const previewRulebook = (draft) => call("rulebook.preview", draft)
/** Whose data from a channel is older than it may be. @param {string} channel @returns {Promise<KeptTooLong>} */
export const keptTooLong = (channel) => call("rulebook.kept", { channel })
/** Who is left out of a day's work, and which rule says so. @param {LeftOut} which @returns {Promise<LeftOutPage>} */
export const whoIsLeftOut = (which) => call("left_out.list", which)
/** The words in which permission is asked for. @returns {Promise<Wordings>} */
export const wordings = () => call("wordings.all")
/** @param {AddWording} wording @returns {Promise<Wordings>} */
export const addWording = (wording) => call("wordings.add", wording)
