// What the merchant writes on a card in place: notes, tags and lists.
import { nothing } from "lit"
import { changeNote, finishNote, lists, makeList, putOnList, removeNote, setTags, tags, takeOffList, writeNote } from "../api.js"
import { noteForm } from "../parts/note-form.js"
import { draw, focusOn } from "../parts/screen.js"
import { tagRow } from "../parts/tag-row.js"
import { tellError } from "../parts/toast.js"
import { byHand } from "./changes.js"

/** @import { CustomerCard, CustomerListed, Note } from "../generated/types.d.ts" */
/** @import { KeyAct } from "../parts/key.js" */
/** @import { Draft } from "../parts/note-form.js" */

/** What stands open on which card. A note that was begun is kept until it is saved.
 * @type {{ id: number, part: "note" | "tag" | "list" | null, drafts: Map<string, Draft>, noteId: number | null, tag: string, known: string[], lists: CustomerListed[] }} */
const open = { id: 0, part: null, drafts: new Map(), noteId: null, tag: "", known: [], lists: [] }

/** Another card opens with nothing open on it.
 * @param {number} id */
export const openOn = (id) => {
  if (id !== open.id) Object.assign(open, { id, part: null, noteId: null, tag: "" })
}

const draftKey = () => `${open.id}/${open.noteId ?? "new"}`

/** @returns {Draft} */
const draft = () => open.drafts.get(draftKey()) ?? { id: open.noteId, text: "", kind: "note", is_pinned: false, remind_on: "" }

/** The form above the timeline, or in the place of the note that is changed.
 * @param {number | null} id */
export const noteEditor = (id) => (open.part === "note" && open.noteId === id ? noteForm(draft(), { change: actions.draftNote, save: actions.saveNote, close: actions.close }) : nothing)

/** @param {number} id */
export const isOpenNote = (id) => open.part === "note" && open.noteId === id

/** @param {CustomerCard} card */
export const tagsOf = (card) =>
  tagRow(card.tags, { isOpen: open.part === "tag", text: open.tag, known: open.known }, {
    open: actions.openTags,
    type: (text) => {
      open.tag = text
    },
    add: (tag) => actions.tag(card, [...new Set([...card.tags, tag])]),
    drop: (tag) => actions.tag(card, card.tags.filter((it) => it !== tag)),
  })

/** The lists that can be chosen, while the choice stands open. */
export const listsOpen = () => (open.part === "list" ? open.lists : null)

/** @param {CustomerCard} card @returns {KeyAct[]} */
export const fileKeys = (card) => [
  ...(open.part ? [{ keys: ["Escape"], words: "not-now", act: () => actions.close(), whileTyping: true }] : []),
  ...(open.part === "note" ? [{ keys: ["Ctrl+Enter"], words: "save", act: () => actions.saveNote(), whileTyping: true }] : []),
  { keys: ["n"], words: "key-note", act: () => actions.openNote(null) },
  { keys: ["t"], words: "key-tag", act: () => actions.openTags() },
  { keys: ["a"], words: "key-list", act: () => actions.openLists(card) },
]

export const actions = {
  close: () => {
    open.part = null
    draw()
  },

  /** @param {Note | null} note a new one without */
  openNote: (note) => {
    Object.assign(open, { part: "note", noteId: note?.id ?? null })
    if (note && !open.drafts.has(draftKey())) open.drafts.set(draftKey(), { id: note.id, text: note.text, kind: note.kind, is_pinned: note.is_pinned, remind_on: note.remind_on ?? "" })
    draw()
    focusOn(".note-text")
  },

  /** @param {Draft} changed */
  draftNote: (changed) => {
    open.drafts.set(draftKey(), changed)
    draw()
  },

  saveNote: async () => {
    const { text, kind, is_pinned, remind_on } = draft()
    if (!text.trim()) return
    const key = draftKey()
    const note = { text, kind, is_pinned, remind_on: remind_on || null }
    const { id, noteId } = open
    const saved = await byHand(() => (noteId === null ? writeNote({ customer: id, ...note }) : changeNote({ id: noteId, ...note })))
    if (!saved) return
    open.drafts.delete(key)
    actions.close()
  },

  /** @param {Note} note */
  removeNote: ({ id }) => byHand(() => removeNote(id)),

  /** @param {Note} note */
  finishNote: ({ id, done_on }) => byHand(() => finishNote({ id, is_done: done_on === null })),

  openTags: async () => {
    try {
      open.known = (await tags()).map(({ name }) => name)
      Object.assign(open, { part: "tag", tag: "" })
      draw()
      focusOn(".tag-field")
    } catch (error) {
      tellError(error)
    }
  },

  /** @param {CustomerCard} card @param {string[]} wanted */
  tag: async (card, wanted) => {
    open.tag = ""
    await byHand(() => setTags({ customer: card.id, tags: wanted }))
    focusOn(".tag-field")
  },

  /** @param {CustomerCard} card */
  openLists: async (card) => {
    try {
      const on = new Set(card.lists.map(({ list_id }) => list_id))
      open.lists = (await lists()).filter(({ id }) => !on.has(id))
      open.part = "list"
      draw()
      focusOn(".list-field")
    } catch (error) {
      tellError(error)
    }
  },

  /** A new name makes a new list.
   * @param {CustomerCard} card @param {string} name @param {string} reason */
  putOn: async (card, name, reason) => {
    const known = open.lists.find((list) => list.name === name)
    open.part = null
    await byHand(async () => {
      const list = known ? known.id : (await makeList({ name, purpose: "" })).id
      return putOnList({ list, customer: card.id, reason })
    })
  },

  /** @param {CustomerCard} card @param {number} list */
  takeOff: (card, list) => byHand(() => takeOffList({ list, customer: card.id })),
}
