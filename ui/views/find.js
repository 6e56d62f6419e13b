// The one field over every page: type a name, a number, a product or what was noted, and open what is found.
import { html, nothing } from "lit"
import { findAnything } from "../api.js"
import { findPanel, groupsOf } from "../parts/find-panel.js"
import { isComposing } from "../parts/key.js"
import { draw, go } from "../parts/screen.js"
import { tellError } from "../parts/toast.js"
import { t } from "../words.js"

/** @import { Found } from "../generated/types.d.ts" */
/** @import { Hit } from "../parts/find-panel.js" */

/** @type {{ isOpen: boolean, query: string, found: Found | null, at: number }} */
const state = { isOpen: false, query: "", found: null, at: 0 }

let nthSearch = 0

export const openFind = () => {
  Object.assign(state, { isOpen: true, query: "", found: null, at: 0 })
  draw()
  dialog()?.showModal()
  dialog()?.querySelector("input")?.focus()
}

const dialog = () => /** @type {HTMLDialogElement | null} */ (document.querySelector(".find-panel"))

export const find = () => html`
  <dialog class="dialog find-panel" aria-label=${t("find-anyone")} @close=${actions.closed} @keydown=${actions.press} @click=${actions.outside}>
    ${state.isOpen ? findPanel({ query: state.query, groups: groups(), at: state.at, isAsked: state.found !== null, type: actions.type, open: actions.open, point: actions.point }) : nothing}
  </dialog>`

const groups = () => groupsOf(state.found, state.query)

const hits = () => groups().flatMap(({ hits }) => hits)

export const actions = {
  closed: () => {
    nthSearch++
    state.isOpen = false
    draw()
  },

  /** The newest question wins.
   * @param {string} query */
  type: async (query) => {
    state.query = query
    const mine = ++nthSearch
    try {
      const found = query.trim() ? await findAnything(query) : null
      if (mine !== nthSearch) return
      Object.assign(state, { found, at: 0 })
      draw()
    } catch (error) {
      dialog()?.close()
      tellError(error)
    }
  },

  /** @param {KeyboardEvent} event */
  press: (event) => {
    if (isComposing(event)) return
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0
    if (step) {
      event.preventDefault()
      actions.point(Math.max(0, Math.min(hits().length - 1, state.at + step)))
      document.getElementById(`hit-${state.at}`)?.scrollIntoView({ block: "nearest" })
    }
    const hit = hits()[state.at]
    if (event.key === "Enter" && hit) {
      event.preventDefault()
      actions.open(hit)
    }
  },

  /** @param {number} at */
  point: (at) => {
    state.at = at
    draw()
  },

  /** @param {Hit} hit */
  open: ({ place }) => {
    dialog()?.close()
    go(place)
  },

  /** A click beside the panel closes it.
   * @param {MouseEvent} event */
  outside: (event) => {
    if (event.target === event.currentTarget) dialog()?.close()
  },
}
