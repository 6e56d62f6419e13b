// Calls: whom to call now, the sheets that are out on paper, and what this week came to.
import { html, nothing } from "lit"
import { callsWeek, printedSheets } from "../api.js"
import { day, number } from "../format.js"
import { icon } from "../parts/icon.js"
import { key } from "../parts/key.js"
import { go } from "../parts/screen.js"
import { t } from "../words.js"

/** @import { CallsWeek, PrintedSheet, ShopStatus } from "../generated/types.d.ts" */
/** @import { KeyAct } from "../parts/key.js" */
/** @typedef {{ sheets: PrintedSheet[], week: CallsWeek }} Data */

/** @returns {Promise<Data>} */
export const load = async () => {
  const [sheets, week] = await Promise.all([printedSheets(), callsWeek()])
  return { sheets, week }
}

/** @param {Data} data */
export const page = ({ sheets, week }) => html`
  <header class="page-head">
    <div class="page-head-words">
      <h1 class="page-title">${t("title-calls")}</h1>
      <p class="page-lead">${t("calls-lead")}</p>
    </div>
    <div class="page-actions">
      <a class="button" href="#/call-sheet" aria-keyshortcuts="p">${icon("print", "small")}${t("calls-print")}${key("P")}</a>
      <a class="button button-first" href="#/enter-sheet" aria-keyshortcuts="e">${icon("pen", "small")}${t("calls-enter")}${key("E")}</a>
    </div>
  </header>
  <div class="page-body">
    <div class="columns">
      <div class="column calls-main">
        ${paper(sheets)}
      </div>
      <aside class="column column-aside" aria-label=${t("calls-week")}>${weekPart(week)}</aside>
    </div>
  </div>`

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
      ${figures(week).map(([words, n]) => html`<li><span class="count">${number(n)}</span><span>${t(words)}</span></li>`)}
    </ul>
  </section>`

/** @param {CallsWeek} week @returns {[string, number][]} */
const figures = (week) => [
  ["week-calls", week.n_calls], ["week-reached", week.n_reached], ["week-messages", week.n_messages], ["week-wrong", week.n_wrong],
  ["week-written", week.n_written], ["week-yes", week.n_agreed], ["week-promised", week.n_promised], ["week-kept", week.n_kept], ["week-complaints", week.n_complaints],
]

/** @returns {KeyAct[]} */
export const keys = () => [
  { keys: ["p"], words: "calls-print", act: () => go("#/call-sheet") },
  { keys: ["e"], words: "calls-enter", act: () => go("#/enter-sheet") },
]
