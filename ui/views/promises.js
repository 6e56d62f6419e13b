// What a merchant does with promises and complaints, on the card and under a row of Today.
import { nothing } from "lit"
import { closeComplaint, dropPromise, keepPromise, makePromise, movePromise, openComplaint, settleComplaint } from "../api.js"
import { halfTyped } from "../parts/field.js"
import { fieldFor, owed, owedForm } from "../parts/promises.js"
import { draw, focusOn } from "../parts/screen.js"
import { fieldOf, tellError } from "../parts/toast.js"
import { hasWords } from "../words.js"
import { byHand } from "./changes.js"

/** @import { ChangeLine, Complaint, CustomerCard, Promise as Promised } from "../generated/types.d.ts" */
/** @import { KeyAct } from "../parts/key.js" */
/** @import { OwedDraft } from "../parts/promises.js" */

/** The form that stands open, and for whom.
 * @type {{ customer: number, draft: OwedDraft } | null} */
let open = null

/** @param {OwedDraft["part"]} part @param {number} id @returns {OwedDraft} */
const draftOf = (part, id) => ({ part, id, text: "", about: "", on: "", cost: "", wrong: "", isNoDay: false })

/** The part of the card: what is owed to them, and the form where it belongs.
 * @param {CustomerCard} card @param {string} today */
export const owedOf = (card, today) =>
  owed(card, today, {
    promise: () => actions.promise(card.id),
    complain: () => actions.complain(card.id),
    keep: actions.keep,
    move: (it) => actions.open(card.id, "move", it.id),
    drop: actions.drop,
    settle: (it) => actions.open(card.id, "settle", it.id),
    close: (it) => actions.open(card.id, "close", it.id),
    inside: (of) => (open?.customer === card.id && open.draft.id === of ? form(today) : nothing),
  })

/** The form for a new promise or complaint of somebody, under their row.
 * @param {number} customer @param {string} today */
export const owedEditor = (customer, today) => (open?.customer === customer && open.draft.id === 0 ? form(today) : nothing)

/** @param {number} customer */
export const isOwedOpen = (customer) => open?.customer === customer

/** @param {string} today */
const form = (today) => (open ? owedForm(open.draft, today, { type: actions.type, save: actions.save, close: actions.close }) : nothing)

/** The keys that begin something with somebody, and leave what was begun.
 * @param {number} customer @param {Promised[]} [promises] @returns {KeyAct[]} */
export const owedKeys = (customer, promises = []) => {
  const [first] = promises
  const keep = first ? [{ keys: ["k"], words: "promise-keep", act: () => actions.keep(first) }] : []
  if (isOwedOpen(customer)) return [{ keys: ["Escape"], words: "not-now", act: () => actions.close(), whileTyping: true }]
  return [
    { keys: ["w"], words: "call-promise", act: () => actions.promise(customer) },
    { keys: ["x"], words: "call-complaint", act: () => actions.complain(customer) },
    ...keep,
  ]
}

export const actions = {
  /** @param {number} customer @param {OwedDraft["part"]} part @param {number} [id] */
  open: (customer, part, id = 0) => {
    open = { customer, draft: draftOf(part, id) }
    draw()
    focusOn(".owed-form input")
  },

  /** @param {number} customer */
  promise: (customer) => actions.open(customer, "promise"),

  /** @param {number} customer */
  complain: (customer) => actions.open(customer, "complaint"),

  close: () => {
    open = null
    draw()
  },

  /** @param {Partial<OwedDraft>} change */
  type: (change) => {
    if (open) Object.assign(open.draft, change, { wrong: "" })
  },

  /** @param {boolean | null} [content] of a complaint that is closed: whether they are content */
  save: async (content = null) => {
    if (!open) return
    const { customer, draft } = open
    if (halfTyped(".owed-form")) return actions.refuse("on", true)
    if (await byHand(() => said(customer, draft, content), refused)) actions.close()
  },

  /** What was refused is told beside its field, where the form has one.
   * @param {string} wrong @param {boolean} [isNoDay] */
  refuse: (wrong, isNoDay = false) => {
    if (!open) return
    Object.assign(open.draft, { wrong, isNoDay })
    draw()
    focusOn(`.owed-form [name=${fieldFor(wrong)}]`)
  },

  /** @param {{ id: number }} promise */
  keep: ({ id }) => byHand(() => keepPromise(id)),

  /** @param {{ id: number }} promise */
  drop: ({ id }) => byHand(() => dropPromise(id)),
}

/** @param {unknown} error */
const refused = (error) => (open && hasWords(`owed-wrong-${fieldOf(error)}`) ? actions.refuse(fieldOf(error)) : tellError(error))

/** What was typed, as the core takes it.
 * @param {number} customer @param {OwedDraft} draft @param {boolean | null} content
 * @returns {Promise<{ change?: ChangeLine | null }>} */
const said = (customer, { part, id, text, about, on, cost }, content) => {
  if (part === "promise") return makePromise({ customer, promise: { text, by: on || null } })
  if (part === "move") return movePromise({ id, to: on })
  if (part === "complaint") return openComplaint({ customer, complaint: { text: text || null, about: about || null }, due: on || null })
  if (part === "settle") return settleComplaint({ id, solution: text, cost: cost || null, ask_on: on || null })
  return closeComplaint({ id, is_content: content, note: text || null })
}
