// The rules of one channel as they stand in the fields, and as the core takes them.

/** @import { ChannelBook, SaveRulebook } from "../generated/types.d.ts" */
/** What a field holds that takes days; nothing is no end.
 * @typedef {{ channel: string, leaves: Record<string, string>, days: Record<string, string>, keep: string, basis: string }} Book */

/** What holds at present, or would if the merchant had decided nothing.
 * @param {ChannelBook} book @param {{ asByDefault?: boolean }} [how] @returns {Book} */
export const bookOf = (book, { asByDefault = false } = {}) => ({
  channel: book.channel,
  leaves: Object.fromEntries(book.rows.flatMap(({ kind, cells }) => cells.map((cell) => [`${kind} ${cell.medium}`, asByDefault ? cell.default : cell.leave]))),
  days: Object.fromEntries(book.rows.map(({ kind, days }) => [kind, text(asByDefault ? days.default : days.days)])),
  keep: text(asByDefault ? book.keep_days.default : book.keep_days.days),
  basis: asByDefault ? book.default_basis : book.basis,
})

/** @param {Book} one @param {Book} other */
export const isSame = (one, other) => JSON.stringify(one) === JSON.stringify(other)

/** @param {Book} book @returns {SaveRulebook} */
export const rulesOf = ({ channel, leaves, days, keep, basis }) => ({
  channel,
  leaves: Object.entries(leaves).map(([place, leave]) => {
    const [kind, medium] = place.split(" ")
    return { kind, medium, leave }
  }),
  days: Object.entries(days).map(([kind, typed]) => ({ kind, days: number(typed) })),
  keep_days: number(keep),
  basis,
})

/** The three answers in turn. */
export const LEAVES = ["yes", "opt_in", "no"]

/** @param {string} leave */
export const nextLeave = (leave) => LEAVES[(LEAVES.indexOf(leave) + 1) % LEAVES.length]

/** @param {number | null} days */
const text = (days) => (days === null ? "" : String(days))

/** What is no number is told by the core.
 * @param {string} typed */
const number = (typed) => (typed.trim() === "" ? null : Math.trunc(Number(typed)) || 0)
