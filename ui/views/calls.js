// Calls: whom to call now, the sheets that are out on paper, and what this week came to.
import { html, nothing } from "lit"
import { callQueue, callsWeek, printedSheets } from "../api.js"
import { day, number } from "../format.js"
import { kindName } from "../parts/cadence-words.js"
import { icon } from "../parts/icon.js"
import { key } from "../parts/key.js"
import { draw, go, reload } from "../parts/screen.js"
import { t } from "../words.js"

/** @import { CallQueue, CallsWeek, PrintedSheet, ShopStatus } from "../generated/types.d.ts" */
/** @import { KeyAct } from "../parts/key.js" */
/** @typedef {{ sheets: PrintedSheet[], week: CallsWeek, queue: CallQueue }} Data */

/** Which calls are chosen; nothing chosen means all.
 * @type {{ kinds: string[], slot: string | null, most: number }} */
const chosen = { kinds: [], slot: null, most: 15 }

const KINDS = ["ticket", "satisfaction", "thank_you", "cross_sell", "churn"]
const SLOTS = ["morning", "midday", "afternoon", "evening"]
const SIZES = [5, 10, 15, 30]

/** @returns {Promise<Data>} */
export const load = async () => {
  const [sheets, week, queue] = await Promise.all([printedSheets(), callsWeek(), callQueue({ customers: [], kinds: chosen.kinds, media: ["phone"], slot: chosen.slot, most: chosen.most })])
  return { sheets, week, queue }
}

/** @param {Data} data */
export const page = ({ sheets, week, queue }) => html`
  <header class="page-head">
    <div class="page-head-words">
      <h1 class="page-title">${t("title-calls")}</h1>
      <p class="page-lead">${t("calls-lead")}</p>
    </div>
    <div class="page-actions">
      <a class="button" href="#/call-sheet" aria-keyshortcuts="p">${icon("print", "small")}${t("calls-print")}${key("P")}</a>
      <a class="button" href="#/enter-sheet" aria-keyshortcuts="e">${icon("pen", "small")}${t("calls-enter")}${key("E")}</a>
    </div>
  </header>
  <div class="page-body">
    <div class="columns">
      <div class="column calls-main">
        ${builder(queue)}
        ${paper(sheets)}
      </div>
      <aside class="column column-aside" aria-label=${t("calls-week")}>${weekPart(week)}</aside>
    </div>
  </div>`

/** @param {CallQueue} queue */
const builder = ({ calls }) => html`
  <section class="calls-builder" aria-label=${t("calls-which")}>
    <h2 class="part-title">${t("calls-which")}</h2>
    <div class="cluster" role="group" aria-label=${t("calls-which")}>
      <button class="chip" type="button" aria-pressed=${String(!chosen.kinds.length)} @click=${() => actions.kind(null)}>${t("calls-all-kinds")}</button>
      ${KINDS.map((kind) => html`<button class="chip" type="button" data-kind=${kind} aria-pressed=${String(chosen.kinds.includes(kind))} @click=${() => actions.kind(kind)}>${kindName(kind)}</button>`)}
    </div>
    <div class="cluster" role="group" aria-label=${t("calls-when")}>
      <span class="field-name">${t("calls-when")}</span>
      ${[null, ...SLOTS].map((slot) => html`<button class="chip" type="button" data-slot=${slot ?? "any"} aria-pressed=${String(chosen.slot === slot)} @click=${() => actions.slot(slot)}>${slot ? t(`calls-slot-${slot}`) : t("calls-any-time")}</button>`)}
    </div>
    <div class="cluster" role="group" aria-label=${t("calls-most")}>
      <span class="field-name">${t("calls-most")}</span>
      ${SIZES.map((size) => html`<button class="chip" type="button" data-most=${size} aria-pressed=${String(chosen.most === size)} @click=${() => actions.most(size)}>${number(size)}</button>`)}
    </div>
    <p class="calls-ready" role="status">${t("calls-call-words", { n: calls.length })}</p>
    <div class="cluster">
      <button class="button button-first" type="button" data-act="call" aria-keyshortcuts="c" ?disabled=${!calls.length} @click=${() => actions.call(calls.length)}>${icon("phone", "small")}${t("calls-call")}${key("C")}</button>
    </div>
  </section>`

