// The filter of the list: conditions that are added, changed and taken off while the list follows.
import { nothing } from "lit"
import { countCustomers, lists, tags } from "../api.js"
import { kindsOfShop } from "../parts/cadence-words.js"
import { COUNTRIES } from "../parts/countries.js"
import { apart, fieldOf, isCondition, isWhole, newCondition, together } from "../parts/filter-fields.js"
import { conditionForm, fieldChoice } from "../parts/filter-popover.js"
import { filterSentence } from "../parts/filter-sentence.js"
import { draw, focusOn } from "../parts/screen.js"
import { tellError } from "../parts/toast.js"
import { list } from "./customer-rows.js"

/** @import { Condition, Filter, ShopStatus } from "../generated/types.d.ts" */
/** @import { KeyAct } from "../parts/key.js" */
/** @import { Known } from "../parts/filter-popover.js" */

/** The conditions as they stand in the sentence; one that is not whole yet is not part of the list's filter.
 * @type {{ conditions: Filter[], join: "all" | "any", open: number | "add" | null, known: Known, currencies: string[], changed: () => void, without: number[] }} */
const state = { conditions: [], join: "all", open: null, known: {}, currencies: [], changed: () => {}, without: [] }

/** Whoever shows the list is told when it means others.
 * @param {ShopStatus} status @param {() => void} changed */
export const beginFilter = ({ channels, settings }, changed) => {
  const channelKeys = channels.map(({ channel }) => channel)
  Object.assign(state.known, { channel: [...new Set([...channelKeys, "counter"])], country: COUNTRIES, next: kindsOfShop() })
  Object.assign(state, { currencies: [settings.currency, "EUR", "USD", "GBP", "CNY", "TWD", "JPY"], changed })
}

/** Another view was opened.
 * @param {Filter | null | undefined} filter */
export const showFilter = (filter) => {
  Object.assign(state, { ...apart(filter), open: null, without: [] })
  list.filter = filter ?? null
}

export const sentence = () =>
  filterSentence(state, { open: actions.open, turn: actions.turn, add: actions.add }, inside())

const inside = () => {
  if (state.open === "add") return fieldChoice({ known: state.known, choose: actions.choose, close: actions.close })
  const condition = state.open === null ? undefined : state.conditions[state.open]
  if (state.open === null || !condition || !isCondition(condition)) return nothing
  return conditionForm({ at: state.open, condition, known: state.known, currencies: state.currencies }, { change: actions.change, remove: actions.remove, close: actions.close })
}

/** While the form stands open, its keys alone are heard.
 * @returns {KeyAct[] | null} */
export const filterKeys = () =>
  state.open === null ? null : [
    { keys: ["Escape"], words: "not-now", act: () => actions.close(true), whileTyping: true },
    { keys: ["ArrowDown"], words: "key-next", act: () => step(1) },
    { keys: ["ArrowUp"], words: "key-previous", act: () => step(-1) },
  ]

/** From one choice to the next.
 * @param {number} by */
const step = (by) => {
  const all = /** @type {HTMLElement[]} */ ([...document.querySelectorAll(".popover :is(button, input)")])
  const at = all.findIndex((one) => one === document.activeElement)
  all[Math.max(0, Math.min(all.length - 1, at + by))]?.focus()
}

/** The conditions of a list in which nobody is, each with how many would be without it. */
export const blockers = () => state.conditions.map((condition, at) => ({ condition, at, n: state.without[at] }))

/** Asks how many would be in the list without each of the conditions. */
export const countWithout = async () => {
  const { conditions, join } = state
  if (conditions.length < 2) return
  try {
    const others = conditions.map((_, at) => together(conditions.filter((_, other) => other !== at), join) ?? { all: [] })
    const without = await countCustomers(others)
    if (conditions !== state.conditions) return
    state.without = without
    draw()
  } catch (error) {
    tellError(error)
  }
}

export const actions = {
  /** @param {number} at */
  open: async (at) => {
    if (state.open === at) return actions.close(true)
    if (!fieldOf(state.conditions[at])) return actions.removeAt(at)
    await learn()
    state.open = at
    draw()
    intoForm()
  },

  add: async () => {
    if (state.open === "add") return actions.close(true)
    await learn()
    state.open = "add"
    draw()
    focusOn(".field-choice button")
  },

  /** @param {string} field */
  choose: (field) => {
    const condition = newCondition(field, state.currencies[0] ?? "EUR")
    state.conditions = [...state.conditions, condition]
    state.open = state.conditions.length - 1
    apply()
    intoForm()
  },

  /** @param {Condition} condition */
  change: (condition) => {
    state.conditions = state.conditions.map((it, at) => (at === state.open ? condition : it))
    apply()
  },

  remove: () => {
    if (typeof state.open === "number") actions.removeAt(state.open)
  },

  /** @param {number} at */
  removeAt: (at) => {
    state.conditions = state.conditions.filter((_, other) => other !== at)
    state.open = null
    apply()
    focusOn("[data-condition='add']")
  },

  turn: () => {
    state.join = state.join === "all" ? "any" : "all"
    apply()
  },

  clear: () => {
    Object.assign(state, { conditions: [], open: null, join: "all" })
    apply()
  },

  /** A condition that says nothing yet goes.
   * @param {boolean} [back] the focus goes back to the sentence */
  close: (back) => {
    const { open } = state
    state.open = null
    const whole = state.conditions.filter(isWhole)
    if (whole.length !== state.conditions.length) state.conditions = whole
    draw()
    if (back) focusOn(typeof open === "number" && state.conditions[open] ? `[data-condition='${open}']` : "[data-condition='add']")
  },
}

/** What a condition asks for, else how it compares. */
const intoForm = () => focusOn(document.querySelector(".condition-form [name='value']") ? ".condition-form [name='value']" : ".condition-form input:checked")

/** The list follows as soon as what stands there is whole. */
const apply = () => {
  const filter = together(state.conditions, state.join)
  draw()
  if (JSON.stringify(filter) === JSON.stringify(list.filter)) return
  list.filter = filter
  state.without = []
  state.changed()
}

/** Tags and lists as they are now. */
const learn = async () => {
  try {
    const [allTags, allLists] = await Promise.all([tags(), lists()])
    Object.assign(state.known, { tag: allTags.map(({ name }) => name), list: allLists.map(({ name }) => name) })
  } catch (error) {
    tellError(error)
  }
}
