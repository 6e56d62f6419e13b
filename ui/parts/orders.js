// The orders of a customer with their lines, and the file and row that each came from.
import { html, nothing } from "lit"
import { amount, day, number } from "../format.js"
import { t } from "../words.js"
import { channelName } from "./channel.js"
import { statusWords } from "./timeline.js"

/** @import { OrderLine, OrderRow } from "../generated/types.d.ts" */

/** @param {OrderRow[]} list */
export const orders = (list) => {
  if (!list.length) return nothing
  return html`
    <section class="card-page-part" aria-labelledby="orders">
      <h2 class="card-title" id="orders">${t("orders-title")} <span class="ledger-part-note">${number(list.length)}</span></h2>
      <div class="orders">${list.map((it, at) => order(it, at === 0))}</div>
    </section>`
}

/** @param {OrderRow} it @param {boolean} isOpen */
const order = (it, isOpen) => html`
  <details class="order" data-order=${it.id} ?open=${isOpen}>
    <summary class="order-head">
      <span class="order-day">${it.ordered_on ? day(it.ordered_on) : t("no-day")}</span>
      <span class="order-number">${channelName(it.channel)} <bdi>${it.number}</bdi>${statusWords(it.status)}</span>
      <span class="order-total">${amount(it.total)}</span>
    </summary>
    <ul class="order-lines">${it.lines.map(line)}</ul>
    <p class="order-note">
      ${it.shipped_on ? html`<span>${t("shipped-on", { on: day(it.shipped_on) })}</span>` : nothing}
      ${it.delivered_on ? html`<span>${t("delivered-on", { on: day(it.delivered_on) })}</span>` : nothing}
      ${it.refunded ? html`<span>${t("refunded", { amount: amount(it.refunded) })}</span>` : nothing}
      <span class="order-from">${t("from-file-row", { file: it.from_file, row: it.from_row })}</span>
    </p>
  </details>`

/** @param {OrderLine} it */
const line = ({ title, variation, sku, quantity, unit_price }) => html`
  <li class="order-line">
    <span class="order-quantity">${t("times", { n: quantity })}</span>
    <span class="few-lines"><bdi>${title || t("order-without-title")}</bdi>${variation ? html` <bdi class="none">${variation}</bdi>` : nothing}${sku ? html` <bdi class="order-sku">${sku}</bdi>` : nothing}</span>
    <span class="order-price">${amount(unit_price)}</span>
  </li>`
