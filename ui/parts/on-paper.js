// The pages that show a paper: its size, and that it is printed or written to a file, one at a time.
import { html } from "lit"
import { t } from "../words.js"
import { icon } from "./icon.js"
import { key } from "./key.js"
import { draw } from "./screen.js"
import { tell, tellError } from "./toast.js"

/** @import { KeyAct } from "./key.js" */

/**
 * @typedef {object} OnPaper
 * @property {string} paper `a4` or `letter`
 * @property {boolean} [isEmpty] there is nothing to print
 * @property {(paper: string) => unknown} choose
 * @property {() => Promise<unknown>} print
 * @property {() => Promise<string | null>} save answers where the file lies, or nothing when the merchant thought better of it
 */

const SIZES = { a4: "A", letter: "L" }

/** What is being done just now. */
let busy = ""

/** @param {OnPaper} it */
export const paperButtons = (it) => html`
  <div class="page-actions">
    <div class="cluster" role="group" aria-label=${t("paper")}>
      ${Object.entries(SIZES).map(([size, letter]) => html`<button class="button" type="button" data-paper=${size} aria-pressed=${it.paper === size} @click=${() => it.choose(size)}>${t(`paper-${size}`)}${key(letter)}</button>`)}
    </div>
    <button class="button" type="button" data-act="save-pdf" aria-busy=${busy === "pdf"} ?disabled=${it.isEmpty} @click=${() => save(it)}>${t(busy === "pdf" ? "writing" : "save-pdf")}${key("S")}</button>
    <button class="button button-first" type="button" data-act="print" aria-busy=${busy === "print"} ?disabled=${it.isEmpty} @click=${() => print(it)}>${icon("print")}${t("print")}${key("P")}</button>
  </div>`

/** @param {OnPaper} it @returns {KeyAct[]} */
export const paperKeys = (it) => [
  { keys: ["p", "Ctrl+p"], words: "print", act: () => print(it) },
  { keys: ["s", "Ctrl+s"], words: "save-pdf", act: () => save(it) },
  ...Object.entries(SIZES).map(([size, letter]) => ({ keys: [letter.toLowerCase()], words: `paper-${size}`, act: () => it.choose(size) })),
]

/** @param {OnPaper} it */
const print = (it) => it.isEmpty || during("print", it.print)

/** @param {OnPaper} it */
const save = (it) =>
  it.isEmpty ||
  during("pdf", async () => {
    const path = await it.save()
    if (path) tell({ words: t("pdf-saved", { path }) })
  })

/** @param {string} what @param {() => Promise<unknown>} work */
const during = async (what, work) => {
  if (busy) return
  busy = what
  draw()
  try {
    await work()
  } catch (error) {
    tellError(error)
  }
  busy = ""
  draw()
}
