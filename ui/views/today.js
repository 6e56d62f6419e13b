// Today: whom to get in touch with, why, and what came of it.
import { html, nothing } from "lit"
import { todayPage } from "../api.js"
import { longDay, number } from "../format.js"
import { MEANS_ICON } from "../parts/channel.js"
import { doneStrip } from "../parts/done-strip.js"
import { empty } from "../parts/empty.js"
import { icon } from "../parts/icon.js"
import { key } from "../parts/key.js"
import { ledgerPart } from "../parts/ledger.js"
import { leftOut } from "../parts/left-out.js"
import { reminderPart } from "../parts/reminders.js"
import { draw, go, reload } from "../parts/screen.js"
import { t } from "../words.js"
import { actions as followUp, keysFor, pad } from "./follow-up.js"
import { actions as reminder, reminderKeys, reminderPad } from "./reminder.js"

/** @import { DoneAct, FollowUpRow, Reminder, ShopStatus, TodayPage } from "../generated/types.d.ts" */
/** @import { KeyAct } from "../parts/key.js" */
/** A row of the ledger, and how the page tells it from others.
 * @typedef {{ mark: string, customer_id: number, reminder?: Reminder, followUp?: FollowUpRow }} Row */
/** @typedef {TodayPage & { status: ShopStatus, rows: Row[] }} Data */

/** @type {{ kind: string | null, medium: string | null }} */
const only = { kind: null, medium: null }
/** The row that keys speak to, and its place for when it has gone. */
let selected = ""
let selectedAt = 0
let showsAllDone = false
let loadedAt = 0
let ticking = 0

const KINDS = ["ticket", "thank_you", "satisfaction", "cross_sell", "churn"]
const MEDIA = ["phone", "email", "message", "post"]

/** @param {unknown} _place @param {ShopStatus} status @returns {Promise<Data>} */
export const load = async (_place, status) => {
  const today = await todayPage(only)
  // A filter is about follow-ups; while one is on, reminders wait.
  const reminders = only.kind || only.medium ? [] : today.reminders
  const rows = [...reminders.map(rowOfReminder), ...today.sections.flatMap((section) => section.rows.map(rowOfFollowUp))]
  loadedAt = performance.now()
  keepSelection(rows)
  tick(today.done_today)
  return { ...today, reminders, status, rows }
}

/** @param {Reminder} reminder @returns {Row} */
const rowOfReminder = (reminder) => ({ mark: `reminder-${reminder.note.id}`, customer_id: reminder.customer_id, reminder })

