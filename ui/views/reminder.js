// What a merchant does with a reminder on Today: it is done, or it comes up again later.
import { nothing } from "lit"
import { finishNote, putOffNote } from "../api.js"
import { dayPad } from "../parts/pad.js"
import { draw } from "../parts/screen.js"
import { byHand } from "./changes.js"

/** @import { Reminder } from "../generated/types.d.ts" */
/** @import { KeyAct } from "../parts/key.js" */
/** @typedef {{ today: string, later_on: string[] }} Days */

/** The reminder for which a day is being chosen. */
let open = 0

/** @param {Reminder} reminder @param {Days} days */
export const reminderPad = (reminder, { today, later_on }) =>
  open === reminder.note.id
    ? dayPad("later", { days: later_on, today }, { choose: (on) => actions.putOff(reminder, on), close: actions.close })
    : nothing

/** @param {Reminder} reminder @param {Days} days @returns {KeyAct[]} */
export const reminderKeys = (reminder, { later_on }) => {
  if (open !== reminder.note.id) {
    return [
      { keys: ["d", "Enter"], words: "key-done", act: () => actions.done(reminder) },
      { keys: ["z"], words: "key-later", act: () => actions.later(reminder) },
    ]
  }
  const choices = later_on.map((on, at) => ({ keys: [String(at + 1)], words: `later-${at + 1}`, act: () => actions.putOff(reminder, on) }))
  return [...choices, { keys: ["Escape"], words: "not-now", act: () => actions.close(), whileTyping: true }]
}

export const actions = {
  /** @param {Reminder} reminder */
  done: ({ note }) => byHand(() => finishNote({ id: note.id, is_done: true })),

  /** @param {Reminder} reminder */
  later: ({ note }) => {
    open = note.id
    draw()
  },

  close: () => {
    open = 0
    draw()
  },

  /** @param {Reminder} reminder @param {string} until */
  putOff: async ({ note }, until) => {
    if (await byHand(() => putOffNote({ id: note.id, until }))) open = 0
  },
}
