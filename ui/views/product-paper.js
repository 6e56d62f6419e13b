// One product on paper, to hand to whoever packs, sells or asks: seen first, then printed or kept as a PDF.
import { html } from "lit"
import { pageAddress, previewProduct, printPage, savePage } from "../api.js"
import { icon } from "../parts/icon.js"
import { key } from "../parts/key.js"
import { name } from "../parts/name.js"
import { paperButtons, paperKeys } from "../parts/on-paper.js"
import { go, reload } from "../parts/screen.js"
import { t } from "../words.js"

/** @import { ProductPaper, ShopStatus } from "../generated/types.d.ts" */
/** @import { KeyAct } from "../parts/key.js" */
/** @import { OnPaper } from "../parts/on-paper.js" */

/** The paper chosen here; the setting until then. */
let paper = ""

/** @param {{ query: URLSearchParams }} place @param {ShopStatus} status @returns {Promise<ProductPaper>} */
export const load = async ({ query }, status) => {
  paper ||= status.settings.paper
  return previewProduct({ title: query.get("title") ?? "", paper })
}

/** @param {ProductPaper} product */
export const page = (product) => html`
  <header class="page-head page-head-sheet">
    <div class="page-head-words">
      <h1 class="page-title">${t("title-product-paper")}</h1>
      <p class="page-lead few-lines">${name(product.title)}</p>
    </div>
    ${paperButtons(onPaper(product))}
  </header>
  <div class="filters paper-says">
    <p class="none">${t("product-paper-lead")}</p>
    <button class="button button-quiet button-small push" type="button" @click=${() => leave(product)}>${icon("left", "small")}${t("back-to-product")}${key("Esc")}</button>
  </div>
  <div class="page-body">
    <div class="sheet-desk paper-desk"><iframe class="sheet-frame" title=${t("title-product-paper")} src=${pageAddress(address(product))}></iframe></div>
  </div>`

/** @param {ProductPaper} product @returns {KeyAct[]} */
export const keys = (product) => [...paperKeys(onPaper(product)), { keys: ["Escape"], words: "back-to-product", act: () => leave(product) }]

/** @param {ProductPaper} product */
const address = ({ title }) => `product/${paper}/${title}`

/** Back to the product; the frame has a history of its own.
 * @param {ProductPaper} product */
const leave = ({ title }) => go(`#/products?${new URLSearchParams({ title })}`)

/** @param {ProductPaper} product @returns {OnPaper} */
const onPaper = (product) => ({
  paper,
  choose: (size) => {
    paper = size
    return reload()
  },
  print: () => printPage({ page: address(product) }),
  save: () => savePage({ page: address(product) }),
})
