// Parcel slips for those who come back: seen first, then printed or kept as a PDF.
import { html } from "lit"
import { pageAddress, previewSlips, printPage, savePage } from "../api.js"
import { empty } from "../parts/empty.js"
import { key } from "../parts/key.js"
import { paperButtons, paperKeys } from "../parts/on-paper.js"
import { formKey, paperForms } from "../parts/paper-forms.js"
import { go, reload } from "../parts/screen.js"
import { t } from "../words.js"

/** @import { ShopStatus, SlipsPaper } from "../generated/types.d.ts" */
/** @import { KeyAct } from "../parts/key.js" */
/** @import { OnPaper } from "../parts/on-paper.js" */
/** @typedef {{ slips: SlipsPaper }} Data */

/** What was chosen here: the paper, the setting until then, and whether prices stand on it. */
const chosen = { paper: "", prices: false }

/** @param {unknown} _place @param {ShopStatus} status @returns {Promise<Data>} */
export const load = async (_place, status) => {
  chosen.paper ||= status.settings.paper
  return { slips: await previewSlips({ paper: chosen.paper, with_prices: chosen.prices }) }
}

/** @param {Data} data */
export const page = ({ slips }) => html`
  <header class="page-head page-head-sheet">
    <div class="page-head-words">
      <h1 class="page-title">${t("title-slips")}</h1>
      <p class="page-lead">${t("slips-lead", { slips: slips.n_slips, pages: slips.n_pages })}</p>
    </div>
    ${paperButtons(onPaper(slips))}
  </header>
  <div class="filters paper-says">
    ${paperForms("slips")}
    <button class="chip push" type="button" data-act="prices" aria-pressed=${chosen.prices} @click=${actions.prices}>${t("slips-prices")}${key("V")}</button>
  </div>
  <div class="page-body">
    <div class="sheet-desk paper-desk">
      ${slips.n_slips
        ? html`<iframe class="sheet-frame" title=${t("title-slips")} src=${pageAddress(address())}></iframe>`
        : empty(t("slips-nobody"), html`<a class="button" href="#/today">${t("back-to-today")}</a>`)}
    </div>
  </div>`

/** @param {Data} data @returns {KeyAct[]} */
export const keys = ({ slips }) => [
  ...paperKeys(onPaper(slips)),
  formKey("slips"),
  { keys: ["v"], words: "slips-prices", act: actions.prices },
  { keys: ["Escape"], words: "back-to-today", act: () => go("#/today") },
]

const address = () => `slips/${chosen.paper}${chosen.prices ? "/prices" : ""}`

const actions = {
  prices: () => {
    chosen.prices = !chosen.prices
    return reload()
  },
}

/** @param {SlipsPaper} slips @returns {OnPaper} */
const onPaper = (slips) => ({
  paper: chosen.paper,
  isEmpty: !slips.n_slips,
  choose: (size) => {
    chosen.paper = size
    return reload()
  },
  print: () => printPage({ page: address() }),
  save: () => savePage({ page: address() }),
})
