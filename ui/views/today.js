// Today: whom to get in touch with, why, and what came of it.
import { html, nothing } from "lit"
import { keepPromise, todayPage } from "../api.js"
import { longDay, number } from "../format.js"
import { kindName } from "../parts/cadence-words.js"
import { MEANS_ICON } from "../parts/channel.js"
import { doneStrip } from "../parts/done-strip.js"
import { empty } from "../parts/empty.js"
import { icon } from "../parts/icon.js"
import { key } from "../parts/key.js"
import { isPromiseFirst, ledgerPart } from "../parts/ledger.js"
import { leftOut } from "../parts/left-out.js"
import { reminderPart } from "../parts/reminders.js"
import { draw, go, reload } from "../parts/screen.js"
import { occasions, parcels, stillToCome } from "../parts/today-aside.js"
import { t } from "../words.js"
import { byHand } from "./changes.js"
import { actions as followUp, keysFor, pad } from "./follow-up.js"
import { isOwedOpen, owedEditor, owedKeys } from "./promises.js"
import { actions as reminder, reminderKeys, reminderPad } from "./reminder.js"
import { saveCalendar } from "./settings-calendar.js"

/** @import { DoneAct, Line, Reminder, ShopStatus, TodayPage } from "../generated/types.d.ts" */
/** @import { KeyAct } from "../parts/key.js" */
/** A row of the ledger, and how the page tells it from others.
 * @typedef {{ mark: string, customer_id: number, reminder?: Reminder, line?: Line }} Row */
/** @typedef {TodayPage & { status: ShopStatus, rows: Row[] }} Data */

/** @type {{ kind: string | null, medium: string | null, all: boolean }} */
const only = { kind: null, medium: null, all: false }
/** The row that keys speak to, and its place for when it has gone. */
let selected = ""
let selectedAt = 0
let showsAllDone = false
let loadedAt = 0
let ticking = 0

const KINDS = ["promise", "ticket", "thank_you", "satisfaction", "cross_sell", "churn"]
const MEDIA = ["phone", "email", "message", "post"]

/** @param {unknown} _place @param {ShopStatus} status @returns {Promise<Data>} */
export const load = async (_place, status) => {
  const today = await todayPage(only)
  // A filter is about follow-ups; while one is on, reminders wait.
  const reminders = only.kind || only.medium ? [] : today.reminders
  const rows = [...reminders.map(rowOfReminder), ...today.sections.flatMap((section) => section.lines.map(rowOfLine))]
  loadedAt = performance.now()
  keepSelection(rows)
  tick(today.done_today)
  return { ...today, reminders, status, rows }
}

/** @param {Reminder} reminder @returns {Row} */
const rowOfReminder = (reminder) => ({ mark: `reminder-${reminder.note.id}`, customer_id: reminder.customer_id, reminder })

/** @param {Line} line @returns {Row} */
const rowOfLine = (line) => ({ mark: `line-${line.customer_id}`, customer_id: line.customer_id, line })

/** When the chosen row has gone, the next one takes its place. Focus goes with it.
 * @param {Row[]} rows */
const keepSelection = (rows) => {
  const at = rows.findIndex(({ mark }) => mark === selected)
  const hadFocus = document.activeElement?.closest(".ledger-row")
  selectedAt = at >= 0 ? at : Math.max(Math.min(selectedAt, rows.length - 1), 0)
  selected = rows[selectedAt]?.mark ?? ""
  if (at < 0 && hadFocus) focusSelected()
}

/** @param {Data} data */
export const page = (data) => html`
  <header class="page-head">
    <div class="page-head-words">
      <h1 class="page-title">${longDay(data.today)}</h1>
      <p class="page-lead">${lead(data)}</p>
    </div>
    <div class="page-actions">
      <a class="button" href="#/call-sheet">${icon("print")}${t("print-call-sheet")}${key("P")}</a>
      ${shownNow(data).length ? html`<a class="button button-first" data-act="call" href=${callsShown(data)}>${icon("phone")}${t("start-calling")}${key("C")}</a>` : nothing}
    </div>
  </header>
  ${filters(data)}
  <div class="page-body">
    <div class="columns">
      <div class="column">
        ${sectionPart(data, "first")}
        ${data.reminders.length ? reminderPart(data.reminders, chosenIn(data).reminder?.note.id ?? 0, reminderActs(data)) : nothing}
        ${isDone(data) ? allDone(data) : nothing}
        ${sectionPart(data, "overdue")}${sectionPart(data, "today")}${waitingPart(data)}${sectionPart(data, "tomorrow")}${sectionPart(data, "this_week")}
      </div>
      <aside class="column column-aside" aria-label=${t("also-today")}>
        ${parcels(data)}
        ${occasions(data)}
        ${leftOut(data.left_out)}
        ${stillToCome(data, saveCalendar)}
      </aside>
    </div>
  </div>
  ${data.done_today.length ? doneStrip(data.done_today, secondsLeft, { isOpen: showsAllDone, toggle: actions.toggleDone, undo: followUp.undo }) : nothing}`

