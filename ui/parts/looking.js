// Looking at what a draft moves: asked for some thousand customers at a time, and put together piece by piece.
import { draw } from "./screen.js"
import { codeOf } from "./toast.js"

/** @import { CadencePreview } from "../generated/types.d.ts" */
/** What is known so far of the newest draft.
 * @typedef {{ draft: string, told: CadencePreview | null, isLooking: boolean, isWrong: boolean }} Seen */

/** The keyboard is given this long to finish a number. */
const WAIT_MS = 250

/**
 * @template Draft
 * @param {(draft: Draft, next: number | null) => Promise<CadencePreview>} ask
 */
export const looking = (ask) => {
  /** @type {Seen} */
  const seen = { draft: "", told: null, isLooking: false, isWrong: false }
  let nth = 0
  let timer = 0

  /** An older look is given up. A draft like the saved one moves nothing.
   * @param {Draft | null} draft */
  const lookAt = (draft) => {
    const text = draft ? JSON.stringify(draft) : ""
    if (text === seen.draft) return
    const mine = ++nth
    clearTimeout(timer)
    Object.assign(seen, { draft: text, isLooking: Boolean(draft), isWrong: false, told: draft ? seen.told : null })
    if (draft) timer = window.setTimeout(() => look(draft, mine), WAIT_MS)
  }

  /** @param {Draft} draft @param {number} mine */
  const look = async (draft, mine) => {
    /** @type {CadencePreview | null} */
    let sum = null
    try {
      do {
        /** @type {CadencePreview} */
        const more = await ask(draft, sum?.next ?? null)
        if (mine !== nth) return
        sum = sum ? together(sum, more) : more
        Object.assign(seen, { told: sum, isLooking: sum.next !== null })
        draw()
      } while (sum.next !== null)
    } catch (error) {
      if (mine !== nth) return
      Object.assign(seen, { told: null, isLooking: false, isWrong: codeOf(error) === "invalid" })
      draw()
    }
  }

  return { seen, lookAt }
}

/** @param {CadencePreview} sum @param {CadencePreview} more @returns {CadencePreview} */
export const together = (sum, more) => ({
  n_people: sum.n_people + more.n_people,
  next: more.next,
  n_moved: sum.n_moved + more.n_moved,
  n_new: sum.n_new + more.n_new,
  n_gone: sum.n_gone + more.n_gone,
  n_late: sum.n_late + more.n_late,
  n_other_way: sum.n_other_way + more.n_other_way,
  weeks: sum.weeks.map((week, at) => ({ ...week, before: week.before + more.weeks[at].before, after: week.after + more.weeks[at].after })),
  examples: sum.examples.length ? sum.examples : more.examples,
})
