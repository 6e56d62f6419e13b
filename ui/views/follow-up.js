// What a merchant does with a follow-up, on Today and on the card: finish it, put it off, skip it, take it back.
import { nothing } from "lit"
import { recordAttempt, skipFollowUp, snoozeFollowUp, undoEvent } from "../api.js"
import { weekday } from "../format.js"
import { dayPad, outcomePad, outcomesFor, outcomeWords } from "../parts/pad.js"
import { draw, focusOn, leaveField, reload } from "../parts/screen.js"
import { tell, tellError } from "../parts/toast.js"
import { t } from "../words.js"
import { inTurn } from "./changes.js"

/** @import { FollowUpRow, Recorded } from "../generated/types.d.ts" */
/** @import { KeyAct } from "../parts/key.js" */
/** @import { PadActs } from "../parts/pad.js" */

/** The pad that stands open, and the note typed into it.
 * @type {{ id: number, part: "outcomes" | "later" | "callback", note: string } | null} */
let open = null

/** @typedef {{ today: string, later_on: string[] }} Days */

/** The pad under this follow-up, if it stands open.
 * @param {FollowUpRow} row @param {Days} days */
export const pad = (row, days) => {
  if (open?.id !== row.id) return nothing
  if (open.part === "outcomes") return outcomePad(row, open.note, padActs(row))
  return dayPad(open.part, { days: days.later_on, today: days.today }, padActs(row))
}

/** @param {FollowUpRow} row @returns {PadActs} */
const padActs = (row) => ({
  finish: (outcome) => actions.finish(row, outcome),
  choose: (on) => (open?.part === "callback" ? actions.record(row, "callback", on) : actions.putOff(row, on)),
  note: (note) => {
    if (open) open.note = note
  },
  close: () => actions.close(),
})

/** The keys that speak to this follow-up.
 * @param {FollowUpRow} row @param {Days} days @returns {KeyAct[]} */
export const keysFor = (row, days) => {
  if (open?.id !== row.id) return closedKeys(row)
  const leave = { keys: ["Escape"], words: "not-now", act: () => actions.leave(), whileTyping: true }
  if (open.part !== "outcomes") {
    const choices = days.later_on.map((on, at) => ({ keys: [String(at + 1)], words: `later-${at + 1}`, act: () => padActs(row).choose(on) }))
    return [...choices, leave]
  }
  const outcomes = outcomesFor(row.medium).map(({ outcome, key }) => ({ keys: [key], words: outcomeWords(outcome, row.medium), act: () => actions.finish(row, outcome) }))
  return [...outcomes, { keys: ["t"], words: "pad-note", act: () => focusOn(".pad-note") }, leave]
}

/** @param {FollowUpRow} row @returns {KeyAct[]} */
const closedKeys = (row) => [
  { keys: ["d"], words: "key-done", act: () => actions.open(row, "outcomes") },
  { keys: ["z"], words: "key-later", act: () => actions.open(row, "later") },
  { keys: ["m"], words: "key-skip", act: () => actions.skip(row) },
]

export const actions = {
  /** @param {FollowUpRow} row @param {"outcomes" | "later" | "callback"} part */
  open: (row, part) => {
    open = { id: row.id, part, note: open?.id === row.id ? open.note : "" }
    draw()
  },

  close: () => {
    open = null
    draw()
  },

  /** Esc leaves the field first, then the pad. */
  leave: () => {
    const field = document.activeElement
    if (field instanceof HTMLInputElement) leaveField()
    else actions.close()
  },

  /** @param {FollowUpRow} row @param {string} outcome */
  finish: (row, outcome) => (outcome === "callback" ? actions.open(row, "callback") : actions.record(row, outcome)),

  /** @param {FollowUpRow} row @param {string} outcome @param {string} [on] the day to call back */
  record: (row, outcome, on) => {
    const note = open?.note.trim() || null
    return act(row, `done-${outcome}`, { on: weekday(on) }, () => recordAttempt({ id: row.id, outcome, on, note }))
  },

  /** @param {FollowUpRow} row @param {string} until */
  putOff: (row, until) => act(row, "done-snooze", { on: weekday(until) }, () => snoozeFollowUp({ id: row.id, until })),

  /** @param {FollowUpRow} row */
  skip: (row) => act(row, "done-skip", {}, () => skipFollowUp({ id: row.id })),

  /** @param {number} event_id */
  undo: async (event_id) => {
    try {
      const { refusal_kept } = await undoEvent(event_id)
      tell({ words: t(refusal_kept ? "undone-refusal-kept" : "undone") })
      await reload()
    } catch (error) {
      tellError(error)
    }
  },
}

/** One act, its word and its way back.
 * @param {FollowUpRow} row @param {string} words @param {Record<string, string>} places @param {() => Promise<Recorded>} work */
const act = async (row, words, places, work) => {
  try {
    const { event_id } = await inTurn(work)
    open = null
    tell({ words: t(words, { ...places, name: row.customer_name }), undo: () => actions.undo(event_id) })
    await reload()
  } catch (error) {
    tellError(error)
  }
}
