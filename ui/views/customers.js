// Customers: everybody who ever bought, found while one types.
import { html, nothing } from "lit"
import { live } from "lit/directives/live.js"
import { month } from "../format.js"
import { customerPreview } from "../parts/customer-preview.js"
import { COLUMNS, customersHead, customersRow } from "../parts/customers-table.js"
import { empty } from "../parts/empty.js"
import { icon } from "../parts/icon.js"
import { key } from "../parts/key.js"
import { bringIntoView, longTable, rowsInView } from "../parts/long-table.js"
import { draw, focusOn, go } from "../parts/screen.js"
import { tellError } from "../parts/toast.js"
import { t } from "../words.js"
import { askForView, comeBack, frameOf, list, preview, rowAt, search, showOnly } from "./customer-rows.js"

/** @import { ShopStatus } from "../generated/types.d.ts" */
/** @import { KeyAct } from "../parts/key.js" */
/** @typedef {{ status: ShopStatus, isFinding: boolean }} Data */

/** @param {{ query: URLSearchParams }} place @param {ShopStatus} status @returns {Promise<Data>} */
export const load = async ({ query }, status) => {
  const sought = query.get("find")
  if (sought) Object.assign(list, { typed: sought, query: sought, at: 0, scrollTop: 0 })
  await showOnly(query.get("only"), query.get("name") ?? "")
  if (!query.has("find")) requestAnimationFrame(comeBack)
  return { status, isFinding: query.has("find") }
}

/** @param {Data} data */
export const lands = ({ isFinding }) => (isFinding ? ".customers-find" : ".customer-link[tabindex='0']")

/** @param {Data} data */
export const page = ({ status }) => {
  askForView()
  return html`
    <header class="page-head page-head-list">
      <div class="page-head-words"><h1 class="page-title">${t("title-customers")}</h1></div>
      <div class="page-actions">
        <a class="button button-quiet" href="#/duplicates">${icon("merge", "small")}${t("title-duplicates")}</a>
        <a class="button" href="#/sale" aria-keyshortcuts="b">${icon("orders", "small")}${t("key-sale")}${key("B")}</a>
        <a class="button" href="#/new" aria-keyshortcuts="Control+n">${icon("plus", "small")}${t("title-new")}${key("Ctrl N")}</a>
      </div>
    </header>
    <form class="customers-search" role="search" @submit=${openFirst}>
      ${icon("search", "small")}
      <input class="customers-find" type="search" name="query" autocomplete="off" spellcheck="false" maxlength="200"
        aria-label=${t("find-anyone")} placeholder=${t("find-placeholder")} .value=${live(list.typed)} @input=${actions.type} @keydown=${fromField}>
      <span class="customers-found none" role="status">${t(list.query ? "found" : "all-customers", { n: list.total })}</span>
      ${key("/")}
    </form>
    ${list.only ? onlyThese(list.only) : nothing}
    <div class="list-and-preview">
      <div class="list-side">${list.total ? table() : nobody(status)}</div>
      ${list.card && list.total ? customerPreview(list.card, status.today) : html`<aside class="preview" aria-hidden="true"></aside>`}
    </div>`
}

/** @returns {KeyAct[]} */
export const keys = () => [
  { keys: ["j", "ArrowDown"], words: "key-next", act: () => actions.move(1) },
  { keys: ["k", "ArrowUp"], words: "key-previous", act: () => actions.move(-1) },
  { keys: ["PageDown"], words: "key-page-down", act: () => actions.move(12) },
  { keys: ["PageUp"], words: "key-page-up", act: () => actions.move(-12) },
  { keys: ["Home"], words: "key-first", act: () => actions.move(-list.total) },
  { keys: ["End"], words: "key-last", act: () => actions.move(list.total) },
  { keys: ["Enter", "o"], words: "key-open", act: () => actions.open() },
  { keys: ["Ctrl+n"], words: "title-new", act: () => go("#/new"), whileTyping: true },
  { keys: ["b"], words: "key-sale", act: () => go("#/sale") },
  { keys: ["Escape"], words: "key-everybody", act: () => actions.clear(), whileTyping: true },
]

export const actions = {
  find: () => {
    const field = document.querySelector(".customers-find")
    if (field instanceof HTMLInputElement) field.select()
  },

  /** @param {InputEvent} event */
  type: async ({ target }) => {
    try {
      const frame = frameOf()
      list.typed = /** @type {HTMLInputElement} */ (target).value
      await search(list.typed, 0)
      if (frame) frame.scrollTop = 0
      draw()
    } catch (error) {
      tellError(error)
    }
  },

  clear: () => {
    if (list.only && !list.typed) return go("#/customers")
    const field = document.querySelector(".customers-find")
    if (!(field instanceof HTMLInputElement)) return
    field.value = ""
    field.blur()
    field.dispatchEvent(new InputEvent("input"))
  },

  /** @param {number} step */
  move: (step) => actions.stand(list.at + step),

  /** @param {number} at */
  stand: (at) => {
    list.at = Math.max(0, Math.min(list.total - 1, at))
    bringIntoView(frameOf(), list.at)
    preview()
    draw()
    if (!(document.activeElement instanceof HTMLInputElement)) focusOn(".customer-link[tabindex='0']")
  },

  open: () => {
    const row = rowAt(list.at)
    if (row) go(`#/customers/${row.id}`)
  },
}

/** @param {string} only */
const onlyThese = (only) => html`
  <div class="filters" data-only=${only}>
    <a class="chip" href="#/customers" aria-current="true" title=${t("key-everybody")}>${t(`only-${only}`, { name: list.name, month: month(`${list.name}-01`) })}${icon("close", "small")}</a>
  </div>`

const table = () =>
  longTable({
    name: "customers-table", label: t("title-customers"), total: list.total, view: rowsInView(frameOf(), list.total), columns: COLUMNS, head: customersHead(),
    row: (at) => customersRow(rowAt(at), at, at === list.at, { stand: actions.stand, open: actions.open, leave: (at) => (list.at = at) }),
    scrolled: () => {
      list.scrollTop = frameOf()?.scrollTop ?? 0
      draw()
    },
  })

/** @param {ShopStatus} status */
const nobody = ({ n_customers }) =>
  n_customers
    ? empty(t("nobody-matches", { query: list.query }), html`<button class="button" type="button" @click=${actions.clear}>${t("key-everybody")}${key("Esc")}</button>`)
    : empty(t("no-customers-yet"), html`<a class="button button-first" href="#/import">${t("choose-files")}</a>`)

/** @param {SubmitEvent} event */
const openFirst = (event) => {
  event.preventDefault()
  actions.open()
}

/** From the field down into the list.
 * @param {KeyboardEvent} event */
const fromField = (event) => {
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return
  event.preventDefault()
  actions.move(event.key === "ArrowDown" ? 1 : -1)
}
