// The parts of the mapping page: the columns with their meanings, the words of the status, and what holds for the whole file.
import { html, nothing } from "lit"
import { t } from "../words.js"
import { choiceField, textField } from "./field.js"
import { icon } from "./icon.js"
import { FIELD_GROUPS, fieldKey, MEANINGS, ROW_SHAPES, stateOf } from "./mapping-fields.js"

/** @import { FileColumn, OwnFormat } from "../generated/types.d.ts" */

/** @param {{ columns: FileColumn[], draft: OwnFormat, guess: OwnFormat, set: (at: number, field: string) => void }} it */
export const mappingTable = ({ columns, draft, guess, set }) => html`
  <section aria-labelledby="columns">
    <h2 class="card-title step-title" id="columns">${t("mapping-columns")} <span class="ledger-part-note">${t("mapping-columns-note", { n: draft.fields.filter(Boolean).length, all: columns.length })}</span></h2>
    <table class="table table-plain mapping">
      <thead><tr><th>${t("column-column")}</th><th>${t("column-first-values")}</th><th>${t("column-means")}</th><th><span class="read-aloud-only">${t("column-how-sure")}</span></th></tr></thead>
      <tbody>${columns.map(({ name, examples }, at) => html`
        <tr class="mapping-row-${stateOf(draft, guess, at)}" data-column=${name}>
          <td class="mapping-column" title=${name}><bdi>${name || t("column-without-name")}</bdi></td>
          <td class="mapping-values none">${examples.length ? examples.map((value) => html`<bdi title=${value}>${value}</bdi>`) : html`<span>${t("says-nothing")}</span>`}</td>
          <td>${meaningOf(name, draft.fields[at], (field) => set(at, field))}</td>
          <td>${sign(stateOf(draft, guess, at))}</td>
        </tr>`)}
      </tbody>
    </table>
  </section>`

/** @param {string} column @param {string} chosen @param {(field: string) => void} set */
const meaningOf = (column, chosen, set) => html`
  <select class="field-box map-choice" aria-label=${t("meaning-of", { column })} @change=${(/** @type {Event} */ event) => set(valueOf(event))}>
    <option value="" ?selected=${!chosen}>${t("means-nothing")}</option>
    ${Object.entries(FIELD_GROUPS).map(([group, fields]) => html`
      <optgroup label=${t(`means-group-${group}`)}>${fields.map((field) => html`<option value=${field} ?selected=${field === chosen}>${t(`means-${fieldKey(field)}`)}</option>`)}</optgroup>`)}
    ${chosen && !Object.values(FIELD_GROUPS).flat().includes(chosen) ? html`<option value=${chosen} selected>${chosen}</option>` : nothing}
  </select>`

/** @type {Record<string, () => unknown>} */
const SIGNS = {
  "guessed": () => html`<span class="badge badge-outline">${t("mapping-guessed")}</span>`,
  "chosen": () => html`<span class="sure">${icon("check", "small")}${t("mapping-chosen")}</span>`,
  "left-out": () => html`<span class="none">${t("mapping-left-out")}</span>`,
  "doubled": () => html`<span class="badge badge-urgent">${icon("alert", "small")}${t("mapping-twice")}</span>`,
}

/** @param {string} state */
const sign = (state) => SIGNS[state]()

/** @param {[string, string][]} words @param {(word: string, meaning: string) => void} set */
export const statusTable = (words, set) => {
  if (!words.length) return nothing
  return html`
    <section aria-labelledby="status-words" data-part="status-words">
      <h2 class="card-title step-title" id="status-words">${t("mapping-status")} <span class="ledger-part-note">${t("mapping-status-note")}</span></h2>
      <table class="table table-plain mapping mapping-status">
        <tbody>${words.map(([word, meaning]) => html`
          <tr><td class="mapping-column"><bdi>${word}</bdi></td>
            <td><select class="field-box map-choice" aria-label=${t("meaning-of", { column: word })} @change=${(/** @type {Event} */ event) => set(word, valueOf(event))}>
              <option value="" ?selected=${!meaning}>${t("choose-meaning")}</option>
              ${MEANINGS.map((it) => html`<option value=${it} ?selected=${it === meaning}>${it === "nothing" ? t("status-says-nothing") : t(`status-${it}`)}</option>`)}
            </select></td></tr>`)}
        </tbody>
      </table>
    </section>`
}

/** @param {OwnFormat} draft @param {(change: Partial<OwnFormat>) => void} set */
export const countsAndOrders = (draft, set) => html`
  <section class="aside-part mapping-rules" aria-label=${t("mapping-rules")}>
    ${choiceField({ name: "rows", label: t("mapping-rows"), value: draft.rows, choices: ROW_SHAPES.map((it) => [it, t(`rows-${it.replaceAll("_", "-")}`)]), set: (rows) => set({ rows }) })}
    ${choiceField({ name: "date_order", label: t("date-order"), value: draft.date_order ?? "", choices: [["", t("date-order-from-file")], ["day_first", t("date-order-day-first")], ["month_first", t("date-order-month-first")], ["year_first", t("date-order-year-first")]], set: (value) => set({ date_order: value || null }) })}
    ${choiceField({ name: "decimal", label: t("mapping-decimal"), value: draft.decimal ?? "", choices: [["", t("date-order-from-file")], ["point", t("decimal-point")], ["comma", t("decimal-comma")]], set: (value) => set({ decimal: value || null }) })}
    ${draft.fields.includes("currency") ? nothing : choiceField({ name: "currency", label: t("mapping-currency"), value: draft.currency ?? "", choices: currencies(draft.currency), set: (value) => set({ currency: value || null }) })}
  </section>`

/** @param {string | null | undefined} current @returns {[string, string][]} */
const currencies = (current) => {
  const codes = [...new Set([current ?? "", ...COMMON, ...Intl.supportedValuesOf("currency")])].filter(Boolean)
  return [["", t("currency-of-shop")], ...codes.map((code) => /** @type {[string, string]} */ ([code, code]))]
}

const COMMON = ["EUR", "USD", "GBP", "CNY", "HKD", "TWD", "JPY"]

/** @param {OwnFormat} draft @param {string} wrong the field that is wrong @param {(change: Partial<OwnFormat>) => void} set */
export const nameFields = (draft, wrong, set) => html`
  <section class="aside-part mapping-rules" aria-label=${t("mapping-name")}>
    ${textField({ name: "title", label: t("mapping-name"), value: draft.title, hint: t("mapping-name-hint"), wrong: wrong === "title" ? t("mapping-needs-name") : "", set: (title) => set({ title }) })}
    ${textField({ name: "channel", label: t("mapping-channel"), value: draft.channel, hint: t("mapping-channel-hint"), wrong: wrong === "channel" ? t("mapping-needs-channel") : "", set: (channel) => set({ channel }) })}
  </section>`

/** @param {Event} event */
const valueOf = ({ target }) => /** @type {HTMLSelectElement} */ (target).value
