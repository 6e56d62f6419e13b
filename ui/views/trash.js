// The trash: who was put away, until when they can be brought back, and how it is emptied.
import { html, nothing } from "lit"
import { emptyTrash, takeOutOfTrash, trash } from "../api.js"
import { day, number } from "../format.js"
import { empty } from "../parts/empty.js"
import { key } from "../parts/key.js"
import { name } from "../parts/name.js"
import { draw, focusOn, go, reload } from "../parts/screen.js"
import { tell, tellError } from "../parts/toast.js"
import { t } from "../words.js"
import { byHand } from "./changes.js"

/** @import { Trash, TrashRow } from "../generated/types.d.ts" */
/** @import { KeyAct } from "../parts/key.js" */
/** @typedef {{ trash: Trash }} Data */

/** Asked once more before everything goes. */
let isAsked = false

/** @returns {Promise<Data>} */
export const load = async () => {
  isAsked = false
  return { trash: await trash() }
}

/** @param {Data} data */
export const page = ({ trash: { total, rows } }) => html`
  <header class="page-head">
    <div class="page-head-words">
      <h1 class="page-title">${t("title-trash")}</h1>
      <p class="page-lead trash-lead">${t("trash-lead")}</p>
    </div>
    <div class="page-actions">
      <a class="button button-quiet" href="#/customers">${t("back-to-list")}${key("Esc")}</a>
      ${total && !isAsked ? html`<button class="button" type="button" data-act="empty" @click=${actions.ask}>${t("trash-empty")}</button>` : nothing}
    </div>
  </header>
  <div class="page-body">
    ${isAsked ? html`<div class="trash-asked"><button class="button button-danger" type="button" data-act="sure" @click=${actions.empty}>${t("trash-sure", { n: total })}</button><button class="button button-quiet" type="button" @click=${actions.leave}>${t("not-now")}${key("Esc")}</button></div>` : nothing}
    ${total ? table(rows, total) : empty(t("trash-empty-page"), html`<a class="button" href="#/customers">${t("title-customers")}</a>`)}
  </div>`

/** @param {Data} data @returns {KeyAct[]} */
export const keys = ({ trash: { rows } }) => [
  { keys: ["j", "ArrowDown"], words: "key-next", act: () => step(1) },
  { keys: ["k", "ArrowUp"], words: "key-previous", act: () => step(-1) },
  { keys: ["r"], words: "trash-restore", act: () => restoreHere(rows) },
  { keys: ["Escape"], words: "back-to-list", act: () => (isAsked ? actions.leave() : go("#/customers")) },
]

export const actions = {
  /** @param {TrashRow} row */
  restore: ({ id }) => byHand(() => takeOutOfTrash(id)),

  ask: () => {
    isAsked = true
    draw()
    focusOn("[data-act='sure']")
  },

  leave: () => {
    isAsked = false
    draw()
    focusOn("[data-act='empty']")
  },

  empty: async () => {
    try {
      const { n } = await emptyTrash()
      tell({ words: t("trash-emptied", { n }) })
      await reload()
    } catch (error) {
      tellError(error)
    }
  },
}

/** @param {TrashRow[]} rows @param {number} total */
const table = (rows, total) => html`
  <div class="table-frame">
    <table class="table trash-table">
      <thead><tr><th>${t("column-name")}</th><th class="number">${t("column-orders")}</th><th>${t("trash-since-head")}</th><th>${t("trash-goes-head")}</th><th><span class="read-aloud-only">${t("trash-restore")}</span></th></tr></thead>
      <tbody>${rows.map((row) => html`
        <tr data-customer=${row.id}>
          <td class="name">${name(row.name)}</td>
          <td class="number">${number(row.n_orders)}</td>
          <td>${day(row.trashed_on)}</td>
          <td>${day(row.goes_on)}</td>
          <td class="trash-act"><button class="button button-small" type="button" data-act="restore" aria-keyshortcuts="r" @click=${() => actions.restore(row)}>${t("trash-restore")}</button></td>
        </tr>`)}
      </tbody>
    </table>
    ${rows.length < total ? html`<p class="none trash-more">${t("trash-more", { n: total - rows.length })}</p>` : nothing}
  </div>`

const buttons = () => /** @type {HTMLElement[]} */ ([...document.querySelectorAll(".trash-act button")])

/** @param {number} by */
const step = (by) => {
  const all = buttons()
  const at = all.findIndex((button) => button === document.activeElement)
  all[Math.max(0, Math.min(all.length - 1, at + by))]?.focus()
}

/** Whoever has the focus, else the one who was put away last.
 * @param {TrashRow[]} rows */
const restoreHere = (rows) => {
  const at = Math.max(0, buttons().findIndex((button) => button === document.activeElement))
  if (rows[at]) actions.restore(rows[at])
}
