// A sale at the counter or the market: to whom, what, and whether it is paid.
import { html, nothing } from "lit"
import { live } from "lit/directives/live.js"
import { customerCard, likeCustomers, sell } from "../api.js"
import { textField } from "../parts/field.js"
import { icon } from "../parts/icon.js"
import { key } from "../parts/key.js"
import { name } from "../parts/name.js"
import { likeList, toLike } from "../parts/person-form.js"
import { draw, focusOn, go } from "../parts/screen.js"
import { codeOf, tellError } from "../parts/toast.js"
import { t } from "../words.js"
import { byHand } from "./changes.js"

/** @import { CustomerCard, LikeCustomer, ShopStatus } from "../generated/types.d.ts" */
/** @import { KeyAct } from "../parts/key.js" */
/** @typedef {{ card: CustomerCard | null, status: ShopStatus }} Data */
/** @typedef {{ title: string, quantity: string, price: string }} Line */

/** @returns {Line} */
const emptyLine = () => ({ title: "", quantity: "1", price: "" })

/** What is typed stays until it is kept.
 * @type {{ lines: Line[], isPaid: boolean, isHandedOver: boolean, note: string, who: string, like: LikeCustomer[], wrong: boolean, isOpen: boolean }} */
const form = { lines: [emptyLine()], isPaid: true, isHandedOver: true, note: "", who: "", like: [], wrong: false, isOpen: false }

let nthLook = 0

/** @param {{ query: URLSearchParams }} place @param {ShopStatus} status @returns {Promise<Data>} */
export const load = async ({ query }, status) => {
  const id = Number(query.get("customer") ?? 0)
  return { card: id ? await customerCard(id) : null, status }
}

/** @param {Data} data */
export const lands = ({ card }) => (card ? ".sale-title" : "#who")

/** @param {Data} data */
export const page = ({ card }) => html`
  <header class="page-head">
    <div class="page-head-words">
      <h1 class="page-title">${t("title-sale")}</h1>
      <p class="page-lead few-lines">${card ? name(card.name) : t("sale-lead")}</p>
    </div>
  </header>
  <div class="page-body">
    <div class="columns person-columns">
      <form class="column person-form" @submit=${(/** @type {SubmitEvent} */ event) => {
        event.preventDefault()
        actions.save(card)
      }}>
        ${card ? nothing : textField({ name: "who", label: t("sale-who"), hint: t("sale-who-hint"), value: form.who, wrong: form.isOpen ? t("sale-who-open") : undefined, set: actions.look })}
        <fieldset class="sale-lines">
          <legend class="field-name">${t("sale-what")}</legend>
          ${form.lines.map(line)}
          <button class="link-button" type="button" @click=${actions.another}>${icon("plus", "small")}${t("sale-another")}</button>
          ${form.wrong ? html`<p class="field-wrong">${icon("alert", "small")}<span>${t("sale-needs-line")}</span></p>` : nothing}
        </fieldset>
        <label class="note-tick"><input type="checkbox" name="is_paid" .checked=${live(form.isPaid)} @change=${actions.paid}> ${t("sale-paid")}</label>
        <label class="note-tick"><input type="checkbox" name="is_handed_over" .checked=${live(form.isHandedOver)} @change=${actions.handedOver}> ${t("sale-handed-over")}</label>
        ${textField({ name: "note", label: t("sale-note"), value: form.note, set: (value) => (form.note = value) })}
        <div class="cluster">
          <button class="button button-first" type="submit" data-act="sell">${t("sale-save")}${key("Ctrl ↵")}</button>
          <button class="button button-quiet" type="button" @click=${actions.leave}>${t("not-now")}${key("Esc")}</button>
        </div>
      </form>
      <aside class="column column-aside" aria-live="polite">
        ${card ? nothing : likeList(form.like, (id) => `#/sale?customer=${id}`)}
        ${!card && form.who.trim() ? html`<p class="like-new"><a class="button button-small" href="#/new?then=sale&name=${encodeURIComponent(form.who.trim())}">${icon("plus", "small")}${t("sale-new-customer")}</a></p>` : nothing}
      </aside>
    </div>
  </div>`

/** @param {Data} data @returns {KeyAct[]} */
export const keys = ({ card }) => [
  { keys: ["Ctrl+Enter"], words: "sale-save", act: () => actions.save(card), whileTyping: true },
  ...toLike(form.like, "who"),
  { keys: ["Escape"], words: "not-now", act: () => actions.leave(), whileTyping: true },
]

/** @param {Line} it @param {number} at */
const line = (it, at) => html`
  <div class="sale-line" data-line=${at}>
    <input class="field-box sale-quantity" type="number" min="1" max="9999" step="1" aria-label=${t("sale-quantity")} .value=${live(it.quantity)} @input=${set(at, "quantity")}>
    <input class="field-box sale-title" maxlength="300" autocomplete="off" aria-label=${t("sale-title")} placeholder=${t("sale-title")} .value=${live(it.title)} @input=${set(at, "title")}>
    <input class="field-box sale-price" inputmode="decimal" maxlength="20" autocomplete="off" aria-label=${t("sale-price")} placeholder=${t("sale-price")} .value=${live(it.price)} @input=${set(at, "price")}>
  </div>`

/** @param {number} at @param {keyof Line} part */
const set = (at, part) => (/** @type {InputEvent} */ { target }) => {
  form.lines[at][part] = /** @type {HTMLInputElement} */ (target).value
  form.wrong = false
}

const DIGITS = /^[\d\s+()./-]{4,}$/

export const actions = {
  /** A number finds who has it, anything else is a name.
   * @param {string} who */
  look: async (who) => {
    form.who = who
    form.isOpen = false
    const mine = ++nthLook
    try {
      const text = who.trim()
      const isNumber = DIGITS.test(text)
      const like = text ? await likeCustomers(isNumber ? { points: [{ kind: "phone", text }] } : text.includes("@") ? { points: [{ kind: "email", text }] } : { name: text, points: [] }) : []
      if (mine !== nthLook) return
      form.like = like
      draw()
    } catch (error) {
      if (codeOf(error) !== "invalid") tellError(error)
    }
  },

  another: () => {
    form.lines.push(emptyLine())
    draw()
    focusOn(`[data-line="${form.lines.length - 1}"] .sale-title`)
  },

  paid: () => {
    form.isPaid = !form.isPaid
    draw()
  },

  handedOver: () => {
    form.isHandedOver = !form.isHandedOver
    draw()
  },

  leave: () => history.back(),

  /** @param {CustomerCard | null} card */
  save: async (card) => {
    form.isOpen = !card && Boolean(form.who.trim())
    if (form.isOpen) {
      draw()
      return focusOn("#who")
    }
    const lines = form.lines.filter(({ title, price }) => title.trim() || price.trim())
    form.wrong = !lines.length || lines.some(({ title }) => !title.trim())
    if (form.wrong) {
      draw()
      return focusOn(".sale-title")
    }
    const sold = await byHand(() =>
      sell({
        customer_id: card?.id ?? null, is_paid: form.isPaid, is_handed_over: form.isHandedOver, note: form.note.trim() || null,
        lines: lines.map(({ title, quantity, price }) => ({ title: title.trim(), quantity: Number(quantity) || 1, unit_price: price.trim().replace(",", ".") || null })),
      }))
    if (!sold) return
    Object.assign(form, { lines: [emptyLine()], isPaid: true, isHandedOver: true, note: "", who: "", like: [] })
    go(sold.customer_id ? `#/customers/${sold.customer_id}` : "#/customers")
  },
}
