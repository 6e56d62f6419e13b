// What customers can be filtered by: for each field how it compares, and what there is to choose from.

/** @import { Condition, Filter, FilterValue } from "../generated/types.d.ts" */

/**
 * @typedef {object} Field
 * @property {string} name
 * @property {"number" | "amount" | "when" | "choices" | "texts" | "yes"} kind
 * @property {string[]} ops the first one is where a new condition begins
 * @property {string[]} [choices]
 * @property {FilterValue} [begin] of a new condition
 */

const IS = ["is", "is_not"]
const WHEN = ["days_at_least", "days_at_most", "since", "before"]

/** @type {Field[]} */
export const FIELDS = [
  { name: "orders", kind: "number", ops: ["at_least", "at_most"], begin: 2 },
  { name: "spent", kind: "amount", ops: ["at_least", "at_most"] },
  { name: "last_ordered", kind: "when", ops: WHEN, begin: 60 },
  { name: "first_ordered", kind: "when", ops: ["days_at_most", "days_at_least", "since", "before"], begin: 30 },
  { name: "stage", kind: "choices", ops: IS, choices: ["enquiry", "first_order", "second_order", "regular", "quiet", "back_again"] },
  { name: "rhythm", kind: "yes", ops: IS, begin: ["slipping"] },
  { name: "standing", kind: "choices", ops: IS, choices: ["very_good", "good", "fair", "poor", "new"] },
  { name: "channel", kind: "choices", ops: IS },
  { name: "bought", kind: "texts", ops: IS },
  { name: "city", kind: "texts", ops: IS },
  { name: "country", kind: "choices", ops: IS },
  { name: "tag", kind: "choices", ops: IS },
  { name: "list", kind: "choices", ops: IS },
  { name: "has", kind: "choices", ops: IS, choices: ["phone", "email", "post", "message"] },
  { name: "permission", kind: "choices", ops: IS, choices: ["phone", "email", "post", "message"] },
  { name: "refusal", kind: "yes", ops: ["is_not", "is"], begin: ["refused"] },
  { name: "note", kind: "yes", ops: IS, begin: ["note"] },
  { name: "next", kind: "choices", ops: IS },
  { name: "birthday", kind: "choices", ops: IS, choices: Array.from({ length: 12 }, (_, at) => String(at + 1)) },
]

/** Fields that the core knows as one value of another. @type {Record<string, string>} */
const INSIDE = { refusal: "permission", note: "has" }

const OR_UNKNOWN = "_or_unknown"

/** @param {string} name */
export const fieldNamed = (name) => /** @type {Field} */ (FIELDS.find((field) => field.name === name))

/** Whether a filter is one condition and not a tree of them. @param {Filter} filter @returns {filter is Condition} */
export const isCondition = (filter) => "field" in filter

/** The field under which a merchant knows the condition; none for one that was written elsewhere.
 * @param {Filter} filter @returns {Field | undefined} */
export const fieldOf = (filter) => {
  if (!isCondition(filter)) return undefined
  const inside = Object.keys(INSIDE).find((name) => INSIDE[name] === filter.field && isAlone(filter.value, fieldNamed(name).begin))
  const field = FIELDS.find(({ name }) => name === (inside ?? filter.field))
  return field?.ops.includes(opOf(filter)) ? field : undefined
}

/** Whether the value is that one text. @param {FilterValue} value @param {FilterValue | undefined} text */
const isAlone = (value, text) => textsOf(value).length === 1 && textsOf(value)[0] === textsOf(text ?? [])[0]

/** @param {Condition} condition */
export const opOf = ({ op }) => op.replace(OR_UNKNOWN, "")

/** @param {Condition} condition */
export const isOrUnknown = ({ op }) => op.endsWith(OR_UNKNOWN)

/** @param {Condition} condition @param {string} op @param {boolean} orUnknown @returns {Condition} */
export const withOp = (condition, op, orUnknown) => ({ ...condition, op: orUnknown ? op + OR_UNKNOWN : op })

/** Of these fields something can be unknown. */
export const CAN_BE_UNKNOWN = ["spent", "last_ordered", "first_ordered", "rhythm", "city", "country", "birthday"]

/** @param {FilterValue} value @returns {string[]} */
export const textsOf = (value) => (Array.isArray(value) ? value : typeof value === "string" ? [value] : [])

/** A new condition; the core takes it once it is whole.
 * @param {string} name @param {string} currency @returns {Condition} */
export const newCondition = (name, currency) => {
  const field = fieldNamed(name)
  const value = field.kind === "amount" ? { amount: "", currency } : (field.begin ?? [])
  return { field: INSIDE[name] ?? name, op: field.ops[0], value }
}

/** Another way to compare; a value that no longer fits begins anew.
 * @param {Condition} condition @param {string} op @returns {Condition} */
export const turned = (condition, op) => {
  const changed = withOp(condition, op, isOrUnknown(condition))
  if (fieldOf(changed)?.kind !== "when") return changed
  const wantsDay = !op.startsWith("days")
  const fits = wantsDay === (typeof condition.value === "string")
  return fits ? changed : { ...changed, value: wantsDay ? "" : 30 }
}

/** Whether the core can read it.
 * @param {Filter} filter */
export const isWhole = (filter) => {
  if (!isCondition(filter)) return true
  const { value } = filter
  if (typeof value === "number") return value >= 0
  if (typeof value === "string" || Array.isArray(value)) return value.length > 0
  return /^-?\d+(\.\d+)?$/.test(value.amount)
}

/** The conditions side by side, and whether all of them count or any.
 * @param {Filter | null | undefined} filter @returns {{ conditions: Filter[], join: "all" | "any" }} */
export const apart = (filter) => {
  if (!filter) return { conditions: [], join: "all" }
  if ("all" in filter) return { conditions: filter.all, join: "all" }
  if ("any" in filter) return { conditions: filter.any, join: "any" }
  return { conditions: [filter], join: "all" }
}

/** @param {Filter[]} conditions @param {"all" | "any"} join @returns {Filter | null} */
export const together = (conditions, join) => {
  const whole = conditions.filter(isWhole)
  if (!whole.length) return null
  return join === "any" ? { any: whole } : { all: whole }
}
