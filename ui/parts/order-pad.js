// What has become of an order, in one key; a refund asks how much.
import { html, nothing } from "lit"
import { amount } from "../format.js"
import { t } from "../words.js"
import { icon } from "./icon.js"
import { key } from "./key.js"

/** @import { OrderLine, OrderRow } from "../generated/types.d.ts" */

/** The states that the merchant can set, with the key of each. */
export const STATES = [
  { status: "paid", key: "p" }, { status: "partly_shipped", key: "k" }, { status: "shipped", key: "v" },
  { status: "delivered", key: "d" }, { status: "cancelled", key: "c" },
]

/**
 * @typedef {object} OrderPadActs
 * @property {(status: string) => void} set
 * @property {() => void} refund
 * @property {(amount: string) => void} giveBack all that is left when nothing is typed
 * @property {() => void} close
 */

/** @param {OrderRow} order @param {{ part: "status" | "refund", isWrong: boolean }} open @param {OrderPadActs} acts */
export const orderPad = (order, { part, isWrong }, acts) => (part === "refund" ? refundPad(order, isWrong, acts) : statusPad(order, acts))

/** @param {OrderRow} order @param {OrderPadActs} acts */
const statusPad = ({ status, to_give_back }, acts) => html`
  <div class="pad order-pad" role="group" aria-label=${t("order-pad")}>
    <div class="cluster">
      ${STATES.map((it) => html`<button class="button button-small" type="button" data-status=${it.status} aria-pressed=${it.status === status} @click=${() => acts.set(it.status)}>${t(`status-${it.status}`)}${key(it.key.toUpperCase())}</button>`)}
      <button class="button button-small" type="button" data-act="refund" ?disabled=${!to_give_back} title=${to_give_back ? nothing : t("refund-nothing")} @click=${acts.refund}>${t("order-refund")}${key("R")}</button>
      <button class="button button-quiet button-small push" type="button" @click=${acts.close}>${t("not-now")}${key("Esc")}</button>
    </div>
  </div>`

/** @param {OrderRow} order @param {boolean} isWrong @param {OrderPadActs} acts */
const refundPad = ({ lines, to_give_back }, isWrong, acts) => !to_give_back ? nothingPad(acts) : html`
  <form class="pad order-pad" aria-label=${t("order-refund")} novalidate @submit=${(/** @type {SubmitEvent} */ event) => {
    event.preventDefault()
    acts.giveBack(String(new FormData(/** @type {HTMLFormElement} */ (event.currentTarget)).get("amount") ?? "").trim())
  }}>
    <div class="cluster">
      <input class="field-box refund-amount" name="amount" inputmode="decimal" maxlength="20" autocomplete="off" aria-label=${t("refund-amount")} aria-invalid=${isWrong} placeholder=${t("refund-amount")}>
      <span class="none">${t("refund-left", { left: amount(to_give_back) })}</span>
      <button class="button button-small" type="submit">${t("refund-now")}${key("↵")}</button>
      <button class="button button-quiet button-small push" type="button" @click=${acts.close}>${t("not-now")}${key("Esc")}</button>
    </div>
    ${isWrong ? html`<p class="field-wrong" role="alert">${icon("alert", "small")}<span>${t("refund-needs-amount", { left: amount(to_give_back) })}</span></p>` : nothing}
    ${lines.length > 1 ? html`<div class="cluster">${lines.map((line) => lineChip(line, acts))}</div>` : nothing}
  </form>`

/** One line of the order given back with one press.
 * @param {OrderLine} line @param {OrderPadActs} acts */
const lineChip = ({ title, total }, acts) =>
  total ? html`<button class="chip chip-small refund-line" type="button" @click=${() => acts.giveBack(total.amount)}><bdi>${t("refund-line", { title, amount: amount(total) })}</bdi></button>` : nothing

/** Nothing was paid, or all of it has gone back.
 * @param {OrderPadActs} acts */
const nothingPad = (acts) => html`
  <div class="pad order-pad" role="group" aria-label=${t("order-refund")}>
    <div class="cluster">
      <span>${t("refund-nothing")}</span>
      <button class="button button-quiet button-small push" type="button" @click=${acts.close}>${t("not-now")}${key("Esc")}</button>
    </div>
  </div>`
