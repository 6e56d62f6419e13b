// The orders of a customer with their lines, and the file and row that each came from.
import { html, nothing } from "lit"
import { amount, day, number } from "../format.js"
import { t } from "../words.js"
import { channelName } from "./channel.js"
import { key } from "./key.js"
import { statusName, statusWords } from "./timeline.js"

/** @import { OrderLine, OrderRow, OrderStep } from "../generated/types.d.ts" */

/** @typedef {{ open: (id: number) => void, pad: (order: OrderRow) => unknown, isOpen: (order: OrderRow) => boolean }} OrderActs */

/** @param {OrderRow[]} list @param {OrderActs} acts */
export const orders = (list, acts) => {
  if (!list.length) return nothing
  return html`
    <section class="card-page-part" aria-labelledby="orders">
      <h2 class="card-title" id="orders">${t("orders-title")} <span class="ledger-part-note">${number(list.length)}</span></h2>
      <div class="orders">${list.map((it, at) => order(it, at === 0, acts))}</div>
    </section>`
}

/** @param {OrderRow} it @param {boolean} isOpen @param {OrderActs} acts */
const order = (it, isOpen, acts) => html`
  <details class="order" data-order=${it.id} ?open=${isOpen || acts.isOpen(it)}>
    <summary class="order-head">
      <span class="order-day">${it.ordered_on ? day(it.ordered_on) : t("no-day")}</span>
      <span class="order-number">${channelName(it.channel)} <bdi>${it.number}</bdi>${statusWords(it.status)}</span>
      <span class="order-total">${amount(it.total)}</span>
    </summary>
    <ul class="order-lines">${it.lines.map(line)}</ul>
    ${acts.pad(it)}
    <div class="order-more">
      ${promise(it)}
      <ol class="order-steps" aria-label=${t("order-steps")}>${it.history.map(step)}</ol>
      <p class="order-from">${it.is_by_hand ? t("order-by-hand") : t("from-file-row", { file: it.from_file, row: it.from_row })}
        <button class="link-button order-say" type="button" data-act="order" @click=${() => acts.open(it.id)}>${t("order-pad")}${isOpen ? key("S") : nothing}</button></p>
    </div>
  </details>`

/** @param {OrderLine} it */
const line = ({ title, variation, sku, quantity, unit_price }) => html`
  <li class="order-line">
    <span class="order-quantity">${t("times", { n: quantity })}</span>
    <span class="few-lines"><bdi>${title || t("order-without-title")}</bdi>${variation ? html` <bdi class="none">${variation}</bdi>` : nothing}${sku ? html` <bdi class="order-sku">${sku}</bdi>` : nothing}</span>
    <span class="order-price">${amount(unit_price)}</span>
  </li>`

/** What was promised, and whether it came in time.
 * @param {OrderRow} it */
const promise = ({ promised_on, days_late, carrier, tracking }) => html`
  ${promised_on ? html`<p>${t("promised-on", { on: day(promised_on) })}${days_late !== null && days_late > 0 ? html` <span class="badge badge-care">${t("promise-late", { days: days_late })}</span>` : nothing}</p>` : nothing}
  ${tracking ? html`<p>${carrier ? html`<bdi>${carrier}</bdi> ` : nothing}<bdi class="order-sku">${tracking}</bdi></p>` : nothing}`

/** One step on the way of an order, and who tells of it.
 * @param {OrderStep} it */
const step = (it) => html`
  <li class="order-step" title=${it.from_file ? t("from-file-row", { file: it.from_file, row: it.from_row }) : t("said-by-you")}>
    <time datetime=${it.on}>${day(it.on)}</time>
    <span>${stepWords(it)}${it.from_file ? nothing : html` <span class="none">${t("said-by-you")}</span>`}</span>
  </li>`

/** @param {OrderStep} it */
const stepWords = ({ step, status, amount: money, day: promised, carrier, tracking, note }) => {
  if (step === "status") return statusName(status)
  if (step === "note") return html`<bdi>${note}</bdi>`
  return t(`step-${step}`, { amount: amount(money), on: day(promised), tracking: [carrier, tracking].filter(Boolean).join(" ") })
}
