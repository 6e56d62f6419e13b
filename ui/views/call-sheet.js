// The call sheet as it will lie on the desk: seen first, then printed or kept as a PDF.
import { html } from "lit"
import { previewSheet, printSheet, saveSheet, sheetAddress } from "../api.js"
import { empty } from "../parts/empty.js"
import { icon } from "../parts/icon.js"
import { key } from "../parts/key.js"
import { leftOut } from "../parts/left-out.js"
import { draw, go, reload } from "../parts/screen.js"
import { tell, tellError } from "../parts/toast.js"
import { t } from "../words.js"

/** @import { CallSheet, ShopStatus } from "../generated/types.d.ts" */
/** @import { KeyAct } from "../parts/key.js" */
/** @typedef {{ sheet: CallSheet, status: ShopStatus }} Data */

/** The paper chosen here; the setting until then. */
let paper = ""
/** What is being done with the sheet just now. */
let busy = ""

/** @param {unknown} _place @param {ShopStatus} status @returns {Promise<Data>} */
export const load = async (_place, status) => {
  paper ||= status.settings.paper
  return { sheet: await previewSheet({ paper }), status }
}

/** @param {Data} data */
export const page = ({ sheet }) => html`
  <header class="page-head page-head-sheet">
    <div class="page-head-words">
      <h1 class="page-title">${t("title-call-sheet")}</h1>
      <p class="page-lead">${t("sheet-lead", { calls: sheet.n_calls, pages: sheet.n_pages })}</p>
    </div>
    <div class="page-actions">
      <div class="cluster" role="group" aria-label=${t("paper")}>
        ${["a4", "letter"].map((name) => html`<button class="button" type="button" data-paper=${name} aria-pressed=${paper === name} @click=${() => actions.choose(name)}>${t(`paper-${name}`)}</button>`)}
      </div>
      <button class="button" type="button" data-act="save-pdf" aria-busy=${busy === "pdf"} ?disabled=${!sheet.n_calls} @click=${actions.save}>${t(busy === "pdf" ? "writing" : "save-pdf")}${key("S")}</button>
      <button class="button button-first" type="button" data-act="print" aria-busy=${busy === "print"} ?disabled=${!sheet.n_calls} @click=${actions.print}>${icon("print")}${t("print")}${key("P")}</button>
    </div>
  </header>
  <div class="page-body">
    <div class="columns columns-sheet">
      <div class="column sheet-desk">
        ${sheet.n_calls
          ? html`<iframe class="sheet-frame" title=${t("title-call-sheet")} src=${sheetAddress(paper)}></iframe>`
          : empty(t("sheet-empty"), html`<a class="button" href="#/today">${t("back-to-today")}</a>`)}
      </div>
      <aside class="column column-aside" aria-label=${t("left-out-title")}>
        <section class="aside-part">
          <h2 class="card-title">${t("sheet-how-title")}</h2>
          <p class="sheet-how">${t("sheet-how")}</p>
        </section>
        ${leftOut(sheet.left_out)}
      </aside>
    </div>
  </div>`

/** @returns {KeyAct[]} */
export const keys = () => [
  { keys: ["p", "Ctrl+p"], words: "print", act: () => actions.print() },
  { keys: ["s", "Ctrl+s"], words: "save-pdf", act: () => actions.save() },
  { keys: ["a"], words: "paper-a4", act: () => actions.choose("a4") },
  { keys: ["l"], words: "paper-letter", act: () => actions.choose("letter") },
  { keys: ["Escape"], words: "back-to-today", act: () => go("#/today") },
]

export const actions = {
  /** @param {string} name */
  choose: (name) => {
    paper = name
    return reload()
  },

  print: () => during("print", () => printSheet({ paper })),

  save: () =>
    during("pdf", async () => {
      const path = await saveSheet({ paper })
      if (path) tell({ words: t("pdf-saved", { path }) })
    }),
}

/** @param {string} name @param {() => Promise<unknown>} work */
const during = async (name, work) => {
  if (busy) return
  busy = name
  draw()
  try {
    await work()
  } catch (error) {
    tellError(error)
  }
  busy = ""
  draw()
}
