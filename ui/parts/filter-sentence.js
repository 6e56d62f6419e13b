// A filter read aloud: “Customers who bought at Etsy and are quiet.”, each condition a button that changes it.
import { html, nothing } from "lit"
import { amount, country, day, either, monthName } from "../format.js"
import { pieces, t } from "../words.js"
import { kindName } from "./cadence-words.js"
import { channelName } from "./channel.js"
import { fieldOf, isCondition, isOrUnknown, opOf, textsOf } from "./filter-fields.js"
import { icon } from "./icon.js"
import { key } from "./key.js"

/** @import { Condition, Filter, FilterValue } from "../generated/types.d.ts" */

/** What one of the values of a field is called.
 * @param {string} field @param {string} value @returns {string} */
export const valueWords = (field, value) => {
  switch (field) {
    case "channel": return channelName(value)
    case "country": return country(value)
    case "birthday": return monthName(`2000-${value.padStart(2, "0")}-01`, "long")
    case "next": return t("filter-quoted", { text: kindName(value) })
    case "bought": case "tag": case "list": return t("filter-quoted", { text: value })
    case "stage": return t(`who-stage-${value}`)
    case "standing": return t(`who-standing-${value}`)
    case "has": return t(`who-has-${value}`)
    case "permission": return t(`who-permission-${value}`)
    default: return value
  }
}

/** The condition as a part of the sentence.
 * @param {Filter} filter @returns {string} */
export const phrase = (filter) => {
  const field = fieldOf(filter)
  if (!field || !isCondition(filter)) return t("filter-nested")
  const condition = t(`if-${field.name}-${opOf(filter)}`, placesOf(field.name, filter.value))
  return isOrUnknown(filter) ? t("filter-or-unknown", { condition }) : condition
}

/** @param {string} field @param {FilterValue} value @returns {{ n?: number, what?: string }} */
const placesOf = (field, value) => {
  if (typeof value === "number") return { n: value }
  if (typeof value === "object" && !Array.isArray(value)) return { what: amount(value) || "…" }
  const texts = textsOf(value)
  if (typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value)) return { what: day(value) }
  return { what: texts.length ? either(texts.map((text) => valueWords(field, text))) : "…" }
}

/**
 * @typedef {object} SentenceActs
 * @property {(at: number) => void} open
 * @property {() => void} turn all of them or any
 * @property {() => void} add
 */

/** @param {{ conditions: Filter[], join: "all" | "any", open: number | "add" | null }} filter @param {SentenceActs} acts @param {unknown} popover stands behind what it belongs to */
export const filterSentence = ({ conditions, join, open }, acts, popover) => html`
  <div class="filter-sentence" role="group" aria-label=${t("key-filter")}>
    <p class="filter-words">${conditions.length ? pieces("filter-all", { conditions: joined(conditions, join, open, acts) }) : t("filter-everybody")}
      <button class="link-button filter-add" type="button" aria-haspopup="dialog" aria-expanded=${open === "add"} data-condition="add" aria-keyshortcuts="f" @click=${acts.add}>${icon("plus", "small")}${t("filter-add")}${key("F")}</button></p>
    ${popover}
  </div>`

/** @param {Filter[]} conditions @param {"all" | "any"} join @param {number | "add" | null} open @param {SentenceActs} acts */
const joined = (conditions, join, open, acts) => {
  const word = t(join === "all" ? "filter-and" : "filter-or")
  const other = t(join === "all" ? "filter-or" : "filter-and").trim()
  return html`${conditions.map((condition, at) => html`${at ? html`<button class="filter-join" type="button" title=${t("filter-turn", { word: other.replace(/^，/, "") })} @click=${acts.turn}>${word}</button>` : nothing}<button class="condition" type="button" aria-haspopup="dialog" aria-expanded=${open === at} data-condition=${at} @click=${() => acts.open(at)}>${phrase(condition)}</button>`)}`
}
