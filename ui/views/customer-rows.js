// What the list of customers holds: the pages of rows that are here, where one stands, and the card beside it.
import { customerCard, findCustomers } from "../api.js"
import { PAGE_ROWS, bringIntoView, rowsInView } from "../parts/long-table.js"
import { draw } from "../parts/screen.js"
import { tellError } from "../parts/toast.js"

/** @import { CustomerCard, CustomerRow, Filter } from "../generated/types.d.ts" */

/** The columns beside the name, until others are chosen. */
export const USUAL_COLUMNS = ["city", "stage", "orders", "spent", "rhythm", "reach"]

/** The list as it stands; it is kept while a card is open.
 * @type {{ query: string, typed: string, total: number, pages: Map<number, CustomerRow[]>, asked: Set<number>, at: number, scrollTop: number, card: CustomerCard | null, only: string | null, name: string,
 *   filter: Filter | null, sort: string | null, descending: boolean, columns: string[] }} */
export const list = { query: "", typed: "", only: null, name: "", total: 0, pages: new Map(), asked: new Set(), at: 0, scrollTop: 0, card: null, filter: null, sort: null, descending: false, columns: USUAL_COLUMNS }

let nthSearch = 0
let previewTimer = 0

/** Those of whom a sentence of the first look speaks; everybody without one.
 * @param {string | null} only @param {string} name */
export const showOnly = async (only, name) => {
  const isSame = only === list.only && name === list.name
  Object.assign(list, { only, name }, isSame ? {} : { at: 0, scrollTop: 0 })
  await search(list.query, list.at)
}

/** Whom the list shows, as the core is asked for them. */
export const matching = () => ({ query: list.query, filter: list.filter, only: list.only, name: list.name })

/** @param {string} query @param {number} page */
const pageOf = (query, page) =>
  findCustomers({ ...matching(), query, sort: list.sort, descending: list.descending, limit: PAGE_ROWS, offset: page * PAGE_ROWS })

/** Back from a card the list stands where it stood. */
export const comeBack = () => {
  const frame = frameOf()
  if (frame) frame.scrollTop = list.scrollTop
  draw()
  requestAnimationFrame(() => bringIntoView(frameOf(), list.at))
}

/** Asks anew; the newest search wins.
 * @param {string} query @param {number} at the row to stand on */
export const search = async (query, at) => {
  const mine = ++nthSearch
  const page = Math.floor(at / PAGE_ROWS)
  const { total, rows } = await pageOf(query, page)
  if (mine !== nthSearch) return
  Object.assign(list, { query, total, pages: new Map([[page, rows]]), asked: new Set([page]), at: Math.max(0, Math.min(at, total - 1)) })
  preview()
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

export const frameOf = () => document.querySelector(".list-side .table-frame")

/** The row, if its page is here.
 * @param {number} at */
export const rowAt = (at) => list.pages.get(Math.floor(at / PAGE_ROWS))?.[at % PAGE_ROWS]

/** Asks for the pages of the rows in view that are not here yet. */
export const askForView = () => {
  const { first, last } = rowsInView(frameOf(), list.total)
  for (const at of [first, last - 1, list.at - 1, list.at + 1]) {
    if (at >= 0 && at < list.total) ask(Math.floor(at / PAGE_ROWS))
  }
}

/** @param {number} page */
const ask = async (page) => {
  if (list.asked.has(page)) return
  list.asked.add(page)
  const mine = nthSearch
  try {
    const { rows } = await pageOf(list.query, page)
    if (mine !== nthSearch) return
    list.pages.set(page, rows)
    draw()
  } catch (error) {
    list.asked.delete(page)
    tellError(error)
  }
}

/** Waits for every page between two rows.
 * @param {number} first @param {number} last */
export const bringRows = async (first, last) => {
  const pages = Array.from({ length: Math.floor(last / PAGE_ROWS) - Math.floor(first / PAGE_ROWS) + 1 }, (_, at) => Math.floor(first / PAGE_ROWS) + at)
  await Promise.all(pages.filter((page) => !list.pages.has(page)).map(async (page) => {
    list.asked.add(page)
    list.pages.set(page, (await pageOf(list.query, page)).rows)
  }))
}

const PREVIEW_AFTER_MS = 120

/** The card of the row one stands on; not while one runs past. */
export const preview = () => {
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
