// What a merchant does with a follow-up, on Today and on the card: finish it, put it off, skip it, take it back.
import { nothing } from "lit"
import { previewTalk, recordTalk, skipFollowUp, snoozeFollowUp, undoEvent } from "../api.js"
import { weekday } from "../format.js"
import { forgetHeldKeys, holdingKeys } from "../parts/held-keys.js"
import { dayPad, insteadPad, outcomePad, outcomesFor, outcomeWords, refusalsFor, refusedPad } from "../parts/pad.js"
import { draw, focusOn, leaveField, reload } from "../parts/screen.js"
import { isUnanswered } from "../parts/talk-draft.js"
import { tell, tellError } from "../parts/toast.js"
import { t } from "../words.js"
import { inTurn } from "./changes.js"

/** @import { FollowUpRow, Talk } from "../generated/types.d.ts" */
/** @import { KeyAct } from "../parts/key.js" */
/** @import { PadActs } from "../parts/pad.js" */

/** The pad that stands open, the note typed into it, and the way that is left after the last try.
 * @type {{ id: number, part: "outcomes" | "later" | "callback" | "refused" | "instead", note: string, outcome: string, instead: string, topics: number[] } | null} */
let open = null

/** @typedef {{ today: string, later_on: string[] }} Days */
/** @typedef {{ event_id: number, stopped?: { shown: string } | null }} Act */

/** The pad under this follow-up, if it stands open. What else is open with the customer is talked about with it.
 * @param {FollowUpRow} row @param {Days} days @param {FollowUpRow[]} [topics] */
export const pad = (row, days, topics = [row]) => {
  if (open?.id !== row.id) return nothing
  open.topics = dueOf(row, topics, days.today)
  const acts = padActs(row)
  if (open.part === "outcomes") return outcomePad(row, open.note, acts)
  if (open.part === "refused") return refusedPad(row.medium, acts)
  if (open.part === "instead") return insteadPad(open.instead, acts)
  return dayPad(open.part, { days: days.later_on, today: days.today }, acts)
}

/** What is due with somebody is one talk; what is planned for later is another.
 * @param {FollowUpRow} row @param {FollowUpRow[]} topics @param {string} today */
const dueOf = (row, topics, today) => [row.id, ...topics.filter(({ id, due_on }) => id !== row.id && due_on <= today).map(({ id }) => id)]

/** @param {FollowUpRow} row @returns {PadActs} */
const padActs = (row) => ({
  finish: (outcome) => actions.finish(row, outcome),
  score: (score) => actions.record(row, { outcome: "reached", score }),
  refuse: (refused) => actions.record(row, { outcome: "do_not_call", refused }),
  choose: (on) => (open?.part === "callback" ? actions.record(row, { outcome: "callback", on }) : actions.putOff(row, on)),
  instead: () => actions.record(row, { outcome: "sent", medium: open?.instead ?? null }),
  anyway: () => actions.record(row, { outcome: open?.outcome ?? "no_answer" }),
  note: (note) => {
    if (open) open.note = note
  },
  close: () => actions.close(),
})

/** The keys that speak to this follow-up.
 * @param {FollowUpRow} row @param {Days} days @param {FollowUpRow[]} [topics] @returns {KeyAct[]} */
export const keysFor = (row, days, topics = [row]) => {
  if (open?.id !== row.id) return closedKeys(row)
  open.topics = dueOf(row, topics, days.today)
  const acts = padActs(row)
  const leave = { keys: ["Escape"], words: "not-now", act: () => actions.leave(), whileTyping: true }
  if (open.part === "outcomes") return [...outcomeKeys(row, acts), leave]
  if (open.part === "refused") return [...refusalsFor(row.medium).map((refused, at) => ({ keys: [String(at + 1)], words: `call-refused-${refused}`, act: () => acts.refuse(refused) })), leave]
  if (open.part === "instead") return [{ keys: ["e"], words: `call-instead-${open.instead}`, act: acts.instead }, { keys: ["Enter"], words: "call-anyway", act: acts.anyway }, leave]
  return [...days.later_on.map((on, at) => ({ keys: [String(at + 1)], words: `later-${at + 1}`, act: () => acts.choose(on) })), leave]
}

