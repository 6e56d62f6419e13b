// The form that changes one condition of the filter, and the choice of a new one.
import { html, nothing } from "lit"
import { live } from "lit/directives/live.js"
import { t } from "../words.js"
import { kindName } from "./cadence-words.js"
import { CAN_BE_UNKNOWN, FIELDS, fieldOf, isOrUnknown, opOf, textsOf, turned, withOp } from "./filter-fields.js"
import { valueWords } from "./filter-sentence.js"
import { icon } from "./icon.js"
import { key } from "./key.js"
import { popover } from "./popover.js"

/** @import { Amount, Condition, FilterValue } from "../generated/types.d.ts" */
/** @import { Field } from "./filter-fields.js" */

/** What there is to choose from in this shop, by field. @typedef {Record<string, string[]>} Known */

/** @param {{ known: Known, choose: (field: string) => void, close: () => void }} it */
export const fieldChoice = ({ known, choose, close }) =>
  popover({ label: t("filter-which"), anchor: "[data-condition='add']", part: "fields", close }, html`
    <p class="popover-title">${t("filter-which")}</p>
    <ul class="field-choice">
      ${FIELDS.filter(({ name }) => known[name]?.length !== 0).map(({ name }) => html`<li><button class="menu-choice" type="button" data-field=${name} @click=${() => choose(name)}>${t(`field-of-${name}`)}</button></li>`)}
    </ul>`)

/**
 * @typedef {object} EditActs
 * @property {(condition: Condition) => void} change
 * @property {() => void} remove
 * @property {() => void} close
 */

/** @param {{ at: number, condition: Condition, known: Known, currencies: string[] }} it @param {EditActs} acts */
export const conditionForm = ({ at, condition, known, currencies }, acts) => {
  const field = fieldOf(condition)
  if (!field) return nothing
  const label = t(`field-of-${field.name}`)
  /** @param {FilterValue} value */
  const set = (value) => acts.change({ ...condition, value })
  return popover({ label, anchor: `[data-condition='${at}']`, part: "condition", close: acts.close }, html`
    <form class="condition-form" @submit=${(/** @type {SubmitEvent} */ event) => {
      event.preventDefault()
      acts.close()
    }}>
      <p class="popover-title">${label}</p>
      ${ops(field, condition, acts)}
      ${valueOf(field, condition, known, currencies, set)}
      ${CAN_BE_UNKNOWN.includes(field.name) ? html`
        <label class="tick"><input type="checkbox" name="unknown" .checked=${live(isOrUnknown(condition))} @change=${() => acts.change(withOp(condition, opOf(condition), !isOrUnknown(condition)))}> ${t("filter-with-unknown")}</label>` : nothing}
      <div class="cluster">
        <button class="button button-small" type="submit" data-act="filter-done">${t("filter-done")}${key("↵")}</button>
        <button class="button button-quiet button-small push" type="button" data-act="filter-remove" @click=${acts.remove}>${icon("close", "small")}${t("filter-remove")}</button>
      </div>
    </form>`)
}

/** @param {Field} field @param {Condition} condition @param {EditActs} acts */
const ops = (field, condition, acts) => html`
  <fieldset class="pick">
    <legend class="read-aloud-only">${t("filter-how")}</legend>
    <div class="languages">
      ${field.ops.map((op) => html`
        <label class="language"><input class="read-aloud-only" type="radio" name="op" value=${op} .checked=${live(op === opOf(condition))} @change=${() => acts.change(turned(condition, op))}><span>${t(opWords(field, op))}</span></label>`)}
    </div>
  </fieldset>`

/** @param {Field} field @param {string} op */
const opWords = (field, op) => (field.kind === "yes" ? (op === "is" ? "op-yes" : "op-no") : `op-${op}`)

/** @param {Field} field @param {Condition} condition @param {Known} known @param {string[]} currencies @param {(value: FilterValue) => void} set */
const valueOf = (field, { value }, known, currencies, set) => {
  switch (field.kind) {
    case "yes": return nothing
    case "number": return numberField(t("filter-number"), value, set)
    case "when": return typeof value === "number" ? numberField(t("filter-number"), value, set) : dayField(textsOf(value)[0] ?? "", set)
    case "amount": return amountFields(/** @type {Amount} */ (value), currencies, set)
    case "choices": return ticks(field, textsOf(value), known[field.name] ?? field.choices ?? [], set)
    case "texts": return words(field, textsOf(value), set)
  }
}