/** How many people there are, who comes first, and how much of the day's work is done.
 * @param {Data} data */
const lead = (data) => {
  const [first, late] = [countOf(data, "first"), countOf(data, "overdue")]
  const people = t("today-lead", { n: first + late + countOf(data, "today") + countOf(data, "waiting"), first, late })
  const { n, n_done } = data.target
  const isOn = countOf(data, "waiting") > 0 || n_done > 0
  return isOn && !isNarrow() ? html`${people}${t("sentence-gap")}${t("today-target", { n, done: n_done })}` : people
}

/** @param {Data} data @param {string} name */
const sectionPart = (data, name) => {
  const section = sectionOf(data, name)
  return section?.n ? ledgerPart(section, { today: data.today, selected: chosenIn(data).line?.customer_id ?? 0 }, ledgerActs(data)) : nothing
}

/** What is more than a day's work waits, out of sight until it is asked for.
 * @param {Data} data */
const waitingPart = (data) => {
  const n = countOf(data, "waiting")
  if (!n && !only.all) return nothing
  return html`
    <section class="ledger-part" data-section="waiting">
      <span class="ledger-part-count">${n ? number(n) : nothing}</span>
      <p class="ledger-part-name">${n ? t("today-waiting", { n }) : nothing}
        <button class="link-button" type="button" @click=${actions.toggleAll}>${t(only.all ? "today-fewer" : "today-all")}${key("U")}</button></p>
    </section>`
}

/** @param {Data} data @returns {KeyAct[]} */
export const keys = (data) => {
  const row = chosenIn(data)
  const rest = { keys: ["u"], words: only.all ? "today-fewer" : "today-all", act: () => actions.toggleAll() }
  const offersRest = only.all || countOf(data, "waiting") ? [rest] : []
  if (!row.mark) return offersRest
  return [
    ...offersRest,
    ...(row.reminder ? reminderKeys(row.reminder, data.status) : []),
    ...(isOwedOpen(row.customer_id) ? owedKeys(row.customer_id) : []),
    ...(row.line?.topics[0] ? keysFor(row.line.topics[0], data.status, row.line.topics) : []),
    ...(isOwedOpen(row.customer_id) ? [] : owedKeys(row.customer_id)),
    ...(shownNow(data).length ? [{ keys: ["c"], words: "key-call", act: () => go(callsShown(data)) }] : []),
    { keys: ["j", "ArrowDown"], words: "key-next", act: () => actions.move(data.rows, 1) },
    { keys: ["k", "ArrowUp"], words: "key-previous", act: () => actions.move(data.rows, -1) },
    { keys: ["Enter"], words: "key-press", act: () => row.line && actions.press(row.line) },
    { keys: [" ", "o"], words: "key-open-customer", act: () => go(`#/customers/${row.customer_id}`) },
  ]
}

export const actions = {
  /** @param {Row[]} rows @param {number} step */
  move: (rows, step) => {
    selectedAt = Math.max(0, Math.min(rows.length - 1, selectedAt + step))
    selected = rows[selectedAt]?.mark ?? ""
    draw()
    focusSelected()
  },

  /** @param {{ kind?: string | null, medium?: string | null }} change */
  show: (change) => {
    Object.assign(only, { kind: null, medium: null, all: false }, change)
    selectedAt = 0
    selected = ""
    return reload()
  },

  /** @param {Line} line */
  press: (line) => {
    if (isPromiseFirst(line)) return byHand(() => keepPromise(line.promises[0]?.id ?? 0))
    return line.topics[0] ? followUp.open(line.topics[0], "outcomes") : go(`#/call?customers=${line.customer_id}`)
  },

  /** The rest of today, or no more than the target. */
  toggleAll: () => {
    only.all = !only.all
    return reload()
  },

  toggleDone: () => {
    showsAllDone = !showsAllDone
    draw()
  },
}

/** Those who are shown for today, in their order; later days wait.
 * @param {Data} data */
const shownNow = ({ sections }) => sections.filter(({ name }) => NOW.includes(name)).flatMap(({ lines }) => lines)

const NOW = ["first", "overdue", "today"]

/** Call mode over them.
 * @param {Data} data */
