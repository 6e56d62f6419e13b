// The fields of a customer, edited on the card: what is typed stays until it is saved.
import { nothing } from "lit"
import { checkFields, fieldHistory, ownFields as allOwnFields, saveOwnField, setCustomer } from "../api.js"
import { editFields } from "../parts/edit-fields.js"
import { ownFields, savedOwn } from "../parts/own-fields.js"
import { draw, focusOn } from "../parts/screen.js"
import { tell, tellError } from "../parts/toast.js"
import { t } from "../words.js"
import { byHand } from "./changes.js"

/** @import { CustomerCard, FieldVersion, OwnField } from "../generated/types.d.ts" */
/** @import { KeyAct } from "../parts/key.js" */
/** @import { OwnDraft } from "../parts/own-fields.js" */

/** What stands open on which card, and what was typed on each and not saved yet.
 * @type {{ id: number, isOpen: boolean, isMore: boolean, drafts: Map<number, Record<string, string>>, wrong: Record<string, string>, own: OwnField[], ownDraft: OwnDraft | null, history: { field: string, versions: FieldVersion[] } | null }} */
const open = { id: 0, isOpen: false, isMore: false, drafts: new Map(), wrong: {}, own: [], ownDraft: null, history: null }

/** Another card opens with nothing open on it; what was typed is still there when one comes back.
 * @param {number} id */
export const openEditOn = async (id) => {
  open.own = await allOwnFields()
  if (id !== open.id) Object.assign(open, { id, isOpen: false, isMore: false, wrong: {}, ownDraft: null, history: null })
}

/** The fields of the merchant's own, for whoever shows their values. */
export const ownOnes = () => open.own

/** @returns {Record<string, string>} */
const typed = () => open.drafts.get(open.id) ?? {}

/** What the card says, by field.
 * @param {CustomerCard} card */
const standing = (card) => {
  /** @type {Record<string, string>} */
  const stands = {}
  for (const { field, value } of card.fields) stands[field] = value ?? ""
  return Object.assign(stands, { name: card.name, city: card.city, country: card.country })
}

export const isEditing = () => open.isOpen

/** @param {CustomerCard} card */
export const editor = (card) =>
  open.isOpen
    ? editFields({ typed: typed(), stands: standing(card), wrong: open.wrong, isMore: open.isMore, own: open.own, history: open.history, ownForm: ownFields(open.own, open.ownDraft, ownActs) }, {
      type: actions.type, check: actions.check, history: (name) => actions.history(card, name), putBack: (name, value) => actions.putBack(card, name, value),
      today: () => actions.today(card), more: actions.more, save: () => actions.save(card), close: actions.close,
    })
    : nothing

/** @param {CustomerCard} card @returns {KeyAct[]} */
export const editKeys = (card) =>
  open.isOpen
    ? [
      { keys: ["Ctrl+Enter"], words: "save", act: () => actions.save(card), whileTyping: true },
      { keys: ["Escape"], words: "edit-leave", act: () => actions.close(), whileTyping: true },
    ]
    : [{ keys: ["e"], words: "key-edit", act: () => actions.open() }]

/** Something was typed that differs from what stands. @param {CustomerCard} card */
export const hasDraft = (card) => Object.entries(typed()).some(([name, text]) => text.trim() !== (standing(card)[name] ?? ""))

export const actions = {
  open: () => {
    if (!open.isOpen) Object.assign(open, { isOpen: true, isMore: false, ownDraft: null, history: null })
    draw()
    focusOn("#edit-name")
  },

  /** Esc leaves and keeps what was typed. */
  close: () => {
    open.isOpen = false
    draw()
    focusOn("[data-act='edit']")
  },

  more: () => {
    open.isMore = true
    draw()
    focusOn("#edit-latin_name")
  },

  /** @param {string} name @param {string} text */
  type: (name, text) => {
    open.drafts.set(open.id, { ...typed(), [name]: text })
    delete open.wrong[name]
    draw()
  },

  /** Whether the text can be read is said as soon as the field is left.
   * @param {string} name */
  check: async (name) => {
    try {
      await wrongIn({ [name]: typed()[name] ?? "" })
      draw()
    } catch (error) {
      tellError(error)
    }
  },

  /** @param {CustomerCard} card */
  today: async (card) => {
    if (await byHand(() => setCustomer({ id: card.id, fields: { checked_on: todayHere } }))) forget("checked_on")
  },

  /** @param {CustomerCard} card */
  save: async (card) => {
    const stands = standing(card)
    const fields = Object.fromEntries(Object.entries(typed()).filter(([name, text]) => text.trim() !== (stands[name] ?? "")))
    try {
      const [first] = await wrongIn(fields)
      if (first) {
        draw()
        return focusOn(`#edit-${first.replace(".", "-")}`)
      }
    } catch (error) {
      return tellError(error)
    }
    if (Object.keys(fields).length && !(await byHand(() => setCustomer({ id: card.id, fields })))) return
    open.drafts.delete(card.id)
    actions.close()
  },

  /** @param {CustomerCard} card @param {string} field */
  history: async (card, field) => {
    try {
      open.history = open.history?.field === field ? null : { field, versions: await fieldHistory({ customer: card.id, field }) }
      draw()
    } catch (error) {
      tellError(error)
    }
  },

  /** @param {CustomerCard} card @param {string} field @param {string | null} value */
  putBack: async (card, field, value) => {
    if (!(await byHand(() => setCustomer({ id: card.id, fields: { [field]: value } })))) return
    forget(field)
    open.history = { field, versions: await fieldHistory({ customer: card.id, field }) }
    draw()
  },
}

/** The day of the shop, which the page gives with each drawing. */
let todayHere = ""

/** @param {string} today */
export const editOn = (today) => {
  todayHere = today
}

/** @param {string} field */
const forget = (field) => {
  const { [field]: _, ...others } = typed()
  open.drafts.set(open.id, others)
  draw()
}

/** Which of the texts cannot be kept, and notes why.
 * @param {Record<string, string>} fields @returns {Promise<string[]>} */
const wrongIn = async (fields) => {
  const read = Object.keys(fields).length ? await checkFields({ fields }) : []
  for (const { field, why } of read) {
    if (why) open.wrong[field] = why
    else delete open.wrong[field]
  }
  return read.filter(({ why }) => why).map(({ field }) => field)
}

/** @type {import("../parts/own-fields.js").OwnActs} */
const ownActs = {
  begin: (field) => {
    open.ownDraft = { id: field?.id ?? null, name: field?.name ?? "", kind: field?.kind ?? "text", choices: field?.choices.join(", ") ?? "" }
    draw()
    focusOn(".own-name")
  },

  type: (draft) => {
    open.ownDraft = draft
    draw()
  },

  save: async () => {
    const draft = open.ownDraft
    if (!draft) return
    if (open.own.some(({ id, name }) => name === draft.name.trim() && id !== draft.id)) return tell({ words: t("own-name-taken", { field: draft.name.trim() }), wrong: true })
    const known = open.own.find(({ id }) => id === draft.id)
    if (await byHand(() => saveOwnField(savedOwn(draft, known?.is_retired ?? false)))) {
      open.ownDraft = null
      draw()
    }
  },

  retire: (field, is_retired) => {
    byHand(() => saveOwnField({ id: field.id, name: field.name, kind: field.kind, choices: field.choices, is_retired }))
  },
}
