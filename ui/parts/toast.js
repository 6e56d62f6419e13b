// A short word on what was just done, with its way back. It is read aloud and goes by itself.
import { html, nothing } from "lit"
import { hasWords, t } from "../words.js"
import { draw } from "./screen.js"

/** @typedef {{ words: string, undo?: () => void, wrong?: boolean }} Toast */

/** @type {Toast | null} */
let shown = null
let timer = 0

const STAYS_MS = 6000

/** @param {Toast} toast */
export const tell = (toast) => {
  shown = toast
  stayAWhile()
  draw()
}

/** The error's sentence in the merchant's language; what has no sentence of its own went wrong inside.
 * @param {unknown} error */
export const wordsFor = (error) => {
  const key = `error-${codeOf(error)}`
  return hasWords(key) ? t(key) : t("error-store")
}

/** @param {unknown} error */
export const tellError = (error) => tell({ words: wordsFor(error), wrong: true })

/** @param {unknown} error */
export const codeOf = (error) => /** @type {{ code?: string }} */ (error)?.code ?? "store"

/** The name of the field that the core refused; nothing where it was none.
 * @param {unknown} error */
export const fieldOf = (error) => (codeOf(error) === "invalid" ? detailOf(error).split(":")[0].trim() : "")

/** @param {unknown} error */
export const detailOf = (error) => /** @type {{ detail?: string }} */ (error)?.detail ?? String(error)

/** The live region stands in the page all the time, so that its words are read aloud. */
export const toasts = () => html`
  <div class="toasts" role="status" aria-live="polite">${shown ? toast(shown) : nothing}</div>`

/** @param {Toast} toast */
const toast = ({ words, undo, wrong }) => html`
  <div class="toast ${wrong ? "toast-wrong" : ""}" @mouseenter=${stay} @mouseleave=${stayAWhile} @focusin=${stay} @focusout=${stayAWhile}>
    <span class="toast-words few-lines">${words}</span>
    ${undo ? html`<button class="link-button" type="button" @click=${() => leave(undo)}>${t("undo")}</button>` : nothing}
  </div>`

const stay = () => clearTimeout(timer)

const stayAWhile = () => {
  clearTimeout(timer)
  timer = window.setTimeout(() => leave(), STAYS_MS)
}

/** @param {() => void} [then] */
const leave = (then) => {
  shown = null
  draw()
  then?.()
}
