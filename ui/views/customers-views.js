// The views that the merchant keeps of the list: shown as tabs, kept, named, put in order and taken off.
import { countCustomers, orderViews, removeView, savedViews, saveView } from "../api.js"
import { draw, focusOn, reload } from "../parts/screen.js"
import { codeOf, tellError } from "../parts/toast.js"
import { viewTabs } from "../parts/view-tabs.js"
import { t } from "../words.js"
import { list, USUAL_COLUMNS } from "./customer-rows.js"
import { showFilter } from "./customers-filter.js"

/** @import { SavedView, View } from "../generated/types.d.ts" */
/** @import { KeyAct } from "../parts/key.js" */

/** @type {{ views: SavedView[], counts: (number | undefined)[], here: number | null, part: "keep" | "manage" | null, wrong: string, everybody: number, changed: () => void }} */
const state = { views: [], counts: [], here: null, part: null, wrong: "", everybody: 0, changed: () => {} }

/** @param {number} everybody how many customers there are @param {() => void} changed */
export const loadViews = async (everybody, changed) => {
  Object.assign(state, { everybody, changed, views: await savedViews() })
  if (!state.views.some(({ id }) => id === state.here)) state.here = null
  count()
}

/** The figures of the tabs come when they are there. */
const count = async () => {
  const { views } = state
  if (!views.length) return
  try {
    const counts = await countCustomers(views.map(({ view }) => view.filter ?? { all: [] }))
    if (views !== state.views) return
    state.counts = counts
    draw()
  } catch (error) {
    tellError(error)
  }
}

export const tabs = () => viewTabs({ ...state, isChanged: isChanged() }, actions)

/** While a form stands open, its keys alone are heard.
 * @returns {KeyAct[] | null} */
export const viewKeys = () => (state.part === null ? null : [{ keys: ["Escape"], words: "not-now", act: () => actions.close(), whileTyping: true }])

/** The name of the view that is shown, for paper. */
export const viewName = () => state.views.find(({ id }) => id === state.here)?.name ?? ""

/** @returns {View} what the list shows now */
const shown = () => ({ filter: list.filter, sort: list.sort, descending: list.descending, columns: list.columns })

/** @type {View} */
const EVERYBODY = { filter: null, sort: null, descending: false, columns: USUAL_COLUMNS }

const isChanged = () => {
  const view = state.views.find(({ id }) => id === state.here)?.view ?? EVERYBODY
  const { filter, sort, descending, columns } = shown()
  return JSON.stringify([view.filter ?? null, view.sort ?? null, view.descending, columnsOf(view)]) !== JSON.stringify([filter, sort, descending, columns])
}

/** @param {View} view */
const columnsOf = ({ columns }) => (columns.length ? columns : USUAL_COLUMNS)

export const actions = {
  /** @param {number | null} id */
  show: (id) => {
    const view = state.views.find((it) => it.id === id)?.view ?? EVERYBODY
    Object.assign(state, { here: id, part: null, wrong: "" })
    Object.assign(list, { sort: view.sort ?? null, descending: view.descending, columns: columnsOf(view) })
    showFilter(view.filter)
    state.changed()
  },

  begin: () => open("keep", ".view-form .field-box"),

  manage: () => (state.part === "manage" ? actions.close() : open("manage", "[data-popover='views'] :is(button, input)")),

  close: () => {
    const { part } = state
    Object.assign(state, { part: null, wrong: "" })
    draw()
    if (part) focusOn(part === "keep" ? "[data-act='keep-view']" : "[data-act='views']")
  },

  /** @param {string} name */
  keep: (name) => during(async () => {
    const { id } = await saveView({ id: null, name, view: shown() })
    Object.assign(state, { here: id, part: null })
  }),

  keepChanges: () => {
    const view = state.views.find(({ id }) => id === state.here)
    if (view) return during(async () => void (await saveView({ id: view.id, name: view.name, view: shown() })))
  },

  /** @param {SavedView} view @param {string} name */
  rename: (view, name) => {
    if (name && name !== view.name) return during(async () => void (await saveView({ ...view, name })))
  },

  /** @param {SavedView} view */
  remove: ({ id }) => during(async () => void (await removeView(id))),

  /** @param {number} at @param {number} by */
  move: (at, by) => during(async () => {
    const ids = state.views.map(({ id }) => id)
    ids.splice(at + by, 0, ...ids.splice(at, 1))
    await orderViews(ids)
  }),
}

/** @param {"keep" | "manage"} part @param {string} first */
const open = (part, first) => {
  Object.assign(state, { part, wrong: "" })
  draw()
  focusOn(first)
}

/** Keeps something, then all stands as the core has it.
 * @param {() => Promise<void>} work */
const during = async (work) => {
  try {
    await work()
    state.wrong = ""
    await reload()
  } catch (error) {
    if (codeOf(error) !== "invalid") return tellError(error)
    state.wrong = t("view-name-taken")
    draw()
  }
}
