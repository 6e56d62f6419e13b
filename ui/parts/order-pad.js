// What has become of an order, in one key; a refund asks how much.
import { html } from "lit"
import { t } from "../words.js"
import { key } from "./key.js"

/** The states that the merchant can set, with the key of each. */
export const STATES = [
  { status: "paid", key: "p" }, { status: "partly_shipped", key: "k" }, { status: "shipped", key: "v" },
  { status: "delivered", key: "d" }, { status: "cancelled", key: "c" },
]

/**
 * @typedef {object} OrderPadActs
 * @property {(status: string) => void} set
 * @property {() => void} refund
 * @property {(amount: string) => void} giveBack
 * @property {() => void} close
 */

/** @param {"status" | "refund"} part @param {OrderPadActs} acts */
export const orderPad = (part, acts) => (part === "refund" ? refundPad(acts) : statusPad(acts))

/** @param {OrderPadActs} acts */
const statusPad = (acts) => html`
  <div class="pad order-pad" role="group" aria-label=${t("order-pad")}>
    <div class="cluster">
      ${STATES.map((it) => html`<button class="button button-small" type="button" data-status=${it.status} @click=${() => acts.set(it.status)}>${t(`status-${it.status}`)}${key(it.key.toUpperCase())}</button>`)}
      <button class="button button-small" type="button" data-act="refund" @click=${acts.refund}>${t("order-refund")}${key("R")}</button>
      <button class="button button-quiet button-small push" type="button" @click=${acts.close}>${t("not-now")}${key("Esc")}</button>
    </div>
  </div>`

/** @param {OrderPadActs} acts */
const refundPad = (acts) => html`
  <form class="pad order-pad" aria-label=${t("order-refund")} @submit=${(/** @type {SubmitEvent} */ event) => {
    event.preventDefault()
    acts.giveBack(String(new FormData(/** @type {HTMLFormElement} */ (event.currentTarget)).get("amount") ?? "").trim().replace(",", "."))
  }}>
    <div class="cluster">
      <input class="field-box refund-amount" name="amount" inputmode="decimal" maxlength="20" autocomplete="off" aria-label=${t("refund-amount")} placeholder=${t("refund-amount")}>
      <button class="button button-small" type="submit">${t("refund-now")}${key("↵")}</button>
      <button class="button button-quiet button-small push" type="button" @click=${acts.close}>${t("not-now")}${key("Esc")}</button>
    </div>
  </form>`
