// The merchant's hand: says what was just done, takes it back and does it again, on every page.
import { html } from "lit"
import { changes, redoChange as redo, undoChange as undo, undoFirst } from "../api.js"
import { changeWords } from "../parts/change-words.js"
import { icon } from "../parts/icon.js"
import { reload } from "../parts/screen.js"
import { codeOf, tell, tellError } from "../parts/toast.js"
import { t } from "../words.js"

/** @import { ChangeLine } from "../generated/types.d.ts" */

/** What Ctrl-Z would take back and Ctrl-Shift-Z do again.
 * @type {{ undo: ChangeLine | null, redo: ChangeLine | null }} */
const next = { undo: null, redo: null }

/** Asked with every page, so that the status line names the last change. */
export const loadChanges = async () => {
  const { undo, redo } = await changes({ limit: 1 })
  Object.assign(next, { undo, redo })
}

let underWay = Promise.resolve()

/** One act after the other: whoever is quick takes back what was done last, and not what was done before it.
 * @template T
 * @param {() => Promise<T>} work @returns {Promise<T>} */
export const inTurn = (work) => {
  const mine = underWay.then(work)
  underWay = mine.then(() => {}, () => {})
  return mine
}

/** Works by hand, says so, and offers the way back. Answers what the core said, or nothing when it refused.
 * @template {{ change?: ChangeLine | null }} T
 * @param {() => Promise<T>} work @param {(error: unknown) => void} [refused] @returns {Promise<T | null>} */
export const byHand = (work, refused = tellError) =>
  inTurn(async () => {
    try {
      const done = await work()
      const { change } = done
      if (change) tell({ words: changeWords(change), undo: () => undoChange(change.id) })
      await reload()
      return done
    } catch (error) {
      refused(error)
      return null
    }
  })

/** @param {number | null} [id] the last one without a number */
export const undoChange = (id = null) => inTurn(() => turn(() => undo(id), "undone-change", id))

export const redoChange = () => inTurn(() => turn(() => redo(), "redone-change"))

/** Ctrl-Z. */
export const undoNewest = () =>
  inTurn(async () => {
    await loadChanges()
    const { undo: newest } = next
    if (newest) await turn(() => undo(newest.id), "undone-change", newest.id)
    else tell({ words: t("nothing-to-undo") })
  })

/** Ctrl-Shift-Z. */
export const redoNewest = () =>
  inTurn(async () => {
    await loadChanges()
    if (next.redo) await turn(() => redo(), "redone-change")
    else tell({ words: t("nothing-to-redo") })
  })

/** @param {() => Promise<{ change: ChangeLine, refusal_kept: boolean }>} work @param {"undone-change" | "redone-change"} words @param {number | null} [id] of what is to be undone */
const turn = async (work, words, id = null) => {
  try {
    const { change, refusal_kept } = await work()
    tell({ words: refusal_kept ? t("undone-refusal-kept") : t(words, { change: changeWords(change) }), undo: words === "undone-change" ? () => redoChange() : () => undoChange(change.id) })
    await reload()
  } catch (error) {
    if (!(id && codeOf(error) === "too_late" && (await tellFirst(id)))) tellError(error)
  }
}

/** Names the change that stands in the way, and offers to take it back.
 * @param {number} id */
const tellFirst = async (id) => {
  const { change } = await undoFirst(id)
  if (change) tell({ words: t("undo-first", { change: changeWords(change) }), undo: () => undoChange(change.id) })
  return change !== null
}

/** The last change in the status line, with its way back. */
export const lastChange = () => {
  if (!next.undo) return html`<a class="status-item push status-history" href="#/history">${icon("clock", "small")}${t("title-history")}</a>`
  const words = changeWords(next.undo)
  return html`
    <a class="status-item push status-history" href="#/history">${t("title-history")}</a>
    <button class="link-button status-undo" type="button" title="${words} (Ctrl Z)" @click=${undoNewest}>${icon("undo", "small")}<span class="status-undo-words">${t("undo-this", { change: words })}</span></button>`
}
