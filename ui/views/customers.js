// Customers: everybody who ever bought, found while one types.
import { html, nothing } from "lit"
import { live } from "lit/directives/live.js"
import { customerCard, findCustomers } from "../api.js"
import { amount, amounts, day, month, number } from "../format.js"
import { channelName, MEANS_ICON } from "../parts/channel.js"
import { customerPreview } from "../parts/customer-preview.js"
import { empty } from "../parts/empty.js"
import { icon } from "../parts/icon.js"
import { key } from "../parts/key.js"
import { PAGE_ROWS, bringIntoView, longTable, rowsInView } from "../parts/long-table.js"
import { name } from "../parts/name.js"
import { draw, focusOn, go } from "../parts/screen.js"
import { tellError } from "../parts/toast.js"
import { t } from "../words.js"

/** @import { CustomerCard, CustomerRow, ShopStatus } from "../generated/types.d.ts" */
/** @import { KeyAct } from "../parts/key.js" */
/** @typedef {{ status: ShopStatus }} Data */

/** The list as it stands; it is kept while a card is open.
 * @type {{ query: string, typed: string, total: number, pages: Map<number, CustomerRow[]>, asked: Set<number>, at: number, scrollTop: number, card: CustomerCard | null, only: string | null, name: string }} */
const list = { query: "", typed: "", only: null, name: "", total: 0, pages: new Map(), asked: new Set(), at: 0, scrollTop: 0, card: null }

let nthSearch = 0
let previewTimer = 0

/** @param {{ query: URLSearchParams }} place @param {ShopStatus} status @returns {Promise<Data>} */
export const load = async ({ query }, status) => {
  await showOnly(query.get("only"), query.get("name") ?? "")
  if (query.has("find")) focusOn(".customers-find")
  else requestAnimationFrame(comeBack)
  return { status }
}

/** Those of whom a sentence of the first look speaks; everybody without one.
 * @param {string | null} only @param {string} name */
const showOnly = async (only, name) => {
  const isSame = only === list.only && name === list.name
  Object.assign(list, { only, name }, isSame ? {} : { at: 0, scrollTop: 0 })
  await search(list.query, list.at)
}

/** Back from a card the list stands where it stood. */
const comeBack = () => {
  const frame = frameOf()
  if (frame) frame.scrollTop = list.scrollTop
  draw()
  requestAnimationFrame(() => bringIntoView(frameOf(), list.at))
}

/** Asks anew; the newest search wins.
 * @param {string} query @param {number} at the row to stand on */
const search = async (query, at) => {
  const mine = ++nthSearch
  const page = Math.floor(at / PAGE_ROWS)
  const { total, rows } = await findCustomers({ query, only: list.only, name: list.name, limit: PAGE_ROWS, offset: page * PAGE_ROWS })
  if (mine !== nthSearch) return
  Object.assign(list, { query, total, pages: new Map([[page, rows]]), asked: new Set([page]), at: Math.max(0, Math.min(at, total - 1)) })
  preview()
}

/** @param {Data} data */
export const page = ({ status }) => {
  askForView()
  return html`
    <header class="page-head page-head-list">
      <div class="page-head-words"><h1 class="page-title">${t("title-customers")}</h1></div>
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

/** The record before or after, for the card: as far as the list knows it.
 * @param {number} id */
export const neighbours = (id) => {
  if (rowAt(list.at)?.id !== id) return null
  return {
    at: list.at, total: list.total, before: rowAt(list.at - 1), after: rowAt(list.at + 1),
    /** @param {number} step */
    step: (step) => {
      list.at += step
      const row = rowAt(list.at)
      if (row) location.replace(`#/customers/${row.id}`)
      askForView()
    },
  }
}

const frameOf = () => document.querySelector(".list-side .table-frame")

/** @param {number} at */
const rowAt = (at) => list.pages.get(Math.floor(at / PAGE_ROWS))?.[at % PAGE_ROWS]

/** Asks for the pages of the rows in view that are not here yet. */
const askForView = () => {
  const { first, last } = rowsInView(frameOf(), list.total)
  for (const at of [first, last - 1, list.at - 1, list.at + 1]) {
    if (at >= 0 && at < list.total) ask(Math.floor(at / PAGE_ROWS))
  }
}

