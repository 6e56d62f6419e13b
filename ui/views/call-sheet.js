// The papers of a day as they will lie on the desk: seen first, then printed or kept as a PDF.
import { html } from "lit"
import { previewSheet, printSheet, saveSheet, sheetAddress } from "../api.js"
import { empty } from "../parts/empty.js"
import { leftOut } from "../parts/left-out.js"
import { paperButtons, paperKeys } from "../parts/on-paper.js"
import { FORMS, formKey, paperForms } from "../parts/paper-forms.js"
import { go, reload } from "../parts/screen.js"
import { t } from "../words.js"

/** @import { CallSheet, ShopStatus } from "../generated/types.d.ts" */
/** @import { KeyAct } from "../parts/key.js" */
/** @import { OnPaper } from "../parts/on-paper.js" */
/** @typedef {{ sheet: CallSheet, status: ShopStatus }} Data */

/** The paper chosen here; the setting until then. */
let paper = ""
/** How many customers are on it at the most; the address says it. @type {number | null} */
let most = null

/** @param {{ query: URLSearchParams }} place @param {ShopStatus} status @returns {Promise<Data>} */
export const load = async ({ query }, status) => {
  paper ||= status.settings.paper
  const form = query.get("form") ?? "full"
  most = Number(query.get("most")) || null
  return { sheet: await previewSheet({ paper, most, form: FORMS.includes(form) ? form : "full" }), status }
}

/** @param {Data} data */
export const page = ({ sheet }) => html`
  <header class="page-head page-head-sheet">
    <div class="page-head-words">
      <h1 class="page-title">${t(`paper-form-${sheet.form}`)}</h1>
      <p class="page-lead">${t("sheet-lead", { calls: sheet.n_calls, pages: sheet.n_pages })}</p>
    </div>
    ${paperButtons(onPaper(sheet))}
  </header>
  <div class="filters paper-says">${paperForms(sheet.form)}</div>
  <div class="page-body">
    <div class="columns columns-sheet">
      <div class="column sheet-desk">
        ${sheet.n_calls
          ? html`<iframe class="sheet-frame" title=${t(`paper-form-${sheet.form}`)} src=${sheetAddress(sheet.form, paper, most)}></iframe>`
          : empty(t(sheet.form === "full" ? "sheet-empty" : "paper-form-nobody"), html`<a class="button" href="#/today">${t("back-to-today")}</a>`)}
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

/** @param {Data} data @returns {KeyAct[]} */
export const keys = ({ sheet }) => [...paperKeys(onPaper(sheet)), formKey(sheet.form), { keys: ["Escape"], words: "back-to-today", act: () => go("#/today") }]

/** @param {CallSheet} sheet @returns {OnPaper} */
const onPaper = (sheet) => ({
  paper,
  isEmpty: !sheet.n_calls,
  choose: (size) => {
    paper = size
    return reload()
  },
  print: () => printSheet({ paper, most, form: sheet.form }),
  save: () => saveSheet({ paper, most, form: sheet.form }, sheet.file_name),
})