/** @param {string} label @param {FilterValue} value @param {(value: FilterValue) => void} set */
const numberField = (label, value, set) => html`
  <input class="field-box condition-number" type="number" name="value" min="0" max="99999" step="1" inputmode="numeric" aria-label=${label} .value=${live(String(value))} @input=${(/** @type {Event} */ event) => textIn(event) !== "" && set(Math.max(0, Math.trunc(Number(textIn(event)))))}>`

/** @param {string} value @param {(value: FilterValue) => void} set */
const dayField = (value, set) => html`
  <input class="field-box condition-day" type="date" name="value" aria-label=${t("filter-day")} .value=${live(value)} @input=${(/** @type {Event} */ event) => set(textIn(event))}>`

/** @param {Amount} value @param {string[]} currencies @param {(value: FilterValue) => void} set */
const amountFields = (value, currencies, set) => html`
  <div class="cluster">
    <input class="field-box condition-number" name="value" inputmode="decimal" autocomplete="off" maxlength="15" aria-label=${t("filter-amount")} .value=${live(value.amount)} @input=${(/** @type {Event} */ event) => set({ ...value, amount: textIn(event).trim().replace(",", ".") })}>
    <select class="field-box condition-currency" aria-label=${t("filter-currency")} @change=${(/** @type {Event} */ event) => set({ ...value, currency: textIn(event) })}>
      ${[...new Set([value.currency, ...currencies])].map((code) => html`<option value=${code} ?selected=${code === value.currency}>${code}</option>`)}
    </select>
  </div>`

/** @param {Field} field @param {string[]} chosen @param {string[]} known @param {(value: FilterValue) => void} set */
const ticks = (field, chosen, known, set) => {
  const all = [...known, ...chosen.filter((value) => !known.includes(value))]
  if (!all.length) return html`<p class="none">${t("filter-nothing-there")}</p>`
  /** @param {string} value */
  const toggled = (value) => (chosen.includes(value) ? chosen.filter((it) => it !== value) : all.filter((it) => it === value || chosen.includes(it)))
  return html`
    <div class="ticks" role="group" aria-label=${t("filter-value")}>
      ${all.map((value) => html`<label class="tick"><input type="checkbox" name="value" value=${value} .checked=${live(chosen.includes(value))} @change=${() => set(toggled(value))}> <span>${plainWords(field.name, value)}</span></label>`)}
    </div>`
}

/** Where they stand in a list of their own, words need no quotation marks.
 * @param {string} field @param {string} value */
const plainWords = (field, value) => {
  if (field === "tag" || field === "list") return value
  return field === "next" ? kindName(value) : valueWords(field, value)
}

/** @param {Field} field @param {string[]} chosen @param {(value: FilterValue) => void} set */
const words = (field, chosen, set) => html`
  <div class="cluster">${chosen.map((text) => html`
    <span class="badge badge-outline tag"><bdi>${text}</bdi><button class="tag-drop" type="button" aria-label=${t("tag-drop", { tag: text })} @click=${() => set(chosen.filter((it) => it !== text))}>${icon("close", "small")}</button></span>`)}</div>
  <input class="field-box" name="value" maxlength="100" autocomplete="off" aria-label=${t(`field-of-${field.name}`)} placeholder=${chosen.length ? t("filter-more") : ""}
    @keydown=${(/** @type {KeyboardEvent} */ event) => {
      const box = /** @type {HTMLInputElement} */ (event.currentTarget)
      const text = box.value.trim()
      if (event.key !== "Enter" || !text || event.isComposing) return
      event.preventDefault()
      box.value = ""
      set([...new Set([...chosen, text])])
    }}
    @change=${(/** @type {Event} */ event) => {
      const text = textIn(event).trim()
      if (!text) return
      /** @type {HTMLInputElement} */ (event.target).value = ""
      set([...new Set([...chosen, text])])
    }}>`

/** @param {Event} event */
const textIn = ({ target }) => /** @type {HTMLInputElement | HTMLSelectElement} */ (target).value