/** @param {number} page */
const ask = async (page) => {
  if (list.asked.has(page)) return
  list.asked.add(page)
  const { query } = list
  try {
    const { rows } = await findCustomers({ query, only: list.only, name: list.name, limit: PAGE_ROWS, offset: page * PAGE_ROWS })
    if (query !== list.query) return
    list.pages.set(page, rows)
    draw()
  } catch (error) {
    list.asked.delete(page)
    tellError(error)
  }
}

const PREVIEW_AFTER_MS = 120

/** The card of the row one stands on; not while one runs past. */
const preview = () => {
  clearTimeout(previewTimer)
  const row = rowAt(list.at)
  if (!row) return
  previewTimer = window.setTimeout(async () => {
    try {
      list.card = await customerCard(row.id)
      draw()
    } catch (error) {
      tellError(error)
    }
  }, list.card ? PREVIEW_AFTER_MS : 0)
}

/** @param {string} only */
const onlyThese = (only) => html`
  <div class="filters" data-only=${only}>
    <a class="chip" href="#/customers" aria-pressed="true" title=${t("key-everybody")}>${t(`only-${only}`, { name: list.name, month: month(`${list.name}-01`) })}${icon("close", "small")}</a>
  </div>`

const table = () =>
  longTable({
    name: "customers-table", label: t("title-customers"), total: list.total, view: rowsInView(frameOf(), list.total), columns: 7, head: head(), row,
    scrolled: () => {
      list.scrollTop = frameOf()?.scrollTop ?? 0
      draw()
    },
  })

const head = () => html`
  <tr>
    <th class="column-name">${t("column-name")}</th><th>${t("column-town")}</th><th>${t("column-channel")}</th><th class="number column-few">${t("column-orders")}</th>
    <th>${t("column-last-order")}</th><th class="number">${t("column-spent")}</th><th class="column-reach">${t("column-reach")}</th>
  </tr>`

/** @param {number} at */
const row = (at) => {
  const it = rowAt(at)
  if (!it) return html`<tr class="waiting-row"><td colspan="7"><div class="waiting-line"></div></td></tr>`
  return html`
    <tr data-customer=${it.id} aria-rowindex=${at + 1} aria-selected=${at === list.at} data-open=${at === list.at}
      @click=${() => actions.stand(at)} @dblclick=${() => actions.open()}>
      <td class="name"><a class="customer-link" href="#/customers/${it.id}" tabindex=${at === list.at ? 0 : -1} @click=${() => (list.at = at)}>${name(it.name)}</a></td>
      <td class="clip" title=${it.city}>${it.city ? html`<bdi>${it.city}</bdi>` : dash}</td>
      <td class="clip" title=${channels(it)}>${channels(it)}</td>
      <td class="number">${number(it.n_orders)}</td>
      <td class="day">${it.last_ordered_on ? day(it.last_ordered_on) : dash}</td>
      <td class="number" title=${amounts(it.spent)}>${spent(it)}</td>
      <td class="reach">${reach(it)}</td>
    </tr>`
}

/** @param {CustomerRow} row */
const channels = ({ channels }) => channels.map(channelName).join(t("comma"))

const dash = html`<span class="none">–</span>`

/** The first currency; the others wait in the title and on the card.
 * @param {CustomerRow} row */
const spent = ({ spent }) => {
  if (!spent.length) return dash
  return html`${amount(spent[0])}${spent.length > 1 ? html` <span class="none">+${spent.length - 1}</span>` : nothing}`
}

/** @param {CustomerRow} row */
const reach = ({ phone, email, handle, post }) => {
  const ways = Object.entries({ phone, email, message: handle, post }).filter(([, shown]) => shown)
  return ways.length ? ways.map(([medium, shown]) => reachSign(medium, shown ?? "")) : html`<span class="none">${t("no-reach")}</span>`
}

/** @param {string} medium @param {string} shown */
const reachSign = (medium, shown) => html`
  <span class="reach-sign" title=${shown}>${icon(MEANS_ICON[medium], "small")}<span class="read-aloud-only">${t(`medium-${medium}`)}</span></span>`

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