/** @param {PrintedSheet[]} sheets */
const paper = (sheets) => html`
  <section class="calls-sheets" aria-label=${t("calls-sheets")}>
    <h2 class="part-title">${t("calls-sheets")}</h2>
    ${sheets.length ? html`<ul class="sheets">${sheets.map(sheetLine)}</ul>` : html`<p class="none">${t("calls-no-sheets")}</p>`}
  </section>`

/** @param {PrintedSheet} sheet */
const sheetLine = (sheet) => {
  const isBack = sheet.n_back === sheet.n_rows
  return html`
    <li class="sheet-line" data-sheet=${sheet.number}>
      <a class="sheet-line-name" href="#/enter-sheet/${sheet.number}">${t("sheet-number", { number: String(sheet.number).padStart(4, "0") })}</a>
      <span class="none">${t(`sheet-form-${sheet.form}`)}</span>
      <span class="none">${t("sheet-of-day", { day: day(sheet.on) })}</span>
      <span class="sheet-line-back">${isBack ? html`${icon("check", "small")}${t("sheet-all-back", { rows: sheet.n_rows })}` : t("sheet-back", { back: sheet.n_back, rows: sheet.n_rows })}</span>
      ${sheet.n_unclear ? html`<span class="badge badge-care">${t("sheet-unclear", { n: sheet.n_unclear })}</span>` : nothing}
    </li>`
}

/** @param {CallsWeek} week */
const weekPart = (week) => html`
  <section class="aside-part">
    <h2 class="card-title">${t("calls-week")}</h2>
    <p class="field-hint">${t("week-since", { day: day(week.since) })}</p>
    <ul class="count-list">
      ${figures(week).map(([words, n]) => html`<li><span class="count">${number(n)}</span><span>${words}</span></li>`)}
    </ul>
  </section>`

/** @param {CallsWeek} week @returns {[string, number][]} */
const figures = (week) => [
  [t("week-calls"), week.n_calls], [shareOf(t("week-reached"), week.reached_percent), week.n_reached],
  ...onlyIf(week.n_timely, shareOf(t("week-on-time", { of: week.n_timely }), week.on_time_percent), week.n_on_time),
  [t("week-messages"), week.n_messages], [t("week-wrong"), week.n_wrong], [t("week-written"), week.n_written], [t("week-yes"), week.n_agreed],
  [t("week-promised"), week.n_promised], [t("week-kept"), week.n_kept], [t("week-complaints"), week.n_complaints],
  ...onlyIf(week.n_timed, t("week-minutes", { n: week.minutes_a_talk ?? 0, of: week.n_timed }), week.minutes_a_talk ?? 0),
  ...onlyIf(week.n_answered, t("week-hours", { n: week.hours_to_answer ?? 0, of: week.n_answered }), week.hours_to_answer ?? 0),
]

/** A share in per cent only where there are enough to say so.
 * @param {string} words @param {number | null} percent */
const shareOf = (words, percent) => (percent === null ? words : t("week-percent", { words, percent }))

/** What nothing is known of is no nought.
 * @param {number} n @param {string} words @param {number} figure @returns {[string, number][]} */
const onlyIf = (n, words, figure) => (n ? [[words, figure]] : [])

/** @param {Data} data @returns {KeyAct[]} */
export const keys = ({ queue }) => [
  { keys: ["c"], words: "calls-call", act: () => actions.call(queue.calls.length) },
  { keys: ["p"], words: "calls-print", act: () => go("#/call-sheet") },
  { keys: ["e"], words: "calls-enter", act: () => go("#/enter-sheet") },
]

export const actions = {
  /** @param {string | null} kind */
  kind: (kind) => {
    const isOn = kind !== null && chosen.kinds.includes(kind)
    chosen.kinds = kind === null ? [] : isOn ? chosen.kinds.filter((it) => it !== kind) : [...chosen.kinds, kind]
    draw()
    return reload()
  },

  /** @param {string | null} slot */
  slot: (slot) => {
    chosen.slot = slot
    draw()
    return reload()
  },

  /** @param {number} most */
  most: (most) => {
    chosen.most = most
    draw()
    return reload()
  },

  /** @param {number} nCalls */
  call: (nCalls) => {
    if (nCalls) go(`#/call?media=phone&most=${chosen.most}&kinds=${chosen.kinds.join(",")}${chosen.slot ? `&slot=${chosen.slot}` : ""}`)
  },
}
