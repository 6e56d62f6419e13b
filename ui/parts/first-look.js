// The shop after the first import, in a few true sentences; each leads to the rows behind it.
import { html, nothing } from "lit"
import { month } from "../format.js"
import { t } from "../words.js"
import { icon } from "./icon.js"

/** @import { FirstLook } from "../generated/types.d.ts" */

/** @param {FirstLook[]} sentences */
export const firstLook = (sentences) => {
  if (!sentences.length) return nothing
  return html`
    <section class="first-look" aria-labelledby="first-look" data-part="first-look">
      <h2 class="card-title step-title" id="first-look">${t("first-look")}</h2>
      <ul class="looks">${sentences.map((it) => html`<li><a class="look" href=${it.address} data-look=${it.code}><span>${lookWords(it)}</span>${icon("right")}</a></li>`)}</ul>
    </section>`
}

/** @param {FirstLook} look */
export const lookWords = ({ code, n, of_n, days, name, month: of }) =>
  t(`look-${code}`, { n, of_n, days: days ?? 0, name, month: of ? month(`${of}-01`) : "" })