/** @param {FollowUpRow} followUp @returns {Row} */
const rowOfFollowUp = (followUp) => ({ mark: `follow-up-${followUp.id}`, customer_id: followUp.customer_id, followUp })

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
      <p class="page-lead">${t("today-lead", { n: data.status.n_waiting, late: sectionOf(data, "overdue")?.n ?? 0 })}</p>
    </div>
    <div class="page-actions">
      <a class="button button-first" href="#/call-sheet">${icon("print")}${t("print-call-sheet")}${key("P")}</a>
    </div>
  </header>
  ${filters(data)}
  <div class="page-body">
    <div class="columns">
      <div class="column">${data.reminders.length ? reminderPart(data.reminders, chosenIn(data).reminder?.note.id ?? 0, reminderActs(data)) : nothing}${isDone(data) ? allDone(data) : nothing}${data.sections.filter(({ n }) => n).map((section) => ledgerPart(section, { today: data.today, selected: chosenIn(data).followUp?.id ?? 0 }, ledgerActs(data)))}</div>
      <aside class="column column-aside" aria-label=${t("also-today")}>
        ${leftOut(data.left_out)}
        ${stillToCome(data)}
      </aside>
    </div>
  </div>
  ${data.done_today.length ? doneStrip(data.done_today, secondsLeft, { isOpen: showsAllDone, toggle: actions.toggleDone, undo: followUp.undo }) : nothing}`

/** @param {Data} data @returns {KeyAct[]} */
export const keys = (data) => {
  const row = chosenIn(data)
  if (!row.mark) return []
  return [
    ...(row.reminder ? reminderKeys(row.reminder, data.status) : []),
    ...(row.followUp ? keysFor(row.followUp, data.status) : []),
    { keys: ["j", "ArrowDown"], words: "key-next", act: () => actions.move(data.rows, 1) },
    { keys: ["k", "ArrowUp"], words: "key-previous", act: () => actions.move(data.rows, -1) },
    { keys: ["Enter"], words: "key-press", act: () => row.followUp && followUp.open(row.followUp, "outcomes") },
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
    Object.assign(only, { kind: null, medium: null }, change)
    selectedAt = 0
    selected = ""
    return reload()
  },

  toggleDone: () => {
    showsAllDone = !showsAllDone
    draw()
  },
}

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
  choose: (row) => choose(data, rowOfFollowUp(row)),
  press: (row) => followUp.open(row, "outcomes"),
  inside: (row) => pad(row, data.status),
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
const filters = ({ n_by_kind, n_by_medium }) => {
  const kinds = KINDS.filter((kind) => n_by_kind[kind] || kind === only.kind)
  const media = MEDIA.filter((medium) => n_by_medium[medium] || medium === only.medium)
  if (!kinds.length) return html`<div class="filters filters-none"></div>`
  const everyone = Object.values(n_by_kind).reduce((sum, n) => sum + n, 0)
  return html`
    <div class="filters" role="group" aria-label=${t("show-only")}>
      ${chip(t("everything"), everyone, !only.kind && !only.medium, {})}
      ${kinds.map((kind) => chip(t(`kind-${kind}`), n_by_kind[kind] ?? 0, only.kind === kind, { kind }))}
      ${media.length ? html`<span class="filters-divider"></span>` : nothing}
      ${media.map((medium) => chip(html`${icon(MEANS_ICON[medium], "small")}${t(`medium-${medium}`)}`, n_by_medium[medium] ?? 0, only.medium === medium, { medium }))}
    </div>`
}

/** @param {unknown} words @param {number} count @param {boolean} isOn @param {{ kind?: string, medium?: string }} choice */
const chip = (words, count, isOn, choice) => html`
  <button class="chip" type="button" aria-pressed=${isOn} @click=${() => actions.show(choice)}>
    ${words} <span class="chip-count">${number(count)}</span>
  </button>`

/** @param {Data} data */
const stillToCome = ({ n_tomorrow, n_this_week }) => html`
  <section class="aside-part">
    <h2 class="card-title">${t("still-to-come")}</h2>
    ${n_tomorrow || n_this_week
      ? html`<ul class="count-list">
          <li><span class="count">${number(n_tomorrow)}</span><span>${t("to-come-tomorrow")}</span></li>
          <li><span class="count">${number(n_this_week)}</span><span>${t("to-come-this-week")}</span></li>
        </ul>`
      : html`<p class="none">${t("to-come-nothing")}</p>`}
  </section>`

/** @param {Data} data @param {string} name */
const sectionOf = ({ sections }, name) => sections.find((section) => section.name === name)

/** @param {Data} data */
const isDone = (data) => !data.reminders.length && !sectionOf(data, "overdue")?.n && !sectionOf(data, "today")?.n

/** @param {Data} data */
const allDone = ({ status, n_tomorrow, n_this_week }) => {
  if (only.kind || only.medium) {
    return empty(t("today-none-of-these"), html`<button class="button" type="button" @click=${() => actions.show({})}>${t("show-everything")}</button>`)
  }
  if (!status.n_orders) {
    return empty(t("today-no-orders"), html`<a class="button" href="#/import">${t("choose-files")}</a>`)
  }
  return empty(t("today-all-done"), html`<p>${t("today-tomorrow", { tomorrow: n_tomorrow, week: n_this_week })}</p><a class="button" href="#/customers">${t("see-customers")}</a>`)
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
