// What can be done with everybody who is ticked: first how many it would be, then one press.
import { html, nothing } from "lit"
import { live } from "lit/directives/live.js"
import { weekday } from "../format.js"
import { hasWords, t } from "../words.js"
import { icon } from "./icon.js"
import { key } from "./key.js"
import { progressBar } from "./progress.js"

/** @import { BulkPreview, Progress } from "../generated/types.d.ts" */

/** Each act with its key. */
export const ACTS = [
  { act: "tag", key: "t", sign: "T", words: "key-tag" },
  { act: "list", key: "a", sign: "A", words: "key-list" },
  { act: "postpone", key: "z", sign: "Z", words: "key-postpone" },
  { act: "export", key: "Shift+e", sign: "⇧ E", words: "key-export" },
  { act: "print", key: "p", sign: "P", words: "key-print-list" },
  { act: "trash", key: "Delete", sign: "Del", words: "key-trash" },
]

/**
 * @typedef {object} Work
 * @property {string} act
 * @property {boolean} isOff the tag is taken off
 * @property {string} text the tag or the list
 * @property {string} reason
 * @property {string} until
 * @property {BulkPreview | null} preview
 * @property {boolean} isBusy
 * @property {Progress | null} progress
 */

/**
 * @typedef {object} BulkActs
 * @property {(act: string) => void} open
 * @property {(changed: Partial<Work>) => void} change
 * @property {() => void} go
 * @property {() => void} pdf the list as a file
 * @property {() => void} close
 * @property {() => void} stop
 * @property {() => void} all
 * @property {() => void} nobody
 */

/** @param {{ n: number, total: number, work: Work | null, known: string[], days: string[] }} it @param {BulkActs} acts */
export const bulkBar = ({ n, total, work, known, days }, acts) => html`
  <div class="many" role="region" aria-label=${t("many")}>
    ${work ? panel(work, known, days, acts) : nothing}
    <div class="strip bulk" role="toolbar" aria-label=${t("many")}>
      <strong class="strip-item bulk-n" role="status">${t("many-chosen", { n })}</strong>
      ${n < total ? html`<button class="button bulk-all" type="button" @click=${acts.all}>${t("choose-all", { n: total })}</button>` : nothing}
      <span class="bulk-divider"></span>
      ${ACTS.map(({ act, key: keys, sign }) => html`<button class="button" type="button" data-act=${act} aria-keyshortcuts=${keys} aria-expanded=${work?.act === act} @click=${() => acts.open(act)}>${t(`many-act-${act}`)}${key(sign)}</button>`)}
      <button class="button button-icon push" type="button" aria-label=${t("choose-nobody")} title="${t("choose-nobody")} (Esc)" @click=${acts.nobody}>${icon("close", "small")}</button>
    </div>
  </div>`

/** @param {Work} work @param {string[]} known @param {string[]} days @param {BulkActs} acts */
const panel = (work, known, days, acts) => {
  const act = work.isOff ? "untag" : work.act
  if (work.isBusy) return html`<div class="many-panel">${progressBar(work.progress, acts.stop)}</div>`
  return html`
    <form class="many-panel" aria-label=${t(`many-title-${act}`)} data-many=${act} @submit=${(/** @type {SubmitEvent} */ event) => {
      event.preventDefault()
      acts.go()
    }}>
      <p class="popover-title">${t(`many-title-${act}`)}</p>
      ${fields(work, known, days, acts)}
      <p class="many-words" role="status">${sentences(work, act)}</p>
      <div class="cluster">
        <button class="button button-small" type="submit" data-act="go" ?disabled=${!work.preview?.n}>${t(`many-go-${act}`)}${key("↵")}</button>
        ${act === "print" ? html`<button class="button button-small" type="button" data-act="pdf" ?disabled=${!work.preview?.n} @click=${acts.pdf}>${t("many-go-pdf")}</button>` : nothing}
        <button class="button button-quiet button-small" type="button" @click=${acts.close}>${t("not-now")}${key("Esc")}</button>
      </div>
    </form>`
}

/** @param {Work} work @param {string[]} known @param {string[]} days @param {BulkActs} acts */
const fields = ({ act, isOff, text, reason, until }, known, days, acts) => {
  switch (act) {
    case "tag": return html`
      <div class="cluster">
        ${field("text", t("many-which-tag"), text, (value) => acts.change({ text: value }), known)}
        <label class="tick"><input type="checkbox" name="off" .checked=${live(isOff)} @change=${() => acts.change({ isOff: !isOff })}> ${t("many-tag-off")}</label>
      </div>`
    case "list": return html`
      <div class="cluster">
        ${field("text", t("list-which"), text, (value) => acts.change({ text: value }), known)}
        ${field("reason", t("list-why"), reason, (value) => acts.change({ reason: value }), [])}
      </div>`
    case "postpone": return html`
      <div class="cluster">
        ${days.map((on, at) => html`<button class="button button-small" type="button" data-day=${on} aria-pressed=${on === until} @click=${() => acts.change({ until: on })}>${t(`later-${at + 1}`)} <span class="none">${weekday(on)}</span></button>`)}
        <input class="field-box many-field" type="date" name="until" min=${days[0] ?? nothing} aria-label=${t("another-day")} .value=${live(until)} @input=${(/** @type {Event} */ { target }) => acts.change({ until: /** @type {HTMLInputElement} */ (target).value })}>
      </div>`
    default: return nothing
  }
}

/** @param {string} name @param {string} label @param {string} value @param {(value: string) => void} set @param {string[]} known */
const field = (name, label, value, set, known) => html`
  <input class="field-box many-field" name=${name} list="many-${name}" maxlength="80" autocomplete="off" aria-label=${label} placeholder=${label} .value=${live(value)} @input=${(/** @type {Event} */ { target }) => set(/** @type {HTMLInputElement} */ (target).value)}>
  <datalist id="many-${name}">${known.map((one) => html`<option value=${one}></option>`)}</datalist>`

/** What would happen, and with whom nothing.
 * @param {Work} work @param {string} act */
const sentences = ({ preview }, act) => {
  if (!preview) return nothing
  const { n, left_out, reach } = preview
  const out = Object.entries(left_out).map(([reason, n]) => (hasWords(`many-out-${reason}`) ? t(`many-out-${reason}`, { n }) : ""))
  const may = act === "export" && n ? t("many-reach", reach) : ""
  return [n ? t(`many-will-${act}`, { n }) : t("many-nobody"), may, ...out].filter(Boolean).join(t("sentence-gap"))
}
