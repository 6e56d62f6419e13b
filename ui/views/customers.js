// Customers: everybody who ever bought, found while one types, filtered by a sentence, and many at once.
import { html, nothing } from "lit"
import { live } from "lit/directives/live.js"
import { month, number } from "../format.js"
import { columnsChoice } from "../parts/columns-choice.js"
import { customerPreview } from "../parts/customer-preview.js"
import { customersHead, customersRow, nColumns } from "../parts/customers-table.js"
import { empty } from "../parts/empty.js"
import { phrase } from "../parts/filter-sentence.js"
import { icon } from "../parts/icon.js"
import { isComposing, key } from "../parts/key.js"
import { bringIntoView, longTable, rowsInView } from "../parts/long-table.js"
import { draw, focusOn, go, leaveField } from "../parts/screen.js"
import { tellError } from "../parts/toast.js"
import { t } from "../words.js"
import { askForView, comeBack, frameOf, list, preview, rowAt, search, showOnly } from "./customer-rows.js"
import { chooseAll, chooseNobody, chooseTo, chooseView, isChosen, nChosen, toggle } from "./customers-choice.js"
import { actions as filterActions, beginFilter, blockers, countWithout, filterKeys, sentence } from "./customers-filter.js"
import { actKeys, actions as manyActions, choiceChanged, manyBar, manyKeys } from "./customers-many.js"
import { actions as viewActions, loadViews, tabs, viewKeys } from "./customers-views.js"

/** @import { ShopStatus } from "../generated/types.d.ts" */
/** @import { KeyAct } from "../parts/key.js" */
/** @typedef {{ status: ShopStatus, isFinding: boolean }} Data */

let isChoosingColumns = false