const callsShown = (data) => `#/call?customers=${shownNow(data).map(({ customer_id }) => customer_id).join(",")}`

/** The row that keys speak to.
 * @param {Data} data @returns {Row} */
const chosenIn = ({ rows }) => rows[selectedAt] ?? { mark: "", customer_id: 0 }

/** @param {Data} data @param {Row} row */
const choose = ({ rows }, { mark }) => {
  if (mark === selected) return
  selected = mark
  selectedAt = rows.findIndex((row) => row.mark === mark)
  draw()
}

/** @param {Data} data @returns {import("../parts/ledger.js").LedgerActs} */
const ledgerActs = (data) => ({
  choose: (line) => choose(data, rowOfLine(line)),
  press: actions.press,
  inside: (line) => html`${line.topics[0] ? pad(line.topics[0], data.status, line.topics) : nothing}${owedEditor(line.customer_id, data.today)}`,
})

/** @param {Data} data @returns {import("../parts/reminders.js").ReminderActs} */
const reminderActs = (data) => ({
  choose: (row) => choose(data, rowOfReminder(row)),
  done: reminder.done,
  later: reminder.later,
  inside: (row) => reminderPad(row, data.status),
})

const focusSelected = () =>
  requestAnimationFrame(() => {
    const row = document.querySelector(`.ledger-row[aria-current="true"]`)
    if (!(row instanceof HTMLElement)) return
    row.focus({ preventScroll: true })
    row.scrollIntoView({ block: "nearest" })
  })

/** @param {Data} data */
const filters = ({ n_by_kind, n_by_medium, n_now, status }) => {
  const { own } = status.settings.cadence
  const kinds = [...KINDS, ...own.map(({ id }) => `own.${id}`)].filter((kind) => n_by_kind[kind] || kind === only.kind)
  const media = MEDIA.filter((medium) => n_by_medium[medium] || medium === only.medium)
  if (!kinds.length) return html`<div class="filters filters-none"></div>`
  return html`
    <div class="filters" role="group" aria-label=${t("show-only")}>
      ${chip(t("everything"), n_now, !only.kind && !only.medium, {})}
      ${kinds.map((kind) => chip(kindName(kind), n_by_kind[kind] ?? 0, only.kind === kind, { kind }))}
      ${media.length ? html`<span class="filters-divider"></span>` : nothing}
      ${media.map((medium) => chip(html`${icon(MEANS_ICON[medium], "small")}${t(`medium-${medium}`)}`, n_by_medium[medium] ?? 0, only.medium === medium, { medium }))}
    </div>`
}

/** @param {unknown} words @param {number} count @param {boolean} isOn @param {{ kind?: string, medium?: string }} choice */
const chip = (words, count, isOn, choice) => html`
  <button class="chip" type="button" aria-pressed=${isOn} @click=${() => actions.show(choice)}>
    ${words} <span class="chip-count">${number(count)}</span>
  </button>`

/** @param {Data} data @param {string} name */
const sectionOf = ({ sections }, name) => sections.find((section) => section.name === name)

/** @param {Data} data @param {string} name */
const countOf = (data, name) => sectionOf(data, name)?.n ?? 0

const isNarrow = () => only.kind !== null || only.medium !== null

/** @param {Data} data */
const isDone = (data) => !data.reminders.length && !countOf(data, "first") && !countOf(data, "overdue") && !countOf(data, "today")

/** @param {Data} data */
const allDone = (data) => {
  if (isNarrow()) {
    return empty(t("today-none-of-these"), html`<button class="button" type="button" @click=${() => actions.show({})}>${t("show-everything")}</button>`)
  }
  if (!data.status.n_orders) {
    return empty(t("today-no-orders"), html`<a class="button" href="#/import">${t("choose-files")}</a>`)
  }
  const { n_tomorrow, n_this_week } = data
  return empty(t(countOf(data, "waiting") ? "today-target-done" : "today-all-done"), html`<p>${t("today-tomorrow", { tomorrow: n_tomorrow, week: n_this_week })}</p><a class="button" href="#/customers">${t("see-customers")}</a>`)
}

/** @param {DoneAct} act */
const secondsLeft = ({ undo_seconds }) => Math.max(0, undo_seconds - Math.floor((performance.now() - loadedAt) / 1000))

const TICK_MS = 10_000

/** Draws the time left anew for as long as something can be taken back.
 * @param {DoneAct[]} acts */
const tick = (acts) => {
  clearInterval(ticking)
  if (!acts.some(secondsLeft)) return
  ticking = window.setInterval(() => {
    if (!acts.some(secondsLeft)) clearInterval(ticking)
    draw()
  }, TICK_MS)
}
