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
import { draw, go, reload } from "../parts/screen.js"
import { t } from "../words.js"
import { actions as followUp, keysFor, pad } from "./follow-up.js"

/** @import { DoneAct, FollowUpRow, ShopStatus, TodayPage } from "../generated/types.d.ts" */
/** @import { KeyAct } from "../parts/key.js" */
/** @typedef {TodayPage & { status: ShopStatus, rows: FollowUpRow[] }} Data */

/** @type {{ kind: string | null, medium: string | null }} */
const only = { kind: null, medium: null }
/** The row that keys speak to, and its place for when it has gone. */
let selected = 0
let selectedAt = 0
let showsAllDone = false
let loadedAt = 0
let ticking = 0

const KINDS = ["ticket", "thank_you", "satisfaction", "cross_sell", "churn"]
const MEDIA = ["phone", "email", "message", "post"]

/** @param {unknown} _place @param {ShopStatus} status @returns {Promise<Data>} */
export const load = async (_place, status) => {
  const today = await todayPage(only)
  const rows = today.sections.flatMap((section) => section.rows)
  loadedAt = performance.now()
  keepSelection(rows)
  tick(today.done_today)
  return { ...today, status, rows }
}

/** When the chosen row has gone, the next one takes its place. Focus goes with it.
 * @param {FollowUpRow[]} rows */
const keepSelection = (rows) => {
  const at = rows.findIndex(({ id }) => id === selected)
  const hadFocus = document.activeElement?.closest(".ledger-row")
  selectedAt = at >= 0 ? at : Math.max(Math.min(selectedAt, rows.length - 1), 0)
  selected = rows[selectedAt]?.id ?? 0
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
      <div class="column">${isDone(data) ? allDone(data) : nothing}${data.sections.filter(({ n }) => n).map((section) => ledgerPart(section, { today: data.today, selected }, ledgerActs(data)))}</div>
      <aside class="column column-aside" aria-label=${t("also-today")}>
        ${leftOut(data.left_out)}
        ${stillToCome(data)}
      </aside>
    </div>
  </div>
  ${data.done_today.length ? doneStrip(data.done_today, secondsLeft, { isOpen: showsAllDone, toggle: actions.toggleDone, undo: followUp.undo }) : nothing}`

/** @param {Data} data @returns {KeyAct[]} */
export const keys = (data) => {
  const row = data.rows[selectedAt]
  if (!row) return []
  return [
    ...keysFor(row, data.status),
    { keys: ["j", "ArrowDown"], words: "key-next", act: () => actions.move(data.rows, 1) },
    { keys: ["k", "ArrowUp"], words: "key-previous", act: () => actions.move(data.rows, -1) },
    { keys: ["Enter"], words: "key-press", act: () => followUp.open(row, "outcomes") },
    { keys: [" ", "o"], words: "key-open-customer", act: () => go(`#/customers/${row.customer_id}`) },
  ]
}

export const actions = {
  /** @param {FollowUpRow[]} rows @param {number} step */
  move: (rows, step) => {
    selectedAt = Math.max(0, Math.min(rows.length - 1, selectedAt + step))
    selected = rows[selectedAt]?.id ?? 0
    draw()
    focusSelected()
  },

  /** @param {{ kind?: string | null, medium?: string | null }} change */
  show: (change) => {
    Object.assign(only, { kind: null, medium: null }, change)
    selectedAt = 0
    selected = 0
    return reload()
  },

  toggleDone: () => {
    showsAllDone = !showsAllDone
    draw()
  },
}

/** @param {Data} data @returns {import("../parts/ledger.js").LedgerActs} */
const ledgerActs = (data) => ({
  choose: (row) => {
    if (row.id === selected) return
    selected = row.id
    selectedAt = data.rows.indexOf(row)
    draw()
  },
  press: (row) => followUp.open(row, "outcomes"),
  inside: (row) => pad(row, data.status),
})

const focusSelected = () =>
  requestAnimationFrame(() => {
    const row = document.querySelector(`[data-follow-up="${selected}"]`)
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
const isDone = (data) => !sectionOf(data, "overdue")?.n && !sectionOf(data, "today")?.n

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