/** @param {{ query: URLSearchParams }} place @param {ShopStatus} status @returns {Promise<Data>} */
export const load = async ({ query }, status) => {
  const sought = query.get("find")
  if (sought) Object.assign(list, { typed: sought, query: sought, at: 0, scrollTop: 0 })
  beginFilter(status, actions.anew)
  await Promise.all([showOnly(query.get("only"), query.get("name") ?? ""), loadViews(status.n_customers, actions.anew)])
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
        <a class="button button-quiet" href="#/trash">${t("trash-open")}</a>
        <a class="button button-quiet" href="#/duplicates">${icon("merge", "small")}${t("title-duplicates")}</a>
        ${columnsChoice({ isOpen: isChoosingColumns, columns: list.columns }, { toggle: actions.toggleColumns, set: actions.setColumns, close: actions.closeColumns })}
        <a class="button" href="#/sale" aria-keyshortcuts="b">${icon("orders", "small")}${t("key-sale")}${key("B")}</a>
        <a class="button" href="#/new" aria-keyshortcuts="Control+n">${icon("plus", "small")}${t("title-new")}${key("Ctrl N")}</a>
      </div>
    </header>
    ${status.n_customers ? html`${tabs()}${sentence()}` : nothing}
    <form class="customers-search" role="search" @submit=${openFirst}>
      ${icon("search", "small")}
      <input class="customers-find" type="search" name="query" autocomplete="off" spellcheck="false" maxlength="200"
        aria-label=${t("find-anyone")} placeholder=${t("find-placeholder")} .value=${live(list.typed)} @input=${actions.type} @keydown=${fromField}>
      <span class="customers-found none" role="status">${t(list.query ? "found" : "all-customers", { n: list.total })}</span>
      ${key("/")}
    </form>
    ${list.only ? onlyThese(list.only) : nothing}
    <div class="list-and-preview">
      <div class="list-side">${list.total ? table() : nobody(status)}${manyBar(status) ?? nothing}</div>
      ${list.card && list.total ? customerPreview(list.card, status.today) : html`<aside class="preview" aria-hidden="true"></aside>`}
    </div>`
}

/** @returns {KeyAct[]} */
export const keys = () => {
  const floating = filterKeys() ?? viewKeys() ?? manyKeys() ?? (isChoosingColumns ? [{ keys: ["Escape"], words: "not-now", act: () => actions.closeColumns(), whileTyping: true }] : null)
  return floating ?? [
    { keys: ["j", "ArrowDown"], words: "key-next", act: () => actions.move(1) },
    { keys: ["k", "ArrowUp"], words: "key-previous", act: () => actions.move(-1) },
    { keys: ["PageDown"], words: "key-page-down", act: () => actions.move(12) },
    { keys: ["PageUp"], words: "key-page-up", act: () => actions.move(-12) },
    { keys: ["Home"], words: "key-first", act: () => actions.move(-list.total) },
    { keys: ["End"], words: "key-last", act: () => actions.move(list.total) },
    { keys: ["Enter", "o"], words: "key-open", act: () => actions.open() },
    { keys: ["x", " "], words: "key-choose-row", act: () => actions.choose(list.at, false) },
    { keys: ["Shift+x"], words: "key-choose-to-here", act: () => actions.choose(list.at, true) },
    { keys: ["Ctrl+a"], words: "key-choose-page", act: () => actions.chooseView() },
    ...actKeys(),
    { keys: ["f"], words: "key-filter", act: () => filterActions.add() },
    { keys: ["v"], words: "key-views", act: () => viewActions.manage() },
    { keys: ["Escape"], words: "key-everybody", act: () => actions.clear(), whileTyping: true },
  ]
}

export const actions = {
  find: () => {
    const field = document.querySelector(".customers-find")
    if (field instanceof HTMLInputElement) field.select()
  },

  /** @param {InputEvent} event */
  type: ({ target }) => {
    list.typed = /** @type {HTMLInputElement} */ (target).value
    return actions.anew()
  },

  /** The list means others now, or stands in another order: nobody is ticked any more. */
  anew: async () => {
    try {
      const frame = frameOf()
      chooseNobody()
      choiceChanged()
      await search(list.typed, 0)
      if (frame) frame.scrollTop = 0
      draw()
      if (!list.total) countWithout()
    } catch (error) {
      tellError(error)
    }
  },

  /** First nobody is ticked, then everybody is shown. */
  clear: () => {
    if (nChosen()) return manyActions.nobody()
    if (list.only && !list.typed) return go("#/customers")
    const field = document.querySelector(".customers-find")
    if (!(field instanceof HTMLInputElement)) return
    leaveField()
    if (list.typed || list.filter) viewActions.show(null)
    list.typed = ""
    return actions.anew()
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

  /** @param {number} at @param {boolean} upTo from the row that was ticked last */
  choose: async (at, upTo) => {
    if (upTo) await chooseTo(at)
    else toggle(at)
    choiceChanged()
    draw()
  },

  chooseView: () => {
    chooseView(rowsSeen())
    choiceChanged()
    draw()
  },

  /** The tick in the head. */
  toggleAll: () => {
    if (nChosen()) chooseNobody()
    else chooseAll()
    choiceChanged()
    draw()
  },

  /** Once this way, once the other, then the newest order first again.
   * @param {string} sort @param {boolean} largestFirst */
  sort: (sort, largestFirst) => {
    const isSame = list.sort === sort
    const isTurned = isSame && list.descending !== largestFirst
    Object.assign(list, isTurned ? { sort: null, descending: false } : { sort, descending: isSame ? !largestFirst : largestFirst })
    return actions.anew()
  },

  toggleColumns: () => {
    isChoosingColumns = !isChoosingColumns
    draw()
    if (isChoosingColumns) focusOn("[data-popover='columns'] input")
  },

  closeColumns: () => {
    isChoosingColumns = false
    draw()
    focusOn("[data-act='columns']")
  },

  /** @param {string[]} columns */
  setColumns: (columns) => {
    list.columns = columns
    draw()
  },
}

/** @param {string} only */
const onlyThese = (only) => html`
  <div class="filters" data-only=${only}>
    <a class="chip" href="#/customers" aria-current="true" title=${t("key-everybody")}>${t(`only-${only}`, { name: list.name, month: month(`${list.name}-01`) })}${icon("close", "small")}</a>
  </div>`

const table = () =>
  longTable({
    name: list.columns.length > 7 ? "customers-table customers-wide" : "customers-table",
    label: t("title-customers"), total: list.total, view: rowsInView(frameOf(), list.total), columns: nColumns(list.columns),
    head: customersHead(list.columns, { sort: list.sort, descending: list.descending, by: actions.sort }, { n: nChosen(), total: list.total, toggle: actions.toggleAll }),
    row: (at) => {
      const row = rowAt(at)
      return customersRow(row, at, { isHere: at === list.at, isChosen: row !== undefined && isChosen(row.id), columns: list.columns }, { stand: actions.stand, open: actions.open, leave: (at) => (list.at = at), choose: actions.choose })
    },
    scrolled: () => {
      list.scrollTop = frameOf()?.scrollTop ?? 0
      draw()
    },
  })

/** The rows that can be seen whole: those whose middle stands in the frame. */
const rowsSeen = () => {
  const frame = frameOf()?.getBoundingClientRect()
  const rows = [...document.querySelectorAll(".customers-table tr[aria-rowindex]")].filter((row) => {
    const { top, bottom } = row.getBoundingClientRect()
    return frame && (top + bottom) / 2 > frame.top && (top + bottom) / 2 < frame.bottom
  })
  const places = rows.map((row) => Number(row.getAttribute("aria-rowindex")) - 1)
  return { first: places[0] ?? 0, last: (places.at(-1) ?? -1) + 1 }
}

/** @param {ShopStatus} status */
const nobody = ({ n_customers }) => {
  if (!n_customers) return empty(t("no-customers-yet"), html`<a class="button button-first" href="#/import">${t("choose-files")}</a>`)
  const everybody = html`<button class="button" type="button" @click=${actions.clear}>${t("key-everybody")}${key("Esc")}</button>`
  if (list.query) return empty(t("nobody-matches", { query: list.query }), everybody)
  return empty(t("filter-nobody"), html`
    <ul class="blockers">${blockers().filter(({ n }) => n).map(({ condition, at, n }) => html`
      <li><button class="button" type="button" @click=${() => filterActions.removeAt(at)}>${icon("close", "small")}${phrase(condition)}</button> <span class="none">${t("filter-without", { n: number(n) })}</span></li>`)}</ul>
    ${everybody}`)
}

/** @param {SubmitEvent} event */
const openFirst = (event) => {
  event.preventDefault()
  actions.open()
}

/** From the field down into the list.
 * @param {KeyboardEvent} event */
const fromField = (event) => {
  if (isComposing(event) || (event.key !== "ArrowDown" && event.key !== "ArrowUp")) return
  event.preventDefault()
  actions.move(event.key === "ArrowDown" ? 1 : -1)
}
