// Our fields, in the groups in which a merchant looks for them, and what a mapping still lacks.

/** @import { FileColumn, OwnFormat } from "../generated/types.d.ts" */

/** @type {Record<string, string[]>} */
export const FIELD_GROUPS = {
  order: ["order_number", "ordered", "status", "paid", "shipped", "delivered", "cancelled", "note", "summary", "n_units"],
  buyer: ["buyer_name", "buyer_first", "buyer_last", "buyer_handle", "email", "phone", "customer_since", "customer_note"],
  address: ["address.recipient", "address.line_1", "address.line_2", "address.city", "address.region", "address.postcode", "address.country", "address.whole"],
  line: ["title", "variation", "sku", "quantity", "unit_price", "line_total", "line_key"],
  money: ["total", "currency", "items", "shipping", "tax", "discount", "refunded", "total_after_refund"],
}

/** Several columns may be one of these: the first that is filled counts, notes and lines are joined. */
const MAY_REPEAT = new Set(["note", "customer_note", "phone", "email", "summary", "address.line_1", "address.line_2", "buyer_name"])

export const ROW_SHAPES = ["one_per_order", "one_per_line", "order_on_first_row", "one_per_customer"]
export const MEANINGS = ["placed", "paid", "partly_shipped", "shipped", "delivered", "completed", "partly_refunded", "refunded", "cancelled", "nothing"]

/** The key of a field's name: `address.line_1` is `means-address-line-1`.
 * @param {string} field */
export const fieldKey = (field) => field.replaceAll(/[._]/g, "-")

/** What still has to be chosen before anything can be read.
 * @param {OwnFormat} format */
export const lacking = ({ fields, rows }) => {
  const has = (/** @type {string} */ field) => fields.includes(field)
  if (rows === "one_per_customer") return ["email", "phone", "buyer_handle"].some(has) ? [] : ["email"]
  return ["order_number", "ordered"].filter((field) => !has(field))
}

/** Fields that stand at two columns where only one can be meant.
 * @param {OwnFormat} format */
export const doubled = ({ fields }) =>
  [...new Set(fields.filter((field, at) => field && !MAY_REPEAT.has(field) && fields.indexOf(field) !== at))]

/** The words of the status column: those that have a meaning, and those that the file shows.
 * @param {OwnFormat} format @param {FileColumn[]} columns @param {string[]} unknown words that a preview did not know @returns {[string, string][]} */
export const statusWords = ({ fields, status_words }, columns, unknown) => {
  const at = fields.indexOf("status")
  if (at < 0) return []
  const shown = [...Object.keys(status_words), ...(columns[at]?.examples ?? []), ...unknown]
  return [...new Set(shown)].filter(Boolean).map((word) => [word, status_words[word] ?? ""])
}

/** The guess of a field at this column is still as it was made.
 * @param {OwnFormat} draft @param {OwnFormat} guess @param {number} at */
export const stateOf = (draft, guess, at) => {
  const field = draft.fields[at]
  if (!field) return "left-out"
  if (doubled(draft).includes(field)) return "doubled"
  return field === guess.fields[at] ? "guessed" : "chosen"
}