/** @param {FollowUpRow} row @param {PadActs} acts @returns {KeyAct[]} */
const outcomeKeys = (row, acts) => [
  ...outcomesFor(row.medium).map(({ outcome, key }) => ({ keys: [key], words: outcomeWords(outcome, row.medium), act: () => acts.finish(outcome) })),
  ...[1, 2, 3, 4, 5].map((score) => ({ keys: [String(score)], words: "pad-score", act: () => acts.score(score), unlisted: score > 1 })),
  { keys: ["t"], words: "pad-note", act: () => focusOn(".pad-note") },
]

/** @param {FollowUpRow} row @returns {KeyAct[]} */
const closedKeys = (row) => [
  { keys: ["d"], words: "key-done", act: () => actions.open(row, "outcomes") },
  { keys: ["z"], words: "key-later", act: () => actions.open(row, "later") },
  { keys: ["m"], words: "key-skip", act: () => actions.skip(row) },
]

/** Outcomes after which it is said which number or address is not used any more. */
const LED_NOWHERE = ["wrong_number", "bounced"]

export const actions = {
  /** @param {FollowUpRow} row @param {"outcomes" | "later" | "callback" | "refused"} part */
  open: (row, part) => {
    open = { id: row.id, part, note: open?.id === row.id ? open.note : "", outcome: "", instead: "", topics: [row.id] }
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
  finish: (row, outcome) => {
    if (outcome === "callback") return actions.open(row, "callback")
    if (outcome === "do_not_call") return actions.open(row, "refused")
    return isUnanswered(outcome) && row.attempts ? actions.tried(row, outcome) : actions.record(row, { outcome })
  },

  /** Before the last try is written down, another way is offered.
   * @param {FollowUpRow} row @param {string} outcome */
  tried: (row, outcome) =>
    holdingKeys(async () => {
      try {
        const { instead } = await previewTalk(talk(row, { outcome }))
        if (!instead || !open) return actions.record(row, { outcome })
        Object.assign(open, { part: "instead", outcome, instead })
        draw()
      } catch (error) {
        forgetHeldKeys()
        tellError(error)
      }
    }),

  /** @param {FollowUpRow} row @param {Partial<Talk> & { outcome: string }} said */
  record: (row, said) => {
    const note = open?.note.trim() || null
    return act(row, ({ stopped }) => (stopped && LED_NOWHERE.includes(said.outcome) ? `done-${said.outcome}-point` : `done-${said.outcome}`), { on: weekday(said.on ?? "") }, () => recordTalk(talk(row, { ...said, note })))
  },

  /** @param {FollowUpRow} row @param {string} until */
  putOff: (row, until) => act(row, () => "done-snooze", { on: weekday(until) }, () => snoozeFollowUp({ id: row.id, until })),

  /** @param {FollowUpRow} row */
  skip: (row) => act(row, () => "done-skip", {}, () => skipFollowUp({ id: row.id })),

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

/** A talk about all that is due with the customer.
 * @param {FollowUpRow} row @param {Partial<Talk> & { outcome: string }} said @returns {Talk} */
const talk = (row, said) => ({
  customer: row.customer_id, topics: open?.id === row.id ? open.topics : [row.id], medium: row.medium, consents: [], took: [], is_no_complaint: false, overrule: false, ...said,
})

/** One act, its word and its way back. What is typed until it is done is about the next row.
 * @param {FollowUpRow} row @param {(done: Act) => string} words @param {Record<string, string>} places @param {() => Promise<Act>} work */
const act = (row, words, places, work) =>
  holdingKeys(async () => {
    try {
      const done = await inTurn(work)
      open = null
      const point = done.stopped?.shown.split("\n").join(", ") ?? ""
      tell({ words: t(words(done), { ...places, point, name: row.customer_name }), undo: () => actions.undo(done.event_id) })
      await reload()
    } catch (error) {
      forgetHeldKeys()
      tellError(error)
    }
  })
